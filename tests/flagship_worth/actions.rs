//! Every action helps in some state and harms or is wasted in another, and no two do the same.

use super::play::plan;
use cellule::scenario::model::{
    ActionEffect as E, NodeKind, OutsiderKind, ResponseAction, TargetKind,
};

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
