//! Whatever people type, a document keeps its shape: its files have the same elements, links and cells as with harmless text.

use super::*;
use crate::scenario::model::Language;
use pulldown_cmark::{Event, Options, Parser};

/// Text that tries to be something else, one for each trick.
const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "</p></div></main><h1 onclick='x'>&lt;b&gt;</h1>",
    "\" onmouseover=\"x\" ' autofocus='",
    "]]></w:t></w:r></w:p><w:p>",
    "&amp; &#60; &unknown; & alone",
    "**bold** _it_ `code` ~~gone~~ ***",
    "# heading\n## another\n- item\n1. one\n> quoted\n---\n===\n    indented code\n```\nfenced\n```",
    "[a](javascript:alert(1)) ![i](http://example.org/a.png) <http://example.org> http://example.org www.example.org a@example.org",
    "| a | b |\n|---|---|\n| c | d |",
    "[^1] [ref]: http://example.org $x^2$ {#id .class}",
    "#set page(fill: red) #eval(\"1\") $ sum $ @label <label> \\ ] ) } *x* _y_ = heading",
    "#let x = read(\"/etc/passwd\")\n#import \"@preview/a:1.0.0\"",
    "\u{202e}esrever\u{202c} \u{2066}isolate\u{2069} \u{200b}\u{feff}\u{2060}",
    "\u{0}\u{1}\u{8}\u{b}\u{c}\u{1b}[31m\u{7f}\u{85}\u{fffe}\u{ffff}",
    "日本語 العربية עברית हिन्दी ไทย ქართული 한국어 Ελληνικά Русский 👩‍👩‍👧‍👦 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
    "a\r\nb\rc\u{2028}d\n\n\ne",
    "  leading\ttab and trailing  ",
    "#12 #entry-1 [#12](#entry-1)",
    "",
    " ",
    "\n",
];

fn long() -> Vec<String> {
    vec![
        "x".repeat(10_000),
        "mot ".repeat(2_500),
        "é\u{301}".repeat(3_000),
        "*_`".repeat(3_000),
    ]
}

/// A document with a text in every place that takes one.
fn document(text: &str) -> Document {
    let line = || {
        Line::new(text)
            .strong(text)
            .emphasis(text)
            .reference(Anchor::Entry(7), text)
            .entries(&[1, 2])
    };
    let mut table = Table::new([(text.to_owned(), 2), ("b".to_owned(), 1)]).figures(&[1]);
    table.band(Line::new(text));
    table.row(
        [Anchor::Entry(1), Anchor::Entry(2)],
        vec![line(), Line::new(text)],
    );
    table.row([Anchor::Entry(7)], vec![Line::new(text)]);
    Document {
        language: Language::French,
        mark: "EXERCICE".into(),
        cover: Cover {
            kind: text.into(),
            title: text.into(),
            subtitle: "x".into(),
            facts: vec![(text.into(), line())],
            note: text.into(),
        },
        contents: text.into(),
        page: text.into(),
        figures: text.into(),
        blocks: vec![
            Block::Heading(1, Line::new(text), Some(Anchor::Part(1))),
            Block::Paragraph(line()),
            Block::List {
                numbered: false,
                items: vec![line(), Line::new(text)],
            },
            Block::List {
                numbered: true,
                items: vec![Line::new(text)],
            },
            Block::Table(table),
            Block::Figures(vec![Figure {
                value: text.into(),
                label: text.into(),
            }]),
            Block::Callout {
                tone: Tone::Bad,
                title: text.into(),
                lines: vec![line()],
            },
            Block::Chart(Chart {
                title: text.into(),
                svg: "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"5\"/>"
                    .to_owned(),
                alternative: text.into(),
                data: None,
            }),
            Block::PageBreak,
        ],
    }
    .settled()
}

/// Every tag of a text of elements, in order, with all its attributes; attributes that hold text are emptied. The text
/// between tags must hold no bare `<`, and every `&` must begin an entity that we write.
fn tags(text: &str) -> Vec<String> {
    let mut all = Vec::new();
    let mut rest = text;
    while let Some(at) = rest.find('<') {
        let between = &rest[..at];
        for (i, _) in between.match_indices('&') {
            let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];
            assert!(
                known.iter().any(|k| between[i..].starts_with(k)),
                "{}",
                &between[i..]
            );
        }
        assert!(
            !between.contains('>') || between.contains("body{"),
            "{between}"
        );
        let end = rest[at..].find('>').expect("a tag ends") + at;
        let mut tag = rest[at..=end].to_owned();
        for attribute in ["alt=\"", "descr=\""] {
            if let Some(from) = tag.find(attribute) {
                let from = from + attribute.len();
                let to = tag[from..].find('"').expect("an attribute ends") + from;
                tag.replace_range(from..to, "");
            }
        }
        all.push(tag);
        rest = &rest[end + 1..];
    }
    all
}

/// Elements open and close in turn.
fn well_formed(xml: &str) {
    let mut open: Vec<String> = Vec::new();
    for tag in tags(xml) {
        let name = |t: &str| {
            t.trim_matches(['<', '>', '/'])
                .split(' ')
                .next()
                .unwrap_or_default()
                .to_owned()
        };
        if tag.starts_with("<?") || tag.ends_with("/>") {
            continue;
        }
        match tag.strip_prefix("</") {
            Some(closing) => assert_eq!(open.pop().as_deref(), Some(name(closing).as_str())),
            None => open.push(name(&tag)),
        }
    }
    assert!(open.is_empty(), "{open:?}");
}

fn texts() -> Vec<String> {
    let short = HOSTILE.iter().map(|t| (*t).to_owned());
    short.chain([HOSTILE.join("\n")]).chain(long()).collect()
}

#[test]
fn html_has_the_same_elements_whatever_is_typed() {
    let without_breaks = |text: &str| -> Vec<String> {
        let all = tags(&html::write(&document(text)));
        all.into_iter().filter(|t| t != "<br>").collect()
    };
    let usual = without_breaks("harmless");
    for text in texts() {
        assert_eq!(without_breaks(&text), usual, "{text:?}");
    }
}

#[test]
fn word_files_are_well_formed_and_have_the_same_elements_whatever_is_typed() {
    let parts = |text: &str| -> Vec<String> {
        let mut out = Vec::new();
        let packed = docx::write(&document(text), |_| Some((vec![1, 2, 3], 4, 2))).expect("packed");
        let mut zip = zip::ZipArchive::new(std::io::Cursor::new(packed)).expect("a zip file");
        for i in 0..zip.len() {
            let mut file = zip.by_index(i).expect("a file");
            let mut bytes = Vec::new();
            std::io::Read::read_to_end(&mut file, &mut bytes).expect("read");
            if file.name().ends_with("png") {
                continue;
            }
            let xml = String::from_utf8(bytes).expect("text");
            well_formed(&xml);
            // A line break is an element, and what follows it another stretch; a long row may break.
            let breaks = [
                "<w:br/>",
                "<w:t xml:space=\"preserve\">",
                "</w:t>",
                "<w:trPr>",
                "<w:cantSplit/>",
                "</w:trPr>",
            ];
            let all = tags(&xml).into_iter();
            out.extend(all.filter(|t| !breaks.contains(&t.as_str())));
        }
        out
    };
    let usual = parts("harmless");
    for text in texts() {
        assert_eq!(parts(&text), usual, "{text:?}");
    }
}

/// Everything that Markdown can be, but for quotation marks that are turned.
fn options() -> Options {
    Options::all().difference(Options::ENABLE_SMART_PUNCTUATION)
}

/// What a reader of Markdown makes of it: elements without their text.
fn read(markdown: &str) -> Vec<String> {
    Parser::new_ext(markdown, options())
        .filter_map(|event| match event {
            Event::Text(_) | Event::SoftBreak | Event::HardBreak => None,
            Event::InlineHtml(html) | Event::Html(html) => {
                let ours = &*html == "</a>"
                    || html.starts_with("<a id=\"entry-")
                    || html.starts_with("<a id=\"part-");
                assert!(ours, "{html}");
                None
            }
            other => Some(format!("{other:?}")),
        })
        .collect()
}

#[test]
fn markdown_is_read_with_the_same_elements_whatever_is_typed() {
    // Stretches that stand out have to hold something, and signs beside them decide whether they do: only what is plain is
    // compared, and everything else is held to bring in no link, no picture and no HTML.
    let shape = |text: &str| -> Vec<String> {
        let all = read(&markdown::write(&document(text)));
        all.into_iter()
            .filter(|e| !e.contains("Strong") && !e.contains("Emphasis"))
            .collect()
    };
    let usual = shape("harmless");
    for text in texts() {
        if Words::new(&text).is_empty() {
            continue;
        }
        assert_eq!(shape(&text), usual, "{text:?}");
    }
}

#[test]
fn markdown_shows_what_was_typed() {
    for text in texts() {
        let line = Line::new(&text);
        let mut d = document("x");
        d.blocks = vec![Block::Paragraph(line)];
        let written = markdown::write(&d);
        let shown: String = Parser::new_ext(&written, options())
            .filter_map(|e| match e {
                Event::Text(t) => Some(t.to_string()),
                _ => None,
            })
            .collect();
        let bare = |t: &str| -> String { t.split_whitespace().collect() };
        let typed = bare(Words::new(&text).as_str());
        assert!(bare(&shown).contains(&typed), "{text:?}\n{shown}");
    }
}

#[test]
fn a_reference_to_nothing_is_plain_text_and_an_anchor_stands_once() {
    let mut d = document("x");
    let twice = Block::Heading(1, Line::new("again"), Some(Anchor::Part(1)));
    d.blocks.push(twice);
    d.blocks
        .push(Block::Paragraph(Line::empty().entries(&[99])));
    let d = d.settled();
    let html = html::write(&d);
    assert!(!html.contains("#entry-99"));
    assert!(html.contains("#99"));
    assert_eq!(html.matches("id=\"part-1\"").count(), 1);
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let d = document(&HOSTILE.join("\n"));
    assert_eq!(html::write(&d), html::write(&d));
    assert_eq!(markdown::write(&d), markdown::write(&d));
    let word = || docx::write(&d, pdf::picture).expect("packed");
    assert_eq!(word(), word());
}

#[cfg(feature = "pdf")]
mod pages {
    use super::super::pdf::{PdfError, Setting, write};
    use super::*;

    #[test]
    fn hostile_text_is_set_and_gives_the_same_bytes_twice() {
        let mut d = document(&HOSTILE.join("\n"));
        for text in texts() {
            d.blocks.push(Block::Paragraph(Line::new(&text)));
        }
        let once = write(&d, &Setting::default()).expect("set");
        let twice = write(&d, &Setting::default()).expect("set");
        assert!(once.bytes == twice.bytes, "the bytes differ");
        assert!(once.without_letters.contains(&'日'));
        assert!(!once.without_letters.contains(&'é'));
    }

    #[test]
    fn a_wrong_template_is_told_with_its_place() {
        let wrong = |template: &str| {
            let setting = Setting {
                template: Some(template.to_owned()),
                ..Setting::default()
            };
            write(&document("x"), &setting).expect_err("wrong")
        };
        let PdfError::Template { line, column, .. } = wrong("fine\n\n  #undefined") else {
            panic!("another error");
        };
        assert_eq!((line, column), (3, 4));
        let PdfError::Template { line, message, .. } = wrong("#read(\"/etc/passwd\")") else {
            panic!("another error");
        };
        assert_eq!(line, 1);
        assert!(message.contains("not found"), "{message}");
    }

    #[test]
    fn a_file_that_is_no_font_is_told() {
        let setting = Setting {
            fonts: vec![b"no font".to_vec()],
            ..Setting::default()
        };
        assert_eq!(write(&document("x"), &setting), Err(PdfError::NoFont(1)));
    }
}
