//! Boxes one below the other in columns, in their order: read downwards, then to the right, as in a newspaper.

use super::super::svg::Area;

/// How much a box may grow so that columns end together.
const GROWN: f64 = 26.0;

/// Boxes in `columns` columns, `wide` each and `gap` apart: where each stands from the upper left corner, and the height of
/// all.
pub(super) fn flow(heights: &[f64], columns: usize, wide: f64, gap: f64) -> (Vec<Area>, f64) {
    let high = lowest(heights, columns, gap);
    let of = ranks(heights, high, gap);
    let mut areas: Vec<Area> = Vec::with_capacity(heights.len());
    for column in of.chunk_by(|a, b| a == b) {
        let x = column[0] as f64 * (wide + gap);
        let boxes = &heights[areas.len()..areas.len() + column.len()];
        let full: f64 = boxes.iter().map(|h| h + gap).sum();
        let grown = ((high + gap - full) / boxes.len() as f64).clamp(0.0, GROWN);
        let mut y = 0.0;
        for h in boxes.iter().map(|h| h + grown) {
            areas.push(Area { x, y, w: wide, h });
            y += h + gap;
        }
    }
    (areas, high)
}

/// The least height at which so many columns suffice, to a few units.
fn lowest(heights: &[f64], columns: usize, gap: f64) -> f64 {
    let all: f64 = heights.iter().map(|h| h + gap).sum::<f64>() - gap;
    let tallest = heights.iter().fold(0.0f64, |a, h| a.max(*h));
    let mut high = tallest.max((all + gap) / columns.max(1) as f64 - gap);
    while high < all
        && ranks(heights, high, gap)
            .last()
            .is_some_and(|c| *c >= columns)
    {
        high += 3.0;
    }
    high
}

/// The column of each box where none is higher than `high`.
fn ranks(heights: &[f64], high: f64, gap: f64) -> Vec<usize> {
    let mut column = 0;
    let mut gone = 0.0;
    heights
        .iter()
        .map(|h| {
            if gone > 0.0 && gone + h > high + 0.01 {
                column += 1;
                gone = 0.0;
            }
            gone += h + gap;
            column
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_about_equally_high_and_keep_the_order() {
        let heights = [50.0, 90.0, 40.0, 60.0, 60.0, 30.0, 80.0];
        let (areas, high) = flow(&heights, 3, 200.0, 5.0);
        let places: Vec<f64> = areas.iter().map(|a| a.x).collect();
        assert!(places.is_sorted(), "{places:?}");
        assert_eq!(places.last(), Some(&410.0));
        assert!(high < 410.0 / 3.0 + 60.0, "{high}");
        assert!(areas.iter().all(|a| a.y + a.h <= high + 0.1));
    }

    #[test]
    fn nothing_takes_no_room() {
        assert_eq!(flow(&[], 4, 100.0, 5.0).0, []);
    }
}
