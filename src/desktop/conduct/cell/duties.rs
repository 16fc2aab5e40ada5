//! Duties that the cell opened, with their deadlines; those it could open; and, for the facilitator, when each truly arose.

use super::super::Conduct;
use super::super::decide;
use crate::desktop::act::Conducting;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{Palette, icons, palette};
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::duties::OpenDuty;
use crate::exercise::plan::{DutyIx, RoleIx};
use crate::scenario::model::Duty;
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;
use crate::wording::Args;
use eframe::egui;
use egui::{Color32, ScrollArea, Ui};

/// How near a deadline is, as a colour.
pub(in super::super) fn nearness(p: Palette, due: Time, now: Time) -> Color32 {
    match due.0 - now.0 {
        ..0 => p.bad,
        0..21_600 => p.warn,
        _ => p.dim,
    }
}

pub(super) fn duties(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let view = std::sync::Arc::clone(&c.view);
    let all = &view.plan.scenario.duties;
    if all.is_empty() {
        parts::empty(ui, icons::SCALE, &w.get("ui-no-duties"), "");
        return;
    }
    ScrollArea::vertical()
        .id_salt("duties")
        .auto_shrink(false)
        .show(ui, |ui| {
            for (n, duty) in all.iter().enumerate() {
                let ix = DutyIx::from_place(n);
                let open = view.cell.duties.iter().find(|d| d.duty == ix);
                one(ui, c, duty, ix, open, w, acts);
            }
        });
}

fn one(
    ui: &mut Ui,
    c: &mut Conduct,
    duty: &Duty,
    ix: DutyIx,
    open: Option<&OpenDuty>,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) {
    let view = std::sync::Arc::clone(&c.view);
    let p = palette(ui);
    let l = w.language();
    let role = duty
        .decided_by
        .as_ref()
        .and_then(|r| view.plan.roles.rank(r.as_str()))
        .or_else(|| decide::leader(&view));
    parts::card(ui, |ui| {
        ui.set_min_width(ui.available_width());
        ui.add(egui::Label::new(parts::strong(duty.name.get(l))).wrap());
        ui.add(egui::Label::new(parts::small(ui, duty.regime.get(l))).wrap());
        if let Some(Some(arose)) = view.truth.duties.get(ix.place()) {
            let args = Args::new().word("when", w.moment(*arose));
            parts::chip(
                ui,
                Some(icons::EYE),
                &w.text("ui-duty-arose", &args),
                p.truth,
            );
        }
        match open {
            None => {
                if parts::button(ui, icons::PLAY, &w.get("ui-duty-open"), Weight::Usual).clicked()
                    && let Some(role) = role
                {
                    acts.push(decide::by_role(
                        c,
                        role,
                        Deed::OpenDuty {
                            duty: duty.id.clone(),
                        },
                    ));
                }
            }
            Some(open) => phases(ui, c, duty, open, role, w, acts),
        }
    });
}

fn phases(
    ui: &mut Ui,
    c: &mut Conduct,
    duty: &Duty,
    open: &OpenDuty,
    role: Option<RoleIx>,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) {
    let p = palette(ui);
    let now = c.view.now;
    for (n, phase) in duty.phases.iter().enumerate() {
        let name = phase.name.get(w.language());
        let done = n < usize::from(open.notified);
        let due = open.opened + phase.within.0;
        ui.horizontal_wrapped(|ui| {
            let (sign, ink) = match done {
                true => (icons::CHECK, p.good),
                false => (icons::TIMER, nearness(p, due, now)),
            };
            ui.label(parts::icon(sign).color(ink));
            ui.label(name);
            if !done {
                ui.label(egui::RichText::new(w.distance(due, now)).color(ink));
            }
        });
        if n == usize::from(open.notified)
            && parts::button(ui, icons::SEND, &w.get("ui-duty-notify"), Weight::Usual).clicked()
            && let Some(role) = role
        {
            acts.push(decide::by_role(
                c,
                role,
                Deed::Notify {
                    duty: duty.id.clone(),
                },
            ));
        }
    }
}
