//! From the values of a scenario to a blueprint: the order in which its parts are compiled, and what they share.
//!
//! References were checked before; what still does not resolve is an error. No part knows a run.

mod attack;
mod names;
mod network;
mod people;
mod response;
mod watch;

use super::params::IntoParam;
use super::*;
use crate::scenario::model::*;
use crate::simulation::chance::IdHash;
use names::Sorted;
use std::collections::BTreeMap;

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
    let spoken = [names::spoken_word()];
    let sorted = Sorted::of(&source, &spoken);
    let mut c = Compiler {
        params: Table::default(),
        names: sorted.names(),
    };
    let constants = constants(&mut c, source.catalogue)?;

    let accounts = network::accounts(&c, &sorted.accounts)?;
    let (mut nodes, reaches, reached_from) = network::nodes(&c, org, &sorted.nodes, &accounts)?;
    let segments = network::segments(&sorted.segments, &nodes);
    let departments = people::departments(&c, &sorted.departments, &accounts)?;
    let mut channels = people::channels(&c, &sorted.channels)?;
    let (functions, needs) = people::functions(&c, &sorted.functions, &mut channels, &mut nodes)?;
    people::channels_watch(&channels, &mut nodes);
    let services = people::services(&c, &sorted.services, &mut nodes)?;
    let data = network::data(&c, &sorted.data, &mut nodes)?;
    let sources = watch::sources(&mut c, &sorted.sources, &mut nodes)?;
    let outsiders = people::outsiders(&mut c, &sorted.outsiders);
    let help_desk = people::help_desk(&mut c, org.help_desk.as_ref());
    let trust = people::trust(&org.trust);

    let techniques = attack::techniques(&mut c, &sorted.techniques);
    let (stages, mut footholds) =
        attack::stages(&mut c, &source, sorted.stages, &techniques, &calendar)?;
    let mut reactions = Table::default();
    for r in &sorted.reactions {
        reactions.push(attack::reaction(&mut c, r)?);
    }
    let campaign = attack::campaign(&mut c, source.campaign)?;
    let spread_to = attack::spread(campaign.as_ref(), &nodes, &mut footholds);
    let footholds_at = attack::by_node(&nodes, &footholds);

    let mut actions = Table::default();
    for a in &sorted.actions {
        actions.push(response::action(&mut c, a, &outsiders));
    }
    let statements = response::statements(&c, &sorted.statements)?;
    Ok(Blueprint {
        calendar,
        begins: Time::START - source.campaign.map_or(0, |c| c.begins_before.0),
        end: Time::START + source.duration.0,
        params: c.params,
        constants,
        doors: network::doors(&nodes),
        gateways: network::of_kind(&nodes, NodeKind::MailGateway),
        filters: network::of_kind(&nodes, NodeKind::MailFilter),
        nodes,
        reaches,
        reached_from,
        segments,
        departments,
        functions,
        needs,
        data,
        accounts,
        channels,
        sources,
        teams: people::teams(&sorted.teams),
        services,
        outsiders,
        help_desk,
        trust,
        techniques,
        campaign,
        stages,
        footholds,
        footholds_at,
        spread_to,
        reactions,
        actions,
        claims: response::claims(&sorted.claims),
        statements,
        names: c.names,
    })
}

/// The constants of the catalogue, each at its place in the table of numbers.
fn constants(c: &mut Compiler, catalogue: &Catalogue) -> Result<Constants, CompileError> {
    let mut constant_places = BTreeMap::new();
    for constant in &catalogue.constants {
        let id = constant.id.clone();
        let place = match &constant.value {
            Quantity::Span(e) => c.param(e, id.clone()),
            Quantity::Share(e) => c.param(e, id.clone()),
            Quantity::Count(e) => c.param(e, id.clone()),
        };
        constant_places.insert(id, place);
    }
    Constants::resolve(|id| constant_places.get(id).copied()).map_err(CompileError::Constant)
}
