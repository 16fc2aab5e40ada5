//! What tables become.

use super::*;
use crate::scenario::import::sheet::{Cell, Origin};
use crate::scenario::model::{Hours, NodeKind, Organisation};

/// A table whose cells are parted by strokes.
fn table(text: &str) -> Table {
    let lines = text.lines().map(str::trim).enumerate();
    let rows = lines.filter(|(_, l)| !l.is_empty()).map(|(n, line)| {
        let number = u32::try_from(n).unwrap();
        let cells = line.split('|').map(str::trim).enumerate();
        let cells = cells.filter(|(_, c)| !c.is_empty());
        let cells = cells.map(|(column, text)| Cell {
            column: u32::try_from(column).unwrap(),
            value: Value::Text(text.to_owned()),
            repeated: false,
        });
        Row {
            number,
            line: number + 1,
            cells: cells.collect(),
        }
    });
    Table {
        origin: Origin::Lines,
        hidden: false,
        from_1904: false,
        rows: rows.collect(),
    }
}

fn read_table(text: &str) -> (Organisation, Losses) {
    let mut losses = Losses::default();
    let sketch = read(&table(text), &mut losses).unwrap();
    (sketch.organisation.unwrap(), losses)
}

#[test]
fn a_french_table_of_machines_and_departments_becomes_a_ministry() {
    let (o, losses) = read_table(
        "Le ministère
         Identifiant | Nom | Type | Zone | Site | Effectif | Dépend de | Journalise vers | Couleur
         mx | Entrée du courrier | Passerelle de messagerie | DMZ | Paris | | ex | siem | bleu
         ex | Boîtes de la direction | Serveur de messagerie | LAN | Paris | | ad | siem |
         ad | Domaine | Annuaire | LAN | Lyon | | | |
         siem | Journaux | SIEM | LAN | | | | |
         db | Direction du budget | Direction | | Paris | 1 200 | ex; ad | |
         dz | Total | | | | 1200 agents | | |",
    );
    let nodes: Vec<_> = o.nodes.iter().map(|n| (n.id.as_str(), n.kind)).collect();
    assert_eq!(
        nodes,
        [
            ("mx", NodeKind::MailGateway),
            ("ex", NodeKind::MailboxServer),
            ("ad", NodeKind::Directory),
            ("siem", NodeKind::LogCollector)
        ]
    );
    assert_eq!(o.sites.len(), 2);
    assert_eq!(o.segments.len(), 2);
    let budget = &o.departments[0];
    assert_eq!(
        (budget.people, budget.mailboxes.as_ref().map(|m| m.as_str())),
        (1200, Some("ex"))
    );
    assert_eq!(budget.functions[0].needs[0].on, "ad");
    let links: Vec<_> = o
        .links
        .iter()
        .map(|l| (l.kind, l.from.as_str(), l.to.len()))
        .collect();
    assert_eq!(
        links,
        [
            (LinkKind::DependsOn, "mx", 1),
            (LinkKind::LogsTo, "mx", 1),
            (LinkKind::DependsOn, "ex", 1),
            (LinkKind::LogsTo, "ex", 1)
        ]
    );
    assert_eq!(losses.count(LossKind::UnknownColumn), 1, "the colour");
    assert_eq!(losses.count(LossKind::OutsideTable), 1, "the title");
}

#[test]
fn an_english_table_of_links_follows_one_of_things() {
    let (o, losses) = read_table(
        "name | kind | people | hours | exposed
         Mail gateway | mail gateway | | | yes
         Exchange 1 | mailbox server | | | no
         Budget office | department | 40 | office |
         Duty room | department | many | 24/7 |

         from | to | link
         Mail gateway | Exchange 1 | routes mail to
         Exchange 1 | vCenter | runs on
         Exchange 1 | Exchange 1 | trusts
         Budget office | Exchange 1 |",
    );
    assert_eq!(o.nodes.len(), 3);
    assert!(o.nodes[0].exposed && !o.nodes[1].exposed);
    assert_eq!(o.departments[1].hours, Hours::Always);
    assert_eq!(
        o.departments[0].mailboxes.as_ref().unwrap().as_str(),
        "exchange-1"
    );
    let links: Vec<_> = o
        .links
        .iter()
        .map(|l| (l.kind, l.from.as_str(), l.to[0].as_str()))
        .collect();
    assert_eq!(
        links,
        [
            (LinkKind::RoutesMailTo, "mail-gateway", "exchange-1"),
            (LinkKind::Hosts, "vcenter", "exchange-1")
        ]
    );
    assert_eq!(
        losses.count(LossKind::ThingMentioned),
        1,
        "vCenter stands in a link alone"
    );
    assert_eq!(losses.count(LossKind::Unreadable), 1, "many is no number");
    assert_eq!(
        losses.count(LossKind::RelationLeftOut),
        1,
        "a thing does not trust itself"
    );
}

#[test]
fn circles_of_dependence_are_opened() {
    let (o, losses) = read_table(
        "name | kind | depends on
         a | server | b
         b | server | c
         c | server | a",
    );
    assert_eq!(o.links.len(), 2);
    assert_eq!(losses.count(LossKind::RelationLeftOut), 1);
}

#[test]
fn a_chronogramme_is_no_organisation_and_a_table_without_headings_is_refused() {
    assert!(!is_organisation(&table(
        "Heure | Nom | Type | Contenu\n08:00 | a | b | c"
    )));
    assert!(is_organisation(&table("Nom | Type\nAD | annuaire")));
    assert!(!is_organisation(&table("source;target | x\n a | b")));
    let error = read(&table("a | b\n c | d"), &mut Losses::default()).unwrap_err();
    assert!(matches!(error, ImportError::NoTable { .. }));
}
