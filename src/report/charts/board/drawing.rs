//! The sheet drawn: head, the time to scale, lanes, and cards where the layout puts them.

use super::super::axis::{TimeAxis, clusters};
use super::super::letters;
use super::super::look::{DIM, INK, LINE, NIGHT, PAPER, Tone, WASH};
use super::super::svg::{Anchor, Area, Canvas, Pen};
use super::Board;
use super::cards::{card_height, draw_card, draw_waiting, question_height, sign};
use super::layout::{BLOCKS, DATES, GAP, HOUR, LANES, Layout, MARGIN, MARKS, NAME, NEAR, TITLE};

impl Layout {
    pub(super) fn draw(&self, b: &Board<'_>) -> String {
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
