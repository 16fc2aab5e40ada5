//! Differences around zero: for each thing a bar to its middle and a line over the interval in which most courses lie.

use super::WIDTH;
use super::axis::{head, round_numbers, signed};
use super::look::{DIM, INK, LINE, PAPER, SMALL, TEXT, Tone};
use super::svg::{Anchor, Area, Canvas, Pen};
use crate::assessment::measures::{Better, Unit};
use crate::wording::Wording;

/// A difference: where a value is none it lies beyond what can be counted, to the side that is said with it.
#[derive(Debug, Clone, PartialEq)]
pub struct Bar {
    /// What it is about, in one or two lines.
    pub name: String,
    /// The middle.
    pub middle: Reach,
    /// The lower end of the interval.
    pub low: Reach,
    /// The upper end of the interval.
    pub high: Reach,
    /// Whether it holds against chance; what does not is drawn pale.
    pub holds: bool,
}

/// An end of a bar or an interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Reach {
    /// Here.
    At(f64),
    /// Further up than can be counted.
    Above,
    /// Further down than can be counted.
    Below,
}

/// A chart of differences of one measure.
#[derive(Debug, Clone)]
pub struct Bars {
    /// What it shows, in a sentence.
    pub title: String,
    /// Whether the title is written above it.
    pub headed: bool,
    /// What the differences count.
    pub unit: Unit,
    /// Which side is better.
    pub better: Better,
    /// The differences, from top to bottom.
    pub bars: Vec<Bar>,
    /// The words.
    pub wording: Wording,
}

/// Room for what a bar is about.
const NAMES: f64 = 236.0;
/// Room for the middle in figures.
const FIGURES: f64 = 64.0;
/// Height of a bar with what surrounds it.
const ROW: f64 = 29.0;

/// Draws it.
pub fn bars(chart: &Bars) -> String {
    let counted = |r: &Reach| match r {
        Reach::At(v) => Some(*v),
        Reach::Above | Reach::Below => None,
    };
    let ends = chart.bars.iter().flat_map(|b| [&b.middle, &b.low, &b.high]);
    let (mut low, mut high) = (0.0f64, 0.0f64);
    for value in ends.filter_map(counted) {
        (low, high) = (low.min(value), high.max(value));
    }
    if low == high {
        (low, high) = (-1.0, 1.0);
    }
    let scale = round_numbers(low, high, 5, false);
    let (first, last) = (
        scale.first().copied().unwrap_or(low),
        scale.last().copied().unwrap_or(high),
    );
    let (left, right) = (NAMES + 14.0, WIDTH - FIGURES - 10.0);
    let x = |r: Reach| match r {
        Reach::At(v) => left + (right - left) * ((v - first) / (last - first)).clamp(0.0, 1.0),
        Reach::Above => right + 6.0,
        Reach::Below => left - 6.0,
    };

    let mut canvas = Canvas::new(WIDTH, 0.0);
    let top = head(&mut canvas, &chart.title, chart.headed) + 2.0;
    let bottom = top + ROW * chart.bars.len() as f64;
    for value in &scale {
        let at = x(Reach::At(*value));
        canvas.line((at, top), (at, bottom + 3.0), LINE, 0.8, "");
        let pen = Pen::of(SMALL).colour(DIM).anchor(Anchor::Middle);
        canvas.text(
            (at, bottom + 14.0),
            &signed(chart.unit, *value, chart.wording),
            pen,
        );
    }
    let zero = x(Reach::At(0.0));
    canvas.line((zero, top), (zero, bottom + 3.0), INK, 1.2, "");
    for (i, bar) in chart.bars.iter().enumerate() {
        let middle = top + ROW * (i as f64 + 0.5);
        canvas.name(0.0, middle, &bar.name, NAMES, 2, Pen::of(TEXT));
        one(&mut canvas, bar, chart, &x, zero, middle);
        let said = match bar.middle {
            Reach::At(v) => signed(chart.unit, v, chart.wording),
            Reach::Above => "+∞".to_owned(),
            Reach::Below => "−∞".to_owned(),
        };
        let pen = Pen::of(TEXT).anchor(Anchor::End);
        let pen = if bar.holds {
            pen.strong()
        } else {
            pen.colour(DIM)
        };
        canvas.text((WIDTH - 2.0, middle + 4.0), &said, pen);
    }
    canvas.set_height(bottom + 22.0);
    canvas.finish(&chart.title)
}

/// Which way it points: 1 up, -1 down, 0 not at all.
fn side(r: Reach) -> i8 {
    match r {
        Reach::At(v) if v > 0.0 => 1,
        Reach::At(v) if v < 0.0 => -1,
        Reach::At(_) => 0,
        Reach::Above => 1,
        Reach::Below => -1,
    }
}

fn one(
    canvas: &mut Canvas,
    bar: &Bar,
    chart: &Bars,
    x: &impl Fn(Reach) -> f64,
    zero: f64,
    middle: f64,
) {
    let better = match (chart.better, side(bar.middle)) {
        (Better::Neither, _) | (_, 0) => None,
        (Better::Lower, s) => Some(s < 0),
        (Better::Higher, s) => Some(s > 0),
    };
    let tone = match better {
        None => Tone::Plain,
        Some(true) => Tone::Good,
        Some(false) => Tone::Bad,
    };
    let end = x(bar.middle);
    let area = Area {
        x: end.min(zero),
        y: middle - 6.0,
        w: (end - zero).abs(),
        h: 12.0,
    };
    // In black and white: better is full, worse is hatched, what does not hold is empty.
    match (bar.holds, better) {
        (false, _) => canvas.outline(area, PAPER, tone.colour(), 1.0, "2 2"),
        (true, Some(false)) => {
            canvas.outline(area, PAPER, tone.colour(), 1.2, "");
            canvas.hatch(area, tone.colour(), 5.0);
        }
        (true, Some(true) | None) => canvas.fill(area, tone.colour()),
    }
    let (low, high) = (x(bar.low), x(bar.high));
    canvas.line((low, middle), (high, middle), INK, 1.3, "");
    for (at, reach, point) in [(low, bar.low, -4.0), (high, bar.high, 4.0)] {
        match reach {
            Reach::At(_) => canvas.line((at, middle - 3.5), (at, middle + 3.5), INK, 1.3, ""),
            // Beyond: an arrow instead of an end.
            Reach::Above | Reach::Below => canvas.shape(
                &[(at + point, middle), (at, middle - 3.5), (at, middle + 3.5)],
                INK,
                INK,
                0.5,
            ),
        }
    }
    canvas.dot((end, middle), 2.4, INK, PAPER, 0.8);
}
