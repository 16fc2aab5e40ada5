//! Words of a board, measured once: a board is tried in many sizes before one is drawn.
//!
//! Nothing is cut as long as it has room: words that are wider than their room break where they are joined, and only a text
//! of more lines than anybody reads on a wall ends early, behind a whole word.

use super::super::letters;
use super::super::svg::{Canvas, Pen};

/// Lines of a text, at most.
const MOST: usize = 24;
/// How much wider semi-bold letters are.
const STRONG: f64 = 1.05;
/// From line to line, in heights of letters.
const STEP: f64 = 1.18;
/// The first line below the top, in heights of letters.
pub(super) const RISE: f64 = 0.98;
/// Between two paragraphs.
const BETWEEN: f64 = 1.5;
/// What stands between parts of one text.
const DOT: &str = " · ";

/// A line and its width in letters of size one.
type Line = (String, f64);

struct Word {
    whole: Line,
    /// Where it may break when it is wider than a line.
    pieces: Vec<Line>,
}

impl Word {
    fn new(text: &str) -> Word {
        let joint = |c: char| "-/’'\u{a0}\u{202f}@._".contains(c);
        let pieces = text.split_inclusive(joint).map(str::to_owned);
        Word {
            pieces: pieces.map(measured).collect(),
            whole: measured(text.to_owned()),
        }
    }
}

fn measured(text: String) -> Line {
    let wide = letters::width(&text, 1.0);
    (text, wide)
}

/// A text that is to be broken into lines, in parts that stay together where they can.
struct Told(Vec<(f64, Vec<Word>)>);

impl Told {
    fn new(text: &str, parted: bool) -> Told {
        let parts: Vec<&str> = match parted {
            true => text.split(DOT).collect(),
            false => vec![text],
        };
        let part = |text: &str| {
            let words: Vec<Word> = letters::breakable(text).map(Word::new).collect();
            (measured(text.to_owned()).1, words)
        };
        Told(parts.into_iter().map(part).collect())
    }

    /// In lines of at most `room`, in letters of size one; of the first line so much is taken.
    fn lines(&self, room: f64, taken: f64) -> Vec<String> {
        let mut lines: Vec<Line> = Vec::new();
        if taken > 0.0 {
            lines.push((String::new(), taken.min(room)));
        }
        for (wide, words) in &self.0 {
            let dot = letters::width(DOT, 1.0);
            let follows = lines.last().is_some_and(|l| l.1 + dot + wide <= room);
            let opened = lines.last().is_some_and(|l| l.0.is_empty());
            let mut joint = match opened {
                true => Some(""),
                false => follows.then_some(DOT),
            };
            for word in words {
                put(&mut lines, word, joint, room);
                joint = Some(" ");
            }
        }
        shortened(lines, room)
    }

    /// The widest word, in letters of size one.
    fn widest(&self) -> f64 {
        let words = self.0.iter().flat_map(|(_, words)| words);
        words.fold(0.0, |most, word| word.whole.1.max(most))
    }
}

/// Puts a word behind the last line where it fits, otherwise on a new one; one that fits on none in its pieces.
fn put(lines: &mut Vec<Line>, word: &Word, joint: Option<&str>, room: f64) {
    let mut add = |piece: &Line, joint: Option<&str>| {
        let between = joint.map_or(0.0, |j| letters::width(j, 1.0));
        match (lines.last_mut(), joint) {
            (Some(last), Some(joint)) if last.1 + between + piece.1 <= room => {
                last.0 += joint;
                last.0 += &piece.0;
                last.1 += between + piece.1;
            }
            _ => lines.push(piece.clone()),
        }
    };
    if word.whole.1 <= room {
        return add(&word.whole, joint);
    }
    let mut joint = joint;
    for piece in &word.pieces {
        if piece.1 <= room {
            add(piece, joint);
        } else {
            // A piece with nowhere to break does so anywhere.
            for c in piece.0.chars() {
                add(&measured(c.to_string()), joint);
                joint = Some("");
            }
        }
        joint = Some("");
    }
}

/// So many lines as people read; behind the last of more an ellipsis.
fn shortened(lines: Vec<Line>, room: f64) -> Vec<String> {
    let more = lines.len() > MOST;
    let mut kept: Vec<String> = lines.into_iter().take(MOST).map(|l| l.0).collect();
    if let Some(last) = kept.last_mut().filter(|_| more) {
        while letters::width(last, 1.0) + letters::width(" …", 1.0) > room
            && let Some(end) = last.rfind(' ')
        {
            last.truncate(end);
        }
        last.push_str(" …");
    }
    kept
}

struct Paragraph {
    told: Told,
    pen: Pen,
    /// What is left free before and behind its first line.
    beside: (f64, f64),
}

/// Paragraphs one below the other, each with letters of its own.
#[derive(Default)]
pub(super) struct Note(Vec<Paragraph>);

impl Note {
    /// With one more paragraph, where there is anything to say.
    #[must_use]
    pub(super) fn with(self, text: &str, pen: Pen) -> Note {
        self.told(text, pen, false, (0.0, 0.0))
    }

    /// The same for a text in parts: one that has no room behind the one before begins a line.
    #[must_use]
    pub(super) fn parted(self, text: &str, pen: Pen) -> Note {
        self.told(text, pen, true, (0.0, 0.0))
    }

    /// The same with so much left free before and behind the first line; it stays empty where no word has room there.
    #[must_use]
    pub(super) fn between(self, text: &str, pen: Pen, beside: (f64, f64)) -> Note {
        self.told(text, pen, false, beside)
    }

    fn told(mut self, text: &str, pen: Pen, parted: bool, beside: (f64, f64)) -> Note {
        if !text.trim().is_empty() {
            let told = Told::new(text, parted);
            self.0.push(Paragraph { told, pen, beside });
        }
        self
    }

    /// How wide its widest word is.
    pub(super) fn widest(&self) -> f64 {
        let each = self.0.iter().map(|p| p.told.widest() * size(p.pen));
        each.fold(0.0, f64::max)
    }

    fn lines(&self, room: f64) -> impl Iterator<Item = (&Paragraph, Vec<String>)> {
        self.0.iter().map(move |p| {
            let one = size(p.pen);
            let taken = match p.beside.0 + p.beside.1 {
                // A word or two would be lost between them.
                taken if taken > room * 0.5 => room,
                taken => taken,
            };
            (p, p.told.lines(room / one, taken / one))
        })
    }

    /// How high it is in a room of this width.
    pub(super) fn height(&self, room: f64) -> f64 {
        let high = |(p, lines): (&Paragraph, Vec<String>)| lines.len() as f64 * p.pen.size * STEP;
        let all: f64 = self.lines(room).map(high).sum();
        all + BETWEEN * self.0.len().saturating_sub(1) as f64
    }

    /// Writes it; `at` is its upper left corner.
    pub(super) fn draw(&self, canvas: &mut Canvas, at: (f64, f64), room: f64) {
        let mut y = at.1;
        for (paragraph, lines) in self.lines(room) {
            let pen = paragraph.pen;
            for (n, line) in lines.iter().enumerate() {
                let x = at.0 + if n == 0 { paragraph.beside.0 } else { 0.0 };
                canvas.text((x, y + pen.size * RISE), line, pen);
                y += pen.size * STEP;
            }
            y += BETWEEN;
        }
    }
}

/// How wide letters of a pen are, as if they were of this size.
fn size(pen: Pen) -> f64 {
    pen.size * if pen.strong { STRONG } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, room: f64) -> Vec<String> {
        Told::new(text, true).lines(room, 0.0)
    }

    #[test]
    fn a_separator_never_hangs_at_the_end_of_a_line() {
        let text = "Par courriel · + Communication et continuité";
        assert_eq!(told(text, 40.0), [text]);
        let narrow = ["Par courriel", "+ Communication", "et continuité"];
        assert_eq!(told(text, 9.5), narrow);
    }

    #[test]
    fn a_title_begins_beside_what_is_taken_where_it_has_room_there() {
        let lines = |taken| Told::new("Le préfet veut une phrase", false).lines(9.0, taken);
        assert_eq!(lines(4.0), ["Le préfet", "veut une phrase"]);
        assert_eq!(lines(8.8), ["", "Le préfet veut", "une phrase"]);
    }

    #[test]
    fn a_word_wider_than_its_line_loses_no_letter() {
        for word in [
            "gestionnaire-des-marchés@exemple.fr",
            "Rechtsschutzversicherungsgesellschaften",
        ] {
            let lines = told(word, 6.0);
            assert_eq!(lines.concat(), word);
            assert!(lines.iter().all(|l| letters::width(l, 1.0) <= 6.0));
        }
    }

    #[test]
    fn only_what_nobody_would_read_is_shortened_and_behind_a_whole_word() {
        let words = |n: usize| vec!["mot"; n].join(" ");
        assert_eq!(told(&words(24), 3.0).join(" "), words(24));
        let lines = told(&words(400), 10.0);
        assert_eq!(lines.len(), MOST);
        assert!(lines[MOST - 1].ends_with("mot …"), "{lines:?}");
    }
}
