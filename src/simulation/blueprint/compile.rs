//! From the values of a scenario to a blueprint. References were checked before; what still does not resolve is an error.

use super::params::IntoParam;
use super::*;

/// What is compiled: the parts of a resolved scenario that the rules need.
#[derive(Debug, Clone, Copy)]
pub struct Source<'a> {
    /// Civil start.
    pub start: &'a str,
    /// Time zone.
    pub zone: &'a str,
    /// Length.
    pub duration: Span,
    /// The ministry.
    pub organisation: &'a Organisation,
    /// The attacker.
    pub campaign: Option<&'a Campaign>,
    /// Techniques, actions and constants, merged.
    pub catalogue: &'a Catalogue,
    /// Claims.
    pub claims: &'a [Claim],
    /// Statements.
    pub statements: &'a [Statement],
}

/// Why a scenario cannot be compiled.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CompileError {
    /// The start is unreadable.
    #[error(transparent)]
    Calendar(#[from] crate::simulation::calendar::CalendarError),
    /// An id that nothing has.
    #[error("`{id}` is not the id of any {kind}")]
    Unknown {
        /// What was looked for.
        kind: &'static str,
        /// The id.
        id: String,
    },
    /// A constant that the catalogue lacks.
    #[error("the catalogue has no constant `{0}`")]
    Constant(&'static str),
}

fn sorted<T>(items: &[T], id: impl Fn(&T) -> &str) -> Vec<&T> {
    let mut all: Vec<&T> = items.iter().collect();
    all.sort_by(|a, b| id(a).cmp(id(b)));
    all
}

fn find<I: Ix>(names: &Naming<I>, kind: &'static str, id: &str) -> Result<I, CompileError> {
    names.rank(id).ok_or_else(|| CompileError::Unknown {
        kind,
        id: id.to_owned(),
    })
}

fn find_all<'a, I: Ix>(
    names: &Naming<I>,
    kind: &'static str,
    ids: impl IntoIterator<Item = &'a str>,
) -> Result<Vec<I>, CompileError> {
    ids.into_iter().map(|id| find(names, kind, id)).collect()
}

/// Where a scenario names no channel people speak to each other.
fn spoken_word() -> Channel {
    Channel {
        id: ChannelId::from("in-person"),
        name: Text::default(),
        kind: ChannelKind::InPerson,
        active: true,
        activation: Span::ZERO,
        delay: Span::ZERO,
        capacity: 0,
        replaces: Share::NONE,
        needs: Vec::new(),
        read_from: Vec::new(),
        reaches: Vec::new(),
    }
}

struct Compiler {
    params: ParamTable,
    names: Names,
}

impl Compiler {
    fn param(&mut self, estimate: &impl IntoParam, id: impl Into<String>) -> ParamIx {
        self.params.push(estimate.param(id.into()))
    }
    fn node(&self, id: &NodeId) -> Result<NodeIx, CompileError> {
        find(&self.names.nodes, "node", id.as_str())
    }
    fn nodes(&self, ids: &[NodeId]) -> Result<Vec<NodeIx>, CompileError> {
        ids.iter().map(|id| self.node(id)).collect()
    }
}

/// Compiles a scenario.
///
/// # Errors
/// When a reference does not resolve, the start is unreadable or a constant is missing.
pub fn compile(source: Source<'_>) -> Result<Blueprint, CompileError> {
    let org = source.organisation;
    let calendar = Calendar::new(source.start, source.zone)?;
    let empty = Vec::new();
    let stages = source.campaign.map_or(&empty, |c| &c.stages);

    let s_nodes = sorted(&org.nodes, |n| n.id.as_str());
    let s_segments = sorted(&org.segments, |n| n.id.as_str());
    let s_departments = sorted(&org.departments, |n| n.id.as_str());
    let s_data = sorted(&org.data, |n| n.id.as_str());
    let s_accounts = sorted(&org.accounts, |n| n.id.as_str());
    let spoken = [spoken_word()];
    let channels = if org.channels.is_empty() {
        &spoken[..]
    } else {
        &org.channels
    };
    let s_channels = sorted(channels, |n| n.id.as_str());
    let s_sources = sorted(&org.log_sources, |n| n.id.as_str());
    let s_teams = sorted(&org.teams, |n| n.id.as_str());
    let s_services = sorted(&org.public_services, |n| n.id.as_str());
    let s_outsiders = sorted(&org.outsiders, |n| n.id.as_str());
    let s_techniques = sorted(&source.catalogue.techniques, |n| n.id.as_str());
    let s_actions = sorted(&source.catalogue.actions, |n| n.id.as_str());
    let s_claims = sorted(source.claims, |n| n.id.as_str());
    let s_statements = sorted(source.statements, |n| n.id.as_str());
    let no_reactions = Vec::new();
    let s_reactions = sorted(
        source.campaign.map_or(&no_reactions, |c| &c.reactions),
        |n| n.id.as_str(),
    );
    let mut functions: Vec<(&Department, &Function)> = org
        .departments
        .iter()
        .flat_map(|d| d.functions.iter().map(move |f| (d, f)))
        .collect();
    functions.sort_by(|a, b| a.1.id.cmp(&b.1.id));
    let mut knowledge: Vec<&str> = stages
        .iter()
        .flat_map(|s| &s.alternatives)
        .flat_map(|a| {
            let given = a.gives.iter().filter_map(|g| {
                if let Gain::Knows(k) = g {
                    Some(k.as_str())
                } else {
                    None
                }
            });
            let needed = a.needs.iter().filter_map(|n| {
                if let AttackerNeed::Knows(k) = n {
                    Some(k.as_str())
                } else {
                    None
                }
            });
            given.chain(needed)
        })
        .collect();
    knowledge.sort_unstable();
    knowledge.dedup();

    let names = Names {
        nodes: Naming::new(s_nodes.iter().map(|n| n.id.as_str())),
        segments: Naming::new(s_segments.iter().map(|n| n.id.as_str())),
        departments: Naming::new(s_departments.iter().map(|n| n.id.as_str())),
        functions: Naming::new(functions.iter().map(|(_, f)| f.id.as_str())),
        data: Naming::new(s_data.iter().map(|n| n.id.as_str())),
        accounts: Naming::new(s_accounts.iter().map(|n| n.id.as_str())),
        channels: Naming::new(s_channels.iter().map(|n| n.id.as_str())),
        sources: Naming::new(s_sources.iter().map(|n| n.id.as_str())),
        teams: Naming::new(s_teams.iter().map(|n| n.id.as_str())),
        services: Naming::new(s_services.iter().map(|n| n.id.as_str())),
        outsiders: Naming::new(s_outsiders.iter().map(|n| n.id.as_str())),
        stages: Naming::new(stages.iter().map(|s| s.id.as_str())),
        knowledge: Naming::new(knowledge),
        techniques: Naming::new(s_techniques.iter().map(|n| n.id.as_str())),
        actions: Naming::new(s_actions.iter().map(|n| n.id.as_str())),
        reactions: Naming::new(s_reactions.iter().map(|n| n.id.as_str())),
        claims: Naming::new(s_claims.iter().map(|n| n.id.as_str())),
        statements: Naming::new(s_statements.iter().map(|n| n.id.as_str())),
    };
    let mut c = Compiler {
        params: Table::default(),
        names,
    };

    let mut constant_places = BTreeMap::new();
    for constant in &source.catalogue.constants {
        let id = constant.id.clone();
        let place = match &constant.value {
            Quantity::Span(e) => c.param(e, id.clone()),
            Quantity::Share(e) => c.param(e, id.clone()),
            Quantity::Count(e) => c.param(e, id.clone()),
        };
        constant_places.insert(id, place);
    }
    let constants = Constants::resolve(|id| constant_places.get(id).copied())
        .map_err(CompileError::Constant)?;

    let accounts = compile_accounts(&c, &s_accounts)?;
    let (mut nodes, reaches, reached_from) = compile_nodes(&c, org, &s_nodes, &accounts)?;
    let mut segments: Table<SegmentIx, Vec<NodeIx>> =
        s_segments.iter().map(|_| Vec::new()).collect();
    for (ix, node) in nodes.iter() {
        if let Some(s) = node.segment {
            segments[s].push(ix);
        }
    }

    let mut departments = Table::default();
    for d in &s_departments {
        departments.push(DepartmentDef {
            hash: IdHash::of(d.id.as_str()),
            people: d.people,
            hours: d.hours,
            mailboxes: d.mailboxes.as_ref().map(|n| c.node(n)).transpose()?,
            mail: d.mail,
            functions: d
                .functions
                .iter()
                .filter_map(|f| c.names.functions.rank(f.id.as_str()))
                .collect(),
            accounts: accounts
                .iter()
                .filter(|(_, a)| {
                    a.department == c.names.departments.rank(d.id.as_str())
                        && a.department.is_some()
                })
                .map(|(i, _)| i)
                .collect(),
        });
    }

    let mut channels = Table::default();
    for ch in &s_channels {
        channels.push(ChannelDef {
            kind: ch.kind,
            active: ch.active,
            activation: ch.activation.0,
            delay: ch.delay.0,
            capacity: ch.capacity,
            replaces: ch.replaces.0,
            needs: c.nodes(&ch.needs)?,
            read_from: c.nodes(&ch.read_from)?,
            reaches: find_all(
                &c.names.departments,
                "department",
                ch.reaches.iter().map(DepartmentId::as_str),
            )?,
            replaces_needs: Vec::new(),
            needed_by: Vec::new(),
        });
    }

    let (functions, needs) = compile_functions(&c, &functions, &mut channels, &mut nodes)?;

    for ix in channels.ids() {
        for n in channels[ix].needs.clone() {
            nodes[n].watchers.push(Watcher::Channel(ix));
        }
    }

    let mut services = Table::default();
    for s in &s_services {
        let needs = c.nodes(&s.needs)?;
        let ix = services.push(ServiceDef {
            needs: needs.clone(),
            tolerance: s.tolerance.0,
        });
        for n in needs {
            nodes[n].watchers.push(Watcher::Service(ix));
        }
    }

    let mut data = Table::default();
    for d in &s_data {
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

    let mut sources = Table::default();
    for s in &s_sources {
        let covers = c.nodes(&s.covers)?;
        let base = format!("source/{}", s.id);
        let ix = sources.push(SourceDef {
            hash: IdHash::of(s.id.as_str()),
            kind: s.kind,
            covers: covers.clone(),
            coverage: c.param(&s.coverage, format!("{base}/coverage")),
            on: s.on,
            retention: s.retention.0,
            false_alarms: c.param(&s.false_alarms, format!("{base}/false-alarms")),
        });
        for n in covers {
            nodes[n].sources.push(ix);
        }
    }

    let mut outsiders = Table::default();
    for o in &s_outsiders {
        outsiders.push(OutsiderDef {
            hash: IdHash::of(o.id.as_str()),
            kind: o.kind,
            answers_in: c.param(&o.answers_in, format!("outsider/{}/answers-in", o.id)),
            brings: o.brings.clone(),
        });
    }
    let help_desk = org.help_desk.as_ref().map(|h| HelpDeskDef {
        calls_per_hour: c.param(&h.calls_per_hour, "help-desk/calls-per-hour"),
        hours: h.hours,
        deceived: c.param(&h.deceived, "help-desk/deceived"),
    });
    let mut trust = [700; 4];
    for level in &org.trust {
        trust[level.audience as usize] = level.level.0 / 1000;
    }

    let mut techniques = Table::default();
    for t in &s_techniques {
        let base = format!("technique/{}", t.id);
        let mut traces = Vec::new();
        for trace in &t.traces {
            let at = format!("{base}/trace/{:?}", trace.source);
            traces.push(TraceDef {
                source: trace.source,
                visible: c.param(&trace.visible, format!("{at}/visible")),
                alerts: c.param(&trace.alerts, format!("{at}/alerts")),
                delay: c.param(&trace.delay, format!("{at}/delay")),
            });
        }
        techniques.push(TechniqueDef {
            hash: IdHash::of(t.id.as_str()),
            duration: c.param(&t.duration, format!("{base}/duration")),
            success: c.param(&t.success, format!("{base}/success")),
            traces,
            needs_reach: t.needs_reach,
            by_mail: t.by_mail,
            by_inside_mail: t.by_inside_mail,
            needs_way_out: t.needs_way_out,
        });
    }

    let mut footholds: Table<FootholdIx, FootholdDef> = Table::default();
    let mut stage_defs = Table::default();
    let latent: Vec<&StageId> = source
        .campaign
        .iter()
        .flat_map(|c| &c.reactions)
        .flat_map(|r| &r.then)
        .filter_map(|r| {
            if let Response::Open(s) = r {
                Some(s)
            } else {
                None
            }
        })
        .flatten()
        .collect();
    for stage in stages {
        let mut alternatives = Vec::new();
        for (nth, alternative) in stage.alternatives.iter().enumerate() {
            alternatives.push(compile_alternative(
                &mut c,
                stage,
                nth,
                alternative,
                &techniques,
                &mut footholds,
            )?);
        }
        let every = stage
            .repeat
            .as_ref()
            .map(|r| c.param(&r.every, format!("stage/{}/every", stage.id)));
        stage_defs.push(StageDef {
            hash: IdHash::of(stage.id.as_str()),
            after: find_all(
                &c.names.stages,
                "stage",
                stage.after.iter().map(StageId::as_str),
            )?,
            not_before: stage
                .not_before
                .map_or(Time(i32::MIN), |m| calendar.moment(m)),
            alternatives,
            every,
            times: stage.repeat.as_ref().map_or(1, |r| r.times),
            latent: latent.contains(&&stage.id),
        });
    }
    let mut reactions = Table::default();
    for r in &s_reactions {
        reactions.push(compile_reaction(&mut c, r)?);
    }
    let campaign = match source.campaign {
        None => None,
        Some(a) => Some(CampaignDef {
            hands: a.hands.max(1),
            pause: c.param(&a.pause, "campaign/pause"),
            quiet: c.param(&a.quiet, "campaign/quiet"),
            goals: find_all(
                &c.names.stages,
                "stage",
                a.goals.iter().map(StageId::as_str),
            )?,
            spreads: a
                .spreads
                .as_ref()
                .map(|t| find(&c.names.techniques, "technique", t.as_str()))
                .transpose()?,
        }),
    };
    let mut spread_to = Vec::new();
    if campaign.as_ref().is_some_and(|c| c.spreads.is_some()) {
        let implants: BTreeMap<NodeIx, FootholdIx> = footholds
            .iter()
            .filter(|(_, f)| f.by == Means::Implant)
            .map(|(i, f)| (f.on, i))
            .collect();
        for (ix, node) in nodes.iter() {
            spread_to.push(implants.get(&ix).copied().unwrap_or_else(|| {
                footholds.push(FootholdDef {
                    hash: node.hash,
                    on: ix,
                    by: Means::Implant,
                    control: true,
                    account: None,
                })
            }));
        }
    }
    let mut footholds_at: Table<NodeIx, Vec<FootholdIx>> =
        nodes.iter().map(|_| Vec::new()).collect();
    for (ix, f) in footholds.iter() {
        footholds_at[f.on].push(ix);
    }

    let mut actions = Table::default();
    for a in &s_actions {
        actions.push(compile_action(&mut c, a, &outsiders));
    }
    let mut statements = Table::default();
    for s in &s_statements {
        statements.push(StatementDef {
            to: s.to.clone(),
            claims: find_all(
                &c.names.claims,
                "claim",
                s.claims.iter().map(ClaimId::as_str),
            )?,
            reassures: s.reassures,
        });
    }
    let teams = s_teams
        .iter()
        .map(|t| TeamDef {
            skill: t.skill,
            shifts: t.shifts.clone(),
            call_in: t.call_in.0,
        })
        .collect();
    let doors = nodes
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
        .collect();
    let begins = Time::START - source.campaign.map_or(0, |c| c.begins_before.0);
    Ok(Blueprint {
        calendar,
        begins,
        end: Time::START + source.duration.0,
        params: c.params,
        constants,
        nodes,
        reaches,
        reached_from,
        segments,
        doors,
        departments,
        functions,
        needs,
        data,
        accounts,
        channels,
        sources,
        teams,
        services,
        outsiders,
        help_desk,
        trust,
        techniques,
        campaign,
        stages: stage_defs,
        footholds,
        footholds_at,
        spread_to,
        reactions,
        actions,
        claims: s_claims
            .iter()
            .map(|cl| IdHash::of(cl.id.as_str()))
            .collect(),
        statements,
        names: c.names,
    })
}

fn compile_accounts(
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

type Nodes = (Table<NodeIx, NodeDef>, Walk, Walk);

fn compile_nodes(
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
                LinkKind::BacksUp => need_backup(&mut nodes, from, to),
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

/// A backup server that is attacked can spoil copies; it is also who controls what it restores.
fn need_backup(nodes: &mut Table<NodeIx, NodeDef>, from: NodeIx, to: NodeIx) {
    nodes[to].administered_from.push(from);
}

type Functions = (Table<FunctionIx, FunctionDef>, Table<NeedIx, NeedDef>);

fn compile_functions(
    c: &Compiler,
    functions: &[(&Department, &Function)],
    channels: &mut Table<ChannelIx, ChannelDef>,
    nodes: &mut Table<NodeIx, NodeDef>,
) -> Result<Functions, CompileError> {
    let mut defs = Table::default();
    let mut needs: Table<NeedIx, NeedDef> = Table::default();
    for (department, function) in functions {
        let ix = FunctionIx::from_place(defs.len());
        let mut own = Vec::new();
        for n in &function.needs {
            let on = match n.on.as_str() {
                "internal-mail" => NeedOn::Mail(MailFlow::Internal),
                "external-mail" => NeedOn::Mail(MailFlow::External),
                id => match c.names.nodes.rank(id) {
                    Some(node) => NeedOn::Node(node),
                    None => NeedOn::Channel(find(&c.names.channels, "node or channel", id)?),
                },
            };
            let alternates = find_all(
                &c.names.channels,
                "channel",
                n.alternates.iter().map(ChannelId::as_str),
            )?;
            let need = needs.push(NeedDef {
                function: ix,
                on,
                loss: n.loss.0,
                tolerance: n.tolerance.0,
                alternates: alternates.clone(),
            });
            match on {
                NeedOn::Node(node) => nodes[node].watchers.push(Watcher::Need(need)),
                NeedOn::Channel(channel) => channels[channel].needed_by.push(need),
                NeedOn::Mail(_) => {}
            }
            for a in alternates {
                channels[a].replaces_needs.push(need);
            }
            own.push(need);
        }
        defs.push(FunctionDef {
            department: find(&c.names.departments, "department", department.id.as_str())?,
            criticality: function.criticality,
            needs: own,
        });
    }
    Ok((defs, needs))
}

fn compile_alternative(
    c: &mut Compiler,
    stage: &Stage,
    nth: usize,
    a: &Alternative,
    techniques: &Table<TechniqueIx, TechniqueDef>,
    footholds: &mut Table<FootholdIx, FootholdDef>,
) -> Result<AlternativeDef, CompileError> {
    let technique = find(&c.names.techniques, "technique", a.technique.as_str())?;
    let account = |c: &Compiler, id: &AccountId| find(&c.names.accounts, "account", id.as_str());
    let mut needs = Vec::new();
    for n in &a.needs {
        needs.push(match n {
            AttackerNeed::Foothold(n) => NeedDefAttacker::Foothold(c.node(n)?),
            AttackerNeed::Control(n) => NeedDefAttacker::Control(c.node(n)?),
            AttackerNeed::Credential(a) => NeedDefAttacker::Credential(account(c, a)?),
            AttackerNeed::Knows(k) => {
                NeedDefAttacker::Knows(find(&c.names.knowledge, "knowledge", k.as_str())?)
            }
            AttackerNeed::Vulnerable(n) => NeedDefAttacker::Vulnerable(c.node(n)?),
            AttackerNeed::NoSecondFactor(a) => NeedDefAttacker::NoSecondFactor(account(c, a)?),
            AttackerNeed::HelpDesk => NeedDefAttacker::HelpDesk,
        });
    }
    let base = format!("stage/{}/{nth}", stage.id);
    let mut gives = Vec::new();
    for g in &a.gives {
        gives.push(match g {
            Gain::Foothold {
                on,
                by,
                control,
                account: who,
            } => {
                let on_ix = c.node(on)?;
                let who = who.as_ref().map(|a| account(c, a)).transpose()?;
                let known = footholds.iter().find(|(_, f)| {
                    f.on == on_ix && f.by == *by && f.account == who && f.control == *control
                });
                GainDef::Foothold(match known {
                    Some((ix, _)) => ix,
                    None => footholds.push(FootholdDef {
                        hash: IdHash::of(&format!("{on}/{by:?}/{control}/{who:?}")),
                        on: on_ix,
                        by: *by,
                        control: *control,
                        account: who,
                    }),
                })
            }
            Gain::Credential(a) => GainDef::Credential(account(c, a)?),
            Gain::Secrets(d) => GainDef::Secrets(find(&c.names.data, "data holding", d.as_str())?),
            Gain::Knows(k) => GainDef::Knows(find(&c.names.knowledge, "knowledge", k.as_str())?),
            Gain::Records {
                from,
                handling,
                count,
            } => {
                let from = find(&c.names.data, "data holding", from.as_str())?;
                GainDef::Records(from, *handling, c.param(count, format!("{base}/records")))
            }
            Gain::Blind(s) => GainDef::Blind(find(&c.names.sources, "log source", s.as_str())?),
            Gain::SpoilBackups { of, all } => GainDef::SpoilBackups(c.node(of)?, *all),
            Gain::Publish(claim) => {
                GainDef::Publish(find(&c.names.claims, "claim", claim.as_str())?)
            }
            Gain::Break(n) => GainDef::Break(c.node(n)?),
        });
    }
    let t = &techniques[technique];
    Ok(AlternativeDef {
        technique,
        on: c.node(&a.on)?,
        needs,
        gives,
        duration: a
            .duration
            .as_ref()
            .map_or(t.duration, |d| c.param(d, format!("{base}/duration"))),
        success: a
            .success
            .as_ref()
            .map_or(t.success, |s| c.param(s, format!("{base}/success"))),
    })
}

fn compile_reaction(c: &mut Compiler, r: &Reaction) -> Result<ReactionDef, CompileError> {
    let stage = |c: &Compiler, s: &StageId| find(&c.names.stages, "stage", s.as_str());
    let when = match &r.when {
        Trigger::LostFoothold => TriggerDef::LostFoothold,
        Trigger::Noticed => TriggerDef::Noticed,
        Trigger::ReadPlan => TriggerDef::ReadPlan,
        Trigger::Heard(claim) => TriggerDef::Heard(find(&c.names.claims, "claim", claim.as_str())?),
        Trigger::Evicted => TriggerDef::Evicted,
        Trigger::GoalReached(s) => TriggerDef::GoalReached(stage(c, s)?),
    };
    let mut then = Vec::new();
    for response in &r.then {
        then.push(match response {
            Response::GoSilent => ResponseDef::GoSilent,
            Response::SpeedUp => ResponseDef::SpeedUp,
            Response::CoverTracks => ResponseDef::CoverTracks,
            Response::Open(stages) => ResponseDef::Open(
                stages
                    .iter()
                    .map(|s| stage(c, s))
                    .collect::<Result<_, _>>()?,
            ),
            Response::Return => ResponseDef::Return,
        });
    }
    let chance = c.param(&r.chance, format!("reaction/{}/chance", r.id));
    Ok(ReactionDef {
        hash: IdHash::of(r.id.as_str()),
        when,
        then,
        times: r.times,
        chance,
    })
}

fn compile_action(
    c: &mut Compiler,
    a: &ResponseAction,
    outsiders: &Table<OutsiderIx, OutsiderDef>,
) -> ActionDef {
    let base = format!("action/{}", a.id);
    let effects = a
        .effects
        .iter()
        .map(|e| match e {
            ActionEffect::SearchRecords {
                kinds,
                back,
                sensitivity,
                false_finding,
            } => EffectDef::SearchRecords {
                kinds: kinds.clone(),
                back: back.0,
                sensitivity: c.param(sensitivity, format!("{base}/sensitivity")),
                false_finding: c.param(false_finding, format!("{base}/false-finding")),
            },
            ActionEffect::Hunt {
                means,
                sensitivity,
                false_finding,
            } => EffectDef::Hunt {
                means: means.clone(),
                sensitivity: c.param(sensitivity, format!("{base}/sensitivity")),
                false_finding: c.param(false_finding, format!("{base}/false-finding")),
            },
            ActionEffect::Monitor { coverage } => {
                EffectDef::Monitor(c.param(coverage, format!("{base}/coverage")))
            }
            ActionEffect::Validate { sensitivity } => {
                EffectDef::Validate(c.param(sensitivity, format!("{base}/sensitivity")))
            }
            ActionEffect::Delegate { share } => {
                EffectDef::Delegate(c.param(share, format!("{base}/share")))
            }
            other => EffectDef::Plain(other.clone()),
        })
        .collect();
    ActionDef {
        hash: IdHash::of(a.id.as_str()),
        family: a.family,
        target: a.target,
        node_kinds: a.node_kinds.clone(),
        outsider_kinds: a.outsider_kinds.clone(),
        staff: a.staff.clone(),
        duration: c.param(&a.duration, format!("{base}/duration")),
        success: c.param(&a.success, format!("{base}/success")),
        authority: a.authority.and_then(|kind| {
            outsiders
                .iter()
                .find(|(_, o)| o.kind == kind)
                .map(|(i, _)| i)
        }),
        by_administration: a.by_administration,
        takes_down: a.takes_down,
        noticed: c.param(&a.noticed, format!("{base}/noticed")),
        effects,
    }
}
