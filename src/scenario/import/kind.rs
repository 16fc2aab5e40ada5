//! What a file is, from its content first and its name where the content does not say.

use super::error::ImportError;

/// The kinds of files that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum FileKind {
    /// A workbook with a chronogramme (XLSX).
    Workbook,
    /// A chronogramme as CSV.
    Csv,
    /// An organisation as CSV.
    OrganisationCsv,
    /// A scenario of OpenAEV (JSON).
    OpenAev,
    /// An exercise of MISP in the Common Exercise Format (JSON).
    Cexf,
    /// A list of events of T3SF (JSON).
    T3sf,
    /// A graph in GraphML.
    GraphMl,
    /// A graph in DOT.
    Dot,
    /// A layer of the ATT&CK Navigator (JSON).
    Navigator,
    /// An Attack Flow (STIX bundle in JSON).
    AttackFlow,
}

impl FileKind {
    /// Every kind, in a fixed order.
    pub const ALL: [FileKind; 10] = [
        FileKind::Workbook,
        FileKind::Csv,
        FileKind::OrganisationCsv,
        FileKind::OpenAev,
        FileKind::Cexf,
        FileKind::T3sf,
        FileKind::GraphMl,
        FileKind::Dot,
        FileKind::Navigator,
        FileKind::AttackFlow,
    ];

    /// A stable word for it.
    pub fn code(self) -> &'static str {
        match self {
            FileKind::Workbook => "workbook",
            FileKind::Csv => "csv",
            FileKind::OrganisationCsv => "organisation-csv",
            FileKind::OpenAev => "openaev",
            FileKind::Cexf => "cexf",
            FileKind::T3sf => "t3sf",
            FileKind::GraphMl => "graphml",
            FileKind::Dot => "dot",
            FileKind::Navigator => "navigator",
            FileKind::AttackFlow => "attack-flow",
        }
    }
}

/// The first bytes of a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";
/// The first bytes of a compound document: workbooks before 2007, and workbooks that are locked.
const COMPOUND: &[u8] = &[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Says what a file is. `name` is only asked where its content could be several things.
///
/// # Errors
/// When it is none that can be read.
pub fn recognise(name: &str, bytes: &[u8]) -> Result<FileKind, ImportError> {
    let _ = name;
    if let Some(kind) = super::document::recognise(bytes)? {
        return Ok(kind);
    }
    if bytes.starts_with(ZIP) {
        return Ok(FileKind::Workbook);
    }
    if bytes.starts_with(COMPOUND) {
        return Err(ImportError::OldWorkbook {});
    }
    let table = super::lines::table(&super::lines::text(bytes)?)?;
    Ok(match super::organisation_table::is_organisation(&table) {
        true => FileKind::OrganisationCsv,
        false => FileKind::Csv,
    })
}
