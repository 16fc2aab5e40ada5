//! Injects, and what follows from their times: how long the exercise lasts, and its scenes.

use super::super::loss::{LossKind, Spot, excerpt};
use super::super::sketch::{Sketch, SketchInject, When};
use super::people::Known;
use super::{Ids, Making, any};
use crate::scenario::model::*;

/// Most injects of a scenario.
const MOST: usize = 10_000;
/// Most scenes of a scenario.
const MOST_SCENES: usize = 1_000;
/// Most letters of a title that is the beginning of a text.
const LONGEST_TITLE: usize = 80;
/// ENDEX comes so long after the last inject.
const AFTER_LAST: i64 = 3600;
/// Without any time in the file, the exercise lasts so long.
const SOME_DURATION: i64 = 4 * 3600;
const DAY: i64 = 86_400;

/// A condition that never holds: the facilitator sends it.
pub(super) fn by_hand() -> Condition {
    Condition::Any(Vec::new())
}

/// Makes injects, duration and scenes.
pub(super) fn injects(
    sketch: &mut Sketch,
    known: &Known,
    making: &mut Making<'_>,
    scenario: &mut Scenario,
) {
    let start = sketch.start.map_or(0, |at| {
        let time = at.time();
        i64::from(time.hour()) * 3600 + i64::from(time.minute()) * 60 + i64::from(time.second())
    });
    let mut ids = Ids::default();
    let given: Vec<Option<String>> = sketch
        .injects
        .iter()
        .map(|i| i.id.as_deref().and_then(|id| ids.keep(id)))
        .collect();
    let mut made = Vec::new();
    let mut times = Vec::new();
    for (inject, given) in std::mem::take(&mut sketch.injects).into_iter().zip(given) {
        let spot = inject.spot.clone().unwrap_or(Spot::File);
        if made.len() >= MOST {
            let title = any(&inject.title);
            making.losses.note(spot, LossKind::BeyondLimits, title);
            continue;
        }
        let phase = inject.phase.clone().filter(|p| !p.trim().is_empty());
        let (when, at) = when(&inject, start, &spot, making);
        times.push((at, phase, spot.clone()));
        made.push(one(inject, given, when, known, &mut ids, &spot, making));
    }
    let last = times.iter().filter_map(|(at, ..)| *at).max();
    let end = match sketch.duration {
        // As the file says, even where it says that something comes too late.
        Some(span) => i64::from(span.seconds()).max(60),
        None => last.map_or(SOME_DURATION, |at| (at + AFTER_LAST + 3599) / 3600 * 3600),
    };
    let end = u32::try_from(end).unwrap_or(LONGEST_SPAN).min(LONGEST_SPAN);
    scenario.duration = Span(end);
    scenario.scenes = scenes(&times, end, making);
    scenario.injects = Part::Here(made);
}

/// When it comes, as scenarios write it, and seconds after STARTEX where it has a time.
fn when(
    inject: &SketchInject,
    start: i64,
    spot: &Spot,
    making: &mut Making<'_>,
) -> (Condition, Option<i64>) {
    // Ten years and a day lie beyond what scenarios hold.
    let far = i64::from(LONGEST_SPAN) - DAY;
    let (condition, at) = match &inject.when {
        When::ByHand => return (by_hand(), None),
        When::On(condition) => return (condition.clone(), moment_in(condition, start)),
        When::Moment(moment) => (Condition::At(*moment), seconds(*moment, start)),
        When::Elapsed(at) => match u32::try_from(*at) {
            Ok(span) => (Condition::At(Moment::After(Span(span))), *at),
            // Spans are never negative: what comes before STARTEX has a civil time.
            Err(_) => (Condition::At(civil(*at + start)), *at),
        },
        When::Civil(at) => (Condition::At(civil(*at)), at - start),
    };
    if at > far || at < -far {
        let title = any(&inject.title);
        making.losses.note(spot.clone(), LossKind::ByHand, title);
        return (by_hand(), None);
    }
    (condition, Some(at))
}

/// A second after the midnight that begins the day of STARTEX, as a moment.
fn civil(at: i64) -> Moment {
    Moment::Civil {
        day: i16::try_from(at.div_euclid(DAY)).unwrap_or(i16::MAX),
        second: u32::try_from(at.rem_euclid(DAY)).unwrap_or_default(),
    }
}

/// Seconds after STARTEX, on a clock that is never put forward or back.
fn seconds(moment: Moment, start: i64) -> i64 {
    match moment {
        Moment::After(span) => i64::from(span.seconds()),
        Moment::Civil { day, second } => i64::from(day) * DAY + i64::from(second) - start,
    }
}

/// The last moment that a condition names: the exercise should not end before it.
fn moment_in(condition: &Condition, start: i64) -> Option<i64> {
    match condition {
        Condition::At(moment) => Some(seconds(*moment, start)),
        Condition::All(parts) | Condition::Any(parts) | Condition::Count { of: parts, .. } => {
            parts.iter().filter_map(|p| moment_in(p, start)).max()
        }
        Condition::Not(that) | Condition::For { that, .. } => moment_in(that, start),
        Condition::After { that, delay } => {
            moment_in(that, start).map(|at| at + i64::from(delay.seconds()))
        }
        Condition::Node { .. }
        | Condition::Stage(_)
        | Condition::Footholds { .. }
        | Condition::Records { .. }
        | Condition::Function { .. }
        | Condition::PublicServiceDown(_)
        | Condition::Trust { .. }
        | Condition::Backlog { .. }
        | Condition::HelpDeskQueue { .. }
        | Condition::ChannelWorks(_)
        | Condition::Inject { .. }
        | Condition::Chosen { .. }
        | Condition::Ordered { .. }
        | Condition::Result { .. }
        | Condition::Finding { .. }
        | Condition::Escalated { .. }
        | Condition::Assessed { .. }
        | Condition::Declared(_)
        | Condition::Stated(_)
        | Condition::Duty { .. } => None,
    }
}

/// The first line of a text, as a title.
fn beginning(text: &Text) -> Text {
    let short = |s: &str| {
        let line = s.lines().map(str::trim).find(|l| !l.is_empty());
        let line = line.unwrap_or_default().trim_start_matches(['#', ' ']);
        match line.char_indices().nth(LONGEST_TITLE) {
            Some((at, _)) => {
                let cut = line[..at].rfind(' ').unwrap_or(at);
                format!("{}…", line[..cut].trim_end())
            }
            None => line.to_owned(),
        }
    };
    match text {
        Text::Plain(s) => Text::Plain(short(s)),
        Text::Localised(l) => Text::Localised(LocalisedText {
            fr: l.fr.as_deref().map(short),
            en: l.en.as_deref().map(short),
        }),
    }
}

/// One inject; what it lacks is filled in.
fn one(
    mut inject: SketchInject,
    given: Option<String>,
    when: Condition,
    known: &Known,
    ids: &mut Ids,
    spot: &Spot,
    making: &mut Making<'_>,
) -> Inject {
    let rest = std::mem::take(&mut inject.rest);
    let note = |making: &mut Making<'_>, kind: LossKind, value: &str| {
        making.losses.note(spot.clone(), kind, value);
    };
    let mut title = inject.title;
    if title.is_empty() && rest.title.is_none() {
        let of = [&inject.body, &inject.expected, &inject.note];
        let of = of.into_iter().find(|t| !t.is_empty());
        title = of.map(beginning).unwrap_or_default();
        if title.is_empty() {
            title = Text::Plain(inject.id.clone().unwrap_or_else(|| "inject".to_owned()));
        }
        note(making, LossKind::TitleGuessed, any(&title));
    }
    let mut body = inject.body;
    if body.is_empty() && rest.body.is_none() {
        note(making, LossKind::NoBody, any(&title));
        body = title.clone();
    }
    let mut from = inject.from;
    if from.is_empty() && rest.from.is_none() {
        note(making, LossKind::NoSender, any(&title));
        from = Text::Localised(LocalisedText {
            fr: Some("Animation".to_owned()),
            en: Some("Exercise control".to_owned()),
        });
    }
    if inject.to.is_empty() {
        note(making, LossKind::NoRecipient, any(&title));
    }
    let medium = inject.medium.unwrap_or_else(|| {
        note(making, LossKind::NoMedium, any(&title));
        Medium::Mail
    });
    for name in &inject.attachments {
        note(making, LossKind::Attachment, name);
    }
    let (attachments, gone): (Vec<_>, Vec<_>) = rest
        .attachments
        .into_iter()
        .partition(|name| making.files.contains(name));
    for name in &gone {
        note(making, LossKind::Attachment, name);
    }
    let id = given.unwrap_or_else(|| {
        if let Some(wanted) = &inject.id {
            making
                .losses
                .note(spot.clone(), LossKind::Renamed, excerpt(wanted));
        }
        ids.make(any(&title))
    });
    let mut options = rest.options;
    if options.is_empty() {
        let mut ids = Ids::default();
        for name in inject.options.into_iter().filter(|o| !o.is_empty()) {
            options.push(InjectOption {
                id: OptionId(ids.make(any(&name))),
                name: making.text(name, spot),
                effects: Vec::new(),
            });
        }
    }
    // What the file holds as this program wrote it stands as it is.
    let mut text = |own: Option<Text>, read: Text| own.unwrap_or_else(|| making.text(read, spot));
    Inject {
        id: InjectId(id),
        title: text(rest.title, title),
        when,
        from: text(rest.from, from),
        outsider: rest.outsider,
        to: known.recipients(&inject.to),
        medium,
        reroute: rest.reroute,
        body: text(rest.body, body),
        attachments,
        expected: text(rest.expected, inject.expected),
        note: text(rest.note, inject.note),
        objectives: known.objectives(&inject.objectives),
        cancelled_by: rest.cancelled_by,
        one_of: rest.one_of,
        options,
        effects: rest.effects,
    }
}

/// Phases as scenes that follow each other, where their injects do.
fn scenes(
    times: &[(Option<i64>, Option<String>, Spot)],
    end: u32,
    making: &mut Making<'_>,
) -> Vec<Scene> {
    let mut phases: Vec<(&str, i64, i64, &Spot)> = Vec::new();
    for (at, phase, spot) in times {
        let (Some(at), Some(phase)) = (at, phase) else {
            continue;
        };
        let full = phases.len() >= MOST_SCENES;
        match phases.iter_mut().find(|p| p.0 == phase.as_str()) {
            Some(p) => (p.1, p.2) = (p.1.min(*at), p.2.max(*at)),
            None if !full => phases.push((phase, *at, *at, spot)),
            None => {}
        }
    }
    phases.sort_by_key(|p| (p.1, p.2));
    let end = i64::from(end);
    let parted = phases
        .windows(2)
        .all(|w| w[0].2 <= w[1].1 && w[0].1 < w[1].1)
        && phases.iter().all(|p| p.1 >= 0 && p.1 < end);
    if !parted {
        for (name, .., spot) in phases {
            making
                .losses
                .note(spot.clone(), LossKind::PhaseLeftOut, name);
        }
        return Vec::new();
    }
    let mut ids = Ids::default();
    let starts: Vec<i64> = phases.iter().map(|p| p.1).collect();
    let mut scenes = Vec::new();
    for (i, (name, .., spot)) in phases.iter().enumerate() {
        // The first scene begins with the exercise.
        let from = if i == 0 { 0 } else { starts[i] };
        let to = starts.get(i + 1).copied().unwrap_or(end);
        let moment = |at: i64| Moment::After(Span(u32::try_from(at).unwrap_or_default()));
        scenes.push(Scene {
            id: SceneId(ids.make(name)),
            title: making.text(Text::Plain((*name).to_owned()), spot),
            from: moment(from),
            to: moment(to),
            ratio: 4,
            announced: Text::default(),
        });
    }
    scenes
}
