//! What came of importing a file, in words: errors, losses, counts, fields of columns.

use super::{Args, Wording};
use crate::scenario::import::columns::Field;
use crate::scenario::import::loss::column_letters;
use crate::scenario::import::{Carried, Fate, FileKind, ImportError, LossKind, Spot};

/// One sentence or two about why nothing can be made of a file.
pub fn error(error: &ImportError, w: Wording) -> String {
    let mut args = Args::new();
    for (name, value) in error.values() {
        // A number may decide on singular and plural; the kind of a file has a word.
        args = match (error, name) {
            (ImportError::NoReader { kind: of }, _) => args.word(name, kind(*of, w)),
            _ => args.word(name, value),
        };
    }
    w.text(&format!("import-error-{}", error.code()), &args)
}

/// What a file is.
pub fn kind(kind: FileKind, w: Wording) -> String {
    // A key has no figures.
    let code: String = kind
        .code()
        .chars()
        .filter(|c| !c.is_ascii_digit())
        .collect();
    w.get(&format!("import-kind-{code}"))
}

/// What was lost, as the heading of a list of places.
pub fn loss(kind: LossKind, w: Wording) -> String {
    w.get(&format!("import-loss-{}", kind.code()))
}

/// What became of losses, as the heading over them.
pub fn fate(fate: Fate, w: Wording) -> String {
    w.get(&format!("import-fate-{}", fate.code()))
}

/// What a column holds.
pub fn field(field: Field, w: Wording) -> String {
    w.get(&format!("import-field-{}", field.code()))
}

/// Where something stands; empty for the file as a whole.
pub fn spot(spot: &Spot, w: Wording) -> String {
    match spot {
        Spot::File => String::new(),
        Spot::Sheet(name) => name.clone(),
        Spot::Cell { sheet, row, column } => {
            let row = u64::from(*row) + 1;
            format!("{sheet}!{}{row}", column_letters(*column))
        }
        Spot::Line { line, column } => {
            let args = Args::new()
                .word("line", line.to_string())
                .word("column", column.to_string());
            w.text("import-spot-line", &args)
        }
        Spot::Pointer(pointer) => pointer.clone(),
        Spot::Element(id) => id.clone(),
    }
}

/// What was carried over, in one line: `14 injects, 7 roles`.
pub fn carried(carried: &Carried, w: Wording) -> String {
    let counts = [
        ("import-count-injects", carried.injects),
        ("import-count-roles", carried.roles),
        ("import-count-objectives", carried.objectives),
        ("import-count-scenes", carried.scenes),
        ("import-count-nodes", carried.nodes),
        ("import-count-links", carried.links),
        ("import-count-departments", carried.departments),
        ("import-count-stages", carried.stages),
    ];
    let counted: Vec<String> = counts
        .into_iter()
        .filter(|(_, count)| *count > 0)
        .map(|(key, count)| {
            let args = Args::new().number("count", i64::try_from(count).unwrap_or(i64::MAX));
            w.text(key, &args)
        })
        .collect();
    match counted.is_empty() {
        true => w.get("import-carried-nothing"),
        false => counted.join(", "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Language;

    #[test]
    fn everything_that_can_be_said_of_an_import_has_words_in_both_languages() {
        for language in Language::ALL {
            let w = Wording::new(language);
            let mut said: Vec<String> = Vec::new();
            said.extend(LossKind::ALL.iter().map(|k| loss(*k, w)));
            said.extend(Fate::ALL.iter().map(|f| fate(*f, w)));
            said.extend(Field::ALL.iter().map(|f| field(*f, w)));
            said.extend(FileKind::ALL.iter().map(|k| kind(*k, w)));
            for words in said {
                // A key that has no words comes back as it is: without a blank and in small letters.
                let key = words.contains('-') && words.matches('-').count() > 1;
                assert!(!key || words.contains(' '), "{language:?}: {words}");
            }
            let known = std::fs::read_to_string(format!(
                "{}/assets/wording/{}/import.ftl",
                env!("CARGO_MANIFEST_DIR"),
                language.code()
            ))
            .expect("words");
            for code in ImportError::CODES {
                let key = format!("\nimport-error-{code} =");
                assert!(known.contains(&key), "{language:?}: {code}");
            }
        }
    }
}
