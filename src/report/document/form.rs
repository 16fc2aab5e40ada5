//! The forms in which a document can be written, and writing it.

use super::pdf::{self, PdfError, Setting};
use super::{Document, docx, html, markdown};
use std::path::Path;

/// In which form a document is written.
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

/// Why a document could not be written.
#[derive(Debug, thiserror::Error)]
pub enum FormError {
    /// Setting the pages.
    #[error(transparent)]
    Pdf(#[from] PdfError),
    /// Packing a file of Word.
    #[error(transparent)]
    Pack(#[from] std::io::Error),
}

/// A document as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub bytes: Vec<u8>,
    /// Characters for which there are no letters on its pages.
    pub without_letters: Vec<char>,
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

    /// The form to be read or printed as it is: pages where this build makes some.
    pub fn to_read() -> Form {
        match pdf::is_built() {
            true => Form::Pdf,
            false => Form::Html,
        }
    }

    /// By the ending of a path.
    pub fn of(path: &Path) -> Option<Form> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        let word = if ending == "htm" { "html" } else { &ending };
        let mut all = Form::ALL.into_iter();
        all.find(|(known, _)| *known == word).map(|(_, form)| form)
    }

    /// The ending of its files.
    pub fn ending(self) -> &'static str {
        match self {
            Form::Pdf => "pdf",
            Form::Docx => "docx",
            Form::Html => "html",
            Form::Markdown => "md",
        }
    }

    /// Writes a document; what it is set with counts on pages alone.
    ///
    /// # Errors
    /// When this build makes no PDF, the template is wrong, or packing fails.
    pub fn write(self, document: &Document, setting: &Setting) -> Result<Written, FormError> {
        let bytes = match self {
            Form::Pdf => {
                let set = pdf::write(document, setting)?;
                return Ok(Written {
                    bytes: set.bytes,
                    without_letters: set.without_letters,
                });
            }
            Form::Docx => docx::write(document, pdf::picture)?,
            Form::Html => html::write(document).into_bytes(),
            Form::Markdown => markdown::write(document).into_bytes(),
        };
        Ok(Written {
            bytes,
            without_letters: Vec::new(),
        })
    }
}
