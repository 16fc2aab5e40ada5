//! How much room words take in a chart, and words that keep to a room: broken into lines, cut with an ellipsis.
//!
//! An SVG is laid out before anybody knows which font will draw it. Widths are those of Inter, rounded up by classes of
//! letters, so that a fallback of the usual width fits too. It knows nothing of charts.

/// Width of a letter in thousandths of its size.
fn advance(c: char) -> u32 {
    match c {
        '\u{0300}'..='\u{036f}'
        | '\u{0591}'..='\u{05bd}'
        | '\u{064b}'..='\u{065f}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{2069}'
        | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{202f}' => 200,
        ' ' | '\u{a0}' | 'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '’' | '!' | '|' => {
            280
        }
        's' | 'c' | 'k' | 'v' | 'x' | 'y' | 'z' => 570,
        'à'..='ÿ' => 610,
        'f' | 't' | 'r' | '(' | ')' | '[' | ']' | '/' | '“' | '”' | '"' | '·' | '-' => 400,
        'm' | 'w' | 'M' | 'W' | '%' | '@' | '…' | '—' | '∞' => 920,
        'A'..='Z' => 720,
        '0'..='9' => 630,
        'a'..='z' => 600,
        '\u{1100}'..='\u{115f}'
        | '\u{2e80}'..='\u{a4cf}'
        | '\u{ac00}'..='\u{d7a3}'
        | '\u{f900}'..='\u{faff}'
        | '\u{fe30}'..='\u{fe4f}'
        | '\u{ff00}'..='\u{ff60}'
        | '\u{1f000}'..='\u{1faff}'
        | '\u{20000}'..='\u{3fffd}' => 1050,
        _ => 680,
    }
}

/// The width of a text in letters of `size`, in the unit of `size`.
pub fn width(text: &str, size: f64) -> f64 {
    f64::from(text.chars().map(advance).sum::<u32>()) * size / 1000.0
}

/// A text that takes at most `room`; what does not fit gives way to an ellipsis.
pub fn cut(text: &str, size: f64, room: f64) -> String {
    if width(text, size) <= room {
        return text.to_owned();
    }
    let mut left = room - width("…", size);
    let mut kept = String::new();
    for c in text.chars() {
        left -= f64::from(advance(c)) * size / 1000.0;
        if left < 0.0 {
            break;
        }
        kept.push(c);
    }
    format!("{}…", kept.trim_end())
}

/// The parts of a text between which a line may break: not at no-break spaces.
pub fn breakable(text: &str) -> impl Iterator<Item = &str> {
    let breaks = |c: char| c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}');
    text.split(breaks).filter(|word| !word.is_empty())
}

/// A text in at most `lines` lines of at most `room`, broken at spaces; the last one is cut where even that is not enough.
pub fn lines(text: &str, size: f64, room: f64, lines: usize) -> Vec<String> {
    let mut out: Vec<String> = Vec::new();
    let mut words = breakable(text).peekable();
    while let Some(word) = words.next() {
        let last = out.len() + 1 >= lines.max(1);
        let mut line = word.to_owned();
        while let Some(next) = words.peek() {
            let longer = format!("{line} {next}");
            if !last && width(&longer, size) > room {
                break;
            }
            line = longer;
            words.next();
        }
        out.push(cut(&line, size, room));
    }
    if out.is_empty() {
        out.push(String::new());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_stays_and_what_does_not_ends_with_an_ellipsis_within_its_room() {
        assert_eq!(cut("Webmail", 10.0, 100.0), "Webmail");
        let short = cut("Annuaire, contrôleur de domaine 1", 10.0, 80.0);
        assert!(
            short.ends_with('…') && width(&short, 10.0) <= 80.0,
            "{short}"
        );
    }

    #[test]
    fn a_long_name_takes_two_lines_and_loses_nothing_that_fits() {
        let two = lines("Directory, domain controller number one", 10.0, 130.0, 2);
        assert_eq!(two.join(" "), "Directory, domain controller number one");
        assert_eq!(two.len(), 2);
        assert!(two.iter().all(|l| width(l, 10.0) <= 130.0));
        let word = lines("Rechtsschutzversicherungsgesellschaften", 10.0, 60.0, 2);
        assert!(word.iter().all(|l| width(l, 10.0) <= 60.0), "{word:?}");
    }
}
