//! From a name or a path to a scenario with everything in its place: files read, parts joined, catalogue merged.
//!
//! It reads files and knows documents; it knows nothing of rules. Nothing outside of the scenario's folder is read, and
//! files, bytes and lists are bounded. Main types: [`ScenarioSource`], [`Loaded`], [`Documents`].

mod problem;

pub use problem::LoadProblem;

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;
use std::path::PathBuf;
use std::sync::OnceLock;

use serde::de::DeserializeOwned;

use super::bundled;
use super::diagnostic::{Diagnostic, Place};
use super::documents::{Document, DocumentKind, Documents};
use super::model::*;
use super::pack::{self, PackProblem};
use super::resolved::{Attachment, Resolved, merge};
use super::store::{LARGEST_FILE, Store};
use super::syntax::{self, NodeId, Tree};

/// Where a scenario comes from.
#[derive(Debug, Clone)]
pub enum ScenarioSource {
    /// One of the scenarios in the program.
    Bundled(String),
    /// A file, a folder that holds `scenario.ron`, or a pack.
    Path(PathBuf),
    /// Texts by their paths; `scenario.ron` is the scenario.
    Memory(BTreeMap<String, Vec<u8>>),
    /// A file or a folder in which some texts are not as they stand there, by their paths inside the folder.
    Retyped(PathBuf, BTreeMap<String, String>),
}

impl ScenarioSource {
    /// What a user means by a word: a scenario in the program, otherwise a path.
    pub fn named(word: &str) -> ScenarioSource {
        match bundled::scenario(word) {
            Some(_) => ScenarioSource::Bundled(word.to_owned()),
            None => ScenarioSource::Path(PathBuf::from(word)),
        }
    }
    /// A scenario of one text.
    pub fn text(text: &str) -> ScenarioSource {
        ScenarioSource::Memory(BTreeMap::from([(
            "scenario.ron".to_owned(),
            text.as_bytes().to_vec(),
        )]))
    }
}

/// The parts of a scenario, as many as could be read.
#[derive(Debug, Clone)]
pub struct Parts {
    /// The scenario as written.
    pub scenario: Scenario,
    /// The ministry, written or generated.
    pub organisation: Option<Organisation>,
    /// The attacker.
    pub campaign: Option<Campaign>,
    /// The injects.
    pub injects: Option<Vec<Inject>>,
    /// The scripted teams, in the order of the scenario.
    pub playbooks: Vec<Option<Playbook>>,
    /// The standard catalogue with the scenario's own.
    pub catalogue: Catalogue,
    /// Attachments and picture.
    pub attachments: BTreeMap<String, Attachment>,
}

/// What came of loading.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Every file that was read as a document; the scenario's own is the first.
    pub documents: Documents,
    /// What is wrong, file by file, in the order of the text.
    pub diagnostics: Vec<Diagnostic>,
    /// What could be read; none where the scenario itself could not.
    pub parts: Option<Parts>,
}

impl Loaded {
    /// The scenario, if nothing is wrong with it (warnings are not wrong).
    pub fn resolved(self) -> Option<Resolved> {
        if super::diagnostic::has_errors(&self.diagnostics) {
            return None;
        }
        self.parts?.resolved()
    }
}

/// A scenario as one file: everything that `loaded`, which was loaded from `source`, reads, and nothing else.
///
/// # Errors
/// When a file cannot be read again, or has a name that not every system can hold.
pub fn packed(source: &ScenarioSource, loaded: &Loaded) -> Result<Vec<u8>, LoadProblem> {
    let problem = |path: &str, problem| LoadProblem::Pack {
        path: path.to_owned(),
        problem,
    };
    let (mut store, main) = Store::open(source)?;
    let name = store.shown(&main);
    let Some(parts) = &loaded.parts else {
        return Err(problem(&name, PackProblem::NoScenario));
    };
    let mut files = BTreeMap::from([(
        pack::SCENARIO.to_owned(),
        store.read(&main, syntax::LARGEST as u64)?,
    )]);
    for document in loaded.documents.list().iter().skip(1) {
        if files.contains_key(&document.path) {
            // The same part named twice; but nothing may stand for the scenario itself.
            if document.path == pack::SCENARIO {
                let name = document.path.clone();
                let other = main.clone();
                return Err(problem(&document.path, PackProblem::Same { name, other }));
            }
            continue;
        }
        let bytes = store.read(&document.path, syntax::LARGEST as u64)?;
        files.insert(document.path.clone(), bytes);
    }
    for (path, attachment) in &parts.attachments {
        files.insert(path.clone(), attachment.0.clone());
    }
    let s = &parts.scenario;
    pack::write(&s.id, &s.title, &files).map_err(|p| problem(&name, p))
}

impl Parts {
    /// The scenario with everything in its place; none where there is no ministry.
    pub fn resolved(self) -> Option<Resolved> {
        let s = self.scenario;
        let offered = if s.actions.is_empty() {
            self.catalogue
                .actions
                .iter()
                .map(|a| a.id.clone())
                .collect()
        } else {
            s.actions
        };
        Some(Resolved {
            id: s.id,
            title: s.title,
            summary: s.summary,
            picture: s.picture,
            languages: s.languages,
            sources: s.sources,
            start: s.start,
            zone: s.zone,
            duration: s.duration,
            deliberation_rate: s.deliberation_rate,
            briefing: s.briefing,
            organisation: self.organisation?,
            campaign: self.campaign,
            catalogue: self.catalogue,
            offered,
            roles: s.roles,
            objectives: s.objectives,
            injects: self.injects.unwrap_or_default(),
            claims: s.claims,
            statements: s.statements,
            duties: s.duties,
            scenes: s.scenes,
            decision_points: s.decision_points,
            playbooks: self.playbooks.into_iter().flatten().collect(),
            attachments: self.attachments,
        })
    }
}

/// The standard catalogue.
pub fn standard_catalogue() -> &'static Catalogue {
    static STANDARD: OnceLock<Catalogue> = OnceLock::new();
    STANDARD.get_or_init(|| {
        bundled::catalogue()
            .iter()
            // A file that cannot be read is found by the tests of the catalogue.
            .filter_map(|(_, text)| syntax::read::<Catalogue>(&Tree::parse(*text)).value)
            .fold(Catalogue::default(), |all, file| merge(&all, &file))
    })
}

/// Loads a scenario. Whatever is wrong is in the result, all in one go.
pub fn load(source: &ScenarioSource) -> Loaded {
    let (store, main) = match Store::open(source) {
        Ok(opened) => opened,
        Err(problem) => {
            let name = match &problem {
                LoadProblem::UnknownScenario { name, .. } => name.clone(),
                _ => String::new(),
            };
            let mut documents = Documents::default();
            documents.add(Document::missing(name, DocumentKind::Scenario));
            return Loaded {
                documents,
                diagnostics: vec![Diagnostic::error(problem, 0, 0..0)],
                parts: None,
            };
        }
    };
    let mut loader = Loader {
        store,
        documents: Documents::default(),
        diagnostics: Vec::new(),
        generated: None,
        too_many_reported: false,
    };
    let parts = loader.scenario(&main);
    loader.diagnostics.sort_by_key(|d| (d.file, d.span.start));
    Loaded {
        documents: loader.documents,
        diagnostics: loader.diagnostics,
        parts,
    }
}

struct Loader {
    store: Store,
    documents: Documents,
    diagnostics: Vec<Diagnostic>,
    generated: Option<(Organisation, Option<Campaign>)>,
    too_many_reported: bool,
}

impl Loader {
    fn error(&mut self, problem: LoadProblem, at: (usize, Range<usize>)) {
        // Once is enough: it holds for every file after that.
        if problem == LoadProblem::TooManyFiles
            && std::mem::replace(&mut self.too_many_reported, true)
        {
            return;
        }
        self.diagnostics
            .push(Diagnostic::error(problem, at.0, at.1));
    }

    fn scenario(&mut self, main: &str) -> Option<Parts> {
        let scenario: Scenario = self.document(main, DocumentKind::Scenario, None)?;
        let root = Place::root();
        if let Some(generated) = &scenario.generated {
            self.generate(generated);
        }
        match (&scenario.organisation, &scenario.generated) {
            (None, None) if !self.documents.stands_at(&root, "organisation") => {
                let at = self.documents.locate(&root);
                self.error(LoadProblem::NoOrganisation, at);
            }
            (Some(_), Some(_)) => {
                let at = self.documents.locate(&root.field("generated"));
                self.error(LoadProblem::TwoOrganisations, at);
            }
            _ => {}
        }
        let made = self.generated.take();
        let (made, attack) = made.map_or((None, None), |(o, c)| (Some(o), c));
        let organisation = scenario.organisation.as_ref().and_then(|part| {
            self.part(
                part,
                &root.field("organisation"),
                DocumentKind::Organisation,
            )
        });
        let campaign = scenario
            .campaign
            .as_ref()
            .and_then(|part| self.part(part, &root.field("campaign"), DocumentKind::Campaign));
        let injects = self.part(
            &scenario.injects,
            &root.field("injects"),
            DocumentKind::Injects,
        );
        let playbooks = scenario
            .playbooks
            .iter()
            .enumerate()
            .map(|(i, part)| {
                self.part(
                    part,
                    &root.field("playbooks").index(i),
                    DocumentKind::Playbook,
                )
            })
            .collect();
        let catalogue = merge(standard_catalogue(), &scenario.catalogue);
        let attachments = self.attachments(&scenario, injects.as_deref().unwrap_or_default());
        let organisation = organisation.or(made);
        self.bounds(&scenario, organisation.as_ref(), injects.as_deref());
        Some(Parts {
            scenario,
            organisation,
            campaign: campaign.or(attack),
            injects,
            playbooks,
            catalogue,
            attachments,
        })
    }

    /// Reads a document; `from` is the place that names it, in a document read before.
    fn document<T: DeserializeOwned>(
        &mut self,
        path: &str,
        kind: DocumentKind,
        from: Option<(usize, NodeId)>,
    ) -> Option<T> {
        let bytes = match self.store.read(path, syntax::LARGEST as u64) {
            Ok(bytes) => bytes,
            Err(problem) => {
                let at = match from {
                    Some((file, node)) => (file, self.documents.list()[file].tree.head(node)),
                    None => (
                        self.documents
                            .add(Document::missing(self.store.shown(path), kind)),
                        0..0,
                    ),
                };
                self.error(problem, at);
                return None;
            }
        };
        let tree = Tree::parse_bytes(bytes);
        let reading = syntax::read::<T>(&tree);
        let problems: Vec<_> = tree
            .problems()
            .iter()
            .cloned()
            .chain(reading.problems)
            .collect();
        let document = Document {
            name: self.store.shown(path),
            path: path.to_owned(),
            kind,
            tree,
            skipped: reading.skipped,
        };
        let file = self.documents.add(document);
        if let Some(from) = from {
            self.documents.refer(from, file);
        }
        let located = problems
            .into_iter()
            .map(|p| Diagnostic::error(p.problem, file, p.span));
        self.diagnostics.extend(located);
        reading.value
    }

    fn part<T: DeserializeOwned + Clone>(
        &mut self,
        part: &Part<T>,
        place: &Place,
        kind: DocumentKind,
    ) -> Option<T> {
        match part {
            Part::Here(value) => Some(value.clone()),
            Part::File(path) => {
                let from = self.documents.find(place);
                self.document(path, kind, Some(from))
            }
        }
    }

    fn generate(&mut self, asked: &Generated) {
        if asked.nodes == 0 || asked.nodes > MOST_NODES {
            let at = self
                .documents
                .locate(&Place::root().field("generated").field("nodes"));
            self.error(
                LoadProblem::CannotGenerate {
                    nodes: asked.nodes,
                    limit: MOST_NODES,
                },
                at,
            );
            return;
        }
        self.generated = generated(asked);
        if self.generated.is_none() {
            let at = self.documents.locate(&Place::root().field("generated"));
            self.error(
                LoadProblem::CannotGenerate {
                    nodes: asked.nodes,
                    limit: 0,
                },
                at,
            );
        }
    }

    fn attachments(
        &mut self,
        scenario: &Scenario,
        injects: &[Inject],
    ) -> BTreeMap<String, Attachment> {
        let mut all = BTreeMap::new();
        let mut failed = HashMap::<String, LoadProblem>::new();
        let picture = scenario
            .picture
            .iter()
            .map(|p| (p, Place::root().field("picture")));
        let attached = injects.iter().enumerate().flat_map(|(i, inject)| {
            let place = Place::root().field("injects").index(i).field("attachments");
            inject
                .attachments
                .iter()
                .enumerate()
                .map(move |(j, path)| (path, place.index(j)))
        });
        for (path, place) in picture.chain(attached) {
            if all.contains_key(path) {
                continue;
            }
            let problem = match failed.get(path) {
                Some(problem) => problem.clone(),
                None => match self.store.read(path, LARGEST_FILE) {
                    Ok(bytes) => {
                        all.insert(path.clone(), Attachment(bytes));
                        continue;
                    }
                    Err(problem) => problem,
                },
            };
            failed.insert(path.clone(), problem.clone());
            let at = self.documents.locate(&place);
            self.error(problem, at);
        }
        all
    }

    /// Lists that are longer than anything made by hand or by our generators.
    fn bounds(
        &mut self,
        scenario: &Scenario,
        organisation: Option<&Organisation>,
        injects: Option<&[Inject]>,
    ) {
        let many = MOST_NODES as usize;
        let mut lists = vec![
            ("injects", None, injects.map_or(0, <[_]>::len), 10_000),
            ("playbooks", None, scenario.playbooks.len(), 500),
            ("roles", None, scenario.roles.len(), 1_000),
            ("objectives", None, scenario.objectives.len(), 1_000),
            ("claims", None, scenario.claims.len(), 10_000),
            ("statements", None, scenario.statements.len(), 10_000),
            ("duties", None, scenario.duties.len(), 1_000),
            ("scenes", None, scenario.scenes.len(), 1_000),
            (
                "decision_points",
                None,
                scenario.decision_points.len(),
                10_000,
            ),
        ];
        if let Some(o) = organisation {
            let inside = Some("organisation");
            lists.extend([
                ("nodes", inside, o.nodes.len(), many),
                ("links", inside, o.links.len(), 5 * many),
                ("departments", inside, o.departments.len(), many),
                ("data", inside, o.data.len(), many),
                ("accounts", inside, o.accounts.len(), many),
                ("channels", inside, o.channels.len(), many),
                ("log_sources", inside, o.log_sources.len(), many),
                ("teams", inside, o.teams.len(), many),
                ("public_services", inside, o.public_services.len(), many),
                ("outsiders", inside, o.outsiders.len(), many),
            ]);
        }
        for (list, inside, len, limit) in lists {
            if len > limit {
                let root = Place::root();
                let place = inside.map_or(root.clone(), |i| root.field(i)).field(list);
                let at = self.documents.locate(&place);
                self.error(LoadProblem::ListTooLong { list, limit }, at);
            }
        }
    }
}

/// Most pieces of infrastructure in a ministry.
pub const MOST_NODES: u32 = 200_000;

/// The ministry that a generator makes.
pub(super) fn generated(asked: &Generated) -> Option<(Organisation, Option<Campaign>)> {
    let made = super::generate::generate(asked);
    Some((made.organisation, made.campaign))
}

#[cfg(test)]
mod tests;
