//! The worth of decisions, computed on threads of their own: rows come as they are ready, it can be stopped, and no frame
//! waits for it.

use crate::assessment::review::KeptWorth;
use crate::assessment::worth::{News, Played, Question, Row, Worth, mark};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// What comes from the thread.
#[derive(Debug)]
enum Told {
    Row(Box<Row>),
    /// A part of what stands beside the rows is done.
    Part,
    Done(Box<Worth>),
}

/// A computation that is under way, or was.
#[derive(Debug)]
pub struct Weighing {
    /// Rows so far, corrected for one another as far as they are there.
    pub rows: Vec<Row>,
    /// Decisions of which the simulation models no consequence.
    pub not_modelled: Vec<usize>,
    /// Everything, once it is over.
    pub whole: Option<Worth>,
    /// How much is done, and how much there is to do.
    pub done: usize,
    pub size: usize,
    question: Question,
    policy: Option<String>,
    stop: Arc<AtomicBool>,
    told: Receiver<Told>,
    running: bool,
}

impl Drop for Weighing {
    /// Nobody waits for a comparison that is under way: its thread ends by itself.
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Weighing {
    /// Begins. `wake` is called after each row.
    pub fn begin(
        played: &Arc<Played>,
        question: Question,
        wake: impl Fn() + Send + Sync + 'static,
    ) -> Weighing {
        let stop = Arc::new(AtomicBool::new(false));
        let (tell, told) = channel();
        let (played, stopped) = (Arc::clone(played), Arc::clone(&stop));
        let policy = question
            .policy
            .map(|p| played.plan().playbooks[p].id.to_string());
        let size = played.size(&question);
        let not_modelled = played.not_modelled();
        let asked = question.clone();
        std::thread::spawn(move || {
            let news = |news: News<'_>| {
                let told = match news {
                    News::Row(row) => Told::Row(Box::new(row.clone())),
                    News::Pair | News::Found(_) | News::Round | News::Best(_) | News::Estimate => {
                        Told::Part
                    }
                };
                // Nobody listens any more when the window is gone.
                let _ = tell.send(told);
                wake();
            };
            let worth = match rayon::ThreadPoolBuilder::new().build() {
                Ok(pool) => pool.install(|| played.answer(&asked, &stopped, news)),
                Err(_) => played.answer(&asked, &stopped, news),
            };
            let _ = tell.send(Told::Done(Box::new(worth)));
            wake();
        });
        Weighing {
            rows: Vec::new(),
            not_modelled,
            whole: None,
            done: 0,
            size,
            question,
            policy,
            stop,
            told,
            running: true,
        }
    }

    /// Whether rows are still to come.
    pub fn is_running(&self) -> bool {
        self.running
    }

    /// Ends it with what there is.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Takes what came; with `wait`, all of it. Gives the whole where it is over.
    pub fn take(&mut self, wait: bool) -> Option<KeptWorth> {
        let before = self.rows.len();
        let whole = self.gather(wait);
        if let Some(kept) = &whole {
            self.rows.clone_from(&kept.worth.rows);
            self.whole = Some(kept.worth.clone());
        } else if self.rows.len() > before {
            let rows = self.rows.iter_mut();
            mark(rows.flat_map(|r| r.endex.iter_mut().chain(&mut r.later)));
        }
        whole
    }

    fn gather(&mut self, wait: bool) -> Option<KeptWorth> {
        while self.running {
            let next = match wait {
                true => self.told.recv().map_err(|_| TryRecvError::Disconnected),
                false => self.told.try_recv(),
            };
            match next {
                Ok(Told::Row(row)) => {
                    self.rows.push(*row);
                    self.done += 1;
                }
                Ok(Told::Part) => self.done += 1,
                Ok(Told::Done(worth)) => {
                    self.running = false;
                    return Some(KeptWorth {
                        seeds: self.question.seeds,
                        truths: self.question.truths,
                        policy: self.policy.clone(),
                        worth: *worth,
                    });
                }
                Err(TryRecvError::Empty) => return None,
                Err(TryRecvError::Disconnected) => self.running = false,
            }
        }
        None
    }
}
