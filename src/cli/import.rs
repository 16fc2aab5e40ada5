//! `cellule import`: a file of another tool becomes a draft, with a report of what could not be carried over.

use super::output::{Answer, Failure};
use super::scenario::{json, loaded, resolved};
use super::wrap::wrap;
use crate::scenario::edit;
use crate::scenario::import::columns::{ByHand, Field};
use crate::scenario::import::loss::column_letters;
use crate::scenario::import::{
    Fate, ImportError, Imported, LARGEST, LossKind, Seen, Wishes, look, read, read_into,
};
use crate::scenario::load::Parts;
use crate::scenario::model::Language;
use crate::scenario::resolved::Attachment;
use crate::scenario::syntax;
use crate::wording::{Args, Wording, import as words};
use clap::ArgMatches;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// Places of one kind of loss that the text shows.
const SHOWN: usize = 5;
/// Width of the text.
const WIDTH: usize = 118;

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let wishes = wishes(given, wording)?;
    let path = given
        .get_one::<PathBuf>("source")
        .cloned()
        .unwrap_or_default();
    let output = given.get_one::<PathBuf>("output");
    if let Some(output) = output.filter(|o| o.exists() && !given.get_flag("force")) {
        let args = Args::new().word("path", output.display().to_string());
        return Err(Failure::Error(wording.text("import-exists", &args)));
    }
    let bytes = bytes(&path, wording)?;
    let name = path
        .file_name()
        .unwrap_or_default()
        .to_string_lossy()
        .into_owned();
    let around = given
        .get_one::<String>("into")
        .map(|word| around(word, wording))
        .transpose()?;
    let attached = around.as_ref().map(|p| p.attachments.clone());
    let imported = match around {
        Some(parts) => read_into(edit::whole(parts), &name, &bytes, &wishes),
        None => read(&name, &bytes, &wishes),
    };
    let imported = imported.map_err(|e| cannot(&e, &name, &bytes, &wishes, wording))?;
    if let Some(output) = output {
        write(&imported, output, wording)?;
        beside(output, &attached.unwrap_or_default(), wording)?;
    }
    if json(given) {
        return Ok(Answer::json(&data(&imported, &path, output, wording)));
    }
    Ok(Answer::new(report(&imported, output, wording)))
}

/// The scenario that is read into; a mistake in it would be taken for one of the file.
fn around(word: &str, w: Wording) -> Result<Parts, Failure> {
    resolved(word, w.language())?;
    loaded(word).parts.ok_or(Failure::Told(String::new()))
}

/// Writes what is attached to a scenario beside the one that was made of it; nothing over what stands there.
fn beside(
    output: &Path,
    attached: &BTreeMap<String, Attachment>,
    w: Wording,
) -> Result<(), Failure> {
    let folder = output.parent().unwrap_or(Path::new("."));
    for (path, attachment) in attached {
        let to = folder.join(path);
        if to.exists() {
            continue;
        }
        let parent = to.parent().unwrap_or(folder);
        std::fs::create_dir_all(parent)
            .and_then(|()| std::fs::write(&to, &attachment.0))
            .map_err(|e| cannot_write(&to, &e.to_string(), w))?;
    }
    Ok(())
}

fn cannot_write(path: &Path, reason: &str, w: Wording) -> Failure {
    let args = Args::new()
        .word("path", path.display().to_string())
        .word("reason", reason);
    Failure::Error(w.text("cli-cannot-write-file", &args))
}

/// What the words of the command say about the file.
fn wishes(given: &ArgMatches, w: Wording) -> Result<Wishes, Failure> {
    let texts = |name: &str| given.get_many::<String>(name).into_iter().flatten();
    let mut columns = Vec::new();
    for said in texts("column") {
        columns.push(column(said, w)?);
    }
    let language = given.get_one::<String>("texts");
    let language = language.and_then(|code| Language::ALL.into_iter().find(|l| l.code() == code));
    Ok(Wishes {
        sheets: texts("sheet").cloned().collect(),
        columns,
        start: given.get_one::<String>("start").cloned(),
        zone: given.get_one::<String>("zone").cloned(),
        language,
        day_first: given.get_flag("month-first").then_some(false),
    })
}

/// The fields that a column may hold, as words of the command.
pub fn fields() -> String {
    let codes: Vec<&str> = Field::ALL.iter().map(|f| f.code()).collect();
    codes.join(", ")
}

fn column(said: &str, w: Wording) -> Result<ByHand, Failure> {
    let Some((heading, field)) = said.rsplit_once('=') else {
        let args = Args::new().word("given", said);
        return Err(Failure::Usage(w.text("import-column-no-sign", &args)));
    };
    let (heading, field) = (heading.trim(), field.trim());
    if field.is_empty() {
        return Ok((heading.to_owned(), None));
    }
    match Field::of_code(field) {
        Some(field) => Ok((heading.to_owned(), Some(field))),
        None => {
            let args = Args::new().word("field", field).word("fields", fields());
            Err(Failure::Usage(w.text("import-column-no-field", &args)))
        }
    }
}

/// The bytes of a file, as many as are looked at.
fn bytes(path: &Path, w: Wording) -> Result<Vec<u8>, Failure> {
    let cannot = |e: std::io::Error| {
        let args = Args::new()
            .word("path", path.display().to_string())
            .word("reason", e.to_string());
        Failure::Error(w.text("cli-cannot-read", &args))
    };
    let file = std::fs::File::open(path).map_err(cannot)?;
    let mut bytes = Vec::new();
    // One byte more than is read says that there is more.
    file.take(LARGEST as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(cannot)?;
    Ok(bytes)
}

/// Why nothing was read; where columns have to be named, which there are.
fn cannot(error: &ImportError, name: &str, bytes: &[u8], wishes: &Wishes, w: Wording) -> Failure {
    let sentence = words::error(error, w);
    let tables = match error {
        ImportError::NoTable { .. } => look(name, bytes, wishes).unwrap_or_default(),
        _ => Vec::new(),
    };
    if tables.is_empty() {
        return Failure::Error(sentence);
    }
    let mut text = format!(
        "{}\n",
        w.text("cli-error", &Args::new().word("text", sentence))
    );
    for table in tables.iter().filter(|t| t.cells > 0).take(SHOWN) {
        text += &columns(table, w);
    }
    Failure::Told(text)
}

/// The columns of a table, each with what it holds.
fn columns(table: &Seen, w: Wording) -> String {
    let title = match table.name.is_empty() {
        true => w.get("import-columns-of-file"),
        false => w.text("import-columns-of", &Args::new().word("sheet", &table.name)),
    };
    let mut text = format!("\n{title}\n");
    let full = |c: &&crate::scenario::import::SeenColumn| {
        !c.heading.is_empty() || c.sample.iter().any(|s| !s.is_empty())
    };
    for column in table.columns.iter().filter(full).take(40) {
        let sample = column.sample.iter().find(|s| !s.is_empty());
        let shown = match column.heading.is_empty() {
            true => sample.cloned().unwrap_or_default(),
            false => column.heading.clone(),
        };
        let field = column.field.map(|f| f.code().to_owned());
        let args = Args::new()
            .word("letters", format!("{:>3}", column_letters(column.column)))
            .word("heading", shown)
            .word(
                "field",
                field.unwrap_or_else(|| w.get("import-columns-none")),
            );
        text += &format!("  {}\n", w.text("import-columns-row", &args));
    }
    text
}

/// Writes the draft.
fn write(imported: &Imported, output: &Path, w: Wording) -> Result<(), Failure> {
    let fail = |reason: String| cannot_write(output, &reason, w);
    let text = syntax::write(&imported.scenario).map_err(|e| fail(e.to_string()))?;
    std::fs::write(output, text).map_err(|e| fail(e.to_string()))
}

/// Losses by kind, in the order in which people read of them.
fn grouped(imported: &Imported) -> Vec<(LossKind, Vec<&crate::scenario::import::Loss>)> {
    let of = |kind: &LossKind| {
        let all = imported.losses.list().iter().filter(|l| l.kind == *kind);
        (*kind, all.collect::<Vec<_>>())
    };
    LossKind::ALL
        .iter()
        .map(of)
        .filter(|(_, all)| !all.is_empty())
        .collect()
}

fn count(n: usize) -> i64 {
    i64::try_from(n).unwrap_or(i64::MAX)
}

/// The report for people.
fn report(imported: &Imported, output: Option<&PathBuf>, w: Wording) -> String {
    let title = imported.scenario.title.get(w.language());
    let args = Args::new()
        .word(
            "title",
            format!("{} ({})", w.inner(title), words::kind(imported.kind, w)),
        )
        .word("what", words::carried(&imported.carried, w));
    let mut text = format!("{}\n", w.text("import-carried", &args));
    text += &match output {
        Some(path) => {
            let args = Args::new().word("path", path.display().to_string());
            format!("{}\n", w.text("import-written", &args))
        }
        None => format!("{}\n", w.get("import-nothing-written")),
    };
    let groups = grouped(imported);
    if groups.is_empty() {
        text += &format!("\n{}\n", w.get("import-no-losses"));
    }
    for fate in Fate::ALL {
        let of_fate: Vec<_> = groups.iter().filter(|(k, _)| k.fate() == fate).collect();
        if of_fate.is_empty() {
            continue;
        }
        text += &format!("\n{}\n", words::fate(fate, w));
        for (kind, losses) in of_fate {
            let args = Args::new()
                .word("sentence", words::loss(*kind, w))
                .word("count", w.count(losses.len() as u64));
            for line in wrap(&w.text("import-group", &args), WIDTH - 2) {
                text += &format!("  {line}\n");
            }
            for loss in losses.iter().take(SHOWN) {
                let place = words::spot(&loss.spot, w);
                let between = if place.is_empty() || loss.value.is_empty() {
                    ""
                } else {
                    "  "
                };
                let line = format!("{place}{between}{}", loss.value);
                if !line.is_empty() {
                    let cut: String = line.chars().take(WIDTH - 4).collect();
                    text += &format!("    {cut}\n");
                }
            }
            if losses.len() > SHOWN {
                let args = Args::new().word("count", w.count((losses.len() - SHOWN) as u64));
                text += &format!("    {}\n", w.text("import-more-places", &args));
            }
        }
    }
    if imported.losses.more() > 0 {
        let args = Args::new().word("count", w.count(imported.losses.more()));
        text += &format!("\n{}\n", w.text("import-more-losses", &args));
    }
    text
}

/// The report for scripts.
fn data(imported: &Imported, path: &Path, output: Option<&PathBuf>, w: Wording) -> Value {
    let c = &imported.carried;
    let losses: Vec<Value> = imported
        .losses
        .list()
        .iter()
        .map(|l| {
            json!({
                "place": l.spot.to_string(),
                "kind": l.kind.code(),
                "fate": l.kind.fate().code(),
                "value": l.value,
            })
        })
        .collect();
    let counts: serde_json::Map<String, Value> = grouped(imported)
        .into_iter()
        .map(|(kind, all)| (kind.code().to_owned(), json!(count(all.len()))))
        .collect();
    json!({
        "file": path.display().to_string(),
        "kind": imported.kind.code(),
        "output": output.map(|p| p.display().to_string()),
        "id": imported.scenario.id.as_str(),
        "title": imported.scenario.title.get(w.language()),
        "carried": {
            "injects": c.injects,
            "roles": c.roles,
            "objectives": c.objectives,
            "scenes": c.scenes,
            "nodes": c.nodes,
            "links": c.links,
            "departments": c.departments,
            "stages": c.stages,
        },
        "counts": counts,
        "losses": losses,
        "more": imported.losses.more(),
        "tables": imported.tables.iter().map(table).collect::<Vec<_>>(),
    })
}

fn table(seen: &Seen) -> Value {
    let columns: Vec<Value> = seen
        .columns
        .iter()
        .map(|c| {
            json!({
                "column": column_letters(c.column),
                "heading": c.heading,
                "field": c.field.map(Field::code),
                "language": c.language.map(Language::code),
                "sample": c.sample,
            })
        })
        .collect();
    json!({
        "name": seen.name,
        "hidden": seen.hidden,
        "read": seen.read,
        "heading_row": seen.heading_row.map(|r| u64::from(r) + 1),
        "cells": seen.cells,
        "columns": columns,
    })
}
