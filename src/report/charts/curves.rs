//! Curves over exercise time: one or several series on one scale, nights behind them, numbered marks above.

use super::WIDTH;
use super::axis::{BELOW, TimeAxis, When, clusters, figure, head, round_numbers};
use super::letters;
use super::look::{DIM, LINE, SMALL, TEXT, series};
use super::svg::{Anchor, Canvas, Pen};
use crate::assessment::measures::Unit;
use crate::simulation::time::Time;

/// A series: what it is called and its values, in the order of time.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Its name, written beside its end.
    pub name: String,
    /// Values from a moment on.
    pub points: Vec<(Time, f64)>,
    /// A value holds until the next one; otherwise the line goes straight to it.
    pub stepped: bool,
}

/// A chart of curves.
#[derive(Debug, Clone)]
pub struct Curves<'a> {
    /// What it shows, in a sentence.
    pub title: String,
    /// Whether the title is written above it.
    pub headed: bool,
    /// The stretch of time.
    pub when: When<'a>,
    /// What the values count.
    pub unit: Unit,
    /// The scale reaches up to this at least, in the unit of the values; 1000 for trust.
    pub at_least: f64,
    /// The series; six can be told apart.
    pub series: Vec<Series>,
    /// Numbered marks, such as decisions, in the order of time.
    pub marks: Vec<(Time, u32)>,
    /// Whether nights are shaded.
    pub nights: bool,
    /// Height of the part in which the curves stand.
    pub height: f64,
}

/// Room for the names beside the ends of the series.
const NAMES: f64 = 118.0;

/// So many marks have a line down to the curves.
const FEW: usize = 16;

/// Draws it.
pub fn curves(chart: &Curves<'_>) -> String {
    let w = chart.when.wording;
    let highest = chart
        .series
        .iter()
        .flat_map(|s| s.points.iter().map(|(_, v)| *v))
        .fold(chart.at_least, f64::max);
    let scale = round_numbers(0.0, highest, 5, chart.unit != Unit::Share && highest > 3.0);
    let most = scale.last().copied().unwrap_or(1.0);
    let said: Vec<String> = scale.iter().map(|v| figure(chart.unit, *v, w)).collect();
    let left = 8.0
        + said
            .iter()
            .map(|s| letters::width(s, SMALL))
            .fold(0.0, f64::max);
    let right = if named(chart) {
        WIDTH - NAMES - 12.0
    } else {
        WIDTH - 14.0
    };

    let marked = if chart.marks.is_empty() { 4.0 } else { 20.0 };
    let mut canvas = Canvas::new(WIDTH, 0.0);
    let top = head(&mut canvas, &chart.title, chart.headed) + marked;
    let bottom = top + chart.height;
    let axis = TimeAxis::new(chart.when, left, right - left);
    let y = |v: f64| bottom - chart.height * (v / most).clamp(0.0, 1.0);

    if chart.nights {
        axis.nights(&mut canvas, top, bottom);
    }
    for (value, text) in scale.iter().zip(&said) {
        canvas.line((left, y(*value)), (right, y(*value)), LINE, 0.7, "");
        let pen = Pen::of(SMALL).colour(DIM).anchor(Anchor::End);
        canvas.text((left - 5.0, y(*value) + 3.3), text, pen);
    }
    axis.draw(&mut canvas, top, bottom);
    marks(&mut canvas, chart, &axis, top, bottom);

    let mut ends = Vec::new();
    for (i, one) in chart.series.iter().enumerate() {
        let (colour, dash) = series(i);
        let points = line_of(one, &axis, &y);
        canvas.path(&points, colour, 1.8, dash);
        if let Some(end) = points.last() {
            ends.push((i, *end));
        }
    }
    names(&mut canvas, chart, &ends, right, (top, bottom));
    canvas.set_height(bottom + BELOW);
    canvas.finish(&chart.title)
}

/// Whether series have names of their own: the only one may be what the title says.
fn named(chart: &Curves<'_>) -> bool {
    !(chart.series.len() == 1 && chart.series[0].name == chart.title)
}

/// Numbers above, with a short line down to the curves for each mark.
fn marks(canvas: &mut Canvas, chart: &Curves<'_>, axis: &TimeAxis<'_>, top: f64, bottom: f64) {
    let seen = chart.marks.iter().filter(|(at, _)| axis.holds(*at));
    let places: Vec<(f64, u32)> = seen.map(|(at, n)| (axis.x(*at), *n)).collect();
    for (x, _) in &places {
        // Many lines would hide the curves.
        if places.len() <= FEW {
            canvas.line((*x, top - 2.0), (*x, bottom), DIM, 0.6, "1 3");
        }
        canvas.line((*x, top - 8.0), (*x, top - 3.0), DIM, 1.0, "");
    }
    let pen = Pen::of(SMALL - 0.5).anchor(Anchor::Middle);
    for (x, said) in clusters(&places, SMALL - 0.5) {
        canvas.text((x, top - 10.0), &said, pen);
    }
}

/// The line of a series; of points that fall into the same half unit of width only the first, the extremes and the last.
fn line_of(one: &Series, axis: &TimeAxis<'_>, y: &impl Fn(f64) -> f64) -> Vec<(f64, f64)> {
    let mut all: Vec<(f64, f64)> = Vec::new();
    for (at, value) in &one.points {
        let point = (axis.x(*at), y(*value));
        if one.stepped
            && let Some(before) = all.last().copied()
        {
            all.push((point.0, before.1));
        }
        all.push(point);
    }
    let column = |p: &(f64, f64)| (p.0 * 2.0).floor() as i64;
    let mut out: Vec<(f64, f64)> = Vec::new();
    for group in all.chunk_by(|a, b| column(a) == column(b)) {
        let (Some(first), Some(last)) = (group.first(), group.last()) else {
            continue;
        };
        let low = group
            .iter()
            .copied()
            .fold(*first, |a, b| if b.1 > a.1 { b } else { a });
        let high = group
            .iter()
            .copied()
            .fold(*first, |a, b| if b.1 < a.1 { b } else { a });
        for point in [*first, low, high, *last] {
            if out.last() != Some(&point) {
                out.push(point);
            }
        }
    }
    out
}

/// Writes each series' name beside its end, with a piece of its line; names keep apart from each other.
fn names(
    canvas: &mut Canvas,
    chart: &Curves<'_>,
    ends: &[(usize, (f64, f64))],
    right: f64,
    (top, bottom): (f64, f64),
) {
    if !named(chart) {
        return;
    }
    let room = NAMES - 22.0;
    let mut wanted: Vec<(usize, f64, f64)> = ends
        .iter()
        .map(|(i, (_, y))| {
            let lines = letters::lines(&chart.series[*i].name, TEXT, room, 2).len();
            (*i, *y, lines as f64 * (TEXT * 1.15) + 2.0)
        })
        .collect();
    wanted.sort_by(|a, b| a.1.total_cmp(&b.1).then(a.0.cmp(&b.0)));
    // Downwards until nothing overlaps, then back up from the floor.
    let mut free = top - 8.0;
    for (_, y, high) in &mut wanted {
        *y = y.max(free + *high / 2.0);
        free = *y + *high / 2.0;
    }
    let mut floor = bottom + 8.0;
    for (_, y, high) in wanted.iter_mut().rev() {
        *y = y.min(floor - *high / 2.0);
        floor = *y - *high / 2.0;
    }
    for (i, y, _) in wanted {
        let (colour, dash) = series(i);
        if let Some((_, end)) = ends.iter().find(|(e, _)| *e == i) {
            canvas.line((end.0.min(right), end.1), (right + 6.0, y), LINE, 0.7, "");
        }
        canvas.line((right + 6.0, y), (right + 26.0, y), colour, 2.2, dash);
        canvas.name(
            right + 30.0,
            y,
            &chart.series[i].name,
            room,
            2,
            Pen::of(TEXT),
        );
    }
}
