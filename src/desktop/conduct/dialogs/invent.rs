//! An inject is invented: from nothing, from a template of what is most often improvised, or as a copy of another.

use super::super::Conduct;
use super::super::view::InjectLine;
use super::edit::with;
use super::{Dialog, buttons, reason, shifted, steps};
use crate::desktop::act::Conducting;
use crate::desktop::look::{icons, parts};
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::plan::RoleIx;
use crate::scenario::model::{
    Condition, Inject, InjectId, Language, Medium, Moment, RoleId, Span, Text,
};
use crate::simulation::blueprint::ix::*;
use eframe::egui::util::undoer::Undoer;
use eframe::egui::{self, TextEdit, Ui};

/// An inject that is being invented.
#[derive(Debug, Clone)]
pub struct Invention {
    words: Written,
    undoer: Undoer<Written>,
    to: Vec<RoleId>,
    minutes: i32,
    like: Option<Inject>,
}

/// What is written of it, which a template replaces at one stroke and undo brings back.
#[derive(Debug, Clone, PartialEq)]
struct Written {
    medium: Medium,
    title: String,
    from: String,
    body: String,
}

impl Default for Written {
    fn default() -> Self {
        Written {
            medium: Medium::Call,
            title: String::new(),
            from: String::new(),
            body: String::new(),
        }
    }
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
    /// Invents an inject from nothing.
    pub fn invent() -> Dialog {
        Dialog::Invent(Box::new(Invention {
            words: Written::default(),
            undoer: Undoer::default(),
            to: Vec::new(),
            minutes: 0,
            like: None,
        }))
    }

    /// Invents one like another.
    pub fn duplicate(line: &InjectLine, language: Language) -> Dialog {
        let i = &line.inject;
        Dialog::Invent(Box::new(Invention {
            words: Written {
                medium: i.medium,
                title: i.title.get(language).to_owned(),
                from: i.from.get(language).to_owned(),
                body: i.body.get(language).to_owned(),
            },
            undoer: Undoer::default(),
            to: i.to.clone(),
            minutes: 15,
            like: Some((**i).clone()),
        }))
    }
}

impl Invention {
    pub(super) fn written(&self) -> &str {
        match self.words.body.trim().is_empty() {
            true => &self.words.title,
            false => &self.words.body,
        }
    }

    pub(super) fn like_id(&self) -> Option<&InjectId> {
        self.like.as_ref().map(|l| &l.id)
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        c: &mut Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        ui.horizontal(|ui| {
            ui.heading(w.get("ui-do-invent"));
            parts::right(ui, |ui| self.undo(ui, w));
        });
        if self.like.is_none() {
            self.templates(ui, w);
        }
        parts::field(ui, &w.get("ui-inject-title"), &mut self.words.title, "");
        parts::field(ui, &w.get("ui-inject-from"), &mut self.words.from, "");
        ui.horizontal(|ui| {
            self.medium(ui, w);
            let at = shifted(c.view.now, self.minutes, c.view.now);
            self.minutes = (self.minutes + steps(ui, w.moment(at))).max(0);
        });
        self.recipients(ui, c, w);
        let word = ui.label(parts::small(ui, w.get("ui-inject-body")));
        ui.add(
            TextEdit::multiline(&mut self.words.body)
                .desired_rows(5)
                .desired_width(f32::INFINITY),
        )
        .labelled_by(word.id);
        reason(ui, c, w);
        let ready = !self.words.title.trim().is_empty() && !self.to.is_empty();
        let (done, keep) = buttons(ui, w, ready, &w.get("ui-do-invent"));
        let time = ui.input(|i| i.time);
        self.undoer.feed_state(time, &self.words);
        if done {
            let inject = Box::new(self.inject(c, w.language()));
            let act = c.intervention(Deed::Invent { inject });
            acts.push(act);
        }
        keep
    }

    fn undo(&mut self, ui: &mut Ui, w: &Words<'_>) {
        let back = self.undoer.has_undo(&self.words);
        let undo = ui.add_enabled_ui(back, |ui| {
            parts::icon_button(ui, icons::UNDO_2, &w.get("ui-undo")).clicked()
        });
        if undo.inner
            && let Some(words) = self.undoer.undo(&self.words).cloned()
        {
            self.words = words;
        }
    }

    fn templates(&mut self, ui: &mut Ui, w: &Words<'_>) {
        ui.horizontal_wrapped(|ui| {
            ui.label(parts::small(ui, w.get("ui-templates")));
            for (medium, key) in TEMPLATES {
                if ui.small_button(w.get(key)).clicked() {
                    self.undoer.add_undo(&self.words);
                    self.words = Written {
                        medium,
                        title: w.get(key),
                        body: w.get(&format!("{key}.body")),
                        from: w.get(&format!("{key}.from")),
                    };
                }
            }
        });
    }

    fn medium(&mut self, ui: &mut Ui, w: &Words<'_>) {
        let chosen = MEDIA.iter().find(|(m, _)| *m == self.words.medium);
        let by = egui::ComboBox::from_id_salt("medium")
            .selected_text(chosen.map_or_else(String::new, |(_, key)| w.get(key)))
            .show_ui(ui, |ui| {
                for (medium, key) in MEDIA {
                    ui.selectable_value(&mut self.words.medium, medium, w.get(key));
                }
            });
        parts::call(ui, &by.response, &w.get("ui-inject-medium"));
    }

    fn recipients(&mut self, ui: &mut Ui, c: &Conduct, w: &Words<'_>) {
        ui.label(parts::small(ui, w.get("ui-inject-to")));
        ui.horizontal_wrapped(|ui| {
            for (n, r) in c.view.plan.scenario.roles.iter().enumerate() {
                let mut on = self.to.contains(&r.id);
                let name = w.names.roles.of(RoleIx::from_place(n));
                if ui.checkbox(&mut on, name).changed() {
                    match on {
                        true => self.to.push(r.id.clone()),
                        false => self.to.retain(|x| *x != r.id),
                    }
                }
            }
        });
    }

    fn inject(&self, c: &Conduct, language: Language) -> Inject {
        let at = shifted(c.view.now, self.minutes, c.view.now);
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
        let like = self.like.as_ref();
        let (objectives, expected, note, attachments) = like
            .cloned()
            .map(|l| (l.objectives, l.expected, l.note, l.attachments))
            .unwrap_or_default();
        Inject {
            id,
            title: words(like.map(|l| &l.title), &self.words.title),
            // Exercise time before STARTEX is not played.
            when: Condition::At(Moment::After(Span(at.0.max(0) as u32))),
            from: words(like.map(|l| &l.from), &self.words.from),
            outsider: None,
            to: self.to.clone(),
            medium: self.words.medium,
            reroute: None,
            body: words(like.map(|l| &l.body), &self.words.body),
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
}
