//! Any second at once: the picture is the one that a play straight to that second gives.

use crate::common::{compiled, flagship};
use cellule::exercise::Exercise;
use cellule::exercise::past::Past;
use cellule::exercise::plan::{Plan, RoleIx};
use cellule::exercise::replay::Plans;
use cellule::exercise::rewind::Rewind;
use cellule::exercise::session::{Origin, Session};
use cellule::simulation::time::Time;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// The flagship as the reference playbook plays it, in a file.
pub fn week(folder: &Path) -> (PathBuf, Arc<Plan>) {
    let plan = compiled(flagship());
    let path = folder.join("week.exercise");
    let script = plan.playbook("reference").cloned();
    let origin = Origin {
        seed: 1,
        title: "Tuesday's team".to_owned(),
        created: 1_765_483_200_000,
    };
    let mut s = Session::create(&path, Arc::clone(&plan), origin, script).expect("new");
    s.advance(plan.blueprint.end).expect("played");
    s.close().expect("closed");
    (path, plan)
}

fn same(a: &Exercise, b: &Exercise, at: Time) {
    assert_eq!(a.now(), b.now());
    assert_eq!(a.picture(None), b.picture(None), "at {at:?}");
    let role = Some(RoleIx(1));
    assert_eq!(a.picture(role), b.picture(role), "at {at:?}");
    let (a, b) = (a.ground_truth(), b.ground_truth());
    assert_eq!(format!("{a:?}"), format!("{b:?}"), "at {at:?}");
}

#[test]
fn every_second_is_as_a_play_straight_to_it() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, plan) = week(folder.path());
    let plans = Plans::default();
    let (past, _) = Past::read(&path, &plans).expect("it reads");
    let replay = past.replay(&plans).expect("our rules");
    let mut rewind = Rewind::new(&replay).expect("it plays");
    let end = plan.blueprint.end.0;
    // To and fro, onto commands and between them.
    let commands = past.commands.iter().step_by(29).map(|g| g.at.0);
    let mut seconds: Vec<i32> = (0..12).map(|n| n * 50_021 % end).chain(commands).collect();
    seconds.extend([end, 0, 3600, 3599, end]);
    for second in seconds {
        let at = Time(second);
        let straight = replay.play(Some(at), |_, _, _| {}).expect("it plays");
        same(rewind.at(at), &straight, at);
    }
}

#[test]
fn a_new_exercise_goes_on_from_any_moment_of_an_old_one() {
    let folder = tempfile::tempdir().expect("a folder");
    let (path, plan) = week(folder.path());
    let plans = Plans::default();
    let (past, _) = Past::read(&path, &plans).expect("it reads");
    let from = Time(20 * 3600);
    let other = folder.path().join("other.exercise");
    let origin = Origin {
        seed: 99,
        title: "Otherwise".to_owned(),
        created: 0,
    };
    let old = past.replay(&plans).expect("ours");
    let session = Session::play_on(&other, &old, from, origin).expect("it goes on");
    assert_eq!(session.exercise().now(), from);
    let straight = old.play(Some(from), |_, _, _| {}).expect("it plays");
    same(session.exercise(), &straight, from);
    session.close().expect("closed");
    // The file stands by itself: it opens, verifies and can be played on.
    let (mut again, recovery) = Session::open(&other).expect("it opens");
    assert!(recovery.is_sound());
    assert_eq!(again.exercise().now(), from);
    assert_eq!(again.seed(), past.seed, "what is decided alike comes alike");
    again.advance(plan.blueprint.end).expect("on");
    again.close().expect("closed");
    let (new, _) = Past::read(&other, &plans).expect("it reads");
    assert_eq!(new.title, "Otherwise");
    assert!(new.commands.iter().all(|g| g.at <= from));
    let before = |p: &Past| {
        let n = p.events.partition_point(|(at, _)| *at <= from);
        p.events[..n].to_vec()
    };
    assert_eq!(before(&new), before(&past));
    let replay = new.replay(&plans).expect("ours");
    assert_eq!(replay.verify().expect("it plays"), None);
}
