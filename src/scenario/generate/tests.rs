//! What was ordered is what one gets.

use super::*;
use crate::scenario::model::*;
use std::collections::{BTreeMap, BTreeSet};

fn order(generator: Generator, seed: u64, nodes: u32) -> GeneratedScenario {
    generate(&Generated {
        generator,
        seed,
        nodes,
    })
}

/// A digest that a change of any value changes.
fn digest(made: &GeneratedScenario) -> String {
    let text = ron::to_string(&(&made.organisation, &made.campaign)).unwrap();
    blake3::hash(text.as_bytes()).to_hex()[..16].to_owned()
}

#[test]
fn the_same_seed_gives_the_same_and_another_seed_something_else() {
    for generator in [Generator::Ministry, Generator::Spread] {
        assert_eq!(
            digest(&order(generator, 7, 300)),
            digest(&order(generator, 7, 300))
        );
        assert_ne!(
            digest(&order(generator, 7, 300)),
            digest(&order(generator, 8, 300))
        );
    }
}

#[test]
fn it_has_as_many_nodes_as_ordered() {
    for size in [30, 31, 64, 500, 5_000, 100_000] {
        assert_eq!(
            order(Generator::Ministry, 1, size).organisation.nodes.len(),
            size as usize
        );
    }
    for size in [1, 2, 3, 500, 100_000] {
        assert_eq!(
            order(Generator::Spread, 1, size).organisation.nodes.len(),
            size as usize
        );
    }
    assert_eq!(
        order(Generator::Ministry, 1, 0).organisation.nodes.len(),
        SMALLEST_MINISTRY as usize
    );
    assert_eq!(order(Generator::Spread, 1, 0).organisation.nodes.len(), 1);
}

#[test]
fn links_grow_with_nodes_and_not_faster() {
    let edges = |size| {
        let links = order(Generator::Ministry, 3, size).organisation.links;
        links.iter().map(|l| l.to.len()).sum::<usize>()
    };
    assert!(edges(40_000) < edges(4_000) * 11);
}

#[test]
fn every_name_leads_somewhere() {
    for (size, seed) in [(30, 1), (31, 2), (200, 3), (3_000, 4)] {
        let made = order(Generator::Ministry, seed, size);
        let o = &made.organisation;
        fn unique<'a>(ids: impl Iterator<Item = &'a str>) -> BTreeSet<&'a str> {
            let all: Vec<&str> = ids.collect();
            let set: BTreeSet<&str> = all.iter().copied().collect();
            assert_eq!(set.len(), all.len(), "an id stands twice");
            set
        }
        let nodes = unique(o.nodes.iter().map(|n| n.id.as_str()));
        let departments = unique(o.departments.iter().map(|d| d.id.as_str()));
        let accounts = unique(o.accounts.iter().map(|a| a.id.as_str()));
        let data = unique(o.data.iter().map(|d| d.id.as_str()));
        let channels = unique(o.channels.iter().map(|c| c.id.as_str()));
        let sites = unique(o.sites.iter().map(|s| s.id.as_str()));
        let segments = unique(o.segments.iter().map(|s| s.id.as_str()));
        unique(
            o.departments
                .iter()
                .flat_map(|d| &d.functions)
                .map(|f| f.id.as_str()),
        );
        let mut named: Vec<&NodeId> = Vec::new();
        for l in &o.links {
            assert!(!l.to.is_empty() && !l.to.contains(&l.from), "{l:?}");
            named.push(&l.from);
            named.extend(&l.to);
        }
        for d in &o.departments {
            named.extend(&d.mailboxes);
            assert!(sites.contains(d.site.as_ref().unwrap().as_str()));
            for need in d.functions.iter().flat_map(|f| &f.needs) {
                let on = need.on.as_str();
                assert!(nodes.contains(on) || channels.contains(on), "{on}");
                assert!(
                    need.alternates
                        .iter()
                        .all(|a| channels.contains(a.as_str()))
                );
            }
        }
        for a in &o.accounts {
            named.extend(a.opens.iter().chain(&a.controls));
            assert!(
                a.department
                    .iter()
                    .all(|d| departments.contains(d.as_str()))
            );
        }
        for d in &o.data {
            named.push(&d.on);
            assert!(d.secrets.iter().all(|a| accounts.contains(a.as_str())));
        }
        named.extend(
            o.channels
                .iter()
                .flat_map(|c| c.needs.iter().chain(&c.read_from)),
        );
        named.extend(o.log_sources.iter().flat_map(|s| &s.covers));
        named.extend(o.public_services.iter().flat_map(|s| &s.needs));
        for n in &o.nodes {
            assert!(n.segment.iter().all(|s| segments.contains(s.as_str())));
            assert!(n.site.iter().all(|s| sites.contains(s.as_str())));
        }
        let c = made.campaign.as_ref().unwrap();
        let stages = unique(c.stages.iter().map(|s| s.id.as_str()));
        assert!(
            c.goals
                .iter()
                .chain(c.stages.iter().flat_map(|s| &s.after))
                .all(|s| stages.contains(s.as_str()))
        );
        for way in c.stages.iter().flat_map(|s| &s.alternatives) {
            named.push(&way.on);
            for need in &way.needs {
                match need {
                    AttackerNeed::Foothold(n)
                    | AttackerNeed::Control(n)
                    | AttackerNeed::Vulnerable(n) => named.push(n),
                    AttackerNeed::Credential(a) | AttackerNeed::NoSecondFactor(a) => {
                        assert!(accounts.contains(a.as_str()));
                    }
                    AttackerNeed::Knows(_) | AttackerNeed::HelpDesk => {}
                }
            }
            for gain in &way.gives {
                match gain {
                    Gain::Foothold { on, account, .. } => {
                        named.push(on);
                        assert!(account.iter().all(|a| accounts.contains(a.as_str())));
                    }
                    Gain::Credential(a) => assert!(accounts.contains(a.as_str())),
                    Gain::Secrets(d) | Gain::Records { from: d, .. } => {
                        assert!(data.contains(d.as_str()))
                    }
                    Gain::SpoilBackups { of: n, .. } | Gain::Break(n) => named.push(n),
                    Gain::Knows(_) | Gain::Blind(_) | Gain::Publish(_) => {}
                }
            }
        }
        assert!(named.iter().all(|n| nodes.contains(n.as_str())));
        for kind in [
            NodeKind::MailGateway,
            NodeKind::MailFilter,
            NodeKind::Directory,
            NodeKind::Bastion,
            NodeKind::Vpn,
        ] {
            assert!(o.nodes.iter().any(|n| n.kind == kind), "{kind:?}");
        }
        assert!(channels.contains("internal-mail") && channels.contains("external-mail"));
        assert!(o.departments.len() >= 3 && !o.teams.is_empty() && o.help_desk.is_some());
    }
}

#[test]
fn every_text_stands_in_both_languages() {
    let made = order(Generator::Ministry, 5, 100);
    let o = &made.organisation;
    let texts = o
        .nodes
        .iter()
        .map(|n| &n.name)
        .chain(o.departments.iter().map(|d| &d.name));
    assert!(texts.chain(o.accounts.iter().map(|a| &a.name)).all(|t| {
        Language::ALL
            .iter()
            .all(|&l| t.has(l) && !t.get(l).trim().is_empty())
    }));
}

#[test]
fn a_spread_reaches_every_machine_over_six_neighbours_on_average() {
    for (seed, size) in [(1, 500u32), (2, 20_000)] {
        let o = order(Generator::Spread, seed, size).organisation;
        let next: BTreeMap<&str, &Vec<NodeId>> =
            o.links.iter().map(|l| (l.from.as_str(), &l.to)).collect();
        let mut seen = BTreeSet::from(["machine-0"]);
        let mut stack = vec!["machine-0"];
        while let Some(m) = stack.pop() {
            for to in next.get(m).into_iter().copied().flatten() {
                if seen.insert(to.as_str()) {
                    stack.push(to.as_str());
                }
            }
        }
        assert_eq!(seen.len(), size as usize);
        let degree = o.links.iter().map(|l| l.to.len()).sum::<usize>() as f64 / f64::from(size);
        assert!((5.7..6.1).contains(&degree), "{degree}");
    }
}

#[test]
fn what_is_generated_survives_being_written_and_read() {
    let made = order(Generator::Ministry, 9, 60);
    let text = ron::to_string(&made.organisation).unwrap();
    let read: Organisation = ron::from_str(&text).unwrap();
    assert_eq!(read, made.organisation);
}
