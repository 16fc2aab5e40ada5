//! Names on the picture: whole where there is room, on several lines, shortened in the middle where there is not. All of a
//! name is the tooltip of its thing.

use crate::desktop::look::Palette;
use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Color32, FontFamily, FontId, Galley, Painter, Rect, pos2, vec2};
use std::sync::Arc;

/// The name inside a thing, beside its sign.
pub(super) fn inside(painter: &Painter, body: Rect, zoom: f32, name: &str, ink: Color32) {
    let left = body.left() + 26.0 * zoom;
    let size = (11.5 * zoom).clamp(8.0, 15.0);
    let rows = ((body.height() / (size * LINE)) as usize).clamp(1, 3);
    let galley = fitted(
        painter,
        name,
        size,
        body.right() - left - 3.0 * zoom,
        rows,
        ink,
    );
    let at = pos2(left, body.center().y - galley.size().y / 2.0);
    painter.galley(at, galley, ink);
}

/// The name beneath a thing, as wide as its place on the chart.
pub(super) fn under(painter: &Painter, body: Rect, name: &str, ink: Color32) {
    let galley = fitted(painter, name, 9.0, body.width() * 1.06, 2, ink);
    let at = pos2(body.center().x - galley.size().x / 2.0, body.bottom() + 1.0);
    painter.galley(at, galley, ink);
}

/// Names beneath their things, each on a plate of its own. One that would cover another is left out: the pointer tells it.
pub(super) fn beneath(painter: &Painter, area: Rect, said: &[(Rect, &str)], p: Palette) {
    const WIDE: f32 = 96.0;
    let mut taken: Vec<Rect> = Vec::new();
    for (body, name) in said {
        let galley = fitted(painter, name, 10.0, WIDE, 2, p.text);
        let size = galley.size() + vec2(6.0, 2.0);
        let left = (body.center().x - size.x / 2.0)
            .min(area.right() - size.x)
            .max(area.left());
        let places = [body.bottom() + 3.0, body.top() - 3.0 - size.y];
        let free = places
            .into_iter()
            .map(|top| Rect::from_min_size(pos2(left, top), size))
            .find(|plate| taken.iter().all(|t| !t.intersects(*plate)));
        let Some(plate) = free else { continue };
        painter.rect_filled(plate, 3.0, p.ground.gamma_multiply(0.86));
        painter.galley(plate.min + vec2(3.0, 1.0), galley, p.text);
        taken.push(plate);
    }
}

/// Height of a line, in sizes of its letters.
const LINE: f32 = 1.16;

/// A name laid out in so many rows, shortened until nothing of it is cut.
fn fitted(
    painter: &Painter,
    name: &str,
    size: f32,
    width: f32,
    rows: usize,
    ink: Color32,
) -> Arc<Galley> {
    let lay = |text: &str| {
        let mut job = LayoutJob::single_section(
            text.to_owned(),
            TextFormat {
                font_id: FontId::new(size, FontFamily::Proportional),
                color: ink,
                line_height: Some(size * LINE),
                ..TextFormat::default()
            },
        );
        job.wrap = TextWrapping {
            max_width: width.max(8.0),
            max_rows: rows,
            ..TextWrapping::default()
        };
        painter.layout_job(job)
    };
    // Quotation marks stay with what they quote, whatever space was written.
    let name = name.replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
    let name = name.as_str();
    let whole = lay(name);
    // Words that are broken within a line count as cut: half a word is read as another one.
    let fits = |galley: &Galley| !galley.elided && !broken(galley);
    if fits(&whole) {
        return whole;
    }
    shorter(name)
        .map(|text| lay(&text))
        .find(|galley| fits(galley))
        .unwrap_or(whole)
}

/// Whether a line ends within a word, or at a space that was meant to hold two together.
fn broken(galley: &Galley) -> bool {
    let rows = galley.rows.iter();
    rows.take(galley.rows.len().saturating_sub(1)).any(|row| {
        let last = row.glyphs.last().map(|g| g.chr);
        last.is_some_and(|c| c.is_alphanumeric() || matches!(c, '\u{a0}' | '\u{202f}'))
    })
}

/// A name with ever more of its middle left out: what it begins with says what it is, what it ends with which one.
fn shorter(name: &str) -> impl Iterator<Item = String> {
    let words: Vec<&str> = name.split(' ').collect();
    let middles = words.len().saturating_sub(2);
    (1..=middles).map(move |gone| {
        let first = (words.len() - gone).div_ceil(2);
        let last = words.len() - gone - first;
        let begins = words[..first].join(" ");
        let ends = words[words.len() - last..].join(" ");
        format!("{} … {ends}", begins.trim_end_matches(','))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_loses_its_middle_first_and_keeps_both_ends() {
        let all: Vec<String> = shorter("Serveur de boîtes aux lettres 3").collect();
        assert_eq!(all[0], "Serveur de boîtes … lettres 3");
        assert_eq!(all.last().map(String::as_str), Some("Serveur … 3"));
        assert_eq!(shorter("Webmail interne").count(), 0);
    }
}
