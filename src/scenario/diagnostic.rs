//! What is wrong with a document and where: severities, places, diagnostics.
//!
//! Ids and values only; sentences are made above. A [`Place`] is a path into the values of a scenario, so that a check
//! written over values can say where without knowing files; `load::Documents::locate` turns it into file and span.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use super::check::problem::Problem as CheckProblem;
use super::load::LoadProblem;
use super::syntax;

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// The scenario cannot be played as it is.
    Error,
    /// It can be played; somebody should look at it.
    Warning,
}

/// One step of a [`Place`].
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Step {
    /// A field of a struct, or of a variant with named fields.
    Field(Cow<'static, str>),
    /// An element of a list or of a tuple; what a variant without named fields carries.
    Index(usize),
}

/// A path into the values of a scenario: `Place::root().field("injects").index(3).field("to")`.
///
/// A list inside a variant (`All([a, b])`) is stepped into by index at once; a part that stands in a file of its own is
/// stepped into as if it stood here.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Place(pub Vec<Step>);

impl Place {
    /// The document itself.
    pub fn root() -> Place {
        Place(Vec::new())
    }
    /// A field of what stands here.
    #[must_use]
    pub fn field(&self, name: impl Into<Cow<'static, str>>) -> Place {
        self.step(Step::Field(name.into()))
    }
    /// An element of what stands here.
    #[must_use]
    pub fn index(&self, index: usize) -> Place {
        self.step(Step::Index(index))
    }
    fn step(&self, step: Step) -> Place {
        let mut steps = self.0.clone();
        steps.push(step);
        Place(steps)
    }
}

impl fmt::Display for Place {
    /// As a path that people read: `injects[3].to`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, step) in self.0.iter().enumerate() {
            match step {
                Step::Field(name) if i == 0 => write!(f, "{name}")?,
                Step::Field(name) => write!(f, ".{name}")?,
                Step::Index(index) => write!(f, "[{index}]")?,
            }
        }
        Ok(())
    }
}

/// What is wrong, by the room that found it.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {
    /// The text is no document of this kind.
    Syntax(syntax::Problem),
    /// Files cannot be read or put together.
    Load(LoadProblem),
    /// The values do not fit each other.
    Check(CheckProblem),
}

impl From<syntax::Problem> for Problem {
    fn from(p: syntax::Problem) -> Self {
        Problem::Syntax(p)
    }
}
impl From<LoadProblem> for Problem {
    fn from(p: LoadProblem) -> Self {
        Problem::Load(p)
    }
}
impl From<CheckProblem> for Problem {
    fn from(p: CheckProblem) -> Self {
        Problem::Check(p)
    }
}

/// Something wrong at a place in a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// What.
    pub problem: Problem,
    /// In which of the loaded documents.
    pub file: usize,
    /// Where in it, in bytes.
    pub span: Range<usize>,
}

impl Diagnostic {
    /// An error.
    pub fn error(problem: impl Into<Problem>, file: usize, span: Range<usize>) -> Diagnostic {
        Diagnostic {
            severity: Severity::Error,
            problem: problem.into(),
            file,
            span,
        }
    }
    /// A warning.
    pub fn warning(problem: impl Into<Problem>, file: usize, span: Range<usize>) -> Diagnostic {
        Diagnostic {
            severity: Severity::Warning,
            problem: problem.into(),
            file,
            span,
        }
    }
}

/// Whether anything in `diagnostics` keeps the scenario from being played.
pub fn has_errors(diagnostics: &[Diagnostic]) -> bool {
    diagnostics.iter().any(|d| d.severity == Severity::Error)
}
