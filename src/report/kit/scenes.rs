//! Scenes, and which inject falls into which: the order in which an exercise is told.

use super::Kit;
use super::pages::Pages;
use super::prose;
use crate::report::document::{Line, Table};
use crate::scenario::model::{Inject, Scene};
use crate::simulation::time::Time;
use crate::wording::Args;

/// A stretch of the exercise with the injects that come in it.
#[derive(Debug)]
pub(super) struct Stretch<'a> {
    /// The scene; none between two scenes, and where the exercise has none.
    pub scene: Option<&'a Scene>,
    /// From.
    pub from: Time,
    /// To.
    pub to: Time,
    /// Its injects with their times and numbers.
    pub injects: Vec<(Time, u32, &'a Inject)>,
}

impl<'a> Stretch<'a> {
    /// Injects that wait for something and usually come in it, in the order in which they do.
    pub fn expected(&self, kit: &Kit<'a>) -> Vec<(u32, &'a Inject)> {
        let mut all: Vec<(Time, u32, &Inject)> = kit
            .conditional()
            .into_iter()
            .filter_map(|(n, i)| Some((kit.usual.get(&i.id)?.at?, n, i)))
            .filter(|(at, _, _)| self.from <= *at && *at <= self.to)
            .collect();
        all.sort_by_key(|(at, n, _)| (*at, *n));
        all.into_iter().map(|(_, n, i)| (n, i)).collect()
    }
}

/// The scenes in their order, and what lies between them where injects come there.
pub(super) fn stretches<'a>(kit: &Kit<'a>) -> Vec<Stretch<'a>> {
    let mut scenes: Vec<(Time, Time, &Scene)> = kit
        .s
        .scenes
        .iter()
        .map(|s| {
            let from = kit.calendar.moment(s.from);
            (from, kit.calendar.moment(s.to).max(from), s)
        })
        .collect();
    scenes.sort_by_key(|(from, to, _)| (*from, *to));
    let mut all: Vec<Stretch<'a>> = Vec::new();
    let mut gone = Time::START;
    for (from, to, scene) in scenes {
        all.push(Stretch {
            scene: None,
            from: gone.min(from),
            to: from,
            injects: Vec::new(),
        });
        gone = gone.max(to);
        all.push(Stretch {
            scene: Some(scene),
            from,
            to,
            injects: Vec::new(),
        });
    }
    let last = kit.timed().last().map_or(Time::START, |i| i.0);
    all.push(Stretch {
        scene: None,
        from: gone,
        to: kit.endex().max(last).max(gone),
        injects: Vec::new(),
    });
    for inject in kit.timed() {
        let at = inject.0;
        let holds = |s: &&mut Stretch<'a>| s.from <= at && at <= s.to;
        // A scene goes before what lies between; before the first and after the last there is one too.
        let place = all
            .iter_mut()
            .find(|s| s.scene.is_some() && s.from <= at && at <= s.to);
        match place {
            Some(scene) => scene.injects.push(inject),
            None => {
                if let Some(between) = all.iter_mut().find(holds) {
                    between.injects.push(inject);
                } else if let Some(first) = all.first_mut() {
                    first.injects.push(inject);
                }
            }
        }
    }
    all.retain(|s| s.scene.is_some() || !s.injects.is_empty());
    all
}

/// What a stretch is called.
pub(super) fn title(kit: &Kit<'_>, stretch: &Stretch<'_>) -> String {
    match stretch.scene {
        Some(scene) => scene.title.get(kit.w.language()).to_owned(),
        None if kit.s.scenes.is_empty() => kit.get("kit-whole"),
        None => kit.get("kit-between"),
    }
}

/// Seconds that a stretch takes in the room, where its scene says how fast time goes.
pub(super) fn in_the_room(stretch: &Stretch<'_>) -> Option<u32> {
    let scene = stretch.scene?;
    Some(stretch.to.since(stretch.from) / u32::from(scene.ratio.max(1)))
}

/// The chapter.
pub(super) fn chapter(kit: &Kit<'_>, pages: &mut Pages) {
    pages.section(kit.get("kit-scenes"));
    let all = stretches(kit);
    let mut table = Table::new([
        (kit.get("kit-scene"), 6),
        (kit.get("kit-when"), 6),
        (kit.get("kit-in-the-room"), 3),
        (kit.get("kit-announced"), 10),
    ]);
    let mut whole = 0u32;
    for stretch in all.iter().filter(|s| s.scene.is_some()) {
        let Some(scene) = stretch.scene else { continue };
        let room = in_the_room(stretch).unwrap_or(0);
        whole = whole.saturating_add(room);
        let args = Args::new()
            .word("span", kit.w.seconds(u64::from(room)))
            .number("ratio", i64::from(scene.ratio));
        table.row(
            [],
            vec![
                Line::empty().strong(scene.title.get(kit.w.language())),
                kit.stretch(stretch.from, stretch.to).into(),
                kit.say("kit-room-ratio", &args).into(),
                prose::line(scene.announced.get(kit.w.language())),
            ],
        );
    }
    if table.rows.is_empty() {
        pages.line(kit.get("kit-no-scenes"));
        return;
    }
    let args = Args::new().word("span", kit.w.seconds(u64::from(whole)));
    pages.line(kit.say("kit-scenes-text", &args));
    let scenes: Vec<&Stretch<'_>> = all.iter().filter(|s| s.scene.is_some()).collect();
    if scenes.windows(2).any(|s| s[0].to < s[1].from) {
        pages.line(kit.get("kit-scenes-jump"));
    }
    pages.table(table);
}
