//! Diagnostics as text for a terminal, and as data for tools.
//!
//! In colour they are drawn by `miette` with the source around them; without colour they are plain lines that scripts
//! and screen readers can follow, in the language asked for. Cost is bounded: after [`SHOWN`] diagnostics only titles
//! are listed.

use super::diagnostics::{advice, code, severity, summary, title};
use super::{Args, Wording};
use crate::scenario::diagnostic::{Diagnostic, Severity};
use crate::scenario::documents::Documents;
use crate::scenario::model::Language;
use crate::scenario::syntax::line_column;
use serde_json::{Value, json};
use std::fmt::Write as _;

/// So many diagnostics are shown with their excerpts; of the others there is the title.
pub const SHOWN: usize = 200;
/// Longer lines are cut around the place.
const WIDTH: usize = 160;

/// The line around a place in a file.
struct Excerpt<'a> {
    file: &'a str,
    line: usize,
    column: usize,
    text: &'a str,
    /// Where the marked part begins and ends in `text`, in bytes.
    marked: std::ops::Range<usize>,
}

fn excerpt<'a>(diagnostic: &Diagnostic, documents: &'a Documents) -> Option<Excerpt<'a>> {
    let document = documents.list().get(diagnostic.file)?;
    let source = document.tree.text();
    let start = floor(source, diagnostic.span.start.min(source.len()));
    let end = floor(source, diagnostic.span.end.clamp(start, source.len()));
    let (line, column) = line_column(source, start);
    let from = source[..start].rfind('\n').map_or(0, |at| at + 1);
    let to = source[start..]
        .find('\n')
        .map_or(source.len(), |at| start + at);
    // A line without breaks can be the whole document: keep what is near.
    let from = floor(source, from.max(start.saturating_sub(WIDTH / 2)));
    let to = floor(source, to.min(start + WIDTH));
    Some(Excerpt {
        file: &document.name,
        line,
        column,
        text: source[from..to].trim_end_matches('\r'),
        marked: start - from..end.min(to) - from,
    })
}

/// The nearest boundary of a character at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at)
        .rev()
        .find(|&i| text.is_char_boundary(i))
        .unwrap_or(0)
}

/// Diagnostics as text, worst last so that it stands above the prompt, followed by how many there are.
pub fn render(
    diagnostics: &[Diagnostic],
    documents: &Documents,
    language: Language,
    colour: bool,
) -> String {
    let mut out = String::new();
    for (shown, diagnostic) in diagnostics.iter().enumerate() {
        let drawn =
            shown < SHOWN && colour && draw(&mut out, diagnostic, documents, language).is_some();
        if !drawn {
            plain(&mut out, diagnostic, documents, language, shown < SHOWN);
        }
    }
    out.push_str(&summary(diagnostics, language));
    out.push('\n');
    out
}

/// One diagnostic as plain lines.
fn plain(
    out: &mut String,
    diagnostic: &Diagnostic,
    documents: &Documents,
    language: Language,
    excerpted: bool,
) {
    let wording = Wording::new(language);
    let excerpt = excerpt(diagnostic, documents);
    let place = excerpt
        .as_ref()
        .map(|e| format!("{}:{}:{}", e.file, e.line, e.column))
        .unwrap_or_default();
    let word = severity(diagnostic.severity, language);
    let code = code(&diagnostic.problem);
    let title = title(diagnostic, language);
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{place}: {word}[{code}]: {title}");
    if !excerpted {
        return;
    }
    if let Some(excerpt) = excerpt.filter(|e| !e.text.is_empty()) {
        let number = excerpt.line.to_string();
        let before = &excerpt.text[..excerpt.marked.start.min(excerpt.text.len())];
        let indent: String = before
            .chars()
            .map(|c| if c == '\t' { '\t' } else { ' ' })
            .collect();
        let marked = excerpt.text.get(excerpt.marked.clone()).unwrap_or_default();
        let carets = "^".repeat(marked.chars().count().max(1));
        let _ = writeln!(out, "  {number} | {}", excerpt.text);
        let _ = writeln!(out, "  {} | {indent}{carets}", " ".repeat(number.len()));
    }
    let advice = Args::new().word("text", advice(diagnostic, language));
    let _ = writeln!(out, "  {}\n", wording.text("diagnostics-advice", &advice));
}

/// One diagnostic drawn with its source; nothing where the program was built without drawing.
#[cfg(feature = "fancy")]
fn draw(
    out: &mut String,
    diagnostic: &Diagnostic,
    documents: &Documents,
    language: Language,
) -> Option<()> {
    use miette::{GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteDiagnostic};
    let excerpt = excerpt(diagnostic, documents)?;
    let advice = Args::new().word("text", advice(diagnostic, language));
    let footer = Wording::new(language).text("diagnostics-advice", &advice);
    let name = code(&diagnostic.problem);
    let word = severity(diagnostic.severity, language);
    // The line alone is the source, so that a thousand diagnostics do not read the file a thousand times; its place
    // in the file stands in the name.
    let at = format!("{}:{}:{}", excerpt.file, excerpt.line, excerpt.column);
    let marked = excerpt.marked.start..excerpt.marked.end.min(excerpt.text.len());
    let report = miette::Report::from(
        MietteDiagnostic::new(title(diagnostic, language))
            .with_code(format!("{word}[{name}] {at}"))
            .with_severity(match diagnostic.severity {
                Severity::Error => miette::Severity::Error,
                Severity::Warning => miette::Severity::Warning,
            })
            .with_label(LabeledSpan::new_with_span(None, marked)),
    )
    .with_source_code(Line {
        number: excerpt.line - 1,
        text: excerpt.text.to_owned(),
    });
    GraphicalReportHandler::new_themed(GraphicalTheme::unicode())
        .with_footer(footer)
        .with_links(false)
        .with_width(120)
        .without_primary_span_start()
        .render_report(out, report.as_ref())
        .ok()?;
    out.push('\n');
    Some(())
}

#[cfg(not(feature = "fancy"))]
fn draw(_: &mut String, _: &Diagnostic, _: &Documents, _: Language) -> Option<()> {
    None
}

/// One line of a file, which knows its number.
#[cfg(feature = "fancy")]
#[derive(Debug)]
struct Line {
    number: usize,
    text: String,
}

#[cfg(feature = "fancy")]
impl miette::SourceCode for Line {
    fn read_span<'a>(
        &'a self,
        span: &miette::SourceSpan,
        _before: usize,
        _after: usize,
    ) -> Result<Box<dyn miette::SpanContents<'a> + 'a>, miette::MietteError> {
        let whole = miette::SourceSpan::from(0..self.text.len());
        if span.offset() + span.len() > self.text.len() {
            return Err(miette::MietteError::OutOfBounds);
        }
        Ok(Box::new(miette::MietteSpanContents::new(
            self.text.as_bytes(),
            whole,
            self.number,
            0,
            1,
        )))
    }
}

/// Diagnostics as data: an array of objects with file, line, column, severity, code, message, advice and excerpt.
pub fn to_json(diagnostics: &[Diagnostic], documents: &Documents, language: Language) -> Value {
    diagnostics
        .iter()
        .map(|diagnostic| {
            let excerpt = excerpt(diagnostic, documents);
            let place = excerpt.as_ref();
            json!({
                "file": place.map(|e| e.file),
                "line": place.map(|e| e.line),
                "column": place.map(|e| e.column),
                "severity": match diagnostic.severity {
                    Severity::Error => "error",
                    Severity::Warning => "warning",
                },
                "code": code(&diagnostic.problem),
                "message": title(diagnostic, language),
                "advice": advice(diagnostic, language),
                "excerpt": place.map(|e| e.text),
            })
        })
        .collect()
}
