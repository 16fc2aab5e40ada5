//! The thread that holds the session: the windows ask, it answers with views. Disk and simulation never stop a window.
//!
//! It knows the session and nothing of windows but how to wake them.

use super::view::{Gathered, View};
use crate::exercise::Refusal;
use crate::exercise::command::{Command, Note, Pacing};
use crate::exercise::event::Event;
use crate::exercise::file::Recovery;
use crate::exercise::plan::Plan;
use crate::exercise::replay::Replay;
use crate::exercise::session::{Origin, Session, SessionError};
use crate::simulation::time::Time;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::JoinHandle;

/// What the windows ask for.
#[derive(Debug)]
pub enum Ask {
    /// Exercise time goes on, but not past the first thing that comes to the cell.
    GoOn(Time),
    /// Exercise time goes on to there, whatever comes.
    GoTo(Time),
    /// A command. It is dated by whoever asks, in whole exercise seconds.
    Command(Box<Command>),
    /// What the room did with the clock, with the room's time.
    Pace(Pacing, i64),
    /// An observation, a rating, a bookmark.
    Note(Note),
    /// A command and all after it are taken back.
    Retract(u64, String),
    /// The arrangement of the room is kept with the exercise.
    Keep(Vec<u8>),
    /// The file is closed.
    Close,
}

/// What the keeper answers.
#[derive(Debug)]
pub enum Told {
    /// The exercise stands open.
    Opened(Box<Opened>),
    /// It stands like this now.
    View(Arc<View>),
    /// The clock had to stop before its time: something came to the cell.
    Stopped(Arc<View>),
    /// A command was refused; nothing has changed.
    Refused(Refusal),
    /// The disk or the file does not let the exercise go on. What had been shown is kept.
    Failed(SessionError),
    /// The file is closed.
    Closed,
}

/// An exercise that was opened.
#[derive(Debug)]
pub struct Opened {
    /// As it stands.
    pub view: Arc<View>,
    /// The arrangement of the room that was kept with it.
    pub kept: Option<Vec<u8>>,
    /// What was found on opening.
    pub recovery: Option<Recovery>,
    /// The file.
    pub path: PathBuf,
}

/// Where an exercise comes from.
#[derive(Debug)]
pub enum Opening {
    /// A new one in a new file.
    New {
        /// The file.
        path: PathBuf,
        /// The compiled scenario.
        plan: Arc<Plan>,
        /// Seed and title.
        origin: Origin,
        /// The arrangement of the room.
        kept: Vec<u8>,
    },
    /// One that is kept.
    Kept(PathBuf),
}

/// The windows' end.
#[derive(Debug)]
pub struct Keeper {
    asks: Sender<Ask>,
    told: Receiver<Told>,
    open: usize,
    thread: Option<JoinHandle<()>>,
}

/// Name under which the arrangement of the room is kept in the file.
const ROOM: &str = "room";

impl Keeper {
    /// Opens an exercise; the answer comes as [`Told::Opened`] or [`Told::Failed`]. `wake` is called after each answer.
    pub fn open(opening: Opening, wake: impl Fn() + Send + 'static) -> Keeper {
        let (asks, asked) = channel();
        let (answer, told) = channel();
        let thread = std::thread::spawn(move || {
            let answer = |told| {
                // Nobody listens any more when the window is gone.
                let _ = answer.send(told);
                wake();
            };
            match opened(opening) {
                Ok((held, first)) => {
                    answer(Told::Opened(Box::new(first)));
                    hold(held, &asked, answer);
                }
                Err(e) => answer(Told::Failed(e)),
            }
        });
        Keeper {
            asks,
            told,
            open: 1,
            thread: Some(thread),
        }
    }

    /// Asks for something.
    pub fn ask(&mut self, ask: Ask) {
        if self.asks.send(ask).is_ok() {
            self.open += 1;
        }
    }

    /// Whether something was asked and not answered.
    pub fn is_busy(&self) -> bool {
        self.open > 0
    }

    /// The next answer, if there is one.
    pub fn answer(&mut self) -> Option<Told> {
        match self.told.try_recv() {
            Ok(told) => {
                self.open = self.open.saturating_sub(1);
                Some(told)
            }
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => {
                self.open = 0;
                None
            }
        }
    }

    /// Waits for the next answer to what was asked; nothing where nothing was.
    pub fn wait(&mut self) -> Option<Told> {
        if self.open == 0 {
            return None;
        }
        let told = self.told.recv().ok();
        self.open = if told.is_some() { self.open - 1 } else { 0 };
        told
    }
}

impl Drop for Keeper {
    /// The file is closed before the program ends.
    fn drop(&mut self) {
        let _ = self.asks.send(Ask::Close);
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Held {
    session: Session,
    gathered: Gathered,
    path: PathBuf,
}

fn opened(opening: Opening) -> Result<(Held, Opened), SessionError> {
    match opening {
        Opening::New {
            path,
            plan,
            origin,
            kept,
        } => {
            let (mut session, events) = Session::create_and_tell(&path, plan, origin)?;
            session.keep(ROOM, &kept)?;
            let mut gathered = Gathered::begin(events);
            let view = Arc::new(gathered.view(&session));
            let held = Held {
                session,
                gathered,
                path: path.clone(),
            };
            let opened = Opened {
                view,
                kept: Some(kept),
                recovery: None,
                path,
            };
            Ok((held, opened))
        }
        Opening::Kept(path) => {
            let (session, recovery) = Session::open(&path)?;
            let kept = session.kept(ROOM).map(<[u8]>::to_vec);
            let mut gathered = Gathered::begin(replayed(&path)?);
            let view = Arc::new(gathered.view(&session));
            let held = Held {
                session,
                gathered,
                path: path.clone(),
            };
            let opened = Opened {
                view,
                kept,
                recovery: Some(recovery),
                path,
            };
            Ok((held, opened))
        }
    }
}

/// The events of an exercise up to where it stands, from its commands.
fn replayed(path: &Path) -> Result<Vec<(Time, Event)>, SessionError> {
    let (replay, _) = Replay::read(path)?;
    let mut events = Vec::new();
    replay.play(None, |_, at, event| events.push((at, *event)))?;
    Ok(events)
}

fn hold(mut held: Held, asked: &Receiver<Ask>, answer: impl Fn(Told)) {
    while let Ok(ask) = asked.recv() {
        let closing = matches!(ask, Ask::Close);
        match held.carry_out(ask) {
            Ok((next, told)) => {
                answer(told);
                match next {
                    Some(next) => held = next,
                    None => return,
                }
            }
            Err(e) => {
                answer(Told::Failed(e));
                return;
            }
        }
        if closing {
            return;
        }
    }
    // The window went away without a word: close all the same. What cannot be closed stays in the side journal.
    let _ = held.session.close();
}

impl Held {
    fn carry_out(mut self, ask: Ask) -> Result<(Option<Held>, Told), SessionError> {
        let told = match ask {
            Ask::GoOn(to) => match self.go_on(to)? {
                true => Told::Stopped(self.view()),
                false => Told::View(self.view()),
            },
            Ask::GoTo(to) => {
                let events = self.session.advance(self.bounded(to))?;
                self.gathered.take(events);
                Told::View(self.view())
            }
            Ask::Command(command) => match self.session.command(*command) {
                Ok(events) => {
                    self.gathered.take(events);
                    Told::View(self.view())
                }
                Err(SessionError::Refused(refusal)) => Told::Refused(refusal),
                Err(e) => return Err(e),
            },
            Ask::Pace(pacing, room) => {
                self.session.pace(&pacing, Some(room))?;
                Told::View(self.view())
            }
            Ask::Note(note) => {
                self.session.note(&note)?;
                Told::View(self.view())
            }
            Ask::Retract(to, reason) => {
                let Held { session, path, .. } = self;
                let session = session.retract(to, &reason)?;
                let gathered = Gathered::begin(replayed(&path)?);
                self = Held {
                    session,
                    gathered,
                    path,
                };
                Told::View(self.view())
            }
            Ask::Keep(kept) => {
                self.session.keep(ROOM, &kept)?;
                Told::View(self.view())
            }
            Ask::Close => {
                self.session.close()?;
                return Ok((None, Told::Closed));
            }
        };
        Ok((Some(self), told))
    }

    fn view(&mut self) -> Arc<View> {
        Arc::new(self.gathered.view(&self.session))
    }

    /// Exercise time ends at ENDEX.
    fn bounded(&self, to: Time) -> Time {
        let exercise = self.session.exercise();
        to.min(exercise.plan().blueprint.end).max(exercise.now())
    }

    /// Goes from one thing that happens to the next until `to`; true where it stopped because something came to the cell.
    fn go_on(&mut self, to: Time) -> Result<bool, SessionError> {
        let to = self.bounded(to);
        loop {
            let next = self.session.exercise().next_time();
            let step = next
                .map_or(to, |next| next.min(to))
                .max(self.session.exercise().now());
            let events = self.session.advance(step)?;
            let came = events.iter().any(|(_, e)| comes_to_the_cell(e));
            self.gathered.take(events);
            if came && step < to {
                return Ok(true);
            }
            if step >= to {
                return Ok(came);
            }
        }
    }
}

/// Whether the room has to look up.
fn comes_to_the_cell(event: &Event) -> bool {
    matches!(
        event,
        Event::InjectDelivered { .. } | Event::DecisionPoint { .. } | Event::Endex
    )
}
