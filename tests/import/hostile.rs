//! Files that are not what they seem: refused in a sentence, never by falling over.

use super::*;
use cellule::scenario::import::{ImportError, LARGEST};
use cellule::wording::{Wording, import as words};
use std::io::{Cursor, Read as _, Write as _};
use zip::write::SimpleFileOptions;

fn refused(name: &str, bytes: &[u8]) -> ImportError {
    let error = read(name, bytes, &Wishes::default()).expect_err("it is refused");
    for language in Language::ALL {
        let sentence = words::error(&error, Wording::new(language));
        assert!(!sentence.starts_with("import-error"), "{sentence}");
        assert!(!sentence.contains('{'), "{sentence}");
    }
    error
}

fn small() -> Vec<u8> {
    book(|s| {
        rows(
            s,
            0,
            &[
                &["Heure", "Destinataire", "Titre", "Contenu"],
                &["08:30", "DSI", "a", "Un message pour la cellule."],
                &["09:30", "RSSI", "b", "Un autre message pour la cellule."],
            ],
        );
    })
}

/// A workbook with one entry replaced.
fn with_entry(name: &str, content: &[u8]) -> Vec<u8> {
    let bytes = small();
    let mut from = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut to = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for i in 0..from.len() {
        let mut entry = from.by_index(i).expect("an entry");
        let mut old = Vec::new();
        entry.read_to_end(&mut old).expect("read");
        to.start_file(entry.name(), SimpleFileOptions::default())
            .expect("an entry");
        let new: &[u8] = if entry.name() == name { content } else { &old };
        to.write_all(new).expect("written");
    }
    to.finish().expect("an archive").into_inner()
}

#[test]
fn empty_files_strange_files_and_other_archives_are_refused() {
    assert_eq!(refused("x.xlsx", b"").code(), "empty");
    assert_eq!(
        refused("x.xlsx", &vec![b'a'; LARGEST + 1]).code(),
        "too-large"
    );
    assert_eq!(
        refused(
            "x.csv",
            b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01"
        )
        .code(),
        "not-text"
    );
    assert_eq!(
        refused("x.xls", b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1rest").code(),
        "old-workbook"
    );
    assert_eq!(
        refused("x.txt", b"Bonjour, voici le chronogramme.").code(),
        "no-table"
    );
    let mut other = zip::ZipWriter::new(Cursor::new(Vec::new()));
    other
        .start_file("word/document.xml", SimpleFileOptions::default())
        .expect("an entry");
    let other = other.finish().expect("an archive").into_inner();
    assert_eq!(refused("x.docx", &other).code(), "other-archive");
}

#[test]
fn a_workbook_is_known_by_its_content_and_not_by_its_name() {
    assert_eq!(import("chronogramme.csv", &small()).carried.injects, 2);
    let text = "Heure;Destinataire;Titre\n08:30;DSI;a\n";
    assert_eq!(
        import("chronogramme.xlsx", text.as_bytes()).carried.injects,
        1
    );
}

#[test]
fn an_archive_that_unpacks_to_far_more_is_refused_before_it_is_opened() {
    let zeros = vec![b' '; 100 << 20];
    let bomb = with_entry("xl/worksheets/sheet1.xml", &zeros);
    assert!(bomb.len() < 1 << 20, "it is small: {}", bomb.len());
    assert_eq!(refused("x.xlsx", &bomb).code(), "bomb");
}

#[test]
fn a_sheet_that_claims_to_be_enormous_costs_what_it_holds() {
    let sheet = |cells: &str| {
        format!(
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">\
             <dimension ref=\"A1:XFD1048576\"/><sheetData>{cells}</sheetData>\
             <mergeCells count=\"1\"><mergeCell ref=\"A3:XFD1048576\"/></mergeCells></worksheet>"
        )
    };
    let cell = |place: &str, text: &str| {
        format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
    };
    let cells = format!(
        "<row r=\"1\">{}{}{}</row><row r=\"2\">{}{}{}</row><row r=\"1048576\">{}{}</row>",
        cell("A1", "Heure"),
        cell("B1", "Destinataire"),
        cell("C1", "Titre"),
        cell("A2", "08:30"),
        cell("B2", "DSI"),
        cell("C2", "a"),
        cell("A1048576", "09:00"),
        cell("XFD1048576", "perdu"),
    );
    let bytes = with_entry("xl/worksheets/sheet1.xml", sheet(&cells).as_bytes());
    let imported = import("x.xlsx", &bytes);
    assert_eq!(imported.carried.injects, 2);
    assert_eq!(
        places(&imported, LossKind::UnknownColumn),
        ["Chronogramme!XFD1048576"]
    );
}

#[test]
fn a_file_that_is_cut_short_anywhere_is_refused() {
    let bytes = small();
    for part in 1..40 {
        let cut = &bytes[..bytes.len() * part / 40];
        let error = refused("x.xlsx", cut);
        assert!(
            ["damaged", "other-archive", "not-text", "no-table"].contains(&error.code()),
            "{error:?}"
        );
    }
}

/// Numbers from a seed, the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, n: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % n.max(1)
    }
}

#[test]
fn files_with_bytes_changed_are_read_or_refused() {
    let mut dice = Dice(7);
    let csv =
        "N°;Heure;Jour;Destinataire;Titre;Note\n1;08:30;J;DSI;a;b\n2;9h;J+1;RSSI;c;d\n".repeat(4);
    let mut read_anyway = 0;
    for round in 0..400 {
        let mut bytes = match round % 2 {
            0 => small(),
            _ => csv.clone().into_bytes(),
        };
        for _ in 0..1 + dice.below(6) {
            let at = dice.below(bytes.len());
            match dice.below(4) {
                0 => bytes[at] = dice.below(256) as u8,
                1 => bytes.insert(at, dice.below(256) as u8),
                2 => {
                    bytes.remove(at);
                }
                _ => {
                    let end = (at + dice.below(40)).min(bytes.len());
                    let part = bytes[at..end].to_vec();
                    let to = dice.below(bytes.len());
                    bytes.splice(to..to, part);
                }
            }
        }
        if let Ok(imported) = read("x", &bytes, &Wishes::default()) {
            sound(&imported.scenario);
            read_anyway += 1;
        }
    }
    assert!(read_anyway > 50, "{read_anyway}");
}

#[test]
fn cells_of_a_stranger_do_no_harm() {
    let nasty = [
        "=cmd|'/c calc'!A1",
        "\u{202e}txt.exe",
        "<script>alert(1)</script>",
        "J+99999999999999999999",
        "H+4294967295",
        "99/99/9999",
        "))))((((\"\"\"",
        "é\u{301}\u{301}\u{301}",
    ];
    let mut text = String::from(
        "Id,Heure,Destinataire,Moyen,Titre,Contenu,Condition (RON),Autres champs (RON),Objectifs\n",
    );
    for a in nasty {
        for b in nasty {
            let quoted = |s: &str| format!("\"{}\"", s.replace('"', "\"\""));
            let (a, b) = (quoted(a), quoted(b));
            text += &format!("{a},{b},{a},{b},{a},{b},{a},{b},{a}\n");
        }
    }
    match read("x.csv", text.as_bytes(), &Wishes::default()) {
        Ok(imported) => sound(&imported.scenario),
        Err(error) => assert_eq!(error.code(), "not-text"),
    }
}
