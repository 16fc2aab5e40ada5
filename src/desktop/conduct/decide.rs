//! A decision, noted in five seconds: press a key, write, press Enter. Orders come with it, or later, or never.

use super::view::View;
use super::{Conduct, cell};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::map::Thing;
use crate::desktop::words::Words;
use crate::exercise::command::{Actor, Command, Deed, OrderRequest, USUAL};
use crate::exercise::picture::{OperationalPicture, SeenFact};
use crate::exercise::plan::RoleIx;
use crate::scenario::model::{ActionEffect, Audience, RoleId, Span, TargetKind};
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;
use crate::wording::Args;
use eframe::egui;
use egui::{Key, ScrollArea, Ui};
use std::collections::BTreeSet;

/// The field for the words of a decision.
pub(super) const FIELD: &str = "decision";

/// What a draft becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Becomes {
    /// A decision.
    Decision,
    /// Orders that the facilitator finds in a decision noted in words.
    Adjudication(u32),
}

/// A decision that is being noted.
#[derive(Debug, Clone)]
pub struct Draft {
    becomes: Becomes,
    by: RoleIx,
    text: String,
    rationale: String,
    /// How many minutes ago it was taken.
    ago: u32,
    orders: Vec<OrderRequest>,
    find: String,
    picking: Option<(ActionIx, TargetKind)>,
    /// The copy to restore from is asked for the last order: the ages there are.
    copies: Vec<Span>,
    /// As one operation, so many minutes from now.
    hour: Option<u32>,
    channel: Option<ChannelIx>,
}

/// Who speaks for the cell: the first role that leads.
pub(super) fn leader(view: &View) -> Option<RoleIx> {
    let roles = &view.plan.scenario.roles;
    let at = roles
        .iter()
        .position(|r| r.leads)
        .or((!roles.is_empty()).then_some(0))?;
    Some(RoleIx::from_place(at))
}

/// A command of a role, dated now.
pub(super) fn command(view: &View, role: RoleIx, deed: Deed) -> Conducting {
    Conducting::Command(Box::new(Command {
        by: Actor::Role(RoleId::from(view.plan.roles.id(role))),
        operator: String::new(),
        channel: None,
        rationale: String::new(),
        taken: view.now,
        noted: view.now,
        rests_on: Vec::new(),
        deed,
    }))
}

/// A command of a role in the console.
pub(super) fn by_role(c: &Conduct, role: RoleIx, deed: Deed) -> Conducting {
    command(&c.view, role, deed)
}

/// Begins a decision, with the keyboard in its field.
pub(super) fn begin(c: &mut Conduct) {
    if c.open.draft.is_none() {
        let role = c.open.role.or_else(|| leader(&c.view));
        c.open.draft = role.map(|by| Draft::new(by, Becomes::Decision));
    }
    c.open.focus = Some(FIELD);
}

/// The facilitator maps a decision in words to what it does.
pub(super) fn adjudicate(c: &mut Conduct, number: u32) {
    let by = c
        .view
        .cell
        .decisions
        .get(number as usize)
        .map(|(_, role, _)| *role)
        .or_else(|| leader(&c.view));
    c.open.draft = by.map(|by| Draft::new(by, Becomes::Adjudication(number)));
    c.open.focus = Some(FIELD);
}

impl Draft {
    fn new(by: RoleIx, becomes: Becomes) -> Draft {
        Draft {
            becomes,
            by,
            text: String::new(),
            rationale: String::new(),
            ago: 0,
            orders: Vec::new(),
            find: String::new(),
            picking: None,
            copies: Vec::new(),
            hour: None,
            channel: None,
        }
    }

    /// At a desk of one role: a decision of that role.
    pub(super) fn of(role: RoleIx) -> Draft {
        Draft::new(role, Becomes::Decision)
    }

    /// A thing was picked on the picture while a target was wanted.
    pub(super) fn aim(&mut self, thing: Thing, w: &Words<'_>) {
        let Some((action, kind)) = self.picking else {
            return;
        };
        let names = &w.plan.blueprint.names;
        let id = match (kind, thing) {
            (TargetKind::Node, Thing::Node(n)) => names.nodes.id(n),
            (TargetKind::Department, Thing::Department(d)) => names.departments.id(d),
            _ => return,
        };
        let id = id.to_owned();
        self.add(action, Some(id), w);
    }

    fn add(&mut self, action: ActionIx, target: Option<String>, w: &Words<'_>) {
        self.picking = None;
        self.find.clear();
        self.copies = copies(w, action, target.as_deref());
        self.orders.push(OrderRequest {
            action: w.plan.blueprint.names.actions.id(action).into(),
            target,
            copy_age: self.copies.first().copied(),
            priority: USUAL,
        });
    }

    /// What it says becomes commands.
    fn acts(&self, view: &View) -> Vec<Conducting> {
        let text = self.text.trim();
        let words = match text.is_empty() {
            true => self
                .orders
                .first()
                .map(|o| o.action.to_string())
                .unwrap_or_default(),
            false => text.to_owned(),
        };
        let deed = match (self.becomes, self.hour) {
            (Becomes::Adjudication(decision), _) => Deed::Adjudicate {
                decision,
                orders: self.orders.clone(),
                effects: Vec::new(),
                remark: text.to_owned(),
            },
            (Becomes::Decision, Some(minutes)) if !self.orders.is_empty() => Deed::Operation {
                name: words,
                hour: view.now + minutes * 60,
                orders: self.orders.clone(),
            },
            (Becomes::Decision, _) => Deed::Decide {
                text: words,
                orders: self.orders.clone(),
            },
        };
        let by = match self.becomes {
            Becomes::Decision => Actor::Role(RoleId::from(view.plan.roles.id(self.by))),
            Becomes::Adjudication(_) => Actor::Facilitator,
        };
        let taken = Time((view.now.0 - (self.ago * 60) as i32).max(0));
        vec![Conducting::Command(Box::new(Command {
            by,
            operator: String::new(),
            channel: self
                .channel
                .map(|c| view.plan.blueprint.names.channels.id(c).into()),
            rationale: self.rationale.trim().to_owned(),
            taken,
            noted: view.now,
            rests_on: Vec::new(),
            deed,
        }))]
    }

    fn is_empty(&self) -> bool {
        self.text.trim().is_empty() && self.orders.is_empty()
    }
}

/// What becomes of a draft after a frame.
pub(super) enum After {
    /// It stays open.
    Stays,
    /// It was noted or given up.
    Goes,
}

/// The form of a decision. `picture` is whose knowledge the offers and targets come from.
pub(super) fn draft_ui(
    ui: &mut Ui,
    draft: &mut Draft,
    focus: &mut Option<&'static str>,
    view: &View,
    picture: &OperationalPicture,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) -> After {
    let mut after = After::Stays;
    ui.add_space(6.0);
    ui.horizontal(|ui| {
        let (title, sign) = match draft.becomes {
            Becomes::Decision => (w.get("ui-decision"), icons::GAVEL),
            Becomes::Adjudication(n) => (
                w.text(
                    "ui-adjudicates",
                    &Args::new().number("number", i64::from(n) + 1),
                ),
                icons::CLIPBOARD_LIST,
            ),
        };
        ui.label(parts::icon(sign).color(palette(ui).accent));
        ui.label(parts::strong(title));
        if draft.becomes == Becomes::Decision {
            who_and_when(ui, draft, view, w);
        }
        parts::right(ui, |ui| {
            if parts::icon_button(ui, icons::X, &w.get("ui-give-up")).clicked() {
                after = After::Goes;
            }
            let note = parts::button_enabled(
                ui,
                !draft.is_empty(),
                icons::CHECK,
                &w.get("ui-note"),
                Weight::Primary,
            );
            if note.clicked() {
                acts.extend(draft.acts(view));
                after = After::Goes;
            }
        });
    });
    let field = parts::search(
        ui,
        &mut draft.text,
        &w.get("ui-decision-hint"),
        ui.available_width() - 18.0,
    );
    if *focus == Some(FIELD) {
        *focus = None;
        field.request_focus();
    }
    if field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter)) && !draft.is_empty() {
        acts.extend(draft.acts(view));
        return After::Goes;
    }
    if ui.input(|i| i.key_pressed(Key::Escape)) {
        match draft.picking.take() {
            Some(_) => draft.find.clear(),
            None => return After::Goes,
        }
    }
    ui.horizontal(|ui| {
        let width = ui.available_width() * 0.55;
        parts::search(ui, &mut draft.rationale, &w.get("ui-rationale-hint"), width);
        channel(ui, draft, view, w);
    });
    orders(ui, draft, picture, w);
    after
}

fn who_and_when(ui: &mut Ui, draft: &mut Draft, view: &View, w: &Words<'_>) {
    egui::ComboBox::from_id_salt("decides")
        .width(170.0)
        .selected_text(w.names.roles.of(draft.by))
        .show_ui(ui, |ui| {
            for n in 0..view.roles.len() {
                let r = RoleIx::from_place(n);
                ui.selectable_value(&mut draft.by, r, w.names.roles.of(r));
            }
        });
    ui.label(parts::small(ui, w.get("ui-taken")));
    let taken = |minutes: u32| match minutes {
        0 => w.get("ui-now"),
        m => w.text(
            "ui-ago",
            &Args::new().word("span", w.seconds(u64::from(m) * 60)),
        ),
    };
    egui::ComboBox::from_id_salt("taken")
        .width(100.0)
        .selected_text(taken(draft.ago))
        .show_ui(ui, |ui| {
            for minutes in [0, 5, 10, 15, 30, 60, 120] {
                ui.selectable_value(&mut draft.ago, minutes, taken(minutes));
            }
        });
}

fn channel(ui: &mut Ui, draft: &mut Draft, view: &View, w: &Words<'_>) {
    let current = w.names.channels.of(view.cell.channel);
    egui::ComboBox::from_id_salt("by-channel")
        .width(150.0)
        .selected_text(draft.channel.map_or(current, |c| w.names.channels.of(c)))
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut draft.channel, None, current);
            for (c, works) in &view.cell.channels {
                if *works && *c != view.cell.channel {
                    ui.selectable_value(&mut draft.channel, Some(*c), w.names.channels.of(*c));
                }
            }
        })
        .response
        .on_hover_text(w.get("ui-channel-hint"));
    if !draft.orders.is_empty() && draft.becomes == Becomes::Decision {
        let hour = |h: Option<u32>| match h {
            None => w.get("ui-at-once"),
            Some(m) => w.text(
                "ui-at-hour",
                &Args::new().word("hour", w.hour(view.now + m * 60)),
            ),
        };
        egui::ComboBox::from_id_salt("hour")
            .width(130.0)
            .selected_text(hour(draft.hour))
            .show_ui(ui, |ui| {
                for h in [
                    None,
                    Some(30),
                    Some(60),
                    Some(120),
                    Some(240),
                    Some(480),
                    Some(720),
                    Some(1440),
                ] {
                    ui.selectable_value(&mut draft.hour, h, hour(h));
                }
            })
            .response
            .on_hover_text(w.get("ui-operation-hint"));
    }
}

fn orders(ui: &mut Ui, draft: &mut Draft, picture: &OperationalPicture, w: &Words<'_>) {
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

fn family_key(family: crate::scenario::model::Family) -> &'static str {
    use crate::scenario::model::Family;
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

/// Everything of its kind that an action can be aimed at, whatever truth says of it: ids and names.
fn targets(
    action: ActionIx,
    kind: TargetKind,
    picture: &OperationalPicture,
    w: &Words<'_>,
) -> Vec<(String, String)> {
    let names = &w.plan.blueprint.names;
    let o = &w.plan.scenario.organisation;
    let l = w.language();
    let entry = w
        .plan
        .scenario
        .catalogue
        .actions
        .iter()
        .find(|a| a.id.as_str() == names.actions.id(action));
    let mut all: Vec<(String, String)> = match kind {
        TargetKind::None => Vec::new(),
        TargetKind::Node => o
            .nodes
            .iter()
            .filter(|n| {
                entry.is_none_or(|e| e.node_kinds.is_empty() || e.node_kinds.contains(&n.kind))
            })
            .map(|n| (n.id.to_string(), n.name.get(l).to_owned()))
            .collect(),
        TargetKind::Account => pairs(&o.accounts, |a| (a.id.as_str(), a.name.get(l))),
        TargetKind::Data => pairs(&o.data, |d| (d.id.as_str(), d.name.get(l))),
        TargetKind::Channel => pairs(&o.channels, |c| (c.id.as_str(), c.name.get(l))),
        TargetKind::Department => pairs(&o.departments, |d| (d.id.as_str(), d.name.get(l))),
        TargetKind::Segment => pairs(&o.segments, |s| (s.id.as_str(), s.name.get(l))),
        TargetKind::LogSource => pairs(&o.log_sources, |s| (s.id.as_str(), s.name.get(l))),
        TargetKind::Outsider => o
            .outsiders
            .iter()
            .filter(|x| {
                entry.is_none_or(|e| {
                    e.outsider_kinds.is_empty() || e.outsider_kinds.contains(&x.kind)
                })
            })
            .map(|x| (x.id.to_string(), x.name.get(l).to_owned()))
            .collect(),
        TargetKind::Team => pairs(&o.teams, |t| (t.id.as_str(), t.name.get(l))),
        TargetKind::Audience => Audience::ALL
            .into_iter()
            .map(|a| (format!("{a:?}"), w.get(audience_key(a))))
            .collect(),
        TargetKind::Alert => picture
            .known
            .iter()
            .rev()
            .filter_map(|s| match &s.what {
                SeenFact::Alert {
                    number,
                    source,
                    node,
                } => {
                    let args = Args::new()
                        .number("number", i64::from(*number))
                        .word("source", w.names.sources.of(*source))
                        .word("node", w.names.nodes.of(*node));
                    Some((number.to_string(), w.text("ui-alert", &args)))
                }
                _ => None,
            })
            .collect(),
    };
    if kind != TargetKind::Alert {
        let mut seen = BTreeSet::new();
        all.retain(|(id, _)| seen.insert(id.clone()));
        all.sort_by_key(|(_, name)| name.to_lowercase());
    }
    all
}

fn pairs<'a, T>(
    list: &'a [T],
    pair: impl Fn(&'a T) -> (&'a str, &'a str),
) -> Vec<(String, String)> {
    list.iter()
        .map(|x| {
            let (id, name) = pair(x);
            (id.to_owned(), name.to_owned())
        })
        .collect()
}

fn audience_key(a: Audience) -> &'static str {
    match a {
        Audience::Staff => "audience-staff",
        Audience::MinisterOffice => "audience-minister-office",
        Audience::Partners => "audience-partners",
        Audience::Public => "audience-public",
    }
}

/// Ages of the copies that an action can restore its target from, the youngest first; none where it restores nothing.
fn copies(w: &Words<'_>, action: ActionIx, target: Option<&str>) -> Vec<Span> {
    let s = &w.plan.scenario;
    let id = w.plan.blueprint.names.actions.id(action);
    let restores = s
        .catalogue
        .actions
        .iter()
        .find(|a| a.id.as_str() == id)
        .is_some_and(|a| a.effects.iter().any(|e| matches!(e, ActionEffect::Restore)));
    if !restores {
        return Vec::new();
    }
    let node = s
        .organisation
        .nodes
        .iter()
        .find(|n| Some(n.id.as_str()) == target);
    let mut ages = node.map(|n| n.backups.clone()).unwrap_or_default();
    ages.sort_unstable_by_key(|a| a.0);
    ages
}
