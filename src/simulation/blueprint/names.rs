//! Textual ids and the ranks that stand for them in a run, kind by kind.
//!
//! It knows no definition of what it names.

use super::ix::*;
use std::collections::BTreeMap;

/// Textual ids and their ranks.
#[derive(Debug, Clone, Default)]
pub struct Names {
    /// Nodes.
    pub nodes: Naming<NodeIx>,
    /// Segments.
    pub segments: Naming<SegmentIx>,
    /// Departments.
    pub departments: Naming<DepartmentIx>,
    /// Functions.
    pub functions: Naming<FunctionIx>,
    /// Holdings.
    pub data: Naming<DataIx>,
    /// Accounts.
    pub accounts: Naming<AccountIx>,
    /// Channels.
    pub channels: Naming<ChannelIx>,
    /// Log sources.
    pub sources: Naming<SourceIx>,
    /// Teams.
    pub teams: Naming<TeamIx>,
    /// Public services.
    pub services: Naming<ServiceIx>,
    /// Outsiders.
    pub outsiders: Naming<OutsiderIx>,
    /// Stages.
    pub stages: Naming<StageIx>,
    /// What the attacker can learn.
    pub knowledge: Naming<KnowledgeIx>,
    /// Techniques.
    pub techniques: Naming<TechniqueIx>,
    /// Actions.
    pub actions: Naming<ActionIx>,
    /// Reactions.
    pub reactions: Naming<ReactionIx>,
    /// Claims.
    pub claims: Naming<ClaimIx>,
    /// Statements.
    pub statements: Naming<StatementIx>,
}

/// Ids of one kind, both ways.
#[derive(Debug, Clone)]
pub struct Naming<I> {
    ids: Table<I, String>,
    ranks: BTreeMap<String, I>,
}

impl<I> Default for Naming<I> {
    fn default() -> Self {
        Naming {
            ids: Table::default(),
            ranks: BTreeMap::new(),
        }
    }
}

impl<I: Ix> Naming<I> {
    /// Names these, in this order.
    pub fn new<'a>(ids: impl IntoIterator<Item = &'a str>) -> Self {
        let ids: Table<I, String> = ids.into_iter().map(str::to_owned).collect();
        let ranks = ids.iter().map(|(i, s)| (s.clone(), i)).collect();
        Naming { ids, ranks }
    }
    /// How many.
    pub fn len(&self) -> usize {
        self.ids.len()
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }
    /// Indexes and ids in order.
    pub fn iter(&self) -> impl Iterator<Item = (I, &str)> {
        self.ids.iter().map(|(i, s)| (i, s.as_str()))
    }
    /// The id of one, if it exists.
    pub fn get(&self, i: I) -> Option<&str> {
        self.ids.get(i).map(String::as_str)
    }
    /// The id of one.
    pub fn id(&self, i: I) -> &str {
        &self.ids[i]
    }
    /// The rank of an id.
    pub fn rank(&self, id: &str) -> Option<I> {
        self.ranks.get(id).copied()
    }
}
