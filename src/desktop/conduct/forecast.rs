//! The forecast: which injects and objectives will still be reached from here. The present is played on many times on
//! threads of its own; results appear as they come, can be stopped, and never stop a frame.
//!
//! It is given the commands in force and plays in worlds of its own: the exercise never notices.

use super::Conduct;
use super::view::View;
use crate::assessment::forecast::{Forecast, Present, Question, Reach, Run, play_on};
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::look::{icons, palette};
use crate::desktop::words::Words;
use crate::exercise::plan::InjectIx;
use crate::scenario::model::Playbook;
use crate::simulation::blueprint::ix::Ix;
use crate::simulation::time::Time;
use crate::wording::Args;
use eframe::egui;
use egui::{Color32, ScrollArea, Sense, Ui, WidgetInfo};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

/// How many runs are offered.
const RUNS: [u32; 3] = [30, 100, 300];

/// What is asked next.
#[derive(Debug, Clone, Copy)]
pub struct Wish {
    runs: u32,
    playbook: Option<usize>,
}

impl Default for Wish {
    fn default() -> Self {
        Wish {
            runs: RUNS[1],
            playbook: None,
        }
    }
}

/// A forecast that is being made, or was.
#[derive(Debug)]
pub struct Forecaster {
    /// What the runs say so far.
    pub forecast: Forecast,
    wish: Wish,
    /// Commands in force when it was begun.
    commands: usize,
    stop: Arc<AtomicBool>,
    told: Receiver<Run>,
    running: bool,
}

impl Drop for Forecaster {
    /// Nobody waits for a run that is under way: its thread ends by itself.
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Forecaster {
    /// Begins from the present of a view. `wake` is called after each run.
    fn begin(view: &View, wish: Wish, wake: impl Fn() + Send + Sync + 'static) -> Forecaster {
        let commands = in_force(view);
        let present = Present {
            plan: Arc::clone(&view.plan),
            seed: view.seed,
            commands,
            now: view.now,
        };
        let question = Question {
            runs: wish.runs,
            // Any seeds do; those of a neighbouring exercise are others.
            first_seed: view.seed.wrapping_mul(1_000_003).wrapping_add(1),
            playbook: wish.playbook,
        };
        let stop = Arc::new(AtomicBool::new(false));
        let (tell, told) = channel();
        let forecast = Forecast::new(&view.plan, view.now);
        let commands = present.commands.len();
        let stopped = Arc::clone(&stop);
        std::thread::spawn(move || {
            // One core is left to the windows.
            let cores = std::thread::available_parallelism().map_or(1, usize::from);
            let pool = rayon::ThreadPoolBuilder::new()
                .num_threads(cores.saturating_sub(1).max(1))
                .build();
            let told = |run| {
                // Nobody listens any more when another forecast was begun.
                let _ = tell.send(run);
                wake();
            };
            match pool {
                Ok(pool) => pool.install(|| play_on(&present, &question, &stopped, told)),
                Err(_) => play_on(&present, &question, &stopped, told),
            }
            drop(tell);
            wake();
        });
        Forecaster {
            forecast,
            wish,
            commands,
            stop,
            told,
            running: true,
        }
    }

    /// Whether runs are still to come.
    pub fn is_running(&self) -> bool {
        self.running
    }

    /// Takes the runs that are over; with `wait`, all of them.
    pub(super) fn take(&mut self, wait: bool) {
        while self.running {
            let next = match wait {
                true => self.told.recv().map_err(|_| TryRecvError::Disconnected),
                false => self.told.try_recv(),
            };
            match next {
                Ok(run) => self.forecast.add(&run),
                Err(TryRecvError::Empty) => return,
                Err(TryRecvError::Disconnected) => self.running = false,
            }
        }
    }

    fn stop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

fn in_force(view: &View) -> Vec<(Time, crate::exercise::command::Command)> {
    let log = view.log.iter().filter(|l| !l.withdrawn);
    log.map(|l| (l.at, (*l.command).clone())).collect()
}

/// The panel.
pub(super) fn forecast(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>) {
    let view = Arc::clone(&c.view);
    asked(ui, c, &view, w);
    let Some(forecaster) = &c.forecaster else {
        parts::empty(
            ui,
            icons::DICES,
            &w.get("ui-forecast-none"),
            &w.get("ui-forecast-do"),
        );
        return;
    };
    let mut picked = None;
    state(ui, forecaster, &view, w);
    ScrollArea::vertical()
        .id_salt("forecast")
        .auto_shrink(false)
        .show(ui, |ui| {
            if forecaster.forecast.runs > 0 {
                objectives(ui, &forecaster.forecast, w);
                picked = injects(ui, &forecaster.forecast, &view, c.open.inject, w);
            }
        });
    if let Some(inject) = picked {
        c.open.inject = Some(inject);
    }
}

/// What is asked: by whom the team is played, how often, begin and stop.
fn asked(ui: &mut Ui, c: &mut Conduct, view: &View, w: &Words<'_>) {
    let playbooks = &view.plan.scenario.playbooks;
    let name = |p: &Playbook| p.title.get(w.language()).to_owned();
    let wish = &mut c.open.wish;
    ui.label(parts::small(ui, w.get("ui-forecast-team")));
    let team = egui::ComboBox::from_id_salt("forecast-team")
        .width(ui.available_width())
        .truncate()
        .selected_text(
            wish.playbook
                .and_then(|p| playbooks.get(p))
                .map_or_else(|| w.get("ui-forecast-nobody"), name),
        )
        .show_ui(ui, |ui| {
            ui.selectable_value(&mut wish.playbook, None, w.get("ui-forecast-nobody"));
            for (n, p) in playbooks.iter().enumerate() {
                ui.selectable_value(&mut wish.playbook, Some(n), name(p));
            }
        });
    parts::call(ui, &team.response, &w.get("ui-forecast-team"));
    ui.horizontal(|ui| {
        let times = |n: u32| w.text("ui-forecast-runs", &Args::new().number("runs", n.into()));
        let often = egui::ComboBox::from_id_salt("forecast-runs")
            .width(96.0)
            .selected_text(times(wish.runs))
            .show_ui(ui, |ui| {
                for n in RUNS {
                    ui.selectable_value(&mut wish.runs, n, times(n));
                }
            });
        parts::call(ui, &often.response, &w.get("ui-forecast-often"));
        match c.forecaster.as_mut().filter(|f| f.is_running()) {
            Some(running) => {
                if parts::button(ui, icons::X, &w.get("ui-forecast-stop"), Weight::Usual).clicked()
                {
                    running.stop();
                }
            }
            None => {
                let begin = parts::button_enabled(
                    ui,
                    !view.over,
                    icons::DICES,
                    &w.get("ui-forecast-begin"),
                    Weight::Primary,
                );
                if begin.on_hover_text(w.get("ui-forecast-hint")).clicked() {
                    let ctx = ui.ctx().clone();
                    let wish = *wish;
                    let wake = move || ctx.request_repaint();
                    c.forecaster = Some(Forecaster::begin(view, wish, wake));
                }
            }
        }
    });
}

/// How far it is, from which moment, and whether something was done since.
fn state(ui: &mut Ui, f: &Forecaster, view: &View, w: &Words<'_>) {
    let p = palette(ui);
    let share = f.forecast.runs as f32 / f.wish.runs.max(1) as f32;
    if f.is_running() {
        parts::bar(ui, share, p.accent, ui.available_width());
    }
    let args = Args::new()
        .number("runs", i64::from(f.forecast.runs))
        .word("from", w.near(f.forecast.from, view.now));
    ui.horizontal_wrapped(|ui| {
        ui.label(parts::small(ui, w.text("ui-forecast-from", &args)));
        if f.commands != view.log.iter().filter(|l| !l.withdrawn).count() {
            parts::chip(
                ui,
                Some(icons::HISTORY),
                &w.get("ui-forecast-stale"),
                p.warn,
            );
        }
    });
}

fn objectives(ui: &mut Ui, f: &Forecast, w: &Words<'_>) {
    let p = palette(ui);
    parts::heading(ui, &w.get("ui-forecast-objectives"));
    let mut first = 0;
    for (objective, said) in w.plan.scenario.objectives.iter().zip(&f.objectives) {
        let name = objective.name.get(w.language());
        ui.horizontal(|ui| {
            ui.label(parts::icon(icons::TARGET).color(p.dim).size(13.0));
            parts::one_line(ui, name).on_hover_text(name);
        });
        figure(
            ui,
            &w.get("ui-forecast-met"),
            &said.met,
            f.from,
            p.accent,
            w,
        );
        if said.shown > 0 {
            let word = w.get("ui-forecast-performed");
            figure(ui, &word, &said.performed, f.from, p.good, w).on_hover_ui(|ui| {
                ui.set_max_width(360.0);
                for (n, task) in objective.tasks.iter().enumerate() {
                    if let (Some(reach), true) = (f.tasks.get(first + n), task.done_when.is_some())
                    {
                        let name = task.name.get(w.language());
                        ui.label(format!("{} · {name}", percent(reach, w)));
                    }
                }
            });
        }
        first += objective.tasks.len();
    }
}

/// Injects that were not sent yet: those that come first above, those that are lost below.
fn injects(
    ui: &mut Ui,
    f: &Forecast,
    view: &View,
    selected: Option<InjectIx>,
    w: &Words<'_>,
) -> Option<InjectIx> {
    let p = palette(ui);
    parts::heading(ui, &w.get("ui-forecast-injects"));
    let mut open: Vec<(InjectIx, &Reach)> = f
        .injects
        .iter()
        .enumerate()
        .map(|(n, reach)| (InjectIx::from_place(n), reach))
        // What was sent before the forecast is no forecast.
        .filter(|(_, reach)| reach.range().is_none_or(|(first, _)| first > f.from))
        .collect();
    open.sort_by_key(|(i, reach)| (reach.median().is_none(), reach.median(), *i));
    let mut picked = None;
    for (i, reach) in open {
        let Some(line) = view.inject(i) else { continue };
        let title = line.inject.title.get(w.language());
        let row = ui.scope_builder(egui::UiBuilder::new().sense(Sense::click()), |ui| {
            parts::one_line(ui, title);
            let ink = match reach.share() {
                Some(share) if share >= 0.995 => p.good,
                Some(share) if share > 0.005 => p.warn,
                Some(_) | None => p.bad,
            };
            figure(ui, "", reach, f.from, ink, w);
        });
        let on = selected == Some(i);
        let label = format!("{title} · {}", percent(reach, w));
        let response = row.response;
        response.widget_info(|| WidgetInfo::selected(egui::Role::ListItem, true, on, &label));
        if response.clicked() {
            picked = Some(i);
        }
        if on {
            let mark = egui::Rect::from_min_size(
                response.rect.left_top() - egui::vec2(6.0, 0.0),
                egui::vec2(3.0, response.rect.height()),
            );
            ui.painter().rect_filled(mark, 1.0, p.accent);
        }
    }
    picked
}

fn percent(reach: &Reach, w: &Words<'_>) -> String {
    let share = reach.share().unwrap_or(0.0);
    w.percent((share * 1e6).round() as u32)
}

/// A share as a bar with its figure, and the time in the middle.
fn figure(
    ui: &mut Ui,
    word: &str,
    reach: &Reach,
    from: Time,
    ink: Color32,
    w: &Words<'_>,
) -> egui::Response {
    ui.scope(|ui| {
        // A row of figures is lower than one of buttons.
        ui.spacing_mut().interact_size.y = 16.0;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 6.0;
            ui.add_space(19.0);
            let share = reach.share().unwrap_or(0.0) as f32;
            parts::bar(ui, share, ink, 48.0);
            ui.label(parts::small(ui, percent(reach, w)).color(ink));
            let mut said: Vec<String> = Vec::new();
            if !word.is_empty() {
                said.push(word.to_owned());
            }
            let mut all = None;
            if let (Some(at), Some((first, last))) = (reach.median(), reach.range()) {
                if at <= from {
                    said.push(w.get("ui-forecast-behind"));
                } else {
                    let args = Args::new().word("at", w.near(at, from));
                    said.push(w.text("ui-forecast-median", &args));
                    let args = Args::new()
                        .word("first", w.near(first, from))
                        .word("last", w.near(last, from));
                    all = Some(w.text("ui-forecast-range", &args));
                }
            }
            let text = parts::small(ui, said.join(" · "));
            let label = parts::one_line(ui, text);
            if let Some(all) = all {
                label.on_hover_text(all);
            }
        });
    })
    .response
}
