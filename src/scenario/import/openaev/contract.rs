//! Injectors of OpenAEV: by what an inject is carried out, and which techniques it would use.

use super::super::attack_ids;
use super::super::json::{Object, shown};
use super::super::loss::{LossKind, Spot};
use super::super::skeleton::Way;
use super::injects::Reader;
use crate::scenario::model::Medium;

/// What an inject of this kind is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Message(Medium),
    Articles,
    Challenges,
    Technical,
}

impl Reader<'_, '_> {
    /// What carries an inject out, and the techniques that it would use.
    pub(super) fn contract(&mut self, contract: Option<Object<'_>>) -> (Sort, Vec<Way>) {
        let Some(mut contract) = contract else {
            return (Sort::Message(Medium::Mail), Vec::new());
        };
        let kind = contract.text("injector_contract_injector_type", self.losses);
        let named = contract.text("injector_contract_injector_type_name", self.losses);
        let converted = contract.object("convertedContent", self.losses);
        let mut outer = String::new();
        let mut described = false;
        let mut ids: Vec<(String, String, Spot)> = Vec::new();
        if let Some(mut converted) = converted {
            if let Some(mut config) = converted.object("config", self.losses) {
                outer = config.text("type", self.losses);
            }
            for (id, spot) in converted.texts("contract_attack_patterns_external_ids", self.losses)
            {
                ids.push((id, String::new(), spot));
            }
            described = converted.says_more();
        }
        let payload = contract.object("injector_contract_payload", self.losses);
        let has_payload = payload.is_some();
        if let Some(mut payload) = payload {
            for mut pattern in payload.objects("payload_attack_patterns", self.losses) {
                let id = pattern.text("attack_pattern_external_id", self.losses);
                let name = pattern.text("attack_pattern_name", self.losses);
                if !ids.iter().any(|i| i.0 == id) {
                    ids.push((id, name, pattern.spot()));
                }
            }
            let command = payload.text("command_content", self.losses);
            let name = payload.text("payload_name", self.losses);
            let value = if command.is_empty() { name } else { command };
            self.losses
                .note(payload.spot(), LossKind::AutomationLeftOut, value);
        }
        let executor = contract.flag("injector_contract_needs_executor", self.losses);
        let technical = has_payload || executor == Some(true);
        let word = match (kind.is_empty(), outer.is_empty()) {
            (false, _) => kind,
            (true, false) => outer,
            (true, true) => named,
        };
        let word = word.to_ascii_lowercase();
        // The name of the tool has changed and stands before the kind.
        let word = word
            .trim_start_matches("openaev_")
            .trim_start_matches("openbas_")
            .trim_start_matches("openex_");
        let sort = match word {
            _ if technical => Sort::Technical,
            "" | "manual" => Sort::Message(Medium::Call),
            "email" | "mail" => Sort::Message(Medium::Mail),
            "ovh_sms" | "sms" | "ovh" => Sort::Message(Medium::Message),
            "channel" | "media_pressure" => Sort::Articles,
            "mastodon" | "twitter" | "x" => Sort::Message(Medium::Post),
            "challenge" => Sort::Challenges,
            "lade" | "caldera" | "http_query" | "http" | "implant" | "nmap" | "nuclei" => {
                Sort::Technical
            }
            other if other.contains("mail") => Sort::Message(Medium::Mail),
            other if other.contains("sms") => Sort::Message(Medium::Message),
            _ => Sort::Message(Medium::Alert),
        };
        // The rest describes the injector and its fields, not the exercise: one loss for the whole.
        contract.skip(&["injector_contract_id", "convertedContent"]);
        if contract.says_more() || described {
            let label = contract.peek("injector_contract_labels");
            let label = label.map(shown).unwrap_or_else(|| word.to_owned());
            self.losses
                .note(contract.spot(), LossKind::AutomationLeftOut, label);
        }
        let mut ways: Vec<Way> = Vec::new();
        for (id, name, spot) in ids {
            match attack_ids::technique(&id) {
                Some(known) => ways.push(Way {
                    technique: known.id.to_owned(),
                    called: name,
                    on: Vec::new(),
                    tactic: None,
                }),
                None => self.losses.note(spot, LossKind::UnknownTechnique, id),
            }
        }
        (sort, ways)
    }
}
