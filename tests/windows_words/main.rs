//! What the windows ask `wording` for: what injects wait for, what the cell knows, what commands say, why they are
//! refused. All of it in both languages, with titles, and without an id or a key showing.

mod journal;
mod known;
mod waiting;

use cellule::exercise::command::{Actor, Command, Deed, OrderRequest};
use cellule::exercise::picture::OperationalPicture;
use cellule::exercise::plan::{InjectIx, Plan, RoleIx};
use cellule::exercise::{Exercise, Refusal};
use cellule::scenario::load::{ScenarioSource, load};
use cellule::scenario::model::*;
use cellule::simulation::blueprint::ix::*;
use cellule::simulation::time::Time;
use cellule::wording::names::Names;
use cellule::wording::{Wording, refusal};
use std::collections::BTreeSet;
use std::path::Path;
use std::sync::Arc;

/// A day that none of these exercises leaves.
const LATER: Time = Time(86_400);

fn plan(id: &str) -> Arc<Plan> {
    let scenario = load(&ScenarioSource::named(id))
        .resolved()
        .expect("a bundled scenario is sound");
    Arc::new(Plan::new(Arc::new(scenario)).expect("it compiles"))
}

fn bundled() -> [Arc<Plan>; 2] {
    ["first-steps", "ministry-mail-breach"].map(plan)
}

/// The flagship, played by a scripted team for so long.
fn played(team: &str, until: Time) -> Exercise {
    let plan = plan("ministry-mail-breach");
    let script = plan.playbook(team).cloned();
    assert!(script.is_some(), "the flagship has a team {team}");
    let mut run = Exercise::with_seed(plan, 3, script);
    run.advance(until);
    run
}

/// Words that no reader should meet: ids of the scenario and keys of the words.
struct Forbidden(BTreeSet<String>);

impl Forbidden {
    fn of(plan: &Plan) -> Forbidden {
        let s = &*plan.scenario;
        let o = &s.organisation;
        let mut all: BTreeSet<String> = BTreeSet::new();
        let b = &plan.blueprint.names;
        macro_rules! ids {
            ($($names:expr),*) => { $( all.extend($names.iter().map(|(_, id)| id.to_owned())); )* };
        }
        ids!(
            b.nodes,
            b.segments,
            b.departments,
            b.functions,
            b.data,
            b.accounts,
            b.channels,
            b.sources,
            b.teams,
            b.services,
            b.outsiders,
            b.stages,
            b.actions,
            b.claims,
            b.statements,
            plan.roles,
            plan.injects,
            plan.duties,
            plan.tasks
        );
        all.extend(
            s.injects
                .iter()
                .flat_map(|i| &i.options)
                .map(|x| x.id.to_string()),
        );
        assert!(o.nodes.len() > 3 && all.len() > 30, "{}", all.len());
        for language in Language::ALL {
            for file in ["windows", "chronology", "measures"] {
                let path = Path::new(env!("CARGO_MANIFEST_DIR"))
                    .join("assets/wording")
                    .join(language.code())
                    .join(file)
                    .with_extension("ftl");
                let text = std::fs::read_to_string(path).expect("words are there");
                all.extend(
                    text.lines()
                        .filter_map(|l| Some(l.split_once(" =")?.0.to_owned())),
                );
            }
        }
        // Only what cannot be an ordinary word of a sentence.
        all.retain(|id| id.contains('-') && !id.contains(' '));
        Forbidden(all)
    }

    /// Says which forbidden word stands in a text. What the scenario's own texts say is theirs.
    fn check(&self, text: &str, own: &str) {
        assert!(!text.trim().is_empty());
        assert!(!text.contains("{$") && !text.contains("{ $"), "{text}");
        assert!(!text.contains("Ix(") && !text.contains("Id("), "{text}");
        let words = text.split(|c: char| !c.is_alphanumeric() && c != '-');
        for word in words.filter(|w| self.0.contains(*w)) {
            assert!(own.contains(word), "“{word}” shows in: {text}");
        }
    }
}

/// All texts of a scenario in one language, in which a word may stand by right.
fn own_texts(plan: &Plan, language: Language) -> String {
    let mut out = String::new();
    let s = &*plan.scenario;
    let o = &s.organisation;
    let mut put = |t: &Text| {
        out.push_str(t.get(language));
        out.push('\n');
    };
    o.nodes.iter().for_each(|x| put(&x.name));
    o.channels.iter().for_each(|x| put(&x.name));
    o.data.iter().for_each(|x| put(&x.name));
    o.log_sources.iter().for_each(|x| put(&x.name));
    s.catalogue.actions.iter().for_each(|x| put(&x.name));
    for i in &s.injects {
        put(&i.title);
        put(&i.body);
        put(&i.from);
        i.options.iter().for_each(|x| put(&x.name));
    }
    s.claims.iter().for_each(|x| put(&x.text));
    s.statements.iter().for_each(|x| put(&x.title));
    for p in &s.playbooks {
        p.rules.iter().for_each(|r| put(&r.why));
    }
    out
}

/// Whatever is told of a plan, in each language, without a forbidden word.
fn in_both(plan: &Plan, tell: impl Fn(&Names<'_>, Wording) -> Vec<String>) {
    let forbidden = Forbidden::of(plan);
    for language in Language::ALL {
        let names = Names::new(plan, language);
        let own = own_texts(plan, language);
        let said = tell(&names, Wording::new(language));
        assert!(!said.is_empty());
        for text in said {
            forbidden.check(&text, &own);
        }
    }
}

fn english(plan: &Plan) -> (Names<'_>, Wording) {
    let language = Language::English;
    (Names::new(plan, language), Wording::new(language))
}

fn french(plan: &Plan) -> (Names<'_>, Wording) {
    let language = Language::French;
    (Names::new(plan, language), Wording::new(language))
}

fn command(deed: Deed) -> Command {
    Command {
        by: Actor::Facilitator,
        operator: String::new(),
        channel: None,
        rationale: String::new(),
        taken: LATER,
        noted: LATER,
        rests_on: Vec::new(),
        answers: None,
        deed,
    }
}

#[test]
fn refusals_name_things_by_their_titles() {
    let plan = plan("ministry-mail-breach");
    let id = |s: &str| s.to_owned();
    let kinds = [
        TargetKind::None,
        TargetKind::Node,
        TargetKind::Account,
        TargetKind::Data,
        TargetKind::Channel,
        TargetKind::Department,
        TargetKind::Segment,
        TargetKind::LogSource,
        TargetKind::Outsider,
        TargetKind::Alert,
        TargetKind::Audience,
        TargetKind::Team,
    ];
    let role = plan.scenario.roles[0].id.to_string();
    let mut all = vec![
        Refusal::NotOffered(id("close-webmail")),
        Refusal::NotYours {
            role: role.clone(),
            action: id("close-webmail"),
        },
        Refusal::NotLeading(role),
        Refusal::FacilitatorOnly,
        Refusal::WrongTarget(id("mbx-territories")),
        Refusal::NotKnown(id("12")),
        Refusal::NotKnown(id("office-first-question")),
        Refusal::Already(id("article-40")),
        Refusal::WrongTime,
        Refusal::NothingLeft(id("12")),
        Refusal::NothingLeft(id("article-40")),
    ];
    all.extend(kinds.map(Refusal::NeedsTarget));
    all.extend(
        ["role", "order", "decision", "node"].map(|kind| Refusal::Unknown {
            kind: id(kind),
            id: id("12"),
        }),
    );
    in_both(&plan, |names, w| {
        all.iter()
            .map(|r| refusal::sentence_with(r, &plan, names, &*plan, w))
            .collect()
    });
    let (names, w) = english(&plan);
    let said = refusal::sentence_with(
        &Refusal::Already(id("article-40")),
        &plan,
        &names,
        &*plan,
        w,
    );
    let duty = plan.duties.rank("article-40").expect("a duty");
    assert!(said.contains(&w.inner(names.duties.of(duty))), "{said}");
}
