//! Random people: what anybody could order, say or press, sensible or not.

use crate::common::{Stream, command};
use cellule::exercise::command::{Actor, Deed, Fact, OrderRequest, StageHand, USUAL};
use cellule::exercise::plan::Plan;
use cellule::exercise::{Exercise, Refusal};
use cellule::scenario::model::*;
use cellule::simulation::time::Time;
use proptest::prelude::*;

/// What somebody wants, before it is known what that means in a scenario.
#[derive(Debug, Clone)]
pub struct Wish {
    /// Seconds after the wish before.
    pub after: u32,
    /// Who.
    pub who: u16,
    /// What kind of thing.
    pub what: u16,
    /// Which of its kind.
    pub which: u16,
    /// At what.
    pub at: u16,
    /// Any other number.
    pub number: u16,
}

/// Up to `most` wishes, one every few hours.
pub fn wishes(most: usize) -> impl Strategy<Value = Vec<Wish>> {
    let one =
        (0u32..20_000, any::<[u16; 5]>()).prop_map(|(after, [who, what, which, at, number])| {
            Wish {
                after,
                who,
                what,
                which,
                at,
                number,
            }
        });
    prop::collection::vec(one, 1..most)
}

/// One of a list of ids, now and then one that nobody has.
fn pick<'a>(ids: impl Iterator<Item = &'a str>, n: u16) -> String {
    let all: Vec<&str> = ids.collect();
    if all.is_empty() || n % 23 == 22 {
        return "no-such-thing".to_owned();
    }
    all[n as usize % all.len()].to_owned()
}

fn order(plan: &Plan, which: u16, at: u16) -> OrderRequest {
    let actions = &plan.scenario.catalogue.actions;
    let action = &actions[which as usize % actions.len()];
    let b = &plan.blueprint;
    let n = &b.names;
    let target = match action.target {
        TargetKind::None => None,
        TargetKind::Node => {
            let fits = n.nodes.iter().filter(|(i, _)| {
                at.is_multiple_of(5)
                    || action.node_kinds.is_empty()
                    || action.node_kinds.contains(&b.nodes[*i].kind)
            });
            Some(pick(fits.map(|(_, id)| id), at))
        }
        TargetKind::Account => Some(pick(n.accounts.iter().map(|(_, id)| id), at)),
        TargetKind::Data => Some(pick(n.data.iter().map(|(_, id)| id), at)),
        TargetKind::Channel => Some(pick(n.channels.iter().map(|(_, id)| id), at)),
        TargetKind::Department => Some(pick(n.departments.iter().map(|(_, id)| id), at)),
        TargetKind::Segment => Some(pick(n.segments.iter().map(|(_, id)| id), at)),
        TargetKind::LogSource => Some(pick(n.sources.iter().map(|(_, id)| id), at)),
        TargetKind::Outsider => Some(pick(n.outsiders.iter().map(|(_, id)| id), at)),
        TargetKind::Team => Some(pick(n.teams.iter().map(|(_, id)| id), at)),
        TargetKind::Alert => Some((at % 6).to_string()),
        TargetKind::Audience => {
            let all = Audience::ALL;
            Some(format!("{:?}", all[at as usize % all.len()]))
        }
    };
    let copies = [None, Some(Span::days(1)), Some(Span::days(8))];
    OrderRequest {
        action: action.id.clone(),
        target,
        copy_age: copies[at as usize % 3],
        priority: USUAL,
    }
}

/// What a wish is in a scenario.
pub fn deed(x: &Exercise, w: &Wish) -> (Actor, Deed) {
    let plan = x.plan();
    let s = &plan.scenario;
    let n = &plan.blueprint.names;
    let some = u32::from(w.number % 12);
    let node = || NodeId(pick(n.nodes.iter().map(|(_, id)| id), w.at));
    let inject = || InjectId(pick(s.injects.iter().map(|i| i.id.as_str()), w.which));
    let stage = || StageId(pick(n.stages.iter().map(|(_, id)| id), w.which));
    let channel = || ChannelId(pick(n.channels.iter().map(|(_, id)| id), w.at));
    let duty = || DutyId(pick(s.duties.iter().map(|d| d.id.as_str()), w.which));
    let later = x.now() + u32::from(w.number);
    let deed = match w.what % 36 {
        0..=11 => Deed::Order(order(plan, w.which, w.at)),
        12 => Deed::Decide {
            text: "decided".to_owned(),
            orders: vec![order(plan, w.which, w.at), order(plan, w.number, w.at)],
        },
        13 => Deed::Operation {
            name: "hour".to_owned(),
            hour: later,
            orders: vec![order(plan, w.which, w.at), order(plan, w.number, w.at)],
        },
        14 => Deed::Attach {
            decision: some,
            orders: vec![order(plan, w.which, w.at)],
        },
        15 => Deed::Cancel { order: some },
        16 => Deed::Reprioritise {
            order: some,
            priority: (w.at % 9) as u8,
        },
        17 => Deed::Reroute {
            order: some,
            channel: channel(),
        },
        18 => Deed::UseChannel { channel: channel() },
        19 => Deed::Activate { channel: channel() },
        20 => Deed::AssignShift {
            team: TeamId(pick(n.teams.iter().map(|(_, id)| id), w.at)),
        },
        21 => Deed::Assess {
            node: node(),
            belief: [
                Belief::Unknown,
                Belief::Suspected,
                Belief::Confirmed,
                Belief::Cleared,
            ][w.number as usize % 4],
            basis: String::new(),
            confidence: 50,
        },
        22 => Deed::Declare {
            declaration: [
                Declaration::Aware,
                Declaration::ScopeKnown,
                Declaration::AttackerOut,
                Declaration::CrisisOver,
            ][w.number as usize % 4],
            nodes: vec![node()],
        },
        23 => Deed::Report {
            text: "report".to_owned(),
        },
        24 => Deed::Share { item: some },
        25 => {
            let i = inject();
            let options = s.injects.iter().find(|x| x.id == i).map(|x| &x.options);
            let ids = options.into_iter().flatten().map(|o| o.id.as_str());
            Deed::Choose {
                option: OptionId(pick(ids, w.number)),
                inject: i,
            }
        }
        26 => Deed::State {
            statement: StatementId(pick(n.statements.iter().map(|(_, id)| id), w.which)),
        },
        27 => Deed::OpenDuty { duty: duty() },
        28 => Deed::Notify { duty: duty() },
        29 => Deed::Ask {
            outsider: OutsiderId(pick(n.outsiders.iter().map(|(_, id)| id), w.at)),
            text: "what do you know?".to_owned(),
        },
        30 => [
            Deed::Fire { inject: inject() },
            Deed::Hold { inject: inject() },
            Deed::Release { inject: inject() },
            Deed::Skip { inject: inject() },
            Deed::Move {
                inject: inject(),
                to: later,
            },
            Deed::MoveAll {
                by: i32::from(w.number) - 30_000,
            },
        ][w.at as usize % 6]
            .clone(),
        31 => Deed::Stage {
            stage: stage(),
            hand: [
                StageHand::Free,
                StageHand::Held,
                StageHand::Forbidden,
                StageHand::Forced,
            ][w.number as usize % 4],
        },
        32 => Deed::MoveStage {
            stage: stage(),
            to: later,
        },
        33 => Deed::SetFact {
            fact: match w.number % 4 {
                0 => Fact::Broken {
                    node: node(),
                    broken: w.at.is_multiple_of(2),
                },
                1 => Fact::Credential {
                    account: AccountId(pick(n.accounts.iter().map(|(_, id)| id), w.at)),
                    known: w.which.is_multiple_of(2),
                },
                2 => Fact::Trust {
                    of: Audience::ALL[w.at as usize % 4],
                    by: i32::from(w.which % 300) - 150,
                },
                _ => Fact::Absent {
                    skill: Skill::ALL[w.at as usize % 9],
                    people: u32::from(w.which % 4),
                    lasts: Span(u32::from(w.number) * 2),
                },
            },
        },
        34 => Deed::Authorise {
            order: some,
            granted: !w.at.is_multiple_of(3),
        },
        _ => Deed::Adjudicate {
            decision: some,
            orders: vec![order(plan, w.which, w.at)],
            effects: Vec::new(),
            remark: String::new(),
        },
    };
    // Mostly the right person; now and then somebody who may not.
    let by = match (&deed, w.who % 8) {
        (_, 0) => Actor::Facilitator,
        (_, 1) => Actor::Role(RoleId("nobody".to_owned())),
        (
            Deed::Fire { .. } | Deed::Hold { .. } | Deed::Release { .. } | Deed::Skip { .. },
            2..=6,
        )
        | (Deed::Move { .. } | Deed::MoveAll { .. } | Deed::Stage { .. }, 2..=6)
        | (Deed::MoveStage { .. } | Deed::SetFact { .. } | Deed::Authorise { .. }, 2..=6)
        | (Deed::Adjudicate { .. }, 2..=6) => Actor::Facilitator,
        (_, n) => role(plan, n as usize + w.who as usize / 8),
    };
    (by, deed)
}

/// Tries a wish now.
pub fn wish(x: &mut Exercise, w: &Wish) -> Result<(), Refusal> {
    let (by, d) = deed(x, w);
    let c = command(x, by, d);
    x.command(c)
}

/// Plays all wishes, each at its time, and on to `until`; gives everything that happened.
pub fn play(x: &mut Exercise, wishes: &[Wish], until: Time) -> Stream {
    let mut at = Time::START;
    for w in wishes {
        at = at + w.after;
        if at > until {
            break;
        }
        x.advance(at);
        // Whether it is accepted is a matter of other laws.
        let _ = wish(x, w);
    }
    x.advance(until);
    x.drain().collect()
}

/// A role by its place.
pub fn role(plan: &Plan, place: usize) -> Actor {
    let roles = &plan.scenario.roles;
    Actor::Role(RoleId(roles[place % roles.len()].id.0.clone()))
}
