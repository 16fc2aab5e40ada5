//! What holds of the built-in catalogue: its files parse, its ids exist, its numbers say where they come from.
//!
//! The files are read here with `ron` alone, so that a fault of the project's own reader cannot hide one of theirs.

use cellule::scenario::model::*;
use ron::extensions::Extensions;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

const TECHNIQUES: &str = include_str!("../assets/catalogue/techniques.ron");
const ACTIONS: &str = include_str!("../assets/catalogue/actions.ron");
const CONSTANTS: &str = include_str!("../assets/catalogue/constants.ron");
const ATTACK: &str = include_str!("../assets/reference/attack.tsv");
const MITIGATIONS: &str = include_str!("../assets/reference/mitigations.tsv");
const REACT: &str = include_str!("../assets/reference/react.tsv");

fn parse(text: &str) -> Catalogue {
    ron::Options::default()
        .with_default_extension(Extensions::IMPLICIT_SOME)
        .from_str(text)
        .unwrap_or_else(|e| panic!("{e}"))
}

fn techniques() -> Vec<Technique> {
    parse(TECHNIQUES).techniques
}

fn actions() -> Vec<ResponseAction> {
    parse(ACTIONS).actions
}

/// Id and name of each line of a reference table.
fn table(text: &str) -> BTreeMap<&str, &str> {
    text.lines()
        .filter(|l| !l.starts_with('#'))
        .map(|l| {
            let mut cells = l.split('\t');
            (cells.next().unwrap(), cells.next().unwrap())
        })
        .collect()
}

/// Adds what is wrong with a number to `faults`.
fn number<T: Copy + PartialOrd + Debug>(at: &str, e: &Estimate<T>, faults: &mut Vec<String>) {
    match e {
        Estimate::Bare(v) => faults.push(format!("{at}: {v:?} has neither range nor source")),
        Estimate::Ranged(r) => {
            if !(r.low <= r.value && r.value <= r.high) {
                faults.push(format!("{at}: {r:?} lies outside its range"));
            }
            if r.low == r.high {
                faults.push(format!("{at}: {r:?} has an empty range"));
            }
            if r.source.len() < 12 {
                faults.push(format!("{at}: \"{}\" is no source", r.source));
            }
        }
    }
}

fn effect_numbers(at: &str, effect: &ActionEffect, faults: &mut Vec<String>) {
    match effect {
        ActionEffect::SearchRecords {
            sensitivity,
            false_finding,
            ..
        }
        | ActionEffect::Hunt {
            sensitivity,
            false_finding,
            ..
        } => {
            number(&format!("{at} sensitivity"), sensitivity, faults);
            number(&format!("{at} false finding"), false_finding, faults);
        }
        ActionEffect::Monitor { coverage } => number(&format!("{at} coverage"), coverage, faults),
        ActionEffect::Validate { sensitivity } => {
            number(&format!("{at} sensitivity"), sensitivity, faults);
        }
        ActionEffect::Delegate { share } => number(&format!("{at} share"), share, faults),
        ActionEffect::Triage
        | ActionEffect::LogOn { .. }
        | ActionEffect::Preserve
        | ActionEffect::SweepSecrets
        | ActionEffect::Support
        | ActionEffect::Disconnect
        | ActionEffect::PowerOff
        | ActionEffect::Reconnect
        | ActionEffect::Isolate
        | ActionEffect::Join
        | ActionEffect::CutMail { .. }
        | ActionEffect::OpenMail { .. }
        | ActionEffect::CloseToInternet
        | ActionEffect::OpenToInternet
        | ActionEffect::BlockIndicators
        | ActionEffect::Quarantine
        | ActionEffect::Lock
        | ActionEffect::Unlock
        | ActionEffect::RevokeSessions
        | ActionEffect::ResetPasswords
        | ActionEffect::DisableRules
        | ActionEffect::CloseData
        | ActionEffect::OpenData
        | ActionEffect::Remove { .. }
        | ActionEffect::RotateCertificates
        | ActionEffect::RotateSecrets
        | ActionEffect::ResetKrbtgt
        | ActionEffect::Rebuild
        | ActionEffect::Patch
        | ActionEffect::EnforceMfa
        | ActionEffect::Restore
        | ActionEffect::Drain { .. }
        | ActionEffect::Heighten { .. }
        | ActionEffect::Activate
        | ActionEffect::PublishNumbers
        | ActionEffect::Paper
        | ActionEffect::Prioritise
        | ActionEffect::Inform
        | ActionEffect::Overtime
        | ActionEffect::VerifyCallers => {}
    }
}

fn none(faults: Vec<String>) {
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn each_file_holds_only_its_own_part() {
    let (t, a, c) = (parse(TECHNIQUES), parse(ACTIONS), parse(CONSTANTS));
    assert!(!t.techniques.is_empty() && t.actions.is_empty() && t.constants.is_empty());
    assert!(!a.actions.is_empty() && a.techniques.is_empty() && a.constants.is_empty());
    assert!(c.techniques.is_empty() && c.actions.is_empty());
}

#[test]
fn every_technique_is_in_attack_under_its_english_name() {
    let attack = table(ATTACK);
    none(
        techniques()
            .iter()
            .filter(|t| attack.get(t.id.as_str()) != Some(&t.name.get(Language::English)))
            .map(|t| format!("{}: {:?}", t.id, attack.get(t.id.as_str())))
            .collect(),
    );
}

#[test]
fn every_reference_of_an_action_is_in_react_or_in_attack() {
    let (react, mitigations) = (table(REACT), table(MITIGATIONS));
    let mut faults = Vec::new();
    for a in actions() {
        for r in &a.reference {
            if !react.contains_key(r.as_str()) && !mitigations.contains_key(r.as_str()) {
                faults.push(format!("{}: {r}", a.id));
            }
        }
    }
    none(faults);
}

#[test]
fn every_number_has_a_range_and_a_source() {
    let mut faults = Vec::new();
    for t in techniques() {
        number(&format!("{} duration", t.id), &t.duration, &mut faults);
        number(&format!("{} success", t.id), &t.success, &mut faults);
        for trace in &t.traces {
            let at = format!("{} {:?}", t.id, trace.source);
            number(&format!("{at} visible"), &trace.visible, &mut faults);
            number(&format!("{at} alerts"), &trace.alerts, &mut faults);
            number(&format!("{at} delay"), &trace.delay, &mut faults);
        }
    }
    for a in actions() {
        number(&format!("{} duration", a.id), &a.duration, &mut faults);
        number(&format!("{} success", a.id), &a.success, &mut faults);
        // Absent where there is nothing that an attacker could control: then it is 0 by meaning, not by estimate.
        if a.noticed != Estimate::default() {
            number(&format!("{} noticed", a.id), &a.noticed, &mut faults);
        } else if matches!(
            a.target,
            TargetKind::Node | TargetKind::Account | TargetKind::Segment
        ) {
            faults.push(format!("{}: nobody says how it is noticed", a.id));
        }
        for e in &a.effects {
            effect_numbers(a.id.as_str(), e, &mut faults);
        }
    }
    none(faults);
}

#[test]
fn every_constant_lies_within_its_range_and_has_a_source() {
    fn within<T: Copy + PartialOrd + Debug>(id: &str, e: &Estimate<T>, faults: &mut Vec<String>) {
        // A fact, such as a documented default, may have no width.
        number(id, e, faults);
        faults.retain(|f| !f.ends_with("has an empty range"));
    }
    let mut faults = Vec::new();
    for c in parse(CONSTANTS).constants {
        match &c.value {
            Quantity::Span(e) => within(&c.id, e, &mut faults),
            Quantity::Share(e) => within(&c.id, e, &mut faults),
            Quantity::Count(e) => within(&c.id, e, &mut faults),
        }
    }
    none(faults);
}

#[test]
fn every_text_stands_in_both_languages_and_differs() {
    let mut faults = Vec::new();
    let mut text = |at: String, t: &Text| {
        let both = Language::ALL
            .iter()
            .all(|&l| t.has(l) && !t.get(l).trim().is_empty());
        // Some names of tools and protocols are the same in both.
        let same = t.get(Language::French) == t.get(Language::English);
        if !both
            || (same
                && t.get(Language::French) != "PowerShell"
                && t.get(Language::French) != "Kerberoasting")
        {
            faults.push(at);
        }
    };
    for t in techniques() {
        text(format!("{} name", t.id), &t.name);
    }
    for a in actions() {
        text(format!("{} name", a.id), &a.name);
        text(format!("{} about", a.id), &a.about);
    }
    none(faults);
}

#[test]
fn ids_and_names_are_unique() {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for t in techniques() {
        for key in [
            t.id.0.clone(),
            format!("fr {}", t.name.get(Language::French)),
        ] {
            if !seen.insert(key.clone()) {
                faults.push(key);
            }
        }
    }
    for a in actions() {
        let names = Language::ALL.map(|l| format!("{} {}", l.code(), a.name.get(l)));
        for key in names.into_iter().chain([a.id.0.clone()]) {
            if !seen.insert(key.clone()) {
                faults.push(key);
            }
        }
    }
    none(faults);
}

#[test]
fn no_two_actions_are_the_same() {
    let all = actions();
    let mut faults = Vec::new();
    for (i, a) in all.iter().enumerate() {
        for b in &all[..i] {
            if a.target == b.target
                && a.effects == b.effects
                && a.staff == b.staff
                && a.duration.value() == b.duration.value()
            {
                faults.push(format!("{} and {}", b.id, a.id));
            }
        }
    }
    none(faults);
}

/// The name of an effect and of its first parameter, enough to tell kinds apart.
fn effect_name(e: &ActionEffect) -> String {
    let text = format!("{e:?}");
    text.split([' ', '{']).next().unwrap().to_owned()
}

#[test]
fn every_effect_of_the_model_is_given_by_an_action() {
    let given: BTreeSet<String> = actions()
        .iter()
        .flat_map(|a| &a.effects)
        .map(effect_name)
        .collect();
    let source = include_str!("../src/scenario/model/catalogue.rs");
    let body = source.split("pub enum ActionEffect {").nth(1).unwrap();
    let body = body.split("\n}").next().unwrap();
    let named: BTreeSet<String> = body
        .lines()
        .filter(|l| {
            l.starts_with("    ") && l.as_bytes().get(4).is_some_and(u8::is_ascii_uppercase)
        })
        .map(|l| l.trim().trim_end_matches([',', '{', ' ']).to_owned())
        .collect();
    assert!(named.len() > 30, "the model was not read: {named:?}");
    assert_eq!(given, named);
}

#[test]
fn every_means_of_a_foothold_can_be_ended() {
    let effects: Vec<ActionEffect> = actions().into_iter().flat_map(|a| a.effects).collect();
    let has = |e: &ActionEffect| effects.contains(e);
    let mut faults = Vec::new();
    for means in Means::ALL {
        let removed = effects
            .iter()
            .any(|e| matches!(e, ActionEffect::Remove { means: m } if m.contains(&means)));
        let ended = match means {
            Means::WebShell
            | Means::TransportAgent
            | Means::ServerModule
            | Means::Implant
            | Means::RogueAccount => removed,
            Means::ValidAccount => has(&ActionEffect::ResetPasswords),
            Means::SessionToken => has(&ActionEffect::RevokeSessions),
            Means::GoldenTicket => has(&ActionEffect::ResetKrbtgt),
            Means::Certificate => has(&ActionEffect::RotateCertificates),
            Means::SigningKey => has(&ActionEffect::RotateSecrets),
            Means::MailboxRule => has(&ActionEffect::DisableRules),
        };
        if !ended {
            faults.push(format!("{means:?}"));
        }
    }
    none(faults);
}

#[test]
fn every_log_that_a_technique_writes_can_be_searched() {
    let searched: BTreeSet<LogKind> = actions()
        .iter()
        .flat_map(|a| &a.effects)
        .filter_map(|e| match e {
            ActionEffect::SearchRecords { kinds, .. } => Some(kinds.clone()),
            _ => None,
        })
        .flatten()
        .collect();
    none(
        techniques()
            .iter()
            .flat_map(|t| t.traces.iter().map(move |tr| (t.id.clone(), tr.source)))
            .filter(|(_, k)| !searched.contains(k))
            .map(|(id, k)| format!("{id}: {k:?}"))
            .collect(),
    );
}

#[test]
fn what_undoes_an_action_exists_and_takes_the_same_target() {
    let all = actions();
    let mut faults = Vec::new();
    for a in &all {
        let Some(undo) = &a.undone_by else { continue };
        match all.iter().find(|b| b.id == *undo) {
            None => faults.push(format!("{}: no action {undo}", a.id)),
            Some(b) if b.target != a.target => {
                faults.push(format!("{}: {undo} takes another target", a.id))
            }
            Some(b) => {
                if !b.node_kinds.is_empty()
                    && !a.node_kinds.iter().all(|k| b.node_kinds.contains(k))
                {
                    faults.push(format!(
                        "{}: {undo} cannot be aimed at all of its nodes",
                        a.id
                    ));
                }
            }
        }
    }
    none(faults);
}

#[test]
fn cutting_all_mail_and_the_partner_link_is_not_the_cells_to_decide() {
    for a in actions() {
        let cuts_mail = a
            .effects
            .iter()
            .any(|e| matches!(e, ActionEffect::CutMail { .. }));
        assert_eq!(
            cuts_mail,
            a.authority == Some(OutsiderKind::MinisterOffice) && a.id.0 != "delegate-authority",
            "{}",
            a.id
        );
        let stops_node = a
            .effects
            .iter()
            .any(|e| matches!(e, ActionEffect::Disconnect | ActionEffect::PowerOff));
        if stops_node && (a.node_kinds.is_empty() || a.node_kinds.contains(&NodeKind::PartnerLink))
        {
            assert_eq!(a.authority, Some(OutsiderKind::Operator), "{}", a.id);
        }
    }
}

#[test]
fn only_actions_on_nodes_name_kinds_of_nodes() {
    none(
        actions()
            .iter()
            .filter(|a| !a.node_kinds.is_empty() && a.target != TargetKind::Node)
            .map(|a| a.id.0.clone())
            .collect(),
    );
}
