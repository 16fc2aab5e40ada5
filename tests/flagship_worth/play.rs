//! Plays a week of the flagship with some commands more than a playbook has, and measures it.

use cellule::assessment::Tally;
use cellule::assessment::measures::{Better, Measure, Measures};
use cellule::assessment::sweep::compare;
use cellule::exercise::command::{Actor, Command, Deed, Fact, OrderRequest, USUAL};
use cellule::exercise::event::Event;
use cellule::exercise::plan::Plan;
use cellule::exercise::{Exercise, Refusal};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::{ActionId, ChannelId, NodeId, Span};
use cellule::simulation::blueprint::Values;
use cellule::simulation::blueprint::ix::{ActionIx, OrderIx};
use cellule::simulation::chance::Source;
use cellule::simulation::time::Time;
use std::sync::{Arc, OnceLock};

/// The flagship, compiled once.
pub fn plan() -> &'static Arc<Plan> {
    static PLAN: OnceLock<Arc<Plan>> = OnceLock::new();
    PLAN.get_or_init(|| {
        let scenario = load(&ScenarioSource::named("ministry-mail-breach"))
            .resolved()
            .expect("the flagship is sound");
        Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"))
    })
}

/// Something that is done besides what a playbook does.
#[derive(Debug, Clone, Copy)]
pub enum Extra {
    /// An order: the action and its target, if it has one.
    Order(&'static str, &'static str),
    /// A restore from a copy of this age, in hours.
    Restore(&'static str, u32),
    /// A node breaks.
    Break(&'static str),
}

/// An extra and its hour, from STARTEX on.
pub type Step = (u32, Extra);

/// A command of the facilitator, in a room that needs no network.
pub fn command(now: Time, deed: Deed) -> Command {
    Command {
        by: Actor::Facilitator,
        operator: String::new(),
        channel: Some(ChannelId::from("in-person")),
        rationale: String::new(),
        taken: now,
        noted: now,
        rests_on: Vec::new(),
        answers: None,
        deed,
    }
}

fn order(action: &str, target: &str, copy_age: Option<Span>) -> Deed {
    Deed::Order(OrderRequest {
        action: ActionId::from(action),
        target: (!target.is_empty()).then(|| target.to_owned()),
        copy_age,
        priority: USUAL - 1,
    })
}

/// What an extra is as a deed.
pub fn deed(extra: Extra) -> Deed {
    match extra {
        Extra::Order(action, target) => order(action, target, None),
        Extra::Restore(node, hours) => order("restore-backup", node, Some(Span(hours * 3600))),
        Extra::Break(node) => Deed::SetFact {
            fact: Fact::Broken {
                node: NodeId::from(node),
                broken: true,
            },
        },
    }
}

/// A week, played.
pub struct Week {
    /// What it came to.
    pub measures: Measures,
    /// Everything that happened.
    pub events: Vec<(Time, Event)>,
}

/// A world for one thread.
pub struct Player {
    run: Exercise,
    tally: Tally,
}

impl Player {
    /// A new one.
    pub fn new() -> Player {
        let plan = plan();
        Player {
            run: Exercise::with_seed(Arc::clone(plan), 0, None),
            tally: Tally::new(Arc::clone(plan)),
        }
    }

    /// The action that an order of the week played last was for.
    pub fn ordered(&self, order: OrderIx) -> ActionIx {
        self.run.world().order_ref(order).action
    }

    /// Plays a week.
    ///
    /// # Errors
    /// When a command is refused.
    pub fn week(
        &mut self,
        playbook: Option<&str>,
        steps: &[Step],
        seed: u64,
    ) -> Result<Week, Refusal> {
        let plan = plan();
        let script = playbook.map(|p| Arc::clone(plan.playbook(p).expect("the playbook exists")));
        let values = Values::of(&plan.blueprint.params);
        self.run.reset(values, Source::new(seed), script);
        self.tally.reset();
        let mut steps = steps.to_vec();
        steps.sort_by_key(|(hour, _)| *hour);
        for (hour, extra) in steps {
            let at = Time::START + hour * 3600;
            self.run.advance(at);
            self.run.command(command(at, deed(extra)))?;
        }
        let end = plan.blueprint.end;
        self.run.advance(end);
        let events: Vec<_> = self.run.drain().collect();
        for (at, event) in &events {
            self.tally.take(*at, event);
        }
        let measures = self.tally.measures(end, self.run.world());
        Ok(Week { measures, events })
    }
}

/// Measures that say what an action was worth: not those that any order moves.
pub fn telling() -> impl Iterator<Item = Measure> {
    Measure::ALL.iter().copied().filter(|m| {
        m.better() != Better::Neither
            && !matches!(
                m,
                Measure::TimeToAcknowledge | Measure::TasksDone | Measure::StaffHours
            )
    })
}

/// How often `a` is better and how often it is worse than `b` in a measure.
pub fn verdicts(m: Measure, pairs: &[(Measures, Measures)]) -> (usize, usize) {
    let signs: Vec<i8> = pairs
        .iter()
        .map(|(a, b)| compare(m, a.get(m), b.get(m)))
        .collect();
    (
        signs.iter().filter(|&&s| s > 0).count(),
        signs.iter().filter(|&&s| s < 0).count(),
    )
}
