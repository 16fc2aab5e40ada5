//! The ZIP of a pack, read with suspicion: only what our own writer makes is one.
//!
//! The headers are walked by hand (APPNOTE.TXT, PKWARE, 4.3) because readers of ZIP differ in what they make of doubtful ones: which of
//! two entries of a name counts, which of two directories, what lies between entries. Here nothing is doubtful: one directory at the end,
//! entries that follow each other without a gap, headers that agree, no fields that could name or size an entry otherwise.

use super::PackProblem;
use super::names::{LONGEST, NameProblem};
use std::io::{Cursor, Read};

/// A file from this size on is measured against what there is of it.
const LARGE: u64 = 1 << 20;
/// It may be so many times as large as what there is of it.
const MOST_TIMES: u64 = 200;

/// Signatures of the end, of an entry in the directory, of an entry itself.
const END: [u8; 4] = *b"PK\x05\x06";
const LISTED: [u8; 4] = *b"PK\x01\x02";
const LOCAL: [u8; 4] = *b"PK\x03\x04";

/// Flags: encrypted; how hard it was squeezed; the name is UTF-8.
const ENCRYPTED: u16 = 1;
const HARDNESS: u16 = 0b110;
const UTF_8: u16 = 1 << 11;
/// Encrypted directory.
const HIDDEN: u16 = 1 << 13;

/// An entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its name.
    pub name: String,
    /// How large it becomes.
    pub size: u64,
}

struct Bytes<'b>(&'b [u8]);

impl Bytes<'_> {
    fn two(&self, at: usize) -> Result<u16, PackProblem> {
        let bytes = self.0.get(at..at + 2).ok_or(PackProblem::Damaged)?;
        Ok(u16::from_le_bytes([bytes[0], bytes[1]]))
    }
    fn four(&self, at: usize) -> Result<usize, PackProblem> {
        let low = u32::from(self.two(at)?);
        let high = u32::from(self.two(at + 2)?);
        Ok((high << 16 | low) as usize)
    }
    fn is(&self, at: usize, signature: [u8; 4]) -> bool {
        self.0.get(at..at + 4) == Some(&signature)
    }
}

/// Every entry, in order. Nothing is unpacked.
pub(super) fn entries(bytes: &[u8], most: usize) -> Result<Vec<Entry>, PackProblem> {
    let b = Bytes(bytes);
    let end = bytes.len().checked_sub(22).ok_or(PackProblem::Damaged)?;
    if !b.is(end, END) || !b.is(0, LOCAL) {
        return Err(PackProblem::Damaged);
    }
    let count = usize::from(b.two(end + 10)?);
    let (size, from) = (b.four(end + 12)?, b.four(end + 16)?);
    // One disk, no comment after the end, the directory right before it.
    let whole = b.two(end + 4)? == 0
        && b.two(end + 6)? == 0
        && usize::from(b.two(end + 8)?) == count
        && b.two(end + 20)? == 0
        && from.checked_add(size) == Some(end);
    if !whole {
        return Err(PackProblem::Damaged);
    }
    if count > most {
        return Err(PackProblem::TooManyFiles { limit: most - 1 });
    }
    let mut all = Vec::new();
    let (mut at, mut next) = (from, 0);
    for _ in 0..count {
        let (entry, length, data_end) = listed(&b, at, next)?;
        all.push(entry);
        at += length;
        next = data_end;
    }
    if at != end || next != from {
        return Err(PackProblem::Damaged);
    }
    Ok(all)
}

/// An entry of the directory at `at`, whose own header stands at `begins`; how long it is there, and where its data ends.
fn listed(b: &Bytes<'_>, at: usize, begins: usize) -> Result<(Entry, usize, usize), PackProblem> {
    if !b.is(at, LISTED) || !b.is(begins, LOCAL) {
        return Err(PackProblem::Damaged);
    }
    let length = usize::from(b.two(at + 28)?);
    let raw =
        b.0.get(at + 46..at + 46 + length)
            .ok_or(PackProblem::Damaged)?;
    let shown: String = String::from_utf8_lossy(raw).chars().take(LONGEST).collect();
    let flags = b.two(at + 8)?;
    if flags & (ENCRYPTED | HIDDEN) != 0 {
        return Err(PackProblem::Encrypted { name: shown });
    }
    let name = match std::str::from_utf8(raw) {
        Ok(name) if name.is_ascii() || flags & UTF_8 != 0 => name.to_owned(),
        _ => return Err(NameProblem::NoText.of(&shown)),
    };
    let mode = b.two(at + 40)?;
    // Where it says nothing it is a file; a folder is none.
    if !matches!(mode & 0o170_000, 0 | 0o100_000) || name.ends_with('/') {
        return Err(PackProblem::NoFile { name: shown });
    }
    let method = b.two(at + 10)?;
    let (squeezed, size) = (b.four(at + 20)?, b.four(at + 24)?);
    let plain = flags & !(HARDNESS | UTF_8) == 0
        && matches!(method, 0 | 8)
        && (method != 0 || squeezed == size)
        // No further fields, no comment, the first disk, where the one before ended.
        && b.two(at + 30)? == 0
        && b.two(at + 32)? == 0
        && b.two(at + 34)? == 0
        && b.four(at + 42)? == begins;
    // The same in its own header.
    let same = b.two(begins + 6)? == flags
        && b.two(begins + 8)? == method
        && b.four(begins + 14)? == b.four(at + 16)?
        && b.four(begins + 18)? == squeezed
        && b.four(begins + 22)? == size
        && usize::from(b.two(begins + 26)?) == length
        && b.two(begins + 28)? == 0
        && b.0.get(begins + 30..begins + 30 + length) == Some(raw);
    if !plain || !same {
        return Err(PackProblem::Damaged);
    }
    let grows = size as u64 > LARGE && size as u64 / MOST_TIMES > squeezed as u64;
    if grows {
        return Err(PackProblem::Bomb { name: shown });
    }
    let data_end = (begins + 30 + length)
        .checked_add(squeezed)
        .filter(|end| *end <= b.0.len())
        .ok_or(PackProblem::Damaged)?;
    let entry = Entry {
        name,
        size: size as u64,
    };
    Ok((entry, 46 + length, data_end))
}

/// A pack whose entries are read.
pub(super) struct Archive<'b>(zip::ZipArchive<Cursor<&'b [u8]>>);

impl<'b> Archive<'b> {
    /// Of bytes that [`entries`] went through.
    pub fn new(bytes: &'b [u8]) -> Result<Archive<'b>, PackProblem> {
        let archive = zip::ZipArchive::new(Cursor::new(bytes));
        archive.map(Archive).map_err(|_| PackProblem::Damaged)
    }

    /// Unpacks an entry: never more than its header says.
    pub fn read(&mut self, n: usize, entry: &Entry) -> Result<Vec<u8>, PackProblem> {
        let file = self.0.by_index(n).map_err(|_| PackProblem::Damaged)?;
        if file.name() != entry.name {
            return Err(PackProblem::Damaged);
        }
        let mut out = Vec::new();
        file.take(entry.size + 1)
            .read_to_end(&mut out)
            .map_err(|_| PackProblem::Damaged)?;
        match out.len() as u64 == entry.size {
            true => Ok(out),
            false => Err(PackProblem::Damaged),
        }
    }
}
