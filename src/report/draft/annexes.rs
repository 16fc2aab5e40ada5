//! The annexes: everything that the report points to. The main courante, the chronogramme as played, roles, what evaluators
//! noted, refused commands, the measures with their definitions.

use super::told::{Told, at_entry};
use super::written::Written;
use super::{Piece, Sources};
use crate::assessment::Measure;
use crate::exercise::command::Note;
use crate::exercise::past::Given;
use crate::exercise::plan::InjectIx;
use crate::report::document::{Anchor, Block, Line, Table};
use crate::simulation::blueprint::ix::Ix;
use crate::wording::{Args, measures, refusal, terms};

/// The pieces.
pub(super) fn pieces(s: &Sources<'_>) -> Vec<Piece> {
    let mut all = vec![main_courante(s)];
    all.extend(withdrawn(s));
    all.push(chronogramme(s));
    all.push(roles(s));
    all.extend(noted(s));
    all.extend(refused(s));
    all.push(all_measures(s));
    all
}

/// Commands that were given in one breath: by the same role, at the same second, for the same reason.
fn breaths(commands: &[Given]) -> Vec<Vec<&Given>> {
    let mut all: Vec<Vec<&Given>> = Vec::new();
    for given in commands {
        let joins = all.last().and_then(|b| b.last()).is_some_and(|before| {
            before.at == given.at
                && before.command.by == given.command.by
                && before.command.taken == given.command.taken
                && before.command.rationale == given.command.rationale
                && !given.command.rationale.is_empty()
        });
        match all.last_mut().filter(|_| joins) {
            Some(breath) => breath.push(given),
            None => all.push(vec![given]),
        }
    }
    all
}

/// Numbers of entries: `12`, `12–15`, `12, 15`.
fn numbers(breath: &[&Given]) -> String {
    let (first, last) = (breath[0].entry, breath[breath.len() - 1].entry);
    if breath.len() == 1 {
        first.to_string()
    } else if last - first + 1 == breath.len() as u64 {
        format!("{first}–{last}")
    } else {
        let all: Vec<String> = breath.iter().map(|g| g.entry.to_string()).collect();
        all.join(", ")
    }
}

fn journal(t: &Told<'_>, commands: &[Given]) -> Table {
    let mut table = Table::new([
        (t.get("report-number"), 3),
        (t.get("report-time"), 4),
        (t.get("report-who"), 6),
        (t.get("report-what"), 13),
        (t.get("report-why"), 9),
    ])
    .small();
    for breath in breaths(commands) {
        let mut what: Vec<String> = Vec::new();
        for given in &breath {
            let sentence = t.sentence(given);
            if !what.contains(&sentence) {
                what.push(sentence);
            }
        }
        let first = breath[0];
        let mut when = t.when(first.at);
        if first.command.taken < first.command.noted {
            let taken = t.plan.blueprint.calendar.civil(first.command.taken);
            let args = Args::new().word("taken", t.w.clock(taken));
            when += "\n";
            when += &t.say("report-taken", &args);
        }
        table.row(
            breath.iter().map(|g| at_entry(g.entry)),
            vec![
                numbers(&breath).into(),
                when.into(),
                t.who(first).into(),
                t.w.grouped(&what).into(),
                t.why(first).into(),
            ],
        );
    }
    table
}

fn main_courante(s: &Sources<'_>) -> Piece {
    let t = &s.told;
    let piece = Piece::new(1, t.get("report-annex-journal")).on_a_new_page();
    if t.past.commands.is_empty() {
        return piece.text(
            "annex.journal",
            Written::paragraph(t.get("report-journal-empty")),
        );
    }
    piece
        .text(
            "annex.journal",
            Written::paragraph(t.get("report-journal-text")),
        )
        .with(Block::Table(journal(t, &t.past.commands)))
}

fn withdrawn(s: &Sources<'_>) -> Option<Piece> {
    let t = &s.told;
    if t.past.withdrawn.is_empty() {
        return None;
    }
    Some(
        Piece::new(2, t.get("report-annex-withdrawn"))
            .text(
                "annex.withdrawn",
                Written::paragraph(t.get("report-withdrawn-text")),
            )
            .with(Block::Table(journal(t, &t.past.withdrawn))),
    )
}

fn chronogramme(s: &Sources<'_>) -> Piece {
    let t = &s.told;
    let language = t.w.language();
    let sent = s.course.sent.iter().flatten().count();
    let args = Args::new()
        .number("sent", sent as i64)
        .number("all", t.injects() as i64);
    let piece = Piece::new(1, t.get("report-annex-injects"))
        .on_a_new_page()
        .text(
            "annex.injects",
            Written::paragraph(t.say("report-injects-text", &args)),
        );
    let mut table = Table::new([
        (t.get("report-number"), 2),
        (t.get("report-time"), 4),
        (t.get("report-inject"), 8),
        (t.get("report-from"), 6),
        (t.get("report-to"), 6),
        (t.get("report-expected"), 9),
    ])
    .small();
    let moment =
        |list: &[Option<crate::simulation::time::Time>], i: usize| list.get(i).copied().flatten();
    let mut order: Vec<usize> = (0..t.injects()).collect();
    order.sort_by_key(|i| (moment(&s.course.sent, *i).map_or(i32::MAX, |at| at.0), *i));
    for i in order {
        let Some(inject) = t.inject(InjectIx::from_place(i)) else {
            continue;
        };
        let when = match (moment(&s.course.sent, i), moment(&s.course.cancelled, i)) {
            (Some(at), _) => t.when(at),
            (None, Some(_)) => t.get("report-inject-cancelled"),
            (None, None) => t.get("report-inject-not-sent"),
        };
        let to: Vec<String> = inject
            .to
            .iter()
            .map(|r| match t.plan.roles.rank(r.as_str()) {
                Some(role) => t.names.roles.of(role).to_owned(),
                None => r.to_string(),
            })
            .collect();
        let from = format!(
            "{}, {}",
            inject.from.get(language),
            terms::medium(inject.medium, t.w)
        );
        let number = u32::try_from(i + 1).unwrap_or(u32::MAX);
        table.row(
            [Anchor::Inject(number)],
            vec![
                number.to_string().into(),
                when.into(),
                inject.title.get(language).into(),
                from.into(),
                t.w.names(&to).into(),
                inject.expected.get(language).into(),
            ],
        );
    }
    if table.rows.is_empty() {
        return piece;
    }
    piece.with(Block::Table(table))
}

fn roles(s: &Sources<'_>) -> Piece {
    let t = &s.told;
    let language = t.w.language();
    let mut table = Table::new([
        (t.get("report-role"), 6),
        (t.get("report-about"), 12),
        (t.get("report-given"), 3),
        (t.get("report-person"), 6),
    ])
    .figures(&[2])
    .small();
    for role in &t.plan.scenario.roles {
        let by = |g: &&Given| matches!(&g.command.by, crate::exercise::command::Actor::Role(r) if *r == role.id);
        let given: Vec<&Given> = t.of_the_cell().filter(by).collect();
        let mut operators: Vec<String> = given
            .iter()
            .map(|g| g.command.operator.trim().to_owned())
            .filter(|o| !o.is_empty())
            .collect();
        operators.sort();
        operators.dedup();
        table.row(
            [],
            vec![
                role.name.get(language).into(),
                role.about.get(language).into(),
                given.len().to_string().into(),
                t.w.names(&operators).into(),
            ],
        );
    }
    let piece = Piece::new(1, t.get("report-annex-roles"))
        .on_a_new_page()
        .text(
            "annex.roles",
            Written::paragraph(t.get("report-roles-text")),
        );
    if table.rows.is_empty() {
        return piece;
    }
    piece.with(Block::Table(table))
}

/// What evaluators and the team noted: observations, ratings, answers of the hot wash, bookmarks.
fn noted(s: &Sources<'_>) -> Option<Piece> {
    let t = &s.told;
    let mut table = Table::new([
        (t.get("report-number"), 2),
        (t.get("report-time"), 4),
        (t.get("report-kind-of-note"), 5),
        (t.get("report-what"), 15),
    ])
    .small();
    for noted in &t.past.notes {
        let (at, kind, text) = match &noted.note {
            Note::Observation {
                at,
                task,
                text,
                evaluator,
                ..
            } => {
                let task = task
                    .as_ref()
                    .and_then(|x| t.plan.tasks.rank(x.as_str()))
                    .map(|x| t.names.tasks.of(x));
                let mut said = text.clone();
                if let Some(task) = task {
                    said = format!("{task}\n{said}");
                }
                if !evaluator.trim().is_empty() {
                    said = format!("{said} ({evaluator})");
                }
                (*at, "report-note-observation", said)
            }
            Note::Rated {
                objective,
                rating,
                text,
                ..
            } => {
                let all = t.plan.scenario.objectives.iter();
                let known = all.into_iter().find(|o| o.id == *objective);
                let name = known.map_or(objective.as_str(), |o| o.name.get(t.w.language()));
                let letter = t.get(super::findings::rating_key(*rating));
                let said = format!("{name} – {letter}\n{text}");
                (noted.at, "report-note-rating", said)
            }
            Note::Bookmark { at, text } => (*at, "report-note-bookmark", text.clone()),
            Note::HotWash { question, answer } => {
                let said = format!("{question}\n{answer}");
                (noted.at, "report-note-hot-wash", said)
            }
            Note::ReportEdit { .. } | Note::Refused { .. } => continue,
        };
        table.row(
            [at_entry(noted.entry)],
            vec![
                noted.entry.to_string().into(),
                t.when(at).into(),
                t.get(kind).into(),
                text.into(),
            ],
        );
    }
    if table.rows.is_empty() {
        return None;
    }
    Some(Piece::new(1, t.get("report-annex-notes")).with(Block::Table(table)))
}

fn refused(s: &Sources<'_>) -> Option<Piece> {
    let t = &s.told;
    let mut table = Table::new([
        (t.get("report-number"), 2),
        (t.get("report-time"), 4),
        (t.get("report-who"), 6),
        (t.get("report-what"), 10),
        (t.get("report-refused-because"), 10),
    ])
    .small();
    for noted in &t.past.notes {
        let Note::Refused {
            at,
            command,
            refusal: why,
        } = &noted.note
        else {
            continue;
        };
        let parsed: Option<crate::exercise::command::Command> =
            serde_json::from_str(&command.0).ok();
        let (who, what) = match parsed {
            Some(command) => {
                let given = Given {
                    entry: noted.entry,
                    at: *at,
                    command,
                    orders: 0..0,
                    decision: None,
                    events_before: 0,
                };
                (t.who(&given), t.sentence(&given))
            }
            None => (String::new(), command.0.clone()),
        };
        let why = refusal::sentence_with(why, t.plan, &t.names, t.memory(), t.w);
        table.row(
            [at_entry(noted.entry)],
            vec![
                noted.entry.to_string().into(),
                t.when(*at).into(),
                who.into(),
                what.into(),
                why.into(),
            ],
        );
    }
    if table.rows.is_empty() {
        return None;
    }
    Some(Piece::new(1, t.get("report-annex-refused")).with(Block::Table(table)))
}

fn all_measures(s: &Sources<'_>) -> Piece {
    let t = &s.told;
    let standing = t.review.standing.as_ref();
    let mut columns = vec![
        (t.get("report-measure"), 7),
        (t.get("report-at-endex"), 4),
        (t.get("report-later"), 4),
    ];
    if standing.is_some() {
        columns.push((t.get("report-standing"), 3));
    }
    columns.push((t.get("report-definition"), 12));
    let mut table = Table::new(columns).figures(&[1, 2, 3][..2 + usize::from(standing.is_some())]);
    table = table.small();
    for &m in Measure::ALL {
        let later = t.review.later.as_ref();
        let mut cells: Vec<Line> = vec![
            measures::name(m, t.w).into(),
            measures::value(m, t.review.endex.get(m), t.w).into(),
            later
                .map_or_else(|| "–".to_owned(), |l| measures::value(m, l.get(m), t.w))
                .into(),
        ];
        if let Some(standing) = standing {
            let place = standing.place(m, &t.review.endex);
            cells.push(t.w.percent((place.worse * 1_000_000.0) as u32).into());
        }
        let definition = t.get(&format!("report-definition-{}", m.id()));
        cells.push(Line::new(definition));
        table.row([], cells);
    }
    let mut text = Written::paragraph(t.get("report-measures-text"));
    if let Some(standing) = standing {
        let args = Args::new().word("runs", t.w.count(u64::from(standing.runs)));
        text = text.and(t.say("report-standing-text", &args));
    }
    Piece::new(1, t.get("report-annex-measures"))
        .on_a_new_page()
        .text("annex.measures", text)
        .with(Block::Table(table))
}
