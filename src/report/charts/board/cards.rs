//! One card: how high it becomes, and how it looks.

use super::super::letters;
use super::super::look::{DIM, LINE, PAPER, Tone};
use super::super::svg::{Anchor, Area, Canvas, Pen};
use super::layout::{HOUR, NAME, NEAR};
use super::{Card, Question, Waiting};

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

const EDGE: f64 = 8.0;

pub(super) fn card_height(card: &Card, wide: f64) -> f64 {
    let inner = wide - EDGE - 10.0;
    let title = letters::lines(&card.title, NAME, inner, 4).len() as f64;
    let about = letters::lines(&card.about, NEAR, inner, 3).len() as f64;
    18.0 + title * NAME * 1.15 + NEAR * 1.25 + about * NEAR * 1.2 + 7.0
}

pub(super) fn draw_card(canvas: &mut Canvas, card: &Card, area: Area) {
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

pub(super) fn question_height(question: &Question, wide: f64) -> f64 {
    let lines = letters::lines(&question.text, NAME, wide - 12.0, 7).len() as f64;
    20.0 + lines * NAME * 1.15 + 8.0
}

pub(super) fn waiting_height(waiting: &Waiting, wide: f64) -> f64 {
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

pub(super) fn draw_waiting(canvas: &mut Canvas, waiting: &Waiting, area: Area) {
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
