//! Orders under way, with what the cell can know of their progress and of the people they hold.

use super::super::Conduct;
use super::super::decide;
use super::super::view::View;
use crate::desktop::act::Conducting;
use crate::desktop::look::icons::{self, Icon};
use crate::desktop::look::{palette, parts};
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::picture::{Offer, OperationalPicture, SeenOrder};
use crate::scenario::model::{Outcome, ResponseAction};
use crate::wording::Args;
use eframe::egui;
use egui::{Color32, ScrollArea, Ui};

/// Orders whose result is not known.
pub(in super::super) fn running(picture: &OperationalPicture) -> impl Iterator<Item = &SeenOrder> {
    picture.orders.iter().filter(|o| o.outcome.is_none())
}

/// An order in a few words: the action and its target.
pub(super) fn title(order: &SeenOrder, picture: &OperationalPicture, w: &Words<'_>) -> String {
    crate::wording::journal::order(order, picture, w.plan, &w.names, w.wording())
}

pub(super) fn orders(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let view = std::sync::Arc::clone(&c.view);
    if view.cell.orders.is_empty() {
        parts::empty(
            ui,
            icons::CLIPBOARD_LIST,
            &w.get("ui-no-orders"),
            &w.get("ui-no-orders-do"),
        );
        return;
    }
    ScrollArea::vertical()
        .id_salt("orders")
        .auto_shrink(false)
        .show(ui, |ui| {
            let under_way: Vec<&SeenOrder> = running(&view.cell).collect();
            if !under_way.is_empty() {
                let held: u32 = under_way.iter().map(|o| people(&view.cell, o)).sum();
                let args = Args::new()
                    .number("orders", under_way.len() as i64)
                    .number("people", i64::from(held));
                parts::heading(ui, &w.text("ui-orders-running", &args));
            }
            for order in under_way {
                running_row(ui, c, order, w, acts);
            }
            let mut done: Vec<&SeenOrder> = view
                .cell
                .orders
                .iter()
                .filter(|o| o.outcome.is_some())
                .collect();
            done.reverse();
            if !done.is_empty() {
                parts::heading(ui, &w.get("ui-orders-done"));
            }
            for order in done.into_iter().take(200) {
                done_row(ui, order, &view, w);
            }
        });
}

fn offer<'a>(picture: &'a OperationalPicture, order: &SeenOrder) -> Option<&'a Offer> {
    picture.offers.iter().find(|o| o.action == order.action)
}

fn people(picture: &OperationalPicture, order: &SeenOrder) -> u32 {
    offer(picture, order).map_or(0, |o| o.people)
}

fn running_row(
    ui: &mut Ui,
    c: &mut Conduct,
    order: &SeenOrder,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) {
    let view = std::sync::Arc::clone(&c.view);
    let p = palette(ui);
    let usual = offer(&view.cell, order).map_or(0, |o| o.usual);
    let since = view.now.since(order.given);
    parts::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(egui::Label::new(title(order, &view.cell, w)).wrap());
        ui.horizontal(|ui| {
            // As far as the cell can know: time gone against the time that it usually takes.
            let share = if usual == 0 {
                1.0
            } else {
                since as f32 / usual as f32
            };
            let colour = if share > 1.5 { p.warn } else { p.accent };
            parts::bar(ui, share, colour, 90.0);
            let args = Args::new()
                .word("since", w.seconds(u64::from(since)))
                .word("usual", w.seconds(u64::from(usual)))
                .number("people", i64::from(people(&view.cell, order)));
            ui.label(parts::small(ui, w.text("ui-order-progress", &args)));
            parts::right(ui, |ui| {
                if parts::icon_button(ui, icons::BAN, &w.get("ui-cancel-order")).clicked()
                    && let Some(role) = order.by.or_else(|| decide::leader(&view))
                {
                    acts.push(decide::by_role(
                        c,
                        role,
                        Deed::Cancel { order: order.order },
                    ));
                }
                if parts::icon_button(ui, icons::CHEVRON_RIGHT, &w.get("ui-hasten-order")).clicked()
                    && let Some(role) = order.by.or_else(|| decide::leader(&view))
                {
                    let deed = Deed::Reprioritise {
                        order: order.order,
                        priority: 0,
                    };
                    acts.push(decide::by_role(c, role, deed));
                }
            });
        });
    });
}

/// The sign and colour of an outcome.
fn sign(ui: &Ui, outcome: Outcome) -> (Icon, Color32) {
    let p = palette(ui);
    match outcome {
        Outcome::Done => (icons::CHECK, p.good),
        Outcome::WithoutEffect => (icons::CIRCLE_DASHED, p.dim),
        Outcome::Failed => (icons::X, p.bad),
        Outcome::Refused => (icons::BAN, p.bad),
        Outcome::Cancelled => (icons::CIRCLE_SLASH, p.dim),
    }
}

fn done_row(ui: &mut Ui, order: &SeenOrder, view: &View, w: &Words<'_>) {
    let Some(outcome) = order.outcome else { return };
    let (icon, colour) = sign(ui, outcome);
    ui.horizontal(|ui| {
        ui.label(parts::icon(icon).color(colour).size(13.0));
        ui.label(parts::small(ui, w.near(order.given, view.now)));
        parts::one_line(ui, title(order, &view.cell, w));
    });
}

/// What can be ordered, by family, as `words` find it.
pub(in super::super) fn offers<'a>(
    picture: &'a OperationalPicture,
    words: &str,
    w: &Words<'_>,
) -> Vec<(&'a Offer, ResponseAction)> {
    let wanted: Vec<String> = words
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let catalogue = &w.plan.scenario.catalogue.actions;
    let mut found: Vec<(&Offer, ResponseAction)> = picture
        .offers
        .iter()
        .filter_map(|o| {
            let id = w.plan.blueprint.names.actions.id(o.action);
            let entry = catalogue.iter().find(|a| a.id.as_str() == id)?;
            let text = format!(
                "{} {} {}",
                entry.name.get(w.language()),
                entry.id,
                entry.reference.join(" ")
            )
            .to_lowercase();
            wanted
                .iter()
                .all(|word| text.contains(word))
                .then(|| (o, entry.clone()))
        })
        .collect();
    found.sort_by_key(|(_, a)| (a.family, a.name.get(w.language()).to_lowercase()));
    found
}
