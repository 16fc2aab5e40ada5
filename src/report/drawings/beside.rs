//! Curves of several exercises of one scenario on one scale.

use super::{Drawing, HEIGHT, curve_title};
use crate::assessment::measures::Unit;
use crate::assessment::review::{Quantity, Review};
use crate::report::charts::{Curves, Series, When, curves};
use crate::simulation::time::Time;
use crate::wording::{Args, Wording};

/// So many exercises are told apart in one chart.
const BESIDE: usize = 6;

/// A chart of each quantity with a curve for each exercise, called by its name; several where there are many.
pub fn beside(exercises: &[Review], names: &[String], w: Wording) -> Vec<Drawing> {
    let Some(first) = exercises.first() else {
        return Vec::new();
    };
    let reached = exercises.iter().map(|r| r.past.reached).max();
    let when = When {
        calendar: &first.past.plan.blueprint.calendar,
        start: &first.past.plan.scenario.start,
        wording: w,
        from: Time::START,
        to: reached.unwrap_or(Time::START).max(Time(60)),
    };
    let parts = exercises.len().div_ceil(BESIDE);
    let mut all = Vec::new();
    for quantity in Quantity::ALL {
        let whole = exercises.iter().zip(names).collect::<Vec<_>>();
        for (part, some) in (1..).zip(whole.chunks(BESIDE)) {
            let args = Args::new()
                .word("title", curve_title(quantity, w))
                .word("part", part.to_string())
                .word("parts", parts.to_string());
            let (name, title) = match parts {
                1 => (quantity.id().to_owned(), curve_title(quantity, w)),
                _ => (
                    format!("{}-{part}", quantity.id()),
                    w.text("chart-part", &args),
                ),
            };
            let (unit, at_least) = scale(quantity);
            let chart = Curves {
                title: title.clone(),
                headed: true,
                when,
                unit,
                at_least,
                series: some
                    .iter()
                    .map(|(r, name)| series(r, quantity, name))
                    .collect(),
                marks: Vec::new(),
                nights: true,
                height: HEIGHT,
            };
            all.push(Drawing {
                name,
                title,
                svg: curves(&chart),
            });
        }
    }
    all
}

/// What the values of a curve count, and how far its scale reaches at least.
pub(in crate::report) fn scale(quantity: Quantity) -> (Unit, f64) {
    match quantity {
        Quantity::Consulted | Quantity::Extracted | Quantity::Footholds | Quantity::Calls => {
            (Unit::Count, 1.0)
        }
        Quantity::Continuity | Quantity::Trust(_) => (Unit::Share, 1.0),
    }
}

/// A curve of an exercise up to where it came.
pub(super) fn series(review: &Review, quantity: Quantity, name: &str) -> Series {
    let curve = review.curves.iter().find(|c| c.quantity == quantity);
    let mut points = curve.map_or_else(Vec::new, |c| c.points.clone());
    // The last value holds to where the exercise came.
    if let Some((_, last)) = points.last().copied() {
        points.push((review.past.reached, last));
    }
    Series {
        name: name.to_owned(),
        points,
        stepped: true,
    }
}
