//! What the system does for us: a folder in its file manager.

use std::path::Path;
use std::process::{Command, Stdio};

/// The program by which the system shows a folder.
const SHOWS: &str = if cfg!(target_os = "windows") {
    "explorer"
} else if cfg!(target_os = "macos") {
    "open"
} else {
    "xdg-open"
};

/// Shows a folder in the system's file manager.
///
/// # Errors
/// What the system says where there is none.
pub fn show_folder(folder: &Path) -> std::io::Result<()> {
    let mut shows = Command::new(SHOWS)
        .arg(folder)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()?;
    // Waited for elsewhere, so that nothing is left behind and no window stops.
    std::thread::spawn(move || shows.wait());
    Ok(())
}
