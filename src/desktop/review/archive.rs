//! The thread that reads an exercise to be looked back at and writes what is noted of it. Disk and simulation never stop a
//! window.
//!
//! It knows files and reviews, and nothing of windows but how to wake them.

use super::report::Paper;
use crate::assessment::review::{KeptWorth, RUNS, Review, Standing, keep};
use crate::assessment::worth::Played;
use crate::exercise::Exercise;
use crate::exercise::command::Note;
use crate::exercise::file::FileError;
use crate::exercise::notebook::Notebook;
use crate::exercise::past::Past;
use crate::exercise::plan::Plan;
use crate::exercise::replay::{Plans, Replay};
use crate::exercise::rewind::Rewind;
use crate::exercise::session::{Origin, Session, SessionError};
use crate::report::document::pdf;
use crate::report::draft;
use crate::report::export::{Made, make};
use crate::scenario::model::Language;
use crate::simulation::time::Time;
use crate::wording::Wording;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, TryRecvError, channel};
use std::thread::JoinHandle;

/// What the windows ask for.
#[derive(Debug)]
pub enum Ask {
    /// Something is noted.
    Note(Note),
    /// The worth of its decisions is kept with the exercise.
    Keep(Box<KeptWorth>),
    /// Its place among the playbooks.
    Standing,
    /// A document is made and written there.
    Write(Paper, Language, PathBuf),
    /// The exercise is played on from a second, in a new file.
    PlayOn(PathBuf, Time, Origin),
}

/// What is answered.
#[derive(Debug)]
pub enum Told {
    /// The exercise lies open.
    Opened(Box<Opened>),
    /// It cannot be read.
    Failed(SessionError),
    /// It was read anew, after something was noted or kept.
    Review(Arc<Review>),
    /// Its place among the playbooks.
    Standing(Standing),
    /// What was noted could not be written.
    NotWritten(FileError),
    /// A document stands there.
    Written(PathBuf),
    /// It could not be made; what the disk or the maker says.
    NotMade(String),
    /// A new exercise stands in this file.
    PlayedOn(PathBuf),
    /// It could not be made.
    NotPlayedOn(SessionError),
}

/// An exercise that was opened to be looked back at.
#[derive(Debug)]
pub struct Opened {
    /// What was found.
    pub review: Arc<Review>,
    /// What can be simulated anew, where the rules are ours.
    pub again: Option<Again>,
    /// Nothing of the file was damaged.
    pub sound: bool,
}

/// The exercise simulated anew.
#[derive(Debug)]
pub struct Again {
    /// At any second.
    pub rewind: Rewind,
    /// As its decisions are weighed.
    pub played: Arc<Played>,
    /// At its end, with its journal.
    pub last: Exercise,
}

/// The windows' end.
#[derive(Debug)]
pub struct Archive {
    /// The file.
    pub path: PathBuf,
    asks: Sender<Ask>,
    told: Receiver<Told>,
    open: usize,
    thread: Option<JoinHandle<()>>,
}

impl Archive {
    /// Opens a file; the answer comes as [`Told::Opened`] or [`Told::Failed`]. `wake` is called after each answer.
    pub fn open(path: PathBuf, wake: impl Fn() + Send + 'static) -> Archive {
        let (asks, asked) = channel();
        let (answer, told) = channel();
        let file = path.clone();
        let thread = std::thread::spawn(move || {
            let answer = |told| {
                // Nobody listens any more when the window is gone.
                let _ = answer.send(told);
                wake();
            };
            let plans = Plans::default();
            match opened(&file, &plans) {
                Ok(first) => {
                    let plan = Arc::clone(&first.review.past.plan);
                    answer(Told::Opened(Box::new(first)));
                    hold(&file, &plan, &plans, &asked, answer);
                }
                Err(e) => answer(Told::Failed(e)),
            }
        });
        Archive {
            path,
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

    fn counted(&mut self, told: Told) -> Told {
        self.open = self.open.saturating_sub(1);
        told
    }

    /// Whether something was asked and not answered.
    pub fn is_busy(&self) -> bool {
        self.open > 0
    }

    /// The next answer, if there is one.
    pub fn answer(&mut self) -> Option<Told> {
        match self.told.try_recv() {
            Ok(told) => Some(self.counted(told)),
            Err(TryRecvError::Empty | TryRecvError::Disconnected) => None,
        }
    }

    /// Waits for the next answer to what was asked; nothing where nothing was.
    pub fn wait(&mut self) -> Option<Told> {
        if self.open == 0 {
            return None;
        }
        match self.told.recv() {
            Ok(told) => Some(self.counted(told)),
            Err(_) => {
                self.open = 0;
                None
            }
        }
    }
}

impl Drop for Archive {
    /// What was noted is written before the program ends.
    fn drop(&mut self) {
        let (gone, _) = channel();
        self.asks = gone;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

fn opened(path: &Path, plans: &Plans) -> Result<Opened, SessionError> {
    let (past, recovery) = Past::read(path, plans)?;
    let again = match past.has_our_rules() {
        true => {
            let replay = past.replay(plans)?;
            Some(Again {
                rewind: Rewind::new(&replay)?,
                played: Arc::new(Played::new(
                    &past.plan,
                    past.seed,
                    &replay.commands,
                    past.reached,
                )),
                last: replay.play(None, |_, _, _| {})?,
            })
        }
        false => None,
    };
    Ok(Opened {
        review: Arc::new(Review::of(past, plans)),
        again,
        sound: recovery.is_sound(),
    })
}

fn hold(
    path: &Path,
    plan: &Arc<Plan>,
    plans: &Plans,
    asked: &Receiver<Ask>,
    answer: impl Fn(Told),
) {
    while let Ok(ask) = asked.recv() {
        let told = match ask {
            Ask::Note(note) => written(path, plans, |book, _| book.note(&note).map(|_| ())),
            Ask::Keep(worth) => written(path, plans, |book, past| keep(past, &*worth, book)),
            Ask::Standing => Told::Standing(Standing::play(plan, RUNS, 1)),
            Ask::Write(paper, language, to) => {
                let made = Review::read(path, plans).map_err(|e| e.to_string());
                let made = made.and_then(|(r, _)| document(&r, paper, language, &to));
                match made {
                    Ok(()) => Told::Written(to),
                    Err(why) => Told::NotMade(why),
                }
            }
            Ask::PlayOn(new, from, origin) => match play_on(path, plans, &new, from, origin) {
                Ok(()) => Told::PlayedOn(new),
                Err(e) => Told::NotPlayedOn(e),
            },
        };
        answer(told);
    }
}

/// Makes a document and writes it; nothing stands there yet.
fn document(review: &Review, paper: Paper, language: Language, to: &Path) -> Result<(), String> {
    let w = Wording::new(language);
    let made = match paper {
        Paper::Report(form) => {
            let written = form.write(&draft::document(review, w), &pdf::Setting::default());
            Made::File(written.map_err(|e| e.to_string())?.bytes)
        }
        Paper::Export(format) => make(review, format, w).map_err(|e| e.to_string())?,
    };
    let write = || -> std::io::Result<()> {
        if let Some(folder) = to.parent() {
            std::fs::create_dir_all(folder)?;
        }
        match &made {
            Made::Text(text) => std::fs::write(to, text),
            Made::File(bytes) => std::fs::write(to, bytes),
            Made::Folder(files) => {
                std::fs::create_dir_all(to)?;
                files
                    .iter()
                    .try_for_each(|(name, bytes)| std::fs::write(to.join(name), bytes))
            }
        }
    };
    write().map_err(|e| e.to_string())
}

/// Writes into the file and reads it anew.
fn written(
    path: &Path,
    plans: &Plans,
    write: impl Fn(&mut Notebook, &Past) -> Result<(), FileError>,
) -> Told {
    let done = || -> Result<Review, SessionError> {
        let (past, _) = Past::read(path, plans)?;
        let (mut book, _) = Notebook::open(path)?;
        write(&mut book, &past)?;
        book.close()?;
        Ok(Review::read(path, plans)?.0)
    };
    match done() {
        Ok(review) => Told::Review(Arc::new(review)),
        Err(SessionError::File(e)) => Told::NotWritten(e),
        Err(e) => Told::Failed(e),
    }
}

fn play_on(
    path: &Path,
    plans: &Plans,
    new: &Path,
    from: Time,
    origin: Origin,
) -> Result<(), SessionError> {
    let (old, _) = Replay::read_with(path, plans)?;
    Session::play_on(new, &old, from, origin)?.close()
}
