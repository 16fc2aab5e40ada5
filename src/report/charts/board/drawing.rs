//! The sheet drawn: head, the time to scale, lanes, and cards where the layout puts them.

use super::super::axis::{TimeAxis, clusters};
use super::super::letters;
use super::super::look::{DIM, INK, LINE, NIGHT, PAPER, Tone, WASH};
use super::super::svg::{Anchor, Area, Canvas, Pen};
use super::Board;
use super::cards::{Sheet, sign};
use super::layout::{
    APART, BESIDE, BLOCKS, DATES, GAP, HEADING, Layout, MARGIN, MARKS, NAME, NEAR, TITLE,
};

impl Layout {
    pub(super) fn draw(&self, b: &Board<'_>, sheet: &Sheet) -> String {
        let mut canvas = Canvas::new(self.width, self.height);
        self.head(&mut canvas, b);
        self.time(&mut canvas, b);
        self.heads(&mut canvas, b, sheet);
        self.lanes(&mut canvas, sheet);
        self.cards(&mut canvas, sheet);
        self.apart(&mut canvas, b, sheet);
        canvas.finish(&b.title)
    }

    fn head(&self, canvas: &mut Canvas, b: &Board<'_>) {
        let right = self.width - MARGIN;
        let mark = Pen::of(18.0).colour(Tone::Bad.colour()).strong();
        canvas.text((right, MARGIN + 20.0), &b.mark, mark.anchor(Anchor::End));
        let room = right - MARGIN - letters::width(&b.mark, 18.0) - 30.0;
        let (title, size) = fitted(&b.title, TITLE, room);
        canvas.text((MARGIN, MARGIN + 24.0), &title, Pen::of(size).strong());
        let left = self.key(canvas, b);
        let (under, size) = fitted(&b.subtitle, NAME, left - MARGIN - 20.0);
        canvas.text((MARGIN, MARGIN + 48.0), &under, Pen::of(size).colour(DIM));
    }

    /// What the sorts are; gives where that begins.
    fn key(&self, canvas: &mut Canvas, b: &Board<'_>) -> f64 {
        let mut x = self.width - MARGIN;
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
        x
    }

    /// The whole time to scale, and from each scene the way down to its column.
    fn time(&self, canvas: &mut Canvas, b: &Board<'_>) {
        let top = self.top();
        let line = top + MARKS;
        let axis = TimeAxis::new(b.when, self.left(), self.width - MARGIN - self.left());
        axis.nights(canvas, top, line);
        axis.draw(canvas, top, line);
        let mut places: Vec<(f64, u32)> = Vec::new();
        for card in b.cards.iter().filter(|c| axis.holds(c.at)) {
            let x = axis.x(card.at);
            canvas.dot((x, line - 8.0), 3.2, card.tone.colour(), PAPER, 0.7);
            places.push((x, card.number));
        }
        let pen = Pen::of(NEAR).anchor(Anchor::Middle);
        for (x, said) in clusters(&places, NEAR) {
            canvas.text((x, line - 16.0), &said, pen);
        }
        for (c, column) in b.columns.iter().enumerate().filter(|(_, c)| c.played) {
            let ends = (axis.x(column.from), axis.x(column.to));
            self.way_down(canvas, c, line + DATES, ends);
        }
    }

    /// A scene on the axis and the way to its column; scenes that follow each other stay apart.
    fn way_down(&self, canvas: &mut Canvas, column: usize, top: f64, ends: (f64, f64)) {
        let (from, to) = (ends.0 + 1.0, (ends.1 - 1.0).max(ends.0 + 3.0));
        let bottom = top + BLOCKS;
        let left = self.column_x(column);
        let right = left + self.column_width(column) - GAP;
        let head = self.board_top();
        let way = [(from, bottom), (to, bottom), (right, head), (left, head)];
        canvas.shape(&way, LINE, LINE, 0.5);
        let area = Area {
            x: from,
            y: top,
            w: to - from,
            h: BLOCKS,
        };
        canvas.fill(area, INK);
    }

    fn heads(&self, canvas: &mut Canvas, b: &Board<'_>, sheet: &Sheet) {
        let y = self.board_top();
        for (c, (column, head)) in b.columns.iter().zip(&sheet.heads).enumerate() {
            let area = Area {
                x: self.column_x(c),
                y,
                w: self.column_width(c) - GAP,
                h: self.heads - GAP,
            };
            canvas.fill(area, if column.played { INK } else { NIGHT });
            head.draw(canvas, (area.x + 6.0, y + 5.0), area.w - 12.0);
        }
    }

    /// Where each lane begins.
    fn lane_tops(&self) -> Vec<f64> {
        let mut y = self.board_top() + self.heads;
        let mut tops = Vec::with_capacity(self.lanes.len());
        for high in &self.lanes {
            tops.push(y);
            y += high;
        }
        tops
    }

    fn lanes(&self, canvas: &mut Canvas, sheet: &Sheet) {
        let right = self.width - MARGIN;
        let lanes = self.lane_tops().into_iter().zip(&self.lanes);
        for (n, ((y, high), name)) in lanes.zip(&sheet.lanes).enumerate() {
            if *high <= 0.0 {
                continue;
            }
            if n % 2 == 0 {
                let area = Area {
                    x: MARGIN,
                    y,
                    w: right - MARGIN,
                    h: *high,
                };
                canvas.fill(area, WASH);
            }
            canvas.line((MARGIN, y), (right, y), LINE, 1.0, "");
            name.draw(canvas, (MARGIN + 4.0, y + 6.0), self.names - BESIDE);
        }
        let (top, bottom) = (self.board_top() + self.heads, self.bottom());
        canvas.line((MARGIN, bottom), (right, bottom), LINE, 1.0, "");
        for c in 0..sheet.heads.len() {
            let x = self.column_x(c) - GAP / 2.0;
            canvas.line((x, top), (x, bottom), LINE, 1.0, "");
        }
    }

    fn cards(&self, canvas: &mut Canvas, sheet: &Sheet) {
        let tops = self.lane_tops();
        for ((_, lane, leaf), area) in sheet.placed.iter().zip(&self.placed) {
            let y = tops[*lane] + area.y;
            leaf.draw(canvas, Area { y, ..*area });
        }
    }

    fn apart(&self, canvas: &mut Canvas, b: &Board<'_>, sheet: &Sheet) {
        if sheet.waiting.is_empty() {
            return;
        }
        let top = self.bottom();
        canvas.text((MARGIN, top + 26.0), &b.apart, Pen::of(APART).strong());
        for (leaf, area) in sheet.waiting.iter().zip(&self.waiting) {
            let (x, y) = (MARGIN + area.x, top + HEADING + area.y);
            leaf.draw(canvas, Area { x, y, ..*area });
        }
    }
}

/// A line in letters that are as small as it needs, down to half; what does not fit even then is cut.
fn fitted(text: &str, size: f64, room: f64) -> (String, f64) {
    let wide = letters::width(text, size).max(1.0);
    let size = size * (room / wide).clamp(0.5, 1.0);
    // A hair more than the room that it was fitted to.
    (letters::cut(text, size, room + 0.5), size)
}
