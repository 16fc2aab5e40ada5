//! Saving a value over the text it came from: what did not change stays as it was written, and comments stay at the
//! field or the element that they stand at.
//!
//! Elements of a list are recognised by their `id`, otherwise by what they hold, otherwise by their neighbours.

use std::collections::{HashMap, VecDeque};
use std::ops::Range;

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::lex::TokenKind;
use super::read::read;
use super::tree::{Field, Kind, NodeId, Tree};
use super::value::{Unwritable, Value, to_value};
use super::write::{STEP, WIDTH, field_name, place};

/// Why a value cannot be saved over a text.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SaveError {
    /// The text has problems; what is wrong in it would be lost.
    #[error("the text has problems")]
    Broken,
    /// The value cannot be written.
    #[error(transparent)]
    Unwritable(#[from] Unwritable),
    /// The text that came of it means something else. Never seen; the text on disk is not touched.
    #[error("the text would mean something else")]
    Unfaithful,
}

/// The text of `value`, as near to the text of `tree` as can be.
///
/// # Errors
/// When the tree has problems or the value cannot be written.
pub fn save<T: Serialize + DeserializeOwned + PartialEq>(
    tree: &Tree,
    value: &T,
) -> Result<String, SaveError> {
    let reading = read::<T>(tree);
    let old = match reading.value {
        Some(old) if tree.problems().is_empty() && reading.problems.is_empty() => old,
        _ => return Err(SaveError::Broken),
    };
    let (old, new) = (to_value(&old)?, to_value(value)?);
    let root = tree.node(tree.root()).span.clone();
    let changed = Over { tree }.value(tree.root(), Some(&old), &new);
    let text = format!(
        "{}{changed}{}",
        &tree.text()[..root.start],
        &tree.text()[root.end..]
    );
    // Assertions in pairs: what is about to be written is read first.
    let again = Tree::parse(text);
    match read::<T>(&again) {
        r if again.problems().is_empty()
            && r.problems.is_empty()
            && r.value.as_ref() == Some(value) =>
        {
            Ok(again.text().to_owned())
        }
        _ => Err(SaveError::Unfaithful),
    }
}

struct Over<'t> {
    tree: &'t Tree,
}

/// An element as it stands between brackets.
struct Chunk {
    /// White space and comments before it.
    lead: Range<usize>,
    /// The element; of a field its name too.
    body: Range<usize>,
    /// The comma and comments on the same line.
    trail: Range<usize>,
}

/// What is put between the brackets.
struct Piece {
    /// The element that stood there before, if it did.
    old: Option<usize>,
    text: String,
}

impl Over<'_> {
    fn text(&self) -> &str {
        self.tree.text()
    }

    /// The new text of a node. `old` is the value that it was read as, where that is known.
    fn value(&self, id: NodeId, old: Option<&Value>, new: &Value) -> String {
        let node = self.tree.node(id);
        let as_it_was = || self.tree.slice(&node.span).to_owned();
        if old == Some(new) {
            return as_it_was();
        }
        match (&node.kind, old, new) {
            (
                Kind::Tuple {
                    name: Some(name),
                    items,
                },
                Some(_),
                _,
            ) if self.tree.slice(name) == "Some"
                && items.len() == 1
                && !matches!(old, Some(Value::Tuple(Some("Some"), _))) =>
            {
                let item = self.tree.node(items[0]).span.clone();
                let inner = self.value(items[0], old, new);
                format!(
                    "{}{inner}{}",
                    &self.text()[node.span.start..item.start],
                    &self.text()[item.end..node.span.end]
                )
            }
            (Kind::Struct { fields, .. }, Some(Value::Struct(a, old)), Value::Struct(b, new))
                if a == b =>
            {
                self.fields(id, fields, old, new)
            }
            (Kind::Tuple { items, .. }, Some(Value::Struct(a, old)), Value::Struct(b, new))
                if a == b && items.is_empty() =>
            {
                self.fields(id, &[], old, new)
            }
            (Kind::Tuple { items, .. }, Some(Value::Tuple(a, old)), Value::Tuple(b, new))
                if a == b && old.len() == new.len() && items.len() == new.len() =>
            {
                let pieces = items.iter().zip(old.iter().zip(new)).enumerate();
                let pieces = pieces.map(|(i, (&item, (old, new)))| Piece {
                    old: Some(i),
                    text: self.value(item, Some(old), new),
                });
                self.between(id, &self.spans(items), pieces.collect())
            }
            (Kind::List(items), Some(Value::List(old)), Value::List(new))
                if items.len() == old.len() =>
            {
                self.list(id, items, old, new)
            }
            _ => self.fresh(node.span.start, new),
        }
    }

    fn spans(&self, items: &[NodeId]) -> Vec<Range<usize>> {
        items
            .iter()
            .map(|&i| self.tree.node(i).span.clone())
            .collect()
    }

    /// Canonical text of a value that begins at `at` of the old text.
    fn fresh(&self, at: usize, value: &Value) -> String {
        let line = &self.text()[self.line_start(at)..at];
        self.indented(line.chars().count(), self.indent(at), value)
    }

    fn indented(&self, column: usize, indent: &str, value: &Value) -> String {
        let mut out = " ".repeat(column.min(WIDTH));
        let start = out.len();
        place(&mut out, value, indent);
        out.split_off(start)
    }

    fn line_start(&self, at: usize) -> usize {
        self.text()[..at].rfind('\n').map_or(0, |i| i + 1)
    }

    /// The white space at the beginning of the line of `at`.
    fn indent(&self, at: usize) -> &str {
        let line = &self.text()[self.line_start(at)..at];
        &line[..line.len() - line.trim_start_matches([' ', '\t']).len()]
    }

    fn fields(
        &self,
        id: NodeId,
        fields: &[Field],
        old: &[(&'static str, Value)],
        new: &[(&'static str, Value)],
    ) -> String {
        let mut pieces: Vec<(Option<&str>, Piece)> = Vec::new();
        let mut spans = Vec::new();
        for (i, field) in fields.iter().enumerate() {
            let name = self.tree.slice(&field.name);
            let value = self.tree.node(field.value).span.clone();
            // A raw name stands behind `r#`.
            let raw = self.text()[..field.name.start].ends_with("r#");
            let start = field.name.start - if raw { 2 } else { 0 };
            spans.push(start..value.end);
            let find = |all: &[(&'static str, Value)]| all.iter().position(|(n, _)| *n == name);
            let before = find(old).map(|i| &old[i].1);
            let text = match (before, find(new).map(|i| &new[i].1)) {
                (_, Some(now)) => {
                    format!(
                        "{}{}",
                        &self.text()[start..value.start],
                        self.value(field.value, before, now)
                    )
                }
                // It has become what an absent field stands for.
                (Some(_), None) => continue,
                // A default that somebody wrote down.
                (None, None) => self.text()[start..value.end].to_owned(),
            };
            pieces.push((Some(name), Piece { old: Some(i), text }));
        }
        // New fields stand behind the one that comes before them in the model.
        let indent = self.inner_indent(id, &spans);
        let mut after = 0;
        for (name, value) in new {
            if let Some(at) = pieces.iter().position(|(n, _)| *n == Some(*name)) {
                after = after.max(at + 1);
                continue;
            }
            let mut text = String::new();
            field_name(&mut text, name);
            text.push_str(": ");
            text.push_str(&self.indented(indent.len() + text.len(), &indent, value));
            pieces.insert(after, (Some(*name), Piece { old: None, text }));
            after += 1;
        }
        self.between(id, &spans, pieces.into_iter().map(|(_, p)| p).collect())
    }

    fn list(&self, id: NodeId, items: &[NodeId], old: &[Value], new: &[Value]) -> String {
        let partners = partners(old, new);
        let spans = self.spans(items);
        let indent = self.inner_indent(id, &spans);
        let pieces = new.iter().zip(partners).map(|(value, partner)| Piece {
            old: partner,
            text: match partner {
                Some(i) => self.value(items[i], Some(&old[i]), value),
                None => self.indented(indent.len(), &indent, value),
            },
        });
        self.between(id, &spans, pieces.collect())
    }

    /// The indentation of what stands between the brackets of a node.
    fn inner_indent(&self, id: NodeId, spans: &[Range<usize>]) -> String {
        let first_on_line = spans.iter().find(|s| {
            self.text()[self.line_start(s.start)..s.start]
                .trim()
                .is_empty()
        });
        match first_on_line {
            Some(span) if span.start > 0 => self.indent(span.start).to_owned(),
            _ => format!("{}{STEP}", self.indent(self.tree.node(id).span.start)),
        }
    }

    /// A node with `pieces` between its brackets, where the elements at `spans` stood.
    fn between(&self, id: NodeId, spans: &[Range<usize>], pieces: Vec<Piece>) -> String {
        let node = self.tree.node(id).span.clone();
        let text = self.text();
        if pieces.len() == spans.len() && pieces.iter().enumerate().all(|(i, p)| p.old == Some(i)) {
            let mut out = String::new();
            let mut at = node.start;
            for (span, piece) in spans.iter().zip(&pieces) {
                out.push_str(&text[at..span.start]);
                out.push_str(&piece.text);
                at = span.end;
            }
            out.push_str(&text[at..node.end]);
            return out;
        }
        let open = self
            .tree
            .tokens(node.clone())
            .find(|t| matches!(t.kind, TokenKind::Open(_)))
            .map_or(node.start, |t| t.span.end);
        let (head, chunks, tail) = self.chunks(open, node.end - 1, spans);
        let indent = self.inner_indent(id, spans);
        let outside: Vec<&str> = std::iter::once(&head)
            .chain(chunks.iter().flat_map(|c| [&c.lead, &c.trail]))
            .chain([&tail])
            .map(|r| &text[r.clone()])
            .collect();
        let one_line = !outside.iter().any(|o| o.contains('\n') || has_comment(o));
        if one_line {
            let joined = pieces
                .iter()
                .map(|p| p.text.as_str())
                .collect::<Vec<_>>()
                .join(", ");
            let column = node.start - self.line_start(node.start);
            if !joined.contains('\n') && column + joined.len() + 3 <= WIDTH {
                return format!(
                    "{}{joined}{}",
                    &text[node.start..open],
                    &text[node.end - 1..node.end]
                );
            }
        }
        let mut out = text[node.start..open].to_owned();
        out.push_str(&text[head]);
        let mut kept = vec![false; chunks.len()];
        for piece in &pieces {
            if let Some(i) = piece.old {
                kept[i] = true;
            }
        }
        let mut floating = floating(text, &chunks, &kept);
        for piece in &pieces {
            let Some(i) = piece.old else {
                out.push('\n');
                out.push_str(&indent);
                out.push_str(&piece.text);
                out.push(',');
                continue;
            };
            let chunk = &chunks[i];
            if !floating[i].is_empty() {
                push_on_new_line(&mut out, &std::mem::take(&mut floating[i]), &indent);
            }
            push_on_new_line(&mut out, &text[chunk.lead.clone()], &indent);
            out.push_str(&piece.text);
            let trail = &text[chunk.trail.clone()];
            if !self
                .tree
                .tokens(chunk.trail.clone())
                .any(|t| t.kind == TokenKind::Comma)
            {
                out.push(',');
            }
            out.push_str(trail);
        }
        for rest in floating.iter().filter(|rest| !rest.is_empty()) {
            push_on_new_line(&mut out, rest, &indent);
        }
        push_on_new_line(&mut out, &text[tail], self.indent(node.start));
        out.push_str(&text[node.end - 1..node.end]);
        out
    }

    /// What stands behind the opening bracket on its line, the elements, and what stands before the closing bracket.
    fn chunks(
        &self,
        open: usize,
        close: usize,
        spans: &[Range<usize>],
    ) -> (Range<usize>, Vec<Chunk>, Range<usize>) {
        let mut at = self.comments_on_line(open, spans.first().map_or(close, |s| s.start));
        let head = open..at;
        let mut chunks = Vec::with_capacity(spans.len());
        for (i, body) in spans.iter().enumerate() {
            let limit = spans.get(i + 1).map_or(close, |s| s.start);
            let comma = self
                .tree
                .tokens(body.end..limit)
                .find(|t| t.kind == TokenKind::Comma);
            let end = self.comments_on_line(comma.map_or(body.end, |t| t.span.end), limit);
            chunks.push(Chunk {
                lead: at..body.start,
                body: body.clone(),
                trail: body.end..end,
            });
            at = end;
        }
        debug_assert!(chunks.iter().all(|c| c.lead.end == c.body.start));
        (head, chunks, at..close)
    }

    /// Where the comments end that stand on the line of `at`.
    fn comments_on_line(&self, at: usize, limit: usize) -> usize {
        let mut end = at;
        for token in self.tree.tokens(at..limit) {
            let text = self.tree.slice(&token.span);
            match token.kind {
                TokenKind::Space if !text.contains('\n') => {}
                TokenKind::LineComment | TokenKind::BlockComment { .. } => end = token.span.end,
                _ => break,
            }
            if text.contains('\n') {
                break;
            }
        }
        // A comment right before an element on the same line belongs to that element.
        let rest = &self.text()[end..limit];
        let alone = rest.contains('\n')
            || rest.trim().is_empty() && self.text()[limit..].starts_with([')', ']', '}']);
        if alone { end } else { at }
    }
}

/// Whether there is anything but white space and commas.
fn has_comment(between: &str) -> bool {
    between.contains('/')
}

/// Adds what stands before an element, which begins a line of its own.
fn push_on_new_line(out: &mut String, lead: &str, indent: &str) {
    let rest = lead.trim_start_matches([' ', '\t', '\r']);
    if !rest.starts_with('\n') {
        out.push('\n');
        out.push_str(indent);
    }
    out.push_str(if rest.starts_with('\n') { lead } else { rest });
}

/// Comments that stand apart (with an empty line behind them) before elements that are no more: they go to the next
/// element that is kept, because they speak of more than that one element. One entry for each element, one for the end.
fn floating(text: &str, chunks: &[Chunk], kept: &[bool]) -> Vec<String> {
    let mut all = vec![String::new(); chunks.len() + 1];
    let mut carried = String::new();
    for (i, chunk) in chunks.iter().enumerate() {
        if kept[i] {
            all[i] = std::mem::take(&mut carried);
            continue;
        }
        let lead = &text[chunk.lead.clone()];
        // The last empty line.
        let ends: Vec<usize> = lead.match_indices('\n').map(|(i, _)| i).collect();
        let empty = ends
            .windows(2)
            .rev()
            .find(|w| lead[w[0]..w[1]].trim().is_empty())
            .map(|w| w[0]);
        if let Some(end) = empty.filter(|&e| has_comment(&lead[..e])) {
            carried.push_str(&lead[..end]);
        }
    }
    all[chunks.len()] = carried;
    all
}

/// For each new element the old one that it was.
fn partners(old: &[Value], new: &[Value]) -> Vec<Option<usize>> {
    let mut by_key: HashMap<String, VecDeque<usize>> = HashMap::new();
    for (i, value) in old.iter().enumerate() {
        by_key.entry(key(value)).or_default().push_back(i);
    }
    let mut take = |value: &Value, same: bool| {
        let candidates = by_key.get_mut(&key(value))?;
        let at = candidates.iter().position(|&i| !same || old[i] == *value)?;
        candidates.remove(at)
    };
    // An id can stand twice while somebody copies and edits: what did not change finds itself first.
    let mut partners: Vec<Option<usize>> = new.iter().map(|v| take(v, true)).collect();
    for (partner, value) in partners.iter_mut().zip(new) {
        if partner.is_none() {
            *partner = take(value, false);
        }
    }
    let mut taken = vec![false; old.len()];
    for &i in partners.iter().flatten() {
        taken[i] = true;
    }
    // What stands where something without an id stood before is taken to be that, changed.
    for j in 0..new.len() {
        let expected = match j.checked_sub(1) {
            None => 0,
            Some(before) => match partners[before] {
                Some(i) => i + 1,
                None => continue,
            },
        };
        let free = expected < old.len() && !taken[expected];
        if partners[j].is_none() && free && id(&old[expected]).is_none() && id(&new[j]).is_none() {
            partners[j] = Some(expected);
            taken[expected] = true;
        }
    }
    partners
}

fn id(value: &Value) -> Option<&str> {
    match value {
        Value::Struct(_, fields) => fields.iter().find_map(|(name, v)| match v {
            Value::Text(text) if *name == "id" => Some(text.as_str()),
            _ => None,
        }),
        Value::Word(_) | Value::Text(_) | Value::List(_) | Value::Tuple(..) | Value::Map(_) => None,
    }
}

fn key(value: &Value) -> String {
    match id(value) {
        Some(id) => format!("id {id}"),
        None => format!("{value:?}"),
    }
}
