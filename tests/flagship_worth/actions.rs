//! Every action helps in some state and harms or is wasted in another, and no two do the same.

use super::play::Extra::{self, Break, Order};
use super::play::{Player, Step, Week, plan, telling, verdicts};
use cellule::assessment::measures::{Measure, Measures};
use cellule::exercise::event::Event;
use cellule::scenario::model::{
    ActionEffect as E, NodeKind, Outcome, OutsiderKind, ResponseAction, TargetKind,
};
use cellule::simulation::event::Event as World;
use cellule::simulation::time::Time;
use std::collections::{BTreeMap, BTreeSet};

/// What an effect is, without how well it works.
fn kind(effect: &E) -> String {
    match effect {
        E::SearchRecords { kinds, .. } => format!("SearchRecords {kinds:?}"),
        E::Hunt { means, .. } => format!("Hunt {means:?}"),
        E::Monitor { .. } => "Monitor".to_owned(),
        E::Validate { .. } => "Validate".to_owned(),
        E::Delegate { .. } => "Delegate".to_owned(),
        E::LogOn { .. } => "LogOn".to_owned(),
        E::Heighten { .. } => "Heighten".to_owned(),
        other => format!("{other:?}"),
    }
}

/// Whether both can be aimed at the same thing.
fn share_targets(a: &ResponseAction, b: &ResponseAction) -> bool {
    if a.target != b.target {
        return false;
    }
    if a.target == TargetKind::Outsider {
        let takes = |x: &ResponseAction, k: OutsiderKind| {
            x.outsider_kinds.is_empty() || x.outsider_kinds.contains(&k)
        };
        let mut all = plan().blueprint.outsiders.iter();
        return all.any(|(_, o)| takes(a, o.kind) && takes(b, o.kind));
    }
    if a.target != TargetKind::Node {
        return true;
    }
    let takes =
        |x: &ResponseAction, k: NodeKind| x.node_kinds.is_empty() || x.node_kinds.contains(&k);
    plan()
        .blueprint
        .nodes
        .iter()
        .any(|(_, n)| takes(a, n.kind) && takes(b, n.kind))
}

#[test]
fn no_two_actions_have_the_same_effect_on_the_same_target() {
    let s = &plan().scenario;
    let offered: Vec<&ResponseAction> = s
        .catalogue
        .actions
        .iter()
        .filter(|a| s.offered.contains(&a.id))
        .collect();
    assert!(offered.len() >= 30);
    let mut same = Vec::new();
    for (i, a) in offered.iter().enumerate() {
        for b in &offered[i + 1..] {
            let kinds = |x: &ResponseAction| x.effects.iter().map(kind).collect::<Vec<_>>();
            if kinds(a) == kinds(b) && share_targets(a, b) {
                same.push((a.id.as_str(), b.id.as_str()));
            }
        }
    }
    assert_eq!(same, Vec::new());
}

const NONE: &[Step] = &[];
/// Hunts of all kinds in the first days.
const HUNTS: &[Step] = &[
    (3, Order("hunt-web-shells", "webmail")),
    (3, Order("hunt-web-shells", "mbx-police")),
    (6, Order("hunt-web-shells", "mbx-cabinet")),
    (3, Order("hunt-web-shells", "mobile-sync")),
    (3, Order("hunt-server-modules", "mobile-sync")),
    (4, Order("hunt-server-modules", "mbx-central")),
    (4, Order("hunt-server-modules", "mbx-police")),
    (5, Order("hunt-implants", "webmail")),
    (5, Order("hunt-implants", "mobile-sync")),
    (20, Order("hunt-implants", "ws-it")),
    (40, Order("hunt-identity", "dir-1")),
    (40, Order("hunt-implants", "files-central")),
    (60, Order("hunt-identity", "dir-1")),
    (62, Order("hunt-implants", "dir-1")),
];
/// Hunts where the first alerts were.
const EARLY: &[Step] = &[
    (3, Order("hunt-web-shells", "webmail")),
    (3, Order("hunt-web-shells", "mbx-police")),
    (3, Order("hunt-server-modules", "mobile-sync")),
    (5, Order("hunt-implants", "webmail")),
];
/// Much is cut in the first hour.
const SHUT: &[Step] = &[
    (1, Order("close-webmail", "webmail")),
    (1, Order("close-webmail", "mobile-sync")),
    (1, Order("close-vpn", "vpn")),
    (1, Order("close-vpn", "supplier-access")),
    (1, Order("isolate-segment", "seg-mail")),
    (1, Order("disconnect-server", "mbx-central")),
    (1, Order("disconnect-server", "emergency-platform")),
    (1, Order("lock-accounts", "users-police")),
    (1, Order("lock-accounts", "users-central")),
    (1, Order("lock-accounts", "access-signalis")),
    (1, Order("cut-application-access", "fapro-records")),
    (1, Order("cut-application-access", "signalis-records")),
    (1, Order("hold-external-mail", "")),
    (1, Order("cut-internal-mail", "")),
];
/// Mail from outside is held for a day.
const HELD: &[Step] = &[
    (1, Order("hold-external-mail", "")),
    (26, Order("open-external-mail", "")),
];
/// The attacker breaks servers.
const BROKEN: &[Step] = &[
    (2, Break("mbx-central")),
    (2, Break("mbx-territories")),
    (2, Break("mbx-police")),
    (2, Break("app-prefecture")),
    (2, Break("files-central")),
];
/// Mail inside is cut.
const INSIDE: &[Step] = &[(1, Order("cut-internal-mail", ""))];
/// Mail from outside is held for a day and delivered unscanned.
const DRAINED: &[Step] = &[
    (1, Order("hold-external-mail", "")),
    (26, Order("open-external-mail", "")),
    (36, Order("drain-backlog", "")),
];
/// The directory is searched again and again.
const ROGUE: &[Step] = &[
    (60, Order("hunt-identity", "dir-1")),
    (72, Order("hunt-identity", "dir-1")),
    (84, Order("hunt-identity", "dir-1")),
    (60, Order("hunt-identity", "dir-2")),
    (84, Order("hunt-identity", "dir-2")),
];
/// Cuts that somebody must authorise.
const AUTHORISED: &[Step] = &[
    (20, Order("cut-partner-link", "partner-link")),
    (20, Order("refuse-external-mail", "")),
    (20, Order("cut-internal-mail", "")),
];
/// The link to the partners is cut when the attacker already draws on it.
const LATE: &[Step] = &[(112, Order("cut-partner-link", "partner-link"))];
/// What was found on machines is removed; what nobody found stays.
const REMOVALS: &[Step] = &[
    (100, Order("remove-web-shell", "mbx-cabinet")),
    (100, Order("remove-web-shell", "mbx-police")),
    (100, Order("remove-server-module", "mbx-central")),
    (100, Order("remove-server-module", "mobile-sync")),
    (100, Order("remove-service", "files-central")),
    (100, Order("remove-service", "ws-it")),
];
/// The first alerts are followed by hunts, and these by removal.
const FOLLOWED: &[Step] = &[
    (14, Order("hunt-web-shells", "webmail")),
    (14, Order("hunt-implants", "webmail")),
    (14, Order("hunt-server-modules", "mobile-sync")),
    (30, Order("remove-web-shell", "webmail")),
    (30, Order("remove-service", "webmail")),
    (30, Order("remove-server-module", "mobile-sync")),
];
/// The key of the directory's tickets was changed a while ago.
const RESET: &[Step] = &[(12, Order("reset-krbtgt", "dir-1"))];
/// Indicators are blocked where they are known.
const BLOCKS: &[Step] = &[
    (16, Order("block-indicators", "")),
    (36, Order("block-indicators", "")),
];

/// An action in a state: the playbook that plays, if any; what else is done; the target; the hour.
type Row = (
    &'static str,
    &'static str,
    &'static [Step],
    &'static str,
    u32,
);

/// States in which an action helps; where there are several, one of them is enough.
const HELPS: &[Row] = &[
    ("list-transferred-data", "", NONE, "app-fapro", 30),
    ("list-transferred-data", "", NONE, "app-fapro", 60),
    ("list-transferred-data", "", NONE, "app-signalis", 30),
    ("list-transferred-data", "", NONE, "mbx-police", 20),
    ("list-transferred-data", "", NONE, "mbx-central", 40),
    ("list-transferred-data", "", BLOCKS, "mbx-central", 4),
    ("monitor-node", "", REMOVALS, "mbx-cabinet", 4),
    ("monitor-node", "", REMOVALS, "mbx-central", 4),
    ("monitor-node", "", REMOVALS, "mbx-police", 2),
    ("monitor-node", "", REMOVALS, "files-central", 20),
    ("monitor-node", "", REMOVALS, "ws-it", 4),
    ("monitor-node", "", REMOVALS, "mobile-sync", 2),
    ("quarantine-messages", "", NONE, "mbx-territories", 68),
    ("quarantine-messages", "", NONE, "mbx-territories", 69),
    ("quarantine-messages", "", NONE, "mbx-territories", 70),
    ("quarantine-messages", "", NONE, "mbx-central", 7),
    ("quarantine-messages", "", NONE, "mbx-central", 8),
    ("quarantine-messages", "", DRAINED, "mx-north", 29),
    ("triage-alert", "", REMOVALS, "true@files-central", 50),
    ("triage-alert", "", REMOVALS, "true@mbx-cabinet", 50),
    ("search-web-logs", "", NONE, "webmail", 1),
    ("search-web-logs", "", BLOCKS, "webmail", 4),
    ("search-web-logs", "", BLOCKS, "mobile-sync", 4),
    ("search-web-logs", "", FOLLOWED, "webmail", 2),
    ("search-web-logs", "", FOLLOWED, "mobile-sync", 2),
    ("activate-channel", "", NONE, "courier", 4),
    ("ask-agency-support", "", NONE, "cyber-agency", 4),
    (
        "ask-supplier-support",
        "pull-the-plug",
        NONE,
        "interministerial-operator",
        12,
    ),
    ("block-indicators", "", NONE, "", 4),
    ("close-vpn", "pull-the-plug", NONE, "vpn", 12),
    ("close-webmail", "", NONE, "mobile-sync", 4),
    ("cut-application-access", "", NONE, "agents-directory", 4),
    ("cut-internal-mail", "", NONE, "", 4),
    ("cut-partner-link", "", NONE, "partner-link", 4),
    ("disable-forwarding", "", NONE, "mbx-cabinet", 12),
    ("disconnect-server", "", NONE, "mbx-cabinet", 4),
    ("drain-backlog", "", HELD, "", 30),
    ("drain-backlog-rescan", "", HELD, "", 30),
    (
        "enable-logging",
        "pull-the-plug",
        NONE,
        "log-app-central",
        60,
    ),
    ("enforce-mfa", "", NONE, "access-hr", 4),
    ("extend-shifts", "", HUNTS, "forensics-team", 4),
    ("forensic-image", "", NONE, "mobile-sync", 4),
    ("heighten-monitoring", "nobody-home", NONE, "", 12),
    ("heighten-monitoring", "nobody-home", NONE, "", 20),
    ("hold-external-mail", "watch-too-long", NONE, "", 4),
    ("hunt-identity", "reference", NONE, "dir-2", 12),
    ("hunt-implants", "evict-too-early", NONE, "ws-it", 60),
    (
        "hunt-server-modules",
        "watch-too-long",
        NONE,
        "mobile-sync",
        4,
    ),
    ("hunt-web-shells", "", SHUT, "webmail", 4),
    ("inform", "", NONE, "Staff", 4),
    ("isolate-segment", "", NONE, "seg-admin", 4),
    (
        "list-authentications",
        "pull-the-plug",
        NONE,
        "mail-console",
        4,
    ),
    ("list-forwarding-rules", "", NONE, "mbx-central", 12),
    ("lock-accounts", "", NONE, "access-hr", 4),
    (
        "monitor-accounts",
        "pull-the-plug",
        NONE,
        "access-fapro",
        12,
    ),
    ("open-external-mail", "", HELD, "", 4),
    ("open-internal-mail", "", INSIDE, "", 12),
    ("paper-procedure", "", SHUT, "cabinet", 4),
    ("patch-server", "", NONE, "app-gate", 4),
    ("power-off-server", "", NONE, "mbx-police", 4),
    ("prioritise-functions", "", SHUT, "judicial-police", 4),
    ("publish-numbers", "", NONE, "", 4),
    ("rebuild-server", "", NONE, "webmail", 4),
    ("rebuild-trusted-core", "", NONE, "dir-1", 4),
    ("reconnect-department", "", INSIDE, "cabinet", 12),
    ("reconnect-server", "", SHUT, "emergency-platform", 6),
    ("refuse-external-mail", "", NONE, "", 4),
    ("reject-external-mail", "", NONE, "", 4),
    ("reject-external-mail", "", HUNTS, "", 8),
    ("reject-external-mail", "", EARLY, "", 4),
    ("rejoin-segment", "", SHUT, "seg-mail", 4),
    ("remove-accounts", "", HUNTS, "dir-1", 84),
    ("remove-accounts", "", HUNTS, "dir-1", 110),
    ("remove-accounts", "", NONE, "webmail", 4),
    ("remove-server-module", "", HUNTS, "mobile-sync", 30),
    ("remove-server-module", "", HUNTS, "mbx-central", 30),
    ("remove-server-module", "", BROKEN, "mbx-cabinet", 12),
    ("remove-service", "", HUNTS, "webmail", 30),
    ("remove-service", "", HUNTS, "ws-it", 40),
    ("remove-service", "", NONE, "mbx-cabinet", 4),
    ("remove-web-shell", "", HUNTS, "mbx-police", 30),
    ("remove-web-shell", "", HUNTS, "mbx-cabinet", 30),
    ("remove-web-shell", "", NONE, "mobile-sync", 4),
    ("reopen-vpn", "pull-the-plug", NONE, "vpn", 12),
    ("reopen-webmail", "", SHUT, "mobile-sync", 4),
    ("reset-krbtgt", "", BROKEN, "dir-1", 12),
    ("reset-passwords", "", NONE, "access-fapro", 4),
    (
        "restore-application-access",
        "reference",
        NONE,
        "fapro-records",
        30,
    ),
    ("restore-backup", "", NONE, "mbx-cabinet", 4),
    ("revoke-sessions", "", NONE, "access-fapro", 4),
    ("rotate-certificates", "", NONE, "ca", 30),
    ("rotate-secrets", "", NONE, "dir-1", 4),
    ("search-mail-audit", "", NONE, "mbx-central", 4),
    ("sweep-secrets", "", NONE, "police-shares", 4),
    ("unlock-accounts", "pull-the-plug", NONE, "access-fapro", 12),
    ("validate-integrity", "pull-the-plug", NONE, "webmail", 60),
    ("verify-callers", "watch-too-long", NONE, "", 4),
    ("delegate-authority", "", AUTHORISED, "", 11),
    ("search-endpoint-records", "", NONE, "mbx-police", 4),
    ("search-endpoint-records", "", NONE, "webmail", 4),
    ("activate-channel", "", SHUT, "messenger-state", 4),
    ("activate-channel", "", INSIDE, "paper", 4),
    ("activate-channel", "", BROKEN, "messenger-state", 4),
    ("block-indicators", "", HUNTS, "", 14),
    ("block-indicators", "", HUNTS, "", 30),
    ("block-indicators", "", HUNTS, "", 50),
    ("block-indicators", "", HELD, "", 24),
    ("patch-server", "evict-too-early", NONE, "mobile-sync", 12),
    ("patch-server", "evict-too-early", NONE, "webmail", 12),
    ("patch-server", "watch-too-long", NONE, "mobile-sync", 60),
    ("patch-server", "", NONE, "mbx-central", 4),
    ("patch-server", "", NONE, "webmail", 2),
    ("patch-server", "", NONE, "mobile-sync", 2),
    ("patch-server", "evict-too-early", NONE, "mbx-judicial", 12),
    ("patch-server", "evict-too-early", NONE, "mbx-guard", 12),
    ("remove-accounts", "", ROGUE, "dir-1", 110),
    ("remove-accounts", "", ROGUE, "dir-2", 110),
    ("remove-accounts", "", ROGUE, "dir-2", 84),
    ("remove-accounts", "", ROGUE, "dir-2", 130),
    ("remove-accounts", "watch-too-long", NONE, "dir-2", 110),
    ("delegate-authority", "", LATE, "", 60),
    ("remove-server-module", "", HUNTS, "mbx-central", 40),
    ("remove-server-module", "", HUNTS, "mobile-sync", 60),
    ("remove-server-module", "", HUNTS, "mbx-police", 40),
    (
        "remove-server-module",
        "watch-too-long",
        NONE,
        "mbx-central",
        60,
    ),
    ("remove-server-module", "reference", NONE, "mobile-sync", 30),
    (
        "revoke-sessions",
        "evict-too-early",
        NONE,
        "users-territories",
        60,
    ),
    (
        "revoke-sessions",
        "evict-too-early",
        NONE,
        "users-territories",
        84,
    ),
    (
        "revoke-sessions",
        "evict-too-early",
        NONE,
        "users-cabinet",
        84,
    ),
    (
        "revoke-sessions",
        "evict-too-early",
        NONE,
        "users-territories",
        120,
    ),
    (
        "revoke-sessions",
        "evict-too-early",
        NONE,
        "users-cabinet",
        40,
    ),
    (
        "revoke-sessions",
        "watch-too-long",
        NONE,
        "users-cabinet",
        130,
    ),
    (
        "revoke-sessions",
        "watch-too-long",
        NONE,
        "access-fapro",
        130,
    ),
    ("revoke-sessions", "reference", NONE, "users-cabinet", 90),
    ("revoke-sessions", "", NONE, "svc-partner", 132),
    ("unlock-accounts", "", SHUT, "users-police", 6),
    ("unlock-accounts", "", SHUT, "users-police", 12),
];

/// States in which an action harms, or takes people's time for nothing.
const HARMS: &[Row] = &[
    ("activate-channel", "", NONE, "courier", 60),
    ("ask-agency-support", "", NONE, "cyber-agency", 12),
    (
        "ask-supplier-support",
        "",
        NONE,
        "interministerial-operator",
        4,
    ),
    ("block-indicators", "", NONE, "", 30),
    ("close-vpn", "", NONE, "vpn", 4),
    ("close-webmail", "", NONE, "mobile-sync", 4),
    ("cut-application-access", "", NONE, "identity-records", 4),
    ("cut-internal-mail", "", NONE, "", 4),
    ("cut-partner-link", "", NONE, "partner-link", 4),
    ("disable-forwarding", "", NONE, "mbx-territories", 4),
    ("disconnect-server", "", NONE, "webmail", 4),
    ("drain-backlog", "", NONE, "", 4),
    ("drain-backlog-rescan", "", NONE, "", 4),
    ("enable-logging", "", NONE, "log-app-central", 4),
    ("enforce-mfa", "", NONE, "access-hr", 4),
    ("extend-shifts", "", NONE, "communication-team", 4),
    ("forensic-image", "", NONE, "mail-console", 4),
    ("heighten-monitoring", "reference", NONE, "", 4),
    ("hold-external-mail", "", NONE, "", 4),
    ("hunt-identity", "watch-too-long", NONE, "mbx-police", 110),
    ("hunt-implants", "", NONE, "mbx-central", 4),
    ("hunt-server-modules", "", NONE, "webmail", 4),
    ("hunt-web-shells", "", NONE, "mobile-sync", 4),
    ("inform", "watch-too-long", NONE, "Staff", 12),
    ("isolate-segment", "", NONE, "seg-admin", 4),
    (
        "list-authentications",
        "watch-too-long",
        NONE,
        "mbx-cabinet",
        110,
    ),
    ("list-forwarding-rules", "", NONE, "mbx-police", 4),
    ("lock-accounts", "", NONE, "access-fapro", 4),
    ("monitor-accounts", "", NONE, "access-fapro", 4),
    ("monitor-node", "", NONE, "dir-2", 30),
    ("open-external-mail", "", SHUT, "", 12),
    ("open-internal-mail", "", SHUT, "", 12),
    ("paper-procedure", "", NONE, "cabinet", 4),
    ("patch-server", "", NONE, "mbx-police", 4),
    ("power-off-server", "", NONE, "webmail", 4),
    ("prioritise-functions", "", NONE, "cabinet", 4),
    ("publish-numbers", "reference", NONE, "", 4),
    ("quarantine-messages", "", HELD, "mx-north", 4),
    ("rebuild-server", "", NONE, "webmail", 4),
    ("rebuild-trusted-core", "", NONE, "idp", 4),
    ("reconnect-department", "", NONE, "cabinet", 4),
    ("reconnect-server", "", NONE, "webmail", 4),
    ("refuse-external-mail", "", NONE, "", 4),
    ("reject-external-mail", "", NONE, "", 4),
    ("rejoin-segment", "", SHUT, "seg-mail", 4),
    ("remove-accounts", "", NONE, "mail-console", 4),
    ("remove-server-module", "", NONE, "mbx-police", 4),
    ("remove-service", "", NONE, "mail-console", 4),
    ("remove-web-shell", "", NONE, "mail-console", 4),
    ("reopen-vpn", "", NONE, "vpn", 4),
    ("reopen-webmail", "", NONE, "webmail", 4),
    ("reset-krbtgt", "watch-too-long", NONE, "dir-1", 12),
    ("reset-krbtgt", "", RESET, "dir-1", 14),
    ("reset-passwords", "", NONE, "access-hr", 4),
    ("restore-application-access", "", SHUT, "fapro-records", 4),
    ("restore-backup", "", NONE, "mbx-police", 4),
    ("revoke-sessions", "", NONE, "access-identity", 4),
    ("rotate-certificates", "", NONE, "ca", 4),
    ("rotate-secrets", "", NONE, "app-gate", 4),
    ("search-mail-audit", "", NONE, "mbx-central", 4),
    ("sweep-secrets", "", NONE, "police-shares", 4),
    ("unlock-accounts", "", NONE, "access-hr", 4),
    ("validate-integrity", "", NONE, "webmail", 4),
    ("verify-callers", "watch-too-long", NONE, "", 4),
    ("delegate-authority", "", NONE, "", 4),
    ("list-transferred-data", "", NONE, "webmail", 4),
    ("search-endpoint-records", "", NONE, "mbx-central", 4),
    ("search-web-logs", "", NONE, "webmail", 4),
    ("triage-alert", "", NONE, "false@", 8),
    ("triage-alert", "", NONE, "1", 4),
    ("drain-backlog-rescan", "", NONE, "", 60),
    ("drain-backlog-rescan", "", HELD, "", 120),
    ("reopen-webmail", "", SHUT, "webmail", 6),
    ("reopen-webmail", "", SHUT, "webmail", 30),
    ("reopen-webmail", "", NONE, "webmail", 60),
    ("enforce-mfa", "", NONE, "users-it", 4),
    ("enforce-mfa", "", NONE, "users-central", 4),
    ("list-authentications", "", NONE, "mbx-cabinet", 4),
    (
        "list-authentications",
        "watch-too-long",
        NONE,
        "mbx-territories",
        60,
    ),
    ("sweep-secrets", "", NONE, "mail-police", 4),
    ("sweep-secrets", "", NONE, "mail-territories", 4),
    ("sweep-secrets", "watch-too-long", NONE, "mail-guard", 100),
    ("rotate-certificates", "", NONE, "ca", 60),
    ("rotate-certificates", "", NONE, "ca", 110),
    ("rotate-certificates", "watch-too-long", NONE, "ca", 60),
];

const SEEDS: [u64; 8] = [1, 2, 3, 4, 5, 6, 7, 8];

/// The number under which the cell knows the first alert of a true trace, or the first false one, by an hour of a week;
/// about a node where one is named.
fn first_alert(week: &Week, real: bool, about: Option<&str>, hour: u32) -> Option<&'static str> {
    let mut of_a_trace = BTreeMap::new();
    let mut number = 0;
    for (at, event) in &week.events {
        match event {
            Event::World(World::AlertRaised {
                alert, real, node, ..
            }) => {
                let named = about.is_none_or(|n| plan().blueprint.names.nodes.id(*node) == n);
                of_a_trace.insert(*alert, (*real, named));
            }
            Event::World(World::Triaged {
                alert,
                escalated: true,
            }) if *at <= Time::START + hour * 3600 => {
                number += 1;
                if of_a_trace[alert] == (real, true) {
                    return Some(Box::leak(number.to_string().into_boxed_str()));
                }
            }
            _ => {}
        }
    }
    None
}

/// The same weeks with and without the action, and in how many of them it had its effect.
fn pairs(player: &mut Player, row: &Row) -> (Vec<(Measures, Measures)>, usize) {
    let (action, base, state, target, hour) = *row;
    let base = (!base.is_empty()).then_some(base);
    let rank = plan()
        .blueprint
        .names
        .actions
        .rank(action)
        .expect("the action exists");
    let mut done = 0;
    let mut pairs = Vec::new();
    for seed in SEEDS {
        let without = player.week(base, state, seed).expect("allowed");
        let target = match target.split_once('@') {
            Some((kind, about)) => {
                let about = Some(about).filter(|n| !n.is_empty());
                first_alert(&without, kind == "true", about, hour)
            }
            None => Some(target),
        };
        let Some(target) = target else {
            continue; // there is no such alert on this seed
        };
        let extra = if action == "restore-backup" {
            Extra::Restore(target, 24)
        } else {
            Extra::Order(action, target)
        };
        let mut steps = state.to_vec();
        steps.push((hour, extra));
        let Ok(with) = player.week(base, &steps, seed) else {
            continue; // an alert that does not exist on this seed
        };
        done += usize::from(with.events.iter().any(|(_, e)| {
            matches!(e, Event::World(World::OrderEnded { order, outcome: Outcome::Done })
                if player.ordered(*order) == rank)
        }));
        pairs.push((with.measures, without.measures));
    }
    (pairs, done)
}

/// Measures that are better in several weeks and worse in few or none, or the other way round.
fn moved(pairs: &[(Measures, Measures)], better: bool) -> Vec<Measure> {
    telling()
        .filter(|&m| {
            let (up, down) = verdicts(m, pairs);
            let (for_it, against) = if better { (up, down) } else { (down, up) };
            for_it >= 2 && for_it > 3 * against
        })
        .collect()
}

fn offered() -> BTreeSet<&'static str> {
    plan().scenario.offered.iter().map(|a| a.as_str()).collect()
}

#[test]
fn every_action_helps_in_some_state() {
    let mut player = Player::new();
    let mut left = offered();
    let mut tried: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for row in HELPS {
        let (pairs, done) = pairs(&mut player, row);
        if done >= 1 && !moved(&pairs, true).is_empty() {
            left.remove(row.0);
        } else {
            let said = format!("{} at {}: done in {done}", row.3, row.4);
            tried.entry(row.0).or_default().push(said);
        }
    }
    tried.retain(|a, _| left.contains(a));
    assert!(left.is_empty(), "{tried:#?}");
}

#[test]
fn every_action_harms_or_is_wasted_in_some_state() {
    let mut player = Player::new();
    let mut left = offered();
    for row in HARMS {
        let (pairs, _) = pairs(&mut player, row);
        let spent = verdicts(Measure::StaffHours, &pairs).1 * 2 >= pairs.len();
        let wasted = spent && moved(&pairs, true).is_empty();
        if wasted || !moved(&pairs, false).is_empty() {
            left.remove(row.0);
        }
    }
    assert!(left.is_empty(), "{left:?}");
}
