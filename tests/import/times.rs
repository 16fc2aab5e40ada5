//! Times of tables, as many as chance makes: what is written in any notation is read as it was meant, and no text does harm.

use cellule::scenario::import::times::{DayFirst, Sense, Time, read};
use proptest::prelude::*;

fn time(text: &str, sense: Sense) -> Option<Time> {
    read(text, sense, DayFirst(true)).map(|r| r.time)
}

proptest! {
    #[test]
    fn a_clock_is_read_in_each_notation(h in 0i64..24, m in 0i64..60) {
        let wanted = Some(Time::Clock(h * 3600 + m * 60));
        for text in [
            format!("{h:02}:{m:02}"),
            format!("{h}:{m:02}"),
            format!("{h}h{m:02}"),
            format!("{h:02}H{m:02}"),
            format!("{h} h {m:02}"),
            format!("{h:02}:{m:02}:00"),
            format!("à {h}h{m:02}"),
        ] {
            prop_assert_eq!(time(&text, Sense::Clock), wanted, "{}", text);
        }
    }

    #[test]
    fn an_offset_is_read_in_each_notation(d in 0i64..30, h in 0i64..24, m in 0i64..60) {
        let at = d * 86_400 + h * 3600 + m * 60;
        for text in [
            format!("J+{d} H+{h} M+{m}"),
            format!("D+{d} H+{h} M+{m}"),
            format!("d+{d}h+{h}m+{m}"),
        ] {
            prop_assert_eq!(time(&text, Sense::Clock), Some(Time::Elapsed(at)), "{}", text);
        }
        let hours = d * 24 + h;
        for text in [format!("H+{hours}:{m:02}"), format!("T+{hours}:{m:02}"), format!("H+{hours}h{m:02}")] {
            prop_assert_eq!(time(&text, Sense::Clock), Some(Time::Elapsed(hours * 3600 + m * 60)), "{}", text);
        }
        let before = format!("H-{hours}:{m:02}");
        prop_assert_eq!(time(&before, Sense::Clock), Some(Time::Elapsed(-hours * 3600 - m * 60)));
        prop_assert_eq!(
            time(&format!("J+{d} {h:02}:{m:02}"), Sense::Clock),
            Some(Time::DayClock(d, h * 3600 + m * 60))
        );
    }

    #[test]
    fn no_text_does_harm(text in "\\PC{0,30}", sense in 0usize..3) {
        let sense = [Sense::Clock, Sense::Offset, Sense::Day][sense];
        let _ = time(&text, sense);
    }

    #[test]
    fn nothing_that_resembles_a_time_does_harm(text in "[jdhmtJDHMT+\\-0-9: /.,hapmà]{0,24}", sense in 0usize..3) {
        let sense = [Sense::Clock, Sense::Offset, Sense::Day][sense];
        let _ = time(&text, sense);
    }
}
