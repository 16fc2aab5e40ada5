//! Dialogs of the console, one at a time: invent, edit, duplicate or move an inject, answer, ask, report, take back.

use super::Conduct;
use super::view::InjectLine;
use crate::desktop::act::Conducting;
use crate::desktop::look::icons;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::words::Words;
use crate::exercise::command::{Actor, Deed, Fact};
use crate::exercise::plan::{InjectIx, RoleIx};
use crate::scenario::model::{
    Audience, Condition, Inject, InjectId, Language, LocalisedText, Medium, Moment, OutsiderId,
    RoleId, Span, Text,
};
use crate::simulation::blueprint::ix::*;
use crate::simulation::time::Time;
use crate::wording::Args;
use eframe::egui;
use egui::{Id, Key, Modal, TextEdit, Ui};

/// A dialog that is open.
#[derive(Debug, Clone)]
pub enum Dialog {
    /// A new inject, from nothing or from another one.
    Invent(Box<Invention>),
    /// The words of an inject change.
    Edit {
        /// Which.
        inject: InjectIx,
        /// Its title.
        title: String,
        /// Its body.
        body: String,
    },
    /// An inject comes at another moment.
    Move {
        /// Which.
        inject: InjectIx,
        /// So many minutes from now.
        minutes: i32,
    },
    /// Everything that waits for a time comes later or earlier.
    MoveAll {
        /// By so many minutes.
        minutes: i32,
    },
    /// Somebody outside answers or speaks.
    Answer {
        /// Who.
        outsider: OutsiderIx,
        /// To whom; to everybody where absent.
        to: Option<RoleIx>,
        /// What.
        text: String,
    },
    /// Somebody outside is asked.
    Ask {
        /// By whom.
        role: RoleIx,
        /// Whom.
        outsider: Option<OutsiderIx>,
        /// What.
        text: String,
    },
    /// A situation report.
    Report {
        /// By whom.
        role: RoleIx,
        /// Its text.
        text: String,
    },
    /// The last command is taken back.
    TakeBack {
        /// Its entry.
        entry: u64,
        /// In words.
        what: String,
    },
    /// Notes of an evaluator's page are merged from a file.
    Merge(String),
    /// A fact is set.
    Fact(FactDraft),
    /// A slip, large, to be read aloud or printed.
    Slip {
        /// For whom.
        role: RoleIx,
        /// Number of the known item.
        item: u32,
    },
}

/// A fact that is being set.
#[derive(Debug, Clone, Default)]
pub struct FactDraft {
    kind: FactKind,
    node: Option<NodeIx>,
    account: Option<AccountIx>,
    audience: Option<Audience>,
    amount: i32,
    on: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum FactKind {
    #[default]
    Broken,
    Credential,
    Trust,
}

/// An inject that is being invented.
#[derive(Debug, Clone)]
pub struct Invention {
    title: String,
    from: String,
    body: String,
    medium: Medium,
    to: Vec<RoleId>,
    minutes: i32,
    like: Option<Inject>,
}

/// Media with the keys of their words.
const MEDIA: [(Medium, &str); 8] = [
    (Medium::Call, "medium-call"),
    (Medium::Mail, "medium-mail"),
    (Medium::Message, "medium-message"),
    (Medium::Alert, "medium-alert"),
    (Medium::Press, "medium-press"),
    (Medium::Post, "medium-post"),
    (Medium::Visit, "medium-visit"),
    (Medium::Letter, "medium-letter"),
];

/// What is most often improvised: a medium, and the key under which its title and opening stand.
const TEMPLATES: [(Medium, &str); 5] = [
    (Medium::Call, "ui-template-journalist"),
    (Medium::Call, "ui-template-office"),
    (Medium::Visit, "ui-template-technician"),
    (Medium::Post, "ui-template-rumour"),
    (Medium::Letter, "ui-template-authority"),
];

impl Dialog {
    /// Sets a fact.
    pub fn fact() -> Dialog {
        Dialog::Fact(FactDraft {
            on: true,
            ..FactDraft::default()
        })
    }

    /// Invents an inject from nothing.
    pub fn invent() -> Dialog {
        Dialog::Invent(Box::new(Invention {
            title: String::new(),
            from: String::new(),
            body: String::new(),
            medium: Medium::Call,
            to: Vec::new(),
            minutes: 0,
            like: None,
        }))
    }

    /// Invents one like another.
    pub fn duplicate(line: &InjectLine, language: Language) -> Dialog {
        let i = &line.inject;
        Dialog::Invent(Box::new(Invention {
            title: i.title.get(language).to_owned(),
            from: i.from.get(language).to_owned(),
            body: i.body.get(language).to_owned(),
            medium: i.medium,
            to: i.to.clone(),
            minutes: 15,
            like: Some((**i).clone()),
        }))
    }

    /// Edits one.
    pub fn edit(inject: InjectIx, line: &InjectLine, language: Language) -> Dialog {
        Dialog::Edit {
            inject,
            title: line.inject.title.get(language).to_owned(),
            body: line.inject.body.get(language).to_owned(),
        }
    }
}

/// Asks before the last command is taken back; says why where that is not possible.
pub(super) fn take_back(c: &mut Conduct) {
    let Some(line) = c.view.log.iter().rev().find(|l| !l.withdrawn) else {
        return;
    };
    c.open.dialog = Some(Dialog::TakeBack {
        entry: line.entry,
        what: String::new(),
    });
}

/// Whether something that the room has seen since can rest on the command: then one corrects forward.
fn disclosed_since(c: &Conduct, entry: u64) -> bool {
    let Some(line) = c.view.log.iter().find(|l| l.entry == entry) else {
        return true;
    };
    c.view
        .roles
        .iter()
        .chain([&c.view.cell])
        .flat_map(|p| &p.known)
        .any(|seen| seen.at > line.at)
}

pub(super) fn dialogs(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let Some(mut dialog) = c.open.dialog.take() else {
        return;
    };
    let mut keep = true;
    let response = Modal::new(Id::unique("dialog")).show(ui.ctx(), |ui| {
        ui.set_width(match dialog {
            Dialog::Invent(_) | Dialog::Edit { .. } | Dialog::Slip { .. } => 560.0,
            _ => 440.0,
        });
        keep = one(ui, c, &mut dialog, w, acts);
    });
    let escape = ui.input(|i| i.key_pressed(Key::Escape));
    if keep && !escape && !response.should_close() {
        c.open.dialog = Some(dialog);
    }
}

/// The buttons under a dialog: whether it was agreed to, and whether it stays open.
fn buttons(ui: &mut Ui, w: &Words<'_>, ready: bool, agree: &str) -> (bool, bool) {
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        let done = parts::button_enabled(ui, ready, icons::CHECK, agree, Weight::Primary).clicked();
        let gone = parts::button(ui, icons::X, &w.get("ui-cancel"), Weight::Usual).clicked();
        (done, !gone && !done)
    })
    .inner
}

fn one(
    ui: &mut Ui,
    c: &mut Conduct,
    dialog: &mut Dialog,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) -> bool {
    match dialog {
        Dialog::Invent(i) => invent(ui, c, i, w, acts),
        Dialog::Edit {
            inject,
            title,
            body,
        } => {
            ui.heading(w.get("ui-edit"));
            parts::field(ui, &w.get("ui-inject-title"), title, "");
            ui.label(parts::small(ui, w.get("ui-inject-body")));
            ui.add(
                TextEdit::multiline(body)
                    .desired_rows(8)
                    .desired_width(f32::INFINITY),
            );
            reason(ui, c, w);
            let (done, keep) = buttons(ui, w, !title.trim().is_empty(), &w.get("ui-save"));
            if done && let Some(line) = c.view.inject(*inject) {
                let inject = std::sync::Arc::clone(&line.inject);
                // The language that was not edited keeps its words.
                let deed = Deed::Edit {
                    inject: inject.id.clone(),
                    title: with(&inject.title, w.language(), title),
                    body: with(&inject.body, w.language(), body),
                };
                let act = c.intervention(deed);
                acts.push(act);
            }
            keep
        }
        Dialog::Move { inject, minutes } => {
            ui.heading(w.get("ui-move"));
            step(ui, w, minutes, 0, c.view.now);
            reason(ui, c, w);
            let (done, keep) = buttons(ui, w, true, &w.get("ui-move"));
            if done && let Some(line) = c.view.inject(*inject) {
                let deed = Deed::Move {
                    inject: line.inject.id.clone(),
                    to: c.view.now + (*minutes).max(0) as u32 * 60,
                };
                let act = c.intervention(deed);
                acts.push(act);
            }
            keep
        }
        Dialog::MoveAll { minutes } => {
            ui.heading(w.get("ui-move-all"));
            ui.label(parts::dim(ui, w.get("ui-move-all-hint")));
            shift(ui, minutes);
            reason(ui, c, w);
            let (done, keep) = buttons(ui, w, *minutes != 0, &w.get("ui-move"));
            if done {
                let act = c.intervention(Deed::MoveAll { by: *minutes * 60 });
                acts.push(act);
            }
            keep
        }
        Dialog::Answer { outsider, to, text } => {
            let args = Args::new().word("outsider", w.names.outsiders.of(*outsider));
            ui.heading(w.text("ui-answer-of", &args));
            ui.add(
                TextEdit::multiline(text)
                    .desired_rows(4)
                    .desired_width(f32::INFINITY),
            )
            .request_focus();
            let (done, keep) = buttons(ui, w, !text.trim().is_empty(), &w.get("ui-answer"));
            if done {
                let to: Vec<RoleId> = match to {
                    Some(r) => vec![c.view.plan.scenario.roles[r.place()].id.clone()],
                    None => c
                        .view
                        .plan
                        .scenario
                        .roles
                        .iter()
                        .map(|r| r.id.clone())
                        .collect(),
                };
                let deed = Deed::Answer {
                    outsider: OutsiderId::from(c.view.plan.blueprint.names.outsiders.id(*outsider)),
                    to,
                    text: text.trim().to_owned(),
                };
                let act = c.intervention(deed);
                acts.push(act);
            }
            keep
        }
        Dialog::Ask {
            role,
            outsider,
            text,
        } => ask(ui, c, *role, outsider, text, w, acts),
        Dialog::Report { role, text } => {
            ui.heading(w.get("ui-report"));
            ui.label(parts::dim(ui, w.get("ui-report-hint")));
            ui.add(
                TextEdit::multiline(text)
                    .desired_rows(6)
                    .desired_width(f32::INFINITY),
            )
            .request_focus();
            let (done, keep) = buttons(ui, w, !text.trim().is_empty(), &w.get("ui-report-issue"));
            if done {
                acts.push(super::decide::by_role(
                    c,
                    *role,
                    Deed::Report {
                        text: text.trim().to_owned(),
                    },
                ));
            }
            keep
        }
        Dialog::Merge(path) => {
            ui.heading(w.get("ui-merge"));
            ui.label(parts::dim(ui, w.get("ui-merge-hint")));
            parts::field(ui, &w.get("ui-path"), path, "");
            // A file that is dropped on the window names itself.
            let dropped = ui.input(|i| i.raw.dropped_files.first().map(|f| f.path().to_owned()));
            if let Some(dropped) = dropped {
                *path = dropped.display().to_string();
            }
            let (done, keep) = buttons(ui, w, !path.trim().is_empty(), &w.get("ui-merge"));
            if done {
                acts.push(Conducting::Merge(path.clone()));
            }
            keep
        }
        Dialog::Fact(draft) => fact(ui, c, draft, w, acts),
        Dialog::TakeBack { entry, what } => {
            ui.heading(w.get("ui-do-take-back"));
            let Some(line) = c.view.log.iter().find(|l| l.entry == *entry) else {
                return false;
            };
            let said = super::cell::said(&line.command, &c.view, w);
            ui.label(parts::strong(said));
            if line.command.by != Actor::Facilitator && disclosed_since(c, *entry) {
                ui.label(w.get("ui-take-back-late"));
                return !parts::button(ui, icons::X, &w.get("ui-close"), Weight::Usual).clicked();
            }
            parts::field(ui, &w.get("ui-reason"), what, "");
            let (done, keep) = buttons(ui, w, true, &w.get("ui-do-take-back"));
            if done {
                acts.push(Conducting::TakeBack(*entry, what.trim().to_owned()));
            }
            keep
        }
        Dialog::Slip { role, item } => {
            let Some((title, text)) = super::cell::slip(&c.view, *role, *item, w) else {
                return false;
            };
            parts::exercise_mark(ui, &w.get("ui-exercise"));
            egui::ScrollArea::vertical()
                .max_height(420.0)
                .show(ui, |ui| {
                    crate::desktop::paper::markdown(ui, &text);
                });
            ui.horizontal(|ui| {
                if parts::button(ui, icons::PRINTER, &w.get("ui-print"), Weight::Primary).clicked()
                {
                    acts.push(Conducting::Print(title.clone(), text.clone()));
                }
                !parts::button(ui, icons::X, &w.get("ui-close"), Weight::Usual).clicked()
            })
            .inner
        }
    }
}

fn fact(
    ui: &mut Ui,
    c: &mut Conduct,
    f: &mut FactDraft,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) -> bool {
    ui.heading(w.get("ui-set-fact"));
    let options = [
        (FactKind::Broken, w.get("ui-fact-node")),
        (FactKind::Credential, w.get("ui-fact-credential")),
        (FactKind::Trust, w.get("ui-fact-trust")),
    ];
    parts::choice(ui, &mut f.kind, &options);
    let names = &c.view.plan.blueprint.names;
    let width = ui.available_width();
    let chosen = match f.kind {
        FactKind::Broken => {
            pick(
                ui,
                "fact-node",
                width,
                &mut f.node,
                names.nodes.iter().map(|(n, _)| n),
                |n| w.names.nodes.of(n).to_owned(),
            );
            let options = [
                (true, w.get("ui-fact-broken")),
                (false, w.get("ui-state-works")),
            ];
            parts::choice(ui, &mut f.on, &options);
            f.node.map(|n| Fact::Broken {
                node: names.nodes.id(n).into(),
                broken: f.on,
            })
        }
        FactKind::Credential => {
            pick(
                ui,
                "fact-account",
                width,
                &mut f.account,
                names.accounts.iter().map(|(a, _)| a),
                |a| w.names.accounts.of(a).to_owned(),
            );
            let options = [
                (true, w.get("ui-fact-known")),
                (false, w.get("ui-fact-unknown")),
            ];
            parts::choice(ui, &mut f.on, &options);
            f.account.map(|a| Fact::Credential {
                account: names.accounts.id(a).into(),
                known: f.on,
            })
        }
        FactKind::Trust => {
            pick(
                ui,
                "fact-audience",
                width,
                &mut f.audience,
                Audience::ALL.into_iter(),
                |a| crate::wording::terms::audience(a, w.wording()),
            );
            ui.add(egui::Slider::new(&mut f.amount, -30..=30).suffix("\u{a0}%"));
            f.audience.filter(|_| f.amount != 0).map(|of| Fact::Trust {
                of,
                by: f.amount * 10,
            })
        }
    };
    reason(ui, c, w);
    let (done, keep) = buttons(ui, w, chosen.is_some(), &w.get("ui-set-fact"));
    if let (true, Some(fact)) = (done, chosen) {
        let act = c.intervention(Deed::SetFact { fact });
        acts.push(act);
    }
    keep
}

/// One of a list.
fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: &str,
    width: f32,
    chosen: &mut Option<T>,
    all: impl Iterator<Item = T>,
    name: impl Fn(T) -> String,
) {
    egui::ComboBox::from_id_salt(id)
        .width(width)
        .selected_text(chosen.map_or_else(|| "…".to_owned(), &name))
        .show_ui(ui, |ui| {
            for x in all {
                ui.selectable_value(chosen, Some(x), name(x));
            }
        });
}

fn ask(
    ui: &mut Ui,
    c: &Conduct,
    role: RoleIx,
    outsider: &mut Option<OutsiderIx>,
    text: &mut String,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) -> bool {
    ui.heading(w.get("ui-ask"));
    egui::ComboBox::from_id_salt("outsider")
        .width(ui.available_width())
        .selected_text(outsider.map_or_else(
            || w.get("ui-ask-whom"),
            |o| w.names.outsiders.of(o).to_owned(),
        ))
        .show_ui(ui, |ui| {
            for (o, _) in c.view.plan.blueprint.names.outsiders.iter() {
                ui.selectable_value(outsider, Some(o), w.names.outsiders.of(o));
            }
        });
    ui.add(
        TextEdit::multiline(text)
            .desired_rows(4)
            .desired_width(f32::INFINITY)
            .hint_text(w.get("ui-ask-what")),
    );
    let (done, keep) = buttons(
        ui,
        w,
        outsider.is_some() && !text.trim().is_empty(),
        &w.get("ui-ask"),
    );
    if let (true, Some(o)) = (done, *outsider) {
        let deed = Deed::Ask {
            outsider: OutsiderId::from(c.view.plan.blueprint.names.outsiders.id(o)),
            text: text.trim().to_owned(),
        };
        acts.push(super::decide::by_role(c, role, deed));
    }
    keep
}

fn reason(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>) {
    parts::field(ui, &w.get("ui-reason"), &mut c.open.reason, "");
}

fn step(ui: &mut Ui, w: &Words<'_>, minutes: &mut i32, least: i32, now: Time) {
    ui.horizontal(|ui| {
        for by in [-60, -15, 15, 60] {
            if ui.button(format!("{by:+} min").replace('-', "−")).clicked() {
                *minutes = (*minutes + by).max(least);
            }
        }
        ui.label(parts::strong(w.moment(now + (*minutes).max(0) as u32 * 60)));
    });
}

fn shift(ui: &mut Ui, minutes: &mut i32) {
    ui.horizontal(|ui| {
        for by in [-60, -15, 15, 60] {
            if ui.button(format!("{by:+} min").replace('-', "−")).clicked() {
                *minutes += by;
            }
        }
        ui.label(parts::strong(format!("{minutes:+} min").replace('-', "−")));
    });
}

/// A text with the words of one language replaced.
fn with(text: &Text, language: Language, words: &str) -> Text {
    let other = |l: Language| match l == language {
        true => words.to_owned(),
        false => text.get(l).to_owned(),
    };
    Text::Localised(LocalisedText {
        fr: Some(other(Language::French)),
        en: Some(other(Language::English)),
    })
}

fn invent(
    ui: &mut Ui,
    c: &mut Conduct,
    i: &mut Invention,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) -> bool {
    ui.heading(w.get("ui-do-invent"));
    if i.like.is_none() {
        ui.horizontal_wrapped(|ui| {
            ui.label(parts::small(ui, w.get("ui-templates")));
            for (medium, key) in TEMPLATES {
                if ui.small_button(w.get(key)).clicked() {
                    i.medium = medium;
                    i.title = w.get(key);
                    i.body = w.get(&format!("{key}.body"));
                    i.from = w.get(&format!("{key}.from"));
                }
            }
        });
    }
    parts::field(ui, &w.get("ui-inject-title"), &mut i.title, "");
    parts::field(ui, &w.get("ui-inject-from"), &mut i.from, "");
    ui.horizontal(|ui| {
        egui::ComboBox::from_id_salt("medium")
            .selected_text(
                MEDIA
                    .iter()
                    .find(|(m, _)| *m == i.medium)
                    .map_or_else(String::new, |(_, k)| w.get(k)),
            )
            .show_ui(ui, |ui| {
                for (medium, key) in MEDIA {
                    ui.selectable_value(&mut i.medium, medium, w.get(key));
                }
            });
        step(ui, w, &mut i.minutes, 0, c.view.now);
    });
    ui.label(parts::small(ui, w.get("ui-inject-to")));
    ui.horizontal_wrapped(|ui| {
        for (n, r) in c.view.plan.scenario.roles.iter().enumerate() {
            let mut on = i.to.contains(&r.id);
            if ui
                .checkbox(&mut on, w.names.roles.of(RoleIx::from_place(n)))
                .changed()
            {
                match on {
                    true => i.to.push(r.id.clone()),
                    false => i.to.retain(|x| *x != r.id),
                }
            }
        }
    });
    ui.label(parts::small(ui, w.get("ui-inject-body")));
    ui.add(
        TextEdit::multiline(&mut i.body)
            .desired_rows(5)
            .desired_width(f32::INFINITY),
    );
    reason(ui, c, w);
    let ready = !i.title.trim().is_empty() && !i.to.is_empty();
    let (done, keep) = buttons(ui, w, ready, &w.get("ui-do-invent"));
    if done {
        let inject = invented(c, i, w.language());
        let act = c.intervention(Deed::Invent {
            inject: Box::new(inject),
        });
        acts.push(act);
    }
    keep
}

fn invented(c: &Conduct, i: &Invention, language: Language) -> Inject {
    let at = c.view.now + i.minutes.max(0) as u32 * 60;
    let mut n = 1;
    let id = loop {
        let id = InjectId::from(format!("improvised-{n}").as_str());
        if !c.view.injects.iter().any(|l| l.inject.id == id) {
            break id;
        }
        n += 1;
    };
    // A copy keeps the words of the language that was not on the screen.
    let words = |like: Option<&Text>, written: &str| match like {
        Some(like) => with(like, language, written.trim()),
        None => Text::Plain(written.trim().to_owned()),
    };
    let like = i.like.as_ref();
    let also = like.cloned();
    let (objectives, expected, note, attachments) = also
        .map(|l| (l.objectives, l.expected, l.note, l.attachments))
        .unwrap_or_default();
    Inject {
        id,
        title: words(like.map(|l| &l.title), &i.title),
        // Exercise time before STARTEX is not played.
        when: Condition::At(Moment::After(Span(at.0.max(0) as u32))),
        from: words(like.map(|l| &l.from), &i.from),
        outsider: None,
        to: i.to.clone(),
        medium: i.medium,
        reroute: None,
        body: words(like.map(|l| &l.body), &i.body),
        attachments,
        expected,
        note,
        objectives,
        cancelled_by: None,
        one_of: None,
        options: Vec::new(),
        effects: Vec::new(),
    }
}
