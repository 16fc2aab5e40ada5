//! Words for what stands in a ministry and for what links it, as people write them in French and English.
//!
//! It knows words and kinds; where they stand, the readers know.

mod fields;
mod things;
mod ties;

pub use fields::{Field, count, field, hours, yes_or_no};
pub use things::{Sort, sort};
pub use ties::meaning;

/// Most letters of a text in which words are looked for.
const LOOKED_AT: usize = 240;

/// A text as words joined by hyphens, without accents, with a hyphen on each side.
pub fn folded(text: &str) -> String {
    let mut out = String::from("-");
    for c in text.chars().take(LOOKED_AT) {
        let plain: &str = match c.to_lowercase().next().unwrap_or(c) {
            'à' | 'â' | 'ä' | 'á' => "a",
            'é' | 'è' | 'ê' | 'ë' => "e",
            'î' | 'ï' | 'í' => "i",
            'ô' | 'ö' | 'ó' => "o",
            'ù' | 'û' | 'ü' | 'ú' => "u",
            'ç' => "c",
            'œ' => "oe",
            low if low.is_ascii_alphanumeric() => {
                // `mailServer2` is two words and a number.
                let joined = c.is_ascii_uppercase() && out.ends_with(|b: char| b.is_ascii_digit());
                if joined {
                    out.push('-');
                }
                out.push(low);
                continue;
            }
            _ => "-",
        };
        if plain != "-" || !out.ends_with('-') {
            out.push_str(plain);
        }
    }
    if !out.ends_with('-') {
        out.push('-');
    }
    out
}

/// `MailGateway`, `mail_gateway` and `mail gateway` alike.
fn squeezed(text: &str) -> String {
    let letters = text.chars().filter(|c| c.is_ascii_alphanumeric());
    letters.map(|c| c.to_ascii_lowercase()).take(64).collect()
}

/// The longest words of a table that stand in a text.
fn longest<T: Copy>(text: &str, table: &[(T, &str)]) -> Option<T> {
    let text = folded(text);
    let mut best: Option<(usize, T)> = None;
    for (value, words) in table {
        for word in words.split_whitespace() {
            let better = best.is_none_or(|(length, _)| word.len() > length);
            if better && stands(&text, word) {
                best = Some((word.len(), *value));
            }
        }
    }
    best.map(|(_, value)| value)
}

/// Whether words stand in a folded text as whole words; a number may follow (`mx1`).
fn stands(text: &str, word: &str) -> bool {
    let mut from = 0;
    while let Some(at) = text.get(from..).and_then(|t| t.find(word)) {
        let at = from + at;
        let after = text[at + word.len()..].trim_start_matches(|c: char| c.is_ascii_digit());
        if text[..at].ends_with('-') && after.starts_with('-') {
            return true;
        }
        from = at + 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::things::{KINDS, exact_sort};
    use super::ties::LINKS;
    use super::*;
    use crate::scenario::model::LinkKind;
    use crate::scenario::model::NodeKind::*;

    #[test]
    fn things_are_told_by_words_of_both_languages() {
        for (text, kind) in [
            ("Passerelle de messagerie", MailGateway),
            ("mail gateway", MailGateway),
            ("MailGateway", MailGateway),
            ("mx1", MailGateway),
            ("AD", Directory),
            ("Annuaire (LDAP)", Directory),
            ("Active Directory", Directory),
            ("Azure AD", IdentityProvider),
            ("Serveur de messagerie instantanée", Messenger),
            ("Serveur Exchange 2", MailboxServer),
            ("Sauvegarde hors ligne", BackupOffline),
            ("backup", BackupOnline),
            ("Pare-feu périmétrique", Network),
            ("Serveur de fichiers", FileServer),
            ("SRV-VM-12 serveur", Server),
            ("poste de travail", Workstations),
            ("Téléphonie", Telephony),
            ("Réseau interministériel de l’État (RIE)", PartnerLink),
        ] {
            assert_eq!(sort(text), Some(Sort::Node(kind)), "{text}");
        }
        assert_eq!(sort("Direction du budget"), Some(Sort::Department));
        assert_eq!(sort("Quelque chose"), None);
        assert_eq!(sort("salad"), None, "a word inside a word says nothing");
    }

    #[test]
    fn every_kind_is_read_as_documents_write_it() {
        for kind in KINDS {
            assert_eq!(exact_sort(&format!("{kind:?}")), Some(Sort::Node(kind)));
        }
        for kind in LINKS {
            assert_eq!(meaning(&format!("{kind:?}")), Some((kind, false)));
        }
    }

    #[test]
    fn edges_are_told_by_words_of_both_languages() {
        for (text, kind, back) in [
            ("héberge", LinkKind::Hosts, false),
            ("hébergé sur", LinkKind::Hosts, true),
            ("dépend de", LinkKind::DependsOn, false),
            ("s’authentifie par", LinkKind::AuthenticatesThrough, false),
            ("sauvegardé par", LinkKind::BacksUp, true),
            ("SMTP 25", LinkKind::RoutesMailTo, false),
            ("journalise vers", LinkKind::LogsTo, false),
            ("depends on", LinkKind::DependsOn, false),
        ] {
            assert_eq!(meaning(text), Some((kind, back)), "{text}");
        }
        assert_eq!(meaning("4 Gb/s"), None);
    }

    #[test]
    fn headings_and_counts_are_read() {
        assert_eq!(field("Effectif"), Some(Field::People));
        assert_eq!(field("headCount"), Some(Field::People));
        assert_eq!(field("Dépend de"), Some(Field::DependsOn));
        assert_eq!(
            field("Héberge"),
            Some(Field::Linked(LinkKind::Hosts, false))
        );
        assert_eq!(field("couleur"), None);
        for (text, number) in [
            ("1 200", Some(1200)),
            ("1,200", Some(1200)),
            ("12000 agents", Some(12000)),
            ("120.0", Some(120)),
            ("12.5", None),
            ("beaucoup", None),
            ("99999999999", None),
            ("-4", None),
        ] {
            assert_eq!(count(text), number, "{text}");
        }
    }
}
