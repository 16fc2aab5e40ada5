//! The journal in words: what a command says, for the main courante and the list of decisions.
//!
//! Names instead of ids, in the words of the chronology. It does not know who reads: what the numbers of earlier orders
//! and decisions stand for, and injects that were invented or rewritten, are asked of a [`Memory`].

pub use super::memory::{Memory, Ordered, Pictured};

use super::deeds::{self, Deeds};
use super::names::Names;
use super::{Wording, memory};
use crate::exercise::command::{Actor, Command, OrderRequest};
use crate::exercise::picture::{OperationalPicture, SeenOrder};
use crate::exercise::plan::Plan;
use crate::simulation::event::Target;

fn deeds<'a>(
    plan: &'a Plan,
    names: &'a Names<'a>,
    memory: &'a dyn Memory,
    w: Wording,
) -> Deeds<'a> {
    Deeds {
        w,
        names,
        plan,
        memory,
    }
}

/// What a command says, by one who knows the plan alone: an earlier order is called by its number, an invented inject
/// has no title.
pub fn sentence(command: &Command, plan: &Plan, names: &Names<'_>, w: Wording) -> String {
    sentence_with(command, plan, names, plan, w)
}

/// What a command says, by one who remembers.
pub fn sentence_with(
    command: &Command,
    plan: &Plan,
    names: &Names<'_>,
    memory: &dyn Memory,
    w: Wording,
) -> String {
    deeds(plan, names, memory, w).deed(&command.deed)
}

/// Who acts.
pub fn who(actor: &Actor, plan: &Plan, names: &Names<'_>, w: Wording) -> String {
    deeds(plan, names, plan, w).actor(actor)
}

/// Why; the reason of a scripted team in the language of the reader.
pub fn why(command: &Command, plan: &Plan, names: &Names<'_>, w: Wording) -> String {
    deeds(plan, names, plan, w).reason(command)
}

/// What an order is aimed at; an alert without its number, which depends on who looks.
pub fn target(target: Target, names: &Names<'_>, w: Wording) -> Option<String> {
    deeds::target(target, names, w)
}

/// An order that is not given yet: its action and its target.
pub fn request(order: &OrderRequest, plan: &Plan, names: &Names<'_>, w: Wording) -> String {
    deeds(plan, names, plan, w)
        .orders(&[order], usize::MAX)
        .join(w.semicolon())
}

/// An order of a picture: its action and its target; of an alert what it is about, where the picture shows that.
pub fn order(
    order: &SeenOrder,
    picture: &OperationalPicture,
    plan: &Plan,
    names: &Names<'_>,
    w: Wording,
) -> String {
    let known = memory::ordered(picture, order.order).unwrap_or(Ordered {
        action: order.action,
        target: order.target,
        alert: None,
    });
    deeds(plan, names, plan, w).ordered(known)
}
