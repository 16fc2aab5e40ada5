//! What is seen: the operational picture of a role or of the whole cell, made from what was disclosed and nothing else;
//! and the ground truth, for facilitators. Plain, immutable data; screens draw it and never touch the world.

use super::condition::Missing;
use super::knowledge::{Fact, Public, Says};
use super::plan::*;
use super::run::Exercise;
use crate::scenario::model::{Belief, Declaration, Outcome, TargetKind};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::{Scope, Target};
use crate::simulation::mail::Ledger;
use crate::simulation::state::{Hand, OrderStage, Progress};
use crate::simulation::time::Time;

/// Something that the viewer knows. Numbers run without gaps in each view, so that they tell nothing of what others know.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    /// Its number in this view, from 1.
    pub number: u32,
    /// Its number for commands (`Share`, `rests_on`).
    pub item: u32,
    /// When it became known.
    pub at: Time,
    /// Whether the whole cell knows it.
    pub shared: bool,
    /// What.
    pub what: SeenFact,
}

/// What is known.
#[derive(Debug, Clone, PartialEq)]
pub enum SeenFact {
    /// An inject.
    Inject(InjectIx),
    /// An alert that triage passed on; `number` is what orders name.
    Alert {
        number: u32,
        source: SourceIx,
        node: NodeIx,
    },
    /// A finding.
    Finding {
        node: NodeIx,
        says: Says,
        scope: Scope,
    },
    /// A result of an order.
    Result { order: u32, outcome: Outcome },
    /// An order does not get through.
    Stuck { order: u32 },
    /// People came.
    Support { outsider: OutsiderIx, people: u32 },
    /// Something in public.
    Public(Public),
    /// An answer.
    Answer { outsider: OutsiderIx, text: String },
}

/// Whether a node works, as whoever tries it notices.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Availability {
    /// It works.
    Works,
    /// The defenders cut it off.
    CutOff,
    /// It does not work.
    Down,
}

/// An order as the cell knows it: given, or reported. What happens in between is not seen.
#[derive(Debug, Clone, PartialEq)]
pub struct SeenOrder {
    /// Its number.
    pub order: u32,
    /// What.
    pub action: ActionIx,
    /// At what.
    pub target: Target,
    /// The number, in this view, of the alert that it is aimed at, where the viewer knows that alert.
    pub alert: Option<u32>,
    /// When it was given.
    pub given: Time,
    /// By whom.
    pub by: Option<RoleIx>,
    /// How it ended, as reported.
    pub outcome: Option<Outcome>,
}

/// An action that can be ordered, with what the cell can know of its cost. Targets are all of their kind: none is left
/// out for what truth says of it.
#[derive(Debug, Clone, PartialEq)]
pub struct Offer {
    /// Which.
    pub action: ActionIx,
    /// What it is aimed at.
    pub target: TargetKind,
    /// People it holds.
    pub people: u32,
    /// How long it usually takes, in seconds.
    pub usual: u32,
    /// Who must authorise it.
    pub authority: Option<OutsiderIx>,
}

/// What a role, or the whole cell, sees.
#[derive(Debug, Clone, PartialEq)]
pub struct OperationalPicture {
    /// The second.
    pub now: Time,
    /// Whose picture; the cell's where absent.
    pub role: Option<RoleIx>,
    /// What is known.
    pub known: Vec<Seen>,
    /// Assessments in force.
    pub beliefs: Vec<(NodeIx, Belief)>,
    /// Declarations made.
    pub declared: Vec<Declaration>,
    /// Orders given.
    pub orders: Vec<SeenOrder>,
    /// Decisions noted: when taken, by whom, in words.
    pub decisions: Vec<(Time, RoleIx, String)>,
    /// Situation reports.
    pub reports: Vec<(Time, RoleIx, String)>,
    /// Duties opened.
    pub duties: Vec<super::duties::OpenDuty>,
    /// The channel by which orders go.
    pub channel: ChannelIx,
    /// Channels that work, as whoever tries them notices.
    pub channels: Vec<(ChannelIx, bool)>,
    /// Nodes that work, by rank, as whoever tries them notices.
    pub availability: Vec<Availability>,
    /// Public services that run, by rank: the public notices.
    pub services: Vec<bool>,
    /// What can be ordered.
    pub offers: Vec<Offer>,
}

/// A node as it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TrueNode {
    /// It works.
    pub up: bool,
    /// The defenders cut it off.
    pub cut_off: bool,
    /// The attacker is on it.
    pub compromised: bool,
    /// What the cell believes of it.
    pub belief: Belief,
}

/// An inject as facilitators see it.
#[derive(Debug, Clone)]
pub struct TrueInject {
    /// Which.
    pub inject: InjectIx,
    /// When it was sent.
    pub sent: Option<Time>,
    /// It will not be sent.
    pub cancelled: bool,
    /// It is held.
    pub held: bool,
    /// What it still waits for.
    pub waits_for: Vec<Missing>,
}

/// Everything, for facilitators.
#[derive(Debug, Clone)]
pub struct GroundTruth {
    /// The second.
    pub now: Time,
    /// Nodes by rank.
    pub nodes: Vec<TrueNode>,
    /// Footholds that the attacker has.
    pub footholds: Vec<FootholdIx>,
    /// Stages: progress, done at least once, a facilitator's hand.
    pub stages: Vec<(Progress, bool, Hand)>,
    /// Levels of functions in millionths.
    pub functions: Vec<u32>,
    /// Public services that run.
    pub services: Vec<bool>,
    /// Trust in thousandths, by audience.
    pub trust: [u32; 4],
    /// The account of all mail.
    pub mail: Ledger,
    /// Mail that waits for or from each department, by rank.
    pub waiting: Vec<u64>,
    /// Calls that wait.
    pub calls: u32,
    /// Orders and where they stand.
    pub orders: Vec<(OrderIx, OrderStage)>,
    /// Injects.
    pub injects: Vec<TrueInject>,
    /// When each duty truly arose.
    pub duties: Vec<Option<Time>>,
}

impl Exercise {
    /// What a role sees, or the cell as a whole (only what was shared with everybody).
    pub fn picture(&self, role: Option<RoleIx>) -> OperationalPicture {
        let everybody = self.everybody();
        let sees = |to: u32| match role {
            Some(r) => to & (1 << r.0) != 0,
            None => to & everybody == everybody,
        };
        let mut alerts = Vec::new();
        let mut known = Vec::new();
        for (i, item) in self.known.items.iter().enumerate() {
            if !sees(item.to) {
                continue;
            }
            let what = match item.fact {
                Fact::Inject(inject) => SeenFact::Inject(inject),
                Fact::Alert {
                    alert,
                    source,
                    node,
                } => {
                    alerts.push(alert);
                    SeenFact::Alert {
                        number: alerts.len() as u32,
                        source,
                        node,
                    }
                }
                Fact::Finding {
                    node, says, scope, ..
                } => SeenFact::Finding { node, says, scope },
                Fact::Result { order, outcome } => SeenFact::Result {
                    order: order.0,
                    outcome,
                },
                Fact::Stuck { order } => SeenFact::Stuck { order: order.0 },
                Fact::Support { outsider, people } => SeenFact::Support { outsider, people },
                Fact::Public(p) => SeenFact::Public(p),
                Fact::Answer { outsider, text } => SeenFact::Answer {
                    outsider,
                    text: self.known.answers[text as usize].clone(),
                },
            };
            let number = known.len() as u32 + 1;
            known.push(Seen {
                number,
                item: i as u32,
                at: item.at,
                shared: item.to & everybody == everybody,
                what,
            });
        }
        let b = &self.plan.blueprint;
        OperationalPicture {
            now: self.now(),
            role,
            known,
            beliefs: b
                .nodes
                .ids()
                .map(|n| (n, self.beliefs[n.place()]))
                .filter(|(_, belief)| *belief != Belief::Unknown)
                .collect(),
            declared: self.declared.clone(),
            orders: self.seen_orders(&alerts),
            decisions: self.decisions.clone(),
            reports: self.reports.clone(),
            duties: self.open_duties(),
            channel: self.channel,
            channels: b
                .channels
                .ids()
                .map(|c| (c, self.sim.channel_works(c)))
                .collect(),
            availability: b
                .nodes
                .ids()
                .map(|n| match (self.sim.is_cut_off(n), self.sim.is_up(n)) {
                    (true, _) => Availability::CutOff,
                    (false, true) => Availability::Works,
                    (false, false) => Availability::Down,
                })
                .collect(),
            services: b
                .services
                .ids()
                .map(|s| self.sim.service_works(s))
                .collect(),
            offers: self.offers(role),
        }
    }

    /// Orders as the cell knows them; `alerts` are those that the viewer knows, in the order of their numbers.
    fn seen_orders(&self, alerts: &[AlertIx]) -> Vec<SeenOrder> {
        self.sim
            .orders()
            .iter()
            .enumerate()
            .map(|(i, o)| SeenOrder {
                order: i as u32,
                action: o.action,
                target: o.target,
                alert: match o.target {
                    Target::Alert(aimed) => alerts
                        .iter()
                        .position(|a| *a == aimed)
                        .map(|p| p as u32 + 1),
                    Target::None
                    | Target::Node(_)
                    | Target::Account(_)
                    | Target::Data(_)
                    | Target::Channel(_)
                    | Target::Department(_)
                    | Target::Segment(_)
                    | Target::LogSource(_)
                    | Target::Outsider(_)
                    | Target::Audience(_)
                    | Target::Team(_) => None,
                },
                given: o.given,
                by: self.given.get(i).and_then(|g| g.role),
                outcome: match o.stage {
                    OrderStage::Reported(outcome) => Some(outcome),
                    OrderStage::Stuck
                    | OrderStage::Travelling
                    | OrderStage::Authority
                    | OrderStage::Hour
                    | OrderStage::Queued
                    | OrderStage::Running
                    | OrderStage::Ended(_) => None,
                },
            })
            .collect()
    }

    fn offers(&self, role: Option<RoleIx>) -> Vec<Offer> {
        let b = &self.plan.blueprint;
        let may = |a: ActionIx| {
            let id = b.names.actions.id(a);
            let entry = self
                .plan
                .scenario
                .catalogue
                .actions
                .iter()
                .find(|x| x.id.as_str() == id);
            role.is_none_or(|r| {
                let name = self.plan.roles.id(r);
                entry.is_none_or(|x| {
                    x.roles.is_empty() || x.roles.iter().any(|y| y.as_str() == name)
                })
            })
        };
        b.actions
            .iter()
            .filter(|(a, _)| self.plan.offered[a.place()] && may(*a))
            .map(|(action, def)| Offer {
                action,
                target: def.target,
                people: def.staff.iter().map(|s| s.people).sum(),
                // The catalogue's own value: what a run draws or a sweep overlays is not for the cell's eyes.
                usual: b.params[def.duration].value,
                authority: def.authority,
            })
            .collect()
    }

    /// Everything, for facilitators.
    pub fn ground_truth(&self) -> GroundTruth {
        let b = &self.plan.blueprint;
        let sim = &self.sim;
        GroundTruth {
            now: self.now(),
            nodes: b
                .nodes
                .ids()
                .map(|n| TrueNode {
                    up: sim.is_up(n),
                    cut_off: sim.is_cut_off(n),
                    compromised: sim.is_compromised(n),
                    belief: self.beliefs[n.place()],
                })
                .collect(),
            footholds: b.footholds.ids().filter(|f| sim.is_held(*f)).collect(),
            stages: b.stages.ids().map(|s| sim.stage_progress(s)).collect(),
            functions: b.functions.ids().map(|f| sim.function_level(f)).collect(),
            services: b.services.ids().map(|s| sim.service_works(s)).collect(),
            trust: crate::scenario::model::Audience::ALL.map(|a| sim.trust_level(a)),
            mail: sim.mail_ledger(|_, _| true),
            waiting: sim.mail_waiting(),
            calls: sim.calls_waiting_now(),
            orders: sim
                .orders()
                .iter()
                .enumerate()
                .map(|(i, o)| (OrderIx(i as u32), o.stage))
                .collect(),
            injects: self
                .inject_ids()
                .map(|i| {
                    let s = self.inject_state(i);
                    let open = s.sent.is_none() && !s.cancelled;
                    TrueInject {
                        inject: i,
                        sent: s.sent,
                        cancelled: s.cancelled,
                        held: s.held,
                        waits_for: if open {
                            self.inject_waits_for(i)
                        } else {
                            Vec::new()
                        },
                    }
                })
                .collect(),
            duties: self.duties.iter().map(|d| d.arose).collect(),
        }
    }
}
