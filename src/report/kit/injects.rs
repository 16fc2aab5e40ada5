//! The chronogramme on paper: at a glance, and each inject whole.

use super::pages::{BOX, GAP, Pages};
use super::scenes::{self, Stretch};
use super::{Kit, prose};
use crate::report::document::{Anchor, Line, Table};
use crate::scenario::check::Kind;
use crate::scenario::model::{Inject, Medium};
use crate::wording::{Args, model};

/// By what an inject comes, standing alone.
pub(super) fn medium(kit: &Kit<'_>, medium: Medium) -> String {
    model::variant("Medium", &format!("{medium:?}"), kit.w)
}

/// Those who receive an inject.
pub(super) fn recipients(kit: &Kit<'_>, inject: &Inject) -> String {
    let all = inject.to.iter().map(|r| r.as_str());
    kit.w.names(&kit.names.list(Kind::Role, all))
}

/// The chapter with a line for each inject.
pub(super) fn glance(kit: &Kit<'_>, pages: &mut Pages) {
    pages.section(kit.get("kit-glance"));
    pages.line(kit.get("kit-glance-text"));
    let mut table = Table::new([
        (kit.get("kit-number"), 4),
        (kit.get("kit-when"), 14),
        (kit.get("kit-inject"), 20),
        (kit.get("kit-to"), 22),
        (kit.get("kit-medium"), 13),
        (kit.get("kit-given"), 6),
    ])
    .marks(&[5])
    .small();
    for stretch in scenes::stretches(kit) {
        table.band(scenes::title(kit, &stretch));
        for (at, number, inject) in &stretch.injects {
            let when = kit.when(*at).into();
            table.row([], row(kit, *number, vec![when], inject, None));
        }
    }
    pages.table(table);
    let conditional = kit.conditional();
    if conditional.is_empty() {
        return;
    }
    pages.heading(2, kit.get("kit-conditional"));
    if conditional.iter().any(|(_, i)| kit.usually(i).is_some()) {
        pages.line(kit.get("kit-usual-text"));
    }
    let mut table = Table::new([
        (kit.get("kit-number"), 4),
        (kit.get("kit-inject"), 36),
        (kit.get("kit-to"), 20),
        (kit.get("kit-medium"), 13),
        (kit.get("kit-given"), 6),
    ])
    .marks(&[4])
    .small();
    for (number, inject) in conditional {
        let condition = Line::empty().emphasis(kit.condition(&inject.when));
        let condition = match kit.usually(inject) {
            Some(usually) => condition.below(Line::new(usually)),
            None => condition,
        };
        table.row([], row(kit, number, Vec::new(), inject, Some(condition)));
    }
    pages.table(table);
}

/// A line; what waits for something says for what under its title.
fn row(
    kit: &Kit<'_>,
    number: u32,
    when: Vec<Line>,
    inject: &Inject,
    condition: Option<Line>,
) -> Vec<Line> {
    let title = Line::new(inject.title.get(kit.w.language()));
    let title = match condition {
        Some(said) => title.below(said),
        None => title,
    };
    let mut cells = vec![Line::empty().reference(Anchor::Inject(number), number.to_string())];
    cells.extend(when);
    cells.extend([
        title,
        recipients(kit, inject).into(),
        medium(kit, inject.medium).into(),
        BOX.into(),
    ]);
    cells
}

/// The chapter with every inject whole.
pub(super) fn whole(kit: &Kit<'_>, pages: &mut Pages) {
    pages.section(kit.get("kit-injects"));
    pages.line(kit.get("kit-injects-text"));
    for stretch in scenes::stretches(kit) {
        heading(kit, pages, &stretch);
        for (_, number, inject) in &stretch.injects {
            one(kit, pages, *number, inject);
        }
    }
    let conditional = kit.conditional();
    if !conditional.is_empty() {
        pages.heading(2, kit.get("kit-conditional"));
        pages.line(kit.get("kit-conditional-text"));
        for (number, inject) in conditional {
            one(kit, pages, number, inject);
        }
    }
}

fn heading(kit: &Kit<'_>, pages: &mut Pages, stretch: &Stretch<'_>) {
    pages.heading(2, scenes::title(kit, stretch));
    let mut line = Line::empty().strong(kit.stretch(stretch.from, stretch.to));
    if let Some(scene) = stretch.scene {
        let said = scene.announced.get(kit.w.language());
        if !said.trim().is_empty() {
            line = line.plain(GAP);
            line.0.extend(prose::line(said).0);
        }
    }
    pages.line(line);
    if stretch.injects.is_empty() {
        pages.line(kit.get("kit-no-injects"));
    }
    let expected = stretch.expected(kit);
    if !expected.is_empty() {
        let mut line = Line::empty()
            .strong(kit.get("kit-expected-here"))
            .plain(GAP);
        for (n, (number, inject)) in expected.iter().enumerate() {
            let joint = if n > 0 { kit.w.semicolon() } else { "" };
            let title = format!(" {}", inject.title.get(kit.w.language()));
            line = line
                .plain(joint)
                .reference(Anchor::Inject(*number), number.to_string())
                .plain(title);
        }
        pages.line(line);
    }
}

/// An inject: when, from whom, to whom, what; then what is expected of it and what follows.
fn one(kit: &Kit<'_>, pages: &mut Pages, number: u32, inject: &Inject) {
    let l = kit.w.language();
    let title = format!("{number} · {}", inject.title.get(l));
    pages.heading_at(3, title, Anchor::Inject(number));
    let when = kit
        .time_of(inject)
        .map_or_else(|| kit.get("kit-if"), |at| kit.when(at));
    let args = Args::new()
        .word("from", inject.from.get(l))
        .word("to", recipients(kit, inject));
    let mut lines = vec![Line::empty().emphasis(kit.say("kit-from-to", &args))];
    let mut told = |key: &str, text: String| {
        lines.push(Line::empty().strong(kit.get(key)).plain(GAP).plain(text));
    };
    if kit.time_of(inject).is_none() {
        told("kit-as-soon-as", kit.condition(&inject.when));
        if let Some(usually) = kit.usually(inject) {
            told("kit-in-trials", usually);
        }
    }
    if let Some(c) = &inject.cancelled_by {
        told("kit-cancelled-by", kit.condition(c));
    }
    if inject.one_of.is_some() {
        let group = kit.numbered().filter(|(_, i)| i.one_of == inject.one_of);
        let numbers: Vec<String> = group.map(|(n, _)| n.to_string()).collect();
        told("kit-one-of", numbers.join(", "));
    }
    if let Some(reroute) = &inject.reroute {
        let args = Args::new()
            .word("span", kit.w.seconds(u64::from(reroute.after.0)))
            .word("medium", medium(kit, reroute.by));
        told("kit-otherwise", kit.say("kit-reroute", &args));
    }
    lines.extend(prose::lines(inject.body.get(l)));
    if !inject.attachments.is_empty() {
        let args = Args::new().word("files", inject.attachments.join(", "));
        lines.push(Line::empty().emphasis(kit.say("kit-attachments", &args)));
    }
    let by = medium(kit, inject.medium);
    pages.apart(format!("{when} · {by}"), lines);
    let mut below = Pages::default();
    below.told(kit.get("kit-expected"), inject.expected.get(l));
    below.told(kit.get("kit-note"), inject.note.get(l));
    if !inject.effects.is_empty() {
        below.told(kit.get("kit-effects"), kit.effects(&inject.effects));
    }
    if !inject.options.is_empty() {
        let mut table = Table::new([
            (String::new(), 1),
            (kit.get("kit-options"), 12),
            (kit.get("kit-follows"), 12),
        ])
        .small();
        for o in &inject.options {
            let follows = match o.effects.is_empty() {
                true => "–".to_owned(),
                false => kit.effects(&o.effects),
            };
            table.row([], vec![BOX.into(), o.name.get(l).into(), follows.into()]);
        }
        below.table(table);
    }
    let objectives = inject.objectives.iter().map(|o| o.as_str());
    let objectives = kit.names.list(Kind::Objective, objectives);
    let mut ticks = Line::new(kit.get("kit-given-at"));
    if !objectives.is_empty() {
        ticks = ticks
            .plain(GAP)
            .emphasis(objectives.join(kit.w.semicolon()));
    }
    below.line(ticks);
    // What is ticked stands under the last that is said of it, with its choices.
    pages.together(below, if inject.options.is_empty() { 2 } else { 3 });
}
