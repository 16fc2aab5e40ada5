//! The kit as files: each piece in each form that is asked for, the wall, the chronogramme, the attachments.

use super::{Kit, Piece, Usual};
use crate::report::document::pdf::Setting;
use crate::report::document::{Document, Form, FormError};
use crate::report::export::chronogramme::{self, ChronogrammeError};
use crate::scenario::resolved::Resolved;
use crate::simulation::calendar::CalendarError;
use crate::wording::Wording;

/// A part of the kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// A document.
    Piece(Piece),
    /// The chronogramme for the wall.
    Wall,
    /// The chronogramme as a workbook.
    Chronogramme,
    /// The files that injects hand over.
    Attachments,
}

impl Part {
    /// Every part.
    pub const ALL: [Part; 6] = [
        Part::Piece(Piece::Facilitator),
        Part::Piece(Piece::Player),
        Part::Piece(Piece::Evaluator),
        Part::Wall,
        Part::Chronogramme,
        Part::Attachments,
    ];
}

/// Why there is no kit.
#[derive(Debug, thiserror::Error)]
pub enum KitError {
    /// The start or the zone of the scenario.
    #[error(transparent)]
    Calendar(#[from] CalendarError),
    /// Writing a document.
    #[error(transparent)]
    Form(#[from] FormError),
    /// Writing the chronogramme.
    #[error(transparent)]
    Chronogramme(#[from] ChronogrammeError),
}

/// Files by their paths in a folder.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Made {
    /// Their paths, with `/`, and contents.
    pub files: Vec<(String, Vec<u8>)>,
    /// Files with characters for which there are no letters.
    pub without_letters: Vec<(String, Vec<char>)>,
}

/// Makes the files of a kit: the same bytes for the same scenario and language.
///
/// # Errors
/// When the scenario has no readable start, or this build cannot make a form.
pub fn make(s: &Resolved, w: Wording, parts: &[Part], forms: &[Form]) -> Result<Made, KitError> {
    let kit = Kit::new(s, w)?;
    // Only facilitators and the wall are told what is usual; it takes a moment to find out.
    let told = parts.contains(&Part::Piece(Piece::Facilitator)) || parts.contains(&Part::Wall);
    let kit = match told {
        true => kit.with(Usual::of(s)),
        false => kit,
    };
    let mut made = Made::default();
    for part in parts {
        match part {
            Part::Piece(piece) => {
                for form in forms {
                    made.piece(&kit, *piece, *form)?;
                }
            }
            Part::Wall => made.wall(&kit, forms)?,
            Part::Chronogramme => {
                let name = format!("{}.xlsx", w.get("kit-file-chronogramme"));
                made.files.push((name, chronogramme::workbook(s, w)?));
            }
            Part::Attachments => {
                let folder = w.get("kit-file-attachments");
                let handed = s
                    .attachments
                    .iter()
                    .filter(|(path, _)| s.injects.iter().any(|i| i.attachments.contains(path)));
                made.files
                    .extend(handed.map(|(path, a)| (format!("{folder}/{path}"), a.0.clone())));
            }
        }
    }
    Ok(made)
}

impl Made {
    fn piece(&mut self, kit: &Kit<'_>, piece: Piece, form: Form) -> Result<(), KitError> {
        let document = kit.document(piece);
        let name = format!("{}.{}", piece.file(kit.w), form.ending());
        let bytes = self.written(&name, &document, form, &Setting::default())?;
        self.files.push((name, bytes));
        Ok(())
    }

    /// On paper where pages are asked for; otherwise as a drawing that every browser shows.
    fn wall(&mut self, kit: &Kit<'_>, forms: &[Form]) -> Result<(), KitError> {
        let wall = kit.wall();
        let name = kit.get("kit-file-wall");
        if forms.contains(&Form::Pdf) {
            let name = format!("{name}.pdf");
            let setting = Setting {
                template: Some(wall.template()),
                ..Setting::default()
            };
            let bytes = self.written(&name, &wall.document, Form::Pdf, &setting)?;
            self.files.push((name, bytes));
        }
        if forms.contains(&Form::Html) || !forms.contains(&Form::Pdf) {
            self.files
                .push((format!("{name}.svg"), wall.svg.into_bytes()));
        }
        Ok(())
    }

    fn written(
        &mut self,
        name: &str,
        document: &Document,
        form: Form,
        setting: &Setting,
    ) -> Result<Vec<u8>, KitError> {
        let written = form.write(document, setting)?;
        if !written.without_letters.is_empty() {
            let letters = written.without_letters;
            self.without_letters.push((name.to_owned(), letters));
        }
        Ok(written.bytes)
    }
}
