//! What a scenario begins with that is written from nothing: a frame in which something can be put at once.

use crate::scenario::model::Scenario;
use crate::scenario::syntax::{self, Tree};

/// A frame: half a day, a lead who hears the SOC, a telephone, a team, nothing else. Titles are for the trainer to change.
const FRAME: &str = r#"(
    id: "new-scenario",
    title: (fr: "Nouveau scénario", en: "New scenario"),
    start: "2026-03-03 08:00",
    duration: "12h",
    organisation: (
        name: (fr: "Ministère", en: "Ministry"),
        nodes: [],
        channels: [(id: "telephone", name: (fr: "Téléphone", en: "Telephone"), kind: Telephone, active: true)],
        teams: [
            (id: "systems", name: (fr: "Équipe systèmes", en: "Systems team"), skill: System, shifts: [(from: 8, to: 20, people: 3)]),
            (id: "soc", name: (fr: "SOC", en: "SOC"), skill: SocAnalyst, shifts: [(from: 0, to: 24, people: 2)]),
        ],
    ),
    roles: [(id: "lead", name: (fr: "Direction de cellule", en: "Cell lead"), leads: true, hears_soc: true, required: true)],
)"#;

/// The frame.
pub fn frame() -> Option<Scenario> {
    syntax::read::<Scenario>(&Tree::parse(FRAME)).value
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::edit::Replica;

    #[test]
    fn the_frame_can_be_read_and_holds_no_error() {
        let mut replica = Replica::new(frame().expect("it is sound"));
        let errors: Vec<_> = replica
            .check()
            .into_iter()
            .filter(|f| f.problem.severity() == crate::scenario::diagnostic::Severity::Error)
            .collect();
        assert!(errors.is_empty(), "{errors:?}");
    }
}
