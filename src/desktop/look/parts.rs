//! What recurs on every screen: buttons, chips, headings, empty states, the word EXERCISE.
//!
//! Functions that draw end in `_ui` or are named after the thing they draw; none of them knows an exercise.

use super::icons::{self, Icon};
use super::{GRID, Palette, display, icon_family, palette, strong_family};
use eframe::egui;
use egui::{
    Align, Color32, CornerRadius, FontFamily, FontId, Layout, Margin, Response, RichText, Role,
    Sense, Stroke, TextStyle, Ui, WidgetInfo,
};

/// An icon as text.
pub fn icon(i: Icon) -> RichText {
    RichText::new(i.0).family(icon_family())
}

/// Bold text.
pub fn strong(text: impl Into<String>) -> RichText {
    RichText::new(text).family(strong_family())
}

/// Text that stands beside other text.
pub fn dim(ui: &Ui, text: impl Into<String>) -> RichText {
    RichText::new(text).color(palette(ui).dim)
}

/// Small text that stands beside other text.
pub fn small(ui: &Ui, text: impl Into<String>) -> RichText {
    dim(ui, text).text_style(TextStyle::Small)
}

/// How much a button asks to be pressed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// The next thing to do.
    Primary,
    /// Something one can do.
    Usual,
    /// Something that is rarely done: no frame until the pointer is on it.
    Quiet,
    /// Something that stops everything.
    Alarm,
}

/// A button with an icon and a word. Screen readers hear the word.
pub fn button(ui: &mut Ui, i: Icon, label: &str, weight: Weight) -> Response {
    button_enabled(ui, true, i, label, weight)
}

/// A button that may be out of reach at the moment.
pub fn button_enabled(ui: &mut Ui, on: bool, i: Icon, label: &str, weight: Weight) -> Response {
    let p = palette(ui);
    let (fill, ink) = inks(p, weight);
    let mut sign = icon(i);
    let mut word = RichText::new(label);
    if let Some(ink) = ink {
        sign = sign.color(ink);
        word = word.color(ink).family(strong_family());
    }
    let mut button = egui::Button::new((sign, word));
    if let Some(fill) = fill {
        button = button.fill(fill);
    }
    if weight == Weight::Quiet {
        button = button.frame_when_inactive(false);
    }
    let response = ui.add_enabled(on, button);
    named(&response, on, label);
    response
}

/// A button that opens a menu, with an icon and a word. Screen readers hear the word.
pub fn menu(ui: &mut Ui, i: Icon, label: &str, add: impl FnOnce(&mut Ui)) {
    let response = ui.menu_button((icon(i), label), add).response;
    named(&response, true, label);
}

/// An option among others, whose words may take several lines. True where it was chosen.
pub fn option(ui: &mut Ui, label: &str) -> bool {
    ui.horizontal_top(|ui| {
        let sign = icon_button(ui, icons::CIRCLE, label);
        let words = ui.add(egui::Label::new(label).wrap().sense(Sense::click()));
        sign.clicked() || words.clicked()
    })
    .inner
}

/// A button with an icon alone; its word is the tooltip and what screen readers hear.
pub fn icon_button(ui: &mut Ui, i: Icon, label: &str) -> Response {
    let padding = ui.spacing().button_padding;
    ui.spacing_mut().button_padding.x = 6.0;
    let response = ui.add(egui::Button::new(icon(i).size(16.0)).frame_when_inactive(false));
    ui.spacing_mut().button_padding = padding;
    named(&response, true, label);
    response.on_hover_text(label)
}

/// A button that is down or up.
pub fn toggle(ui: &mut Ui, on: bool, i: Icon, label: &str) -> Response {
    let response = ui.add(egui::Button::new((icon(i), label)).selected(on));
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, on, label));
    response
}

fn named(response: &Response, enabled: bool, label: &str) {
    response.widget_info(|| WidgetInfo::labeled(Role::Button, enabled, label));
}

fn inks(p: Palette, weight: Weight) -> (Option<Color32>, Option<Color32>) {
    match weight {
        Weight::Primary => (Some(p.accent), Some(p.on_accent)),
        Weight::Alarm => (Some(p.bad), Some(p.ground)),
        Weight::Usual | Weight::Quiet => (None, None),
    }
}

/// One of several: a row of words of which one is down. Read from left to right in every row.
pub fn choice<T: Copy + PartialEq>(ui: &mut Ui, value: &mut T, options: &[(T, String)]) -> bool {
    let mut changed = false;
    let backwards = ui.layout().prefer_right_to_left();
    let mut shown: Vec<&(T, String)> = options.iter().collect();
    if backwards {
        shown.reverse();
    }
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        ui.horizontal(|ui| {
            for (option, label) in shown {
                if ui.selectable_label(*value == *option, label).clicked() && *value != *option {
                    *value = *option;
                    changed = true;
                }
            }
        });
    });
    changed
}

/// A word in a rounded frame: a state, a count, a medium.
pub fn chip(ui: &mut Ui, i: Option<Icon>, text: &str, ink: Color32) -> Response {
    let frame = egui::Frame::new()
        .fill(ink.gamma_multiply(0.14))
        .stroke(Stroke::new(1.0, ink.gamma_multiply(0.5)))
        .corner_radius(CornerRadius::same(9))
        .inner_margin(Margin::symmetric(7, 1));
    frame
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.x = 4.0;
            ui.spacing_mut().interact_size.y = 16.0;
            ui.horizontal(|ui| {
                if let Some(i) = i {
                    ui.label(icon(i).size(12.0).color(ink));
                }
                ui.add(
                    egui::Label::new(RichText::new(text).text_style(TextStyle::Small).color(ink))
                        .extend(),
                );
            });
        })
        .response
}

/// The heading of a part of a panel.
pub fn heading(ui: &mut Ui, text: &str) {
    let p = palette(ui);
    ui.add_space(2.0);
    ui.label(
        RichText::new(text)
            .font(FontId::new(12.0, strong_family()))
            .color(p.dim),
    );
}

/// A card: something that can be picked up as a whole.
pub fn card<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> egui::InnerResponse<R> {
    let p = palette(ui);
    egui::Frame::new()
        .fill(p.raised)
        .stroke(Stroke::new(1.0, p.line))
        .corner_radius(CornerRadius::same(10))
        .inner_margin(Margin::same(14))
        .show(ui, |ui| {
            // A card is as wide as its place, whatever stands in it.
            ui.set_max_width(ui.available_width());
            add(ui)
        })
}

/// What stands where there is nothing yet: what will appear here, and what to do now.
pub fn empty(ui: &mut Ui, i: Icon, title: &str, what_to_do: &str) {
    let p = palette(ui);
    ui.add_space(GRID * 2.0);
    ui.vertical_centered(|ui| {
        ui.label(icon(i).size(26.0).color(p.dim));
        ui.label(strong(title));
        ui.label(dim(ui, what_to_do));
    });
    ui.add_space(GRID * 2.0);
}

/// The word EXERCISE, on every window.
pub fn exercise_mark(ui: &mut Ui, word: &str) {
    let p = palette(ui);
    egui::Frame::new()
        .stroke(Stroke::new(1.5, p.exercise))
        .corner_radius(CornerRadius::same(4))
        .inner_margin(Margin::symmetric(8, 2))
        .show(ui, |ui| {
            ui.add(egui::Label::new(strong(word).color(p.exercise)).extend());
        });
}

/// A line across.
pub fn rule(ui: &mut Ui) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(ui.available_width(), 1.0), Sense::hover());
    ui.painter().rect_filled(rect, 0.0, p.line);
}

/// A share from 0 to 1 as a bar.
pub fn bar(ui: &mut Ui, share: f32, ink: Color32, width: f32) {
    let p = palette(ui);
    let (rect, _) = ui.allocate_exact_size(egui::vec2(width, 6.0), Sense::hover());
    ui.painter().rect_filled(rect, 3.0, p.line);
    let mut full = rect;
    full.set_width(rect.width() * share.clamp(0.0, 1.0));
    ui.painter().rect_filled(full, 3.0, ink);
}

/// A key as it is printed on a keyboard.
pub fn key_cap(ui: &mut Ui, text: &str) {
    let p = palette(ui);
    egui::Frame::new()
        .fill(p.ground)
        .stroke(Stroke::new(1.0, p.line))
        .corner_radius(CornerRadius::same(4))
        .inner_margin(Margin::symmetric(6, 1))
        .show(ui, |ui| {
            ui.add(
                egui::Label::new(
                    RichText::new(text)
                        .text_style(TextStyle::Small)
                        .family(FontFamily::Proportional),
                )
                .extend(),
            );
        });
}

/// A line of text that is cut where it does not fit; all of it is the tooltip then.
pub fn one_line(ui: &mut Ui, text: impl Into<egui::WidgetText>) -> Response {
    ui.add(egui::Label::new(text).truncate())
}

/// A search field.
pub fn search(ui: &mut Ui, text: &mut String, hint: &str, width: f32) -> Response {
    let response = ui.add(
        egui::TextEdit::singleline(text)
            .hint_text(hint)
            .desired_width(width)
            .margin(Margin::symmetric(8, 5)),
    );
    let enabled = response.enabled();
    response.widget_info(|| WidgetInfo {
        label: Some(hint.to_owned()),
        ..WidgetInfo::text_edit(enabled, text.as_str(), text.as_str(), hint)
    });
    response
}

/// A field with its word above it. The word is what screen readers hear.
pub fn field(ui: &mut Ui, label: &str, text: &mut String, hint: &str) -> Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        let word = ui.label(small(ui, label));
        ui.add(
            egui::TextEdit::singleline(text)
                .hint_text(hint)
                .desired_width(ui.available_width().min(420.0))
                .margin(Margin::symmetric(8, 5)),
        )
        .labelled_by(word.id)
    })
    .inner
}

/// A title of a screen, large.
pub fn title(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).text_style(display()));
}

/// Things to the right end of a row.
pub fn right<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.with_layout(Layout::right_to_left(Align::Center), add)
        .inner
}

/// The sign of a medium by which something comes.
pub fn medium(m: crate::scenario::model::Medium) -> Icon {
    use crate::scenario::model::Medium;
    match m {
        Medium::Call => icons::PHONE,
        Medium::Mail => icons::MAIL,
        Medium::Message => icons::MESSAGE_SQUARE,
        Medium::Alert => icons::BELL_RING,
        Medium::Press => icons::NEWSPAPER,
        Medium::Post => icons::MEGAPHONE,
        Medium::Visit => icons::DOOR_OPEN,
        Medium::Letter => icons::FILE_TEXT,
    }
}

/// Gives something that shows only its value a name, for those who hear the screen.
pub fn call(ui: &Ui, response: &egui::Response, name: &str) {
    ui.ctx()
        .accesskit_node_builder(response.id, |node| node.set_label(name));
}
