//! Charts drawn from made values: the same bytes, no text that gets out, nothing outside the picture.

use super::*;
use crate::assessment::measures::{Better, Unit};
use crate::scenario::model::Language;
use crate::simulation::calendar::Calendar;
use crate::simulation::time::Time;
use crate::wording::Wording;

/// What people could type to break a page, a table or a line.
const HOSTILE: &str = "</title></svg><script>alert(1)</script>&amp;\"'`\u{0}\u{1b}[31m\n\u{202e}ܐبجد 北京 Ωß ]]> <!--";

fn when<'a>(calendar: &'a Calendar, language: Language, hours: i32) -> When<'a> {
    When {
        calendar,
        start: "2025-12-11 22:00",
        wording: Wording::new(language),
        from: Time(0),
        to: Time(hours * 3600),
    }
}

fn calendar() -> Calendar {
    Calendar::new("2025-12-11 22:00", "Europe/Paris").unwrap()
}

/// A chart of each kind, `name` wherever a text is written.
fn all(name: &str, language: Language) -> Vec<(&'static str, String)> {
    let calendar = calendar();
    let when = when(&calendar, language, 164);
    let name = name.to_owned();
    let series = (0..4)
        .map(|i| Series {
            name: format!("{name} {i}"),
            points: (0..400)
                .map(|t| (Time(t * 1500), f64::from(t * (i + 1) % 350) * 1000.0))
                .collect(),
            stepped: i % 2 == 0,
        })
        .collect();
    let bar = |middle, low, high, holds| Bar {
        name: name.clone(),
        middle,
        low,
        high,
        holds,
    };
    let stretch = |fill, lane, from: i32| Stretch {
        from: Time(from * 3600),
        to: Time((from + 40) * 3600),
        tone: Tone::Truth,
        fill,
        lane,
        text: name.clone(),
    };
    let fills = [
        Fill::Full,
        Fill::Hatched,
        Fill::Empty,
        Fill::Dashed,
        Fill::Thin,
    ];
    let marks = [
        Mark::Tick,
        Mark::Dot,
        Mark::Ring,
        Mark::Diamond,
        Mark::Triangle,
        Mark::Cross,
        Mark::Square,
    ];
    let rows = fills
        .iter()
        .map(|f| Row {
            name: name.clone(),
            stretches: vec![stretch(*f, Lane::Upper, 0), stretch(*f, Lane::Lower, 20)],
            points: Vec::new(),
        })
        .chain(marks.iter().map(|m| {
            Row {
                name: name.clone(),
                stretches: vec![stretch(Fill::Full, Lane::Whole, 100)],
                points: (0..90)
                    .map(|i| Point {
                        at: Time(i * i * 60),
                        tone: Tone::Cell,
                        mark: *m,
                        number: (*m == Mark::Diamond).then_some(i as u32 + 1),
                        text: name.clone(),
                    })
                    .collect(),
            }
        }))
        .collect();
    let spread = |low, middle, high| Spread {
        name: name.clone(),
        low,
        middle,
        high,
    };
    vec![
        (
            "curves",
            curves(&Curves {
                title: name.clone(),
                headed: true,
                when,
                unit: Unit::Count,
                at_least: 0.0,
                series,
                marks: (1..=60)
                    .map(|i| (Time(i as i32 * i as i32 * 150), i))
                    .collect(),
                nights: true,
                height: 170.0,
            }),
        ),
        (
            "bars",
            bars(&Bars {
                title: name.clone(),
                headed: true,
                unit: Unit::Hours,
                better: Better::Lower,
                bars: vec![
                    bar(
                        Reach::At(-599.0),
                        Reach::At(-3734.0),
                        Reach::At(1198.0),
                        true,
                    ),
                    bar(Reach::At(658.0), Reach::At(435.0), Reach::Above, true),
                    bar(Reach::At(0.0), Reach::Below, Reach::At(12.0), false),
                ],
                wording: Wording::new(language),
            }),
        ),
        (
            "strip",
            strip(&Strip {
                title: name.clone(),
                headed: true,
                when,
                rows,
                key: vec![
                    (Sample::Stretch(Tone::Truth, Fill::Full), name.clone()),
                    (Sample::Point(Tone::Cell, Mark::Diamond), name.clone()),
                ],
                nights: true,
            }),
        ),
        (
            "places",
            places(&Places {
                title: name.clone(),
                headed: true,
                panels: vec![
                    Panel {
                        name: name.clone(),
                        unit: Unit::Hours,
                        better: Better::Lower,
                        value: Some(69.8),
                        said: "69.8 h".to_owned(),
                        of: vec![
                            spread(Some(60.0), Some(69.0), Some(71.0)),
                            spread(Some(10.0), Some(20.0), None),
                            spread(None, None, None),
                        ],
                    },
                    Panel {
                        name: name.clone(),
                        unit: Unit::Share,
                        better: Better::Higher,
                        value: None,
                        said: name.clone(),
                        of: vec![spread(Some(0.4), Some(0.44), Some(0.5))],
                    },
                ],
                better: name,
                wording: Wording::new(language),
            }),
        ),
    ]
}

#[test]
fn the_same_values_give_the_same_bytes() {
    assert_eq!(
        all("Webmail", Language::French),
        all("Webmail", Language::French)
    );
}

/// Every tag is closed in order, and every text stands between tags: a small reader of what XML demands.
fn tags(svg: &str) -> Vec<String> {
    let mut open: Vec<String> = Vec::new();
    let mut seen = Vec::new();
    let mut rest = svg;
    while let Some((text, after)) = rest.split_once('<') {
        assert!(!text.contains('>'), "a stray mark in {text:?}");
        let (tag, after) = after.split_once('>').expect("a tag ends");
        assert!(!tag.contains('<'));
        if let Some(name) = tag.strip_prefix('/') {
            assert_eq!(open.pop().as_deref(), Some(name));
        } else {
            let name: String = tag
                .chars()
                .take_while(|c| c.is_ascii_alphabetic())
                .collect();
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            if !tag.ends_with('/') {
                open.push(name.clone());
            }
            seen.push(name);
        }
        rest = after;
    }
    assert!(open.is_empty(), "{open:?}");
    seen
}

#[test]
fn hostile_text_stays_text() {
    for language in Language::ALL {
        for (kind, svg) in all(HOSTILE, language) {
            let known = [
                "svg", "title", "g", "rect", "line", "path", "circle", "text",
            ];
            for tag in tags(&svg) {
                assert!(known.contains(&tag.as_str()), "{kind}: {tag}");
            }
            assert!(svg.contains("&lt;script&gt;"), "{kind}");
            assert!(svg.contains("北京"), "{kind}");
            assert!(
                svg.chars().all(|c| c == '\n' || !c.is_control()),
                "{kind}: XML cannot hold it"
            );
        }
    }
}

/// Numbers of the attributes of this name.
fn numbers<'a>(svg: &'a str, name: &'a str) -> impl Iterator<Item = f64> + 'a {
    svg.split(name)
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|v| v.parse().expect("a number"))
}

#[test]
fn nothing_is_drawn_outside_the_picture() {
    for (kind, svg) in all("Directory, domain controller 1", Language::English) {
        let height = numbers(&svg, " height=\"").next().expect("a height");
        for x in [" x=\"", " x1=\"", " x2=\"", " cx=\""] {
            assert!(
                numbers(&svg, x).all(|v| (0.0..=WIDTH).contains(&v)),
                "{kind} {x}"
            );
        }
        for y in [" y=\"", " y1=\"", " y2=\"", " cy=\""] {
            assert!(
                numbers(&svg, y).all(|v| (0.0..=height).contains(&v)),
                "{kind} {y}"
            );
        }
        for tag in svg.split("<text ").skip(1) {
            let at = numbers(tag, "x=\"").next().expect("a place");
            let size = numbers(tag, "font-size=\"").next().expect("a size");
            let said = tag.split('>').nth(1).and_then(|t| t.split('<').next());
            let room = letters::width(said.unwrap_or_default(), size);
            let (from, to) = match tag.split('>').next().unwrap_or_default() {
                head if head.contains("\"middle\"") => (at - room / 2.0, at + room / 2.0),
                head if head.contains("\"end\"") => (at - room, at),
                _ => (at, at + room),
            };
            assert!(
                from >= -1.0 && to <= WIDTH + 8.0,
                "{kind}: {said:?} {from} {to}"
            );
        }
    }
}

#[test]
fn numbers_and_days_are_those_of_the_language() {
    let english = &all("x", Language::English)[0].1;
    assert!(
        english.contains(">300,000<") && english.contains("Fri 12 Dec"),
        "{english}"
    );
    let french = &all("x", Language::French)[0].1;
    assert!(
        french.contains(">300\u{202f}000<") && french.contains("ven. 12 déc."),
        "{french}"
    );
}

#[test]
fn no_two_charts_of_a_page_share_an_id() {
    for (kind, svg) in all("x", Language::English) {
        assert!(!svg.contains(" id=") && !svg.contains("class="), "{kind}");
    }
}
