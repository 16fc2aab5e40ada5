//! The figure of difficulty: what it is made of, and that a harder attack is not an easier scenario.

use super::field::{Field, tried};
use cellule::assessment::trial::{Band, Basis, Difficulty, Part, Team, Unmeasured};
use cellule::scenario::model::Language;
use cellule::wording::Wording;
use cellule::wording::trial::Teller;

/// Two teams that act on what the watch passes on, one of them only hours later.
const WATCHFUL: &str = r#"
    (id: "quick", title: "Quick", rules: [(id: "cut", when: Escalated(), by: "lead", what: [Order(action: "disconnect-server", at: Id("server"))])]),
    (id: "slow", title: "Slow", rules: [(id: "cut", when: After(delay: "6h", that: Escalated()), by: "lead", what: [Order(action: "disconnect-server", at: Id("server"))])]),
"#;

fn watchful(portion: u32, visible: f32) -> Difficulty {
    let field = Field {
        playbooks: WATCHFUL,
        portion,
        visible,
        ..Field::default()
    };
    tried(&field.plan(), 60).difficulty
}

#[test]
fn the_figure_is_the_mean_of_its_parts_and_each_rests_on_something_that_was_counted() {
    let plan = Field::default().plan();
    let findings = tried(&plan, 20);
    let d = &findings.difficulty;
    // The quick team loses nothing, the slow one what is taken before its hour, of all that is taken where nobody acts.
    assert_eq!(d.part(Part::Unavoidable), Some(0.0));
    let demand = d.part(Part::Demand).expect("two act");
    assert!((0.05..0.6).contains(&demand), "{demand}");
    // One call in the fullest hour, three roles, two for each.
    let pressure = d.part(Part::Pressure).expect("roles");
    assert!((pressure - 1.0 / 6.0).abs() < 1e-9, "{pressure}");
    // One of two tasks that a condition shows.
    assert_eq!(d.part(Part::Tasks), Some(0.5));
    let concealment = d.part(Part::Concealment).expect("an attack");
    assert!((0.0..=1.0).contains(&concealment));
    let mean = (demand + pressure + concealment + 0.5) / 5.0;
    assert_eq!(d.figure, Some((mean * 100.0).round() as u32));
    let best = d.parts.iter().find(|m| m.part == Part::Tasks);
    assert_eq!(
        best.and_then(|m| m.value.ok()),
        Some((0.5, Basis::Leaves(Team::Playbook(0), 0.5)))
    );
}

#[test]
fn a_faster_theft_is_no_easier() {
    let figures = [10, 40, 100, 300].map(|portion| watchful(portion, 0.3).figure);
    assert!(figures.is_sorted(), "{figures:?}");
    assert!(figures[0] < figures[3], "{figures:?}");
}

#[test]
fn an_attack_with_fewer_traces_is_no_easier() {
    let all = [0.9, 0.5, 0.2, 0.05, 0.0].map(|visible| watchful(50, visible));
    let figures = all.clone().map(|d| d.figure);
    assert!(figures.is_sorted(), "{figures:?}");
    assert!(figures[0] < figures[4], "{figures:?}");
    for part in [Part::Unavoidable, Part::Demand, Part::Concealment] {
        let values = all.clone().map(|d| d.part(part));
        assert!(values.is_sorted(), "{part:?}: {values:?}");
    }
    // What nobody can see nobody can stop.
    assert_eq!(all[4].part(Part::Concealment), Some(1.0));
    assert_eq!(all[4].part(Part::Unavoidable), Some(1.0));
}

#[test]
fn where_nobody_acts_nothing_is_measurable_and_it_is_said() {
    let field = Field {
        playbooks: "",
        ..Field::default()
    };
    let plan = field.plan();
    let d = tried(&plan, 8).difficulty;
    assert_eq!((d.figure, d.band()), (None, None));
    assert!(
        d.parts
            .iter()
            .all(|m| m.value == Err(Unmeasured::NobodyActs))
    );
    for (language, said) in [
        (Language::English, "Not measurable: no playbook acts."),
        (Language::French, "Non mesurable : aucune équipe n’agit."),
    ] {
        assert_eq!(Teller::new(&plan, Wording::new(language)).figure(&d), said);
    }
}

#[test]
fn with_one_playbook_nobody_is_in_the_middle() {
    let field = Field {
        playbooks: r#"(id: "talks", title: "Talks", rules: [(id: "say", when: At("H+2h"), by: "lead", what: [Declare(Aware)])])"#,
        objectives: "",
        injects: r#"(id: "c", title: "Call", when: At("H+1h"), from: "Watch", to: ["lead"], medium: Call, body: "Call."),"#,
        ..Field::default()
    };
    let d = tried(&field.plan(), 8).difficulty;
    let value = |part| {
        let measured = d.parts.iter().find(|m| m.part == part).expect("a part");
        measured.value
    };
    assert_eq!(value(Part::Demand), Err(Unmeasured::OnlyOneActs));
    assert_eq!(value(Part::Tasks), Err(Unmeasured::NoTasks));
    // Who only talks suffers what a cell suffers that does nothing.
    assert_eq!(d.part(Part::Unavoidable), Some(1.0));
    assert!(d.figure.is_some());
}

#[test]
fn bands_are_quarters_of_the_figure() {
    let of = |figure| {
        let parts = Vec::new();
        Difficulty { figure, parts }.band()
    };
    assert_eq!(of(Some(24)), Some(Band::Easy));
    assert_eq!(of(Some(25)), Some(Band::Moderate));
    assert_eq!(of(Some(74)), Some(Band::Hard));
    assert_eq!(of(Some(75)), Some(Band::VeryHard));
    assert_eq!(of(None), None);
}
