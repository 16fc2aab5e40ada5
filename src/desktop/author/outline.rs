//! The outline: every section of a scenario with how much stands in it and how much of it is wrong.

use super::{Asked, Authoring, Stage};
use crate::desktop::look::palette;
use crate::desktop::look::parts;
use crate::scenario::check::Found;
use crate::scenario::diagnostic::{Place, Severity, Step};
use crate::scenario::edit::clip;
use crate::wording::Wording;
use eframe::egui;
use egui::{RichText, ScrollArea, Ui};
use std::collections::HashMap;

/// A section: a list of the scenario, or the fields of one of its parts.
#[derive(Debug, PartialEq, Eq)]
pub struct Section {
    /// Key of its words.
    pub key: &'static str,
    /// The fields on the way to it.
    pub path: &'static [&'static str],
    /// It is a list; otherwise the fields that stand there.
    pub list: bool,
    /// What shows its elements better than a list does.
    pub stage: Option<&'static Stage>,
}

const MINISTRY: Option<&Stage> = Some(&Stage::Ministry);
const ATTACK: Option<&Stage> = Some(&Stage::Attack);
const CHRONOGRAMME: Option<&Stage> = Some(&Stage::Chronogramme);

macro_rules! sections {
    ($($group:literal: [$($key:literal $path:expr, $list:literal, $stage:expr;)*])*) => {
        /// The sections, by group.
        pub const GROUPS: &[(&str, &[Section])] = &[$(($group, &[$(Section {
            key: $key, path: &$path, list: $list, stage: $stage,
        }),*])),*];
    };
}

sections! {
    "author-group-frame": [
        "author-section-frame" [], false, None;
        "author-section-roles" ["roles"], true, None;
        "author-section-objectives" ["objectives"], true, None;
        "author-section-scenes" ["scenes"], true, None;
    ]
    "author-group-ministry": [
        "author-section-organisation" ["organisation"], false, None;
        "author-section-departments" ["organisation", "departments"], true, MINISTRY;
        "author-section-nodes" ["organisation", "nodes"], true, MINISTRY;
        "author-section-links" ["organisation", "links"], true, None;
        "author-section-segments" ["organisation", "segments"], true, None;
        "author-section-sites" ["organisation", "sites"], true, None;
        "author-section-data" ["organisation", "data"], true, None;
        "author-section-accounts" ["organisation", "accounts"], true, None;
        "author-section-channels" ["organisation", "channels"], true, None;
        "author-section-log-sources" ["organisation", "log_sources"], true, None;
        "author-section-teams" ["organisation", "teams"], true, None;
        "author-section-services" ["organisation", "public_services"], true, None;
        "author-section-outsiders" ["organisation", "outsiders"], true, None;
        "author-section-trust" ["organisation", "trust"], true, None;
    ]
    "author-group-attack": [
        "author-section-campaign" ["campaign"], false, None;
        "author-section-stages" ["campaign", "stages"], true, ATTACK;
        "author-section-reactions" ["campaign", "reactions"], true, None;
    ]
    "author-group-course": [
        "author-section-injects" ["injects"], true, CHRONOGRAMME;
        "author-section-decisions" ["decision_points"], true, None;
        "author-section-statements" ["statements"], true, None;
        "author-section-claims" ["claims"], true, None;
        "author-section-duties" ["duties"], true, None;
        "author-section-actions" ["actions"], true, None;
        "author-section-playbooks" ["playbooks"], true, None;
    ]
    "author-group-catalogue": [
        "author-section-techniques" ["catalogue", "techniques"], true, None;
        "author-section-responses" ["catalogue", "actions"], true, None;
        "author-section-constants" ["catalogue", "constants"], true, None;
    ]
}

impl Section {
    /// Its place.
    pub fn place(&self) -> Place {
        self.path
            .iter()
            .fold(Place::root(), |place, field| place.field(*field))
    }
}

/// The section that a place lies in, and the element of it.
pub fn section_of(place: &Place) -> Option<(&'static Section, Option<Place>)> {
    let lies_in = |s: &&Section| {
        let own = s.place();
        place.0.starts_with(&own.0)
    };
    let all = GROUPS.iter().flat_map(|(_, sections)| sections.iter());
    let section = all.filter(lies_in).max_by_key(|s| (s.path.len(), s.list))?;
    let depth = section.path.len();
    let element = match place.0.get(depth) {
        Some(Step::Index(_)) if section.list => Some(Place(place.0[..=depth].to_vec())),
        Some(_) | None => None,
    };
    Some((section, element))
}

/// How much is wrong in each section, and whether any of it is an error.
pub(super) type Wrong = HashMap<&'static str, (usize, bool)>;

/// Counts what is wrong, by section.
pub(super) fn wrong(found: &[Found]) -> Wrong {
    let mut all = Wrong::new();
    for f in found {
        if let Some((section, _)) = section_of(&f.place) {
            let (n, bad) = all.entry(section.key).or_default();
            *n += 1;
            *bad |= f.problem.severity() == Severity::Error;
        }
    }
    all
}

/// All sections.
pub(super) fn outline(ui: &mut Ui, a: &Authoring, w: Wording, asked: &mut Vec<Asked>) {
    let p = palette(ui);
    ScrollArea::vertical()
        .id_salt("outline")
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            for (group, sections) in GROUPS {
                parts::heading(ui, &w.get(group));
                for section in *sections {
                    let list = a.draft.at(&section.place());
                    let count = list.map(clip::len_of).filter(|_| section.list);
                    let (problems, bad) = a.wrong.get(section.key).copied().unwrap_or_default();
                    let chosen = a.stage == Stage::List(section);
                    ui.horizontal(|ui| {
                        let name = w.get(section.key);
                        let response = ui.selectable_label(chosen, &name);
                        parts::right(ui, |ui| {
                            if let Some(n) = count {
                                ui.label(parts::small(ui, w.count(n as u64)));
                            }
                            if problems > 0 {
                                let ink = if bad { p.bad } else { p.warn };
                                let text = RichText::new(problems.to_string())
                                    .text_style(egui::TextStyle::Small)
                                    .color(ink);
                                ui.label(text);
                            }
                        });
                        if response.clicked() {
                            asked.push(Asked::Show(Stage::List(section)));
                            asked.push(Asked::Select(Vec::new()));
                        }
                    });
                }
                ui.add_space(6.0);
            }
        });
}
