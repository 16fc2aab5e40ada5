//! Documents of text: their letters, and what a document in JSON, XML or DOT is by its content.

use super::error::ImportError;
use super::kind::FileKind;
use encoding_rs::Encoding;
use serde_json::Value;

/// How deep JSON may nest; the reader's own bound.
const DEEPEST_JSON: usize = 128;

/// The text of a document: by its mark, by what XML declares, as UTF-8, and as Windows-1252 where it is not that.
///
/// # Errors
/// Where it holds bytes that no text holds.
pub fn text(bytes: &[u8]) -> Result<String, ImportError> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return plain(
            encoding
                .decode_without_bom_handling(&bytes[mark..])
                .0
                .into_owned(),
        );
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return plain(text.to_owned());
    }
    let head: String = bytes.iter().take(200).map(|&b| char::from(b)).collect();
    let declared = head
        .split_once("encoding=")
        .and_then(|(_, rest)| rest.get(1..)?.split(['"', '\'']).next())
        .and_then(|label| Encoding::for_label(label.as_bytes()));
    let encoding = declared.unwrap_or(encoding_rs::WINDOWS_1252);
    plain(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

fn plain(text: String) -> Result<String, ImportError> {
    match text.contains('\0') {
        true => Err(ImportError::NotText {}),
        false => Ok(text),
    }
}

/// A document in JSON.
///
/// # Errors
/// Where it is none, is cut short or nests too deep.
pub fn json(bytes: &[u8]) -> Result<Value, ImportError> {
    let text = text(bytes)?;
    serde_json::from_str(&text).map_err(|error| {
        let reason = error.to_string();
        // The reader names no kinds of its errors; this is its own word for the bound.
        if reason.starts_with("recursion limit exceeded") {
            return ImportError::TooDeep {
                limit: DEEPEST_JSON,
            };
        }
        let reason = reason.split(" at line").next().unwrap_or("").to_owned();
        ImportError::Malformed {
            line: error.line(),
            column: error.column(),
            reason,
        }
    })
}

/// What a document is, where it begins like JSON, XML or DOT; nothing where it is something else.
///
/// # Errors
/// Where it begins so and is no document that is read here.
pub fn recognise(bytes: &[u8]) -> Result<Option<FileKind>, ImportError> {
    let head = &bytes[..bytes.len().min(4096)];
    let Ok(head) = text(head_of(head)) else {
        return Ok(None);
    };
    let start = head.trim_start_matches('\u{feff}').trim_start();
    match start.chars().next() {
        Some('{' | '[') => json_kind(&json(bytes)?).map(Some),
        Some('<') => match text(bytes)?.contains("<graphml") {
            true => Ok(Some(FileKind::GraphMl)),
            false => Err(ImportError::UnknownKind {}),
        },
        Some(_) if is_dot(start) => Ok(Some(FileKind::Dot)),
        _ => Ok(None),
    }
}

/// As much of the beginning as ends with a whole letter of UTF-8, and an even number of bytes of UTF-16.
fn head_of(head: &[u8]) -> &[u8] {
    match std::str::from_utf8(head) {
        Err(error) if error.error_len().is_none() && error.valid_up_to() > 0 => {
            &head[..error.valid_up_to()]
        }
        _ => head,
    }
}

/// Whether a text begins like a graph: `strict`, `graph` or `digraph`, a name, a brace.
fn is_dot(start: &str) -> bool {
    let mut rest = start;
    // Comments before the graph.
    loop {
        rest = rest.trim_start();
        let end = if rest.starts_with("//") || rest.starts_with('#') {
            rest.find('\n').map(|at| at + 1)
        } else if rest.starts_with("/*") {
            rest.find("*/").map(|at| at + 2)
        } else {
            None
        };
        match end {
            Some(end) => rest = &rest[end..],
            None => break,
        }
    }
    let low = rest.to_ascii_lowercase();
    let low = low
        .strip_prefix("strict")
        .map_or(low.as_str(), str::trim_start);
    let after = ["digraph", "graph"]
        .iter()
        .find_map(|w| low.strip_prefix(w));
    let Some(after) = after else { return false };
    let next = after.chars().next();
    // What comes before the brace is a name at most: a heading of a table has separators.
    let before = after.split('{').next().unwrap_or("");
    let named = before.trim().starts_with('"') || !before.contains([',', ';', '\t', '\n']);
    next.is_none_or(|c| c.is_whitespace() || c == '{' || c == '"') && after.contains('{') && named
}

/// What a JSON document is, by its members.
fn json_kind(document: &Value) -> Result<FileKind, ImportError> {
    let has = |value: &Value, keys: &[&str]| keys.iter().any(|k| value.get(k).is_some());
    let first = |value: &Value| {
        value
            .as_array()
            .and_then(|a| a.iter().find(|v| v.is_object()).cloned())
    };
    if has(document, &["scenario_information", "exercise_information"])
        || (has(document, &["export_version"]) && has(document, &["inject_information"]))
    {
        return Ok(FileKind::OpenAev);
    }
    if has(document, &["inject_flow", "inject_payloads"])
        || (has(document, &["injects"]) && has(document, &["exercise"]))
    {
        return Ok(FileKind::Cexf);
    }
    if document.get("type").and_then(Value::as_str) == Some("bundle") {
        let objects = document.get("objects").and_then(Value::as_array);
        let flow = |o: &Value| {
            let kind = o.get("type").and_then(Value::as_str).unwrap_or("");
            matches!(
                kind,
                "attack-flow" | "attack-action" | "attack-condition" | "attack-operator"
            )
        };
        return match objects.is_some_and(|all| all.iter().any(flow)) {
            true => Ok(FileKind::AttackFlow),
            false => Err(ImportError::UnknownKind {}),
        };
    }
    let layer =
        |v: &Value| has(v, &["techniques"]) && has(v, &["domain", "versions", "version", "name"]);
    if layer(document) || first(document).is_some_and(|v| layer(&v)) {
        return Ok(FileKind::Navigator);
    }
    if first(document).is_some_and(|v| {
        has(&v, &["Script", "Subject"]) && has(&v, &["Date", "Real Time", "Player"])
    }) {
        return Ok(FileKind::T3sf);
    }
    Err(ImportError::UnknownKind {})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn documents_are_told_by_their_content() {
        for (text, kind) in [
            ("digraph { a }", Some(FileKind::Dot)),
            ("/* x */ strict graph \"n, m\" {", Some(FileKind::Dot)),
            ("// x\ngraph{", Some(FileKind::Dot)),
            ("<?xml version='1.0'?><graphml/>", Some(FileKind::GraphMl)),
            (
                "\u{feff}{\"export_version\":1,\"scenario_information\":{}}",
                Some(FileKind::OpenAev),
            ),
            ("{\"exercise\":{},\"injects\":[]}", Some(FileKind::Cexf)),
            (
                "{\"type\":\"bundle\",\"objects\":[{\"type\":\"attack-action\"}]}",
                Some(FileKind::AttackFlow),
            ),
            (
                "{\"name\":\"x\",\"techniques\":[]}",
                Some(FileKind::Navigator),
            ),
            (
                "[{\"#\":1,\"Date\":\"x\",\"Script\":\"y\"}]",
                Some(FileKind::T3sf),
            ),
            ("graph;time;title\n1;2;3", None),
            ("Heure;Titre", None),
        ] {
            assert_eq!(recognise(text.as_bytes()), Ok(kind), "{text}");
        }
        for text in ["{}", "[]", "[1]", "<html/>", "{\"type\":\"bundle\"}"] {
            assert_eq!(
                recognise(text.as_bytes()),
                Err(ImportError::UnknownKind {}),
                "{text}"
            );
        }
        let deep = "[".repeat(100_000);
        assert_eq!(
            recognise(deep.as_bytes()),
            Err(ImportError::TooDeep {
                limit: DEEPEST_JSON
            })
        );
    }

    #[test]
    fn letters_are_read_in_the_usual_encodings() {
        assert_eq!(text("é".as_bytes()).unwrap(), "é");
        assert_eq!(text(b"\xff\xfee\x00\xe9\x00").unwrap(), "eé");
        assert_eq!(text(b"\x80 \xe9").unwrap(), "€ é");
        let declared = b"<?xml version=\"1.0\" encoding=\"ISO-8859-15\"?><a>\xa4</a>";
        assert!(text(declared).unwrap().contains('€'));
        assert_eq!(text(b"a\0b").unwrap_err(), ImportError::NotText {});
    }
}
