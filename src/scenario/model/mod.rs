//! The values of a scenario document, exactly as trainers write them in RON.
//!
//! Plain data: nothing here reads files, resolves references or knows rules. Every optional field has a
//! default, unknown fields are errors, ids are plain strings wrapped in a type of their own.

mod campaign;
mod catalogue;
mod condition;
mod exercise;
mod ids;
mod organisation;
mod playbook;
mod quantity;
mod text;

pub use campaign::*;
pub use catalogue::*;
pub use condition::*;
pub use exercise::*;
pub use ids::*;
pub use organisation::*;
pub use playbook::*;
pub use quantity::*;
pub use text::*;
