//! The windows beside the first: the room's, for the projector, and the scribe's desk.

use super::act::Conducting;
use super::conduct::desk::Desk;
use super::conduct::{self, Conduct};
use super::look;
use crate::wording::Wording;
use eframe::egui;
use egui::{Ui, ViewportBuilder, ViewportCommand, ViewportId};
use std::sync::Arc;

/// The monitors that the window system has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Screens {
    /// How many.
    pub count: usize,
    /// On which the first window is, where that is known.
    pub ours: Option<usize>,
}

impl Default for Screens {
    fn default() -> Self {
        Screens {
            count: 1,
            ours: None,
        }
    }
}

impl Screens {
    /// As the window system says.
    pub(super) fn of(frame: &eframe::Frame) -> Option<Screens> {
        let window = frame.winit_window()?;
        let current = window.current_monitor();
        let ours = window.available_monitors().position(|m| Some(m) == current);
        Some(Screens {
            count: window.available_monitors().count(),
            ours,
        })
    }

    /// A monitor on which the first window is not.
    pub fn other(self) -> Option<usize> {
        let ours = self.ours.unwrap_or(0);
        (0..self.count).find(|n| *n != ours)
    }
}

/// The windows beside the first: the room's and the desk's. Closing one only closes it.
pub(super) fn windows(
    ui: &mut Ui,
    c: &mut Conduct,
    desk: &mut Desk,
    w: Wording,
    asked: &mut Vec<Conducting>,
) {
    let ctx = ui.ctx().clone();
    let view = Arc::clone(&c.view);
    let chart = Arc::clone(&c.chart);
    if c.open.room {
        let language = c.room_language(w.language());
        let title = format!(
            "Cellule – {} – {}",
            Wording::new(language).get("ui-room"),
            Wording::new(language).get("ui-exercise")
        );
        let mut builder = ViewportBuilder::default()
            .with_title(title)
            .with_app_id("cellule-room")
            .with_fullscreen(c.open.room_screen.is_some())
            .with_inner_size([1280.0, 800.0]);
        if let Some(screen) = c.open.room_screen {
            builder = builder.with_monitor(screen);
        }
        let announced = c.open.announced;
        let hot = c.hot_wash.as_ref();
        let canvas = &mut c.open.room_canvas;
        let id = ViewportId::from_hash_of("room");
        let closed = look::while_wearing(&ctx, c.arrangement.room_theme, || {
            ctx.show_viewport_immediate(id, builder, |ui, _| {
                let wall = conduct::Wall {
                    view: &view,
                    announced,
                };
                match hot {
                    Some(hot) => conduct::hot_wash::wall(ui, hot, &view.plan, language),
                    None => conduct::room(ui, wall, &chart, canvas, language),
                }
                if ui.input(|i| i.key_pressed(egui::Key::F11)) {
                    let full = ui.input(|i| i.viewport().fullscreen.unwrap_or(false));
                    ui.ctx()
                        .send_viewport_cmd(ViewportCommand::Fullscreen(!full));
                }
                ui.input(|i| i.viewport().close_requested())
            })
        });
        if closed {
            c.open.room = false;
        }
    }
    if c.open.desk {
        let builder = ViewportBuilder::default()
            .with_title(format!(
                "Cellule – {} – {}",
                w.get("ui-desk"),
                w.get("ui-exercise")
            ))
            .with_app_id("cellule-desk")
            .with_inner_size([1180.0, 780.0]);
        let closed =
            ctx.show_viewport_immediate(ViewportId::from_hash_of("desk"), builder, |ui, _| {
                conduct::desk(ui, &mut c.open, desk, &view, &chart, w.language(), asked);
                ui.input(|i| i.viewport().close_requested())
            });
        if closed {
            c.open.desk = false;
        }
    }
}
