//! The screen: the playhead above, both pictures, the tracks, and one of the parts below.

use super::player::SPEEDS;
use super::tracks::tracks;
use super::{
    Looking, Part, Reviewing, chronology, decisions, maps, measures, notes, objectives, report,
};
use crate::desktop::act::Act;
use crate::desktop::gestures::Gesture;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::words::Words;
use crate::scenario::model::Language;
use eframe::egui;
use egui::{CentralPanel, Frame, Margin, Panel, RichText, Ui};
use std::sync::Arc;

/// Draws the screen; what was asked for goes into `acts`.
pub fn screen(ui: &mut Ui, l: &mut Looking, language: Language, acts: &mut Vec<Act>) {
    let review = Arc::clone(&l.review);
    let w = Words::new(&review.past.plan, language);
    let p = palette(ui);
    let mut asked = Vec::new();
    let bar = Frame::new()
        .fill(p.panel)
        .inner_margin(Margin::symmetric(12, 8));
    Panel::top("top of the review")
        .frame(bar)
        .show(ui, |ui| top(ui, l, &w, acts, &mut asked));
    Panel::bottom("part of the review")
        .frame(bar)
        .resizable(true)
        .default_size((ui.available_height() * 0.3).clamp(170.0, 420.0))
        .show(ui, |ui| part(ui, l, &w, &mut asked));
    Panel::bottom("review-tracks")
        .frame(Frame::new().fill(p.panel))
        .resizable(true)
        .default_size(172.0)
        .show(ui, |ui| tracks(ui, l, &w, &mut asked));
    let ground = Frame::new()
        .fill(p.ground)
        .inner_margin(Margin::symmetric(8, 6));
    CentralPanel::default()
        .frame(ground)
        .show(ui, |ui| match l.view.clone() {
            Some(view) => maps::maps(ui, l, &view, &w, &mut asked),
            None => parts::empty(
                ui,
                icons::HISTORY,
                &w.get("review-other-rules"),
                &w.get("review-other-rules-do"),
            ),
        });
    acts.extend(asked.into_iter().map(Act::Review));
}

fn top(
    ui: &mut Ui,
    l: &mut Looking,
    w: &Words<'_>,
    acts: &mut Vec<Act>,
    asked: &mut Vec<Reviewing>,
) {
    ui.horizontal(|ui| {
        if parts::icon_button(ui, icons::HOUSE, &w.get("ui-do-home")).clicked() {
            acts.push(Act::Home);
        }
        step(
            ui,
            l,
            icons::GAVEL,
            (Gesture::DecisionBefore, false),
            w,
            asked,
        );
        step(
            ui,
            l,
            icons::CHEVRON_LEFT,
            (Gesture::EventBefore, false),
            w,
            asked,
        );
        let (sign, key) = match l.player.is_playing() {
            true => (icons::PAUSE, "review-stand"),
            false => (icons::PLAY, "review-play"),
        };
        if parts::button(ui, sign, &w.get(key), Weight::Primary).clicked() {
            l.player.toggle();
        }
        step(
            ui,
            l,
            icons::CHEVRON_RIGHT,
            (Gesture::NextEvent, true),
            w,
            asked,
        );
        step(ui, l, icons::GAVEL, (Gesture::NextDecision, true), w, asked);
        let mut speed = l.player.speed();
        let chosen = egui::ComboBox::from_id_salt("speed")
            .width(64.0)
            .selected_text(format!("×{speed}"))
            .show_ui(ui, |ui| {
                for s in SPEEDS {
                    ui.selectable_value(&mut speed, s, format!("×{s}"));
                }
            });
        parts::call(ui, &chosen.response, &w.get("review-speed"));
        l.player.set_speed(speed);
        let clock = RichText::new(w.moment(l.at())).text_style(crate::desktop::look::display());
        ui.add(egui::Label::new(clock).extend());
        parts::right(ui, |ui| {
            parts::exercise_mark(ui, &w.get("ui-exercise"));
            let can = l.again.is_some();
            let label = w.get("review-play-on");
            let press = parts::button_enabled(ui, can, icons::STEP_FORWARD, &label, Weight::Usual);
            if press.on_hover_text(w.get("review-play-on-what")).clicked() {
                asked.push(Reviewing::PlayOn);
            }
            if parts::icon_button(ui, icons::BOOKMARK, &w.get("ui-do-mark")).clicked() {
                l.on_gesture(Gesture::Mark, asked);
            }
            ui.add(egui::Label::new(parts::dim(ui, &l.review.past.title)).truncate());
        });
    });
}

/// A button that does what a key does.
fn step(
    ui: &mut Ui,
    l: &mut Looking,
    sign: icons::Icon,
    (gesture, on): (Gesture, bool),
    w: &Words<'_>,
    asked: &mut Vec<Reviewing>,
) {
    let label = w.get(gesture.key());
    let pressed = match sign == icons::GAVEL {
        // A decision, and which way.
        true => {
            let arrow = if on {
                icons::CHEVRON_RIGHT
            } else {
                icons::CHEVRON_LEFT
            };
            let both = match on {
                true => (parts::icon(sign), parts::icon(arrow)),
                false => (parts::icon(arrow), parts::icon(sign)),
            };
            let button = ui.add(egui::Button::new(both).frame_when_inactive(false));
            button.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &label));
            button.on_hover_text(&label).clicked()
        }
        false => parts::icon_button(ui, sign, &label).clicked(),
    };
    if pressed {
        l.on_gesture(gesture, asked);
    }
}

fn part(ui: &mut Ui, l: &mut Looking, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let options = Part::ALL.map(|(part, key)| (part, w.get(key)));
    parts::choice(ui, &mut l.shown.part, &options);
    ui.add_space(2.0);
    match l.shown.part {
        Part::Chronology => chronology::chronology(ui, l, w, asked),
        Part::Decisions => decisions::decisions(ui, l, w, asked),
        Part::Objectives => objectives::objectives(ui, l, w, asked),
        Part::Measures => measures::measures(ui, l, w, asked),
        Part::Notes => notes::notes(ui, l, w, asked),
        Part::Report => report::report(ui, l, w, asked),
    }
}
