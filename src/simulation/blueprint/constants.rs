//! Numbers of the model that belong to no technique and no action. Each is named here once and has its value in
//! `assets/catalogue/constants.ron`.

use super::ix::ParamIx;

macro_rules! constants {
    ($($(#[$doc:meta])* $field:ident = $id:literal),* $(,)?) => {
        /// Where each constant stands in the table.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
        pub struct Constants { $($(#[$doc])* pub $field: ParamIx,)* }
        impl Constants {
            /// The ids that the rules read.
            pub const IDS: &'static [&'static str] = &[$($id),*];
            /// Looks every constant up.
            ///
            /// # Errors
            /// The first id that `find` does not know.
            pub fn resolve(mut find: impl FnMut(&'static str) -> Option<ParamIx>) -> Result<Constants, &'static str> {
                Ok(Constants { $($field: find($id).ok_or($id)?,)* })
            }
        }
    };
}

constants! {
    /// Minutes of work of an analyst on an alert.
    triage_duration = "triage/duration",
    /// Chance that an analyst sees that a true alert is serious.
    triage_recognised = "triage/recognised",
    /// Chance that an analyst passes on a false alarm.
    triage_false = "triage/false-escalation",
    /// Age at which an alert in the queue is given up.
    alert_expires = "triage/expires",
    /// Factor on the chance to recognise once an indicator is known (share of the rest that is gained).
    indicator_helps = "triage/indicator-helps",
    /// Share of calls that a reset brings: calls for each account.
    reset_calls = "help-desk/calls-per-reset",
    /// Share of people without mail who call on a day.
    outage_calls = "help-desk/calls-per-outage-day",
    /// Share of an account group's work that is lost while its people wait for a new password.
    reset_loss = "help-desk/loss-while-waiting",
    /// Factor on calls once numbers are published.
    published_calls = "help-desk/calls-when-published",
    /// Share of its speed that the help desk keeps when it verifies callers.
    verify_speed = "help-desk/speed-when-verifying",
    /// Quiet noise: factor on visibility after the attacker went silent.
    quiet_noise = "attacker/noise-when-careful",
    /// Factor on visibility when the attacker hurries.
    hurried_noise = "attacker/noise-when-hurried",
    /// Factor on durations when the attacker hurries.
    hurried_time = "attacker/time-when-hurried",
    /// When the attacker notices that it lost something.
    notices_loss = "attacker/notices-loss",
    /// When the attacker has new addresses.
    new_infrastructure = "attacker/new-infrastructure",
    /// Attempts at one way before it is given up for a while.
    patience = "attacker/patience",
    /// Share of traces removed when it covers its tracks.
    cover_share = "attacker/traces-covered",
    /// Senders that give up after one day.
    give_up_early = "mail/give-up-after-a-day",
    /// Senders that give up after two days.
    give_up_middle = "mail/give-up-after-two-days",
    /// Share of traffic that moves outside while mail is cut.
    moved_outside = "mail/moved-outside",
    /// Share of the drain rate that is left with rescanning.
    rescan_rate = "mail/rescan-rate",
    /// Hostile messages in a backlog for each day of it.
    hostile_mail = "mail/hostile-a-day",
    /// Overtime: extra mistakes, chance of failure.
    fatigue = "staff/mistakes-when-tired",
    /// After how much overtime people are tired.
    tires = "staff/tires-after",
    /// How long overtime lasts.
    overtime = "staff/overtime",
    /// Trust that staff lose for a day without mail and without news, in thousandths.
    silence_staff = "trust/silence-staff",
    /// Trust that the minister's office loses for a day without report.
    silence_office = "trust/silence-office",
    /// Trust that partners lose for a day without news once something is public.
    silence_partners = "trust/silence-partners",
    /// Trust that the public loses for a day on which a public service was interrupted or nothing was said.
    silence_public = "trust/silence-public",
    /// Trust gained by being informed.
    informed = "trust/informed",
    /// Trust lost by a contradicted statement.
    contradicted = "trust/contradicted",
    /// Trust lost by a publication of the attacker.
    published = "trust/published",
    /// Trust lost by an interrupted public service.
    interrupted = "trust/interrupted",
    /// Below this partners cut their link, in thousandths.
    partners_cut = "trust/partners-cut-below",
    /// Below this things leak.
    leaks_below = "trust/leaks-below",
    /// Below this the minister's office answers twice as slowly.
    slow_below = "trust/slow-office-below",
    /// Time between two resets of krbtgt after which forged tickets end (ticket lifetime).
    ticket_lifetime = "identity/ticket-lifetime",
    /// Coverage added by heightened monitoring: share of the rest.
    heightened = "monitoring/heightened",
    /// Share of functions lost that paper saves.
    paper_saves = "continuity/paper-saves",
    /// Share of an alternate's value before numbers are published.
    unpublished = "continuity/unpublished-share",
    /// Chance of a successful infection by a hostile message that is delivered.
    hostile_opened = "mail/hostile-opened",
    /// Age from which copies are on tape, out of an attacker's reach.
    tape_age = "backup/tape-age",
    /// Share of what a publication costs that is left where the cell can say what was really taken.
    accounted = "trust/published-when-accounted",
    /// Chance that the requests by which an intruder works through a web server stand out in its log, given coverage.
    requests_visible = "attacker/requests-visible",
    /// Share of what a hunt misses that it finds where records say where and when to look.
    lead_helps = "hunt/lead-helps",
    /// How often senders try again once they have been refused for some hours.
    retry = "mail/retry-interval",
}
