//! Exports: a played exercise for other tools. Tables for spreadsheets, JSON with a schema, a layer of the ATT&CK Navigator, an
//! Attack Flow, charts as files.
//!
//! Beside them the chronogramme of a scenario as a workbook (`chronogramme`).
//! From a [`Review`] to bytes, the same for the same exercise and language; whoever calls writes them. What people typed is kept as
//! it is and cannot act: no formula, no markup. It decides nothing and knows no disk.

mod attack_flow;
pub mod chronogramme;
mod csv;
mod json;
mod moments;
mod navigator;
mod pictures;
mod source;
mod table;
mod tables;
mod techniques;
mod xlsx;

use crate::assessment::review::Review;
use crate::wording::Wording;

pub use csv::{guarded, unguarded};
pub use json::SCHEMA;

/// What an exercise can be made into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A workbook with a sheet for each table.
    Xlsx,
    /// A folder with a file for each table.
    Csv,
    /// Everything, for programs.
    Json,
    /// A layer of the ATT&CK Navigator.
    Navigator,
    /// A STIX 2.1 bundle of Attack Flow 2.0.
    AttackFlow,
    /// A folder with the charts.
    Charts,
}

impl Format {
    /// All, with the word that asks for each.
    pub const ALL: [(&'static str, Format); 6] = [
        ("xlsx", Format::Xlsx),
        ("csv", Format::Csv),
        ("json", Format::Json),
        ("navigator", Format::Navigator),
        ("attack-flow", Format::AttackFlow),
        ("charts", Format::Charts),
    ];
}

/// What was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Made {
    /// Text, which can as well be shown.
    Text(String),
    /// A file of bytes.
    File(Vec<u8>),
    /// Files for a folder, each with its name.
    Folder(Vec<(String, Vec<u8>)>),
}

/// Why it could not be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0}")]
pub struct ExportError(String);

/// Makes an export.
///
/// # Errors
/// When a library that writes a format refuses.
pub fn make(review: &Review, format: Format, wording: Wording) -> Result<Made, ExportError> {
    Ok(match format {
        Format::Xlsx => Made::File(xlsx::workbook(&tables::all(review, wording))?),
        Format::Csv => Made::Folder(
            tables::all(review, wording)
                .iter()
                .map(|t| (format!("{}.csv", t.name), csv::text(t).into_bytes()))
                .collect(),
        ),
        Format::Json => Made::Text(json::text(review, wording)),
        Format::Navigator => Made::Text(navigator::layer(review, wording)),
        Format::AttackFlow => Made::Text(attack_flow::bundle(review, wording)),
        Format::Charts => Made::Folder(pictures::files(review, wording)),
    })
}
