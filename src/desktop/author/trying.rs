//! The scenario as it is, tried by its playbooks beside the screen: first results at once, better ones as more runs are over.

use crate::assessment::trial::{Findings, Moment, NeverSent, Team, Trial, TrialPlan, Wanted};
use crate::exercise::plan::{InjectIx, Plan};
use crate::scenario::model::Span;
use crate::scenario::resolved::Resolved;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread::JoinHandle;

/// Runs of each playbook.
const RUNS: u32 = 200;

/// How long before an inject a trial exercise stands.
const LEAD: Span = Span::minutes(10);

/// So many seeds are tried to find one in which an inject is sent.
const SEEDS: u32 = 40;

/// What came of trying a state of the scenario.
#[derive(Debug, Clone)]
pub struct Tried {
    /// Which state.
    pub version: u64,
    /// As it was compiled.
    pub plan: Arc<Plan>,
    /// What the playbooks found.
    pub findings: Arc<Findings>,
    /// Nothing more is to come.
    pub over: bool,
}

/// A trial that runs.
#[derive(Debug)]
pub(super) struct Trying {
    stop: Arc<AtomicBool>,
    thread: Option<JoinHandle<()>>,
}

impl Trying {
    /// Begins; `say` is told after each round.
    pub(super) fn begin(
        version: u64,
        resolved: Resolved,
        say: impl Fn(Tried) + Send + Sync + 'static,
    ) -> Trying {
        let stop = Arc::new(AtomicBool::new(false));
        let stopped = Arc::clone(&stop);
        let work = move || {
            let Ok(plan) = Plan::new(Arc::new(resolved)).map(Arc::new) else {
                return;
            };
            let tell = |findings: &Findings, over: bool| {
                say(Tried {
                    version,
                    plan: Arc::clone(&plan),
                    findings: Arc::new(findings.clone()),
                    over,
                });
            };
            let asked = TrialPlan::of(&plan, RUNS);
            let play = || Trial::play(&plan, &asked, |f| tell(f, false), &stopped);
            // The screen keeps a core for itself.
            let cores = std::thread::available_parallelism().map_or(1, usize::from);
            let pool = rayon::ThreadPoolBuilder::new().num_threads(cores.saturating_sub(1).max(1));
            let trial = match pool.build() {
                Ok(pool) => pool.install(play),
                Err(_) => play(),
            };
            if !trial.stopped {
                tell(&trial.findings, true);
            }
        };
        Trying {
            stop,
            thread: Some(std::thread::spawn(work)),
        }
    }

    /// Waits for its end: for tests.
    pub(super) fn wait(&mut self) {
        if let Some(thread) = self.thread.take() {
            // What it had to say was said.
            let _ = thread.join();
        }
    }
}

impl Drop for Trying {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

/// A moment shortly before an inject, with the scenario as it was compiled.
#[derive(Debug)]
pub struct Standing {
    /// The scenario.
    pub plan: Arc<Plan>,
    /// The inject.
    pub inject: InjectIx,
    /// The moment, or why there is none.
    pub moment: Result<Moment, NeverSent>,
}

/// The moment before the inject of this name, as the first playbook that acts leads there.
pub(super) fn moment(resolved: Resolved, inject: &str) -> Option<Standing> {
    let plan = Arc::new(Plan::new(Arc::new(resolved)).ok()?);
    let inject = plan.injects.rank(inject)?;
    let teams = (0..plan.playbooks.len()).map(Team::Playbook);
    let wanted = Wanted {
        inject,
        team: teams
            .into_iter()
            .find(|t| t.acts(&plan))
            .unwrap_or(Team::Nobody),
        first_seed: 1,
        seeds: SEEDS,
        lead: LEAD,
    };
    let moment = Moment::before(&plan, &wanted);
    Some(Standing {
        plan,
        inject,
        moment,
    })
}
