//! What the cell says: what it holds of a machine, declarations, situation reports, statements composed from claims,
//! questions to people outside, and the channel by which its orders go.
//!
//! Shown in the console and at a desk alike, from the view's picture of the cell.

use super::super::dialogs::{Ask, Dialog, Report};
use super::super::view::View;
use super::super::{Open, decide};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, marks, palette};
use crate::desktop::map::Thing;
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::plan::RoleIx;
use crate::scenario::model::{Belief, Declaration};
use crate::wording::Args;
use eframe::egui;
use egui::{ScrollArea, Ui};

/// Declarations with the keys of their words.
const DECLARATIONS: [(Declaration, &str); 4] = [
    (Declaration::Aware, "ui-declare-aware"),
    (Declaration::ScopeKnown, "ui-declare-scope"),
    (Declaration::AttackerOut, "ui-declare-out"),
    (Declaration::CrisisOver, "ui-declare-over"),
];

pub(in super::super) fn voice(
    ui: &mut Ui,
    open: &mut Open,
    view: &View,
    role: Option<RoleIx>,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) {
    let Some(speaker) = role.or_else(|| decide::leader(view)) else {
        return;
    };
    let say = |deed| decide::command(view, speaker, deed);
    ScrollArea::vertical()
        .id_salt("voice")
        .auto_shrink(false)
        .show(ui, |ui| {
            let args = Args::new().word("role", w.names.roles.of(speaker));
            ui.label(parts::small(ui, w.text("ui-speaks-as", &args)));
            assess(ui, open, w, acts, &say);
            parts::heading(ui, &w.get("ui-declarations"));
            for (declaration, key) in DECLARATIONS {
                let made = view.cell.declared.contains(&declaration);
                let sign = if made { icons::CHECK } else { icons::FLAG };
                let button = parts::button_enabled(ui, !made, sign, &w.get(key), Weight::Usual);
                if button.clicked() {
                    // With it goes the scope as the cell holds it: what is suspected or confirmed.
                    let nodes = match declaration {
                        Declaration::ScopeKnown | Declaration::AttackerOut => view
                            .cell
                            .beliefs
                            .iter()
                            .filter(|(_, b)| matches!(b, Belief::Suspected | Belief::Confirmed))
                            .map(|(n, _)| {
                                crate::scenario::model::NodeId::from(
                                    view.plan.blueprint.names.nodes.id(*n),
                                )
                            })
                            .collect(),
                        Declaration::Aware | Declaration::CrisisOver => Vec::new(),
                    };
                    acts.push(say(Deed::Declare { declaration, nodes }));
                }
            }
            parts::heading(ui, &w.get("ui-report"));
            if parts::button(
                ui,
                icons::FILE_TEXT,
                &w.get("ui-report-issue"),
                Weight::Usual,
            )
            .clicked()
            {
                open.dialog = Some(Dialog::Report(Report {
                    role: speaker,
                    text: String::new(),
                }));
            }
            statements(ui, view, w, acts, &say);
            channels(ui, view, w, acts, &say);
            parts::heading(ui, &w.get("ui-outside"));
            if parts::button(ui, icons::PHONE, &w.get("ui-ask"), Weight::Usual).clicked() {
                open.dialog = Some(Dialog::Ask(Ask {
                    role: speaker,
                    outsider: None,
                    text: String::new(),
                }));
            }
        });
}

fn assess(
    ui: &mut Ui,
    open: &Open,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
    say: &impl Fn(Deed) -> Conducting,
) {
    parts::heading(ui, &w.get("ui-assess"));
    let Some(Thing::Node(node)) = open.canvas.picked else {
        ui.add(egui::Label::new(parts::dim(ui, w.get("ui-assess-pick"))).wrap());
        return;
    };
    ui.label(parts::strong(w.names.nodes.of(node)));
    ui.horizontal_wrapped(|ui| {
        for belief in [
            Belief::Suspected,
            Belief::Confirmed,
            Belief::Cleared,
            Belief::Unknown,
        ] {
            let sign = match belief {
                Belief::Suspected => icons::CIRCLE_DASHED,
                Belief::Confirmed => icons::TRIANGLE_ALERT,
                Belief::Cleared => icons::CHECK,
                Belief::Unknown => icons::CIRCLE_HELP,
            };
            if parts::button(ui, sign, &w.get(marks::belief_key(belief)), Weight::Usual).clicked() {
                acts.push(say(Deed::Assess {
                    node: w.plan.blueprint.names.nodes.id(node).into(),
                    belief,
                    basis: String::new(),
                    confidence: 0,
                }));
            }
        }
    });
}

fn statements(
    ui: &mut Ui,
    view: &View,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
    say: &impl Fn(Deed) -> Conducting,
) {
    let p = palette(ui);
    let l = w.language();
    if view.plan.scenario.statements.is_empty() {
        return;
    }
    parts::heading(ui, &w.get("ui-statements"));
    let made: Vec<_> = view
        .log
        .iter()
        .filter(|line| !line.withdrawn)
        .filter_map(|line| match &line.command.deed {
            Deed::State { statement } => Some(statement.clone()),
            _ => None,
        })
        .collect();
    for s in &view.plan.scenario.statements {
        let done = made.contains(&s.id);
        egui::CollapsingHeader::new(s.title.get(l))
            .id_salt(s.id.as_str())
            .show(ui, |ui| {
                ui.add(egui::Label::new(s.body.get(l)).wrap());
                for claim in view
                    .plan
                    .scenario
                    .claims
                    .iter()
                    .filter(|c| s.claims.contains(&c.id))
                {
                    ui.horizontal_wrapped(|ui| {
                        ui.label(parts::icon(icons::CHEVRON_RIGHT).color(p.dim));
                        ui.add(egui::Label::new(parts::small(ui, claim.text.get(l))).wrap());
                    });
                }
                let button = parts::button_enabled(
                    ui,
                    !done,
                    icons::MEGAPHONE,
                    &w.get("ui-state"),
                    Weight::Usual,
                );
                if button.clicked() {
                    acts.push(say(Deed::State {
                        statement: s.id.clone(),
                    }));
                }
            });
    }
}

fn channels(
    ui: &mut Ui,
    view: &View,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
    say: &impl Fn(Deed) -> Conducting,
) {
    let p = palette(ui);
    parts::heading(ui, &w.get("ui-channel"));
    ui.add(egui::Label::new(parts::small(ui, w.get("ui-channel-hint"))).wrap());
    for (channel, works) in &view.cell.channels {
        let used = view.cell.channel == *channel;
        ui.horizontal(|ui| {
            let (sign, ink) = match works {
                true => (icons::CIRCLE_CHECK, p.good),
                false => (icons::CIRCLE_SLASH, p.dim),
            };
            ui.label(parts::icon(sign).color(ink).size(13.0));
            let id = crate::scenario::model::ChannelId::from(
                view.plan.blueprint.names.channels.id(*channel),
            );
            if ui
                .selectable_label(used, w.names.channels.of(*channel))
                .clicked()
                && !used
            {
                acts.push(say(Deed::UseChannel {
                    channel: id.clone(),
                }));
            }
            if !works && parts::icon_button(ui, icons::PLUG, &w.get("ui-activate")).clicked() {
                acts.push(say(Deed::Activate { channel: id }));
            }
        });
    }
}
