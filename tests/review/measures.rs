//! Measures of exercises that are small enough to be worked out on paper, and what each rests on.

use crate::stolen::{by_lead, decide, order, theft};
use cellule::assessment::Measure;
use cellule::assessment::review::{Basis, KeptWorth, Quantity, Review, Standing, keep};
use cellule::assessment::worth::{Played, Question};
use cellule::exercise::command::{Command, Deed};
use cellule::exercise::event::Event;
use cellule::exercise::notebook::Notebook;
use cellule::exercise::past::Past;
use cellule::exercise::replay::Plans;
use cellule::exercise::session::{Origin, Session};
use cellule::scenario::model::{Belief, Declaration, NodeId};
use cellule::simulation::event::Event as World;
use cellule::simulation::time::Time;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

const HOUR: i32 = 3600;

/// Plays these commands of the lead on a theft to ENDEX, in a file.
pub fn played(folder: &Path, commands: &[(Time, Command)]) -> PathBuf {
    let path = folder.join("theft.exercise");
    let plan = theft(1.0);
    let origin = Origin {
        seed: 1,
        title: "Paper".to_owned(),
        created: 0,
    };
    let end = plan.blueprint.end;
    let mut s = Session::create(&path, plan, origin, None).expect("new");
    for (at, command) in commands {
        s.advance(*at).expect("on");
        s.command(command.clone()).expect("accepted");
    }
    s.advance(end).expect("on");
    s.close().expect("closed");
    path
}

fn review(commands: &[(Time, Command)]) -> Review {
    let folder = tempfile::tempdir().expect("a folder");
    let path = played(folder.path(), commands);
    Review::read(&path, &Plans::default()).expect("it reads").0
}

fn hours(r: &Review, m: Measure) -> Option<f64> {
    r.endex.get(m).map(|h| (h * 3600.0).round() / 3600.0)
}

fn assess(belief: Belief) -> Deed {
    Deed::Assess {
        node: NodeId("first".to_owned()),
        belief,
        basis: String::new(),
        confidence: 80,
    }
}

/// The attacker sits on the first server since before STARTEX and takes 300 records in some ten minutes after 14:00.
#[test]
fn an_exercise_in_which_nobody_acts_measures_what_the_attacker_did() {
    let r = review(&[]);
    assert_eq!(r.basis, Basis::Simulated);
    assert_eq!(r.endex.get(Measure::RecordsExtracted), Some(300.0));
    assert_eq!(r.endex.get(Measure::FootholdsLeft), Some(1.0));
    for m in [
        Measure::TimeToDetect,
        Measure::TimeToAcknowledge,
        Measure::TimeToScope,
        Measure::TimeToEvict,
        Measure::ScopeRecall,
        Measure::AssessmentsRight,
    ] {
        assert_eq!(r.endex.get(m), None, "{m:?}");
    }
    let theft = r.evidence.of(Measure::RecordsExtracted);
    assert_eq!(theft, r.evidence.of(Measure::TimeToContain));
    assert_eq!(theft.len(), 1);
    let (at, event) = r.past.events[theft[0]];
    // It begins at 14:00 and takes about ten minutes.
    assert!((4 * HOUR + 60..5 * HOUR).contains(&at.0), "{at:?}");
    let contained = r.endex.get(Measure::TimeToContain);
    assert_eq!(contained, Some(f64::from(at.0) / 3600.0));
    assert!(matches!(
        event,
        Event::World(World::Records { count: 300, .. })
    ));
    assert!(r.later.is_some(), "it came to ENDEX");
}

#[test]
fn a_decision_an_assessment_and_a_declaration_are_measured_at_their_second() {
    let commands = [
        by_lead(HOUR, decide("We meet.")),
        by_lead(2 * HOUR, assess(Belief::Confirmed)),
        by_lead(
            3 * HOUR,
            Deed::Declare {
                declaration: Declaration::AttackerOut,
                nodes: vec![NodeId("first".to_owned()), NodeId("second".to_owned())],
            },
        ),
        by_lead(5 * HOUR, assess(Belief::Cleared)),
    ];
    let r = review(&commands);
    assert_eq!(hours(&r, Measure::TimeToAcknowledge), Some(1.0));
    assert_eq!(r.endex.get(Measure::ScopePrecision), Some(0.5));
    assert_eq!(r.endex.get(Measure::ScopeRecall), Some(1.0));
    assert_eq!(r.endex.get(Measure::AssessmentsRight), Some(0.5));
    let ground = r.evidence.of(Measure::ScopePrecision);
    let cause = r.past.cause(ground[0]).expect("it was declared");
    assert_eq!(cause.at, Time(3 * HOUR));
    let story = &r.stories[0];
    assert_eq!(story.held.len(), 1);
    assert!(story.held[0].from < Time::START && story.held[0].to.is_none());
    assert_eq!(story.belief(Time(HOUR)), Belief::Unknown);
    assert_eq!(story.belief(Time(3 * HOUR)), Belief::Confirmed);
    assert_eq!(story.wrongly_cleared().len(), 1);
    assert!(story.wrongly_suspected().is_empty());
    assert_eq!(story.learned, None, "nothing was searched");
}

#[test]
fn the_curve_of_records_is_flat_before_the_theft_and_after_it() {
    let r = review(&[]);
    let of = |q: Quantity| {
        r.curves
            .iter()
            .find(|c| c.quantity == q)
            .expect("it is there")
    };
    let stolen = of(Quantity::Extracted);
    let theft = r.past.events[r.evidence.of(Measure::RecordsExtracted)[0]]
        .0
        .0;
    let values: Vec<f64> = [0, theft - 1, theft, 12 * HOUR]
        .map(|t| stolen.at(Time(t)))
        .into();
    assert_eq!(values, [0.0, 0.0, 300.0, 300.0]);
    assert_eq!(of(Quantity::Footholds).at(Time::START), 1.0);
    assert_eq!(of(Quantity::Continuity).most(), 1.0);
}

#[test]
fn an_order_that_stops_the_theft_leaves_nothing_to_contain() {
    let r = review(&[by_lead(HOUR, order("disconnect-server", "first"))]);
    assert_eq!(r.endex.get(Measure::RecordsExtracted), Some(0.0));
    assert_eq!(hours(&r, Measure::TimeToContain), Some(0.0));
    assert!(r.evidence.of(Measure::TimeToContain).is_empty());
    assert_eq!(r.endex.get(Measure::TasksDone), Some(0.5));
}

#[test]
fn results_are_kept_with_the_exercise_and_go_when_it_goes_on() {
    let folder = tempfile::tempdir().expect("a folder");
    let commands = [by_lead(HOUR, order("disconnect-server", "first"))];
    let path = played(folder.path(), &commands);
    let plans = Plans::default();
    let (r, _) = Review::read(&path, &plans).expect("it reads");
    assert!(r.worth.is_none() && r.standing.is_none());
    let asked = Question {
        seeds: 30,
        truths: 0,
        policy: None,
        ..Question::default()
    };
    let p = Played::new(&r.past.plan, r.past.seed, &r.past.timed(), r.past.reached);
    let worth = KeptWorth {
        seeds: asked.seeds,
        truths: 0,
        policy: None,
        worth: p.answer(&asked, &AtomicBool::new(false), |_| {}),
    };
    let (mut book, _) = Notebook::open(&path).expect("it opens");
    keep(&r.past, &worth, &mut book).expect("kept");
    keep(&r.past, &r.measures_to_keep(), &mut book).expect("kept");
    book.close().expect("closed");
    let (again, _) = Review::read(&path, &plans).expect("it reads");
    assert_eq!(again.worth.as_ref(), Some(&worth));
    let kept = again.measures_to_keep();
    assert_eq!(kept.endex(), r.endex);
    assert_eq!(kept.later(), r.later);

    // Another journal: a command more.
    let (mut s, _) = Session::open(&path).expect("it opens");
    s.command(by_lead(12 * HOUR, decide("We learn.")).1)
        .expect("accepted");
    s.close().expect("closed");
    let (other, _) = Review::read(&path, &plans).expect("it reads");
    assert!(other.worth.is_none());
}

#[test]
fn a_value_has_its_place_among_the_playbooks() {
    let plan = crate::common::compiled(crate::common::flagship());
    let standing = Standing::play(&plan, 4, 900);
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("idle.exercise");
    let origin = Origin {
        seed: 3,
        title: String::new(),
        created: 0,
    };
    let mut s = Session::create(&path, Arc::clone(&plan), origin, None).expect("new");
    s.advance(plan.blueprint.end).expect("on");
    s.close().expect("closed");
    let (past, _) = Past::read(&path, &Plans::default()).expect("it reads");
    let r = Review::of(past, &Plans::default());
    let place = standing.place(Measure::TasksDone, &r.endex);
    assert_eq!(place.playbooks.len(), plan.playbooks.len());
    assert!(
        place.better > 0.5 && place.worse == 0.0,
        "who does nothing performs the fewest tasks: {place:?}"
    );
}
