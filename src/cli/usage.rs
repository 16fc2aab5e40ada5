//! What is wrong with the words of a command line, in the user's language, with the word that was probably meant.

use super::output::{Answer, Failure};
use super::scenario::nearest;
use crate::wording::{Args, Wording};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};

/// Help and version are answers; everything else is a mistake that gets a sentence.
pub fn explain(error: &Error, wording: Wording) -> Result<Answer, Failure> {
    let word = |kind| context(error, kind).unwrap_or_default();
    let args = Args::new();
    let (key, args) = match error.kind() {
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => {
            return Ok(Answer::new(error.render().to_string()));
        }
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand => {
            return Err(Failure::Usage(wording.get("cli-no-command")));
        }
        ErrorKind::InvalidSubcommand => {
            let given = word(ContextKind::InvalidSubcommand);
            near(args, "cli-unknown-command", &given, &COMMANDS, error)
        }
        ErrorKind::UnknownArgument => {
            let given = word(ContextKind::InvalidArg);
            near(args, "cli-unknown-option", &given, &[], error)
        }
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => {
            let given = word(ContextKind::InvalidValue);
            let args = args.word("option", word(ContextKind::InvalidArg));
            match context(error, ContextKind::ValidValue) {
                _ if given.is_empty() => ("cli-missing-value", args),
                Some(values) => (
                    "cli-bad-value-of",
                    args.word("given", given).word("values", values),
                ),
                None => ("cli-bad-value", args.word("given", given)),
            }
        }
        ErrorKind::MissingRequiredArgument => (
            "cli-missing-argument",
            args.word("argument", word(ContextKind::InvalidArg)),
        ),
        ErrorKind::ArgumentConflict => (
            "cli-conflict",
            args.word("option", word(ContextKind::InvalidArg))
                .word("other", word(ContextKind::PriorArg)),
        ),
        ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals
        | ErrorKind::MissingSubcommand
        | ErrorKind::InvalidUtf8
        | ErrorKind::Io
        | ErrorKind::Format => ("cli-bad-words", args),
        _ => ("cli-bad-words", args),
    };
    Err(Failure::Usage(wording.text(key, &args)))
}

/// Every command, for suggestions.
const COMMANDS: [&str; 14] = [
    "play",
    "worth",
    "export",
    "compare",
    "sweep",
    "try",
    "report",
    "replay",
    "check",
    "brief",
    "scenarios",
    "generate",
    "graph",
    "completions",
];

fn near(
    args: Args,
    key: &'static str,
    given: &str,
    all: &[&str],
    error: &Error,
) -> (&'static str, Args) {
    let suggested = nearest(given, all).map(str::to_owned).or_else(|| {
        [ContextKind::SuggestedSubcommand, ContextKind::SuggestedArg]
            .into_iter()
            .find_map(|kind| context(error, kind))
    });
    let args = args.word("given", given);
    match suggested {
        Some(near) => (
            if key == "cli-unknown-command" {
                "cli-unknown-command-near"
            } else {
                "cli-unknown-option-near"
            },
            args.word("near", near),
        ),
        None => (key, args.word("all", all.join(", "))),
    }
}

fn context(error: &Error, kind: ContextKind) -> Option<String> {
    match error.get(kind)? {
        ContextValue::String(word) => Some(word.clone()),
        ContextValue::Strings(words) => Some(words.join(", ")),
        ContextValue::Number(number) => Some(number.to_string()),
        _ => None,
    }
}
