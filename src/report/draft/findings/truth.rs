//! Areas for improvement that come from holding belief against truth: the attacker declared out while there, nodes cleared
//! while held, scope missed, a return, evidence lost, statements that truth contradicts.

use super::super::course::Course;
use super::super::told::Told;
use super::{Element, Finding, Found};
use crate::assessment::Measure;
use crate::assessment::review::Story;
use crate::scenario::model::Declaration;
use crate::simulation::blueprint::ix::Ix;
use crate::wording::{Args, measures};

/// So many names stand in a sentence; the others are counted.
const NAMED: usize = 4;

pub(super) fn areas(told: &Told<'_>, course: &Course) -> Vec<Finding> {
    let mut all = Vec::new();
    all.extend(declared_out(told, course));
    all.extend(scope_incomplete(told, course));
    all.extend(cleared_while_held(told));
    all.extend(came_back(told));
    all.extend(never_noticed(told));
    all.extend(taken_after_detection(told));
    all.extend(evidence_lost(told, course));
    all.extend(statements(told, course));
    all
}

/// Some nodes by name, and how many they are.
fn naming<'s>(told: &Told<'_>, stories: impl IntoIterator<Item = &'s Story>) -> Args {
    let names: Vec<String> = stories
        .into_iter()
        .map(|s| told.names.nodes.of(s.node).to_owned())
        .collect();
    Args::new()
        .word("nodes", told.w.few(&names, NAMED))
        .number("count", names.len() as i64)
}

/// The cell declared the attacker out while it had footholds.
fn declared_out(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let declared = course.declared.iter().rev();
    let wrong = declared
        .into_iter()
        .find(|d| d.what == Declaration::AttackerOut && !d.right)?;
    let stories = &told.review.stories;
    let held = stories.iter().filter(|s| s.was_held(wrong.at));
    let args = naming(told, held).word("when", told.when(wrong.at));
    Some(told.area(Found {
        key: "report-area-declared-out",
        subject: "",
        args,
        entries: told.entries_of([wrong.event]),
        weight: 100,
        element: Element::Planning,
    }))
}

/// A scope was declared that missed nodes the attacker had been on.
fn scope_incomplete(told: &Told<'_>, course: &Course) -> Option<Finding> {
    let mut with = course.declared.iter().rev();
    let (declared, (named, right, missed)) = with.find_map(|d| {
        let scope = d.scope?;
        (scope.2 > 0 || scope.1 < scope.0).then_some((d, scope))
    })?;
    let args = Args::new()
        .word("when", told.when(declared.at))
        .number("named", i64::from(named))
        .number("right", i64::from(right))
        .number("missed", i64::from(missed))
        .number("wrong", i64::from(named.saturating_sub(right)));
    Some(told.area(Found {
        key: "report-area-scope",
        subject: "",
        args,
        entries: told.entries_of([declared.event]),
        weight: 80,
        element: Element::Training,
    }))
}

/// Nodes held to be clean while the attacker was on them.
fn cleared_while_held(told: &Told<'_>) -> Option<Finding> {
    let wrong: Vec<&Story> = told
        .review
        .stories
        .iter()
        .filter(|s| !s.wrongly_cleared().is_empty())
        .collect();
    if wrong.is_empty() {
        return None;
    }
    let events = wrong.iter().flat_map(|s| s.wrongly_cleared());
    let entries = told.entries_of(events);
    Some(told.area(Found {
        key: "report-area-cleared",
        subject: "",
        args: naming(told, wrong),
        entries,
        weight: 75,
        element: Element::Training,
    }))
}

/// Nodes that the attacker had lost and took again.
fn came_back(told: &Told<'_>) -> Option<Finding> {
    let again: Vec<&Story> = told
        .review
        .stories
        .iter()
        .filter(|s| {
            let played = s.held.iter().filter(|h| h.from.0 >= 0);
            s.held.len() > 1 && played.count() > 0
        })
        .collect();
    if again.is_empty() {
        return None;
    }
    // What ended the first stretch: the orders that took the foothold away.
    let ends = again.iter().flat_map(|s| {
        let lost = s.held.iter().filter_map(|h| h.to);
        lost.filter_map(|t| {
            let mut events = told.past.events.iter().enumerate();
            events.find_map(|(i, (at, e))| {
                let is = *at == t
                    && matches!(
                        e,
                        crate::exercise::event::Event::World(
                            crate::simulation::event::Event::FootholdLost { .. }
                        )
                    );
                is.then(|| told.followed(i)).flatten()
            })
        })
    });
    let mut entries: Vec<u64> = ends.collect();
    entries.sort_unstable();
    entries.dedup();
    Some(told.area(Found {
        key: "report-area-return",
        subject: "",
        args: naming(told, again.iter().copied()),
        entries,
        weight: 70,
        element: Element::Planning,
    }))
}

/// Nodes on which the attacker was during the exercise and of which the cell never had anything true.
fn never_noticed(told: &Told<'_>) -> Option<Finding> {
    let reached = told.past.reached;
    let unknown: Vec<&Story> = told
        .review
        .stories
        .iter()
        .filter(|s| {
            let during = s.held.iter().any(|h| h.to.is_none_or(|t| t.0 > 0));
            during && s.learned.is_none_or(|(at, _)| at > reached) && s.suspected().is_none()
        })
        .collect();
    if unknown.is_empty() {
        return None;
    }
    Some(told.area(Found {
        key: "report-area-unnoticed",
        subject: "",
        args: naming(told, unknown),
        entries: Vec::new(),
        weight: 60,
        element: Element::Equipment,
    }))
}

/// Records were taken after the cell knew of the attacker.
fn taken_after_detection(told: &Told<'_>) -> Option<Finding> {
    let m = Measure::RecordsAfterDetection;
    let records = told.review.endex.get(m)?;
    if records < m.matters() {
        return None;
    }
    let detected = told.review.evidence.of(Measure::TimeToDetect).first();
    let entries = told.entries_of(detected.copied());
    let args = Args::new()
        .word("records", measures::value(m, Some(records), told.w))
        .word(
            "detected",
            measures::value(
                Measure::TimeToDetect,
                told.review.endex.get(Measure::TimeToDetect),
                told.w,
            ),
        );
    Some(told.area(Found {
        key: "report-area-after-detection",
        subject: "",
        args,
        entries,
        weight: 65,
        element: Element::Planning,
    }))
}

/// Evidence was lost.
fn evidence_lost(told: &Told<'_>, course: &Course) -> Option<Finding> {
    if course.evidence_lost.is_empty() {
        return None;
    }
    let mut entries: Vec<u64> = course
        .evidence_lost
        .iter()
        .filter_map(|e| told.followed(*e))
        .collect();
    entries.sort_unstable();
    entries.dedup();
    let kept = told.review.endex.get(Measure::EvidenceKept);
    let args = Args::new()
        .number("count", course.evidence_lost.len() as i64)
        .word("kept", measures::value(Measure::EvidenceKept, kept, told.w));
    Some(told.area(Found {
        key: "report-area-evidence",
        subject: "",
        args,
        entries,
        weight: 45,
        element: Element::Training,
    }))
}

/// Statements that stand contradicted, or were false when they were made.
fn statements(told: &Told<'_>, course: &Course) -> Vec<Finding> {
    let mut all = Vec::new();
    for said in &course.said {
        let title = told.names.statements.of(said.statement);
        let args = Args::new()
            .word("title", told.w.inner(title))
            .word("when", told.when(said.at))
            .number("count", i64::from(said.false_claims));
        let entries = told.entries_of([said.event]);
        let subject = told.plan.blueprint.names.statements.id(said.statement);
        if let Some((at, _)) = said.contradicted.first() {
            let claims: Vec<String> = said
                .contradicted
                .iter()
                .map(|(_, c)| told.names.claims.of(*c).to_owned())
                .collect();
            let args = args
                .word("claims", told.w.inner(&claims.join(" · ")))
                .word("later", told.when(*at));
            all.push(told.area(Found {
                key: "report-area-contradicted",
                subject,
                args,
                entries,
                weight: 85,
                element: Element::Planning,
            }));
        } else if said.false_claims > 0 {
            all.push(told.area(Found {
                key: "report-area-false-claim",
                subject,
                args,
                entries,
                weight: 50,
                element: Element::Planning,
            }));
        }
    }
    // The same statement made twice is one finding.
    all.dedup_by(|a, b| a.id == b.id);
    debug_assert!(
        course
            .said
            .iter()
            .all(|s| s.statement.place() < told.plan.scenario.statements.len()),
        "statements are those of the scenario"
    );
    all
}
