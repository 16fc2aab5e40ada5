//! A strip: rows over exercise time with stretches and points. What the attacker held against what the cell believed; alerts,
//! injects, orders, statements.

use super::WIDTH;
use super::axis::{BELOW, TimeAxis, When, clusters, head};
use super::letters;
use super::look::{INK, LINE, PAPER, SMALL, TEXT, Tone};
use super::svg::{Anchor, Area, Canvas, Pen};
use crate::simulation::time::Time;

/// How a stretch is filled; apart without colours too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fill {
    /// Full.
    Full,
    /// Slanted lines.
    Hatched,
    /// Its border alone.
    Empty,
    /// A dashed border alone.
    Dashed,
    /// A thin line through its middle.
    Thin,
}

/// Which part of the height of its row a stretch takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lane {
    /// All of it.
    Whole,
    /// The upper half: the truth.
    Upper,
    /// The lower half: what was believed.
    Lower,
}

/// A stretch of time in a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Stretch {
    /// From.
    pub from: Time,
    /// To.
    pub to: Time,
    /// What it says.
    pub tone: Tone,
    /// How it is filled.
    pub fill: Fill,
    /// Where in the row.
    pub lane: Lane,
    /// A few words written in it where they fit; whole in its title.
    pub text: String,
}

/// The shape of a point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A short line: for many.
    Tick,
    /// A full dot.
    Dot,
    /// A ring.
    Ring,
    /// A diamond.
    Diamond,
    /// A triangle that points up.
    Triangle,
    /// A cross.
    Cross,
    /// A square.
    Square,
}

/// A moment in a row.
#[derive(Debug, Clone, PartialEq)]
pub struct Point {
    /// When.
    pub at: Time,
    /// What it says.
    pub tone: Tone,
    /// Its shape.
    pub mark: Mark,
    /// The number under which a list tells it; those that would touch are joined.
    pub number: Option<u32>,
    /// What it is, for its title.
    pub text: String,
}

/// A row.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Row {
    /// What it is about.
    pub name: String,
    /// Its stretches.
    pub stretches: Vec<Stretch>,
    /// Its points, in the order of time.
    pub points: Vec<Point>,
}

/// What a sample of the key shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sample {
    /// A stretch.
    Stretch(Tone, Fill),
    /// A point.
    Point(Tone, Mark),
}

/// A chart of rows over time.
#[derive(Debug, Clone)]
pub struct Strip<'a> {
    /// What it shows, in a sentence.
    pub title: String,
    /// Whether the title is written above it.
    pub headed: bool,
    /// The stretch of time.
    pub when: When<'a>,
    /// The rows, from top to bottom.
    pub rows: Vec<Row>,
    /// What fills and marks mean, below the chart.
    pub key: Vec<(Sample, String)>,
    /// Whether nights are shaded.
    pub nights: bool,
}

/// Room for the names of rows at most.
const NAMES: f64 = 200.0;

/// Draws it.
pub fn strip(chart: &Strip<'_>) -> String {
    let wanted = chart.rows.iter().map(|r| {
        // Two lines take a little more than half of the name.
        let whole = letters::width(&r.name, TEXT);
        if whole <= 110.0 {
            whole
        } else {
            (whole * 0.62).max(110.0)
        }
    });
    let left = wanted.fold(40.0, f64::max).min(NAMES) + 8.0;
    let right = WIDTH - 6.0;
    let mut canvas = Canvas::new(WIDTH, 0.0);
    let top = head(&mut canvas, &chart.title, chart.headed) + 2.0;
    let bottom = top + chart.rows.iter().map(height).sum::<f64>();
    let axis = TimeAxis::new(chart.when, left, right - left);
    if chart.nights {
        axis.nights(&mut canvas, top, bottom);
    }
    axis.draw(&mut canvas, top, bottom);
    let mut y = top;
    for row in &chart.rows {
        let high = height(row);
        canvas.line((0.0, y), (right, y), LINE, 0.7, "");
        canvas.name(0.0, y + high / 2.0, &row.name, left - 8.0, 2, Pen::of(TEXT));
        for stretch in &row.stretches {
            draw_stretch(&mut canvas, stretch, &axis, (y, high));
        }
        draw_points(&mut canvas, row, &axis, (y, high));
        y += high;
    }
    let end = key(&mut canvas, &chart.key, bottom + BELOW + 4.0);
    canvas.set_height(end);
    canvas.finish(&chart.title)
}

/// The height of a row: two lines of a name, and numbers above the points.
fn height(row: &Row) -> f64 {
    let numbered = row.points.iter().any(|p| p.number.is_some());
    if numbered { 30.0 } else { 27.0 }
}

fn draw_stretch(canvas: &mut Canvas, s: &Stretch, axis: &TimeAxis<'_>, (y, high): (f64, f64)) {
    if s.to < axis.from() || s.from > axis.to() {
        return;
    }
    let (top, tall) = match s.lane {
        Lane::Whole => (y + 5.0, high - 10.0),
        Lane::Upper => (y + 3.0, (high - 8.0) / 2.0),
        Lane::Lower => (y + 5.0 + (high - 8.0) / 2.0, (high - 8.0) / 2.0),
    };
    let from = axis.x(s.from);
    let area = Area {
        x: from,
        y: top,
        w: (axis.x(s.to) - from).max(1.5),
        h: tall,
    };
    if !s.text.is_empty() {
        canvas.open(&s.text);
    }
    fill(canvas, area, s.tone, s.fill);
    if !s.text.is_empty() {
        let on = match s.fill {
            Fill::Full => PAPER,
            Fill::Hatched | Fill::Empty | Fill::Dashed | Fill::Thin => INK,
        };
        let fits = letters::width(&s.text, SMALL) + 6.0 <= area.w;
        if fits && tall >= SMALL && s.fill != Fill::Hatched {
            let at = (area.x + 3.0, top + tall / 2.0 + SMALL * 0.35);
            canvas.text(at, &s.text, Pen::of(SMALL).colour(on));
        }
        canvas.close();
    }
}

fn fill(canvas: &mut Canvas, area: Area, tone: Tone, fill: Fill) {
    let colour = tone.colour();
    match fill {
        Fill::Full => canvas.fill(area, colour),
        Fill::Hatched => {
            canvas.outline(area, PAPER, colour, 1.0, "");
            canvas.hatch(area, colour, 4.0);
        }
        Fill::Empty => canvas.outline(area, PAPER, colour, 1.0, ""),
        Fill::Dashed => canvas.outline(area, PAPER, colour, 1.0, "3 2"),
        Fill::Thin => {
            let middle = area.y + area.h / 2.0;
            canvas.line((area.x, middle), (area.x + area.w, middle), colour, 1.5, "");
        }
    }
}

fn draw_points(canvas: &mut Canvas, row: &Row, axis: &TimeAxis<'_>, (y, high): (f64, f64)) {
    let numbered = row.points.iter().any(|p| p.number.is_some());
    let middle = if numbered {
        y + high - 9.0
    } else {
        y + high / 2.0
    };
    let seen: Vec<&Point> = row.points.iter().filter(|p| axis.holds(p.at)).collect();
    // Rings and ticks come in numbers: what is rarer lies above them.
    let common = |p: &&&Point| matches!(p.mark, Mark::Ring | Mark::Tick);
    let rare = seen.iter().filter(|p| !common(p));
    for point in seen.iter().filter(common).chain(rare) {
        if !point.text.is_empty() {
            canvas.open(&point.text);
        }
        mark(canvas, (axis.x(point.at), middle), point.tone, point.mark);
        if !point.text.is_empty() {
            canvas.close();
        }
    }
    let places: Vec<(f64, u32)> = seen
        .iter()
        .filter_map(|p| p.number.map(|n| (axis.x(p.at), n)))
        .collect();
    let pen = Pen::of(SMALL - 0.5).anchor(Anchor::Middle);
    for (x, said) in clusters(&places, SMALL - 0.5) {
        canvas.text((x, y + 10.0), &said, pen);
    }
}

fn mark(canvas: &mut Canvas, (x, y): (f64, f64), tone: Tone, mark: Mark) {
    let colour = tone.colour();
    let r = 3.6;
    match mark {
        Mark::Tick => canvas.line((x, y - 6.0), (x, y + 6.0), colour, 1.1, ""),
        Mark::Dot => canvas.dot((x, y), r, colour, PAPER, 0.7),
        Mark::Ring => canvas.dot((x, y), r, PAPER, colour, 1.4),
        Mark::Diamond => {
            let e = r + 1.0;
            canvas.shape(
                &[(x, y - e), (x + e, y), (x, y + e), (x - e, y)],
                colour,
                PAPER,
                0.7,
            );
        }
        Mark::Triangle => canvas.shape(
            &[
                (x, y - r - 0.6),
                (x + r + 0.4, y + r - 0.4),
                (x - r - 0.4, y + r - 0.4),
            ],
            colour,
            PAPER,
            0.7,
        ),
        Mark::Cross => {
            canvas.line((x - r, y - r), (x + r, y + r), colour, 1.6, "");
            canvas.line((x - r, y + r), (x + r, y - r), colour, 1.6, "");
        }
        Mark::Square => {
            let area = Area {
                x: x - r + 0.4,
                y: y - r + 0.4,
                w: 2.0 * r - 0.8,
                h: 2.0 * r - 0.8,
            };
            canvas.outline(area, colour, PAPER, 0.7, "");
        }
    }
}

/// Writes the key in as many lines as it needs; gives where the drawing ends.
fn key(canvas: &mut Canvas, samples: &[(Sample, String)], top: f64) -> f64 {
    let (mut x, mut y) = (0.0, top);
    for (sample, text) in samples {
        let room = letters::width(text, SMALL).min(WIDTH - 30.0);
        if x > 0.0 && x + 24.0 + room > WIDTH {
            (x, y) = (0.0, y + 16.0);
        }
        match sample {
            Sample::Stretch(tone, how) => {
                let area = Area {
                    x,
                    y: y - 4.5,
                    w: 18.0,
                    h: 9.0,
                };
                fill(canvas, area, *tone, *how);
            }
            Sample::Point(tone, how) => mark(canvas, (x + 9.0, y), *tone, *how),
        }
        canvas.name(x + 23.0, y, text, room, 1, Pen::of(SMALL));
        x += 24.0 + room + 14.0;
    }
    if samples.is_empty() {
        top - 2.0
    } else {
        y + 10.0
    }
}
