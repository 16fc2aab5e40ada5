//! The kit as files: each piece in each form that is asked for, the wall, the chronogramme, the attachments.

use super::{Kit, Piece};
use crate::report::document::pdf::{self, PdfError, Setting};
use crate::report::document::{docx, html, markdown};
use crate::report::export::chronogramme::{self, ChronogrammeError};
use crate::scenario::resolved::Resolved;
use crate::simulation::calendar::CalendarError;
use crate::wording::Wording;

/// In which form a piece is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Pages to print.
    Pdf,
    /// For Word, to be edited.
    Docx,
    /// For browsers.
    Html,
    /// Text.
    Markdown,
}

impl Form {
    /// Every form with its word, which is the ending of its files.
    pub const ALL: [(&'static str, Form); 4] = [
        ("pdf", Form::Pdf),
        ("docx", Form::Docx),
        ("html", Form::Html),
        ("md", Form::Markdown),
    ];

    /// The forms that are usual: to print and to edit; this build may make no PDF.
    pub fn usual() -> Vec<Form> {
        match pdf::is_built() {
            true => vec![Form::Pdf, Form::Docx],
            false => vec![Form::Docx],
        }
    }

    fn ending(self) -> &'static str {
        Form::ALL
            .into_iter()
            .find(|(_, f)| *f == self)
            .map_or("", |(word, _)| word)
    }
}

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
    /// Setting the pages.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// Writing the chronogramme.
    #[error(transparent)]
    Chronogramme(#[from] ChronogrammeError),
    /// Packing a file of Word.
    #[error(transparent)]
    Pack(#[from] std::io::Error),
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
        let bytes = match form {
            Form::Pdf => self.set(&name, &document, &Setting::default())?,
            Form::Docx => docx::write(&document, pdf::picture)?,
            Form::Html => html::write(&document).into_bytes(),
            Form::Markdown => markdown::write(&document).into_bytes(),
        };
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
            let bytes = self.set(&name, &wall.document, &setting)?;
            self.files.push((name, bytes));
        }
        if forms.contains(&Form::Html) || !forms.contains(&Form::Pdf) {
            self.files
                .push((format!("{name}.svg"), wall.svg.into_bytes()));
        }
        Ok(())
    }

    fn set(
        &mut self,
        name: &str,
        document: &crate::report::document::Document,
        setting: &Setting,
    ) -> Result<Vec<u8>, KitError> {
        let set = pdf::write(document, setting)?;
        if !set.without_letters.is_empty() {
            self.without_letters
                .push((name.to_owned(), set.without_letters));
        }
        Ok(set.bytes)
    }
}
