//! Which techniques the attacker used, on what, and which of them the cell saw: from recorded events alone.
//!
//! A technique was seen when the cell learned of something that it left: an alert that was passed on or a finding of activity,
//! from a log source and a node in which it had left a trace before; or a finding of the means by which it held on. Several
//! techniques that left traces in the same place are seen together: so are they for an analyst.

use crate::exercise::event::Event;
use crate::exercise::plan::Plan;
use crate::scenario::model::Means;
use crate::simulation::blueprint::GainDef;
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::{Event as World, Found};
use crate::simulation::time::Time;

/// An attempt of the attacker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Attempt {
    /// The stage, with the place of the alternative; none where it only spread.
    pub stage: Option<(StageIx, u8)>,
    /// The technique.
    pub technique: TechniqueIx,
    /// Where.
    pub node: NodeIx,
    /// When it began.
    pub started: Time,
    /// When it ended, and whether it succeeded; none where it still ran.
    pub ended: Option<(Time, bool)>,
}

/// What showed a technique to the cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum How {
    /// An alert that was passed on.
    Alert(SourceIx, NodeIx),
    /// A search found activity.
    Activity(SourceIx, NodeIx),
    /// A search found a means.
    Means(Means, NodeIx),
}

/// A technique that was used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Use {
    /// Which.
    pub technique: TechniqueIx,
    /// Its attempts, in order.
    pub attempts: Vec<Attempt>,
    /// When the cell first saw it, and by what.
    pub seen: Option<(Time, How)>,
}

/// What has been found and will be known when its order is reported.
struct Pending {
    order: OrderIx,
    found: Time,
    how: How,
}

struct Reader<'a> {
    plan: &'a Plan,
    attempts: Vec<Attempt>,
    /// Where techniques left traces: source, node, technique, when.
    traces: Vec<(SourceIx, NodeIx, TechniqueIx, Time)>,
    seen: Vec<(TechniqueIx, Time, How)>,
}

impl Reader<'_> {
    fn way(&self, stage: StageIx, alternative: u8) -> Option<(TechniqueIx, NodeIx)> {
        let stage = self.plan.blueprint.stages.get(stage)?;
        let way = stage.alternatives.get(usize::from(alternative))?;
        Some((way.technique, way.on))
    }

    fn start(&mut self, at: Time, stage: StageIx, alternative: u8) {
        if let Some((technique, node)) = self.way(stage, alternative) {
            self.attempts.push(Attempt {
                stage: Some((stage, alternative)),
                technique,
                node,
                started: at,
                ended: None,
            });
        }
    }

    fn end(&mut self, at: Time, stage: StageIx, alternative: u8, success: bool) {
        let wanted = Some((stage, alternative));
        let open = |a: &&mut Attempt| a.stage == wanted && a.ended.is_none();
        // What a facilitator forces ends without having begun.
        if self.attempts.iter_mut().rev().find(open).is_none() {
            self.start(at, stage, alternative);
        }
        if let Some(attempt) = self.attempts.iter_mut().rev().find(open) {
            attempt.ended = Some((at, success));
        }
    }

    /// A foothold that no stage gave was gained by spreading.
    fn gained(&mut self, at: Time, foothold: FootholdIx) {
        let b = &self.plan.blueprint;
        let Some(technique) = b.campaign.as_ref().and_then(|c| c.spreads) else {
            return;
        };
        let given = self
            .attempts
            .iter()
            .rev()
            .any(|a| a.ended == Some((at, true)) && self.gives(a).any(|f| f == foothold));
        if !given && let Some(def) = b.footholds.get(foothold) {
            self.attempts.push(Attempt {
                stage: None,
                technique,
                node: def.on,
                started: at,
                ended: Some((at, true)),
            });
        }
    }

    fn gives(&self, a: &Attempt) -> impl Iterator<Item = FootholdIx> {
        let b = &self.plan.blueprint;
        let way = a
            .stage
            .and_then(|(stage, n)| b.stages.get(stage)?.alternatives.get(usize::from(n)));
        let gains = way.into_iter().flat_map(|w| &w.gives);
        gains.filter_map(|g| match g {
            GainDef::Foothold(f) => Some(*f),
            GainDef::Credential(_)
            | GainDef::Secrets(_)
            | GainDef::Knows(_)
            | GainDef::Records(..)
            | GainDef::Blind(_)
            | GainDef::SpoilBackups(..)
            | GainDef::Publish(_)
            | GainDef::Break(_) => None,
        })
    }

    /// A trace of a stage on a node: of the way that ended last, where that is the node.
    fn traced(&mut self, at: Time, source: SourceIx, node: NodeIx, stage: StageIx) {
        let last = self.attempts.iter().rev().find(|a| {
            a.stage.is_some_and(|(s, _)| s == stage) && a.ended.is_some() && a.node == node
        });
        if let Some(last) = last {
            self.traces.push((source, node, last.technique, at));
        }
    }

    /// The cell learned something true at `at`, of what had been so at `of`.
    fn learned(&mut self, at: Time, of: Time, how: How) {
        let techniques: Vec<TechniqueIx> = match how {
            How::Alert(source, node) | How::Activity(source, node) => self
                .traces
                .iter()
                .filter(|(s, n, _, when)| *s == source && *n == node && *when <= of)
                .map(|(_, _, t, _)| *t)
                .collect(),
            How::Means(means, node) => self
                .attempts
                .iter()
                .filter(|a| matches!(a.ended, Some((end, true)) if end <= of))
                .filter(|a| {
                    let b = &self.plan.blueprint;
                    let holds = |f: FootholdIx| {
                        b.footholds
                            .get(f)
                            .is_some_and(|d| d.on == node && d.by == means)
                    };
                    match a.stage {
                        Some(_) => self.gives(a).any(holds),
                        None => a.node == node,
                    }
                })
                .map(|a| a.technique)
                .collect(),
        };
        self.seen
            .extend(techniques.into_iter().map(|t| (t, at, how)));
    }
}

/// The techniques that the attacker used, in the order in which it first used them.
pub(super) fn uses(plan: &Plan, events: &[(Time, Event)]) -> Vec<Use> {
    let mut r = Reader {
        plan,
        attempts: Vec::new(),
        traces: Vec::new(),
        seen: Vec::new(),
    };
    let mut alerts: Vec<(Time, SourceIx, NodeIx, bool)> = Vec::new();
    let mut pending: Vec<Pending> = Vec::new();
    for (at, event) in events {
        let Event::World(world) = event else { continue };
        match world {
            World::AttemptStarted { stage, alternative } => r.start(*at, *stage, *alternative),
            World::AttemptEnded {
                stage,
                alternative,
                success,
            } => r.end(*at, *stage, *alternative, *success),
            World::FootholdGained { foothold } => r.gained(*at, *foothold),
            World::Traced {
                source,
                node,
                stage,
            } => r.traced(*at, *source, *node, *stage),
            World::AlertRaised {
                source, node, real, ..
            } => alerts.push((*at, *source, *node, *real)),
            World::Triaged {
                alert,
                escalated: true,
            } => {
                if let Some(&(raised, source, node, true)) = alerts.get(alert.place()) {
                    r.learned(*at, raised, How::Alert(source, node));
                }
            }
            World::Finding {
                order, node, found, ..
            } => {
                let how = match found {
                    Found::Means { means, real: true } => How::Means(*means, *node),
                    Found::Activity { source, real: true } => How::Activity(*source, *node),
                    Found::Means { .. }
                    | Found::Activity { .. }
                    | Found::Nothing { .. }
                    | Found::Secrets { .. }
                    | Found::Indicator { .. }
                    | Found::Infected { .. } => continue,
                };
                pending.push(Pending {
                    order: *order,
                    found: *at,
                    how,
                });
            }
            // Known to the cell when the order is reported.
            World::OrderReported { order, .. } => {
                for p in pending.extract_if(.., |p| p.order == *order) {
                    r.learned(*at, p.found, p.how);
                }
            }
            // The others neither use nor show a technique.
            _ => {}
        }
    }
    let mut uses: Vec<Use> = Vec::new();
    for attempt in r.attempts {
        match uses.iter_mut().find(|u| u.technique == attempt.technique) {
            Some(one) => one.attempts.push(attempt),
            None => uses.push(Use {
                technique: attempt.technique,
                attempts: vec![attempt],
                seen: None,
            }),
        }
    }
    for one in &mut uses {
        let first = r.seen.iter().filter(|(t, _, _)| *t == one.technique);
        one.seen = first.map(|(_, at, how)| (*at, *how)).min_by_key(|s| s.0);
    }
    uses
}

/// Whether an id is one of ATT&CK's: a scenario may have techniques of its own.
pub(super) fn is_attack(id: &str) -> bool {
    let digits = |s: &str, n: usize| s.len() == n && s.bytes().all(|b| b.is_ascii_digit());
    let Some(number) = id.strip_prefix('T') else {
        return false;
    };
    match number.split_once('.') {
        Some((main, sub)) => digits(main, 4) && digits(sub, 3),
        None => digits(number, 4),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_of_attack_are_told_from_others() {
        assert!(is_attack("T1190") && is_attack("T1505.003"));
        assert!(
            !is_attack("T119")
                && !is_attack("T1505.3")
                && !is_attack("X1190")
                && !is_attack("Tabcd")
        );
    }
}
