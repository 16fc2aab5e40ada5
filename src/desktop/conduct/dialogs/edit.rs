//! The words of an inject change, in the language that is on the screen; the other keeps its own.

use super::super::Conduct;
use super::super::view::InjectLine;
use super::{Dialog, buttons, reason};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts;
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::plan::InjectIx;
use crate::scenario::model::{Language, LocalisedText, Text};
use eframe::egui::{TextEdit, Ui};

/// The words of an inject change.
#[derive(Debug, Clone)]
pub struct Edit {
    /// Which.
    pub inject: InjectIx,
    title: String,
    body: String,
}

impl Dialog {
    /// Edits one.
    pub fn edit(inject: InjectIx, line: &InjectLine, language: Language) -> Dialog {
        Dialog::Edit(Edit {
            inject,
            title: line.inject.title.get(language).to_owned(),
            body: line.inject.body.get(language).to_owned(),
        })
    }
}

impl Edit {
    pub(super) fn written(&self) -> &str {
        &self.body
    }

    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        c: &mut Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        ui.heading(w.get("ui-edit"));
        parts::field(ui, &w.get("ui-inject-title"), &mut self.title, "");
        let word = ui.label(parts::small(ui, w.get("ui-inject-body")));
        ui.add(
            TextEdit::multiline(&mut self.body)
                .desired_rows(8)
                .desired_width(f32::INFINITY),
        )
        .labelled_by(word.id);
        reason(ui, c, w);
        let ready = !self.title.trim().is_empty();
        let (done, keep) = buttons(ui, w, ready, &w.get("ui-save"));
        if done && let Some(line) = c.view.inject(self.inject) {
            let inject = std::sync::Arc::clone(&line.inject);
            let deed = Deed::Edit {
                inject: inject.id.clone(),
                title: with(&inject.title, w.language(), &self.title),
                body: with(&inject.body, w.language(), &self.body),
            };
            let act = c.intervention(deed);
            acts.push(act);
        }
        keep
    }
}

/// A text with the words of one language replaced.
pub(super) fn with(text: &Text, language: Language, words: &str) -> Text {
    let other = |l: Language| match l == language {
        true => words.to_owned(),
        false => text.get(l).to_owned(),
    };
    Text::Localised(LocalisedText {
        fr: Some(other(Language::French)),
        en: Some(other(Language::English)),
    })
}
