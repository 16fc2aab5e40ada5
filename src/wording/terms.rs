//! Single words: what values of closed lists are called, and moments. Sentences elsewhere are made with them.

use super::{Args, Wording};
use crate::exercise::plan::Plan;
use crate::scenario::model::{Audience, Means, Medium, Outcome, Skill};
use crate::simulation::time::Time;

/// By what an inject comes: `by telephone`.
pub fn medium(medium: Medium, w: Wording) -> String {
    w.get(match medium {
        Medium::Call => "medium-call",
        Medium::Mail => "medium-mail",
        Medium::Message => "medium-message",
        Medium::Alert => "medium-alert",
        Medium::Press => "medium-press",
        Medium::Post => "medium-post",
        Medium::Visit => "medium-visit",
        Medium::Letter => "medium-letter",
    })
}

/// An audience.
pub fn audience(audience: Audience, w: Wording) -> String {
    w.get(match audience {
        Audience::Staff => "audience-staff",
        Audience::MinisterOffice => "audience-minister-office",
        Audience::Partners => "audience-partners",
        Audience::Public => "audience-public",
    })
}

/// A means of the attacker.
pub fn means(means: Means, w: Wording) -> String {
    w.get(match means {
        Means::WebShell => "means-web-shell",
        Means::TransportAgent => "means-transport-agent",
        Means::ServerModule => "means-server-module",
        Means::Implant => "means-implant",
        Means::RogueAccount => "means-rogue-account",
        Means::ValidAccount => "means-valid-account",
        Means::SessionToken => "means-session-token",
        Means::GoldenTicket => "means-golden-ticket",
        Means::Certificate => "means-certificate",
        Means::SigningKey => "means-signing-key",
        Means::MailboxRule => "means-mailbox-rule",
    })
}

/// People of a skill: `forensic analysts`.
pub fn skill(skill: Skill, w: Wording) -> String {
    w.get(match skill {
        Skill::SocAnalyst => "skill-soc-analyst",
        Skill::Forensics => "skill-forensics",
        Skill::System => "skill-system",
        Skill::Mail => "skill-mail",
        Skill::Identity => "skill-identity",
        Skill::Network => "skill-network",
        Skill::Communication => "skill-communication",
        Skill::Legal => "skill-legal",
        Skill::Continuity => "skill-continuity",
    })
}

/// How an order ended, standing alone: `done`.
pub fn outcome(outcome: Outcome, w: Wording) -> String {
    w.get(match outcome {
        Outcome::Done => "outcome-done",
        Outcome::WithoutEffect => "outcome-vain",
        Outcome::Failed => "outcome-failed",
        Outcome::Refused => "outcome-refused",
        Outcome::Cancelled => "outcome-cancelled",
    })
}

/// A moment with its weekday and date: `Friday 12 December 06:00`.
pub fn moment(at: Time, plan: &Plan, w: Wording) -> String {
    let civil = plan.blueprint.calendar.civil(at);
    let args = Args::new()
        .word("date", w.day(&plan.scenario.start, civil))
        .word("clock", w.clock(civil));
    w.text("moment-long", &args)
}
