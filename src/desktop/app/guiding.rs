//! A first exercise with a guide: begun from the home screen, followed over every screen, ended at any time.

use super::{App, Screen};
use crate::desktop::act::Act;
use crate::desktop::setup::SetUp;
use crate::desktop::shelf::ScenarioCard;
use crate::desktop::tutorial::{self, Guide, Sight, Tutorial};
use crate::wording::Wording;
use eframe::egui::Ui;
use std::sync::Arc;

impl App {
    /// The guide of a first exercise, at the foot of whatever stands.
    pub(super) fn guide_ui(&mut self, ui: &mut Ui, w: Wording, acts: &mut Vec<Act>) {
        let Some(tutorial) = &mut self.tutorial else {
            return;
        };
        let sight = match &self.screen {
            Screen::SetUp(_) => Sight::SetUp,
            Screen::Conduct(c) => Sight::Conduct(c),
            Screen::Review(l) => Sight::Review(l),
            Screen::Home
            | Screen::Opening(_)
            | Screen::Fetching(_)
            | Screen::Author(_)
            | Screen::Mend(_)
            | Screen::Import(_) => Sight::Elsewhere,
        };
        tutorial.look(&sight, self.documents);
        let asked = tutorial::guide(ui, tutorial, &sight, w);
        acts.extend(asked.map(Act::Guide));
    }

    /// Begins a first exercise with a guide.
    pub(super) fn learn(&mut self, w: Wording) {
        let own = self.shelf.scenarios.iter().filter(|c| c.bundled);
        let ready = own.filter(|c| c.ready.is_some());
        let length = |c: &Arc<ScenarioCard>| c.scenario().map_or(u32::MAX, |s| s.duration.0);
        let chosen = ready
            .clone()
            .find(|c| c.name == tutorial::SCENARIO)
            .or_else(|| ready.min_by_key(|c| length(c)));
        let Some(card) = chosen.map(Arc::clone) else {
            return;
        };
        self.tutorial = Some(Tutorial::default());
        self.screen = Screen::SetUp(Box::new(SetUp::new(card, w.language(), 1)));
    }

    /// The guide through a first exercise, where there is one.
    pub fn tutorial(&self) -> Option<&Tutorial> {
        self.tutorial.as_ref()
    }

    /// Something is asked of the guide.
    pub(super) fn guided(&mut self, asked: Guide) {
        match (asked, &mut self.tutorial) {
            (Guide::Skip, Some(tutorial)) => tutorial.skip(),
            (Guide::Skip, None) => {}
            (Guide::End, _) => self.tutorial = None,
        }
    }
}
