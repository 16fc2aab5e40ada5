//! The `cellule` program.

fn main() -> std::process::ExitCode {
    #[cfg(feature = "desktop")]
    let windows: Option<cellule::cli::Windows> = Some(cellule::desktop::open);
    #[cfg(not(feature = "desktop"))]
    let windows = None;
    cellule::cli::main(windows)
}
