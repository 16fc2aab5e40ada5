//! OpenAEV.

use super::*;

#[test]
fn a_scenario_becomes_injects_at_their_times_and_stages_of_the_attacker() {
    let read = import("scenario.openaev.json", &own("scenario.openaev.json"));
    assert_eq!(read.kind, FileKind::OpenAev);
    assert_eq!(
        (
            read.carried.injects,
            read.carried.roles,
            read.carried.objectives,
            read.carried.stages
        ),
        (3, 2, 1, 2)
    );
    let all = injects(&read);
    let mail = &all[0];
    assert_eq!(mail.medium, Medium::Mail);
    assert_eq!(
        mail.from.get(Language::French),
        "animation@exercice.example"
    );
    assert_eq!(
        mail.body.get(Language::French),
        "**Je ne reçois plus rien**\n\nEXERCICE\n\nBonjour ${user.firstname}, tout part vers **mx-2**.\n\nEXERCICE EXERCICE"
    );
    assert_eq!(
        mail.expected.get(Language::French),
        "- Cherche les règles: règles de transfert"
    );
    assert_eq!(
        mail.note.get(Language::French),
        "Le premier signe.\n\nFrance, Paris"
    );
    assert_eq!(mail.to, [RoleId::from("rssi")]);
    let article = &all[1];
    assert_eq!((article.medium, article.to.len()), (Medium::Press, 2));
    assert_eq!(article.from.get(Language::French), "Le Quotidien");
    assert_eq!(all[2].medium, Medium::Message);
    let campaign = campaign(&read);
    let techniques: Vec<&str> = campaign
        .stages
        .iter()
        .map(|s| s.alternatives[0].technique.as_str())
        .collect();
    assert_eq!(techniques, ["T1190", "T1114.003"]);
    assert_eq!(
        campaign.stages[1].not_before,
        Some(Moment::After(Span::minutes(20)))
    );
    assert_eq!(
        losses(&read),
        [
            ("unknown-member", 7),
            ("attachment", 2),
            ("relation", 1),
            ("person", 1),
            ("automation", 5),
            ("disabled", 1),
            ("technique", 1),
            ("looks", 1),
            ("into-note", 1),
            ("simplified", 1),
            ("language", 1),
            ("lead", 1),
            ("hears-soc", 1),
            ("order", 1),
            ("no-start", 1),
            ("no-sender", 1),
            ("people", 3),
            ("target", 1),
            ("gain", 1),
            ("estimate", 1)
        ]
    );
    assert_eq!(
        played(&read),
        sent(&[
            ("courriels-perdus", 10),
            ("article", 60),
            ("sms-du-cabinet", 90)
        ])
    );
}

#[test]
fn exports_of_other_makers_are_read_whole() {
    if let Some(bytes) = corpus("openaev-import-scenario-with-attack-pattern.json") {
        let read = import("scenario.json", &bytes);
        assert_eq!(read.kind, FileKind::OpenAev);
        assert_eq!((read.carried.injects, read.carried.stages), (1, 0));
        assert_eq!(
            losses(&read),
            [
                ("unknown-member", 5),
                ("person", 1),
                ("automation", 4),
                ("technique", 1),
                ("no-start", 1),
                ("no-recipient", 1),
                ("no-sender", 1),
                ("no-body", 1),
                ("no-roles", 1),
                ("no-organisation", 1)
            ]
        );
        assert_eq!(played(&read), sent(&[("whoami", 0)]));
    }
    if let Some(bytes) = corpus("openaev-import-data.json") {
        let read = import("exercise.json", &bytes);
        assert_eq!((read.carried.injects, read.carried.roles), (0, 1));
        assert_eq!(
            losses(&read),
            [
                ("unknown-member", 6),
                ("person", 2),
                ("looks", 1),
                ("lead", 1),
                ("hears-soc", 1),
                ("no-start", 1),
                ("no-organisation", 1)
            ]
        );
        assert!(played(&read).is_empty());
    }
}

/// An archive of these files.
fn packed(files: &[(&str, &[u8])]) -> Vec<u8> {
    use std::io::Write;
    let mut writer = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in files {
        let options = zip::write::SimpleFileOptions::default();
        writer.start_file(*name, options).expect("a name");
        writer.write_all(bytes).expect("bytes");
    }
    writer.finish().expect("an archive").into_inner()
}

#[test]
fn an_export_is_read_from_its_archive() {
    let document = own("scenario.openaev.json");
    let plain = import("scenario.openaev.json", &document);
    let archive = packed(&[
        ("Boîte.json", &document),
        ("x/journal.txt", b"a"),
        ("x/more.txt", b"b"),
    ]);
    let read = import("export.zip", &archive);
    assert_eq!(read.kind, FileKind::OpenAev);
    assert_eq!(read.scenario.injects, plain.scenario.injects);
    let more = read.losses.count(LossKind::Attachment) - plain.losses.count(LossKind::Attachment);
    assert_eq!(more, 1, "the file that the document does not name");
    // Zeros without end, and an archive without a document.
    let bomb = packed(&[("x.json", &vec![b' '; 40 << 20])]);
    let error = cellule::scenario::import::read("x.zip", &bomb, &Wishes::default()).map(|_| ());
    assert!(matches!(error, Err(ImportError::Bomb { .. })), "{error:?}");
    let none = packed(&[("../x.txt", b"x")]);
    let error = cellule::scenario::import::read("x.zip", &none, &Wishes::default()).map(|_| ());
    assert_eq!(error, Err(ImportError::OtherArchive {}));
}
