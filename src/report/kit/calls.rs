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

/// Whether somebody plays its sender: by its own medium, or by that which stands in for it.
fn may_be_spoken(inject: &Inject) -> bool {
    is_spoken(inject.medium) || inject.reroute.as_ref().is_some_and(|r| is_spoken(r.by))
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
            let mut wanted: Vec<&(u32, &Inject)> = injects
                .iter()
                .filter(|(_, i)| match spoken {
                    true => may_be_spoken(i),
                    false => !is_spoken(i.medium),
                })
                .collect();
            wanted.sort_by_key(|(n, _)| *n);
            for (n, _) in wanted {
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
        .filter(|(_, i)| may_be_spoken(i))
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
            .word("medium", spoken_by(kit, inject));
        let mut lines = vec![Line::empty().emphasis(kit.say("kit-card-from-to", &args))];
        if kit.time_of(inject).is_none() {
            let when = Line::empty().strong(kit.get("kit-as-soon-as")).plain(GAP);
            lines.push(when.plain(kit.condition(&inject.when)));
        }
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

/// By which medium it is spoken; where another goes before, after how long without it.
fn spoken_by(kit: &Kit<'_>, inject: &Inject) -> String {
    match &inject.reroute {
        Some(reroute) if !is_spoken(inject.medium) => {
            let args = Args::new()
                .word("span", kit.w.exact(reroute.after))
                .word("medium", medium(kit, reroute.by));
            kit.say("kit-reroute", &args)
        }
        _ => medium(kit, inject.medium),
    }
}
