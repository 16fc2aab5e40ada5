//! A place on a distribution: the team's value among what scripted teams reach, measure by measure.

use super::WIDTH;
use super::axis::{figure, head, round_numbers};
use super::letters;
use super::look::{DIM, INK, LINE, PAPER, SMALL, TEXT, Tone};
use super::svg::{Anchor, Area, Canvas, Pen};
use crate::assessment::measures::{Better, Unit};
use crate::wording::Wording;

/// What scripted teams of one playbook reach; none lies beyond the horizon.
#[derive(Debug, Clone, PartialEq)]
pub struct Spread {
    /// The playbook.
    pub name: String,
    /// A quarter lies below.
    pub low: Option<f64>,
    /// The middle.
    pub middle: Option<f64>,
    /// Three quarters lie below.
    pub high: Option<f64>,
}

/// One measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Panel {
    /// The measure.
    pub name: String,
    /// What it counts.
    pub unit: Unit,
    /// Which way is better.
    pub better: Better,
    /// The team's value; none where it was not reached.
    pub value: Option<f64>,
    /// The team and its value in words: `Blue team: 69.8 h`.
    pub said: String,
    /// What the others reach.
    pub of: Vec<Spread>,
}

/// Places on distributions, a panel for each measure.
#[derive(Debug, Clone)]
pub struct Places {
    /// What it shows, in a sentence.
    pub title: String,
    /// Whether the title is written above it.
    pub headed: bool,
    /// The measures, from top to bottom.
    pub panels: Vec<Panel>,
    /// The words for the better side: “better”.
    pub better: String,
    /// The words.
    pub wording: Wording,
}

/// Room for the names of playbooks.
const NAMES: f64 = 150.0;
/// Room beyond the scale for what was not reached.
const BEYOND: f64 = 34.0;
/// Height of a playbook's row.
const ROW: f64 = 15.0;

/// Draws it.
pub fn places(chart: &Places) -> String {
    let mut canvas = Canvas::new(WIDTH, 0.0);
    let mut y = head(&mut canvas, &chart.title, chart.headed) + 4.0;
    for panel in &chart.panels {
        y = draw(&mut canvas, panel, chart, y) + 14.0;
    }
    canvas.set_height((y - 8.0).max(12.0));
    canvas.finish(&chart.title)
}

/// Draws one measure from `top` on; gives where it ends.
fn draw(canvas: &mut Canvas, panel: &Panel, chart: &Places, top: f64) -> f64 {
    let ends = panel.of.iter().flat_map(|s| [s.low, s.middle, s.high]);
    let mut known: Vec<f64> = ends.chain([panel.value]).flatten().collect();
    known.sort_by(f64::total_cmp);
    let (low, high) = match (known.first(), known.last()) {
        (Some(low), Some(high)) if low < high => (*low, *high),
        (Some(low), _) => ((*low - 1.0).max(0.0), *low + 1.0),
        (None, _) => (0.0, 1.0),
    };
    // A scale that could as well begin at nothing does.
    let low = if low >= 0.0 && low < high * 0.6 {
        0.0
    } else {
        low
    };
    let scale = round_numbers(low, high, 5, panel.unit == Unit::Count);
    let (first, last) = (
        scale.first().copied().unwrap_or(low),
        scale.last().copied().unwrap_or(high),
    );
    let (left, right) = (NAMES + 12.0, WIDTH - BEYOND - 22.0);
    let x = |v: Option<f64>| match v {
        Some(v) => left + (right - left) * ((v - first) / (last - first)).clamp(0.0, 1.0),
        None => right + BEYOND,
    };
    canvas.name(
        0.0,
        top + 7.0,
        &panel.name,
        WIDTH * 0.6,
        1,
        Pen::of(TEXT).strong(),
    );
    let arrow = match panel.better {
        Better::Neither => None,
        Better::Lower => Some(-1.0),
        Better::Higher => Some(1.0),
    };
    if let Some(way) = arrow {
        better(canvas, &chart.better, way, top + 7.0);
    }
    let from = top + 30.0;
    let to = from + ROW * panel.of.len() as f64;
    for value in &scale {
        let at = x(Some(*value));
        canvas.line((at, from), (at, to + 3.0), LINE, 0.8, "");
        let pen = Pen::of(SMALL).colour(DIM).anchor(Anchor::Middle);
        canvas.text(
            (at, to + 13.0),
            &figure(panel.unit, *value, chart.wording),
            pen,
        );
    }
    let beyond = panel.value.is_none()
        || panel
            .of
            .iter()
            .any(|s| [s.low, s.middle, s.high].contains(&None));
    if beyond {
        canvas.line((x(None), from), (x(None), to + 3.0), LINE, 0.8, "2 2");
        let pen = Pen::of(SMALL).colour(DIM).anchor(Anchor::Middle);
        let sign = match panel.unit {
            Unit::Hours => "∞",
            Unit::Share | Unit::Count | Unit::Trust => "–",
        };
        canvas.text((x(None), to + 13.0), sign, pen);
    }
    for (i, spread) in panel.of.iter().enumerate() {
        let middle = from + ROW * (i as f64 + 0.5);
        canvas.name(0.0, middle, &spread.name, NAMES, 1, Pen::of(SMALL + 0.5));
        spread_of(canvas, spread, &x, middle);
    }
    team(canvas, panel, x(panel.value), (from, to));
    to + 18.0
}

/// The quartiles of a playbook: a box, and a line at the middle.
fn spread_of(canvas: &mut Canvas, s: &Spread, x: &impl Fn(Option<f64>) -> f64, middle: f64) {
    let (low, high) = (x(s.low), x(s.high));
    let area = Area {
        x: low,
        y: middle - 4.0,
        w: (high - low).max(1.0),
        h: 8.0,
    };
    canvas.outline(area, "#dfe5ec", Tone::Plain.colour(), 0.8, "");
    let at = x(s.middle);
    canvas.line((at, middle - 5.5), (at, middle + 5.5), INK, 2.0, "");
}

/// The team's value: a line through all rows, and its words above.
fn team(canvas: &mut Canvas, panel: &Panel, at: f64, (from, to): (f64, f64)) {
    let colour = Tone::Cell.colour();
    canvas.line((at, from - 4.0), (at, to + 3.0), colour, 1.6, "");
    let e = 4.2;
    let y = from - 4.0;
    canvas.shape(
        &[(at, y + e), (at - e, y - e), (at + e, y - e)],
        colour,
        PAPER,
        0.7,
    );
    let pen = Pen::of(SMALL + 0.5).colour(colour).strong();
    // To the side on which it has more room.
    let (before, after) = (at - 8.0, WIDTH - at - 8.0);
    let room = letters::width(&panel.said, pen.size);
    if room <= after || after >= before {
        canvas.name(at + 8.0, y - 2.0, &panel.said, after, 1, pen);
    } else {
        canvas.name(
            at - 8.0,
            y - 2.0,
            &panel.said,
            before,
            1,
            pen.anchor(Anchor::End),
        );
    }
}

/// The word for the better side with an arrow to it.
fn better(canvas: &mut Canvas, word: &str, way: f64, middle: f64) {
    let pen = Pen::of(SMALL).colour(DIM).anchor(Anchor::End);
    let right = WIDTH - 4.0;
    let room = letters::width(word, SMALL);
    canvas.text((right - 16.0, middle + 3.5), word, pen);
    let tip = if way < 0.0 { right - 10.0 } else { right };
    let base = if way < 0.0 { right } else { right - 10.0 };
    if way < 0.0 {
        // To the left the arrow stands before the word.
        let shift = room + 10.0;
        canvas.shape(
            &[
                (tip - shift - 6.0, middle),
                (base - shift - 6.0, middle - 3.5),
                (base - shift - 6.0, middle + 3.5),
            ],
            DIM,
            DIM,
            0.5,
        );
    } else {
        canvas.shape(
            &[(tip, middle), (base, middle - 3.5), (base, middle + 3.5)],
            DIM,
            DIM,
            0.5,
        );
    }
}
