//! Scenarios, simulations and single injects of OpenAEV (formerly OpenBAS): the JSON of their export, version 1.
//!
//! Messages become injects at their times; technical injects whose techniques ATT&CK knows become stages of the attacker. Format: members as
//! `V1_DataImporter` of OpenAEV-Platform/openaev reads them.

mod contract;
mod injects;

use super::error::ImportError;
use super::html;
use super::json::Object;
use super::loss::{LossKind, Losses, Spot};
use super::sketch::{Sketch, SketchObjective, SketchRole};
use crate::scenario::model::Text;
use serde_json::Value;
use std::collections::HashMap;

/// What injects refer to by id.
#[derive(Debug, Default)]
struct Known {
    title: String,
    header: String,
    footer: String,
    sender: String,
    teams: HashMap<String, String>,
    tags: HashMap<String, String>,
    documents: HashMap<String, String>,
    articles: HashMap<String, Article>,
    challenges: HashMap<String, (String, String)>,
    variables: HashMap<String, String>,
}

/// An article of a channel.
#[derive(Debug, Clone, Default)]
struct Article {
    name: String,
    content: String,
    author: String,
    channel: String,
    /// Newspapers and television, or a social network.
    post: bool,
}

/// Reads an export.
///
/// # Errors
/// Where the document holds none.
pub fn read(document: &Value, losses: &mut Losses) -> Result<Sketch, ImportError> {
    let mut all = Object::of(document, "").ok_or(ImportError::UnknownKind {})?;
    let prefix = ["scenario", "exercise", "inject"]
        .into_iter()
        .find(|p| document.get(format!("{p}_information")).is_some())
        .ok_or(ImportError::UnknownKind {})?;
    let member = |name: &str| format!("{prefix}_{name}");
    let version = all.number("export_version", losses);
    if version.is_some_and(|v| v != 1.0) {
        let value = version.map_or_else(String::new, |v| v.to_string());
        losses.note(all.at("export_version"), LossKind::Simplified, value);
    }
    let mut sketch = Sketch::default();
    let mut known = Known::default();
    for mut tag in all.objects(&member("tags"), losses) {
        let id = tag.text("tag_id", losses);
        let name = tag.text("tag_name", losses);
        known.tags.insert(id, name);
        if tag.has("tag_color") {
            losses.note(tag.at("tag_color"), LossKind::LooksLeftOut, "tag_color");
        }
        tag.skip(&["tag_color"]);
        tag.close(losses);
    }
    if prefix != "inject" {
        information(&mut all, prefix, &mut sketch, &mut known, losses);
    }
    documents(&mut all, &member("documents"), &mut known, losses);
    people(&mut all, prefix, losses);
    for mut team in all.objects(&member("teams"), losses) {
        let id = team.text("team_id", losses);
        let name = team.text("team_name", losses);
        let about = html::markdown(&team.text("team_description", losses));
        note_tags(&mut team, "team_tags", &known, losses);
        // Whose they are and who is in them: accounts of persons, of which none is carried over.
        team.skip(&["team_users", "team_organization", "team_contextual"]);
        // A team may be written twice: once for each place that names it.
        if known.teams.insert(id, name.clone()).is_none() {
            sketch.roles.push(SketchRole {
                name: Text::Plain(name),
                about: Text::Plain(about),
                ..SketchRole::default()
            });
        }
        team.close(losses);
    }
    for mut objective in all.objects(&member("objectives"), losses) {
        let title = objective.text("objective_title", losses);
        let about = html::markdown(&objective.text("objective_description", losses));
        objective.skip(&["objective_id", "objective_priority"]);
        objective.close(losses);
        sketch.objectives.push(SketchObjective {
            name: Text::Plain(title),
            capability: Text::Plain(about),
            ..SketchObjective::default()
        });
    }
    channels(&mut all, prefix, &mut known, losses);
    for mut challenge in all.objects(&member("challenges"), losses) {
        let id = challenge.text("challenge_id", losses);
        let name = challenge.text("challenge_name", losses);
        let content = html::markdown(&challenge.text("challenge_content", losses));
        known.challenges.insert(id, (name, content));
        challenge.close_as(LossKind::AutomationLeftOut, losses);
    }
    for mut variable in all.objects(&member("variables"), losses) {
        let key = variable.text("variable_key", losses);
        let value = variable.text("variable_value", losses);
        variable.skip(&["variable_id", "variable_type", "variable_description"]);
        variable.close(losses);
        known.variables.insert(key, value);
    }
    for (list, field) in [
        ("lessons_categories", "lessons_category_name"),
        ("lessons_questions", "lessons_question_content"),
    ] {
        for mut lesson in all.objects(&member(list), losses) {
            let value = lesson.text(field, losses);
            losses.note(lesson.spot(), LossKind::UnknownMember, value);
        }
    }
    let key = match prefix {
        "inject" if all.has("inject_injects") => "inject_injects".to_owned(),
        "inject" => "inject_information".to_owned(),
        _ => member("injects"),
    };
    let single = document.get(&key).is_some_and(Value::is_object);
    let injects = match single {
        true => all.object(&key, losses).into_iter().collect(),
        false => all.objects(&key, losses),
    };
    all.close(losses);
    injects::injects(injects, &known, &mut sketch, losses);
    Ok(sketch)
}

/// What an export says of the whole.
fn information(
    all: &mut Object<'_>,
    prefix: &str,
    sketch: &mut Sketch,
    known: &mut Known,
    losses: &mut Losses,
) {
    let Some(mut about) = all.object(&format!("{prefix}_information"), losses) else {
        return;
    };
    let member = |name: &str| format!("{prefix}_{name}");
    known.title = about.text(&member("name"), losses);
    sketch.title = Text::Plain(known.title.clone());
    let summary = [
        about.text(&member("subtitle"), losses),
        html::markdown(&about.text(&member("description"), losses)),
    ];
    let summary: Vec<String> = summary.into_iter().filter(|s| !s.is_empty()).collect();
    sketch.summary = Text::Plain(summary.join("\n\n"));
    known.header = about.text(&member("message_header"), losses);
    known.footer = about.text(&member("message_footer"), losses);
    known.sender = about.text(&member("mail_from"), losses);
    note_tags(&mut about, &member("tags"), known, losses);
    documents(&mut about, &member("documents"), known, losses);
    about.skip(&[member("id").as_str()]);
    about.close(losses);
}

/// Tags by their names.
fn note_tags(of: &mut Object<'_>, key: &str, known: &Known, losses: &mut Losses) {
    for (id, spot) in of.texts(key, losses) {
        let name = known.tags.get(&id).unwrap_or(&id);
        losses.note(spot, LossKind::UnknownMember, name);
    }
}

/// Files: their names; the export in JSON does not hold them.
fn documents(all: &mut Object<'_>, key: &str, known: &mut Known, losses: &mut Losses) {
    for (value, pointer) in all.list(key, losses) {
        if let Value::String(_) = value {
            continue; // an id of one that is listed elsewhere
        }
        let Some(mut document) = Object::expect(value, pointer, losses) else {
            continue;
        };
        let id = document.text("document_id", losses);
        let mut name = document.text("document_name", losses);
        let target = document.text("document_target", losses);
        if name.is_empty() {
            name = target;
        }
        note_tags(&mut document, "document_tags", known, losses);
        losses.note(document.spot(), LossKind::Attachment, &name);
        known.documents.insert(id, name);
        document.skip(&["document_type"]);
        document.close(losses);
    }
}

/// Persons and the bodies to which they belong. Roles take their place: nobody's name or address is carried over.
fn people(all: &mut Object<'_>, prefix: &str, losses: &mut Losses) {
    for user in all.objects(&format!("{prefix}_users"), losses) {
        losses.note(user.spot(), LossKind::PersonLeftOut, "");
    }
    for mut body in all.objects(&format!("{prefix}_organizations"), losses) {
        let name = body.text("organization_name", losses);
        losses.note(body.spot(), LossKind::UnknownMember, name);
    }
}

/// Channels and their articles.
fn channels(all: &mut Object<'_>, prefix: &str, known: &mut Known, losses: &mut Losses) {
    let mut names: HashMap<String, (String, bool)> = HashMap::new();
    for mut channel in all.objects(&format!("{prefix}_channels"), losses) {
        let id = channel.text("channel_id", losses);
        let name = channel.text("channel_name", losses);
        let kind = channel.text("channel_type", losses);
        // Colours and logos.
        for look in [
            "channel_mode",
            "channel_primary_color_dark",
            "channel_primary_color_light",
            "channel_secondary_color_dark",
            "channel_secondary_color_light",
            "channel_logo_dark",
            "channel_logo_light",
            "channel_logos",
        ] {
            if channel.has(look) {
                losses.note(channel.at(look), LossKind::LooksLeftOut, look);
            }
            channel.skip(&[look]);
        }
        channel.close(losses);
        names.insert(id, (name, kind.eq_ignore_ascii_case("microblogging")));
    }
    for mut article in all.objects(&format!("{prefix}_articles"), losses) {
        let id = article.text("article_id", losses);
        let channel = article.text("article_channel", losses);
        let (channel, post) = names.get(&channel).cloned().unwrap_or((channel, false));
        let read = Article {
            name: article.text("article_name", losses),
            content: html::markdown(&article.text("article_content", losses)),
            author: article.text("article_author", losses),
            channel,
            post,
        };
        for document in article.texts("article_documents", losses) {
            let name = known.documents.get(&document.0).unwrap_or(&document.0);
            losses.note(document.1, LossKind::Attachment, name);
        }
        article.skip(&["article_exercise", "article_scenario"]);
        article.close(losses);
        known.articles.insert(id, read);
    }
}

/// Where something stands that has no place of its own.
fn file() -> Spot {
    Spot::File
}
