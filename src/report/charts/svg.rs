//! Plain SVG 1.1, written by hand: shapes, letters, one number format, one place where text is escaped.
//!
//! No ids, no classes, no style sheets and no references, so that several charts can stand in one page, and readers as
//! different as a browser and a typesetter draw the same. It knows nothing of what a chart means.

use super::letters;
use super::look::{FONT, INK, PAPER};
use std::fmt::Write as _;

/// Where a text begins or ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Anchor {
    /// It begins there.
    Start,
    /// Its middle is there.
    Middle,
    /// It ends there.
    End,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// How a text is written.
#[derive(Debug, Clone, Copy)]
pub struct Pen {
    /// Size of its letters.
    pub size: f64,
    /// Colour.
    pub colour: &'static str,
    /// Where it begins or ends.
    pub anchor: Anchor,
    /// Semi-bold.
    pub strong: bool,
}

impl Pen {
    /// Letters of this size that begin where they are put.
    pub fn of(size: f64) -> Pen {
        Pen {
            size,
            colour: INK,
            anchor: Anchor::Start,
            strong: false,
        }
    }
    /// In another colour.
    #[must_use]
    pub fn colour(self, colour: &'static str) -> Pen {
        Pen { colour, ..self }
    }
    /// Put elsewhere.
    #[must_use]
    pub fn anchor(self, anchor: Anchor) -> Pen {
        Pen { anchor, ..self }
    }
    /// Semi-bold.
    #[must_use]
    pub fn strong(self) -> Pen {
        Pen {
            strong: true,
            ..self
        }
    }
}

/// A number of an SVG: one digit after the mark at most, the same on every machine.
pub fn n(value: f64) -> String {
    let rounded = format!("{value:.1}");
    let short = rounded.strip_suffix(".0").unwrap_or(&rounded);
    if short == "-0" { "0" } else { short }.to_owned()
}

/// Text as XML holds it: what XML cannot hold becomes a replacement character, line breaks a space.
pub fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => out.push(' '),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

/// A drawing under way.
#[derive(Debug)]
pub struct Canvas {
    width: f64,
    height: f64,
    body: String,
}

impl Canvas {
    /// An empty drawing.
    pub fn new(width: f64, height: f64) -> Canvas {
        Canvas {
            width,
            height,
            body: String::new(),
        }
    }

    /// How high it is, where that shows only at the end.
    pub fn set_height(&mut self, height: f64) {
        self.height = height;
    }

    // Writing to a string cannot fail, here and below.

    /// A line; `dash` as in `stroke-dasharray`, empty for none.
    pub fn line(&mut self, from: (f64, f64), to: (f64, f64), colour: &str, thick: f64, dash: &str) {
        let _ = writeln!(
            self.body,
            r#"<line x1="{}" y1="{}" x2="{}" y2="{}" stroke="{colour}" stroke-width="{}"{}/>"#,
            n(from.0),
            n(from.1),
            n(to.0),
            n(to.1),
            n(thick),
            dashed(dash)
        );
    }

    /// A line through points.
    pub fn path(&mut self, points: &[(f64, f64)], colour: &str, thick: f64, dash: &str) {
        if points.is_empty() {
            return;
        }
        let _ = writeln!(
            self.body,
            r#"<path d="{}" fill="none" stroke="{colour}" stroke-width="{}" stroke-linejoin="round"{}/>"#,
            through(points),
            n(thick),
            dashed(dash)
        );
    }

    /// A filled shape with a border.
    pub fn shape(&mut self, points: &[(f64, f64)], fill: &str, border: &str, thick: f64) {
        let _ = writeln!(
            self.body,
            r#"<path d="{}Z" fill="{fill}" stroke="{border}" stroke-width="{}" stroke-linejoin="round"/>"#,
            through(points),
            n(thick)
        );
    }

    /// A filled rectangle without a border.
    pub fn fill(&mut self, b: Area, colour: &str) {
        let _ = writeln!(
            self.body,
            r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{colour}"/>"#,
            n(b.x),
            n(b.y),
            n(b.w),
            n(b.h)
        );
    }

    /// A rectangle with a border; `dash` for the border.
    pub fn outline(&mut self, b: Area, fill: &str, border: &str, thick: f64, dash: &str) {
        let _ = writeln!(
            self.body,
            r#"<rect x="{}" y="{}" width="{}" height="{}" fill="{fill}" stroke="{border}" stroke-width="{}"{}/>"#,
            n(b.x),
            n(b.y),
            n(b.w),
            n(b.h),
            n(thick),
            dashed(dash)
        );
    }

    /// Slanted lines inside a rectangle, `apart` from each other.
    pub fn hatch(&mut self, b: Area, colour: &str, apart: f64) {
        let mut d = String::new();
        let mut at = apart;
        while at < b.w + b.h {
            // From the left or bottom edge up to the top or right edge.
            let from = (b.x + (at - b.h).max(0.0), b.y + at.min(b.h));
            let to = (b.x + at.min(b.w), b.y + (at - b.w).max(0.0));
            let _ = write!(d, "M{} {}L{} {}", n(from.0), n(from.1), n(to.0), n(to.1));
            at += apart;
        }
        if !d.is_empty() {
            let _ = writeln!(
                self.body,
                r#"<path d="{d}" fill="none" stroke="{colour}" stroke-width="1"/>"#
            );
        }
    }

    /// A dot.
    pub fn dot(&mut self, at: (f64, f64), radius: f64, fill: &str, border: &str, thick: f64) {
        let _ = writeln!(
            self.body,
            r#"<circle cx="{}" cy="{}" r="{}" fill="{fill}" stroke="{border}" stroke-width="{}"/>"#,
            n(at.0),
            n(at.1),
            n(radius),
            n(thick)
        );
    }

    /// Words; `at` is on their baseline.
    pub fn text(&mut self, at: (f64, f64), text: &str, pen: Pen) {
        if text.is_empty() {
            return;
        }
        let anchor = match pen.anchor {
            Anchor::Start => "",
            Anchor::Middle => r#" text-anchor="middle""#,
            Anchor::End => r#" text-anchor="end""#,
        };
        let weight = if pen.strong {
            r#" font-weight="600""#
        } else {
            ""
        };
        let _ = writeln!(
            self.body,
            r#"<text x="{}" y="{}" font-size="{}" fill="{}"{anchor}{weight}>{}</text>"#,
            n(at.0),
            n(at.1),
            n(pen.size),
            pen.colour,
            escaped(text)
        );
    }

    /// Words in a room of their own: in lines, cut where even those do not suffice; `middle` is their vertical middle.
    /// Whole words stand in a title of the group then, for those who point at it or have it read.
    pub fn name(&mut self, x: f64, middle: f64, text: &str, room: f64, most: usize, pen: Pen) {
        let lines = letters::lines(text, pen.size, room, most);
        let step = pen.size * 1.15;
        let first = middle + pen.size * 0.36 - step * (lines.len() as f64 - 1.0) / 2.0;
        let whole: Vec<&str> = letters::breakable(text).collect();
        let cut = lines.join(" ") != whole.join(" ");
        if cut {
            self.open(text);
        }
        for (i, line) in lines.iter().enumerate() {
            self.text((x, first + step * i as f64), line, pen);
        }
        if cut {
            self.close();
        }
    }

    /// What is drawn until [`Canvas::close`] has this title.
    pub fn open(&mut self, title: &str) {
        let _ = writeln!(self.body, "<g><title>{}</title>", escaped(title));
    }

    /// The end of what has a title.
    pub fn close(&mut self) {
        self.body.push_str("</g>\n");
    }

    /// The drawing as a document of its own: `title` is what it shows, in a sentence, for those who do not see it.
    pub fn finish(self, title: &str) -> String {
        let (w, h) = (n(self.width), n(self.height));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" version=\"1.1\" width=\"{w}\" height=\"{h}\" \
             viewBox=\"0 0 {w} {h}\" role=\"img\" font-family=\"{FONT}\">\n<title>{}</title>\n\
             <rect x=\"0\" y=\"0\" width=\"{w}\" height=\"{h}\" fill=\"{PAPER}\"/>\n{}</svg>\n",
            escaped(title),
            self.body
        )
    }
}

fn dashed(dash: &str) -> String {
    if dash.is_empty() {
        String::new()
    } else {
        format!(r#" stroke-dasharray="{dash}""#)
    }
}

fn through(points: &[(f64, f64)]) -> String {
    let mut d = String::new();
    for (i, (x, y)) in points.iter().enumerate() {
        let _ = write!(d, "{}{} {}", if i == 0 { 'M' } else { 'L' }, n(*x), n(*y));
    }
    d
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_short_and_never_minus_nothing() {
        assert_eq!(n(3.0), "3");
        assert_eq!(n(2.25), "2.2");
        assert_eq!(n(-0.01), "0");
        assert_eq!(n(-7.55), "-7.5");
    }

    #[test]
    fn text_cannot_leave_its_element_and_what_xml_forbids_is_replaced() {
        assert_eq!(
            escaped("</text><script>'\"&\u{1}\n\u{ffff}"),
            "&lt;/text&gt;&lt;script&gt;&#39;&quot;&amp;\u{fffd} \u{fffd}"
        );
    }

    #[test]
    fn a_hatch_stays_inside_its_rectangle() {
        let mut canvas = Canvas::new(100.0, 100.0);
        let b = Area {
            x: 10.0,
            y: 20.0,
            w: 30.0,
            h: 8.0,
        };
        canvas.hatch(b, INK, 4.0);
        let d = canvas.body.split('"').nth(1).unwrap_or_default();
        let points = d.split(['M', 'L']).filter(|p| !p.is_empty());
        let mut seen = 0;
        for point in points {
            let (x, y) = point.split_once(' ').unwrap();
            let (x, y): (f64, f64) = (x.parse().unwrap(), y.parse().unwrap());
            assert!(
                (10.0..=40.0).contains(&x) && (20.0..=28.0).contains(&y),
                "{d}"
            );
            seen += 1;
        }
        assert!(seen >= 16, "{d}");
    }
}
