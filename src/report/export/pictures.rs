//! Charts as files.

use crate::assessment::review::Review;
use crate::report::drawings::Artist;
use crate::wording::Wording;

/// Every chart of an exercise, each with its title above it.
pub(super) fn files(review: &Review, wording: Wording) -> Vec<(String, Vec<u8>)> {
    let artist = Artist {
        review,
        wording,
        headed: true,
    };
    let drawings = artist.all().into_iter();
    drawings
        .map(|d| (format!("{}.svg", d.name), d.svg.into_bytes()))
        .collect()
}
