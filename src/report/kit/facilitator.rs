//! The facilitators' book: the frame, how to run it, what is really going on, every inject, check-lists, cards for calls.

use super::pages::Pages;
use super::{Kit, calls, campaign, duties, injects, prose, scenes};
use crate::report::document::{Block, Document, Figure, Line, Table};
use crate::wording::Args;

/// The book.
pub(super) fn document(kit: &Kit<'_>) -> Document {
    let mut pages = Pages::default();
    frame(kit, &mut pages);
    conduct(kit, &mut pages);
    campaign::chapter(kit, &mut pages);
    scenes::chapter(kit, &mut pages);
    injects::glance(kit, &mut pages);
    injects::whole(kit, &mut pages);
    duties::decision_points(kit, &mut pages);
    duties::statements(kit, &mut pages);
    duties::duties(kit, &mut pages);
    checks(kit, &mut pages);
    sources(kit, &mut pages);
    calls::cards(kit, &mut pages);
    let cover = kit.cover(
        "kit-facilitator-kind",
        "kit-facilitator-subtitle",
        "kit-facilitator-note",
    );
    kit.finished("kit-mark-facilitators", cover, pages)
}

fn frame(kit: &Kit<'_>, pages: &mut Pages) {
    let l = kit.w.language();
    let s = kit.s;
    pages.chapter(kit.get("kit-frame"));
    pages.prose(s.summary.get(l));
    let room: u32 = scenes::stretches(kit)
        .iter()
        .filter_map(scenes::in_the_room)
        .fold(0, u32::saturating_add);
    let mut figures = vec![(kit.w.exact(s.duration), "kit-figure-duration")];
    if room > 0 {
        figures.push((kit.w.seconds(u64::from(room)), "kit-figure-room"));
    }
    for (n, key) in [
        (s.injects.len(), "kit-figure-injects"),
        (s.roles.len(), "kit-figure-roles"),
        (s.objectives.len(), "kit-figure-objectives"),
    ] {
        figures.push((kit.w.count(n as u64), key));
    }
    pages.put(Block::Figures(
        figures
            .into_iter()
            .map(|(value, key)| Figure {
                value: value.into(),
                label: kit.get(key).into(),
            })
            .collect(),
    ));
    let to = kit.endex();
    let args = Args::new()
        .word("from", kit.when(crate::simulation::time::Time::START))
        .word("to", kit.when(to))
        .word("zone", &s.zone);
    pages.line(kit.say("kit-frame-times", &args));
    if !s.objectives.is_empty() {
        pages.heading(2, kit.get("kit-objectives"));
        let mut table = Table::new([(kit.get("kit-objective"), 3), (kit.get("kit-tasks"), 4)]);
        for o in &s.objectives {
            let mut name = Line::empty().strong(o.name.get(l));
            if !o.capability.is_empty() {
                name = name.plain(format!("\n{}", o.capability.get(l)));
            }
            let tasks: Vec<&str> = o.tasks.iter().map(|t| t.name.get(l)).collect();
            table.row([], vec![name, tasks.join("\n").into()]);
        }
        pages.table(table);
    }
    if !s.briefing.is_empty() {
        pages.heading(2, kit.get("kit-briefing"));
        pages.line(kit.get("kit-briefing-text"));
        pages.prose(s.briefing.get(l));
    }
}

fn conduct(kit: &Kit<'_>, pages: &mut Pages) {
    let l = kit.w.language();
    pages.section(kit.get("kit-run"));
    pages.prose(&kit.get("kit-run-text"));
    pages.heading(2, kit.get("kit-rooms"));
    let mut table = Table::new([(kit.get("kit-room"), 4), (kit.get("kit-room-for"), 12)]);
    for (name, about) in [
        ("kit-room-cell", "kit-room-cell-about"),
        ("kit-room-facilitators", "kit-room-facilitators-about"),
        ("kit-room-evaluators", "kit-room-evaluators-about"),
    ] {
        table.row(
            [],
            vec![Line::empty().strong(kit.get(name)), kit.get(about).into()],
        );
    }
    pages.table(table);
    pages.heading(2, kit.get("kit-roles"));
    // What holds of all of them is said once.
    let all = kit.s.roles.iter().all(|r| r.required);
    if all {
        pages.line(kit.get("kit-roles-all"));
    }
    let mut table = Table::new([
        (kit.get("kit-role"), 5),
        (kit.get("kit-role-about"), 9),
        (kit.get("kit-player-name"), 5),
    ]);
    for role in &kit.s.roles {
        let mut about: Vec<String> = Vec::new();
        if !role.about.is_empty() {
            about.push(role.about.get(l).to_owned());
        }
        for (is, key) in [
            (role.leads, "kit-role-leads"),
            (role.hears_soc, "kit-role-hears"),
            (role.required && !all, "kit-role-required"),
        ] {
            if is {
                about.push(kit.get(key));
            }
        }
        table.row(
            [],
            vec![
                Line::empty().strong(role.name.get(l)),
                about.join("\n").into(),
            ],
        );
    }
    pages.table(table);
    pages.heading(2, kit.get("kit-cast"));
    pages.line(kit.get("kit-cast-text"));
    calls::cast(kit, pages);
}

fn checks(kit: &Kit<'_>, pages: &mut Pages) {
    pages.section(kit.get("kit-checks"));
    for (title, text) in [
        ("kit-before", "kit-before-text"),
        ("kit-at-startex", "kit-at-startex-text"),
        ("kit-at-endex", "kit-at-endex-text"),
        ("kit-hot-wash", "kit-hot-wash-text"),
    ] {
        pages.ticks(kit.get(title), &kit.get(text));
    }
}

fn sources(kit: &Kit<'_>, pages: &mut Pages) {
    let l = kit.w.language();
    let all: Vec<Line> = kit
        .s
        .sources
        .iter()
        .filter(|s| !s.is_empty())
        .map(|s| prose::line(s.get(l)))
        .collect();
    if !all.is_empty() {
        pages.section(kit.get("kit-sources"));
        pages.list(all);
    }
}
