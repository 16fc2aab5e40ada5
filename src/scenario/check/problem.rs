//! What checks find: ids and values.

/// Something that does not fit.
#[derive(Debug, Clone, PartialEq)]
pub enum Problem {}
