//! The situation manual, as players may read it before the start, in Markdown.
//!
//! Nothing of the truth is in it: no campaign, no injects, no notes for facilitators, no flaws of machines.

use super::{Args, Wording};
use crate::scenario::model::{ActionId, Family, ResponseAction};
use crate::scenario::resolved::Resolved;
use crate::simulation::calendar::Calendar;
use crate::simulation::time::Time;
use std::fmt::Write as _;

/// The manual as Markdown.
pub fn manual(s: &Resolved, w: Wording) -> String {
    let mut out = String::new();
    frame(&mut out, s, w);
    ministry(&mut out, s, w);
    cell(&mut out, s, w);
    actions(&mut out, s, w);
    let _ = writeln!(out, "\n## {}\n", w.get("brief-glossary"));
    for term in GLOSSARY {
        let _ = writeln!(
            out,
            "- **{}** – {}",
            w.get(&format!("brief-term-{term}")),
            w.get(&format!("brief-term-{term}.about"))
        );
    }
    let _ = writeln!(out, "\n---\n\n**{}**", w.get("told-mark"));
    out
}

// Writing to a string cannot fail, here and below.

fn frame(out: &mut String, s: &Resolved, w: Wording) {
    let l = w.language();
    let _ = writeln!(out, "**{}**\n\n# {}\n", w.get("told-mark"), s.title.get(l));
    let start = Calendar::new(&s.start, &s.zone)
        .ok()
        .map(|c| c.civil(Time::START));
    let args = Args::new()
        .word("organisation", s.organisation.name.get(l))
        .word(
            "start",
            start.map_or_else(
                || s.start.clone(),
                |c| format!("{}, {}", w.date(&s.start, c), w.clock(c)),
            ),
        )
        .word("duration", w.span(s.duration));
    let _ = writeln!(out, "{}\n", w.text("brief-frame", &args));
    if !s.summary.is_empty() {
        let _ = writeln!(out, "{}\n", s.summary.get(l));
    }
    if !s.briefing.is_empty() {
        let _ = writeln!(out, "{}\n", s.briefing.get(l));
    }
    let _ = writeln!(
        out,
        "## {}\n\n{}\n",
        w.get("brief-rules"),
        w.get("brief-rules-text")
    );
    if !s.objectives.is_empty() {
        let _ = writeln!(out, "## {}\n", w.get("brief-objectives"));
        for o in &s.objectives {
            let _ = writeln!(out, "- {}", o.name.get(l));
        }
        out.push('\n');
    }
}

fn ministry(out: &mut String, s: &Resolved, w: Wording) {
    let l = w.language();
    let o = &s.organisation;
    let _ = writeln!(out, "## {}\n", w.get("brief-ministry"));
    let _ = writeln!(
        out,
        "| {} | {} | {} |",
        w.get("brief-department"),
        w.get("brief-people"),
        w.get("brief-functions")
    );
    let _ = writeln!(out, "| --- | ---: | --- |");
    for d in &o.departments {
        let functions: Vec<&str> = d.functions.iter().map(|f| f.name.get(l)).collect();
        let _ = writeln!(
            out,
            "| {} | {} | {} |",
            d.name.get(l),
            w.count(u64::from(d.people)),
            functions.join("; ")
        );
    }
    if !o.public_services.is_empty() {
        let _ = writeln!(out, "\n### {}\n", w.get("brief-services"));
        for service in &o.public_services {
            let _ = writeln!(out, "- {}", service.name.get(l));
        }
    }
    let _ = writeln!(out, "\n### {}\n", w.get("brief-channels"));
    for c in &o.channels {
        let args = Args::new().word("activation", w.seconds(u64::from(c.activation.0)));
        let state = match c.active {
            true => w.get("brief-channel-on"),
            false => w.text("brief-channel-off", &args),
        };
        let _ = writeln!(out, "- {} – {state}", c.name.get(l));
    }
    let _ = writeln!(out, "\n### {}\n", w.get("brief-teams"));
    for t in &o.teams {
        let people = t.shifts.iter().map(|s| s.people).max().unwrap_or(0);
        let args = Args::new().number("people", i64::from(people));
        let _ = writeln!(
            out,
            "- {} – {}",
            t.name.get(l),
            w.text("brief-team-people", &args)
        );
    }
    if !o.outsiders.is_empty() {
        let _ = writeln!(out, "\n### {}\n", w.get("brief-outsiders"));
        for outsider in &o.outsiders {
            let _ = writeln!(out, "- {}", outsider.name.get(l));
        }
    }
}

fn cell(out: &mut String, s: &Resolved, w: Wording) {
    let l = w.language();
    let _ = writeln!(out, "\n## {}\n", w.get("brief-who"));
    for r in &s.roles {
        let about = r.about.get(l);
        let mark = if about.is_empty() { "" } else { " – " };
        let _ = writeln!(out, "- **{}**{mark}{about}", r.name.get(l));
    }
}

fn actions(out: &mut String, s: &Resolved, w: Wording) {
    let l = w.language();
    let _ = writeln!(
        out,
        "\n## {}\n\n{}",
        w.get("brief-actions"),
        w.get("brief-actions-text")
    );
    for (family, key) in [
        (Family::Detect, "family-detect"),
        (Family::Contain, "family-contain"),
        (Family::Eradicate, "family-eradicate"),
        (Family::Restore, "family-restore"),
        (Family::Continuity, "family-continuity"),
        (Family::Communicate, "family-communicate"),
    ] {
        let offered: Vec<&ResponseAction> = s
            .offered
            .iter()
            .filter_map(|id: &ActionId| s.catalogue.actions.iter().find(|a| a.id == *id))
            .filter(|a| a.family == family)
            .collect();
        if offered.is_empty() {
            continue;
        }
        let _ = writeln!(out, "\n### {}\n", w.get(key));
        for a in offered {
            let _ = writeln!(out, "- {}", a.name.get(l));
        }
    }
}

/// Terms that players meet.
const GLOSSARY: [&str; 10] = [
    "inject",
    "facilitator",
    "evaluator",
    "startex",
    "log",
    "situation-report",
    "containment",
    "eviction",
    "foothold",
    "evidence",
];
