//! What stands on a board, ready to be measured and drawn: cards, questions, what waits, heads of columns and names of lanes.

use super::super::letters;
use super::super::look::{DIM, INK, LINE, PAPER, Tone};
use super::super::svg::{Anchor, Area, Canvas, Pen};
use super::layout::{HOUR, NAME, NEAR};
use super::words::{Note, RISE};
use super::{Board, Card, Column, Question, Waiting};

/// The coloured edge of a card.
const EDGE: f64 = 8.0;
/// Between an edge and what is written.
const INSET: f64 = 5.0;
/// Between a number or an hour and the title.
const SPACE: f64 = 7.0;
/// Letters of what something waits for.
const CONDITION: f64 = 12.0;

/// Colour and shape of a sort: full, with a slanted hatch, or empty.
pub(super) fn sign(canvas: &mut Canvas, area: Area, tone: Tone) {
    let colour = tone.colour();
    match tone {
        Tone::Cell => canvas.fill(area, colour),
        Tone::Outside => {
            canvas.outline(area, PAPER, colour, 1.2, "");
            canvas.hatch(area, colour, 4.0);
        }
        Tone::Belief | Tone::Truth | Tone::Good | Tone::Bad | Tone::Plain => {
            canvas.outline(area, PAPER, colour, 1.6, "");
        }
    }
}

/// How wide a number or an hour is.
fn wide(text: &str) -> f64 {
    letters::width(text, HOUR * 1.05)
}

/// What a box is and how it is framed.
enum Sort {
    /// Number, hour, sort.
    Card(String, String, Tone),
    Question,
    Waiting(Tone),
}

/// A box with its words.
pub(super) struct Leaf {
    sort: Sort,
    note: Note,
}

impl Leaf {
    fn card(card: &Card) -> Leaf {
        let about = format!("{} · {}", card.from, card.about);
        let (number, hour) = (card.number.to_string(), card.hour.clone());
        let beside = (wide(&number) + SPACE, wide(&hour) + SPACE);
        Leaf {
            sort: Sort::Card(number, hour, card.tone),
            note: Note::default()
                .between(&card.title, Pen::of(NAME), beside)
                .parted(&about, Pen::of(NEAR).colour(DIM)),
        }
    }

    fn question(question: &Question) -> Leaf {
        Leaf {
            sort: Sort::Question,
            note: Note::default()
                .with(&format!("◆\u{a0}{}", question.hour), Pen::of(HOUR).strong())
                .with(&question.text, Pen::of(NAME)),
        }
    }

    fn waiting(waiting: &Waiting) -> Leaf {
        let headed = match waiting.number {
            Some(n) => format!("{n} · {}", waiting.title),
            None => format!("◆\u{a0}{}", waiting.title),
        };
        Leaf {
            sort: Sort::Waiting(waiting.tone),
            note: Note::default()
                .with(&headed, Pen::of(NAME).strong())
                .with(&waiting.condition, Pen::of(CONDITION))
                .parted(&waiting.about, Pen::of(NEAR).colour(DIM)),
        }
    }

    /// Left of the words, above them, and beside and below them together.
    fn around(&self) -> (f64, f64, f64, f64) {
        match self.sort {
            Sort::Card(..) => (EDGE + INSET, 4.0, EDGE + 2.0 * INSET, 9.0),
            Sort::Waiting(_) => (EDGE + INSET, 4.0, EDGE + 2.0 * INSET, 10.0),
            Sort::Question => (INSET + 1.0, 3.0, 2.0 * INSET + 2.0, 9.0),
        }
    }

    /// How high it is when it is so wide.
    pub(super) fn height(&self, wide: f64) -> f64 {
        let (_, _, beside, below) = self.around();
        self.note.height(wide - beside) + below
    }

    /// How wide it has to be so that no word breaks.
    fn least(&self) -> f64 {
        let head = match &self.sort {
            Sort::Card(number, hour, _) => wide(number) + SPACE + wide(hour),
            Sort::Question | Sort::Waiting(_) => 0.0,
        };
        self.note.widest().max(head) + self.around().2
    }

    pub(super) fn draw(&self, canvas: &mut Canvas, area: Area) {
        let edge = Area { w: EDGE, ..area };
        let (left, above, beside, _) = self.around();
        let x = area.x + left;
        match &self.sort {
            Sort::Card(number, hour, tone) => {
                canvas.outline(area, PAPER, LINE, 1.0, "");
                sign(canvas, edge, *tone);
                let pen = Pen::of(HOUR).strong();
                let y = area.y + above + NAME * RISE;
                canvas.text((x, y), number, pen.colour(tone.colour()));
                let right = area.x + area.w - INSET;
                canvas.text((right, y), hour, pen.anchor(Anchor::End));
            }
            Sort::Question => canvas.outline(area, PAPER, INK, 1.2, ""),
            Sort::Waiting(tone) => {
                canvas.outline(area, PAPER, DIM, 1.0, "5 3");
                sign(canvas, edge, *tone);
            }
        }
        let room = area.w - beside;
        self.note.draw(canvas, (x, area.y + above), room);
    }
}

/// The words in the head of a column, in letters of this colour and those for its times.
fn head(column: &Column, ink: &'static str, dim: &'static str) -> Note {
    Note::default()
        .with(&column.title, Pen::of(NAME).colour(ink).strong())
        .with(&column.about, Pen::of(NEAR).colour(dim))
}

/// All that stands on a board.
pub(super) struct Sheet {
    /// Cards with column and lane, in their order; the questions' lane is the last.
    pub(super) placed: Vec<(usize, usize, Leaf)>,
    pub(super) waiting: Vec<Leaf>,
    pub(super) heads: Vec<Note>,
    pub(super) lanes: Vec<Note>,
    /// Whether there are scenes: stretches to be found on the time to scale.
    pub(super) scenes: bool,
}

impl Sheet {
    pub(super) fn new(b: &Board<'_>) -> Sheet {
        let cards = b.cards.iter().map(|c| (c.column, c.lane, Leaf::card(c)));
        let questions = b
            .questions
            .iter()
            .map(|q| (q.column, b.lanes.len(), Leaf::question(q)));
        let named = |name: &str, also: &str| {
            Note::default()
                .with(name, Pen::of(NAME).strong())
                .with(also, Pen::of(NEAR).colour(DIM))
        };
        let lanes = b.lanes.iter().map(|lane| named(&lane.name, &lane.also));
        Sheet {
            placed: cards.chain(questions).collect(),
            waiting: b.waiting.iter().map(Leaf::waiting).collect(),
            heads: b
                .columns
                .iter()
                .map(|c| match c.played {
                    true => head(c, PAPER, LINE),
                    false => head(c, INK, DIM),
                })
                .collect(),
            lanes: lanes.chain([named(&b.asked, "")]).collect(),
            scenes: b.columns.iter().any(|c| c.played),
        }
    }

    /// The width of a card in which no word breaks; at most `most`.
    pub(super) fn least(&self, least: f64, most: f64) -> f64 {
        let cards = self.placed.iter().map(|(_, _, leaf)| leaf.least());
        let heads = self.heads.iter().map(|head| head.widest() + 12.0);
        cards.chain(heads).fold(least, f64::max).min(most)
    }
}
