//! The ids of MITRE ATT&CK Enterprise 17: names and tactics of techniques, and the order of tactics.
//!
//! It knows the reference and nothing of scenarios. Source: `assets/reference/attack.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

/// A technique as the reference names it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known {
    /// Its id.
    pub id: &'static str,
    /// Its name.
    pub name: &'static str,
    /// The tactics that it serves.
    pub tactics: Vec<&'static str>,
}

/// The tactics in the order of the matrix, with their ids (ATT&CK Enterprise 17).
pub const TACTICS: [(&str, &str); 14] = [
    ("TA0043", "reconnaissance"),
    ("TA0042", "resource-development"),
    ("TA0001", "initial-access"),
    ("TA0002", "execution"),
    ("TA0003", "persistence"),
    ("TA0004", "privilege-escalation"),
    ("TA0005", "defense-evasion"),
    ("TA0006", "credential-access"),
    ("TA0007", "discovery"),
    ("TA0008", "lateral-movement"),
    ("TA0009", "collection"),
    ("TA0011", "command-and-control"),
    ("TA0010", "exfiltration"),
    ("TA0040", "impact"),
];

static KNOWN: LazyLock<HashMap<&'static str, Known>> = LazyLock::new(|| {
    let reference = include_str!("../../../assets/reference/attack.tsv");
    let lines = reference.lines().filter(|l| !l.starts_with('#'));
    lines
        .filter_map(|line| {
            let mut fields = line.split('\t');
            let (id, name) = (fields.next()?, fields.next()?);
            let tactics = fields.next().unwrap_or("").split(',').map(str::trim);
            let tactics = tactics.filter(|t| !t.is_empty()).collect();
            Some((id, Known { id, name, tactics }))
        })
        .collect()
});

/// A technique by its id, in any case; nothing where the id is unknown, or was revoked before version 17.
pub fn technique(id: &str) -> Option<&'static Known> {
    KNOWN.get(id.trim().to_ascii_uppercase().as_str())
}

/// The place of a tactic in the matrix, by its short name or its id.
pub fn tactic(word: &str) -> Option<usize> {
    let word = word.trim();
    let short = word.to_ascii_lowercase().replace([' ', '_'], "-");
    TACTICS
        .iter()
        .position(|(id, name)| word.eq_ignore_ascii_case(id) || short == *name)
}

/// The place of the first tactic that a technique serves.
pub fn first_tactic(known: &Known) -> Option<usize> {
    known.tactics.iter().filter_map(|t| tactic(t)).min()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tactic_of_the_reference_has_its_place() {
        assert!(KNOWN.len() > 600);
        for known in KNOWN.values() {
            assert!(!known.tactics.is_empty(), "{}", known.id);
            for name in &known.tactics {
                assert!(tactic(name).is_some(), "{name}");
            }
        }
        assert_eq!(tactic("TA0001"), tactic("Initial Access"));
        assert_eq!(tactic("stealth"), None);
    }

    #[test]
    fn techniques_are_found_by_id_in_any_case() {
        assert_eq!(technique("t1566").unwrap().name, "Phishing");
        assert_eq!(technique("T1086"), None, "revoked for T1059.001");
    }
}
