//! Everything that can be done by a key, once: the shortcuts, the sheet that shows them and the palette are made from this.
//!
//! It knows keys and names, not what follows.

use eframe::egui;
use egui::{Key, KeyboardShortcut, Modifiers};

/// Where a gesture can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    /// Everywhere.
    Everywhere,
    /// While an exercise is conducted.
    Conduct,
    /// While one looks back at an exercise.
    Review,
    /// While a scenario is written.
    Author,
}

/// Declares the gestures: name, scope, modifiers, key, key of its words.
macro_rules! gestures {
    ($($(#[$doc:meta])* $name:ident, $scope:ident, $modifiers:expr, $key:expr, $words:literal;)*) => {
        /// Something that can be done from the keyboard.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Gesture {$(
            $(#[$doc])*
            $name,
        )*}

        impl Gesture {
            /// All of them, in the order in which they are shown.
            pub const ALL: &'static [Gesture] = &[$(Gesture::$name),*];

            /// Where it can be made.
            pub fn scope(self) -> Scope {
                match self {$(Gesture::$name => Scope::$scope,)*}
            }

            /// Its keys.
            pub fn shortcut(self) -> KeyboardShortcut {
                match self {$(Gesture::$name => KeyboardShortcut::new($modifiers, $key),)*}
            }

            /// Key of its words.
            pub fn key(self) -> &'static str {
                match self {$(Gesture::$name => $words,)*}
            }
        }
    };
}

gestures! {
    /// The palette of everything that can be done.
    Palette, Everywhere, Modifiers::COMMAND, Key::K, "ui-do-palette";
    /// The sheet of shortcuts.
    Shortcuts, Everywhere, Modifiers::NONE, Key::F1, "ui-do-shortcuts";
    /// The handbook.
    Handbook, Everywhere, Modifiers::NONE, Key::F4, "ui-do-handbook";
    /// The other language.
    Language, Everywhere, Modifiers::COMMAND, Key::L, "ui-do-language";
    /// The next theme.
    Theme, Everywhere, Modifiers::COMMAND, Key::T, "ui-do-theme";
    /// Larger.
    Larger, Everywhere, Modifiers::COMMAND, Key::Plus, "ui-do-larger";
    /// Smaller.
    Smaller, Everywhere, Modifiers::COMMAND, Key::Minus, "ui-do-smaller";
    /// Home.
    Home, Everywhere, Modifiers::COMMAND, Key::H, "ui-do-home";
    /// Set up the first scenario.
    Prepare, Everywhere, Modifiers::COMMAND, Key::N, "ui-do-prepare";
    /// Begin the exercise that is being set up.
    Begin, Everywhere, Modifiers::COMMAND, Key::Enter, "ui-do-begin";
    /// Run or pause.
    RunPause, Conduct, Modifiers::NONE, Key::Space, "ui-do-run-pause";
    /// On to the next inject.
    NextInject, Conduct, Modifiers::NONE, Key::N, "ui-do-next-inject";
    /// On to the next decision point or scene.
    NextScene, Conduct, Modifiers::NONE, Key::J, "ui-do-next-scene";
    /// Note a decision.
    Decide, Conduct, Modifiers::NONE, Key::D, "ui-do-decide";
    /// Note an observation.
    Observe, Conduct, Modifiers::NONE, Key::O, "ui-do-observe";
    /// Truth, belief, both.
    Lens, Conduct, Modifiers::NONE, Key::V, "ui-do-lens";
    /// Find a thing on the picture.
    Find, Conduct, Modifiers::COMMAND, Key::F, "ui-do-find";
    /// The room window.
    Room, Conduct, Modifiers::NONE, Key::F2, "ui-do-room";
    /// The cell desk.
    Desk, Conduct, Modifiers::NONE, Key::F3, "ui-do-desk";
    /// The next slip was delivered.
    Deliver, Conduct, Modifiers::NONE, Key::L, "ui-do-deliver";
    /// The next slip is shared with everybody.
    Share, Conduct, Modifiers::NONE, Key::S, "ui-do-share";
    /// Fire the inject that is selected.
    Fire, Conduct, Modifiers::NONE, Key::F, "ui-do-fire";
    /// Hold or release the inject that is selected.
    Hold, Conduct, Modifiers::NONE, Key::H, "ui-do-hold";
    /// Invent an inject.
    Invent, Conduct, Modifiers::NONE, Key::I, "ui-do-invent";
    /// Take the last command back.
    TakeBack, Conduct, Modifiers::COMMAND, Key::Z, "ui-do-take-back";
    /// Real life goes first.
    Stop, Conduct, Modifiers::NONE, Key::F12, "ui-do-stop";
    /// Play or stand, looking back.
    Play, Review, Modifiers::NONE, Key::Space, "ui-do-play";
    /// On to the next event.
    NextEvent, Review, Modifiers::NONE, Key::N, "ui-do-next-event";
    /// Back to the event before.
    EventBefore, Review, Modifiers::NONE, Key::P, "ui-do-event-before";
    /// On to the next decision.
    NextDecision, Review, Modifiers::NONE, Key::D, "ui-do-next-decision";
    /// Back to the decision before.
    DecisionBefore, Review, Modifiers::NONE, Key::E, "ui-do-decision-before";
    /// Faster.
    Faster, Review, Modifiers::NONE, Key::F, "ui-do-faster";
    /// Slower.
    Slower, Review, Modifiers::NONE, Key::S, "ui-do-slower";
    /// Mark this moment.
    Mark, Review, Modifiers::NONE, Key::B, "ui-do-mark";
    /// The next part of the review.
    NextPart, Review, Modifiers::NONE, Key::T, "ui-do-next-part";
    /// Take the last change back.
    Undo, Author, Modifiers::COMMAND, Key::Z, "ui-do-undo";
    /// Do again what was taken back.
    Redo, Author, Modifiers::COMMAND, Key::Y, "ui-do-redo";
    /// Write the files.
    SaveDraft, Author, Modifiers::COMMAND, Key::S, "ui-do-save-draft";
    /// What is selected stands there once more.
    Duplicate, Author, Modifiers::COMMAND, Key::D, "ui-do-duplicate";
    /// What is selected is taken out.
    Delete, Author, Modifiers::NONE, Key::Delete, "ui-do-delete";
    /// Select everything that stands in the middle.
    SelectAll, Author, Modifiers::COMMAND, Key::A, "ui-do-select-all";
    /// The next canvas.
    NextStage, Author, Modifiers::NONE, Key::F6, "ui-do-next-stage";
}

impl Gesture {
    /// Whether it can be made there.
    pub fn is_made_in(self, scope: Scope) -> bool {
        self.scope() == Scope::Everywhere || self.scope() == scope
    }

    /// Its keys as they are printed, with words for the long ones.
    pub fn keys(self, space: &str, control: &str) -> String {
        let s = self.shortcut();
        let key = match s.logical_key {
            Key::Space => space.to_owned(),
            Key::Plus => "+".to_owned(),
            Key::Minus => "−".to_owned(),
            other => other.name().to_owned(),
        };
        match s.modifiers.command {
            true => format!("{control} {key}"),
            false => key,
        }
    }
}

/// The gestures that were just made. Plain letters count only while nobody types.
pub fn made(ctx: &egui::Context, scope: Scope) -> Vec<Gesture> {
    let typing = ctx.text_edit_focused();
    Gesture::ALL
        .iter()
        .copied()
        .filter(|g| g.is_made_in(scope))
        .filter(|g| {
            let s = g.shortcut();
            let plain = s.modifiers == Modifiers::NONE && !is_function_key(s.logical_key);
            // Where somebody types, all of the text is meant.
            let text = *g == Gesture::SelectAll;
            !((plain || text) && typing) && ctx.input_mut(|i| i.consume_shortcut(&s))
        })
        .collect()
}

fn is_function_key(key: Key) -> bool {
    matches!(
        key,
        Key::F1 | Key::F2 | Key::F3 | Key::F4 | Key::F6 | Key::F12
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn no_two_gestures_share_their_keys() {
        for scope in [
            Scope::Everywhere,
            Scope::Conduct,
            Scope::Review,
            Scope::Author,
        ] {
            let there = || Gesture::ALL.iter().filter(|g| g.is_made_in(scope));
            let keys: BTreeSet<String> = there().map(|g| g.keys("Space", "Ctrl")).collect();
            assert_eq!(keys.len(), there().count(), "{scope:?}");
        }
    }
}
