//! What a trial found, in sentences: what strikes, how hard the scenario is and by what, what an inject waits for.
//!
//! Each sentence says in how many runs something was so; none says that something cannot be.

use super::names::Names;
use super::{Args, Wording, terms, waiting};
use crate::assessment::trial::{
    Band, Basis, Difficulty, Findings, Found, IDLE, Measured, Moment as Standing, NeverSent,
    Notice, Pace, Part, Stretch, Team, Unmeasured,
};
use crate::exercise::condition::Missing;
use crate::exercise::plan::{InjectIx, Plan};
use crate::scenario::model::Moment;
use crate::simulation::time::Time;

/// Turns what a trial found into sentences of one language.
#[derive(Debug)]
pub struct Teller<'a> {
    plan: &'a Plan,
    names: Names<'a>,
    w: Wording,
}

fn millionths(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 1_000_000.0).round() as u32
}

impl<'a> Teller<'a> {
    /// For one scenario and one language.
    pub fn new(plan: &'a Plan, w: Wording) -> Teller<'a> {
        Teller {
            plan,
            names: Names::new(plan, w.language()),
            w,
        }
    }

    /// The names of what is told.
    pub fn names(&self) -> &Names<'a> {
        &self.names
    }

    /// Who played: the title of the playbook, or that nobody acts.
    pub fn team(&self, team: Team) -> String {
        match team.playbook(self.plan) {
            Some(playbook) => match playbook.title.get(self.w.language()) {
                "" => playbook.id.to_string(),
                title => title.to_owned(),
            },
            None => self.w.get("trial-nobody"),
        }
    }

    /// A moment in the spelling of scenarios, to the minute: `D+1 06:00`.
    pub fn moment(&self, at: Time) -> String {
        let civil = self.plan.blueprint.calendar.civil(at);
        let minute = civil.second / 60 * 60;
        match (i16::try_from(civil.day), u32::try_from(minute)) {
            (Ok(day), Ok(second)) => self.w.moment(Moment::Civil { day, second }),
            (_, _) => terms::moment(at, self.plan, self.w),
        }
    }

    fn quoted(&self, name: &'static str, text: &str) -> Args {
        Args::new().word(name, self.w.inner(text))
    }

    fn stretch(&self, args: Args, stretch: Stretch) -> Args {
        args.word("lasts", self.w.seconds(u64::from(stretch.lasts)))
            .word("from", terms::moment(stretch.from, self.plan, self.w))
    }

    /// One sentence or two about something that strikes.
    pub fn notice(&self, notice: &Notice, findings: &Findings) -> String {
        let (w, n) = (self.w, &self.names);
        let runs = u64::from(findings.runs) * findings.teams.len() as u64;
        let all = |args: Args| {
            let number = i64::try_from(runs).unwrap_or(i64::MAX);
            args.number("runs", number).word("all", w.count(runs))
        };
        match notice {
            Notice::ObjectiveNever {
                objective,
                served,
                shown,
            } => {
                let name = &self.plan.scenario.objectives[*objective].name;
                let args = all(self.quoted("objective", name.get(w.language())))
                    .number("served", i64::try_from(*served).unwrap_or(i64::MAX))
                    .word("shown", if *shown { "yes" } else { "no" });
                w.text("trial-objective-never", &args)
            }
            Notice::InjectNever {
                inject,
                cancelled,
                waits,
            } => {
                let args = all(self.quoted("inject", n.injects.of(*inject)))
                    .word("why", self.why(*cancelled, runs, waits));
                w.text("trial-inject-never", &args)
            }
            Notice::InjectUndelivered { inject, sent } => {
                let args = all(self.quoted("inject", n.injects.of(*inject)))
                    .word("sent", w.count(u64::from(*sent)));
                w.text("trial-inject-undelivered", &args)
            }
            Notice::InjectRare { inject, sent } => {
                let args = all(self.quoted("inject", n.injects.of(*inject)))
                    .number("sent", i64::from(*sent))
                    .word("count", w.count(u64::from(*sent)));
                w.text("trial-inject-rare", &args)
            }
            Notice::StageNever { stage } => {
                let args = all(self.quoted("stage", n.stages.of(*stage)));
                w.text("trial-stage-never", &args)
            }
            Notice::RoleUnreached { role } => w.text(
                "trial-role-unreached",
                &self.quoted("role", n.roles.of(*role)),
            ),
            Notice::RoleWithoutInject { role } => {
                let args = self.quoted("role", n.roles.of(*role));
                w.text("trial-role-without-inject", &args)
            }
            Notice::RoleIdle {
                role,
                longest,
                idle,
            } => {
                let args = self.quoted("role", n.roles.of(*role));
                let args = self
                    .stretch(args, *longest)
                    .word("limit", w.seconds(u64::from(IDLE)))
                    .word("share", w.percent(millionths(*idle)));
                w.text("trial-role-idle", &args)
            }
            Notice::Dead { usual, share } => {
                let limit = u64::from(crate::assessment::trial::DEAD);
                let args = self
                    .stretch(Args::new(), *usual)
                    .word("limit", w.seconds(limit))
                    .word("share", w.percent(millionths(*share)));
                w.text("trial-dead", &args)
            }
            Notice::Crowded { peak } => {
                let roles = self.plan.scenario.roles.len();
                let args = Args::new()
                    .number("count", i64::from(peak.count))
                    .number("roles", i64::try_from(roles).unwrap_or(i64::MAX))
                    .word("from", terms::moment(peak.from, self.plan, w));
                w.text("trial-crowded", &args)
            }
            Notice::TaskNever { task } => {
                w.text("trial-task-never", &self.quoted("task", n.tasks.of(*task)))
            }
            Notice::TaskLate { task } => {
                w.text("trial-task-late", &self.quoted("task", n.tasks.of(*task)))
            }
            Notice::ActionNeverGiven { action } => {
                let args = self.quoted("action", n.actions.of(*action));
                w.text("trial-action-never-given", &args)
            }
            Notice::ActionNeverEffective { action, given } => {
                let args = self
                    .quoted("action", n.actions.of(*action))
                    .number("given", i64::from(*given))
                    .word("count", w.count(u64::from(*given)));
                w.text("trial-action-never-effective", &args)
            }
            Notice::ActionBringsNothing { action, team, runs } => {
                let args = self
                    .quoted("action", n.actions.of(*action))
                    .word("team", w.inner(&self.team(*team)))
                    .word("runs", w.count(u64::from(*runs)));
                w.text("trial-action-brings-nothing", &args)
            }
            Notice::ActionUnknown { action } => {
                let args = self.quoted("action", n.actions.of(*action));
                w.text("trial-action-unknown", &args)
            }
        }
    }

    /// Everything that strikes, in order, each with the places that it is about. Actions of which the same is to be said share
    /// a sentence, for there may be many of them.
    pub fn told(&self, found: &[Found], findings: &Findings) -> Vec<(String, Vec<String>)> {
        let mut told: Vec<(String, Vec<String>)> = Vec::new();
        let mut unknown: (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        let mut vain: (Vec<String>, Vec<String>) = (Vec::new(), Vec::new());
        let mut probe = None;
        for f in found {
            let together = match &f.notice {
                Notice::ActionUnknown { action } => Some((&mut unknown, action)),
                Notice::ActionBringsNothing { action, team, runs } => {
                    probe = Some((*team, *runs));
                    Some((&mut vain, action))
                }
                _ => None,
            };
            match together {
                Some(((names, places), action)) => {
                    names.push(self.names.actions.of(*action).to_owned());
                    places.push(f.place.to_string());
                }
                None => told.push((self.notice(&f.notice, findings), vec![f.place.to_string()])),
            }
        }
        if let (Some((team, runs)), [_, _, ..]) = (probe, &vain.0[..]) {
            let args = self
                .listed(&vain.0)
                .word("team", self.w.inner(&self.team(team)))
                .word("runs", self.w.count(u64::from(runs)));
            told.push((self.w.text("trial-actions-bring-nothing", &args), vain.1));
        } else {
            self.alone(found, findings, &mut told, |n| {
                matches!(n, Notice::ActionBringsNothing { .. })
            });
        }
        if unknown.0.len() > 1 {
            let args = self.listed(&unknown.0);
            told.push((self.w.text("trial-actions-unknown", &args), unknown.1));
        } else {
            self.alone(found, findings, &mut told, |n| {
                matches!(n, Notice::ActionUnknown { .. })
            });
        }
        told
    }

    fn listed(&self, names: &[String]) -> Args {
        let count = i64::try_from(names.len()).unwrap_or(i64::MAX);
        Args::new()
            .number("count", count)
            .word("actions", names.join(self.w.semicolon()))
    }

    fn alone(
        &self,
        found: &[Found],
        findings: &Findings,
        told: &mut Vec<(String, Vec<String>)>,
        is: impl Fn(&Notice) -> bool,
    ) {
        for f in found.iter().filter(|f| is(&f.notice)) {
            let place = vec![f.place.to_string()];
            told.push((self.notice(&f.notice, findings), place));
        }
    }

    /// Why an inject was never sent.
    fn why(&self, cancelled: u32, runs: u64, waits: &[Missing]) -> String {
        let mut why = Vec::new();
        if cancelled > 0 && u64::from(cancelled) == runs {
            why.push(self.w.get("trial-why-cancelled-always"));
        } else if cancelled > 0 {
            let args = Args::new()
                .number("cancelled", i64::from(cancelled))
                .word("count", self.w.count(u64::from(cancelled)));
            why.push(self.w.text("trial-why-cancelled", &args));
        }
        if !waits.is_empty() && u64::from(cancelled) < runs {
            let args = Args::new().word("list", self.missing(waits));
            why.push(self.w.text("trial-why-waits", &args));
        }
        if why.is_empty() {
            why.push(self.w.get("trial-why-unclear"));
        }
        why.join(" ")
    }

    /// The parts of a condition that are missing, joined.
    pub fn missing(&self, waits: &[Missing]) -> String {
        let parts = waits
            .iter()
            .map(|m| waiting::missing(m, &self.names, self.plan, self.w));
        parts.collect::<Vec<_>>().join(self.w.semicolon())
    }

    /// What comes to the cell as a whole, in sentences; none before the first run.
    pub fn pace(&self, pace: &Pace) -> Vec<String> {
        let w = self.w;
        let (Some(peak), Some(usual)) = (pace.peak(), pace.usual()) else {
            return Vec::new();
        };
        let mut told = Vec::new();
        if peak.count > 0 {
            let args = Args::new()
                .number("count", i64::from(peak.count))
                .word("from", terms::moment(peak.from, self.plan, w));
            told.push(w.text("trial-pace-peak", &args));
        }
        told.push(w.text("trial-pace-dead", &self.stretch(Args::new(), usual)));
        let [low, middle, high] = pace.overwork.map(|hours| w.decimal(hours));
        let args = Args::new()
            .word("low", low)
            .word("middle", middle)
            .word("high", high);
        told.push(w.text("trial-pace-overwork", &args));
        told
    }

    /// The figure with its band, or why there is none.
    pub fn figure(&self, difficulty: &Difficulty) -> String {
        match (difficulty.figure, difficulty.band()) {
            (Some(figure), Some(band)) => {
                let args = Args::new()
                    .word("figure", figure.to_string())
                    .word("band", self.band(band));
                self.w.text("trial-figure", &args)
            }
            (_, _) => self.w.get("trial-figure-none"),
        }
    }

    /// What a figure is called.
    pub fn band(&self, band: Band) -> String {
        self.w.get(match band {
            Band::Easy => "trial-band-easy",
            Band::Moderate => "trial-band-moderate",
            Band::Hard => "trial-band-hard",
            Band::VeryHard => "trial-band-very-hard",
        })
    }

    /// What a part is called.
    pub fn part(&self, part: Part) -> String {
        self.w.get(match part {
            Part::Unavoidable => "trial-part-unavoidable",
            Part::Demand => "trial-part-demand",
            Part::Pressure => "trial-part-pressure",
            Part::Concealment => "trial-part-concealment",
            Part::Tasks => "trial-part-tasks",
        })
    }

    /// By what scale a part is measured.
    pub fn definition(&self, part: Part) -> String {
        self.w.get(match part {
            Part::Unavoidable => "trial-scale-unavoidable",
            Part::Demand => "trial-scale-demand",
            Part::Pressure => "trial-scale-pressure",
            Part::Concealment => "trial-scale-concealment",
            Part::Tasks => "trial-scale-tasks",
        })
    }

    /// What a part was measured by in these runs, or why it could not be.
    pub fn basis(&self, measured: &Measured) -> String {
        let w = self.w;
        let share = |team, share| {
            Args::new()
                .word("team", w.inner(&self.team(team)))
                .word("share", w.percent(millionths(share)))
        };
        match measured.value {
            Ok((_, Basis::Suffers(team, s))) => w.text("trial-basis-suffers", &share(team, s)),
            Ok((_, Basis::Leaves(team, s))) => w.text("trial-basis-leaves", &share(team, s)),
            Ok((_, Basis::Arrivals(count, roles))) => {
                let args = Args::new()
                    .number("count", i64::from(count))
                    .number("roles", i64::try_from(roles).unwrap_or(i64::MAX));
                w.text("trial-basis-arrivals", &args)
            }
            Ok((_, Basis::Detected(hours, never))) => {
                let args = Args::new().word("never", w.percent(millionths(never)));
                match hours {
                    Some(hours) => {
                        let seconds = (hours.max(0.0) * 3600.0).round() as u64;
                        w.text(
                            "trial-basis-detected",
                            &args.word("time", w.seconds(seconds)),
                        )
                    }
                    None => w.text("trial-basis-undetected", &args),
                }
            }
            Err(why) => w.get(match why {
                Unmeasured::NobodyActs => "trial-unmeasured-nobody",
                Unmeasured::OnlyOneActs => "trial-unmeasured-one",
                Unmeasured::NoHarm => "trial-unmeasured-harm",
                Unmeasured::NoRoles => "trial-unmeasured-roles",
                Unmeasured::NoAttack => "trial-unmeasured-attack",
                Unmeasured::NoTasks => "trial-unmeasured-tasks",
            }),
        }
    }

    /// Where a trial exercise stands, and how its inject will come.
    pub fn standing(&self, moment: &Standing, inject: InjectIx) -> String {
        let args = self
            .quoted("inject", self.names.injects.of(inject))
            .word("at", terms::moment(moment.at, self.plan, self.w))
            .word("seed", moment.seed.to_string());
        match moment.by_itself {
            Some(sent) => {
                let sent = terms::moment(sent, self.plan, self.w);
                self.w.text("trial-moment", &args.word("sent", sent))
            }
            None => self.w.text("trial-moment-depends", &args),
        }
    }

    /// Why there is no moment before an inject.
    pub fn never(&self, never: &NeverSent, inject: InjectIx) -> String {
        let args = self
            .quoted("inject", self.names.injects.of(inject))
            .number("runs", i64::from(never.seeds))
            .word("all", self.w.count(u64::from(never.seeds)))
            .word(
                "why",
                self.why(never.cancelled, u64::from(never.seeds), &never.waits),
            );
        self.w.text("trial-inject-never", &args)
    }
}
