//! What a condition can ask, answered from the exercise as it stands.
//!
//! It only reads. Conditions of a playbook were checked to ask for nothing but what is known.

use super::super::condition::{Facts, Leaf};
use super::Exercise;
use crate::scenario::model::*;
use crate::simulation::blueprint::ix::*;

impl Facts for Exercise {
    fn holds(&self, leaf: &Leaf) -> bool {
        let sim = &self.sim;
        match leaf {
            Leaf::Node(n, status) => match status {
                NodeStatus::Up => sim.is_up(*n),
                NodeStatus::Down => !sim.is_up(*n),
                NodeStatus::Disconnected => sim.is_cut_off(*n),
                NodeStatus::Compromised => sim.is_compromised(*n),
            },
            Leaf::Stage(s) => sim.is_stage_done(*s),
            Leaf::Footholds(n) => sim.footholds_held() >= *n,
            Leaf::Records(of, handling, n) => {
                let count = |d: DataIx| sim.records_handled(d)[*handling as usize];
                match of {
                    Some(d) => count(*d) >= *n,
                    None => self.plan.blueprint.data.ids().map(count).sum::<u64>() >= *n,
                }
            }
            Leaf::Function(f, below) => sim.function_level(*f) < *below,
            Leaf::ServiceDown(s) => !sim.service_works(*s),
            Leaf::Trust(audience, below) => sim.trust_level(*audience) < *below,
            Leaf::Backlog(n) => sim.backlog() >= u64::from(*n),
            Leaf::Calls(n) => sim.calls_waiting_now() >= *n,
            Leaf::Channel(c) => sim.channel_works(*c),
            Leaf::Inject(i, status) => {
                let s = &self.injects[i.place()];
                match status {
                    InjectStatus::Sent => s.sent.is_some(),
                    InjectStatus::Delivered => s.delivered != 0,
                    InjectStatus::Cancelled => s.cancelled,
                }
            }
            Leaf::Chosen(i, option) => self.chosen[i.place()] == Some(*option),
            Leaf::Ordered(a, target) => self.any_order(*a, target.as_deref(), |_| true),
            Leaf::Result(a, target, outcome) => self.any_order(*a, target.as_deref(), |stage| {
                use crate::simulation::state::OrderStage;
                match (stage, outcome) {
                    (OrderStage::Reported(_), None) => true,
                    (OrderStage::Reported(is), Some(wanted)) => is == *wanted,
                    _ => false,
                }
            }),
            Leaf::Finding(on, means, n) => self.known.findings(*on, *means) >= *n,
            Leaf::Escalated(on, n) => self.known.escalated(*on) >= *n,
            Leaf::Assessed(n, belief) => self.beliefs[n.place()] == *belief,
            Leaf::Declared(d) => self.declared.contains(d),
            Leaf::Stated(s) => self.stated[s.place()],
            Leaf::Duty(d, status) => {
                let s = &self.duties[d.place()];
                match status {
                    DutyStatus::Opened => s.opened.is_some(),
                    DutyStatus::Notified => s.notified > 0,
                    DutyStatus::Missed => s.missed,
                }
            }
        }
    }
}
