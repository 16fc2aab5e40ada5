//! The application: which screen stands, what was asked for on it, and the windows beside the first.

mod acting;
mod arriving;
mod documents;
mod guiding;
mod looking_back;
mod papers;
mod writing;

use super::act::Act;
use super::author::{self, Authoring, Mending};
use super::choose::Choosing;
use super::conduct::desk::Desk;
use super::conduct::keeper::{Keeper, Opening, Told};
use super::conduct::{self, Conduct};
use super::gestures::{self, Scope};
use super::handbook::Reader;
use super::home;
use super::importing::{self, Importing};
use super::look::{self, Theme, palette, parts};
use super::palette::Palette;
use super::preferences::{Places, Preferences, ZOOMS};
use super::review::archive::Archive;
use super::review::{self, Looking};
use super::setup::{SetUp, set_up};
use super::shelf::{self, Shelf};
use super::toasts::{Toasts, Tone};
use super::tutorial::Tutorial;
use super::windows::{self, Screens};
use crate::exercise::session::Origin;
use crate::scenario::model::Language;
use crate::wording::{Args, Wording};
use eframe::egui;
use egui::{Context, Ui};
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

/// Which screen stands.
#[derive(Debug)]
enum Screen {
    Home,
    SetUp(Box<SetUp>),
    /// An exercise is being opened.
    Opening(Keeper),
    Conduct(Box<Conduct>),
    /// An exercise is being opened to be looked back at.
    Fetching(Archive),
    Review(Box<Looking>),
    /// A scenario is being written.
    Author(Box<Authoring>),
    /// A scenario whose text cannot be read yet is mended.
    Mend(Box<Mending>),
    /// A file of another tool is imported.
    Import(Box<Importing>),
}

/// The application.
#[derive(Debug)]
pub struct App {
    places: Places,
    preferences: Preferences,
    /// The locale's language, where no other is preferred.
    language: Language,
    shelf: Shelf,
    screen: Screen,
    /// The scenario that is written while it is tried.
    aside: Option<Box<Authoring>>,
    /// The handbook.
    handbook: Reader,
    /// The guide through a first exercise.
    tutorial: Option<Tutorial>,
    /// How many documents were written out.
    documents: u32,
    /// A file is being chosen.
    choosing: Option<Choosing>,
    desk: Desk,
    toasts: Toasts,
    palette: Palette,
    worn: Option<(Theme, u16, bool)>,
    /// Monitors that the window system has.
    screens: Screens,
    /// Documents that were written; the last one is opened by the system once.
    to_show: Option<String>,
    /// Papers that are being made.
    papers: papers::Papers,
    /// No window of the system is opened for a document: for tests.
    pub quiet: bool,
}

/// A seed that nobody chose.
pub fn new_seed() -> u64 {
    let nanos = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(1, |d| d.as_nanos());
    // Short enough to be read out.
    (nanos / 1_000 % 1_000_000) as u64
}

impl App {
    /// The application over its folders; `language` is the locale's.
    pub fn new(ctx: &Context, places: Places, language: Language) -> App {
        look::give_fonts(ctx);
        let preferences = Preferences::load(&places.preferences);
        let mut app = App {
            places,
            preferences,
            language,
            shelf: Shelf::default(),
            screen: Screen::Home,
            aside: None,
            handbook: Reader::default(),
            tutorial: None,
            documents: 0,
            choosing: None,
            desk: Desk::default(),
            toasts: Toasts::default(),
            palette: Palette::default(),
            worn: None,
            screens: Screens::default(),
            to_show: None,
            papers: papers::Papers::default(),
            quiet: false,
        };
        app.dress(ctx);
        app.look_again(ctx);
        app
    }

    fn wording(&self) -> Wording {
        Wording::new(self.preferences.language.unwrap_or(self.language))
    }

    /// The exercise that is conducted.
    pub fn conducted(&self) -> Option<&Conduct> {
        match &self.screen {
            Screen::Conduct(c) => Some(c),
            Screen::Home
            | Screen::SetUp(_)
            | Screen::Opening(_)
            | Screen::Fetching(_)
            | Screen::Author(_)
            | Screen::Mend(_)
            | Screen::Import(_)
            | Screen::Review(_) => None,
        }
    }

    /// The exercise that is looked back at.
    pub fn looked_back_at(&self) -> Option<&Looking> {
        match &self.screen {
            Screen::Review(l) => Some(l),
            Screen::Home
            | Screen::SetUp(_)
            | Screen::Opening(_)
            | Screen::Fetching(_)
            | Screen::Author(_)
            | Screen::Mend(_)
            | Screen::Import(_)
            | Screen::Conduct(_) => None,
        }
    }

    /// What was said last at the edge of the window.
    pub fn last_said(&self) -> Option<&str> {
        self.toasts.last()
    }

    fn dress(&mut self, ctx: &Context) {
        let p = &self.preferences;
        let wanted = (p.theme, p.zoom, p.still);
        if self.worn != Some(wanted) {
            look::wear(ctx, p.theme, p.still);
            ctx.set_zoom_factor(f32::from(p.zoom) / 100.0);
            self.worn = Some(wanted);
        }
    }

    fn look_again(&mut self, ctx: &Context) {
        let ctx = ctx.clone();
        self.shelf.look(&self.places, move || ctx.request_repaint());
    }

    /// Waits for everything that is under way on other threads: for tests.
    pub fn settle(&mut self, ctx: &Context) {
        self.take_papers(true, ctx);
        self.shelf.take(true);
        let w = self.wording();
        if let Screen::Opening(keeper) = &mut self.screen {
            let told = keeper.wait();
            self.opened(told, ctx);
        }
        if let Screen::Fetching(archive) = &mut self.screen {
            let told = archive.wait();
            self.fetched(told, ctx);
        }
        let led = match &mut self.screen {
            Screen::Conduct(c) => {
                c.settle(&mut self.toasts, w);
                None
            }
            Screen::Review(l) => l.settle(&mut self.toasts, w),
            Screen::Author(_)
            | Screen::Mend(_)
            | Screen::Import(_)
            | Screen::Home
            | Screen::SetUp(_)
            | Screen::Opening(_)
            | Screen::Fetching(_) => None,
        };
        self.led(led, ctx);
        if let Screen::Import(i) = &mut self.screen {
            i.take(true);
        }
        if let Screen::Author(a) = &mut self.screen {
            let led = a.settle(&mut self.toasts, w);
            self.written(led, ctx);
        }
    }

    /// One frame of everything.
    pub fn frame(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.dress(&ctx);
        self.shelf.take(false);
        self.take_papers(false, &ctx);
        self.proceed(&ctx);
        let w = self.wording();
        let scope = match &self.screen {
            Screen::Conduct(_) => Scope::Conduct,
            Screen::Review(_) => Scope::Review,
            Screen::Author(_) | Screen::Mend(_) => Scope::Author,
            Screen::Home
            | Screen::SetUp(_)
            | Screen::Opening(_)
            | Screen::Import(_)
            | Screen::Fetching(_) => Scope::Everywhere,
        };
        let mut acts = Vec::new();
        if !self.palette.open {
            for gesture in gestures::made(&ctx, scope) {
                self.on_gesture(gesture, &mut acts);
            }
        }
        self.guide_ui(ui, w, &mut acts);
        self.screen_ui(ui, w, &mut acts);
        if let Some(gesture) = self.palette.ui(ui, scope, w) {
            self.on_gesture(gesture, &mut acts);
        }
        self.handbook.ui(ui, w, &mut acts);
        self.toasts.ui(ui, &w.get("ui-close"));
        for act in acts {
            self.perform(act, &ctx);
        }
        if let Some(url) = self.to_show.take()
            && !self.quiet
        {
            ctx.open_url(egui::OpenUrl::new_tab(url));
        }
    }

    fn screen_ui(&mut self, ui: &mut Ui, w: Wording, acts: &mut Vec<Act>) {
        match &mut self.screen {
            Screen::Home => home::home(ui, &self.shelf, &self.preferences, w, acts),
            Screen::SetUp(s) => {
                set_up(ui, s, w, self.screens.count, acts);
            }
            Screen::Opening(_) | Screen::Fetching(_) => {
                let p = palette(ui);
                egui::CentralPanel::default()
                    .frame(egui::Frame::new().fill(p.ground))
                    .show(ui, |ui| {
                        ui.centered_and_justified(|ui| {
                            ui.label(parts::dim(ui, w.get("ui-opening")))
                        });
                    });
            }
            Screen::Conduct(c) => {
                let mut asked = Vec::new();
                c.open.screens = self.screens;
                conduct::console(ui, c, w.language(), &mut asked);
                windows::windows(ui, c, &mut self.desk, w, &mut asked);
                acts.extend(asked.into_iter().map(Act::Conduct));
            }
            Screen::Review(l) => review::screen(ui, l, w.language(), acts),
            Screen::Author(a) => {
                let mut asked = Vec::new();
                author::screen(ui, a, w.language(), &mut asked);
                acts.extend(asked.into_iter().map(Act::Author));
            }
            Screen::Import(i) => {
                let mut asked = Vec::new();
                importing::importing(ui, i, w, &mut asked);
                acts.extend(asked.into_iter().map(Act::Import));
            }
            Screen::Mend(m) => {
                let mut asked = Vec::new();
                author::mending(ui, m, w, &mut asked);
                acts.extend(asked.into_iter().map(Act::Mend));
            }
        }
    }

    /// What goes on by itself: an exercise that opens, a clock that runs.
    fn proceed(&mut self, ctx: &Context) {
        let w = self.wording();
        match &mut self.screen {
            Screen::Opening(keeper) => {
                if let Some(told) = keeper.answer() {
                    self.opened(Some(told), ctx);
                }
            }
            Screen::Conduct(c) => {
                let now = ctx.input(|i| (i.time * 1000.0) as u64);
                c.tick(now, &mut self.toasts, w);
                // A window in which nothing moves is not drawn again.
                if c.is_moving() {
                    ctx.request_repaint_after(Duration::from_millis(200));
                }
            }
            Screen::Fetching(archive) => {
                if let Some(told) = archive.answer() {
                    self.fetched(Some(told), ctx);
                }
            }
            Screen::Review(l) => {
                let now = ctx.input(|i| (i.time * 1000.0) as u64);
                let led = l.tick(now, &mut self.toasts, w);
                if l.is_playing() {
                    ctx.request_repaint();
                } else if l.is_moving() {
                    ctx.request_repaint_after(Duration::from_millis(200));
                }
                self.led(led, ctx);
            }
            Screen::Author(a) => {
                let led = a.tick(&mut self.toasts, w);
                self.written(led, ctx);
            }
            Screen::Import(i) => i.take(false),
            Screen::Home | Screen::SetUp(_) | Screen::Mend(_) => {}
        }
        self.take_choice(ctx);
    }

    fn opened(&mut self, told: Option<Told>, ctx: &Context) {
        let w = self.wording();
        let screen = std::mem::replace(&mut self.screen, Screen::Home);
        let Screen::Opening(keeper) = screen else {
            self.screen = screen;
            return;
        };
        match told {
            Some(Told::Opened(opened)) => {
                if opened.recovery.as_ref().is_some_and(|r| !r.is_sound()) {
                    self.toasts.say(Tone::Bad, w.get("ui-recovered"));
                }
                self.screen = Screen::Conduct(Box::new(Conduct::new(keeper, *opened)));
            }
            Some(Told::Failed(e)) => {
                let args = Args::new().word("reason", crate::wording::refusal::session(&e, w));
                self.toasts.say(Tone::Bad, w.text("ui-cannot-open", &args));
                self.look_again(ctx);
            }
            Some(Told::View(_) | Told::Stopped(_) | Told::Refused(_) | Told::Closed) | None => {}
        }
    }

    fn go_home(&mut self, ctx: &Context) {
        let w = self.wording();
        if let Screen::Author(_) = self.screen {
            // What is not saved is asked about first.
            self.authoring(author::Asked::Leave, ctx);
            return;
        }
        if let Screen::Mend(_) = self.screen {
            self.mend(author::Mend::Leave(false), ctx);
            return;
        }
        // Whoever tried what they write goes back to writing.
        if let Some(a) = self.aside.take() {
            if let Screen::Conduct(c) = std::mem::replace(&mut self.screen, Screen::Author(a)) {
                c.close(&mut self.toasts, w);
            }
            return;
        }
        if let Screen::Conduct(c) = std::mem::replace(&mut self.screen, Screen::Home) {
            c.close(&mut self.toasts, w);
        }
        self.look_again(ctx);
    }

    fn begin(&mut self, s: SetUp, ctx: &Context) {
        let w = self.wording();
        let Some(plan) = s.plan().map(Arc::clone) else {
            return;
        };
        let scenario = plan.scenario.title.get(w.language()).to_owned();
        let team = s.arrangement.team.trim();
        let title = match team.is_empty() {
            true => scenario,
            false => team.to_owned(),
        };
        match shelf::new_file(&self.places, &format!("{}-{title}", plan.scenario.id)) {
            Ok(path) => {
                let opening = Opening::New {
                    path,
                    plan,
                    origin: Origin {
                        seed: s.seed,
                        title,
                        created: milliseconds(),
                    },
                    kept: s.arrangement.bytes(),
                };
                self.open(opening, ctx);
            }
            Err(e) => {
                let args = Args::new().word("reason", e.to_string());
                self.toasts.say(Tone::Bad, w.text("ui-cannot-begin", &args));
            }
        }
    }

    fn resume(&mut self, path: &Path, ctx: &Context) {
        self.open(Opening::Kept(path.to_owned()), ctx);
    }

    fn open(&mut self, opening: Opening, ctx: &Context) {
        let ctx = ctx.clone();
        self.screen = Screen::Opening(Keeper::open(opening, move || ctx.request_repaint()));
    }
}

fn milliseconds() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|d| i64::try_from(d.as_millis()).ok())
        .unwrap_or(0)
}

fn next_zoom(zoom: u16, larger: bool) -> u16 {
    let mut all = ZOOMS.into_iter();
    match larger {
        true => all.find(|z| *z > zoom),
        false => all.rev().find(|z| *z < zoom),
    }
    .unwrap_or(zoom)
}

impl eframe::App for App {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        let asked = matches!(self.screen, Screen::SetUp(_) | Screen::Conduct(_));
        if let (true, Some(screens)) = (asked, Screens::of(frame)) {
            self.screens = screens;
        }
        self.frame(ui);
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        let w = self.wording();
        if let Screen::Conduct(c) = std::mem::replace(&mut self.screen, Screen::Home) {
            c.close(&mut self.toasts, w);
        }
    }
}
