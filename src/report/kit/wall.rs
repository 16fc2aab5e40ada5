//! The chronogramme for the wall: one sheet with every inject, by scene and by whom it reaches; those that wait for something
//! apart, and the decision points.

use super::injects::{medium, recipients};
use super::pages::Pages;
use super::scenes::{self, Stretch};
use super::{Kit, calls, duties};
use crate::report::charts::{Board, Card, Column, Paper, Question, Tone, Waiting, When, board};
use crate::report::document::{Block, Chart, Document};
use crate::scenario::check::Kind;
use crate::scenario::model::{Condition, Inject, Medium};
use crate::simulation::time::Time;
use crate::wording::Args;

/// Stretches of an exercise without scenes, at most.
const SLICES: u32 = 8;
/// An inject for more roles than these is for the whole cell.
const FEW: usize = 3;

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
    let whole = kit.s.scenes.is_empty();
    let times = kit.stretch(stretch.from, stretch.to);
    let (title, about) = match whole {
        true => {
            let ends = [stretch.from, stretch.to].map(|t| kit.w.clock(kit.calendar.civil(t)));
            (format!("{} – {}", ends[0], ends[1]), times)
        }
        false => (scenes::title(kit, stretch), times),
    };
    Column {
        title,
        about,
        from: stretch.from,
        to: stretch.to,
        played: whole || stretch.scene.is_some(),
    }
}

/// The whole cell first, then each role that is first among the recipients of something: which role has which lane.
fn lanes(kit: &Kit<'_>) -> (Vec<String>, Vec<usize>) {
    let timed = kit.timed();
    let roles = &kit.s.roles;
    // Nought is the whole cell.
    let used = |wanted: usize| timed.iter().any(|(_, _, i)| place(kit, i) == wanted);
    let mut names = Vec::new();
    let mut of = vec![0; roles.len() + 1];
    for (n, lane) in of.iter_mut().enumerate() {
        if !used(n) {
            continue;
        }
        *lane = names.len();
        names.push(match n.checked_sub(1).and_then(|n| roles.get(n)) {
            Some(role) => kit.names.get(Kind::Role, role.id.as_str()).to_owned(),
            None => kit.get("kit-wall-everybody"),
        });
    }
    (names, of)
}

/// Whom an inject is shown with: nought is the whole cell, otherwise the number of a role.
fn place(kit: &Kit<'_>, inject: &Inject) -> usize {
    if inject.to.len() > FEW {
        return 0;
    }
    let first = inject.to.first();
    let place = kit.s.roles.iter().position(|r| Some(&r.id) == first);
    place.map_or(0, |p| p + 1)
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
            let mut about = medium(kit, inject.medium);
            let place = place(kit, inject);
            // Whoever the lane does not name.
            let named = usize::from(place > 0);
            let others = inject.to.get(named..).unwrap_or_default();
            if !others.is_empty() {
                let names = kit
                    .names
                    .list(Kind::Role, others.iter().map(|r| r.as_str()));
                about = format!("{about} · + {}", kit.w.few(&names, 2));
            }
            cards.push(Card {
                column,
                lane: lanes.get(place).copied().unwrap_or(0),
                number: *number,
                at: *at,
                hour: hour(kit, *at, stretch),
                title: inject.title.get(l).to_owned(),
                from: inject.from.get(l).to_owned(),
                about,
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
            let latest = match &d.when {
                Condition::At(_) => hour(kit, at, &all[column]),
                // Something else may bring it about, earlier or later.
                _ => format!("≈\u{a0}{}", hour(kit, at, &all[column])),
            };
            Some(Question {
                column,
                at,
                hour: latest,
                text: d.question.get(kit.w.language()).to_owned(),
            })
        })
        .collect()
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
                about: kit.say("kit-to-by", &args),
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
