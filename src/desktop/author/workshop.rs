//! What goes on beside the screen while a scenario is written: a copy follows every change and is checked, what is not saved is
//! kept, and files that somebody else writes are noticed.

use super::trying::{self, Standing, Tried, Trying};
use crate::scenario::check::Found;
use crate::scenario::diagnostic::{Place, Severity};
use crate::scenario::edit::{Draft, Edit, Files, Replica};
use crate::scenario::load::LoadProblem;
use crate::scenario::resolved::Resolved;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

/// What the copy is told.
#[derive(Debug)]
pub enum Tell {
    /// It follows these edits to this state.
    Follow(u64, Vec<Edit>),
    /// The files are as the scenario is: nothing has to be kept.
    Saved(Files),
    /// Where to keep what is not saved, and which files to look at.
    Files(Files),
    /// It is asked for as it is played.
    Resolve,
    /// Its playbooks try it whenever it holds no error, or no longer.
    Try(bool),
    /// The moment before the inject of this name is looked for.
    Moment(String),
    /// Answers when everything before it was done: for tests.
    Ping,
}

/// What it says.
#[derive(Debug)]
pub enum Said {
    /// What is wrong with this state, and which files it names are not there.
    Checked(u64, Vec<Found>, Vec<(Place, LoadProblem)>),
    /// The scenario as it is played; none where there is no ministry.
    Resolved(Option<Box<Resolved>>),
    /// What its playbooks found.
    Tried(Box<Tried>),
    /// The moment that was looked for; none where the scenario cannot be played as it is.
    Moment(Option<Box<Standing>>),
    /// Somebody else wrote these files.
    ChangedOutside(Vec<(String, Option<String>)>),
    /// What is not saved could not be kept.
    NotKept(String),
    /// Everything before the ping was done.
    Pong,
}

/// How long nothing changes before what is not saved is kept.
const KEEP_AFTER: Duration = Duration::from_secs(2);

/// How often the files are looked at.
const LOOK_EVERY: Duration = Duration::from_millis(1500);

/// The thread.
#[derive(Debug)]
pub struct Workshop {
    tell: Sender<Tell>,
    said: Receiver<Said>,
}

impl Workshop {
    /// Begins with a copy of a draft.
    pub fn begin(draft: &Draft, files: Files, wake: impl Fn() + Send + Sync + 'static) -> Workshop {
        let (tell, told) = channel();
        let (say, said) = channel();
        let (scenario, version) = (draft.scenario().clone(), draft.version());
        let saved = draft.history().is_saved();
        std::thread::spawn(move || {
            let mut bench = Bench {
                replica: Replica::new(scenario),
                files,
                version,
                checked: None,
                unkept: (!saved).then(Instant::now),
                looked: Instant::now(),
                outside: Vec::new(),
                sound: false,
                tries: false,
                tried: None,
                trying: None,
                say: Arc::new(move |what| {
                    // Nobody listens any more when the screen is gone.
                    let _ = say.send(what);
                    wake();
                }),
            };
            bench.work(&told);
        });
        Workshop { tell, said }
    }

    /// Tells it something.
    pub fn tell(&self, what: Tell) {
        // It ends only with the screen.
        let _ = self.tell.send(what);
    }

    /// What it said since.
    pub fn heard(&self) -> Vec<Said> {
        self.said.try_iter().collect()
    }

    /// What it said until everything is done: for tests.
    pub fn settle(&self) -> Vec<Said> {
        self.tell(Tell::Ping);
        let mut all = Vec::new();
        while let Ok(said) = self.said.recv() {
            if matches!(said, Said::Pong) {
                break;
            }
            all.push(said);
        }
        all
    }
}

struct Bench {
    replica: Replica,
    files: Files,
    version: u64,
    checked: Option<u64>,
    /// Since when something waits to be kept.
    unkept: Option<Instant>,
    looked: Instant,
    outside: Vec<(String, Option<String>)>,
    /// The state that was checked last holds no error.
    sound: bool,
    /// The playbooks are to try it.
    tries: bool,
    /// The state that is or was tried.
    tried: Option<u64>,
    trying: Option<Trying>,
    say: Arc<dyn Fn(Said) + Send + Sync>,
}

impl Bench {
    fn work(&mut self, told: &Receiver<Tell>) {
        loop {
            if self.checked != Some(self.version) {
                self.check();
            }
            let next = match told.recv_timeout(Duration::from_millis(300)) {
                Ok(next) => next,
                Err(RecvTimeoutError::Timeout) => {
                    self.idle();
                    continue;
                }
                Err(RecvTimeoutError::Disconnected) => return,
            };
            // Whatever waits is done before the next check: only the last state is asked about.
            self.take(next);
            while let Ok(more) = told.try_recv() {
                self.take(more);
            }
        }
    }

    fn take(&mut self, told: Tell) {
        match told {
            Tell::Follow(version, edits) => {
                // It is a copy: what could be done there can be done here.
                let _ = self.replica.follow(&edits);
                self.version = version;
                self.unkept = Some(Instant::now());
                self.trying = None;
            }
            Tell::Saved(files) => {
                self.files = files;
                self.unkept = None;
                // What was written here was not written by somebody else.
                self.look();
            }
            Tell::Files(files) => self.files = files,
            Tell::Resolve => {
                let resolved = self.resolved();
                (self.say)(Said::Resolved(resolved.map(Box::new)));
            }
            Tell::Try(on) => {
                self.tries = on;
                if !on {
                    self.trying = None;
                    self.tried = None;
                }
            }
            Tell::Moment(inject) => {
                let resolved = self.resolved();
                let standing = resolved.and_then(|r| trying::moment(r, &inject));
                (self.say)(Said::Moment(standing.map(Box::new)));
            }
            Tell::Ping => {
                if self.checked != Some(self.version) {
                    self.check();
                }
                self.begin_to_try();
                if let Some(trying) = &mut self.trying {
                    trying.wait();
                }
                self.look();
                self.keep();
                (self.say)(Said::Pong);
            }
        }
    }

    fn check(&mut self) {
        let found = self.replica.check();
        let missing = self.files.attach(self.replica.scenario());
        self.checked = Some(self.version);
        let is_error = |f: &Found| f.problem.severity() == Severity::Error;
        self.sound = missing.is_empty() && !found.iter().any(is_error);
        (self.say)(Said::Checked(self.version, found, missing));
    }

    fn resolved(&mut self) -> Option<Resolved> {
        self.replica.resolved(self.files.attachments())
    }

    /// Tries this state, where it is to be tried and was not.
    fn begin_to_try(&mut self) {
        if !self.tries || !self.sound || self.tried == Some(self.version) {
            return;
        }
        let Some(resolved) = self.resolved() else {
            return;
        };
        self.tried = Some(self.version);
        let say = Arc::clone(&self.say);
        let tell = move |tried| say(Said::Tried(Box::new(tried)));
        self.trying = Some(Trying::begin(self.version, resolved, tell));
    }

    fn idle(&mut self) {
        self.begin_to_try();
        if self
            .unkept
            .is_some_and(|since| since.elapsed() > KEEP_AFTER)
        {
            self.keep();
        }
        if self.looked.elapsed() > LOOK_EVERY {
            self.look();
        }
    }

    /// Keeps what is not saved.
    fn keep(&mut self) {
        if self.unkept.take().is_some()
            && let Err(e) = self.files.keep_unsaved(self.replica.scenario())
        {
            (self.say)(Said::NotKept(e.to_string()));
        }
    }

    fn look(&mut self) {
        self.looked = Instant::now();
        let outside = self.files.changed_outside();
        if outside != self.outside {
            self.outside.clone_from(&outside);
            (self.say)(Said::ChangedOutside(outside));
        }
    }
}
