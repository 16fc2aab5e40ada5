//! Who works in a generated ministry: departments with their functions, accounts and data.

use super::dice::{Dice, both};
use super::ministry::Plan;
use crate::scenario::model::*;

const FIELDS: [(&str, &str); 12] = [
    ("Direction des procédures", "Directorate of procedures"),
    ("Direction des titres", "Directorate of documents"),
    ("Secrétariat général", "General secretariat"),
    ("Direction des finances", "Directorate of finance"),
    ("Service des enquêtes", "Investigation service"),
    (
        "Direction des ressources humaines",
        "Directorate of human resources",
    ),
    ("Direction des territoires", "Directorate of territories"),
    ("Service des secours", "Rescue service"),
    (
        "Direction des libertés publiques",
        "Directorate of public liberties",
    ),
    ("Service de la statistique", "Statistics service"),
    ("Direction juridique", "Legal directorate"),
    ("Inspection générale", "General inspectorate"),
];

const TASKS: [(&str, &str); 6] = [
    ("Instruction des dossiers", "Handling of cases"),
    ("Réponses aux usagers", "Answers to the public"),
    ("Coordination des services", "Coordination of services"),
    ("Paie et marchés", "Pay and procurement"),
    ("Conduite des opérations", "Conduct of operations"),
    ("Pilotage et comptes rendus", "Steering and reporting"),
];

fn need(on: &str, loss: u32, tolerance: Span, alternates: &[&str]) -> Need {
    Need {
        on: on.to_owned(),
        loss: Share(loss * 10_000),
        tolerance,
        alternates: alternates.iter().map(|&a| ChannelId::from(a)).collect(),
    }
}

/// One department for every three pools of workstations, at least three, at most a thousand.
pub(super) fn departments(plan: &Plan) -> Vec<Department> {
    let mut dice = Dice::new(plan.seed, "departments");
    let count = (plan.workstations.len() / 3).clamp(3, 1000);
    (0..count)
        .map(|i| {
            let (fr, en) = FIELDS[i % FIELDS.len()];
            let round = i / FIELDS.len() + 1;
            let people = dice.between(40, 400) * dice.between(1, 12);
            let hours = match dice.below(10) {
                0 => Hours::Always,
                1..=3 => Hours::Extended,
                _ => Hours::Office,
            };
            let functions = (0..dice.between(1, 3))
                .map(|k| function(&mut dice, plan, i, k))
                .collect();
            Department {
                id: DepartmentId(format!("department-{}", i + 1)),
                name: if round == 1 {
                    both(fr, en)
                } else {
                    both(format!("{fr} {round}"), format!("{en} {round}"))
                },
                people,
                site: dice.one(&plan.sites).cloned(),
                hours,
                mailboxes: plan
                    .mailbox_servers
                    .get(i % plan.mailbox_servers.len().max(1))
                    .cloned(),
                // Estimate: a working day brings a civil servant ten to thirty messages.
                mail: MailVolume {
                    inbound: people * dice.between(4, 12),
                    outbound: people * dice.between(2, 6),
                    internal: people * dice.between(6, 14),
                },
                functions,
                position: Some(Position(
                    (i % 20) as f32 * 280.0,
                    -260.0 - (i / 20) as f32 * 120.0,
                )),
            }
        })
        .collect()
}

fn function(dice: &mut Dice, plan: &Plan, department: usize, k: u32) -> Function {
    let (fr, en) = TASKS[(department + k as usize) % TASKS.len()];
    let mut needs = vec![
        need(
            "internal-mail",
            dice.between(15, 45),
            Span::hours(dice.between(2, 12)),
            &["messenger", "telephone"],
        ),
        need(
            "external-mail",
            dice.between(10, 50),
            Span::hours(dice.between(4, 24)),
            &["telephone", "paper"],
        ),
    ];
    if let Some(app) = dice.one(&plan.applications) {
        needs.push(need(
            app.as_str(),
            dice.between(20, 60),
            Span::hours(dice.between(1, 24)),
            &["paper"],
        ));
    }
    if dice.percent(50)
        && let Some(files) = dice.one(&plan.file_servers)
    {
        needs.push(need(
            files.as_str(),
            dice.between(5, 30),
            Span::hours(dice.between(4, 24)),
            &[],
        ));
    }
    if dice.percent(30) {
        needs.push(need(
            "telephony",
            dice.between(10, 30),
            Span::hours(1),
            &["radio"],
        ));
    }
    Function {
        id: FunctionId(format!("function-{}-{}", department + 1, k + 1)),
        name: both(fr, en),
        criticality: dice.between(1, 5) as u8,
        needs,
    }
}

pub(super) fn data(plan: &Plan, departments: &[Department]) -> Vec<DataHolding> {
    let mut dice = Dice::new(plan.seed, "data");
    let people: u64 = departments.iter().map(|d| u64::from(d.people)).sum();
    let share = people / plan.mailbox_servers.len().max(1) as u64 + 1;
    let mut data: Vec<DataHolding> = plan
        .mailbox_servers
        .iter()
        .zip(1..)
        .map(|(server, n)| DataHolding {
            id: DataId(format!("mail-{n}")),
            name: both(
                format!("Boîtes du serveur {n}"),
                format!("Mailboxes of server {n}"),
            ),
            kind: HoldingKind::Mailboxes,
            on: server.clone(),
            classification: Classification::Personal,
            records: share * 2_000,
            secrets: match n {
                1 => vec![
                    AccountId::from("case-readers"),
                    AccountId::from("service-mail"),
                ],
                _ => Vec::new(),
            },
        })
        .collect();
    for (app, n) in plan.applications.iter().zip(1..).take(200) {
        let (classification, fr, en) = match n {
            1 => (
                Classification::Judicial,
                "Dossiers de procédure".to_owned(),
                "Case files".to_owned(),
            ),
            2 => (
                Classification::Personal,
                "Dossiers des agents".to_owned(),
                "Staff files".to_owned(),
            ),
            _ => (
                *dice
                    .one(&[Classification::Internal, Classification::Personal])
                    .unwrap_or(&Classification::Internal),
                format!("Données de l’application {n}"),
                format!("Data of application {n}"),
            ),
        };
        data.push(DataHolding {
            id: DataId(format!("records-{n}")),
            name: both(fr, en),
            kind: HoldingKind::BusinessFile,
            on: app.clone(),
            classification,
            records: u64::from(dice.between(10, 2_000)) * 1_000,
            secrets: Vec::new(),
        });
    }
    data
}

pub(super) fn accounts(plan: &Plan, departments: &[Department]) -> Vec<AccountGroup> {
    let mut dice = Dice::new(plan.seed, "accounts");
    let group =
        |id: &str, fr: &str, en: &str, kind, count, mfa, opens: &[&str], controls: &[&str]| {
            AccountGroup {
                id: AccountId::from(id),
                name: both(fr, en),
                kind,
                count,
                mfa,
                department: None,
                opens: opens.iter().map(|&n| NodeId::from(n)).collect(),
                controls: controls.iter().map(|&n| NodeId::from(n)).collect(),
            }
        };
    use AccountKind::*;
    let mut accounts = vec![
        group(
            "case-readers",
            "Lecteurs des procédures",
            "Case readers",
            Users,
            120,
            false,
            &["app-1", "vpn"],
            &[],
        ),
        group(
            "admins-directory",
            "Administrateurs de l’annuaire",
            "Directory administrators",
            Privileged,
            8,
            true,
            &["bastion"],
            &["directory-1", "directory-2", "identity", "certificates"],
        ),
        group(
            "admins-mail",
            "Administrateurs de la messagerie",
            "Mail administrators",
            Privileged,
            6,
            true,
            &["bastion"],
            &["mailboxes-1", "webmail", "mail-gateway"],
        ),
        group(
            "service-mail",
            "Compte de service de la messagerie",
            "Mail service account",
            Service,
            3,
            false,
            &["mailboxes-1"],
            &["directory-1"],
        ),
        group(
            "supplier",
            "Fournisseur",
            "Supplier",
            Supplier,
            5,
            false,
            &["supplier-access", "app-1"],
            &[],
        ),
    ];
    for (i, d) in departments.iter().enumerate() {
        let mut opens = vec![NodeId::from("webmail"), NodeId::from("vpn")];
        opens.extend(d.mailboxes.clone());
        accounts.push(AccountGroup {
            id: AccountId(format!("users-{}", i + 1)),
            name: both(
                format!("Agents, {}", d.name.get(Language::French)),
                format!("Staff, {}", d.name.get(Language::English)),
            ),
            kind: Users,
            count: d.people.max(1),
            mfa: i > 0 && dice.percent(30),
            department: Some(d.id.clone()),
            opens,
            controls: Vec::new(),
        });
    }
    accounts
}
