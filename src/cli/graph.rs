//! `cellule graph`: the ministry or the attacker's plan as a DOT graph.

use super::output::{Answer, Failure};
use super::scenario::{resolved, text};
use crate::scenario::dot;
use crate::wording::Wording;
use clap::ArgMatches;

/// Runs the command.
pub fn run(given: &ArgMatches, wording: Wording) -> Result<Answer, Failure> {
    let language = wording.language();
    let s = resolved(text(given, "scenario"), language)?;
    if !given.get_flag("campaign") {
        let graph = dot::organisation_graph(&s.organisation, language);
        return Ok(Answer::new(dot::write(
            &graph,
            s.organisation.name.get(language),
        )));
    }
    match &s.campaign {
        Some(campaign) => {
            let graph = dot::campaign_graph(campaign, language);
            Ok(Answer::new(dot::write(&graph, campaign.name.get(language))))
        }
        None => Err(Failure::Error(wording.get("cli-no-campaign"))),
    }
}
