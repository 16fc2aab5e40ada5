//! Indexes of compiled things: the rank of their stable id among those of their kind, so that comparing indexes
//! compares ids.

use serde::{Deserialize, Serialize};
use std::marker::PhantomData;
use std::ops::{Index, IndexMut};

/// Something that counts from zero.
pub trait Ix: Copy {
    /// As a place in a table.
    fn place(self) -> usize;
    /// From a place in a table.
    fn from_place(i: usize) -> Self;
}

macro_rules! indexes {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);
        impl Ix for $name {
            fn place(self) -> usize { self.0 as usize }
            fn from_place(i: usize) -> Self { $name(i as u32) }
        }
    )*};
}

indexes! {
    /// A node.
    NodeIx,
    /// A segment.
    SegmentIx,
    /// A department.
    DepartmentIx,
    /// A function.
    FunctionIx,
    /// A need of a function.
    NeedIx,
    /// A holding.
    DataIx,
    /// A group of accounts.
    AccountIx,
    /// A channel.
    ChannelIx,
    /// A log source.
    SourceIx,
    /// A team.
    TeamIx,
    /// A public service.
    ServiceIx,
    /// An outsider.
    OutsiderIx,
    /// A stage.
    StageIx,
    /// Something the attacker can learn.
    KnowledgeIx,
    /// A place where a foothold can be (node and means).
    FootholdIx,
    /// A technique.
    TechniqueIx,
    /// A response action.
    ActionIx,
    /// A reaction.
    ReactionIx,
    /// A claim.
    ClaimIx,
    /// A statement.
    StatementIx,
    /// An order, counted as they are given.
    OrderIx,
    /// An alert, counted as they are raised.
    AlertIx,
    /// A number of the model.
    ParamIx,
}

/// A list that only its own kind of index opens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table<I, T> {
    items: Vec<T>,
    #[serde(skip)]
    index: PhantomData<I>,
}

impl<I, T> Default for Table<I, T> {
    fn default() -> Self {
        Table {
            items: Vec::new(),
            index: PhantomData,
        }
    }
}

impl<I: Ix, T> Table<I, T> {
    /// Indexes and items in order.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (I, &T)> + ExactSizeIterator {
        self.items
            .iter()
            .enumerate()
            .map(|(i, t)| (I::from_place(i), t))
    }
    /// All indexes in order.
    pub fn ids(&self) -> impl DoubleEndedIterator<Item = I> + ExactSizeIterator + use<I, T> {
        (0..self.items.len()).map(I::from_place)
    }
    /// Adds one at the end.
    pub fn push(&mut self, item: T) -> I {
        self.items.push(item);
        I::from_place(self.items.len() - 1)
    }
    /// How many.
    pub fn len(&self) -> usize {
        self.items.len()
    }
    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
    /// One, if it exists.
    pub fn get(&self, i: I) -> Option<&T> {
        self.items.get(i.place())
    }
}

impl<I: Ix, T> FromIterator<T> for Table<I, T> {
    fn from_iter<It: IntoIterator<Item = T>>(iter: It) -> Self {
        Table {
            items: iter.into_iter().collect(),
            index: PhantomData,
        }
    }
}

impl<I: Ix, T> Index<I> for Table<I, T> {
    type Output = T;
    fn index(&self, i: I) -> &T {
        &self.items[i.place()]
    }
}

impl<I: Ix, T> IndexMut<I> for Table<I, T> {
    fn index_mut(&mut self, i: I) -> &mut T {
        &mut self.items[i.place()]
    }
}
