//! The measures: each with its definition, its unit and which way is better.
//!
//! How they are computed is [`super::tally`]'s.

use serde::{Deserialize, Serialize};

/// What a measure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Hours.
    Hours,
    /// Pieces.
    Count,
    /// A share between 0 and 1.
    Share,
    /// Thousandths of trust.
    Trust,
}

/// Which way is better.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Better {
    /// Less is better.
    Lower,
    /// More is better.
    Higher,
    /// Neither: it informs.
    Neither,
}

macro_rules! measures {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $unit:ident, $better:ident, $matters:literal;)*) => {
        /// A measure.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        pub enum Measure { $($(#[$doc])* $name,)* }
        impl Measure {
            /// Every measure, in the order of reports.
            pub const ALL: &'static [Measure] = &[$(Measure::$name),*];
            /// Its stable id.
            pub fn id(self) -> &'static str { match self { $(Measure::$name => $id,)* } }
            /// What it counts.
            pub fn unit(self) -> Unit { match self { $(Measure::$name => Unit::$unit,)* } }
            /// The smallest difference that matters to anybody, in its unit: a convention of ours, not a finding.
            pub fn matters(self) -> f64 { match self { $(Measure::$name => $matters,)* } }
            /// Which way is better.
            pub fn better(self) -> Better { match self { $(Measure::$name => Better::$better,)* } }
        }
    };
}

measures! {
    /// From STARTEX until somebody in the cell knew something true about the attacker.
    TimeToDetect = "time-to-detect", Hours, Lower, 0.5;
    /// From STARTEX to the first order or decision.
    TimeToAcknowledge = "time-to-acknowledge", Hours, Lower, 0.5;
    /// From STARTEX until the cell declared that it knows the scope.
    TimeToScope = "time-to-scope", Hours, Lower, 1.0;
    /// From STARTEX to the last records that were consulted or extracted; nothing after it.
    TimeToContain = "time-to-contain", Hours, Lower, 1.0;
    /// From STARTEX until the attacker lost its last foothold for good.
    TimeToEvict = "time-to-evict", Hours, Lower, 1.0;
    /// From STARTEX until every function worked fully again, for good.
    TimeToRestore = "time-to-restore", Hours, Lower, 1.0;
    /// When the cell declared the attacker out: share of the named nodes that it had been on.
    ScopePrecision = "scope-precision", Share, Higher, 0.05;
    /// When the cell declared the attacker out: share of the nodes it had been on that were named.
    ScopeRecall = "scope-recall", Share, Higher, 0.05;
    /// Footholds that the attacker has at the end.
    FootholdsLeft = "footholds-left", Count, Lower, 0.5;
    /// Records consulted since STARTEX.
    RecordsConsulted = "records-consulted", Count, Lower, 100.0;
    /// Records extracted since STARTEX.
    RecordsExtracted = "records-extracted", Count, Lower, 100.0;
    /// Judicial or protected records consulted, extracted or altered since STARTEX.
    SensitiveRecords = "sensitive-records", Count, Lower, 10.0;
    /// Records altered since STARTEX.
    RecordsAltered = "records-altered", Count, Lower, 10.0;
    /// Records handled in any way after the first detection.
    RecordsAfterDetection = "records-after-detection", Count, Lower, 100.0;
    /// Hours of functions lost in working time, weighted by criticality.
    FunctionHoursLost = "function-hours-lost", Hours, Lower, 10.0;
    /// The part of these that the defenders' own cuts caused.
    FunctionHoursContained = "function-hours-by-containment", Hours, Lower, 10.0;
    /// Hours during which public services were interrupted.
    PublicServiceHours = "public-service-hours", Hours, Lower, 1.0;
    /// Messages returned to their senders or lost.
    MessagesLost = "messages-lost", Count, Lower, 100.0;
    /// Hours that messages of citizens and partners waited, all together.
    MessageHours = "message-hours-waited", Hours, Lower, 1000.0;
    /// Share of the footholds ever held whose evidence is kept for investigators.
    EvidenceKept = "evidence-kept", Share, Higher, 0.05;
    /// Phases of duties that arose and were notified in time.
    DutiesMet = "duties-met", Share, Higher, 0.05;
    /// Claims of statements that stand contradicted.
    Contradictions = "statements-contradicted", Count, Lower, 0.5;
    /// Trust of staff at the end.
    TrustStaff = "trust-staff", Trust, Higher, 20.0;
    /// Trust of the minister's office at the end.
    TrustOffice = "trust-office", Trust, Higher, 20.0;
    /// Trust of partners at the end.
    TrustPartners = "trust-partners", Trust, Higher, 20.0;
    /// Trust of the public at the end.
    TrustPublic = "trust-public", Trust, Higher, 20.0;
    /// Hours of work of the defenders.
    StaffHours = "staff-hours", Hours, Lower, 8.0;
    /// Hours worked beyond shifts.
    OverworkHours = "overwork-hours", Hours, Lower, 8.0;
    /// Assessments of nodes that were right when they were made.
    AssessmentsRight = "assessments-right", Share, Higher, 0.05;
    /// Critical tasks performed.
    TasksDone = "critical-tasks-done", Share, Higher, 0.02;
}

impl Measure {
    /// Whether it tells what came of a decision. The others tell that it was taken: a task is performed by deciding.
    pub fn is_consequence(self) -> bool {
        !matches!(
            self,
            Measure::TasksDone
                | Measure::TimeToAcknowledge
                | Measure::TimeToScope
                | Measure::AssessmentsRight
        )
    }
}

/// The value of every measure; none where it was not reached or not declared.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Measures(pub Vec<Option<f64>>);

impl Measures {
    /// The value of one.
    pub fn get(&self, m: Measure) -> Option<f64> {
        self.0[m as usize]
    }
}
