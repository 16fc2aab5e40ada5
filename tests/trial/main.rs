//! A scenario tried: what never fires, who waits, what an action brings, how hard it is, and the way to one moment, where every
//! answer is known beforehand.

mod difficulty;
mod field;
mod findings;
mod moment;
mod rounds;
