//! Nothing in the flagship is filler: every action helps somewhere and harms somewhere, no two do the same, and every
//! node and inject matters. And the reference cell earns its place, on seeds and draws that nobody tuned it on.

mod actions;
mod injects;
mod nodes;
mod play;
mod ranking;
