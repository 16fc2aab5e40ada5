use super::*;
use jiff::civil::{date, datetime};

fn clock_read(text: &str) -> Option<Read> {
    read(text, Sense::Clock, DayFirst(true))
}

const H: i64 = HOUR;
const M: i64 = MINUTE;
const D: i64 = DAY;

#[test]
fn each_notation_is_read_as_it_is_meant() {
    let cases: &[(&str, Time)] = &[
        ("08:30", Time::Clock(8 * H + 30 * M)),
        ("8h30", Time::Clock(8 * H + 30 * M)),
        ("08h30", Time::Clock(8 * H + 30 * M)),
        ("8 h 30", Time::Clock(8 * H + 30 * M)),
        ("8H30", Time::Clock(8 * H + 30 * M)),
        ("8h", Time::Clock(8 * H)),
        ("08:30:15", Time::Clock(8 * H + 30 * M + 15)),
        ("9:30 PM", Time::Clock(21 * H + 30 * M)),
        ("12:05 am", Time::Clock(5 * M)),
        ("9:30 a.m.", Time::Clock(9 * H + 30 * M)),
        ("à 8h30", Time::Clock(8 * H + 30 * M)),
        ("24:00", Time::Clock(24 * H)),
        ("J+2 H+3 M+45", Time::Elapsed(2 * D + 3 * H + 45 * M)),
        ("D+2 H+3 M+45", Time::Elapsed(2 * D + 3 * H + 45 * M)),
        ("J+0 H+0 M+5", Time::Elapsed(5 * M)),
        ("J+2H+3M+45", Time::Elapsed(2 * D + 3 * H + 45 * M)),
        ("H+1:30", Time::Elapsed(H + 30 * M)),
        ("H + 1:30", Time::Elapsed(H + 30 * M)),
        ("H+1h30", Time::Elapsed(H + 30 * M)),
        ("H+2", Time::Elapsed(2 * H)),
        ("H+2h 30min 10s", Time::Elapsed(2 * H + 30 * M + 10)),
        ("H+45min", Time::Elapsed(45 * M)),
        ("H-0:30", Time::Elapsed(-30 * M)),
        ("H−0:30", Time::Elapsed(-30 * M)),
        ("T+0:15", Time::Elapsed(15 * M)),
        ("M-5", Time::Elapsed(-5 * M)),
        ("H+1 M+20", Time::Elapsed(H + 20 * M)),
        ("T+2h", Time::Elapsed(2 * H)),
        ("DEBEX", Time::Elapsed(0)),
        ("T0", Time::Elapsed(0)),
        ("+1:30", Time::Elapsed(H + 30 * M)),
        ("J-1", Time::Day(-1)),
        ("J+1", Time::Day(1)),
        ("J", Time::Day(0)),
        ("J0", Time::Day(0)),
        ("J+1 08:30", Time::DayClock(1, 8 * H + 30 * M)),
        ("D+1 06:00", Time::DayClock(1, 6 * H)),
        ("J-1 à 18h", Time::DayClock(-1, 18 * H)),
        ("D 22:30", Time::DayClock(0, 22 * H + 30 * M)),
        ("Jour 2", Time::NthDay(2, None)),
        ("Day 2 08:30", Time::NthDay(2, Some(8 * H + 30 * M))),
        ("Jour J", Time::Day(0)),
        (
            "Monday 9:30 AM",
            Time::Weekday(Weekday::Monday, Some(9 * H + 30 * M)),
        ),
        ("lundi", Time::Weekday(Weekday::Monday, None)),
        (
            "2026-03-09 08:30",
            Time::DateTime(datetime(2026, 3, 9, 8, 30, 0, 0)),
        ),
        (
            "2026-03-09T08:30:00",
            Time::DateTime(datetime(2026, 3, 9, 8, 30, 0, 0)),
        ),
        ("13/03/2026", Time::Date(date(2026, 3, 13))),
        (
            "3/13/2026 8:30 AM",
            Time::DateTime(datetime(2026, 3, 13, 8, 30, 0, 0)),
        ),
        (
            "lundi 9 mars 2026 à 8h30",
            Time::DateTime(datetime(2026, 3, 9, 8, 30, 0, 0)),
        ),
        ("1er avril 2026", Time::Date(date(2026, 4, 1))),
        ("March 9, 2026", Time::Date(date(2026, 3, 9))),
        (
            "9 déc. 2025 14:00",
            Time::DateTime(datetime(2025, 12, 9, 14, 0, 0, 0)),
        ),
    ];
    for (text, time) in cases {
        let found = clock_read(text);
        assert_eq!(found.map(|r| r.time), Some(*time), "{text}");
        assert!(found.is_some_and(|r| r.sure), "{text} is sure");
    }
}

#[test]
fn what_can_be_read_otherwise_is_not_sure() {
    let cases: &[(&str, Time)] = &[
        ("T+90", Time::Elapsed(90 * M)),
        ("H+90", Time::Elapsed(90 * M)),
        ("0830", Time::Clock(8 * H + 30 * M)),
        ("9.30", Time::Clock(9 * H + 30 * M)),
        ("vers 9h", Time::Clock(9 * H)),
        ("08:30 - 09:00", Time::Clock(8 * H + 30 * M)),
        ("08h30 (heure de Paris)", Time::Clock(8 * H + 30 * M)),
        ("25:30", Time::Clock(25 * H + 30 * M)),
        ("J1", Time::NthDay(1, None)),
        ("30 min", Time::Elapsed(30 * M)),
    ];
    for (text, time) in cases {
        let found = clock_read(text);
        assert_eq!(found.map(|r| r.time), Some(*time), "{text}");
        assert!(found.is_some_and(|r| !r.sure), "{text} is not sure");
    }
}

#[test]
fn the_column_says_what_a_bare_figure_is() {
    let in_column = |text, sense| read(text, sense, DayFirst(true)).map(|r| r.time);
    assert_eq!(in_column("90", Sense::Offset), Some(Time::Elapsed(90 * M)));
    assert_eq!(
        in_column("1:30", Sense::Offset),
        Some(Time::Elapsed(H + 30 * M))
    );
    assert_eq!(
        in_column("1h30", Sense::Offset),
        Some(Time::Elapsed(H + 30 * M))
    );
    assert_eq!(
        in_column("-0:15", Sense::Offset),
        Some(Time::Elapsed(-15 * M))
    );
    assert_eq!(in_column("2", Sense::Day), Some(Time::NthDay(2, None)));
    assert_eq!(in_column("90", Sense::Clock), None);
}

#[test]
fn what_is_no_time_is_none() {
    for text in [
        "",
        "bientôt",
        "après réaction",
        "SOC",
        "8",
        "99:99",
        "08:75",
        "32/13/2026",
        "H+",
        "J+x",
        "T+1:75",
        "8h30 ou 9h",
        "1e9",
        "999999999999999999",
        "-",
        "🙂",
        "h+h+h+h+h+",
    ] {
        assert_eq!(clock_read(text), None, "{text}");
    }
}

#[test]
fn dates_show_which_comes_first_where_one_is_no_month() {
    assert_eq!(shows_order("13/03/2026"), Some(DayFirst(true)));
    assert_eq!(shows_order("03/13/2026"), Some(DayFirst(false)));
    assert_eq!(shows_order("03/04/2026"), None);
    assert_eq!(shows_order("2026-03-13"), None);
    let either = read("03/04/2026", Sense::Clock, DayFirst(false)).expect("a date");
    assert!(either.either_order);
    assert_eq!(either.time, Time::Date(date(2026, 3, 4)));
}
