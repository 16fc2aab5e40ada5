//! A board for the wall: lanes against stretches of time, a card for each thing that is to come, in its order; what waits for
//! something apart; above it the whole time to scale.
//!
//! Letters keep their size, so that the board is read from two metres; the paper is the smallest on which everything has room.

mod cards;
mod drawing;
mod layout;

use super::axis::When;
use super::look::Tone;
use crate::simulation::time::Time;
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
    /// By what, and who else.
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
    /// To whom and by what.
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
    /// Names of lanes, from top to bottom.
    pub lanes: Vec<String>,
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

/// Draws it; gives the paper that it is made for.
pub fn board(board: &Board<'_>) -> (String, Paper) {
    let largest = PAPERS[PAPERS.len() - 1];
    // Larger letters where there is room for them; smaller ones only where the largest paper does not suffice.
    let sizes = PAPERS
        .into_iter()
        .flat_map(|paper| (22..=40).map(move |n| (paper, f64::from(n) / 40.0)));
    let fitting = sizes
        .map(|(paper, scale)| (paper, Layout::new(board, paper, scale)))
        .find(|(_, layout)| layout.fits());
    let (paper, layout) = fitting.unwrap_or_else(|| {
        let mut scale = 1.15;
        let mut layout = Layout::new(board, largest, scale);
        // Each step gives a third more room: a few dozen of them hold any list that loading lets through.
        while !layout.fits() && scale < 100.0 {
            scale *= 1.15;
            layout = Layout::new(board, largest, scale);
        }
        (largest, layout)
    });
    (layout.draw(board), paper)
}
