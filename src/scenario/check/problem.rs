//! What can be wrong with a scenario: a closed list of problems, each with the ids and values that tell it apart.
//!
//! No sentences here: `wording` makes them from [`Problem::code`] and [`Problem::values`].

use crate::scenario::diagnostic::{Place, Severity};
use crate::scenario::model::{
    Audience, Language, LinkKind, Moment, NodeKind, OutsiderKind, Skill, Span, TargetKind,
};

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[allow(missing_docs)] // each is the kind of the id type of the same name
pub enum Kind {
    Scenario,
    Node,
    Department,
    Function,
    Data,
    Account,
    Channel,
    Team,
    PublicService,
    Outsider,
    LogSource,
    Site,
    Segment,
    Audience,
    Stage,
    Reaction,
    Knowledge,
    Technique,
    Action,
    Constant,
    Role,
    Objective,
    Task,
    Inject,
    Choice,
    Duty,
    Statement,
    Claim,
    Scene,
    DecisionPoint,
    Playbook,
    Rule,
}

impl Kind {
    /// Every kind, in a fixed order.
    pub const ALL: [Kind; 32] = [
        Kind::Scenario,
        Kind::Node,
        Kind::Department,
        Kind::Function,
        Kind::Data,
        Kind::Account,
        Kind::Channel,
        Kind::Team,
        Kind::PublicService,
        Kind::Outsider,
        Kind::LogSource,
        Kind::Site,
        Kind::Segment,
        Kind::Audience,
        Kind::Stage,
        Kind::Reaction,
        Kind::Knowledge,
        Kind::Technique,
        Kind::Action,
        Kind::Constant,
        Kind::Role,
        Kind::Objective,
        Kind::Task,
        Kind::Inject,
        Kind::Choice,
        Kind::Duty,
        Kind::Statement,
        Kind::Claim,
        Kind::Scene,
        Kind::DecisionPoint,
        Kind::Playbook,
        Kind::Rule,
    ];

    /// A stable word for it.
    pub fn code(self) -> &'static str {
        match self {
            Kind::Scenario => "scenario",
            Kind::Node => "node",
            Kind::Department => "department",
            Kind::Function => "function",
            Kind::Data => "data",
            Kind::Account => "account",
            Kind::Channel => "channel",
            Kind::Team => "team",
            Kind::PublicService => "public-service",
            Kind::Outsider => "outsider",
            Kind::LogSource => "log-source",
            Kind::Site => "site",
            Kind::Segment => "segment",
            Kind::Audience => "audience",
            Kind::Stage => "stage",
            Kind::Reaction => "reaction",
            Kind::Knowledge => "knowledge",
            Kind::Technique => "technique",
            Kind::Action => "action",
            Kind::Constant => "constant",
            Kind::Role => "role",
            Kind::Objective => "objective",
            Kind::Task => "task",
            Kind::Inject => "inject",
            Kind::Choice => "choice",
            Kind::Duty => "duty",
            Kind::Statement => "statement",
            Kind::Claim => "claim",
            Kind::Scene => "scene",
            Kind::DecisionPoint => "decision-point",
            Kind::Playbook => "playbook",
            Kind::Rule => "rule",
        }
    }
}

/// A requirement of the attacker that nothing in the scenario can meet.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Unmet {
    /// A stage that must come before can itself never be done.
    After(String),
    /// No foothold is ever gained on this node.
    Foothold(String),
    /// Nothing gives control of this node.
    Control(String),
    /// No password of this group is ever gained.
    Credential(String),
    /// This is never learned.
    Knows(String),
    /// The node has no flaw.
    Flaw(String),
    /// The group has a second factor from the start.
    SecondFactor(String),
    /// There is no help desk.
    HelpDesk,
    /// The node is neither exposed nor within reach of a foothold.
    Reach(String),
}

impl Unmet {
    /// A stable word for it, and the id it is about.
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Unmet::After(id) => ("after", id),
            Unmet::Foothold(id) => ("foothold", id),
            Unmet::Control(id) => ("control", id),
            Unmet::Credential(id) => ("credential", id),
            Unmet::Knows(id) => ("knows", id),
            Unmet::Flaw(id) => ("flaw", id),
            Unmet::SecondFactor(id) => ("second-factor", id),
            Unmet::HelpDesk => ("help-desk", ""),
            Unmet::Reach(id) => ("reach", id),
        }
    }
}

/// Why a condition can never be true.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Never {
    /// Its time lies after ENDEX.
    AfterEnd,
    /// Its parts exclude each other.
    Contradiction,
    /// It asks for more of its parts than there are, or than can be true.
    TooMany,
    /// It names a stage that can never be done.
    Stage(String),
    /// It names an inject that can never be sent.
    Inject(String),
    /// It names an action that is not offered.
    Action(String),
    /// It needs an attacker, and there is none.
    NoCampaign,
    /// It asks for more records than there are.
    Records(String),
    /// It asks for a level below zero, or of an audience that has none.
    Level,
    /// It needs a help desk, and there is none.
    NoHelpDesk,
    /// Nobody says what it waits for.
    Unsaid(String),
    /// It waits for a goal, and the stage is none.
    NotAGoal(String),
}

impl Never {
    /// A stable word for it, and the id it is about.
    pub fn parts(&self) -> (&'static str, &str) {
        match self {
            Never::AfterEnd => ("after-end", ""),
            Never::Contradiction => ("contradiction", ""),
            Never::TooMany => ("too-many", ""),
            Never::Stage(id) => ("stage", id),
            Never::Inject(id) => ("inject", id),
            Never::Action(id) => ("action", id),
            Never::NoCampaign => ("no-campaign", ""),
            Never::Records(id) => ("records", id),
            Never::Level => ("level", ""),
            Never::NoHelpDesk => ("no-help-desk", ""),
            Never::Unsaid(id) => ("unsaid", id),
            Never::NotAGoal(id) => ("not-a-goal", id),
        }
    }
}

/// A value that a sentence about a problem mentions.
#[derive(Debug, Clone, PartialEq)]
pub enum Value {
    /// A word as it stands in the document: an id, a path, a word of the vocabulary.
    Word(String),
    /// Several of them.
    Words(Vec<String>),
    /// A word, or nothing.
    Perhaps(Option<String>),
    /// What an id names.
    Kind(Kind),
    /// What an id names, or nothing.
    PerhapsKind(Option<Kind>),
    /// A number.
    Count(i64),
    /// A span of time.
    Span(Span),
    /// A moment.
    Moment(Moment),
    /// A language.
    Language(Language),
    /// Requirements that nothing meets.
    Unmet(Vec<Unmet>),
    /// Why something never happens.
    Never(Never),
}

macro_rules! values_from {
    ($($type:ty => |$v:ident| $value:expr;)*) => {$(
        impl From<&$type> for Value {
            fn from($v: &$type) -> Value { $value }
        }
    )*};
}
values_from! {
    String => |v| Value::Word(v.clone());
    &'static str => |v| Value::Word((*v).to_owned());
    Vec<String> => |v| Value::Words(v.clone());
    Option<String> => |v| Value::Perhaps(v.clone());
    Kind => |v| Value::Kind(*v);
    Option<Kind> => |v| Value::PerhapsKind(*v);
    u8 => |v| Value::Count(i64::from(*v));
    u32 => |v| Value::Count(i64::from(*v));
    i32 => |v| Value::Count(i64::from(*v));
    u64 => |v| Value::Count(i64::try_from(*v).unwrap_or(i64::MAX));
    usize => |v| Value::Count(i64::try_from(*v).unwrap_or(i64::MAX));
    Span => |v| Value::Span(*v);
    Moment => |v| Value::Moment(*v);
    Language => |v| Value::Language(*v);
    Vec<Unmet> => |v| Value::Unmet(v.clone());
    Never => |v| Value::Never(v.clone());
    TargetKind => |v| Value::Word(format!("{v:?}"));
    NodeKind => |v| Value::Word(format!("{v:?}"));
    LinkKind => |v| Value::Word(format!("{v:?}"));
    OutsiderKind => |v| Value::Word(format!("{v:?}"));
    Skill => |v| Value::Word(format!("{v:?}"));
    Audience => |v| Value::Word(format!("{v:?}"));
}

macro_rules! problems {
    ($($severity:ident $code:literal $name:ident { $($field:ident: $type:ty),* } $doc:literal;)*) => {
        /// A problem of a scenario.
        #[derive(Debug, Clone, PartialEq)]
        #[allow(missing_docs)] // a field is named after the value it holds
        pub enum Problem {
            $(#[doc = $doc] $name { $($field: $type),* },)*
        }

        impl Problem {
            /// Code and severity of every problem, in a fixed order.
            pub const CODES: &'static [(&'static str, Severity)] =
                &[$(($code, Severity::$severity)),*];

            /// A stable word for it, for scripts and for the sentences about it.
            pub fn code(&self) -> &'static str {
                match self { $(Self::$name { .. } => $code,)* }
            }

            /// How bad it is.
            pub fn severity(&self) -> Severity {
                match self { $(Self::$name { .. } => Severity::$severity,)* }
            }

            /// The values that a sentence about it mentions, by name.
            pub fn values(&self) -> Vec<(&'static str, Value)> {
                match self {
                    $(Self::$name { $($field),* } => vec![$((stringify!($field), Value::from($field))),*],)*
                }
            }
        }
    };
}

problems! {
    // Ids and references.
    Error "duplicate-id" DuplicateId { kind: Kind, id: String } "Two things of a kind have the same id.";
    Error "empty-id" EmptyId { kind: Kind } "An id is empty.";
    Warning "malformed-id" MalformedId { kind: Kind, id: String } "An id is not made of lower-case words joined by hyphens.";
    Error "unknown-reference" UnknownReference { kind: Kind, id: String, nearest: Option<String>, elsewhere: Option<Kind> } "Something is named that does not exist.";
    Error "unknown-need" UnknownNeed { id: String, nearest: Option<String> } "A function needs something that is neither node nor channel.";
    Warning "repeated-reference" RepeatedReference { id: String } "A list names the same thing twice.";
    Error "aim-misfit" AimMisfit { action: String, expects: TargetKind, id: String, nearest: Option<String> } "An action is aimed at something that it cannot be aimed at.";
    Error "aim-missing" AimMissing { action: String, expects: TargetKind } "An action that needs a target has none.";
    Error "aim-superfluous" AimSuperfluous { action: String } "An action that has no target is given one.";
    Error "aim-selects-misfit" AimSelectsMisfit { action: String, expects: TargetKind, selects: TargetKind } "An aim selects other things than the action can be aimed at.";
    Error "node-kind-misfit" NodeKindMisfit { action: String, node: String, kind: NodeKind } "An action is aimed at a node of a kind that it does not serve for.";
    Error "outsider-kind-misfit" OutsiderKindMisfit { action: String, outsider: String, kind: OutsiderKind } "An action is aimed at somebody outside of a kind that it does not serve for.";
    Error "cycle" Cycle { relation: String, path: Vec<String> } "Things wait for each other in a circle.";

    // The exercise as a whole.
    Error "start-unreadable" StartUnreadable { text: String } "The civil start cannot be read.";
    Error "zone-unknown" ZoneUnknown { zone: String } "The time zone is unknown.";
    Error "duration-zero" DurationZero {} "The exercise has no duration.";
    Warning "duration-long" DurationLong { duration: Span } "The exercise lasts longer than three months.";
    Warning "deliberation-rate" DeliberationRate { rate: u32 } "Deliberation costs more than an hour for a minute.";
    Error "no-language" NoLanguage {} "The scenario speaks no language.";
    Error "scene-empty" SceneEmpty { scene: String } "A scene ends before it begins.";
    Error "scene-overlap" SceneOverlap { scene: String, before: String } "A scene begins before the one before it ends.";
    Error "scene-outside" SceneOutside { scene: String } "A scene lies outside the exercise.";
    Error "scene-ratio" SceneRatio { scene: String, ratio: u8 } "The ratio of a scene is not 1 to 6.";
    Warning "scene-late-start" SceneLateStart { scene: String } "The first scene begins after STARTEX.";
    Warning "moment-before-start" MomentBeforeStart { moment: Moment } "A moment lies before STARTEX.";
    Warning "moment-after-end" MomentAfterEnd { moment: Moment } "A moment lies after ENDEX.";
    Warning "role-gets-nothing" RoleGetsNothing { role: String } "A role receives nothing.";
    Warning "role-nobody-plays" RoleNobodyPlays { role: String } "Nothing is expected of a role, and no playbook speaks for it.";
    Warning "no-leader" NoLeader {} "No role may speak for the cell.";
    Warning "nobody-hears-soc" NobodyHearsSoc {} "No role receives alerts and findings.";
    Warning "objective-unevaluated" ObjectiveUnevaluated { objective: String } "Nothing evaluates an objective.";
    Warning "task-never" TaskNever { task: String, why: Never } "What shows a task done can never be true.";
    Warning "task-too-late" TaskTooLate { task: String, by: Moment } "A task can only be shown after the time set for it.";
    Error "statement-without-audience" StatementWithoutAudience { statement: String } "Nobody hears a statement.";
    Error "thousandths" Thousandths { value: i32 } "A change of trust is beyond a thousand thousandths.";
    Error "duty-without-phases" DutyWithoutPhases { duty: String } "A duty has no deadline.";
    Error "phase-zero" PhaseZero { duty: String } "A deadline is over as soon as it opens.";
    Warning "phases-out-of-order" PhasesOutOfOrder { duty: String } "A later phase of a duty is due before an earlier one.";
    Warning "duty-never" DutyNever { duty: String, why: Never } "A duty can never arise.";
    Warning "decision-never" DecisionNever { decision: String, why: Never } "A decision point can never come up.";
    Warning "action-not-offered" ActionNotOffered { action: String } "Something counts on an action that is not offered.";
    Warning "claim-unused" ClaimUnused { claim: String } "Nobody makes, hears or refutes a claim.";
    Warning "audience-without-trust" AudienceWithoutTrust { audience: Audience } "An audience is addressed that has no trust to lose.";

    // Injects.
    Warning "no-injects" NoInjects {} "Roles wait, and no inject is there.";
    Error "inject-without-recipient" InjectWithoutRecipient { inject: String } "Nobody receives an inject.";
    Warning "inject-unreachable" InjectUnreachable { inject: String, why: Never } "An inject can never be sent.";
    Warning "inject-cancelled" InjectCancelled { inject: String } "An inject is always cancelled before its time.";
    Warning "inject-outrun" InjectOutrun { inject: String, winner: String } "Another inject of its group is always sent first.";
    Warning "one-of-alone" OneOfAlone { group: String } "A group of alternatives has one member.";
    Warning "single-option" SingleOption { inject: String } "An inject leaves one option.";
    Warning "reroute-same" RerouteSame { inject: String } "An inject is rerouted by the medium that failed.";
    Warning "condition-always" ConditionAlways {} "A condition is always true.";
    Warning "effect-without-effect" EffectWithoutEffect {} "An effect changes nothing.";
    Warning "chronogramme-gap" ChronogrammeGap { from: Moment, to: Moment, room: u32 } "Nothing happens for long.";
    Warning "chronogramme-peak" ChronogrammePeak { at: Moment, count: u32 } "Too much happens at once.";

    // Actions.
    Warning "action-without-staff" ActionWithoutStaff { action: String, skill: Skill, people: u32, available: u32 } "Never are enough people there for an action.";
    Warning "skill-missing" SkillMissing { skill: Skill, actions: Vec<String> } "A skill that actions of the catalogue need is missing.";
    Warning "action-without-authority" ActionWithoutAuthority { action: String, authority: OutsiderKind } "Who must authorise an action does not exist.";
    Warning "authority-missing" AuthorityMissing { authority: OutsiderKind, actions: Vec<String> } "Who must authorise actions of the catalogue does not exist.";
    Warning "action-without-target" ActionWithoutTarget { action: String, expects: TargetKind } "There is nothing that an action could be aimed at.";
    Error "staff-zero" StaffZero { action: String, skill: Skill } "An action needs nobody of a skill.";
    Error "effect-misfit" EffectMisfit { action: String, effect: String, target: TargetKind } "An effect does not fit what the action is aimed at.";
    Warning "action-nobody-orders" ActionNobodyOrders { action: String } "No role may order an action.";
    Warning "duration-nil" DurationNil { kind: Kind, id: String } "Something takes no time.";
    Warning "action-without-effect" ActionWithoutEffect { action: String } "An action does nothing.";

    // Playbooks.
    Error "world-condition" WorldCondition { condition: &'static str } "A playbook looks at the truth.";
    Warning "rule-never" RuleNever { rule: String, why: Never } "A rule can never act.";
    Warning "rule-empty" RuleEmpty { rule: String } "A rule does nothing.";
    Warning "role-may-not-order" RoleMayNotOrder { role: String, action: String } "A role orders what it may not order.";
    Warning "role-may-not-lead" RoleMayNotLead { role: String } "A role speaks for the cell and may not.";
    Warning "notify-unopened" NotifyUnopened { duty: String } "A duty is notified that no rule opens.";
    Warning "copy-without-restore" CopyWithoutRestore { action: String } "An age of copy is given to an action that restores nothing.";
    Warning "nothing-to-restore" NothingToRestore { node: String } "A node is restored that has no copies.";
    Error "operation-empty" OperationEmpty {} "An operation has no orders.";

    // The campaign.
    Warning "no-goal" NoGoal {} "The attacker wants nothing.";
    Error "hands-zero" HandsZero {} "The attacker has no hands.";
    Error "stage-without-alternative" StageWithoutAlternative { stage: String } "A stage cannot be done in any way.";
    Warning "stage-unreachable" StageUnreachable { stage: String, unmet: Vec<Unmet> } "A stage can never be done.";
    Warning "alternative-unreachable" AlternativeUnreachable { stage: String, number: usize, unmet: Vec<Unmet> } "One way to do a stage is never open.";
    Warning "stage-too-late" StageTooLate { stage: String } "A stage may only begin after ENDEX.";
    Warning "reaction-never" ReactionNever { reaction: String, why: Never } "A reaction can never be triggered.";
    Warning "reaction-empty" ReactionEmpty { reaction: String } "A reaction does nothing.";
    Warning "foothold-without-account" FootholdWithoutAccount { means: String } "A foothold by account names no group.";
    Warning "no-secrets" NoSecrets { data: String } "Secrets are taken from a holding that has none.";
    Warning "more-records" MoreRecords { data: String, count: u32, held: u64 } "More records are taken in a round than are held.";
    Warning "nothing-to-spoil" NothingToSpoil { node: String } "Copies are spoiled where none are.";
    Warning "publishes-unsaid" PublishesUnsaid { claim: String } "Proof is published against a claim that nobody can make.";

    // The organisation.
    Error "self-link" SelfLink { link: LinkKind, node: String } "A link leads from a node to itself.";
    Warning "repeated-link" RepeatedLink { link: LinkKind, from: String, to: String } "A link is there twice.";
    Error "criticality" Criticality { function: String, value: u8 } "A criticality is not 1 to 5.";
    Error "shift-hours" ShiftHours { team: String, from: u8, to: u8 } "The hours of a shift make no sense.";
    Warning "zero-count" ZeroCount { kind: Kind, id: String } "There is nobody or nothing in it.";
    Warning "team-without-shift" TeamWithoutShift { team: String } "A team never works.";
    Warning "function-needs-nothing" FunctionNeedsNothing { function: String } "A function cannot be disturbed.";
    Warning "need-without-loss" NeedWithoutLoss { function: String, on: String } "Nothing is lost without what a function needs.";
    Warning "alternate-of-itself" AlternateOfItself { channel: String } "A channel replaces itself.";
    Warning "alternate-elsewhere" AlternateElsewhere { channel: String, department: String } "An alternate does not reach the department.";
    Error "department-without-mailboxes" DepartmentWithoutMailboxes { department: String } "A function needs mail, and the department has no mailboxes.";
    Error "wrong-node-kind" WrongNodeKind { node: String, expected: NodeKind, actual: NodeKind } "A node is of another kind than its part asks for.";
    Warning "mail-without-mailboxes" MailWithoutMailboxes { department: String } "A department has mail and no mailboxes.";
    Warning "no-mail-route" NoMailRoute { department: String, server: String } "No mail gateway leads to the mailboxes of a department.";
    Warning "gateway-not-exposed" GatewayNotExposed {} "Mail from outside cannot come in.";
    Warning "holding-misplaced" HoldingMisplaced { data: String, node: String } "Mailboxes lie on a node that holds none.";
    Warning "source-covers-nothing" SourceCoversNothing { source: String } "A log source records nothing.";
    Error "retention-zero" RetentionZero { source: String } "A log source keeps nothing.";
    Warning "node-unused" NodeUnused { node: String } "Nothing depends on a node, and it depends on nothing.";
    Warning "place-unused" PlaceUnused { kind: Kind, id: String } "Nothing stands in a site or segment.";
    Warning "service-needs-nothing" ServiceNeedsNothing { service: String } "A public service cannot be disturbed.";
    Warning "no-active-channel" NoActiveChannel {} "No channel works at STARTEX.";
    Warning "help-desk-idle" HelpDeskIdle {} "The help desk settles no calls.";
    Error "position-not-finite" PositionNotFinite {} "A place on the canvas is no place.";
    Warning "backup-without-copies" BackupWithoutCopies { node: String } "A backup keeps copies of nothing.";

    // Numbers and text.
    Error "estimate-order" EstimateOrder { low: String, value: String, high: String } "An estimate lies outside its range.";
    Warning "estimate-without-source" EstimateWithoutSource { id: String } "An estimate of the catalogue has no source.";
    Warning "missing-translation" MissingTranslation { language: Language } "A text is missing in a language that the scenario speaks.";
    Warning "empty-text" EmptyText {} "A text that people read is empty.";
}

/// A problem and where it is.
#[derive(Debug, Clone, PartialEq)]
pub struct Found {
    /// Where.
    pub place: Place,
    /// What.
    pub problem: Problem,
}
