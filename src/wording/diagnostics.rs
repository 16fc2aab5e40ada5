//! What is wrong with a scenario, in sentences: a title that says what, and advice that says what to do.

use super::{Args, Wording};
use crate::scenario::check::problem::{Problem as CheckProblem, Value};
use crate::scenario::diagnostic::{Diagnostic, Problem, Severity};
use crate::scenario::load::LoadProblem;
use crate::scenario::model::{Language, QuantityError};
use crate::scenario::pack::PackProblem;
use crate::scenario::pack::names::NameProblem;
use crate::scenario::syntax::{Expected, Found, Problem as SyntaxProblem};

/// More names than this are not listed in one sentence.
const LISTED: usize = 8;

/// A stable word for a problem, for scripts: `unknown-reference`.
pub fn code(problem: &Problem) -> &'static str {
    match problem {
        Problem::Syntax(p) => syntax(p, Wording::new(Language::English)).0,
        Problem::Load(p) => load(p, Wording::new(Language::English)).0,
        Problem::Check(p) => p.code(),
    }
}

/// One sentence that says what is wrong.
pub fn title(diagnostic: &Diagnostic, language: Language) -> String {
    let wording = Wording::new(language);
    let (area, code, args) = parts(&diagnostic.problem, wording);
    wording.text(&format!("{area}-{code}"), &args)
}

/// What to do about it.
pub fn advice(diagnostic: &Diagnostic, language: Language) -> String {
    let wording = Wording::new(language);
    let (area, code, args) = parts(&diagnostic.problem, wording);
    wording.text(&format!("{area}-{code}.advice"), &args)
}

/// The word for how bad it is.
pub fn severity(severity: Severity, language: Language) -> String {
    Wording::new(language).get(match severity {
        Severity::Error => "severity-error",
        Severity::Warning => "severity-warning",
    })
}

/// How many errors and warnings there are, in one sentence.
pub fn summary(diagnostics: &[Diagnostic], language: Language) -> String {
    let count = |severity| {
        diagnostics
            .iter()
            .filter(|d| d.severity == severity)
            .count()
    };
    let args = Args::new()
        .number("errors", number(count(Severity::Error)))
        .number("warnings", number(count(Severity::Warning)));
    Wording::new(language).text("diagnostics-summary", &args)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

/// Area, code and values of a problem.
fn parts(problem: &Problem, wording: Wording) -> (&'static str, &'static str, Args) {
    match problem {
        Problem::Syntax(p) => {
            let (code, args) = syntax(p, wording);
            ("syntax", code, args)
        }
        Problem::Load(p) => {
            let (code, args) = load(p, wording);
            ("load", code, args)
        }
        Problem::Check(p) => ("check", p.code(), check(p, wording)),
    }
}

/// The values of a check's problem.
pub(super) fn check(problem: &CheckProblem, wording: Wording) -> Args {
    problem
        .values()
        .into_iter()
        .fold(Args::new(), |args, (name, value)| {
            value_args(args, name, value, wording)
        })
}

/// Adds a value under its name, with what its type offers besides.
fn value_args(args: Args, name: &'static str, value: Value, wording: Wording) -> Args {
    match value {
        Value::Word(word) => args.word(name, word),
        Value::Words(words) => args.word(name, list(&words)),
        Value::Perhaps(word) => perhaps(args, name, word),
        Value::Kind(kind) => {
            let key = format!("kind-{}", kind.code());
            args.word(name, wording.get(&key))
                .word(format!("{name}-one"), wording.get(&format!("{key}.one")))
                .word(format!("{name}-none"), wording.get(&format!("{key}.none")))
        }
        Value::PerhapsKind(None) => args.word(format!("has-{name}"), "no"),
        Value::PerhapsKind(Some(kind)) => {
            let args = args.word(format!("has-{name}"), "yes");
            value_args(args, name, Value::Kind(kind), wording)
        }
        Value::Count(count) => args.number(name, count),
        Value::Span(span) => args.word(name, wording.span(span)),
        Value::Moment(moment) => args.word(name, wording.moment(moment)),
        Value::Language(language) => {
            let key = format!("language-{}", language.code());
            args.word(name, wording.get(&key))
        }
        Value::Unmet(unmet) => {
            let reasons: Vec<String> = unmet
                .iter()
                .map(|unmet| {
                    let (code, id) = unmet.parts();
                    let args = Args::new().word("id", id);
                    wording.text(&format!("unmet-{code}"), &args)
                })
                .collect();
            args.word(name, join(&reasons, "; "))
        }
        Value::Never(why) => {
            let (code, id) = why.parts();
            let id = Args::new().word("id", id);
            args.word(name, wording.text(&format!("never-{code}"), &id))
        }
    }
}

/// A value that may be absent: `has-NAME` is `yes` or `no`.
fn perhaps(args: Args, name: &'static str, word: Option<String>) -> Args {
    let has = format!("has-{name}");
    match word {
        Some(word) => args.word(name, word).word(has, "yes"),
        None => args.word(has, "no"),
    }
}

fn list(words: &[String]) -> String {
    join(words, ", ")
}

fn join(words: &[String], between: &str) -> String {
    let shown = words.iter().take(LISTED).cloned().collect::<Vec<_>>();
    let more = if words.len() > LISTED { "…" } else { "" };
    format!(
        "{}{}",
        shown.join(between),
        if more.is_empty() { "" } else { ", …" }
    )
}

/// Code and values of a problem with files.
fn load(problem: &LoadProblem, wording: Wording) -> (&'static str, Args) {
    let args = Args::new();
    match problem {
        LoadProblem::UnknownScenario { name, suggestion } => (
            "unknown-scenario",
            perhaps(args.word("name", name), "nearest", suggestion.clone()),
        ),
        LoadProblem::NotFound { path, suggestion } => (
            "not-found",
            perhaps(args.word("path", path), "nearest", suggestion.clone()),
        ),
        LoadProblem::Unreadable { path, reason } => {
            ("unreadable", args.word("path", path).word("reason", reason))
        }
        LoadProblem::LeavesFolder { path } => ("leaves-folder", args.word("path", path)),
        LoadProblem::FileTooLarge { path, limit } => (
            "file-too-large",
            args.word("path", path).word("limit", size(*limit)),
        ),
        LoadProblem::TooManyFiles => ("too-many-files", args),
        LoadProblem::ListTooLong { list, limit } => (
            "list-too-long",
            args.word("list", *list).number("limit", number(*limit)),
        ),
        LoadProblem::NoOrganisation => ("no-organisation", args),
        LoadProblem::TwoOrganisations => ("two-organisations", args),
        LoadProblem::Pack { path, problem } => (
            "pack",
            args.word("path", path)
                .word("reason", pack(problem, wording)),
        ),
        LoadProblem::CannotGenerate { nodes, limit } => (
            "cannot-generate",
            args.number("nodes", i64::from(*nodes))
                .number("limit", i64::from(*limit)),
        ),
    }
}

/// A problem with files, where it is told alone: a sentence, and what to do.
pub fn of_loading(problem: &LoadProblem, wording: Wording) -> String {
    let (code, args) = load(problem, wording);
    let title = wording.text(&format!("load-{code}"), &args);
    let advice = wording.text(&format!("load-{code}.advice"), &args);
    wording.text(
        "load-told",
        &Args::new().word("title", title).word("advice", advice),
    )
}

/// Why a pack is not opened, or not made.
fn pack(problem: &PackProblem, wording: Wording) -> String {
    let args = Args::new();
    let named = |name: &str| Args::new().word("name", name);
    let (key, args) = match problem {
        PackProblem::Damaged => ("pack-damaged", args),
        PackProblem::TooLarge { limit } => ("pack-too-large", args.word("limit", size(*limit))),
        PackProblem::TooManyFiles { limit } => {
            ("pack-too-many-files", args.number("limit", number(*limit)))
        }
        PackProblem::Bomb { name } => ("pack-bomb", named(name)),
        PackProblem::Name { name, why } => {
            let key = match why {
                NameProblem::Leaves => "pack-name-leaves",
                NameProblem::NoText => "pack-name-no-text",
                NameProblem::TooLong => "pack-name-too-long",
                NameProblem::NotPortable => "pack-name-not-portable",
                NameProblem::Reserved => "pack-name-reserved",
            };
            (key, named(&name.escape_debug().to_string()))
        }
        PackProblem::Same { name, other } => ("pack-same", named(name).word("other", other)),
        PackProblem::NoFile { name } => ("pack-no-file", named(name)),
        PackProblem::Encrypted { name } => ("pack-encrypted", named(name)),
        PackProblem::NoManifest => ("pack-no-manifest", args),
        PackProblem::Manifest { reason } => ("pack-manifest", args.word("reason", reason)),
        PackProblem::OtherForm { format } => {
            ("pack-other-form", args.number("format", i64::from(*format)))
        }
        PackProblem::Unlisted { name } => ("pack-unlisted", named(name)),
        PackProblem::Missing { name } => ("pack-missing", named(name)),
        PackProblem::Changed { name } => ("pack-changed", named(name)),
        PackProblem::NoScenario => ("pack-no-scenario", args),
    };
    wording.text(key, &args)
}

/// A number of bytes in a spelling that both languages read.
fn size(bytes: u64) -> String {
    if bytes >= 1 << 20 {
        format!("{} MiB", bytes >> 20)
    } else {
        format!("{} KiB", bytes >> 10)
    }
}

/// Code and values of a problem with the text of a document.
fn syntax(problem: &SyntaxProblem, wording: Wording) -> (&'static str, Args) {
    let args = Args::new();
    let one = |c: char| c.escape_debug().to_string();
    match problem {
        SyntaxProblem::TooLarge { limit } => {
            let limit = u64::try_from(*limit).unwrap_or(u64::MAX);
            ("too-large", args.word("limit", size(limit)))
        }
        SyntaxProblem::NotUtf8 => ("not-utf8", args),
        SyntaxProblem::StrayCharacter(c) => ("stray-character", args.word("found", one(*c))),
        SyntaxProblem::UnclosedText => ("unclosed-text", args),
        SyntaxProblem::UnclosedComment => ("unclosed-comment", args),
        SyntaxProblem::BadEscape(text) => ("bad-escape", args.word("found", text)),
        SyntaxProblem::BadNumber(text) => ("bad-number", args.word("found", text)),
        SyntaxProblem::BadChar => ("bad-char", args),
        SyntaxProblem::Empty => ("empty", args),
        SyntaxProblem::Unclosed(c) => ("unclosed", args.word("open", one(*c))),
        SyntaxProblem::StrayClose(c) => ("stray-close", args.word("close", one(*c))),
        SyntaxProblem::WrongClose { open, close } => (
            "wrong-close",
            args.word("open", one(*open)).word("close", one(*close)),
        ),
        SyntaxProblem::MissingValue => ("missing-value", args),
        SyntaxProblem::MissingComma => ("missing-comma", args),
        SyntaxProblem::MissingColon => ("missing-colon", args),
        SyntaxProblem::MixedFields => ("mixed-fields", args),
        SyntaxProblem::BadMapEntry => ("bad-map-entry", args),
        SyntaxProblem::TrailingText => ("trailing-text", args),
        SyntaxProblem::TooDeep { limit } => ("too-deep", args.number("limit", number(*limit))),
        SyntaxProblem::TooMany { limit } => ("too-many", args.number("limit", number(*limit))),
        SyntaxProblem::BadAttribute => ("bad-attribute", args),
        SyntaxProblem::MoreProblems => ("more-problems", args),
        SyntaxProblem::WrongType {
            expected: e,
            found: f,
        } => (
            "wrong-type",
            args.word("expected", expected(e, wording))
                .word("found", found(f, wording)),
        ),
        SyntaxProblem::OutOfRange {
            expected: e,
            found: f,
        } => (
            "out-of-range",
            args.word("expected", expected(e, wording)).word("found", f),
        ),
        SyntaxProblem::NotFinite => ("not-finite", args),
        SyntaxProblem::WrongLength {
            expected: e,
            found: f,
        } => (
            "wrong-length",
            args.number("expected", number(*e))
                .number("found", number(*f)),
        ),
        SyntaxProblem::WrongName {
            expected: e,
            found: f,
        } => ("wrong-name", args.word("expected", e).word("found", f)),
        SyntaxProblem::UnknownField {
            name,
            allowed,
            suggestion,
        } => {
            let args = args.word("name", name).word("allowed", list(allowed));
            (
                "unknown-field",
                perhaps(args, "nearest", suggestion.clone()),
            )
        }
        SyntaxProblem::UnknownVariant {
            name,
            allowed,
            suggestion,
        } => {
            let args = args.word("name", name).word("allowed", list(allowed));
            (
                "unknown-variant",
                perhaps(args, "nearest", suggestion.clone()),
            )
        }
        SyntaxProblem::MissingField { name } => ("missing-field", args.word("name", name)),
        SyntaxProblem::DuplicateField { name } => ("duplicate-field", args.word("name", name)),
        SyntaxProblem::Quantity(error) => match error {
            QuantityError::Span(text) => ("bad-span", args.word("found", text)),
            QuantityError::Moment(text) => ("bad-moment", args.word("found", text)),
            QuantityError::Share(text) => ("bad-share", args.word("found", text)),
        },
        SyntaxProblem::Other(text) => ("other", args.word("text", text)),
    }
}

fn found(found: &Found, wording: Wording) -> String {
    let args = Args::new();
    let (key, args) = match found {
        Found::Text => ("found-text", args),
        Found::Whole(text) | Found::Number(text) => ("found-number", args.word("text", text)),
        Found::Bool => ("found-bool", args),
        Found::Char => ("found-char", args),
        Found::Bytes => ("found-bytes", args),
        Found::Name(name) => ("found-name", args.word("text", name)),
        Found::Fields => ("found-fields", args),
        Found::Tuple => ("found-tuple", args),
        Found::List => ("found-list", args),
        Found::Map => ("found-map", args),
        Found::Nothing => ("found-nothing", args),
    };
    wording.text(key, &args)
}

fn expected(expected: &Expected, wording: Wording) -> String {
    let args = Args::new();
    let (key, args) = match expected {
        Expected::Text => ("expected-text", args),
        Expected::LocalisedText => ("expected-localised-text", args),
        Expected::Whole { low, high } => (
            "expected-whole",
            args.word("low", low.to_string())
                .word("high", high.to_string()),
        ),
        Expected::Number => ("expected-number", args),
        Expected::Bool => ("expected-bool", args),
        Expected::Char => ("expected-char", args),
        Expected::List => ("expected-list", args),
        Expected::Map => ("expected-map", args),
        Expected::Tuple(count) => ("expected-tuple", args.number("count", number(*count))),
        Expected::Fields(name) => ("expected-fields", args.word("name", name)),
        Expected::OneOf(names) => ("expected-one-of", args.word("names", list(names))),
        Expected::Payload(name) => ("expected-payload", args.word("name", name)),
        Expected::NoPayload(name) => ("expected-no-payload", args.word("name", name)),
        Expected::Span => ("expected-span", args),
        Expected::Moment => ("expected-moment", args),
        Expected::Share => ("expected-share", args),
        Expected::Estimate => ("expected-estimate", args),
        Expected::Part => ("expected-part", args),
        Expected::Other(text) => return text.clone(),
    };
    wording.text(key, &args)
}
