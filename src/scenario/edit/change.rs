//! Changes of a scenario, small enough to be undone one by one: a value set, an element put in, taken out, moved.
//!
//! A change is a value: what is applied here is applied again elsewhere (a copy that is checked on another thread). It does
//! not know whether the scenario makes sense after it; the checks say so.

use super::walk;
use crate::scenario::diagnostic::Place;
use crate::scenario::model::Scenario;
use bevy_reflect::{PartialReflect, Reflect, ReflectMut};
use std::fmt;
use std::sync::Arc;

/// A value of any type of the model.
#[derive(Clone)]
pub struct Held(Arc<dyn Reflect>);

impl Held {
    /// Holds a value.
    pub fn new<T: Reflect>(value: T) -> Held {
        Held(Arc::new(value))
    }

    /// Holds what stands somewhere; none where it cannot be copied, which no type of the model is.
    pub fn copy_of(value: &dyn PartialReflect) -> Option<Held> {
        Some(Held(Arc::from(value.reflect_clone().ok()?)))
    }

    /// The value.
    pub fn value(&self) -> &dyn Reflect {
        &*self.0
    }

    /// The shared pointer can be reflected itself: it is the value in it that is meant, here and below.
    fn copy(&self) -> Option<Box<dyn Reflect>> {
        self.value().reflect_clone().ok()
    }
}

impl From<Box<dyn Reflect>> for Held {
    fn from(value: Box<dyn Reflect>) -> Held {
        Held(Arc::from(value))
    }
}

impl fmt::Debug for Held {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value().debug(f)
    }
}

impl PartialEq for Held {
    fn eq(&self, other: &Held) -> bool {
        self.value()
            .reflect_partial_eq(other.value().as_partial_reflect())
            .unwrap_or(false)
    }
}

/// One thing that is changed.
#[derive(Debug, Clone, PartialEq)]
pub enum Edit {
    /// Another value stands at a place.
    Set {
        /// Where.
        place: Place,
        /// What.
        value: Held,
    },
    /// An element is put into a list.
    Insert {
        /// Which list.
        list: Place,
        /// Before the element that stands there; at the end where none does.
        at: usize,
        /// What.
        value: Held,
    },
    /// An element is taken out of a list.
    Remove {
        /// Which list.
        list: Place,
        /// Which element.
        at: usize,
    },
    /// An element is moved within its list.
    Move {
        /// Which list.
        list: Place,
        /// From here.
        from: usize,
        /// To here, counted after it was taken out.
        to: usize,
    },
}

/// A change that leads nowhere: its place does not exist, or something of another kind stands there.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("nothing of this kind stands at {0}")]
pub struct Misplaced(pub String);

impl Edit {
    /// Sets a value of the model.
    pub fn set<T: Reflect>(place: Place, value: T) -> Edit {
        Edit::Set {
            place,
            value: Held::new(value),
        }
    }

    /// Puts a value of the model into a list.
    pub fn insert<T: Reflect>(list: Place, at: usize, value: T) -> Edit {
        Edit::Insert {
            list,
            at,
            value: Held::new(value),
        }
    }

    /// Where it changes something.
    pub fn place(&self) -> &Place {
        match self {
            Edit::Set { place, .. } => place,
            Edit::Insert { list, .. } | Edit::Remove { list, .. } | Edit::Move { list, .. } => list,
        }
    }

    /// Applies it, and gives what takes it back.
    ///
    /// # Errors
    /// When it leads nowhere; nothing has changed then.
    pub fn apply(&self, scenario: &mut Scenario) -> Result<Edit, Misplaced> {
        let misplaced = || Misplaced(self.place().to_string());
        let target = walk::at_mut(scenario, self.place()).ok_or_else(misplaced)?;
        match self {
            Edit::Set { place, value } => {
                let before = Held::copy_of(target).ok_or_else(misplaced)?;
                let value = value.copy().ok_or_else(misplaced)?;
                let target = target.try_as_reflect_mut().ok_or_else(misplaced)?;
                target.set(value).map_err(|_| misplaced())?;
                Ok(Edit::Set {
                    place: place.clone(),
                    value: before,
                })
            }
            Edit::Insert { list, at, value } => {
                let elements = elements(target).ok_or_else(misplaced)?;
                let value = value.copy().ok_or_else(misplaced)?;
                let fits = elements
                    .get_represented_list_info()
                    .is_some_and(|info| info.item_ty().id() == value.as_any().type_id());
                if !fits {
                    return Err(misplaced());
                }
                let at = (*at).min(elements.len());
                elements.insert(at, value.into_partial_reflect());
                Ok(Edit::Remove {
                    list: list.clone(),
                    at,
                })
            }
            Edit::Remove { list, at } => {
                let elements = elements(target).filter(|l| *at < l.len());
                let gone = elements.ok_or_else(misplaced)?.remove(*at);
                let gone = gone.try_into_reflect().map_err(|_| misplaced())?;
                Ok(Edit::Insert {
                    list: list.clone(),
                    at: *at,
                    value: gone.into(),
                })
            }
            Edit::Move { list, from, to } => {
                let elements = elements(target).filter(|l| (*from).max(*to) < l.len());
                let elements = elements.ok_or_else(misplaced)?;
                let moved = elements.remove(*from);
                elements.insert(*to, moved);
                Ok(Edit::Move {
                    list: list.clone(),
                    from: *to,
                    to: *from,
                })
            }
        }
    }
}

/// The list that stands at a place, or in the part that stands there.
fn elements(target: &mut dyn PartialReflect) -> Option<&mut dyn bevy_reflect::list::List> {
    match walk::enter_mut(target)?.reflect_mut() {
        ReflectMut::List(list) => Some(list),
        ReflectMut::Enum(e) => match e.field_at_mut(0)?.reflect_mut() {
            ReflectMut::List(list) => Some(list),
            _ => None,
        },
        _ => None,
    }
}

/// Applies edits in order, all or none, and gives what takes them back, in the order in which to do so.
///
/// # Errors
/// When one of them leads nowhere; nothing has changed then.
pub fn apply_all(scenario: &mut Scenario, edits: &[Edit]) -> Result<Vec<Edit>, Misplaced> {
    let mut back = Vec::with_capacity(edits.len());
    for edit in edits {
        match edit.apply(scenario) {
            Ok(inverse) => back.push(inverse),
            Err(e) => {
                for inverse in back.iter().rev() {
                    // What was just done can be taken back.
                    let _ = inverse.apply(scenario);
                }
                return Err(e);
            }
        }
    }
    back.reverse();
    Ok(back)
}
