//! The records of an exercise file and their canonical bytes: header, journal entries, time marks, recorded events,
//! kept results, and the seal of a closed file. What a body says is the business of the exercise, not of this module.

/// The format that this version writes, and the newest that it reads.
pub const FORMAT_VERSION: u32 = 1;

/// What makes an exercise what it is, written once at creation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Header {
    /// Version of the rules under which the exercise is played.
    pub rules_version: u32,
    /// Version of the program that created the file.
    pub program_version: String,
    /// Source of chance.
    pub seed: u64,
    /// Title given by the people who play.
    pub title: String,
    /// Room time of creation, milliseconds since 1970 (UTC).
    pub created: i64,
    /// The fully resolved scenario, in its canonical bytes.
    pub scenario: Vec<u8>,
}

impl Header {
    /// Digest of the scenario's canonical bytes; kept in the file and verified when it is opened.
    pub fn scenario_digest(&self) -> [u8; 32] {
        *blake3::hash(&self.scenario).as_bytes()
    }
}

/// Which of the three lanes an entry travels in. Only the first influences events.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Lane {
    /// Commands, in exercise time.
    Simulation,
    /// Run, pause, ratio, jump: room time.
    Pacing,
    /// Observations, ratings, bookmarks, answers, report edits.
    Record,
}

impl Lane {
    /// The stable name used in the database.
    pub const fn name(self) -> &'static str {
        match self {
            Lane::Simulation => "simulation",
            Lane::Pacing => "pacing",
            Lane::Record => "record",
        }
    }

    const fn code(self) -> u8 {
        match self {
            Lane::Simulation => 0,
            Lane::Pacing => 1,
            Lane::Record => 2,
        }
    }

    pub(super) const fn from_code(code: u8) -> Option<Lane> {
        match code {
            0 => Some(Lane::Simulation),
            1 => Some(Lane::Pacing),
            2 => Some(Lane::Record),
            _ => None,
        }
    }
}

/// An entry on its way into the journal; the file gives it a number and a chain hash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// Its lane.
    pub lane: Lane,
    /// Exercise second that it concerns; for a command, the second at which it applies.
    pub at: i64,
    /// Room time at which it was noted, milliseconds since 1970 (UTC).
    pub noted_room_time: Option<i64>,
    /// For a retraction, the first entry that it withdraws (see [`super::Retract`]); only in the simulation lane.
    pub retracts: Option<u64>,
    /// JSON with stable names.
    pub body: String,
    /// Digest of the event stream up to this entry.
    pub events_digest: [u8; 32],
}

/// An entry of the journal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Number in the journal, from 1, over all lanes.
    pub number: u64,
    /// Its lane.
    pub lane: Lane,
    /// Exercise second that it concerns.
    pub at: i64,
    /// Room time at which it was noted, milliseconds since 1970 (UTC).
    pub noted_room_time: Option<i64>,
    /// For a retraction, the first entry that it withdraws.
    pub retracts: Option<u64>,
    /// JSON with stable names.
    pub body: String,
    /// Digest of the event stream up to this entry.
    pub events_digest: [u8; 32],
    /// blake3 of the previous entry's chain hash and this entry's canonical bytes.
    pub chain: [u8; 32],
}

impl Entry {
    /// Numbers and chains a new entry behind the one whose hash is `previous`.
    pub(super) fn chained(new: NewEntry, number: u64, previous: &[u8; 32]) -> Entry {
        let mut entry = Entry {
            number,
            lane: new.lane,
            at: new.at,
            noted_room_time: new.noted_room_time,
            retracts: new.retracts,
            body: new.body,
            events_digest: new.events_digest,
            chain: [0; 32],
        };
        entry.chain = entry.chain_after(previous);
        entry
    }

    /// The chain hash that this entry must carry if the one before it carries `previous`.
    pub fn chain_after(&self, previous: &[u8; 32]) -> [u8; 32] {
        let mut hasher = blake3::Hasher::new();
        hasher.update(previous);
        hasher.update(&self.fixed_part());
        hasher.update(self.body.as_bytes());
        *hasher.finalize().as_bytes()
    }

    fn fixed_part(&self) -> [u8; ENTRY_FIXED] {
        let mut out = [0; ENTRY_FIXED];
        out[..8].copy_from_slice(&self.number.to_le_bytes());
        out[8] = self.lane.code();
        out[9..17].copy_from_slice(&self.at.to_le_bytes());
        out[17] = u8::from(self.noted_room_time.is_some());
        out[18..26].copy_from_slice(&self.noted_room_time.unwrap_or(0).to_le_bytes());
        out[26..34].copy_from_slice(&self.retracts.unwrap_or(0).to_le_bytes());
        out[34..66].copy_from_slice(&self.events_digest);
        out[66..70].copy_from_slice(&(self.body.len() as u32).to_le_bytes());
        out
    }
}

/// Canonical bytes of an entry before its chain hash and its body.
const ENTRY_FIXED: usize = 70;
/// Where the body of an entry begins in its record.
pub(super) const ENTRY_BODY: usize = ENTRY_FIXED + 32;

/// An event as it happened under the rules of its day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedEvent {
    /// Place in the stream, from 0, without holes.
    pub sequence: u64,
    /// Exercise second.
    pub at: i64,
    /// Version of the rules that made it.
    pub rules_version: u32,
    /// JSON with stable names.
    pub body: String,
}

/// Anything that the log of an exercise file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Record {
    Header(Header),
    Entry(Entry),
    /// Exercise second up to which the room may have seen the exercise.
    Mark(i64),
    Events(Vec<RecordedEvent>),
    Kept {
        name: String,
        bytes: Vec<u8>,
    },
    /// The file was closed here, holding so many entries.
    Seal {
        entries: u64,
    },
    /// So many positions from here on, this one included, held what was lost to damage.
    Hole {
        positions: u64,
    },
}

/// More than any log of ours holds.
const LARGEST_HOLE: u64 = 1 << 40;

pub(super) const HEADER: u8 = 1;
pub(super) const ENTRY: u8 = 2;
pub(super) const MARK: u8 = 3;
pub(super) const EVENTS: u8 = 4;
pub(super) const KEPT: u8 = 5;
pub(super) const SEAL: u8 = 6;
pub(super) const HOLE: u8 = 7;

/// Why a whole frame's payload is no record of ours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Undecodable {
    /// Not the bytes of that kind.
    Malformed,
    /// A header of a later format.
    Newer(u32),
}

impl Record {
    pub(super) const fn kind(&self) -> u8 {
        match self {
            Record::Header(_) => HEADER,
            Record::Entry(_) => ENTRY,
            Record::Mark(_) => MARK,
            Record::Events(_) => EVENTS,
            Record::Kept { .. } => KEPT,
            Record::Seal { .. } => SEAL,
            Record::Hole { .. } => HOLE,
        }
    }

    pub(super) fn encode(&self) -> Vec<u8> {
        let mut out = Vec::new();
        match self {
            Record::Header(header) => encode_header(&mut out, header),
            Record::Entry(entry) => {
                out.reserve(ENTRY_BODY + entry.body.len());
                out.extend_from_slice(&entry.fixed_part());
                out.extend_from_slice(&entry.chain);
                out.extend_from_slice(entry.body.as_bytes());
            }
            Record::Mark(at) => out.extend_from_slice(&at.to_le_bytes()),
            Record::Events(events) => {
                for event in events {
                    out.extend_from_slice(&event.sequence.to_le_bytes());
                    out.extend_from_slice(&event.at.to_le_bytes());
                    out.extend_from_slice(&event.rules_version.to_le_bytes());
                    put_bytes(&mut out, event.body.as_bytes());
                }
            }
            Record::Kept { name, bytes } => {
                put_bytes(&mut out, name.as_bytes());
                put_bytes(&mut out, bytes);
            }
            Record::Seal { entries } => out.extend_from_slice(&entries.to_le_bytes()),
            Record::Hole { positions } => out.extend_from_slice(&positions.to_le_bytes()),
        }
        out
    }

    pub(super) fn decode(kind: u8, payload: &[u8]) -> Result<Record, Undecodable> {
        let mut take = Taker { rest: payload };
        let record = match kind {
            HEADER => Record::Header(decode_header(&mut take)?),
            ENTRY => Record::Entry(decode_entry(&mut take).ok_or(Undecodable::Malformed)?),
            MARK => Record::Mark(take.i64().ok_or(Undecodable::Malformed)?),
            EVENTS => Record::Events(decode_events(&mut take).ok_or(Undecodable::Malformed)?),
            KEPT => {
                let name = take.string().ok_or(Undecodable::Malformed)?;
                let bytes = take.counted().ok_or(Undecodable::Malformed)?.to_vec();
                Record::Kept { name, bytes }
            }
            SEAL => Record::Seal {
                entries: take.u64().ok_or(Undecodable::Malformed)?,
            },
            HOLE => Record::Hole {
                positions: take
                    .u64()
                    .filter(|n| (1..LARGEST_HOLE).contains(n))
                    .ok_or(Undecodable::Malformed)?,
            },
            _ => return Err(Undecodable::Malformed),
        };
        if take.rest.is_empty() {
            Ok(record)
        } else {
            Err(Undecodable::Malformed)
        }
    }
}

/// The hash that the first entry is chained to: it binds the journal to its header. `payload` is the encoded header;
/// its scenario counts by its digest, which stands before it.
pub(super) fn genesis(header: &Header, payload: &[u8]) -> [u8; 32] {
    let before_scenario = payload.len().saturating_sub(4 + header.scenario.len());
    let mut hasher = blake3::Hasher::new_derive_key("cellule 2026 exercise file, journal genesis");
    hasher.update(&payload[..before_scenario]);
    *hasher.finalize().as_bytes()
}

fn encode_header(out: &mut Vec<u8>, header: &Header) {
    out.extend_from_slice(&FORMAT_VERSION.to_le_bytes());
    out.extend_from_slice(&header.rules_version.to_le_bytes());
    put_bytes(out, header.program_version.as_bytes());
    out.extend_from_slice(&header.seed.to_le_bytes());
    put_bytes(out, header.title.as_bytes());
    out.extend_from_slice(&header.created.to_le_bytes());
    out.extend_from_slice(&header.scenario_digest());
    put_bytes(out, &header.scenario);
}

fn decode_header(take: &mut Taker<'_>) -> Result<Header, Undecodable> {
    let format = take.u32().ok_or(Undecodable::Malformed)?;
    if format > FORMAT_VERSION {
        return Err(Undecodable::Newer(format));
    }
    let mut read = || {
        let header = Header {
            rules_version: take.u32()?,
            program_version: take.string()?,
            seed: take.u64()?,
            title: take.string()?,
            created: take.i64()?,
            scenario: Vec::new(),
        };
        let digest: [u8; 32] = take.array()?;
        let scenario = take.counted()?.to_vec();
        let header = Header { scenario, ..header };
        (header.scenario_digest() == digest).then_some(header)
    };
    read().ok_or(Undecodable::Malformed)
}

fn decode_entry(take: &mut Taker<'_>) -> Option<Entry> {
    let number = take.u64()?;
    let lane = Lane::from_code(take.array::<1>()?[0])?;
    let at = take.i64()?;
    let noted = take.array::<1>()?[0] != 0;
    let noted_room_time = take.i64().map(|t| noted.then_some(t))?;
    let retracts = take.u64().map(|to| (to != 0).then_some(to))?;
    let events_digest = take.array()?;
    let length = take.u32()? as usize;
    let chain = take.array()?;
    let body = String::from_utf8(take.bytes(length)?.to_vec()).ok()?;
    Some(Entry {
        number,
        lane,
        at,
        noted_room_time,
        retracts,
        body,
        events_digest,
        chain,
    })
}

fn decode_events(take: &mut Taker<'_>) -> Option<Vec<RecordedEvent>> {
    let mut events = Vec::new();
    while !take.rest.is_empty() {
        events.push(RecordedEvent {
            sequence: take.u64()?,
            at: take.i64()?,
            rules_version: take.u32()?,
            body: take.string()?,
        });
    }
    Some(events)
}

fn put_bytes(out: &mut Vec<u8>, bytes: &[u8]) {
    out.extend_from_slice(&(bytes.len() as u32).to_le_bytes());
    out.extend_from_slice(bytes);
}

/// Takes values off the front of a payload; `None` when it is too short.
struct Taker<'a> {
    rest: &'a [u8],
}

impl<'a> Taker<'a> {
    fn bytes(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    fn array<const N: usize>(&mut self) -> Option<[u8; N]> {
        self.bytes(N)?.try_into().ok()
    }

    fn u32(&mut self) -> Option<u32> {
        self.array().map(u32::from_le_bytes)
    }

    fn u64(&mut self) -> Option<u64> {
        self.array().map(u64::from_le_bytes)
    }

    fn i64(&mut self) -> Option<i64> {
        self.array().map(i64::from_le_bytes)
    }

    fn counted(&mut self) -> Option<&'a [u8]> {
        let count = self.u32()? as usize;
        self.bytes(count)
    }

    fn string(&mut self) -> Option<String> {
        String::from_utf8(self.counted()?.to_vec()).ok()
    }
}
