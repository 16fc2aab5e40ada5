//! Workbooks as trainers make them.

use super::*;
use cellule::scenario::import::columns::Field;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula};

const H: i64 = 3600;
const M: i64 = 60;

fn first_rows() -> [&'static [&'static str]; 4] {
    [
        &[
            "N°",
            "Horaire",
            "Émetteur",
            "Destinataire",
            "Moyen",
            "Objet",
            "Stimulus",
            "Réaction attendue",
            "Commentaires",
        ],
        &[
            "1",
            "08:30",
            "Support",
            "RSSI",
            "Téléphone",
            "Boîtes lentes",
            "Les boîtes sont lentes.",
            "Qualifier",
            "Rester vague",
        ],
        &[
            "2",
            "9h15",
            "SOC",
            "RSSI, DSI",
            "Mail",
            "Alerte",
            "Connexion inhabituelle.",
            "Faire vérifier",
            "",
        ],
        &[
            "3",
            "10:00",
            "Cabinet",
            "Tous",
            "Appel",
            "Point",
            "Le cabinet demande un point.",
            "Préparer",
            "",
        ],
    ]
}

#[test]
fn a_french_chronogramme_becomes_a_draft_that_plays_at_its_times() {
    let bytes = book(|s| rows(s, 0, &first_rows()));
    let imported = import("exercice 2025.xlsx", &bytes);
    assert_eq!(
        lost(&imported),
        counts(&[
            ("start", 1),
            ("title", 1),
            ("language", 1),
            ("lead", 1),
            ("hears-soc", 1),
            ("no-organisation", 1),
        ])
    );
    let s = &imported.scenario;
    assert_eq!(s.languages, [Language::French]);
    assert_eq!(s.title.get(Language::French), "exercice 2025");
    assert_eq!(s.start, "2026-03-03 08:00");
    let all = injects(s);
    let ids: Vec<&str> = all.iter().map(|i| i.id.as_str()).collect();
    assert_eq!(ids, ["1-boites-lentes", "2-alerte", "3-point"]);
    assert_eq!(all[0].medium, Medium::Call);
    assert_eq!(all[1].medium, Medium::Mail);
    assert_eq!(all[0].body.get(Language::French), "Les boîtes sont lentes.");
    assert_eq!(all[0].expected.get(Language::French), "Qualifier");
    assert_eq!(all[0].note.get(Language::French), "Rester vague");
    let to: Vec<Vec<&str>> = all
        .iter()
        .map(|i| i.to.iter().map(RoleId::as_str).collect())
        .collect();
    assert_eq!(to, [vec!["rssi"], vec!["rssi", "dsi"], vec!["rssi", "dsi"]]);
    assert_eq!(sent(&imported), [Some(30 * M), Some(75 * M), Some(2 * H)]);
    assert_eq!(imported.carried.injects, 3);
    assert_eq!(imported.carried.roles, 2);
}

#[test]
fn an_english_list_of_events_with_other_words_becomes_the_same() {
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[
                &[
                    "Inject #",
                    "Time",
                    "From",
                    "To",
                    "Delivery method",
                    "Title",
                    "Inject",
                    "Expected player action",
                    "Controller notes",
                    "Objective",
                ],
                &[
                    "1",
                    "T+0:15",
                    "Help desk",
                    "CISO",
                    "Phone call",
                    "Slow mail",
                    "The mailboxes are slow.",
                    "Assess",
                    "",
                    "O1, O2",
                ],
                &[
                    "2",
                    "T+1:30",
                    "SOC",
                    "CISO; CIO",
                    "SMS",
                    "Alert",
                    "An unusual sign-in.",
                    "Have it checked",
                    "Do not help",
                    "O1",
                ],
            ],
        );
    });
    let imported = import("msel.xlsx", &bytes);
    assert_eq!(
        lost(&imported),
        counts(&[
            ("no-start", 1),
            ("title", 1),
            ("language", 1),
            ("lead", 1),
            ("hears-soc", 1),
            ("no-organisation", 1),
        ])
    );
    let s = &imported.scenario;
    assert_eq!(s.languages, [Language::English]);
    let objectives: Vec<&str> = s.objectives.iter().map(|o| o.id.as_str()).collect();
    assert_eq!(objectives, ["o1", "o2"]);
    assert_eq!(injects(s)[0].objectives.len(), 2);
    assert_eq!(injects(s)[1].medium, Medium::Message);
    assert_eq!(sent(&imported), [Some(15 * M), Some(90 * M)]);
}

#[test]
fn each_notation_of_time_lies_where_it_is_meant() {
    let table: &[(&str, i64)] = &[
        ("H+0:00", 0),
        ("H+1:30", 90 * M),
        ("H+1h45", 105 * M),
        ("T+2h", 2 * H),
        ("J+0 H+3 M+45", 3 * H + 45 * M),
        ("J+1 H+3 M+45", 27 * H + 45 * M),
        ("D+2 H+3 M+45", 51 * H + 45 * M),
    ];
    let bytes = book(|s| {
        rows(s, 0, &[&["Heure", "Destinataire", "Titre"]]);
        for (r, (time, _)) in (1..).zip(table) {
            rows(s, r, &[&[time, "DSI", &format!("Stimulus {r}")]]);
        }
    });
    let imported = import("x.xlsx", &bytes);
    assert_eq!(imported.losses.count(LossKind::TimeGuessed), 0);
    assert_eq!(imported.losses.count(LossKind::ByHand), 0);
    let wanted: Vec<Option<i64>> = table.iter().map(|(_, at)| Some(*at)).collect();
    assert_eq!(sent(&imported), wanted);
}

#[test]
fn what_comes_shortly_before_startex_is_played_and_what_comes_days_before_is_told() {
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[
                &["Heure", "Destinataire", "Titre", "Contenu"],
                &["J-3", "DSI", "Convocation", "Vous êtes attendus lundi."],
                &["H-0:30", "DSI", "Accueil", "Installez-vous."],
                &["H+0:10", "DSI", "Début", "Tout commence."],
            ],
        );
    });
    let imported = import("x.xlsx", &bytes);
    assert_eq!(
        lost(&imported),
        counts(&[
            ("into-briefing", 1),
            ("start-moved", 1),
            ("time", 1),
            ("no-start", 1),
            ("title", 1),
            ("language", 1),
            ("lead", 1),
            ("hears-soc", 1),
            ("no-sender", 2),
            ("no-medium", 2),
            ("no-organisation", 1),
        ])
    );
    let s = &imported.scenario;
    assert_eq!(s.start, "2026-03-03 07:30");
    assert_eq!(
        s.briefing.get(Language::French),
        "**Convocation**\n\nVous êtes attendus lundi."
    );
    assert_eq!(sent(&imported), [Some(0), Some(40 * M)]);
}

#[test]
fn clocks_go_on_past_midnight() {
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[
                &["Heure", "Destinataire", "Titre"],
                &["22:00", "DSI", "a"],
                &["23:50", "DSI", "b"],
                &["00:20", "DSI", "c"],
                &["08:00", "DSI", "d"],
                &["07:45", "DSI", "e"],
                &["1:00", "DSI", "f"],
            ],
        );
    });
    let imported = import("x.xlsx", &bytes);
    assert_eq!(
        places(&imported, LossKind::MidnightPassed),
        ["Chronogramme!A4", "Chronogramme!A7"]
    );
    let at = |h: i64, m: i64| Some(h * H + m * M);
    assert_eq!(
        sent(&imported),
        [
            at(0, 0),
            at(1, 50),
            at(2, 20),
            at(10, 0),
            at(9, 45),
            at(27, 0)
        ]
    );
}

#[test]
fn days_and_times_in_columns_of_their_own_belong_together() {
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[
                &["Jour", "Heure", "Destinataire", "Titre"],
                &["J", "08:30", "DSI", "a"],
                &["", "10:00", "DSI", "b"],
                &["J+1", "08:00", "DSI", "c"],
                &["", "07:00", "DSI", "d"],
            ],
        );
    });
    let imported = import("x.xlsx", &bytes);
    // The day stands once for the rows under it; a clock that goes back by an hour is a row out of order.
    assert_eq!(
        sent(&imported),
        [Some(30 * M), Some(2 * H), Some(24 * H), Some(23 * H)]
    );
    assert_eq!(imported.losses.count(LossKind::TimeGuessed), 0);
}

#[test]
fn a_day_and_a_clock_in_one_cell_are_read_together() {
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[
                &["Heure", "Destinataire", "Titre"],
                &["J 08:30", "DSI", "a"],
                &["D 9h15", "DSI", "b"],
                &["J+1 08:00", "DSI", "c"],
                &["D+1 à 9h", "DSI", "d"],
            ],
        );
    });
    let imported = import("x.xlsx", &bytes);
    assert_eq!(imported.losses.count(LossKind::ByHand), 0);
    assert_eq!(
        sent(&imported),
        [Some(30 * M), Some(75 * M), Some(24 * H), Some(25 * H)]
    );
}

#[test]
fn merged_cells_hold_for_each_of_their_rows() {
    let bytes = book(|s| {
        let plain = Format::new();
        rows(
            s,
            0,
            &[
                &[
                    "Phase",
                    "Heure",
                    "Émetteur",
                    "Destinataire",
                    "Moyen",
                    "Titre",
                ],
                &["", "", "", "RSSI", "", "a"],
                &["", "", "", "DPO", "", "b"],
                &["Conduite", "09:00", "Cabinet", "DSI", "Mail", "c"],
            ],
        );
        for (column, text) in [(0, "Alerte"), (1, "08:15"), (2, "SOC"), (4, "Appel")] {
            s.merge_range(1, column, 2, column, text, &plain)
                .expect("merged");
        }
        // A line across the table divides it and holds for nobody.
        s.merge_range(4, 0, 4, 5, "Pause déjeuner", &plain)
            .expect("merged");
    });
    let imported = import("x.xlsx", &bytes);
    // Nothing is guessed or filled in for the second row: what is merged stands in it. Letters and names alone are of no language.
    assert_eq!(
        lost(&imported),
        counts(&[
            ("section", 1),
            ("no-body", 3),
            ("start", 1),
            ("title", 1),
            ("lead", 1),
            ("hears-soc", 1),
            ("no-organisation", 1),
        ])
    );
    let all = injects(&imported.scenario);
    assert_eq!(all[1].from.get(Language::French), "SOC");
    assert_eq!(all[1].medium, Medium::Call);
    assert_eq!(sent(&imported), [Some(15 * M), Some(15 * M), Some(H)]);
    assert_eq!(places(&imported, LossKind::Section), ["Chronogramme!A5"]);
    let scenes: Vec<(&str, String, String)> = imported
        .scenario
        .scenes
        .iter()
        .map(|s| {
            (
                s.title.get(Language::French),
                s.from.to_string(),
                s.to.to_string(),
            )
        })
        .collect();
    let of = |t, a: &str, b: &str| (t, a.to_owned(), b.to_owned());
    assert_eq!(
        scenes,
        [
            of("Alerte", "H+0min", "H+1h"),
            of("Conduite", "H+1h", "H+2h")
        ]
    );
}

#[test]
fn several_sheets_are_read_and_the_others_are_named() {
    let chronogramme = |day: &'static str| -> Fill<'static> {
        Box::new(move |s: &mut Worksheet| {
            rows(
                s,
                0,
                &[
                    &["Heure", "Destinataire", "Titre", "Contenu"],
                    &["09:00", "DSI", &format!("Matin {day}"), "Bonjour à tous."],
                    &[
                        "14:00",
                        "DSI",
                        &format!("Après-midi {day}"),
                        "Suite de la crise.",
                    ],
                ],
            );
        })
    };
    let directory: Fill<'_> = Box::new(|s| {
        rows(
            s,
            0,
            &[
                &["Nom", "Équipe", "Téléphone", "Note"],
                &["Standard", "Accueil", "1234", "ouvert"],
            ],
        );
    });
    let hidden: Fill<'_> = Box::new(|s| {
        rows(s, 0, &[&["Heure", "Titre"], &["08:00", "secret"]]);
        s.set_hidden(true);
    });
    let bytes = sheets(vec![
        ("Jour 1", chronogramme("1")),
        ("Jour 2", chronogramme("2")),
        ("Annuaire", directory),
        ("Brouillon", hidden),
    ]);
    let imported = import("x.xlsx", &bytes);
    assert_eq!(
        places(&imported, LossKind::SheetLeftOut),
        ["Annuaire", "Brouillon"]
    );
    assert_eq!(
        sent(&imported),
        [Some(0), Some(5 * H), Some(24 * H), Some(29 * H)]
    );
    let read: Vec<(&str, bool)> = imported
        .tables
        .iter()
        .map(|t| (t.name.as_str(), t.read))
        .collect();
    assert_eq!(
        read,
        [
            ("Annuaire", false),
            ("Brouillon", false),
            ("Jour 1", true),
            ("Jour 2", true)
        ]
    );
    let wishes = Wishes {
        sheets: vec!["brouillon".to_owned()],
        ..Wishes::default()
    };
    let asked = import_as("x.xlsx", &bytes, &wishes);
    assert_eq!(
        asked.carried.injects, 1,
        "a hidden sheet is read where it is asked for"
    );
    assert_eq!(asked.losses.count(LossKind::SheetLeftOut), 3);
}

#[test]
fn three_thousand_rows_are_read_in_their_order() {
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[&["N°", "Offset", "Destinataire", "Titre", "Contenu", "Statut"]],
        );
        for r in 1..=3000u32 {
            s.write_number(r, 0, f64::from(r)).expect("a cell");
            s.write_string(r, 1, format!("{}:{:02}", r / 60, r % 60))
                .expect("a cell");
            s.write_string(r, 2, ["DSI", "RSSI", "DPO"][r as usize % 3])
                .expect("a cell");
            s.write_string(r, 3, format!("Stimulus {r}"))
                .expect("a cell");
            s.write_string(r, 4, "La messagerie est arrêtée.")
                .expect("a cell");
            s.write_string(r, 5, "prêt").expect("a cell");
        }
    });
    let imported = import("x.xlsx", &bytes);
    assert_eq!(imported.carried.injects, 3000);
    assert_eq!(
        lost(&imported),
        counts(&[
            ("unknown-column", 3000),
            ("no-sender", 3000),
            ("no-medium", 3000),
            ("no-start", 1),
            ("title", 1),
            ("language", 1),
            ("lead", 1),
            ("hears-soc", 1),
            ("no-organisation", 1),
        ])
    );
    let wanted: Vec<Option<i64>> = (1..=3000).map(|r| Some(r * M)).collect();
    assert_eq!(sent(&imported), wanted);
}

#[test]
fn formulas_give_their_results_and_wrong_types_are_told() {
    let bytes = book(|s| {
        let clock = Format::new().set_num_format("hh:mm");
        rows(
            s,
            0,
            &[&["Heure", "Destinataire", "Titre", "Contenu", "Note"]],
        );
        let at = ExcelDateTime::parse_from_str("08:30").expect("a time");
        s.write_with_format(1, 0, &at, &clock).expect("a cell");
        let later = Formula::new("=A2+TIME(0,45,0)").set_result("0.385416666666667");
        s.write_formula_with_format(2, 0, later, &clock)
            .expect("a cell");
        rows(s, 1, &[&["", "DSI", "a", "Un"], &["", "DSI", "b", "Deux"]]);
        // A number where a time should stand, a truth and a number where text should stand, errors.
        s.write_number(3, 0, 12.5).expect("a cell");
        s.write_string(3, 1, "DSI").expect("a cell");
        s.write_number(3, 2, 42.0).expect("a cell");
        s.write_boolean(3, 3, true).expect("a cell");
        let broken = Formula::new("=1/0").set_result("#DIV/0!");
        s.write_formula(3, 4, broken).expect("a cell");
        let joined = Formula::new("=\"Tri\"&\"s\"").set_result("Trois");
        s.write_string(4, 0, "10:00").expect("a cell");
        s.write_formula(4, 2, joined).expect("a cell");
        s.write_string(4, 1, "DSI").expect("a cell");
    });
    let imported = import("x.xlsx", &bytes);
    assert_eq!(places(&imported, LossKind::Unreadable), ["Chronogramme!E4"]);
    assert_eq!(places(&imported, LossKind::ByHand), ["Chronogramme!A4"]);
    let titles: Vec<&str> = injects(&imported.scenario)
        .iter()
        .map(|i| i.title.get(Language::French))
        .collect();
    assert_eq!(titles, ["a", "b", "42", "Trois"]);
    assert_eq!(
        sent(&imported),
        [Some(30 * M), Some(75 * M), None, Some(2 * H)]
    );
}

#[test]
fn dates_of_spreadsheets_say_when_the_exercise_begins() {
    let bytes = book(|s| {
        let format = Format::new().set_num_format("dd/mm/yyyy hh:mm");
        rows(s, 0, &[&["Date et heure", "Destinataire", "Titre"]]);
        for (r, at) in (1..).zip(["2025-11-17 09:20", "2025-11-17 11:00", "2025-11-18 08:00"]) {
            let at = ExcelDateTime::parse_from_str(at).expect("a moment");
            s.write_with_format(r, 0, &at, &format).expect("a cell");
            s.write_string(r, 1, "DSI").expect("a cell");
            s.write_string(r, 2, format!("Stimulus {r}"))
                .expect("a cell");
        }
    });
    let imported = import("x.xlsx", &bytes);
    assert_eq!(imported.scenario.start, "2025-11-17 09:00");
    assert_eq!(sent(&imported), [Some(20 * M), Some(2 * H), Some(23 * H)]);
    // Asked for on another day, everything moves with it.
    let wishes = Wishes {
        start: Some("2026-06-01 09:00".to_owned()),
        ..Wishes::default()
    };
    let moved = import_as("x.xlsx", &bytes, &wishes);
    assert_eq!(moved.scenario.start, "2026-06-01 09:00");
    assert_eq!(sent(&moved), [Some(20 * M), Some(2 * H), Some(23 * H)]);
    assert_eq!(moved.losses.count(LossKind::StartGuessed), 0);
}

#[test]
fn headings_may_stand_lower_down_and_rows_may_be_empty() {
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[
                &["Exercice Boîte noire 2025"],
                &["DEBEX : 09/03/2026 08:00"],
                &[],
                &["", "Diffusion restreinte"],
                &["N°", "Heure", "Vers", "Objet", "Message"],
                &[],
                &["1", "08:30", "DSI", "a", "Un message pour la cellule."],
                &[],
                &[],
                &[
                    "2",
                    "09:00",
                    "DSI",
                    "b",
                    "Un autre message pour la cellule.",
                ],
            ],
        );
    });
    let imported = import("x.xlsx", &bytes);
    let s = &imported.scenario;
    assert_eq!(s.title.get(Language::French), "Exercice Boîte noire 2025");
    assert_eq!(s.start, "2026-03-09 08:00");
    assert_eq!(
        places(&imported, LossKind::OutsideTable),
        ["Chronogramme!B4"]
    );
    assert_eq!(
        places(&imported, LossKind::UnknownColumn),
        ["Chronogramme!C7", "Chronogramme!C10"]
    );
    assert_eq!(imported.tables[0].heading_row, Some(4));
    assert_eq!(sent(&imported), [Some(30 * M), Some(H)]);
    // The heading that nobody knew is mapped by hand.
    let wishes = Wishes {
        columns: vec![("vers".to_owned(), Some(Field::To))],
        ..Wishes::default()
    };
    let mapped = import_as("x.xlsx", &bytes, &wishes);
    assert_eq!(mapped.losses.count(LossKind::UnknownColumn), 0);
    assert_eq!(mapped.losses.count(LossKind::NoRecipient), 0);
    assert_eq!(injects(&mapped.scenario)[0].to, [RoleId::from("dsi")]);
}

#[test]
fn a_table_without_known_headings_is_mapped_by_hand() {
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[
                &["Wann", "Wer", "Was"],
                &["08:30", "DSI", "Les boîtes sont lentes depuis ce matin."],
            ],
        );
    });
    let refused = read("x.xlsx", &bytes, &Wishes::default()).expect_err("nothing is known");
    assert_eq!(refused.code(), "no-table");
    let seen = cellule::scenario::import::look("x.xlsx", &bytes, &Wishes::default())
        .expect("it is looked at");
    assert_eq!(seen[0].columns.len(), 3);
    assert!(seen[0].columns[0].sample.contains(&"08:30".to_owned()));
    for names in [["Wann", "Wer", "Was"], ["A", "B", "C"]] {
        let fields = [Field::Time, Field::To, Field::Body];
        let wishes = Wishes {
            columns: names
                .iter()
                .zip(fields)
                .map(|(n, f)| ((*n).to_owned(), Some(f)))
                .collect(),
            ..Wishes::default()
        };
        let imported = import_as("x.xlsx", &bytes, &wishes);
        let last = injects(&imported.scenario).last().expect("an inject");
        assert_eq!(
            last.body.get(Language::French),
            "Les boîtes sont lentes depuis ce matin.",
            "{names:?}"
        );
    }
    let wishes = Wishes {
        columns: vec![
            ("Wo".to_owned(), Some(Field::To)),
            ("Wann".to_owned(), Some(Field::Time)),
        ],
        ..Wishes::default()
    };
    let wrong = read("x.xlsx", &bytes, &wishes).expect_err("there is no such heading");
    assert_eq!(wrong.code(), "no-such-column");
}

#[test]
fn texts_in_two_languages_stay_in_both() {
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[
                &[
                    "Time",
                    "To",
                    "Title (fr)",
                    "Title (en)",
                    "Content (fr)",
                    "Content (en)",
                    "From",
                ],
                &[
                    "H+0:30",
                    "CISO",
                    "Boîtes lentes",
                    "Slow mail",
                    "Elles sont lentes.",
                    "They are slow.",
                    "CERT",
                ],
            ],
        );
    });
    let imported = import("x.xlsx", &bytes);
    let s = &imported.scenario;
    assert_eq!(s.languages, Language::ALL);
    let inject = &injects(s)[0];
    assert_eq!(inject.title.get(Language::French), "Boîtes lentes");
    assert_eq!(inject.title.get(Language::English), "Slow mail");
    assert_eq!(inject.from, Text::Plain("CERT".to_owned()));
    assert_eq!(imported.losses.count(LossKind::LanguageGuessed), 0);
}

#[test]
fn ditto_marks_and_dashes_mean_what_people_mean() {
    let bytes = book(|s| {
        rows(
            s,
            0,
            &[
                &[
                    "Heure",
                    "Émetteur",
                    "Destinataire",
                    "Titre",
                    "Réaction attendue",
                ],
                &["08:30", "SOC", "RSSI", "a", "Agir"],
                &["\"", "idem", "\"", "b", "-"],
                &["", "", "", "c", "n/a"],
            ],
        );
        s.write_string(3, 2, "DSI").expect("a cell");
    });
    let imported = import("x.xlsx", &bytes);
    let all = injects(&imported.scenario);
    assert_eq!(all[1].from.get(Language::French), "SOC");
    assert_eq!(all[1].to, [RoleId::from("rssi")]);
    assert!(all[1].expected.is_empty() && all[2].expected.is_empty());
    assert_eq!(sent(&imported), [Some(30 * M); 3]);
    assert_eq!(
        places(&imported, LossKind::TimeGuessed),
        ["Chronogramme!C4"]
    );
}
