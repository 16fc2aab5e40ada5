//! The time that is played, and what of it is empty or crowded: stretches without anything new, and the fullest hour.
//!
//! Where a scenario has scenes the clock jumps from one to the next, and nobody in the room lives through what lies between
//! them: it is no dead time. Here are moments and numbers only; what comes at them is the business of [`super::run`].

use crate::exercise::plan::Plan;
use crate::simulation::time::Time;

/// The stretches of an exercise that are played: its scenes, or all of it where it has none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Played {
    /// From, to, and the seconds played before; in order and apart.
    parts: Vec<(Time, Time, u32)>,
}

/// A stretch in which nothing new came, in played time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Stretch {
    /// When it began.
    pub from: Time,
    /// How long it was, in seconds of exercise time that is played.
    pub lasts: u32,
}

/// The hour in which the most came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Peak {
    /// When it began.
    pub from: Time,
    /// How much came in it.
    pub count: u32,
}

impl Played {
    /// What is played of an exercise.
    pub fn of(plan: &Plan) -> Played {
        let scenes = plan.scenario.scenes.iter();
        Played::between(
            scenes.map(|s| (plan.moment(s.from), plan.moment(s.to))),
            plan.blueprint.end,
        )
    }

    fn between(scenes: impl Iterator<Item = (Time, Time)>, end: Time) -> Played {
        let mut scenes: Vec<(Time, Time)> = scenes
            .map(|(from, to)| (from.max(Time::START), to.min(end)))
            .filter(|(from, to)| from < to)
            .collect();
        scenes.sort_unstable();
        if scenes.is_empty() {
            scenes.push((Time::START, end));
        }
        let mut parts: Vec<(Time, Time, u32)> = Vec::new();
        for (from, to) in scenes {
            match parts.last_mut() {
                Some((_, until, _)) if from <= *until => *until = to.max(*until),
                Some((since, until, before)) => {
                    let before = *before + until.since(*since);
                    parts.push((from, to, before));
                }
                None => parts.push((from, to, 0)),
            }
        }
        Played { parts }
    }

    /// Seconds that are played, all together.
    pub fn whole(&self) -> u32 {
        let last = self.parts.last();
        last.map_or(0, |(from, to, before)| before + to.since(*from))
    }

    /// Whether a moment is played, rather than jumped over.
    pub fn has(&self, at: Time) -> bool {
        let mut parts = self.parts.iter();
        parts.any(|(from, to, _)| (*from..=*to).contains(&at))
    }

    /// Seconds that were played by a moment. What comes while nobody plays is there when the next scene begins.
    fn by(&self, at: Time) -> u32 {
        let begun = self.parts.iter().rev().find(|(from, _, _)| *from <= at);
        begun.map_or(0, |(from, to, before)| before + at.min(*to).since(*from))
    }

    /// The moment at which so many seconds were played; where a scene ends, the beginning of the next one.
    fn moment(&self, played: u32) -> Time {
        let begun = self.parts.iter().rev().find(|(_, _, b)| *b <= played);
        begun.map_or(Time::START, |(from, to, before)| {
            (*from + (played - before)).min(*to)
        })
    }

    /// The longest stretch without any of these moments, and the seconds of all stretches that are longer than `limit`. The
    /// moments come in order; the beginning and the end of the exercise are bounds as well.
    pub fn empty(&self, moments: impl Iterator<Item = Time>, limit: u32) -> (Stretch, u32) {
        let whole = self.whole();
        let (mut longest, mut idle, mut since) = ((0, 0), 0, 0);
        for at in moments.map(|at| self.by(at)).chain([whole]) {
            let lasts = at.saturating_sub(since);
            if lasts > longest.1 {
                longest = (since, lasts);
            }
            if lasts > limit {
                idle += lasts;
            }
            since = since.max(at);
        }
        let stretch = Stretch {
            from: self.moment(longest.0),
            lasts: longest.1,
        };
        (stretch, idle)
    }

    /// The hour of exercise time in which most of these moments lie, the earliest of several. The moments come in order; those
    /// that are jumped over are left out.
    pub fn fullest_hour(&self, moments: &[Time]) -> Peak {
        let moments: Vec<Time> = moments.iter().copied().filter(|t| self.has(*t)).collect();
        let mut peak = Peak::default();
        let mut first = 0;
        for (last, at) in moments.iter().enumerate() {
            while at.since(moments[first]) >= 3600 {
                first += 1;
            }
            let count = (last - first + 1) as u32;
            if count > peak.count {
                let from = moments[first];
                peak = Peak { from, count };
            }
        }
        peak
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUR: i32 = 3600;

    fn at(hours: &[i32]) -> Vec<Time> {
        hours.iter().map(|h| Time(h * HOUR)).collect()
    }

    fn played(scenes: &[(i32, i32)], end: i32) -> Played {
        let scenes = scenes.iter();
        Played::between(
            scenes.map(|(f, t)| (Time(f * HOUR), Time(t * HOUR))),
            Time(end * HOUR),
        )
    }

    #[test]
    fn without_scenes_all_of_it_is_played_and_its_ends_are_bounds() {
        let p = played(&[], 40);
        assert_eq!(p.whole(), 40 * 3600);
        let (longest, idle) = p.empty(at(&[1, 31, 33]).into_iter(), 6 * 3600);
        assert_eq!(
            longest,
            Stretch {
                from: Time(HOUR),
                lasts: 30 * 3600
            }
        );
        // Thirty hours, and the seven up to ENDEX.
        assert_eq!(idle, 37 * 3600);
        let (nothing, _) = p.empty([].into_iter(), 0);
        assert_eq!((nothing.from, nothing.lasts), (Time::START, 40 * 3600));
    }

    #[test]
    fn what_the_clock_jumps_over_is_no_dead_time() {
        // Overlapping scenes are one; what lies beyond ENDEX is none.
        let p = played(&[(20, 30), (0, 2), (1, 4), (50, 60)], 40);
        assert_eq!(p.whole(), 14 * 3600);
        assert!(p.has(Time(3 * HOUR)) && !p.has(Time(10 * HOUR)));
        // From hour 3 to hour 21: one hour of the first scene and one of the second.
        let (longest, _) = p.empty(at(&[1, 2, 3, 21, 22, 23, 24, 26, 28]).into_iter(), 0);
        assert_eq!(longest.lasts, 2 * 3600);
        assert_eq!(longest.from, Time(3 * HOUR));
        // What comes in between is there when the second one begins.
        let (longest, _) = p.empty(at(&[2, 10]).into_iter(), 0);
        assert_eq!((longest.from, longest.lasts), (Time(20 * HOUR), 10 * 3600));
    }

    #[test]
    fn the_fullest_hour_is_any_hour_that_is_played() {
        let p = played(&[(0, 4), (20, 30)], 40);
        let mut moments: Vec<Time> = vec![Time(0), Time(3000), Time(3599), Time(3600)];
        moments.extend([Time(10 * HOUR); 9]);
        // The first leaves the hour as the fourth comes.
        assert_eq!(
            p.fullest_hour(&moments),
            Peak {
                from: Time(0),
                count: 3
            }
        );
        assert_eq!(p.fullest_hour(&[]), Peak::default());
    }
}
