//! The values of a scenario document, exactly as trainers write them in RON.
//!
//! Plain data: nothing here reads files, resolves references or knows rules. Every optional field has a
//! default, unknown fields are errors, ids are plain strings wrapped in a type of their own.

mod campaign;
mod catalogue;
mod condition;
mod either;
mod exercise;
mod ids;
mod organisation;
mod playbook;
mod quantity;
mod text;

pub use campaign::*;
pub use catalogue::*;
pub use condition::*;
pub use either::{EXPECTS_ESTIMATE, EXPECTS_PART, EXPECTS_TEXT};
pub use exercise::*;
pub use ids::*;
pub use organisation::*;
pub use playbook::*;
pub use quantity::*;
pub use text::*;

/// How a field is called in documents, where the program calls it otherwise.
#[derive(Debug, Clone, Copy, bevy_reflect::Reflect)]
pub struct Written(pub &'static str);

/// Whether a value is the one that an absent field stands for; such fields are left out when a document is written.
pub(crate) fn is_default<T: Default + PartialEq>(value: &T) -> bool {
    *value == T::default()
}
