//! A fact is set: a machine broken or mended, a password known or not, trust raised or lowered.

use super::super::Conduct;
use super::{Dialog, buttons, reason};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts;
use crate::desktop::words::Words;
use crate::exercise::command::{Deed, Fact};
use crate::scenario::model::Audience;
use crate::simulation::blueprint::ix::*;
use crate::wording::terms;
use eframe::egui::{self, Ui};

/// A fact that is being set.
#[derive(Debug, Clone, Default)]
pub struct FactDraft {
    kind: FactKind,
    node: Option<NodeIx>,
    account: Option<AccountIx>,
    audience: Option<Audience>,
    amount: i32,
    on: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum FactKind {
    #[default]
    Broken,
    Credential,
    Trust,
}

impl Dialog {
    /// Sets a fact.
    pub fn fact() -> Dialog {
        Dialog::Fact(FactDraft {
            on: true,
            ..FactDraft::default()
        })
    }
}

impl FactDraft {
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        c: &mut Conduct,
        w: &Words<'_>,
        acts: &mut Vec<Conducting>,
    ) -> bool {
        ui.heading(w.get("ui-set-fact"));
        let options = [
            (FactKind::Broken, w.get("ui-fact-node")),
            (FactKind::Credential, w.get("ui-fact-credential")),
            (FactKind::Trust, w.get("ui-fact-trust")),
        ];
        parts::choice(ui, &mut self.kind, &options);
        let chosen = match self.kind {
            FactKind::Broken => self.broken(ui, w),
            FactKind::Credential => self.credential(ui, w),
            FactKind::Trust => self.trust(ui, w),
        };
        reason(ui, c, w);
        let (done, keep) = buttons(ui, w, chosen.is_some(), &w.get("ui-set-fact"));
        if let (true, Some(fact)) = (done, chosen) {
            let act = c.intervention(Deed::SetFact { fact });
            acts.push(act);
        }
        keep
    }

    fn broken(&mut self, ui: &mut Ui, w: &Words<'_>) -> Option<Fact> {
        let names = &w.plan.blueprint.names;
        let all = names.nodes.iter().map(|(n, _)| n);
        pick(ui, &w.get("ui-fact-node"), &mut self.node, all, |n| {
            w.names.nodes.of(n).to_owned()
        });
        let options = [
            (true, w.get("ui-fact-broken")),
            (false, w.get("ui-state-works")),
        ];
        parts::choice(ui, &mut self.on, &options);
        self.node.map(|n| Fact::Broken {
            node: names.nodes.id(n).into(),
            broken: self.on,
        })
    }

    fn credential(&mut self, ui: &mut Ui, w: &Words<'_>) -> Option<Fact> {
        let names = &w.plan.blueprint.names;
        let all = names.accounts.iter().map(|(a, _)| a);
        pick(
            ui,
            &w.get("ui-fact-credential"),
            &mut self.account,
            all,
            |a| w.names.accounts.of(a).to_owned(),
        );
        let options = [
            (true, w.get("ui-fact-known")),
            (false, w.get("ui-fact-unknown")),
        ];
        parts::choice(ui, &mut self.on, &options);
        self.account.map(|a| Fact::Credential {
            account: names.accounts.id(a).into(),
            known: self.on,
        })
    }

    fn trust(&mut self, ui: &mut Ui, w: &Words<'_>) -> Option<Fact> {
        let all = Audience::ALL.into_iter();
        pick(ui, &w.get("ui-fact-trust"), &mut self.audience, all, |a| {
            terms::audience(a, w.wording())
        });
        ui.add(egui::Slider::new(&mut self.amount, -30..=30).suffix("\u{a0}%"));
        let of = self.audience.filter(|_| self.amount != 0);
        of.map(|of| Fact::Trust {
            of,
            by: self.amount * 10,
        })
    }
}

/// One of a list.
fn pick<T: Copy + PartialEq>(
    ui: &mut Ui,
    called: &str,
    chosen: &mut Option<T>,
    all: impl Iterator<Item = T>,
    name: impl Fn(T) -> String,
) {
    let of = egui::ComboBox::from_id_salt(called)
        .width(ui.available_width())
        .selected_text(chosen.map_or_else(|| "…".to_owned(), &name))
        .show_ui(ui, |ui| {
            for x in all {
                ui.selectable_value(chosen, Some(x), name(x));
            }
        });
    parts::call(ui, &of.response, called);
}
