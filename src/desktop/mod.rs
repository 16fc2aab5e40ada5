//! The windows: home, set-up, and an exercise conducted before a crisis cell.
//!
//! They draw immutable views and hand back what was asked for; the session lives on a thread of its own
//! ([`conduct::keeper`]). Every sentence comes from `wording`, every colour from [`look`], every key from [`gestures`].
//! Windows know no rule of play and hold no world.

pub mod act;
pub mod app;
pub mod author;
mod axis;
mod choose;
pub mod conduct;
pub mod evaluators;
pub mod gestures;
mod handbook;
pub mod home;
pub mod importing;
pub mod look;
pub mod map;
mod palette;
pub mod paper;
pub mod preferences;
pub mod review;
pub mod setup;
pub mod shelf;
mod system;
pub mod toasts;
mod tracks;
pub mod tutorial;
mod windows;
pub mod words;

use crate::scenario::model::Language;
use eframe::egui;
use preferences::Places;

/// Opens the application and returns when it is closed.
///
/// # Errors
/// What the system says where there is no display to open a window on.
pub fn open(language: Language) -> Result<(), String> {
    let options = eframe::NativeOptions {
        // The renderer is named: with several compiled in, the choice would be another's.
        renderer: eframe::Renderer::Glow,
        viewport: egui::ViewportBuilder::default()
            .with_title("Cellule")
            .with_app_id("cellule")
            .with_inner_size([1360.0, 850.0])
            .with_min_inner_size([960.0, 600.0]),
        ..eframe::NativeOptions::default()
    };
    eframe::run_native(
        "Cellule",
        options,
        Box::new(move |context| {
            Ok(Box::new(app::App::new(
                &context.egui_ctx,
                Places::of_the_system(),
                language,
            )))
        }),
    )
    // The window library puts its own source file before what the system says; only the latter helps anybody.
    .map_err(|e| {
        let text = e.to_string();
        let said = text.rsplit(": ").next().unwrap_or(&text);
        said.trim_end_matches([')', '.']).to_owned()
    })
}
