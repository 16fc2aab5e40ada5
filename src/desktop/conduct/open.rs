//! What the screens of an exercise have open. Nothing of it is part of the exercise, and none of it is kept.

use super::cell::Tab;
use super::dialogs::Dialog;
use super::forecast::Wish;
use super::timeline::Zoom;
use super::{Draft, observe};
use crate::desktop::map::Canvas;
use crate::desktop::windows::Screens;
use crate::exercise::plan::{InjectIx, RoleIx};
use crate::simulation::time::Time;

/// What the facilitator sees on the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lens {
    /// What is so.
    Truth,
    /// What the cell holds to be so.
    Belief,
    /// Both, with the differences marked.
    Both,
}

impl Lens {
    /// All, in the order in which they are offered.
    pub const ALL: [Lens; 3] = [Lens::Belief, Lens::Truth, Lens::Both];

    /// Key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Lens::Truth => "ui-lens-truth",
            Lens::Belief => "ui-lens-belief",
            Lens::Both => "ui-lens-both",
        }
    }
}

/// What stands to the left of the picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Side {
    /// The injects.
    Chronogramme,
    /// The attacker's stages.
    Adversary,
    /// What will still be reached.
    Forecast,
}

impl Side {
    /// All, in the order in which they are offered, with the keys of their names.
    pub const ALL: [(Side, &'static str); 3] = [
        (Side::Chronogramme, "ui-chronogramme"),
        (Side::Adversary, "ui-adversary"),
        (Side::Forecast, "ui-forecast"),
    ];
}

/// What the screens of an exercise have open. Nothing of it is part of the exercise.
#[derive(Debug)]
pub struct Open {
    /// What is seen on the picture.
    pub lens: Lens,
    /// The picture of the console.
    pub canvas: Canvas,
    /// The picture of the room window.
    pub room_canvas: Canvas,
    /// Which part of the cell's work.
    pub tab: Tab,
    /// The inject that is selected.
    pub inject: Option<InjectIx>,
    /// What stands to the left.
    pub side: Side,
    /// The selected inject was picked elsewhere: the table goes to it.
    pub reveal: bool,
    /// What the next forecast asks.
    pub wish: Wish,
    /// What is seen of the exercise's time.
    pub zoom: Zoom,
    /// Injects that are done are shown too.
    pub all_injects: bool,
    /// Search in the chronogramme.
    pub find_inject: String,
    /// Search on the picture.
    pub find_thing: String,
    /// The role whose inbox is shown; the whole cell's where absent.
    pub role: Option<RoleIx>,
    /// Search in the main courante.
    pub find_log: String,
    /// A dialog that was closed with something written in it and not agreed to.
    pub left: Option<Dialog>,
    /// The decision that is being noted.
    pub draft: Option<Draft>,
    /// The observation that is being written.
    pub observation: observe::Observation,
    /// The dialog that is open.
    pub dialog: Option<Dialog>,
    /// Why the facilitator intervenes: goes with the next intervention.
    pub reason: String,
    /// The room window is open.
    pub room: bool,
    /// The monitors that there are.
    pub screens: Screens,
    /// The monitor that the room window fills; an ordinary window where absent.
    pub room_screen: Option<usize>,
    /// The cell desk is open.
    pub desk: bool,
    /// Whose desk it is; the whole cell's where absent.
    pub desk_role: Option<RoleIx>,
    /// What was announced last: the clock jumped to there.
    pub announced: Option<Time>,
    /// A field wants the keyboard in the next frame.
    pub focus: Option<&'static str>,
}

impl Default for Open {
    fn default() -> Self {
        Open {
            lens: Lens::Both,
            canvas: Canvas::default(),
            room_canvas: Canvas::default(),
            tab: Tab::Waiting,
            inject: None,
            side: Side::Chronogramme,
            reveal: false,
            wish: Wish::default(),
            zoom: Zoom::default(),
            all_injects: false,
            find_inject: String::new(),
            find_thing: String::new(),
            role: None,
            find_log: String::new(),
            left: None,
            draft: None,
            observation: observe::Observation::default(),
            dialog: None,
            reason: String::new(),
            room: false,
            screens: Screens::default(),
            room_screen: None,
            desk: false,
            desk_role: None,
            announced: None,
            focus: None,
        }
    }
}
