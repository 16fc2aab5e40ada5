//! The chronogramme as this program itself writes it into spreadsheets, so that it comes back as it went: which field of an inject stands
//! in which column, and what of it has no column of its own.

use crate::scenario::model::*;
use serde::{Deserialize, Serialize};

/// What of an inject has no column, and what its columns would not give back as it is.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Rest {
    /// Its title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// Who speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Text>,
    /// What they receive.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub body: Option<Text>,
    /// What a good cell does.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expected: Option<Text>,
    /// What the facilitator should know.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The outsider who speaks.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outsider: Option<OutsiderId>,
    /// Another medium where the first one fails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reroute: Option<Reroute>,
    /// Files inside the scenario's folder.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attachments: Vec<String>,
    /// No longer sent once this is true.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cancelled_by: Option<Condition>,
    /// Of the injects that name the same group only the first whose time comes is sent.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub one_of: Option<String>,
    /// Options the recipients have.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub options: Vec<InjectOption>,
    /// What happens in the simulation when it is sent.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub effects: Vec<InjectEffect>,
}

impl Rest {
    /// Whether the columns say everything.
    pub fn is_empty(&self) -> bool {
        *self == Rest::default()
    }
}
