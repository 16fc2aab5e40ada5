//! What waits: for the cell (decision points, options of an inject) and for the facilitator (authorities, questions to
//! people outside, decisions that no catalogue foresaw, injects that their medium did not bring).

use super::super::dialogs::{Answer, Dialog};
use super::super::view::{Asks, Waits};
use super::super::{Conduct, decide};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::plan::InjectIx;
use crate::simulation::blueprint::ix::*;
use crate::wording::Args;
use eframe::egui;
use egui::{ScrollArea, Ui};

pub(super) fn waiting(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let view = std::sync::Arc::clone(&c.view);
    if view.waits.is_empty() && view.asks.is_empty() {
        parts::empty(
            ui,
            icons::CIRCLE_CHECK,
            &w.get("ui-nothing-waits"),
            &w.get("ui-nothing-waits-do"),
        );
        return;
    }
    ScrollArea::vertical()
        .id_salt("waiting")
        .auto_shrink(false)
        .show(ui, |ui| {
            if !view.waits.is_empty() {
                parts::heading(ui, &w.get("ui-waits-for-cell"));
            }
            for waits in &view.waits {
                match waits {
                    Waits::Decision(point) => decision(ui, c, *point, w, acts),
                    Waits::Option(i) => options(ui, c, *i, w, acts),
                }
            }
            if !view.asks.is_empty() {
                parts::heading(ui, &w.get("ui-waits-for-you"));
            }
            for asks in &view.asks {
                ask(ui, c, *asks, w, acts);
            }
        });
}

fn decision(ui: &mut Ui, c: &mut Conduct, place: u16, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let view = std::sync::Arc::clone(&c.view);
    let Some(point) = view.plan.scenario.decision_points.get(usize::from(place)) else {
        return;
    };
    parts::card(ui, |ui| {
        let p = palette(ui);
        ui.set_min_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            ui.label(parts::icon(icons::GAVEL).color(p.warn));
            ui.add(egui::Label::new(parts::strong(point.question.get(w.language()))).wrap());
        });
        ui.horizontal_wrapped(|ui| {
            let note = parts::button(
                ui,
                icons::NOTEBOOK_PEN,
                &w.get("ui-note-decision"),
                Weight::Primary,
            );
            if note.clicked() {
                decide::answer(c, place);
            }
            let settle = parts::button(ui, icons::CHECK, &w.get("ui-settled"), Weight::Quiet);
            if settle.on_hover_text(w.get("ui-settled-hint")).clicked() {
                acts.push(Conducting::Settle(point.id.to_string()));
            }
        });
    });
}

fn options(ui: &mut Ui, c: &mut Conduct, i: InjectIx, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let view = std::sync::Arc::clone(&c.view);
    let Some(line) = view.inject(i) else { return };
    let inject = std::sync::Arc::clone(&line.inject);
    let l = w.language();
    parts::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(egui::Label::new(parts::strong(inject.title.get(l))).wrap());
        let receiver = inject
            .to
            .iter()
            .find_map(|r| view.plan.roles.rank(r.as_str()));
        for option in &inject.options {
            if parts::option(ui, option.name.get(l))
                && let Some(role) = receiver
            {
                acts.push(decide::by_role(
                    c,
                    role,
                    Deed::Choose {
                        inject: inject.id.clone(),
                        option: option.id.clone(),
                    },
                ));
            }
        }
    });
}

fn ask(ui: &mut Ui, c: &mut Conduct, asks: Asks, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let view = std::sync::Arc::clone(&c.view);
    let p = palette(ui);
    parts::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        match asks {
            Asks::Authority(order) => {
                let Some(seen) = view.cell.orders.get(order.place()) else {
                    return;
                };
                let who = view.plan.blueprint.actions[seen.action]
                    .authority
                    .map_or("", |o| w.names.outsiders.of(o));
                let args = Args::new()
                    .word("who", who)
                    .word("what", super::orders::title(seen, &view.cell, w));
                ui.horizontal_wrapped(|ui| {
                    ui.label(parts::icon(icons::LANDMARK).color(p.accent));
                    ui.add(egui::Label::new(w.text("ui-asks-authority", &args)).wrap());
                });
                ui.horizontal(|ui| {
                    for (granted, sign, key) in [
                        (true, icons::CHECK, "ui-grant"),
                        (false, icons::X, "ui-refuse"),
                    ] {
                        if parts::button(ui, sign, &w.get(key), Weight::Usual).clicked() {
                            let act = c.intervention(Deed::Authorise {
                                order: order.0,
                                granted,
                            });
                            acts.push(act);
                        }
                    }
                });
            }
            Asks::Question(outsider, role, at) => {
                let question = view
                    .log
                    .iter()
                    .rev()
                    .filter(|l| !l.withdrawn && l.at == at)
                    .find_map(|l| match &l.command.deed {
                        Deed::Ask { text, .. } => Some(text.as_str()),
                        _ => None,
                    })
                    .unwrap_or_default();
                let args = Args::new()
                    .word("role", w.names.roles.of(role))
                    .word("outsider", w.names.outsiders.of(outsider))
                    .word("text", question);
                ui.horizontal_wrapped(|ui| {
                    ui.label(parts::icon(icons::PHONE).color(p.accent));
                    ui.add(egui::Label::new(w.text("ui-asks-question", &args)).wrap());
                });
                if parts::button(ui, icons::SEND, &w.get("ui-answer"), Weight::Usual).clicked() {
                    c.open.dialog = Some(Dialog::Answer(Answer {
                        outsider,
                        to: Some(role),
                        text: String::new(),
                    }));
                }
            }
            Asks::Decision(number) => {
                let text = view
                    .cell
                    .decisions
                    .get(number as usize)
                    .map_or("", |(_, _, text)| text.as_str());
                let args = Args::new()
                    .number("number", i64::from(number) + 1)
                    .word("text", text);
                ui.horizontal_wrapped(|ui| {
                    ui.label(parts::icon(icons::GAVEL).color(p.accent));
                    ui.add(egui::Label::new(w.text("ui-asks-adjudication", &args)).wrap());
                });
                ui.horizontal_wrapped(|ui| {
                    if parts::button(
                        ui,
                        icons::CLIPBOARD_LIST,
                        &w.get("ui-map-to-orders"),
                        Weight::Usual,
                    )
                    .clicked()
                    {
                        decide::adjudicate(c, number);
                    }
                    if parts::button(ui, icons::CHECK, &w.get("ui-not-simulated"), Weight::Quiet)
                        .clicked()
                    {
                        let act = c.intervention(Deed::Adjudicate {
                            decision: number,
                            orders: Vec::new(),
                            effects: Vec::new(),
                            remark: String::new(),
                        });
                        acts.push(act);
                    }
                });
            }
            Asks::Undelivered(i, role) => {
                let Some(line) = view.inject(i) else { return };
                let args = Args::new()
                    .word("title", line.inject.title.get(w.language()))
                    .word("role", w.names.roles.of(role));
                ui.horizontal_wrapped(|ui| {
                    ui.label(parts::icon(icons::MAIL_X).color(p.bad));
                    ui.add(egui::Label::new(w.text("ui-asks-delivery", &args)).wrap());
                });
                let by = Args::new().word("role", w.names.roles.of(role));
                if parts::button(
                    ui,
                    icons::CHECK,
                    &w.text("ui-hand-over", &by),
                    Weight::Usual,
                )
                .clicked()
                {
                    let act = c.intervention(Deed::Deliver {
                        inject: line.inject.id.clone(),
                        to: view.plan.scenario.roles[role.place()].id.clone(),
                    });
                    acts.push(act);
                }
            }
        }
    });
}
