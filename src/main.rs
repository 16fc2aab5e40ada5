//! The `cellule` program.

fn main() {}
