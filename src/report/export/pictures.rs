//! Charts as files: SVG, and PNG where the program was built to draw letters.

use crate::assessment::review::Review;
use crate::report::document::pdf::picture;
use crate::report::drawings::Artist;
use crate::wording::Wording;

/// Every chart of an exercise, each with its title above it.
pub(super) fn files(review: &Review, wording: Wording) -> Vec<(String, Vec<u8>)> {
    let artist = Artist {
        review,
        wording,
        alone: true,
    };
    let mut files = Vec::new();
    for drawing in artist.all() {
        if let Some((png, _, _)) = picture(&drawing.svg) {
            files.push((format!("{}.png", drawing.name), png));
        }
        files.push((format!("{}.svg", drawing.name), drawing.svg.into_bytes()));
    }
    files
}
