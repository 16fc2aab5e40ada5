//! From the home screen to writing a scenario, and from there to what it leads to.

use super::{App, Screen};
use crate::desktop::act::Begin;
use crate::desktop::author::{self, Asked, Authoring, Mend, MendLed, Mending};
use crate::desktop::preferences::Places;
use crate::desktop::setup::SetUp;
use crate::desktop::shelf;
use crate::desktop::shelf::ScenarioCard;
use crate::desktop::toasts::Tone;
use crate::exercise::plan::Plan;
use crate::exercise::session::{Origin, Session};
use crate::scenario::bundled;
use crate::scenario::diagnostic::{Diagnostic, Place};
use crate::scenario::documents::Documents;
use crate::scenario::edit::{self, Draft, Edit, Files, NotSaved, Opened, names::slug, template};
use crate::scenario::model::{Generated, Generator, Part, ScenarioId};
use crate::wording::trial::Teller;
use crate::wording::{Args, Wording};
use eframe::egui::Context;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A folder for a scenario that nothing has yet.
pub(super) fn vacant(places: &Places, name: &str) -> PathBuf {
    let base = slug(name);
    let folders = std::iter::once(base.clone()).chain((2..).map(|n| format!("{base}-{n}")));
    let paths = folders.map(|name| places.scenarios.join(name));
    paths
        .into_iter()
        .find(|p| !p.exists())
        .unwrap_or_else(|| places.scenarios.join(base))
}

/// The files of a scenario of the program, in a folder of the user's.
fn copied(places: &Places, id: &str) -> std::io::Result<Option<PathBuf>> {
    let Some(bundle) = bundled::scenario(id) else {
        return Ok(None);
    };
    let folder = vacant(places, id);
    for (path, bytes) in bundle.files {
        let to = folder.join(path);
        std::fs::create_dir_all(to.parent().unwrap_or(Path::new(".")))?;
        std::fs::write(to, bytes)?;
    }
    Ok(Some(folder))
}

fn id_of(folder: &Path) -> ScenarioId {
    let name = folder.file_name().map(|n| n.to_string_lossy().into_owned());
    ScenarioId(slug(&name.unwrap_or_default()))
}

impl App {
    /// Begins to write a scenario.
    pub(super) fn write(&mut self, begin: Begin, ctx: &Context) {
        let w = self.wording();
        let said = |reason: String| w.text("ui-cannot-save", &Args::new().word("reason", reason));
        let (draft, files) = match begin {
            Begin::Open(path) => match edit::open(&path) {
                Opened::Draft(draft, files) => (*draft, files),
                Opened::Broken(documents, wrong) => {
                    self.broken(&path, documents, wrong);
                    return;
                }
            },
            Begin::After(id) => match copied(&self.places, &id) {
                Ok(Some(folder)) => match edit::open(&folder) {
                    Opened::Draft(mut draft, files) => {
                        let id = id_of(&folder);
                        if id != draft.scenario().id {
                            let set = Edit::set(Place::root().field("id"), id);
                            // It stands there: every scenario has an id.
                            let _ = draft.change("author-do-begin", None, vec![set]);
                        }
                        (*draft, files)
                    }
                    Opened::Broken(..) => return,
                },
                Ok(None) => return,
                Err(e) => {
                    self.toasts.say(Tone::Bad, said(e.to_string()));
                    return;
                }
            },
            Begin::Frame | Begin::Generated => match begun(&self.places, &begin, w) {
                Ok(Some(new)) => new,
                Ok(None) => return,
                Err(e) => {
                    self.toasts.say(Tone::Bad, said(e.to_string()));
                    return;
                }
            },
        };
        self.edit(draft, files, ctx);
    }

    pub(super) fn edit(&mut self, draft: Draft, files: Files, ctx: &Context) {
        let ctx = ctx.clone();
        let language = self.wording().language();
        let author = Authoring::new(draft, files, language, move || ctx.request_repaint());
        self.screen = Screen::Author(Box::new(author));
    }

    /// A scenario that cannot be read yet: its text is mended first, where it is text.
    fn broken(&mut self, path: &Path, documents: Documents, wrong: Vec<Diagnostic>) {
        let w = self.wording();
        let first = wrong.first().map(|d| {
            let document = documents.list().get(d.file);
            let text = document.map_or("", |d| d.tree.text());
            let (line, column) = crate::scenario::syntax::line_column(text, d.span.start);
            let args = Args::new()
                .word("path", document.map_or("", |d| &d.name))
                .number("line", line as i64)
                .number("column", column as i64)
                .word("what", crate::wording::diagnostics::title(d, w.language()));
            w.text("author-wrong-at", &args)
        });
        match Mending::of(path, documents, wrong) {
            Some(mending) => self.screen = Screen::Mend(Box::new(mending)),
            None => {
                let args = Args::new().word("reason", first.unwrap_or_default());
                let said = w.text("author-cannot-open", &args);
                self.toasts.say(Tone::Bad, said);
            }
        }
    }

    /// Something while a text is mended.
    pub(super) fn mend(&mut self, asked: Mend, ctx: &Context) {
        let w = self.wording();
        let Screen::Mend(m) = &mut self.screen else {
            return;
        };
        match m.perform(asked, &mut self.toasts, w) {
            Some(MendLed::Home) => {
                self.screen = Screen::Home;
                self.look_again(ctx);
            }
            Some(MendLed::Editor(opened)) => {
                // What could be read as it was typed can be read as it was written.
                if let Opened::Draft(draft, files) = *opened {
                    self.edit(*draft, files, ctx);
                }
            }
            None => {}
        }
    }

    /// The texts that are being mended.
    pub fn mended(&self) -> Option<&Mending> {
        match &self.screen {
            Screen::Mend(m) => Some(m),
            _ => None,
        }
    }

    /// Something while a scenario is written.
    pub(super) fn authoring(&mut self, asked: Asked, ctx: &Context) {
        let w = self.wording();
        let Screen::Author(a) = &mut self.screen else {
            return;
        };
        let led = a.perform(asked, &mut self.toasts, w);
        self.written(led, ctx);
    }

    /// Where writing led.
    pub(super) fn written(&mut self, led: Option<author::Led>, ctx: &Context) {
        let w = self.wording();
        match led {
            Some(author::Led::Home) => {
                self.screen = Screen::Home;
                self.look_again(ctx);
            }
            Some(author::Led::ToSetUp(resolved)) => match Plan::new(Arc::new(*resolved)) {
                Ok(plan) => {
                    let card = Arc::new(ScenarioCard::of(Arc::new(plan)));
                    let seed = if self.quiet { 1 } else { super::new_seed() };
                    let before = std::mem::replace(&mut self.screen, Screen::Home);
                    if let Screen::Author(a) = before {
                        self.aside = Some(a);
                    }
                    self.screen = Screen::SetUp(Box::new(SetUp::new(card, w.language(), seed)));
                }
                Err(e) => {
                    let args = Args::new().word("reason", format!("{e:?}"));
                    self.toasts
                        .say(Tone::Bad, w.text("author-cannot-open", &args));
                }
            },
            Some(author::Led::ToMoment(standing)) => self.play_moment(*standing, ctx),
            Some(author::Led::ToChoose(purpose)) => self.choose(purpose, ctx),
            Some(author::Led::ToImport(path)) => {
                let around = self
                    .written_scenario()
                    .map(|a| a.draft().scenario().clone());
                self.begin_import(&path, around, ctx);
            }
            None => {}
        }
    }

    /// A trial exercise that stands shortly before an inject.
    fn play_moment(&mut self, standing: author::Standing, ctx: &Context) {
        let w = self.wording();
        let teller = Teller::new(&standing.plan, w);
        let moment = match &standing.moment {
            Ok(moment) => moment,
            Err(never) => {
                let said = teller.never(never, standing.inject);
                self.toasts.say(Tone::Bad, said);
                return;
            }
        };
        let names = teller.names();
        let args = Args::new().word("inject", names.injects.of(standing.inject));
        let title = w.text("author-moment", &args);
        let origin = Origin {
            seed: moment.seed,
            title: title.clone(),
            created: super::milliseconds(),
        };
        let made = shelf::new_file(&self.places, &title)
            .map_err(|e| e.to_string())
            .and_then(|path| {
                let replay = moment.replay(&standing.plan);
                let session = Session::play_on(&path, &replay, moment.at, origin);
                let closed = session.and_then(Session::close);
                closed.map_err(|e| crate::wording::refusal::session(&e, w))?;
                Ok(path)
            });
        match made {
            Ok(path) => {
                let before = std::mem::replace(&mut self.screen, Screen::Home);
                if let Screen::Author(a) = before {
                    self.aside = Some(a);
                }
                self.resume(&path, ctx);
            }
            Err(reason) => {
                let args = Args::new().word("reason", reason);
                self.toasts.say(Tone::Bad, w.text("ui-cannot-begin", &args));
            }
        }
    }

    /// The scenario that is being written.
    pub fn written_scenario(&self) -> Option<&Authoring> {
        match &self.screen {
            Screen::Author(a) => Some(a),
            _ => None,
        }
    }
}

fn begun(places: &Places, begin: &Begin, w: Wording) -> Result<Option<(Draft, Files)>, NotSaved> {
    let Some(mut scenario) = template::frame() else {
        return Ok(None);
    };
    let folder = vacant(places, scenario.title.get(w.language()));
    scenario.id = id_of(&folder);
    if matches!(begin, Begin::Generated) {
        let asked = Generated {
            generator: Generator::Ministry,
            seed: 1,
            nodes: 60,
        };
        let made = crate::scenario::generate::generate(&asked);
        scenario.organisation = Some(Part::Here(made.organisation));
        scenario.campaign = made.campaign.map(Part::Here);
    }
    let files = Files::begin(&folder, Default::default())?;
    Ok(Some((Draft::unsaved(scenario), files)))
}
