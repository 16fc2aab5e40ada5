//! What strangers make: opened safely or refused with a reason.

use crate::forge::{Entry, archive, central, end, local, manifest_of};
use crate::{cellule, listed, ours, said};
use cellule::scenario::load::LoadProblem;
use cellule::scenario::model::Language;
use cellule::scenario::pack::names::NameProblem;
use cellule::scenario::pack::{self, PackProblem};
use cellule::wording::{Wording, diagnostics};

/// A sound pack and one entry more, which the manifest names too.
fn with(name: &str, change: impl Fn(&mut Entry)) -> Vec<u8> {
    let manifest = manifest_of(&[("scenario.ron", b"()"), (name, b"x")]);
    let mut bad = Entry::stored(&format!("scenario/{name}"), b"x");
    change(&mut bad);
    archive(&[manifest, Entry::stored("scenario/scenario.ron", b"()"), bad])
}

/// Why a pack is refused: the same words in both languages' own, and never a panic.
fn why(bytes: &[u8]) -> PackProblem {
    let problem = pack::open(bytes).expect_err("it is refused");
    let told = LoadProblem::Pack {
        path: "x.cellule".to_owned(),
        problem: problem.clone(),
    };
    let words = Language::ALL.map(|l| diagnostics::of_loading(&told, Wording::new(l)));
    for said in &words {
        assert!(
            said.contains("x.cellule") && !said.contains("pack-") && !said.contains('$'),
            "{said}"
        );
    }
    assert_ne!(words[0], words[1]);
    problem
}

fn name_of(bytes: &[u8]) -> NameProblem {
    match why(bytes) {
        PackProblem::Name { why, .. } => why,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_archive_of_these_tests_is_one_that_opens() {
    assert!(pack::open(&with("fine.txt", |_| {})).is_ok());
    let named = with("images/ministère.png", |_| {});
    assert!(pack::open(&named).is_ok());
}

#[test]
fn names_that_lead_elsewhere_or_mean_something_else_are_refused() {
    for name in [
        "../evil",
        "a/../../evil",
        "C:evil",
        "C:\\evil",
        "..\\evil",
        "a\\b",
        "./x",
    ] {
        assert_eq!(name_of(&with(name, |_| {})), NameProblem::Leaves, "{name}");
    }
    // Outside of the folder of the files.
    for name in ["../evil", "/etc/passwd", "\\\\server\\x", "C:\\x"] {
        let bytes = archive(&[
            manifest_of(&[("scenario.ron", b"()")]),
            Entry::stored("scenario/scenario.ron", b"()"),
            Entry::stored(name, b"x"),
        ]);
        assert_eq!(name_of(&bytes), NameProblem::Leaves, "{name}");
    }
    for name in [
        "a\0b",
        "a//b",
        "x.",
        "x ",
        "q?.txt",
        "new\nline",
        "turned\u{202e}nor",
    ] {
        assert_eq!(
            name_of(&with(name, |_| {})),
            NameProblem::NotPortable,
            "{name:?}"
        );
    }
    for name in ["NUL", "con.txt", "a/LPT1", "Com9.log"] {
        assert_eq!(
            name_of(&with(name, |_| {})),
            NameProblem::Reserved,
            "{name}"
        );
    }
    assert_eq!(
        name_of(&with(&format!("{}x", "long/".repeat(50)), |_| {})),
        NameProblem::TooLong
    );
    assert_eq!(
        name_of(&with(&"l".repeat(150), |_| {})),
        NameProblem::TooLong
    );
    let not_text = with("x", |e| e.name = b"scenario/\xff\xfe".to_vec());
    assert_eq!(name_of(&not_text), NameProblem::NoText);
    // Without the mark of UTF-8 every program reads these letters otherwise.
    let unmarked = with("é", |e| e.flags = 0);
    assert_eq!(name_of(&unmarked), NameProblem::NoText);
}

#[test]
fn two_files_of_one_name_are_refused_however_they_are_written() {
    for (one, two) in [
        ("a.txt", "a.txt"),
        ("a.txt", "A.TXT"),
        ("É.txt", "é.txt"),
        ("a", "a/b"),
        ("scenario.ron", "Scenario.ron"),
    ] {
        let bytes = archive(&[
            manifest_of(&[("scenario.ron", b"()"), (one, b"x"), (two, b"y")]),
            Entry::stored("scenario/scenario.ron", b"()"),
            Entry::stored(&format!("scenario/{one}"), b"x"),
            Entry::stored(&format!("scenario/{two}"), b"y"),
        ]);
        assert!(
            matches!(why(&bytes), PackProblem::Same { .. }),
            "{one} {two}"
        );
    }
    let twice = manifest_of(&[("scenario.ron", b"()")]);
    let bytes = archive(&[
        twice.clone(),
        twice,
        Entry::stored("scenario/scenario.ron", b"()"),
    ]);
    assert!(matches!(why(&bytes), PackProblem::Same { .. }));
}

#[test]
fn links_folders_and_what_is_encrypted_are_refused() {
    for mode in [0o120_777, 0o040_755, 0o060_644, 0o010_644, 0o140_644] {
        let bytes = with("x", |e| e.mode = mode);
        assert!(
            matches!(why(&bytes), PackProblem::NoFile { .. }),
            "{mode:o}"
        );
    }
    let folder = with("x", |e| e.name = b"scenario/x/".to_vec());
    assert!(matches!(why(&folder), PackProblem::NoFile { .. }));
    for flag in [1, 1 << 13] {
        let bytes = with("x", |e| e.flags = flag);
        assert!(matches!(why(&bytes), PackProblem::Encrypted { .. }));
    }
}

#[test]
fn bombs_are_refused_before_they_grow() {
    let bomb = |says: u32| {
        let zeros = Entry::zeros("scenario/zeros", 32 << 20, says);
        archive(&[
            manifest_of(&[("scenario.ron", b"()")]),
            Entry::stored("scenario/scenario.ron", b"()"),
            zeros,
        ])
    };
    assert!(matches!(why(&bomb(32 << 20)), PackProblem::Bomb { .. }));
    // A header that lies about the size: no more than it says is unpacked, and then it is not what the manifest says.
    let zeros = vec![0; 2_000];
    let liar = archive(&[
        manifest_of(&[("scenario.ron", b"()"), ("zeros", &zeros)]),
        Entry::stored("scenario/scenario.ron", b"()"),
        Entry::zeros("scenario/zeros", 32 << 20, 2_000),
    ]);
    assert_eq!(why(&liar), PackProblem::Damaged);
    // Many that are large together.
    let noise: Vec<u8> = (0..200_000u32)
        .map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8)
        .collect();
    let mut entries = vec![manifest_of(&[("scenario.ron", b"()")])];
    for n in 0..300 {
        let mut e = Entry::stored(&format!("scenario/{n}"), &noise);
        e.method = 8;
        e.size = 1 << 20;
        entries.push(e);
    }
    assert!(matches!(
        why(&archive(&entries)),
        PackProblem::TooLarge { .. }
    ));
    let many: Vec<Entry> = (0..2_000)
        .map(|n| Entry::stored(&format!("scenario/{n}"), b""))
        .collect();
    assert!(matches!(
        why(&archive(&many)),
        PackProblem::TooManyFiles { .. }
    ));
    let mut manifest = manifest_of(&[("scenario.ron", b"()")]);
    manifest.data = vec![b' '; 2 << 20];
    manifest.size = 2 << 20;
    assert!(matches!(
        why(&archive(&[manifest])),
        PackProblem::TooLarge { .. }
    ));
    let huge = vec![0; (pack::LARGEST + 1) as usize];
    assert!(matches!(why(&huge), PackProblem::TooLarge { .. }));
}

#[test]
fn a_pack_in_a_pack_is_a_file_and_is_not_opened() {
    let inner = archive(&[Entry::zeros("zeros", 32 << 20, 32 << 20)]);
    let bytes = archive(&[
        manifest_of(&[("scenario.ron", b"()"), ("inner.zip", &inner)]),
        Entry::stored("scenario/scenario.ron", b"()"),
        Entry::stored("scenario/inner.zip", &inner),
    ]);
    assert_eq!(
        pack::open(&bytes).expect("it opens").files["inner.zip"],
        inner
    );
}

#[test]
fn entries_that_lie_upon_each_other_or_leave_gaps_are_refused() {
    let scenario = Entry::stored("scenario/scenario.ron", b"()");
    let manifest = manifest_of(&[("scenario.ron", b"()"), ("x", b"()")]);
    // Two entries of the directory for the same bytes.
    let first = local(&manifest);
    let second = local(&scenario);
    let mut out = first.clone();
    out.extend(&second);
    let mut directory = central(&manifest, 0);
    let at = first.len() as u32;
    directory.extend(central(&scenario, at));
    let mut twin = scenario.clone();
    twin.name = b"scenario/xxxxxxxx.ron".to_vec();
    directory.extend(central(&twin, at));
    let (size, from) = (directory.len() as u32, out.len() as u32);
    out.extend(&directory);
    out.extend(end(3, size, from, b""));
    assert_eq!(why(&out), PackProblem::Damaged);
    // Something before, between, after.
    let sound = with("x", |_| {});
    assert_eq!(
        why(&[b"MZ", sound.as_slice()].concat()),
        PackProblem::Damaged
    );
    assert_eq!(
        why(&[sound.as_slice(), b"tail"].concat()),
        PackProblem::Damaged
    );
    let comment = |bytes: &[u8]| {
        let cut = bytes.len() - 2;
        [&bytes[..cut], &[4, 0], b"note"].concat()
    };
    assert_eq!(why(&comment(&sound)), PackProblem::Damaged);
    // Two names for one entry; a field that could name it a third time; an unknown way to squeeze.
    assert_eq!(
        why(&with("x", |e| e.local_name = Some(b"scenario/y".to_vec()))),
        PackProblem::Damaged
    );
    assert_eq!(
        why(&with("x", |e| e.extra = b"\x75\x70\x01\x00x".to_vec())),
        PackProblem::Damaged
    );
    assert_eq!(why(&with("x", |e| e.method = 12)), PackProblem::Damaged);
    assert_eq!(why(&with("x", |e| e.flags = 1 << 3)), PackProblem::Damaged);
    // Two directories, the second of which only some programs see.
    assert_eq!(
        why(&[sound.as_slice(), sound.as_slice()].concat()),
        PackProblem::Damaged
    );
}

#[test]
fn a_manifest_that_is_wrong_or_does_not_fit_is_refused() {
    let scenario = Entry::stored("scenario/scenario.ron", b"()");
    let with_text = |text: &str| {
        archive(&[
            Entry::stored("manifest.json", text.as_bytes()),
            scenario.clone(),
        ])
    };
    assert_eq!(
        why(&archive(std::slice::from_ref(&scenario))),
        PackProblem::NoManifest
    );
    for text in [
        "",
        "{}",
        "[]",
        "{\"format\":1}",
        "{\"format\":1,\"id\":\"x\",\"title\":\"X\",\"files\":[],\"more\":1}",
    ] {
        assert!(
            matches!(why(&with_text(text)), PackProblem::Manifest { .. }),
            "{text}"
        );
    }
    let later = "{\"format\":2,\"anything\":true}";
    assert_eq!(why(&with_text(later)), PackProblem::OtherForm { format: 2 });
    let deep = format!("{{\"format\":{}", "[".repeat(500_000));
    assert!(matches!(
        why(&with_text(&deep)),
        PackProblem::Manifest { .. }
    ));
    let unlisted = archive(&[manifest_of(&[]), scenario.clone()]);
    assert!(matches!(why(&unlisted), PackProblem::Unlisted { .. }));
    let beside = archive(&[
        manifest_of(&[("scenario.ron", b"()")]),
        scenario.clone(),
        Entry::stored("readme.txt", b"x"),
    ]);
    assert!(matches!(why(&beside), PackProblem::Unlisted { .. }));
    let missing = archive(&[
        manifest_of(&[("scenario.ron", b"()"), ("x", b"")]),
        scenario.clone(),
    ]);
    assert!(matches!(why(&missing), PackProblem::Missing { .. }));
    for other in [b"()\n".as_slice(), b")("] {
        let changed = archive(&[manifest_of(&[("scenario.ron", other)]), scenario.clone()]);
        assert!(matches!(why(&changed), PackProblem::Changed { .. }));
    }
    let other = archive(&[
        manifest_of(&[("x.ron", b"()")]),
        Entry::stored("scenario/x.ron", b"()"),
    ]);
    assert_eq!(why(&other), PackProblem::NoScenario);
}

#[test]
fn a_pack_that_is_cut_short_or_changed_anywhere_is_refused() {
    let sound = ours();
    for length in 0..sound.len() {
        assert!(pack::open(&sound[..length]).is_err(), "{length}");
    }
    let opened = pack::open(&sound).unwrap();
    for at in 0..sound.len() {
        for bit in [1, 0x80] {
            let mut changed = sound.clone();
            changed[at] ^= bit;
            // What says nothing of the files (a date, a version, a permission) may be otherwise; the files may not.
            if let Ok(other) = pack::open(&changed) {
                assert_eq!(other, opened, "{at}");
            }
        }
    }
    for noise in [
        b"".as_slice(),
        b"PK",
        b"PK\x03\x04",
        b"not a pack",
        &[0; 22],
        &[0xff; 4_000],
    ] {
        assert_eq!(why(noise), PackProblem::Damaged);
    }
}

#[test]
fn what_is_refused_is_told_in_the_language_of_the_user() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    std::fs::write(root.join("bad.cellule"), with("../evil", |_| {})).unwrap();
    for (language, words) in [("fr", "sort du dossier"), ("en", "leads out of the folder")] {
        for command in [
            vec!["check", "bad.cellule"],
            vec!["unpack", "bad.cellule", "-o", "x"],
        ] {
            let mut all = command.clone();
            all.extend(["--lang", language]);
            let refused = cellule(&all, root);
            assert_eq!(refused.status.code(), Some(1), "{all:?}");
            let told = [
                said(&refused),
                String::from_utf8_lossy(&refused.stdout).into_owned(),
            ]
            .concat();
            let flat: String = told.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(flat.contains(words), "{told}");
        }
    }
    assert_eq!(listed(root), ["bad.cellule"]);
}
