//! How the machines of a generated ministry hang together.

use super::dice::Dice;
use super::ministry::Plan;
use crate::scenario::model::*;

fn link(kind: LinkKind, from: &str, to: impl IntoIterator<Item = NodeId>) -> Link {
    Link {
        kind,
        from: NodeId::from(from),
        to: to.into_iter().collect(),
    }
}

fn ids<const N: usize>(ids: [&str; N]) -> [NodeId; N] {
    ids.map(NodeId::from)
}

pub(super) fn links(plan: &Plan, nodes: &[Node]) -> Vec<Link> {
    use LinkKind::*;
    let mut dice = Dice::new(plan.seed, "links");
    let directories = || ids(["directory-1", "directory-2"]);
    let servers = || plan.mailbox_servers.iter().cloned();
    let mut links = vec![
        link(RoutesMailTo, "mail-gateway", ids(["mail-filter"])),
        link(RoutesMailTo, "mail-filter", servers()),
        link(DependsOn, "mail-gateway", ids(["network-core", "dns"])),
        link(DependsOn, "vpn", ids(["network-core", "identity"])),
        link(DependsOn, "directory-1", ids(["network-core", "dns"])),
        link(DependsOn, "directory-2", ids(["network-core", "dns"])),
        link(DependsOn, "dns", ids(["network-core"])),
        link(DependsOn, "telephony", ids(["network-core"])),
        link(DependsOn, "partner-link", ids(["network-core"])),
        link(AuthenticatesThrough, "identity", directories()),
        link(AuthenticatesThrough, "webmail", ids(["identity"])),
        link(AuthenticatesThrough, "badges", directories()),
        link(AuthenticatesThrough, "messenger-server", directories()),
        link(
            Administers,
            "bastion",
            ids([
                "directory-1",
                "directory-2",
                "identity",
                "certificates",
                "dns",
                "siem",
                "edr",
                "vpn",
                "network-core",
                "mail-gateway",
                "mail-filter",
                "webmail",
                "telephony",
                "messenger-server",
                "badges",
                "backup-online",
                "partner-link",
            ]),
        ),
        link(Administers, "bastion", servers()),
        link(
            Administers,
            "directory-1",
            plan.workstations.iter().chain(&plan.file_servers).cloned(),
        ),
        link(
            Administers,
            "directory-2",
            plan.applications.iter().cloned(),
        ),
        link(Trusts, "certificates", ids(["vpn"])),
        link(Supplies, "supplier-access", ids(["app-1"])),
        link(Reaches, "webmail", servers().chain(directories())),
        link(Reaches, "vpn", ids(["files-1", "bastion"])),
        link(
            Reaches,
            "directory-1",
            ids(["partner-link", "backup-online"]),
        ),
        link(
            BacksUp,
            "backup-online",
            servers().chain(plan.file_servers.iter().chain(&plan.applications).cloned()),
        ),
        link(BacksUp, "backup-offline", servers().chain(directories())),
    ];
    for s in &plan.mailbox_servers {
        links.push(link(MemberOf, s.as_str(), ids(["directory-1"])));
        links.push(link(AuthenticatesThrough, s.as_str(), directories()));
        links.push(link(
            Reaches,
            s.as_str(),
            ids(["directory-1", "app-1", "siem"]),
        ));
    }
    for n in ["mail-gateway", "webmail", "directory-1", "identity", "vpn"] {
        links.push(link(LogsTo, n, ids(["siem"])));
    }
    let switches: Vec<NodeId> = nodes
        .iter()
        .filter(|n| n.kind == NodeKind::Network)
        .map(|n| n.id.clone())
        .collect();
    for n in nodes {
        let id = n.id.as_str();
        match n.kind {
            NodeKind::Network if id != "network-core" => {
                links.push(link(DependsOn, id, ids(["network-core"])))
            }
            NodeKind::FileServer | NodeKind::Application => {
                links.push(link(AuthenticatesThrough, id, directories()));
                links.push(link(DependsOn, id, dice.one(&switches).cloned()));
            }
            NodeKind::Server => {
                links.push(link(DependsOn, id, dice.one(&switches).cloned()));
                links.push(link(Reaches, id, dice.one(&plan.applications).cloned()));
            }
            NodeKind::Workstations => {
                links.push(link(AuthenticatesThrough, id, directories()));
                links.push(link(DependsOn, id, dice.one(&switches).cloned()));
                let mut reached = vec![NodeId::from("app-2")];
                for kind in [
                    &plan.mailbox_servers,
                    &plan.file_servers,
                    &plan.applications,
                ] {
                    reached.extend(dice.one(kind).filter(|n| n.as_str() != "app-2").cloned());
                }
                links.push(link(Reaches, id, reached));
                links.push(link(LogsTo, id, ids(["edr"])));
            }
            _ => {}
        }
    }
    links
}
