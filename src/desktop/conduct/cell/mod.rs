//! The cell's work, as the facilitator keeps it: what waits, what each role received, orders under way, what was decided,
//! duties and words.

mod duties;
mod inbox;
mod log;
mod orders;
mod voice;
mod waiting;

use super::Conduct;
use super::view::View;
use crate::desktop::act::Conducting;
use crate::desktop::look::icons::{self, Icon};
use crate::desktop::look::{palette, parts};
use crate::desktop::words::Words;
use crate::exercise::picture::{OperationalPicture, Seen};
use crate::wording::known::{self, Telling, Tone};
use eframe::egui;
use egui::{Color32, Ui};

pub(super) use inbox::{deliver_next, news, share_next, slip};
pub(super) use log::{lines as log_lines, said};
pub(super) use orders::{offers, running};

/// Parts of the cell's work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tab {
    /// What waits for the cell and for the facilitator.
    Waiting,
    /// What each role received.
    Inbox,
    /// Orders under way.
    Orders,
    /// The main courante.
    Log,
    /// Duties and their deadlines.
    Duties,
    /// Assessments, declarations, reports, statements, questions.
    Voice,
}

impl Tab {
    const ALL: [(Tab, Icon, &'static str); 6] = [
        (Tab::Waiting, icons::HOURGLASS, "ui-tab-waiting"),
        (Tab::Inbox, icons::INBOX, "ui-tab-inbox"),
        (Tab::Orders, icons::CLIPBOARD_LIST, "ui-tab-orders"),
        (Tab::Log, icons::BOOK_OPEN, "ui-tab-log"),
        (Tab::Duties, icons::SCALE, "ui-tab-duties"),
        (Tab::Voice, icons::MEGAPHONE, "ui-tab-voice"),
    ];
}

/// The panel.
pub(super) fn cell(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    tabs(ui, c, w);
    parts::rule(ui);
    ui.add_space(4.0);
    match c.open.tab {
        Tab::Waiting => waiting::waiting(ui, c, w, acts),
        Tab::Inbox => inbox::inbox(ui, c, w, acts),
        Tab::Orders => orders::orders(ui, c, w, acts),
        Tab::Log => log::log(ui, c, w, acts),
        Tab::Duties => duties::duties(ui, c, w, acts),
        Tab::Voice => {
            let view = std::sync::Arc::clone(&c.view);
            let role = c.open.role;
            voice::voice(ui, &mut c.open, &view, role, w, acts);
        }
    }
}

fn tabs(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>) {
    let p = palette(ui);
    let slips = inbox::undelivered(c).len();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 2.0;
        for (tab, sign, key) in Tab::ALL {
            let count = match tab {
                Tab::Waiting => c.view.waits.len() + c.view.asks.len(),
                Tab::Inbox => slips,
                Tab::Orders => running(&c.view.cell).count(),
                Tab::Log => 0,
                Tab::Duties => c
                    .view
                    .cell
                    .duties
                    .iter()
                    .filter(|d| d.due.is_some())
                    .count(),
                Tab::Voice => 0,
            };
            let word = w.get(key);
            let mut label = word.clone();
            if count > 0 {
                label = format!("{word} {count}");
            }
            let on = c.open.tab == tab;
            let mut text = egui::RichText::new(label);
            if tab == Tab::Waiting && count > 0 {
                text = text.color(p.warn);
            }
            let response = ui.add(
                egui::Button::new((parts::icon(sign), text))
                    .selected(on)
                    .frame_when_inactive(false),
            );
            response
                .widget_info(|| egui::WidgetInfo::selected(egui::Role::Button, true, on, &word));
            if response.clicked() {
                c.open.tab = tab;
            }
        }
    });
}

/// Something known, in words.
pub(super) fn told(
    seen: &Seen,
    picture: &OperationalPicture,
    view: &View,
    w: &Words<'_>,
) -> Telling {
    known::tell(
        seen,
        picture,
        &view.plan,
        &w.names,
        |i| view.inject(i).map(|l| &*l.inject),
        w.wording(),
    )
}

/// The colour of a tone.
pub(super) fn ink(ui: &Ui, tone: Tone) -> Color32 {
    let p = palette(ui);
    match tone {
        Tone::News => p.accent,
        Tone::Good => p.good,
        Tone::Warn => p.warn,
        Tone::Bad => p.bad,
    }
}
