//! Text in HTML as other tools keep it, as plain Markdown: what a person reads of it, with emphasis, lists and links.
//!
//! It makes text, never markup that anything would carry out.

/// Most letters that are read.
const LONGEST: usize = 400_000;

/// Whether a text is written in HTML.
pub fn is_html(text: &str) -> bool {
    let low = text.to_ascii_lowercase();
    let tags = [
        "<p", "<br", "<div", "<span", "</", "<ul", "<ol", "<b>", "<strong", "<a href", "&nbsp;",
    ];
    tags.iter().any(|tag| low.contains(tag))
}

/// HTML where a text is HTML, as Markdown; the text as it is otherwise.
pub fn markdown(text: &str) -> String {
    match is_html(text) {
        true => read(text, true),
        false => text.to_owned(),
    }
}

/// What a person reads of HTML.
pub fn text(html: &str) -> String {
    read(html, false)
}

fn read(html: &str, marks: bool) -> String {
    let mut out = String::new();
    let mut rest: &str = match html.char_indices().nth(LONGEST) {
        Some((end, _)) => &html[..end],
        None => html,
    };
    let mut hidden: Option<&str> = None;
    let mut links: Vec<String> = Vec::new();
    while let Some(c) = rest.chars().next() {
        match c {
            '<' => {
                let Some(end) = rest.find('>') else {
                    push(&mut out, rest, hidden);
                    break;
                };
                let tag = &rest[1..end];
                rest = &rest[end + 1..];
                if let Some(comment) = tag.strip_prefix("!--") {
                    if !comment.ends_with("--") {
                        rest = rest.find("-->").map_or("", |at| &rest[at + 3..]);
                    }
                    continue;
                }
                element(tag, &mut out, &mut hidden, &mut links, marks);
            }
            '&' => {
                let (shown, length) = entity(rest);
                push(&mut out, &shown, hidden);
                rest = &rest[length..];
            }
            c => {
                let length = c.len_utf8();
                if c.is_whitespace() {
                    space(&mut out, hidden);
                } else {
                    push(&mut out, &rest[..length], hidden);
                }
                rest = &rest[length..];
            }
        }
    }
    let lines: Vec<&str> = out.lines().map(str::trim_end).collect();
    let mut text = lines.join("\n");
    while text.contains("\n\n\n") {
        text = text.replace("\n\n\n", "\n\n");
    }
    text.trim().to_owned()
}

fn push(out: &mut String, text: &str, hidden: Option<&str>) {
    if hidden.is_none() {
        out.push_str(text);
    }
}

fn space(out: &mut String, hidden: Option<&str>) {
    if hidden.is_none() && !out.is_empty() && !out.ends_with([' ', '\n']) {
        out.push(' ');
    }
}

fn element(
    tag: &str,
    out: &mut String,
    hidden: &mut Option<&'static str>,
    links: &mut Vec<String>,
    marks: bool,
) {
    let closing = tag.starts_with('/');
    let name = tag.trim_start_matches('/');
    let end = name
        .find(|c: char| !c.is_ascii_alphanumeric())
        .unwrap_or(name.len());
    let name = name[..end].to_ascii_lowercase();
    if let Some(until) = *hidden {
        if closing && name == until {
            *hidden = None;
        }
        return;
    }
    match name.as_str() {
        "script" if !closing => *hidden = Some("script"),
        "style" if !closing => *hidden = Some("style"),
        "br" | "tr" => out.push('\n'),
        "p" | "div" | "table" | "h1" | "h2" | "h3" | "h4" | "ul" | "ol" | "blockquote"
            if !out.is_empty() && !out.ends_with("\n\n") =>
        {
            out.push_str(if out.ends_with('\n') { "\n" } else { "\n\n" });
        }
        "li" if !closing => {
            if !out.is_empty() && !out.ends_with('\n') {
                out.push('\n');
            }
            out.push_str("- ");
        }
        "td" | "th" if closing => space(out, None),
        "b" | "strong" if marks => out.push_str("**"),
        "i" | "em" if marks => out.push('*'),
        "a" if marks && !closing => {
            let link = attribute(tag, "href").unwrap_or_default();
            if !link.is_empty() {
                out.push('[');
            }
            if links.len() < 100 {
                links.push(link);
            }
        }
        "a" if marks => {
            if let Some(link) = links.pop().filter(|l| !l.is_empty()) {
                out.push_str(&format!("]({link})"));
            }
        }
        _ => {}
    }
}

/// The value of an attribute of a tag.
fn attribute(tag: &str, name: &str) -> Option<String> {
    let low = tag.to_ascii_lowercase();
    let at = low.find(&format!("{name}="))? + name.len() + 1;
    let value = tag.get(at..)?;
    let value = match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next()?,
        _ => value.split_whitespace().next()?,
    };
    let safe = value.starts_with("http://")
        || value.starts_with("https://")
        || value.starts_with("mailto:");
    let plain = !value.contains(['(', ')', '<', '>', ' ', '\n']);
    (safe && plain).then(|| value.chars().take(2_000).collect())
}

/// What an entity stands for, and how long it is.
fn entity(text: &str) -> (String, usize) {
    let end = text
        .char_indices()
        .take(12)
        .find(|(_, c)| *c == ';')
        .map(|(at, _)| at);
    let Some(end) = end else {
        return ("&".to_owned(), 1);
    };
    let name = &text[1..end];
    let shown = match name {
        "amp" => Some('&'),
        "lt" => Some('<'),
        "gt" => Some('>'),
        "quot" => Some('"'),
        "apos" | "rsquo" => Some('’'),
        "nbsp" => Some(' '),
        "eacute" => Some('é'),
        "egrave" => Some('è'),
        "ecirc" => Some('ê'),
        "agrave" => Some('à'),
        "acirc" => Some('â'),
        "ccedil" => Some('ç'),
        "ocirc" => Some('ô'),
        "ucirc" => Some('û'),
        "ugrave" => Some('ù'),
        "icirc" => Some('î'),
        "laquo" => Some('«'),
        "raquo" => Some('»'),
        "ndash" => Some('–'),
        "hellip" => Some('…'),
        "euro" => Some('€'),
        _ => {
            let number = name
                .strip_prefix('#')
                .and_then(|n| match n.strip_prefix(['x', 'X']) {
                    Some(hex) => u32::from_str_radix(hex, 16).ok(),
                    None => n.parse().ok(),
                });
            number
                .and_then(char::from_u32)
                .filter(|c| !c.is_control() || *c == '\n')
        }
    };
    match shown {
        Some(c) => (c.to_string(), end + 1),
        None => ("&".to_owned(), 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_person_reads_is_kept() {
        for (html, expected) in [
            (
                "<p>Bonjour,</p><p>le serveur est <b>arr&ecirc;t&eacute;</b>.</p>",
                "Bonjour,\n\nle serveur est **arrêté**.",
            ),
            ("<ul><li>un</li><li>deux</li></ul>", "- un\n- deux"),
            (
                "<a href=\"https://example.org/a\">here</a>",
                "[here](https://example.org/a)",
            ),
            ("<a href=\"javascript:x()\">here</a>", "here"),
            ("<p>a<script>alert(1)</script>b</p>", "ab"),
            ("a < b and c", "a < b and c"),
            ("&#x1F600; &#0; &bogus; <br/>", "😀 &#0; &bogus;"),
            ("<p>never closed <b", "never closed <b"),
            ("<!-- a > b --><p>c</p>", "c"),
        ] {
            assert_eq!(markdown(html), expected, "{html}");
        }
    }
}
