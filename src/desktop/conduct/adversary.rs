//! The facilitator's hand on the attacker and on facts: a stage held, hastened, forced or forbidden, each on record with its
//! reason, so that a training session does not die because chance ended the campaign at noon.

use super::Conduct;
use super::dialogs::Dialog;
use crate::desktop::act::Conducting;
use crate::desktop::look::icons::{self, Icon};
use crate::desktop::look::{palette, parts};
use crate::desktop::words::Words;
use crate::exercise::command::{Deed, StageHand};
use crate::scenario::model::StageId;
use crate::simulation::blueprint::ix::*;
use crate::simulation::state::{Hand, Progress};
use crate::wording::Args;
use eframe::egui;
use egui::{RichText, ScrollArea, Ui};

/// What can be done with a stage.
const HANDS: [(StageHand, Icon, &str); 4] = [
    (StageHand::Free, icons::PLAY, "ui-stage-free"),
    (StageHand::Held, icons::HAND, "ui-stage-hold"),
    (StageHand::Forced, icons::FAST_FORWARD, "ui-stage-force"),
    (StageHand::Forbidden, icons::BAN, "ui-stage-forbid"),
];

pub(super) fn adversary(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let view = std::sync::Arc::clone(&c.view);
    let p = palette(ui);
    let args = Args::new().number("count", view.truth.footholds.len() as i64);
    parts::chip(
        ui,
        Some(icons::EYE),
        &w.text("ui-footholds", &args),
        p.truth,
    );
    parts::search(
        ui,
        &mut c.open.reason,
        &w.get("ui-reason"),
        ui.available_width() - 18.0,
    );
    if parts::button(
        ui,
        icons::WRENCH,
        &w.get("ui-set-fact"),
        parts::Weight::Usual,
    )
    .clicked()
    {
        c.open.dialog = Some(Dialog::fact());
    }
    ScrollArea::vertical()
        .id_salt("stages")
        .auto_shrink(false)
        .show(ui, |ui| {
            for (n, (progress, once, hand)) in view.truth.stages.iter().enumerate() {
                let stage = StageIx::from_place(n);
                let (sign, ink, key) = match (progress, hand) {
                    (_, Hand::Held) => (icons::HAND, p.warn, "ui-stage-held"),
                    (_, Hand::Forbidden) => (icons::BAN, p.dim, "ui-stage-forbidden"),
                    (Progress::Done, _) => (icons::CHECK, p.truth, "ui-stage-done"),
                    (Progress::Running(_), _) => (icons::HOURGLASS, p.truth, "ui-stage-running"),
                    (Progress::Pending, _) if *once => {
                        (icons::REFRESH_CW, p.truth, "ui-stage-again")
                    }
                    (Progress::Pending, _) => (icons::CIRCLE_DASHED, p.dim, "ui-stage-pending"),
                };
                ui.horizontal(|ui| {
                    ui.label(parts::icon(sign).color(ink))
                        .on_hover_text(w.get(key));
                    parts::one_line(ui, RichText::new(w.names.stages.of(stage)));
                });
                ui.horizontal(|ui| {
                    ui.add_space(20.0);
                    ui.label(parts::small(ui, w.get(key)));
                    for (to, sign, key) in HANDS {
                        if is_now(*hand, to) {
                            continue;
                        }
                        if parts::icon_button(ui, sign, &w.get(key)).clicked() {
                            let id = StageId::from(view.plan.blueprint.names.stages.id(stage));
                            let act = c.intervention(Deed::Stage {
                                stage: id,
                                hand: to,
                            });
                            acts.push(act);
                        }
                    }
                    let later = Args::new().word("span", w.seconds(3_600));
                    if parts::icon_button(
                        ui,
                        icons::CALENDAR_CLOCK,
                        &w.text("ui-stage-later", &later),
                    )
                    .clicked()
                    {
                        let id = StageId::from(view.plan.blueprint.names.stages.id(stage));
                        let act = c.intervention(Deed::MoveStage {
                            stage: id,
                            to: view.now + 3_600,
                        });
                        acts.push(act);
                    }
                });
            }
        });
}

fn is_now(hand: Hand, to: StageHand) -> bool {
    matches!(
        (hand, to),
        (Hand::Free, StageHand::Free)
            | (Hand::Held, StageHand::Held)
            | (Hand::Forbidden, StageHand::Forbidden)
            | (Hand::Forced, StageHand::Forced)
    )
}
