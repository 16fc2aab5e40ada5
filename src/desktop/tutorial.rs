//! A first exercise with a guide: at the foot of the window stands what to do next and what it is for; once it is done in the
//! real application, the next thing stands there.
//!
//! It looks at the screens and touches nothing: whatever is learned is done with the means that are always there.

use super::conduct::Conduct;
use super::conduct::clock::Motion;
use super::conduct::{Lens, Side};
use super::gestures::Gesture;
use super::look::parts::{self, Weight};
use super::look::{icons, palette};
use super::review::{Looking, Part};
use crate::exercise::command::Deed;
use crate::wording::{Args, Wording};
use eframe::egui;
use egui::Ui;

/// The scenario that is played to learn, where it is in the program; otherwise the shortest.
pub const SCENARIO: &str = "first-alert";

/// What stands on the screen.
pub enum Sight<'a> {
    /// An exercise is set up.
    SetUp,
    /// An exercise is conducted.
    Conduct(&'a Conduct),
    /// An exercise is looked back at.
    Review(&'a Looking),
    /// Home, or something else.
    Elsewhere,
}

/// Where something is learned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    SetUp,
    Conduct,
    Review,
}

impl Sight<'_> {
    fn is(&self, place: Place) -> bool {
        matches!(
            (self, place),
            (Sight::SetUp, Place::SetUp)
                | (Sight::Conduct(_), Place::Conduct)
                | (Sight::Review(_), Place::Review)
        )
    }
}

/// How things were when a step began.
#[derive(Debug, Clone, Default)]
struct Before {
    log: usize,
    notes: usize,
    delivered: usize,
    lens: Option<Lens>,
    part: Option<Part>,
    documents: u32,
    stopped: bool,
}

/// Something to do.
struct Step {
    /// Key of its words: a title, and under `.about` what to do and why.
    key: &'static str,
    place: Place,
    gesture: Option<Gesture>,
    done: fn(&Sight<'_>, &Before, u32) -> bool,
}

fn conducted(sight: &Sight<'_>, is: impl Fn(&Conduct) -> bool) -> bool {
    match sight {
        Sight::Conduct(c) => is(c),
        Sight::SetUp | Sight::Review(_) | Sight::Elsewhere => false,
    }
}

/// A command that is in force and was given since.
fn commanded(c: &Conduct, before: &Before, is: impl Fn(&Deed) -> bool) -> bool {
    let since = c.view.log.iter().skip(before.log);
    since.filter(|l| !l.withdrawn).any(|l| is(&l.command.deed))
}

const STEPS: [Step; 15] = [
    Step {
        key: "tutorial-set-up",
        place: Place::SetUp,
        gesture: Some(Gesture::Begin),
        done: |sight, _, _| matches!(sight, Sight::Conduct(_)),
    },
    Step {
        key: "tutorial-run",
        place: Place::Conduct,
        gesture: Some(Gesture::RunPause),
        done: |sight, _, _| conducted(sight, |c| c.clock.motion() != Motion::Paused),
    },
    Step {
        key: "tutorial-inject",
        place: Place::Conduct,
        gesture: Some(Gesture::NextInject),
        done: |sight, _, _| {
            conducted(sight, |c| {
                c.view.injects.iter().any(|i| i.state.sent.is_some())
            })
        },
    },
    Step {
        key: "tutorial-deliver",
        place: Place::Conduct,
        gesture: Some(Gesture::Deliver),
        done: |sight, before, _| conducted(sight, |c| c.delivered().len() > before.delivered),
    },
    Step {
        key: "tutorial-lens",
        place: Place::Conduct,
        gesture: Some(Gesture::Lens),
        done: |sight, before, _| {
            conducted(sight, |c| before.lens.is_some_and(|l| l != c.open.lens))
        },
    },
    Step {
        key: "tutorial-decide",
        place: Place::Conduct,
        gesture: Some(Gesture::Decide),
        done: |sight, before, _| {
            conducted(sight, |c| {
                commanded(c, before, |d| {
                    matches!(
                        d,
                        Deed::Decide { .. } | Deed::Order(_) | Deed::Operation { .. }
                    )
                })
            })
        },
    },
    Step {
        key: "tutorial-assess",
        place: Place::Conduct,
        gesture: None,
        done: |sight, before, _| {
            conducted(sight, |c| {
                commanded(c, before, |d| matches!(d, Deed::Assess { .. }))
            })
        },
    },
    Step {
        key: "tutorial-observe",
        place: Place::Conduct,
        gesture: Some(Gesture::Observe),
        done: |sight, before, _| conducted(sight, |c| c.view.notes.len() > before.notes),
    },
    Step {
        key: "tutorial-room",
        place: Place::Conduct,
        gesture: Some(Gesture::Room),
        done: |sight, _, _| conducted(sight, |c| c.open.room),
    },
    Step {
        key: "tutorial-adversary",
        place: Place::Conduct,
        gesture: None,
        done: |sight, _, _| conducted(sight, |c| c.open.side == Side::Adversary),
    },
    Step {
        key: "tutorial-stop",
        place: Place::Conduct,
        gesture: Some(Gesture::Stop),
        done: |sight, before, _| conducted(sight, |c| before.stopped && !c.view.real_event),
    },
    Step {
        key: "tutorial-endex",
        place: Place::Conduct,
        gesture: Some(Gesture::NextInject),
        done: |sight, _, _| conducted(sight, |c| c.view.over),
    },
    Step {
        key: "tutorial-look-back",
        place: Place::Conduct,
        gesture: None,
        done: |sight, _, _| matches!(sight, Sight::Review(_)),
    },
    Step {
        key: "tutorial-decisions",
        place: Place::Review,
        gesture: Some(Gesture::NextPart),
        done: |sight, before, _| match sight {
            Sight::Review(l) => before.part.is_some_and(|p| p != l.part()),
            Sight::SetUp | Sight::Conduct(_) | Sight::Elsewhere => false,
        },
    },
    Step {
        key: "tutorial-report",
        place: Place::Review,
        gesture: None,
        done: |_, before, documents| documents > before.documents,
    },
];

/// A first exercise with a guide.
#[derive(Debug, Default)]
pub struct Tutorial {
    at: usize,
    before: Option<Before>,
}

/// What somebody asks of the guide.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Guide {
    /// The step is left out.
    Skip,
    /// The guide goes away.
    End,
}

impl Tutorial {
    /// Which step it is at, from 0; the number of steps where all are done.
    pub fn at(&self) -> usize {
        self.at
    }

    /// The key of the step's words; none where all are done.
    pub fn step(&self) -> Option<&'static str> {
        STEPS.get(self.at).map(|s| s.key)
    }

    /// Looks at what stands there; goes on where the step is done. `documents` counts what was written out so far.
    pub fn look(&mut self, sight: &Sight<'_>, documents: u32) {
        let Some(step) = STEPS.get(self.at) else {
            return;
        };
        let fits = sight.is(step.place);
        if fits && self.before.is_none() {
            self.before = Some(Before::of(sight, documents));
        }
        let Some(before) = &mut self.before else {
            return;
        };
        before.stopped |= conducted(sight, |c| c.view.real_event);
        if (step.done)(sight, before, documents) {
            self.skip();
        }
    }

    /// On to the next step.
    pub fn skip(&mut self) {
        self.at = (self.at + 1).min(STEPS.len());
        self.before = None;
    }
}

impl Before {
    fn of(sight: &Sight<'_>, documents: u32) -> Before {
        let mut before = Before {
            documents,
            ..Before::default()
        };
        match sight {
            Sight::Conduct(c) => {
                before.log = c.view.log.len();
                before.notes = c.view.notes.len();
                before.delivered = c.delivered().len();
                before.lens = Some(c.open.lens);
            }
            Sight::Review(l) => before.part = Some(l.part()),
            Sight::SetUp | Sight::Elsewhere => {}
        }
        before
    }
}

/// The guide at the foot of the window.
pub fn guide(ui: &mut Ui, t: &Tutorial, sight: &Sight<'_>, w: Wording) -> Option<Guide> {
    let p = palette(ui);
    let frame = egui::Frame::new()
        .fill(p.accent.gamma_multiply(0.16))
        .inner_margin(egui::Margin::symmetric(14, 10));
    egui::Panel::bottom("tutorial")
        .frame(frame)
        .show(ui, |ui| match STEPS.get(t.at) {
            Some(step) => doing(ui, t, step, sight, w),
            None => finished(ui, w),
        })
        .inner
}

fn doing(ui: &mut Ui, t: &Tutorial, step: &Step, sight: &Sight<'_>, w: Wording) -> Option<Guide> {
    let p = palette(ui);
    let mut asked = None;
    ui.horizontal(|ui| {
        ui.label(parts::icon(icons::BOOK_OPEN).size(18.0).color(p.accent));
        let args = Args::new()
            .number("step", t.at as i64 + 1)
            .number("of", STEPS.len() as i64);
        ui.label(parts::small(ui, w.text("tutorial-step", &args)));
        ui.label(parts::strong(w.get(step.key)).size(16.0));
        if let Some(gesture) = step.gesture {
            parts::key_cap(
                ui,
                &gesture.keys(&w.get("ui-key-space"), &w.get("ui-key-control")),
            );
        }
        parts::right(ui, |ui| {
            if parts::button(ui, icons::X, &w.get("tutorial-end"), Weight::Quiet).clicked() {
                asked = Some(Guide::End);
            }
            if parts::button(
                ui,
                icons::CHEVRON_RIGHT,
                &w.get("tutorial-skip"),
                Weight::Quiet,
            )
            .clicked()
            {
                asked = Some(Guide::Skip);
            }
        });
    });
    let about = match (sight.is(step.place), step.place) {
        (true, _) => format!("{}.about", step.key),
        (false, Place::Review) => "tutorial-to-review".to_owned(),
        (false, Place::SetUp | Place::Conduct) => "tutorial-to-exercise".to_owned(),
    };
    ui.add(egui::Label::new(w.get(&about)).wrap());
    asked
}

fn finished(ui: &mut Ui, w: Wording) -> Option<Guide> {
    let p = palette(ui);
    let mut asked = None;
    ui.horizontal(|ui| {
        ui.label(parts::icon(icons::CIRCLE_CHECK).size(18.0).color(p.good));
        ui.label(parts::strong(w.get("tutorial-done")).size(16.0));
        parts::right(ui, |ui| {
            let close = w.get("ui-close");
            if parts::button(ui, icons::CHECK, &close, Weight::Primary).clicked() {
                asked = Some(Guide::End);
            }
        });
    });
    ui.add(egui::Label::new(w.get("tutorial-done.about")).wrap());
    asked
}
