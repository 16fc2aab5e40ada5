//! What the playbooks found: how hard it is and why, what strikes, and how a measure lies.

use super::trying::Tried;
use super::{Asked, Authoring};
use crate::assessment::Measure;
use crate::assessment::measures::Better;
use crate::assessment::trial::{BINS, notices};
use crate::desktop::look::icons;
use crate::desktop::look::{Palette, palette, parts};
use crate::wording::trial::Teller;
use crate::wording::{Args, Wording, measures};
use eframe::egui;
use egui::{Align2, Rect, RichText, ScrollArea, Sense, TextStyle, Ui, pos2, vec2};

/// The panel.
pub(super) fn trial(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    let Some(tried) = a.tried.clone() else {
        let (errors, _) = super::problems::counts(a);
        match errors {
            0 => {
                ui.spinner();
            }
            _ => parts::empty(
                ui,
                icons::GAUGE,
                &w.get("author-try-errors"),
                &w.get("author-try-errors-do"),
            ),
        }
        return;
    };
    let height = ui.available_height();
    let wide = ui.available_width();
    let column = |ui: &mut Ui, share: f32, add: &mut dyn FnMut(&mut Ui)| {
        let size = vec2(wide * share - 12.0, height);
        let down = egui::Layout::top_down(egui::Align::Min);
        ui.allocate_ui_with_layout(size, down, |ui| add(ui));
    };
    let stale = tried.version != a.draft.version();
    ui.horizontal_top(|ui| {
        column(ui, 0.30, &mut |ui| difficulty(ui, &tried, stale, w));
        column(ui, 0.42, &mut |ui| strikes(ui, &tried, w, asked));
        column(ui, 0.28, &mut |ui| {
            spread(ui, &mut a.shown.measure, &tried, w)
        });
    });
}

/// The figure with its parts.
fn difficulty(ui: &mut Ui, tried: &Tried, stale: bool, w: Wording) {
    let p = palette(ui);
    let teller = Teller::new(&tried.plan, w);
    let d = &tried.findings.difficulty;
    ui.horizontal(|ui| {
        parts::heading(ui, &w.get("author-difficulty"));
        let args = Args::new()
            .number("runs", i64::from(tried.findings.runs))
            .number("teams", tried.findings.teams.len() as i64);
        ui.label(parts::small(ui, w.text("author-runs", &args)));
        if stale || !tried.over {
            ui.add(egui::Spinner::new().size(12.0));
        }
    });
    ui.add(egui::Label::new(parts::strong(teller.figure(d)).size(16.0)).wrap());
    ScrollArea::vertical()
        .id_salt("difficulty")
        .auto_shrink(false)
        .show(ui, |ui| {
            for m in &d.parts {
                let about = format!("{}\n{}", teller.definition(m.part), teller.basis(m));
                ui.horizontal(|ui| {
                    let size = vec2(ui.available_width() * 0.55, 18.0);
                    ui.allocate_ui_with_layout(
                        size,
                        egui::Layout::left_to_right(egui::Align::Center),
                        |ui| {
                            ui.set_min_width(size.x);
                            parts::one_line(ui, RichText::new(teller.part(m.part)).small())
                        },
                    )
                    .inner
                    .on_hover_text(&about);
                    match &m.value {
                        Ok((share, _)) => {
                            parts::bar(ui, *share as f32, p.accent, 60.0);
                            let percent = (share * 100.0).round().to_string();
                            ui.label(parts::small(ui, percent)).on_hover_text(&about);
                        }
                        Err(_) => {
                            ui.label(parts::small(ui, "–")).on_hover_text(&about);
                        }
                    }
                });
            }
        });
}

/// What strikes, most important first; each leads to its place.
fn strikes(ui: &mut Ui, tried: &Tried, w: Wording, asked: &mut Vec<Asked>) {
    let p = palette(ui);
    let teller = Teller::new(&tried.plan, w);
    let found = notices(&tried.findings, &tried.plan);
    let args = Args::new().number("count", found.len() as i64);
    parts::heading(ui, &w.text("author-strikes", &args));
    ScrollArea::vertical()
        .id_salt("strikes")
        .auto_shrink(false)
        .show(ui, |ui| {
            for (n, f) in found.iter().enumerate() {
                let said = teller.notice(&f.notice, &tried.findings);
                ui.push_id(n, |ui| {
                    ui.horizontal_top(|ui| {
                        ui.label(parts::icon(icons::INFO).size(12.0).color(p.dim));
                        let label = egui::Label::new(RichText::new(&said).small())
                            .wrap()
                            .sense(Sense::click());
                        let row = ui.add(label);
                        row.widget_info(|| {
                            egui::WidgetInfo::labeled(egui::Role::Button, true, &said)
                        });
                        if row.clicked() {
                            asked.push(Asked::GoTo(f.place.clone()));
                        }
                    });
                });
            }
            if found.is_empty() {
                ui.label(parts::dim(ui, w.get("author-nothing-strikes")));
            }
        });
}

/// How a measure lies, for each team: twenty equal parts between the least and the most that any of them had.
fn spread(ui: &mut Ui, chosen: &mut Option<Measure>, tried: &Tried, w: Wording) {
    let p = palette(ui);
    let teller = Teller::new(&tried.plan, w);
    let mut measure = chosen.unwrap_or(Measure::RecordsExtracted);
    let combo = egui::ComboBox::from_id_salt("measure")
        .selected_text(measures::name(measure, w))
        .width(ui.available_width() - 12.0)
        .truncate()
        .height(320.0)
        .show_ui(ui, |ui| {
            for m in Measure::ALL.iter().copied() {
                ui.selectable_value(&mut measure, m, measures::name(m, w));
            }
        });
    parts::call(ui, &combo.response, &w.get("author-distribution"));
    *chosen = Some(measure);
    let place = measure as usize;
    let bounds = tried.findings.bounds.get(place).copied().flatten();
    ScrollArea::vertical()
        .id_salt("spread")
        .auto_shrink(false)
        .show(ui, |ui| {
            for team in &tried.findings.teams {
                let Some(spread) = team.measures.get(place) else {
                    continue;
                };
                let name = teller.team(team.team);
                let said = format!(
                    "{name} : {}",
                    measures::value(measure, spread.quartiles.median, w)
                );
                let size = vec2(ui.available_width() - 8.0, 30.0);
                let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
                response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Meter, true, &said));
                bars(ui, rect, &said, &spread.bins, p);
                response.on_hover_text(said);
            }
            if let Some((low, high)) = bounds {
                ui.horizontal(|ui| {
                    ui.label(parts::small(ui, measures::value(measure, Some(low), w)));
                    parts::right(ui, |ui| {
                        ui.label(parts::small(ui, measures::value(measure, Some(high), w)));
                    });
                });
            }
            let key = match measure.better() {
                Better::Lower => "author-less-is-better",
                Better::Higher => "author-more-is-better",
                Better::Neither => "author-neither-is-better",
            };
            ui.label(parts::small(ui, w.get(key)));
        });
}

fn bars(ui: &Ui, rect: Rect, said: &str, bins: &[u32], p: Palette) {
    let painter = ui.painter_at(rect);
    let most = bins.iter().copied().max().unwrap_or(0).max(1) as f32;
    let width = rect.width() / BINS as f32;
    for (i, n) in bins.iter().enumerate() {
        let height = *n as f32 / most * 16.0;
        let left = rect.left() + i as f32 * width;
        let bar = Rect::from_min_max(
            pos2(left, rect.bottom() - height),
            pos2(left + width - 1.0, rect.bottom()),
        );
        painter.rect_filled(bar, 1.0, p.accent.gamma_multiply(0.7));
    }
    painter.hline(rect.x_range(), rect.bottom(), (1.0, p.line));
    let font = TextStyle::Small.resolve(ui.style());
    painter.text(rect.left_top(), Align2::LEFT_TOP, said, font, p.text);
}
