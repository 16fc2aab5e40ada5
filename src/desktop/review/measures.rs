//! Measures: at ENDEX and at D+30, among the playbooks, with what each means and rests on.

use super::{Looking, Reviewing};
use crate::assessment::Measure;
use crate::assessment::measures::Better;
use crate::assessment::review::{Basis, Place};
use crate::desktop::look::{Palette, icons, palette, parts};
use crate::desktop::words::Words;
use crate::simulation::time::Time;
use crate::wording::{Args, journal, measures as words};
use eframe::egui;
use egui::{Rect, RichText, ScrollArea, Sense, Stroke, TextStyle, Ui, pos2, vec2};
use std::sync::Arc;

const ROW: f32 = 22.0;
/// So many pieces of evidence are listed; the report has all.
const SHOWN: usize = 60;

pub(super) fn measures(ui: &mut Ui, l: &mut Looking, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    l.want_standing();
    let key = match l.review.basis {
        Basis::Simulated => None,
        Basis::Kept => Some("review-basis-kept"),
        Basis::Recorded => Some("review-basis-recorded"),
    };
    if let Some(key) = key {
        ui.horizontal(|ui| {
            let p = palette(ui);
            ui.label(parts::icon(icons::INFO).color(p.warn));
            ui.label(w.get(key));
        });
    }
    let width = ui.available_width() * 0.62;
    let mut picked = None;
    ui.horizontal_top(|ui| {
        let size = vec2(width, ui.available_height());
        ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
            picked = table(ui, l, w);
        });
        ui.separator();
        ui.vertical(|ui| match l.shown.measure {
            Some(m) => detail(ui, l, m, w, asked),
            None => {
                ui.label(parts::dim(ui, w.get("review-choose-measure")));
            }
        });
    });
    if picked.is_some() {
        l.shown.measure = picked;
    }
}

/// Where the columns begin, as shares of the width.
const COLUMNS: [f32; 4] = [0.0, 0.44, 0.60, 0.76];

fn table(ui: &mut Ui, l: &Looking, w: &Words<'_>) -> Option<Measure> {
    let p = palette(ui);
    let heads = [
        w.get("measures-measure"),
        w.get("measures-at-endex"),
        w.get("measures-later"),
        w.get("review-among"),
    ];
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let font = TextStyle::Small.resolve(ui.style());
    for (share, head) in COLUMNS.into_iter().zip(heads) {
        let at = pos2(rect.left() + 6.0 + rect.width() * share, rect.center().y);
        let left = egui::Align2::LEFT_CENTER;
        ui.painter().text(at, left, head, font.clone(), p.dim);
    }
    let mut picked = None;
    ScrollArea::vertical()
        .id_salt("measures")
        .auto_shrink(false)
        .show_rows(ui, ROW, Measure::ALL.len(), |ui, rows| {
            for n in rows {
                let m = Measure::ALL[n];
                if row(ui, l, m, w, p) {
                    picked = Some(m);
                }
            }
        });
    picked
}

fn row(ui: &mut Ui, l: &Looking, m: Measure, w: &Words<'_>, p: Palette) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let chosen = l.shown.measure == Some(m);
    if chosen || response.hovered() {
        let fill = if chosen { p.raised } else { p.hover };
        ui.painter().rect_filled(rect, 3.0, fill);
    }
    let name = words::name(m, w.wording());
    let endex = words::value(m, l.review.endex.get(m), w.wording());
    let later = l.review.later.as_ref();
    let later = later.map_or_else(String::new, |x| words::value(m, x.get(m), w.wording()));
    let said = format!("{name} {endex}");
    response.widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &said));
    let x = |share: f32| rect.left() + 6.0 + rect.width() * share;
    let body = TextStyle::Body.resolve(ui.style());
    for (n, text) in [name, endex, later].into_iter().enumerate() {
        let width = (COLUMNS[n + 1] - COLUMNS[n]) * rect.width() - 8.0;
        let mut job = egui::text::LayoutJob::simple_singleline(text, body.clone(), p.text);
        job.wrap = egui::text::TextWrapping::truncate_at_width(width);
        let laid = ui.fonts_mut(|f| f.layout_job(job));
        let at = pos2(x(COLUMNS[n]), rect.center().y - laid.size().y / 2.0);
        ui.painter().galley(at, laid, p.text);
    }
    if let Some(standing) = &l.standing {
        let place = standing.place(m, &l.review.endex);
        let strip = Rect::from_min_max(
            pos2(x(COLUMNS[3]), rect.top() + 3.0),
            pos2(rect.right() - 8.0, rect.bottom() - 3.0),
        );
        among(ui, strip, m, &place, l.review.endex.get(m), p);
        let response = response.on_hover_text(placed(m, &place, w));
        return response.clicked();
    }
    response.clicked()
}

/// The middle half of each playbook's runs as a bar, the team as a mark, all over one range.
fn among(ui: &Ui, strip: Rect, m: Measure, place: &Place, team: Option<f64>, p: Palette) {
    let painter = ui.painter_at(strip.expand(4.0));
    let known = place.playbooks.iter();
    let ends = known
        .flat_map(|(_, q)| [q.q1, q.q3])
        .chain([team])
        .flatten();
    let (low, high) = ends.fold((f64::MAX, f64::MIN), |(a, b), v| (a.min(v), b.max(v)));
    let span = if high > low { high - low } else { 1.0 };
    // What was not reached stands at the far end.
    let x = |v: Option<f64>| match v {
        Some(v) => strip.left() + strip.width() * 0.94 * ((v - low) / span) as f32,
        None => strip.right(),
    };
    let row = strip.height() / place.playbooks.len().max(1) as f32;
    for (n, (_, q)) in place.playbooks.iter().enumerate() {
        let y = strip.top() + row * (n as f32 + 0.5);
        let (a, b) = (x(q.q1), x(q.q3));
        painter.hline(
            a..=b.max(a + 2.0),
            y,
            Stroke::new(1.5, p.dim.gamma_multiply(0.7)),
        );
    }
    let ink = match m.better() {
        Better::Neither => p.text,
        Better::Lower | Better::Higher if place.worse >= place.better => p.good,
        Better::Lower | Better::Higher => p.bad,
    };
    painter.vline(x(team), strip.y_range(), Stroke::new(2.5, ink));
}

fn placed(m: Measure, place: &Place, w: &Words<'_>) -> String {
    let share = |s: f64| w.percent((s * 1e6).round() as u32);
    let args = Args::new()
        .word("worse", share(place.worse))
        .word("better", share(place.better));
    let mut lines = vec![w.text("review-place", &args)];
    for (id, q) in &place.playbooks {
        let say = |v| words::value(m, v, w.wording());
        lines.push(format!(
            "{id}: {} ({} … {})",
            say(q.median),
            say(q.q1),
            say(q.q3)
        ));
    }
    lines.join("\n")
}

fn detail(ui: &mut Ui, l: &mut Looking, m: Measure, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let review = Arc::clone(&l.review);
    let evidence = review.evidence.of(m);
    // In the words of the chronology, where it tells of that second.
    let seconds: Vec<Time> = evidence.iter().map(|&e| review.past.events[e].0).collect();
    let said: Vec<String> = evidence
        .iter()
        .zip(&seconds)
        .take(SHOWN)
        .map(|(&e, at)| match review.past.cause(e) {
            Some(given) => {
                let args = Args::new().word("number", given.entry.to_string()).word(
                    "what",
                    journal::sentence(&given.command, w.plan, &w.names, w.wording()),
                );
                w.text("review-entry", &args)
            }
            None => {
                let entries = l.entries(w.language()).iter();
                let near = entries.filter(|x| x.at >= *at && x.at.0 <= at.0 + 60);
                near.map(|x| x.text.clone()).next().unwrap_or_default()
            }
        })
        .collect();
    ScrollArea::vertical()
        .id_salt(("evidence", m.id()))
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.label(parts::strong(words::name(m, w.wording())));
            let about = w.get(&format!("report-definition-{}", m.id()));
            ui.add(egui::Label::new(RichText::new(about)).wrap());
            if let Some(standing) = &l.standing {
                let place = standing.place(m, &review.endex);
                ui.add(egui::Label::new(parts::small(ui, placed(m, &place, w))).wrap());
            }
            parts::heading(ui, &w.get("review-rests-on"));
            if evidence.is_empty() {
                ui.label(parts::dim(ui, w.get("review-rests-on-nothing")));
            }
            for (at, text) in seconds.iter().zip(&said) {
                ui.horizontal(|ui| {
                    if ui.link(w.moment(*at)).clicked() {
                        asked.push(Reviewing::GoTo((*at).max(Time::START)));
                    }
                    parts::one_line(ui, text);
                });
            }
            let more = evidence.len().saturating_sub(SHOWN);
            if more > 0 {
                let args = Args::new().number("more", more as i64);
                ui.label(parts::small(ui, w.text("review-more-evidence", &args)));
            }
        });
}
