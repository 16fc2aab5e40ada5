//! A folder of files in one file (ZIP), the same bytes for the same files: in the order given, dated as early as the format
//! can say. What would shrink beyond all measure is stored as it is, so that readers who fear bombs open it.

use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

/// Files from this size on are looked at.
const LARGE: usize = 1 << 20;
/// They are stored as they are where they would shrink more than so many times.
const MOST: usize = 100;

/// Packs files, each a path and its bytes.
///
/// # Errors
/// When the format cannot hold them.
pub fn pack(files: &[(String, Vec<u8>)]) -> std::io::Result<Vec<u8>> {
    let mut out = ZipWriter::new(Cursor::new(Vec::new()));
    for (path, bytes) in files {
        let squeezed = options(CompressionMethod::Deflated);
        let shrinks = bytes.len() >= LARGE && {
            let mut alone = ZipWriter::new(Cursor::new(Vec::new()));
            alone.start_file("", squeezed)?;
            alone.write_all(bytes)?;
            alone.finish()?.into_inner().len().saturating_mul(MOST) < bytes.len()
        };
        let how = match shrinks {
            true => options(CompressionMethod::Stored),
            false => squeezed,
        };
        out.start_file(path.as_str(), how)?;
        out.write_all(bytes)?;
    }
    Ok(out.finish()?.into_inner())
}

fn options(method: CompressionMethod) -> SimpleFileOptions {
    let level = (method == CompressionMethod::Deflated).then_some(6);
    SimpleFileOptions::default()
        .compression_method(method)
        .compression_level(level)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o644)
}
