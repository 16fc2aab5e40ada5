//! Measures in words: what each is called, and its value as people read it.

use super::Wording;
use crate::assessment::Measure;
use crate::assessment::measures::Unit;

/// What a measure is called.
pub fn name(measure: Measure, wording: Wording) -> String {
    wording.get(&format!("measure-{}", measure.id()))
}

/// A value with its unit; what was not reached or not declared is said in words, never as a number.
pub fn value(measure: Measure, value: Option<f64>, wording: Wording) -> String {
    let Some(value) = value else {
        return wording.get(match measure.unit() {
            Unit::Hours => "measure-beyond",
            Unit::Share => "measure-none",
            Unit::Count | Unit::Trust => "measure-none",
        });
    };
    match measure.unit() {
        Unit::Hours => format!("{}\u{a0}h", wording.decimal(value)),
        Unit::Count => wording.count(value.max(0.0).round() as u64),
        Unit::Share => wording.percent((value * 1_000_000.0).round() as u32),
        Unit::Trust => format!("{}/100", (value / 10.0).round()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::model::Language;
    use crate::wording::Args;

    #[test]
    fn every_measure_has_a_name_in_every_language() {
        for language in Language::ALL {
            let wording = Wording::new(language);
            for &measure in Measure::ALL {
                let key = format!("measure-{}", measure.id());
                assert!(
                    wording.find(&key, &Args::new()).is_some(),
                    "{key} in {language:?}"
                );
            }
        }
    }

    #[test]
    fn what_was_not_reached_is_no_number() {
        let said = value(Measure::TimeToEvict, None, Wording::new(Language::English));
        assert_eq!(said, "beyond the horizon");
    }
}
