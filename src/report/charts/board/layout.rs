//! Where everything stands on a sheet: how many cards stand abreast in a column, how high each lane becomes.

use super::super::svg::Area;
use super::Paper;
use super::cards::Sheet;
use super::flow::flow;

/// Units of a drawing in a millimetre of paper, where letters have their own size.
const UNITS: f64 = 2.0;

/// Letters: titles of cards (6.5 mm), hours and numbers, what is read from nearer.
pub(super) const NAME: f64 = 13.0;
pub(super) const HOUR: f64 = 14.0;
pub(super) const NEAR: f64 = 11.5;
pub(super) const TITLE: f64 = 30.0;
pub(super) const APART: f64 = 18.0;

pub(super) const MARGIN: f64 = 24.0;
/// Room for the names of lanes: the least, and by so much more until none is higher than that.
const LANES: [f64; 3] = [150.0, 20.0, 64.0];
/// Between the name of a lane and its cards.
pub(super) const BESIDE: f64 = 14.0;
/// Between cards.
pub(super) const GAP: f64 = 5.0;
/// The time to scale: marks, hours and days, stretches, the way down to the columns.
pub(super) const MARKS: f64 = 34.0;
pub(super) const DATES: f64 = 32.0;
pub(super) const BLOCKS: f64 = 14.0;
const FUNNEL: f64 = 26.0;

/// A card is at least so wide; wider for a long word, up to the second; where it stands alone in a broad column, up to the third.
const CARD: [f64; 3] = [104.0, 150.0, 300.0];
/// Least and largest width of a box that waits for something.
const WAITING: [f64; 2] = [215.0, 420.0];
/// The heading of their part.
pub(super) const HEADING: f64 = 38.0;
/// A lane grows by so much of itself where room is left.
const SPREAD: f64 = 0.6;

/// Where everything stands on a sheet.
#[derive(Debug, Clone)]
pub(super) struct Layout {
    pub(super) width: f64,
    pub(super) height: f64,
    /// Room for the names of lanes.
    pub(super) names: f64,
    /// Room for one card with its gap, and how many stand side by side in each column.
    card: f64,
    abreast: Vec<usize>,
    /// Height of each lane, the questions' after them.
    pub(super) lanes: Vec<f64>,
    /// Height of the heads of columns.
    pub(super) heads: f64,
    /// Cards and questions, in their order, from the top of their lane.
    pub(super) placed: Vec<Area>,
    /// What waits, from the corner of its part, and the height of that.
    pub(super) waiting: Vec<Area>,
    apart: f64,
    /// Whether the columns have room side by side.
    possible: bool,
    scenes: bool,
}

impl Layout {
    pub(super) fn new(sheet: &Sheet, paper: Paper, scale: f64) -> Layout {
        let width = f64::from(paper.width) * UNITS * scale;
        let names = names(sheet, width);
        let room = width - 2.0 * MARGIN - names;
        let most = (room / sheet.least(CARD[0], CARD[1])).floor().max(1.0) as usize;
        let columns = sheet.heads.len().max(1);
        let mut layout = Layout {
            width,
            height: f64::from(paper.height) * UNITS * scale,
            names,
            card: room,
            abreast: Vec::new(),
            lanes: Vec::new(),
            heads: 0.0,
            placed: Vec::new(),
            waiting: Vec::new(),
            apart: 0.0,
            possible: columns <= most,
            scenes: sheet.scenes,
        };
        layout.put_apart(sheet);
        let mut best: Option<Layout> = None;
        for abreast in widenings(sheet, columns, most) {
            let mut tried = layout.clone();
            tried.put_cards(sheet, abreast);
            if best.as_ref().is_none_or(|b| tried.needed() < b.needed()) {
                best = Some(tried);
            }
        }
        let mut best = best.unwrap_or(layout);
        while let Some(better) = best.nearby(sheet, most) {
            best = better;
        }
        best.spread();
        best
    }

    /// The best of those with one card more or less in a column, where it is better.
    fn nearby(&self, sheet: &Sheet, most: usize) -> Option<Layout> {
        let all = self.abreast.iter().sum::<usize>();
        let with = |column: usize, n: usize| {
            let mut abreast = self.abreast.clone();
            abreast[column] = n;
            let mut tried = self.clone();
            tried.put_cards(sheet, abreast);
            tried
        };
        let columns = self.abreast.iter().enumerate();
        let wider = columns.clone().filter(|_| all < most);
        let narrower = columns.filter(|(_, n)| **n > 1);
        wider
            .map(|(c, n)| with(c, n + 1))
            .chain(narrower.map(|(c, n)| with(c, n - 1)))
            .min_by(|a, b| a.needed().total_cmp(&b.needed()))
            .filter(|tried| tried.needed() < self.needed() - 0.5)
    }

    /// Puts the cards where so many of them stand abreast in each column.
    fn put_cards(&mut self, sheet: &Sheet, abreast: Vec<usize>) {
        let room = self.width - 2.0 * MARGIN - self.names;
        self.card = room / abreast.iter().sum::<usize>().max(1) as f64;
        self.abreast = abreast;
        let heads = sheet.heads.iter().enumerate();
        self.heads = heads
            .map(|(c, head)| head.height(self.column_width(c) - GAP - 12.0) + 11.0 + GAP)
            .fold(30.0, f64::max);
        let lanes = sheet.lanes.iter();
        self.lanes = lanes
            .map(|l| l.height(self.names - BESIDE) + 12.0)
            .collect();
        let counts = counts(sheet, self.abreast.len());
        if let (Some(asked), Some(counts)) = (self.lanes.last_mut(), counts.last())
            && counts.iter().all(|n| *n == 0)
        {
            *asked = 0.0;
        }
        self.placed = self.stand(sheet, &counts);
        for ((_, lane, _), area) in sheet.placed.iter().zip(&self.placed) {
            self.lanes[*lane] = self.lanes[*lane].max(area.y + area.h + GAP);
        }
    }

    /// In each cell the cards fill the places side by side in turn; where there are few, they are wider.
    fn stand(&self, sheet: &Sheet, counts: &[Vec<usize>]) -> Vec<Area> {
        let none = |column: &usize| vec![0.0f64; self.abreast[*column]];
        let columns: Vec<usize> = (0..self.abreast.len()).collect();
        let row = || columns.iter().map(none).collect::<Vec<_>>();
        let mut filled: Vec<Vec<Vec<f64>>> = counts.iter().map(|_| row()).collect();
        let mut seen = vec![vec![0usize; columns.len()]; counts.len()];
        let put = |(column, lane, leaf): &(usize, usize, super::cards::Leaf)| {
            let places = counts[*lane][*column].min(self.abreast[*column]).max(1);
            let broad = self.column_width(*column) / places as f64 - GAP;
            let w = broad.min(CARD[2].max(self.card - GAP));
            let n = seen[*lane][*column] % places;
            seen[*lane][*column] += 1;
            let gone = &mut filled[*lane][*column][n];
            let area = Area {
                x: self.column_x(*column) + n as f64 * (w + GAP),
                y: GAP + *gone,
                w,
                h: leaf.height(w),
            };
            *gone += area.h + GAP;
            area
        };
        sheet.placed.iter().map(put).collect()
    }

    /// Puts what waits into as many columns as take the least height.
    fn put_apart(&mut self, sheet: &Sheet) {
        if sheet.waiting.is_empty() {
            return;
        }
        let room = self.width - 2.0 * MARGIN + GAP;
        let columns = |wide: f64| (room / (wide + GAP)).floor().max(1.0) as usize;
        let mut best: Option<(Vec<Area>, f64)> = None;
        for n in columns(WAITING[1])
            ..=columns(WAITING[0]).min(sheet.waiting.len().max(columns(WAITING[1])))
        {
            let wide = (room / n as f64 - GAP).min(WAITING[1]);
            let heights: Vec<f64> = sheet.waiting.iter().map(|l| l.height(wide)).collect();
            let tried = flow(&heights, n, wide, GAP);
            if best.as_ref().is_none_or(|b| tried.1 < b.1) {
                best = Some(tried);
            }
        }
        if let Some((areas, high)) = best {
            self.waiting = areas;
            self.apart = HEADING + high;
        }
    }

    pub(super) fn top(&self) -> f64 {
        MARGIN + 66.0
    }

    pub(super) fn board_top(&self) -> f64 {
        let scenes = if self.scenes { BLOCKS + FUNNEL } else { 8.0 };
        self.top() + MARKS + DATES + scenes
    }

    /// Where the lanes end.
    pub(super) fn bottom(&self) -> f64 {
        self.board_top() + self.heads + self.lanes.iter().sum::<f64>()
    }

    fn needed(&self) -> f64 {
        self.bottom() + self.apart + MARGIN
    }

    pub(super) fn fits(&self) -> bool {
        self.possible && self.needed() <= self.height
    }

    /// Gives room that is left to the lanes, within reason.
    fn spread(&mut self) {
        let left = self.height - self.needed();
        let all: f64 = self.lanes.iter().sum();
        if left > 0.0 && all > 0.0 {
            let by = (left / all).min(SPREAD);
            for lane in &mut self.lanes {
                *lane *= 1.0 + by;
            }
        }
    }

    pub(super) fn left(&self) -> f64 {
        MARGIN + self.names
    }

    pub(super) fn column_x(&self, column: usize) -> f64 {
        let before: usize = self.abreast[..column].iter().sum();
        self.left() + before as f64 * self.card
    }

    /// With the gap behind it.
    pub(super) fn column_width(&self, column: usize) -> f64 {
        self.card * self.abreast[column] as f64
    }
}

/// Room for the names of lanes: as little as keeps them low.
fn names(sheet: &Sheet, width: f64) -> f64 {
    let [mut names, more, high] = LANES;
    let low = |names: f64| sheet.lanes.iter().all(|l| l.height(names - BESIDE) <= high);
    while !low(names) && names + more <= width * 0.12 {
        names += more;
    }
    names
}

/// How many cards stand in each cell, by lane and column.
fn counts(sheet: &Sheet, columns: usize) -> Vec<Vec<usize>> {
    let mut counts = vec![vec![0usize; columns]; sheet.lanes.len()];
    for (column, lane, _) in &sheet.placed {
        counts[*lane][*column] += 1;
    }
    counts
}

/// How many cards may stand side by side in each column: at first one, then one more where that saves most height.
fn widenings(sheet: &Sheet, columns: usize, most: usize) -> Vec<Vec<usize>> {
    let counts = counts(sheet, columns);
    // Counted in cards: near enough, and the same for every width.
    let tall = |abreast: &[usize]| -> usize {
        let rows =
            |cells: &Vec<usize>| cells.iter().zip(abreast).map(|(n, a)| n.div_ceil(*a)).max();
        counts.iter().filter_map(rows).sum()
    };
    // Beside the height what stands in the columns: two that are equally full are widened one after the other.
    let weight = |abreast: &[usize]| -> usize {
        let cells = counts.iter().flat_map(|cells| cells.iter().zip(abreast));
        cells.map(|(n, a)| n.div_ceil(*a).pow(2)).sum()
    };
    let mut all = vec![vec![1; columns]];
    while let Some(last) = all.last()
        && last.iter().sum::<usize>() < most
    {
        let now = (tall(last), weight(last));
        let wider = (0..columns).map(|c| {
            let mut wider = last.clone();
            wider[c] += 1;
            ((tall(&wider), weight(&wider)), wider)
        });
        match wider.min() {
            Some((then, wider)) if then < now => all.push(wider),
            Some(_) | None => break,
        }
    }
    all
}
