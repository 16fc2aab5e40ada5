//! Colours, letters and keys are named in one place each.

use std::path::{Path, PathBuf};

fn files(folder: &Path, out: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => files(&path, out),
            false => out.push(path),
        }
    }
}

#[test]
fn nothing_outside_the_visual_language_names_a_colour() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/desktop");
    let mut all = Vec::new();
    files(&root, &mut all);
    assert!(all.len() > 20);
    for path in all.iter().filter(|p| !p.starts_with(root.join("look"))) {
        let text = std::fs::read_to_string(path).expect("text");
        for colour in [
            "from_rgb",
            "from_gray",
            "Color32::WHITE",
            "Color32::BLACK",
            "Color32::RED",
            "hex_color",
        ] {
            assert!(!text.contains(colour), "{} names {colour}", path.display());
        }
    }
}
