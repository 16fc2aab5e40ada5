//! The chronogramme that goes out comes back as it went, in both languages, for every scenario of the program.

use super::*;
use cellule::scenario::bundled;
use cellule::scenario::import::exchange::{
    Frame, chronogramme_rows, chronogramme_sheet, frame_rows, frame_sheet,
};
use cellule::scenario::load::load;

/// The workbook of an exercise.
fn written(frame: Frame<'_>, injects: &[Inject], reader: Language, with_frame: bool) -> Vec<u8> {
    let fill = |sheet: &mut Worksheet, rows: Vec<Vec<String>>| {
        for (r, row) in (0..).zip(rows) {
            for (c, text) in (0..).zip(row) {
                if !text.is_empty() {
                    sheet.write_string(r, c, text).expect("a cell");
                }
            }
        }
    };
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.set_name(chronogramme_sheet(reader)).expect("a name");
    fill(sheet, chronogramme_rows(injects, frame.languages, reader));
    if with_frame {
        let sheet = book.add_worksheet();
        sheet.set_name(frame_sheet(reader)).expect("a name");
        fill(sheet, frame_rows(frame, reader));
    }
    book.save_to_buffer().expect("a workbook")
}

#[test]
fn what_is_exported_comes_back_as_it_was() {
    for bundled in bundled::scenarios() {
        let source = ScenarioSource::Bundled(bundled.id.to_owned());
        let resolved = load(&source).resolved().expect("it is sound");
        let Some(scenario) = load(&source).parts.map(|p| p.scenario) else {
            panic!("{}", bundled.id)
        };
        for reader in Language::ALL {
            let bytes = written(Frame::from(&resolved), &resolved.injects, reader, true);
            let tables = cellule::scenario::import::look("x.xlsx", &bytes, &Wishes::default());
            assert_eq!(tables.expect("it is looked at").len(), 2);
            // Conditions and effects name a ministry and an attacker that a chronogramme does not hold; with them in place again
            // every inject is as it was.
            let back = whole(&bytes, &scenario, &resolved);
            assert_eq!(back.len(), resolved.injects.len(), "{}", bundled.id);
            for (back, was) in back.iter().zip(&resolved.injects) {
                assert_eq!(back, was, "{} {reader:?}", bundled.id);
            }
        }
    }
}

/// The injects of a workbook, with what they name in place.
fn whole(
    bytes: &[u8],
    scenario: &Scenario,
    resolved: &cellule::scenario::resolved::Resolved,
) -> Vec<Inject> {
    let mut around = scenario.clone();
    around.organisation = Some(Part::Here(resolved.organisation.clone()));
    around.campaign = resolved.campaign.clone().map(Part::Here);
    around.injects = Part::Here(resolved.injects.clone());
    around.playbooks = Vec::new();
    let imported =
        cellule::scenario::import::read_into(around, "x.xlsx", bytes, &Wishes::default())
            .expect("it is read");
    injects(&imported.scenario).to_vec()
}

#[test]
fn alone_the_chronogramme_is_a_draft_whose_missing_references_are_named() {
    let resolved = common::flagship();
    let bytes = written(
        Frame::from(&resolved),
        &resolved.injects,
        Language::French,
        true,
    );
    let imported = import("flagship.xlsx", &bytes);
    assert_eq!(imported.carried.injects, resolved.injects.len());
    assert_eq!(imported.carried.roles, resolved.roles.len());
    assert_eq!(imported.carried.objectives, resolved.objectives.len());
    assert_eq!(imported.scenario.id, resolved.id);
    assert_eq!(imported.scenario.start, resolved.start);
    assert_eq!(imported.scenario.duration, resolved.duration);
    let back = injects(&imported.scenario);
    let timed = |i: &Inject| matches!(i.when, Condition::At(_));
    for (back, was) in back.iter().zip(&resolved.injects) {
        assert_eq!(
            (&back.id, &back.title, &back.to),
            (&was.id, &was.title, &was.to)
        );
        assert!(!timed(was) || back.when == was.when);
    }
    assert!(imported.losses.count(LossKind::ConditionLeftOut) > 10);
    played(&imported.scenario);
}

#[test]
fn without_its_frame_roles_and_objectives_are_made_by_id() {
    let resolved = common::flagship();
    let bytes = written(
        Frame::from(&resolved),
        &resolved.injects,
        Language::English,
        false,
    );
    let imported = import("flagship.xlsx", &bytes);
    let addressed: std::collections::BTreeSet<&RoleId> =
        resolved.injects.iter().flat_map(|i| &i.to).collect();
    let made: std::collections::BTreeSet<&RoleId> =
        imported.scenario.roles.iter().map(|r| &r.id).collect();
    assert_eq!(made, addressed);
}
