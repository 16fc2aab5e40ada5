//! What every room of the checks needs: the path to where it stands, the names that exist, and the list of what was found.

use super::Subject;
use super::problem::{Found, Kind, Problem};
use super::time::Calendar;
use crate::scenario::diagnostic::{Place, Step};
use crate::scenario::model::{
    ActionId, Audience, NodeKind, OutsiderKind, ResponseAction, TargetKind,
};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

/// So many comparisons of names are spent on suggestions; a document full of unknown names must not cost more.
const COMPARISONS: usize = 400_000;

/// The state of a check.
pub(super) struct Context<'a> {
    pub(super) subject: &'a Subject<'a>,
    pub(super) calendar: Calendar,
    pub(super) found: Vec<Found>,
    names: Vec<HashSet<&'a str>>,
    actions: HashMap<&'a str, &'a ResponseAction>,
    node_kinds: HashMap<&'a str, NodeKind>,
    path: Vec<Step>,
    comparisons: usize,
}

impl<'a> Context<'a> {
    pub(super) fn new(subject: &'a Subject<'a>) -> Context<'a> {
        Context {
            subject,
            calendar: Calendar::new(subject.scenario),
            found: Vec::new(),
            names: names(subject),
            actions: subject
                .catalogue
                .actions
                .iter()
                .map(|a| (a.id.as_str(), a))
                .collect(),
            node_kinds: subject
                .organisation
                .map(|o| o.nodes.iter().map(|n| (n.id.as_str(), n.kind)).collect())
                .unwrap_or_default(),
            path: Vec::new(),
            comparisons: COMPARISONS,
        }
    }

    /// Reports a problem where the path stands.
    pub(super) fn report(&mut self, problem: Problem) {
        self.found.push(Found {
            place: Place(self.path.clone()),
            problem,
        });
    }

    /// Reports a problem at a field of where the path stands.
    pub(super) fn report_at(&mut self, field: &'static str, problem: Problem) {
        self.field(field, |cx| cx.report(problem));
    }

    /// Goes into a field.
    pub(super) fn field<R>(&mut self, name: &'static str, f: impl FnOnce(&mut Self) -> R) -> R {
        self.path.push(Step::Field(Cow::Borrowed(name)));
        let result = f(self);
        self.path.pop();
        result
    }

    /// Goes into an item.
    pub(super) fn item<R>(&mut self, index: usize, f: impl FnOnce(&mut Self) -> R) -> R {
        self.path.push(Step::Index(index));
        let result = f(self);
        self.path.pop();
        result
    }

    /// Goes into each item of the list that stands here.
    pub(super) fn items<T>(&mut self, list: &'a [T], mut f: impl FnMut(&mut Self, &'a T)) {
        for (index, item) in list.iter().enumerate() {
            self.item(index, |cx| f(cx, item));
        }
    }

    /// Goes into each item of a field.
    pub(super) fn each<T>(
        &mut self,
        name: &'static str,
        list: &'a [T],
        f: impl FnMut(&mut Self, &'a T),
    ) {
        if !list.is_empty() {
            self.field(name, |cx| cx.items(list, f));
        }
    }

    /// Goes into each playbook that could be loaded.
    pub(super) fn each_playbook(
        &mut self,
        mut f: impl FnMut(&mut Self, &'a crate::scenario::model::Playbook),
    ) {
        let subject = self.subject;
        self.each("playbooks", &subject.playbooks, |cx, playbook| {
            if let Some(playbook) = playbook {
                f(cx, playbook);
            }
        });
    }

    /// Whether something of this kind has this name; true where the document that would say so is absent.
    pub(super) fn exists(&self, kind: Kind, id: &str) -> bool {
        !self.known(kind) || self.names[kind as usize].contains(id)
    }

    /// The action of this id.
    pub(super) fn action(&self, id: &ActionId) -> Option<&'a ResponseAction> {
        self.actions.get(id.as_str()).copied()
    }

    /// What the node of this id is.
    pub(super) fn node_kind(&self, id: &str) -> Option<NodeKind> {
        self.node_kinds.get(id).copied()
    }

    /// What somebody outside of this id is.
    pub(super) fn outsider_kind(&self, id: &str) -> Option<OutsiderKind> {
        let outsiders = &self.subject.organisation?.outsiders;
        let found = outsiders.iter().find(|o| o.id.as_str() == id);
        found.map(|o| o.kind)
    }

    /// Whether any name of this kind exists.
    pub(super) fn any(&self, kind: Kind) -> bool {
        !self.names[kind as usize].is_empty()
    }

    /// Whether the document that holds things of this kind was loaded.
    fn known(&self, kind: Kind) -> bool {
        let s = self.subject;
        match kind {
            Kind::Node
            | Kind::Department
            | Kind::Function
            | Kind::Data
            | Kind::Account
            | Kind::Channel
            | Kind::Team
            | Kind::PublicService
            | Kind::Outsider
            | Kind::LogSource
            | Kind::Site
            | Kind::Segment => s.organisation.is_some(),
            Kind::Stage | Kind::Reaction | Kind::Knowledge => {
                s.campaign.is_some() || s.scenario.campaign.is_none()
            }
            Kind::Inject | Kind::Choice => s.injects.is_some(),
            Kind::Scenario
            | Kind::Audience
            | Kind::Technique
            | Kind::Action
            | Kind::Constant
            | Kind::Role
            | Kind::Objective
            | Kind::Task
            | Kind::Duty
            | Kind::Statement
            | Kind::Claim
            | Kind::Scene
            | Kind::DecisionPoint
            | Kind::Playbook
            | Kind::Rule => true,
        }
    }

    /// Reports a name that nothing of its kind has.
    pub(super) fn refer(&mut self, kind: Kind, id: &str) {
        if self.exists(kind, id) {
            return;
        }
        let nearest = self.nearest(&[kind], id);
        let elsewhere = Kind::ALL
            .into_iter()
            .find(|&other| other != kind && self.names[other as usize].contains(id));
        self.report(Problem::UnknownReference {
            kind,
            id: id.to_owned(),
            nearest,
            elsewhere,
        });
    }

    /// Reports an unknown name in a field.
    pub(super) fn refer_at(&mut self, field: &'static str, kind: Kind, id: &str) {
        if !self.exists(kind, id) {
            self.field(field, |cx| cx.refer(kind, id));
        }
    }

    /// Reports unknown and repeated names in a list.
    pub(super) fn refer_each<T: AsId>(&mut self, field: &'static str, kind: Kind, ids: &'a [T]) {
        let mut seen = HashSet::with_capacity(ids.len());
        self.each(field, ids, |cx, id| {
            cx.refer(kind, id.as_id());
            if !seen.insert(id.as_id()) {
                cx.report(Problem::RepeatedReference {
                    id: id.as_id().to_owned(),
                });
            }
        });
    }

    /// The known name that is most like `id`, where one is like it at all.
    pub(super) fn nearest(&mut self, kinds: &[Kind], id: &str) -> Option<String> {
        let length = id.chars().count();
        let limit = (length / 3).max(2);
        let candidates: usize = kinds.iter().map(|&k| self.names[k as usize].len()).sum();
        if length > 80 || candidates > self.comparisons {
            return None; // no name that a person mistyped, or too many of them
        }
        let mut best: Option<(usize, &str)> = None;
        for &name in kinds.iter().flat_map(|&k| &self.names[k as usize]) {
            if name.len().abs_diff(id.len()) > limit {
                continue;
            }
            self.comparisons -= 1;
            let distance = strsim::osa_distance(name, id);
            let better = distance <= limit && best.is_none_or(|b| (distance, name) < b);
            if better {
                best = Some((distance, name));
            }
        }
        best.map(|(_, name)| name.to_owned())
    }

    /// Reports empty, malformed and repeated ids of the things in a list; `seen` may hold ids from other lists.
    pub(super) fn define<T>(
        &mut self,
        kind: Kind,
        list: &'a [T],
        seen: &mut HashSet<&'a str>,
        id: impl Fn(&'a T) -> &'a str,
    ) {
        self.items(list, |cx, thing| cx.define_one(kind, id(thing), seen));
    }

    /// Reports the id of the thing that stands here, where it is empty, malformed or known already.
    pub(super) fn define_one(&mut self, kind: Kind, id: &'a str, seen: &mut HashSet<&'a str>) {
        if id.is_empty() {
            self.report_at("id", Problem::EmptyId { kind });
            return;
        }
        if !well_formed(kind, id) {
            let id = id.to_owned();
            self.report_at("id", Problem::MalformedId { kind, id });
        }
        if !seen.insert(id) {
            let id = id.to_owned();
            self.report_at("id", Problem::DuplicateId { kind, id });
        }
    }
}

/// Something that has an id as text.
pub(super) trait AsId {
    fn as_id(&self) -> &str;
}

macro_rules! as_id {
    ($($type:ident),*) => {$(
        impl AsId for crate::scenario::model::$type {
            fn as_id(&self) -> &str { self.as_str() }
        }
    )*};
}
as_id!(
    NodeId,
    AccountId,
    ChannelId,
    DepartmentId,
    StageId,
    ActionId,
    RoleId,
    ObjectiveId,
    ClaimId
);

/// Whether an id is made of lower-case words joined by hyphens. Techniques and constants have spellings of their own.
fn well_formed(kind: Kind, id: &str) -> bool {
    match kind {
        Kind::Technique | Kind::Constant => !id.chars().any(char::is_whitespace),
        _ => id.split('-').all(|word| {
            !word.is_empty()
                && word
                    .bytes()
                    .all(|b| b.is_ascii_lowercase() || b.is_ascii_digit())
        }),
    }
}

/// What a target of this kind is named by; nothing for kinds without names.
pub(super) fn named_by(target: TargetKind) -> Option<Kind> {
    match target {
        TargetKind::None | TargetKind::Alert => None,
        TargetKind::Node => Some(Kind::Node),
        TargetKind::Account => Some(Kind::Account),
        TargetKind::Data => Some(Kind::Data),
        TargetKind::Channel => Some(Kind::Channel),
        TargetKind::Department => Some(Kind::Department),
        TargetKind::Segment => Some(Kind::Segment),
        TargetKind::LogSource => Some(Kind::LogSource),
        TargetKind::Outsider => Some(Kind::Outsider),
        TargetKind::Audience => Some(Kind::Audience),
        TargetKind::Team => Some(Kind::Team),
    }
}

/// Both spellings of an audience as a target: the word of the vocabulary, and an id.
fn audience_names(audience: Audience) -> [&'static str; 2] {
    match audience {
        Audience::Staff => ["Staff", "staff"],
        Audience::MinisterOffice => ["MinisterOffice", "minister-office"],
        Audience::Partners => ["Partners", "partners"],
        Audience::Public => ["Public", "public"],
    }
}

/// All names that exist, by kind.
fn names<'a>(s: &Subject<'a>) -> Vec<HashSet<&'a str>> {
    let mut names: Vec<HashSet<&'a str>> = vec![HashSet::new(); Kind::ALL.len()];
    macro_rules! add {
        ($kind:ident, $list:expr) => {
            names[Kind::$kind as usize].extend($list.iter().map(|thing| thing.id.as_str()))
        };
    }
    let scenario = s.scenario;
    add!(Role, scenario.roles);
    add!(Objective, scenario.objectives);
    for objective in &scenario.objectives {
        add!(Task, objective.tasks);
    }
    add!(Claim, scenario.claims);
    add!(Statement, scenario.statements);
    add!(Duty, scenario.duties);
    add!(Scene, scenario.scenes);
    add!(DecisionPoint, scenario.decision_points);
    add!(Technique, s.catalogue.techniques);
    add!(Action, s.catalogue.actions);
    names[Kind::Constant as usize].extend(s.catalogue.constants.iter().map(|c| c.id.as_str()));
    for audience in Audience::ALL {
        for name in audience_names(audience) {
            names[Kind::Audience as usize].insert(name);
        }
    }
    if let Some(o) = s.organisation {
        add!(Site, o.sites);
        add!(Segment, o.segments);
        add!(Node, o.nodes);
        add!(Department, o.departments);
        for department in &o.departments {
            add!(Function, department.functions);
        }
        add!(Data, o.data);
        add!(Account, o.accounts);
        add!(Channel, o.channels);
        add!(LogSource, o.log_sources);
        add!(Team, o.teams);
        add!(PublicService, o.public_services);
        add!(Outsider, o.outsiders);
    }
    if let Some(c) = s.campaign {
        add!(Stage, c.stages);
        add!(Reaction, c.reactions);
    }
    for inject in s.injects.unwrap_or_default() {
        names[Kind::Inject as usize].insert(inject.id.as_str());
        add!(Choice, inject.options);
    }
    for playbook in s.playbooks.iter().flatten() {
        names[Kind::Playbook as usize].insert(playbook.id.as_str());
    }
    names
}
