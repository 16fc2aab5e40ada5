//! The chronogramme for the wall: one sheet with every inject, by scene and by whom it reaches; those that wait for something
//! apart, and the decision points.

use super::injects::{medium, recipients};
use super::pages::Pages;
use super::scenes::{self, Stretch};
use super::{Kit, calls, duties};
use crate::report::charts::{
    Board, Card, Column, Named, Paper, Question, Tone, Waiting, When, board, runs,
};
use crate::report::document::{Block, Chart, Document};
use crate::scenario::check::Kind;
use crate::scenario::model::{Condition, Inject, InjectStatus, Medium, RoleId};
use crate::simulation::calendar::Civil;
use crate::simulation::time::Time;
use crate::wording::Args;

/// Stretches of an exercise without scenes, at most.
const SLICES: u32 = 8;
/// In a cell of so many roles what all but one receive is for the whole cell.
const MANY: usize = 5;

/// How the sheet is set: the drawing and nothing else.
const TEMPLATE: &str = include_str!("../../../assets/report/wall.typ");

/// The sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wall {
    /// The drawing.
    pub svg: String,
    /// The paper that it is made for.
    pub paper: Paper,
    /// The same as a document of one chart.
    pub document: Document,
}

impl Wall {
    /// The template by which the document is set on its paper.
    pub fn template(&self) -> String {
        TEMPLATE
            .replace("WIDTH", &self.paper.width.to_string())
            .replace("HEIGHT", &self.paper.height.to_string())
    }
}

/// Draws it.
pub(super) fn draw(kit: &Kit<'_>) -> Wall {
    let all = stretches(kit);
    let (lanes, of) = lanes(kit);
    let (svg, paper) = board(&Board {
        title: kit.s.title.get(kit.w.language()).to_owned(),
        subtitle: subtitle(kit),
        mark: kit.get("kit-mark-facilitators"),
        when: When {
            calendar: &kit.calendar,
            start: &kit.s.start,
            wording: kit.w,
            from: all.first().map_or(Time::START, |s| s.from).min(Time::START),
            to: all.last().map_or(kit.endex(), |s| s.to).max(kit.endex()),
        },
        columns: all.iter().map(|s| column(kit, s)).collect(),
        lanes,
        cards: cards(kit, &all, &of),
        asked: kit.get("kit-decisions"),
        questions: questions(kit, &all),
        apart: kit.get("kit-wall-apart"),
        waiting: waiting(kit),
        key: [
            (Tone::Cell, "kit-wall-spoken"),
            (Tone::Outside, "kit-wall-written"),
            (Tone::Belief, "kit-wall-public"),
        ]
        .map(|(tone, key)| (tone, kit.get(key)))
        .into(),
    });
    let cover = kit.cover("kit-wall-kind", "kit-wall-subtitle", "kit-facilitator-note");
    let mut pages = Pages::default();
    pages.put(Block::Chart(Chart {
        title: cover.kind.clone(),
        svg: svg.clone(),
        alternative: kit.get("kit-wall-alternative").into(),
        data: None,
    }));
    Wall {
        svg,
        paper,
        document: kit.finished("kit-mark-facilitators", cover, pages),
    }
}

fn subtitle(kit: &Kit<'_>) -> String {
    let args = Args::new()
        .word("stretch", kit.stretch(Time::START, kit.endex()))
        .number("injects", kit.s.injects.len() as i64)
        .number("conditional", kit.conditional().len() as i64);
    kit.say("kit-wall-counts", &args)
}

/// The scenes; where there are none, equal slices of the exercise.
fn stretches<'a>(kit: &Kit<'a>) -> Vec<Stretch<'a>> {
    let all = scenes::stretches(kit);
    if all.iter().any(|s| s.scene.is_some()) {
        return all;
    }
    let length = kit.s.duration.0.max(1);
    // Whole hours, or whole days.
    let hours = [1u32, 2, 3, 4, 6, 8, 12, 24, 48, 72, 168];
    let step = hours
        .into_iter()
        .map(|h| h * 3_600)
        .find(|s| length.div_ceil(*s) <= SLICES)
        .unwrap_or_else(|| length.div_ceil(SLICES));
    let mut slices: Vec<Stretch<'a>> = (0..length.div_ceil(step))
        .map(|n| Stretch {
            scene: None,
            from: Time::START + n * step,
            to: Time::START + ((n + 1) * step).min(length),
            injects: Vec::new(),
        })
        .collect();
    let last = slices.len().saturating_sub(1);
    for inject in kit.timed() {
        let n = (inject.0.since(Time::START) / step) as usize;
        if let Some(slice) = slices.get_mut(n.min(last)) {
            slice.injects.push(inject);
        }
    }
    slices
}

fn column(kit: &Kit<'_>, stretch: &Stretch<'_>) -> Column {
    let ends = [stretch.from, stretch.to].map(|t| kit.calendar.civil(t));
    let [from, to] = ends.map(|c| kit.w.clock(c));
    let [first, last] = ends.map(|c| date(kit, c));
    let one = ends[0].day == ends[1].day;
    let (title, about) = match (kit.s.scenes.is_empty(), one) {
        (true, true) => (format!("{from} – {to}"), first),
        (true, false) => (format!("{from} – {to}"), format!("{first} – {last}")),
        (false, _) => {
            let times = match one {
                true => format!("{first} {from}\u{a0}– {to}"),
                false => format!("{first} {from}\u{a0}– {last} {to}"),
            };
            (scenes::title(kit, stretch), times)
        }
    };
    Column {
        title,
        about,
        from: stretch.from,
        to: stretch.to,
        played: stretch.scene.is_some(),
    }
}

/// Weekday and date, on one line.
fn date(kit: &Kit<'_>, civil: Civil) -> String {
    kit.w.short_date(&kit.s.start, civil).replace(' ', "\u{a0}")
}

/// The whole cell first, then each role that something reaches at a time: which role has which lane. A lane says what
/// reaches its role and stands elsewhere.
fn lanes(kit: &Kit<'_>) -> (Vec<Named>, Vec<usize>) {
    let timed = kit.timed();
    let mut lanes = Vec::new();
    // Nought is the whole cell.
    let mut of = vec![0; kit.s.roles.len() + 1];
    for (n, lane) in of.iter_mut().enumerate() {
        let role = n.checked_sub(1).and_then(|n| kit.s.roles.get(n));
        let first = timed.iter().any(|(_, _, i)| place(kit, i) == n);
        let mut also: Vec<u32> = timed
            .iter()
            .filter(|(_, _, i)| ![0, n].contains(&place(kit, i)))
            .filter(|(_, _, i)| role.is_some_and(|r| i.to.contains(&r.id)))
            .map(|(_, number, _)| *number)
            .collect();
        if !first && also.is_empty() {
            continue;
        }
        also.sort_unstable();
        let args = Args::new().word("numbers", runs(&also));
        *lane = lanes.len();
        lanes.push(Named {
            name: match role {
                Some(role) => kit.names.get(Kind::Role, role.id.as_str()).to_owned(),
                None => kit.get("kit-wall-everybody"),
            },
            also: match also.is_empty() {
                true => String::new(),
                false => kit.say("kit-wall-also", &args),
            },
        });
    }
    (lanes, of)
}

/// Roles that do not receive an inject.
fn left_out<'a>(kit: &Kit<'a>, inject: &Inject) -> Vec<&'a RoleId> {
    let roles = kit.s.roles.iter().map(|r| &r.id);
    roles.filter(|r| !inject.to.contains(r)).collect()
}

/// Whom an inject is shown with: nought is the whole cell, otherwise the number of a role.
fn place(kit: &Kit<'_>, inject: &Inject) -> usize {
    let nearly = usize::from(kit.s.roles.len() >= MANY);
    if inject.to.len() > 1 && left_out(kit, inject).len() <= nearly {
        return 0;
    }
    let first = inject.to.first();
    let place = kit.s.roles.iter().position(|r| Some(&r.id) == first);
    place.map_or(0, |p| p + 1)
}

/// By what an inject comes, and whom its lane does not tell: who else receives it, or who of the whole cell does not.
fn about(kit: &Kit<'_>, inject: &Inject) -> String {
    let medium = medium(kit, inject.medium);
    let whole = place(kit, inject) == 0;
    let (key, roles) = match whole {
        true => ("kit-wall-without", left_out(kit, inject)),
        false => ("kit-wall-others", inject.to.iter().skip(1).collect()),
    };
    if roles.is_empty() || inject.to.is_empty() {
        return medium;
    }
    let names = kit
        .names
        .list(Kind::Role, roles.into_iter().map(RoleId::as_str));
    let args = Args::new()
        .word("medium", medium)
        .word("names", kit.w.names(&names));
    kit.say(key, &args)
}

fn tone(medium: Medium) -> Tone {
    match medium {
        m if calls::is_spoken(m) => Tone::Cell,
        Medium::Press | Medium::Post => Tone::Belief,
        _ => Tone::Outside,
    }
}

/// The hour; with its day where the column has several.
fn hour(kit: &Kit<'_>, at: Time, stretch: &Stretch<'_>) -> String {
    let civil = kit.calendar.civil(at);
    let days = [stretch.from, stretch.to].map(|t| kit.calendar.civil(t).day);
    let clock = kit.w.clock(civil);
    if days[1] - days[0] > 1 || (days[0] != days[1] && stretch.scene.is_none()) {
        format!(
            "{} {clock}",
            kit.get(&format!("weekday-short-{}", civil.weekday))
        )
    } else {
        clock
    }
}

fn cards(kit: &Kit<'_>, all: &[Stretch<'_>], lanes: &[usize]) -> Vec<Card> {
    let l = kit.w.language();
    let mut cards = Vec::new();
    for (column, stretch) in all.iter().enumerate() {
        for (at, number, inject) in &stretch.injects {
            let place = place(kit, inject);
            cards.push(Card {
                column,
                lane: lanes.get(place).copied().unwrap_or(0),
                number: *number,
                at: *at,
                hour: hour(kit, *at, stretch),
                title: inject.title.get(l).to_owned(),
                from: inject.from.get(l).to_owned(),
                about: about(kit, inject),
                tone: tone(inject.medium),
            });
        }
    }
    cards
}

fn questions(kit: &Kit<'_>, all: &[Stretch<'_>]) -> Vec<Question> {
    let within = |at: Time| {
        let holds = |s: &Stretch<'_>| s.from <= at && at <= s.to;
        let scene = all.iter().position(|s| s.scene.is_some() && holds(s));
        scene.or_else(|| all.iter().position(holds))
    };
    duties::decisions(kit)
        .into_iter()
        .filter_map(|(at, d)| {
            let at = at?;
            // Between two columns it belongs to the one that comes.
            let column = within(at).or_else(|| all.iter().position(|s| s.from >= at))?;
            let hour = |at| hour(kit, at, &all[column]);
            Some(Question {
                column,
                at,
                hour: asked(kit, &d.when, at, &hour),
                text: d.question.get(kit.w.language()).to_owned(),
            })
        })
        .collect()
}

/// When a decision point is put: at an hour, or with injects that are named and at an hour otherwise.
fn asked(kit: &Kit<'_>, when: &Condition, at: Time, hour: &dyn Fn(Time) -> String) -> String {
    let parts = match when {
        Condition::Any(parts) => parts.as_slice(),
        one => std::slice::from_ref(one),
    };
    let fixed = parts.iter().filter_map(|c| match c {
        Condition::At(m) => Some(kit.calendar.moment(*m)),
        _ => None,
    });
    let latest = fixed.min();
    let others = parts.iter().filter(|c| !matches!(c, Condition::At(_)));
    let numbers: Vec<Option<u32>> = others.map(|c| comes_with(kit, c)).collect();
    if numbers.is_empty() {
        return hour(at);
    }
    // Named only where they are all that it may come with.
    let named: Option<Vec<String>> = numbers
        .iter()
        .map(|n| Some(n.as_ref()?.to_string()))
        .collect();
    let key = match (&named, latest) {
        (Some(_), Some(_)) => "kit-wall-asked-else",
        (Some(_), None) => "kit-wall-asked-with",
        (None, Some(_)) => "kit-wall-asked-latest",
        (None, None) => "kit-wall-asked-about",
    };
    let joint = kit.get("condition-or").replace(' ', "\u{a0}");
    let args = Args::new()
        .word("hour", hour(latest.unwrap_or(at)))
        .word("numbers", named.unwrap_or_default().join(&joint));
    kit.say(key, &args)
}

/// The number of the inject whose delivery a condition waits for.
fn comes_with(kit: &Kit<'_>, condition: &Condition) -> Option<u32> {
    match condition {
        Condition::Inject {
            id,
            is: InjectStatus::Delivered | InjectStatus::Sent,
        } => kit.numbered().find(|(_, i)| i.id == *id).map(|(n, _)| n),
        _ => None,
    }
}

fn waiting(kit: &Kit<'_>) -> Vec<Waiting> {
    let l = kit.w.language();
    let mut all: Vec<Waiting> = kit
        .conditional()
        .into_iter()
        .map(|(number, inject)| {
            let args = Args::new()
                .word("to", recipients(kit, inject))
                .word("medium", medium(kit, inject.medium));
            Waiting {
                number: Some(number),
                title: inject.title.get(l).to_owned(),
                condition: kit.condition(&inject.when),
                about: [
                    kit.usually(inject).unwrap_or_default(),
                    kit.say("kit-to-by", &args),
                ]
                .join(" ")
                .trim()
                .to_owned(),
                tone: tone(inject.medium),
            }
        })
        .collect();
    let asked = duties::decisions(kit)
        .into_iter()
        .filter(|(at, _)| at.is_none());
    all.extend(asked.map(|(_, d)| Waiting {
        number: None,
        title: d.question.get(l).to_owned(),
        condition: kit.condition(&d.when),
        about: kit.get("kit-decision-point"),
        tone: Tone::Plain,
    }));
    all
}

#[cfg(test)]
mod tests;
