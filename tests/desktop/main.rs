//! The windows, clicked and typed in as a person does, without a screen and without a graphics adapter.
#![cfg(feature = "desktop")]

mod hand;
mod kept;
mod path;
mod quiet;
mod secrecy;
mod style;
mod waits;
