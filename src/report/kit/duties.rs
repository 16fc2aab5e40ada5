//! What the cell will have to decide, say and notify: decision points, claims and statements, duties.

use super::pages::Pages;
use super::{Kit, prose};
use crate::report::document::{Line, Table};
use crate::scenario::check::Kind;
use crate::scenario::model::{Condition, DecisionPoint};
use crate::simulation::time::Time;
use crate::wording::{Args, terms};

/// The earliest time at which a decision point is put whatever happens: the first moment that suffices by itself, and the
/// time of an inject whose delivery suffices.
pub(super) fn asked_at(kit: &Kit<'_>, condition: &Condition) -> Option<Time> {
    match condition {
        Condition::At(m) => Some(kit.calendar.moment(*m)),
        Condition::Any(parts) => parts.iter().filter_map(|c| asked_at(kit, c)).min(),
        Condition::Inject { id, .. } => {
            let inject = kit.s.injects.iter().find(|i| i.id == *id)?;
            kit.time_of(inject)
        }
        _ => None,
    }
}

/// Decision points in the order in which they come, each with its time where it has one.
pub(super) fn decisions<'a>(kit: &Kit<'a>) -> Vec<(Option<Time>, &'a DecisionPoint)> {
    let mut all: Vec<(Option<Time>, &DecisionPoint)> = kit
        .s
        .decision_points
        .iter()
        .map(|d| (asked_at(kit, &d.when), d))
        .collect();
    all.sort_by_key(|(at, _)| at.unwrap_or(Time::NEVER));
    all
}

/// The chapter of decision points.
pub(super) fn decision_points(kit: &Kit<'_>, pages: &mut Pages) {
    if kit.s.decision_points.is_empty() {
        return;
    }
    pages.section(kit.get("kit-decisions"));
    pages.line(kit.get("kit-decisions-text"));
    let mut table = Table::new([
        (kit.get("kit-when"), 5),
        (kit.get("kit-question"), 9),
        (kit.get("kit-answers"), 9),
    ]);
    for (_, d) in decisions(kit) {
        let when = match &d.when {
            Condition::At(m) => kit.moment(*m),
            other => kit.condition(other),
        };
        let answers = d.answers.iter().map(|a| a.as_str());
        let answers = kit.names.list(Kind::Action, answers);
        table.row(
            [],
            vec![
                when.into(),
                Line::empty().strong(d.question.get(kit.w.language())),
                answers.join(kit.w.semicolon()).into(),
            ],
        );
    }
    pages.table(table);
}

/// The chapter of claims and statements, with what would contradict them.
pub(super) fn statements(kit: &Kit<'_>, pages: &mut Pages) {
    if kit.s.claims.is_empty() && kit.s.statements.is_empty() {
        return;
    }
    let l = kit.w.language();
    pages.section(kit.get("kit-statements"));
    pages.line(kit.get("kit-statements-text"));
    let mut table = Table::new([
        (kit.get("kit-claim"), 8),
        (kit.get("kit-false-when"), 9),
        (kit.get("kit-claimed-in"), 7),
    ]);
    for claim in &kit.s.claims {
        let wrong = match &claim.false_when {
            Some(c) => kit.condition(c),
            None => kit.get("kit-never-false"),
        };
        let made: Vec<String> = kit
            .s
            .statements
            .iter()
            .filter(|s| s.claims.contains(&claim.id))
            .map(|s| s.title.get(l).to_owned())
            .collect();
        table.row(
            [],
            vec![
                claim.text.get(l).into(),
                wrong.into(),
                made.join(kit.w.semicolon()).into(),
            ],
        );
    }
    pages.table(table);
    for statement in &kit.s.statements {
        pages.heading(3, statement.title.get(l));
        let to: Vec<String> = statement
            .to
            .iter()
            .map(|a| terms::audience(*a, kit.w))
            .collect();
        pages.told(kit.get("kit-heard-by"), to.join(", "));
        if !statement.body.is_empty() {
            pages.apart(
                kit.get("kit-statement-text"),
                prose::lines(statement.body.get(l)),
            );
        }
        let claims = statement.claims.iter().map(|c| c.as_str());
        let claims = kit.names.list(Kind::Claim, claims);
        pages.told(kit.get("kit-claims"), claims.join(kit.w.semicolon()));
    }
}

/// The chapter of duties.
pub(super) fn duties(kit: &Kit<'_>, pages: &mut Pages) {
    if kit.s.duties.is_empty() {
        return;
    }
    let l = kit.w.language();
    pages.section(kit.get("kit-duties"));
    pages.line(kit.get("kit-duties-text"));
    for duty in &kit.s.duties {
        pages.heading(3, duty.name.get(l));
        pages.told(kit.get("kit-regime"), duty.regime.get(l));
        pages.told(kit.get("kit-arises"), kit.condition(&duty.arises));
        if let Some(role) = &duty.decided_by {
            pages.told(
                kit.get("kit-decided-by"),
                kit.names.get(Kind::Role, role.as_str()),
            );
        }
        pages.told(
            kit.get("kit-to"),
            kit.names.get(Kind::Outsider, duty.recipient.as_str()),
        );
        let phases = duty.phases.iter().map(|p| {
            let args = Args::new().word("span", kit.w.delay(p.within));
            Line::empty()
                .strong(p.name.get(l))
                .plain(format!(" – {}", kit.say("kit-within", &args)))
        });
        pages.list(phases.collect());
        pages.told(kit.get("kit-exceptions"), duty.exceptions.get(l));
        pages.told(kit.get("kit-source"), duty.source.get(l));
    }
}
