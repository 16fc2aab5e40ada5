//! CSV in each encoding and with each mark.

use super::*;

const TEXT: &str = "N°;Heure;Émetteur;Destinataire;Moyen;Titre;Contenu\n\
1;08:30;Préfecture;RSSI;Courriel;Été;\"Première ligne ;\nseconde ligne, à lire\"\n\
2;08:45;SOC;DSI;Appel;Alerte;Une alerte est levée sur le serveur.\n";

/// The same table with another mark between its fields.
fn marked(mark: char) -> String {
    let mut inside = false;
    let each = TEXT.chars().map(|c| match c {
        '"' => {
            inside = !inside;
            c
        }
        ';' if !inside => mark,
        c => c,
    });
    each.collect()
}

fn check(bytes: &[u8], what: &str) {
    let imported = import("chrono.csv", bytes);
    assert_eq!(
        lost(&imported),
        counts(&[
            ("start", 1),
            ("title", 1),
            ("language", 1),
            ("lead", 1),
            ("hears-soc", 1),
            ("no-organisation", 1),
        ]),
        "{what}"
    );
    let all = injects(&imported.scenario);
    assert_eq!(all[0].from.get(Language::French), "Préfecture", "{what}");
    assert_eq!(all[0].title.get(Language::French), "Été", "{what}");
    assert_eq!(
        all[0].body.get(Language::French),
        "Première ligne ;\nseconde ligne, à lire",
        "{what}"
    );
    assert_eq!(sent(&imported), [Some(1800), Some(2700)], "{what}");
}

#[test]
fn each_mark_between_fields_is_understood() {
    // A comma inside of a field that stands in quotation marks stays where it is.
    for mark in [';', ',', '\t', '|'] {
        check(marked(mark).as_bytes(), &format!("{mark:?}"));
    }
}

#[test]
fn each_encoding_is_understood() {
    let wide = |big: bool| -> Vec<u8> {
        let bytes = |u: u16| {
            if big {
                u.to_be_bytes()
            } else {
                u.to_le_bytes()
            }
        };
        format!("\u{feff}{TEXT}")
            .encode_utf16()
            .flat_map(bytes)
            .collect()
    };
    let (windows, _, lossy) = encoding_rs::WINDOWS_1252.encode(TEXT);
    assert!(!lossy);
    check(TEXT.as_bytes(), "UTF-8");
    check(format!("\u{feff}{TEXT}").as_bytes(), "UTF-8 with a mark");
    check(&wide(false), "UTF-16, little end first");
    check(&wide(true), "UTF-16, big end first");
    check(&windows, "Windows-1252");
    check(TEXT.replace('\n', "\r\n").as_bytes(), "lines of Windows");
}

#[test]
fn losses_of_lines_say_line_and_column() {
    let text = "Heure,Destinataire,Titre,Statut\n08:30,DSI,\"a\nb\",prêt\nbientôt,DSI,c,\n";
    let imported = import("x.csv", text.as_bytes());
    assert_eq!(places(&imported, LossKind::UnknownColumn), ["2:4"]);
    assert_eq!(places(&imported, LossKind::ByHand), ["4:1"]);
}
