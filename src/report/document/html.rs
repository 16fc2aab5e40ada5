//! A document as one HTML file that needs nothing else: its style, its letters and its charts are in it; no script, nothing
//! remote. It prints as a document of pages.

use super::{Anchor, Block, Chart, Document, Line, Span, Table, Words};
use std::fmt::Write as _;

/// The look on screen and on paper.
const STYLE: &str = include_str!("../../../assets/report/report.css");
/// The letters, as in the windows.
const LETTERS: [(&str, &str, u32, &[u8]); 3] = [
    (
        "normal",
        "Inter",
        400,
        include_bytes!("../../../assets/fonts/Inter-Regular.otf"),
    ),
    (
        "normal",
        "Inter",
        600,
        include_bytes!("../../../assets/fonts/Inter-SemiBold.otf"),
    ),
    (
        "italic",
        "Inter",
        400,
        include_bytes!("../../../assets/fonts/Inter-Italic.otf"),
    ),
];

/// Writes a document.
pub fn write(document: &Document) -> String {
    let mut out = String::with_capacity(512 * 1024);
    let cover = &document.cover;
    let language = document.language.code();
    let title = text(&cover.title);
    let mark = text(&document.mark);
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'; \
         font-src data:; img-src data:\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <title>{title} – {mark}</title>\n<style>\n"
    );
    for (style, family, weight, bytes) in LETTERS {
        let _ = writeln!(
            out,
            "@font-face{{font-family:{family};font-style:{style};font-weight:{weight};\
             src:url(data:font/otf;base64,{})}}",
            base64(bytes)
        );
    }
    let _ = write!(
        out,
        "{STYLE}</style>\n</head>\n<body>\n<div class=\"mark\">{mark}</div>\n<main>\n<header class=\"cover\">\n\
         <p class=\"kind\">{}</p>\n<p class=\"title\">{title}</p>\n",
        text(&cover.kind)
    );
    if !cover.subtitle.is_empty() {
        let _ = writeln!(out, "<p class=\"subtitle\">{}</p>", text(&cover.subtitle));
    }
    out += "<dl>\n";
    for (name, value) in &cover.facts {
        let _ = writeln!(out, "<dt>{}</dt><dd>{}</dd>", text(name), line(value));
    }
    let _ = write!(
        out,
        "</dl>\n<p class=\"note\">{}</p>\n</header>\n",
        text(&cover.note)
    );
    contents(&mut out, document);
    for b in &document.blocks {
        block(&mut out, b, document);
    }
    out += "</main>\n</body>\n</html>\n";
    out
}

fn contents(out: &mut String, document: &Document) {
    let _ = write!(
        out,
        "<nav>\n<p class=\"contents\">{}</p>\n<ul>\n",
        text(&document.contents)
    );
    for b in &document.blocks {
        if let Block::Heading(1, title, Some(at)) = b {
            let _ = writeln!(
                out,
                "<li><a href=\"#{at}\">{}</a></li>",
                escape(&title.text())
            );
        }
    }
    *out += "</ul>\n</nav>\n";
}

fn block(out: &mut String, block: &Block, document: &Document) {
    match block {
        Block::Heading(level, title, at) => {
            let level = (*level).clamp(1, 4);
            let _ = writeln!(out, "<h{level}{}>{}</h{level}>", id(*at), line(title));
        }
        Block::Paragraph(words) => {
            let _ = writeln!(out, "<p>{}</p>", line(words));
        }
        Block::List { numbered, items } => {
            let tag = if *numbered { "ol" } else { "ul" };
            let _ = writeln!(out, "<{tag}>");
            for item in items {
                let _ = writeln!(out, "<li>{}</li>", line(item));
            }
            let _ = writeln!(out, "</{tag}>");
        }
        Block::Table(t) => table(out, t),
        Block::Figures(figures) => {
            *out += "<div class=\"figures\">\n";
            for f in figures {
                let _ = writeln!(
                    out,
                    "<div><span class=\"value\">{}</span><span class=\"label\">{}</span></div>",
                    text(&f.value),
                    text(&f.label)
                );
            }
            *out += "</div>\n";
        }
        Block::Callout { tone, title, lines } => {
            let _ = writeln!(
                out,
                "<div class=\"callout {}\">\n<p class=\"head\">{}</p>",
                tone.word(),
                text(title)
            );
            for l in lines {
                let _ = writeln!(out, "<p>{}</p>", line(l));
            }
            *out += "</div>\n";
        }
        Block::Chart(c) => chart(out, c, document),
        Block::Together(blocks) => {
            *out += "<div class=\"together\">\n";
            for b in blocks {
                self::block(out, b, document);
            }
            *out += "</div>\n";
        }
        Block::PageBreak => *out += "<div class=\"break\"></div>\n",
    }
}

/// A chart stands in as a picture: whatever is in it, it is no part of the page.
fn chart(out: &mut String, chart: &Chart, document: &Document) {
    let _ = write!(
        out,
        "<figure>\n<figcaption>{}</figcaption>\n<img alt=\"{}\" src=\"data:image/svg+xml;base64,{}\">\n",
        text(&chart.title),
        text(&chart.alternative).replace("<br>", " "),
        base64(chart.svg.as_bytes())
    );
    if let Some(data) = &chart.data {
        let _ = writeln!(
            out,
            "<details>\n<summary>{}</summary>",
            text(&document.figures)
        );
        table(out, data);
        *out += "</details>\n";
    }
    *out += "</figure>\n";
}

fn table(out: &mut String, t: &Table) {
    let small = if t.small { " class=\"small\"" } else { "" };
    let _ = writeln!(out, "<table{small}>\n<colgroup>");
    let whole: u32 = t.columns.iter().map(|c| c.weight).sum::<u32>().max(1);
    for c in &t.columns {
        let share = f64::from(c.weight) * 100.0 / f64::from(whole);
        let _ = writeln!(out, "<col style=\"width:{share:.2}%\">");
    }
    *out += "</colgroup>\n<thead><tr>";
    for c in &t.columns {
        let _ = write!(
            out,
            "<th scope=\"col\" class=\"{}\">{}</th>",
            c.align.word(),
            text(&c.title)
        );
    }
    *out += "</tr></thead>\n<tbody>\n";
    for row in &t.rows {
        if row.band {
            let title = row.cells.first().map(line).unwrap_or_default();
            let _ = writeln!(
                out,
                "<tr class=\"band\"><td colspan=\"{}\">{title}</td></tr>",
                t.columns.len()
            );
            continue;
        }
        let _ = write!(out, "<tr{}>", id(row.anchors.first().copied()));
        let more: String = row
            .anchors
            .iter()
            .skip(1)
            .fold(String::new(), |mut all, a| {
                let _ = write!(all, "<span id=\"{a}\"></span>");
                all
            });
        for (i, (cell, column)) in row.cells.iter().zip(&t.columns).enumerate() {
            let _ = write!(
                out,
                "<td class=\"{}\">{}{}</td>",
                column.align.word(),
                if i == 0 { more.as_str() } else { "" },
                line(cell)
            );
        }
        *out += "</tr>\n";
    }
    *out += "</tbody>\n</table>\n";
}

fn id(at: Option<Anchor>) -> String {
    at.map(|a| format!(" id=\"{a}\"")).unwrap_or_default()
}

fn line(line: &Line) -> String {
    line.0
        .iter()
        .map(|span| match span {
            Span::Plain(w) => text(w),
            Span::Strong(w) => format!("<strong>{}</strong>", text(w)),
            Span::Emphasis(w) => format!("<em>{}</em>", text(w)),
            Span::Reference(to, w) => format!("<a href=\"#{to}\">{}</a>", text(w)),
        })
        .collect()
}

fn text(words: &Words) -> String {
    escape(words.as_str())
}

fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    for c in text.trim_end_matches('\n').chars() {
        match c {
            '&' => out += "&amp;",
            '<' => out += "&lt;",
            '>' => out += "&gt;",
            '"' => out += "&quot;",
            '\'' => out += "&#39;",
            '\n' => out += "<br>",
            c => out.push(c),
        }
    }
    out
}

/// RFC 4648, section 4.
pub(super) fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut out = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for three in bytes.chunks(3) {
        let at = |i: usize| u32::from(three.get(i).copied().unwrap_or(0));
        let bits = at(0) << 16 | at(1) << 8 | at(2);
        for i in 0..4 {
            let sign = SIGNS[(bits >> (18 - 6 * i)) as usize & 63];
            out.push(if i > three.len() {
                '='
            } else {
                char::from(sign)
            });
        }
    }
    out
}
