//! What a trial found, as data: everything, by ids and seconds from STARTEX.

use crate::assessment::Measure;
use crate::assessment::forecast::Reach;
use crate::assessment::trial::{
    Basis, Bringing, Difficulty, Findings, LeftOut, Pace, Spread, Stretch, Team, Use, notices,
};
use crate::exercise::plan::Plan;
use crate::wording::Wording;
use crate::wording::trial::Teller;
use serde_json::{Map, Value, json};

/// The whole of it; sentences are in the language asked for.
pub fn to_json(findings: &Findings, plan: &Plan, w: Wording) -> Value {
    let teller = Teller::new(plan, w);
    let found = notices(findings, plan);
    let teams: Vec<String> = findings.teams.iter().map(|t| id(t.team, plan)).collect();
    let by_team = |all: Vec<Value>| -> Value {
        Value::Object(teams.iter().cloned().zip(all).collect::<Map<_, _>>())
    };
    let reaches = |all: &[Reach]| by_team(all.iter().map(reach).collect());
    let injects = findings.injects.iter().map(|f| {
        json!({
            "inject": plan.injects.id(f.inject),
            "sent": reach(&f.all),
            "teams": reaches(&f.sent),
            "delivered": f.delivered,
            "cancelled": f.cancelled,
        })
    });
    let stages = findings.stages.iter().map(|f| {
        json!({
            "stage": plan.blueprint.names.stages.id(f.stage),
            "done": reach(&f.all),
            "teams": reaches(&f.done),
        })
    });
    let actions = findings.actions.iter().map(|f| {
        let orders = f.teams.iter().map(
            |o| json!({ "runs": o.runs, "orders": o.given, "done": o.done, "otherwise": o.vain }),
        );
        json!({
            "action": plan.blueprint.names.actions.id(f.action),
            "use": match f.used {
                Use::Unknown => "nobody-orders-it",
                Use::NeverGiven => "never-ordered",
                Use::NeverEffective => "never-effective",
                Use::Effective => "effective",
            },
            "teams": by_team(orders.collect()),
        })
    });
    let roles = findings.roles.iter().map(|f| {
        json!({
            "role": plan.roles.id(f.role),
            "injects": f.injects,
            "questions": f.questions,
            "items": f.items,
            "reached": f.reached.0,
            "longest": stretch(f.longest),
            "idle": f.idle,
        })
    });
    json!({
        "scenario": plan.scenario.id.as_str(),
        "seed": findings.first_seed,
        "runs": findings.runs,
        "difficulty": difficulty(&findings.difficulty, plan),
        "notices": found.iter().map(|f| json!({
            "place": f.place.to_string(),
            "text": teller.notice(&f.notice, findings),
        })).collect::<Vec<_>>(),
        "pace": pace(&findings.pace),
        "injects": injects.collect::<Vec<_>>(),
        "stages": stages.collect::<Vec<_>>(),
        "actions": actions.collect::<Vec<_>>(),
        "roles": roles.collect::<Vec<_>>(),
        "objectives": objectives(findings, plan, &by_team),
        "measures": measures(findings, &by_team),
        "left_out": findings.left_out.as_ref().map(|l| left_out(l, plan)),
    })
}

fn id(team: Team, plan: &Plan) -> String {
    match team.playbook(plan) {
        Some(playbook) => playbook.id.to_string(),
        // No playbook can be called so: ids hold no such sign.
        None => "(nobody)".to_owned(),
    }
}

fn reach(reach: &Reach) -> Value {
    let (times, runs) = reach.count();
    let quarters = reach.quarters().map(|q| q.map(|at| at.0));
    json!({ "runs": runs, "times": times, "quarters": quarters })
}

fn stretch(s: Stretch) -> Value {
    json!({ "from": s.from.0, "seconds": s.lasts })
}

fn difficulty(d: &Difficulty, plan: &Plan) -> Value {
    let parts = d.parts.iter().map(|m| {
        let name = format!("{:?}", m.part).to_lowercase();
        let (value, basis) = match m.value {
            Ok((value, basis)) => (Some(value), Some(basis)),
            Err(_) => (None, None),
        };
        let basis = basis.map(|b| match b {
            Basis::Suffers(team, share) => json!({ "team": id(team, plan), "suffers": share }),
            Basis::Leaves(team, share) => json!({ "team": id(team, plan), "leaves": share }),
            Basis::Arrivals(count, roles) => json!({ "arrivals": count, "roles": roles }),
            Basis::Detected(hours, never) => json!({ "hours": hours, "never": never }),
        });
        json!({ "part": name, "value": value, "basis": basis })
    });
    json!({
        "figure": d.figure,
        "band": d.band().map(|b| format!("{b:?}").to_lowercase()),
        "parts": parts.collect::<Vec<_>>(),
    })
}

fn pace(pace: &Pace) -> Value {
    json!({
        "played": pace.played,
        "dead": pace.dead.iter().map(|s| stretch(*s)).collect::<Vec<_>>(),
        "peaks": pace.peaks.iter().map(|p| json!({ "from": p.from.0, "count": p.count }))
            .collect::<Vec<_>>(),
        "overwork": pace.overwork,
    })
}

fn objectives(findings: &Findings, plan: &Plan, by_team: &impl Fn(Vec<Value>) -> Value) -> Value {
    let all = findings.objectives.iter().map(|o| {
        let tasks = o.tasks.iter().map(|t| {
            let teams = t.done.iter().zip(&t.in_time);
            let teams = teams.map(|(done, n)| json!({ "done": reach(done), "in_time": n }));
            json!({
                "task": plan.tasks.id(t.task),
                "shown": t.shown,
                "teams": by_team(teams.collect()),
            })
        });
        json!({
            "objective": plan.scenario.objectives[o.objective].id.as_str(),
            "exercised": o.is_exercised(),
            "injects": o.served,
            "met": reach(&o.met),
            "tasks": tasks.collect::<Vec<_>>(),
        })
    });
    all.collect()
}

fn measures(findings: &Findings, by_team: &impl Fn(Vec<Value>) -> Value) -> Value {
    let spread = |s: &Spread| {
        json!({
            "q1": s.quartiles.q1,
            "median": s.quartiles.median,
            "q3": s.quartiles.q3,
            "censored": s.quartiles.censored,
            "mean": s.mean,
            "bins": s.bins,
        })
    };
    let all = Measure::ALL.iter().zip(&findings.bounds);
    all.map(|(m, bounds)| {
        let teams = findings
            .teams
            .iter()
            .map(|t| spread(&t.measures[*m as usize]));
        json!({
            "measure": m.id(),
            "bounds": bounds.map(|(low, high)| [low, high]),
            "teams": by_team(teams.collect()),
        })
    })
    .collect()
}

fn left_out(l: &LeftOut, plan: &Plan) -> Value {
    let names = &plan.blueprint.names.actions;
    let actions = l.actions.iter().map(|a| {
        let holds = a.brings.iter().filter(|d| d.holds);
        json!({
            "action": names.id(a.action),
            "brings": match a.bringing() {
                Bringing::Something => "something",
                Bringing::NothingVisible => "nothing-visible",
                Bringing::Nothing => "nothing",
            },
            "holds": holds.map(|d| json!({
                "measure": d.measure.id(), "mean": d.mean, "median": d.median, "better": d.is_better(),
            })).collect::<Vec<_>>(),
        })
    });
    json!({
        "team": id(l.team, plan),
        "runs": l.runs,
        "actions": actions.collect::<Vec<_>>(),
        "untried": l.untried.iter().map(|a| names.id(*a)).collect::<Vec<_>>(),
    })
}
