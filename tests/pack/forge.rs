//! Archives as somebody with bad intentions writes them, byte by byte.

/// An entry as somebody with bad intentions writes it.
#[derive(Clone)]
pub struct Entry {
    pub name: Vec<u8>,
    pub local_name: Option<Vec<u8>>,
    pub data: Vec<u8>,
    pub size: u32,
    pub crc: u32,
    pub method: u16,
    pub flags: u16,
    pub mode: u32,
    pub extra: Vec<u8>,
}

impl Entry {
    pub fn stored(name: &str, bytes: &[u8]) -> Entry {
        Entry {
            name: name.as_bytes().to_vec(),
            local_name: None,
            size: bytes.len() as u32,
            crc: crc32fast::hash(bytes),
            data: bytes.to_vec(),
            method: 0,
            flags: if name.is_ascii() { 0 } else { 1 << 11 },
            mode: 0o100_644,
            extra: Vec::new(),
        }
    }
    /// So many zeros, squeezed; the header says what it wants.
    pub fn zeros(name: &str, count: usize, says: u32) -> Entry {
        let files = [(name.to_owned(), vec![0; count])];
        let made = squeezed(&files[0].1);
        Entry {
            size: says,
            crc: crc32fast::hash(&files[0].1),
            data: made,
            method: 8,
            ..Entry::stored(name, b"")
        }
    }
}

/// Squeezed bytes, from an archive of one.
pub fn squeezed(bytes: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    use zip::write::SimpleFileOptions;
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    out.start_file("x", options).unwrap();
    out.write_all(bytes).unwrap();
    let archive = out.finish().unwrap().into_inner();
    let length = u32::from_le_bytes(archive[18..22].try_into().unwrap()) as usize;
    archive[31..31 + length].to_vec()
}

pub fn local(e: &Entry) -> Vec<u8> {
    let name = e.local_name.as_ref().unwrap_or(&e.name);
    let mut out = b"PK\x03\x04\x14\x00".to_vec();
    out.extend(e.flags.to_le_bytes());
    out.extend(e.method.to_le_bytes());
    out.extend([0, 0, 0x21, 0]);
    out.extend(e.crc.to_le_bytes());
    out.extend((e.data.len() as u32).to_le_bytes());
    out.extend(e.size.to_le_bytes());
    out.extend((name.len() as u16).to_le_bytes());
    out.extend((e.extra.len() as u16).to_le_bytes());
    out.extend(name);
    out.extend(&e.extra);
    out.extend(&e.data);
    out
}

pub fn central(e: &Entry, at: u32) -> Vec<u8> {
    let mut out = b"PK\x01\x02\x14\x03\x14\x00".to_vec();
    out.extend(e.flags.to_le_bytes());
    out.extend(e.method.to_le_bytes());
    out.extend([0, 0, 0x21, 0]);
    out.extend(e.crc.to_le_bytes());
    out.extend((e.data.len() as u32).to_le_bytes());
    out.extend(e.size.to_le_bytes());
    out.extend((e.name.len() as u16).to_le_bytes());
    out.extend((e.extra.len() as u16).to_le_bytes());
    out.extend([0; 6]);
    out.extend((e.mode << 16).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend(&e.name);
    out.extend(&e.extra);
    out
}

pub fn end(count: u16, size: u32, at: u32, comment: &[u8]) -> Vec<u8> {
    let mut out = b"PK\x05\x06\x00\x00\x00\x00".to_vec();
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend((comment.len() as u16).to_le_bytes());
    out.extend(comment);
    out
}

pub fn archive(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for e in entries {
        directory.extend(central(e, out.len() as u32));
        out.extend(local(e));
    }
    let (size, at) = (directory.len() as u32, out.len() as u32);
    out.extend(directory);
    out.extend(end(entries.len() as u16, size, at, b""));
    out
}

pub fn manifest_of(files: &[(&str, &[u8])]) -> Entry {
    let listed: Vec<serde_json::Value> = files
        .iter()
        .map(|(path, bytes)| {
            let hash = blake3::hash(bytes).to_hex().to_string();
            serde_json::json!({ "path": path, "size": bytes.len(), "blake3": hash })
        })
        .collect();
    let text = serde_json::json!({ "format": 1, "id": "x", "title": "X", "files": listed });
    Entry::stored("manifest.json", text.to_string().as_bytes())
}
