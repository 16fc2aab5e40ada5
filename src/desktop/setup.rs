//! Set-up and briefing: who plays what, how long, in which languages; the situation manual; and a check-list before STARTEX.

use super::act::Act;
use super::conduct::arrangement::{Arrangement, WhileWaiting};
use super::look::parts::{self, Weight};
use super::look::{GRID, Theme, icons, palette};
use super::paper;
use super::shelf::ScenarioCard;
use crate::exercise::plan::{Plan, RoleIx};
use crate::report::document::markdown;
use crate::report::kit::player;
use crate::scenario::model::Language;
use crate::simulation::blueprint::ix::Ix;
use crate::wording::names::Names;
use crate::wording::{Args, Wording};
use eframe::egui;
use egui::{CentralPanel, Frame, Margin, Panel, ScrollArea, Ui};
use std::sync::Arc;

/// An exercise that is being set up.
#[derive(Debug, Clone)]
pub struct SetUp {
    /// The scenario.
    pub card: Arc<ScenarioCard>,
    /// The seed of chance.
    pub seed: u64,
    /// The room.
    pub arrangement: Arrangement,
    evaluators: String,
}

impl SetUp {
    /// The usual room for a scenario: the ratio of its first scene, everybody's role open.
    pub fn new(card: Arc<ScenarioCard>, language: Language, seed: u64) -> SetUp {
        let mut arrangement = Arrangement {
            room_language: Some(language),
            ..Arrangement::default()
        };
        if let Some(first) = card.scenario().and_then(|s| s.scenes.first()) {
            arrangement.ratio = first.ratio.clamp(1, 6);
        }
        SetUp {
            card,
            seed,
            arrangement,
            evaluators: String::new(),
        }
    }

    /// The compiled scenario.
    pub fn plan(&self) -> Option<&Arc<Plan>> {
        self.card.ready.as_ref().map(|r| &r.plan)
    }
}

/// Draws the set-up.
pub fn set_up(ui: &mut Ui, s: &mut SetUp, w: Wording, monitors: usize, acts: &mut Vec<Act>) {
    let Some(plan) = s.plan().map(Arc::clone) else {
        acts.push(Act::Home);
        return;
    };
    let p = palette(ui);
    let bar = Frame::new()
        .fill(p.panel)
        .inner_margin(Margin::symmetric(20, 10));
    Panel::top("setup-top").frame(bar).show(ui, |ui| {
        ui.horizontal(|ui| {
            if parts::icon_button(ui, icons::HOUSE, &w.get("ui-do-home")).clicked() {
                acts.push(Act::Home);
            }
            parts::exercise_mark(ui, &w.get("ui-exercise"));
            parts::one_line(
                ui,
                parts::strong(plan.scenario.title.get(w.language())).size(18.0),
            );
            parts::right(ui, |ui| {
                if parts::button(ui, icons::PLAY, &w.get("ui-begin"), Weight::Primary).clicked() {
                    acts.push(Act::Begin(Box::new(s.clone())));
                }
            });
        });
    });
    let side = Frame::new()
        .fill(p.panel)
        .inner_margin(Margin::symmetric(20, 14));
    Panel::left("setup-room")
        .frame(side)
        .default_size(540.0)
        .show(ui, |ui| {
            ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
                room(ui, s, w);
                ui.add_space(GRID);
                check_list(ui, s, &plan, w, monitors);
                ui.add_space(GRID);
                roles(ui, s, &plan, w);
            });
        });
    let ground = Frame::new()
        .fill(p.ground)
        .inner_margin(Margin::symmetric(28, 16));
    CentralPanel::default().frame(ground).show(ui, |ui| {
        ui.horizontal(|ui| {
            parts::heading(ui, &w.get("ui-manual"));
            if parts::button(ui, icons::PRINTER, &w.get("ui-print"), Weight::Quiet).clicked() {
                acts.push(Act::PrintManual(Arc::clone(&s.card)));
            }
        });
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.set_max_width(ui.available_width().min(760.0));
            paper::markdown(ui, &markdown::write(&player::document(&plan.scenario, w)));
        });
    });
}

/// The theme of the room window: the console's, or one of its own for another screen in other light.
pub(super) fn room_theme(ui: &mut Ui, theme: &mut Option<Theme>, w: Wording) -> bool {
    let name = |t: Option<Theme>| w.get(t.map_or("ui-room-theme-same", Theme::key));
    let before = *theme;
    let chosen = egui::ComboBox::from_id_salt("room-theme")
        .selected_text(name(before))
        .show_ui(ui, |ui| {
            ui.selectable_value(theme, None, name(None));
            for t in Theme::ALL {
                ui.selectable_value(theme, Some(t), name(Some(t)));
            }
        });
    parts::call(ui, &chosen.response, &w.get("ui-room-theme"));
    *theme != before
}

fn room(ui: &mut Ui, s: &mut SetUp, w: Wording) {
    parts::heading(ui, &w.get("ui-setup-room"));
    parts::field(
        ui,
        &w.get("ui-team"),
        &mut s.arrangement.team,
        &w.get("ui-team-hint"),
    );
    if parts::field(
        ui,
        &w.get("ui-evaluators"),
        &mut s.evaluators,
        &w.get("ui-evaluators-hint"),
    )
    .changed()
    {
        s.arrangement.evaluators = s
            .evaluators
            .split(',')
            .map(|e| e.trim().to_owned())
            .filter(|e| !e.is_empty())
            .collect();
    }
    egui::Grid::new("setup-numbers")
        .num_columns(2)
        .spacing([16.0, 8.0])
        .show(ui, |ui| {
            let a = &mut s.arrangement;
            ui.label(w.get("ui-session-length"));
            ui.add(
                egui::Slider::new(&mut a.minutes, 30..=480)
                    .step_by(15.0)
                    .suffix("\u{a0}min"),
            );
            ui.end_row();
            ui.label(w.get("ui-ratio"));
            ui.horizontal(|ui| {
                let options = [1, 2, 3, 4, 5, 6].map(|r| (r, format!("×{r}")));
                parts::choice(ui, &mut a.ratio, &options);
            });
            ui.end_row();
            ui.label(w.get("ui-while-waiting"));
            ui.horizontal(|ui| {
                let options = [
                    (WhileWaiting::Slow, w.get("ui-waiting-slow")),
                    (WhileWaiting::Stand, w.get("ui-waiting-stand")),
                    (WhileWaiting::RunOn, w.get("ui-waiting-run")),
                ];
                parts::choice(ui, &mut a.while_waiting, &options);
            });
            ui.end_row();
            ui.label(w.get("ui-room-language"));
            ui.horizontal(|ui| {
                let mut language = a.room_language.unwrap_or(w.language());
                let options = Language::ALL.map(|l| (l, l.code().to_uppercase()));
                if parts::choice(ui, &mut language, &options) {
                    a.room_language = Some(language);
                }
            });
            ui.end_row();
            ui.label(w.get("ui-room-theme"));
            room_theme(ui, &mut a.room_theme, w);
            ui.end_row();
            ui.label(w.get("ui-seed"))
                .on_hover_text(w.get("ui-seed-hint"));
            ui.horizontal(|ui| {
                ui.add(egui::DragValue::new(&mut s.seed));
                if parts::icon_button(ui, icons::DICES, &w.get("ui-seed-new")).clicked() {
                    s.seed = crate::desktop::app::new_seed();
                }
            });
            ui.end_row();
        });
}

fn check_list(ui: &mut Ui, s: &SetUp, plan: &Plan, w: Wording, monitors: usize) {
    let p = palette(ui);
    parts::heading(ui, &w.get("ui-check-list"));
    let unmanned = s.arrangement.unmanned(plan);
    let names = Names::new(plan, w.language());
    let open: Vec<String> = unmanned
        .iter()
        .map(|r| names.roles.of(*r).to_owned())
        .collect();
    let items = [
        (
            open.is_empty(),
            match open.is_empty() {
                true => w.get("ui-check-roles"),
                false => w.text(
                    "ui-check-roles-open",
                    &Args::new().word("roles", open.join(", ")),
                ),
            },
        ),
        (
            monitors > 1,
            w.get(if monitors > 1 {
                "ui-check-screen"
            } else {
                "ui-check-screen-one"
            }),
        ),
        (
            !s.arrangement.evaluators.is_empty(),
            w.get(if s.arrangement.evaluators.is_empty() {
                "ui-check-evaluators-none"
            } else {
                "ui-check-evaluators"
            }),
        ),
    ];
    for (good, text) in items {
        ui.horizontal_wrapped(|ui| {
            let (sign, ink) = match good {
                true => (icons::CIRCLE_CHECK, p.good),
                false => (icons::CIRCLE_DASHED, p.warn),
            };
            ui.label(parts::icon(sign).color(ink));
            ui.label(text);
        });
    }
    ui.label(parts::small(ui, w.get("ui-check-free")));
}

fn roles(ui: &mut Ui, s: &mut SetUp, plan: &Plan, w: Wording) {
    parts::heading(ui, &w.get("ui-roles"));
    ui.label(parts::small(ui, w.get("ui-roles-hint")));
    let names = Names::new(plan, w.language());
    egui::Grid::new("setup-roles")
        .num_columns(2)
        .spacing([16.0, 6.0])
        .show(ui, |ui| {
            for (n, role) in plan.scenario.roles.iter().enumerate() {
                let name = names.roles.of(RoleIx::from_place(n));
                let mark = if role.required { "\u{a0}*" } else { "" };
                let label = ui
                    .label(format!("{name}{mark}"))
                    .on_hover_text(role.about.get(w.language()));
                let player = s
                    .arrangement
                    .players
                    .entry(role.id.to_string())
                    .or_default();
                ui.add(
                    egui::TextEdit::singleline(player)
                        .hint_text(w.get("ui-player-hint"))
                        .desired_width(230.0),
                )
                .labelled_by(label.id);
                ui.end_row();
            }
        });
}
