//! The handbook, over whatever stands: chapters and sections to the left, the section that is read to the right.

use super::act::Act;
use super::look::parts::{self, Weight};
use super::look::{GRID, icons, palette};
use super::paper;
use crate::report::handbook::{Chapter, Section, chapters};
use crate::scenario::model::Language;
use crate::wording::{Args, Wording};
use eframe::egui;
use egui::{ScrollArea, Ui, vec2};

/// The reader.
#[derive(Debug, Default)]
pub struct Reader {
    /// It stands open.
    pub open: bool,
    find: String,
    chapter: usize,
    section: usize,
    read: Option<(Language, Vec<Chapter>)>,
}

impl Reader {
    /// Opens it, or puts it away.
    pub fn toggle(&mut self) {
        self.open = !self.open;
    }

    /// Draws it, where it is open.
    pub fn ui(&mut self, ui: &Ui, w: Wording, acts: &mut Vec<Act>) {
        if !self.open {
            return;
        }
        let language = w.language();
        if self.read.as_ref().is_none_or(|(l, _)| *l != language) {
            self.read = Some((language, chapters(w)));
        }
        let screen = ui.ctx().content_rect();
        let size = vec2(
            (screen.width() * 0.86).min(1180.0),
            (screen.height() * 0.86).min(860.0),
        );
        let mut open = true;
        egui::Window::new(w.get("handbook-title"))
            .id(egui::Id::unique("handbook"))
            .open(&mut open)
            .collapsible(false)
            .default_size(size)
            .default_pos(screen.center() - size * 0.5)
            .show(ui.ctx(), |ui| self.inside(ui, w, acts));
        self.open = open && !ui.ctx().input(|i| i.key_pressed(egui::Key::Escape));
    }

    fn inside(&mut self, ui: &mut Ui, w: Wording, acts: &mut Vec<Act>) {
        let left = 280.0;
        let height = ui.available_height();
        ui.horizontal_top(|ui| {
            let down = egui::Layout::top_down(egui::Align::Min);
            ui.allocate_ui_with_layout(vec2(left, height), down, |ui| {
                ui.set_width(left);
                self.contents(ui, w, acts);
            });
            ui.separator();
            ui.vertical(|ui| self.page(ui, w));
        });
    }

    fn contents(&mut self, ui: &mut Ui, w: Wording, acts: &mut Vec<Act>) {
        let hint = w.get("handbook-find");
        parts::search(ui, &mut self.find, &hint, ui.available_width() - 10.0);
        ui.add_space(GRID);
        let wanted = self.find.trim().to_lowercase();
        let mut to = None;
        let foot = 40.0;
        ScrollArea::vertical()
            .id_salt("handbook contents")
            .max_height((ui.available_height() - foot).max(80.0))
            .auto_shrink(false)
            .show(ui, |ui| {
                let Some((_, chapters)) = &self.read else {
                    return;
                };
                for (c, chapter) in chapters.iter().enumerate() {
                    let all = chapter.sections.iter().enumerate();
                    let fits = all.filter(|(_, s)| {
                        wanted.is_empty()
                            || s.title.to_lowercase().contains(&wanted)
                            || s.text.to_lowercase().contains(&wanted)
                    });
                    let found: Vec<usize> = fits.map(|(n, _)| n).collect();
                    if found.is_empty() {
                        continue;
                    }
                    let is_open = self.chapter == c || !wanted.is_empty();
                    let label = parts::strong(chapter.title.as_str());
                    if ui
                        .add(egui::Button::selectable(false, label).wrap())
                        .clicked()
                    {
                        to = Some((c, found[0]));
                    }
                    for n in found.into_iter().filter(|_| is_open) {
                        let Section { title, level, .. } = &chapter.sections[n];
                        if title.is_empty() {
                            continue;
                        }
                        let chosen = (self.chapter, self.section) == (c, n);
                        ui.horizontal(|ui| {
                            ui.add_space(12.0 * f32::from(level.saturating_sub(1)));
                            let plain = title.replace('`', "");
                            let button = egui::Button::selectable(chosen, plain).wrap();
                            if ui.add(button).clicked() {
                                to = Some((c, n));
                            }
                        });
                    }
                    ui.add_space(4.0);
                }
            });
        if let Some((chapter, section)) = to {
            (self.chapter, self.section) = (chapter, section);
        }
        ui.add_space(4.0);
        ui.horizontal(|ui| {
            let book = w.get("handbook-book");
            if parts::button(ui, icons::PRINTER, &book, Weight::Usual).clicked() {
                acts.push(Act::Book);
            }
        });
    }

    fn page(&mut self, ui: &mut Ui, w: Wording) {
        let Some((_, chapters)) = &self.read else {
            return;
        };
        let Some(chapter) = chapters.get(self.chapter) else {
            return;
        };
        let Some(section) = chapter.sections.get(self.section) else {
            return;
        };
        let p = palette(ui);
        let next = next(chapters, self.chapter, self.section).map(|(place, title)| {
            let args = Args::new().word("title", title);
            (place, w.text("handbook-next", &args))
        });
        let mut to = None;
        ScrollArea::vertical()
            .id_salt(("handbook page", self.chapter, self.section))
            .auto_shrink(false)
            .show(ui, |ui| {
                ui.set_max_width((ui.available_width() - 12.0).min(760.0));
                // What stands before the first section has the title of the chapter.
                let title = match section.title.is_empty() {
                    true => chapter.title.as_str(),
                    false => {
                        ui.label(parts::small(ui, chapter.title.as_str()));
                        section.title.as_str()
                    }
                };
                let title = parts::strong(title.replace('`', "")).size(22.0);
                ui.add(egui::Label::new(title.color(p.text)).wrap());
                ui.add_space(GRID);
                paper::markdown(ui, &section.text);
                ui.add_space(GRID * 2.0);
                if let Some((place, title)) = &next
                    && parts::button(ui, icons::CHEVRON_RIGHT, title, Weight::Usual).clicked()
                {
                    to = Some(*place);
                }
                ui.add_space(GRID * 2.0);
            });
        if let Some((chapter, section)) = to {
            (self.chapter, self.section) = (chapter, section);
        }
    }
}

/// What comes after a section, in the chapter or with the next one, and what it is called.
fn next(chapters: &[Chapter], chapter: usize, section: usize) -> Option<((usize, usize), String)> {
    let within = chapters.get(chapter)?.sections.get(section + 1);
    if let Some(section_after) = within {
        return Some(((chapter, section + 1), section_after.title.replace('`', "")));
    }
    let after = chapters.get(chapter + 1)?;
    Some(((chapter + 1, 0), after.title.replace('`', "")))
}
