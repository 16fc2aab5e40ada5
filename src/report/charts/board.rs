//! A board for the wall: lanes against stretches of time, a card for each thing that is to come, in its order; what waits for
//! something apart; above it the whole time to scale.
//!
//! Letters keep their size, so that the board is read from two metres; the paper is the smallest on which everything has room.

use super::axis::{TimeAxis, When, clusters};
use super::letters;
use super::look::{DIM, INK, LINE, NIGHT, PAPER, Tone, WASH};
use super::svg::{Anchor, Area, Canvas, Pen};
use crate::simulation::time::Time;

/// Units of a drawing in a millimetre of paper, where letters have their own size.
const UNITS: f64 = 2.0;

/// Letters: titles of cards (6.5 mm), hours and numbers, what is read from near.
const NAME: f64 = 13.0;
const HOUR: f64 = 14.0;
const NEAR: f64 = 10.0;
const TITLE: f64 = 30.0;

const MARGIN: f64 = 24.0;
/// Room for the names of lanes.
const LANES: f64 = 150.0;
/// Least width of a card, and of one that waits for something.
const CARD: f64 = 104.0;
const APART: f64 = 250.0;
/// Between cards.
const GAP: f64 = 5.0;
/// The time to scale: marks, hours and days, stretches, the way down to the columns.
const MARKS: f64 = 30.0;
const DATES: f64 = 32.0;
const BLOCKS: f64 = 20.0;
const FUNNEL: f64 = 18.0;

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

/// Where everything stands on a sheet.
struct Layout {
    width: f64,
    height: f64,
    /// Width of the cards, and how many stand side by side in each column.
    card: f64,
    abreast: Vec<usize>,
    /// Height of each lane, the questions' after them.
    lanes: Vec<f64>,
    /// Height of the heads of columns.
    heads: f64,
    /// Heights of the rows of those that wait, how many stand in one, and the height of their part.
    rows: Vec<f64>,
    in_a_row: usize,
    apart: f64,
    /// Whether the columns have room side by side.
    possible: bool,
}

impl Layout {
    fn new(b: &Board<'_>, paper: Paper, scale: f64) -> Layout {
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

    fn apart_width(&self) -> f64 {
        (self.width - 2.0 * MARGIN + GAP) / self.in_a_row as f64 - GAP
    }

    fn top(&self) -> f64 {
        MARGIN + 66.0
    }

    fn board_top(&self) -> f64 {
        self.top() + MARKS + DATES + BLOCKS + FUNNEL
    }

    fn needed(&self) -> f64 {
        self.board_top() + self.heads + self.lanes.iter().sum::<f64>() + self.apart + MARGIN
    }

    fn fits(&self) -> bool {
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

    fn left(&self) -> f64 {
        MARGIN + LANES
    }

    fn column_x(&self, column: usize) -> f64 {
        let before: usize = self.abreast[..column].iter().sum();
        self.left() + before as f64 * self.card
    }

    fn draw(&self, b: &Board<'_>) -> String {
        let mut canvas = Canvas::new(self.width, self.height);
        self.head(&mut canvas, b);
        self.time(&mut canvas, b);
        self.lanes(&mut canvas, b);
        self.cards(&mut canvas, b);
        self.apart(&mut canvas, b);
        canvas.finish(&b.title)
    }

    fn head(&self, canvas: &mut Canvas, b: &Board<'_>) {
        let right = self.width - MARGIN;
        let mark = Pen::of(18.0).colour(Tone::Bad.colour()).strong();
        canvas.text((right, MARGIN + 20.0), &b.mark, mark.anchor(Anchor::End));
        let room = right - MARGIN - letters::width(&b.mark, 18.0) - 30.0;
        let title = letters::cut(&b.title, TITLE, room);
        canvas.text((MARGIN, MARGIN + 24.0), &title, Pen::of(TITLE).strong());
        let under = letters::cut(&b.subtitle, NAME, self.width * 0.55);
        canvas.text((MARGIN, MARGIN + 48.0), &under, Pen::of(NAME).colour(DIM));
        let mut x = right;
        for (tone, name) in b.key.iter().rev() {
            x -= letters::width(name, NAME);
            canvas.text((x, MARGIN + 48.0), name, Pen::of(NAME));
            x -= 20.0;
            let area = Area {
                x: x + 2.0,
                y: MARGIN + 37.0,
                w: 13.0,
                h: 13.0,
            };
            sign(canvas, area, *tone);
            x -= 18.0;
        }
    }

    /// The whole time to scale, and from each stretch the way down to its column.
    fn time(&self, canvas: &mut Canvas, b: &Board<'_>) {
        let top = self.top();
        let line = top + MARKS;
        let axis = TimeAxis::new(b.when, self.left(), self.width - MARGIN - self.left());
        axis.nights(canvas, top, line);
        axis.draw(canvas, top, line);
        for card in b.cards.iter().filter(|c| axis.holds(c.at)) {
            canvas.dot(
                (axis.x(card.at), line - 8.0),
                3.2,
                card.tone.colour(),
                PAPER,
                0.7,
            );
        }
        let mut places: Vec<(f64, u32)> = Vec::new();
        for card in b.cards.iter().filter(|c| axis.holds(c.at)) {
            places.push((axis.x(card.at), card.number));
        }
        for (x, said) in clusters(&places, NEAR) {
            canvas.text(
                (x, line - 16.0),
                &said,
                Pen::of(NEAR).anchor(Anchor::Middle),
            );
        }
        let blocks = line + DATES;
        let bottom = blocks + BLOCKS;
        for (c, column) in b.columns.iter().enumerate() {
            let (from, to) = (axis.x(column.from), axis.x(column.to));
            let to = to.max(from + 2.0);
            let (left, right) = (self.column_x(c), self.column_x(c) + self.column_width(c));
            if column.played {
                canvas.shape(
                    &[
                        (from, bottom),
                        (to, bottom),
                        (right - GAP, self.board_top()),
                        (left, self.board_top()),
                    ],
                    LINE,
                    LINE,
                    0.5,
                );
                let area = Area {
                    x: from,
                    y: blocks,
                    w: to - from,
                    h: BLOCKS,
                };
                canvas.fill(area, INK);
            }
        }
    }

    fn column_width(&self, column: usize) -> f64 {
        self.card * self.abreast[column] as f64
    }

    fn lanes(&self, canvas: &mut Canvas, b: &Board<'_>) {
        let right = self.width - MARGIN;
        let top = self.board_top();
        let bottom = top + self.heads + self.lanes.iter().sum::<f64>();
        for (c, column) in b.columns.iter().enumerate() {
            let x = self.column_x(c);
            let wide = self.column_width(c) - GAP;
            let area = Area {
                x,
                y: top,
                w: wide,
                h: self.heads - GAP,
            };
            let (fill, ink, dim) = match column.played {
                true => (INK, PAPER, LINE),
                false => (NIGHT, INK, DIM),
            };
            canvas.fill(area, fill);
            let lines = letters::lines(&column.title, NAME, wide - 12.0, 3);
            let mut y = top + 6.0 + NAME;
            for line in &lines {
                canvas.text((x + 6.0, y), line, Pen::of(NAME).colour(ink).strong());
                y += NAME * 1.15;
            }
            let about = letters::cut(&column.about, NEAR, wide - 12.0);
            canvas.text((x + 6.0, y), &about, Pen::of(NEAR).colour(dim));
        }
        let mut y = top + self.heads;
        for (lane, name) in b.lanes.iter().chain([&b.asked]).enumerate() {
            let high = self.lanes[lane];
            if high <= 0.0 {
                continue;
            }
            if lane % 2 == 0 {
                let area = Area {
                    x: MARGIN,
                    y,
                    w: right - MARGIN,
                    h: high,
                };
                canvas.fill(area, WASH);
            }
            canvas.line((MARGIN, y), (right, y), LINE, 1.0, "");
            let pen = Pen::of(NAME).strong();
            let lines = letters::lines(name, NAME, LANES - 14.0, 4);
            for (i, line) in lines.iter().enumerate() {
                canvas.text((MARGIN + 4.0, y + 18.0 + i as f64 * NAME * 1.15), line, pen);
            }
            y += high;
        }
        canvas.line((MARGIN, bottom), (right, bottom), LINE, 1.0, "");
        for c in 0..b.columns.len() {
            let x = self.column_x(c) - GAP / 2.0;
            canvas.line((x, top + self.heads), (x, bottom), LINE, 1.0, "");
        }
    }

    fn cards(&self, canvas: &mut Canvas, b: &Board<'_>) {
        let wide = self.card - GAP;
        let mut filled: Vec<Vec<Vec<f64>>> = (0..=b.lanes.len())
            .map(|_| self.abreast.iter().map(|n| vec![0.0; *n]).collect())
            .collect();
        let mut seen = vec![vec![0usize; self.abreast.len()]; b.lanes.len() + 1];
        let tops: Vec<f64> = self
            .lanes
            .iter()
            .scan(self.board_top() + self.heads, |y, high| {
                let top = *y;
                *y += high;
                Some(top)
            })
            .collect();
        let mut place = |lane: usize, column: usize, high: f64| {
            let n = seen[lane][column] % self.abreast[column];
            seen[lane][column] += 1;
            let gone = &mut filled[lane][column][n];
            let area = Area {
                x: self.column_x(column) + n as f64 * self.card,
                y: tops[lane] + GAP + *gone,
                w: wide,
                h: high,
            };
            *gone += high + GAP;
            area
        };
        for card in &b.cards {
            let area = place(card.lane, card.column, card_height(card, wide));
            draw_card(canvas, card, area);
        }
        for question in &b.questions {
            let high = question_height(question, wide);
            let area = place(b.lanes.len(), question.column, high);
            canvas.outline(area, PAPER, INK, 1.2, "");
            let hour = format!("◆ {}", question.hour);
            canvas.text((area.x + 6.0, area.y + 16.0), &hour, Pen::of(HOUR).strong());
            let mut y = area.y + 16.0 + 4.0 + NAME;
            for line in letters::lines(&question.text, NAME, wide - 12.0, 7) {
                canvas.text((area.x + 6.0, y), &line, Pen::of(NAME));
                y += NAME * 1.15;
            }
        }
    }

    fn apart(&self, canvas: &mut Canvas, b: &Board<'_>) {
        if self.rows.is_empty() {
            return;
        }
        let mut y = self.board_top() + self.heads + self.lanes.iter().sum::<f64>() + 26.0;
        canvas.text((MARGIN, y), &b.apart, Pen::of(18.0).strong());
        y += 10.0;
        let wide = self.apart_width();
        for (row, high) in b.waiting.chunks(self.in_a_row).zip(&self.rows) {
            for (n, waiting) in row.iter().enumerate() {
                let area = Area {
                    x: MARGIN + n as f64 * (wide + GAP),
                    y,
                    w: wide,
                    h: *high,
                };
                draw_waiting(canvas, waiting, area);
            }
            y += high + GAP;
        }
    }
}

/// Colour and shape of a sort: full, with a slanted hatch, or empty.
fn sign(canvas: &mut Canvas, area: Area, tone: Tone) {
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

const EDGE: f64 = 8.0;

fn card_height(card: &Card, wide: f64) -> f64 {
    let inner = wide - EDGE - 10.0;
    let title = letters::lines(&card.title, NAME, inner, 4).len() as f64;
    let about = letters::lines(&card.about, NEAR, inner, 3).len() as f64;
    18.0 + title * NAME * 1.15 + NEAR * 1.25 + about * NEAR * 1.2 + 7.0
}

fn draw_card(canvas: &mut Canvas, card: &Card, area: Area) {
    canvas.outline(area, PAPER, LINE, 1.0, "");
    let edge = Area { w: EDGE, ..area };
    sign(canvas, edge, card.tone);
    let x = area.x + EDGE + 5.0;
    let inner = area.w - EDGE - 10.0;
    let ink = card.tone.colour();
    let number = card.number.to_string();
    canvas.text(
        (x, area.y + 16.0),
        &number,
        Pen::of(HOUR).colour(ink).strong(),
    );
    let hour = Pen::of(HOUR).strong().anchor(Anchor::End);
    canvas.text((area.x + area.w - 5.0, area.y + 16.0), &card.hour, hour);
    let mut y = area.y + 18.0 + NAME;
    for line in letters::lines(&card.title, NAME, inner, 4) {
        canvas.text((x, y), &line, Pen::of(NAME));
        y += NAME * 1.15;
    }
    y -= 2.0;
    let near = Pen::of(NEAR).colour(DIM);
    canvas.text((x, y), &letters::cut(&card.from, NEAR, inner), near);
    y += NEAR * 1.25;
    for line in letters::lines(&card.about, NEAR, inner, 3) {
        canvas.text((x, y), &line, near);
        y += NEAR * 1.2;
    }
}

fn question_height(question: &Question, wide: f64) -> f64 {
    let lines = letters::lines(&question.text, NAME, wide - 12.0, 7).len() as f64;
    20.0 + lines * NAME * 1.15 + 8.0
}

fn waiting_height(waiting: &Waiting, wide: f64) -> f64 {
    let inner = wide - EDGE - 10.0;
    let title = letters::lines(&headed(waiting), NAME, inner, 2).len() as f64;
    let condition = letters::lines(&waiting.condition, NEAR + 1.0, inner, 6).len() as f64;
    8.0 + title * NAME * 1.15 + condition * (NEAR + 1.0) * 1.2 + NEAR * 1.2 + 8.0
}

fn headed(waiting: &Waiting) -> String {
    match waiting.number {
        Some(n) => format!("{n} · {}", waiting.title),
        None => format!("◆ {}", waiting.title),
    }
}

fn draw_waiting(canvas: &mut Canvas, waiting: &Waiting, area: Area) {
    canvas.outline(area, PAPER, DIM, 1.0, "5 3");
    sign(canvas, Area { w: EDGE, ..area }, waiting.tone);
    let x = area.x + EDGE + 5.0;
    let inner = area.w - EDGE - 10.0;
    let mut y = area.y + 5.0 + NAME;
    for line in letters::lines(&headed(waiting), NAME, inner, 2) {
        canvas.text((x, y), &line, Pen::of(NAME).strong());
        y += NAME * 1.15;
    }
    let size = NEAR + 1.0;
    for line in letters::lines(&waiting.condition, size, inner, 6) {
        canvas.text((x, y), &line, Pen::of(size));
        y += size * 1.2;
    }
    let about = letters::cut(&waiting.about, NEAR, inner);
    canvas.text((x, y), &about, Pen::of(NEAR).colour(DIM));
}
