//! The SQLite side of an exercise file: one table with a row per frame, in the order of the log, and views to read it.
//!
//! Rows are only ever added, so every frame lies in the file once, whole and on one page: what SQLite cannot reach any
//! more can still be found in the raw bytes ([`super::frame::carve`]).

use super::error::{Action, FileError};
use super::frame::{self, Frame};
use super::record::{self, ENTRY_BODY, FORMAT_VERSION, Lane};
use rusqlite::{Connection, ErrorCode, OpenFlags, params};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// Bytes of a database page: room for one whole frame.
pub(super) const PAGE: usize = 8192;
/// Marks the file as ours for tools that list SQLite files ("CELL").
const APPLICATION_ID: i32 = 0x4345_4C4C;
/// How long to wait for a reader or a folding writer.
const PATIENCE: Duration = Duration::from_secs(5);

/// Why the log could not be read through SQLite.
pub(super) enum Unreadable {
    /// The system refused, or somebody holds the file.
    Refused(FileError),
    /// The file is not what SQLite wrote.
    Damaged,
}

pub(super) struct Database {
    connection: Connection,
    path: PathBuf,
}

impl Database {
    /// Writes a new database under `path`, which must not exist, and leaves it synced and closed.
    pub(super) fn write_new(path: &Path, frames: &[Vec<u8>]) -> Result<(), FileError> {
        let fault = |e| FileError::sqlite(path, Action::Create, e);
        let connection = Connection::open(path).map_err(fault)?;
        connection
            .execute_batch(&format!("PRAGMA page_size = {PAGE}"))
            .map_err(fault)?;
        prepare(&connection).map_err(fault)?;
        connection.execute_batch(&schema()).map_err(fault)?;
        let mut database = Database {
            connection,
            path: path.to_owned(),
        };
        database.insert(frames)?;
        database.connection.close().map_err(|(_, e)| fault(e))
    }

    pub(super) fn open(path: &Path, writable: bool) -> Result<Database, Unreadable> {
        let mode = if writable {
            OpenFlags::SQLITE_OPEN_READ_WRITE
        } else {
            OpenFlags::SQLITE_OPEN_READ_ONLY
        };
        let open = || {
            let connection =
                Connection::open_with_flags(path, mode | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
            prepare(&connection)?;
            Ok(connection)
        };
        match open() {
            Ok(connection) => Ok(Database {
                connection,
                path: path.to_owned(),
            }),
            Err(e) => Err(classify(path, e)),
        }
    }

    /// Every row, one after the other: the bytes of the log.
    pub(super) fn log(&self) -> Result<Vec<u8>, Unreadable> {
        let read = || {
            let mut log = Vec::new();
            let mut statement = self
                .connection
                .prepare("SELECT bytes FROM log ORDER BY position")?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                log.extend_from_slice(row.get_ref(0)?.as_blob()?);
            }
            Ok(log)
        };
        read().map_err(|e| classify(&self.path, e))
    }

    /// Whether SQLite would add rows to it.
    pub(super) fn takes_rows(&self) -> bool {
        matches!(self.connection.is_readonly(rusqlite::MAIN_DB), Ok(false))
    }

    /// Adds frames in one transaction: all of them or none.
    pub(super) fn insert(&mut self, frames: &[Vec<u8>]) -> Result<(), FileError> {
        let fault = |e| FileError::sqlite(&self.path, Action::Write, e);
        let transaction = self.connection.transaction().map_err(fault)?;
        {
            let mut statement = transaction
                .prepare("INSERT INTO log (position, kind, number, lane, at, bytes) VALUES (?1, ?2, ?3, ?4, ?5, ?6)")
                .map_err(fault)?;
            for bytes in frames {
                // Pair of the check after reading: nothing goes in that will not come out.
                let Ok(frame) = frame::read_frame(bytes) else {
                    unreachable!("a frame of ours has the checksums that it was written with")
                };
                let row = Row::of(&frame);
                statement
                    .execute(params![
                        frame.position as i64,
                        row.kind,
                        row.number,
                        row.lane,
                        row.at,
                        bytes
                    ])
                    .map_err(fault)?;
            }
        }
        transaction.commit().map_err(fault)
    }

    /// SQLite's own examination of the file's structure; empty when it finds nothing.
    pub(super) fn integrity_problems(&self) -> Vec<String> {
        let ask = || -> rusqlite::Result<Vec<String>> {
            let mut statement = self.connection.prepare("PRAGMA integrity_check(20)")?;
            let rows = statement.query_map([], |row| row.get(0))?;
            rows.collect()
        };
        match ask() {
            Ok(mut lines) => {
                lines.retain(|line| line != "ok");
                lines
            }
            Err(e) => vec![e.to_string()],
        }
    }

    #[cfg(test)]
    pub(super) fn connection(&self) -> &Connection {
        &self.connection
    }
}

fn prepare(connection: &Connection) -> rusqlite::Result<()> {
    connection.busy_timeout(PATIENCE)?;
    // `DELETE` leaves no second file behind; `trusted_schema` off, because exercise files come from other people.
    connection.execute_batch(
        "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF; \
         PRAGMA cell_size_check = ON;",
    )
}

fn classify(path: &Path, error: rusqlite::Error) -> Unreadable {
    match error.sqlite_error_code() {
        Some(
            ErrorCode::DatabaseBusy
            | ErrorCode::DatabaseLocked
            | ErrorCode::CannotOpen
            | ErrorCode::PermissionDenied
            | ErrorCode::ReadOnly
            | ErrorCode::OutOfMemory
            | ErrorCode::DiskFull,
        ) => Unreadable::Refused(FileError::sqlite(path, Action::Open, error)),
        _ => Unreadable::Damaged,
    }
}

/// What stands beside the frame in its row, for people who look with SQL; never read back.
struct Row {
    kind: &'static str,
    number: Option<i64>,
    lane: Option<&'static str>,
    at: Option<i64>,
}

impl Row {
    fn of(frame: &Frame<'_>) -> Row {
        let integer = |from: usize| {
            let bytes = frame.payload.get(from..from + 8)?;
            Some(i64::from_le_bytes(bytes.try_into().ok()?))
        };
        let plain = |kind| Row {
            kind,
            number: None,
            lane: None,
            at: None,
        };
        match frame.kind {
            record::ENTRY if frame.first => Row {
                kind: "entry",
                number: integer(0),
                lane: frame
                    .payload
                    .get(8)
                    .and_then(|&code| Lane::from_code(code))
                    .map(Lane::name),
                at: integer(9),
            },
            record::ENTRY => plain("entry"),
            record::MARK => Row {
                at: integer(0),
                ..plain("mark")
            },
            record::EVENTS if frame.first => Row {
                number: integer(0),
                at: integer(8),
                ..plain("events")
            },
            record::EVENTS => plain("events"),
            record::HEADER => plain("header"),
            record::KEPT => plain("kept"),
            record::SEAL => plain("seal"),
            record::HOLE => plain("hole"),
            _ => plain("unknown"),
        }
    }
}

fn schema() -> String {
    // `length` and `at` of the body follow from the layout in `record`; bodies beyond one frame show their beginning.
    let body = frame::HEAD + ENTRY_BODY + 1;
    format!(
        "PRAGMA application_id = {APPLICATION_ID};
         PRAGMA user_version = {FORMAT_VERSION};
         CREATE TABLE log (
           position INTEGER PRIMARY KEY,
           kind TEXT NOT NULL,
           number INTEGER,
           lane TEXT,
           at INTEGER,
           bytes BLOB NOT NULL
         ) STRICT;
         CREATE VIEW journal AS
           SELECT number, lane, at, CAST(substr(bytes, {body}) AS TEXT) AS body
           FROM log WHERE kind = 'entry' AND number IS NOT NULL ORDER BY position;
         CREATE VIEW marks AS SELECT position, at FROM log WHERE kind = 'mark' ORDER BY position;"
    )
}
