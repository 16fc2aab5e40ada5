//! The chronogramme: what was sent, what is due, what waits for a condition and why, what is held; and the facilitator's
//! hand on each.

use super::dialogs::{Dialog, Move, MoveAll};
use super::stands::{Stands, ink, key, ordered, sign, stands};
use super::view::{InjectLine, View};
use super::{Conduct, Side, adversary, forecast};
use crate::desktop::act::Conducting;
use crate::desktop::look::icons;
use crate::desktop::look::palette;
use crate::desktop::look::parts::{self, Weight};
use crate::desktop::words::Words;
use crate::exercise::command::Deed;
use crate::exercise::plan::InjectIx;
use crate::simulation::blueprint::ix::Ix;
use crate::wording::Args;
use eframe::egui;
use egui::{RichText, ScrollArea, Sense, TextStyle, Ui};

/// The panel to the left: injects, the attacker's stages, or what will still be reached.
pub(super) fn left(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let options = Side::ALL.map(|(side, key)| (side, w.get(key)));
    parts::choice(ui, &mut c.open.side, &options);
    match c.open.side {
        Side::Chronogramme => chronogramme(ui, c, w, acts),
        Side::Adversary => adversary::adversary(ui, c, w, acts),
        Side::Forecast => forecast::forecast(ui, c, w),
    }
}

fn chronogramme(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    ui.horizontal(|ui| {
        let width = ui.available_width() - 124.0;
        parts::search(ui, &mut c.open.find_inject, &w.get("ui-find-inject"), width);
        let (sign, word) = match c.open.all_injects {
            true => (icons::EYE, "ui-hide-sent"),
            false => (icons::EYE_OFF, "ui-show-sent"),
        };
        ui.spacing_mut().item_spacing.x = 2.0;
        if parts::icon_button(ui, sign, &w.get(word)).clicked() {
            c.open.all_injects = !c.open.all_injects;
        }
        if parts::icon_button(ui, icons::MOVE_HORIZONTAL, &w.get("ui-move-all")).clicked() {
            c.open.dialog = Some(Dialog::MoveAll(MoveAll { minutes: 15 }));
        }
        if parts::icon_button(ui, icons::PLUS, &w.get("ui-do-invent")).clicked() {
            c.open.dialog = Some(Dialog::invent());
        }
    });
    if let Some(i) = c.open.inject {
        let height = (ui.available_height() * 0.52).max(160.0);
        egui::Panel::bottom("inject-detail")
            .resizable(true)
            .default_size(height)
            .show(ui, |ui| detail(ui, c, i, w, acts));
    }
    list(ui, c, w);
}

fn list(ui: &mut Ui, c: &mut Conduct, w: &Words<'_>) {
    let view = std::sync::Arc::clone(&c.view);
    let wanted = c.open.find_inject.to_lowercase();
    let l = w.language();
    let rows: Vec<(InjectIx, Stands)> = ordered(&view)
        .into_iter()
        .filter(|(i, s)| {
            let Some(line) = view.inject(*i) else {
                return false;
            };
            let shown = c.open.all_injects
                || c.open.inject == Some(*i)
                || !wanted.is_empty()
                || !matches!(s, Stands::Sent(_) | Stands::Cancelled);
            let text = format!("{} {}", line.inject.title.get(l), line.inject.id);
            shown && (wanted.is_empty() || text.to_lowercase().contains(&wanted))
        })
        .collect();
    if rows.is_empty() {
        parts::empty(
            ui,
            icons::LIST,
            &w.get("ui-no-injects"),
            &w.get("ui-no-injects-do"),
        );
        return;
    }
    let height = 40.0;
    let mut area = ScrollArea::vertical()
        .id_salt("chronogramme")
        .auto_shrink(false);
    if std::mem::take(&mut c.open.reveal)
        && let Some(at) = rows.iter().position(|(i, _)| c.open.inject == Some(*i))
    {
        let row = height + ui.spacing().item_spacing.y;
        let above = (ui.available_height() - row).max(0.0) / 2.0;
        area = area.vertical_scroll_offset((at as f32 * row - above).max(0.0));
    }
    area.show_rows(ui, height, rows.len(), |ui, range| {
        for (i, s) in &rows[range] {
            if let Some(line) = view.inject(*i)
                && row(ui, &view, line, *s, c.open.inject == Some(*i), w, height)
            {
                c.open.inject = Some(*i);
            }
        }
    });
}

fn row(
    ui: &mut Ui,
    view: &View,
    line: &InjectLine,
    s: Stands,
    selected: bool,
    w: &Words<'_>,
    height: f32,
) -> bool {
    let p = palette(ui);
    let (rect, response) =
        ui.allocate_exact_size(egui::vec2(ui.available_width(), height), Sense::click());
    let title = line.inject.title.get(w.language());
    response
        .widget_info(|| egui::WidgetInfo::selected(egui::Role::ListItem, true, selected, title));
    if selected || response.hovered() {
        let fill = if selected { p.hover } else { p.raised };
        ui.painter().rect_filled(rect, 6.0, fill);
    }
    let mut inside = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(rect.shrink2(egui::vec2(6.0, 2.0)))
            .layout(egui::Layout::left_to_right(egui::Align::Center)),
    );
    let ui = &mut inside;
    ui.spacing_mut().item_spacing.x = 6.0;
    let ink = ink(p, s);
    ui.label(parts::icon(sign(s)).color(ink).size(14.0));
    let when = match s {
        Stands::Sent(t) | Stands::Waits(t) | Stands::Due(t) => w.hour(t),
        Stands::Cancelled | Stands::Held | Stands::If => String::new(),
    };
    ui.allocate_ui(egui::vec2(40.0, height), |ui| {
        ui.set_min_width(40.0);
        ui.label(RichText::new(when).color(ink));
    });
    ui.label(
        parts::icon(parts::medium(line.inject.medium))
            .color(p.dim)
            .size(13.0),
    );
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        parts::one_line(ui, title);
        let to: Vec<&str> = line
            .inject
            .to
            .iter()
            .filter_map(|r| view.plan.roles.rank(r.as_str()))
            .map(|r| w.names.roles.of(r))
            .collect();
        parts::one_line(ui, parts::small(ui, to.join(", ")));
    });
    response.clicked()
}

fn detail(ui: &mut Ui, c: &mut Conduct, i: InjectIx, w: &Words<'_>, acts: &mut Vec<Conducting>) {
    let view = std::sync::Arc::clone(&c.view);
    let Some(line) = view.inject(i) else { return };
    let l = w.language();
    let s = stands(&view, i, line);
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        let p = palette(ui);
        parts::chip(ui, Some(sign(s)), &w.get(key(s)), ink(p, s));
        ui.label(parts::small(ui, line.inject.from.get(l)));
    });
    ui.add(egui::Label::new(parts::strong(line.inject.title.get(l))).wrap());
    buttons(ui, c, i, line, s, w, acts);
    ScrollArea::vertical()
        .id_salt("inject-body")
        .auto_shrink(false)
        .show(ui, |ui| {
            if let Stands::If | Stands::Held = s {
                why(ui, &view, i, w);
            }
            crate::desktop::paper::markdown(ui, line.inject.body.get(l));
            for (head, text) in [
                ("ui-inject-expected", line.inject.expected.get(l)),
                ("ui-inject-note", line.inject.note.get(l)),
            ] {
                if !text.is_empty() {
                    parts::heading(ui, &w.get(head));
                    ui.add(egui::Label::new(parts::dim(ui, text)).wrap());
                }
            }
            if !line.inject.options.is_empty() {
                parts::heading(ui, &w.get("ui-inject-options"));
                for o in &line.inject.options {
                    ui.label(format!("· {}", o.name.get(l)));
                }
            }
        });
}

/// What an inject still waits for.
fn why(ui: &mut Ui, view: &View, i: InjectIx, w: &Words<'_>) {
    let p = palette(ui);
    let Some(truth) = view.truth.injects.get(i.place()) else {
        return;
    };
    if truth.waits_for.is_empty() {
        return;
    }
    parts::heading(ui, &w.get("ui-inject-waits-for"));
    for missing in &truth.waits_for {
        let text = crate::wording::waiting::missing(missing, &w.names, &view.plan, w.wording());
        ui.horizontal_wrapped(|ui| {
            ui.label(parts::icon(icons::CIRCLE_DASHED).color(p.dim).size(12.0));
            ui.add(egui::Label::new(RichText::new(text).text_style(TextStyle::Small)).wrap());
        });
    }
}

fn buttons(
    ui: &mut Ui,
    c: &mut Conduct,
    i: InjectIx,
    line: &InjectLine,
    s: Stands,
    w: &Words<'_>,
    acts: &mut Vec<Conducting>,
) {
    let id = line.inject.id.clone();
    let open = !matches!(s, Stands::Sent(_) | Stands::Waits(_) | Stands::Cancelled);
    let mut deed = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        if open {
            let fire = parts::button(ui, icons::SEND, &w.get("ui-fire"), Weight::Primary);
            if fire.on_hover_text(w.get("ui-fire-hint")).clicked() {
                deed = Some(Deed::Fire { inject: id.clone() });
            }
            let held = s == Stands::Held;
            let (sign, word) = match held {
                true => (icons::PLAY, "ui-release"),
                false => (icons::HAND, "ui-hold"),
            };
            if parts::button(ui, sign, &w.get(word), Weight::Usual).clicked() {
                deed = Some(match held {
                    true => Deed::Release { inject: id.clone() },
                    false => Deed::Hold { inject: id.clone() },
                });
            }
            if parts::icon_button(ui, icons::BAN, &w.get("ui-skip")).clicked() {
                deed = Some(Deed::Skip { inject: id.clone() });
            }
            if parts::icon_button(ui, icons::CALENDAR_CLOCK, &w.get("ui-move")).clicked() {
                c.open.dialog = Some(Dialog::Move(Move {
                    inject: i,
                    to: match s {
                        Stands::Due(at) => at,
                        _ => c.view.now + 15 * 60,
                    },
                    placed: false,
                }));
            }
            if parts::icon_button(ui, icons::PENCIL, &w.get("ui-edit")).clicked() {
                c.open.dialog = Some(Dialog::edit(i, line, w.language()));
            }
        }
        if let Stands::Waits(_) = s {
            for role in (0..32).filter(|bit| line.state.waiting & (1 << bit) != 0) {
                let role = crate::exercise::plan::RoleIx(role);
                let args = Args::new().word("role", w.names.roles.of(role));
                if parts::button(
                    ui,
                    icons::CHECK,
                    &w.text("ui-hand-over", &args),
                    Weight::Usual,
                )
                .clicked()
                {
                    deed = Some(Deed::Deliver {
                        inject: id.clone(),
                        to: c.view.plan.scenario.roles[role.place()].id.clone(),
                    });
                }
            }
        }
        if parts::icon_button(ui, icons::COPY, &w.get("ui-duplicate")).clicked() {
            c.open.dialog = Some(Dialog::duplicate(line, w.language()));
        }
    });
    ui.horizontal(|ui| {
        parts::search(
            ui,
            &mut c.open.reason,
            &w.get("ui-reason"),
            ui.available_width() - 18.0,
        );
    });
    if let Some(deed) = deed {
        let act = c.intervention(deed);
        acts.push(act);
    }
}

/// Fires the inject that is selected.
pub(super) fn fire_selected(c: &mut Conduct, acts: &mut Vec<Conducting>) {
    with_selected(c, acts, |line, s| match s {
        Stands::Sent(_) | Stands::Waits(_) | Stands::Cancelled => None,
        Stands::Held | Stands::Due(_) | Stands::If => Some(Deed::Fire {
            inject: line.inject.id.clone(),
        }),
    });
}

/// Holds the inject that is selected, or releases it.
pub(super) fn hold_selected(c: &mut Conduct, acts: &mut Vec<Conducting>) {
    with_selected(c, acts, |line, s| match s {
        Stands::Sent(_) | Stands::Waits(_) | Stands::Cancelled => None,
        Stands::Held => Some(Deed::Release {
            inject: line.inject.id.clone(),
        }),
        Stands::Due(_) | Stands::If => Some(Deed::Hold {
            inject: line.inject.id.clone(),
        }),
    });
}

fn with_selected(
    c: &mut Conduct,
    acts: &mut Vec<Conducting>,
    deed: impl Fn(&InjectLine, Stands) -> Option<Deed>,
) {
    let view = std::sync::Arc::clone(&c.view);
    let Some((i, line)) = c.open.inject.and_then(|i| Some((i, view.inject(i)?))) else {
        return;
    };
    if let Some(deed) = deed(line, stands(&view, i, line)) {
        let act = c.intervention(deed);
        acts.push(act);
    }
}
