//! A decision, noted in five seconds: press a key, write, press Enter. Orders come with it, or later, or never.

mod orders;
mod targets;

use super::Conduct;
use super::view::{View, Waits};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::map::Thing;
use crate::desktop::words::Words;
use crate::exercise::command::{Actor, Command, Deed, OrderRequest, USUAL};
use crate::exercise::picture::OperationalPicture;
use crate::exercise::plan::RoleIx;
use crate::scenario::model::{RoleId, Span, TargetKind};
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;
use crate::wording::Args;
use eframe::egui;
use egui::{Key, Ui, WidgetInfo};

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
    /// The decision point that it answers.
    answers: Option<u16>,
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
        answers: None,
        deed,
    }))
}

/// A command of a role in the console.
pub(super) fn by_role(c: &Conduct, role: RoleIx, deed: Deed) -> Conducting {
    command(&c.view, role, deed)
}

/// Begins a decision, with the keyboard in its field. Where one question alone stands it is taken for its answer.
pub(super) fn begin(c: &mut Conduct) {
    let standing: Vec<u16> = standing(&c.view).collect();
    let only = match standing[..] {
        [only] => Some(only),
        _ => None,
    };
    start(c, only);
}

/// Begins the answer to a decision point.
pub(super) fn answer(c: &mut Conduct, point: u16) {
    start(c, Some(point));
    if let Some(draft) = &mut c.open.draft {
        draft.answers = Some(point);
    }
}

fn start(c: &mut Conduct, answers: Option<u16>) {
    if c.open.draft.is_none() {
        let role = c.open.role.or_else(|| leader(&c.view));
        c.open.draft = role.map(|by| Draft {
            answers,
            ..Draft::new(by, Becomes::Decision)
        });
    }
    c.open.focus = Some(FIELD);
}

/// Decision points that wait for an answer.
fn standing(view: &View) -> impl Iterator<Item = u16> {
    view.waits.iter().filter_map(|w| match w {
        Waits::Decision(point) => Some(*point),
        Waits::Option(_) => None,
    })
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
            answers: None,
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
        self.copies = targets::copies(w, action, target.as_deref());
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
            answers: self
                .answers
                .filter(|_| self.becomes == Becomes::Decision)
                .and_then(|p| view.plan.scenario.decision_points.get(usize::from(p)))
                .map(|p| p.id.clone()),
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

/// Whether whoever notes a decision may see the questions that stand: they can come from what nobody in the cell knows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Questions {
    /// The facilitator does.
    Shown,
    /// The cell's scribe does not.
    Unknown,
}

/// The form of a decision. `picture` is whose knowledge the offers and targets come from.
pub(super) fn draft_ui(
    ui: &mut Ui,
    draft: &mut Draft,
    focus: &mut Option<&'static str>,
    view: &View,
    (picture, questions): (&OperationalPicture, Questions),
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
    answered(ui, draft, questions, view, w);
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
    orders::orders(ui, draft, picture, w);
    after
}

/// Which of the questions that stand it answers. Pressed again, none.
fn answered(ui: &mut Ui, draft: &mut Draft, questions: Questions, view: &View, w: &Words<'_>) {
    if questions == Questions::Unknown || draft.becomes != Becomes::Decision {
        return;
    }
    let points = &view.plan.scenario.decision_points;
    for point in standing(view) {
        let Some(p) = points.get(usize::from(point)) else {
            continue;
        };
        let on = draft.answers == Some(point);
        let args = Args::new().word("question", p.question.get(w.language()));
        let label = w.text("ui-answers", &args);
        let sign = if on {
            icons::CIRCLE_CHECK
        } else {
            icons::CIRCLE
        };
        let button = ui.add(
            egui::Button::new((parts::icon(sign), egui::RichText::new(&label).small()))
                .selected(on)
                .frame_when_inactive(false)
                .truncate(),
        );
        button.widget_info(|| WidgetInfo::selected(egui::Role::RadioButton, true, on, &label));
        if button.on_hover_text(w.get("ui-answers-hint")).clicked() {
            draft.answers = (!on).then_some(point);
        }
    }
}

fn who_and_when(ui: &mut Ui, draft: &mut Draft, view: &View, w: &Words<'_>) {
    let decides = egui::ComboBox::from_id_salt("decides")
        .width(170.0)
        .selected_text(w.names.roles.of(draft.by))
        .show_ui(ui, |ui| {
            for n in 0..view.roles.len() {
                let r = RoleIx::from_place(n);
                ui.selectable_value(&mut draft.by, r, w.names.roles.of(r));
            }
        });
    parts::call(ui, &decides.response, &w.get("ui-who-decides"));
    ui.label(parts::small(ui, w.get("ui-taken")));
    let taken = |minutes: u32| match minutes {
        0 => w.get("ui-now"),
        m => w.text(
            "ui-ago",
            &Args::new().word("span", w.seconds(u64::from(m) * 60)),
        ),
    };
    let when = egui::ComboBox::from_id_salt("taken")
        .width(100.0)
        .selected_text(taken(draft.ago))
        .show_ui(ui, |ui| {
            for minutes in [0, 5, 10, 15, 30, 60, 120] {
                ui.selectable_value(&mut draft.ago, minutes, taken(minutes));
            }
        });
    parts::call(ui, &when.response, &w.get("ui-taken"));
}

fn channel(ui: &mut Ui, draft: &mut Draft, view: &View, w: &Words<'_>) {
    let current = w.names.channels.of(view.cell.channel);
    let by = egui::ComboBox::from_id_salt("by-channel")
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
    parts::call(ui, &by, &w.get("ui-by-channel"));
    if !draft.orders.is_empty() && draft.becomes == Becomes::Decision {
        let hour = |h: Option<u32>| match h {
            None => w.get("ui-at-once"),
            Some(m) => w.text(
                "ui-at-hour",
                &Args::new().word("hour", w.hour(view.now + m * 60)),
            ),
        };
        let begins = egui::ComboBox::from_id_salt("hour")
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
        parts::call(ui, &begins, &w.get("ui-operation-begins"));
    }
}
