//! The hot wash: ten minutes in the room right after ENDEX. What happened, what was believed, the turning points, decisions
//! that paid and that cost, questions to the team; their answers are kept.
//!
//! It reads the file on a thread of its own; the exercise never notices. Its pages are drawn by `pages`, the same on the
//! wall and on the console.

mod pages;

pub use pages::wall;

use super::Conduct;
use crate::assessment::review::{Review, paid_and_cost};
use crate::assessment::worth::{Played, Question, Row};
use crate::desktop::act::Conducting;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::review::weighing::Weighing;
use crate::desktop::words::Words;
use crate::exercise::command::Note;
use crate::exercise::replay::Plans;
use crate::simulation::time::Time;
use crate::wording::{Args, worth as words};
use eframe::egui;
use egui::{ScrollArea, Ui};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// How long it takes, in minutes.
const MINUTES: u64 = 10;

/// Fresh seeds of each comparison: as many as let something hold over a whole exercise, and no more, since a room waits.
const SEEDS: u32 = 40;

/// Decisions of each kind that are told.
const TOLD: usize = 3;

/// So many letters of a decision are told on the wall.
const ON_THE_WALL: usize = 180;

/// Its pages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// What happened.
    Happened,
    /// What was believed.
    Believed,
    /// Turning points.
    Turns,
    /// Decisions that paid.
    Paid,
    /// Decisions that cost.
    Cost,
    /// Questions to the team.
    Questions,
}

impl Page {
    const ALL: [(Page, &'static str); 6] = [
        (Page::Happened, "hot-happened"),
        (Page::Believed, "hot-believed"),
        (Page::Turns, "hot-turns"),
        (Page::Paid, "hot-paid"),
        (Page::Cost, "hot-cost"),
        (Page::Questions, "hot-questions"),
    ];

    fn place(self) -> usize {
        Page::ALL.iter().position(|(p, _)| *p == self).unwrap_or(0)
    }
}

/// A question, and what is written as the answer.
#[derive(Debug, Clone)]
struct Asked {
    question: String,
    answer: String,
    kept: bool,
}

type Read = (Arc<Review>, Arc<Played>);

/// A hot wash that is held.
#[derive(Debug)]
pub struct HotWash {
    page: Page,
    /// The machine's clock when it began, in seconds.
    began: Option<f64>,
    read: Option<Read>,
    told: Receiver<Read>,
    weighing: Option<Weighing>,
    asked: Vec<Asked>,
}

impl HotWash {
    /// Begins; the file is read on a thread of its own. `wake` is called when that is done, and after each comparison.
    pub fn begin(path: PathBuf, wake: impl Fn() + Send + 'static) -> HotWash {
        let (tell, told) = channel();
        std::thread::spawn(move || {
            let plans = Plans::default();
            // What cannot be read is said when one looks back at it; here nothing appears.
            if let Ok((review, _)) = Review::read(&path, &plans) {
                let past = &review.past;
                let played = Played::new(&past.plan, past.seed, &past.timed(), past.reached);
                let _ = tell.send((Arc::new(review), Arc::new(played)));
            }
            wake();
        });
        HotWash {
            page: Page::Happened,
            began: None,
            read: None,
            told,
            weighing: None,
            asked: Vec::new(),
        }
    }

    /// Takes what came; with `wait`, all of it.
    pub(super) fn take(&mut self, wait: bool, wake: impl Fn() + Send + Sync + 'static) {
        if self.read.is_none() {
            let next = match wait {
                true => self.told.recv().map_err(|_| TryRecvError::Disconnected),
                false => self.told.try_recv(),
            };
            if let Ok((review, played)) = next {
                let question = Question {
                    seeds: SEEDS,
                    truths: 0,
                    shifts: Vec::new(),
                    policy: None,
                    ..Question::default()
                };
                self.weighing = Some(Weighing::begin(&played, question, wake));
                self.read = Some((review, played));
            }
        }
        if let Some(weighing) = &mut self.weighing {
            weighing.take(wait);
        }
    }

    /// Whether something is still to come.
    pub fn is_moving(&self) -> bool {
        self.read.is_none() || self.weighing.as_ref().is_some_and(Weighing::is_running)
    }

    fn rows(&self) -> &[Row] {
        self.weighing.as_ref().map_or(&[], |x| &x.rows)
    }

    /// The questions: three that are always put, and those that this exercise puts. Made once, so that answers stay.
    fn put_questions(&mut self, w: &Words<'_>) {
        let settled = self.weighing.as_ref().is_some_and(|x| !x.is_running());
        let Some((review, played)) = self.read.as_ref().filter(|_| settled) else {
            return;
        };
        if !self.asked.is_empty() {
            return;
        }
        let mut all = [
            "hot-question-good",
            "hot-question-otherwise",
            "hot-question-missing",
        ]
        .map(|key| w.get(key))
        .to_vec();
        let cleared = review.stories.iter().find_map(|s| {
            let event = s.wrongly_cleared().first().copied()?;
            Some((s.node, review.past.events[event].0))
        });
        if let Some((node, at)) = cleared {
            let args = Args::new()
                .word("when", w.moment(at))
                .word("node", w.names.nodes.of(node));
            all.push(w.text("hot-question-believed", &args));
        }
        let late = review.stories.iter().filter_map(|s| {
            let from = s.held.first()?.from.max(Time::START);
            let known = s.suspected()?.0;
            (known > from).then(|| (known.since(from), s.node))
        });
        if let Some((span, node)) = late.max() {
            let args = Args::new()
                .word("node", w.names.nodes.of(node))
                .word("span", w.seconds(u64::from(span)));
            all.push(w.text("hot-question-late", &args));
        }
        let decisions = played.decisions();
        let (_, cost) = paid_and_cost(self.rows(), 1);
        if let Some(d) = cost.first() {
            let what = words::decision(
                d.decision,
                &decisions[d.decision],
                played.score(),
                w.plan,
                &w.names,
                w.wording(),
            );
            let what = words::brief(&what, ON_THE_WALL);
            all.push(w.text("hot-question-decision", &Args::new().word("what", what)));
        }
        self.asked = all
            .into_iter()
            .map(|question| Asked {
                question,
                answer: String::new(),
                kept: false,
            })
            .collect();
    }
}

/// The facilitator's side: pages to turn, answers to write.
pub(super) fn hot_wash(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let Some(hot) = &mut c.hot_wash else { return };
    hot.put_questions(w);
    let now = ui.input(|i| i.time);
    let began = *hot.began.get_or_insert(now);
    let place = hot.page.place();
    ui.horizontal(|ui| {
        let p = palette(ui);
        ui.label(parts::icon(icons::USERS).color(p.accent));
        ui.label(parts::strong(w.get("hot-title")));
        let (first, last) = (place == 0, place + 1 == Page::ALL.len());
        let back = w.get("hot-back");
        if parts::button_enabled(ui, !first, icons::CHEVRON_LEFT, &back, Weight::Usual).clicked() {
            hot.page = Page::ALL[place - 1].0;
        }
        let on = w.get("hot-on");
        if parts::button_enabled(ui, !last, icons::CHEVRON_RIGHT, &on, Weight::Primary).clicked() {
            hot.page = Page::ALL[place + 1].0;
        }
        let args = Args::new()
            .number("page", place as i64 + 1)
            .number("pages", Page::ALL.len() as i64);
        ui.label(w.text("hot-page", &args));
        let gone = ((now - began) / 60.0) as u64;
        let left = match MINUTES.checked_sub(gone).filter(|m| *m > 0) {
            Some(m) => w.text("hot-left", &Args::new().number("minutes", m as i64)),
            None => w.get("hot-over"),
        };
        ui.label(parts::dim(ui, left));
        parts::right(ui, |ui| {
            if parts::button(ui, icons::X, &w.get("hot-end"), Weight::Quiet).clicked() {
                acts.push(Conducting::HotWash(false));
            }
        });
    });
    parts::rule(ui);
    match hot.page {
        Page::Questions => questions(ui, hot, w, acts),
        Page::Happened | Page::Believed | Page::Turns | Page::Paid | Page::Cost => {
            pages::page(ui, hot, w, egui::TextStyle::Body);
        }
    }
}

/// Questions with a field for each answer.
fn questions(ui: &mut Ui, hot: &mut HotWash, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    if hot.asked.is_empty() {
        pages::page(ui, hot, w, egui::TextStyle::Body);
        return;
    }
    ScrollArea::vertical()
        .id_salt("hot-questions")
        .auto_shrink(false)
        .show(ui, |ui| {
            for asked in &mut hot.asked {
                ui.add(egui::Label::new(parts::strong(&asked.question)).wrap());
                ui.horizontal(|ui| {
                    let width = (ui.available_width() - 190.0).max(160.0);
                    let field = ui.add(
                        egui::TextEdit::multiline(&mut asked.answer)
                            .hint_text(w.get("hot-answer"))
                            .desired_rows(2)
                            .desired_width(width),
                    );
                    if field.changed() {
                        asked.kept = false;
                    }
                    let args = Args::new().word("question", &asked.question);
                    parts::call(ui, &field, &w.text("hot-answer-to", &args));
                    let can = !asked.answer.trim().is_empty() && !asked.kept;
                    let keep = w.get(if asked.kept { "hot-kept" } else { "hot-keep" });
                    if parts::button_enabled(ui, can, icons::CHECK, &keep, Weight::Usual).clicked()
                    {
                        asked.kept = true;
                        acts.push(Conducting::Note(Note::HotWash {
                            question: asked.question.clone(),
                            answer: asked.answer.trim().to_owned(),
                        }));
                    }
                });
                ui.add_space(6.0);
            }
        });
}
