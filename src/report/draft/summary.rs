//! The page for the director: what happened, what it cost, what went well, what is to be mended, what to decide now. It holds
//! so much that it stays one page.

use super::findings::Finding;
use super::written::Written;
use super::{Piece, Sources};
use crate::assessment::Measure;
use crate::report::document::{Block, Figure, Line};
use crate::scenario::model::Declaration;
use crate::simulation::time::Time;
use crate::wording::{Args, measures};

/// So many findings of each kind stand on the page.
const SHOWN: usize = 3;

/// The measures that stand on the page.
const FIGURES: [Measure; 5] = [
    Measure::TimeToDetect,
    Measure::RecordsExtracted,
    Measure::FunctionHoursLost,
    Measure::DutiesMet,
    Measure::FootholdsLeft,
];

/// The page.
pub(super) fn pieces(s: &Sources<'_>) -> Vec<Piece> {
    let t = &s.told;
    let figures = FIGURES
        .iter()
        .map(|m| Figure {
            value: measures::value(*m, t.review.endex.get(*m), t.w).into(),
            label: measures::name(*m, t.w).into(),
        })
        .collect();
    let mut first = Piece::new(1, t.get("report-summary")).on_a_new_page();
    first.before.push(Block::Figures(figures));
    vec![
        first.text("summary.events", events(s)),
        Piece::new(3, t.get("report-summary-strengths")).text(
            "summary.strengths",
            shown(s, &s.strengths, "report-no-strength", |f| f.title.clone()),
        ),
        Piece::new(3, t.get("report-summary-areas")).text(
            "summary.areas",
            shown(s, &s.areas, "report-no-area", |f| f.title.clone()),
        ),
        Piece::new(3, t.get("report-summary-decide")).text(
            "summary.decide",
            shown(s, &s.areas, "report-no-action", |f| f.action.clone()),
        ),
    ]
}

fn shown(
    s: &Sources<'_>,
    findings: &[Finding],
    none: &str,
    said: impl Fn(&Finding) -> String,
) -> Written {
    if findings.is_empty() {
        return Written::paragraph(s.told.get(none));
    }
    // Two findings of one rule ask for one action.
    let mut seen: Vec<String> = Vec::new();
    let first = findings.iter().filter_map(|f| {
        let text = said(f);
        let new = !seen.contains(&text);
        seen.push(text.clone());
        new.then_some((f, text))
    });
    Written::items(first.take(SHOWN).map(|(f, text)| {
        let entries: Vec<u64> = f.entries.iter().copied().take(4).collect();
        Line::new(text).entries(&entries)
    }))
}

/// What happened and what it cost, in a few sentences.
fn events(s: &Sources<'_>) -> Written {
    let t = &s.told;
    let mut said: Vec<String> = Vec::new();
    let stories = &t.review.stories;
    let before: Vec<_> = stories
        .iter()
        .filter(|n| n.held.iter().any(|h| h.from < Time::START))
        .collect();
    let first = stories
        .iter()
        .filter_map(|n| n.held.first().map(|h| (h.from, n.node)))
        .min();
    match first {
        None => said.push(t.get("report-events-no-attacker")),
        Some((at, node)) => {
            let args = Args::new()
                .word("node", t.names.nodes.of(node))
                .word("when", t.when(at))
                .number("count", before.len() as i64);
            said.push(t.say("report-events-attacker", &args));
        }
    }
    let detected = t.review.endex.get(Measure::TimeToDetect);
    match detected {
        Some(hours) => {
            let value = measures::value(Measure::TimeToDetect, Some(hours), t.w);
            said.push(t.say("report-events-detected", &Args::new().word("delay", value)));
        }
        None if first.is_some() => said.push(t.get("report-events-undetected")),
        None => {}
    }
    for d in &s.course.declared {
        let key = match (d.what, d.right) {
            (Declaration::Aware, _) => "report-events-aware",
            (Declaration::ScopeKnown, _) => "report-events-scope",
            (Declaration::AttackerOut, true) => "report-events-out",
            (Declaration::AttackerOut, false) => "report-events-out-wrong",
            (Declaration::CrisisOver, _) => "report-events-over",
        };
        let args = Args::new().word("when", t.when(d.at));
        let sentence = t.say(key, &args);
        if !said.contains(&sentence) && said.len() < 7 {
            said.push(sentence);
        }
    }
    let mut cost: Vec<String> = Vec::new();
    let value = |m: Measure| {
        t.review
            .endex
            .get(m)
            .map(|v| measures::value(m, Some(v), t.w))
    };
    if let (Some(consulted), Some(extracted), Some(sensitive)) = (
        value(Measure::RecordsConsulted),
        value(Measure::RecordsExtracted),
        value(Measure::SensitiveRecords),
    ) {
        let args = Args::new()
            .word("consulted", consulted)
            .word("extracted", extracted)
            .word("sensitive", sensitive);
        cost.push(t.say("report-cost-records", &args));
    }
    if let (Some(lost), Some(own)) = (
        value(Measure::FunctionHoursLost),
        value(Measure::FunctionHoursContained),
    ) {
        let args = Args::new().word("lost", lost).word("own", own);
        cost.push(t.say("report-cost-functions", &args));
    }
    let key = match s.course.services.len() {
        0 => "report-cost-services-none",
        _ => "report-cost-services",
    };
    let args = Args::new().number("count", s.course.services.len() as i64);
    cost.push(t.say(key, &args));
    if let Some(left) = t.review.endex.get(Measure::FootholdsLeft) {
        let args = Args::new().number("count", left.round() as i64);
        cost.push(t.say("report-cost-footholds", &args));
    }
    Written::paragraph(said.join(" ")).and(cost.join(" "))
}
