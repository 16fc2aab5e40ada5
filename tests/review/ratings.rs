//! Ratings: proposed from what was done and when, decided by an evaluator.

use crate::measures::played;
use crate::stolen::{by_lead, order};
use cellule::assessment::review::{Review, propose};
use cellule::exercise::command::{Command, Note, Rating};
use cellule::exercise::notebook::Notebook;
use cellule::exercise::replay::Plans;
use cellule::scenario::model::{ObjectiveId, TaskId};
use cellule::simulation::time::Time;

const HOUR: i32 = 3600;

fn noted(commands: &[(Time, Command)], notes: &[Note]) -> Review {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played(folder.path(), commands);
    let (mut book, _) = Notebook::open(&path).expect("it opens");
    for note in notes {
        book.note(note).expect("noted");
    }
    book.close().expect("closed");
    Review::read(&path, &Plans::default()).expect("it reads").0
}

/// The task asks for a disconnection within two hours.
#[test]
fn a_task_is_rated_by_when_it_was_performed() {
    for (at, rating) in [
        (Some(HOUR), Rating::P),
        (Some(2 * HOUR), Rating::P),
        (Some(3 * HOUR), Rating::S),
        (Some(5 * HOUR), Rating::M),
        (None, Rating::U),
    ] {
        let commands: Vec<_> = at
            .map(|at| by_lead(at, order("disconnect-server", "first")))
            .into_iter()
            .collect();
        let r = noted(&commands, &[]);
        let objective = &r.objectives[0];
        assert_eq!(objective.tasks[0].rating, Some(rating), "{at:?}");
        assert_eq!(objective.tasks[1].rating, None, "nobody looked");
        assert_eq!(objective.proposed, Some(rating));
        assert_eq!(objective.rating(), Some(rating));
    }
}

#[test]
fn the_evaluators_word_stands_and_the_proposal_is_kept_beside_it() {
    let commands = [by_lead(HOUR, order("disconnect-server", "first"))];
    let observed = Note::Observation {
        at: Time(HOUR),
        task: Some(TaskId("calm".to_owned())),
        rating: Some(Rating::M),
        text: "Shouting.".to_owned(),
        evaluator: "E".to_owned(),
    };
    let decided = |rating| Note::Rated {
        objective: ObjectiveId("o".to_owned()),
        rating,
        text: "Seen.".to_owned(),
        proposed: Some(Rating::M),
    };
    let r = noted(
        &commands,
        &[observed, decided(Rating::U), decided(Rating::S)],
    );
    let objective = &r.objectives[0];
    assert_eq!(objective.tasks[1].rating, Some(Rating::M));
    assert_eq!(objective.tasks[1].observed.len(), 1);
    assert_eq!(objective.proposed, Some(Rating::M));
    assert_eq!(objective.decided.map(|d| d.0), Some(Rating::S));
    assert_eq!(objective.rating(), Some(Rating::S));
}

#[test]
fn an_objective_follows_its_tasks() {
    use Rating::{M, P, S, U};
    for (tasks, rating) in [
        (vec![], None),
        (vec![None, None], None),
        (vec![Some(P), None], Some(P)),
        (vec![Some(P), Some(S)], Some(S)),
        (vec![Some(P), Some(M)], Some(M)),
        (vec![Some(P), Some(U)], Some(M)),
        (vec![Some(S), Some(S)], Some(S)),
        (vec![Some(U), Some(U)], Some(U)),
    ] {
        assert_eq!(propose(&tasks), rating, "{tasks:?}");
    }
}
