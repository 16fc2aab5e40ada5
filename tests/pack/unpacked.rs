//! What is unpacked: whole or not at all, and never over anything.

use crate::{cellule, files, listed, ours, said};
use cellule::scenario::model::ScenarioId;
use cellule::scenario::pack;
use cellule::scenario::unpack;

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
