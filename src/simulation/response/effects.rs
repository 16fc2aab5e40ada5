//! What each response action does to the simulated ministry. True where it changed anything.

use crate::scenario::model::{AccountKind, ActionEffect, Means, NodeKind};
use crate::simulation::blueprint::EffectDef;
use crate::simulation::blueprint::ix::*;
use crate::simulation::chance::MILLION;
use crate::simulation::continuity::share;
use crate::simulation::event::{Event, Target};
use crate::simulation::state::{Hold, resident};
use crate::simulation::world::Simulation;
use std::sync::Arc;

/// Where a copy is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Store {
    /// Where an attacker who holds the backup can spoil it.
    Online,
    /// Out of the network's reach.
    Tape,
}

impl Simulation {
    pub(crate) fn apply_effect(&mut self, o: OrderIx, effect: &EffectDef) -> bool {
        let target = self.order_ref(o).target;
        match effect {
            EffectDef::SearchRecords {
                kinds,
                back,
                sensitivity,
                false_finding,
            } => {
                let (s, f) = (self.value(*sensitivity), self.value(*false_finding));
                self.search_records(o, kinds, *back, s, f);
                true
            }
            EffectDef::Hunt {
                means,
                sensitivity,
                false_finding,
            } => {
                let (s, f) = (self.value(*sensitivity), self.value(*false_finding));
                self.hunt(o, means, s, f);
                true
            }
            EffectDef::Monitor(coverage) => {
                let coverage = self.value(*coverage);
                self.watch(o, target, coverage)
            }
            EffectDef::Validate(sensitivity) => match target {
                Target::Node(n) => {
                    let s = self.value(*sensitivity);
                    self.validate(o, n, s);
                    true
                }
                _ => false,
            },
            EffectDef::Delegate(part) => {
                let part = self.value(*part);
                std::mem::replace(&mut self.g.response.delegated, part) != part
            }
            EffectDef::Plain(e) => self.apply_plain(o, e, target),
        }
    }

    fn apply_plain(&mut self, o: OrderIx, effect: &ActionEffect, target: Target) -> bool {
        use ActionEffect as E;
        match (effect, target) {
            (E::Triage, Target::Alert(a)) => self.triage_now(o, a),
            (E::LogOn { retention }, Target::LogSource(s)) => self.log_on(s, retention.0),
            (E::Preserve, Target::Node(n)) => self.preserve(n),
            (E::SweepSecrets, Target::Data(d)) => self.sweep_secrets(o, d),
            (E::Support, Target::Outsider(x)) => self.ask_support(x),
            (E::Disconnect, Target::Node(n)) => {
                let was = self.is_linked(n);
                self.link(n, false);
                was
            }
            (E::PowerOff, Target::Node(n)) => {
                let was = !self.node(n).off;
                self.power_off(n);
                was
            }
            (E::Reconnect, Target::Node(n)) => self.reconnect(n),
            (E::Reconnect, Target::Department(d)) => self.reconnect_department(d),
            (E::Isolate, Target::Segment(s)) => self.isolate(s, true),
            (E::Join, Target::Segment(s)) => self.isolate(s, false),
            (E::CutMail { flow, mode }, _) => self.cut_mail(*flow, *mode),
            (E::OpenMail { flow }, _) => self.open_mail(*flow),
            (E::CloseToInternet, Target::Node(n)) => self.expose(n, false),
            (E::OpenToInternet, Target::Node(n)) => self.expose(n, true),
            (E::BlockIndicators, _) => self.block_indicators(),
            (E::Quarantine, Target::Node(n)) => self.quarantine(n),
            (E::Lock, Target::Account(a)) => self.lock(a, true),
            (E::Unlock, Target::Account(a)) => self.lock(a, false),
            (E::RevokeSessions, Target::Account(a)) => self.remove_means_of(a, Means::SessionToken),
            (E::ResetPasswords, Target::Account(a)) => self.reset_passwords(a),
            (E::DisableRules, Target::Node(n)) => {
                self.remove_means(n, &[Means::MailboxRule], false)
            }
            (E::CloseData, Target::Data(d)) => {
                !std::mem::replace(&mut self.holding_mut(d).closed, true)
            }
            (E::OpenData, Target::Data(d)) => {
                let was = std::mem::replace(&mut self.holding_mut(d).closed, false);
                self.wake_attacker();
                was
            }
            (E::Remove { means }, Target::Node(n)) => self.remove_means(n, means, true),
            (E::RotateCertificates, Target::Node(n)) => {
                self.remove_issued(n, Means::Certificate, NodeKind::CertificateAuthority)
            }
            (E::RotateSecrets, Target::Node(n)) => {
                let keys = self.remove_issued(n, Means::SigningKey, NodeKind::IdentityProvider);
                let services = self.rotate_service_accounts(n);
                keys || services
            }
            // One key for the whole directory: it does not matter at which controller it is changed.
            (E::ResetKrbtgt, _) => self.reset_krbtgt(),
            (E::Rebuild, Target::Node(n)) => self.rebuild(n),
            (E::Patch, Target::Node(n)) => {
                std::mem::replace(&mut self.node_mut(n).vulnerable, false)
            }
            (E::EnforceMfa, Target::Account(a)) => self.enforce_mfa(a),
            (E::Restore, Target::Node(n)) => {
                let age = self.order_ref(o).copy_age;
                self.restore_copy(n, age)
            }
            (E::Drain { rescan }, _) => self.drain_backlog(*rescan),
            (E::Heighten { lasts }, _) => self.heighten(lasts.0),
            (E::Activate, Target::Channel(c)) => self.activate(c),
            (E::PublishNumbers, _) => self.publish_numbers(),
            (E::Paper, Target::Department(d)) => {
                let news = !std::mem::replace(&mut self.department_mut(d).paper, true);
                self.refresh_department(d);
                news
            }
            (E::Prioritise, Target::Department(d)) => {
                let news = !std::mem::replace(&mut self.department_mut(d).prioritised, true);
                self.refresh_all_functions();
                news
            }
            (E::Inform, Target::Audience(a)) => {
                self.inform(a);
                true
            }
            (E::Overtime, Target::Team(t)) => self.overtime(t),
            (E::VerifyCallers, _) => self.verify_callers(),
            // Numbers live in the table: these come as other forms of `EffectDef`.
            (
                E::SearchRecords { .. }
                | E::Hunt { .. }
                | E::Monitor { .. }
                | E::Validate { .. }
                | E::Delegate { .. },
                _,
            ) => false,
            // Aimed at something that it does not apply to: no effect.
            (
                E::Triage
                | E::LogOn { .. }
                | E::Preserve
                | E::SweepSecrets
                | E::Support
                | E::Disconnect
                | E::PowerOff
                | E::Reconnect
                | E::Isolate
                | E::Join
                | E::CloseToInternet
                | E::OpenToInternet
                | E::Lock
                | E::Unlock
                | E::RevokeSessions
                | E::ResetPasswords
                | E::DisableRules
                | E::CloseData
                | E::OpenData
                | E::Remove { .. }
                | E::RotateCertificates
                | E::RotateSecrets
                | E::Rebuild
                | E::Patch
                | E::EnforceMfa
                | E::Quarantine
                | E::Restore
                | E::Activate
                | E::Paper
                | E::Prioritise
                | E::Inform
                | E::Overtime,
                _,
            ) => false,
        }
    }

    fn reconnect(&mut self, n: NodeIx) -> bool {
        let s = self.node(n);
        if !s.disconnected && !s.off {
            return false;
        }
        self.link(n, true);
        true
    }

    /// One department has its mail back: its server is connected, and a cut of inside mail no longer holds for it.
    fn reconnect_department(&mut self, d: DepartmentIx) -> bool {
        let connected = match self.blueprint.departments[d].mailboxes {
            Some(n) => self.reconnect(n),
            None => return false,
        };
        let opened = self.is_inside_mail_cut(d);
        if opened {
            self.department_mut(d).mail_back = true;
            self.refresh_mail();
        }
        connected || opened
    }

    /// A forensic copy keeps the evidence of everything on the node that was not destroyed before.
    fn preserve(&mut self, n: NodeIx) -> bool {
        let b = Arc::clone(&self.blueprint);
        let mut any = false;
        for &f in &b.footholds_at[n] {
            let s = self.foothold(f);
            if s.hold != Hold::Never && !s.kept && !s.gone {
                self.foothold_mut(f).kept = true;
                self.emit(Event::EvidenceKept { foothold: f });
                any = true;
            }
        }
        any
    }

    pub(crate) fn lose_evidence(&mut self, f: FootholdIx) {
        let s = self.foothold(f);
        if s.hold != Hold::Never && !s.kept && !s.gone {
            self.foothold_mut(f).gone = true;
            self.emit(Event::EvidenceLost { foothold: f });
        }
    }

    fn lock(&mut self, a: AccountIx, locked: bool) -> bool {
        if self.account(a).locked == locked {
            return false;
        }
        self.account_mut(a).locked = locked;
        if locked {
            // Their people cannot work; they call.
            let each = self.value(self.blueprint.constants.reset_calls) / 2;
            self.people_wait(a, each);
        } else {
            self.people_work_again(a);
        }
        self.g.attacker.stale = true;
        self.wake_attacker();
        true
    }

    fn reset_passwords(&mut self, a: AccountIx) -> bool {
        self.lose_credential(a);
        self.remove_means_of(a, Means::ValidAccount);
        let each = self.value(self.blueprint.constants.reset_calls);
        self.people_wait(a, each);
        true
    }

    fn enforce_mfa(&mut self, a: AccountIx) -> bool {
        if std::mem::replace(&mut self.account_mut(a).mfa, true) {
            return false;
        }
        self.g.attacker.stale = true;
        let each = self.value(self.blueprint.constants.reset_calls) / 2;
        self.calls_come(share(self.people_behind(a), each));
        true
    }

    /// Service accounts get new passwords: all of them where accounts are kept, an application's own where it is one.
    fn rotate_service_accounts(&mut self, at: NodeIx) -> bool {
        let b = Arc::clone(&self.blueprint);
        let kept_here = matches!(
            b.nodes[at].kind,
            NodeKind::Directory | NodeKind::IdentityProvider
        );
        let mut any = false;
        for (a, def) in b.accounts.iter() {
            let own = def.opens.contains(&at) || def.controls.contains(&at);
            let is_service = matches!(def.kind, AccountKind::Service | AccountKind::Supplier);
            if is_service && (kept_here || own) {
                any |= self.account(a).known;
                self.lose_credential(a);
                any |= self.remove_means_of(a, Means::ValidAccount);
            }
        }
        any
    }

    fn remove_means_of(&mut self, a: AccountIx, means: Means) -> bool {
        let b = Arc::clone(&self.blueprint);
        let mut any = false;
        for (f, def) in b.footholds.iter() {
            if def.by == means && def.account == Some(a) {
                any |= self.lose_foothold(f);
            }
        }
        any
    }

    /// What a node issued counts no more: what the attacker has of it there, and at nodes that issue nothing of the kind.
    fn remove_issued(&mut self, by: NodeIx, means: Means, issuer: NodeKind) -> bool {
        let b = Arc::clone(&self.blueprint);
        let issues = b.nodes[by].kind == issuer;
        let mut any = false;
        for (f, def) in b.footholds.iter() {
            let elsewhere = issues && b.nodes[def.on].kind != issuer;
            if def.by == means && (def.on == by || elsewhere) {
                any |= self.lose_foothold(f);
            }
        }
        any
    }

    fn remove_everywhere(&mut self, means: Means) -> bool {
        let b = Arc::clone(&self.blueprint);
        let mut any = false;
        for (f, def) in b.footholds.iter() {
            if def.by == means {
                any |= self.lose_foothold(f);
            }
        }
        any
    }

    /// Removes means from a node: only what was found where one has to know what one removes.
    fn remove_means(&mut self, n: NodeIx, means: &[Means], only_found: bool) -> bool {
        let b = Arc::clone(&self.blueprint);
        let mut any = false;
        for &f in &b.footholds_at[n] {
            if means.contains(&b.footholds[f].by) && (!only_found || self.foothold(f).found) {
                if resident(b.footholds[f].by) {
                    self.lose_evidence(f);
                }
                any |= self.lose_foothold(f);
            }
        }
        any
    }

    fn reset_krbtgt(&mut self) -> bool {
        let lifetime = self.value(self.blueprint.constants.ticket_lifetime);
        match self.g.attacker.first_krbtgt {
            Some(first) if self.now.since(first) >= lifetime => {
                self.g.attacker.first_krbtgt = Some(self.now);
                self.remove_everywhere(Means::GoldenTicket);
                true
            }
            Some(_) => {
                // Too early: tickets in use break, and the count begins anew.
                self.g.attacker.first_krbtgt = Some(self.now);
                self.tickets_break();
                false
            }
            None => {
                self.g.attacker.first_krbtgt = Some(self.now);
                true
            }
        }
    }

    /// Everybody has to sign in again, and those who cannot call: some hundreds in all.
    fn tickets_break(&mut self) {
        const CALLS: u64 = 400;
        let b = Arc::clone(&self.blueprint);
        let people = b.accounts.ids().map(|a| u64::from(self.people_behind(a)));
        let each = (CALLS * u64::from(MILLION)).div_ceil(people.sum::<u64>().max(1));
        let each = each.min(u64::from(MILLION)) as u32;
        for a in b.accounts.ids() {
            self.people_wait(a, each);
        }
    }

    fn rebuild(&mut self, n: NodeIx) -> bool {
        let b = Arc::clone(&self.blueprint);
        for &f in &b.footholds_at[n] {
            if resident(b.footholds[f].by) {
                self.lose_evidence(f);
                self.lose_foothold(f);
            }
        }
        let now = self.now;
        let s = self.node_mut(n);
        s.rebuilt = Some(now);
        s.broken = false;
        s.vulnerable = false;
        s.infected = false;
        self.refresh_node(n);
        true
    }

    /// Where a copy of this age is kept: on tape if it is old enough to have been carried there, otherwise online. Nowhere
    /// while no store that has it works; a node of which no store is modelled has its copies somewhere online.
    fn copy_kept(&self, n: NodeIx, age: u32) -> Option<Store> {
        let b = &self.blueprint;
        let stores = &b.nodes[n].backed_up_by;
        let works = |tape: bool| {
            let is_tape = |s: NodeIx| b.nodes[s].kind == NodeKind::BackupOffline;
            stores
                .iter()
                .any(|&s| is_tape(s) == tape && self.node(s).up)
        };
        if age >= self.value(b.constants.tape_age) && works(true) {
            Some(Store::Tape)
        } else {
            (stores.is_empty() || works(false)).then_some(Store::Online)
        }
    }

    /// The content comes from a copy: what the attacker had on the node at that age is back with it.
    fn restore_copy(&mut self, n: NodeIx, age: u32) -> bool {
        let b = Arc::clone(&self.blueprint);
        let kept = |&a: &u32| self.copy_kept(n, a).map(|store| (a, store));
        let copies = b.nodes[n].backups.iter().filter_map(kept);
        // The youngest copy that is at least as old as asked for.
        let Some((age, store)) = copies.clone().find(|c| c.0 >= age).or(copies.last()) else {
            return false;
        };
        let copied = self.now - age;
        for &f in &b.footholds_at[n] {
            let s = self.foothold(f);
            let in_copy = resident(b.footholds[f].by) && s.hold != Hold::Never && s.since <= copied;
            let spoiled = store == Store::Online
                && self.node(n).spoiled_from.is_some_and(|from| copied >= from)
                && resident(b.footholds[f].by);
            if in_copy || (spoiled && s.hold != Hold::Never) {
                self.node_mut(n).infected = true;
                self.gain_foothold(f);
            } else if resident(b.footholds[f].by) {
                self.lose_evidence(f);
                self.lose_foothold(f);
            }
        }
        self.node_mut(n).broken = false;
        if b.nodes[n].kind == NodeKind::MailboxServer {
            self.lose_mail_since(n, copied);
        }
        self.refresh_node(n);
        true
    }

    fn watch(&mut self, o: OrderIx, target: Target, coverage: u32) -> bool {
        let nodes = self.nodes_of(target);
        let mut any = false;
        if let Target::Account(a) = target {
            any |= self.account(a).watched < coverage;
            self.account_mut(a).watched = coverage;
        }
        for n in nodes {
            let s = self.node_mut(n);
            any |= s.watched < coverage;
            s.watched = s.watched.max(coverage).min(MILLION);
            // Whoever watches a machine sees what runs on it; whoever watches accounts sees sign-ins only.
            if matches!(target, Target::Node(_)) {
                s.watched_by = Some(o);
            }
        }
        any
    }
}
