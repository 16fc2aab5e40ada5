use super::*;

fn titles(_: Kind, id: &str) -> String {
    match id {
        "plug-back" => "« Rebranchez »".to_owned(),
        _ => id.to_uppercase(),
    }
}

fn said(text: &str, language: Language) -> String {
    let condition: Condition = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(text)
        .expect("a condition");
    sentence(&condition, &titles, Wording::new(language))
}

#[test]
fn what_is_not_so_is_said_of_each_part() {
    let not_any = r#"All([At("D+1 06:00"), Not(Any([Ordered(action: "cut"), Stated("notice")]))])"#;
    assert_eq!(
        said(not_any, Language::French),
        "à J+1 06:00 et (« CUT » n’est pas ordonné et la déclaration « NOTICE » n’est pas faite)"
    );
    let not_all = r#"Not(All([Ordered(action: "cut"), Not(Node(id: "mx", is: Down))]))"#;
    assert_eq!(
        said(not_all, Language::English),
        "“CUT” is not ordered or “MX” does not work"
    );
    assert_eq!(
        said(r#"Not(At("D 20:00"))"#, Language::French),
        "il n’est pas encore J 20:00"
    );
}

#[test]
fn what_waits_for_several_things_holds_them_together() {
    let after = r#"After(delay: "1h 15min", that: All([Ordered(action: "cut"), Escalated()]))"#;
    assert_eq!(
        said(after, Language::French),
        "1\u{a0}h\u{a0}15 après que (« CUT » est ordonné et une alerte est transmise comme sérieuse)"
    );
    let alone = r#"After(delay: "25min", that: Escalated(on: "webmail"))"#;
    assert_eq!(
        said(alone, Language::French),
        "25\u{a0}min après qu’une alerte est transmise comme sérieuse sur « WEBMAIL »"
    );
    assert_eq!(
        said(alone, Language::English),
        "25\u{a0}min after an alert is passed on as serious on “WEBMAIL”"
    );
}

#[test]
fn what_days_have_in_common_is_said_once() {
    let days = r#"Any([
        All([Not(At("D 19:00")), Function(id: "budget", below: 0.7)]),
        All([At("D+1 08:10"), Not(At("D+1 19:00")), Function(id: "budget", below: 0.7)]),
        All([At("D+2 08:10"), Function(id: "budget", below: 0.7)]),
    ])"#;
    assert_eq!(
        said(days, Language::English),
        "“BUDGET” works at less than 70% (before D 19:00, or D+1 08:10 to D+1 19:00, or from D+2 08:10)"
    );
}

#[test]
fn one_order_on_several_targets_is_said_once() {
    let orders = r#"Any([Ordered(action: "cut", target: "a"), Ordered(action: "cut", target: "b"), Ordered(action: "wipe", target: "c")])"#;
    assert_eq!(
        said(orders, Language::French),
        "« CUT » est ordonné sur « A » ou « B » ou « WIPE » est ordonné sur « C »"
    );
}

#[test]
fn targets_of_one_order_are_counted() {
    let count = r#"Count(at_least: 2, of: [Result(action: "list", target: "a"), Result(action: "list", target: "b"), Result(action: "list", target: "c")])"#;
    assert_eq!(
        said(count, Language::English),
        "the result of “LIST” on at least 2 of: “A”, “B”, “C” is known"
    );
    assert_eq!(
        said(&format!("Not({count})"), Language::French),
        "le résultat de « LIST » sur moins de 2 parmi : « A », « B », « C » est connu"
    );
}

#[test]
fn names_with_quotation_marks_have_inner_ones() {
    assert_eq!(
        said(
            r#"Inject(id: "plug-back", is: Delivered)"#,
            Language::French
        ),
        "le stimulus « “Rebranchez” » est remis"
    );
}
