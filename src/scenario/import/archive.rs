//! Archives in which another tool packs one document with its files: OpenAEV exports so.
//!
//! Only the document is unpacked, and not further than files are read; nothing is written anywhere.

use super::LARGEST;
use super::error::ImportError;
use super::loss::excerpt;
use std::io::{Cursor, Read};

/// Most entries of an archive.
const MOST_ENTRIES: usize = 4_000;

/// A document and what is packed beside it.
#[derive(Debug)]
pub struct Packed {
    /// The document.
    pub document: Vec<u8>,
    /// Names of the other files.
    pub beside: Vec<String>,
}

/// The one JSON document of an archive; nothing where the bytes are no archive or hold a workbook.
///
/// # Errors
/// Where the document is larger than is read, or cannot be unpacked.
pub fn packed(bytes: &[u8]) -> Result<Option<Packed>, ImportError> {
    if !bytes.starts_with(b"PK\x03\x04") || bytes.len() > LARGEST {
        return Ok(None);
    }
    // What is damaged is told by who reads workbooks.
    let Ok(mut archive) = zip::ZipArchive::new(Cursor::new(bytes)) else {
        return Ok(None);
    };
    if archive.len() > MOST_ENTRIES {
        return Ok(None);
    }
    let names: Vec<String> = archive.file_names().map(str::to_owned).collect();
    if names
        .iter()
        .any(|n| n.trim_start_matches('/').starts_with("xl/"))
    {
        return Ok(None);
    }
    let is_document = |name: &&String| {
        let name = name.to_ascii_lowercase();
        name.ends_with(".json") && !name.contains(['/', '\\'])
    };
    let documents: Vec<&String> = names.iter().filter(is_document).collect();
    let [document] = documents.as_slice() else {
        return Ok(None);
    };
    let damaged = |e: &dyn std::fmt::Display| ImportError::Damaged {
        reason: excerpt(&e.to_string()),
    };
    let entry = archive.by_name(document).map_err(|e| match e {
        zip::result::ZipError::UnsupportedArchive(zip::result::ZipError::PASSWORD_REQUIRED) => {
            ImportError::Locked {}
        }
        e => damaged(&e),
    })?;
    // What it says of its size may be untrue.
    let mut unpacked = Vec::new();
    let limit = u64::try_from(LARGEST).unwrap_or(u64::MAX);
    entry
        .take(limit + 1)
        .read_to_end(&mut unpacked)
        .map_err(|e| damaged(&e))?;
    if unpacked.len() > LARGEST {
        return Err(ImportError::Bomb {
            reason: excerpt(document),
        });
    }
    Ok(Some(Packed {
        document: unpacked,
        beside: names.iter().filter(|n| n != document).cloned().collect(),
    }))
}
