//! What happened, in words, with the playhead in it.

use super::{Looking, Reviewing};
use crate::desktop::look::{icons, palette, parts};
use crate::desktop::words::Words;
use crate::wording::chronology::Kind;
use eframe::egui;
use egui::{RichText, ScrollArea, Sense, TextStyle, Ui, vec2};

const ROW: f32 = 22.0;

pub(super) fn chronology(ui: &mut Ui, l: &mut Looking, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let language = w.language();
    let at = l.at();
    let scrolled = l.shown.scrolled.replace(at) == Some(at);
    let entries = l.entries(language);
    if entries.is_empty() {
        parts::empty(
            ui,
            icons::HISTORY,
            &w.get("review-nothing-told"),
            &w.get("review-nothing-told-do"),
        );
        return;
    }
    let p = palette(ui);
    let now = entries.partition_point(|e| e.at <= at);
    let mut area = ScrollArea::vertical()
        .id_salt("chronology")
        .auto_shrink(false);
    if !scrolled {
        // The present stands in the upper third, with what follows beneath it.
        let spacing = ui.spacing().item_spacing.y;
        let above = now as f32 * (ROW + spacing) - ui.available_height() * 0.5;
        area = area.vertical_scroll_offset(above.max(0.0));
    }
    area.show_rows(ui, ROW, entries.len(), |ui, rows| {
        for n in rows {
            let e = &entries[n];
            let (rect, response) =
                ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
            let present = n + 1 == now;
            if present || response.hovered() {
                let fill = if present { p.raised } else { p.hover };
                ui.painter().rect_filled(rect, 3.0, fill);
            }
            let ink = match (n < now, e.kind) {
                (false, _) => p.dim,
                (true, Kind::Truth) => p.truth,
                (true, _) => p.text,
            };
            let said = format!("{} {} {}", w.moment(e.at), e.kind.label(language), e.text);
            response.widget_info(|| {
                egui::WidgetInfo::selected(egui::Role::Button, true, present, &said)
            });
            let mut line = ui.new_child(
                egui::UiBuilder::new()
                    .max_rect(rect.shrink2(vec2(6.0, 0.0)))
                    .layout(egui::Layout::left_to_right(egui::Align::Center)),
            );
            cell(&mut line, 134.0, RichText::new(w.moment(e.at)).color(p.dim));
            let kind = RichText::new(e.kind.label(language)).text_style(TextStyle::Small);
            cell(&mut line, 92.0, kind.color(ink));
            line.add(
                egui::Label::new(RichText::new(e.text.as_str()).color(ink))
                    .truncate()
                    .selectable(false),
            );
            let details: Vec<&str> = e.details.iter().map(|d| d.text.as_str()).collect();
            let tip = std::iter::once(e.text.as_str()).chain(details);
            let tip = tip.collect::<Vec<_>>().join("\n");
            if response.on_hover_text(tip).clicked() {
                asked.push(Reviewing::GoTo(e.at));
            }
        }
    });
}

/// A text in a column of a fixed width.
fn cell(ui: &mut Ui, width: f32, text: RichText) {
    ui.allocate_ui_with_layout(
        vec2(width, ROW),
        egui::Layout::left_to_right(egui::Align::Center),
        |ui| {
            ui.set_min_width(width);
            ui.add(egui::Label::new(text).truncate().selectable(false));
        },
    );
}
