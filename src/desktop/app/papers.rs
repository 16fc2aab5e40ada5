//! What somebody takes away from the home screen and brings to it: printed kits, chronogrammes, scenarios as one file.
//!
//! Setting pages takes seconds and a disk may be slow: each is made on a thread of its own, which says at the end where it is.

use super::App;
use crate::desktop::act::Taken;
use crate::desktop::paper;
use crate::desktop::shelf::ScenarioCard;
use crate::desktop::toasts::Tone;
use crate::report::document::Form;
use crate::report::document::pdf::Setting;
use crate::report::export::chronogramme;
use crate::report::handbook;
use crate::report::kit::files::{Part, make};
use crate::scenario::check::diagnose;
use crate::scenario::diagnostic::has_errors;
use crate::scenario::load::{ScenarioSource, load, packed};
use crate::scenario::resolved::Resolved;
use crate::scenario::{pack, unpack};
use crate::wording::{Args, Wording, diagnostics};
use eframe::egui::Context;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, channel};

/// What a thread says at the end.
#[derive(Debug)]
struct Said {
    tone: Tone,
    text: String,
    /// What is shown by the system then.
    show: Option<PathBuf>,
    /// Whether there is another scenario on the shelf.
    look: bool,
}

impl Said {
    fn failed(text: String) -> Said {
        Said {
            tone: Tone::Bad,
            text,
            show: None,
            look: false,
        }
    }
}

/// What is being made.
#[derive(Debug, Default)]
pub(super) struct Papers(Vec<Receiver<Said>>);

impl App {
    fn aside(&mut self, ctx: &Context, make: impl FnOnce() -> Said + Send + 'static) {
        let (send, receive) = channel();
        let ctx = ctx.clone();
        std::thread::spawn(move || {
            // Nobody waits any more when the window is gone.
            let _ = send.send(make());
            ctx.request_repaint();
        });
        self.papers.0.push(receive);
    }

    /// Tells what is ready; waits for it where `wait`.
    pub(super) fn take_papers(&mut self, wait: bool, ctx: &Context) {
        let mut look = false;
        for receive in std::mem::take(&mut self.papers.0) {
            let said = match wait {
                true => receive.recv().ok(),
                false => receive.try_recv().ok(),
            };
            match said {
                Some(said) => {
                    self.toasts.say(said.tone, said.text);
                    let shown = said.show.map(|path| format!("file://{}", path.display()));
                    self.to_show = shown.or(self.to_show.take());
                    look |= said.look;
                }
                None if wait => {}
                None => self.papers.0.push(receive),
            }
        }
        if look {
            self.look_again(ctx);
        }
    }

    /// Makes what somebody takes away.
    pub(super) fn take(&mut self, card: &ScenarioCard, taken: Taken, ctx: &Context) {
        let w = self.wording();
        let documents = self.places.documents.clone();
        let Some(ready) = &card.ready else { return };
        let scenario = std::sync::Arc::clone(&ready.plan.scenario);
        self.toasts.say(Tone::Good, w.get("ui-being-made"));
        match taken {
            Taken::Kit => self.aside(ctx, move || kit(&scenario, &documents, w)),
            Taken::Chronogramme => self.aside(ctx, move || sheet(&scenario, &documents, w)),
            Taken::Pack => {
                let source = match &card.path {
                    Some(path) => ScenarioSource::Path(path.clone()),
                    None => ScenarioSource::Bundled(card.name.clone()),
                };
                self.aside(ctx, move || shared(&source, &scenario, &documents, w));
            }
        }
    }

    /// Makes a book of the handbook.
    pub(super) fn make_book(&mut self, ctx: &Context) {
        let w = self.wording();
        let documents = self.places.documents.clone();
        self.toasts.say(Tone::Good, w.get("ui-being-made"));
        self.aside(ctx, move || book(&documents, w));
    }

    /// Brings a scenario that came as one file onto the shelf.
    pub(super) fn open_pack(&mut self, path: &Path, ctx: &Context) {
        let w = self.wording();
        let (path, scenarios) = (path.to_owned(), self.places.scenarios.clone());
        self.aside(ctx, move || opened(&path, &scenarios, w));
    }
}

fn written(path: PathBuf, w: Wording) -> Said {
    let args = Args::new().word("path", path.display().to_string());
    Said {
        tone: Tone::Good,
        text: w.text("ui-written", &args),
        show: Some(path),
        look: false,
    }
}

fn not_saved(reason: impl ToString, w: Wording) -> Said {
    let args = Args::new().word("reason", reason.to_string());
    Said::failed(w.text("ui-cannot-save", &args))
}

/// The handbook as a book: as PDF where this build makes some.
fn book(documents: &Path, w: Wording) -> Said {
    let form = Form::to_read();
    let bytes = match form.write(&handbook::document(w), &Setting::default()) {
        Ok(written) => written.bytes,
        Err(e) => return not_saved(e, w),
    };
    let name = w.text("handbook-file", &Args::new().word("ending", form.ending()));
    let path = documents.join(name);
    let made = std::fs::create_dir_all(documents).and_then(|()| std::fs::write(&path, bytes));
    match made {
        Ok(()) => written(path, w),
        Err(e) => not_saved(e, w),
    }
}

fn kit(s: &Resolved, documents: &Path, w: Wording) -> Said {
    let made = match make(s, w, &Part::ALL, &Form::usual()) {
        Ok(made) => made,
        Err(e) => return not_saved(e, w),
    };
    let title = format!("{} – {}", w.get("ui-kit"), s.title.get(w.language()));
    let folder = paper::vacant_folder(documents, &title);
    let done = made.files.iter().try_for_each(|(path, bytes)| {
        let to = folder.join(path);
        std::fs::create_dir_all(to.parent().unwrap_or(&folder))?;
        std::fs::write(to, bytes)
    });
    match done {
        Ok(()) => written(folder, w),
        Err(e) => not_saved(e, w),
    }
}

/// Puts bytes into a new file of the documents.
fn put(documents: &Path, title: &str, ending: &str, bytes: &[u8], w: Wording) -> Said {
    let path = paper::vacant(documents, title, ending);
    let done = std::fs::create_dir_all(documents).and_then(|()| std::fs::write(&path, bytes));
    match done {
        // The folder is shown, not the file: a pack would be opened by whatever takes it for an archive.
        Ok(()) => Said {
            show: Some(documents.to_owned()),
            ..written(path, w)
        },
        Err(e) => not_saved(e, w),
    }
}

fn sheet(s: &Resolved, documents: &Path, w: Wording) -> Said {
    let title = format!(
        "{} – {}",
        w.get("ui-chronogramme"),
        s.title.get(w.language())
    );
    match chronogramme::workbook(s, w) {
        Ok(bytes) => put(documents, &title, "xlsx", &bytes, w),
        Err(e) => not_saved(e, w),
    }
}

fn shared(source: &ScenarioSource, s: &Resolved, documents: &Path, w: Wording) -> Said {
    let loaded = load(source);
    if let Some(wrong) = diagnose(&loaded)
        .iter()
        .find(|d| has_errors(std::slice::from_ref(d)))
    {
        return not_saved(diagnostics::title(wrong, w.language()), w);
    }
    match packed(source, &loaded) {
        Ok(bytes) => put(
            documents,
            s.title.get(w.language()),
            pack::ENDING,
            &bytes,
            w,
        ),
        Err(problem) => Said::failed(diagnostics::of_loading(&problem, w)),
    }
}

fn opened(path: &Path, scenarios: &Path, w: Wording) -> Said {
    let pack = match unpack::read(path) {
        Ok(pack) => pack,
        Err(problem) => return Said::failed(diagnostics::of_loading(&problem, w)),
    };
    let folder = unpack::vacant(scenarios, &pack);
    match unpack::write(&pack, &folder) {
        Ok(()) => {
            let args = Args::new()
                .word("title", pack.title.get(w.language()))
                .word("path", folder.display().to_string());
            Said {
                tone: Tone::Good,
                text: w.text("kit-unpacked", &args),
                show: None,
                look: true,
            }
        }
        Err(e) => not_saved(e, w),
    }
}
