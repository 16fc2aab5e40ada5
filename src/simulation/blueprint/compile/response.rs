//! Compiles what the cell can do and say.
//!
//! It knows outsiders by rank, because some must authorise; nothing of the attacker.

use super::*;

pub(super) fn action(
    c: &mut Compiler,
    a: &ResponseAction,
    outsiders: &Table<OutsiderIx, OutsiderDef>,
) -> ActionDef {
    let base = format!("action/{}", a.id);
    let effects = a
        .effects
        .iter()
        .map(|e| match e {
            ActionEffect::SearchRecords {
                kinds,
                back,
                sensitivity,
                false_finding,
            } => EffectDef::SearchRecords {
                kinds: kinds.clone(),
                back: back.0,
                sensitivity: c.param(sensitivity, format!("{base}/sensitivity")),
                false_finding: c.param(false_finding, format!("{base}/false-finding")),
            },
            ActionEffect::Hunt {
                means,
                sensitivity,
                false_finding,
            } => EffectDef::Hunt {
                means: means.clone(),
                sensitivity: c.param(sensitivity, format!("{base}/sensitivity")),
                false_finding: c.param(false_finding, format!("{base}/false-finding")),
            },
            ActionEffect::Monitor { coverage } => {
                EffectDef::Monitor(c.param(coverage, format!("{base}/coverage")))
            }
            ActionEffect::Validate { sensitivity } => {
                EffectDef::Validate(c.param(sensitivity, format!("{base}/sensitivity")))
            }
            ActionEffect::Delegate { share } => {
                EffectDef::Delegate(c.param(share, format!("{base}/share")))
            }
            other => EffectDef::Plain(other.clone()),
        })
        .collect();
    ActionDef {
        hash: IdHash::of(a.id.as_str()),
        family: a.family,
        target: a.target,
        node_kinds: a.node_kinds.clone(),
        outsider_kinds: a.outsider_kinds.clone(),
        staff: a.staff.clone(),
        duration: c.param(&a.duration, format!("{base}/duration")),
        success: c.param(&a.success, format!("{base}/success")),
        authority: a.authority.and_then(|kind| {
            outsiders
                .iter()
                .find(|(_, o)| o.kind == kind)
                .map(|(i, _)| i)
        }),
        by_administration: a.by_administration,
        takes_down: a.takes_down,
        noticed: c.param(&a.noticed, format!("{base}/noticed")),
        effects,
    }
}

/// Claims, by their hashes.
pub(super) fn claims(sorted: &[&Claim]) -> Table<ClaimIx, IdHash> {
    sorted.iter().map(|cl| IdHash::of(cl.id.as_str())).collect()
}

/// Statements.
pub(super) fn statements(
    c: &Compiler,
    sorted: &[&Statement],
) -> Result<Table<StatementIx, StatementDef>, CompileError> {
    let mut statements = Table::default();
    for s in sorted {
        statements.push(StatementDef {
            to: s.to.clone(),
            claims: find_all(
                &c.names.claims,
                "claim",
                s.claims.iter().map(ClaimId::as_str),
            )?,
            reassures: s.reassures,
        });
    }
    Ok(statements)
}
