//! A board for the wall: lanes against stretches of time, a card for each thing that is to come, in its order; what waits for
//! something apart; above it the whole time to scale.
//!
//! The paper is the smallest on which everything has room in letters that are read from two metres; on it they are as large as
//! fits. No words are cut as long as they have room: cards grow with them.

mod cards;
mod drawing;
mod flow;
mod layout;
mod words;

use super::axis::When;
use super::look::Tone;
use crate::simulation::time::Time;
use cards::Sheet;
use layout::Layout;

/// A sheet of paper, in millimetres, lying.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paper {
    /// Its name.
    pub name: &'static str,
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

/// The sizes of paper that a board may have (ISO 216), the smallest first.
const PAPERS: [Paper; 4] = [
    Paper {
        name: "A3",
        width: 420,
        height: 297,
    },
    Paper {
        name: "A2",
        width: 594,
        height: 420,
    },
    Paper {
        name: "A1",
        width: 841,
        height: 594,
    },
    Paper {
        name: "A0",
        width: 1189,
        height: 841,
    },
];

/// A stretch of time: a column.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// What it is called.
    pub title: String,
    /// Its times.
    pub about: String,
    /// From.
    pub from: Time,
    /// To.
    pub to: Time,
    /// Whether it is played in one go; what lies between is drawn quieter.
    pub played: bool,
}

/// A lane.
#[derive(Debug, Clone, PartialEq)]
pub struct Named {
    /// What it is called.
    pub name: String,
    /// What belongs to it and stands in other lanes; may be empty.
    pub also: String,
}

/// Something that comes at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// In which column.
    pub column: usize,
    /// In which lane.
    pub lane: usize,
    /// Its number.
    pub number: u32,
    /// When.
    pub at: Time,
    /// The same in words.
    pub hour: String,
    /// What.
    pub title: String,
    /// From whom.
    pub from: String,
    /// By what, and who else; parts of it are set apart by ` · `.
    pub about: String,
    /// Of which sort it is.
    pub tone: Tone,
}

/// A question that is put at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct Question {
    /// In which column.
    pub column: usize,
    /// When.
    pub at: Time,
    /// The same in words.
    pub hour: String,
    /// The question.
    pub text: String,
}

/// Something that waits for something.
#[derive(Debug, Clone, PartialEq)]
pub struct Waiting {
    /// Its number, where it has one.
    pub number: Option<u32>,
    /// What.
    pub title: String,
    /// For what it waits.
    pub condition: String,
    /// To whom and by what; parts of it are set apart by ` · `.
    pub about: String,
    /// Of which sort it is.
    pub tone: Tone,
}

/// A board.
#[derive(Debug, Clone)]
pub struct Board<'a> {
    /// What it shows.
    pub title: String,
    /// Under the title.
    pub subtitle: String,
    /// EXERCISE, and whose eyes it is for.
    pub mark: String,
    /// The whole time.
    pub when: When<'a>,
    /// Stretches, in their order.
    pub columns: Vec<Column>,
    /// Lanes, from top to bottom.
    pub lanes: Vec<Named>,
    /// What comes at a time, in the order of time.
    pub cards: Vec<Card>,
    /// What the lane of questions is called.
    pub asked: String,
    /// Questions, in the order of time.
    pub questions: Vec<Question>,
    /// What the part of those that wait is called.
    pub apart: String,
    /// What waits for something.
    pub waiting: Vec<Waiting>,
    /// What the sorts are.
    pub key: Vec<(Tone, String)>,
}

/// Letters from the largest to those that are read from two metres, on paper of one size; in eightieths of the canvas.
const SCALES: std::ops::RangeInclusive<usize> = 44..=80;

/// Draws it; gives the paper that it is made for.
pub fn board(board: &Board<'_>) -> (String, Paper) {
    let sheet = Sheet::new(board);
    let largest = PAPERS[PAPERS.len() - 1];
    let mut fitting = PAPERS
        .into_iter()
        .filter_map(|paper| Some((fitted(&sheet, paper)?, paper)));
    let (layout, paper) = fitting.next().unwrap_or_else(|| {
        let mut scale = 1.02;
        let mut layout = Layout::new(&sheet, largest, scale);
        // Each step gives more room: a few hundred of them hold any list that loading lets through.
        while !layout.fits() && scale < 100.0 {
            scale *= 1.02;
            layout = Layout::new(&sheet, largest, scale);
        }
        (layout, largest)
    });
    (layout.draw(board, &sheet), paper)
}

/// The sheet on this paper with the largest letters that leave room for everything.
fn fitted(sheet: &Sheet, paper: Paper) -> Option<Layout> {
    let of = |n: usize| Layout::new(sheet, paper, n as f64 / 80.0);
    let (mut too_large, mut small) = (*SCALES.start() - 1, *SCALES.end());
    let mut best = Some(of(small)).filter(Layout::fits)?;
    while small - too_large > 1 {
        let middle = (small + too_large) / 2;
        let tried = of(middle);
        match tried.fits() {
            true => (small, best) = (middle, tried),
            false => too_large = middle,
        }
    }
    Some(best)
}

#[cfg(test)]
mod tests;
