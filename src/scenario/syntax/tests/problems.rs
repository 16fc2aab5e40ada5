//! What is said about wrong texts, and where.

use super::*;

#[track_caller]
fn check<T: DeserializeOwned>(text: &str, expected: &[&str]) {
    assert_eq!(problems::<T>(text), expected, "{text}");
}

#[test]
fn every_mistake_in_the_syntax_is_reported_in_one_go() {
    check::<Vec<u8>>(
        "[1 2, 3,, 4",
        &["1:1 Unclosed('[')", "1:3 MissingComma", "1:9 MissingValue"],
    );
}
