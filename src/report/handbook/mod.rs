//! The handbook for trainers: prepare, run, evaluate, author, the scenarios of the program, and the reference of what can be written.
//!
//! Its chapters are texts in the program; the tables of figures come from what the sweeps gave (`assets/handbook/figures.tsv`, held by a
//! test), the reference from the types of the model. It knows no exercise and no file.

mod columns;
mod figures;
mod prose;

use super::document::{Block, Cover, Document, Line, Words};
use crate::scenario::model::Language;
use crate::wording::{Wording, reference};

/// A chapter, in Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chapter {
    /// Its title.
    pub title: String,
    /// Its sections, in order; the first may have no title of its own.
    pub sections: Vec<Section>,
}

/// A part of a chapter, in Markdown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its title; empty for what stands before the first one.
    pub title: String,
    /// The level of its title: 2, or 3 for a type in a group of the reference.
    pub level: u8,
    /// Its text, without the title.
    pub text: String,
}

macro_rules! written {
    ($language:literal: $($file:literal),*) => {
        [$(include_str!(concat!("../../../assets/handbook/", $language, "/", $file, ".md"))),*]
    };
}

const FRENCH: [&str; 5] =
    written!("fr": "1-preparer", "2-conduire", "3-evaluer", "4-ecrire", "5-bibliotheque");
const ENGLISH: [&str; 5] =
    written!("en": "1-prepare", "2-run", "3-evaluate", "4-author", "5-library");

/// The chapters, the reference last.
pub fn chapters(w: Wording) -> Vec<Chapter> {
    let texts = match w.language() {
        Language::French => FRENCH,
        Language::English => ENGLISH,
    };
    let mut all: Vec<Chapter> = texts
        .into_iter()
        .map(|text| chapter(&figures::filled_in(text, w), false))
        .collect();
    all.push(chapter(&reference::markdown(w), true));
    all
}

/// A text of one chapter, by its headings; one that is looked up has sections of two levels. What looks like a heading inside of
/// a fence is none.
fn chapter(text: &str, deep: bool) -> Chapter {
    let mut made = Chapter {
        title: String::new(),
        sections: vec![Section {
            title: String::new(),
            level: 2,
            text: String::new(),
        }],
    };
    let mut fenced = false;
    for line in text.lines() {
        fenced ^= line.starts_with("```");
        if let (false, Some(title)) = (fenced, line.strip_prefix("# ")) {
            title.trim().clone_into(&mut made.title);
            continue;
        }
        let section = match line.strip_prefix("## ") {
            Some(title) => Some((2, title)),
            None if deep => line.strip_prefix("### ").map(|title| (3, title)),
            None => None,
        };
        if let (false, Some((level, title))) = (fenced, section) {
            made.sections.push(Section {
                title: title.trim().to_owned(),
                level,
                text: String::new(),
            });
            continue;
        }
        if let Some(section) = made.sections.last_mut() {
            section.text.push_str(line);
            section.text.push('\n');
        }
    }
    made.sections
        .retain(|s| !s.text.trim().is_empty() || !s.title.is_empty());
    made
}

/// All of it as one text.
pub fn markdown(w: Wording) -> String {
    let mut out = String::new();
    for chapter in chapters(w) {
        out.push_str(&format!("# {}\n\n", chapter.title));
        for section in &chapter.sections {
            if !section.title.is_empty() {
                let signs = "#".repeat(usize::from(section.level));
                out.push_str(&format!("{signs} {}\n", section.title));
            }
            out.push_str(&format!("{}\n\n", section.text.trim_end()));
        }
    }
    out
}

/// The book.
pub fn document(w: Wording) -> Document {
    let mut blocks = Vec::new();
    let all = chapters(w);
    let last = all.len() - 1;
    for (n, chapter) in all.into_iter().enumerate() {
        // What is read stands in one flow, without half a page left white; what is looked up begins on a page of its own.
        let reference = n == last;
        if reference {
            blocks.push(Block::PageBreak);
        }
        blocks.push(Block::Heading(1, prose::title(&chapter.title), None));
        for section in &chapter.sections {
            if !section.title.is_empty() {
                let title = prose::title(&section.title);
                blocks.push(Block::Heading(section.level, title, None));
            }
            blocks.extend(prose::blocks(&section.text, reference, w));
        }
    }
    Document {
        language: w.language(),
        mark: Words::new("Cellule"),
        cover: Cover {
            kind: Words::new(w.get("handbook-kind")),
            title: Words::new(w.get("handbook-title")),
            subtitle: Words::new(w.get("handbook-subtitle")),
            facts: vec![(
                Words::new(w.get("handbook-version")),
                Line::new(env!("CARGO_PKG_VERSION")),
            )],
            note: Words::new(w.get("handbook-note")),
        },
        contents: Words::new(w.get("report-contents")),
        page: Words::new(w.get("report-page")),
        figures: Words::new(w.get("report-figures")),
        blocks,
    }
    .settled()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::bundled;

    #[test]
    fn both_languages_have_the_same_chapters_and_every_scenario_has_its_section() {
        let sizes = Language::ALL.map(|language| {
            let all = chapters(Wording::new(language));
            for c in &all {
                assert!(!c.title.is_empty() && !c.sections.is_empty(), "{c:?}");
                for s in &c.sections {
                    assert!(!s.text.contains("{figures"), "{}", s.title);
                }
            }
            let library = &all[4];
            for b in bundled::scenarios() {
                let named = format!("(`{}`)", b.id);
                let section = library.sections.iter().find(|s| s.title.contains(&named));
                let section = section.unwrap_or_else(|| panic!("{} in {language:?}", b.id));
                assert!(section.text.contains("| "), "{} has its figures", b.id);
            }
            all.len()
        });
        assert_eq!(sizes, [6, 6]);
    }

    #[test]
    fn a_heading_in_a_fence_is_none() {
        let made = chapter(
            "# A\n\nText\n\n## B\n\n```sh\n# not one\n```\n\n## C\n\nMore",
            false,
        );
        assert_eq!(made.title, "A");
        let titles: Vec<&str> = made.sections.iter().map(|s| s.title.as_str()).collect();
        assert_eq!(titles, ["", "B", "C"]);
        assert!(made.sections[1].text.contains("# not one"));
    }

    #[test]
    fn the_book_has_headings_lists_and_tables() {
        for language in Language::ALL {
            let book = document(Wording::new(language));
            let count = |is: fn(&Block) -> bool| book.blocks.iter().filter(|b| is(b)).count();
            assert!(count(|b| matches!(b, Block::Heading(1, ..))) == 6);
            assert!(count(|b| matches!(b, Block::Table(_))) > 40);
            assert!(count(|b| matches!(b, Block::List { .. })) > 20);
        }
    }
}
