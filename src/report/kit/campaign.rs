//! What is really going on: the attacker's story, stages with their techniques, and reactions. For facilitators alone.

use super::Kit;
use super::pages::Pages;
use crate::report::document::{Line, Table};
use crate::scenario::check::Kind;
use crate::scenario::model::*;
use crate::simulation::time::Time;
use crate::wording::{Args, model, terms};

/// The chapter.
pub(super) fn chapter(kit: &Kit<'_>, pages: &mut Pages) {
    pages.section(kit.get("kit-truth"));
    let l = kit.w.language();
    let Some(campaign) = &kit.s.campaign else {
        pages.line(kit.get("kit-no-campaign"));
        return;
    };
    pages.heading(2, campaign.name.get(l));
    pages.prose(campaign.story.get(l));
    if campaign.begins_before.0 > 0 {
        let args = Args::new()
            .word("when", kit.when(Time::START - campaign.begins_before.0))
            .word("span", kit.w.seconds(u64::from(campaign.begins_before.0)));
        pages.line(kit.say("kit-begins-before", &args));
    }
    let goals = kit
        .names
        .list(Kind::Stage, campaign.goals.iter().map(|g| g.as_str()));
    pages.told(kit.get("kit-goals"), goals.join(kit.w.semicolon()));
    doors(kit, pages);
    pages.heading(2, kit.get("kit-stages"));
    pages.line(kit.get("kit-stages-text"));
    pages.table(stages(kit, campaign));
    if !campaign.reactions.is_empty() {
        pages.heading(2, kit.get("kit-reactions"));
        pages.list(
            campaign
                .reactions
                .iter()
                .map(|r| reaction(kit, r))
                .collect(),
        );
    }
}

/// Machines by which one can come in.
fn doors(kit: &Kit<'_>, pages: &mut Pages) {
    let l = kit.w.language();
    let nodes = &kit.s.organisation.nodes;
    let named = |wanted: &dyn Fn(&Node) -> bool| {
        let all: Vec<String> = nodes
            .iter()
            .filter(|n| wanted(n))
            .map(|n| n.name.get(l).to_owned())
            .collect();
        kit.w.few(&all, 20)
    };
    pages.told(
        kit.get("kit-open-doors"),
        named(&|n| n.exposed && n.vulnerable),
    );
    pages.told(
        kit.get("kit-inner-flaws"),
        named(&|n| !n.exposed && n.vulnerable),
    );
}

fn stages(kit: &Kit<'_>, campaign: &Campaign) -> Table {
    let l = kit.w.language();
    let mut table = Table::new([
        (kit.get("kit-number"), 2),
        (kit.get("kit-stage"), 11),
        (kit.get("kit-ways"), 12),
        (kit.get("kit-gains"), 10),
    ])
    .small();
    let number = |id: &StageId| {
        let place = campaign.stages.iter().position(|s| s.id == *id);
        place.map_or_else(|| id.to_string(), |p| (p + 1).to_string())
    };
    for (n, stage) in (1..).zip(&campaign.stages) {
        let mut name = Line::empty().strong(stage.name.get(l));
        if campaign.goals.contains(&stage.id) {
            name = name.plain(format!(" {}", kit.get("kit-is-goal")));
        }
        if !stage.after.is_empty() {
            let after: Vec<String> = stage.after.iter().map(number).collect();
            let args = Args::new().word("stages", after.join(", "));
            name = name.plain(format!("\n{}", kit.say("kit-after", &args)));
        }
        if let Some(m) = stage.not_before {
            let args = Args::new().word("when", kit.moment(m));
            name = name.plain(format!("\n{}", kit.say("kit-not-before", &args)));
        }
        if opened_by_reaction(campaign, &stage.id) {
            name = name.plain(format!("\n{}", kit.get("kit-by-reaction")));
        }
        if let Some(repeat) = &stage.repeat {
            let args = Args::new()
                .word("span", kit.w.exact(repeat.every.value()))
                .number("times", i64::from(repeat.times));
            name = name.plain(format!("\n{}", kit.say("kit-repeats", &args)));
        }
        let ways = grouped(
            kit,
            stage.alternatives.iter().map(|a| {
                let id = a.technique.as_str();
                let technique = format!("{id} {}", kit.names.get(Kind::Technique, id));
                (
                    technique,
                    kit.names.get(Kind::Node, a.on.as_str()).to_owned(),
                )
            }),
        );
        let gains = grouped(kit, gains(kit, campaign, stage).into_iter());
        table.row([], vec![n.to_string().into(), name, ways, gains]);
    }
    table
}

/// What has the same head in one line: `head: a; b`, each once.
fn grouped(kit: &Kit<'_>, pairs: impl Iterator<Item = (String, String)>) -> Line {
    let mut groups: Vec<(String, Vec<String>)> = Vec::new();
    for (head, tail) in pairs {
        let place = groups.iter().position(|(h, _)| *h == head);
        let place = place.unwrap_or_else(|| {
            groups.push((head, Vec::new()));
            groups.len() - 1
        });
        if !groups[place].1.contains(&tail) {
            groups[place].1.push(tail);
        }
    }
    let mut said = groups.into_iter().map(|(head, tails)| {
        Line::empty()
            .strong(head)
            .plain(format!(" – {}", tails.join(kit.w.semicolon())))
    });
    let first = said.next().unwrap_or_default();
    said.fold(first, Line::below)
}

/// Whether nothing but a reaction of the attacker begins a stage.
fn opened_by_reaction(campaign: &Campaign, id: &StageId) -> bool {
    let opens = |r: &Response| matches!(r, Response::Open(stages) if stages.contains(id));
    campaign.reactions.iter().any(|r| r.then.iter().any(opens))
}

/// What the ways of a stage give, of which sort each; the same records by several ways once, with the least and the most.
fn gains(kit: &Kit<'_>, campaign: &Campaign, stage: &Stage) -> Vec<(String, String)> {
    let all: Vec<&Gain> = stage.alternatives.iter().flat_map(|a| &a.gives).collect();
    let mut told: Vec<(String, String)> = Vec::new();
    for given in &all {
        let said = match given {
            Gain::Records { from, handling, .. } => {
                Some(records(kit, &all, from, *handling, stage.repeat.is_some()))
            }
            Gain::Knows(what) => knowledge(kit, campaign, what),
            other => gain(kit, other),
        };
        told.extend(said.filter(|s| !told.contains(s)));
    }
    told
}

fn records(
    kit: &Kit<'_>,
    all: &[&Gain],
    of: &DataId,
    how: Handling,
    repeats: bool,
) -> (String, String) {
    let counts = all.iter().filter_map(|g| match g {
        Gain::Records {
            from,
            handling,
            count,
        } if from == of && *handling == how => Some(count.value()),
        _ => None,
    });
    let (least, most) = counts.fold((u32::MAX, 0), |(a, b), n| (a.min(n), b.max(n)));
    let count = match least < most {
        true => format!(
            "{} – {}",
            kit.w.count(u64::from(least)),
            kit.w.count(u64::from(most))
        ),
        false => kit.w.count(u64::from(most)),
    };
    let key = match repeats {
        true => "kit-gain-records-of",
        false => "kit-gain-records-once",
    };
    let args = Args::new()
        .word("data", kit.names.get(Kind::Data, of.as_str()))
        .word("count", count);
    let handling = model::variant("Handling", &format!("{how:?}"), kit.w).to_lowercase();
    let sort = kit.say("kit-gain-records", &Args::new().word("handling", handling));
    (sort, kit.say(key, &args))
}

/// Something learned has no name of its own: it is told by the stages that need it.
fn knowledge(kit: &Kit<'_>, campaign: &Campaign, what: &KnowledgeId) -> Option<(String, String)> {
    let needs = |a: &Alternative| {
        a.needs
            .iter()
            .any(|n| matches!(n, AttackerNeed::Knows(k) if k == what))
    };
    let stages = campaign.stages.iter().enumerate();
    let numbers: Vec<String> = stages
        .filter(|(_, s)| s.alternatives.iter().any(needs))
        .map(|(n, _)| (n + 1).to_string())
        .collect();
    if numbers.is_empty() {
        return None;
    }
    let args = Args::new()
        .number("n", numbers.len() as i64)
        .word("stages", numbers.join(", "));
    Some((kit.get("kit-gain-knows"), kit.say("kit-gain-for", &args)))
}

/// What a way gives: of which sort, and what.
fn gain(kit: &Kit<'_>, gain: &Gain) -> Option<(String, String)> {
    let named = |key: &str, kind, id: &str| (kit.get(key), kit.names.get(kind, id).to_owned());
    let node = |key: &str, id: &NodeId| named(key, Kind::Node, id.as_str());
    Some(match gain {
        Gain::Foothold {
            on, by, control, ..
        } => {
            let means = terms::means(*by, kit.w);
            let sort = match control {
                true => kit.say("kit-gain-control", &Args::new().word("means", means)),
                false => means,
            };
            (sort, kit.names.get(Kind::Node, on.as_str()).to_owned())
        }
        Gain::Credential(a) => named("kit-gain-credential", Kind::Account, a.as_str()),
        Gain::Secrets(d) => named("kit-gain-secrets", Kind::Data, d.as_str()),
        // These are told with others of their kind.
        Gain::Knows(_) | Gain::Records { .. } => return None,
        Gain::Blind(s) => named("kit-gain-blind", Kind::LogSource, s.as_str()),
        Gain::SpoilBackups { of, .. } => node("kit-gain-spoil", of),
        Gain::Publish(c) => {
            let claim = kit.names.get(Kind::Claim, c.as_str());
            let args = Args::new().word("text", kit.w.inner(claim));
            (kit.get("kit-gain-publish"), kit.say("kit-quoted", &args))
        }
        Gain::Break(n) => node("kit-gain-break", n),
    })
}

fn reaction(kit: &Kit<'_>, reaction: &Reaction) -> Line {
    let w = kit.w;
    let when = match &reaction.when {
        Trigger::LostFoothold => w.get("trigger-lost-foothold"),
        Trigger::Noticed => w.get("trigger-noticed"),
        Trigger::ReadPlan => w.get("trigger-read-plan"),
        Trigger::Heard(claim) => {
            let claim = w.inner(kit.names.get(Kind::Claim, claim.as_str()));
            w.text("trigger-heard", &Args::new().word("claim", claim))
        }
        Trigger::Evicted => w.get("trigger-evicted"),
        Trigger::GoalReached(stage) => {
            let stage = w.inner(kit.names.get(Kind::Stage, stage.as_str()));
            w.text("trigger-goal", &Args::new().word("stage", stage))
        }
    };
    let then: Vec<String> = reaction
        .then
        .iter()
        .map(|r| match r {
            Response::GoSilent => w.get("response-silent"),
            Response::SpeedUp => w.get("response-speed-up"),
            Response::CoverTracks => w.get("response-cover-tracks"),
            Response::Return => w.get("response-return"),
            Response::Open(stages) => {
                let stages = kit
                    .names
                    .list(Kind::Stage, stages.iter().map(|s| s.as_str()));
                let quoted: Vec<String> = stages
                    .iter()
                    .map(|s| w.text("kit-quoted", &Args::new().word("text", w.inner(s))))
                    .collect();
                let args = Args::new().word("stages", w.names(&quoted));
                w.text("response-open", &args)
            }
        })
        .collect();
    let args = Args::new()
        .word("when", when)
        .word("then", then.join(w.semicolon()));
    let said = Line::new(w.text("kit-reaction", &args));
    let chance = reaction.chance.value().0;
    match chance < 1_000_000 {
        true => {
            let args = Args::new().word("chance", w.percent(chance));
            said.emphasis(format!(" {}", w.text("kit-reaction-chance", &args)))
        }
        false => said,
    }
}
