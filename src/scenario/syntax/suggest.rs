//! "Did you mean": the known word that is nearest to one that is not known.

/// The candidate that was probably meant by `word`, if one is near enough.
pub fn suggest<'c>(word: &str, candidates: impl IntoIterator<Item = &'c str>) -> Option<String> {
    // Long words are no slips of the pen, and the distance costs their product.
    if word.is_empty() || word.len() > 100 {
        return None;
    }
    let plain = |s: &str| s.to_lowercase().replace(['-', '_', ' '], "");
    let wanted = plain(word);
    let limit = 1.max(wanted.chars().count() / 3);
    candidates
        .into_iter()
        .filter(|c| c.len() <= 100)
        .map(|c| (strsim::osa_distance(&wanted, &plain(c)), c))
        .filter(|&(distance, _)| distance <= limit)
        .min()
        .map(|(_, c)| c.to_owned())
}

#[cfg(test)]
mod tests {
    use super::suggest;

    #[test]
    fn a_slip_of_the_pen_is_recognised_and_a_stranger_is_not() {
        let known = ["mail-gateway", "webmail", "directory"];
        assert_eq!(
            suggest("mail-gatway", known).as_deref(),
            Some("mail-gateway")
        );
        assert_eq!(
            suggest("Mail_Gateway", known).as_deref(),
            Some("mail-gateway")
        );
        assert_eq!(suggest("helicopter", known), None);
        assert_eq!(suggest("", known), None);
    }
}
