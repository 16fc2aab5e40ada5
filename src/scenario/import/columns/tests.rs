//! Headings and media, as people write them.

use super::*;

#[test]
fn headings_of_trainers_are_understood() {
    use Field::*;
    for (heading, field) in [
        ("N°", Number),
        ("N° stimulus", Number),
        ("#", Number),
        ("Horaire", Time),
        ("Heure de l’injection", Time),
        ("HEURE", Time),
        ("Timeline", Time),
        ("Date et heure", Time),
        ("Jour", Day),
        ("J+", Day),
        ("Date", Date),
        ("T+", Offset),
        ("Temps relatif", Offset),
        ("Émetteur", From),
        ("Emetteur (fictif)", From),
        ("Joué par", From),
        ("From", From),
        ("Destinataire(s)", To),
        ("To", To),
        ("Player", To),
        ("Teams", To),
        ("Moyen de communication", Medium),
        ("Canal", Medium),
        ("Vecteur", Medium),
        ("Stimulus", Body),
        ("Inject", Body),
        ("Description de l'événement", Body),
        ("Message", Body),
        ("Objet", Title),
        ("Intitulé du stimulus", Title),
        ("Subject", Title),
        ("Réaction attendue", Expected),
        ("Action attendue", Expected),
        ("Réactions attendues des joueurs", Expected),
        ("Expected player action", Expected),
        ("Expectation Description", Expected),
        ("Commentaires", Note),
        ("Note animateur", Note),
        ("Observations", Note),
        ("Objectif pédagogique", Objectives),
        ("Objective", Objectives),
        ("Phase", Phase),
        ("Scène", Phase),
        ("Pièces jointes", Attachments),
        ("Poll", Options),
    ] {
        assert_eq!(meaning(heading).map(|m| m.0), Some(field), "{heading}");
    }
    for heading in ["Statut", "Done/To do", "Real Time", "Coût", "", "Validé"] {
        assert_eq!(meaning(heading), None, "{heading}");
    }
}

#[test]
fn a_heading_says_the_language_of_its_texts() {
    let french = Some((Field::Title, Some(Language::French)));
    for heading in ["Titre (fr)", "Title FR", "Titre français", "Title (French)"] {
        assert_eq!(meaning(heading), french, "{heading}");
    }
    let english = Some((Field::Body, Some(Language::English)));
    for heading in ["Contenu (anglais)", "Content - English", "Message EN"] {
        assert_eq!(meaning(heading), english, "{heading}");
    }
}

#[test]
fn what_is_exported_is_understood_in_both_languages() {
    for column in CHRONOGRAMME {
        for reader in Language::ALL {
            let plain = column.heading(reader, None);
            assert_eq!(meaning(&plain), Some((column.field, None)), "{plain}");
            if column.field.is_text() {
                for text in Language::ALL {
                    let one = column.heading(reader, Some(text));
                    assert_eq!(meaning(&one), Some((column.field, Some(text))), "{one}");
                }
            }
        }
    }
    for heading in [CLOCK.0, CLOCK.1] {
        assert_eq!(meaning(heading), None);
        assert!(is_for_people(heading));
    }
    for heading in [NUMBER.0, NUMBER.1] {
        assert_eq!(meaning(heading), Some((Field::Number, None)));
    }
    for (medium, fr, en) in MEDIUMS {
        assert_eq!(medium_of(fr), Some((medium, true)));
        assert_eq!(medium_of(en), Some((medium, true)));
    }
}

#[test]
fn mediums_are_understood_as_people_name_them() {
    for (words, medium) in [
        ("Téléphone", Medium::Call),
        ("appel téléphonique", Medium::Call),
        ("Mail", Medium::Mail),
        ("e-mail", Medium::Mail),
        ("SMS", Medium::Message),
        ("Messagerie instantanée", Medium::Message),
        ("Tchap", Medium::Message),
        ("Alerte SIEM", Medium::Alert),
        ("Article de presse", Medium::Press),
        ("JT de 20h", Medium::Press),
        ("Tweet", Medium::Post),
        ("Réseaux sociaux", Medium::Post),
        ("En personne", Medium::Visit),
        ("face to face", Medium::Visit),
        ("Courrier", Medium::Letter),
    ] {
        assert_eq!(medium_of(words).map(|m| m.0), Some(medium), "{words}");
    }
    assert_eq!(medium_of("Pigeon voyageur"), None);
    assert_eq!(medium_of("Mail + téléphone"), Some((Medium::Mail, false)));
}

#[test]
fn letters_name_columns() {
    assert_eq!(column_of_letters("A"), Some(0));
    assert_eq!(column_of_letters("AA"), Some(26));
    assert_eq!(column_of_letters("a"), None);
    assert_eq!(column_of_letters("HEURE"), None);
}
