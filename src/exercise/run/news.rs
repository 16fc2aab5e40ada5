//! What the world did, as the exercise hears of it: which conditions it concerns and who may learn of it.
//!
//! What anybody then knows is decided in [`super::super::knowledge`] alone.

use super::super::condition::Bell;
use super::super::event::Event;
use super::Exercise;
use crate::simulation::event as truth;
use crate::simulation::state::OrderStage;

impl Exercise {
    /// Takes what happened in the world, and what follows from it in the exercise.
    pub(in crate::exercise) fn take_world_events(&mut self) {
        while self.sim.has_news() {
            let mut news = self.sim.take_news(std::mem::take(&mut self.spare));
            for (at, e) in news.drain(..) {
                self.out.push((at, Event::World(e)));
                self.world_event(e);
            }
            self.spare = news;
        }
    }

    fn world_event(&mut self, e: truth::Event) {
        use truth::Event as W;
        match e {
            W::NodeDown { node, .. } | W::NodeUp { node } => {
                self.bell(Bell::Node(node));
                self.retry_waiting_injects();
            }
            W::Linked { node, .. } => self.bell(Bell::Node(node)),
            W::FunctionLevel { function, .. } => self.bell(Bell::Function(function)),
            W::ChannelWorks { channel, .. } | W::ChannelActive { channel } => {
                self.bell(Bell::Channel(channel));
                self.retry_waiting_injects();
            }
            W::PublicService { service, .. } => self.bell(Bell::Service(service)),
            W::MailCut { .. } | W::MailOpened { .. } => {
                self.bell(Bell::Mail);
                self.retry_waiting_injects();
            }
            W::GatewayFull { .. } | W::BacklogDrained { .. } | W::MailLost { .. } => {
                self.bell(Bell::Mail)
            }
            W::AttemptEnded { stage, success, .. } => {
                if success {
                    self.bell(Bell::Stage(stage));
                }
            }
            W::FootholdGained { foothold } | W::FootholdLost { foothold } => {
                self.bell(Bell::Footholds);
                let node = self.plan.blueprint.footholds[foothold].on;
                self.bell(Bell::Node(node));
            }
            W::Records { .. } => self.bell(Bell::Records),
            W::Calls { .. } | W::HelpDeskEmpty => self.bell(Bell::Calls),
            W::Trust { .. } => self.bell(Bell::Trust),
            W::Triaged { alert, escalated } => {
                if escalated {
                    self.learn_alert(alert);
                    self.bell(Bell::Escalated);
                }
            }
            W::Finding {
                order,
                node,
                found,
                scope,
            } => {
                self.known.hold(order, node, found, scope);
                // What is seen while watching goes on comes after the report that watching has begun.
                if matches!(self.sim.order_ref(order).stage, OrderStage::Reported(_)) {
                    self.learn_findings(order);
                    self.bell(Bell::Finding);
                }
            }
            W::OrderStuck { order } => self.learn_stuck(order),
            W::OrderReported { order, outcome } => {
                self.learn_result(order, outcome);
                self.emit(Event::ResultKnown { order, outcome });
                let action = self.sim.order_ref(order).action;
                self.bell(Bell::Action(action));
                self.bell(Bell::Finding);
            }
            W::SupportArrived { outsider, people } => self.learn_support(outsider, people),
            W::PartnersCut { .. }
            | W::Leaked { .. }
            | W::Contradicted { .. }
            | W::Published { .. } => {
                self.learn_public(e);
            }
            W::Exposed { node, .. } => self.bell(Bell::Node(node)),
            W::AttemptStarted { .. }
            | W::CredentialGained { .. }
            | W::CredentialLost { .. }
            | W::Traced { .. }
            | W::TracesRemoved { .. }
            | W::SourceOn { .. }
            | W::Reacted { .. }
            | W::Quiet { .. }
            | W::AlertRaised { .. }
            | W::TriageStarted { .. }
            | W::TriagePutBack { .. }
            | W::AlertExpired { .. }
            | W::OrderGiven { .. }
            | W::OrderArrived { .. }
            | W::OrderAuthorised { .. }
            | W::OrderStarted { .. }
            | W::OrderSuspended { .. }
            | W::OrderEnded { .. }
            | W::EvidenceKept { .. }
            | W::EvidenceLost { .. }
            | W::Present { .. }
            | W::Held { .. }
            | W::Overtime { .. }
            | W::Stated { .. }
            | W::IndicatorKnown { .. } => {}
        }
    }
}
