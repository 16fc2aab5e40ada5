//! The documents as they are saved, beside the editor: to be read, and to be written by hand by whoever prefers that.

use super::code::{self, Mark};
use super::{Asked, Authoring};
use crate::desktop::look::icons;
use crate::desktop::look::{palette, parts};
use crate::scenario::check::Found;
use crate::scenario::diagnostic::{Diagnostic, Place};
use crate::scenario::documents::Documents;
use crate::scenario::syntax::line_column;
use crate::wording::{Args, Wording, diagnostics};
use eframe::egui;
use egui::{RichText, ScrollArea, Ui};

/// What is shown of it.
#[derive(Debug, Default)]
pub(super) struct View {
    path: Option<String>,
    /// Of which state the texts are.
    of: Option<u64>,
    texts: Vec<(String, String)>,
    /// What is typed and cannot be read yet.
    typed: Option<String>,
    wrong: Vec<(String, usize, String)>,
    refused: Option<(Documents, Vec<Diagnostic>)>,
    against_disk: bool,
    /// The texts as they are read, to find places in them; of which state.
    located: Option<(u64, Documents)>,
    /// What the checks found, with where it stands: document and bytes.
    marks: Vec<(String, Mark)>,
    /// Of which checks the marks are.
    marked: Option<(u64, usize)>,
    /// The byte to which the cursor goes.
    go_to: Option<usize>,
}

/// Texts longer than this are not searched for places while one types.
const LARGEST_LOCATED: usize = 1 << 20;

impl View {
    /// To a place in the texts; false where it cannot be found there.
    pub(super) fn go_to(&mut self, place: &Place) -> bool {
        let Some((_, documents)) = &self.located else {
            return false;
        };
        let (file, span) = documents.locate(place);
        let Some(document) = documents.list().get(file) else {
            return false;
        };
        self.path = Some(document.path.clone());
        self.against_disk = false;
        self.go_to = Some(span.start);
        true
    }

    /// What is underlined in a document.
    fn marks(&self, path: &str) -> Vec<Mark> {
        if let Some((documents, wrong)) = &self.refused {
            let of = |d: &&Diagnostic| {
                let file = documents.list().get(d.file);
                file.is_some_and(|f| f.path == path)
            };
            let mut marks: Vec<Mark> = wrong
                .iter()
                .filter(of)
                .map(|d| (d.span.clone(), d.severity))
                .collect();
            marks.sort_by_key(|(span, _)| span.start);
            return marks;
        }
        let of = self.marks.iter().filter(|(p, _)| p == path);
        of.map(|(_, mark)| mark.clone()).collect()
    }

    fn mark(&mut self, version: u64, found: &[Found]) {
        let Some((of, documents)) = &self.located else {
            self.marks.clear();
            return;
        };
        let now = (version, found.len());
        if *of != version || self.marked == Some(now) {
            return;
        }
        self.marked = Some(now);
        let mut marks: Vec<(String, Mark)> = found
            .iter()
            .filter_map(|f| {
                let (file, span) = documents.locate(&f.place);
                let path = documents.list().get(file)?.path.clone();
                Some((path, (span, f.problem.severity())))
            })
            .collect();
        marks.sort_by_key(|(_, (span, _))| span.start);
        self.marks = marks;
    }

    /// What was typed stands for the document now.
    pub(super) fn accepted(&mut self) {
        self.refused = None;
        self.wrong.clear();
    }

    /// What was typed cannot be read.
    pub(super) fn refused(&mut self, documents: Documents, wrong: Vec<Diagnostic>) {
        self.refused = Some((documents, wrong));
    }

    /// The files were written or read: what is shown is made anew.
    pub(super) fn forget(&mut self) {
        self.of = None;
        self.typed = None;
        self.accepted();
    }

    /// Compares with what stands on disk.
    pub(super) fn compare(&mut self) {
        self.against_disk = true;
    }
}

fn follow(a: &mut Authoring) {
    let version = a.draft.version();
    let v = &mut a.shown.file;
    if v.of != Some(version) {
        v.of = Some(version);
        v.texts = a.files.texts(a.draft.scenario()).unwrap_or_default();
        let bytes: usize = v.texts.iter().map(|(_, text)| text.len()).sum();
        v.located =
            (bytes <= LARGEST_LOCATED).then(|| (version, a.files.documents(a.draft.scenario())));
        v.marked = None;
        v.marks.clear();
    }
    if a.found.0 == version {
        v.mark(version, &a.found.1);
    }
}

/// The document that is chosen, with what is wrong in it.
pub(super) fn file_view(ui: &mut Ui, a: &mut Authoring, w: Wording, asked: &mut Vec<Asked>) {
    follow(a);
    let v = &mut a.shown.file;
    let paths: Vec<String> = v.texts.iter().map(|(path, _)| path.clone()).collect();
    let Some(first) = paths.first() else {
        return;
    };
    let mut path = v
        .path
        .clone()
        .filter(|p| paths.contains(p))
        .unwrap_or_else(|| first.clone());
    ui.horizontal_wrapped(|ui| {
        for p in &paths {
            if ui.selectable_label(*p == path, p).clicked() {
                path.clone_from(p);
                v.typed = None;
                v.accepted();
            }
        }
        parts::right(ui, |ui| {
            ui.checkbox(&mut v.against_disk, w.get("author-compare"));
        });
    });
    v.path = Some(path.clone());
    let saved = v
        .texts
        .iter()
        .find(|(p, _)| *p == path)
        .map(|(_, text)| text.clone())
        .unwrap_or_default();
    if v.against_disk {
        let on_disk = std::fs::read_to_string(a.files.folder().join(&path)).unwrap_or_default();
        compared(ui, &on_disk, &saved, w);
        return;
    }
    wrong(ui, a, &path, w);
    let v = &mut a.shown.file;
    let mut now = v.typed.clone().unwrap_or(saved);
    let before = now.clone();
    let marks = v.marks(&path);
    let go_to = v.go_to.take();
    let typed = code::code(ui, &path, &mut now, &marks, go_to);
    if typed.changed && now != before {
        v.typed = Some(now.clone());
        asked.push(Asked::Retype(path.clone(), now));
    }
    // What could be read is shown as it is saved once one is done with it.
    if typed.left && v.refused.is_none() {
        v.typed = None;
        v.of = None;
    }
}

/// What keeps the typed text from being read, with line and column; each leads to its place.
fn wrong(ui: &mut Ui, a: &mut Authoring, path: &str, w: Wording) {
    let p = palette(ui);
    let Some((documents, wrong)) = &a.shown.file.refused else {
        return;
    };
    ui.label(parts::strong(w.get("author-not-read")).color(p.bad));
    let mut to = None;
    for (n, d) in wrong.iter().take(4).enumerate() {
        let document = documents.list().get(d.file);
        let text = document.map_or("", |d| d.tree.text());
        let (line, column) = line_column(text, d.span.start);
        let args = Args::new()
            .word("path", document.map_or(path, |d| &d.path))
            .number("line", line as i64)
            .number("column", column as i64)
            .word("what", diagnostics::title(d, w.language()));
        ui.push_id(n, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.label(parts::icon(icons::CIRCLE_ALERT).color(p.bad));
                let said = RichText::new(w.text("author-wrong-at", &args));
                let button = egui::Button::new(said).frame_when_inactive(false);
                if ui.add(button).clicked() {
                    to = Some(d.span.start);
                }
            })
        });
    }
    if to.is_some() {
        a.shown.file.go_to = to;
    }
}

/// What stands on disk beside what would be saved: lines that are gone and lines that are new.
fn compared(ui: &mut Ui, on_disk: &str, mine: &str, w: Wording) {
    let p = palette(ui);
    if on_disk == mine {
        parts::empty(ui, icons::CIRCLE_CHECK, &w.get("author-same"), "");
        return;
    }
    let diff = similar::TextDiff::from_lines(on_disk, mine);
    let mut lines: Vec<(char, String)> = Vec::new();
    for group in diff.grouped_ops(3) {
        if !lines.is_empty() {
            lines.push(('…', String::new()));
        }
        for op in group {
            for change in diff.iter_changes(&op) {
                let sign = match change.tag() {
                    similar::ChangeTag::Delete => '−',
                    similar::ChangeTag::Insert => '+',
                    similar::ChangeTag::Equal => ' ',
                };
                lines.push((sign, change.value().trim_end().to_owned()));
            }
        }
    }
    ui.label(parts::small(ui, w.get("author-compare-legend")));
    ScrollArea::both()
        .id_salt("compared")
        .auto_shrink(false)
        .show_rows(ui, 18.0, lines.len(), |ui, range| {
            for (sign, text) in &lines[range] {
                let ink = match sign {
                    '−' => p.bad,
                    '+' => p.good,
                    _ => p.dim,
                };
                ui.add(
                    egui::Label::new(
                        RichText::new(format!("{sign} {text}"))
                            .monospace()
                            .color(ink),
                    )
                    .extend(),
                );
            }
        });
}
