//! Recipients as people write them: several in one cell, "everybody" in many words.

use super::sketch::EVERYBODY;
use crate::scenario::edit::names::slug;

/// Words that mean every role, as ids.
const ALL: &[&str] = &[
    "all",
    "all-participants",
    "all-players",
    "all-roles",
    "all-teams",
    "cell",
    "cellule",
    "cellule-de-crise",
    "crisis-cell",
    "crisis-management-team",
    "crisis-team",
    "ensemble-de-la-cellule",
    "ensemble-des-joueurs",
    "everybody",
    "everyone",
    "l-ensemble-de-la-cellule",
    "l-ensemble-des-joueurs",
    "la-cellule-de-crise",
    "players",
    "joueurs",
    "the-crisis-cell",
    "tous",
    "tous-les-joueurs",
    "tous-les-participants",
    "tous-les-roles",
    "toute-la-cellule",
    "toute-la-cellule-de-crise",
    "toutes",
    "tout-le-monde",
    "whole-cell",
];

/// The recipients that one value names. A stroke does not part them: `PR/Comm` is one.
pub fn split(value: &str) -> Vec<String> {
    let mut value = value.replace(['\n', '\r', ',', ';', '|', '+', '•'], "\u{1f}");
    for word in [" et ", " and ", " & ", " ET ", " AND "] {
        value = value.replace(word, "\u{1f}");
    }
    let mut all = Vec::new();
    for part in value.split('\u{1f}') {
        let part = part.trim().trim_matches(['-', '.']).trim();
        if part.is_empty() {
            continue;
        }
        let name = match ALL.contains(&slug(part).as_str()) {
            true => EVERYBODY.to_owned(),
            false => part.to_owned(),
        };
        if !all.contains(&name) {
            all.push(name);
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_recipients_in_one_cell_are_told_apart() {
        for (value, names) in [
            ("SOC, IT Ops", vec!["SOC", "IT Ops"]),
            ("RSSI et DSI", vec!["RSSI", "DSI"]),
            ("PR/Comm", vec!["PR/Comm"]),
            ("RSSI ; DSI\nDPO", vec!["RSSI", "DSI", "DPO"]),
            ("Tous", vec![EVERYBODY]),
            ("Toute la cellule", vec![EVERYBODY]),
            ("DSI, DSI", vec!["DSI"]),
            (" - ", vec![]),
        ] {
            assert_eq!(split(value), names, "{value}");
        }
    }
}
