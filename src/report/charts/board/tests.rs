//! Boards drawn from made values: every text lies in its box and on the sheet.

use super::super::letters;
use super::*;
use crate::scenario::model::Language;
use crate::simulation::calendar::Calendar;
use crate::wording::Wording;

/// A board of so many columns, some of them scenes if there are `scenes`; `long` is in every text.
fn made(calendar: &Calendar, columns: usize, long: &str, scenes: bool) -> (String, Paper) {
    let hours = |n: usize| Time(n as i32 * 3_600);
    let text = |name: &str| format!("{name} {long}");
    let column = |n: usize| Column {
        title: text("Scene"),
        about: "lun.\u{a0}12\u{a0}oct. 22:00\u{a0}– mar.\u{a0}13\u{a0}oct. 01:30".to_owned(),
        from: hours(n * 2),
        to: hours(n * 2 + 1),
        played: scenes && n % 3 != 2,
    };
    let card = |n: usize| Card {
        column: n % columns,
        lane: n % 3,
        number: n as u32 + 1,
        at: hours(n % columns * 2),
        hour: "lun. 22:00".to_owned(),
        title: text("Title"),
        from: text("From"),
        about: format!("Par téléphone · + {long}"),
        tone: Tone::Cell,
    };
    let waiting = |n: usize| Waiting {
        number: n.is_multiple_of(2).then_some(n as u32),
        title: text("Waiting"),
        condition: [long; 3].join(" "),
        about: format!("→ {long} · Par messagerie instantanée"),
        tone: Tone::Outside,
    };
    let lane = |n: usize| Named {
        name: format!("Lane {n} {long}"),
        also: "also gets 3, 5–7".to_owned(),
    };
    board(&Board {
        title: text("Board"),
        subtitle: text("Under"),
        mark: "EXERCISE".to_owned(),
        when: When {
            calendar,
            start: "2026-10-12 22:00",
            wording: Wording::new(Language::French),
            from: Time::START,
            to: hours(columns * 2),
        },
        columns: (0..columns).map(column).collect(),
        lanes: (0..4).map(lane).collect(),
        cards: (0..columns * 2).map(card).collect(),
        asked: "Decisions".to_owned(),
        questions: vec![Question {
            column: columns - 1,
            at: hours(columns),
            hour: "dès le n°\u{a0}3, sinon 18:45".to_owned(),
            text: text("Question"),
        }],
        apart: "Apart".to_owned(),
        waiting: (0..7).map(waiting).collect(),
        key: vec![(Tone::Cell, "spoken".to_owned())],
    })
}

fn number(line: &str, name: &str) -> f64 {
    let value = line.split(&format!(" {name}=\"")).nth(1).unwrap_or("0");
    value.split('"').next().unwrap_or("0").parse().unwrap()
}

/// Left, right and lowest point of a text.
fn reach(line: &str) -> (f64, f64, f64) {
    let text = line.split_once('>').unwrap().1.trim_end_matches("</text>");
    let (x, size) = (number(line, "x"), number(line, "font-size"));
    let wide = letters::width(text, size);
    let left = match line {
        l if l.contains("\"end\"") => x - wide,
        l if l.contains("\"middle\"") => x - wide / 2.0,
        _ => x,
    };
    (left, left + wide, number(line, "y") + size * 0.2)
}

#[test]
fn every_text_lies_in_its_box_and_on_the_sheet() {
    let calendar = Calendar::new("2026-10-12 22:00", "Europe/Paris").unwrap();
    let long = "Gestionnaire des marchés de l’approvisionnement interministériel";
    for (columns, long) in [(1, "court"), (2, long), (5, long), (12, long), (40, long)] {
        let (svg, _) = made(&calendar, columns, long, true);
        let lines = |kind: &'static str| svg.lines().filter(move |l| l.starts_with(kind));
        let boxes: Vec<[f64; 4]> = lines("<rect")
            .map(|l| ["x", "y", "width", "height"].map(|name| number(l, name)))
            .map(|[x, y, w, h]| [x, y, x + w, y + h])
            .filter(|b| b[2] - b[0] > 60.0)
            .collect();
        let sheet = boxes[0];
        for line in lines("<text") {
            let (left, right, low) = reach(line);
            let (x, y) = (number(line, "x"), number(line, "y"));
            let around = |b: &&[f64; 4]| b[0] <= x && x <= b[2] && b[1] <= y && y <= b[3];
            let area = |b: &&[f64; 4]| (b[2] - b[0]) * (b[3] - b[1]);
            let inner = boxes.iter().filter(around);
            let inner = inner.min_by(|a, b| area(a).total_cmp(&area(b))).unwrap();
            let axis = line.contains("\"middle\"");
            let inner = if axis { &sheet } else { inner };
            let inside = left >= inner[0] && right <= inner[2] + 0.5 && low <= inner[3] + 0.5;
            assert!(inside, "{columns} columns: {line} leaves {inner:?}");
        }
    }
}

#[test]
fn slices_that_nobody_plays_in_one_go_have_no_bar_on_the_axis() {
    let calendar = Calendar::new("2026-10-12 22:00", "Europe/Paris").unwrap();
    let bars = |svg: &str| {
        svg.lines()
            .filter(|l| l.ends_with("fill=\"#161d27\"/>"))
            .count()
    };
    // A bar and a head for each of those that are played.
    assert_eq!(bars(&made(&calendar, 3, "court", true).0), 4);
    assert_eq!(bars(&made(&calendar, 3, "court", false).0), 0);
}
