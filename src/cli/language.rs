//! Which language the user reads: `--lang` where it is given, the locale otherwise, English where it says neither.

use crate::scenario::model::Language;
use std::ffi::OsString;

/// The language wanted. Read before anything else, because help and errors are in it too.
pub fn wanted(words: &[OsString]) -> Language {
    asked(words)
        .or_else(|| sys_locale::get_locale().as_deref().and_then(of_locale))
        .unwrap_or(Language::English)
}

/// Whether there is nothing but a wish for a language: then the windows open.
pub fn names_no_command(words: &[OsString]) -> bool {
    let mut rest = words.iter().skip(1).map(|w| w.to_str());
    loop {
        match rest.next() {
            None => return true,
            Some(Some("--lang")) => match rest.next().flatten().and_then(of_code) {
                Some(_) => {}
                None => return false,
            },
            Some(Some(word)) => match word.strip_prefix("--lang=").and_then(of_code) {
                Some(_) => {}
                None => return false,
            },
            Some(None) => return false,
        }
    }
}

fn asked(words: &[OsString]) -> Option<Language> {
    let mut words = words.iter().skip(1).filter_map(|w| w.to_str());
    let mut found = None;
    while let Some(word) = words.next() {
        if word == "--" {
            break;
        }
        let code = match word.strip_prefix("--lang=") {
            Some(code) => Some(code),
            None if word == "--lang" => words.next(),
            None => None,
        };
        found = code.and_then(of_code).or(found);
    }
    found
}

fn of_code(code: &str) -> Option<Language> {
    Language::ALL.into_iter().find(|l| l.code() == code)
}

/// `fr_FR.UTF-8`, `fr-CA`, `fr`: what stands before the first mark.
fn of_locale(locale: &str) -> Option<Language> {
    of_code(locale.split(['-', '_', '.', '@']).next()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<OsString> {
        text.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn the_option_is_found_in_both_spellings() {
        assert_eq!(
            asked(&words("cellule play x --lang fr")),
            Some(Language::French)
        );
        assert_eq!(
            asked(&words("cellule --lang=en play")),
            Some(Language::English)
        );
        assert_eq!(asked(&words("cellule play -- --lang fr")), None);
        assert_eq!(asked(&words("cellule play --lang de")), None);
    }

    #[test]
    fn windows_open_where_nothing_but_a_language_is_named() {
        for (text, none) in [
            ("cellule", true),
            ("cellule --lang fr", true),
            ("cellule --lang=en", true),
            ("cellule --lang de", false),
            ("cellule --help", false),
            ("cellule play x --lang fr", false),
        ] {
            assert_eq!(names_no_command(&words(text)), none, "{text}");
        }
    }

    #[test]
    fn a_locale_speaks_for_its_language() {
        assert_eq!(of_locale("fr_CA.UTF-8"), Some(Language::French));
        assert_eq!(of_locale("en-GB"), Some(Language::English));
        assert_eq!(of_locale("C"), None);
    }
}
