//! How an answer leaves the program: stdout for results, stderr for what went wrong, a number for scripts.

use crate::scenario::model::Language;
use crate::wording::{Args, Wording};
use std::io::{self, ErrorKind, IsTerminal, Write};
use std::process::ExitCode;

/// What a command has to say.
#[derive(Debug, Default)]
pub struct Answer {
    /// The result.
    pub out: String,
    /// What should be looked at, for people.
    pub aside: String,
    /// Whether something is wrong with what was asked about.
    pub bad: bool,
}

impl Answer {
    /// A result and nothing else.
    pub fn new(out: impl Into<String>) -> Answer {
        Answer {
            out: out.into(),
            ..Answer::default()
        }
    }
    /// Data as JSON, one line break at the end.
    pub fn json(value: &serde_json::Value) -> Answer {
        Answer::new(format!("{value:#}\n"))
    }
}

/// Why there is no result.
#[derive(Debug)]
pub enum Failure {
    /// The words make no sense: a sentence about them.
    Usage(String),
    /// Something went wrong: a sentence about it.
    Error(String),
    /// The same, told already, with its line breaks.
    Told(String),
}

/// Writes the answer out. A reader that went away is no error: `cellule play … | head` ends in silence.
pub fn leave(answer: Result<Answer, Failure>, language: Language) -> ExitCode {
    let wording = Wording::new(language);
    match answer {
        Ok(answer) => {
            to_stderr(&answer.aside);
            let written = io::stdout()
                .lock()
                .write_all(answer.out.as_bytes())
                .and_then(|()| io::stdout().flush());
            match written {
                Err(e) if e.kind() != ErrorKind::BrokenPipe => {
                    let args = Args::new().word("reason", e.to_string());
                    to_stderr(&format!("{}\n", wording.text("cli-cannot-write", &args)));
                    ExitCode::from(1)
                }
                Ok(()) | Err(_) => ExitCode::from(u8::from(answer.bad)),
            }
        }
        Err(Failure::Told(text)) => {
            to_stderr(&text);
            ExitCode::from(1)
        }
        Err(Failure::Error(text)) => {
            let args = Args::new().word("text", text);
            to_stderr(&format!("{}\n", wording.text("cli-error", &args)));
            ExitCode::from(1)
        }
        Err(Failure::Usage(text)) => {
            let args = Args::new().word("text", text);
            to_stderr(&format!("{}\n", wording.text("cli-error", &args)));
            to_stderr(&format!("{}\n", wording.get("cli-try-help")));
            ExitCode::from(2)
        }
    }
}

/// Nobody can be told when stderr does not take it.
fn to_stderr(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Whether colours may go to a stream: a terminal, and nobody asked for none (no-color.org).
fn colours(terminal: bool) -> bool {
    let unwanted = std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    let dumb = std::env::var_os("TERM").is_some_and(|v| v == "dumb");
    terminal && !unwanted && !dumb
}

/// Whether stdout takes colours.
pub fn colours_out() -> bool {
    colours(io::stdout().is_terminal())
}

/// Whether stderr takes colours.
pub fn colours_err() -> bool {
    colours(io::stderr().is_terminal())
}
