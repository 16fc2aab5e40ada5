//! The exercise: roles, objectives, injects, actions offered, scenes, decision points, statements, duties.

use super::*;
use bevy_reflect::{Reflect, ReflectDeserialize, ReflectSerialize};
use serde::{Deserialize, Serialize};

/// A part of a scenario that stands here or in a file of its own (a path inside the scenario's folder).
#[derive(Debug, Clone, PartialEq, Serialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[reflect(where T: Clone + PartialEq + Serialize + for<'d> Deserialize<'d>)]
#[serde(untagged)]
pub enum Part<T> {
    /// In another file.
    File(String),
    /// Here.
    Here(T),
}

/// A ministry made by the generator.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Generated {
    /// Which generator.
    pub generator: Generator,
    /// Its seed.
    pub seed: u64,
    /// How many nodes.
    pub nodes: u32,
}

/// Generators of organisations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Generator {
    /// A ministry with departments, mail, directory and applications.
    Ministry,
    /// Machines that reach each other, and an attacker that only spreads.
    Spread,
}

/// A scenario as written.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scenario {
    /// Its id.
    pub id: ScenarioId,
    /// Its title.
    pub title: Text,
    /// Two or three sentences.
    #[serde(default, skip_serializing_if = "is_default")]
    pub summary: Text,
    /// A picture, a path inside the scenario's folder.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<String>,
    /// Languages in which every text stands.
    #[serde(default = "both", skip_serializing_if = "is_both")]
    pub languages: Vec<Language>,
    /// Sources of the facts behind it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub sources: Vec<Text>,
    /// Civil date and time of STARTEX, such as `"2025-12-11 22:00"`.
    pub start: String,
    /// Time zone (IANA name).
    #[serde(default = "paris", skip_serializing_if = "is_paris")]
    pub zone: String,
    /// How long, from STARTEX to ENDEX.
    pub duration: Span,
    /// Exercise seconds that one second of deliberation in the room costs.
    #[serde(default = "six", skip_serializing_if = "is_six")]
    pub deliberation_rate: u32,
    /// What players read before the start.
    #[serde(default, skip_serializing_if = "is_default")]
    pub briefing: Text,
    /// The ministry, here, in a file, or generated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<Part<Organisation>>,
    /// The ministry made by a generator, instead of `organisation`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generated: Option<Generated>,
    /// The attacker; nobody attacks where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub campaign: Option<Part<Campaign>>,
    /// Additions to the catalogue and adjustments of it (entries with the same id replace the standard ones).
    #[serde(default, skip_serializing_if = "is_default")]
    pub catalogue: Catalogue,
    /// Roles of the cell.
    #[serde(default, skip_serializing_if = "is_default")]
    pub roles: Vec<Role>,
    /// What is evaluated.
    #[serde(default, skip_serializing_if = "is_default")]
    pub objectives: Vec<Objective>,
    /// Injects.
    #[serde(default = "nothing", skip_serializing_if = "is_nothing")]
    pub injects: Part<Vec<Inject>>,
    /// Response actions offered; all of the catalogue where empty.
    #[serde(default, skip_serializing_if = "is_default")]
    pub actions: Vec<ActionId>,
    /// Claims that statements and attackers make.
    #[serde(default, skip_serializing_if = "is_default")]
    pub claims: Vec<Claim>,
    /// Public statements prepared.
    #[serde(default, skip_serializing_if = "is_default")]
    pub statements: Vec<Statement>,
    /// Duties with their deadlines.
    #[serde(default, skip_serializing_if = "is_default")]
    pub duties: Vec<Duty>,
    /// Scenes.
    #[serde(default, skip_serializing_if = "is_default")]
    pub scenes: Vec<Scene>,
    /// Moments at which the cell is expected to decide.
    #[serde(default, skip_serializing_if = "is_default")]
    pub decision_points: Vec<DecisionPoint>,
    /// Scripted teams.
    #[serde(default, skip_serializing_if = "is_default")]
    pub playbooks: Vec<Part<Playbook>>,
}

fn both() -> Vec<Language> {
    Language::ALL.to_vec()
}
fn is_both(v: &Vec<Language>) -> bool {
    *v == both()
}
fn paris() -> String {
    "Europe/Paris".to_owned()
}
fn is_paris(v: &String) -> bool {
    *v == paris()
}
fn six() -> u32 {
    6
}
fn is_six(v: &u32) -> bool {
    *v == six()
}
fn nothing() -> Part<Vec<Inject>> {
    Part::Here(Vec::new())
}
fn is_nothing(v: &Part<Vec<Inject>>) -> bool {
    *v == nothing()
}

/// A role of the crisis cell.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Role {
    /// Its id.
    pub id: RoleId,
    /// Its name.
    pub name: Text,
    /// What it does.
    #[serde(default, skip_serializing_if = "is_default")]
    pub about: Text,
    /// Whether it receives what the SOC passes on (alerts, findings).
    #[serde(default, skip_serializing_if = "is_default")]
    pub hears_soc: bool,
    /// Whether it may issue situation reports and declarations for the cell.
    #[serde(default, skip_serializing_if = "is_default")]
    pub leads: bool,
    /// Whether the exercise needs somebody in it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub required: bool,
    /// The department whose mail it reads; a stimulus sent by mail waits while that mail is down.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub department: Option<DepartmentId>,
}

/// An objective.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Objective {
    /// Its id.
    pub id: ObjectiveId,
    /// What is to be shown.
    pub name: Text,
    /// The core capability.
    #[serde(default, skip_serializing_if = "is_default")]
    pub capability: Text,
    /// Critical tasks.
    #[serde(default, skip_serializing_if = "is_default")]
    pub tasks: Vec<CriticalTask>,
}

/// A critical task: performed when its condition became true, within its time where one is set.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CriticalTask {
    /// Its id.
    pub id: TaskId,
    /// What is to be done.
    pub name: Text,
    /// What shows that it was done; an evaluator decides where absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub done_when: Option<Condition>,
    /// By when at the latest to be without challenges.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<Moment>,
}

/// By what an inject comes.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, Reflect,
)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum Medium {
    /// Telephone call.
    Call,
    /// Mail inside or from outside; waits while the recipient's mail is down.
    Mail,
    /// Message on the messenger.
    Message,
    /// Alert of a tool.
    Alert,
    /// Press article or broadcast.
    Press,
    /// Post on a social network.
    Post,
    /// Somebody comes in.
    Visit,
    /// Official letter or telegram.
    Letter,
}

/// An inject (stimulus).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Inject {
    /// Its id.
    pub id: InjectId,
    /// A few words for the chronogramme.
    pub title: Text,
    /// When.
    pub when: Condition,
    /// Who speaks.
    pub from: Text,
    /// The outsider who speaks, where it is one of the organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outsider: Option<OutsiderId>,
    /// Roles that receive it.
    pub to: Vec<RoleId>,
    /// By what.
    pub medium: Medium,
    /// Another medium after this time, where the first one fails.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reroute: Option<Reroute>,
    /// What they receive, in Markdown.
    pub body: Text,
    /// Files inside the scenario's folder.
    #[serde(default, skip_serializing_if = "is_default")]
    pub attachments: Vec<String>,
    /// What a good cell does.
    #[serde(default, skip_serializing_if = "is_default")]
    pub expected: Text,
    /// What the facilitator should know.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: Text,
    /// Objectives it serves.
    #[serde(default, skip_serializing_if = "is_default")]
    pub objectives: Vec<ObjectiveId>,
    /// No longer sent once this is true.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled_by: Option<Condition>,
    /// Of the injects that name the same group only the first whose time comes is sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub one_of: Option<String>,
    /// Options the recipients have.
    #[serde(default, skip_serializing_if = "is_default")]
    pub options: Vec<InjectOption>,
    /// What happens in the simulation when it is sent.
    #[serde(default, skip_serializing_if = "is_default")]
    pub effects: Vec<InjectEffect>,
}

/// Another medium where the first one fails.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Reroute {
    /// After how long.
    pub after: Span,
    /// By what.
    pub by: Medium,
}

/// An option of an inject.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InjectOption {
    /// Its id.
    pub id: OptionId,
    /// What one chooses.
    pub name: Text,
    /// What follows in the simulation.
    #[serde(default, skip_serializing_if = "is_default")]
    pub effects: Vec<InjectEffect>,
}

/// What an inject or an option changes in the simulation.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
pub enum InjectEffect {
    /// Trust of an audience rises or falls by thousandths.
    Trust {
        /// Whose.
        of: Audience,
        /// Thousandths, negative falls.
        by: i32,
    },
    /// Calls come to the help desk.
    Calls(u32),
    /// A node stops working for so long.
    Outage {
        /// Which.
        node: NodeId,
        /// How long.
        lasts: Span,
    },
    /// People of a skill are away for so long.
    Absent {
        /// Which skill.
        skill: Skill,
        /// How many.
        people: u32,
        /// How long.
        lasts: Span,
    },
    /// People of a skill are busy with it for so long (a journalist, a visit, a commission).
    Busy {
        /// Which skill.
        skill: Skill,
        /// How many.
        people: u32,
        /// How long.
        lasts: Span,
    },
    /// The attacker hears this claim.
    Heard(ClaimId),
    /// A claim stands in public as refuted.
    Refuted(ClaimId),
    /// An indicator of the attacker becomes known to the SOC.
    Indicator,
    /// The cell learns that this node is worth examining (a finding, right or wrong as truth has it).
    Tip(NodeId),
}

/// A claim: something that a statement says and that the truth can contradict.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    /// Its id.
    pub id: ClaimId,
    /// What it says.
    pub text: Text,
    /// When it is false; a statement that makes it while this holds, or before it holds, can be contradicted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub false_when: Option<Condition>,
}

/// A public statement, composed from claims.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Statement {
    /// Its id.
    pub id: StatementId,
    /// Its title.
    pub title: Text,
    /// Its text.
    #[serde(default, skip_serializing_if = "is_default")]
    pub body: Text,
    /// Who hears it.
    pub to: Vec<Audience>,
    /// What it claims.
    pub claims: Vec<ClaimId>,
    /// Trust gained at once, in thousandths (how much it reassures).
    #[serde(default, skip_serializing_if = "is_default")]
    pub reassures: u32,
}

/// A legal or administrative duty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Its id.
    pub id: DutyId,
    /// Its name.
    pub name: Text,
    /// The regime, such as `GDPR, art. 33`.
    pub regime: Text,
    /// When it truly arises; the clock that facilitators see.
    pub arises: Condition,
    /// Who decides that one is aware.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_by: Option<RoleId>,
    /// To whom.
    pub recipient: OutsiderId,
    /// Phases with their deadlines after awareness.
    pub phases: Vec<DutyPhase>,
    /// Exceptions, in words.
    #[serde(default, skip_serializing_if = "is_default")]
    pub exceptions: Text,
    /// The source, or that it could not be checked.
    pub source: Text,
}

/// A phase of a duty.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DutyPhase {
    /// Its name.
    pub name: Text,
    /// After awareness.
    pub within: Span,
}

/// A scene: a stretch that is played, joined to the next by an announced jump.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Scene {
    /// Its id.
    pub id: SceneId,
    /// Its title.
    pub title: Text,
    /// From.
    pub from: Moment,
    /// To.
    pub to: Moment,
    /// Exercise seconds in a room second, 1 to 6.
    #[serde(default = "four", skip_serializing_if = "is_four")]
    pub ratio: u8,
    /// What is announced when the clock jumps here.
    #[serde(default, skip_serializing_if = "is_default")]
    pub announced: Text,
}

fn four() -> u8 {
    4
}
fn is_four(v: &u8) -> bool {
    *v == four()
}

/// A moment at which the cell is expected to decide.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, Reflect)]
#[reflect(Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionPoint {
    /// Its id.
    pub id: DecisionPointId,
    /// The question.
    pub question: Text,
    /// When it is put.
    pub when: Condition,
    /// Actions that answer it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub answers: Vec<ActionId>,
}
