//! Why a command is refused, and why an exercise file cannot be gone on with, in sentences.

use super::memory::Memory;
use super::names::Names;
use super::{Args, Wording};
use crate::exercise::Refusal;
use crate::exercise::plan::Plan;
use crate::exercise::session::SessionError;
use crate::scenario::edit::NotSaved;
use crate::scenario::model::{InjectId, TargetKind};

/// One sentence that says why, with ids as they were given.
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

/// One sentence that says why, with the titles of what it names; `memory` knows what injects were invented or rewritten.
pub fn sentence_with(
    refusal: &Refusal,
    plan: &Plan,
    names: &Names<'_>,
    memory: &dyn Memory,
    w: Wording,
) -> String {
    let titled = Titled {
        plan,
        names,
        memory,
        w,
    };
    let args = Args::new();
    let thing = |id: &str| Args::new().word("id", titled.thing(id));
    let (key, args) = match refusal {
        Refusal::Unknown { kind, id } => {
            let args = args.word("kind", kind).word("id", id);
            ("refusal-unknown-kind", args)
        }
        Refusal::NotOffered(id) => ("refusal-not-offered", thing(id)),
        Refusal::NotYours { role, action } => {
            let args = args
                .word("role", titled.role(role))
                .word("action", titled.thing(action));
            ("refusal-not-yours", args)
        }
        Refusal::NotLeading(role) => {
            let args = args.word("role", titled.role(role));
            ("refusal-not-leading", args)
        }
        Refusal::FacilitatorOnly => ("refusal-facilitator-only", args),
        Refusal::NeedsTarget(kind) => {
            let args = args.word("kind", w.get(kind_key(*kind)));
            ("refusal-needs-target-kind", args)
        }
        Refusal::WrongTarget(id) => ("refusal-wrong-target", thing(id)),
        Refusal::NotKnown(id) => match id.parse::<u32>() {
            Ok(_) => ("refusal-not-known-number", args),
            Err(_) => ("refusal-not-known-inject", thing(id)),
        },
        Refusal::Already(id) => ("refusal-already", thing(id)),
        Refusal::WrongTime => ("refusal-wrong-time", args),
        Refusal::NothingLeft(id) => match id.parse::<u32>() {
            Ok(_) => ("refusal-order-over", args),
            Err(_) => ("refusal-nothing-left", thing(id)),
        },
    };
    w.text(key, &args)
}

/// What something of this kind is called, with its article.
fn kind_key(kind: TargetKind) -> &'static str {
    match kind {
        TargetKind::None => "target-none",
        TargetKind::Node => "target-node",
        TargetKind::Account => "target-account",
        TargetKind::Data => "target-data",
        TargetKind::Channel => "target-channel",
        TargetKind::Department => "target-department",
        TargetKind::Segment => "target-segment",
        TargetKind::LogSource => "target-log-source",
        TargetKind::Outsider => "target-outsider",
        TargetKind::Alert => "target-alert",
        TargetKind::Audience => "target-audience",
        TargetKind::Team => "target-team",
    }
}

struct Titled<'a> {
    plan: &'a Plan,
    names: &'a Names<'a>,
    memory: &'a dyn Memory,
    w: Wording,
}

impl Titled<'_> {
    fn role(&self, id: &str) -> String {
        let rank = self.plan.roles.rank(id);
        rank.map_or(id, |r| self.names.roles.of(r)).to_owned()
    }

    /// The title of whatever has this id: a refusal does not say of which kind it is. What nothing has is called by its id.
    fn thing(&self, id: &str) -> String {
        let ids = &self.plan.blueprint.names;
        let n = self.names;
        let title = None
            .or_else(|| ids.actions.rank(id).map(|i| n.actions.of(i)))
            .or_else(|| {
                let (_, inject) = self.memory.inject(&InjectId::from(id))?;
                Some(inject.title.get(self.w.language()))
            })
            .or_else(|| self.plan.duties.rank(id).map(|i| n.duties.of(i)))
            .or_else(|| ids.statements.rank(id).map(|i| n.statements.of(i)))
            .or_else(|| ids.nodes.rank(id).map(|i| n.nodes.of(i)))
            .or_else(|| ids.accounts.rank(id).map(|i| n.accounts.of(i)))
            .or_else(|| ids.data.rank(id).map(|i| n.data.of(i)))
            .or_else(|| ids.channels.rank(id).map(|i| n.channels.of(i)))
            .or_else(|| ids.departments.rank(id).map(|i| n.departments.of(i)))
            .or_else(|| ids.segments.rank(id).map(|i| n.segments.of(i)))
            .or_else(|| ids.sources.rank(id).map(|i| n.sources.of(i)))
            .or_else(|| ids.outsiders.rank(id).map(|i| n.outsiders.of(i)))
            .or_else(|| ids.teams.rank(id).map(|i| n.teams.of(i)))
            .or_else(|| self.plan.roles.rank(id).map(|i| n.roles.of(i)));
        self.w.inner(title.unwrap_or(id))
    }
}

/// Why an exercise file cannot be played or gone on with. What is damaged or missing in a file is said by those who read it.
pub fn session(e: &SessionError, w: Wording) -> String {
    match e {
        SessionError::Refused(why) => sentence(why, w),
        SessionError::OtherRules { file, program } => {
            let args = Args::new()
                .number("file", i64::from(*file))
                .number("program", i64::from(*program));
            w.text("ui-other-rules", &args)
        }
        SessionError::File(_) | SessionError::Plan(_) | SessionError::Unreadable { .. } => {
            e.to_string()
        }
    }
}

/// Why files of a scenario that is written could not be written.
pub fn not_saved(e: &NotSaved, w: Wording) -> String {
    match e {
        NotSaved::ChangedOutside(files) => {
            let args = Args::new().word("files", files);
            w.text("author-changed-outside", &args)
        }
        NotSaved::TooLarge(most) => {
            let args = Args::new().number("most", (most >> 20) as i64);
            w.text("author-too-large", &args)
        }
        NotSaved::Disk { .. } | NotSaved::Unwritable(_) => {
            let args = Args::new().word("reason", e.to_string());
            w.text("ui-cannot-save", &args)
        }
    }
}
