//! The bar at the top of the console: the clock and what comes next, the windows, the word EXERCISE, the emergency stop.

use super::clock::Motion;
use super::{Conduct, stands};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::setup::room_theme;
use crate::desktop::words::{Words, room_time};
use crate::scenario::model::Language;
use crate::wording::Args;
use eframe::egui;
use egui::{RichText, TextStyle, Ui};

/// Ratios that are offered (scenes are played at ×1 to ×6).
const RATIOS: [u8; 6] = [1, 2, 3, 4, 5, 6];

pub(super) fn top_bar(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    ui.horizontal(|ui| {
        clock(ui, c, w, acts);
        ui.separator();
        room(ui, c, w);
        ui.separator();
        parts::right(ui, |ui| {
            let stop = parts::button(ui, icons::OCTAGON_X, &w.get("ui-stop"), Weight::Alarm);
            if stop.on_hover_text(w.get("ui-stop-hint")).clicked() {
                acts.push(Conducting::RealEvent(true));
            }
            parts::exercise_mark(ui, &w.get("ui-exercise"));
            windows(ui, c, w, acts);
            next(ui, c, w);
        });
    });
}

fn clock(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let p = palette(ui);
    let runs = c.clock.motion() != Motion::Paused;
    let (sign, word) = match runs {
        true => (icons::PAUSE, w.get("ui-pause")),
        false => (icons::PLAY, w.get("ui-run")),
    };
    let weight = if runs { Weight::Usual } else { Weight::Primary };
    if parts::button_enabled(ui, !c.view.over, sign, &word, weight).clicked() {
        acts.push(if runs {
            Conducting::Pause
        } else {
            Conducting::Run
        });
    }
    ui.label(
        RichText::new(w.moment(c.view.now))
            .text_style(TextStyle::Heading)
            .color(if runs { p.text } else { p.dim }),
    );
    let mut ratio = c.arrangement.ratio;
    let pace = egui::ComboBox::from_id_salt("ratio")
        .width(54.0)
        .selected_text(format!("×{ratio}"))
        .show_ui(ui, |ui| {
            for r in RATIOS {
                ui.selectable_value(&mut ratio, r, format!("×{r}"));
            }
        })
        .response
        .on_hover_text(w.get("ui-ratio-hint"));
    parts::call(ui, &pace, &w.get("ui-ratio-hint"));
    if ratio != c.arrangement.ratio {
        acts.push(Conducting::Ratio(ratio));
    }
    if c.waited {
        let seconds = c.clock.deliberated().unwrap_or(0);
        let args = Args::new().word("time", format!("{}:{:02}", seconds / 60, seconds % 60));
        let rate = c.view.plan.scenario.deliberation_rate;
        parts::chip(
            ui,
            Some(icons::HOURGLASS),
            &w.text("ui-deliberates", &args),
            p.warn,
        )
        .on_hover_text(w.text(
            "ui-deliberates-hint",
            &Args::new().number("rate", i64::from(rate)),
        ));
    }
    if parts::icon_button(ui, icons::SKIP_FORWARD, &w.get("ui-do-next-inject")).clicked() {
        acts.push(Conducting::NextArrival);
    }
    if parts::icon_button(ui, icons::FAST_FORWARD, &w.get("ui-do-next-scene")).clicked() {
        acts.push(Conducting::NextScene);
    }
}

fn room(ui: &mut Ui, c: &Conduct, w: &Words<'_>) {
    let p = palette(ui);
    let spent = c.clock.room();
    let whole = u64::from(c.arrangement.minutes) * 60_000;
    let args = Args::new()
        .word("spent", room_time(spent))
        .word("left", room_time(whole.saturating_sub(spent)));
    let late = spent > whole;
    ui.label(
        RichText::new(w.text("ui-room-time", &args))
            .text_style(TextStyle::Small)
            .color(if late { p.warn } else { p.dim }),
    )
    .on_hover_text(w.get("ui-room-time-hint"));
}

fn next(ui: &mut Ui, c: &Conduct, w: &Words<'_>) {
    let Some((i, at)) = stands::upcoming(&c.view).into_iter().next() else {
        return;
    };
    let Some(line) = c.view.inject(i) else { return };
    let args = Args::new()
        .word("title", line.inject.title.get(w.language()))
        .word("when", w.distance(at, c.view.now));
    let text = w.text("ui-next", &args);
    let room = ui.available_width() - 8.0;
    if room > 120.0 {
        ui.allocate_ui_with_layout(
            egui::vec2(room, 24.0),
            egui::Layout::left_to_right(egui::Align::Center),
            |ui| {
                parts::one_line(ui, parts::small(ui, text));
            },
        );
    }
}

fn windows(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let desk = parts::toggle(ui, c.open.desk, icons::NOTEBOOK_PEN, &w.get("ui-desk"));
    if desk.on_hover_text(w.get("ui-desk-hint")).clicked() {
        acts.push(Conducting::Desk);
    }
    let room = parts::toggle(ui, c.open.room, icons::PRESENTATION, &w.get("ui-room"));
    if room.on_hover_text(w.get("ui-room-hint")).clicked() {
        acts.push(Conducting::Room);
    }
    if c.open.room {
        let hint = w.get("ui-room-settings");
        let menu = ui.menu_button(parts::icon(icons::ELLIPSIS), |ui| {
            room_settings(ui, c, w, acts);
        });
        menu.response
            .widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &hint));
        menu.response.on_hover_text(hint);
    }
}

/// How the room window looks, and on which screen it is.
fn room_settings(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    ui.label(parts::small(ui, w.get("ui-room-theme")));
    let mut changed = room_theme(ui, &mut c.arrangement.room_theme, w.wording());
    ui.label(parts::small(ui, w.get("ui-room-language")));
    let mut language = c.room_language(w.language());
    let options = Language::ALL.map(|l| (l, l.code().to_uppercase()));
    if parts::choice(ui, &mut language, &options) {
        c.arrangement.room_language = Some(language);
        changed = true;
    }
    if changed {
        acts.push(Conducting::Rearrange);
    }
    if c.open.screens.count > 1 {
        ui.label(parts::small(ui, w.get("ui-room-screen")));
        let screen = &mut c.open.room_screen;
        for n in 0..c.open.screens.count {
            let args = Args::new().number("number", n as i64 + 1);
            ui.selectable_value(screen, Some(n), w.text("ui-screen", &args));
        }
        ui.selectable_value(screen, None, w.get("ui-screen-window"));
    }
}
