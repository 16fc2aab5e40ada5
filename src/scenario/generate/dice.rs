//! Chance for generators: one portable generator for each purpose, so that what one purpose draws moves no other.

use crate::scenario::model::{LocalisedText, Text};
use rand_pcg::Pcg64Mcg;
use rand_pcg::rand_core::Rng;

/// Dice for one purpose.
pub(super) struct Dice(Pcg64Mcg);

impl Dice {
    pub(super) fn new(seed: u64, purpose: &str) -> Dice {
        let mut hash = blake3::Hasher::new();
        hash.update(&seed.to_le_bytes());
        hash.update(purpose.as_bytes());
        let mut state = [0u8; 16];
        state.copy_from_slice(&hash.finalize().as_bytes()[..16]);
        Dice(Pcg64Mcg::new(u128::from_le_bytes(state)))
    }

    /// A whole number below `n`; 0 where `n` is 0.
    pub(super) fn below(&mut self, n: u32) -> u32 {
        ((u128::from(self.0.next_u64()) * u128::from(n)) >> 64) as u32
    }

    /// A whole number from `low` to `high`, both included.
    pub(super) fn between(&mut self, low: u32, high: u32) -> u32 {
        low + self.below(high.saturating_sub(low) + 1)
    }

    /// True in so many of a hundred cases.
    pub(super) fn percent(&mut self, n: u32) -> bool {
        self.below(100) < n
    }

    /// One of several.
    pub(super) fn one<'a, T>(&mut self, of: &'a [T]) -> Option<&'a T> {
        of.get(self.below(of.len() as u32) as usize)
    }
}

/// A text in both languages.
pub(super) fn both(fr: impl Into<String>, en: impl Into<String>) -> Text {
    Text::Localised(LocalisedText {
        fr: Some(fr.into()),
        en: Some(en.into()),
    })
}
