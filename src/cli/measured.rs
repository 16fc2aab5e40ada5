//! The measures of one exercise that was played, at its end and thirty days later.

use crate::assessment::rollout::HORIZON_DAYS;
use crate::assessment::{Measure, Measures, Tally};
use crate::exercise::Exercise;
use crate::exercise::event::Event;
use crate::simulation::time::Time;
use crate::wording::{Wording, measures};
use serde_json::{Value, json};
use std::fmt::Write as _;
use std::sync::Arc;

/// Measures at both moments; the later ones only where the exercise came to its end.
#[derive(Debug)]
pub struct Measured {
    endex: Measures,
    later: Option<Measures>,
}

/// Measures an exercise from all its events; it goes on to D+30 where it had come to its end.
pub fn measure(exercise: &mut Exercise, events: &[(Time, Event)]) -> Measured {
    let plan = Arc::clone(exercise.plan());
    let mut tally = Tally::new(plan);
    for (at, event) in events {
        tally.take(*at, event);
    }
    let now = exercise.now();
    let endex = tally.measures(now, exercise.world());
    let later = exercise.is_over().then(|| {
        exercise.begin_aftermath();
        let horizon = now + HORIZON_DAYS * 86_400;
        exercise.advance(horizon);
        for (at, event) in exercise.drain() {
            tally.take(at, &event);
        }
        tally.measures(horizon, exercise.world())
    });
    Measured { endex, later }
}

impl Measured {
    /// As a table.
    pub fn to_text(&self, wording: Wording) -> String {
        let mut rows = vec![vec![
            wording.get("measures-measure"),
            wording.get("measures-at-endex"),
            self.later
                .as_ref()
                .map_or(String::new(), |_| wording.get("measures-later")),
        ]];
        for &m in Measure::ALL {
            rows.push(vec![
                measures::name(m, wording),
                measures::value(m, self.endex.get(m), wording),
                self.later
                    .as_ref()
                    .map_or(String::new(), |l| measures::value(m, l.get(m), wording)),
            ]);
        }
        let mut out = table(&rows);
        if self.later.is_some() {
            let _ = writeln!(out, "{}", wording.get("measures-later-note"));
        }
        out
    }

    /// As data.
    pub fn to_json(&self) -> Value {
        Measure::ALL
            .iter()
            .map(|&m| {
                json!({
                    "measure": m.id(),
                    "endex": self.endex.get(m),
                    "later": self.later.as_ref().and_then(|l| l.get(m)),
                })
            })
            .collect()
    }
}

/// Rows with aligned columns, the first to the left and the others to the right.
pub fn table(rows: &[Vec<String>]) -> String {
    let mut widths: Vec<usize> = Vec::new();
    for row in rows {
        widths.resize(widths.len().max(row.len()), 0);
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = (*width).max(cell.chars().count());
        }
    }
    let mut out = String::new();
    for row in rows {
        let mut line = String::new();
        for (i, (cell, width)) in row.iter().zip(&widths).enumerate() {
            let pad = " ".repeat(width - cell.chars().count());
            line += &match i {
                0 => format!("  {cell}{pad}"),
                _ => format!("   {pad}{cell}"),
            };
        }
        out += line.trim_end();
        out.push('\n');
    }
    out
}
