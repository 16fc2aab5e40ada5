//! XML of other tools as a small tree, bounded in depth and number. Entities that a document defines itself are never expanded.

use super::error::ImportError;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;

/// How deep elements may nest.
const DEEPEST: usize = 200;
/// Most elements of a document.
const MOST_ELEMENTS: usize = 500_000;
/// Most attributes of an element that are read.
const MOST_ATTRIBUTES: usize = 100;

/// An element.
#[derive(Debug, Clone, Default)]
pub struct Element {
    /// Its name without a prefix.
    pub name: String,
    /// Its attributes, names without prefixes.
    pub attributes: Vec<(String, String)>,
    /// Elements in it.
    pub children: Vec<Element>,
    /// Text that stands directly in it.
    pub text: String,
}

impl Element {
    /// An attribute; empty where absent.
    pub fn attribute(&self, name: &str) -> &str {
        let mut all = self.attributes.iter();
        all.find(|(n, _)| n == name).map_or("", |(_, v)| v.as_str())
    }

    /// The elements of a name in it.
    pub fn each<'e>(&'e self, name: &'e str) -> impl Iterator<Item = &'e Element> {
        self.children.iter().filter(move |c| c.name == name)
    }

    /// Every element of a name below it, in the order of the document.
    pub fn below<'e>(&'e self, name: &str) -> Vec<&'e Element> {
        let mut found = Vec::new();
        let mut stack: Vec<&Element> = self.children.iter().rev().collect();
        while let Some(element) = stack.pop() {
            if element.name == name {
                found.push(element);
            }
            stack.extend(element.children.iter().rev());
        }
        found
    }
}

/// Reads a document; gives its outermost element.
///
/// # Errors
/// Where the text is no XML, is cut short, nests too deep or has too many elements.
pub fn read(text: &str) -> Result<Element, ImportError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().check_end_names = true;
    let mut open: Vec<Element> = Vec::new();
    let mut elements = 0usize;
    loop {
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => {
                let at = usize::try_from(reader.error_position()).unwrap_or(usize::MAX);
                return Err(malformed(text, at, error.to_string()));
            }
        };
        let at = usize::try_from(reader.buffer_position()).unwrap_or(usize::MAX);
        match event {
            Event::Start(start) => {
                elements += 1;
                if open.len() >= DEEPEST {
                    return Err(ImportError::TooDeep { limit: DEEPEST });
                }
                open.push(element(&start));
            }
            Event::Empty(start) => {
                elements += 1;
                let element = element(&start);
                match open.last_mut() {
                    Some(parent) => parent.children.push(element),
                    None => return Ok(element),
                }
            }
            Event::End(_) => {
                let Some(done) = open.pop() else {
                    return Err(malformed(text, at, "</".to_owned()));
                };
                match open.last_mut() {
                    Some(parent) => parent.children.push(done),
                    None => return Ok(done),
                }
            }
            Event::Text(content) => {
                if let Some(top) = open.last_mut() {
                    top.text.push_str(&content.xml10_content());
                }
            }
            Event::CData(content) => {
                if let Some(top) = open.last_mut() {
                    top.text.push_str(&content.xml10_content());
                }
            }
            Event::GeneralRef(name) => {
                if let Some(top) = open.last_mut() {
                    top.text.push_str(&reference(&name));
                }
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => {}
            Event::Eof => return Err(malformed(text, text.len(), "…".to_owned())),
        }
        if elements > MOST_ELEMENTS {
            return Err(ImportError::TooManyCells {
                limit: MOST_ELEMENTS,
            });
        }
    }
}

/// What a reference stands for: characters and the five names that XML knows. Others stay as they are written.
fn reference(name: &str) -> String {
    let known = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" => Some('\''),
        _ => name
            .strip_prefix('#')
            .and_then(|n| match n.strip_prefix('x') {
                Some(hex) => u32::from_str_radix(hex, 16).ok(),
                None => n.parse().ok(),
            })
            .and_then(char::from_u32),
    };
    known.map_or_else(|| format!("&{name};"), |c| c.to_string())
}

fn element(start: &BytesStart<'_>) -> Element {
    let mut attributes = Vec::new();
    // Whether a name comes twice is not asked: asking takes the square of their number.
    for attribute in start
        .attributes()
        .with_checks(false)
        .flatten()
        .take(MOST_ATTRIBUTES)
    {
        let name = attribute.key.local_name().as_ref().to_owned();
        let value = match attribute.normalized_value(XmlVersion::Implicit1_0) {
            Ok(value) => value.into_owned(),
            Err(_) => attribute.value.into_owned(),
        };
        attributes.push((name, value));
    }
    Element {
        name: start.local_name().as_ref().to_owned(),
        attributes,
        ..Element::default()
    }
}

fn malformed(text: &str, at: usize, reason: String) -> ImportError {
    let before = text
        .as_bytes()
        .get(..at.min(text.len()))
        .unwrap_or_default();
    let line = before.iter().filter(|&&b| b == b'\n').count() + 1;
    let begin = before
        .iter()
        .rposition(|&b| b == b'\n')
        .map_or(0, |n| n + 1);
    ImportError::Malformed {
        line,
        column: before.len() - begin + 1,
        reason,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_attributes_and_texts_are_read() {
        let read = read("<?xml version=\"1.0\"?><!-- c --><g:a x=\"1 &amp; 2\">é<b/>&lt;<![CDATA[<c>]]>&#233;<b y='z'>t</b></g:a>").unwrap();
        assert_eq!((read.name.as_str(), read.attribute("x")), ("a", "1 & 2"));
        assert_eq!(read.text, "é<<c>é");
        assert_eq!(read.each("b").count(), 2);
        assert_eq!(read.below("b")[1].attribute("y"), "z");
    }

    #[test]
    fn entities_of_a_document_are_never_expanded() {
        let mut bomb = String::from("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for n in 1..20 {
            let inner = format!("&lol{};", n - 1).repeat(10);
            bomb += &format!("<!ENTITY lol{n} \"{inner}\">");
        }
        bomb += "]><a x=\"&lol19;\">&lol19;</a>";
        let read = read(&bomb).unwrap();
        assert_eq!(read.text, "&lol19;");
        assert_eq!(read.attribute("x"), "&lol19;");
    }

    #[test]
    fn what_is_cut_short_or_too_deep_is_refused() {
        let whole = "<a x=\"1\"><b>t &amp; u</b><c/><![CDATA[d]]></a>";
        assert!(read(whole).is_ok());
        for end in 0..whole.len() {
            assert!(read(&whole[..end]).is_err(), "{}", &whole[..end]);
        }
        let deep = format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000));
        assert_eq!(
            read(&deep).unwrap_err(),
            ImportError::TooDeep { limit: DEEPEST }
        );
        assert!(read("<a><b></a></b>").is_err());
    }
}
