//! Turning points of an exercise, in words.

use super::names::Names;
use super::{Args, Wording};
use crate::assessment::review::{Turn, Turning};

/// One turning point in a sentence, without its time.
pub fn turn(turn: &Turn, names: &Names<'_>, w: Wording) -> String {
    let args = Args::new();
    match turn.what {
        Turning::Detected => w.get("turn-detected"),
        Turning::Theft { data, count } => {
            let args = args
                .word("data", names.data.of(data))
                .word("count", w.count(u64::from(count)));
            w.text("turn-theft", &args)
        }
        Turning::Scope => w.get("turn-scope"),
        Turning::DeclaredOut { right: true } => w.get("turn-out-right"),
        Turning::DeclaredOut { right: false } => w.get("turn-out-wrong"),
        Turning::Evicted => w.get("turn-evicted"),
        Turning::Returned { node } => {
            w.text("turn-returned", &args.word("node", names.nodes.of(node)))
        }
        Turning::Contradicted { statement } => {
            let args = args.word("statement", names.statements.of(statement));
            w.text("turn-contradicted", &args)
        }
        Turning::Missed { duty } => {
            w.text("turn-missed", &args.word("duty", names.duties.of(duty)))
        }
    }
}
