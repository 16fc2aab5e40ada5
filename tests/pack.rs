//! Scenarios in one file: they come back as they were, and whatever a stranger put into one is opened safely or refused with a reason.

use cellule::scenario::bundled;
use cellule::scenario::load::{LoadProblem, ScenarioSource, load, packed};
use cellule::scenario::model::{Language, ScenarioId, Text};
use cellule::scenario::pack::names::NameProblem;
use cellule::scenario::pack::{self, PackProblem};
use cellule::scenario::unpack;
use cellule::wording::{Wording, diagnostics};
use std::collections::BTreeMap;
use std::path::Path;
use std::process::{Command, Output};

fn cellule(words: &[&str], folder: &Path) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cellule"))
        .args(words)
        .current_dir(folder)
        .output()
        .expect("it runs")
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

const TEXT: &str = r#"(
    id: "ours", title: (fr: "À nous", en: "Ours"), start: "2026-03-09 08:00", duration: "1d", picture: "images/ministère.png",
    generated: (generator: Ministry, seed: 3, nodes: 40),
    playbooks: ["playbooks/none.ron"],
)"#;

fn files() -> BTreeMap<String, Vec<u8>> {
    BTreeMap::from([
        ("scenario.ron".to_owned(), TEXT.as_bytes().to_vec()),
        (
            "playbooks/none.ron".to_owned(),
            b"(id: \"none\", title: \"None\")".to_vec(),
        ),
        ("images/minist\u{e8}re.png".to_owned(), vec![7; 3_000]),
    ])
}

fn ours() -> Vec<u8> {
    pack::write(&"ours".into(), &Text::from("Ours"), &files()).expect("a pack")
}

// ------------------------------------------------------------------------------------------------- what is written

#[test]
fn every_scenario_comes_back_with_all_that_it_reads_and_nothing_else() {
    for bundle in bundled::scenarios() {
        let source = ScenarioSource::Bundled(bundle.id.to_owned());
        let loaded = load(&source);
        let bytes = packed(&source, &loaded).expect("a pack");
        assert_eq!(bytes, packed(&source, &loaded).expect("the same again"));
        let opened = pack::open(&bytes).expect("it opens");
        assert_eq!(opened.id.as_str(), bundle.id);
        let read: BTreeMap<String, Vec<u8>> = bundle
            .files
            .iter()
            .map(|(path, bytes)| ((*path).to_owned(), bytes.to_vec()))
            .collect();
        assert_eq!(opened.files, read);
        let back = load(&ScenarioSource::Memory(opened.files)).resolved();
        assert_eq!(back, loaded.resolved());
    }
}

#[test]
fn a_pack_holds_no_file_that_the_scenario_does_not_read_and_its_text_stands_as_written() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    for (path, bytes) in files() {
        let name = if path == "scenario.ron" {
            "town.ron"
        } else {
            path.as_str()
        };
        std::fs::create_dir_all(root.join(name).parent().unwrap()).unwrap();
        std::fs::write(root.join(name), bytes).unwrap();
    }
    std::fs::write(root.join("private.txt"), "not for others").unwrap();
    std::fs::write(root.join("scenario.ron"), "another").unwrap();
    let made = cellule(
        &["pack", "town.ron", "-o", "town.cellule", "--lang", "en"],
        root,
    );
    assert!(made.status.success(), "{}", said(&made));
    let opened = unpack::read(&root.join("town.cellule")).expect("it opens");
    assert_eq!(opened.files, files());
    // Nothing is written over.
    let again = cellule(&["pack", "town.ron", "-o", "town.cellule"], root);
    assert_eq!(again.status.code(), Some(1));
    assert_eq!(
        cellule(&["pack", "town.ron", "-o", "town.zip"], root)
            .status
            .code(),
        Some(2)
    );
}

#[test]
fn a_scenario_in_which_something_is_wrong_is_not_packed_and_warnings_do_not_matter() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let wrong = TEXT
        .replace("playbooks/none.ron", "playbooks/gone.ron")
        .replace("images/ministère.png", "gone.png");
    std::fs::write(root.join("wrong.ron"), wrong).unwrap();
    let refused = cellule(
        &["pack", "wrong.ron", "-o", "wrong.cellule", "--lang", "en"],
        root,
    );
    assert_eq!(refused.status.code(), Some(1));
    assert!(said(&refused).contains("gone.ron"), "{}", said(&refused));
    assert!(!root.join("wrong.cellule").exists());
    // A title in one language alone is a warning.
    let bare = r#"(id: "bare", title: (fr: "Seul"), start: "2026-03-09 08:00", duration: "1d", generated: (generator: Ministry, seed: 3, nodes: 40))"#;
    std::fs::write(root.join("bare.ron"), bare).unwrap();
    let made = cellule(
        &["pack", "bare.ron", "-o", "bare.cellule", "--lang", "en"],
        root,
    );
    assert!(made.status.success(), "{}", said(&made));
    assert!(said(&made).contains("warning"), "{}", said(&made));
}

#[test]
fn commands_take_a_pack_where_they_take_a_scenario() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    let made = cellule(&["pack", "first-steps", "-o", "one.cellule"], root);
    assert!(made.status.success(), "{}", said(&made));
    for words in [
        vec!["check", "one.cellule"],
        vec!["brief", "one.cellule"],
        vec!["graph", "one.cellule"],
        vec!["pack", "one.cellule", "-o", "two.cellule"],
    ] {
        let done = cellule(&words, root);
        assert!(done.status.success(), "{words:?}: {}", said(&done));
    }
    let read = |name: &str| std::fs::read(root.join(name)).unwrap();
    assert_eq!(read("one.cellule"), read("two.cellule"));
    let played = |scenario: &str| {
        let words = [
            "play",
            scenario,
            "--playbook",
            "reference",
            "--seed",
            "1",
            "--format",
            "json",
        ];
        cellule(&words, root).stdout
    };
    assert_eq!(played("one.cellule"), played("first-steps"));
}

#[test]
fn what_shrinks_beyond_measure_is_packed_so_that_it_opens() {
    let mut files = files();
    files.insert("images/black.bmp".to_owned(), vec![0; 8 << 20]);
    let bytes = pack::write(&"ours".into(), &Text::from("Ours"), &files).expect("a pack");
    assert_eq!(pack::open(&bytes).expect("it opens").files, files);
}

#[test]
fn what_would_not_be_opened_is_not_written() {
    let with = |name: &str| {
        let mut files = files();
        files.insert(name.to_owned(), Vec::new());
        pack::write(&"ours".into(), &Text::from("Ours"), &files).map(|_| ())
    };
    assert_eq!(with("fine.txt"), Ok(()));
    for name in [
        "what?.txt",
        "aux.txt",
        "../x",
        "Playbooks/NONE.ron",
        "scenario.ron/x",
    ] {
        assert!(with(name).is_err(), "{name}");
    }
    let alone = BTreeMap::from([("town.ron".to_owned(), Vec::new())]);
    let made = pack::write(&"ours".into(), &Text::from("Ours"), &alone);
    assert_eq!(made, Err(PackProblem::NoScenario));
    let mut large = files();
    large.insert("large".to_owned(), vec![1; 65 << 20]);
    let made = pack::write(&"ours".into(), &Text::from("Ours"), &large);
    assert!(matches!(made, Err(PackProblem::TooLarge { .. })));
}

// ------------------------------------------------------------------------------------------------- what is unpacked

fn listed(root: &Path) -> Vec<String> {
    let mut all: Vec<String> = std::fs::read_dir(root)
        .unwrap()
        .map(|e| e.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    all.sort();
    all
}

#[test]
fn unpacking_never_writes_over_anything_and_leaves_nothing_half_done() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    std::fs::write(root.join("ours.cellule"), ours()).unwrap();
    let words = |to: &'static str| ["unpack", "ours.cellule", "-o", to, "--lang", "en"];
    assert!(cellule(&words("made"), root).status.success());
    for (path, bytes) in files() {
        assert_eq!(std::fs::read(root.join("made").join(path)).unwrap(), bytes);
    }
    let again = cellule(&words("made"), root);
    assert_eq!(again.status.code(), Some(1));
    assert!(said(&again).contains("not empty"), "{}", said(&again));
    std::fs::create_dir(root.join("empty")).unwrap();
    assert!(cellule(&words("empty"), root).status.success());
    std::fs::write(root.join("file"), "kept").unwrap();
    assert_eq!(cellule(&words("file"), root).status.code(), Some(1));
    assert_eq!(std::fs::read(root.join("file")).unwrap(), b"kept");
    assert!(cellule(&words("deep/er/made"), root).status.success());
    let mut damaged = ours();
    let middle = damaged.len() / 2;
    damaged[middle] ^= 1;
    std::fs::write(root.join("damaged.cellule"), damaged).unwrap();
    let refused = cellule(&["unpack", "damaged.cellule", "-o", "never"], root);
    assert_eq!(refused.status.code(), Some(1));
    let names = [
        "damaged.cellule",
        "deep",
        "empty",
        "file",
        "made",
        "ours.cellule",
    ];
    assert_eq!(listed(root), names);
}

#[cfg(unix)]
#[test]
fn a_link_where_the_folder_should_be_is_not_followed() {
    let folder = tempfile::tempdir().expect("a folder");
    let root = folder.path();
    std::fs::create_dir(root.join("elsewhere")).unwrap();
    for (link, to) in [("link", "elsewhere"), ("dangling", "nowhere")] {
        std::os::unix::fs::symlink(root.join(to), root.join(link)).unwrap();
        let opened = pack::open(&ours()).unwrap();
        assert!(unpack::write(&opened, &root.join(link)).is_err());
    }
    assert!(listed(&root.join("elsewhere")).is_empty());
    assert_eq!(listed(root), ["dangling", "elsewhere", "link"]);
}

#[test]
fn a_fresh_name_stays_in_its_folder_whatever_the_pack_calls_itself() {
    let folder = tempfile::tempdir().expect("a folder");
    for (id, name) in [
        ("ours", "ours"),
        ("../../etc", "etc"),
        ("", "scenario"),
        ("a/b\\c:d", "a-b-c-d"),
    ] {
        let mut opened = pack::open(&ours()).unwrap();
        opened.id = ScenarioId(id.to_owned());
        let place = unpack::vacant(folder.path(), &opened);
        assert_eq!(place, folder.path().join(name));
        unpack::write(&opened, &place).expect("it is written");
        let next = unpack::vacant(folder.path(), &opened);
        assert_eq!(next, folder.path().join(format!("{name}-2")));
    }
}

// ------------------------------------------------------------------------------------------------- what strangers make

/// An entry as somebody with bad intentions writes it.
#[derive(Clone)]
struct Entry {
    name: Vec<u8>,
    local_name: Option<Vec<u8>>,
    data: Vec<u8>,
    size: u32,
    crc: u32,
    method: u16,
    flags: u16,
    mode: u32,
    extra: Vec<u8>,
}

impl Entry {
    fn stored(name: &str, bytes: &[u8]) -> Entry {
        Entry {
            name: name.as_bytes().to_vec(),
            local_name: None,
            size: bytes.len() as u32,
            crc: crc32fast::hash(bytes),
            data: bytes.to_vec(),
            method: 0,
            flags: if name.is_ascii() { 0 } else { 1 << 11 },
            mode: 0o100_644,
            extra: Vec::new(),
        }
    }
    /// So many zeros, squeezed; the header says what it wants.
    fn zeros(name: &str, count: usize, says: u32) -> Entry {
        let files = [(name.to_owned(), vec![0; count])];
        let made = squeezed(&files[0].1);
        Entry {
            size: says,
            crc: crc32fast::hash(&files[0].1),
            data: made,
            method: 8,
            ..Entry::stored(name, b"")
        }
    }
}

/// Squeezed bytes, from an archive of one.
fn squeezed(bytes: &[u8]) -> Vec<u8> {
    use std::io::{Cursor, Write};
    use zip::write::SimpleFileOptions;
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    out.start_file("x", options).unwrap();
    out.write_all(bytes).unwrap();
    let archive = out.finish().unwrap().into_inner();
    let length = u32::from_le_bytes(archive[18..22].try_into().unwrap()) as usize;
    archive[31..31 + length].to_vec()
}

fn local(e: &Entry) -> Vec<u8> {
    let name = e.local_name.as_ref().unwrap_or(&e.name);
    let mut out = b"PK\x03\x04\x14\x00".to_vec();
    out.extend(e.flags.to_le_bytes());
    out.extend(e.method.to_le_bytes());
    out.extend([0, 0, 0x21, 0]);
    out.extend(e.crc.to_le_bytes());
    out.extend((e.data.len() as u32).to_le_bytes());
    out.extend(e.size.to_le_bytes());
    out.extend((name.len() as u16).to_le_bytes());
    out.extend((e.extra.len() as u16).to_le_bytes());
    out.extend(name);
    out.extend(&e.extra);
    out.extend(&e.data);
    out
}

fn central(e: &Entry, at: u32) -> Vec<u8> {
    let mut out = b"PK\x01\x02\x14\x03\x14\x00".to_vec();
    out.extend(e.flags.to_le_bytes());
    out.extend(e.method.to_le_bytes());
    out.extend([0, 0, 0x21, 0]);
    out.extend(e.crc.to_le_bytes());
    out.extend((e.data.len() as u32).to_le_bytes());
    out.extend(e.size.to_le_bytes());
    out.extend((e.name.len() as u16).to_le_bytes());
    out.extend((e.extra.len() as u16).to_le_bytes());
    out.extend([0; 6]);
    out.extend((e.mode << 16).to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend(&e.name);
    out.extend(&e.extra);
    out
}

fn end(count: u16, size: u32, at: u32, comment: &[u8]) -> Vec<u8> {
    let mut out = b"PK\x05\x06\x00\x00\x00\x00".to_vec();
    out.extend(count.to_le_bytes());
    out.extend(count.to_le_bytes());
    out.extend(size.to_le_bytes());
    out.extend(at.to_le_bytes());
    out.extend((comment.len() as u16).to_le_bytes());
    out.extend(comment);
    out
}

fn archive(entries: &[Entry]) -> Vec<u8> {
    let (mut out, mut directory) = (Vec::new(), Vec::new());
    for e in entries {
        directory.extend(central(e, out.len() as u32));
        out.extend(local(e));
    }
    let (size, at) = (directory.len() as u32, out.len() as u32);
    out.extend(directory);
    out.extend(end(entries.len() as u16, size, at, b""));
    out
}

fn manifest_of(files: &[(&str, &[u8])]) -> Entry {
    let listed: Vec<serde_json::Value> = files
        .iter()
        .map(|(path, bytes)| {
            let hash = blake3::hash(bytes).to_hex().to_string();
            serde_json::json!({ "path": path, "size": bytes.len(), "blake3": hash })
        })
        .collect();
    let text = serde_json::json!({ "format": 1, "id": "x", "title": "X", "files": listed });
    Entry::stored("manifest.json", text.to_string().as_bytes())
}

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
    assert_eq!(why(&archive(&[scenario.clone()])), PackProblem::NoManifest);
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
