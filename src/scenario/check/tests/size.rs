//! Cost: what a large ministry and hostile documents may take.

use super::super::{Subject, check};
use crate::scenario::load::{ScenarioSource, load};

/// A scenario whose organisation has `n` nodes in a chain, all named by unknown names as well.
fn chain(n: usize, unknown: bool) -> String {
    let mut nodes = String::new();
    let mut links = String::new();
    for i in 0..n {
        nodes.push_str(&format!("(id: \"n-{i}\", name: \"N\", kind: Server),"));
        let to = if unknown {
            format!("m-{i}")
        } else {
            format!("n-{}", i + 1)
        };
        if unknown || i + 1 < n {
            links.push_str(&format!(
                "(kind: DependsOn, from: \"n-{i}\", to: [\"{to}\"]),"
            ));
        }
    }
    format!(
        "(id: \"x\", title: \"X\", start: \"2025-12-11 22:00\", duration: \"8h\", \
         organisation: (name: \"X\", nodes: [{nodes}], links: [{links}]))"
    )
}

fn found(text: &str) -> usize {
    let loaded = load(&ScenarioSource::text(text));
    let parts = loaded.parts.expect("the scenario can be read");
    let subject: Subject<'_> = parts.subject();
    check(&subject).len()
}

#[test]
fn a_chain_of_dependence_as_long_as_a_ministry_is_no_problem() {
    assert_eq!(found(&chain(20_000, false)), 0);
}

#[test]
fn unknown_names_by_the_thousand_are_all_reported() {
    // Quadratic search for suggestions would compare 25 million names here.
    assert_eq!(found(&chain(5_000, true)), 5_000);
}

#[test]
fn a_long_chain_of_injects_is_followed_to_its_end() {
    let mut injects = String::new();
    for i in (0..2_000).rev() {
        let when = match i {
            0 => "At(\"D 22:00\")".to_owned(),
            _ => format!("Inject(id: \"i-{}\", is: Sent)", i - 1),
        };
        injects.push_str(&format!(
            "(id: \"i-{i}\", title: \"I\", when: {when}, from: \"X\", to: [\"cell\"], medium: Call, \
             body: \"I\", expected: \"E\"),"
        ));
    }
    let text = chain(2, false).replacen(
        "organisation:",
        &format!(
            "roles: [(id: \"cell\", name: \"Cell\", leads: true)], injects: [{injects}], organisation:"
        ),
        1,
    );
    let loaded = load(&ScenarioSource::text(&text));
    let parts = loaded.parts.expect("the scenario can be read");
    let unreachable: Vec<_> = check(&parts.subject())
        .into_iter()
        .filter(|f| f.problem.code() == "inject-unreachable")
        .collect();
    assert_eq!(unreachable, Vec::new());
}
