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

/// What a measure is called, with its unit: for tables whose values stand without.
pub fn name_with_unit(measure: Measure, wording: Wording) -> String {
    let unit = match measure.unit() {
        Unit::Hours => "measure-unit-hours",
        Unit::Share => "measure-unit-share",
        Unit::Trust => "measure-unit-trust",
        Unit::Count => return name(measure, wording),
    };
    format!("{}\u{a0}{}", name(measure, wording), wording.get(unit))
}

/// A value without its unit, in at most six characters or so: large ones in thousands or millions. What was not reached is
/// a sign; the table says what it means.
pub fn compact(measure: Measure, value: Option<f64>, wording: Wording) -> String {
    let Some(value) = value else {
        return match measure.unit() {
            Unit::Hours => "∞".to_owned(),
            Unit::Share | Unit::Count | Unit::Trust => "–".to_owned(),
        };
    };
    let shown = match measure.unit() {
        Unit::Hours | Unit::Count => value,
        Unit::Share => value * 100.0,
        Unit::Trust => value / 10.0,
    };
    let large = shown.abs();
    if large >= 999_500.0 {
        format!("{}M", wording.decimal(shown / 1_000_000.0))
    } else if large >= 9_999.5 {
        format!(
            "{}k",
            wording.count((shown / 1_000.0).round().max(0.0) as u64)
        )
    } else if measure.unit() == Unit::Hours && large < 99.95 {
        wording.decimal(shown)
    } else {
        wording.count(shown.round().max(0.0) as u64)
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
    fn a_table_says_large_numbers_in_few_characters() {
        let w = Wording::new(Language::English);
        for (measure, value, said) in [
            (Measure::MessageHours, Some(4_547_162.0), "4.5M"),
            (Measure::RecordsConsulted, Some(300_642.0), "301k"),
            (Measure::RecordsExtracted, Some(4_051.0), "4,051"),
            (Measure::TimeToDetect, Some(8.64), "8.6"),
            (Measure::DutiesMet, Some(0.889), "89"),
            (Measure::TrustPublic, Some(540.0), "54"),
            (Measure::TimeToEvict, None, "∞"),
            (Measure::ScopePrecision, None, "–"),
        ] {
            assert_eq!(compact(measure, value, w), said);
        }
    }

    #[test]
    fn what_was_not_reached_is_no_number() {
        let said = value(Measure::TimeToEvict, None, Wording::new(Language::English));
        assert_eq!(said, "beyond the horizon");
    }
}
