//! The situation manual, as players may read it before the start.
//!
//! *Architecture invariant:* nothing of the truth is in it: no campaign, no injects, no notes for facilitators, no flaws of
//! machines. It takes from the scenario what it names here and nothing else.

use super::pages::Pages;
use super::{cover, finished};
use crate::report::document::{Document, Line, Table};
use crate::scenario::model::{Family, ResponseAction, SegmentId};
use crate::scenario::resolved::Resolved;
use crate::simulation::calendar::Calendar;
use crate::wording::{Args, Wording};

/// The manual.
pub fn document(s: &Resolved, w: Wording) -> Document {
    let mut pages = Pages::default();
    situation(s, w, &mut pages);
    pages.section(w.get("brief-rules"));
    pages.prose(&w.get("brief-rules-text"));
    cell(s, w, &mut pages);
    ministry(s, w, &mut pages);
    directory(s, w, &mut pages);
    actions(s, w, &mut pages);
    pages.section(w.get("brief-glossary"));
    let terms = GLOSSARY.iter().map(|term| {
        Line::empty()
            .strong(w.get(&format!("brief-term-{term}")))
            .plain(format!(" – {}", w.get(&format!("brief-term-{term}.about"))))
    });
    pages.list(terms.collect());
    let calendar = Calendar::new(&s.start, &s.zone).ok();
    let cover = cover(
        s,
        w,
        calendar.as_ref(),
        "kit-player-kind",
        "kit-player-subtitle",
        "kit-player-note",
    );
    finished(w, "report-mark", cover, pages)
}

fn situation(s: &Resolved, w: Wording, pages: &mut Pages) {
    let l = w.language();
    pages.chapter(w.get("kit-situation"));
    pages.prose(s.briefing.get(l));
    if !s.objectives.is_empty() {
        pages.heading(2, w.get("brief-objectives"));
        pages.list(s.objectives.iter().map(|o| o.name.get(l).into()).collect());
    }
}

fn cell(s: &Resolved, w: Wording, pages: &mut Pages) {
    let l = w.language();
    pages.section(w.get("brief-who"));
    // Where nobody wrote what a role does, there is no empty column for it.
    let about = s.roles.iter().any(|r| !r.about.is_empty());
    let mut columns = vec![(w.get("kit-role"), 5)];
    if about {
        columns.push((w.get("kit-role-about"), 9));
    }
    columns.push((w.get("kit-player-name"), 5));
    let mut table = Table::new(columns);
    for r in &s.roles {
        let mut cells = vec![Line::empty().strong(r.name.get(l))];
        if about {
            cells.push(r.about.get(l).into());
        }
        table.row([], cells);
    }
    pages.table(table);
}

fn ministry(s: &Resolved, w: Wording, pages: &mut Pages) {
    let l = w.language();
    let o = &s.organisation;
    pages.section(o.name.get(l));
    let mut table = Table::new([
        (w.get("brief-department"), 6),
        (w.get("brief-people"), 3),
        (w.get("brief-functions"), 10),
    ])
    .figures(&[1]);
    for d in &o.departments {
        let functions: Vec<&str> = d.functions.iter().map(|f| f.name.get(l)).collect();
        table.row(
            [],
            vec![
                d.name.get(l).into(),
                w.count(u64::from(d.people)).into(),
                functions.join(w.semicolon()).into(),
            ],
        );
    }
    pages.table(table);
    if !o.public_services.is_empty() {
        pages.heading(2, w.get("brief-services"));
        pages.list(
            o.public_services
                .iter()
                .map(|p| p.name.get(l).into())
                .collect(),
        );
    }
    machines(s, w, pages);
    pages.heading(2, w.get("brief-channels"));
    let mut table = Table::new([(w.get("kit-channel"), 8), (w.get("kit-state"), 8)]);
    for c in &o.channels {
        let args = Args::new().word("activation", w.seconds(u64::from(c.activation.0)));
        let state = match c.active {
            true => w.get("brief-channel-on"),
            false => w.text("brief-channel-off", &args),
        };
        table.row([], vec![c.name.get(l).into(), state.into()]);
    }
    pages.table(table);
}

/// What the cell can name in its orders: machines by their segment, nothing of how they are.
fn machines(s: &Resolved, w: Wording, pages: &mut Pages) {
    let l = w.language();
    let o = &s.organisation;
    let named = |of: Option<&SegmentId>| {
        let all = o.nodes.iter().filter(|n| n.segment.as_ref() == of);
        all.map(|n| n.name.get(l)).collect::<Vec<_>>()
    };
    let mut table = Table::new([(w.get("kit-segment"), 6), (w.get("kit-machines"), 13)]);
    for segment in &o.segments {
        let names = named(Some(&segment.id));
        if !names.is_empty() {
            let name = segment.name.get(l).into();
            table.row([], vec![name, names.join(w.semicolon()).into()]);
        }
    }
    let others = named(None);
    if !others.is_empty() {
        table.row([], vec!["–".into(), others.join(w.semicolon()).into()]);
    }
    if !table.rows.is_empty() {
        pages.heading(2, w.get("kit-infrastructure"));
        pages.table(table);
    }
}

/// Whom one can reach, with room for the numbers of the day.
fn directory(s: &Resolved, w: Wording, pages: &mut Pages) {
    let l = w.language();
    let o = &s.organisation;
    pages.section(w.get("kit-directory"));
    pages.line(w.get("kit-directory-text"));
    pages.heading(2, w.get("brief-teams"));
    let mut table = Table::new([
        (w.get("kit-team"), 8),
        (w.get("kit-people"), 6),
        (w.get("kit-reached-at"), 6),
    ]);
    for t in &o.teams {
        let people = t.shifts.iter().map(|s| s.people).max().unwrap_or(0);
        let args = Args::new().number("people", i64::from(people));
        let people = w.text("brief-team-people", &args);
        table.row([], vec![t.name.get(l).into(), people.into()]);
    }
    pages.table(table);
    if o.outsiders.is_empty() {
        return;
    }
    pages.heading(2, w.get("brief-outsiders"));
    let mut table = Table::new([(w.get("kit-outsider"), 14), (w.get("kit-reached-at"), 6)]);
    for outsider in &o.outsiders {
        table.row([], vec![outsider.name.get(l).into()]);
    }
    pages.table(table);
}

fn actions(s: &Resolved, w: Wording, pages: &mut Pages) {
    let l = w.language();
    pages.section(w.get("brief-actions"));
    pages.line(w.get("brief-actions-text"));
    for (family, key) in [
        (Family::Detect, "family-detect"),
        (Family::Contain, "family-contain"),
        (Family::Eradicate, "family-eradicate"),
        (Family::Restore, "family-restore"),
        (Family::Continuity, "family-continuity"),
        (Family::Communicate, "family-communicate"),
    ] {
        let offered: Vec<&ResponseAction> = s
            .offered
            .iter()
            .filter_map(|id| s.catalogue.actions.iter().find(|a| a.id == *id))
            .filter(|a| a.family == family)
            .collect();
        if !offered.is_empty() {
            pages.heading(2, w.get(key));
            pages.list(offered.iter().map(|a| a.name.get(l).into()).collect());
        }
    }
}

/// Terms that players meet.
const GLOSSARY: [&str; 10] = [
    "inject",
    "facilitator",
    "evaluator",
    "startex",
    "log",
    "situation-report",
    "containment",
    "eviction",
    "foothold",
    "evidence",
];
