//! An exercise that is conducted: the session behind the keeper, the room's clock, and the screens over both.
//!
//! [`Conduct`] is what stands between them: it asks the keeper, takes its answers, and holds what the screens have open. The
//! console is [`console()`], the projector's window [`room()`], the scribe's [`mod@desk`].

mod adversary;
pub mod arrangement;
mod cell;
mod chronogramme;
pub mod clock;
mod console;
mod decide;
pub mod desk;
mod dialogs;
mod forecast;
pub mod hot_wash;
pub mod keeper;
pub(in crate::desktop) mod ministry;
pub(in crate::desktop) mod observe;
mod open;
mod room;
mod stands;
mod timeline;
mod top_bar;
pub mod view;

use super::act::Conducting;
use super::evaluators::{self, MergeError};
use super::gestures::Gesture;
use super::map::Chart;
use super::toasts::{Toasts, Tone};
use crate::exercise::command::{Actor, Command, Deed, Pacing};
use crate::exercise::plan::InjectIx;
use crate::scenario::model::Language;
use crate::simulation::time::Time;
use crate::wording::names::Names;
use crate::wording::{Args, Wording, journal, refusal};
use arrangement::{Arrangement, WhileWaiting};
use clock::{Clock, Motion};
use hot_wash::HotWash;
use keeper::{Ask, Keeper, Told};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{SystemTime, UNIX_EPOCH};
use view::{View, Waits};

pub use cell::Tab;
pub use console::console;
pub use decide::Draft;
pub use desk::desk;
pub use dialogs::Dialog;
pub use forecast::Forecaster;
pub use open::{Lens, Open, Side};
pub use room::{Wall, room};

/// An exercise that is conducted.
#[derive(Debug)]
pub struct Conduct {
    keeper: Keeper,
    /// As it stands.
    pub view: Arc<View>,
    /// The picture's places.
    pub chart: Arc<Chart>,
    /// How the room is arranged.
    pub arrangement: Arrangement,
    /// The room's clock.
    pub clock: Clock,
    /// What the screens have open.
    pub open: Open,
    /// What will still be reached, where somebody asked.
    pub forecaster: Option<Forecaster>,
    /// The hot wash, while it is held.
    pub hot_wash: Option<HotWash>,
    /// The exercise's file.
    pub path: PathBuf,
    /// Exercise seconds that the clock gave and that were not asked for yet.
    due: u32,
    /// Something waited for the cell in the last view.
    waited: bool,
    /// The facilitator goes from one arrival to the next: there the room's time runs on, whatever the clock does.
    stepping: bool,
    /// The exercise cannot go on; why.
    pub broken: Option<String>,
    kept_at: u64,
}

/// The arrangement with the room time spent is kept at least so often, in room milliseconds.
const KEEP_EVERY: u64 = 30_000;

impl Conduct {
    /// Over a keeper that has opened its exercise.
    pub fn new(keeper: Keeper, opened: keeper::Opened) -> Conduct {
        let arrangement = Arrangement::read(opened.kept.as_deref());
        let chart = Arc::new(Chart::of(&opened.view.plan));
        let mut conduct = Conduct {
            keeper,
            clock: Clock::new(arrangement.ratio, arrangement.spent),
            kept_at: arrangement.spent,
            arrangement,
            chart,
            open: Open::default(),
            forecaster: None,
            hot_wash: None,
            path: opened.path,
            due: 0,
            waited: false,
            stepping: false,
            broken: None,
            view: opened.view,
        };
        conduct.leave_settled();
        conduct.waited = !conduct.view.waits.is_empty();
        conduct.open.inject = conduct.next_inject();
        conduct
    }

    /// The language of the room window.
    pub fn room_language(&self, console: Language) -> Language {
        self.arrangement.room_language.unwrap_or(console)
    }

    /// Time goes by in the room: `now` is the machine's clock in milliseconds.
    pub fn tick(&mut self, now: u64, toasts: &mut Toasts, w: Wording) {
        while let Some(told) = self.keeper.answer() {
            self.take(told, toasts, w);
        }
        if let Some(forecaster) = &mut self.forecaster {
            forecaster.take(false);
        }
        if let Some(hot) = &mut self.hot_wash {
            // The window looks again while something is to come.
            hot.take(false, || {});
        }
        if self.broken.is_some() || self.view.real_event {
            self.clock.forget();
            return;
        }
        self.due += self.clock.look(now);
        if self.due > 0 && !self.keeper.is_busy() && !self.view.over {
            self.keeper.ask(Ask::GoOn(self.view.now + self.due));
            self.due = 0;
        }
        if self.clock.room() >= self.kept_at + KEEP_EVERY {
            self.keep();
        }
    }

    /// Waits until everything that was asked is answered. For tests and for closing.
    pub fn settle(&mut self, toasts: &mut Toasts, w: Wording) {
        while let Some(told) = self.keeper.wait() {
            self.take(told, toasts, w);
        }
        if let Some(forecaster) = &mut self.forecaster {
            forecaster.take(true);
        }
        if let Some(hot) = &mut self.hot_wash {
            hot.take(true, || {});
        }
    }

    /// Whether something is under way that a window should look for again.
    pub fn is_moving(&self) -> bool {
        self.keeper.is_busy()
            || self.clock.motion() != Motion::Paused
            || self.hot_wash.as_ref().is_some_and(HotWash::is_moving)
    }

    fn take(&mut self, told: Told, toasts: &mut Toasts, w: Wording) {
        match told {
            Told::View(view) => self.show(view),
            Told::Stopped(view) => {
                self.due = 0;
                self.show(view);
            }
            Told::Refused(why) => {
                let names = Names::new(&self.view.plan, w.language());
                let view = &self.view;
                let memory = journal::Pictured {
                    plan: &view.plan,
                    picture: &view.cell,
                    inject: |i| view.inject(i).map(|l| &*l.inject),
                };
                let text = refusal::sentence_with(&why, &view.plan, &names, &memory, w);
                toasts.say(Tone::Bad, text);
            }
            Told::Failed(e) => {
                let args = Args::new().word("reason", refusal::session(&e, w));
                self.broken = Some(w.text("ui-broken", &args));
                self.clock.pause();
            }
            // Only asked for when a keeper begins or ends.
            Told::Opened(_) | Told::Closed => {}
        }
    }

    fn show(&mut self, view: Arc<View>) {
        let was_over = self.view.over;
        self.view = view;
        self.leave_settled();
        if self.view.over && !was_over {
            self.clock.pause();
            self.due = 0;
        }
        let waits = !self.view.waits.is_empty();
        if waits {
            self.clock.begin_deliberation();
        } else if self.waited {
            self.charge();
        }
        self.waited = waits;
        self.set_pace();
        if std::mem::take(&mut self.stepping) && waits {
            self.clock.stand();
        }
        if let Some(i) = self.open.inject
            && self.view.inject(i).is_none()
        {
            self.open.inject = None;
        }
    }

    /// Decision points that the facilitator took for settled wait no longer.
    fn leave_settled(&mut self) {
        let settled = &self.arrangement.settled;
        let points = &self.view.plan.scenario.decision_points;
        let stays = |w: &Waits| match w {
            Waits::Decision(p) => points
                .get(usize::from(*p))
                .is_none_or(|p| !settled.contains(p.id.as_str())),
            Waits::Option(_) => true,
        };
        if self.view.waits.iter().all(stays) {
            return;
        }
        let waits = self.view.waits.iter().copied().filter(stays).collect();
        Arc::make_mut(&mut self.view).waits = waits;
    }

    /// The clock's ratio as it is now: the one chosen, or a slower one while something waits for the cell.
    fn set_pace(&mut self) {
        match (self.waited, self.arrangement.while_waiting) {
            (true, WhileWaiting::Slow) => self.clock.set_ratio(1),
            (true, WhileWaiting::Stand) if self.clock.motion() != Motion::Paused => {
                self.clock.stand();
            }
            (true, WhileWaiting::Stand) => {}
            (true, WhileWaiting::RunOn) | (false, _) => {
                self.clock.set_ratio(self.arrangement.ratio);
            }
        }
    }

    /// What the cell's deliberation costs is taken from the exercise, whatever the clock did meanwhile.
    fn charge(&mut self) {
        let cost = self
            .clock
            .end_deliberation(self.view.plan.scenario.deliberation_rate);
        if cost > 0 {
            self.keeper.ask(Ask::GoTo(self.view.now + cost));
        }
    }

    fn keep(&mut self) {
        self.kept_at = self.clock.room();
        self.arrangement.spent = self.clock.room();
        self.keeper.ask(Ask::Keep(self.arrangement.bytes()));
    }

    /// Carries out what somebody asked for.
    pub fn perform(&mut self, act: Conducting) {
        match act {
            Conducting::Run if !self.view.over => {
                self.clock.run();
                self.open.announced = None;
                self.pace(Pacing::Run {
                    ratio: self.clock.ratio(),
                });
            }
            Conducting::Run => {}
            Conducting::Pause => {
                self.clock.pause();
                self.pace(Pacing::Pause);
                self.keep();
            }
            Conducting::Ratio(ratio) => {
                self.arrangement.ratio = ratio;
                self.set_pace();
                if matches!(self.clock.motion(), Motion::Runs(_)) {
                    self.pace(Pacing::Run { ratio });
                }
            }
            Conducting::Jump(to) => self.jump(to),
            Conducting::NextArrival => {
                self.clock.pause();
                self.due = 0;
                self.stepping = true;
                self.keeper.ask(Ask::GoOn(self.view.plan.blueprint.end));
            }
            Conducting::NextScene => {
                if let Some((to, ratio)) = self.next_scene() {
                    self.jump(to);
                    // A scene has a pace of its own.
                    if ratio != self.arrangement.ratio {
                        self.arrangement.ratio = ratio;
                        self.set_pace();
                    }
                }
            }
            Conducting::Command(mut command) => {
                command.noted = self.view.now;
                command.taken = command.taken.min(command.noted);
                if self.waited && command.by != Actor::Facilitator {
                    // The price of the deliberation comes before what was decided in it.
                    self.charge();
                }
                self.keeper.ask(Ask::Command(command));
            }
            Conducting::Note(note) => self.keeper.ask(Ask::Note(note)),
            Conducting::TakeBack(entry, reason) => {
                self.clock.pause();
                self.due = 0;
                self.keeper.ask(Ask::Retract(entry, reason));
            }
            Conducting::Rearrange => {
                self.set_pace();
                self.keep();
            }
            Conducting::Settle(point) => {
                self.arrangement.settled.insert(point);
                self.keep();
                let view = Arc::clone(&self.view);
                self.show(view);
            }
            // Carried out by the application, which knows where documents go.
            Conducting::Print(..)
            | Conducting::EvaluatorPage
            | Conducting::Merge(_)
            | Conducting::LookBack => {}
            Conducting::HotWash(true) => {
                self.hot_wash = Some(HotWash::begin(self.path.clone(), || {}));
                self.open.room = true;
            }
            Conducting::HotWash(false) => self.hot_wash = None,
            Conducting::Room => {
                self.open.room = !self.open.room;
                // Where there is a second monitor the room looks at that one.
                self.open.room_screen = self.open.screens.other();
            }
            Conducting::Desk => self.open.desk = !self.open.desk,
            Conducting::RealEvent(stop) => {
                self.clock.pause();
                self.clock.forget();
                self.due = 0;
                self.pace(match stop {
                    true => Pacing::Stop,
                    false => Pacing::Resume,
                });
            }
        }
    }

    fn pace(&mut self, pacing: Pacing) {
        self.keeper.ask(Ask::Pace(pacing, unix_milliseconds()));
    }

    fn jump(&mut self, to: Time) {
        self.clock.pause();
        self.due = 0;
        self.open.announced = Some(to);
        self.pace(Pacing::Jump { to });
        self.keeper.ask(Ask::GoTo(to));
    }

    /// When the next scene begins, and how many exercise seconds it takes in a room second.
    pub fn next_scene(&self) -> Option<(Time, u8)> {
        let plan = &self.view.plan;
        plan.scenario
            .scenes
            .iter()
            .map(|s| (plan.moment(s.from), s.ratio))
            .filter(|(t, _)| *t > self.view.now)
            .min()
    }

    /// The inject that waits for the earliest moment.
    pub fn next_inject(&self) -> Option<InjectIx> {
        stands::upcoming(&self.view).first().map(|(i, _)| *i)
    }

    /// A command of the facilitator, with the reason that stands in the field.
    pub fn intervention(&mut self, deed: Deed) -> Conducting {
        let reason = std::mem::take(&mut self.open.reason);
        Conducting::Command(Box::new(Command {
            by: Actor::Facilitator,
            operator: String::new(),
            channel: None,
            rationale: reason,
            taken: self.view.now,
            noted: self.view.now,
            rests_on: Vec::new(),
            answers: None,
            deed,
        }))
    }

    /// What a key asks for.
    pub fn on_gesture(&mut self, gesture: Gesture, acts: &mut Vec<Conducting>) {
        match gesture {
            Gesture::RunPause => acts.push(match self.clock.motion() {
                Motion::Paused => Conducting::Run,
                Motion::Waits | Motion::Runs(_) => Conducting::Pause,
            }),
            Gesture::NextInject => acts.push(Conducting::NextArrival),
            Gesture::NextScene => acts.push(Conducting::NextScene),
            Gesture::Decide => decide::begin(self),
            Gesture::Observe => self.open.focus = Some(observe::FIELD),
            Gesture::Lens => {
                let at = Lens::ALL
                    .iter()
                    .position(|l| *l == self.open.lens)
                    .unwrap_or(0);
                self.open.lens = Lens::ALL[(at + 1) % Lens::ALL.len()];
            }
            Gesture::Find => self.open.focus = Some(ministry::FIND),
            Gesture::Room => acts.push(Conducting::Room),
            Gesture::Desk => acts.push(Conducting::Desk),
            Gesture::Deliver => cell::deliver_next(self, acts),
            Gesture::Share => cell::share_next(self, acts),
            Gesture::Fire => chronogramme::fire_selected(self, acts),
            Gesture::Hold => chronogramme::hold_selected(self, acts),
            Gesture::Invent => self.open.dialog = Some(Dialog::invent()),
            Gesture::TakeBack => dialogs::take_back(self),
            Gesture::Stop => acts.push(Conducting::RealEvent(!self.view.real_event)),
            Gesture::Palette
            | Gesture::Shortcuts
            | Gesture::Handbook
            | Gesture::Language
            | Gesture::Theme
            | Gesture::Larger
            | Gesture::Smaller
            | Gesture::Prepare
            | Gesture::Begin
            | Gesture::Home
            | Gesture::Play
            | Gesture::NextEvent
            | Gesture::EventBefore
            | Gesture::NextDecision
            | Gesture::DecisionBefore
            | Gesture::Faster
            | Gesture::Slower
            | Gesture::Mark
            | Gesture::NextPart
            | Gesture::Undo
            | Gesture::Redo
            | Gesture::SaveDraft
            | Gesture::Duplicate
            | Gesture::Delete
            | Gesture::SelectAll
            | Gesture::NextStage => {}
        }
    }

    /// Merges notes of an evaluator's page; gives how many were new.
    ///
    /// # Errors
    /// [`MergeError`]; nothing is merged then.
    pub fn merge(&mut self, path: &Path) -> Result<usize, MergeError> {
        let notes = evaluators::read(path, self.view.plan.scenario.id.as_str())?;
        let new = evaluators::new_notes(notes, &self.view.notes);
        let count = new.len();
        for note in new {
            self.keeper.ask(Ask::Note(note));
        }
        Ok(count)
    }

    /// Pauses and closes: what is shown is on the disk.
    pub fn close(mut self, toasts: &mut Toasts, w: Wording) {
        self.forecaster = None;
        self.hot_wash = None;
        if self.clock.motion() != Motion::Paused {
            self.perform(Conducting::Pause);
        } else {
            self.keep();
        }
        self.settle(toasts, w);
    }

    /// Roles whose slip was handed over.
    pub fn delivered(&self) -> BTreeSet<(u32, u32)> {
        self.arrangement.delivered.iter().copied().collect()
    }
}

/// The time of the wall, for the pacing lane only.
fn unix_milliseconds() -> i64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .ok()
        .and_then(|d| i64::try_from(d.as_millis()).ok())
        .unwrap_or(0)
}
