//! From a sketch to a scenario that passes `check` and can be played at once.
//!
//! The one place where ids are made, where what a file does not say is filled in, and where what cannot be kept falls. What comes less than
//! half a day before STARTEX moves STARTEX, so that it is played too; what comes earlier is told in the briefing.

mod frame;
mod injects;
mod people;
mod sound;

use super::Wishes;
use super::error::ImportError;
use super::loss::{LossKind, Losses, Spot};
use super::prose::Evidence;
use super::sketch::Sketch;
use crate::scenario::edit::template;
use crate::scenario::model::*;
use std::collections::{HashMap, HashSet};

/// Most letters of a text; a cell of a spreadsheet holds at most 32,767.
const LONGEST_TEXT: usize = 40_000;

/// Ids of a kind that are given away.
#[derive(Debug, Default)]
struct Ids {
    taken: HashMap<String, u32>,
}

impl Ids {
    /// An id of its own, made of words.
    fn make(&mut self, words: &str) -> String {
        let base = crate::scenario::edit::names::slug(words);
        let Some(number) = self.taken.get(&base).copied() else {
            self.taken.insert(base.clone(), 1);
            return base;
        };
        let mut number = number;
        loop {
            number += 1;
            let id = format!("{base}-{number}");
            if !self.taken.contains_key(&id) {
                self.taken.insert(base, number);
                self.taken.insert(id.clone(), 1);
                return id;
            }
        }
    }

    /// Takes an id as it was given; none where it is no id or taken.
    fn keep(&mut self, given: &str) -> Option<String> {
        let is_id = !given.is_empty()
            && given.len() <= 80
            && given
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
        if !is_id || self.taken.contains_key(given) {
            return None;
        }
        self.taken.insert(given.to_owned(), 1);
        Some(given.to_owned())
    }
}

/// What is known while a scenario is made.
struct Making<'l> {
    languages: Vec<Language>,
    /// Files that stand in the scenario's folder already.
    files: HashSet<String>,
    losses: &'l mut Losses,
}

impl Making<'_> {
    /// A text in the only language of the scenario; as it is where there are several.
    fn text(&mut self, text: Text, spot: &Spot) -> Text {
        let text = self.clipped(text, spot);
        match (text, self.languages.as_slice()) {
            (Text::Plain(s), [language]) if !s.is_empty() => {
                let mut one = LocalisedText::default();
                match language {
                    Language::French => one.fr = Some(s),
                    Language::English => one.en = Some(s),
                }
                Text::Localised(one)
            }
            (text, _) => text,
        }
    }

    fn clipped(&mut self, mut text: Text, spot: &Spot) -> Text {
        let mut clip = |s: &mut String| {
            if let Some((at, _)) = s.char_indices().nth(LONGEST_TEXT) {
                self.losses.note(spot.clone(), LossKind::Clipped, &s[at..]);
                s.truncate(at);
            }
        };
        match &mut text {
            Text::Plain(s) => clip(s),
            Text::Localised(l) => {
                l.fr.iter_mut().for_each(&mut clip);
                l.en.iter_mut().for_each(&mut clip);
            }
        }
        text
    }
}

/// A text for looking something up in it.
fn any(text: &Text) -> &str {
    text.get(Language::English)
}

/// Makes the scenario: a new one, or `into` with other injects.
///
/// # Errors
/// When the sketch holds nothing, or contradicts itself in a way that nothing can be left out for.
pub(super) fn finish(
    mut sketch: Sketch,
    into: Option<Scenario>,
    name: &str,
    wishes: &Wishes,
    losses: &mut Losses,
) -> Result<Scenario, ImportError> {
    let empty = sketch.injects.is_empty()
        && sketch.organisation.is_none()
        && sketch.campaign.is_none()
        && sketch.roles.is_empty()
        && sketch.objectives.is_empty();
    if empty {
        return Err(ImportError::NothingInside {});
    }
    if let Some(scenario) = into {
        return Ok(renewed(sketch, scenario, losses));
    }
    // The frame is the program's own text; a test reads it.
    let Some(mut scenario) = template::frame() else {
        return Err(ImportError::NothingInside {});
    };
    let languages = languages(&sketch, wishes, losses);
    let mut making = Making {
        languages,
        losses,
        files: HashSet::new(),
    };
    frame::moved(&mut sketch, wishes, &mut making)?;
    frame::titles(&mut sketch, name, &mut making, &mut scenario);
    let known = people::people(&mut sketch, &mut making, &mut scenario);
    injects::injects(&mut sketch, &known, &mut making, &mut scenario);
    if let Some(organisation) = sketch.organisation.take() {
        scenario.organisation = Some(Part::Here(organisation));
    } else {
        making.losses.note(Spot::File, LossKind::NoOrganisation, "");
    }
    scenario.campaign = sketch.campaign.take().map(Part::Here);
    scenario.catalogue = std::mem::take(&mut sketch.catalogue);
    scenario.languages = making.languages;
    sound::sound(&mut scenario, losses)?;
    Ok(scenario)
}

/// A scenario with what a sketch holds in place of its own: injects, the ministry, the attacker. Roles and objectives that injects
/// name are added, everything else stays.
fn renewed(mut sketch: Sketch, mut scenario: Scenario, losses: &mut Losses) -> Scenario {
    if let Some(organisation) = sketch.organisation.take() {
        scenario.organisation = Some(Part::Here(organisation));
        scenario.generated = None;
    }
    if let Some(campaign) = sketch.campaign.take() {
        scenario.campaign = Some(Part::Here(campaign));
        let own = &mut scenario.catalogue.techniques;
        for technique in std::mem::take(&mut sketch.catalogue.techniques) {
            if !own.iter().any(|t| t.id == technique.id) {
                own.push(technique);
            }
        }
    }
    if sketch.injects.is_empty() && sketch.roles.is_empty() && sketch.objectives.is_empty() {
        return scenario;
    }
    let before = crate::scenario::edit::injects(&scenario);
    let files = before.iter().flat_map(|i| &i.attachments).cloned();
    let mut making = Making {
        languages: scenario.languages.clone(),
        files: files.collect(),
        losses,
    };
    sketch.start = super::civil(&scenario.start);
    let (duration, scenes) = (scenario.duration, std::mem::take(&mut scenario.scenes));
    sketch.duration = None;
    for inject in &mut sketch.injects {
        inject.phase = None;
    }
    let known = people::added(&mut sketch, &mut making, &mut scenario);
    if sketch.injects.is_empty() {
        scenario.scenes = scenes;
        return scenario;
    }
    injects::injects(&mut sketch, &known, &mut making, &mut scenario);
    scenario.duration = duration;
    scenario.scenes = scenes;
    sound::sound_injects(&mut scenario, losses);
    scenario
}

/// The languages of a sketch: as the file says, as its texts stand, as was wished, as the words sound.
fn languages(sketch: &Sketch, wishes: &Wishes, losses: &mut Losses) -> Vec<Language> {
    let mut languages = sketch.languages.clone();
    let mut evidence = Evidence::default();
    let mut look = |text: &Text| match text {
        Text::Plain(s) => evidence.look(s),
        Text::Localised(l) => {
            for (language, there) in [
                (Language::French, l.fr.is_some()),
                (Language::English, l.en.is_some()),
            ] {
                if there && !languages.contains(&language) {
                    languages.push(language);
                }
            }
        }
    };
    look(&sketch.title);
    look(&sketch.summary);
    for inject in &sketch.injects {
        for text in [
            &inject.title,
            &inject.body,
            &inject.from,
            &inject.expected,
            &inject.note,
        ] {
            look(text);
        }
    }
    for objective in &sketch.objectives {
        look(&objective.name);
    }
    if !languages.is_empty() {
        languages.sort_unstable();
        return languages;
    }
    if let Some(language) = wishes.language {
        return vec![language];
    }
    // Names alone sound like nothing: they are read in both languages.
    match evidence.language() {
        Some(language) => {
            losses.note(Spot::File, LossKind::LanguageGuessed, language.code());
            vec![language]
        }
        None => Language::ALL.to_vec(),
    }
}
