//! Injects of OpenAEV: messages to people, and what a machine would carry out.

use super::super::html;
use super::super::json::{Object, says_something, shown};
use super::super::loss::{LossKind, Losses, Spot};
use super::super::skeleton::{self, MOST_STEPS, Skeleton, Step, Way};
use super::super::sketch::{EVERYBODY, Sketch, SketchInject, When};
use super::Known;
use super::contract::Sort;
use crate::scenario::model::*;
use serde_json::Value;
use std::collections::{BTreeMap, HashMap, HashSet};

/// Reads injects in the order of their times.
pub(super) fn injects(
    all: Vec<Object<'_>>,
    known: &Known,
    sketch: &mut Sketch,
    losses: &mut Losses,
) {
    let mut reader = Reader {
        known,
        ids: ids(&all),
        after: HashMap::new(),
        framed: false,
        steps: Vec::new(),
        used: HashSet::new(),
        losses,
    };
    let mut read: Vec<(String, SketchInject)> = Vec::new();
    for mut inject in all {
        let original = inject.text("inject_id", reader.losses);
        if let Some(one) = reader.inject(&mut inject, &original) {
            read.push((original, one));
        }
        inject.close(reader.losses);
    }
    reader.dependences(&mut read);
    reader.frame();
    let steps = std::mem::take(&mut reader.steps);
    sketch.injects = read.into_iter().map(|(_, inject)| inject).collect();
    campaign(steps, known, sketch, losses);
}

/// Ids for injects that others wait for: made of their titles.
fn ids(all: &[Object<'_>]) -> HashMap<String, String> {
    let mut made = HashMap::new();
    let mut ids = super::super::drawing::Ids::default();
    for inject in all {
        if let (Some(id), title) = (inject.peek("inject_id"), inject.peek("inject_title")) {
            let title = title.map(shown).unwrap_or_default();
            made.entry(shown(id)).or_insert_with(|| ids.make(&title));
        }
    }
    made
}

pub(super) struct Reader<'k, 'l> {
    known: &'k Known,
    ids: HashMap<String, String>,
    /// Parents of an inject, with the conditions on them.
    after: HashMap<String, Vec<(String, Spot)>>,
    /// Whether a message carries the header and footer.
    framed: bool,
    steps: Vec<(u32, Step)>,
    used: HashSet<String>,
    pub(super) losses: &'l mut Losses,
}

impl Reader<'_, '_> {
    fn inject(&mut self, inject: &mut Object<'_>, original: &str) -> Option<SketchInject> {
        let spot = inject.spot();
        let title = inject.text("inject_title", self.losses);
        let about = html::markdown(&inject.text("inject_description", self.losses));
        let enabled = inject.flag("inject_enabled", self.losses).unwrap_or(true);
        let after = inject
            .number("inject_depends_duration", self.losses)
            .unwrap_or(0.0);
        let everybody = inject.flag("inject_all_teams", self.losses) == Some(true);
        self.depends(inject, original);
        let mut to = Vec::new();
        for (team, at) in inject.texts("inject_teams", self.losses) {
            match self.known.teams.get(&team) {
                Some(name) => to.push(name.clone()),
                None => self.losses.note(at, LossKind::RelationLeftOut, team),
            }
        }
        if everybody {
            to = vec![EVERYBODY.to_owned()];
        }
        let mut note = Vec::new();
        let place = ["inject_country", "inject_city"].map(|k| inject.text(k, self.losses));
        let place: Vec<String> = place.into_iter().filter(|p| !p.is_empty()).collect();
        if !place.is_empty() {
            let place = place.join(", ");
            self.losses.note(spot.clone(), LossKind::IntoNote, &place);
            note.push(place);
        }
        super::note_tags(inject, "inject_tags", self.known, self.losses);
        let attachments = self.documents(inject);
        let contract = inject.object("inject_injector_contract", self.losses);
        let (sort, techniques) = self.contract(contract);
        if !enabled {
            self.losses.note(spot, LossKind::Disabled, title);
            inject.skip(&["inject_content"]);
            return None;
        }
        let content = inject.object("inject_content", self.losses);
        let seconds = after.clamp(0.0, f64::from(LONGEST_SPAN)) as u32;
        if f64::from(seconds) != after {
            let spot = inject.at("inject_depends_duration");
            self.losses
                .note(spot, LossKind::Simplified, after.to_string());
        }
        if !techniques.is_empty() {
            self.stage(&spot, &title, &techniques, seconds, content);
            return None;
        }
        let mut one = SketchInject {
            spot: Some(spot.clone()),
            id: self.ids.get(original).cloned(),
            title: Text::Plain(title),
            when: When::Elapsed(i64::from(seconds)),
            to,
            attachments,
            ..SketchInject::default()
        };
        let mut body = Vec::new();
        self.content(content, sort, &mut one, &mut body);
        if sort == Sort::Technical {
            let title = one.title.get(Language::English).to_owned();
            self.losses.note(spot, LossKind::AutomationLeftOut, title);
        }
        // What a description says is for facilitators where something else is read out.
        match body.is_empty() {
            true if !about.is_empty() => body.push(about),
            _ if !about.is_empty() => note.insert(0, about),
            _ => {}
        }
        one.body = Text::Plain(body.join("\n\n"));
        one.note = Text::Plain(note.join("\n\n"));
        Some(one)
    }

    /// What an inject waits for.
    fn depends(&mut self, inject: &mut Object<'_>, original: &str) {
        for mut on in inject.objects("inject_depends_on", self.losses) {
            if let Some(mut relation) = on.object("dependency_relationship", self.losses) {
                let parent = relation.text("inject_parent_id", self.losses);
                let child = relation.text("inject_children_id", self.losses);
                if child == original || child.is_empty() {
                    let all = self.after.entry(original.to_owned()).or_default();
                    all.push((parent, on.spot()));
                }
            }
            // Conditions ask for results that a machine would measure.
            let spot = on.at("dependency_condition");
            if let Some(condition) = on.raw("dependency_condition")
                && says_something(condition)
            {
                self.losses
                    .note(spot, LossKind::Simplified, shown(condition));
            }
            on.skip(&["dependency_created_at", "dependency_updated_at"]);
            on.close(self.losses);
        }
    }

    /// An inject that waits for others comes at its time, where those were delivered.
    fn dependences(&mut self, read: &mut [(String, SketchInject)]) {
        let there: HashMap<String, (usize, i64)> = read
            .iter()
            .enumerate()
            .filter_map(|(n, (original, inject))| match inject.when {
                When::Elapsed(at) => Some((original.clone(), (n, at))),
                _ => None,
            })
            .collect();
        // The order of times is an order without circles.
        let comes_before = |parent: &str, child: &str| {
            let (parent, child) = (there.get(parent)?, there.get(child)?);
            ((parent.1, parent.0) < (child.1, child.0)).then_some(())
        };
        for (original, inject) in read.iter_mut() {
            let When::Elapsed(at) = inject.when else {
                continue;
            };
            let mut all = Vec::new();
            for (parent, spot) in self.after.remove(original).unwrap_or_default() {
                let id = self.ids.get(&parent);
                match id.filter(|_| comes_before(&parent, original).is_some()) {
                    Some(id) => all.push(Condition::Inject {
                        id: InjectId(id.clone()),
                        is: InjectStatus::Sent,
                    }),
                    None => self.losses.note(spot, LossKind::RelationLeftOut, parent),
                }
            }
            if !all.is_empty() {
                let span = Span(u32::try_from(at).unwrap_or_default());
                all.insert(0, Condition::At(Moment::After(span)));
                inject.when = When::On(Condition::All(all));
            }
        }
    }

    fn documents(&mut self, inject: &mut Object<'_>) -> Vec<String> {
        let mut names = Vec::new();
        for (value, pointer) in inject.list("inject_documents", self.losses) {
            let id = match value {
                Value::String(id) => id.clone(),
                other => match Object::expect(other, pointer.clone(), self.losses) {
                    Some(mut document) => {
                        document.skip(&["document_attached", "document_name", "inject_id"]);
                        let id = document.text("document_id", self.losses);
                        document.close(self.losses);
                        id
                    }
                    None => continue,
                },
            };
            match self.known.documents.get(&id) {
                Some(name) => names.push(name.clone()),
                None => names.push(id),
            }
        }
        names
    }

    /// A technical inject whose techniques are known: the attacker does it.
    fn stage(
        &mut self,
        spot: &Spot,
        title: &str,
        techniques: &[Way],
        seconds: u32,
        content: Option<Object<'_>>,
    ) {
        if let Some(content) = content {
            content.close_as(LossKind::AutomationLeftOut, self.losses);
        }
        if self.steps.len() >= MOST_STEPS {
            self.losses
                .note(spot.clone(), LossKind::BeyondLimits, title);
            return;
        }
        let step = Step {
            spot: spot.clone(),
            name: title.to_owned(),
            ways: techniques.to_vec(),
            after: Vec::new(),
            not_before: Some(Moment::After(Span(seconds))),
        };
        self.steps.push((seconds, step));
    }

    /// What an inject says, by what carries it.
    fn content(
        &mut self,
        content: Option<Object<'_>>,
        sort: Sort,
        one: &mut SketchInject,
        body: &mut Vec<String>,
    ) {
        one.medium = Some(match sort {
            Sort::Message(medium) => medium,
            Sort::Articles => Medium::Press,
            Sort::Challenges => Medium::Message,
            Sort::Technical => Medium::Alert,
        });
        let mail = one.medium == Some(Medium::Mail);
        if mail && !self.known.sender.is_empty() {
            one.from = Text::Plain(self.known.sender.clone());
            self.used.insert("sender".to_owned());
        }
        let Some(mut content) = content else { return };
        let subject = content.text("subject", self.losses);
        let subject = self.filled(subject, content.at("subject"));
        let title = one.title.get(Language::English);
        if title.is_empty() {
            one.title = Text::Plain(subject.clone());
        } else if !subject.is_empty() && subject != title {
            body.push(format!("**{subject}**"));
        }
        let mut said = Vec::new();
        for key in ["body", "message", "content", "text"] {
            let text = html::markdown(&content.text(key, self.losses));
            if !text.is_empty() {
                said.push(self.filled(text, content.at(key)));
            }
        }
        if mail && !said.is_empty() {
            self.framed = true;
            let (header, footer) = (&self.known.header, &self.known.footer);
            if !header.is_empty() {
                said.insert(0, header.clone());
            }
            if !footer.is_empty() {
                said.push(footer.clone());
            }
        }
        body.extend(said);
        self.articles(&mut content, one, body);
        for (id, spot) in content.texts("challenges", self.losses) {
            match self.known.challenges.get(&id) {
                Some((name, text)) => {
                    body.push(format!("**{name}**"));
                    body.push(text.clone());
                }
                None => self.losses.note(spot, LossKind::RelationLeftOut, id),
            }
        }
        one.expected = Text::Plain(self.expectations(&mut content));
        content.skip(&["expectationScore", "expectationType"]);
        match sort {
            Sort::Technical => content.close_as(LossKind::AutomationLeftOut, self.losses),
            _ => content.close(self.losses),
        }
    }

    fn articles(
        &mut self,
        content: &mut Object<'_>,
        one: &mut SketchInject,
        body: &mut Vec<String>,
    ) {
        let mut channels: BTreeMap<String, ()> = BTreeMap::new();
        for (id, spot) in content.texts("articles", self.losses) {
            let Some(article) = self.known.articles.get(&id) else {
                self.losses.note(spot, LossKind::RelationLeftOut, id);
                continue;
            };
            if article.post {
                one.medium = Some(Medium::Post);
            }
            channels.insert(article.channel.clone(), ());
            body.push(format!("**{}**", article.name));
            body.push(article.content.clone());
            if !article.author.is_empty() {
                body.push(format!("— {}", article.author));
            }
        }
        let channels: Vec<String> = channels.into_keys().filter(|c| !c.is_empty()).collect();
        if !channels.is_empty() {
            one.from = Text::Plain(channels.join(", "));
        }
    }

    /// What is expected of players, as lines; how much it counts is not.
    fn expectations(&mut self, content: &mut Object<'_>) -> String {
        let mut lines = Vec::new();
        for mut expectation in content.objects("expectations", self.losses) {
            let name = expectation.text("expectation_name", self.losses);
            let about = html::markdown(&expectation.text("expectation_description", self.losses));
            // What kind it is only says who would measure it.
            expectation.skip(&["expectation_type", "expectation_expectation_group"]);
            let line = match (name.is_empty(), about.is_empty()) {
                (false, false) => format!("- {name}: {about}"),
                (false, true) => format!("- {name}"),
                (true, false) => format!("- {about}"),
                (true, true) => continue,
            };
            lines.push(line);
            expectation.close_as(LossKind::AutomationLeftOut, self.losses);
        }
        lines.join("\n")
    }

    /// A text with what its variables stand for. Those of a person stay: nobody is known here.
    fn filled(&mut self, text: String, spot: Spot) -> String {
        let mut out = String::new();
        let mut rest = text.as_str();
        while let Some(at) = rest.find("${") {
            out.push_str(&rest[..at]);
            let inner = &rest[at + 2..];
            let Some(end) = inner.find('}').filter(|&end| end < 100) else {
                out.push_str("${");
                rest = inner;
                continue;
            };
            let key = inner[..end].trim();
            let value = match key {
                "exercise.name" | "scenario.name" => Some(&self.known.title),
                key => self.known.variables.get(key),
            };
            match value {
                Some(value) => out.push_str(value),
                None => {
                    let whole = format!("${{{key}}}");
                    self.losses
                        .note(spot.clone(), LossKind::AutomationLeftOut, &whole);
                    out.push_str(&whole);
                }
            }
            rest = &inner[end + 1..];
        }
        out.push_str(rest);
        out
    }

    /// Header, footer and sender of messages, where no message carries them.
    fn frame(&mut self) {
        let known = self.known;
        if !self.framed {
            for text in [&known.header, &known.footer] {
                if !text.is_empty() {
                    self.losses
                        .note(super::file(), LossKind::UnknownMember, text);
                }
            }
        }
        if !known.sender.is_empty() && !self.used.contains("sender") {
            self.losses.note(super::file(), LossKind::PersonLeftOut, "");
        }
    }
}

/// Stages of the attacker, one after the other in the order of their times.
fn campaign(mut steps: Vec<(u32, Step)>, known: &Known, sketch: &mut Sketch, losses: &mut Losses) {
    steps.sort_by_key(|(at, _)| *at);
    let mut steps: Vec<Step> = steps.into_iter().map(|(_, step)| step).collect();
    for (n, step) in steps.iter_mut().enumerate().skip(1) {
        step.after = vec![vec![n - 1]];
    }
    if steps.len() > 1 {
        losses.note(
            super::file(),
            LossKind::OrderGuessed,
            steps.len().to_string(),
        );
    }
    let skeleton = Skeleton {
        name: known.title.clone(),
        story: String::new(),
        steps,
        nodes: Vec::new(),
    };
    if let Some(made) = skeleton::make(skeleton, losses) {
        sketch.organisation = Some(made.organisation);
        sketch.campaign = Some(made.campaign);
        sketch.catalogue = made.catalogue;
    }
}
