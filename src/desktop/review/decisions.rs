//! The decisions and what each was worth: in this truth and in all, with its spread; earlier, later, without.

use super::beside::{beside, of_decision};
use super::{Looking, Reviewing};
use crate::assessment::worth::{Alternative, Difference, Lens, Played, Question, Row, Worth};
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{Palette, icons, palette};
use crate::desktop::words::Words;
use crate::wording::{Args, measures, worth as words};
use eframe::egui;
use egui::{Color32, Rect, RichText, ScrollArea, Sense, TextStyle, Ui, pos2, vec2};
use std::sync::Arc;

/// How many fresh seeds are offered for each comparison.
const SEEDS: [u32; 3] = [50, 100, 200];

/// So many measures of one comparison are shown.
const SHOWN: usize = 4;

/// What is known of their worth, so far or as it was kept.
struct Weighed<'w> {
    rows: &'w [Row],
    not_modelled: &'w [usize],
    /// Everything, where it is over.
    whole: Option<&'w Worth>,
    policy: Option<&'w str>,
}

pub(super) fn decisions(ui: &mut Ui, l: &mut Looking, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let Some(played) = l.again.as_ref().map(|a| Arc::clone(&a.played)) else {
        parts::empty(
            ui,
            icons::SCALE,
            &w.get("review-other-rules"),
            &w.get("review-other-rules-worth"),
        );
        return;
    };
    if l.decisions.is_empty() {
        parts::empty(
            ui,
            icons::SCALE,
            &w.get("review-no-decisions"),
            &w.get("review-no-decisions-do"),
        );
        return;
    }
    bar(ui, l, w, asked);
    let review = Arc::clone(&l.review);
    let kept = review.worth.as_ref().filter(|_| l.weighing.is_none());
    let whole = match &l.weighing {
        Some(weighing) => weighing.whole.as_ref(),
        None => kept.map(|k| &k.worth),
    };
    let weighed = Weighed {
        rows: match &l.weighing {
            Some(weighing) => &weighing.rows,
            None => whole.map_or(&[], |x| &x.rows),
        },
        not_modelled: match &l.weighing {
            Some(weighing) => &weighing.not_modelled,
            None => whole.map_or(&[], |x| &x.not_modelled),
        },
        whole,
        policy: kept.and_then(|k| k.policy.as_deref()),
    };
    // Both lists at once, so that one is read while the other stands.
    let width = ui.available_width() * 0.5;
    let chosen = l.shown.decision;
    let mut picked = None;
    ui.horizontal_top(|ui| {
        let size = vec2(width, ui.available_height());
        ui.allocate_ui_with_layout(size, egui::Layout::top_down(egui::Align::Min), |ui| {
            picked = list(ui, l, &played, &weighed, w);
        });
        ui.separator();
        ui.vertical(|ui| match chosen {
            Some(n) => detail(ui, l, n, &played, &weighed, w, asked),
            None => {
                ui.label(parts::dim(ui, w.get("review-choose-decision")));
                if let Some(worth) = weighed.whole {
                    beside(ui, worth, w, asked);
                }
            }
        });
    });
    if let Some(n) = picked {
        l.shown.decision = Some(n);
        asked.push(Reviewing::GoTo(l.decisions[n].at));
    }
}

/// What can be computed, and how far it is.
fn bar(ui: &mut Ui, l: &mut Looking, w: &Words<'_>, asked: &mut Vec<Reviewing>) {
    let p = palette(ui);
    ui.horizontal(|ui| {
        let running = l.weighing.as_ref().filter(|x| x.is_running());
        if let Some(weighing) = running {
            let share = weighing.done.min(weighing.size) as f32 / weighing.size.max(1) as f32;
            parts::bar(ui, share, p.accent, 160.0);
            let args = Args::new()
                .number("done", weighing.done.min(weighing.size) as i64)
                .number("all", weighing.size as i64);
            ui.label(w.text("review-worth-running", &args));
            if parts::button(ui, icons::X, &w.get("review-stop"), Weight::Usual).clicked() {
                asked.push(Reviewing::StopWeighing);
            }
            return;
        }
        let known = l.review.worth.is_some() || l.weighing.is_some();
        let (key, weight) = match known {
            true => ("review-weigh-again", Weight::Usual),
            false => ("review-weigh", Weight::Primary),
        };
        if parts::button(ui, icons::SCALE, &w.get(key), weight).clicked() {
            let seeds = l.shown.seeds;
            asked.push(Reviewing::Weigh(Box::new(Question {
                policy: (!w.plan.playbooks.is_empty()).then_some(0),
                ..Question::whole(seeds, seeds / 2)
            })));
        }
        let options = SEEDS.map(|n| (n, n.to_string()));
        parts::choice(ui, &mut l.shown.seeds, &options);
        ui.label(parts::dim(ui, w.get("review-seeds")));
        if let (Some(kept), None) = (&l.review.worth, &l.weighing) {
            let args = Args::new()
                .number("seeds", i64::from(kept.seeds))
                .number("truths", i64::from(kept.truths));
            ui.label(parts::small(ui, w.text("review-worth-kept", &args)));
        } else if !known {
            ui.label(parts::small(ui, w.get("review-weigh-what")));
        }
    });
}

fn absent(rows: &[Row], decision: usize) -> Option<&Row> {
    rows.iter().find(|r| {
        r.decision == decision && r.alternative == Alternative::Absent && r.lens == Lens::ThisTruth
    })
}

fn ink(d: &Difference, p: Palette) -> Color32 {
    match d.is_better() {
        Some(true) => p.good,
        Some(false) => p.bad,
        None => p.text,
    }
}

/// All decisions, one under the other; gives the one that was picked.
fn list(
    ui: &mut Ui,
    l: &Looking,
    played: &Played,
    weighed: &Weighed<'_>,
    w: &Words<'_>,
) -> Option<usize> {
    let p = palette(ui);
    let mut picked = None;
    const ROW: f32 = 40.0;
    ScrollArea::vertical()
        .id_salt("decisions")
        .auto_shrink(false)
        .show_rows(ui, ROW, l.decisions.len(), |ui, range| {
            for n in range {
                let d = &l.decisions[n];
                let (rect, response) =
                    ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
                let chosen = l.shown.decision == Some(n);
                if chosen || response.hovered() {
                    let fill = if chosen { p.raised } else { p.hover };
                    ui.painter().rect_filled(rect, 4.0, fill);
                }
                let said = words::decision(n, d, played.score(), w.plan, &w.names, w.wording());
                response.widget_info(|| {
                    egui::WidgetInfo::selected(egui::Role::Button, true, chosen, &said)
                });
                let mut inner = ui.new_child(
                    egui::UiBuilder::new()
                        .max_rect(rect.shrink2(vec2(6.0, 2.0)))
                        .layout(egui::Layout::top_down(egui::Align::Min)),
                );
                inner.spacing_mut().item_spacing.y = 0.0;
                inner.add(
                    egui::Label::new(RichText::new(&said).strong())
                        .truncate()
                        .selectable(false),
                );
                inner.horizontal(|ui| {
                    ui.spacing_mut().item_spacing.x = 10.0;
                    short(ui, absent(weighed.rows, n), modelled(weighed, n), w, p);
                    if weighed
                        .whole
                        .is_some_and(|x| x.assumptions.of(n).next().is_some())
                    {
                        let said = parts::small(ui, w.get("review-assumption")).color(p.warn);
                        ui.add(egui::Label::new(said).selectable(false).extend());
                    }
                });
                if response.on_hover_text(&said).clicked() {
                    picked = Some(n);
                }
            }
        });
    picked
}

fn modelled(weighed: &Weighed<'_>, n: usize) -> bool {
    !weighed.not_modelled.contains(&n)
}

/// The largest things that a decision brought, in one line.
fn short(ui: &mut Ui, row: Option<&Row>, modelled: bool, w: &Words<'_>, p: Palette) {
    let small = |text: String, ink: Color32| {
        egui::Label::new(RichText::new(text).text_style(TextStyle::Small).color(ink))
            .selectable(false)
            .extend()
    };
    let Some(row) = row else {
        ui.add(small(w.get("review-not-weighed"), p.dim));
        return;
    };
    let mut holding: Vec<&Difference> = row.endex.iter().filter(|d| d.holds).collect();
    holding.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
    if holding.is_empty() {
        let key = match modelled {
            true => "review-nothing-holds",
            false => "review-not-modelled",
        };
        ui.add(small(w.get(key), p.dim));
    }
    for d in holding.into_iter().take(2) {
        let text = format!(
            "{} {}",
            measures::name(d.measure, w.wording()),
            words::middle(d, w.wording())
        );
        ui.add(small(text, ink(d, p)));
    }
}

/// One decision with everything that was compared.
fn detail(
    ui: &mut Ui,
    l: &Looking,
    n: usize,
    played: &Played,
    weighed: &Weighed<'_>,
    w: &Words<'_>,
    asked: &mut Vec<Reviewing>,
) {
    let p = palette(ui);
    let d = &l.decisions[n];
    ScrollArea::vertical()
        .id_salt(("decision", n))
        .auto_shrink(false)
        .show(ui, |ui| {
            let said = words::decision(n, d, played.score(), w.plan, &w.names, w.wording());
            ui.add(egui::Label::new(parts::strong(said)).wrap());
            for &s in &d.steps {
                let command = &played.score().steps[s].command;
                let why = crate::wording::journal::why(command, w.plan, &w.names, w.wording());
                if !why.is_empty() {
                    ui.add(egui::Label::new(parts::small(ui, why).italics()).wrap());
                }
            }
            let of = |r: &&Row| r.decision == n;
            let mine: Vec<&Row> = weighed.rows.iter().filter(of).collect();
            if mine.is_empty() {
                ui.label(parts::dim(ui, w.get("review-not-weighed-do")));
                return;
            }
            if let Some(row) = absent(weighed.rows, n) {
                bars(ui, row, w, p);
            }
            let policy = weighed
                .policy
                .or_else(|| w.plan.playbooks.first().map(|p| p.id.as_str()));
            for row in &mine {
                let heading =
                    words::heading(row, policy, played.score(), w.plan, &w.names, w.wording());
                let modelled = modelled(weighed, n);
                let result = words::result(row, &l.decisions, modelled, SHOWN, w.wording());
                ui.horizontal_wrapped(|ui| {
                    ui.spacing_mut().item_spacing.x = 6.0;
                    ui.label(parts::small(ui, heading).color(p.accent));
                    ui.label(result);
                });
            }
            if let Some(worth) = weighed.whole {
                if let Some(said) = words::luck(&worth.luck(n), w.wording()) {
                    ui.label(RichText::new(said).color(p.warn));
                }
                of_decision(ui, n, worth, w);
            }
            ui.add_space(4.0);
            ui.label(parts::small(ui, w.get("worth-legend")));
            if let Some(worth) = weighed.whole {
                parts::rule(ui);
                beside(ui, worth, w, asked);
            }
        });
}

/// What the decision brought in this truth: each measure over its own range, around nothing.
fn bars(ui: &mut Ui, row: &Row, w: &Words<'_>, p: Palette) {
    let mut holding: Vec<&Difference> = row.endex.iter().filter(|d| d.holds).collect();
    holding.sort_by(|a, b| b.weight().total_cmp(&a.weight()));
    for d in holding.into_iter().take(SHOWN) {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), 18.0), Sense::hover());
        let said = words::difference(d, w.wording());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Meter, true, &said));
        let names = (rect.width() * 0.4).min(240.0);
        let figures = 84.0;
        let place = Rect::from_min_max(
            pos2(rect.left() + names, rect.top()),
            pos2(rect.right() - figures, rect.bottom()),
        );
        let font = TextStyle::Small.resolve(ui.style());
        let name = measures::name(d.measure, w.wording());
        let painter = ui.painter_at(rect);
        let mut job = egui::text::LayoutJob::simple_singleline(name, font.clone(), p.text);
        job.wrap = egui::text::TextWrapping::truncate_at_width(names - 8.0);
        let laid = ui.fonts_mut(|f| f.layout_job(job));
        let y = rect.center().y - laid.size().y / 2.0;
        painter.galley(pos2(rect.left(), y), laid, p.text);
        let most = [d.low, d.median, d.high]
            .into_iter()
            .flatten()
            .map(f64::abs)
            .fold(0.0, f64::max);
        let x = |v: Option<f64>, beyond: f32| match v {
            Some(v) if most > 0.0 => place.center().x + (v / most) as f32 * place.width() * 0.48,
            Some(_) => place.center().x,
            None => beyond,
        };
        let [_, low_up, high_up] = d.beyond_above();
        let edge = |up: bool| if up { place.right() } else { place.left() };
        let (a, b) = (x(d.low, edge(low_up)), x(d.high, edge(high_up)));
        let line = Rect::from_x_y_ranges(
            a.min(b)..=a.max(b).max(a.min(b) + 2.0),
            place.center().y - 3.0..=place.center().y + 3.0,
        );
        painter.rect_filled(line, 2.0, ink(d, p).gamma_multiply(0.5));
        painter.vline(
            place.center().x,
            place.y_range(),
            egui::Stroke::new(1.0, p.line),
        );
        if d.median.is_some() {
            painter.circle_filled(pos2(x(d.median, 0.0), place.center().y), 4.0, ink(d, p));
        }
        painter.text(
            pos2(rect.right(), rect.center().y),
            egui::Align2::RIGHT_CENTER,
            words::middle(d, w.wording()),
            font,
            ink(d, p),
        );
        response.on_hover_text(said);
    }
}
