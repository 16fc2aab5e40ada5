//! Where everything stands on a sheet: how many cards stand abreast in a column, how high each lane becomes.

use super::super::letters;
use super::cards::{card_height, question_height, waiting_height};
use super::{Board, Paper};

/// Units of a drawing in a millimetre of paper, where letters have their own size.
pub(super) const UNITS: f64 = 2.0;

/// Letters: titles of cards (6.5 mm), hours and numbers, what is read from near.
pub(super) const NAME: f64 = 13.0;
pub(super) const HOUR: f64 = 14.0;
pub(super) const NEAR: f64 = 10.0;
pub(super) const TITLE: f64 = 30.0;

pub(super) const MARGIN: f64 = 24.0;
/// Room for the names of lanes.
pub(super) const LANES: f64 = 150.0;
/// Least width of a card, and of one that waits for something.
pub(super) const CARD: f64 = 104.0;
pub(super) const APART: f64 = 250.0;
/// Between cards.
pub(super) const GAP: f64 = 5.0;
/// The time to scale: marks, hours and days, stretches, the way down to the columns.
pub(super) const MARKS: f64 = 30.0;
pub(super) const DATES: f64 = 32.0;
pub(super) const BLOCKS: f64 = 20.0;
pub(super) const FUNNEL: f64 = 18.0;

/// Where everything stands on a sheet.
pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) height: f64,
    /// Width of the cards, and how many stand side by side in each column.
    pub(super) card: f64,
    pub(super) abreast: Vec<usize>,
    /// Height of each lane, the questions' after them.
    pub(super) lanes: Vec<f64>,
    /// Height of the heads of columns.
    pub(super) heads: f64,
    /// Heights of the rows of those that wait, how many stand in one, and the height of their part.
    pub(super) rows: Vec<f64>,
    pub(super) in_a_row: usize,
    pub(super) apart: f64,
    /// Whether the columns have room side by side.
    pub(super) possible: bool,
}

impl Layout {
    pub(super) fn new(b: &Board<'_>, paper: Paper, scale: f64) -> Layout {
        let width = f64::from(paper.width) * UNITS * scale;
        let height = f64::from(paper.height) * UNITS * scale;
        let room = width - 2.0 * MARGIN - LANES;
        let most = (room / CARD).floor().max(1.0) as usize;
        let columns = b.columns.len().max(1);
        let mut layout = Layout {
            width,
            height,
            card: room / columns as f64,
            abreast: vec![1; columns],
            lanes: Vec::new(),
            heads: 0.0,
            rows: Vec::new(),
            in_a_row: (((width - 2.0 * MARGIN) / APART).floor() as usize).max(1),
            apart: 0.0,
            possible: columns <= most,
        };
        if layout.possible {
            layout.widen(b, most);
        }
        layout.card = room / layout.abreast.iter().sum::<usize>().max(1) as f64;
        layout.lanes = layout.lane_heights(b);
        let heads = b.columns.iter().enumerate().map(|(c, column)| {
            let wide = layout.card * layout.abreast[c] as f64 - 12.0;
            let lines = letters::lines(&column.title, NAME, wide, 3).len();
            16.0 + lines as f64 * NAME * 1.15 + if column.about.is_empty() { 2.0 } else { 15.0 }
        });
        layout.heads = heads.fold(30.0, f64::max);
        let wide = layout.apart_width();
        layout.rows = b
            .waiting
            .chunks(layout.in_a_row)
            .map(|row| {
                row.iter()
                    .map(|x| waiting_height(x, wide))
                    .fold(0.0, f64::max)
            })
            .collect();
        if !layout.rows.is_empty() {
            layout.apart = 40.0 + layout.rows.iter().map(|r| r + GAP).sum::<f64>();
        }
        layout.spread();
        layout
    }

    /// Lets cards stand side by side where that saves most height.
    fn widen(&mut self, b: &Board<'_>, most: usize) {
        // Counted in cards: near enough, and the same for every width.
        let mut counts = vec![vec![0usize; b.lanes.len() + 1]; b.columns.len()];
        for card in &b.cards {
            counts[card.column][card.lane] += 1;
        }
        for question in &b.questions {
            counts[question.column][b.lanes.len()] += 1;
        }
        let tall = |abreast: &[usize]| -> usize {
            (0..=b.lanes.len())
                .map(|lane| {
                    let rows = counts.iter().zip(abreast);
                    rows.map(|(c, n)| c[lane].div_ceil(*n)).max().unwrap_or(0)
                })
                .sum()
        };
        let weight = |abreast: &[usize]| -> usize {
            // Beside the height what stands in the columns: two that are equally full are widened one after the other.
            let cells = counts.iter().zip(abreast);
            cells
                .map(|(c, n)| c.iter().map(|x| x.div_ceil(*n).pow(2)).sum::<usize>())
                .sum()
        };
        while self.abreast.iter().sum::<usize>() < most {
            let now = (tall(&self.abreast), weight(&self.abreast));
            let best = (0..self.abreast.len())
                .map(|c| {
                    let mut wider = self.abreast.clone();
                    wider[c] += 1;
                    ((tall(&wider), weight(&wider)), c)
                })
                .min();
            match best {
                Some((then, c)) if then < now => self.abreast[c] += 1,
                Some(_) | None => break,
            }
        }
    }

    fn lane_heights(&self, b: &Board<'_>) -> Vec<f64> {
        let inner = self.card - GAP;
        let mut heights: Vec<f64> = b
            .lanes
            .iter()
            .map(|name| {
                let lines = letters::lines(name, NAME, LANES - 14.0, 4).len();
                lines as f64 * NAME * 1.15 + 14.0
            })
            .collect();
        heights.push(if b.questions.is_empty() { 0.0 } else { 34.0 });
        // In each cell the cards fill the places side by side in turn.
        let mut filled: Vec<Vec<Vec<f64>>> = (0..=b.lanes.len())
            .map(|_| self.abreast.iter().map(|n| vec![0.0; *n]).collect())
            .collect();
        let mut seen = vec![vec![0usize; self.abreast.len()]; b.lanes.len() + 1];
        let cards = b
            .cards
            .iter()
            .map(|c| (c.lane, c.column, card_height(c, inner)));
        let asked = b
            .questions
            .iter()
            .map(|q| (b.lanes.len(), q.column, question_height(q, inner)));
        for (lane, column, high) in cards.chain(asked) {
            let n = seen[lane][column];
            seen[lane][column] += 1;
            filled[lane][column][n % self.abreast[column]] += high + GAP;
        }
        for (lane, cells) in filled.iter().enumerate() {
            let most = cells.iter().flatten().fold(0.0f64, |a, h| a.max(*h));
            if most > 0.0 {
                heights[lane] = heights[lane].max(most + GAP);
            }
        }
        heights
    }

    pub(super) fn apart_width(&self) -> f64 {
        (self.width - 2.0 * MARGIN + GAP) / self.in_a_row as f64 - GAP
    }

    pub(super) fn top(&self) -> f64 {
        MARGIN + 66.0
    }

    pub(super) fn board_top(&self) -> f64 {
        self.top() + MARKS + DATES + BLOCKS + FUNNEL
    }

    fn needed(&self) -> f64 {
        self.board_top() + self.heads + self.lanes.iter().sum::<f64>() + self.apart + MARGIN
    }

    pub(super) fn fits(&self) -> bool {
        self.possible && self.needed() <= self.height
    }

    /// Gives room that is left to the lanes, within reason.
    fn spread(&mut self) {
        let left = self.height - self.needed();
        if left > 0.0 {
            let each = (left / self.lanes.len().max(1) as f64).min(40.0);
            for lane in self.lanes.iter_mut().filter(|h| **h > 0.0) {
                *lane += each;
            }
        }
    }

    pub(super) fn left(&self) -> f64 {
        MARGIN + LANES
    }

    pub(super) fn column_x(&self, column: usize) -> f64 {
        let before: usize = self.abreast[..column].iter().sum();
        self.left() + before as f64 * self.card
    }
}
