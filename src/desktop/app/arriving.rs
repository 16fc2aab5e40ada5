//! Files that come from elsewhere, chosen or dropped: each goes where its kind belongs.

use super::{App, Screen};
use crate::desktop::act::Begin;
use crate::desktop::importing::{ImportAsked, Importing};
use crate::desktop::toasts::Tone;
use crate::scenario::edit::{Draft, Files};
use crate::wording::{Args, refusal};
use eframe::egui::Context;
use std::path::Path;

impl App {
    /// A file that was chosen or dropped.
    pub(super) fn open_file(&mut self, path: &Path, ctx: &Context) {
        let ending = path.extension().map(|e| e.to_string_lossy().to_lowercase());
        match ending.as_deref() {
            Some("exercise") => self.look_back(path, ctx),
            Some("ron") => self.write(Begin::Open(path.to_owned()), ctx),
            _ if path.join("scenario.ron").is_file() => {
                self.write(Begin::Open(path.to_owned()), ctx);
            }
            Some(_) | None => self.begin_import(path, ctx),
        }
    }

    fn begin_import(&mut self, path: &Path, ctx: &Context) {
        let w = self.wording();
        let ctx = ctx.clone();
        match Importing::begin(path, move || ctx.request_repaint()) {
            Ok(importing) => self.screen = Screen::Import(Box::new(importing)),
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
            ImportAsked::Leave => {
                self.screen = Screen::Home;
                self.look_again(ctx);
            }
            ImportAsked::Open => {
                let Some(scenario) = i.scenario() else {
                    return;
                };
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
