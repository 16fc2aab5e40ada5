//! Findings: what went well and what did not, each by a rule that a reader can check against the record, each with the entries
//! that it points to. A rule says nothing where the record says nothing.

mod conduct;
mod strengths;
mod truth;

pub(super) use conduct::rating_key;

use super::course::Course;
use super::told::Told;
use crate::wording::Args;

/// What an improvement is about: planning, organisation, equipment, training, exercises (POETE of HSEEP).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Element {
    Planning,
    Organisation,
    Equipment,
    Training,
    Exercises,
}

impl Element {
    pub fn key(self) -> &'static str {
        match self {
            Element::Planning => "report-poete-planning",
            Element::Organisation => "report-poete-organisation",
            Element::Equipment => "report-poete-equipment",
            Element::Training => "report-poete-training",
            Element::Exercises => "report-poete-exercises",
        }
    }
}

/// A finding.
#[derive(Debug, Clone)]
pub(super) struct Finding {
    /// A stable id: the rule, and what of the scenario it is about.
    pub id: String,
    /// What was found, in a few words.
    pub title: String,
    /// What the record shows.
    pub analysis: String,
    /// The entries that it points to.
    pub entries: Vec<u64>,
    /// How much it matters, against the others: a convention of ours.
    pub weight: u32,
    /// What could be done about it; empty for a strength.
    pub action: String,
    pub element: Element,
}

/// A finding on its way: the keys of its words begin alike.
pub(super) struct Found<'a> {
    /// `report-area-…`, to which `-title`, `-text` and `-action` are added.
    pub key: &'a str,
    /// What of the scenario it is about; empty where the rule says it all.
    pub subject: &'a str,
    pub args: Args,
    pub entries: Vec<u64>,
    pub weight: u32,
    pub element: Element,
}

impl Told<'_> {
    pub(super) fn area(&self, found: Found<'_>) -> Finding {
        self.finding(found, true)
    }

    pub(super) fn strength(&self, found: Found<'_>) -> Finding {
        self.finding(found, false)
    }

    fn finding(&self, found: Found<'_>, to_mend: bool) -> Finding {
        let key = found.key;
        let rule = key.trim_start_matches("report").trim_start_matches('-');
        Finding {
            id: if found.subject.is_empty() {
                rule.to_owned()
            } else {
                format!("{rule}.{}", found.subject)
            },
            title: self.say(&format!("{key}-title"), &found.args),
            // A sentence that has nothing to say leaves a gap.
            analysis: self
                .say(&format!("{key}-text"), &found.args)
                .split(' ')
                .filter(|w| !w.is_empty())
                .collect::<Vec<_>>()
                .join(" "),
            action: match to_mend {
                true => self.say(&format!("{key}-action"), &found.args),
                false => String::new(),
            },
            entries: found.entries,
            weight: found.weight,
            element: found.element,
        }
    }
}

/// What is to be mended, what matters most first.
pub(super) fn areas(told: &Told<'_>, course: &Course) -> Vec<Finding> {
    let mut all = truth::areas(told, course);
    all.extend(conduct::areas(told, course));
    all.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.id.cmp(&b.id)));
    all
}

/// What went well, what matters most first.
pub(super) fn strengths(told: &Told<'_>, course: &Course) -> Vec<Finding> {
    let mut all = strengths::strengths(told, course);
    all.sort_by(|a, b| b.weight.cmp(&a.weight).then_with(|| a.id.cmp(&b.id)));
    all
}
