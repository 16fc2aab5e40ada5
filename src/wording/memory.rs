//! What ids and numbers in commands stand for: asked of somebody who remembers, and says no more than the reader may know.

use super::names::Names;
use super::{Wording, known};
use crate::exercise::Exercise;
use crate::exercise::picture::{OperationalPicture, SeenFact};
use crate::exercise::plan::{InjectIx, Plan};
use crate::scenario::model::{Inject, InjectId};
use crate::simulation::blueprint::ix::*;
use crate::simulation::event::Target;

/// An order given earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ordered {
    /// What.
    pub action: ActionIx,
    /// At what.
    pub target: Target,
    /// What the alert is about at which it is aimed.
    pub alert: Option<(SourceIx, NodeIx)>,
}

/// What ids and numbers in commands stand for, as far as the reader may know.
pub trait Memory {
    /// An inject as it stands.
    fn inject(&self, id: &InjectId) -> Option<(InjectIx, &Inject)>;
    /// An order by its number.
    fn order(&self, number: u32) -> Option<Ordered>;
    /// A decision by its number, in its words.
    fn decision(&self, number: u32) -> Option<&str>;
    /// The title of something known, by the number of its item.
    fn known(&self, item: u32, names: &Names<'_>, w: Wording) -> Option<String>;
}

/// Knows what was planned and nothing of how it went.
impl Memory for Plan {
    fn inject(&self, id: &InjectId) -> Option<(InjectIx, &Inject)> {
        let i = self.injects.rank(id.as_str())?;
        Some((i, self.scenario.injects.get(i.place())?))
    }
    fn order(&self, _: u32) -> Option<Ordered> {
        None
    }
    fn decision(&self, _: u32) -> Option<&str> {
        None
    }
    fn known(&self, _: u32, _: &Names<'_>, _: Wording) -> Option<String> {
        None
    }
}

/// Knows everything; for facilitators and for the chronology.
impl Memory for Exercise {
    fn inject(&self, id: &InjectId) -> Option<(InjectIx, &Inject)> {
        let i = self.inject_with_id(id)?;
        Some((i, Exercise::inject(self, i)))
    }
    fn order(&self, number: u32) -> Option<Ordered> {
        let order = self.world().orders().get(number as usize)?;
        let alert = match order.target {
            Target::Alert(alert) => Some(self.world().alert_about(alert)),
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
        };
        Some(Ordered {
            action: order.action,
            target: order.target,
            alert,
        })
    }
    fn decision(&self, number: u32) -> Option<&str> {
        let (_, _, text) = self.decisions().get(number as usize)?;
        Some(text)
    }
    fn known(&self, item: u32, names: &Names<'_>, w: Wording) -> Option<String> {
        // What was shared is in the picture of the whole cell.
        let picture = self.picture(None);
        let inject = |i: InjectIx| Some(Exercise::inject(self, i));
        title(item, &picture, self.plan(), names, inject, w)
    }
}

/// Knows what a picture shows, and injects as `inject` gives them (by rank; nothing beyond the last).
#[derive(Debug)]
pub struct Pictured<'a, F> {
    /// The exercise as planned.
    pub plan: &'a Plan,
    /// What is seen.
    pub picture: &'a OperationalPicture,
    /// The text of an inject in force.
    pub inject: F,
}

impl<'a, F: Fn(InjectIx) -> Option<&'a Inject>> Memory for Pictured<'a, F> {
    fn inject(&self, id: &InjectId) -> Option<(InjectIx, &Inject)> {
        let planned = self.plan.injects.rank(id.as_str());
        if let Some(i) = planned {
            return Some((i, (self.inject)(i)?));
        }
        (self.plan.scenario.injects.len()..)
            .map(InjectIx::from_place)
            .map_while(|i| Some((i, (self.inject)(i)?)))
            .find(|(_, inject)| inject.id == *id)
    }
    fn order(&self, number: u32) -> Option<Ordered> {
        ordered(self.picture, number)
    }
    fn decision(&self, number: u32) -> Option<&str> {
        let (_, _, text) = self.picture.decisions.get(number as usize)?;
        Some(text)
    }
    fn known(&self, item: u32, names: &Names<'_>, w: Wording) -> Option<String> {
        title(item, self.picture, self.plan, names, &self.inject, w)
    }
}

/// The title of an item in a picture.
fn title<'i>(
    item: u32,
    picture: &OperationalPicture,
    plan: &Plan,
    names: &Names<'_>,
    inject: impl Fn(InjectIx) -> Option<&'i Inject>,
    w: Wording,
) -> Option<String> {
    let seen = picture.known.iter().find(|s| s.item == item)?;
    Some(known::tell(seen, picture, plan, names, inject, w).title)
}

/// An order in a picture, by its number.
pub fn ordered(picture: &OperationalPicture, number: u32) -> Option<Ordered> {
    let order = picture.orders.iter().find(|o| o.order == number)?;
    let about = |wanted: u32| {
        picture.known.iter().find_map(|seen| match seen.what {
            SeenFact::Alert {
                number,
                source,
                node,
            } if number == wanted => Some((source, node)),
            SeenFact::Alert { .. }
            | SeenFact::Inject(_)
            | SeenFact::Finding { .. }
            | SeenFact::Result { .. }
            | SeenFact::Stuck { .. }
            | SeenFact::Support { .. }
            | SeenFact::Public(_)
            | SeenFact::Answer { .. } => None,
        })
    };
    Some(Ordered {
        action: order.action,
        target: order.target,
        alert: order.alert.and_then(about),
    })
}
