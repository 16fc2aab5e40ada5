//! A document as PDF, set by Typst through a template that a trainer can replace.
//!
//! The template gets the document as data (`report.json`, its charts as `chart-1.svg` and so on) and nothing else: no file
//! of the machine, no network, no clock, no letters but those given. So text can never be code, and the same document gives
//! the same bytes. Builds without the feature `pdf` say so.

#[cfg(feature = "pdf")]
mod data;
#[cfg(feature = "pdf")]
mod typeset;

use super::Document;

/// The template that ships.
pub const TEMPLATE: &str = include_str!("../../../../assets/report/report.typ");

/// What a document is set with.
#[derive(Debug, Clone, Default)]
pub struct Setting {
    /// A template in place of the one that ships.
    pub template: Option<String>,
    /// Letters beside those of the program, for scripts that it has none for: the contents of font files.
    pub fonts: Vec<Vec<u8>>,
}

/// A document, set.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Set {
    /// The file.
    pub bytes: Vec<u8>,
    /// How many pages it has.
    pub pages: usize,
    /// Characters of the document for which there are no letters: they stand as empty boxes.
    pub without_letters: Vec<char>,
}

/// Why there is no PDF.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum PdfError {
    /// This build makes none.
    #[error("this build makes no PDF")]
    NotBuilt,
    /// A file of letters that holds none.
    #[error("font file {0} holds no letters")]
    NoFont(usize),
    /// The template is wrong.
    #[error("template, line {line}, column {column}: {message}")]
    Template {
        /// Line, from 1; 0 where it is not known.
        line: usize,
        /// Column, from 1.
        column: usize,
        /// What Typst says.
        message: String,
    },
}

/// Whether this build makes PDF.
pub const fn is_built() -> bool {
    cfg!(feature = "pdf")
}

/// Sets a document.
///
/// # Errors
/// When this build makes no PDF, or the template is wrong.
#[cfg(feature = "pdf")]
pub fn write(document: &Document, setting: &Setting) -> Result<Set, PdfError> {
    typeset::set(document, setting)
}

/// This build makes no PDF.
///
/// # Errors
/// Always.
#[cfg(not(feature = "pdf"))]
pub fn write(_: &Document, _: &Setting) -> Result<Set, PdfError> {
    Err(PdfError::NotBuilt)
}

/// Makes a PNG of the SVG of a chart, with its size in pixels; nothing where this build cannot.
#[cfg(feature = "pdf")]
pub fn picture(svg: &str) -> Option<(Vec<u8>, u32, u32)> {
    typeset::picture(svg)
}

/// This build makes no pictures.
#[cfg(not(feature = "pdf"))]
pub fn picture(_: &str) -> Option<(Vec<u8>, u32, u32)> {
    None
}
