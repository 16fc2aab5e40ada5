//! Compiles machines with their links, segments, accounts and data.
//!
//! It knows nothing of the people who use them.

use super::*;
use petgraph::csr::Csr;

pub(super) fn accounts(
    c: &Compiler,
    accounts: &[&AccountGroup],
) -> Result<Table<AccountIx, AccountDef>, CompileError> {
    accounts
        .iter()
        .map(|a| {
            Ok(AccountDef {
                hash: IdHash::of(a.id.as_str()),
                kind: a.kind,
                count: a.count,
                mfa: a.mfa,
                department: a
                    .department
                    .as_ref()
                    .map(|d| find(&c.names.departments, "department", d.as_str()))
                    .transpose()?,
                opens: c.nodes(&a.opens)?,
                controls: c.nodes(&a.controls)?,
            })
        })
        .collect::<Result<Vec<_>, _>>()
        .map(|v| v.into_iter().collect())
}

pub(super) type Nodes = (Table<NodeIx, NodeDef>, Walk, Walk);

pub(super) fn nodes(
    c: &Compiler,
    org: &Organisation,
    sorted_nodes: &[&Node],
    accounts: &Table<AccountIx, AccountDef>,
) -> Result<Nodes, CompileError> {
    let travel: BTreeMap<&SiteId, u32> = org.sites.iter().map(|s| (&s.id, s.travel.0)).collect();
    let mut nodes: Table<NodeIx, NodeDef> = Table::default();
    for n in sorted_nodes {
        let mut backups: Vec<u32> = n.backups.iter().map(|s| s.0).collect();
        backups.sort_unstable();
        nodes.push(NodeDef {
            hash: IdHash::of(n.id.as_str()),
            kind: n.kind,
            segment: n
                .segment
                .as_ref()
                .map(|s| find(&c.names.segments, "segment", s.as_str()))
                .transpose()?,
            exposed: n.exposed,
            vulnerable: n.vulnerable,
            mail_per_hour: n.mail_per_hour,
            mail_held: n.mail_held,
            travel: n
                .site
                .as_ref()
                .and_then(|s| travel.get(s))
                .copied()
                .unwrap_or(7200),
            backups,
            needs: Vec::new(),
            needed_by: Vec::new(),
            administered_from: Vec::new(),
            backed_up_by: Vec::new(),
            controlled_from: Vec::new(),
            controlling: Vec::new(),
            opened_by: Vec::new(),
            watchers: if matches!(
                n.kind,
                NodeKind::MailGateway | NodeKind::MailFilter | NodeKind::MailboxServer
            ) {
                vec![Watcher::Mail]
            } else {
                Vec::new()
            },
            sources: Vec::new(),
            data: Vec::new(),
        });
    }
    let mut reach: Vec<(u32, u32)> = Vec::new();
    for link in &org.links {
        let from = c.node(&link.from)?;
        for to in &link.to {
            let to = c.node(to)?;
            match link.kind {
                LinkKind::Hosts => {
                    need(&mut nodes, to, from);
                    nodes[to].controlled_from.push(from);
                }
                LinkKind::AuthenticatesThrough | LinkKind::DependsOn => need(&mut nodes, from, to),
                LinkKind::Administers => {
                    nodes[to].administered_from.push(from);
                    nodes[to].controlled_from.push(from);
                }
                LinkKind::Reaches | LinkKind::RoutesMailTo => reach.push((from.0, to.0)),
                LinkKind::Trusts => {
                    nodes[to].controlled_from.push(from);
                    reach.push((from.0, to.0));
                }
                LinkKind::MemberOf => nodes[from].controlled_from.push(to),
                LinkKind::Supplies => {
                    nodes[to].controlled_from.push(from);
                    reach.push((from.0, to.0));
                }
                LinkKind::BacksUp => nodes[to].backed_up_by.push(from),
                LinkKind::LogsTo => {}
            }
        }
    }
    for (ix, a) in accounts.iter() {
        for &n in &a.controls {
            nodes[n].controlling.push(ix);
        }
        for &n in &a.opens {
            nodes[n].opened_by.push(ix);
        }
    }
    reach.sort_unstable();
    reach.dedup();
    let walk = |edges: &[(u32, u32)]| -> Walk {
        let mut g = Csr::from_sorted_edges(edges).unwrap_or_default();
        while g.node_count() < sorted_nodes.len() {
            g.add_node(());
        }
        g
    };
    let forward = walk(&reach);
    let mut back: Vec<(u32, u32)> = reach.iter().map(|&(a, b)| (b, a)).collect();
    back.sort_unstable();
    let backward = walk(&back);
    Ok((nodes, forward, backward))
}

/// `who` needs `whom`; needs of the redundant kinds join one group.
fn need(nodes: &mut Table<NodeIx, NodeDef>, who: NodeIx, whom: NodeIx) {
    let kind = nodes[whom].kind;
    let redundant = matches!(
        kind,
        NodeKind::Directory
            | NodeKind::Dns
            | NodeKind::IdentityProvider
            | NodeKind::MailGateway
            | NodeKind::MailFilter
    );
    let group = if redundant {
        nodes[who]
            .needs
            .iter()
            .position(|g| nodes[g[0]].kind == kind)
    } else {
        None
    };
    match group {
        Some(g) => nodes[who].needs[g].push(whom),
        None => nodes[who].needs.push(vec![whom]),
    }
    nodes[whom].needed_by.push(who);
}

/// Nodes by segment.
pub(super) fn segments(
    sorted: &[&Segment],
    nodes: &Table<NodeIx, NodeDef>,
) -> Table<SegmentIx, Vec<NodeIx>> {
    let mut segments: Table<SegmentIx, Vec<NodeIx>> = sorted.iter().map(|_| Vec::new()).collect();
    for (ix, node) in nodes.iter() {
        if let Some(s) = node.segment {
            segments[s].push(ix);
        }
    }
    segments
}

/// Holdings; each is entered with the node that it lies on.
pub(super) fn data(
    c: &Compiler,
    sorted: &[&DataHolding],
    nodes: &mut Table<NodeIx, NodeDef>,
) -> Result<Table<DataIx, DataDef>, CompileError> {
    let mut data = Table::default();
    for d in sorted {
        let on = c.node(&d.on)?;
        let ix = data.push(DataDef {
            hash: IdHash::of(d.id.as_str()),
            kind: d.kind,
            on,
            classification: d.classification,
            records: d.records,
            secrets: find_all(
                &c.names.accounts,
                "account",
                d.secrets.iter().map(AccountId::as_str),
            )?,
        });
        nodes[on].data.push(ix);
    }
    Ok(data)
}

/// Nodes of a kind, in order.
pub(super) fn of_kind(nodes: &Table<NodeIx, NodeDef>, kind: NodeKind) -> Vec<NodeIx> {
    let of_it = nodes.iter().filter(|(_, n)| n.kind == kind);
    of_it.map(|(i, _)| i).collect()
}

/// Nodes by which people sign in from outside.
pub(super) fn doors(nodes: &Table<NodeIx, NodeDef>) -> Vec<NodeIx> {
    nodes
        .iter()
        .filter(|(_, n)| {
            n.exposed
                && matches!(
                    n.kind,
                    NodeKind::Vpn
                        | NodeKind::Webmail
                        | NodeKind::SupplierAccess
                        | NodeKind::IdentityProvider
                )
        })
        .map(|(i, _)| i)
        .collect()
}
