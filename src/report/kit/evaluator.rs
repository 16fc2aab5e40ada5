//! The evaluators' booklet: how to observe, a grid for each objective, expected actions by inject, a sheet for what was seen.

use super::injects::recipients;
use super::pages::{BOX, Pages, room};
use super::{Kit, prose, scenes};
use crate::report::document::{Block, Document, Line, Table};
use crate::scenario::model::{Inject, Objective};

/// Rows of a sheet of observations on one page, and how many pages of them.
const ROWS: usize = 14;
const SHEETS: usize = 3;

/// The booklet.
pub(super) fn document(kit: &Kit<'_>) -> Document {
    let mut pages = Pages::default();
    pages.chapter(kit.get("kit-observe"));
    pages.prose(&kit.get("kit-observe-text"));
    pages.heading(2, kit.get("kit-ratings"));
    let mut table = Table::new([
        (kit.get("kit-rating"), 2),
        (kit.get("kit-rating-means"), 20),
    ])
    .marks(&[0]);
    for (letter, key) in [
        ("report-rating-p", "kit-rating-p"),
        ("report-rating-s", "kit-rating-s"),
        ("report-rating-m", "kit-rating-m"),
        ("report-rating-u", "kit-rating-u"),
    ] {
        table.row(
            [],
            vec![Line::empty().strong(kit.get(letter)), kit.get(key).into()],
        );
    }
    pages.table(table);
    schedule(kit, &mut pages);
    pages.chapter(kit.get("kit-grid"));
    if kit.s.objectives.is_empty() {
        pages.line(kit.get("kit-no-objectives"));
    }
    for (n, objective) in kit.s.objectives.iter().enumerate() {
        if n > 0 {
            pages.put(Block::PageBreak);
        }
        grid(kit, &mut pages, n + 1, objective);
    }
    sheets(kit, &mut pages);
    let cover = kit.cover(
        "kit-evaluator-kind",
        "kit-evaluator-subtitle",
        "kit-evaluator-note",
    );
    kit.finished("kit-mark-evaluators", cover, pages)
}

/// When what is played.
fn schedule(kit: &Kit<'_>, pages: &mut Pages) {
    let all = scenes::stretches(kit);
    if !all.iter().any(|s| s.scene.is_some()) {
        return;
    }
    pages.heading(2, kit.get("kit-scenes"));
    let mut table = Table::new([
        (kit.get("kit-scene"), 8),
        (kit.get("kit-when"), 6),
        (kit.get("kit-in-the-room"), 4),
        (kit.get("kit-begun-at"), 4),
    ]);
    for stretch in all.iter().filter(|s| s.scene.is_some()) {
        let room = scenes::in_the_room(stretch).unwrap_or(0);
        table.row(
            [],
            vec![
                Line::empty().strong(scenes::title(kit, stretch)),
                kit.stretch(stretch.from, stretch.to).into(),
                kit.w.seconds(u64::from(room)).into(),
            ],
        );
    }
    pages.table(table);
}

/// An objective: its tasks with boxes, what its injects should bring about, and room.
fn grid(kit: &Kit<'_>, pages: &mut Pages, number: usize, objective: &Objective) {
    let l = kit.w.language();
    pages.heading(2, format!("{number} · {}", objective.name.get(l)));
    pages.told(kit.get("kit-capability"), objective.capability.get(l));
    let mut columns = vec![(kit.get("kit-task"), 17), (kit.get("kit-by"), 6)];
    columns.extend(LETTERS.map(|key| (kit.get(key), 1)));
    columns.push((kit.get("kit-seen-at"), 3));
    let mut table = Table::new(columns).marks(&[2, 3, 4, 5]).small();
    for task in &objective.tasks {
        let by = task.by.map_or_else(|| "–".to_owned(), |m| kit.moment(m));
        let shown = match &task.done_when {
            Some(c) => kit.condition(c),
            None => kit.get("kit-you-decide"),
        };
        let task = Line::empty().strong(task.name.get(l));
        let mut cells: Vec<Line> = vec![task.below(Line::new(shown)), by.into()];
        cells.extend(std::iter::repeat_n(Line::new(BOX), 4));
        table.row([], cells);
    }
    let mut whole = vec![
        Line::empty().strong(kit.get("kit-whole-objective")),
        Line::empty(),
    ];
    whole.extend(std::iter::repeat_n(Line::new(BOX), 4));
    table.row([], whole);
    pages.table(table);
    expected(kit, pages, objective);
    let mut notes =
        Table::new([(kit.get("kit-went-well"), 1), (kit.get("kit-to-mend"), 1)]).filling();
    notes.row([], vec![room(8), room(8)]);
    pages.table(notes);
}

const LETTERS: [&str; 4] = [
    "report-rating-p",
    "report-rating-s",
    "report-rating-m",
    "report-rating-u",
];

/// What a good cell does with the injects of an objective.
fn expected(kit: &Kit<'_>, pages: &mut Pages, objective: &Objective) {
    let l = kit.w.language();
    let mut table = Table::new([
        (kit.get("kit-number"), 2),
        (kit.get("kit-inject"), 15),
        (kit.get("kit-expected"), 13),
        (kit.get("kit-seen"), 3),
    ])
    .marks(&[3])
    .small();
    let serves = |i: &Inject| i.objectives.contains(&objective.id);
    let timed = kit
        .timed()
        .into_iter()
        .map(|(at, n, i)| (n, i, kit.when(at)));
    let conditional = kit
        .conditional()
        .into_iter()
        .map(|(n, i)| (n, i, kit.condition(&i.when)));
    for (number, inject, when) in timed.chain(conditional).filter(|(_, i, _)| serves(i)) {
        // Where nothing is expected there is nothing to tick either.
        let (expected, seen) = match inject.expected.is_empty() {
            true => (Line::new("–"), ""),
            false => (prose::line(inject.expected.get(l)), BOX),
        };
        let told = Line::empty()
            .strong(inject.title.get(l))
            .plain(format!(" → {}", recipients(kit, inject)))
            .below(Line::empty().emphasis(when));
        table.row(
            [],
            vec![number.to_string().into(), told, expected, seen.into()],
        );
    }
    if !table.rows.is_empty() {
        pages.heading(3, kit.get("kit-expected-by-inject"));
        pages.table(table);
    }
}

/// Sheets to write on.
fn sheets(kit: &Kit<'_>, pages: &mut Pages) {
    for sheet in 0..SHEETS {
        match sheet {
            0 => {
                pages.chapter(kit.get("kit-sheet"));
                pages.line(kit.get("kit-sheet-text"));
            }
            _ => pages.put(Block::PageBreak),
        }
        let mut table = Table::new([
            (kit.get("kit-sheet-time"), 3),
            (kit.get("kit-sheet-what"), 14),
            (kit.get("kit-sheet-objective"), 4),
        ])
        .filling();
        for _ in 0..ROWS {
            table.row([], vec![room(3), Line::empty(), Line::empty()]);
        }
        pages.table(table);
    }
}
