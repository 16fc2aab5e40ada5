//! A scenario with everything in its place: what is played, and what an exercise file keeps whole.
//!
//! Plain values: nothing here reads files. It can be written and read with serde in any format that names its fields.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use super::model::*;

/// A file that belongs to a scenario: an attachment or its picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attachment(pub Vec<u8>);

/// A scenario, its parts joined and its catalogue merged with the standard one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Resolved {
    /// Its id.
    pub id: ScenarioId,
    /// Its title.
    pub title: Text,
    /// Two or three sentences.
    #[serde(default)]
    pub summary: Text,
    /// A picture, one of `attachments`.
    #[serde(default)]
    pub picture: Option<String>,
    /// Languages in which every text stands.
    pub languages: Vec<Language>,
    /// Sources of the facts behind it.
    #[serde(default)]
    pub sources: Vec<Text>,
    /// Civil date and time of STARTEX.
    pub start: String,
    /// Time zone (IANA name).
    pub zone: String,
    /// How long, from STARTEX to ENDEX.
    pub duration: Span,
    /// Exercise seconds that one second of deliberation in the room costs.
    pub deliberation_rate: u32,
    /// What players read before the start.
    #[serde(default)]
    pub briefing: Text,
    /// The ministry.
    pub organisation: Organisation,
    /// The attacker; nobody attacks where absent.
    #[serde(default)]
    pub campaign: Option<Campaign>,
    /// The standard catalogue with the scenario's additions and adjustments.
    pub catalogue: Catalogue,
    /// Ids of the response actions that are offered, in the order of the catalogue or of the scenario.
    pub offered: Vec<ActionId>,
    /// Roles of the cell.
    #[serde(default)]
    pub roles: Vec<Role>,
    /// What is evaluated.
    #[serde(default)]
    pub objectives: Vec<Objective>,
    /// Injects.
    #[serde(default)]
    pub injects: Vec<Inject>,
    /// Claims that statements and attackers make.
    #[serde(default)]
    pub claims: Vec<Claim>,
    /// Public statements prepared.
    #[serde(default)]
    pub statements: Vec<Statement>,
    /// Duties with their deadlines.
    #[serde(default)]
    pub duties: Vec<Duty>,
    /// Scenes.
    #[serde(default)]
    pub scenes: Vec<Scene>,
    /// Moments at which the cell is expected to decide.
    #[serde(default)]
    pub decision_points: Vec<DecisionPoint>,
    /// Scripted teams.
    #[serde(default)]
    pub playbooks: Vec<Playbook>,
    /// Files that injects and the scenario name, by their paths.
    #[serde(default)]
    pub attachments: BTreeMap<String, Attachment>,
}

/// `standard` with the entries of `own`: the same id replaces, a new one is added.
pub fn merge(standard: &Catalogue, own: &Catalogue) -> Catalogue {
    fn join<T: Clone>(standard: &[T], own: &[T], id: impl Fn(&T) -> &str) -> Vec<T> {
        let mut all = standard.to_vec();
        let mut at: BTreeMap<String, usize> = all
            .iter()
            .enumerate()
            .map(|(i, e)| (id(e).to_owned(), i))
            .collect();
        for entry in own {
            match at.get(id(entry)) {
                Some(&i) => all[i] = entry.clone(),
                None => {
                    at.insert(id(entry).to_owned(), all.len());
                    all.push(entry.clone());
                }
            }
        }
        all
    }
    Catalogue {
        techniques: join(&standard.techniques, &own.techniques, |t| t.id.as_str()),
        actions: join(&standard.actions, &own.actions, |a| a.id.as_str()),
        constants: join(&standard.constants, &own.constants, |c| c.id.as_str()),
    }
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

impl Serialize for Attachment {
    /// As base64 text (RFC 4648, section 4).
    fn serialize<S: Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        let mut text = String::with_capacity(self.0.len().div_ceil(3) * 4);
        for chunk in self.0.chunks(3) {
            let bits = chunk.iter().fold(0u32, |bits, &b| bits << 8 | u32::from(b))
                << (8 * (3 - chunk.len()));
            for i in 0..4 {
                let digit = DIGITS[(bits >> (18 - 6 * i) & 63) as usize];
                text.push(if i <= chunk.len() {
                    char::from(digit)
                } else {
                    '='
                });
            }
        }
        s.serialize_str(&text)
    }
}

impl<'de> Deserialize<'de> for Attachment {
    fn deserialize<D: Deserializer<'de>>(d: D) -> Result<Self, D::Error> {
        let text = String::deserialize(d)?;
        let bad = || de::Error::custom("not base64");
        if text.len() % 4 != 0 {
            return Err(bad());
        }
        let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
        let chunks = text.len() / 4;
        for (n, chunk) in text.as_bytes().chunks(4).enumerate() {
            let padding = chunk.iter().rev().take_while(|&&b| b == b'=').count();
            if padding > 2 || (padding > 0 && n + 1 < chunks) {
                return Err(bad());
            }
            let mut bits = 0u32;
            for &digit in &chunk[..4 - padding] {
                let value = DIGITS.iter().position(|&d| d == digit).ok_or_else(bad)?;
                bits = bits << 6 | u32::try_from(value).map_err(|_| bad())?;
            }
            bits <<= 6 * padding;
            bytes.extend_from_slice(&bits.to_be_bytes()[1..4 - padding]);
        }
        Ok(Attachment(bytes))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn attachments_survive_being_written_as_text(bytes in prop::collection::vec(any::<u8>(), 0..100)) {
            let text = serde_json::to_string(&Attachment(bytes.clone())).unwrap();
            prop_assert_eq!(serde_json::from_str::<Attachment>(&text).unwrap().0, bytes);
        }
    }

    #[test]
    fn base64_is_that_of_rfc_4648() {
        for (bytes, text) in [
            ("", ""),
            ("f", "Zg=="),
            ("fo", "Zm8="),
            ("foo", "Zm9v"),
            ("foob", "Zm9vYg=="),
        ] {
            let written = serde_json::to_string(&Attachment(bytes.as_bytes().to_vec())).unwrap();
            assert_eq!(written, format!("\"{text}\""));
        }
        assert!(serde_json::from_str::<Attachment>("\"Zg=a\"").is_err());
        assert!(serde_json::from_str::<Attachment>("\"Z\"").is_err());
    }

    #[test]
    fn an_entry_with_the_same_id_replaces_the_standard_one_and_another_is_added() {
        let constant = |id: &str, n| Constant {
            id: id.to_owned(),
            about: Text::default(),
            value: Quantity::Count(Estimate::Bare(n)),
        };
        let with = |constants| Catalogue {
            constants,
            ..Catalogue::default()
        };
        let merged = merge(
            &with(vec![constant("a", 1), constant("b", 2)]),
            &with(vec![constant("c", 3), constant("a", 4)]),
        );
        assert_eq!(
            merged.constants,
            [constant("a", 4), constant("b", 2), constant("c", 3)]
        );
    }
}
