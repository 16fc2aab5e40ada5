//! Graphs in the DOT language of Graphviz, as an organisation: clusters are segments, attributes say what things are.
//!
//! A reader of our own: the language is small, and what strangers write must neither nest without end nor multiply edges without end.
//! Language: graphviz.org/doc/info/lang.html.

use super::drawing::{self, Drawing, Thing, Tie, TieKind};
use super::error::ImportError;
use super::loss::{LossKind, Losses, Spot};
use super::node_words::Field;
use super::sketch::Sketch;
use crate::scenario::model::Text;
use attributes::{first_line, is_look};
use lex::{Lexer, Token};
use std::collections::HashMap;

mod attributes;
mod lex;

/// How deep subgraphs may nest.
const DEEPEST: usize = 64;

/// Reads a graph.
///
/// # Errors
/// Where the text does not follow the language.
pub fn read(text: &str, losses: &mut Losses) -> Result<Sketch, ImportError> {
    let mut reader = Reader {
        lexer: Lexer::new(text),
        peeked: None,
        directed: true,
        drawing: Drawing::default(),
        at: HashMap::new(),
        losses,
        pairs: 0,
    };
    reader.graph()?;
    let mut drawing = reader.drawing;
    stages(&mut drawing, losses);
    let title = drawing.title.clone();
    let organisation = drawing::organisation(drawing, losses);
    if organisation.is_none() {
        return Err(ImportError::NothingInside {});
    }
    Ok(Sketch {
        title: Text::Plain(title),
        organisation,
        ..Sketch::default()
    })
}

/// Our own graphs of campaigns show stages: they are no part of a ministry.
fn stages(drawing: &mut Drawing, losses: &mut Losses) {
    drawing.things.retain(|thing| {
        let stage = |f: &(Field, String, Spot)| {
            f.0 == Field::Kind && matches!(f.1.as_str(), "Stage" | "Goal")
        };
        let is = thing.fields.iter().any(stage);
        if is {
            losses.note(thing.spot.clone(), LossKind::UnknownMember, &thing.label);
        }
        !is
    });
}

/// Attributes with their places.
type Attributes = Vec<(String, String, Spot)>;

/// What holds inside a graph or subgraph.
#[derive(Debug, Clone, Default)]
struct Scope {
    node: Attributes,
    edge: Attributes,
    group: Option<usize>,
}

struct Reader<'t, 'l> {
    lexer: Lexer<'t>,
    peeked: Option<(Token, Spot)>,
    directed: bool,
    drawing: Drawing,
    /// Things by their names.
    at: HashMap<String, usize>,
    losses: &'l mut Losses,
    /// Edges so far, those that are beyond the limit among them.
    pairs: usize,
}

/// What stands on one side of an edge: names of things.
type Ends = Vec<String>;

impl Reader<'_, '_> {
    fn next(&mut self) -> Result<(Token, Spot), ImportError> {
        match self.peeked.take() {
            Some(token) => Ok(token),
            None => self.lexer.next(),
        }
    }

    fn peek(&mut self) -> Result<&Token, ImportError> {
        if self.peeked.is_none() {
            self.peeked = Some(self.lexer.next()?);
        }
        Ok(self.peeked.as_ref().map_or(&Token::End, |t| &t.0))
    }

    /// The next token, where it is this one.
    fn eat(&mut self, token: &Token) -> Result<bool, ImportError> {
        let is = self.peek()? == token;
        if is {
            self.next()?;
        }
        Ok(is)
    }

    fn wrong<T>(token: &Token, spot: &Spot) -> Result<T, ImportError> {
        let (line, column) = match spot {
            Spot::Line { line, column } => (*line as usize, *column as usize),
            _ => (1, 1),
        };
        Err(ImportError::Malformed {
            line,
            column,
            reason: token.to_string(),
        })
    }

    fn graph(&mut self) -> Result<(), ImportError> {
        let (mut token, mut spot) = self.next()?;
        if token.is_word("strict") {
            (token, spot) = self.next()?;
        }
        self.directed = match () {
            () if token.is_word("digraph") => true,
            () if token.is_word("graph") => false,
            () => return Self::wrong(&token, &spot),
        };
        let (mut token, mut spot) = self.next()?;
        if let Token::Name { text, .. } = token {
            self.drawing.title = text;
            (token, spot) = self.next()?;
        }
        if token != Token::Open {
            return Self::wrong(&token, &spot);
        }
        let mut scope = Scope::default();
        self.statements(&mut scope, 0)?;
        // A file may hold several graphs; the first is read.
        let (token, spot) = self.next()?;
        if token != Token::End {
            self.losses
                .note(spot, LossKind::UnknownMember, token.to_string());
        }
        Ok(())
    }

    /// Statements up to the closing brace; gives the names of things that stand in them.
    fn statements(&mut self, scope: &mut Scope, depth: usize) -> Result<Ends, ImportError> {
        if depth > DEEPEST {
            return Err(ImportError::TooDeep { limit: DEEPEST });
        }
        let mut inside = Vec::new();
        loop {
            let (token, spot) = self.next()?;
            match token {
                Token::Close => return Ok(inside),
                Token::Semicolon | Token::Comma => {}
                Token::Name { ref text, quoted } => {
                    let word = text.to_ascii_lowercase();
                    match word.as_str() {
                        "node" | "edge" | "graph" if !quoted => {
                            let given = self.attributes()?;
                            self.defaults(&word, given, scope);
                        }
                        "subgraph" if !quoted => {
                            let ends = self.subgraph(scope, depth)?;
                            self.chain(ends, scope, depth, &mut inside)?;
                        }
                        _ if self.eat(&Token::Equals)? => {
                            let (value, place) = self.next()?;
                            let Token::Name { text: value, .. } = value else {
                                return Self::wrong(&value, &place);
                            };
                            let own = vec![(text.clone(), value, spot)];
                            self.defaults("graph", own, scope);
                        }
                        _ => {
                            let name = text.clone();
                            self.port(&name)?;
                            if matches!(self.peek()?, Token::Edge { .. }) {
                                self.thing(&name, &spot, scope);
                                self.chain(vec![name], scope, depth, &mut inside)?;
                            } else {
                                let given = self.attributes()?;
                                self.thing(&name, &spot, scope);
                                self.tell(&name, given);
                                inside.push(name);
                            }
                        }
                    }
                }
                Token::Open => {
                    let mut own = scope.clone();
                    let ends = self.statements(&mut own, depth + 1)?;
                    self.chain(ends, scope, depth, &mut inside)?;
                }
                Token::End
                | Token::BracketOpen
                | Token::BracketClose
                | Token::Equals
                | Token::Colon
                | Token::Edge { .. } => return Self::wrong(&token, &spot),
            }
        }
    }

    /// A subgraph after its word; gives the names of things in it.
    fn subgraph(&mut self, scope: &Scope, depth: usize) -> Result<Ends, ImportError> {
        let mut own = scope.clone();
        let mut name = None;
        if let Token::Name { .. } = self.peek()?
            && let (Token::Name { text, .. }, _) = self.next()?
        {
            name = Some(text);
        }
        // Only clusters are drawn as groups.
        if let Some(name) = name.filter(|n| n.starts_with("cluster")) {
            let label = name.trim_start_matches("cluster").trim_start_matches('_');
            let known = self.drawing.groups.iter().position(|g| g.0 == name);
            own.group = Some(known.unwrap_or(self.drawing.groups.len()));
            if known.is_none() {
                let label = label.to_owned();
                self.drawing.groups.push((name, label));
            }
        }
        if self.eat(&Token::Open)? {
            return self.statements(&mut own, depth + 1);
        }
        let (token, spot) = self.next()?;
        Self::wrong(&token, &spot)
    }

    /// Edges that go on from what was read; gives all names into `inside`.
    fn chain(
        &mut self,
        first: Ends,
        scope: &Scope,
        depth: usize,
        inside: &mut Ends,
    ) -> Result<(), ImportError> {
        let mut sides = vec![first];
        let mut spots = Vec::new();
        let mut directed = self.directed;
        while let Token::Edge { arrow } = *self.peek()? {
            let (_, spot) = self.next()?;
            spots.push(spot);
            directed = arrow;
            let (token, spot) = self.next()?;
            let side = match token {
                Token::Name { ref text, quoted }
                    if !quoted && text.eq_ignore_ascii_case("subgraph") =>
                {
                    self.subgraph(scope, depth)?
                }
                Token::Name { text, .. } => {
                    self.port(&text)?;
                    self.thing(&text, &spot, scope);
                    vec![text]
                }
                Token::Open => {
                    let mut own = scope.clone();
                    self.statements(&mut own, depth + 1)?
                }
                other => return Self::wrong(&other, &spot),
            };
            sides.push(side);
        }
        if !spots.is_empty() {
            let mut given = scope.edge.clone();
            given.extend(self.attributes()?);
            let meaning = self.meaning(given);
            for (pair, spot) in sides.windows(2).zip(&spots) {
                self.edges(&pair[0], &pair[1], meaning, directed, spot);
            }
        }
        for side in sides {
            inside.extend(side);
        }
        Ok(())
    }

    /// Every thing on one side with every thing on the other.
    fn edges(
        &mut self,
        from: &[String],
        to: &[String],
        kind: Option<(TieKind, bool)>,
        directed: bool,
        spot: &Spot,
    ) {
        for a in from {
            for b in to {
                self.pairs += 1;
                if self.drawing.ties.len() >= drawing::MOST_TIES {
                    if self.pairs == drawing::MOST_TIES + 1 {
                        self.losses.note(
                            spot.clone(),
                            LossKind::BeyondLimits,
                            format!("{a} → {b}"),
                        );
                    }
                    return;
                }
                let back = kind.is_some_and(|k| k.1);
                let (from, to) = if back { (b, a) } else { (a, b) };
                self.drawing.ties.push(Tie {
                    spot: spot.clone(),
                    from: from.clone(),
                    to: to.clone(),
                    kind: kind.map(|k| k.0),
                    directed,
                });
            }
        }
    }

    /// A port after a name: it says where an edge touches a picture.
    fn port(&mut self, name: &str) -> Result<(), ImportError> {
        while self.eat(&Token::Colon)? {
            let (token, spot) = self.next()?;
            let Token::Name { text, .. } = token else {
                return Self::wrong(&token, &spot);
            };
            let value = format!("{name}:{text}");
            self.losses.note(spot, LossKind::UnknownMember, value);
        }
        Ok(())
    }

    /// The lists of attributes that come next.
    fn attributes(&mut self) -> Result<Attributes, ImportError> {
        let mut all = Vec::new();
        while self.eat(&Token::BracketOpen)? {
            loop {
                let (token, spot) = self.next()?;
                let key = match token {
                    Token::BracketClose => break,
                    Token::Comma | Token::Semicolon => continue,
                    Token::Name { text, .. } => text,
                    other => return Self::wrong(&other, &spot),
                };
                // `[bold]` is `[bold=true]`.
                let mut value = "true".to_owned();
                if self.eat(&Token::Equals)? {
                    let (token, spot) = self.next()?;
                    let Token::Name { text, .. } = token else {
                        return Self::wrong(&token, &spot);
                    };
                    value = text;
                }
                if all.len() < 1_000 {
                    all.push((key, value, spot));
                }
            }
        }
        Ok(all)
    }

    /// Attributes that hold from here on.
    fn defaults(&mut self, of: &str, given: Attributes, scope: &mut Scope) {
        match of {
            "node" => extend(&mut scope.node, given),
            "edge" => extend(&mut scope.edge, given),
            _ => {
                for (key, value, spot) in given {
                    match (key.to_ascii_lowercase().as_str(), scope.group) {
                        ("label", Some(group)) => {
                            self.drawing.groups[group].1 = first_line(&value).to_owned();
                        }
                        ("label", None) => self.drawing.title = first_line(&value).to_owned(),
                        ("id", _) => {}
                        (look, _) if is_look(look) => self.drawing.look(look),
                        _ if value.trim().is_empty() => {}
                        _ => {
                            let value = format!("{key}={value}");
                            self.losses.note(spot, LossKind::UnknownMember, value);
                        }
                    }
                }
            }
        }
    }

    /// A thing that is named; made where it is new.
    fn thing(&mut self, name: &str, spot: &Spot, scope: &Scope) {
        if let Some(&at) = self.at.get(name) {
            let group = &mut self.drawing.things[at].group;
            *group = scope.group.or(*group);
            return;
        }
        if self.drawing.things.len() > drawing::MOST_THINGS {
            return;
        }
        self.at.insert(name.to_owned(), self.drawing.things.len());
        self.drawing.things.push(Thing {
            spot: spot.clone(),
            key: name.to_owned(),
            label: name.to_owned(),
            fields: Vec::new(),
            group: scope.group,
            position: None,
        });
        self.tell(name, scope.node.clone());
    }
}

/// The same attribute again takes the place of the first.
fn extend(all: &mut Attributes, given: Attributes) {
    for (key, value, spot) in given {
        match all.iter_mut().find(|a| a.0.eq_ignore_ascii_case(&key)) {
            Some(had) => *had = (key, value, spot),
            None => all.push((key, value, spot)),
        }
    }
}

#[cfg(test)]
mod tests;
