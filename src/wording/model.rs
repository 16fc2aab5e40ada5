//! What the parts of a scenario are called: fields, the shapes that a value can have, kinds of things. The words are in
//! `model.ftl`, under keys made of the names in the program; a test holds them to the types of the model.

use super::{Args, Wording};

/// A name of the program in the spelling of keys: `AccountGroup` and `begins_before` as `account-group` and `begins-before`.
pub fn spelled(name: &str) -> String {
    let mut out = String::new();
    for c in name.chars() {
        if c.is_ascii_uppercase() && !out.is_empty() {
            out.push('-');
        }
        out.push(if c == '_' {
            '-'
        } else {
            c.to_ascii_lowercase()
        });
    }
    out
}

/// The label of a field; of one owner it can be another than usually.
pub fn label(owner: &str, field: &str, w: Wording) -> String {
    let field = spelled(field);
    let own = format!("field-{}-{field}", spelled(owner));
    w.find(&own, &Args::new())
        .unwrap_or_else(|| w.get(&format!("field-{field}")))
}

/// What a field means, in a sentence.
pub fn about(owner: &str, field: &str, w: Wording) -> Option<String> {
    let key = format!("about-{}-{}", spelled(owner), spelled(field));
    w.find(&key, &Args::new())
}

/// What a variant of an enum is called.
pub fn variant(of: &str, variant: &str, w: Wording) -> String {
    w.get(&format!("variant-{}-{}", spelled(of), spelled(variant)))
}

/// What one element of a list is called.
pub fn thing(of: &str, w: Wording) -> String {
    w.get(&format!("thing-{}", spelled(of)))
}
