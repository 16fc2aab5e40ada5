use cellule::assessment::*;
use cellule::exercise::plan::Plan;
use cellule::scenario::load::*;
use cellule::simulation::blueprint::Values;
use cellule::simulation::chance::Source;
use std::sync::Arc;
fn main() {
    let src = std::env::args().nth(1).unwrap();
    let loaded = load(&ScenarioSource::named(&src));
    for d in &loaded.diagnostics {
        println!("{d:?}");
    }
    let plan = Arc::new(Plan::new(Arc::new(loaded.resolved().unwrap())).unwrap());
    println!("params {}", plan.blueprint.params.len());
    let values = Values::of(&plan.blueprint.params);
    if let Ok(book) = std::env::var("TRACE") {
        use cellule::exercise::event::Event as E;
        use cellule::simulation::event::Event as W;
        let seed = std::env::var("SEED")
            .ok()
            .and_then(|s| s.parse().ok())
            .unwrap_or(1);
        let mut x = cellule::exercise::Exercise::with_seed(
            plan.clone(),
            seed,
            plan.playbook(&book).cloned(),
        );
        x.advance(plan.blueprint.end);
        let b = plan.blueprint.clone();
        let cal = &b.calendar;
        let ev: Vec<_> = x.drain().collect();
        let mut orders: Vec<String> = vec![];
        for o in x.world().orders() {
            orders.push(format!(
                "{} {}",
                b.names.actions.id(o.action),
                x.target_id(o.target).unwrap_or_default()
            ));
        }
        for (t, e) in ev {
            let c = cal.civil(t);
            let d = format!(
                "{:>3} {:02}:{:02}",
                c.day,
                c.second / 3600,
                c.second / 60 % 60
            );
            let s = match e {
                E::World(W::FootholdGained { foothold }) => {
                    let f = &b.footholds[foothold];
                    format!(
                        "   + {:?} on {} {:?}",
                        f.by,
                        b.names.nodes.id(f.on),
                        f.account.map(|a| b.names.accounts.id(a))
                    )
                }
                E::World(W::FootholdLost { foothold }) => {
                    let f = &b.footholds[foothold];
                    format!("   - {:?} on {}", f.by, b.names.nodes.id(f.on))
                }
                E::World(W::AttemptEnded {
                    stage,
                    alternative,
                    success,
                }) => format!(
                    "   * {} alt {} {}",
                    b.names.stages.id(stage),
                    alternative,
                    success
                ),
                E::World(W::Records {
                    data,
                    handling,
                    count,
                }) => format!("   $ {} {:?} {}", b.names.data.id(data), handling, count),
                E::World(W::Reacted { reaction }) => {
                    format!("   ! {}", b.names.reactions.id(reaction))
                }
                E::World(W::CredentialGained { account }) => {
                    format!("   c+ {}", b.names.accounts.id(account))
                }
                E::World(W::CredentialLost { account }) => {
                    format!("   c- {}", b.names.accounts.id(account))
                }
                E::World(W::OrderGiven { order, overheard }) => format!(
                    "> {} {}",
                    orders[order.0 as usize],
                    if overheard { "OVERHEARD" } else { "" }
                ),
                E::World(W::OrderStarted { order, .. }) => {
                    format!(">> start {}", orders[order.0 as usize])
                }
                E::World(W::OrderStuck { order, .. }) => {
                    format!(">> STUCK {}", orders[order.0 as usize])
                }
                E::World(W::OrderEnded { order, outcome }) => {
                    format!("< {} {:?}", orders[order.0 as usize], outcome)
                }
                E::World(W::Finding {
                    order, node, found, ..
                }) => format!(
                    "  ? {} {} {:?}",
                    orders[order.0 as usize],
                    b.names.nodes.id(node),
                    found
                ),
                E::World(W::NodeDown { node, cause }) => {
                    format!("  DOWN {} {:?}", b.names.nodes.id(node), cause)
                }
                E::World(W::NodeUp { node }) => format!("  UP {}", b.names.nodes.id(node)),
                E::World(W::FunctionLevel {
                    function, level, ..
                }) => format!("  f {} {}", b.names.functions.id(function), level),
                E::World(W::Trust { audience, level }) => format!("  t {:?} {}", audience, level),
                E::World(W::MailLost { messages }) => format!("  MAIL LOST {messages}"),
                E::World(W::Triaged {
                    alert,
                    escalated: true,
                }) => {
                    let (s, n) = x.world().alert_about(alert);
                    format!("ALERT {} {}", b.names.sources.id(s), b.names.nodes.id(n))
                }
                E::World(W::Quiet { until }) => {
                    format!("   ! quiet for {} h", until.since(t) / 3600)
                }
                E::InjectSent { inject } => format!("INJECT {}", plan.injects.id(inject)),
                E::Declared { declaration, right } => format!("DECLARED {declaration:?} {right}"),
                E::TaskDone { task } => format!("TASK {}", plan.tasks.id(task)),
                _ => continue,
            };
            println!("{d} {s}");
        }
        return;
    }
    let n: u64 = std::env::args()
        .nth(2)
        .and_then(|s| s.parse().ok())
        .unwrap_or(200);
    let mut table: Vec<(String, Vec<rollout::Outcome>)> = vec![];
    let t = std::time::Instant::now();
    let mut roller = rollout::Roller::new(&plan);
    println!("world {:?}", t.elapsed());
    for p in &plan.playbooks {
        let t = std::time::Instant::now();
        let outs: Vec<_> = (0..n)
            .map(|s| roller.roll(&values, Source::new(s), Some(p), false))
            .collect();
        let e = t.elapsed();
        let ev: u64 = outs.iter().map(|o| o.events).sum();
        println!(
            "{:18} {:?}/rollout  {} events/rollout  {} ns/event  ",
            p.id.to_string(),
            e / n as u32,
            ev / n,
            e.as_nanos() as u64 / ev.max(1)
        );
        let outs: Vec<_> = (0..n)
            .map(|s| roller.roll(&values, Source::new(s), Some(p), true))
            .collect();
        table.push((p.id.to_string(), outs));
    }
    for later in [false, true] {
        println!(
            "\n{:28} {}",
            if later { "D+30" } else { "ENDEX" },
            table
                .iter()
                .map(|t| format!("{:>26}", t.0))
                .collect::<String>()
        );
        for &m in Measure::ALL {
            print!("{:28}", m.id());
            for (_, outs) in &table {
                let v: Vec<_> = outs
                    .iter()
                    .map(|o| {
                        if later {
                            o.later.as_ref().unwrap().get(m)
                        } else {
                            o.endex.get(m)
                        }
                    })
                    .collect();
                let q = sweep::quartiles(&v);
                let f = |x: Option<f64>| {
                    x.map_or("—".into(), |x| {
                        if x.abs() < 10.0 {
                            format!("{x:.2}")
                        } else {
                            format!("{x:.0}")
                        }
                    })
                };
                print!(
                    "{:>26}",
                    format!("{} [{}…{}]", f(q.median), f(q.q1), f(q.q3))
                );
            }
            println!();
        }
    }
}
