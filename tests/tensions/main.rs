//! The tensions that make it an exercise. None of them is written anywhere as a rule: each has to emerge, on the flagship
//! and on a generated ministry, over many seeds, with a dose and a response, and to vanish with its cause.

#[path = "../common/mod.rs"]
mod common;
mod eviction;
mod field;
mod tension_1_cut_early;
mod tension_2_watch_first;
mod tension_3_evict_incomplete;
mod tension_4_rebuild_at_once;
mod tension_5_plan_by_mail;
mod tension_6_reset_everybody;
mod tension_7_restore_yesterday;
mod tension_8_reassure;
