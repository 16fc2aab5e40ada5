//! A complete eviction at one hour, but for the machines that nobody knows of.

use crate::field::*;
use cellule::exercise::command::OrderRequest;
use cellule::scenario::model::{NodeKind, Span};
use cellule::simulation::blueprint::ix::*;
use cellule::simulation::time::Time;
use std::sync::Arc;

/// The first reset of krbtgt and hunts for accounts, which an eviction needs before its hour.
pub fn prepare(t: &mut Trial, hour: Time) {
    let plan = Arc::clone(t.x.plan());
    t.until(hour - Span::hours(11).0);
    let directory = of_kind(&plan, &[NodeKind::Directory]);
    t.order("reset-krbtgt", Some(&directory[0]), None);
}

/// Everything that has to happen at the hour: machines in `known` built anew, everything else everywhere. Machines in
/// `unknown` are left as they are, though their flaws are closed as everywhere.
pub fn orders(t: &Trial, known: &[NodeIx], unknown: &[NodeIx]) -> Vec<OrderRequest> {
    let plan = t.x.plan();
    let b = &plan.blueprint;
    let all: Vec<NodeIx> = b.nodes.ids().collect();
    let seen: Vec<NodeIx> = all
        .iter()
        .copied()
        .filter(|n| !unknown.contains(n))
        .collect();
    let mut out = Vec::new();
    let mut each = |action: &str, targets: Vec<String>| {
        out.extend(targets.iter().map(|n| request(action, Some(n), None)));
    };
    let haunted: Vec<NodeIx> = haunts(plan)
        .into_iter()
        .filter(|n| seen.contains(n))
        .collect();
    each("hunt-identity", aimable(plan, "hunt-identity", &haunted));
    each(
        "remove-accounts",
        aimable(plan, "remove-accounts", &haunted),
    );
    each(
        "disable-forwarding",
        aimable(plan, "disable-forwarding", &haunted),
    );
    let core = aimable(plan, "rebuild-trusted-core", known);
    let servers = aimable(plan, "rebuild-server", known);
    each("rebuild-trusted-core", core);
    each("rebuild-server", servers);
    let flawed: Vec<NodeIx> = all
        .iter()
        .copied()
        .filter(|n| b.nodes[*n].vulnerable)
        .collect();
    each("patch-server", aimable(plan, "patch-server", &flawed));
    let groups: Vec<String> = b
        .names
        .accounts
        .iter()
        .map(|(_, id)| id.to_owned())
        .collect();
    for action in ["reset-passwords", "revoke-sessions", "enforce-mfa"] {
        each(action, groups.clone());
    }
    each(
        "rotate-certificates",
        of_kind(plan, &[NodeKind::CertificateAuthority]),
    );
    each(
        "rotate-secrets",
        of_kind(plan, &[NodeKind::IdentityProvider, NodeKind::Directory]),
    );
    let directories = of_kind(plan, &[NodeKind::Directory]);
    each("reset-krbtgt", directories.into_iter().take(1).collect());
    out.push(request("verify-callers", None, None));
    out
}
