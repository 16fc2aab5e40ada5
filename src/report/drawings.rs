//! The charts of an exercise that was played: what a review holds, given to the drawing hands of [`super::charts`].
//!
//! Which curves, rows and bars there are is decided here, once for the report, the exports and the comparison. It reads a
//! [`Review`], draws nothing itself and knows no file.

mod beside;
mod course;

pub use beside::beside;
pub use course::{course, tracks};

pub(super) use beside::scale;
use beside::series;

use super::charts::{Bar, Bars, Curves, Panel, Places, Reach, Spread, When, bars, curves, places};
use crate::assessment::Measure;
use crate::assessment::measures::Unit;
use crate::assessment::review::{Quantity, Review};
use crate::assessment::worth::{Alternative, Difference, Lens, decisions_of};
use crate::scenario::model::Audience;
use crate::simulation::time::Time;
use crate::wording::names::Names;
use crate::wording::{Args, Wording, journal, measures, terms};

/// A chart that was drawn.
#[derive(Debug, Clone, PartialEq)]
pub struct Drawing {
    /// Its stable name, good as a file's.
    pub name: String,
    /// What it shows, in a sentence.
    pub title: String,
    /// It, as SVG.
    pub svg: String,
}

/// How the charts of one exercise are to be drawn.
#[derive(Debug, Clone, Copy)]
pub struct Artist<'a> {
    /// What they show.
    pub review: &'a Review,
    /// In which words.
    pub wording: Wording,
    /// Whether they stand alone: with their titles above them, and decisions by the numbers of `cellule worth`.
    pub alone: bool,
}

/// The curves that an exercise has, with the stable names of their charts.
pub const CURVES: [(&str, &[Quantity]); 6] = [
    ("continuity", &[Quantity::Continuity]),
    ("footholds", &[Quantity::Footholds]),
    ("consulted", &[Quantity::Consulted]),
    ("extracted", &[Quantity::Extracted]),
    ("calls", &[Quantity::Calls]),
    (
        "trust",
        &[
            Quantity::Trust(Audience::Staff),
            Quantity::Trust(Audience::MinisterOffice),
            Quantity::Trust(Audience::Partners),
            Quantity::Trust(Audience::Public),
        ],
    ),
];

/// Height of the part in which curves stand.
const HEIGHT: f64 = 150.0;

/// So many decisions are shown in one chart of their worth: those that moved most.
const DECISIONS: usize = 12;

/// What a curve is called where it stands alone.
pub fn curve_title(quantity: Quantity, w: Wording) -> String {
    match quantity {
        Quantity::Consulted => w.get("chart-consulted"),
        Quantity::Extracted => w.get("chart-extracted"),
        Quantity::Footholds => w.get("chart-footholds"),
        Quantity::Continuity => w.get("chart-continuity"),
        Quantity::Calls => w.get("chart-calls"),
        Quantity::Trust(Audience::Staff) => measures::name(Measure::TrustStaff, w),
        Quantity::Trust(Audience::MinisterOffice) => measures::name(Measure::TrustOffice, w),
        Quantity::Trust(Audience::Partners) => measures::name(Measure::TrustPartners, w),
        Quantity::Trust(Audience::Public) => measures::name(Measure::TrustPublic, w),
    }
}

/// What a curve is called beside others: trust by whose it is.
pub(super) fn series_name(quantity: Quantity, w: Wording) -> String {
    match quantity {
        Quantity::Trust(of) => terms::audience(of, w),
        Quantity::Consulted
        | Quantity::Extracted
        | Quantity::Footholds
        | Quantity::Continuity
        | Quantity::Calls => curve_title(quantity, w),
    }
}

impl<'a> Artist<'a> {
    /// Every chart that the exercise has something for.
    pub fn all(&self) -> Vec<Drawing> {
        let mut all = vec![course(self)];
        all.extend(tracks(self));
        all.extend(self.curves());
        all.extend(self.worth());
        all.extend(self.places(Measure::ALL));
        all
    }

    /// The whole exercise, from STARTEX to where it came.
    pub(super) fn when(&self) -> When<'a> {
        let past = &self.review.past;
        When {
            calendar: &past.plan.blueprint.calendar,
            start: &past.plan.scenario.start,
            wording: self.wording,
            from: Time::START,
            to: past.reached.max(Time(60)),
        }
    }

    /// The moments of decisions with their numbers, as `cellule worth` counts them.
    pub fn decisions(&self) -> Vec<(Time, u32)> {
        let all = decisions_of(&self.review.past);
        all.iter().zip(1..).map(|(d, n)| (d.at, n)).collect()
    }

    /// All curves, a chart each.
    pub fn curves(&self) -> Vec<Drawing> {
        let all = CURVES.iter();
        all.map(|(name, of)| self.curve(name, of)).collect()
    }

    /// One or several curves in one chart.
    pub fn curve(&self, name: &str, of: &[Quantity]) -> Drawing {
        let w = self.wording;
        let title = match of {
            [one] => curve_title(*one, w),
            _ => w.get("chart-trust"),
        };
        let (unit, at_least) = of.first().map_or((Unit::Count, 1.0), |q| scale(*q));
        let chart = Curves {
            title: title.clone(),
            headed: self.alone,
            when: self.when(),
            unit,
            at_least,
            series: of
                .iter()
                .map(|q| series(self.review, *q, &series_name(*q, w)))
                .collect(),
            marks: match self.alone {
                true => self.decisions(),
                false => Vec::new(),
            },
            nights: true,
            height: HEIGHT,
        };
        Drawing {
            name: name.to_owned(),
            title,
            svg: curves(&chart),
        }
    }

    /// What decisions were worth in this truth, a chart for each measure in which some hold against chance. Nothing where
    /// it was not computed.
    pub fn worth(&self) -> Vec<Drawing> {
        let Some(kept) = &self.review.worth else {
            return Vec::new();
        };
        let rows = kept
            .worth
            .rows
            .iter()
            .filter(|r| r.alternative == Alternative::Absent && r.lens == Lens::ThisTruth);
        let rows: Vec<(usize, &Vec<Difference>)> = rows.map(|r| (r.decision, &r.endex)).collect();
        let all = Measure::ALL.iter();
        all.filter_map(|&m| {
            let mut moved: Vec<(usize, &Difference)> = rows
                .iter()
                .filter_map(|(n, all)| Some((*n, all.iter().find(|d| d.measure == m)?)))
                .filter(|(_, d)| d.holds)
                .collect();
            if moved.is_empty() {
                return None;
            }
            moved.sort_by(|a, b| {
                b.1.mean
                    .abs()
                    .total_cmp(&a.1.mean.abs())
                    .then(a.0.cmp(&b.0))
            });
            moved.truncate(DECISIONS);
            let args = Args::new().word("measure", measures::name(m, self.wording));
            let title = self.wording.text("chart-worth", &args);
            let chart = Bars {
                title: title.clone(),
                headed: self.alone,
                unit: m.unit(),
                better: m.better(),
                bars: moved.into_iter().map(|(n, d)| self.bar(n, d)).collect(),
                wording: self.wording,
            };
            Some(Drawing {
                name: format!("worth-{}", m.id()),
                title,
                svg: bars(&chart),
            })
        })
        .collect()
    }

    fn bar(&self, number: usize, d: &Difference) -> Bar {
        let [middle, low, high] = d.beyond_above();
        let reach = |v: Option<f64>, above: bool| match (v, above) {
            (Some(v), _) => Reach::At(v),
            (None, true) => Reach::Above,
            (None, false) => Reach::Below,
        };
        // Where fewer than half of the courses change, the mean says more than a middle of nothing.
        let value = if d.median == Some(0.0) {
            Some(d.mean)
        } else {
            d.median
        };
        Bar {
            name: self.decision(number),
            middle: reach(value, middle),
            low: reach(d.low, low),
            high: reach(d.high, high),
            holds: d.holds,
        }
    }

    /// A decision by its number, its hour and what it says.
    fn decision(&self, number: usize) -> String {
        let (past, w) = (&self.review.past, self.wording);
        let plan = &*past.plan;
        let names = Names::new(plan, w.language());
        let all = decisions_of(past);
        let Some(decision) = all.get(number) else {
            return (number + 1).to_string();
        };
        let civil = plan.blueprint.calendar.civil(decision.at);
        let given = decision.steps.first().and_then(|s| past.commands.get(*s));
        let what = given.map_or_else(String::new, |g| {
            journal::sentence(&g.command, plan, &names, w)
        });
        let date = w.short_date(&plan.scenario.start, civil);
        let args = Args::new()
            .word("number", (number + 1).to_string())
            .word("when", format!("{date}, {}", w.clock(civil)))
            .word("what", what);
        w.text("chart-worth-bar", &args)
    }

    /// Where the team lies among the scripted ones in these measures. Nothing where it was not computed.
    pub fn places(&self, of: &[Measure]) -> Option<Drawing> {
        let standing = self.review.standing.as_ref()?;
        let w = self.wording;
        let team = self.team();
        let panels: Vec<Panel> = of
            .iter()
            .map(|&m| {
                let value = self.review.endex.get(m);
                let args = Args::new()
                    .word("team", &*team)
                    .word("value", measures::value(m, value, w));
                Panel {
                    name: measures::name(m, w),
                    unit: m.unit(),
                    better: m.better(),
                    value,
                    said: w.text("chart-place", &args),
                    of: standing
                        .place(m, &self.review.endex)
                        .playbooks
                        .into_iter()
                        .map(|(name, q)| Spread {
                            name,
                            low: q.q1,
                            middle: q.median,
                            high: q.q3,
                        })
                        .collect(),
                }
            })
            .collect();
        let title = w.get("chart-places");
        let chart = Places {
            title: title.clone(),
            headed: self.alone,
            panels,
            better: w.get("chart-better"),
            wording: w,
        };
        Some(Drawing {
            name: "places".to_owned(),
            title,
            svg: places(&chart),
        })
    }

    /// What the people who played called their exercise.
    fn team(&self) -> String {
        let team = super::team(&self.review.past);
        team.map_or_else(|| self.wording.get("chart-team"), str::to_owned)
    }
}
