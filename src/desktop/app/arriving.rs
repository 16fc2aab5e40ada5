//! Files that come from elsewhere, chosen or dropped: each goes where its kind belongs.

use super::{App, Screen};
use crate::desktop::act::Begin;
use crate::desktop::author;
use crate::desktop::choose::{Choosing, Purpose};
use crate::desktop::importing::{ImportAsked, Importing};
use crate::desktop::toasts::Tone;
use crate::scenario::edit::{Draft, Files};
use crate::scenario::model::Scenario;
use crate::scenario::pack;
use crate::wording::{Args, refusal};
use eframe::egui::Context;
use std::path::{Path, PathBuf};

impl App {
    /// Asks for a file in the system's dialog.
    pub(super) fn choose(&mut self, purpose: Purpose, ctx: &Context) {
        if !self.quiet {
            let title = self.wording().get("ui-choose-file");
            self.choosing = Some(Choosing::begin(purpose, title, ctx));
        }
    }

    /// A file was chosen.
    fn chosen(&mut self, purpose: Purpose, path: PathBuf, ctx: &Context) {
        match purpose {
            Purpose::Attach(place) => self.authoring(author::Asked::Adopt(place, path), ctx),
            Purpose::Open => self.open_file(&path, ctx),
            Purpose::BringIn => self.authoring(author::Asked::BringIn(path), ctx),
        }
    }

    /// Takes what was chosen, once the dialog is answered.
    pub(super) fn take_choice(&mut self, ctx: &Context) {
        let Some(answer) = self.choosing.as_ref().and_then(Choosing::answer) else {
            return;
        };
        self.choosing = None;
        if let Some((purpose, path)) = answer {
            self.chosen(purpose, path, ctx);
        }
    }

    /// A file that was chosen or dropped.
    pub(super) fn open_file(&mut self, path: &Path, ctx: &Context) {
        let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
        match ending.as_deref() {
            Some("exercise") => self.look_back(path, ctx),
            Some(pack::ENDING) => self.open_pack(path, ctx),
            Some("ron") => self.write(Begin::Open(path.to_owned()), ctx),
            _ if path.join("scenario.ron").is_file() => {
                self.write(Begin::Open(path.to_owned()), ctx);
            }
            Some(_) | None => self.begin_import(path, None, ctx),
        }
    }

    /// A file of another tool becomes a draft, or goes into the scenario that is written.
    pub(super) fn begin_import(&mut self, path: &Path, into: Option<Scenario>, ctx: &Context) {
        let w = self.wording();
        let ctx = ctx.clone();
        match Importing::begin(path, into, move || ctx.request_repaint()) {
            Ok(importing) => {
                let importing = Screen::Import(Box::new(importing));
                if let Screen::Author(a) = std::mem::replace(&mut self.screen, importing) {
                    self.aside = Some(a);
                }
            }
            Err(e) => {
                let args = Args::new()
                    .word("path", path.display().to_string())
                    .word("reason", e.to_string());
                let said = w.text("cli-cannot-read", &args);
                self.toasts.say(Tone::Bad, said);
            }
        }
    }

    /// Something while a file of another tool is imported.
    pub(super) fn import(&mut self, asked: ImportAsked, ctx: &Context) {
        let w = self.wording();
        let Screen::Import(i) = &mut self.screen else {
            return;
        };
        match asked {
            ImportAsked::Wish(wishes) => {
                let ctx = ctx.clone();
                i.wish(*wishes, move || ctx.request_repaint());
            }
            ImportAsked::Leave => self.go_home(ctx),
            ImportAsked::Open => {
                let Some(scenario) = i.scenario() else {
                    return;
                };
                if let Some(a) = self.aside.take() {
                    self.screen = Screen::Author(a);
                    self.authoring(author::Asked::Replace(Box::new(scenario)), ctx);
                    return;
                }
                let folder = super::writing::vacant(&self.places, scenario.id.as_str());
                match Files::begin(&folder, Default::default()) {
                    Ok(files) => self.edit(Draft::unsaved(scenario), files, ctx),
                    Err(e) => self.toasts.say(Tone::Bad, refusal::not_saved(&e, w)),
                }
            }
        }
    }

    /// The file that is being imported.
    pub fn importing(&self) -> Option<&Importing> {
        match &self.screen {
            Screen::Import(i) => Some(i),
            _ => None,
        }
    }
}
