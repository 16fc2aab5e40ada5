//! The command line: words in, text or data out.
//!
//! Results go to stdout and nothing else does; what went wrong goes to stderr. It knows the floors below and no rules of
//! its own. A file for each command; `command` says which words there are, `output` how an answer leaves.

mod brief;
mod check;
mod chronogramme;
mod command;
mod compare;
mod completions;
mod export;
mod generate;
mod graph;
mod grid;
mod handbook;
mod import;
mod kit;
mod language;
mod list;
mod measured;
mod output;
mod pack;
mod play;
mod replay;
mod report;
mod scenario;
mod sweep;
mod tell;
mod trial;
mod usage;
mod worth;
mod wrap;

use crate::scenario::model::Language;
use crate::wording::{Args, Wording};
use clap::ArgMatches;
use output::{Answer, Failure};
use std::ffi::OsString;
use std::process::ExitCode;

/// What opens the windows, in a language; what the system says where it cannot.
pub type Windows = fn(Language) -> Result<(), String>;

/// Runs the program with the words it was given. Without a command it opens the windows, where it was built with them.
pub fn main(windows: Option<Windows>) -> ExitCode {
    let words: Vec<OsString> = std::env::args_os().collect();
    let language = language::wanted(&words);
    let answer = match windows {
        Some(open) if language::names_no_command(&words) => open(language)
            .map(|()| Answer::default())
            .map_err(|reason| {
                let args = Args::new().word("reason", reason);
                Failure::Error(Wording::new(language).text("cli-no-display", &args))
            }),
        Some(_) | None => answer(&words, language),
    };
    output::leave(answer, language)
}

fn answer(words: &[OsString], language: Language) -> Result<Answer, Failure> {
    let wording = Wording::new(language);
    let matches = match command::command(wording).try_get_matches_from(words) {
        Ok(matches) => matches,
        Err(error) => return usage::explain(&error, wording),
    };
    let Some((name, given)) = matches.subcommand() else {
        return Err(Failure::Usage(wording.get("cli-no-command")));
    };
    run(name, given, wording)
}

fn run(name: &str, given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    match name {
        "play" => play::run(given, wording),
        "replay" => replay::run(given, wording),
        "check" => check::run(given, wording),
        "sweep" => sweep::run(given, wording),
        "try" => trial::run(given, wording),
        "worth" => worth::run(given, wording),
        "compare" => compare::run(given, wording),
        "export" => export::run(given, wording),
        "import" => import::run(given, wording),
        "report" => report::run(given, wording),
        "handbook" => handbook::run(given, wording),
        "brief" => brief::run(given, wording),
        "kit" => kit::run(given, wording),
        "chronogramme" => chronogramme::run(given, wording),
        "pack" => pack::run(given, wording),
        "unpack" => pack::unpacked(given, wording),
        "generate" => generate::run(given, wording),
        "graph" => graph::run(given, wording),
        "completions" => completions::run(given, wording),
        "scenarios" => list::run(given, wording),
        // clap lets no other word through.
        other => Err(Failure::Usage(other.to_owned())),
    }
}
