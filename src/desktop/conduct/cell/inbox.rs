//! What each role received, and the slips by which it reaches them: read aloud or printed, delivered and shared by one key
//! each.

use super::super::Conduct;
use super::super::decide;
use super::super::dialogs::{Dialog, Slip};
use super::super::view::View;
use super::{ink, told};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::picture::{OperationalPicture, Seen, SeenFact};
use crate::exercise::plan::RoleIx;
use crate::simulation::blueprint::ix::*;
use eframe::egui;
use egui::{RichText, ScrollArea, TextStyle, Ui};
use std::collections::BTreeSet;

/// Something that one role received and nobody handed over yet.
pub(super) fn undelivered(c: &Conduct) -> Vec<(RoleIx, Seen)> {
    let delivered = c.delivered();
    let mut slips = Vec::new();
    let mut listed = BTreeSet::new();
    for (n, picture) in c.view.roles.iter().enumerate() {
        let role = RoleIx::from_place(n);
        for seen in &picture.known {
            let is_slip = matches!(seen.what, SeenFact::Inject(_) | SeenFact::Answer { .. });
            if is_slip
                && !seen.shared
                && !delivered.contains(&(role.0, seen.item))
                && listed.insert((seen.item, role.0))
            {
                slips.push((role, seen.clone()));
            }
        }
    }
    slips.sort_by_key(|(role, seen)| (seen.at, seen.item, *role));
    slips
}

pub(super) fn inbox(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let view = std::sync::Arc::clone(&c.view);
    ui.horizontal(|ui| {
        let whose = egui::ComboBox::from_id_salt("inbox-role")
            .width(ui.available_width() - 90.0)
            .selected_text(match c.open.role {
                Some(r) => w.names.roles.of(r).to_owned(),
                None => w.get("ui-whole-cell"),
            })
            .show_ui(ui, |ui| {
                ui.selectable_value(&mut c.open.role, None, w.get("ui-whole-cell"));
                for n in 0..view.roles.len() {
                    let r = RoleIx::from_place(n);
                    ui.selectable_value(&mut c.open.role, Some(r), w.names.roles.of(r));
                }
            });
        parts::call(ui, &whose.response, &w.get("ui-whose-inbox"));
    });
    let slips = undelivered(c);
    ScrollArea::vertical()
        .id_salt("inbox")
        .auto_shrink(false)
        .show(ui, |ui| {
            if !slips.is_empty() {
                parts::heading(ui, &w.get("ui-slips"));
                for (role, seen) in slips.iter().take(6) {
                    slip_card(ui, c, &view, *role, seen, w, acts);
                }
            }
            parts::heading(ui, &w.get("ui-received"));
            let picture = view.picture(c.open.role);
            if picture.known.is_empty() {
                parts::empty(
                    ui,
                    icons::INBOX,
                    &w.get("ui-inbox-empty"),
                    &w.get("ui-inbox-empty-do"),
                );
            }
            // The latest first; a week of alerts is longer than anybody reads at once.
            for seen in picture.known.iter().rev().take(200) {
                item(ui, c, &view, picture, seen, w, acts);
            }
        });
}

fn item(
    ui: &mut Ui,
    c: &mut Conduct,
    view: &View,
    picture: &OperationalPicture,
    seen: &Seen,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) {
    let p = palette(ui);
    let telling = told(seen, picture, view, w);
    let colour = ink(ui, telling.tone);
    let head = format!("{}  {}", w.near(seen.at, view.now), telling.title);
    egui::CollapsingHeader::new(RichText::new(head).color(
        if telling.tone == crate::wording::known::Tone::News {
            p.text
        } else {
            colour
        },
    ))
    .id_salt((seen.item, picture.role.map(|r| r.0)))
    .show(ui, |ui| {
        crate::desktop::paper::markdown(ui, &telling.body);
        if let Some(role) = picture.role
            && !seen.shared
            && parts::button(ui, icons::SHARE_2, &w.get("ui-share"), Weight::Quiet).clicked()
        {
            acts.push(decide::by_role(c, role, Deed::Share { item: seen.item }));
        }
    });
}

fn slip_card(
    ui: &mut Ui,
    c: &mut Conduct,
    view: &View,
    role: RoleIx,
    seen: &Seen,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) {
    let telling = told(seen, view.picture(Some(role)), view, w);
    parts::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        slip_head(ui, view, role, seen, w);
        ui.add(egui::Label::new(parts::strong(&telling.title)).wrap());
        crate::desktop::paper::markdown(ui, &telling.body);
        ui.horizontal_wrapped(|ui| {
            if parts::button(ui, icons::CHECK, &w.get("ui-delivered"), Weight::Primary).clicked() {
                deliver(c, role, seen, acts);
            }
            if parts::button(ui, icons::SHARE_2, &w.get("ui-share"), Weight::Usual).clicked() {
                share(c, role, seen, acts);
            }
            if parts::icon_button(ui, icons::PRINTER, &w.get("ui-print-slip")).clicked() {
                c.open.dialog = Some(Dialog::Slip(Slip {
                    role,
                    item: seen.item,
                }));
            }
        });
    });
}

fn slip_head(ui: &mut Ui, view: &View, role: RoleIx, seen: &Seen, w: &Words<'_>) {
    let p = palette(ui);
    ui.horizontal_wrapped(|ui| {
        parts::chip(ui, Some(icons::USER), w.names.roles.of(role), p.accent);
        if let SeenFact::Inject(i) = seen.what
            && let Some(line) = view.inject(i)
        {
            ui.label(parts::icon(parts::medium(line.inject.medium)).color(p.dim));
        }
        ui.label(parts::small(ui, w.near(seen.at, view.now)));
    });
}

/// A slip as it is read aloud or printed, in Markdown.
pub(in super::super) fn slip(
    view: &View,
    role: RoleIx,
    item: u32,
    w: &Words<'_>,
) -> Option<(String, String)> {
    let picture = view.picture(Some(role));
    let seen = picture.known.iter().find(|s| s.item == item)?;
    let telling = told(seen, picture, view, w);
    let text = format!(
        "**{}** · {}\n\n# {}\n\n{}\n",
        w.names.roles.of(role),
        w.moment(seen.at),
        telling.title,
        telling.body
    );
    Some((telling.title, text))
}

fn deliver(c: &mut Conduct, role: RoleIx, seen: &Seen, acts: &mut Vec<Conducting>) {
    c.arrangement.delivered.push((role.0, seen.item));
    acts.push(Conducting::Rearrange);
}

fn share(c: &mut Conduct, role: RoleIx, seen: &Seen, acts: &mut Vec<Conducting>) {
    c.arrangement.delivered.push((role.0, seen.item));
    acts.push(Conducting::Rearrange);
    acts.push(decide::by_role(c, role, Deed::Share { item: seen.item }));
}

/// The first slip was handed over.
pub(in super::super) fn deliver_next(c: &mut Conduct, acts: &mut Vec<Conducting>) {
    if let Some((role, seen)) = undelivered(c).into_iter().next() {
        deliver(c, role, &seen, acts);
    }
}

/// The first slip is for everybody.
pub(in super::super) fn share_next(c: &mut Conduct, acts: &mut Vec<Conducting>) {
    if let Some((role, seen)) = undelivered(c).into_iter().next() {
        share(c, role, &seen, acts);
    }
}

/// What a picture holds, latest first, for a window without commands.
pub(in super::super) fn news(
    ui: &mut Ui,
    view: &View,
    picture: &OperationalPicture,
    w: &Words<'_>,
    most: usize,
    style: TextStyle,
) {
    for seen in picture.known.iter().rev().take(most) {
        let telling = told(seen, picture, view, w);
        let colour = ink(ui, telling.tone);
        ui.horizontal_top(|ui| {
            ui.label(
                RichText::new(w.near(seen.at, view.now))
                    .text_style(style.clone())
                    .color(colour),
            );
            ui.add(
                egui::Label::new(RichText::new(&telling.title).text_style(style.clone())).wrap(),
            );
        });
    }
}
