//! The tensions that make it an exercise.
