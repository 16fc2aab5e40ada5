//! Colours, dashes and letters of charts: on white paper, apart for the colour-blind, and apart without any colour.
//!
//! The colours are those of Okabe and Ito (Color Universal Design, 2008), as on the screens. Nothing elsewhere in the
//! report's charts names a colour or a size.

/// The families asked for, the embedded one first.
pub const FONT: &str = "Inter, 'Segoe UI', Helvetica, Arial, sans-serif";

/// Letters of names and values.
pub const TEXT: f64 = 11.0;
/// Letters of axes and marks.
pub const SMALL: f64 = 9.5;

/// What is read.
pub const INK: &str = "#161d27";
/// What stands beside it.
pub const DIM: &str = "#556170";
/// Lines of the frame.
pub const LINE: &str = "#cdd5df";
/// Behind the nights.
pub const NIGHT: &str = "#eceff3";
/// Behind every second row.
pub const WASH: &str = "#f7f8fa";
/// Behind everything.
pub const PAPER: &str = "#ffffff";

/// What a thing says; its colour follows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tone {
    /// The attacker, and all of the truth that players did not see.
    Truth,
    /// What the cell held to be so.
    Belief,
    /// Better, done, in time.
    Good,
    /// Worse, missed, contradicted.
    Bad,
    /// The cell at work: decisions, orders, statements.
    Cell,
    /// What came from outside: injects, alerts.
    Outside,
    /// Neither good nor bad.
    Plain,
}

impl Tone {
    /// Its colour.
    pub fn colour(self) -> &'static str {
        match self {
            Tone::Truth => "#d55e00",
            Tone::Belief => "#a8457e",
            Tone::Good => "#009e73",
            Tone::Bad => "#b04600",
            Tone::Cell => "#0072b2",
            Tone::Outside => "#8a5c00",
            Tone::Plain => "#556170",
        }
    }
}

/// Series of a chart, in order: a colour and a dash for each, so that either is enough.
const SERIES: [(&str, &str); 6] = [
    ("#0072b2", ""),
    ("#d55e00", "7 3"),
    ("#009e73", "2 2.5"),
    ("#cc79a7", "9 3 2 3"),
    ("#161d27", "4 2"),
    ("#e69f00", "12 4"),
];

/// Colour and dash of the nth series; after six they come again.
pub fn series(n: usize) -> (&'static str, &'static str) {
    SERIES[n % SERIES.len()]
}
