//! A hand on mouse and keyboard, over the whole application.

use cellule::desktop::app::App;
use cellule::desktop::conduct::Conduct;
use cellule::desktop::look;
use cellule::desktop::preferences::Places;
use cellule::scenario::model::Language;
use eframe::egui::{self, Key, Modifiers, Vec2, vec2};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, HarnessBuilder, SnapshotOptions, TestRenderer};
use std::path::Path;

/// The application in a folder of its own.
pub struct Hand {
    pub harness: Harness<'static, Option<App>>,
}

/// Steps that one waits for something to appear.
const PATIENCE: usize = 40;

impl Hand {
    /// Opens the application.
    pub fn open(folder: &Path, language: Language) -> Hand {
        Hand::over(
            folder,
            language,
            Harness::builder().with_size(vec2(1280.0, 800.0)),
        )
    }

    /// Opens it in a size, to be drawn.
    pub fn open_drawn(
        folder: &Path,
        language: Language,
        size: Vec2,
        renderer: impl TestRenderer + 'static,
    ) -> Hand {
        let builder = Harness::builder().with_size(size).renderer(renderer);
        Hand::over(folder, language, builder)
    }

    fn over(folder: &Path, language: Language, builder: HarnessBuilder<Option<App>>) -> Hand {
        let places = Places::under(folder);
        let harness = builder
            .with_context_setup(look::give_fonts)
            .with_step_dt(0.25)
            .build_ui_state(
                move |ui, app: &mut Option<App>| {
                    app.get_or_insert_with(|| {
                        let mut app = App::new(ui.ctx(), places.clone(), language);
                        app.quiet = true;
                        app
                    })
                    .frame(ui);
                },
                None,
            );
        let mut hand = Hand { harness };
        hand.rest();
        hand
    }

    pub fn app(&self) -> &App {
        self.harness
            .state()
            .as_ref()
            .expect("the first frame was drawn")
    }

    pub fn conduct(&self) -> &Conduct {
        self.app().conducted().expect("an exercise is conducted")
    }

    /// Lets everything that is under way come to an end, and draws.
    pub fn rest(&mut self) {
        for _ in 0..3 {
            let ctx = self.harness.ctx.clone();
            if let Some(app) = self.harness.state_mut() {
                app.settle(&ctx);
            }
            self.harness.step();
        }
    }

    /// Whether something of this name is on the screen.
    pub fn sees(&self, label: &str) -> bool {
        self.harness.query_all_by_label(label).next().is_some()
    }

    /// Clicks on the first thing of this name.
    pub fn click(&mut self, label: &str) {
        for _ in 0..PATIENCE {
            if self.sees(label) {
                break;
            }
            self.rest();
        }
        self.harness
            .query_all_by_label(label)
            .next()
            .unwrap_or_else(|| panic!("{label:?} is on the screen: {:?}", self.labels()))
            // Without a window system the room window lies over the console: press what has the name, not the place.
            .click_accesskit();
        self.harness.step();
        self.rest();
    }

    /// Puts the keyboard into the first field of this name.
    pub fn focus(&mut self, label: &str) {
        self.harness
            .query_all_by_label(label)
            .next()
            .unwrap_or_else(|| panic!("{label:?} is on the screen"))
            .focus();
        self.harness.step();
        self.rest();
    }

    pub fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.step();
        self.rest();
    }

    pub fn keys(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.harness.step();
        self.rest();
    }

    /// Types where the keyboard is.
    pub fn types(&mut self, text: &str) {
        self.harness.event(egui::Event::Text(text.to_owned()));
        self.harness.step();
    }

    /// Lets so many seconds of the room go by.
    pub fn wait(&mut self, seconds: u32) {
        for _ in 0..seconds * 4 {
            self.harness.step();
            let ctx = self.harness.ctx.clone();
            if let Some(app) = self.harness.state_mut() {
                app.settle(&ctx);
            }
        }
        self.rest();
    }

    /// Compares what is on the screen with the kept picture of this name.
    pub fn picture(&mut self, name: &str, options: &SnapshotOptions) {
        self.harness.snapshot_options(name, options);
    }

    /// Everything that a screen reader would read.
    pub fn labels(&self) -> Vec<String> {
        fn gather(node: egui_kittest::Node<'_>, out: &mut Vec<String>) {
            let n = node.accesskit_node();
            out.extend(n.label());
            out.extend(n.value());
            for child in node.children() {
                gather(child, out);
            }
        }
        let mut out = Vec::new();
        gather(self.harness.root(), &mut out);
        out
    }
}
