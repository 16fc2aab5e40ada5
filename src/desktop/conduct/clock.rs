//! Room time against exercise time.
//!
//! Pure arithmetic over milliseconds of a clock that is handed in: no clock of the machine is read here. Paused time never
//! counts, a sleep of the computer counts as a moment, and exercise time goes on by whole seconds whose sum owes nothing
//! to how often somebody looks.

/// Longest stretch between two looks that counts, in milliseconds. A longer one means that the computer slept or the
/// window hung: nobody saw that time pass.
pub const LONGEST: u64 = 1_500;

/// What the clock does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Motion {
    /// It stands because somebody paused it: no time counts.
    Paused,
    /// It stands while the cell deliberates: room time counts, and deliberation.
    Waits,
    /// So many exercise seconds in a room second.
    Runs(u8),
}

/// The clock of the room.
#[derive(Debug, Clone)]
pub struct Clock {
    motion: Motion,
    /// The ratio that was in use before a pause.
    ratio: u8,
    /// It ran before it stood to wait for the cell, and runs again afterwards.
    ran: bool,
    last: Option<u64>,
    /// Thousandths of an exercise second that were not yet given out.
    carry: u64,
    /// Room time that counted, in milliseconds.
    room: u64,
    /// Since when something waits for the cell, in counted room milliseconds.
    deliberating: Option<Deliberation>,
}

/// The cell deliberates: how long, and how far the exercise went meanwhile.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Deliberation {
    room: u64,
    exercise: u64,
}

impl Clock {
    /// A clock that stands, with the ratio that it will run at and the room time already spent.
    pub fn new(ratio: u8, room: u64) -> Clock {
        Clock {
            motion: Motion::Paused,
            ratio: ratio.max(1),
            ran: false,
            last: None,
            carry: 0,
            room,
            deliberating: None,
        }
    }

    /// What it does.
    pub fn motion(&self) -> Motion {
        self.motion
    }

    /// Exercise seconds in a room second while it runs.
    pub fn ratio(&self) -> u8 {
        self.ratio
    }

    /// Room time that counted, in milliseconds.
    pub fn room(&self) -> u64 {
        self.room
    }

    /// Runs from now on, at the ratio in use.
    pub fn run(&mut self) {
        self.motion = Motion::Runs(self.ratio);
    }

    /// Stands from now on.
    pub fn pause(&mut self) {
        self.motion = Motion::Paused;
        self.ran = false;
    }

    /// Stands until the cell has decided.
    pub fn stand(&mut self) {
        self.ran |= matches!(self.motion, Motion::Runs(_));
        self.motion = Motion::Waits;
    }

    /// Takes another ratio; a clock that stands goes on standing.
    pub fn set_ratio(&mut self, ratio: u8) {
        self.ratio = ratio.max(1);
        if let Motion::Runs(_) = self.motion {
            self.motion = Motion::Runs(self.ratio);
        }
    }

    /// Something waits for the cell from now on.
    pub fn begin_deliberation(&mut self) {
        self.deliberating.get_or_insert(Deliberation {
            room: 0,
            exercise: 0,
        });
    }

    /// How long the cell has deliberated, in room seconds.
    pub fn deliberated(&self) -> Option<u64> {
        self.deliberating.map(|d| d.room / 1000)
    }

    /// The cell decided, or nothing waits any more. Gives the exercise seconds that its deliberation still costs at the
    /// scenario's rate, over what the clock had gone on meanwhile.
    pub fn end_deliberation(&mut self, rate: u32) -> u32 {
        if self.motion == Motion::Waits {
            self.motion = match std::mem::take(&mut self.ran) {
                true => Motion::Runs(self.ratio),
                false => Motion::Paused,
            };
        }
        let Some(d) = self.deliberating.take() else {
            return 0;
        };
        let cost = d.room / 1000 * u64::from(rate);
        u32::try_from(cost.saturating_sub(d.exercise)).unwrap_or(u32::MAX)
    }

    /// Somebody looks at it at a moment of the machine's clock: gives the exercise seconds by which the exercise goes on.
    pub fn look(&mut self, now: u64) -> u32 {
        let since = self
            .last
            .replace(now)
            .map_or(0, |last| now.saturating_sub(last).min(LONGEST));
        if self.motion == Motion::Paused {
            return 0;
        }
        self.room += since;
        if let Some(d) = &mut self.deliberating {
            d.room += since;
        }
        let Motion::Runs(ratio) = self.motion else {
            return 0;
        };
        self.carry += since * u64::from(ratio);
        let seconds = self.carry / 1000;
        self.carry %= 1000;
        if let Some(d) = &mut self.deliberating {
            d.exercise += seconds;
        }
        // LONGEST and a ratio of one byte keep it small.
        seconds as u32
    }

    /// Real life goes first: what passes until the next look counts neither here nor there.
    pub fn forget(&mut self) {
        self.last = None;
        self.deliberating = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[derive(Debug, Clone, Copy)]
    enum Step {
        Wait(u64),
        Run,
        Pause,
        Ratio(u8),
        Restart,
    }

    fn steps() -> impl Strategy<Value = Vec<Step>> {
        let step = prop_oneof![
            4 => (0u64..5_000).prop_map(Step::Wait),
            2 => Just(Step::Run),
            2 => Just(Step::Pause),
            1 => (1u8..=6).prop_map(Step::Ratio),
            1 => Just(Step::Restart),
        ];
        proptest::collection::vec(step, 0..60)
    }

    proptest! {
        #![proptest_config(ProptestConfig { rng_seed: proptest::test_runner::RngSeed::Fixed(8), ..ProptestConfig::default() })]

        /// Whatever the pauses, ratios and restarts: exercise time is what ran, to the second, and never a burst.
        #[test]
        fn exercise_time_is_the_time_that_ran(all in steps()) {
            let (mut clock, mut now) = (Clock::new(4, 0), 0);
            let _ = clock.look(now);
            let (mut given, mut owed, mut room) = (0u64, 0u64, 0u64);
            for step in all {
                match step {
                    Step::Wait(ms) => {
                        now += ms;
                        let counted = ms.min(LONGEST);
                        if let Motion::Runs(ratio) = clock.motion() {
                            owed += counted * u64::from(ratio);
                            room += counted;
                        }
                        let seconds = u64::from(clock.look(now));
                        prop_assert!(seconds * 1000 <= LONGEST * 6 + 1000);
                        given += seconds;
                    }
                    Step::Run => clock.run(),
                    Step::Pause => clock.pause(),
                    Step::Ratio(r) => clock.set_ratio(r),
                    Step::Restart => {
                        // The part of a second that was under way is not lost by more than that second.
                        owed = given * 1000;
                        clock = Clock::new(clock.ratio(), clock.room());
                        let _ = clock.look(now);
                        prop_assert_eq!(clock.motion(), Motion::Paused);
                    }
                }
                prop_assert!(given * 1000 <= owed && owed < given * 1000 + 1000);
                prop_assert_eq!(clock.room(), room);
            }
        }

        /// How often somebody looks changes nothing.
        #[test]
        fn looking_more_often_gives_the_same_time(parts in proptest::collection::vec(1u64..300, 1..50), ratio in 1u8..=6) {
            let mut often = Clock::new(ratio, 0);
            often.run();
            let _ = often.look(0);
            let (mut now, mut sum) = (0, 0);
            for p in &parts {
                now += p;
                sum += u64::from(often.look(now));
            }
            prop_assert_eq!(sum, now * u64::from(ratio) / 1000);
        }
    }

    #[test]
    fn deliberation_costs_the_declared_rate_whatever_the_clock_did() {
        for motion in [Motion::Waits, Motion::Runs(1), Motion::Runs(4)] {
            let mut clock = Clock::new(4, 0);
            clock.run();
            match motion {
                Motion::Runs(r) => clock.set_ratio(r),
                Motion::Waits | Motion::Paused => clock.stand(),
            }
            let _ = clock.look(0);
            clock.begin_deliberation();
            let gone: u32 = (1..=60).map(|s| clock.look(s * 1000)).sum();
            assert_eq!(gone + clock.end_deliberation(6), 360, "{motion:?}");
            assert_eq!(clock.end_deliberation(6), 0);
            assert!(matches!(clock.motion(), Motion::Runs(_)), "{motion:?}");
        }
    }

    #[test]
    fn a_pause_in_the_middle_of_a_deliberation_costs_nothing() {
        let mut clock = Clock::new(4, 0);
        clock.stand();
        let _ = clock.look(0);
        clock.begin_deliberation();
        (1..=10).for_each(|s| assert_eq!(clock.look(s * 1000), 0));
        clock.pause();
        (11..=500).for_each(|s| assert_eq!(clock.look(s * 1000), 0));
        assert_eq!(clock.room(), 10_000);
        assert_eq!(clock.end_deliberation(6), 60);
        assert_eq!(clock.motion(), Motion::Paused);
    }

    #[test]
    fn a_sleep_of_the_computer_is_a_moment() {
        let mut clock = Clock::new(6, 0);
        clock.run();
        let _ = clock.look(0);
        assert_eq!(clock.look(8 * 3_600_000), (LONGEST * 6 / 1000) as u32);
    }
}
