//! What was judged: strengths, areas for improvement with their analysis and entries, duties, statements.

use super::findings::Finding;
use super::told::few;
use super::written::Written;
use super::{Piece, Sources};
use crate::exercise::plan::DutyIx;
use crate::report::document::{Block, Line, Table};
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::time::Time;
use crate::wording::Args;

/// Strengths and areas for improvement.
pub(super) fn findings(s: &Sources<'_>) -> Vec<Piece> {
    let t = &s.told;
    let mut all = vec![
        Piece::new(1, t.get("report-strengths"))
            .on_a_new_page()
            .text(
                "strengths",
                Written::paragraph(t.get(if s.strengths.is_empty() {
                    "report-no-strength"
                } else {
                    "report-strengths-text"
                })),
            ),
    ];
    all.extend(s.strengths.iter().map(|f| finding(s, f)));
    all.push(Piece::new(1, t.get("report-areas")).on_a_new_page().text(
        "areas",
        Written::paragraph(t.get(if s.areas.is_empty() {
            "report-no-area"
        } else {
            "report-areas-text"
        })),
    ));
    all.extend(s.areas.iter().map(|f| finding(s, f)));
    all
}

fn finding(s: &Sources<'_>, f: &Finding) -> Piece {
    let t = &s.told;
    let entries = if f.entries.is_empty() {
        Line::empty().emphasis(t.get("report-no-entry"))
    } else {
        let shown = few(&f.entries);
        let line = Line::empty()
            .emphasis(t.get("report-entries-are"))
            .entries(&shown);
        match f.entries.len() - shown.len() {
            0 => line,
            more => {
                let args = Args::new().number("more", more as i64);
                line.plain(format!(" {}", t.say("report-more-entries", &args)))
            }
        }
    };
    let mut piece = Piece::new(3, &f.title).text(&f.id, Written::paragraph(f.analysis.as_str()));
    piece.after.push(Block::Paragraph(entries));
    piece
}

/// Duties with their deadlines.
pub(super) fn duties(s: &Sources<'_>) -> Vec<Piece> {
    let t = &s.told;
    let language = t.w.language();
    let first = Piece::new(1, t.get("report-duties")).on_a_new_page();
    let arose = s.course.duties.iter().filter(|d| d.arose.is_some()).count();
    if t.plan.scenario.duties.is_empty() {
        return vec![first.text("duties", Written::paragraph(t.get("report-duties-none")))];
    }
    let args = Args::new()
        .number("all", t.plan.scenario.duties.len() as i64)
        .number("arose", arose as i64);
    let mut table = Table::new([
        (t.get("report-duty"), 6),
        (t.get("report-arose"), 3),
        (t.get("report-opened"), 3),
        (t.get("report-phase"), 4),
        (t.get("report-due"), 3),
        (t.get("report-notified"), 4),
        (t.get("report-entries"), 2),
    ])
    .small();
    for (i, (duty, course)) in t
        .plan
        .scenario
        .duties
        .iter()
        .zip(&s.course.duties)
        .enumerate()
    {
        let never = || t.get("report-never");
        let ix = DutyIx::from_place(i);
        let mut name = format!("{}\n{}", t.names.duties.of(ix), duty.regime.get(language));
        for (n, phase) in duty.phases.iter().enumerate() {
            let notified = course.notified.iter().find(|x| usize::from(x.0) == n);
            let due = course.arose.map(|a| a.0 + phase.within.0);
            let said = match notified {
                Some((_, at, late, _)) => {
                    let key = if *late {
                        "report-notified-late"
                    } else {
                        "report-notified-in-time"
                    };
                    t.say(key, &Args::new().word("when", t.when(*at)))
                }
                None if due.is_some_and(|d| d < t.past.reached) => t.get("report-missed"),
                None if due.is_some() => t.get("report-not-yet"),
                None => "–".to_owned(),
            };
            let events = notified.map(|x| x.3).into_iter();
            let events = events.chain(course.opened.filter(|_| n == 0).map(|o| o.1));
            table.row(
                [],
                vec![
                    std::mem::take(&mut name).into(),
                    cell(n, course.arose.map(|a| a.0), t.get("report-not-arisen"), s),
                    cell(n, course.opened.map(|a| a.0), never(), s),
                    phase.name.get(language).into(),
                    due.map_or_else(|| "–".to_owned(), |d| t.when(d)).into(),
                    said.into(),
                    Line::empty().entries(&t.entries_of(events)),
                ],
            );
        }
    }
    vec![
        first
            .text(
                "duties",
                Written::paragraph(t.say("report-duties-text", &args)),
            )
            .with(Block::Table(table)),
    ]
}

/// A moment in the first row of a duty.
fn cell(phase: usize, at: Option<Time>, none: String, s: &Sources<'_>) -> Line {
    if phase > 0 {
        return Line::empty();
    }
    at.map_or(none, |t| s.told.when(t)).into()
}

/// Statements and their claims.
pub(super) fn statements(s: &Sources<'_>) -> Vec<Piece> {
    let t = &s.told;
    let first = Piece::new(1, t.get("report-statements"));
    if s.course.said.is_empty() {
        let text = Written::paragraph(t.get("report-statements-none"));
        return vec![first.text("statements", text)];
    }
    let mut table = Table::new([
        (t.get("report-time"), 3),
        (t.get("report-statement"), 5),
        (t.get("report-claims"), 7),
        (t.get("report-outcome"), 5),
        (t.get("report-entries"), 2),
    ])
    .small();
    for said in &s.course.said {
        let id = t.plan.blueprint.names.statements.id(said.statement);
        let statement = t
            .plan
            .scenario
            .statements
            .iter()
            .find(|x| x.id.as_str() == id);
        let claims: Vec<&str> = statement
            .iter()
            .flat_map(|x| &x.claims)
            .filter_map(|c| {
                let all = t.plan.scenario.claims.iter();
                let claim = all.into_iter().find(|k| k.id == *c)?;
                Some(claim.text.get(t.w.language()))
            })
            .collect();
        let outcome = match (said.contradicted.first(), said.false_claims) {
            (Some((at, _)), _) => {
                let args = Args::new()
                    .word("when", t.when(*at))
                    .number("count", said.contradicted.len() as i64);
                t.say("report-said-contradicted", &args)
            }
            (None, 0) => t.get("report-said-held"),
            (None, n) => {
                let args = Args::new().number("count", i64::from(n));
                t.say("report-said-false", &args)
            }
        };
        table.row(
            [],
            vec![
                t.when(said.at).into(),
                t.names.statements.of(said.statement).into(),
                claims.join("\n").into(),
                outcome.into(),
                Line::empty().entries(&t.entries_of([said.event])),
            ],
        );
    }
    let args = Args::new().number("count", s.course.said.len() as i64);
    vec![
        first
            .text(
                "statements",
                Written::paragraph(t.say("report-statements-text", &args)),
            )
            .with(Block::Table(table)),
    ]
}
