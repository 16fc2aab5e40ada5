//! The one visual language: colours, letters, distances. Nothing elsewhere names a colour, a size of letters or a font.
//!
//! It knows nothing of exercises. States and beliefs get their marks in [`marks`], what recurs on every screen is in
//! [`parts`], icons are in [`icons`].

pub mod icons;
pub mod marks;
pub mod parts;
pub mod picture;

use eframe::egui;
use egui::{
    Color32, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Stroke, TextStyle,
};
use serde::{Deserialize, Serialize};
use std::sync::Arc;

/// Distances are multiples of it.
pub const GRID: f32 = 8.0;

/// Which colours are worn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// Slate, for a dim room.
    #[default]
    Dark,
    /// Paper, for a bright one.
    Light,
    /// Black, white and full colours, for weak projectors and weak eyes.
    Contrast,
}

impl Theme {
    /// All, in the order in which they are offered.
    pub const ALL: [Theme; 3] = [Theme::Dark, Theme::Light, Theme::Contrast];

    /// Key of its name.
    pub fn key(self) -> &'static str {
        match self {
            Theme::Dark => "ui-theme-dark",
            Theme::Light => "ui-theme-light",
            Theme::Contrast => "ui-theme-contrast",
        }
    }
}

/// The colours of a theme, by what they say.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Palette {
    /// Behind everything.
    pub ground: Color32,
    /// Panels.
    pub panel: Color32,
    /// Cards, fields and buttons on panels.
    pub raised: Color32,
    /// What the pointer is on.
    pub hover: Color32,
    /// Lines between things.
    pub line: Color32,
    /// What is read.
    pub text: Color32,
    /// What stands beside it.
    pub dim: Color32,
    /// What can be acted on.
    pub accent: Color32,
    /// Letters on the accent.
    pub on_accent: Color32,
    /// Degraded, late, worth a look.
    pub warn: Color32,
    /// Down, missed, refused.
    pub bad: Color32,
    /// Works, done.
    pub good: Color32,
    /// Suspected and confirmed: belief, never truth.
    pub belief: Color32,
    /// The attacker, and all of the ground truth.
    pub truth: Color32,
    /// The word EXERCISE.
    pub exercise: Color32,
}

// States wear colours that the colour-blind tell apart: Okabe and Ito, Color Universal Design (2008).
const ORANGE: Color32 = Color32::from_rgb(0xE6, 0x9F, 0x00);
const SKY: Color32 = Color32::from_rgb(0x56, 0xB4, 0xE9);
const GREEN: Color32 = Color32::from_rgb(0x00, 0x9E, 0x73);
const BLUE: Color32 = Color32::from_rgb(0x00, 0x72, 0xB2);
const VERMILION: Color32 = Color32::from_rgb(0xD5, 0x5E, 0x00);
const PURPLE: Color32 = Color32::from_rgb(0xCC, 0x79, 0xA7);

const DARK: Palette = Palette {
    ground: Color32::from_rgb(0x10, 0x14, 0x1A),
    panel: Color32::from_rgb(0x16, 0x1B, 0x23),
    raised: Color32::from_rgb(0x1F, 0x26, 0x31),
    hover: Color32::from_rgb(0x2A, 0x33, 0x41),
    line: Color32::from_rgb(0x2E, 0x38, 0x46),
    text: Color32::from_rgb(0xE8, 0xEC, 0xF1),
    dim: Color32::from_rgb(0x9B, 0xA7, 0xB6),
    accent: SKY,
    on_accent: Color32::from_rgb(0x06, 0x1A, 0x28),
    warn: ORANGE,
    bad: Color32::from_rgb(0xF0, 0x7A, 0x2E),
    good: Color32::from_rgb(0x3B, 0xC2, 0x98),
    belief: Color32::from_rgb(0xD9, 0x8F, 0xBB),
    truth: Color32::from_rgb(0xF0, 0xE4, 0x42),
    exercise: ORANGE,
};

const LIGHT: Palette = Palette {
    ground: Color32::from_rgb(0xEC, 0xEF, 0xF3),
    panel: Color32::from_rgb(0xF7, 0xF9, 0xFB),
    raised: Color32::from_rgb(0xFF, 0xFF, 0xFF),
    hover: Color32::from_rgb(0xE1, 0xE8, 0xF0),
    line: Color32::from_rgb(0xCD, 0xD5, 0xDF),
    text: Color32::from_rgb(0x16, 0x1D, 0x27),
    dim: Color32::from_rgb(0x55, 0x61, 0x70),
    accent: BLUE,
    on_accent: Color32::WHITE,
    warn: Color32::from_rgb(0x8A, 0x5C, 0x00),
    bad: Color32::from_rgb(0xB0, 0x46, 0x00),
    good: Color32::from_rgb(0x00, 0x6B, 0x4E),
    belief: Color32::from_rgb(0xA8, 0x45, 0x7E),
    truth: Color32::from_rgb(0x62, 0x5A, 0x00),
    exercise: VERMILION,
};

const CONTRAST: Palette = Palette {
    ground: Color32::BLACK,
    panel: Color32::BLACK,
    raised: Color32::from_rgb(0x12, 0x12, 0x12),
    hover: Color32::from_rgb(0x33, 0x33, 0x33),
    line: Color32::from_rgb(0xB0, 0xB0, 0xB0),
    text: Color32::WHITE,
    dim: Color32::from_rgb(0xD8, 0xD8, 0xD8),
    accent: Color32::from_rgb(0x7C, 0xCB, 0xFF),
    on_accent: Color32::BLACK,
    warn: Color32::from_rgb(0xFF, 0xC2, 0x33),
    bad: Color32::from_rgb(0xFF, 0x8A, 0x3C),
    good: Color32::from_rgb(0x4E, 0xE6, 0xB8),
    belief: Color32::from_rgb(0xFF, 0xA8, 0xD8),
    truth: Color32::from_rgb(0xFF, 0xF1, 0x4D),
    exercise: Color32::from_rgb(0xFF, 0xC2, 0x33),
};

/// Series of charts, in order.
pub const SERIES: [Color32; 6] = [SKY, ORANGE, GREEN, PURPLE, VERMILION, BLUE];

impl Theme {
    /// Its colours.
    pub const fn palette(self) -> Palette {
        match self {
            Theme::Dark => DARK,
            Theme::Light => LIGHT,
            Theme::Contrast => CONTRAST,
        }
    }
}

/// The colours in use, from wherever something is drawn.
pub fn palette(ui: &egui::Ui) -> Palette {
    of(ui.ctx())
}

/// The colours in use.
pub fn of(ctx: &egui::Context) -> Palette {
    worn(ctx).palette()
}

fn theme_id() -> egui::Id {
    egui::Id::unique("cellule-theme")
}

/// The bold letters.
pub fn strong_family() -> FontFamily {
    FontFamily::Name("strong".into())
}

/// The letters of icons.
pub fn icon_family() -> FontFamily {
    FontFamily::Name("icons".into())
}

/// Letters for a wall, read from five metres.
pub fn wall() -> TextStyle {
    TextStyle::Name("wall".into())
}

/// The largest letters: the clock, what just arrived.
pub fn display() -> TextStyle {
    TextStyle::Name("display".into())
}

/// Fonts are given once to a context.
pub fn give_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    let mut add = |name: &str, bytes: &'static [u8]| {
        fonts
            .font_data
            .insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    };
    add(
        "text",
        include_bytes!("../../../assets/fonts/Inter-Regular.otf"),
    );
    add(
        "strong",
        include_bytes!("../../../assets/fonts/Inter-SemiBold.otf"),
    );
    add(
        "italic",
        include_bytes!("../../../assets/fonts/Inter-Italic.otf"),
    );
    add("icons", include_bytes!("../../../assets/fonts/Lucide.ttf"));
    let lists = [
        (FontFamily::Proportional, ["text", "icons"]),
        // Figures of the text font have one width; a second family for codes would be one too many.
        (FontFamily::Monospace, ["text", "icons"]),
        (strong_family(), ["strong", "icons"]),
        (FontFamily::Name("italic".into()), ["italic", "icons"]),
        (icon_family(), ["icons", "text"]),
    ];
    for (family, names) in lists {
        fonts
            .families
            .insert(family, names.map(str::to_owned).to_vec());
    }
    ctx.set_fonts(fonts);
}

/// Dresses a context: colours, letters, distances.
pub fn wear(ctx: &egui::Context, theme: Theme, still: bool) {
    ctx.data_mut(|d| d.insert_temp(theme_id(), theme));
    ctx.set_theme(match theme {
        Theme::Dark | Theme::Contrast => egui::Theme::Dark,
        Theme::Light => egui::Theme::Light,
    });
    let p = theme.palette();
    ctx.all_styles_mut(|style| {
        style.text_styles = [
            (
                TextStyle::Small,
                FontId::new(12.0, FontFamily::Proportional),
            ),
            (TextStyle::Body, FontId::new(14.0, FontFamily::Proportional)),
            (
                TextStyle::Button,
                FontId::new(14.0, FontFamily::Proportional),
            ),
            (
                TextStyle::Monospace,
                FontId::new(14.0, FontFamily::Monospace),
            ),
            (TextStyle::Heading, FontId::new(20.0, strong_family())),
            (wall(), FontId::new(22.0, FontFamily::Proportional)),
            (display(), FontId::new(32.0, strong_family())),
        ]
        .into();
        // Motion only to show that something moved, and none on request.
        style.animation_time = if still { 0.0 } else { 0.12 };
        style.spacing.item_spacing = egui::vec2(GRID, GRID * 0.75);
        style.spacing.button_padding = egui::vec2(GRID * 1.25, GRID * 0.625);
        style.spacing.interact_size = egui::vec2(28.0, 28.0);
        style.spacing.menu_margin = egui::Margin::same(6);
        style.spacing.window_margin = egui::Margin::same(16);
        style.spacing.combo_width = 120.0;
        style.spacing.scroll = egui::style::ScrollStyle::thin();
        dress(&mut style.visuals, p, theme);
    });
}

/// Draws in another theme than the one that is worn: for a window on another screen.
pub fn while_wearing<R>(ctx: &egui::Context, theme: Option<Theme>, draw: impl FnOnce() -> R) -> R {
    let worn = worn(ctx);
    let Some(theme) = theme.filter(|t| *t != worn) else {
        return draw();
    };
    let still = ctx.global_style().animation_time == 0.0;
    wear(ctx, theme, still);
    let drawn = draw();
    wear(ctx, worn, still);
    drawn
}

/// The theme that is worn.
fn worn(ctx: &egui::Context) -> Theme {
    ctx.data(|d| d.get_temp::<Theme>(theme_id()))
        .unwrap_or_default()
}

fn dress(v: &mut egui::Visuals, p: Palette, theme: Theme) {
    *v = match theme {
        Theme::Dark | Theme::Contrast => egui::Visuals::dark(),
        Theme::Light => egui::Visuals::light(),
    };
    v.override_text_color = None;
    v.panel_fill = p.panel;
    v.window_fill = p.panel;
    v.window_stroke = Stroke::new(1.0, p.line);
    v.window_corner_radius = CornerRadius::same(10);
    v.menu_corner_radius = CornerRadius::same(8);
    v.extreme_bg_color = p.ground;
    v.faint_bg_color = p.raised;
    v.code_bg_color = p.raised;
    v.hyperlink_color = p.accent;
    v.warn_fg_color = p.warn;
    v.error_fg_color = p.bad;
    v.weak_text_color = Some(p.dim);
    v.selection.bg_fill = p.accent.gamma_multiply(0.30);
    v.selection.stroke = Stroke::new(1.5, p.accent);
    v.text_cursor.stroke = Stroke::new(2.0, p.accent);
    v.striped = false;
    let w = &mut v.widgets;
    for (state, fill, border, text) in [
        (&mut w.noninteractive, p.panel, p.line, p.text),
        (&mut w.inactive, p.raised, p.line, p.text),
        (&mut w.hovered, p.hover, p.accent, p.text),
        (&mut w.active, p.hover, p.accent, p.text),
        (&mut w.open, p.hover, p.line, p.text),
    ] {
        state.bg_fill = fill;
        state.weak_bg_fill = fill;
        state.bg_stroke = Stroke::new(1.0, border);
        state.fg_stroke = Stroke::new(1.0, text);
        state.corner_radius = CornerRadius::same(6);
        state.expansion = 0.0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Language;
    use crate::wording::Wording;

    fn luminance(c: Color32) -> f64 {
        let part = |v: u8| {
            let v = f64::from(v) / 255.0;
            if v <= 0.03928 {
                v / 12.92
            } else {
                ((v + 0.055) / 1.055).powf(2.4)
            }
        };
        0.2126 * part(c.r()) + 0.7152 * part(c.g()) + 0.0722 * part(c.b())
    }

    fn contrast(a: Color32, b: Color32) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// WCAG 2.1, 1.4.3 and 1.4.11.
    #[test]
    fn every_theme_can_be_read() {
        for theme in Theme::ALL {
            let p = theme.palette();
            for ground in [p.ground, p.panel, p.raised] {
                for (name, text) in [
                    ("text", p.text),
                    ("dim", p.dim),
                    ("warn", p.warn),
                    ("bad", p.bad),
                    ("good", p.good),
                    ("belief", p.belief),
                    ("truth", p.truth),
                ] {
                    let c = contrast(text, ground);
                    assert!(c >= 4.5, "{theme:?} {name} on {ground:?}: {c:.2}");
                }
            }
            assert!(contrast(p.on_accent, p.accent) >= 4.5, "{theme:?}");
        }
    }

    #[test]
    fn the_fonts_have_every_icon_and_every_letter_of_both_languages() {
        let ctx = egui::Context::default();
        give_fonts(&ctx);
        ctx.run_ui(egui::RawInput::default(), |_| {})
            .textures_delta
            .clear();
        let has = |c: char, family: FontFamily| {
            ctx.fonts_mut(|f| f.has_glyph(&FontId::new(14.0, family), c))
        };
        for icon in icons::ALL {
            assert!(has(icon.0, icon_family()), "{icon:?}");
        }
        let words = ["fr", "en"].map(|l| {
            std::fs::read_to_string(format!(
                "{}/assets/wording/{l}/desktop.ftl",
                env!("CARGO_MANIFEST_DIR")
            ))
            .expect("words")
        });
        for c in words
            .iter()
            .flat_map(|w| w.chars())
            .filter(|c| !c.is_control())
        {
            assert!(has(c, FontFamily::Proportional), "{c:?}");
        }
        for l in Language::ALL {
            for theme in Theme::ALL {
                assert_ne!(Wording::new(l).get(theme.key()), theme.key());
            }
        }
    }
}
