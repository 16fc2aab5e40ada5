//! What the cell knows.

use super::*;
use cellule::exercise::knowledge::{Public, Says};
use cellule::exercise::picture::{Seen, SeenFact};
use cellule::simulation::event::{Scope, Target};
use cellule::wording::journal;
use cellule::wording::known::{self, Tone};

fn tell(
    seen: &Seen,
    picture: &OperationalPicture,
    run: &Exercise,
    names: &Names<'_>,
    w: Wording,
) -> known::Telling {
    known::tell(seen, picture, run.plan(), names, |i| Some(run.inject(i)), w)
}

#[test]
fn everything_that_roles_learn_is_told_with_title_and_body() {
    let run = played("reference", Time(3 * 86_400));
    let plan = Arc::clone(run.plan());
    let roles = (0..plan.scenario.roles.len()).map(RoleIx::from_place);
    let views: Vec<OperationalPicture> = roles
        .map(Some)
        .chain([None])
        .map(|r| run.picture(r))
        .collect();
    in_both(&plan, |names, w| {
        let mut said = Vec::new();
        for picture in &views {
            for seen in &picture.known {
                let told = tell(seen, picture, &run, names, w);
                said.extend([told.title, told.body]);
            }
        }
        assert!(said.len() > 100);
        said
    });
}

/// One of each kind of item.
fn every_fact(order: u32) -> Vec<SeenFact> {
    let scope = Scope {
        from: Time(-3600),
        coverage: 600_000,
    };
    let node = NodeIx(0);
    let finding = |says| SeenFact::Finding { node, says, scope };
    let mut all = vec![
        SeenFact::Inject(InjectIx(0)),
        SeenFact::Inject(InjectIx(9_999)),
        SeenFact::Alert {
            number: 3,
            source: SourceIx(0),
            node,
        },
        finding(Says::Nothing),
        finding(Says::Activity(SourceIx(0))),
        finding(Says::Secrets(1)),
        finding(Says::Secrets(4)),
        finding(Says::Indicator),
        finding(Says::Infected),
        SeenFact::Stuck { order },
        SeenFact::Stuck { order: 9_999 },
        SeenFact::Support {
            outsider: OutsiderIx(0),
            people: 1,
        },
        SeenFact::Support {
            outsider: OutsiderIx(0),
            people: 4,
        },
        SeenFact::Public(Public::Published(ClaimIx(0))),
        SeenFact::Public(Public::Contradicted(StatementIx(0), ClaimIx(0))),
        SeenFact::Public(Public::PartnersCut),
        SeenFact::Public(Public::Leak),
        SeenFact::Answer {
            outsider: OutsiderIx(0),
            text: "Yes.".to_owned(),
        },
    ];
    all.extend(Means::ALL.map(|m| finding(Says::Means(m))));
    all.extend(
        [
            Outcome::Done,
            Outcome::WithoutEffect,
            Outcome::Failed,
            Outcome::Refused,
            Outcome::Cancelled,
        ]
        .map(|outcome| SeenFact::Result { order, outcome }),
    );
    all
}

fn seen(what: SeenFact) -> Seen {
    Seen {
        number: 1,
        item: 0,
        at: LATER,
        shared: true,
        what,
    }
}

#[test]
fn every_kind_of_item_is_told_even_where_little_is_known_of_it() {
    let run = played("reference", LATER);
    let plan = Arc::clone(run.plan());
    let mut picture = run.picture(None);
    let order = picture.orders[0].order;
    for _ in 0..2 {
        in_both(&plan, |names, w| {
            every_fact(order)
                .into_iter()
                .flat_map(|fact| {
                    let told = known::tell(&seen(fact), &picture, &plan, names, |_| None, w);
                    [told.title, told.body]
                })
                .collect()
        });
        picture.orders.clear();
    }
}

#[test]
fn finding_nothing_is_told_as_no_proof_of_absence_with_period_and_coverage() {
    let run = played("nobody-home", Time(3600));
    let plan = Arc::clone(run.plan());
    let picture = run.picture(None);
    let nothing = |from, coverage| {
        seen(SeenFact::Finding {
            node: NodeIx(0),
            says: Says::Nothing,
            scope: Scope { from, coverage },
        })
    };
    let (names, w) = english(&plan);
    let told = tell(&nothing(Time(-7200), 600_000), &picture, &run, &names, w);
    assert!(
        told.body.contains("Thursday 11 December 20:00"),
        "{}",
        told.body
    );
    assert!(told.body.contains("60%"), "{}", told.body);
    assert!(told.body.contains("no proof"), "{}", told.body);
    assert_eq!(told.tone, Tone::News);
    let (names, w) = french(&plan);
    let told = tell(&nothing(Time(-7200), 0), &picture, &run, &names, w);
    assert!(told.body.contains("Aucun journal"), "{}", told.body);
    assert!(told.body.contains("ne prouve pas"), "{}", told.body);
}

#[test]
fn when_the_campaign_began_is_not_told_by_how_far_back_a_search_looked() {
    let run = played("nobody-home", Time(3600));
    let plan = Arc::clone(run.plan());
    let (names, w) = english(&plan);
    let began = plan.blueprint.begins;
    let fact = SeenFact::Finding {
        node: NodeIx(0),
        says: Says::Nothing,
        scope: Scope {
            from: began,
            coverage: 500_000,
        },
    };
    let told = tell(&seen(fact), &run.picture(None), &run, &names, w);
    let civil = plan.blueprint.calendar.civil(began);
    let date = w.day(&plan.scenario.start, civil);
    assert!(!told.body.contains(&date), "{}", told.body);
}

#[test]
fn an_order_about_an_alert_says_what_the_alert_is_about_to_those_who_know_it_alone() {
    let mut run = played("nobody-home", Time(86_400));
    let plan = Arc::clone(run.plan());
    let triage = plan
        .blueprint
        .actions
        .iter()
        .find(|(_, a)| a.target == TargetKind::Alert)
        .expect("an action is aimed at alerts")
        .0;
    let deed = Deed::Order(OrderRequest {
        action: ActionId::from(plan.blueprint.names.actions.id(triage)),
        target: Some("1".to_owned()),
        copy_age: None,
        priority: 5,
    });
    let given = Command {
        taken: run.now(),
        noted: run.now(),
        ..command(deed)
    };
    run.command(given).expect("an alert was passed on by then");
    let (names, w) = english(&plan);
    let by_hearing = |hears: bool| {
        let place = plan
            .scenario
            .roles
            .iter()
            .position(|r| r.hears_soc == hears);
        let role = RoleIx::from_place(place.expect("there is such a role"));
        let picture = run.picture(Some(role));
        let order = picture.orders.last().expect("the order was given");
        (
            order.alert,
            journal::order(order, &picture, &plan, &names, w),
        )
    };
    let action = names.actions.of(triage);
    let (source, node) = match run.world().orders().last().map(|o| o.target) {
        Some(Target::Alert(alert)) => run.world().alert_about(alert),
        other => panic!("{other:?}"),
    };
    let (source, node) = (names.sources.of(source), names.nodes.of(node));
    assert_eq!(
        by_hearing(true),
        (Some(1), format!("{action}: {source}, {node}"))
    );
    assert_eq!(by_hearing(false), (None, format!("{action}: an alert")));
}
