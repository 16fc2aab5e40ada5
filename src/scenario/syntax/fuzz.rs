//! The entry point for fuzzing: any bytes at all, every law of this room.

use std::fmt::Debug;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::super::model::{Campaign, Catalogue, Inject, Organisation, Playbook, Scenario};
use super::{Kind, MOST_PROBLEMS, Tree, read, save, write};

/// Reads `data` as each kind of document and holds what comes of it against the laws of this room.
///
/// # Panics
/// When a law is broken; that is a mistake of ours.
pub fn fuzz(data: &[u8]) {
    let tree = Tree::parse_bytes(data.to_vec());
    let mut end = 0;
    for token in tree.tokens(0..tree.text().len()) {
        assert_eq!(token.span.start, end, "tokens are put in a row");
        assert!(token.span.end > end, "tokens are not empty");
        end = token.span.end;
    }
    assert_eq!(end, tree.text().len(), "nothing of the text is lost");
    assert!(tree.problems().len() <= MOST_PROBLEMS + 1);
    for problem in tree.problems() {
        assert!(
            tree.text().get(problem.span.clone()).is_some(),
            "problems point into the text"
        );
    }
    if matches!(tree.node(tree.root()).kind, Kind::Broken) {
        assert!(
            !tree.problems().is_empty(),
            "what cannot be read is reported"
        );
    }
    laws::<Scenario>(&tree);
    laws::<Organisation>(&tree);
    laws::<Campaign>(&tree);
    laws::<Catalogue>(&tree);
    laws::<Vec<Inject>>(&tree);
    laws::<Playbook>(&tree);
}

fn laws<T: Serialize + DeserializeOwned + PartialEq + Debug>(tree: &Tree) {
    let reading = read::<T>(tree);
    for problem in &reading.problems {
        assert!(
            tree.text().get(problem.span.clone()).is_some(),
            "problems point into the text"
        );
    }
    let clean = tree.problems().is_empty() && reading.problems.is_empty();
    let Some(value) = reading.value else {
        assert!(!clean, "no value without a problem");
        return;
    };
    let text = write(&value).expect("what was read can be written");
    let again = Tree::parse(text.as_str());
    assert_eq!(
        again.problems(),
        [],
        "what is written has no problems: {text}"
    );
    let again = read::<T>(&again);
    assert_eq!(
        again.problems,
        [],
        "what is written has no problems: {text}"
    );
    assert_eq!(
        again.value.as_ref(),
        Some(&value),
        "what is written is what was read: {text}"
    );
    if clean {
        assert_eq!(
            save(tree, &value).as_deref(),
            Ok(tree.text()),
            "what did not change stays"
        );
    }
}
