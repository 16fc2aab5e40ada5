//! Compiles the attacker: techniques, stages with their alternatives, footholds, reactions, the campaign.
//!
//! It knows the ministry by rank and nothing of the response.

use super::*;

/// Techniques.
pub(super) fn techniques(
    c: &mut Compiler,
    sorted: &[&Technique],
) -> Table<TechniqueIx, TechniqueDef> {
    let mut techniques = Table::default();
    for t in sorted {
        let base = format!("technique/{}", t.id);
        let mut traces = Vec::new();
        for trace in &t.traces {
            let at = format!("{base}/trace/{:?}", trace.source);
            traces.push(TraceDef {
                source: trace.source,
                visible: c.param(&trace.visible, format!("{at}/visible")),
                alerts: c.param(&trace.alerts, format!("{at}/alerts")),
                delay: c.param(&trace.delay, format!("{at}/delay")),
            });
        }
        techniques.push(TechniqueDef {
            hash: IdHash::of(t.id.as_str()),
            duration: c.param(&t.duration, format!("{base}/duration")),
            success: c.param(&t.success, format!("{base}/success")),
            traces,
            needs_reach: t.needs_reach,
            by_mail: t.by_mail,
            by_inside_mail: t.by_inside_mail,
            needs_way_out: t.needs_way_out,
        });
    }
    techniques
}

pub(super) type Stages = (Table<StageIx, StageDef>, Table<FootholdIx, FootholdDef>);

/// Stages in the order of the plan, and the footholds that they give.
pub(super) fn stages(
    c: &mut Compiler,
    source: &Source<'_>,
    stages: &[Stage],
    techniques: &Table<TechniqueIx, TechniqueDef>,
    calendar: &Calendar,
) -> Result<Stages, CompileError> {
    let mut footholds: Table<FootholdIx, FootholdDef> = Table::default();
    let mut stage_defs = Table::default();
    let latent: Vec<&StageId> = source
        .campaign
        .iter()
        .flat_map(|c| &c.reactions)
        .flat_map(|r| &r.then)
        .filter_map(|r| {
            if let Response::Open(s) = r {
                Some(s)
            } else {
                None
            }
        })
        .flatten()
        .collect();
    for stage in stages {
        let mut alternatives = Vec::new();
        for (nth, alternative) in stage.alternatives.iter().enumerate() {
            alternatives.push(alternative_def(
                c,
                stage,
                nth,
                alternative,
                techniques,
                &mut footholds,
            )?);
        }
        let every = stage
            .repeat
            .as_ref()
            .map(|r| c.param(&r.every, format!("stage/{}/every", stage.id)));
        stage_defs.push(StageDef {
            hash: IdHash::of(stage.id.as_str()),
            after: find_all(
                &c.names.stages,
                "stage",
                stage.after.iter().map(StageId::as_str),
            )?,
            not_before: stage
                .not_before
                .map_or(Time(i32::MIN), |m| calendar.moment(m)),
            alternatives,
            every,
            times: stage.repeat.as_ref().map_or(1, |r| r.times),
            latent: latent.contains(&&stage.id),
        });
    }
    Ok((stage_defs, footholds))
}

fn alternative_def(
    c: &mut Compiler,
    stage: &Stage,
    nth: usize,
    a: &Alternative,
    techniques: &Table<TechniqueIx, TechniqueDef>,
    footholds: &mut Table<FootholdIx, FootholdDef>,
) -> Result<AlternativeDef, CompileError> {
    let technique = find(&c.names.techniques, "technique", a.technique.as_str())?;
    let account = |c: &Compiler, id: &AccountId| find(&c.names.accounts, "account", id.as_str());
    let mut needs = Vec::new();
    for n in &a.needs {
        needs.push(match n {
            AttackerNeed::Foothold(n) => NeedDefAttacker::Foothold(c.node(n)?),
            AttackerNeed::Control(n) => NeedDefAttacker::Control(c.node(n)?),
            AttackerNeed::Credential(a) => NeedDefAttacker::Credential(account(c, a)?),
            AttackerNeed::Knows(k) => {
                NeedDefAttacker::Knows(find(&c.names.knowledge, "knowledge", k.as_str())?)
            }
            AttackerNeed::Vulnerable(n) => NeedDefAttacker::Vulnerable(c.node(n)?),
            AttackerNeed::NoSecondFactor(a) => NeedDefAttacker::NoSecondFactor(account(c, a)?),
            AttackerNeed::HelpDesk => NeedDefAttacker::HelpDesk,
        });
    }
    let base = format!("stage/{}/{nth}", stage.id);
    let mut gives = Vec::new();
    for g in &a.gives {
        gives.push(match g {
            Gain::Foothold {
                on,
                by,
                control,
                account: who,
            } => {
                let on_ix = c.node(on)?;
                let who = who.as_ref().map(|a| account(c, a)).transpose()?;
                let known = footholds.iter().find(|(_, f)| {
                    f.on == on_ix && f.by == *by && f.account == who && f.control == *control
                });
                GainDef::Foothold(match known {
                    Some((ix, _)) => ix,
                    None => footholds.push(FootholdDef {
                        hash: IdHash::of(&format!("{on}/{by:?}/{control}/{who:?}")),
                        on: on_ix,
                        by: *by,
                        control: *control,
                        account: who,
                    }),
                })
            }
            Gain::Credential(a) => GainDef::Credential(account(c, a)?),
            Gain::Secrets(d) => GainDef::Secrets(find(&c.names.data, "data holding", d.as_str())?),
            Gain::Knows(k) => GainDef::Knows(find(&c.names.knowledge, "knowledge", k.as_str())?),
            Gain::Records {
                from,
                handling,
                count,
            } => {
                let from = find(&c.names.data, "data holding", from.as_str())?;
                GainDef::Records(from, *handling, c.param(count, format!("{base}/records")))
            }
            Gain::Blind(s) => GainDef::Blind(find(&c.names.sources, "log source", s.as_str())?),
            Gain::SpoilBackups { of, all } => GainDef::SpoilBackups(c.node(of)?, *all),
            Gain::Publish(claim) => {
                GainDef::Publish(find(&c.names.claims, "claim", claim.as_str())?)
            }
            Gain::Break(n) => GainDef::Break(c.node(n)?),
        });
    }
    let t = &techniques[technique];
    Ok(AlternativeDef {
        technique,
        on: c.node(&a.on)?,
        needs,
        gives,
        duration: a
            .duration
            .as_ref()
            .map_or(t.duration, |d| c.param(d, format!("{base}/duration"))),
        success: a
            .success
            .as_ref()
            .map_or(t.success, |s| c.param(s, format!("{base}/success"))),
    })
}

pub(super) fn reaction(c: &mut Compiler, r: &Reaction) -> Result<ReactionDef, CompileError> {
    let stage = |c: &Compiler, s: &StageId| find(&c.names.stages, "stage", s.as_str());
    let when = match &r.when {
        Trigger::LostFoothold => TriggerDef::LostFoothold,
        Trigger::Noticed => TriggerDef::Noticed,
        Trigger::ReadPlan => TriggerDef::ReadPlan,
        Trigger::Heard(claim) => TriggerDef::Heard(find(&c.names.claims, "claim", claim.as_str())?),
        Trigger::Evicted => TriggerDef::Evicted,
        Trigger::GoalReached(s) => TriggerDef::GoalReached(stage(c, s)?),
    };
    let mut then = Vec::new();
    for response in &r.then {
        then.push(match response {
            Response::GoSilent => ResponseDef::GoSilent,
            Response::SpeedUp => ResponseDef::SpeedUp,
            Response::CoverTracks => ResponseDef::CoverTracks,
            Response::Open(stages) => ResponseDef::Open(
                stages
                    .iter()
                    .map(|s| stage(c, s))
                    .collect::<Result<_, _>>()?,
            ),
            Response::Return => ResponseDef::Return,
        });
    }
    let chance = c.param(&r.chance, format!("reaction/{}/chance", r.id));
    Ok(ReactionDef {
        hash: IdHash::of(r.id.as_str()),
        when,
        then,
        times: r.times,
        chance,
    })
}

/// What moves the attacker as a whole.
pub(super) fn campaign(
    c: &mut Compiler,
    campaign: Option<&Campaign>,
) -> Result<Option<CampaignDef>, CompileError> {
    let Some(a) = campaign else {
        return Ok(None);
    };
    Ok(Some(CampaignDef {
        hands: a.hands.max(1),
        pause: c.param(&a.pause, "campaign/pause"),
        quiet: c.param(&a.quiet, "campaign/quiet"),
        goals: find_all(
            &c.names.stages,
            "stage",
            a.goals.iter().map(StageId::as_str),
        )?,
        spreads: a
            .spreads
            .as_ref()
            .map(|t| find(&c.names.techniques, "technique", t.as_str()))
            .transpose()?,
    }))
}

/// The foothold that a spreading attacker would have on each node; empty where it does not spread.
pub(super) fn spread(
    campaign: Option<&CampaignDef>,
    nodes: &Table<NodeIx, NodeDef>,
    footholds: &mut Table<FootholdIx, FootholdDef>,
) -> Vec<FootholdIx> {
    let mut spread_to = Vec::new();
    if campaign.is_some_and(|c| c.spreads.is_some()) {
        let implants: BTreeMap<NodeIx, FootholdIx> = footholds
            .iter()
            .filter(|(_, f)| f.by == Means::Implant)
            .map(|(i, f)| (f.on, i))
            .collect();
        for (ix, node) in nodes.iter() {
            spread_to.push(implants.get(&ix).copied().unwrap_or_else(|| {
                footholds.push(FootholdDef {
                    hash: node.hash,
                    on: ix,
                    by: Means::Implant,
                    control: true,
                    account: None,
                })
            }));
        }
    }
    spread_to
}

/// Footholds by node.
pub(super) fn by_node(
    nodes: &Table<NodeIx, NodeDef>,
    footholds: &Table<FootholdIx, FootholdDef>,
) -> Table<NodeIx, Vec<FootholdIx>> {
    let mut footholds_at: Table<NodeIx, Vec<FootholdIx>> =
        nodes.iter().map(|_| Vec::new()).collect();
    for (ix, f) in footholds.iter() {
        footholds_at[f.on].push(ix);
    }
    footholds_at
}
