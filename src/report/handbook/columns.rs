//! How much room each column of a table gets: no word is longer than its column, and what is left goes to where most stands.

use crate::report::document::Line;

/// Letters that stand side by side on a page, in a table set small.
const PAGE: usize = 104;
/// What the space between two columns takes, in letters.
const GAP: usize = 2;
/// The longest word that a column makes room for; longer ones are broken.
const WORD: usize = 36;
/// A line of a title that is no longer than this stays whole.
const SHORT: usize = 20;
/// What a column asks for at most.
const MOST: usize = 64;

/// What a column needs so that no word is broken, and what it would take.
struct Asked {
    least: usize,
    most: usize,
}

/// The share of the width for each column.
pub(super) fn weights(titles: &[String], rows: &[Vec<Line>]) -> Vec<u32> {
    let asked: Vec<Asked> = titles
        .iter()
        .enumerate()
        .map(|(n, title)| asked(title, rows.iter().filter_map(|r| r.get(n))))
        .collect();
    let least: usize = asked.iter().map(|a| a.least).sum();
    let more: usize = asked.iter().map(|a| a.most - a.least).sum();
    let left = PAGE.saturating_sub(least).min(more);
    let shares = asked.iter().map(|a| {
        let more = (a.most - a.least) * left / more.max(1);
        (a.least + more) as u32
    });
    shares.collect()
}

fn asked<'l>(title: &str, cells: impl Iterator<Item = &'l Line>) -> Asked {
    let letters = |text: &str| text.chars().count();
    let word = |text: &str| text.split([' ', '\n']).map(letters).max().unwrap_or(0);
    // Strong letters are wider. Titles are strong; a long line of one may be broken once.
    let wide = |n: usize| n + n.div_ceil(8);
    let title_word = wide(word(title));
    let mut least = title_word;
    let title_line = title.lines().map(letters).max().unwrap_or(0);
    let title_line = match wide(title_line) {
        long if long > SHORT => long.div_ceil(2),
        short => short,
    };
    let mut most = title_word.max(title_line);
    for cell in cells {
        let text = cell.text();
        least = least.max(wide(word(&text)));
        let line = text.lines().map(letters).max().unwrap_or(0);
        most = most.max(line);
    }
    let least = least.min(WORD) + GAP;
    Asked {
        least,
        most: (most + GAP).clamp(least, MOST),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_name_keeps_its_column_beside_long_sentences() {
        let titles = ["Field", "Value", "Meaning"].map(str::to_owned);
        let long = "many words in a row ".repeat(12);
        let row = vec![
            Line::new("deliberation_rate"),
            Line::new(&long),
            Line::new(&long),
        ];
        let given = weights(&titles, &[row]);
        assert!(given[0] as usize >= "deliberation_rate".len(), "{given:?}");
        assert!(given.iter().sum::<u32>() as usize <= PAGE, "{given:?}");
        assert!(given[1].abs_diff(given[2]) < 4, "{given:?}");
    }

    #[test]
    fn short_columns_leave_their_room_to_others() {
        let titles = ["A", "B"].map(str::to_owned);
        let given = weights(&titles, &[vec![Line::new("x"), Line::new("a word or two")]]);
        assert!(given[1] > 3 * given[0], "{given:?}");
    }
}
