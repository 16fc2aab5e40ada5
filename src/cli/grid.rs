//! A table of many columns that stays within a width: each row takes two lines, the value above what lies around it; heads
//! are cut at their hyphens; what does not fit beside stands in a block of its own below.

use super::wrap::wrap;
use std::fmt::Write as _;

/// How wide the first column is at most.
const NAMES: usize = 31;
/// Heads longer than this are cut in two where they have a hyphen.
const HEAD: usize = 10;
/// Between columns.
const GAP: usize = 2;

/// A value and what lies around it.
#[derive(Debug, Clone)]
pub struct Cell {
    /// The value.
    pub value: String,
    /// Around it; empty for nothing.
    pub around: String,
}

/// One row.
#[derive(Debug)]
pub struct Row {
    /// What it is about.
    pub name: String,
    /// A value for each head.
    pub cells: Vec<Cell>,
}

/// Lays rows out in blocks of at most `width` characters; a single column may be wider.
pub fn grid(heads: &[&str], rows: &[Row], width: usize) -> String {
    let heads: Vec<[String; 2]> = heads.iter().map(|h| cut(h)).collect();
    let names: Vec<Vec<String>> = rows.iter().map(|r| wrap(&r.name, NAMES)).collect();
    let first = 2 + names.iter().flatten().map(|l| length(l)).max().unwrap_or(0);
    let widths: Vec<usize> = (0..heads.len())
        .map(|i| {
            let cells = rows.iter().filter_map(|r| r.cells.get(i));
            let cells = cells.map(|c| length(&c.value).max(length(&c.around)));
            let head = heads[i].iter().map(|h| length(h));
            GAP + cells.chain(head).max().unwrap_or(0)
        })
        .collect();
    let mut out = String::new();
    let mut from = 0;
    while from < heads.len() {
        let mut to = from + 1;
        while to < heads.len() && first + widths[from..=to].iter().sum::<usize>() <= width {
            to += 1;
        }
        if from > 0 {
            out.push('\n');
        }
        let columns = from..to;
        for part in [0, 1] {
            let words = columns.clone().map(|i| heads[i][part].as_str());
            line(&mut out, "", first, words.zip(&widths[columns.clone()]));
        }
        for (row, name) in rows.iter().zip(&names) {
            let cells = &row.cells[columns.clone()];
            let widths = &widths[columns.clone()];
            let under = cells.iter().any(|c| !c.around.is_empty());
            let lines = name.len().max(1 + usize::from(under));
            for n in 0..lines {
                let words = cells.iter().map(|c| match n {
                    0 => c.value.as_str(),
                    1 => c.around.as_str(),
                    _ => "",
                });
                let name = name.get(n).map_or("", String::as_str);
                line(&mut out, name, first, words.zip(widths));
            }
        }
        from = to;
    }
    out
}

fn length(text: &str) -> usize {
    text.chars().count()
}

/// A long head in two, at the last hyphen that leaves the first part short enough.
fn cut(head: &str) -> [String; 2] {
    let place = head
        .char_indices()
        .filter(|(at, c)| *c == '-' && length(&head[..*at]) < HEAD)
        .map(|(at, _)| at + 1)
        .next_back();
    match place {
        Some(at) if length(head) > HEAD => [head[..at].to_owned(), head[at..].to_owned()],
        Some(_) | None => [String::new(), head.to_owned()],
    }
}

fn line<'a>(
    out: &mut String,
    name: &str,
    first: usize,
    words: impl Iterator<Item = (&'a str, &'a usize)>,
) {
    let mut text = format!("  {name}{}", " ".repeat(first - 2 - length(name)));
    for (word, width) in words {
        // Writing to a string cannot fail.
        let _ = write!(text, "{}{word}", " ".repeat(width - length(word)));
    }
    out.push_str(text.trim_end());
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(columns: usize) -> Vec<Row> {
        let cell = Cell {
            value: "12".to_owned(),
            around: "9–15".to_owned(),
        };
        vec![Row {
            name: "How long".to_owned(),
            cells: vec![cell; columns],
        }]
    }

    #[test]
    fn a_value_stands_above_its_quartiles_and_heads_are_cut_at_hyphens() {
        let out = grid(&["reference", "watch-too-long"], &rows(2), 100);
        assert_eq!(
            out,
            "                       watch-too-\n\
             \x20           reference        long\n\
             \x20 How long         12          12\n\
             \x20                9–15        9–15\n"
        );
    }

    #[test]
    fn no_line_is_wider_than_asked_and_no_column_is_lost() {
        let heads = ["evict-too-early"; 9];
        let out = grid(&heads, &rows(9), 60);
        assert!(out.lines().all(|l| length(l) <= 60), "{out}");
        assert_eq!(out.matches("evict-too-").count(), 9);
        assert_eq!(out.matches("9–15").count(), 9);
    }
}
