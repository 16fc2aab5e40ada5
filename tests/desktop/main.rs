//! The windows, clicked and typed in as a person does, without a screen and without a graphics adapter.
#![cfg(feature = "desktop")]

mod hand;
mod hands_on;
mod importing;
mod kept;
mod learning;
mod looking_back;
mod papers;
mod path;
mod pictures;
mod played;
mod quiet;
mod raster;
mod secrecy;
mod style;
mod timeline;
mod waits;
mod writing;
mod writing_files;
