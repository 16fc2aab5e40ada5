//! Payloads of injects: files that stand in the document, and connections that a machine would make.

use super::super::json::{Object, shown};
use super::super::loss::{LossKind, Losses, Spot};

/// Most bytes of a file that stands in the document.
const LARGEST_PAYLOAD: usize = 1 << 20;

/// A payload.
#[derive(Debug, Default)]
pub(super) struct Payload {
    pub(super) spot: Option<Spot>,
    pub(super) kind: String,
    pub(super) name: String,
    pub(super) text: Option<String>,
    pub(super) file: Option<String>,
    pub(super) lines: Vec<String>,
}

/// Reads a payload; gives its id with it.
pub(super) fn read(mut payload: Object<'_>, losses: &mut Losses) -> (String, Payload) {
    let id = payload.text("uuid", losses);
    let mut read = Payload {
        spot: Some(payload.spot()),
        kind: payload.text("type", losses),
        name: payload.text("name", losses),
        ..Payload::default()
    };
    if let Some(mut parameters) = payload.object("parameters", losses) {
        match read.kind.as_str() {
            "file" => file(&mut parameters, &mut read, losses),
            _ => {
                let mut keys: Vec<&str> = parameters.keys();
                keys.sort_unstable();
                for key in keys {
                    let value = parameters.raw(key).map(shown).unwrap_or_default();
                    read.lines.push(format!("- {key}: {value}"));
                }
            }
        }
        parameters.close(losses);
    }
    payload.close(losses);
    (id, read)
}

/// A file in the document: its text where it is text, its name where it is not.
fn file(parameters: &mut Object<'_>, read: &mut Payload, losses: &mut Losses) {
    let name = parameters.text("filename", losses);
    let coding = parameters.text("content-type", losses);
    let spot = parameters.at("content");
    let content = parameters.text("content", losses);
    let bytes = match coding.to_ascii_lowercase().as_str() {
        "base64" => base64(&content),
        _ => Some(content.clone().into_bytes()),
    };
    let text = bytes
        .and_then(|b| String::from_utf8(b).ok())
        .filter(|t| !t.contains('\0'));
    match text {
        Some(text) if !text.trim().is_empty() => read.text = Some(text.trim().to_owned()),
        Some(_) => {}
        // Bytes that are no text: an attachment that the draft cannot hold.
        None => losses.note(spot, LossKind::Attachment, &name),
    }
    if !name.is_empty() {
        read.file = Some(name);
    }
}

/// Bytes that are written as text (RFC 4648, section 4), line breaks allowed.
fn base64(text: &str) -> Option<Vec<u8>> {
    if text.len() > LARGEST_PAYLOAD {
        return None;
    }
    let mut bytes = Vec::new();
    let (mut bits, mut count) = (0u32, 0u32);
    for c in text.bytes().filter(|b| !b.is_ascii_whitespace()) {
        let value = match c {
            b'A'..=b'Z' => c - b'A',
            b'a'..=b'z' => c - b'a' + 26,
            b'0'..=b'9' => c - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            b'=' => continue,
            _ => return None,
        };
        bits = bits << 6 | u32::from(value);
        count += 6;
        if count >= 8 {
            count -= 8;
            bytes.push((bits >> count & 0xff) as u8);
            bits &= (1 << count) - 1;
        }
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (text, bytes) in [
            ("", Some("")),
            ("Zg==", Some("f")),
            ("Zm8=", Some("fo")),
            ("Zm9v", Some("foo")),
            ("Zm9v\nYmFy", Some("foobar")),
            ("Zm9%", None),
        ] {
            let bytes = bytes.map(|b| b.as_bytes().to_vec());
            assert_eq!(base64(text), bytes, "{text}");
        }
    }
}
