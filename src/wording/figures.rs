//! Numbers, shares, hours and dates as each language writes them.

use super::{Args, Wording};
use crate::scenario::model::{Language, Span};
use crate::simulation::calendar::Civil;
use jiff::ToSpan;
use jiff::civil::DateTime;

impl Wording {
    /// A whole number, grouped by thousands: `12 345` with a narrow no-break space in French, `12,345` in English.
    pub fn count(self, number: u64) -> String {
        let mark = match self.language {
            Language::French => '\u{202f}',
            Language::English => ',',
        };
        let digits = number.to_string();
        let mut out = String::with_capacity(digits.len() + digits.len() / 3);
        for (i, digit) in digits.chars().enumerate() {
            if i > 0 && (digits.len() - i).is_multiple_of(3) {
                out.push(mark);
            }
            out.push(digit);
        }
        out
    }

    /// A share in percent, from millionths.
    pub fn percent(self, millionths: u32) -> String {
        let percent = (u64::from(millionths) + 5_000) / 10_000;
        match self.language {
            Language::French => format!("{percent}\u{a0}%"),
            Language::English => format!("{percent}%"),
        }
    }

    /// A decimal number with one digit after the mark.
    pub fn decimal(self, number: f64) -> String {
        let text = format!("{number:.1}");
        let (whole, rest) = text.split_once('.').unwrap_or((&text, "0"));
        let (sign, whole) = whole.strip_prefix('-').map_or(("", whole), |w| ("−", w));
        let whole = self.count(whole.parse().unwrap_or(0));
        match self.language {
            Language::French => format!("{sign}{whole},{rest}"),
            Language::English => format!("{sign}{whole}.{rest}"),
        }
    }

    /// A span with all that it has, in the look of [`Wording::seconds`]: `1 j 6 h 15`, `25 min`.
    pub fn exact(self, span: Span) -> String {
        let (minutes, seconds) = (span.0 / 60, span.0 % 60);
        let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        let mut said = Vec::new();
        if days > 0 {
            said.push(self.seconds(u64::from(days) * 86_400));
        }
        let rest = hours * 3_600 + minutes * 60;
        if rest > 0 {
            said.push(self.seconds(u64::from(rest)));
        }
        if seconds > 0 || said.is_empty() {
            said.push(match seconds {
                0 => self.seconds(0),
                s => format!("{s}\u{a0}s"),
            });
        }
        said.join("\u{a0}")
    }

    /// A delay as rules and laws say it: whole hours stay hours, `72 h`.
    pub fn delay(self, span: Span) -> String {
        let hours = span.0 / 3_600;
        match span.0.is_multiple_of(3_600) && (24..=96).contains(&hours) {
            true => format!("{hours}\u{a0}h"),
            false => self.exact(span),
        }
    }

    /// A number of seconds in the two largest units that say something: `2 j 4 h`, `35 min`.
    pub fn seconds(self, seconds: u64) -> String {
        let minutes = (seconds + 30) / 60;
        let (days, hours, minutes) = (minutes / 1440, minutes / 60 % 24, minutes % 60);
        let day = match self.language {
            Language::French => "j",
            Language::English => "d",
        };
        match (days, hours, minutes) {
            (0, 0, m) => format!("{m}\u{a0}min"),
            (0, h, 0) => format!("{h}\u{a0}h"),
            (0, h, m) => format!("{h}\u{a0}h\u{a0}{m:02}"),
            (d, 0, _) => format!("{d}\u{a0}{day}"),
            (d, h, _) => format!("{d}\u{a0}{day}\u{a0}{h}\u{a0}h"),
        }
    }

    /// The hour and minute of a civil time, `06:05`.
    pub fn clock(self, civil: Civil) -> String {
        format!("{:02}:{:02}", civil.second / 3600, civil.second / 60 % 60)
    }

    /// The date of a civil time in an exercise that starts at `start` (civil), with its weekday.
    pub fn date(self, start: &str, civil: Civil) -> String {
        self.dated("date-long", start, civil)
    }

    /// The same without the year: `Thursday 11 December`.
    pub fn day(self, start: &str, civil: Civil) -> String {
        self.dated("date-day", start, civil)
    }

    fn dated(self, key: &str, start: &str, civil: Civil) -> String {
        let weekday = self.get(&format!("weekday-{}", civil.weekday));
        let date = start
            .trim()
            .replace(' ', "T")
            .parse::<DateTime>()
            .ok()
            .and_then(|d| d.date().checked_add(i64::from(civil.day).days()).ok());
        let Some(date) = date else {
            return weekday;
        };
        let args = Args::new()
            .word("weekday", weekday)
            .word("day", date.day().to_string())
            .word("month", self.get(&format!("month-{}", date.month())))
            .word("year", date.year().to_string());
        self.text(key, &args)
    }

    /// The date of a civil time in few letters, for a screen: `Thu 11 Dec`.
    pub fn short_date(self, start: &str, civil: Civil) -> String {
        let weekday = self.get(&format!("weekday-short-{}", civil.weekday));
        let date = start
            .trim()
            .replace(' ', "T")
            .parse::<DateTime>()
            .ok()
            .and_then(|d| d.date().checked_add(i64::from(civil.day).days()).ok());
        match date {
            None => weekday,
            Some(date) => {
                let month = self.get(&format!("month-short-{}", date.month()));
                format!("{weekday} {} {month}", date.day())
            }
        }
    }

    /// Orders joined, those of one action together: `A: x, y; B: z`. What stands before the mark is the action.
    pub fn grouped(self, items: &[String]) -> String {
        self.joined(items, usize::MAX)
    }

    /// Orders joined, those of one action together; many targets are only counted: `A: x, y; B (6)`.
    pub fn counted(self, items: &[String]) -> String {
        self.joined(items, 2)
    }

    /// Orders joined by what stands before the mark, each with how often: `A (2); B`.
    pub fn heads(self, items: &[String]) -> String {
        self.joined(items, 0)
    }

    /// Names joined; more than `most` are counted.
    pub fn few(self, names: &[String], most: usize) -> String {
        if names.len() <= most + 1 {
            return self.names(names);
        }
        let more = i64::try_from(names.len() - most).unwrap_or(i64::MAX);
        let mut named = names[..most].to_vec();
        named.push(self.text("told-more", &Args::new().number("more", more)));
        self.names(&named)
    }

    fn joined(self, items: &[String], most: usize) -> String {
        let mark = match self.language {
            Language::French => " : ",
            Language::English => ": ",
        };
        let mut groups: Vec<(&str, Vec<&str>)> = Vec::new();
        for item in items {
            let (head, tail) = match item.split_once(mark) {
                Some((head, tail)) => (head, Some(tail)),
                None => (item.as_str(), None),
            };
            match groups.iter_mut().find(|(h, _)| *h == head) {
                Some((_, tails)) if most == 0 => tails.extend(tail),
                Some((_, tails)) => tails.extend(tail.filter(|t| !tails.contains(t))),
                None => groups.push((head, tail.into_iter().collect())),
            }
        }
        let plain = most == 0 || groups.iter().all(|(_, tails)| tails.is_empty());
        let said: Vec<String> = groups
            .into_iter()
            .map(|(head, tails)| match tails.len() {
                0 => head.to_owned(),
                1 if most == 0 => head.to_owned(),
                n if n > most => format!("{head} ({n})"),
                _ => {
                    let tails: Vec<String> = tails.into_iter().map(str::to_owned).collect();
                    format!("{head}{mark}{}", self.names(&tails))
                }
            })
            .collect();
        if plain {
            self.names(&said)
        } else {
            said.join(self.semicolon())
        }
    }

    /// Names joined; where one of them holds a comma itself, by another mark.
    pub fn names(self, names: &[String]) -> String {
        let commas = names.len() > 1 && names.iter().any(|n| n.contains(','));
        names.join(if commas { " · " } else { ", " })
    }

    /// A clause as the object of another: `que le canal fonctionne`, `qu’une fiche manque`; in English as it is.
    pub fn that(self, clause: &str) -> String {
        let vowel = |c: char| "aeiouyâàéèêëîïôœûü".contains(c.to_ascii_lowercase());
        match self.language {
            Language::French if clause.starts_with(vowel) => format!("qu’{clause}"),
            Language::French => format!("que {clause}"),
            Language::English => clause.to_owned(),
        }
    }

    /// A text that is going to stand inside quotation marks: its own become inner ones.
    pub fn inner(self, text: &str) -> String {
        match self.language {
            Language::French => text
                .replace("« ", "“")
                .replace("«\u{a0}", "“")
                .replace(" »", "”")
                .replace("\u{a0}»", "”"),
            Language::English => text.replace('“', "‘").replace('”', "’"),
        }
    }

    /// What stands between things that hold commas themselves.
    pub fn semicolon(self) -> &'static str {
        match self.language {
            Language::French => "\u{a0}; ",
            Language::English => "; ",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_language_groups_digits_in_its_own_way() {
        assert_eq!(
            Wording::new(Language::English).count(1_234_567),
            "1,234,567"
        );
        assert_eq!(
            Wording::new(Language::French).count(12_345),
            "12\u{202f}345"
        );
        assert_eq!(Wording::new(Language::French).count(345), "345");
        assert_eq!(
            Wording::new(Language::French).decimal(-1234.56),
            "−1\u{202f}234,6"
        );
    }

    #[test]
    fn the_eleventh_of_december_2025_is_a_thursday_in_both_languages() {
        let civil = Civil {
            day: 0,
            weekday: 3,
            second: 0,
        };
        let date = |l| Wording::new(l).date("2025-12-11 22:00", civil);
        assert_eq!(date(Language::French), "jeudi 11 décembre 2025");
        assert_eq!(date(Language::English), "Thursday 11 December 2025");
    }

    #[test]
    fn orders_of_one_action_stand_together_and_many_are_counted() {
        let w = Wording::new(Language::English);
        let items = ["Cut: a", "Cut: b", "Watch", "Cut: c"].map(str::to_owned);
        assert_eq!(w.grouped(&items), "Cut: a, b, c; Watch");
        assert_eq!(w.counted(&items), "Cut (3); Watch");
    }

    #[test]
    fn quotation_marks_inside_others_are_inner_ones() {
        let w = |l| Wording::new(l);
        assert_eq!(w(Language::English).inner("“Now”: go"), "‘Now’: go");
        assert_eq!(w(Language::French).inner("« Vite » : va"), "“Vite” : va");
    }

    #[test]
    fn spans_are_said_in_two_units_at_most() {
        let w = Wording::new(Language::English);
        assert_eq!(w.seconds(90_061), "1\u{a0}d\u{a0}1\u{a0}h");
        assert_eq!(w.seconds(3_600), "1\u{a0}h");
        assert_eq!(w.seconds(29), "0\u{a0}min");
    }
}
