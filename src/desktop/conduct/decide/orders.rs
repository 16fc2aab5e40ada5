//! The orders that come with a decision: found by their words, aimed on the picture or from a list.

use super::Draft;
use super::targets::targets;
use crate::desktop::conduct::cell;
use crate::desktop::look::{icons, palette, parts};
use crate::desktop::words::Words;
use crate::exercise::picture::OperationalPicture;
use crate::scenario::model::{Family, TargetKind};
use crate::simulation::blueprint::ix::*;
use crate::wording::Args;
use eframe::egui::{Key, ScrollArea, Ui};

pub(super) fn orders(ui: &mut Ui, draft: &mut Draft, picture: &OperationalPicture, w: &Words<'_>) {
    let mut gone = None;
    ui.horizontal_wrapped(|ui| {
        for (i, order) in draft.orders.iter().enumerate() {
            let text = crate::wording::journal::request(order, w.plan, &w.names, w.wording());
            let p = palette(ui);
            parts::chip(ui, Some(icons::CLIPBOARD_CHECK), &text, p.accent);
            if parts::icon_button(ui, icons::X, &w.get("ui-remove")).clicked() {
                gone = Some(i);
            }
        }
    });
    if let Some(i) = gone {
        draft.orders.remove(i);
        draft.copies.clear();
    }
    if !draft.copies.is_empty() {
        ui.horizontal_wrapped(|ui| {
            ui.label(parts::small(ui, w.get("ui-copy-of")));
            for age in &draft.copies {
                if let Some(order) = draft.orders.last_mut() {
                    let word = w.seconds(u64::from(age.0));
                    if ui
                        .selectable_label(order.copy_age == Some(*age), word)
                        .clicked()
                    {
                        order.copy_age = Some(*age);
                    }
                }
            }
        });
    }
    match draft.picking {
        None => pick_action(ui, draft, picture, w),
        Some((action, kind)) => pick_target(ui, draft, action, kind, picture, w),
    }
}

fn pick_action(ui: &mut Ui, draft: &mut Draft, picture: &OperationalPicture, w: &Words<'_>) {
    let field = parts::search(
        ui,
        &mut draft.find,
        &w.get("ui-find-action"),
        ui.available_width() - 18.0,
    );
    let enter =
        field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) && !draft.find.is_empty();
    let found = cell::offers(picture, &draft.find, w);
    let mut picked = enter
        .then(|| found.first().map(|(o, _)| (o.action, o.target)))
        .flatten();
    ScrollArea::vertical()
        .id_salt("offers")
        .auto_shrink([false, true])
        .max_height(ui.available_height().max(60.0))
        .show(ui, |ui| {
            let mut family = None;
            for (offer, action) in &found {
                if family != Some(action.family) {
                    family = Some(action.family);
                    parts::heading(ui, &w.get(family_key(action.family)));
                }
                ui.horizontal(|ui| {
                    let name = action.name.get(w.language());
                    let row = ui.selectable_label(false, name).on_hover_ui(|ui| {
                        ui.set_max_width(340.0);
                        ui.label(action.about.get(w.language()));
                        if !action.reference.is_empty() {
                            ui.label(parts::small(ui, action.reference.join(", ")));
                        }
                    });
                    if row.clicked() {
                        picked = Some((offer.action, offer.target));
                    }
                    let mut costs = vec![w.seconds(u64::from(offer.usual))];
                    if offer.people > 0 {
                        costs.push(w.text(
                            "ui-people",
                            &Args::new().number("people", i64::from(offer.people)),
                        ));
                    }
                    if let Some(a) = offer.authority {
                        let args = Args::new().word("who", w.names.outsiders.of(a));
                        costs.push(w.text("ui-needs-authority", &args));
                    }
                    parts::one_line(ui, parts::small(ui, costs.join(" · ")));
                });
            }
            if found.is_empty() {
                ui.label(parts::dim(ui, w.get("ui-no-action-found")));
            }
        });
    if let Some((action, kind)) = picked {
        match kind {
            TargetKind::None => draft.add(action, None, w),
            _ => {
                draft.picking = Some((action, kind));
                draft.find.clear();
            }
        }
    }
}

fn family_key(family: Family) -> &'static str {
    match family {
        Family::Detect => "family-detect",
        Family::Contain => "family-contain",
        Family::Eradicate => "family-eradicate",
        Family::Restore => "family-restore",
        Family::Continuity => "family-continuity",
        Family::Communicate => "family-communicate",
    }
}

fn pick_target(
    ui: &mut Ui,
    draft: &mut Draft,
    action: ActionIx,
    kind: TargetKind,
    picture: &OperationalPicture,
    w: &Words<'_>,
) {
    let args = Args::new().word("action", w.names.actions.of(action));
    ui.label(w.text(
        match kind {
            TargetKind::Node | TargetKind::Department => "ui-pick-on-picture",
            _ => "ui-pick-target",
        },
        &args,
    ));
    let field = parts::search(
        ui,
        &mut draft.find,
        &w.get("ui-find-target"),
        ui.available_width() - 18.0,
    );
    if !field.has_focus() && draft.find.is_empty() {
        field.request_focus();
    }
    let wanted = draft.find.to_lowercase();
    let all: Vec<(String, String)> = targets(action, kind, picture, w)
        .into_iter()
        .filter(|(id, name)| {
            wanted.is_empty() || format!("{name} {id}").to_lowercase().contains(&wanted)
        })
        .collect();
    let enter = ui.input(|i| i.key_pressed(Key::Enter)) && !wanted.is_empty();
    let mut picked = enter
        .then(|| all.first().map(|(id, _)| id.clone()))
        .flatten();
    ScrollArea::vertical()
        .id_salt("targets")
        .auto_shrink([false, true])
        .max_height(ui.available_height().max(60.0))
        .show(ui, |ui| {
            for (id, name) in &all {
                if ui.selectable_label(false, name).clicked() {
                    picked = Some(id.clone());
                }
            }
            if all.is_empty() {
                ui.label(parts::dim(ui, w.get("ui-no-target")));
            }
        });
    if let Some(id) = picked {
        draft.add(action, Some(id), w);
    }
}
