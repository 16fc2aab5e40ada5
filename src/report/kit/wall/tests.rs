//! The wall of every scenario in the program: nothing is cut, everybody is found, and it says what the books say.

use super::*;
use crate::scenario::bundled;
use crate::scenario::load::{ScenarioSource, load};
use crate::scenario::model::Language;
use crate::scenario::resolved::Resolved;
use crate::wording::Wording;

/// Letters of a text that may be shortened.
const PAGE: usize = 700;

fn read(id: &str) -> Resolved {
    let source = ScenarioSource::Bundled(id.to_owned());
    load(&source).resolved().expect("a sound scenario")
}

/// What is written on a sheet, line by line.
fn written(svg: &str) -> Vec<String> {
    let texts = svg.lines().filter(|l| l.starts_with("<text"));
    let inner = |line: &str| {
        let text = line.split_once('>')?.1.strip_suffix("</text>")?;
        Some(
            text.replace("&amp;", "&")
                .replace("&#39;", "'")
                .replace("&quot;", "\""),
        )
    };
    texts.filter_map(inner).collect()
}

/// The letters of a text, wherever its lines break.
fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).collect()
}

#[test]
fn no_text_of_a_scenario_in_the_program_is_shortened() {
    for b in bundled::scenarios() {
        let s = read(b.id);
        for language in Language::ALL {
            let kit = Kit::new(&s, Wording::new(language)).unwrap();
            let all = bare(&written(&kit.wall().svg).concat());
            let holds = |text: &str| {
                // Nobody reads on a wall what takes a page in a book.
                let whole = all.contains(&bare(text)) || text.chars().count() > PAGE;
                assert!(whole, "{}: {text}", b.id);
            };
            for (_, inject) in kit.numbered() {
                holds(inject.title.get(language));
                holds(&medium(&kit, inject.medium));
            }
            for (_, _, inject) in kit.timed() {
                holds(&format!(
                    "{}{}",
                    inject.from.get(language),
                    about(&kit, inject)
                ));
            }
            for (_, inject) in kit.conditional() {
                holds(&kit.condition(&inject.when));
                holds(&recipients(&kit, inject));
            }
            for stretch in stretches(&kit) {
                let column = column(&kit, &stretch);
                holds(&format!("{}{}", column.title, column.about));
            }
            for d in &s.decision_points {
                holds(d.question.get(language));
            }
        }
    }
}

#[test]
fn every_role_that_something_reaches_has_a_lane_that_names_it() {
    for b in bundled::scenarios() {
        let s = read(b.id);
        let kit = Kit::new(&s, Wording::new(Language::French)).unwrap();
        let (lanes, of) = lanes(&kit);
        for (n, role) in s.roles.iter().enumerate() {
            let mut reached = kit
                .timed()
                .into_iter()
                .filter(|(_, _, i)| i.to.contains(&role.id));
            if let Some((_, number, _)) = reached.next() {
                let lane = &lanes[of[n + 1]];
                let name = kit.names.get(Kind::Role, role.id.as_str());
                assert_eq!(lane.name, name, "{}: inject {number}", b.id);
            }
        }
    }
}

#[test]
fn the_whole_cell_is_all_or_all_but_one_of_many() {
    let s = read("replaced-gateway");
    let kit = Kit::new(&s, Wording::new(Language::English)).unwrap();
    let role = |n: usize| s.roles[n].id.clone();
    let to = |count: usize| {
        let mut inject = s.injects[0].clone();
        inject.to = (0..count).map(role).collect();
        inject
    };
    let all = s.roles.len();
    assert_eq!(place(&kit, &to(all)), 0);
    assert_eq!(place(&kit, &to(all - 1)), 0);
    assert!(about(&kit, &to(all - 1)).contains("except"));
    assert_eq!(place(&kit, &to(4)), 1);
    let said = about(&kit, &to(4));
    let named = |n: usize| said.contains(kit.names.get(Kind::Role, s.roles[n].id.as_str()));
    assert!((1..4).all(named), "{said}");
}

#[test]
fn a_decision_point_has_the_hour_that_the_book_gives_it() {
    let s = read("ministry-mail-breach");
    let kit = Kit::new(&s, Wording::new(Language::English)).unwrap();
    let all = questions(&kit, &stretches(&kit));
    let hour = |text: &str| {
        let question = all.iter().find(|q| q.text.contains(text)).unwrap();
        question.hour.replace('\u{a0}', " ")
    };
    assert_eq!(hour("interministerial link"), "with no. 32, else 18:45");
    assert_eq!(hour("police files"), "with no. 25 or 26, else 18:30");
    assert_eq!(hour("How old is the copy"), "10:00 at the latest");
    assert_eq!(hour("Is it over"), "16:40");
}
