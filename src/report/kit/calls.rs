//! Cards for those who play people outside the room: one for each call and visit, to be cut out.

use super::injects::{medium, recipients};
use super::pages::{GAP, Pages};
use super::{Kit, prose};
use crate::report::document::{Anchor, Line, Table};
use crate::scenario::model::{Inject, Medium};
use crate::wording::Args;
use std::collections::BTreeMap;

/// Whether somebody has to play the sender.
pub(super) fn is_spoken(medium: Medium) -> bool {
    match medium {
        Medium::Call | Medium::Visit => true,
        Medium::Mail
        | Medium::Message
        | Medium::Alert
        | Medium::Press
        | Medium::Post
        | Medium::Letter => false,
    }
}

/// Every inject in the order in which it comes; those that wait for something last.
fn in_order<'a>(kit: &Kit<'a>) -> Vec<(u32, &'a Inject)> {
    let mut all: Vec<(u32, &Inject)> = kit.timed().into_iter().map(|(_, n, i)| (n, i)).collect();
    all.extend(kit.conditional());
    all
}

/// Who speaks, and in which injects: to share the parts out.
pub(super) fn cast(kit: &Kit<'_>, pages: &mut Pages) {
    let l = kit.w.language();
    let mut of: BTreeMap<&str, Vec<(u32, &Inject)>> = BTreeMap::new();
    let mut order: Vec<&str> = Vec::new();
    for (number, inject) in in_order(kit) {
        let from = inject.from.get(l);
        if !of.contains_key(from) {
            order.push(from);
        }
        of.entry(from).or_default().push((number, inject));
    }
    let mut table = Table::new([
        (kit.get("kit-played"), 10),
        (kit.get("kit-spoken"), 5),
        (kit.get("kit-written"), 5),
        (kit.get("kit-played-by"), 5),
    ])
    .small();
    for from in order {
        let injects = of.remove(from).unwrap_or_default();
        let numbers = |spoken: bool| {
            let mut line = Line::empty();
            for (n, _) in injects
                .iter()
                .filter(|(_, i)| is_spoken(i.medium) == spoken)
            {
                if !line.0.is_empty() {
                    line = line.plain(", ");
                }
                line = line.reference(Anchor::Inject(*n), n.to_string());
            }
            line
        };
        table.row([], vec![from.into(), numbers(true), numbers(false)]);
    }
    pages.table(table);
}

/// The chapter of cards.
pub(super) fn cards(kit: &Kit<'_>, pages: &mut Pages) {
    let l = kit.w.language();
    let spoken: Vec<(u32, &Inject)> = in_order(kit)
        .into_iter()
        .filter(|(_, i)| is_spoken(i.medium))
        .collect();
    if spoken.is_empty() {
        return;
    }
    pages.chapter(kit.get("kit-cards"));
    pages.prose(&kit.get("kit-cards-text"));
    for (number, inject) in spoken {
        let when = kit
            .time_of(inject)
            .map_or_else(|| kit.get("kit-on-request"), |at| kit.when(at));
        let args = Args::new()
            .word("from", inject.from.get(l))
            .word("to", recipients(kit, inject))
            .word("medium", medium(kit, inject.medium));
        let mut lines = vec![Line::empty().emphasis(kit.say("kit-card-from-to", &args))];
        lines.extend(prose::lines(inject.body.get(l)));
        let note = inject.note.get(l);
        if !note.trim().is_empty() {
            let mut line = Line::empty().strong(kit.get("kit-card-note")).plain(GAP);
            line.0.extend(prose::line(note).0);
            lines.push(line);
        }
        pages.apart(
            format!("{number} · {when} · {}", inject.title.get(l)),
            lines,
        );
    }
}
