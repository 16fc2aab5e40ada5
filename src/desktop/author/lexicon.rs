//! What things are called while a scenario is written: every name that can be chosen, with the words that people read.
//!
//! Made anew when the scenario changed; it knows values and languages, nothing of how they are drawn.

use crate::scenario::check::Kind;
use crate::scenario::diagnostic::Step;
use crate::scenario::edit::{self, Draft, Edit, names};
use crate::scenario::load::standard_catalogue;
use crate::scenario::model::*;
use crate::scenario::titles;
use std::collections::{BTreeMap, HashMap};

/// A name and what people call the thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The name, as documents have it.
    pub id: String,
    /// What people call it.
    pub title: String,
}

/// Every name of a scenario, in one language.
#[derive(Debug, Default)]
pub struct Lexicon {
    /// The state of the draft that it was made of, and its language.
    of: Option<(u64, Language)>,
    entries: HashMap<Kind, Vec<Entry>>,
    titles: HashMap<(Kind, String), String>,
}

impl Lexicon {
    /// Brings it up to date.
    pub fn follow(&mut self, draft: &Draft, language: Language) {
        if self.of == Some((draft.version(), language)) {
            return;
        }
        self.of = Some((draft.version(), language));
        self.entries.clear();
        self.titles.clear();
        self.gather(draft.scenario(), language);
        for (kind, list) in &self.entries {
            for e in list {
                self.titles.insert((*kind, e.id.clone()), e.title.clone());
            }
        }
    }

    /// It is of this state too: no name was changed on the way to it.
    pub fn still(&mut self, version: u64) {
        if let Some((of, _)) = self.of.as_mut().filter(|(of, _)| of + 1 == version) {
            *of = version;
        }
    }

    /// The names of a kind, in the order of the scenario.
    pub fn of(&self, kind: Kind) -> &[Entry] {
        self.entries.get(&kind).map_or(&[], Vec::as_slice)
    }

    /// What a thing is called; its name where it has no other.
    pub fn title<'a>(&'a self, kind: Kind, id: &'a str) -> &'a str {
        self.titles
            .get(&(kind, id.to_owned()))
            .filter(|t| !t.trim().is_empty())
            .map_or(id, String::as_str)
    }

    /// Whether something has this name.
    pub fn has(&self, kind: Kind, id: &str) -> bool {
        self.titles.contains_key(&(kind, id.to_owned()))
    }

    fn add<'t>(
        &mut self,
        kind: Kind,
        l: Language,
        list: impl IntoIterator<Item = (&'t str, &'t Text)>,
    ) {
        let entries = list.into_iter().map(|(id, text)| Entry {
            id: id.to_owned(),
            title: text.get(l).to_owned(),
        });
        self.entries.entry(kind).or_default().extend(entries);
    }

    fn gather(&mut self, s: &Scenario, l: Language) {
        titles::each(s, |kind, id, text| self.add(kind, l, [(id, text)]));
        let books = edit::playbooks(s).map(|p| (p.id.as_str(), &p.title));
        self.add(Kind::Playbook, l, books);
        // The scenario's own entries stand for the standard ones of the same name.
        let standard = standard_catalogue();
        let own = &s.catalogue;
        let fresh = |id: &str, of: &[String]| !of.iter().any(|o| o == id);
        let mine: Vec<String> = own.actions.iter().map(|a| a.id.0.clone()).collect();
        let actions = own.actions.iter().chain(
            standard
                .actions
                .iter()
                .filter(|a| fresh(a.id.as_str(), &mine)),
        );
        self.add(Kind::Action, l, actions.map(|a| (a.id.as_str(), &a.name)));
        let mine: Vec<String> = own.techniques.iter().map(|t| t.id.0.clone()).collect();
        let techniques = own.techniques.iter().chain(
            standard
                .techniques
                .iter()
                .filter(|t| fresh(t.id.as_str(), &mine)),
        );
        self.add(
            Kind::Technique,
            l,
            techniques.map(|t| (t.id.as_str(), &t.name)),
        );
        // What the attacker can learn has no list of its own.
        let mut known: BTreeMap<String, ()> = BTreeMap::new();
        if let Some(c) = edit::campaign(s) {
            for stage in &c.stages {
                for way in &stage.alternatives {
                    known.extend(way.gives.iter().filter_map(|g| match g {
                        Gain::Knows(id) => Some((id.0.clone(), ())),
                        _ => None,
                    }));
                }
            }
        }
        let known = known.into_keys().map(|id| Entry {
            title: id.clone(),
            id,
        });
        self.entries.insert(Kind::Knowledge, known.collect());
    }

    /// A name for something new that people will call so.
    pub fn fresh(&self, kind: Kind, wish: &str) -> String {
        let taken: Vec<String> = self.of(kind).iter().map(|e| e.id.clone()).collect();
        names::fresh(&taken, wish)
    }
}

/// Whether an edit can change what things are called, or which there are. Most do not, and a scenario can have many things.
pub(super) fn names_something(edit: &Edit) -> bool {
    match (edit, edit.place().0.last()) {
        (Edit::Set { .. }, Some(Step::Field(field))) => !matches!(
            field.as_ref(),
            "position" | "when" | "kind" | "exposed" | "vulnerable" | "core" | "body" | "note"
        ),
        // A moment inside a condition, and everything else that has no name of its own.
        (Edit::Set { value, .. }, _) => !value.value().is::<Moment>(),
        _ => true,
    }
}
