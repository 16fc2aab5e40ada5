//! A document as text: typed in, with numbered lines and what is wrong underlined.

use crate::desktop::look::{palette, parts};
use crate::scenario::diagnostic::Severity;
use eframe::egui::text::{CCursor, CCursorRange, LayoutJob};
use eframe::egui::{self, Align2, FontId, Galley, Margin, Stroke, TextEdit, TextFormat};
use egui::{ScrollArea, TextBuffer, TextStyle, Ui};
use std::ops::Range;
use std::sync::Arc;

/// What is wrong where: bytes of the text.
pub(super) type Mark = (Range<usize>, Severity);

/// Room for the numbers of lines.
const GUTTER: i8 = 52;

/// What came of a frame.
pub(super) struct Typed {
    /// The text was changed.
    pub changed: bool,
    /// The keyboard went elsewhere.
    pub left: bool,
}

/// The text of the document of this path. `go_to` puts the cursor to a byte of it, and brings that into sight.
pub(super) fn code(
    ui: &mut Ui,
    path: &str,
    text: &mut String,
    marks: &[Mark],
    go_to: Option<usize>,
) -> Typed {
    let p = palette(ui);
    let font = TextStyle::Monospace.resolve(ui.style());
    let (ink, bad, warn) = (p.text, p.bad, p.warn);
    let mut layouter = |ui: &Ui, buffer: &dyn TextBuffer, _wrap: f32| -> Arc<Galley> {
        let job = marked(
            buffer.as_str(),
            marks,
            &font,
            ink,
            |severity| match severity {
                Severity::Error => bad,
                Severity::Warning => warn,
            },
        );
        ui.fonts_mut(|f| f.layout_job(job))
    };
    ScrollArea::both()
        .id_salt(("code", path))
        .auto_shrink(false)
        .show(ui, |ui| {
            let mut shown = TextEdit::multiline(text)
                .id_salt(("code", path))
                .code_editor()
                .desired_width(f32::INFINITY)
                .desired_rows(30)
                .margin(Margin {
                    left: GUTTER,
                    right: 8,
                    top: 4,
                    bottom: 4,
                })
                .layouter(&mut layouter)
                .show(ui);
            parts::call(ui, &shown.response, path);
            numbers(ui, &shown.galley, shown.galley_pos, p.dim);
            if let Some(byte) = go_to {
                let before = text.get(..byte).unwrap_or(text);
                let cursor = CCursor::new(before.chars().count());
                let range = CCursorRange::one(cursor);
                shown.state.cursor.set_char_range(Some(range));
                shown.state.store(ui.ctx(), shown.response.id);
                shown.response.request_focus();
                let at = shown.galley.pos_from_cursor(cursor);
                let at = at.translate(shown.galley_pos.to_vec2()).expand(40.0);
                ui.scroll_to_rect(at, Some(egui::Align::Center));
            }
            Typed {
                changed: shown.response.changed(),
                left: shown.response.lost_focus(),
            }
        })
        .inner
}

/// The number of each line that can be seen.
fn numbers(ui: &Ui, galley: &Galley, at: egui::Pos2, ink: egui::Color32) {
    let seen = ui.clip_rect();
    let font = FontId::monospace(10.0);
    let mut line = 1;
    let mut begins = true;
    for row in &galley.rows {
        let top = at.y + row.pos.y;
        if begins && top <= seen.bottom() && top + row.size.y >= seen.top() {
            let to = egui::pos2(at.x - 10.0, top + row.size.y * 0.5);
            let n = line.to_string();
            ui.painter()
                .text(to, Align2::RIGHT_CENTER, n, font.clone(), ink);
        }
        begins = row.ends_with_newline;
        line += usize::from(begins);
    }
}

/// The nearest place at or before a byte where a character begins.
fn floor(text: &str, mut at: usize) -> usize {
    at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn marked(
    text: &str,
    marks: &[Mark],
    font: &FontId,
    ink: egui::Color32,
    of: impl Fn(Severity) -> egui::Color32,
) -> LayoutJob {
    let plain = TextFormat::simple(font.clone(), ink);
    let mut job = LayoutJob::default();
    job.wrap.max_width = f32::INFINITY;
    let mut at = 0;
    for (span, severity) in marks {
        let from = floor(text, span.start).max(at);
        // A place between two characters is shown at the one that follows.
        let to = floor(text, span.end).max(from);
        let to = match text[from..].chars().next() {
            Some(c) if to == from => from + c.len_utf8(),
            _ => to,
        };
        if to <= from {
            continue;
        }
        job.append(&text[at..from], 0.0, plain.clone());
        let colour = of(*severity);
        let wrong = TextFormat {
            underline: Stroke::new(1.5, colour),
            background: colour.gamma_multiply(0.14),
            ..plain.clone()
        };
        job.append(&text[from..to], 0.0, wrong);
        at = to;
    }
    job.append(&text[at..], 0.0, plain);
    job
}
