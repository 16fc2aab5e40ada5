//! The pages of the hot wash, in letters for a desk or for a wall.

use super::{HotWash, ON_THE_WALL, Page, TOLD};
use crate::assessment::Measure;
use crate::assessment::review::{Review, Story, Telling, paid_and_cost, turns};
use crate::desktop::look::{self, icons, palette, parts};
use crate::desktop::words::Words;
use crate::scenario::model::Language;
use crate::simulation::time::Time;
use crate::wording::{Args, measures, turns as turning, worth as words};
use eframe::egui;
use egui::{CentralPanel, Color32, Frame, Margin, Panel, RichText, ScrollArea, TextStyle, Ui};

/// What is told of what happened.
const FIGURES: [Measure; 8] = [
    Measure::TimeToDetect,
    Measure::TimeToContain,
    Measure::RecordsConsulted,
    Measure::RecordsExtracted,
    Measure::FunctionHoursLost,
    Measure::PublicServiceHours,
    Measure::TrustPublic,
    Measure::TasksDone,
];

/// So many machines are told one by one.
const MACHINES: usize = 7;

/// Draws the room window while a hot wash is held.
pub fn wall(ui: &mut Ui, hot: &HotWash, plan: &crate::exercise::plan::Plan, language: Language) {
    let w = Words::new(plan, language);
    let p = palette(ui);
    let frame = Frame::new()
        .fill(p.panel)
        .inner_margin(Margin::symmetric(28, 16));
    Panel::top("top of the hot wash")
        .frame(frame)
        .show(ui, |ui| {
            ui.horizontal(|ui| {
                parts::exercise_mark(ui, &w.get("ui-exercise"));
                let title = w.get(Page::ALL[hot.page.place()].1);
                ui.label(RichText::new(title).text_style(look::display()));
                parts::right(ui, |ui| {
                    let args = Args::new()
                        .number("page", hot.page.place() as i64 + 1)
                        .number("pages", Page::ALL.len() as i64);
                    ui.label(parts::dim(ui, w.text("hot-page", &args)));
                });
            });
        });
    let ground = Frame::new().fill(p.ground).inner_margin(Margin::same(28));
    CentralPanel::default()
        .frame(ground)
        .show(ui, |ui| page(ui, hot, &w, look::wall()));
}

/// Draws the page that is turned up.
pub(super) fn page(ui: &mut Ui, hot: &HotWash, w: &Words<'_>, style: TextStyle) {
    let Some((review, _)) = &hot.read else {
        ui.label(RichText::new(w.get("hot-reading")).text_style(style));
        return;
    };
    let review = std::sync::Arc::clone(review);
    ScrollArea::vertical()
        .id_salt(("hot-page", hot.page.place()))
        .auto_shrink(false)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 8.0;
            match hot.page {
                Page::Happened => happened(ui, &review, w, &style),
                Page::Believed => believed(ui, &review, w, &style),
                Page::Turns => turned(ui, &review, w, &style),
                Page::Paid => weighed(ui, hot, true, w, &style),
                Page::Cost => weighed(ui, hot, false, w, &style),
                Page::Questions => {
                    for asked in &hot.asked {
                        line(ui, None, &asked.question, palette(ui).text, &style);
                        if asked.kept {
                            line(ui, None, &asked.answer, palette(ui).accent, &style);
                        }
                    }
                    if hot.asked.is_empty() {
                        still(ui, hot, w, &style);
                    }
                }
            }
        });
}

/// A line, after its time where it has one.
fn line(ui: &mut Ui, at: Option<String>, text: &str, ink: Color32, style: &TextStyle) {
    ui.horizontal_wrapped(|ui| {
        if let Some(at) = at {
            let dim = palette(ui).dim;
            ui.label(RichText::new(at).text_style(style.clone()).color(dim));
        }
        ui.label(RichText::new(text).text_style(style.clone()).color(ink));
    });
}

fn happened(ui: &mut Ui, review: &Review, w: &Words<'_>, style: &TextStyle) {
    let p = palette(ui);
    let left = review.endex.get(Measure::FootholdsLeft).unwrap_or(0.0) as i64;
    let (said, ink) = match left {
        0 => (w.get("hot-happened-out"), p.good),
        n => {
            let args = Args::new().number("count", n);
            (w.text("hot-happened-in", &args), p.bad)
        }
    };
    line(ui, None, &said, ink, style);
    egui::Grid::new("figures of the hot wash")
        .num_columns(2)
        .spacing([32.0, 8.0])
        .show(ui, |ui| {
            for m in FIGURES {
                let name = measures::name(m, w.wording());
                ui.label(RichText::new(name).text_style(style.clone()).color(p.dim));
                let value = measures::value(m, review.endex.get(m), w.wording());
                ui.label(parts::strong(value).text_style(style.clone()));
                ui.end_row();
            }
        });
}

fn believed(ui: &mut Ui, review: &Review, w: &Words<'_>, style: &TextStyle) {
    let p = palette(ui);
    let attacked: Vec<&Story> = review
        .stories
        .iter()
        .filter(|s| !s.held.is_empty())
        .collect();
    let known = attacked.iter().filter(|s| s.suspected().is_some()).count();
    let args = Args::new()
        .number("held", attacked.len() as i64)
        .number("known", known as i64);
    line(ui, None, &w.text("hot-believed-sum", &args), p.text, style);
    // What was wrong first, then what was latest.
    let mut lines: Vec<(u32, String, Color32)> = Vec::new();
    for s in &review.stories {
        let node = w.names.nodes.of(s.node);
        let args = Args::new().word("node", node);
        if !s.wrongly_cleared().is_empty() {
            lines.push((u32::MAX, w.text("hot-believed-clear", &args), p.bad));
        } else if !s.wrongly_suspected().is_empty() {
            lines.push((u32::MAX - 1, w.text("hot-believed-wrong", &args), p.warn));
        } else if let Some(first) = s.held.first() {
            let from = first.from.max(Time::START);
            let args = args.word("held", w.moment(from));
            match s.suspected() {
                Some((at, _)) => {
                    let args = args.word("known", w.moment(at));
                    let delay = if at > from { at.since(from) } else { 0 };
                    lines.push((delay, w.text("hot-believed-late", &args), p.text));
                }
                None => {
                    lines.push((u32::MAX - 2, w.text("hot-believed-never", &args), p.warn));
                }
            }
        }
    }
    lines.sort_by_key(|l| std::cmp::Reverse(l.0));
    for (_, text, ink) in lines.into_iter().take(MACHINES) {
        line(ui, None, &text, ink, style);
    }
}

fn turned(ui: &mut Ui, review: &Review, w: &Words<'_>, style: &TextStyle) {
    let p = palette(ui);
    let all = turns(review);
    if all.is_empty() {
        line(ui, None, &w.get("hot-turns-none"), p.dim, style);
    }
    for t in &all {
        let text = turning::turn(t, &w.names, w.wording());
        line(
            ui,
            Some(w.moment(t.at.max(Time::START))),
            &text,
            p.text,
            style,
        );
    }
}

/// What is still being computed.
fn still(ui: &mut Ui, hot: &HotWash, w: &Words<'_>, style: &TextStyle) {
    if let Some(weighing) = hot.weighing.as_ref().filter(|x| x.is_running()) {
        let args = Args::new()
            .number("done", weighing.done as i64)
            .number("all", weighing.size as i64);
        let dim = palette(ui).dim;
        line(ui, None, &w.text("hot-weighing", &args), dim, style);
    }
}

fn weighed(ui: &mut Ui, hot: &HotWash, better: bool, w: &Words<'_>, style: &TextStyle) {
    let p = palette(ui);
    let (paid, cost) = paid_and_cost(hot.rows(), TOLD);
    let (all, none, ink, sign) = match better {
        true => (paid, "hot-none-paid", p.good, icons::CIRCLE_CHECK),
        false => (cost, "hot-none-cost", p.bad, icons::CIRCLE_ALERT),
    };
    still(ui, hot, w, style);
    let over = hot.weighing.as_ref().is_some_and(|x| !x.is_running());
    if all.is_empty() && over {
        line(ui, None, &w.get(none), p.dim, style);
    }
    let Some((_, played)) = &hot.read else { return };
    let decisions = played.decisions();
    for Telling {
        decision,
        difference,
    } in &all
    {
        let said = words::decision(
            *decision,
            &decisions[*decision],
            played.score(),
            w.plan,
            &w.names,
            w.wording(),
        );
        ui.horizontal_top(|ui| {
            ui.label(parts::icon(sign).size(22.0).color(ink));
            ui.vertical(|ui| {
                let text =
                    RichText::new(words::brief(&said, ON_THE_WALL)).text_style(style.clone());
                ui.add(egui::Label::new(text).wrap());
                let brought = words::difference(difference, w.wording());
                ui.label(RichText::new(brought).text_style(style.clone()).color(ink));
            });
        });
        ui.add_space(6.0);
    }
    ui.label(parts::small(ui, w.get("hot-how")));
}
