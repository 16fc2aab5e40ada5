//! A trial exercise that begins shortly before an inject.

use super::field::{Field, HOUR, inject};
use cellule::assessment::trial::{Moment, NeverSent, Team, Wanted};
use cellule::exercise::condition::{Leaf, Missing};
use cellule::exercise::event::Event;
use cellule::exercise::plan::{InjectIx, Plan};
use cellule::exercise::session::{Origin, Session};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::{Language, Span};
use cellule::simulation::blueprint::ix::Ix;
use cellule::simulation::time::Time;
use cellule::wording::Wording;
use cellule::wording::trial::Teller;
use std::sync::Arc;

fn before(plan: &Arc<Plan>, id: &str, team: Team) -> Result<Moment, NeverSent> {
    let wanted = Wanted {
        inject: InjectIx::from_place(inject(plan, id)),
        team,
        first_seed: 1,
        seeds: 6,
        lead: Span::minutes(15),
    };
    Moment::before(plan, &wanted)
}

fn opened(plan: &Arc<Plan>, moment: &Moment) -> (Session, tempfile::TempDir) {
    let dir = tempfile::tempdir().expect("a folder");
    let origin = Origin {
        seed: 0,
        title: "Trial".to_owned(),
        created: 0,
    };
    let path = dir.path().join("trial.exercise");
    let session = Session::play_on(&path, &moment.replay(plan), moment.at, origin).expect("made");
    (session, dir)
}

fn sent(events: &[(Time, Event)], inject: InjectIx) -> Option<Time> {
    let is = |e: &Event| matches!(e, Event::InjectSent { inject: i } if *i == inject);
    events.iter().find(|(_, e)| is(e)).map(|(at, _)| *at)
}

#[test]
fn a_session_stands_before_the_inject_with_what_was_done_and_going_on_sends_it() {
    let plan = Field::default().plan();
    let late = InjectIx::from_place(inject(&plan, "late"));
    let moment = before(&plan, "late", Team::Playbook(0)).expect("it is sent");
    assert_eq!(moment.at, Time(32 * HOUR - 15 * 60));
    assert_eq!(moment.by_itself, Some(Time(32 * HOUR)));
    assert!(moment.commands.len() >= 2, "the team acted before");
    let (mut session, _dir) = opened(&plan, &moment);
    assert_eq!(session.seed(), moment.seed);
    assert_eq!(session.exercise().now(), moment.at);
    assert_eq!(session.exercise().journal().len(), moment.commands.len());
    assert!(session.exercise().inject_state(late).sent.is_none());
    let events = session.advance(moment.sent).expect("it goes on");
    assert_eq!(sent(&events, late), Some(Time(32 * HOUR)));
}

#[test]
fn what_the_team_itself_brings_about_is_told_as_such() {
    let plan = Field::default().plan();
    let moment = before(&plan, "done", Team::Playbook(0)).expect("it is sent");
    assert_eq!((moment.sent, moment.by_itself), (Time(2 * HOUR), None));
    assert_eq!(moment.at, Time(2 * HOUR - 15 * 60));
    let w = Wording::new(Language::English);
    let i = InjectIx::from_place(inject(&plan, "done"));
    let said = Teller::new(&plan, w).standing(&moment, i);
    assert!(
        said.contains("depends on what the cell does next"),
        "{said}"
    );
}

#[test]
fn an_inject_of_the_first_minutes_is_played_from_startex() {
    let field = Field {
        injects: r#"(id: "c", title: "Call", when: At("H+5min"), from: "Watch", to: ["lead"], medium: Call, body: "Call."),"#,
        objectives: "",
        ..Field::default()
    };
    let plan = field.plan();
    let moment = before(&plan, "c", Team::Nobody).expect("it is sent");
    assert_eq!((moment.at, moment.sent), (Time::START, Time(300)));
}

#[test]
fn an_inject_that_is_never_sent_says_what_it_waits_for() {
    let plan = Field::default().plan();
    let never = before(&plan, "vault", Team::Playbook(0)).expect_err("it never is");
    let stage = plan.blueprint.names.stages.rank("vault").expect("a stage");
    assert_eq!((never.seeds, never.cancelled), (6, 0));
    assert_eq!(never.waits, [Missing::Part(Leaf::Stage(stage))]);
    let teller = Teller::new(&plan, Wording::new(Language::English));
    let i = InjectIx::from_place(inject(&plan, "vault"));
    let said = teller.never(&never, i);
    assert!(
        said.contains("never sent in 6 runs") && said.contains("Open the vault"),
        "{said}"
    );
    let off = before(&plan, "off", Team::Playbook(0)).expect_err("it is called off");
    assert_eq!(off.cancelled, 6);
}

#[test]
fn every_inject_of_the_flagship_that_its_first_playbook_meets_can_be_stood_before() {
    let scenario = load(&ScenarioSource::named("ministry-mail-breach")).resolved();
    let plan = Arc::new(Plan::new(Arc::new(scenario.expect("sound"))).expect("it compiles"));
    let (mut stood, mut alone) = (0, 0);
    for place in (0..plan.injects.len()).step_by(6) {
        let inject = InjectIx::from_place(place);
        let wanted = Wanted {
            inject,
            team: Team::Playbook(0),
            first_seed: 1,
            seeds: 3,
            lead: Span::minutes(30),
        };
        let Ok(moment) = Moment::before(&plan, &wanted) else {
            continue;
        };
        stood += 1;
        assert!(moment.at < moment.sent || moment.at == Time::START);
        let (mut session, _dir) = opened(&plan, &moment);
        let already = session.exercise().inject_state(inject).sent;
        assert!(already.is_none() || moment.sent <= Time::START);
        if let Some(comes) = moment.by_itself.filter(|at| *at > moment.at) {
            alone += 1;
            let events = session.advance(comes).expect("it goes on");
            assert_eq!(sent(&events, inject), Some(comes));
        }
    }
    assert!(stood > 5 && alone > 3, "{stood} {alone}");
}
