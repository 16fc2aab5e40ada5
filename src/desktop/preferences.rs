//! What somebody prefers: language, theme, zoom, folders. Never fails to load, and keeps what other versions wrote.
//!
//! It knows files and values, no screens.

use super::look::Theme;
use crate::scenario::model::Language;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::path::{Path, PathBuf};

/// Names the folder of everything, instead of the places that the system has for it.
pub const HOME: &str = "CELLULE_HOME";

/// Where things are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Places {
    /// The file of preferences.
    pub preferences: PathBuf,
    /// Exercise files.
    pub exercises: PathBuf,
    /// The user's own scenarios, a folder each.
    pub scenarios: PathBuf,
    /// Documents made to be printed.
    pub documents: PathBuf,
}

/// Folders that somebody may want to look into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kept {
    /// The user's scenarios.
    Scenarios,
    /// Exercise files.
    Exercises,
    /// Documents made to be printed.
    Documents,
}

impl Places {
    /// Where something is kept.
    pub fn folder(&self, kept: Kept) -> &Path {
        match kept {
            Kept::Scenarios => &self.scenarios,
            Kept::Exercises => &self.exercises,
            Kept::Documents => &self.documents,
        }
    }

    /// All in one folder.
    pub fn under(folder: &Path) -> Places {
        Places {
            preferences: folder.join("preferences.json"),
            exercises: folder.join("exercises"),
            scenarios: folder.join("scenarios"),
            documents: folder.join("documents"),
        }
    }

    /// The folder that the environment names, or the system's places; the working folder where it has none.
    pub fn of_the_system() -> Places {
        if let Some(folder) = std::env::var_os(HOME).filter(|v| !v.is_empty()) {
            return Places::under(Path::new(&folder));
        }
        match directories::ProjectDirs::from("", "", "cellule") {
            Some(dirs) => Places {
                preferences: dirs.config_dir().join("preferences.json"),
                ..Places::under(dirs.data_dir())
            },
            None => Places::under(Path::new("cellule")),
        }
    }
}

/// What somebody prefers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// Language of the console; the locale's where absent.
    pub language: Option<Language>,
    /// Theme of the console.
    pub theme: Theme,
    /// How large everything is, in percent.
    pub zoom: u16,
    /// No motion.
    pub still: bool,
    /// What other versions wrote.
    #[serde(flatten)]
    pub others: Map<String, Value>,
}

impl Default for Preferences {
    fn default() -> Self {
        Preferences {
            language: None,
            theme: Theme::Dark,
            zoom: 100,
            still: false,
            others: Map::new(),
        }
    }
}

/// Zooms that are offered, in percent.
pub const ZOOMS: [u16; 6] = [80, 90, 100, 125, 150, 200];

impl Preferences {
    /// Reads them. What cannot be read is as if it were not there: each field on its own.
    pub fn load(file: &Path) -> Preferences {
        let Some(Value::Object(read)) = std::fs::read(file)
            .ok()
            .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        else {
            return Preferences::default();
        };
        let mut kept = Map::new();
        for (key, value) in read {
            let mut tried = kept.clone();
            tried.insert(key, value);
            if serde_json::from_value::<Preferences>(Value::Object(tried.clone())).is_ok() {
                kept = tried;
            }
        }
        serde_json::from_value(Value::Object(kept))
            .map(Preferences::bounded)
            .unwrap_or_default()
    }

    fn bounded(mut self) -> Preferences {
        self.zoom = self.zoom.clamp(ZOOMS[0], ZOOMS[ZOOMS.len() - 1]);
        self
    }

    /// Writes them.
    ///
    /// # Errors
    /// What the disk says.
    pub fn save(&self, file: &Path) -> std::io::Result<()> {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        // Another name first: a kill in the middle leaves the old ones.
        let new = file.with_extension("json.new");
        std::fs::write(&new, format!("{:#}\n", serde_json::to_value(self)?))?;
        std::fs::rename(new, file)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn preferences_survive_saving_and_keep_what_other_versions_wrote() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("deep/preferences.json");
        assert_eq!(Preferences::load(&file), Preferences::default());
        let mut p = Preferences {
            language: Some(Language::French),
            zoom: 125,
            ..Preferences::default()
        };
        p.others.insert("of-tomorrow".to_owned(), Value::from(3));
        p.save(&file).expect("saved");
        assert_eq!(Preferences::load(&file), p);
    }

    #[test]
    fn what_cannot_be_read_costs_only_itself() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("preferences.json");
        std::fs::write(
            &file,
            r#"{"zoom": "huge", "theme": "light", "still": true}"#,
        )
        .expect("written");
        let p = Preferences::load(&file);
        assert_eq!((p.zoom, p.theme, p.still), (100, Theme::Light, true));
        std::fs::write(&file, "no JSON at all").expect("written");
        assert_eq!(Preferences::load(&file), Preferences::default());
        std::fs::write(&file, r#"{"zoom": 60000}"#).expect("written");
        assert_eq!(Preferences::load(&file).zoom, 200);
    }
}
