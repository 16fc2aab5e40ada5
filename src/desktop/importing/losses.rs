//! What is in the draft, and the loss report: by what became of it, by kind, place by place.

use super::Importing;
use crate::desktop::look::parts;
use crate::desktop::look::{GRID, icons, palette};
use crate::scenario::import::{Fate, Imported, LossKind};
use crate::wording::{Args, Wording, import as words};
use eframe::egui;
use egui::{ScrollArea, Ui};

/// Places of one kind of loss that are shown; all of them where it is folded out.
const SHOWN: usize = 3;
/// Most places that are shown of a kind that is folded out.
const MOST: usize = 200;

/// What is in the draft, and what was not carried over as it stood.
pub(super) fn losses(ui: &mut Ui, i: &mut Importing, w: Wording) {
    let p = palette(ui);
    let Some((outcome, _)) = &i.outcome else {
        return;
    };
    let imported = match outcome {
        Ok(imported) => imported,
        Err(e) => {
            ui.horizontal_top(|ui| {
                ui.label(parts::icon(icons::CIRCLE_ALERT).size(18.0).color(p.bad));
                ui.add(egui::Label::new(words::error(e, w)).wrap());
            });
            return;
        }
    };
    parts::heading(ui, &w.get("ui-import-carried"));
    ui.add(egui::Label::new(words::carried(&imported.carried, w)).wrap());
    ui.add_space(GRID);
    parts::heading(ui, &w.get("ui-import-losses"));
    if imported.losses.list().is_empty() {
        ui.horizontal(|ui| {
            ui.label(parts::icon(icons::CIRCLE_CHECK).color(p.good));
            ui.label(w.get("import-no-losses"));
        });
        return;
    }
    let mut toggled = None;
    ScrollArea::vertical()
        .id_salt("import losses")
        .auto_shrink(false)
        .show(ui, |ui| {
            for fate in Fate::ALL {
                let of_fate = LossKind::ALL.iter().copied().filter(|k| k.fate() == fate);
                let kinds: Vec<LossKind> =
                    of_fate.filter(|k| imported.losses.count(*k) > 0).collect();
                if kinds.is_empty() {
                    continue;
                }
                ui.add_space(GRID);
                ui.label(parts::strong(words::fate(fate, w)));
                for kind in kinds {
                    let open = i.open.contains(&kind);
                    if group(ui, imported, kind, open, w) {
                        toggled = Some(kind);
                    }
                }
            }
            if imported.losses.more() > 0 {
                let args = Args::new().word("count", w.count(imported.losses.more()));
                ui.label(w.text("import-more-losses", &args));
            }
        });
    if let Some(kind) = toggled
        && !i.open.remove(&kind)
    {
        i.open.insert(kind);
    }
}

/// One kind of loss with its places; whether it was folded out or in.
fn group(ui: &mut Ui, imported: &Imported, kind: LossKind, open: bool, w: Wording) -> bool {
    let p = palette(ui);
    let all = imported.losses.list().iter().filter(|l| l.kind == kind);
    let count = imported.losses.count(kind);
    let args = Args::new()
        .word("sentence", words::loss(kind, w))
        .word("count", w.count(count as u64));
    let said = w.text("import-group", &args);
    let sign = match open {
        true => icons::CHEVRON_DOWN,
        false => icons::CHEVRON_RIGHT,
    };
    let toggled = ui
        .horizontal_top(|ui| {
            ui.spacing_mut().interact_size.y = 14.0;
            ui.label(parts::icon(sign).size(12.0).color(p.dim));
            ui.spacing_mut().button_padding = egui::vec2(2.0, 0.0);
            let button = egui::Button::new(said).frame_when_inactive(false).wrap();
            ui.add(button).clicked()
        })
        .inner;
    let most = if open { MOST } else { SHOWN };
    // Lines of a list, not things to be pressed.
    ui.spacing_mut().interact_size.y = 14.0;
    for loss in all.take(most) {
        let place = words::spot(&loss.spot, w);
        let line = match (place.is_empty(), loss.value.is_empty()) {
            (true, true) => continue,
            (false, true) => place,
            (true, false) => loss.value.clone(),
            (false, false) => format!("{place}   {}", loss.value),
        };
        ui.horizontal(|ui| {
            ui.add_space(20.0);
            let label = egui::Label::new(parts::small(ui, &line)).truncate();
            ui.add(label).on_hover_text(line);
        });
    }
    if count > most {
        let args = Args::new().word("count", w.count((count - most) as u64));
        ui.horizontal(|ui| {
            ui.add_space(20.0);
            ui.label(parts::small(ui, w.text("ui-import-more", &args)));
        });
    }
    toggled
}
