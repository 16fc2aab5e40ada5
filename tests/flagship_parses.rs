//! The flagship's ministry and campaign parse into the model, refer only to what exists, and hold nothing
//! that nobody uses. The finer rules are those of `cellule check`.

use cellule::scenario::model::*;
use std::collections::BTreeSet;

fn read<T: serde::de::DeserializeOwned>(file: &str) -> T {
    let path = format!(
        "{}/scenarios/ministry-mail-breach/{file}",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(&path).expect("the file is part of the repository");
    ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(&text)
        .unwrap_or_else(|e| panic!("{file}: {e}"))
}

fn ministry() -> Organisation {
    read("organisation.ron")
}

fn assault() -> Campaign {
    read("campaign.ron")
}

/// Ids of one kind.
type Ids = BTreeSet<String>;

fn ids<'a, T: 'a, I: ToString + 'a>(
    of: impl IntoIterator<Item = &'a T>,
    id: impl Fn(&'a T) -> &'a I,
) -> Ids {
    of.into_iter().map(|x| id(x).to_string()).collect()
}

fn nodes(o: &Organisation) -> Ids {
    ids(&o.nodes, |n| &n.id)
}

#[test]
fn the_ministry_has_the_size_that_its_scenario_claims() {
    let o = ministry();
    let people: u32 = o.departments.iter().map(|d| d.people).sum();
    assert!((280_000..=300_000).contains(&people), "{people} people");
    assert!(
        o.departments.len() >= 12,
        "{} departments",
        o.departments.len()
    );
    assert!(o.nodes.len() >= 60, "{} nodes", o.nodes.len());
    let users: u32 = o
        .accounts
        .iter()
        .filter(|a| a.kind == AccountKind::Users && a.id.as_str().starts_with("users-"))
        .map(|a| a.count)
        .sum();
    assert_eq!(people, users, "each of the staff has one account");
    let noise: u32 = o
        .log_sources
        .iter()
        .filter(|l| l.on)
        .map(|l| l.false_alarms.value())
        .sum();
    assert!((100..=160).contains(&noise), "{noise} false alarms a day");
    assert_eq!(nodes(&o).len(), o.nodes.len(), "node ids are unique");
}

#[test]
fn everything_the_ministry_names_exists() {
    let o = ministry();
    let nodes = nodes(&o);
    let channels = ids(&o.channels, |c| &c.id);
    let accounts = ids(&o.accounts, |a| &a.id);
    let departments = ids(&o.departments, |d| &d.id);
    let sites = ids(&o.sites, |s| &s.id);
    let segments = ids(&o.segments, |s| &s.id);
    let mut unknown = Ids::new();
    let mut want = |set: &Ids, id: &str| {
        if !set.contains(id) {
            unknown.insert(id.to_owned());
        }
    };
    for n in &o.nodes {
        if let Some(s) = &n.site {
            want(&sites, s.as_str());
        }
        if let Some(s) = &n.segment {
            want(&segments, s.as_str());
        }
    }
    for l in &o.links {
        want(&nodes, l.from.as_str());
        l.to.iter().for_each(|t| want(&nodes, t.as_str()));
    }
    for d in &o.departments {
        if let Some(s) = &d.site {
            want(&sites, s.as_str());
        }
        if let Some(m) = &d.mailboxes {
            want(&nodes, m.as_str());
        }
        for need in d.functions.iter().flat_map(|f| &f.needs) {
            if !nodes.contains(&need.on) {
                want(&channels, &need.on);
            }
            need.alternates
                .iter()
                .for_each(|c| want(&channels, c.as_str()));
        }
    }
    for d in &o.data {
        want(&nodes, d.on.as_str());
        d.secrets.iter().for_each(|a| want(&accounts, a.as_str()));
    }
    for a in &o.accounts {
        if let Some(d) = &a.department {
            want(&departments, d.as_str());
        }
        a.opens
            .iter()
            .chain(&a.controls)
            .for_each(|n| want(&nodes, n.as_str()));
    }
    for c in &o.channels {
        c.needs
            .iter()
            .chain(&c.read_from)
            .for_each(|n| want(&nodes, n.as_str()));
        c.reaches
            .iter()
            .for_each(|d| want(&departments, d.as_str()));
    }
    for l in &o.log_sources {
        l.covers.iter().for_each(|n| want(&nodes, n.as_str()));
    }
    for p in &o.public_services {
        p.needs.iter().for_each(|n| want(&nodes, n.as_str()));
    }
    assert_eq!(unknown, Ids::new());
}

#[test]
fn every_text_of_the_flagship_stands_in_both_languages() {
    let (o, c) = (ministry(), assault());
    let mut texts = vec![&o.name, &c.name, &c.story];
    texts.extend(o.sites.iter().map(|x| &x.name));
    texts.extend(o.segments.iter().map(|x| &x.name));
    texts.extend(o.nodes.iter().map(|x| &x.name));
    for d in &o.departments {
        texts.push(&d.name);
        texts.extend(d.functions.iter().map(|f| &f.name));
    }
    texts.extend(o.data.iter().map(|x| &x.name));
    texts.extend(o.accounts.iter().map(|x| &x.name));
    texts.extend(o.channels.iter().map(|x| &x.name));
    texts.extend(o.log_sources.iter().map(|x| &x.name));
    texts.extend(o.teams.iter().map(|x| &x.name));
    texts.extend(o.public_services.iter().map(|x| &x.name));
    texts.extend(o.outsiders.iter().map(|x| &x.name));
    texts.extend(c.stages.iter().map(|x| &x.name));
    let bare: Vec<_> = texts
        .iter()
        .filter(|t| matches!(t, Text::Plain(_)) || Language::ALL.iter().any(|&l| !t.has(l)))
        .collect();
    assert!(bare.is_empty(), "{bare:?}");
}

/// Nodes without which some function, public service, mail, channel, step of the attacker, way of
/// administration or copy would be lost: from those that people use directly, along the edges on which they stand.
#[test]
fn every_node_of_the_ministry_is_needed_for_something() {
    let (o, c) = (ministry(), assault());
    let mut used = Ids::new();
    for d in &o.departments {
        used.extend(d.mailboxes.iter().map(ToString::to_string));
        used.extend(
            d.functions
                .iter()
                .flat_map(|f| &f.needs)
                .map(|n| n.on.clone()),
        );
    }
    let listed = (o.channels.iter().flat_map(|x| &x.needs))
        .chain(o.public_services.iter().flat_map(|x| &x.needs));
    used.extend(listed.map(ToString::to_string));
    for a in c.stages.iter().flat_map(|s| &s.alternatives) {
        used.insert(a.on.to_string());
    }
    loop {
        let before = used.len();
        for l in &o.links {
            match l.kind {
                // `from` stands on `to`.
                LinkKind::AuthenticatesThrough | LinkKind::DependsOn => {
                    if used.contains(l.from.as_str()) {
                        used.extend(l.to.iter().map(ToString::to_string));
                    }
                }
                // `to` stands on `from`.
                LinkKind::Hosts
                | LinkKind::RoutesMailTo
                | LinkKind::BacksUp
                | LinkKind::Administers
                | LinkKind::Supplies => {
                    if l.to.iter().any(|t| used.contains(t.as_str())) {
                        used.insert(l.from.to_string());
                    }
                }
                LinkKind::Reaches | LinkKind::Trusts | LinkKind::MemberOf | LinkKind::LogsTo => {}
            }
        }
        if used.len() == before {
            break;
        }
    }
    let idle: Vec<_> = nodes(&o).difference(&used).cloned().collect();
    assert!(idle.is_empty(), "{idle:?}");
}

#[test]
fn everything_the_campaign_names_exists_and_leads_somewhere() {
    let (o, c) = (ministry(), assault());
    let nodes = nodes(&o);
    let accounts = ids(&o.accounts, |a| &a.id);
    let data = ids(&o.data, |d| &d.id);
    let logs = ids(&o.log_sources, |l| &l.id);
    let stages = ids(&c.stages, |s| &s.id);
    assert_eq!(stages.len(), c.stages.len(), "stage ids are unique");
    let mut learned = Ids::new();
    let mut asked = Ids::new();
    let mut unknown = Ids::new();
    let mut want = |set: &Ids, id: &str| {
        if !set.contains(id) {
            unknown.insert(id.to_owned());
        }
    };
    c.goals.iter().for_each(|g| want(&stages, g.as_str()));
    for s in &c.stages {
        s.after.iter().for_each(|a| want(&stages, a.as_str()));
    }
    for a in c.stages.iter().flat_map(|s| &s.alternatives) {
        want(&nodes, a.on.as_str());
        for need in &a.needs {
            match need {
                AttackerNeed::Foothold(n)
                | AttackerNeed::Control(n)
                | AttackerNeed::Vulnerable(n) => want(&nodes, n.as_str()),
                AttackerNeed::Credential(x) | AttackerNeed::NoSecondFactor(x) => {
                    want(&accounts, x.as_str())
                }
                AttackerNeed::Knows(k) => {
                    asked.insert(k.to_string());
                }
                AttackerNeed::HelpDesk => {}
            }
        }
        for gain in &a.gives {
            match gain {
                Gain::Foothold { on, account, .. } => {
                    want(&nodes, on.as_str());
                    if let Some(x) = account {
                        want(&accounts, x.as_str());
                    }
                }
                Gain::Credential(x) => want(&accounts, x.as_str()),
                Gain::Secrets(d) => want(&data, d.as_str()),
                Gain::Records { from, .. } => want(&data, from.as_str()),
                Gain::Knows(k) => {
                    learned.insert(k.to_string());
                }
                Gain::Blind(l) => want(&logs, l.as_str()),
                Gain::SpoilBackups { of, .. } => want(&nodes, of.as_str()),
                Gain::Break(n) => want(&nodes, n.as_str()),
                Gain::Publish(_) => {}
            }
        }
    }
    for r in &c.reactions {
        if let Trigger::GoalReached(s) = &r.when {
            want(&stages, s.as_str());
        }
        for then in &r.then {
            if let Response::Open(list) = then {
                list.iter().for_each(|s| want(&stages, s.as_str()));
            }
        }
    }
    assert_eq!(unknown, Ids::new());
    assert_eq!(asked, learned, "what is learned is what is asked for");
}
