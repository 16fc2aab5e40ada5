//! Names that every system can hold, and that mean the same file on each.
//!
//! Reserved names and signs are those of Windows (Naming Files, Paths, and Namespaces, Microsoft), which has most of them.

use super::PackProblem;
use std::collections::{HashMap, HashSet};

/// Longest path, and longest part of one, in characters. Windows allows 260 with the folder around it.
pub const LONGEST: usize = 180;
const LONGEST_PART: usize = 100;

/// What is wrong with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NameProblem {
    /// It could lead out of its folder: absolute, with `..`, a backslash or a drive.
    #[error("leads out of its folder")]
    Leaves,
    /// It is no text in UTF-8.
    #[error("is no text")]
    NoText,
    /// It is longer than some systems allow.
    #[error("is too long")]
    TooLong,
    /// It has an empty part, a sign or an ending that some systems do not allow.
    #[error("is not allowed on every system")]
    NotPortable,
    /// It means a device on some systems.
    #[error("is a device on some systems")]
    Reserved,
}

/// Whether a path, with `/`, is a name that may be written anywhere.
///
/// # Errors
/// What is wrong with it.
pub fn portable(path: &str) -> Result<(), NameProblem> {
    if path.contains(['\\', ':']) || path.starts_with('/') {
        return Err(NameProblem::Leaves);
    }
    if path.chars().count() > LONGEST {
        return Err(NameProblem::TooLong);
    }
    let mut parts = path.split('/').peekable();
    while let Some(part) = parts.next() {
        match part {
            "." | ".." => return Err(NameProblem::Leaves),
            "" => return Err(NameProblem::NotPortable),
            _ => {}
        }
        if part.chars().count() > LONGEST_PART {
            return Err(NameProblem::TooLong);
        }
        let sign =
            |c: char| c.is_control() || matches!(c, '<' | '>' | '"' | '|' | '?' | '*') || hides(c);
        if part.contains(sign) || part.ends_with(['.', ' ']) || part.starts_with(' ') {
            return Err(NameProblem::NotPortable);
        }
        if is_device(part) {
            return Err(NameProblem::Reserved);
        }
    }
    Ok(())
}

/// What nobody sees, or what turns the direction in which a name is read.
fn hides(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A name that Windows gives to a device, with any ending.
fn is_device(part: &str) -> bool {
    let stem = part.split('.').next().unwrap_or(part).trim_end();
    let stem = stem.to_uppercase();
    if matches!(
        stem.as_str(),
        "CON" | "PRN" | "AUX" | "NUL" | "CONIN$" | "CONOUT$"
    ) {
        return true;
    }
    let numbered = stem
        .strip_prefix("COM")
        .or_else(|| stem.strip_prefix("LPT"));
    let mut rest = numbered.unwrap_or_default().chars();
    matches!(
        (rest.next(), rest.next()),
        (Some('0'..='9' | '¹' | '²' | '³'), None)
    )
}

/// Whether these names are apart on every system, each of them portable: none twice, in other letters, or a folder of another.
///
/// # Errors
/// What is wrong with one, or which two are one.
pub(super) fn apart<'p>(paths: impl Iterator<Item = &'p str>) -> Result<(), PackProblem> {
    let mut files: HashMap<String, &str> = HashMap::new();
    let mut folders: HashSet<String> = HashSet::new();
    for path in paths {
        portable(path).map_err(|why| why.of(path))?;
        let same = path.to_lowercase();
        if let Some(other) = files.insert(same.clone(), path) {
            return Err(PackProblem::Same {
                name: path.to_owned(),
                other: other.to_owned(),
            });
        }
        for (at, _) in same.match_indices('/') {
            folders.insert(same[..at].to_owned());
        }
    }
    let both = files.iter().find(|(same, _)| folders.contains(*same));
    match both {
        Some((same, path)) => Err(PackProblem::Same {
            name: (*path).to_owned(),
            other: format!("{same}/"),
        }),
        None => Ok(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_some_system_cannot_hold_are_told_by_why() {
        use NameProblem::*;
        for (name, problem) in [
            ("/etc/passwd", Leaves),
            ("../x", Leaves),
            ("a/../../x", Leaves),
            ("a/./b", Leaves),
            ("..", Leaves),
            ("C:/x", Leaves),
            ("c:x", Leaves),
            ("a\\..\\x", Leaves),
            ("\\\\server\\share", Leaves),
            ("file.txt:stream", Leaves),
            ("a//b", NotPortable),
            ("a/", NotPortable),
            ("", NotPortable),
            ("a\0b", NotPortable),
            ("a\nb", NotPortable),
            ("what?.png", NotPortable),
            ("x.", NotPortable),
            ("x /y", NotPortable),
            ("gp\u{202e}ron.exe", NotPortable),
            ("con", Reserved),
            ("Aux.txt", Reserved),
            ("a/NUL.tar.gz", Reserved),
            ("com1", Reserved),
            ("LPT¹.log", Reserved),
            ("conin$", Reserved),
        ] {
            assert_eq!(portable(name), Err(problem), "{name:?}");
        }
        assert_eq!(portable(&"a".repeat(101)), Err(TooLong));
        assert_eq!(portable(&"abc/".repeat(60)), Err(TooLong));
        for name in [
            "scenario.ron",
            "pièces jointes/l’affiche (1).png",
            "playbooks/reference.ron",
            "com.txt",
            "console.log",
            "..x",
            "a/.hidden",
            "日本語.txt",
        ] {
            assert_eq!(portable(name), Ok(()), "{name:?}");
        }
    }

    #[test]
    fn names_that_are_one_somewhere_are_not_apart() {
        assert!(apart(["a", "b/a", "b/c"].into_iter()).is_ok());
        for names in [
            ["a", "a"],
            ["Plan.ron", "plan.RON"],
            ["É.txt", "é.txt"],
            ["a", "A/b"],
        ] {
            let found = apart(names.into_iter());
            assert!(matches!(found, Err(PackProblem::Same { .. })), "{names:?}");
        }
    }
}
