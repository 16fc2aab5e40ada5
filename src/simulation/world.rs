//! The run: an ECS world over a blueprint, its agenda, its clock and its chance. Rooms of rules are `impl`s beside.

use super::agenda::{Agenda, Due, Kind};
use super::blueprint::ix::*;
use super::blueprint::{Blueprint, Values};
use super::chance::Source;
use super::columns::Column;
use super::event::{Cause, Event};
use super::mail::Due as MailDue;
use super::post::{Memory, Post};
use super::state::*;
use super::time::Time;
use bevy_ecs::prelude::*;
use serde::{Deserialize, Serialize};
use std::sync::Arc;

macro_rules! components {
    ($($table:ident: $component:ident by $index:ident, $read:ident, $write:ident;)*) => {
        /// Where the components of a world stand, by rank.
        #[derive(Debug)]
        struct Columns { $($table: Column<$index, $component>,)* }

        /// A run at rest: every component by the rank of its stable id, and all that is one of a kind.
        #[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
        pub struct Snapshot {
            $($table: Vec<$component>,)*
            globals: Globals,
            post: Post,
            agenda: Vec<Due>,
            now: Time,
            source: Source,
        }

        impl Simulation {
            fn spawn(world: &mut World, b: &Blueprint) -> Columns {
                Columns { $($table: Column::spawn(world, b.$table.ids(), |i| $component::initial(b, i)),)* }
            }
            fn reset_components(&mut self) {
                let b = Arc::clone(&self.blueprint);
                $(for i in b.$table.ids() { *self.$write(i) = $component::initial(&b, i); })*
            }
            /// The run as it stands.
            pub fn snapshot(&mut self) -> Snapshot {
                self.flush_functions();
                Snapshot {
                    $($table: self.blueprint.$table.ids().map(|i| self.$read(i).clone()).collect(),)*
                    globals: self.g.clone(),
                    post: self.post.clone(),
                    agenda: self.agenda.sorted(),
                    now: self.now,
                    source: self.source,
                }
            }
            /// Goes on from a snapshot of the same blueprint.
            pub fn restore(&mut self, s: &Snapshot) {
                $(for (i, c) in self.blueprint.clone().$table.ids().zip(&s.$table) { *self.$write(i) = c.clone(); })*
                self.g = s.globals.clone();
                self.post = s.post.clone();
                self.agenda.clear();
                s.agenda.iter().for_each(|d| self.agenda.put(*d));
                self.now = s.now;
                self.source = s.source;
                self.memory.forget(self.post.streams());
                self.stale_functions.clear();
                self.out.clear();
            }
            /// Stands where another run of the same blueprint stands, in place.
            pub fn stand_as(&mut self, other: &Simulation) {
                let Simulation {
                    blueprint, values, source, world: _, columns: _, agenda, now, g, post, memory, stale_functions, out,
                } = other;
                debug_assert!(Arc::ptr_eq(&self.blueprint, blueprint), "runs of one blueprint");
                $(for i in blueprint.$table.ids() { self.$write(i).clone_from(other.$read(i)); })*
                self.values.clone_from(values);
                self.source = *source;
                self.agenda.clone_from(agenda);
                self.now = *now;
                self.g.clone_from(g);
                self.post.clone_from(post);
                self.memory.clone_from(memory);
                self.stale_functions.clone_from(stale_functions);
                self.out.clone_from(out);
            }
            /// The types of the components that snapshots hold.
            pub(crate) fn component_types() -> Vec<std::any::TypeId> { vec![$(std::any::TypeId::of::<$component>()),*] }
            /// The names of the components that snapshots hold.
            pub fn component_names() -> &'static [&'static str] { &[$(stringify!($component)),*] }
            $(
                /// Reads one.
                pub(crate) fn $read(&self, i: $index) -> &$component {
                    self.columns.$table.get(&self.world, i)
                }
                /// Changes one.
                pub(crate) fn $write(&mut self, i: $index) -> &mut $component {
                    self.columns.$table.get_mut(&mut self.world, i)
                }
            )*
        }
    };
}

components! {
    nodes: NodeState by NodeIx, node, node_mut;
    segments: SegmentState by SegmentIx, segment, segment_mut;
    accounts: AccountState by AccountIx, account, account_mut;
    data: DataState by DataIx, holding, holding_mut;
    sources: SourceState by SourceIx, log_source, log_source_mut;
    needs: NeedState by NeedIx, need, need_mut;
    functions: FunctionState by FunctionIx, function, function_mut;
    departments: DepartmentState by DepartmentIx, department, department_mut;
    channels: ChannelState by ChannelIx, channel, channel_mut;
    services: ServiceState by ServiceIx, service, service_mut;
    teams: TeamState by TeamIx, team, team_mut;
    stages: StageState by StageIx, stage, stage_mut;
    footholds: FootholdState by FootholdIx, foothold, foothold_mut;
}

/// One run of a scenario.
#[derive(Debug)]
pub struct Simulation {
    pub(crate) blueprint: Arc<Blueprint>,
    pub(crate) values: Values,
    pub(crate) source: Source,
    world: World,
    columns: Columns,
    pub(crate) agenda: Agenda,
    pub(crate) now: Time,
    pub(crate) g: Globals,
    pub(crate) post: Post,
    pub(crate) memory: Memory,
    /// Functions whose level is to be worked out again before anybody looks.
    pub(crate) stale_functions: Vec<FunctionIx>,
    pub(crate) out: Vec<(Time, Event)>,
}

impl Simulation {
    /// A run that stands at the beginning of the campaign.
    pub fn new(blueprint: Arc<Blueprint>, values: Values, source: Source) -> Simulation {
        let mut world = World::new();
        let columns = Simulation::spawn(&mut world, &blueprint);
        let now = blueprint.begins;
        let post = Post::new(&blueprint, &values, source);
        let mut run = Simulation {
            blueprint,
            values,
            source,
            world,
            columns,
            agenda: Agenda::default(),
            now,
            g: Globals::default(),
            post,
            memory: Memory::default(),
            stale_functions: Vec::new(),
            out: Vec::new(),
        };
        run.begin();
        run
    }

    /// Puts the run back to the beginning, in place, with other numbers and another source of chance.
    pub fn reset(&mut self, values: Values, source: Source) {
        self.values = values;
        self.source = source;
        self.agenda.clear();
        self.out.clear();
        self.stale_functions.clear();
        self.now = self.blueprint.begins;
        self.reset_components();
        self.post.reset(&self.blueprint, &self.values, source);
        self.begin();
    }

    fn begin(&mut self) {
        let b = Arc::clone(&self.blueprint);
        self.memory.forget(self.post.streams());
        self.g = Globals::default();
        self.g.trust.level = b.trust;
        self.g.trust.informed = [b.begins; 4];
        self.g.trust.refuted = vec![false; b.claims.len()];
        self.g.response.delegated = super::chance::MILLION;
        self.g.response.by_action = vec![Vec::new(); b.actions.len()];
        self.g.attacker.knows = vec![false; b.names.knowledge.len()];
        self.g.attacker.reacted = vec![0; b.reactions.len()];
        self.g.attacker.quiet_until = b.begins;
        self.g.attacker.reached = vec![0; b.spread_to.len().div_ceil(64)];
        self.g.detection.heightened = b.begins;
        self.g.help_desk.as_of = b.begins;
        self.g.mail.opened = vec![0; b.departments.len()];
        if let Some((from, _)) = self.source.split {
            self.put(from, Kind::Split, 0, 0, 0);
        }
        self.begin_staff();
        self.begin_detection();
        self.begin_trust();
        self.begin_attacker();
        self.begin_network();
    }

    /// The compiled scenario.
    pub fn blueprint(&self) -> &Arc<Blueprint> {
        &self.blueprint
    }

    /// The moment that the run has reached.
    pub fn now(&self) -> Time {
        self.now
    }

    /// When something happens next.
    pub fn next_time(&self) -> Option<Time> {
        self.agenda.next_time()
    }

    /// Runs the next thing that is due at `until` or before. False where there is none; the clock then stands at `until`.
    pub fn step(&mut self, until: Time) -> bool {
        match self.agenda.take(until) {
            Some(due) => {
                self.now = due.at;
                self.handle(due);
                self.flush_functions();
                true
            }
            None => {
                self.now = self.now.max(until);
                false
            }
        }
    }

    /// Runs everything that is due up to and including `until`.
    pub fn run_until(&mut self, until: Time) {
        while self.step(until) {}
    }

    /// Takes the events since the last call.
    pub fn drain(&mut self) -> std::vec::Drain<'_, (Time, Event)> {
        self.flush_functions();
        self.out.drain(..)
    }

    /// Whether there are events that nobody took.
    pub fn has_news(&mut self) -> bool {
        self.flush_functions();
        !self.out.is_empty()
    }

    /// Takes them; `spare` is an empty list to go on with.
    pub fn take_news(&mut self, spare: Vec<(Time, Event)>) -> Vec<(Time, Event)> {
        std::mem::replace(&mut self.out, spare)
    }

    pub(crate) fn emit(&mut self, event: Event) {
        self.out.push((self.now, event));
    }

    /// From now on the numbers of the model are these; lengths that were drawn stay.
    pub fn assume(&mut self, values: &Values) {
        self.values.clone_from(values);
    }

    pub(crate) fn value(&self, p: ParamIx) -> u32 {
        self.values[p]
    }

    pub(crate) fn put(&mut self, at: Time, kind: Kind, subject: u32, nth: u32, token: u32) {
        self.agenda.put(Due {
            at: at.max(self.now),
            kind,
            subject,
            nth,
            token,
        });
    }

    fn handle(&mut self, d: Due) {
        match d.kind {
            Kind::Split => self.draw_anew(),
            Kind::OutageEnds => self.outage_ends(NodeIx(d.subject)),
            Kind::AbsenceEnds => self.absence_ends(d.subject),
            Kind::Shift => self.shift_changes(TeamIx(d.subject), d.token),
            Kind::ChannelReady => self.channel_ready(ChannelIx(d.subject)),
            Kind::Tolerance => self.tolerance_over(NeedIx(d.subject), d.token),
            Kind::ServiceTolerance => self.service_tolerance_over(ServiceIx(d.subject), d.token),
            Kind::GatewayFull => self.mail_due(d.subject, d.token, MailDue::Full),
            Kind::Drained => self.mail_due(d.subject, d.token, MailDue::Drained),
            Kind::SendersRetry => self.mail_due(d.subject, d.token, MailDue::Retried),
            Kind::CallWave => self.call_wave(DepartmentIx(d.subject), d.token),
            Kind::HelpDeskEmpty => self.calls_taken(d.token),
            Kind::TrustDay => self.trust_day(d.nth),
            Kind::FalseAlarm => self.false_alarm(SourceIx(d.subject), d.nth, d.token),
            Kind::Alert => self.alert_comes(d.subject),
            Kind::OrderArrives => self.order_arrives(OrderIx(d.subject), d.token),
            Kind::Authority => self.authority_answers(OrderIx(d.subject), d.token, true),
            Kind::Hour => self.hour_strikes(OrderIx(d.subject), d.token),
            Kind::OrderEnds => self.order_ends(OrderIx(d.subject), d.token),
            Kind::OrderReported => self.order_reported(OrderIx(d.subject), d.token),
            Kind::TriageEnds => self.triage_ends(AlertIx(d.subject), d.token),
            Kind::AttemptEnds => self.attempt_ends(StageIx(d.subject), d.token),
            Kind::NewInfrastructure => self.new_infrastructure(d.token),
            Kind::NoticesLoss => self.notices_loss(d.token),
            Kind::Decide => self.attacker_decides(d.token),
            Kind::Spread => self.spread_reaches(NodeIx(d.subject), NodeIx(d.nth)),
            Kind::Support => self.support_arrives(OutsiderIx(d.subject)),
            Kind::Aftermath => self.aftermath(d.nth),
        }
    }

    /// How many kinds of components entities of this world carry that snapshots do not name: none, or a test fails.
    pub fn unnamed_components(&self) -> usize {
        let named = Simulation::component_types();
        let is_named = |id: &bevy_ecs::component::ComponentId| {
            let kind = self
                .world
                .components()
                .get_info(*id)
                .and_then(|info| info.type_id());
            kind.is_some_and(|k| named.contains(&k))
        };
        let mut unnamed: Vec<_> = self
            .world
            .archetypes()
            .iter()
            // Entities of the world's own housekeeping are none of ours.
            .filter(|a| !a.is_empty() && a.components().iter().any(is_named))
            .flat_map(|a| a.components())
            .filter(|id| !is_named(id))
            .collect();
        unnamed.sort_unstable();
        unnamed.dedup();
        unnamed.len()
    }
}

/// How a component begins.
trait Initial<I> {
    fn initial(b: &Blueprint, i: I) -> Self;
}

impl Initial<NodeIx> for NodeState {
    fn initial(b: &Blueprint, i: NodeIx) -> Self {
        let def = &b.nodes[i];
        NodeState {
            up: true,
            cause: Cause::Outage,
            broken: false,
            outages: 0,
            off: false,
            disconnected: false,
            worked_on: 0,
            open: def.exposed,
            vulnerable: def.vulnerable,
            watched: 0,
            watched_by: None,
            lead: false,
            spoiled_from: None,
            held: 0,
            rebuilt: None,
            infected: false,
            restored: None,
        }
    }
}

impl Initial<SegmentIx> for SegmentState {
    fn initial(_: &Blueprint, _: SegmentIx) -> Self {
        SegmentState {
            isolated: false,
            held: 0,
        }
    }
}

impl Initial<AccountIx> for AccountState {
    fn initial(b: &Blueprint, i: AccountIx) -> Self {
        AccountState {
            locked: false,
            mfa: b.accounts[i].mfa,
            known: false,
            watched: 0,
            waiting: false,
            calls_end: 0,
        }
    }
}

impl Initial<DataIx> for DataState {
    fn initial(_: &Blueprint, _: DataIx) -> Self {
        DataState {
            closed: false,
            handled: [0; 3],
            swept: false,
            accounted: false,
        }
    }
}

impl Initial<SourceIx> for SourceState {
    fn initial(b: &Blueprint, i: SourceIx) -> Self {
        let def = &b.sources[i];
        SourceState {
            on: def.on,
            since: b.begins - def.retention,
            retention: def.retention,
        }
    }
}

impl Initial<NeedIx> for NeedState {
    fn initial(_: &Blueprint, _: NeedIx) -> Self {
        NeedState {
            met: true,
            cause: Cause::Outage,
            bites: false,
            token: 0,
        }
    }
}

impl Initial<FunctionIx> for FunctionState {
    fn initial(_: &Blueprint, _: FunctionIx) -> Self {
        FunctionState {
            level: super::chance::MILLION,
            contained: 0,
        }
    }
}

impl Initial<DepartmentIx> for DepartmentState {
    fn initial(_: &Blueprint, _: DepartmentIx) -> Self {
        DepartmentState {
            paper: false,
            prioritised: false,
            waiting: false,
            without_mail: false,
            mail_back: false,
            waves: 0,
        }
    }
}

impl Initial<ChannelIx> for ChannelState {
    fn initial(b: &Blueprint, i: ChannelIx) -> Self {
        ChannelState {
            active: b.channels[i].active,
            works: true,
        }
    }
}

impl Initial<ServiceIx> for ServiceState {
    fn initial(_: &Blueprint, _: ServiceIx) -> Self {
        ServiceState {
            works: true,
            met: true,
            cause: Cause::Outage,
            token: 0,
        }
    }
}

impl Initial<TeamIx> for TeamState {
    fn initial(_: &Blueprint, _: TeamIx) -> Self {
        TeamState {
            present: 0,
            extra: 0,
            overtime: false,
            fresh_until: Time::START,
            token: 0,
        }
    }
}

impl Initial<StageIx> for StageState {
    fn initial(b: &Blueprint, i: StageIx) -> Self {
        StageState {
            progress: Progress::Pending,
            ever: false,
            open: !b.stages[i].latent,
            hand: Hand::Free,
            attempts: 0,
            rounds: 0,
            not_before: b.stages[i].not_before,
            failures: [0; 8],
            token: 0,
            attempt: Underway::default(),
            rest: Underway::default(),
        }
    }
}

impl Initial<FootholdIx> for FootholdState {
    fn initial(b: &Blueprint, _: FootholdIx) -> Self {
        FootholdState {
            hold: Hold::Never,
            usable: false,
            since: b.begins,
            found: false,
            kept: false,
            gone: false,
            unseen: false,
            gained: b.begins,
        }
    }
}
