//! Evaluators without this keyboard: a page of their own, one file that works offline in any browser, and the merging of the
//! notes that come back from it. Notes go into the record lane: the digest of events stays as it is.

use super::words::Words;
use crate::exercise::command::{Note, Rating};
use crate::scenario::model::TaskId;
use crate::simulation::time::Time;
use serde::{Deserialize, Serialize};
use serde_json::json;

/// Largest file of notes that is read, in bytes.
const LARGEST: u64 = 4 << 20;
/// Most notes in a file.
const MOST: usize = 10_000;
/// What a file of notes says of itself.
const KIND: &str = "cellule-observations";

/// A file of notes as the page writes it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notes {
    /// What it is.
    pub kind: String,
    /// The scenario.
    pub scenario: String,
    /// Who evaluated.
    pub evaluator: String,
    /// What was noted.
    pub notes: Vec<Written>,
}

/// One note.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// The exercise second that it concerns.
    pub at: i32,
    /// The critical task.
    #[serde(default)]
    pub task: Option<String>,
    /// The rating.
    #[serde(default)]
    pub rating: Option<Rating>,
    /// What was seen.
    pub text: String,
}

/// Why a file of notes cannot be merged.
#[derive(Debug, thiserror::Error)]
pub enum MergeError {
    /// The disk.
    #[error(transparent)]
    Unreadable(#[from] std::io::Error),
    /// It is larger than notes are.
    #[error("larger than {LARGEST} bytes")]
    TooLarge,
    /// It is not a file of notes.
    #[error("not a file of notes: {0}")]
    NotNotes(String),
    /// It belongs to another scenario.
    #[error("notes of another scenario: {0}")]
    OtherScenario(String),
}

/// Reads a file of notes.
///
/// # Errors
/// [`MergeError`]; nothing is merged then.
pub fn read(path: &std::path::Path, scenario: &str) -> Result<Notes, MergeError> {
    if path.metadata()?.len() > LARGEST {
        return Err(MergeError::TooLarge);
    }
    let notes: Notes = serde_json::from_slice(&std::fs::read(path)?)
        .map_err(|e| MergeError::NotNotes(e.to_string()))?;
    if notes.kind != KIND || notes.notes.len() > MOST {
        return Err(MergeError::NotNotes(notes.kind));
    }
    if notes.scenario != scenario {
        return Err(MergeError::OtherScenario(notes.scenario));
    }
    Ok(notes)
}

/// The notes that are not there yet: a file that is merged twice adds nothing.
pub fn new_notes(notes: Notes, there: &[(u64, Time, Note)]) -> Vec<Note> {
    notes
        .notes
        .into_iter()
        .map(|n| Note::Observation {
            at: Time(n.at),
            task: n.task.map(|t| TaskId::from(t.as_str())),
            rating: n.rating,
            text: n.text,
            evaluator: notes.evaluator.clone(),
        })
        .filter(|note| !there.iter().any(|(_, _, old)| old == note))
        .collect()
}

/// The page: the grid of objectives and critical tasks, a form for notes that are kept in the browser, and a button that
/// writes them to a file. Nothing is fetched and nothing is sent.
pub fn page(w: &Words<'_>) -> String {
    let s = &w.plan.scenario;
    let l = w.language();
    let calendar = &w.plan.blueprint.calendar;
    let days: Vec<_> = (0..)
        .map(|day| (day, calendar.at(day, 0)))
        .take_while(|(_, at)| *at <= w.plan.blueprint.end)
        .map(|(_, at)| json!({"at": at.0, "name": w.short_date(&s.start, calendar.civil(at))}))
        .collect();
    let objectives: Vec<_> = s
        .objectives
        .iter()
        .map(|o| {
            let tasks: Vec<_> = o
                .tasks
                .iter()
                .map(|t| json!({"id": t.id, "name": t.name.get(l)}))
                .collect();
            json!({"name": o.name.get(l), "tasks": tasks})
        })
        .collect();
    let words: serde_json::Map<String, serde_json::Value> = [
        ("evaluator", "ui-page-evaluator"),
        ("day", "ui-page-day"),
        ("hour", "ui-page-hour"),
        ("task", "ui-page-task"),
        ("none", "ui-task-none"),
        ("text", "ui-page-text"),
        ("note", "ui-note"),
        ("save", "ui-page-save"),
        ("remove", "ui-remove"),
        ("p", "ui-rating-p"),
        ("s", "ui-rating-s"),
        ("m", "ui-rating-m"),
        ("u", "ui-rating-u"),
    ]
    .into_iter()
    .map(|(name, key)| (name.to_owned(), w.get(key).into()))
    .collect();
    let data = json!({
        "kind": KIND,
        "scenario": s.id,
        "title": s.title.get(l),
        "days": days,
        "objectives": objectives,
        "words": words,
    });
    // `<` would let a text of the scenario end the script.
    let data = data.to_string().replace('<', "\\u003c");
    include_str!("evaluators.html")
        .replace("{language}", l.code())
        .replace("{mark}", &w.get("ui-exercise"))
        .replace("{heading}", &w.get("ui-page-heading"))
        .replace("{kept}", &w.get("ui-page-kept"))
        .replace("{data}", &data)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exercise::plan::Plan;
    use crate::scenario::load::{ScenarioSource, load};
    use crate::scenario::model::Language;
    use std::sync::Arc;

    fn plan() -> Plan {
        let loaded = load(&ScenarioSource::Bundled("first-steps".to_owned()));
        Plan::new(Arc::new(loaded.resolved().expect("sound"))).expect("compiles")
    }

    #[test]
    fn the_page_is_one_file_that_reaches_nothing_outside() {
        let plan = plan();
        for language in Language::ALL {
            let page = page(&Words::new(&plan, language));
            for outside in [
                "http:",
                "https:",
                "src=",
                "@import",
                concat!("u", "i-"),
                "{data}",
                "{mark}",
            ] {
                assert!(!page.contains(outside), "{outside}");
            }
            assert_eq!(page.matches("</script>").count(), 1);
            for task in plan.scenario.objectives.iter().flat_map(|o| &o.tasks) {
                assert!(page.contains(task.id.as_str()));
            }
        }
    }

    #[test]
    fn notes_are_merged_once_and_strange_files_are_refused() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("notes.json");
        let notes = Notes {
            kind: KIND.to_owned(),
            scenario: "first-steps".to_owned(),
            evaluator: "Evaluator 1".to_owned(),
            notes: vec![Written {
                at: 3_600,
                task: None,
                rating: Some(Rating::S),
                text: "Asks who decides".to_owned(),
            }],
        };
        let write = |text: String| std::fs::write(&path, text).expect("written");
        write(serde_json::to_string(&notes).expect("JSON"));
        let read_back = read(&path, "first-steps").expect("read");
        let new = new_notes(read_back.clone(), &[]);
        assert_eq!(new.len(), 1);
        let there = [(1, Time(0), new[0].clone())];
        assert!(new_notes(read_back, &there).is_empty());
        assert!(matches!(
            read(&path, "another"),
            Err(MergeError::OtherScenario(_))
        ));
        for bad in [
            "",
            "{",
            "[]",
            r#"{"kind":"x","scenario":"first-steps","evaluator":"","notes":[]}"#,
        ] {
            write(bad.to_owned());
            assert!(
                matches!(read(&path, "first-steps"), Err(MergeError::NotNotes(_))),
                "{bad}"
            );
        }
    }
}
