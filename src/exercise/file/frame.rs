//! Frames: how a record lies in bytes, in the side journal and in each row of the database alike.
//!
//! A frame is `magic, kind, flags, length, position, checksum of the head, checksum of the payload, payload`
//! (little-endian). The head has a checksum of its own, so a length is believed only when it is whole: that tells a
//! torn end (the head is good, the payload stops short) from a flipped bit. Payloads beyond [`FRAGMENT`] are cut in
//! fragments, so that a frame always fits on one page of the database and can be found again in the raw bytes of a
//! file that SQLite no longer reads. This module knows nothing of what records mean.

use crc32fast::hash as crc32;

const MAGIC: [u8; 4] = [0xCE, b'L', b'F', 0x9D];
/// Bytes before the payload.
pub(super) const HEAD: usize = 26;
/// Longest payload of one frame: with its head and its row it stays on one database page
/// ([`super::database::PAGE`]), because SQLite moves longer rows to overflow pages.
pub(super) const FRAGMENT: usize = 7_900;

/// No log of ours gets that far; keeps sums of positions of hostile files from overflowing.
const LAST_POSITION: u64 = 1 << 62;

const FIRST: u8 = 1;
const MORE: u8 = 2;

/// One whole frame, its checksums verified.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame<'a> {
    pub kind: u8,
    /// Whether a record begins here.
    pub first: bool,
    /// Whether the record goes on in the next frame.
    pub more: bool,
    /// Place in the log; counts frames.
    pub position: u64,
    pub payload: &'a [u8],
}

/// Why bytes are not a frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Fault {
    /// They stop before the frame does, or are blank: what an interrupted write leaves.
    Torn,
    /// They are all there and wrong.
    Flipped,
}

impl Frame<'_> {
    /// The bytes that it was read from.
    pub(super) fn to_bytes(self) -> Vec<u8> {
        let first = if self.first { FIRST } else { 0 };
        let more = if self.more { MORE } else { 0 };
        let mut out = Vec::with_capacity(HEAD + self.payload.len());
        write_frame(
            &mut out,
            self.kind,
            first | more,
            self.position,
            self.payload,
        );
        out
    }
}

fn write_frame(out: &mut Vec<u8>, kind: u8, flags: u8, position: u64, payload: &[u8]) {
    debug_assert!(payload.len() <= FRAGMENT);
    let start = out.len();
    out.extend_from_slice(&MAGIC);
    out.push(kind);
    out.push(flags);
    out.extend_from_slice(&(payload.len() as u32).to_le_bytes());
    out.extend_from_slice(&position.to_le_bytes());
    let head = crc32(&out[start..]);
    out.extend_from_slice(&head.to_le_bytes());
    out.extend_from_slice(&crc32(payload).to_le_bytes());
    out.extend_from_slice(payload);
}

/// The frames that hold `payload`, the first at `position`; each is one row of the database.
pub(super) fn frames_of(kind: u8, position: u64, payload: &[u8]) -> Vec<Vec<u8>> {
    let count = payload.len().div_ceil(FRAGMENT).max(1);
    (0..count)
        .map(|n| {
            let part = &payload[n * FRAGMENT..payload.len().min((n + 1) * FRAGMENT)];
            let first = if n == 0 { FIRST } else { 0 };
            let more = if n + 1 < count { MORE } else { 0 };
            let mut out = Vec::with_capacity(HEAD + part.len());
            write_frame(&mut out, kind, first | more, position + n as u64, part);
            out
        })
        .collect()
}

fn array<const N: usize>(bytes: &[u8], at: usize) -> [u8; N] {
    let mut out = [0; N];
    out.copy_from_slice(&bytes[at..at + N]);
    out
}

/// Reads the frame at the start of `bytes`.
pub(super) fn read_frame(bytes: &[u8]) -> Result<Frame<'_>, Fault> {
    if bytes.len() < HEAD {
        return Err(Fault::Torn);
    }
    let head = &bytes[..HEAD];
    if head.iter().all(|&b| b == 0) {
        return Err(Fault::Torn);
    }
    if head[..4] != MAGIC || crc32(&head[..18]) != u32::from_le_bytes(array(head, 18)) {
        return Err(Fault::Flipped);
    }
    let length = u32::from_le_bytes(array(head, 6)) as usize;
    let position = u64::from_le_bytes(array(head, 10));
    if length > FRAGMENT || position > LAST_POSITION {
        return Err(Fault::Flipped);
    }
    let Some(payload) = bytes.get(HEAD..HEAD + length) else {
        return Err(Fault::Torn);
    };
    if crc32(payload) != u32::from_le_bytes(array(head, 22)) {
        return Err(Fault::Flipped);
    }
    Ok(Frame {
        kind: head[4],
        first: head[5] & FIRST != 0,
        more: head[5] & MORE != 0,
        position,
        payload,
    })
}

/// A stretch of bytes that is no frame.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct BadStretch {
    pub offset: u64,
    pub length: u64,
    pub fault: Fault,
    /// Whether nothing whole follows it.
    pub at_end: bool,
    /// How many whole frames stand before it.
    pub frames_before: usize,
}

/// What a run of frames holds, in the order of the bytes.
#[derive(Debug, Default)]
pub(super) struct Scan<'a> {
    pub frames: Vec<Frame<'a>>,
    pub bad: Vec<BadStretch>,
}

/// Reads frames that follow each other, and finds the next whole one after damage.
pub(super) fn scan(bytes: &[u8]) -> Scan<'_> {
    let mut found = Scan::default();
    let mut offset = 0;
    while offset < bytes.len() {
        match read_frame(&bytes[offset..]) {
            Ok(frame) => {
                found.frames.push(frame);
                offset += HEAD + frame.payload.len();
            }
            Err(fault) => {
                let next = next_frame(bytes, offset + 1);
                let end = next.unwrap_or(bytes.len());
                found.bad.push(BadStretch {
                    offset: offset as u64,
                    length: (end - offset) as u64,
                    fault,
                    at_end: next.is_none(),
                    frames_before: found.frames.len(),
                });
                offset = end;
            }
        }
    }
    found
}

/// Finds whole frames anywhere in `bytes`: what is left of a database that SQLite refuses to read.
pub(super) fn carve(bytes: &[u8]) -> Vec<Frame<'_>> {
    let mut frames = Vec::new();
    let mut offset = 0;
    while let Some(at) = next_frame(bytes, offset) {
        if let Ok(frame) = read_frame(&bytes[at..]) {
            offset = at + HEAD + frame.payload.len();
            frames.push(frame);
        }
    }
    frames
}

fn next_frame(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while at + HEAD <= bytes.len() {
        let step = bytes[at..].iter().position(|&b| b == MAGIC[0])?;
        at += step;
        if read_frame(&bytes[at..]).is_ok() {
            return Some(at);
        }
        at += 1;
    }
    None
}
