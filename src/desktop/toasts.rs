//! Short messages at the edge of a window that go away by themselves; errors stay until somebody has read them.

use super::look::icons;
use super::look::{palette, parts};
use eframe::egui;
use egui::{Align2, Area, CornerRadius, Id, Margin, Stroke, Ui, vec2};

/// What a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Good,
    /// Something to know.
    Plain,
    /// Something was refused or failed.
    Bad,
}

#[derive(Debug, Clone)]
struct Toast {
    tone: Tone,
    text: String,
    /// Second at which it goes away.
    until: Option<f64>,
}

/// The messages that are shown.
#[derive(Debug, Clone, Default)]
pub struct Toasts(Vec<Toast>);

/// At most so many are shown at a time.
const MOST: usize = 4;
/// So many seconds a message stands.
const STANDS: f64 = 6.0;

impl Toasts {
    /// Says something.
    pub fn say(&mut self, tone: Tone, text: impl Into<String>) {
        let text = text.into();
        self.0.retain(|t| t.text != text);
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push(Toast {
            tone,
            text,
            until: None,
        });
    }

    /// The text of the last message.
    pub fn last(&self) -> Option<&str> {
        self.0.last().map(|t| t.text.as_str())
    }

    /// Draws them in the lower right corner.
    pub fn ui(&mut self, ui: &mut Ui, close: &str) {
        let now = ui.input(|i| i.time);
        let p = palette(ui);
        for t in &mut self.0 {
            let length = if t.tone == Tone::Bad { 3.0 } else { 1.0 } * STANDS;
            t.until.get_or_insert(now + length);
        }
        self.0.retain(|t| t.until.is_none_or(|until| until > now));
        let Some(next) = self.0.iter().filter_map(|t| t.until).reduce(f64::min) else {
            return;
        };
        ui.ctx()
            .request_repaint_after_secs((next - now).max(0.05) as f32);
        let mut gone = None;
        Area::new(Id::unique("toasts"))
            .anchor(Align2::RIGHT_BOTTOM, vec2(-16.0, -56.0))
            .order(egui::Order::Foreground)
            .show(ui.ctx(), |ui| {
                for (i, t) in self.0.iter().enumerate() {
                    let (ink, sign) = match t.tone {
                        Tone::Good => (p.good, icons::CIRCLE_CHECK),
                        Tone::Plain => (p.accent, icons::INFO),
                        Tone::Bad => (p.bad, icons::CIRCLE_ALERT),
                    };
                    egui::Frame::new()
                        .fill(p.raised)
                        .stroke(Stroke::new(1.0, ink))
                        .corner_radius(CornerRadius::same(8))
                        .inner_margin(Margin::symmetric(12, 8))
                        .show(ui, |ui| {
                            ui.horizontal(|ui| {
                                ui.set_max_width(420.0);
                                ui.label(parts::icon(sign).color(ink));
                                ui.add(egui::Label::new(&t.text).wrap());
                                if parts::icon_button(ui, icons::X, close).clicked() {
                                    gone = Some(i);
                                }
                            });
                        });
                }
            });
        if let Some(i) = gone {
            self.0.remove(i);
        }
    }
}
