//! What the program brings along: scenarios and the standard catalogue, compiled in.
//!
//! It knows names and bytes, not what they mean.

/// A scenario's folder in the program.
#[derive(Debug)]
pub struct Bundle {
    /// Its id: the folder's name.
    pub id: &'static str,
    /// Its files: path inside the folder, with `/`, and content.
    pub files: &'static [(&'static str, &'static [u8])],
}

include!(concat!(env!("OUT_DIR"), "/bundled.rs"));

/// The scenarios in the program, in the order of their ids.
pub fn scenarios() -> &'static [Bundle] {
    SCENARIOS
}

/// The scenario of this id.
pub fn scenario(id: &str) -> Option<&'static Bundle> {
    SCENARIOS.iter().find(|b| b.id == id)
}

/// The files of the standard catalogue: name and text.
pub fn catalogue() -> &'static [(&'static str, &'static str)] {
    CATALOGUE
}
