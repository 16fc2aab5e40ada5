//! A file of the user's, chosen in the system's own dialog. The window goes on meanwhile.
//!
//! Where the system has no such dialog nothing is chosen; files can be dropped onto the window instead.

use eframe::egui::Context;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// What a file is chosen for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// It is attached to the inject, or stands as the picture, that is at this place of the scenario that is written.
    Attach(crate::scenario::diagnostic::Place),
    /// It is opened, whatever it is.
    Open,
    /// What it holds goes into the scenario that is written.
    BringIn,
}

/// A dialog that stands.
#[derive(Debug)]
pub struct Choosing {
    purpose: Purpose,
    chosen: Receiver<Option<PathBuf>>,
}

impl Choosing {
    /// Asks for a file.
    pub fn begin(purpose: Purpose, title: String, ctx: &Context) -> Choosing {
        let (send, chosen) = channel();
        let ctx = ctx.clone();
        std::thread::spawn(move || {
            let path = rfd::FileDialog::new().set_title(title).pick_file();
            // Nobody waits any more when the window is gone.
            let _ = send.send(path);
            ctx.request_repaint();
        });
        Choosing { purpose, chosen }
    }

    /// What was chosen, once the dialog is answered; nothing in it where it was closed.
    pub fn answer(&self) -> Option<Option<(Purpose, PathBuf)>> {
        match self.chosen.try_recv() {
            Ok(path) => Some(path.map(|path| (self.purpose.clone(), path))),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(None),
        }
    }
}
