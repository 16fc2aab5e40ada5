//! Compiles who works in the ministry and with what: departments, functions with their needs, channels, services, teams,
//! outsiders, the help desk.
//!
//! It knows machines by rank and enters itself with them as a watcher; it knows no attacker.

use super::*;

/// Departments.
pub(super) fn departments(
    c: &Compiler,
    sorted: &[&Department],
    accounts: &Table<AccountIx, AccountDef>,
) -> Result<Table<DepartmentIx, DepartmentDef>, CompileError> {
    let mut departments = Table::default();
    for d in sorted {
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
    Ok(departments)
}

/// Channels.
pub(super) fn channels(
    c: &Compiler,
    sorted: &[&Channel],
) -> Result<Table<ChannelIx, ChannelDef>, CompileError> {
    let mut channels = Table::default();
    for ch in sorted {
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
    Ok(channels)
}

/// Channels watch the nodes that they need, after the needs of functions.
pub(super) fn channels_watch(
    channels: &Table<ChannelIx, ChannelDef>,
    nodes: &mut Table<NodeIx, NodeDef>,
) {
    for (ix, channel) in channels.iter() {
        for &n in &channel.needs {
            nodes[n].watchers.push(Watcher::Channel(ix));
        }
    }
}

pub(super) type Functions = (Table<FunctionIx, FunctionDef>, Table<NeedIx, NeedDef>);

pub(super) fn functions(
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

/// Public services.
pub(super) fn services(
    c: &Compiler,
    sorted: &[&PublicService],
    nodes: &mut Table<NodeIx, NodeDef>,
) -> Result<Table<ServiceIx, ServiceDef>, CompileError> {
    let mut services = Table::default();
    for s in sorted {
        let needs = c.nodes(&s.needs)?;
        let ix = services.push(ServiceDef {
            needs: needs.clone(),
            tolerance: s.tolerance.0,
        });
        for n in needs {
            nodes[n].watchers.push(Watcher::Service(ix));
        }
    }
    Ok(services)
}

/// People present by shifts in each hour of the week.
fn week(shifts: &[Shift]) -> Vec<u32> {
    let present = |weekday: u8, hour: u8| -> u32 {
        let yesterday = (weekday + 6) % 7;
        shifts
            .iter()
            .filter(|s| {
                if s.from < s.to {
                    Calendar::on(s.days, weekday) && (s.from..s.to).contains(&hour)
                } else {
                    // Past midnight: the evening belongs to today, the morning to yesterday's shift.
                    (Calendar::on(s.days, weekday) && hour >= s.from)
                        || (Calendar::on(s.days, yesterday) && hour < s.to)
                }
            })
            .map(|s| s.people)
            .sum()
    };
    let hours = (0..7).flat_map(|weekday| (0..24).map(move |hour| (weekday, hour)));
    hours
        .map(|(weekday, hour)| present(weekday, hour))
        .collect()
}

/// Teams.
pub(super) fn teams(sorted: &[&Team]) -> Table<TeamIx, TeamDef> {
    sorted
        .iter()
        .map(|t| TeamDef {
            skill: t.skill,
            shifts: t.shifts.clone(),
            week: week(&t.shifts),
            call_in: t.call_in.0,
        })
        .collect()
}

/// Outsiders.
pub(super) fn outsiders(c: &mut Compiler, sorted: &[&Outsider]) -> Table<OutsiderIx, OutsiderDef> {
    let mut outsiders = Table::default();
    for o in sorted {
        outsiders.push(OutsiderDef {
            hash: IdHash::of(o.id.as_str()),
            kind: o.kind,
            answers_in: c.param(&o.answers_in, format!("outsider/{}/answers-in", o.id)),
            brings: o.brings.clone(),
        });
    }
    outsiders
}

/// The help desk.
pub(super) fn help_desk(c: &mut Compiler, desk: Option<&HelpDesk>) -> Option<HelpDeskDef> {
    desk.map(|h| HelpDeskDef {
        calls_per_hour: c.param(&h.calls_per_hour, "help-desk/calls-per-hour"),
        hours: h.hours,
        deceived: c.param(&h.deceived, "help-desk/deceived"),
    })
}

/// Trust at the beginning; where nothing is said, seven tenths.
pub(super) fn trust(levels: &[TrustLevel]) -> [u32; 4] {
    let mut trust = [700; 4];
    for level in levels {
        trust[level.audience as usize] = level.level.0 / 1000;
    }
    trust
}
