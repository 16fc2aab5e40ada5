//! A scenario that is being written: changed bit by bit, undone without end, checked at once, saved over what stood there.
//!
//! It knows the values of a scenario, their places and their files; it knows no screen and no rule of play. Main types:
//! [`Draft`] (the scenario with its history), [`Edit`] (one thing that is changed), [`Place`](super::diagnostic::Place).

mod attachments;
pub mod blank;
mod change;
pub mod clip;
mod draft;
pub mod files;
mod history;
mod mend;
pub mod names;
pub mod options;
pub mod repair;
pub mod template;
mod texts;
pub mod types;
mod walk;

pub use change::{Edit, Held, Misplaced, apply_all};
pub use draft::{Draft, Replica, campaign, injects, organisation, playbooks};
pub use files::{Files, NotSaved, Opened, RECOVERY, open, whole};
pub use history::{Change, History};
pub use mend::{Mended, Texts};
pub use texts::each_text;
pub use walk::{at, enter, nearest, written};
