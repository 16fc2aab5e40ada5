//! Why a command is refused, in sentences.

use super::{Args, Wording};
use crate::exercise::Refusal;

/// One sentence that says why.
pub fn sentence(refusal: &Refusal, wording: Wording) -> String {
    let args = Args::new();
    let (key, args) = match refusal {
        Refusal::Unknown { kind, id } => {
            ("refusal-unknown", args.word("kind", kind).word("id", id))
        }
        Refusal::NotOffered(id) => ("refusal-not-offered", args.word("id", id)),
        Refusal::NotYours { role, action } => (
            "refusal-not-yours",
            args.word("role", role).word("action", action),
        ),
        Refusal::NotLeading(role) => ("refusal-not-leading", args.word("role", role)),
        Refusal::FacilitatorOnly => ("refusal-facilitator-only", args),
        Refusal::NeedsTarget(_) => ("refusal-needs-target", args),
        Refusal::WrongTarget(id) => ("refusal-wrong-target", args.word("id", id)),
        Refusal::NotKnown(id) => ("refusal-not-known", args.word("id", id)),
        Refusal::Already(id) => ("refusal-already", args.word("id", id)),
        Refusal::WrongTime => ("refusal-wrong-time", args),
        Refusal::NothingLeft(id) => ("refusal-nothing-left", args.word("id", id)),
    };
    wording.text(key, &args)
}
