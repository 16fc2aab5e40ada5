//! Senders who were refused, and what they do once the door is open.

use super::*;

#[test]
fn what_senders_kept_comes_as_they_try_again_and_not_all_at_once() {
    let (volumes, days) = (Constant(100_000), Even);
    let tr = Traffic {
        volumes: &volumes,
        days: &days,
    };
    for per_hour in [0, 4_000] {
        let patience = Patience::default();
        let mut mail = Mail::new(patience);
        let gateway = mail.add_place(0);
        let s = mail.add_stream(inbound(Hours::Always), gateway, Time(0));
        mail.cut(tr, Time(0), s, Path::Refused);
        let opened = Time(10 * HOUR);
        let kept = mail.ledger(tr, opened, s).at_senders;
        assert!(kept.abs_diff(22_000) <= 1);
        mail.open(tr, opened, s, per_hour);
        assert_eq!(mail.ledger(tr, opened, s).at_senders, kept);
        let mut left = vec![kept];
        while let Some((at, due)) = mail.next(tr, gateway) {
            mail.apply(tr, at, gateway, due);
            if due == Due::Retried {
                let l = mail.ledger(tr, at, s);
                assert!(l.balances() && at <= opened + patience.retries);
                left.push(l.at_senders);
            }
        }
        // Each part is as large as the others, and none is left.
        let quarter = kept / 4;
        assert_eq!(left.len(), 5, "{left:?}");
        assert!(
            left.windows(2)
                .all(|w| (w[0] - w[1]).abs_diff(quarter) <= 1),
            "{left:?}"
        );
        let late = mail.ledger(tr, Time(60 * HOUR), s);
        assert_eq!((late.waiting(), late.returned), (0, 0));
        // On average a sender comes half an interval after the opening.
        let extra = late.message_seconds as f64
            - (kept as f64 * 10.0 * 3600.0 / 2.0)
            - kept as f64 * f64::from(patience.retries) / 2.0;
        assert!(per_hour > 0 || extra.abs() < kept as f64 * 60.0, "{extra}");
    }
}

#[test]
fn senders_who_find_the_door_shut_again_give_up_in_their_time() {
    let (volumes, days) = (Constant(100_000), Even);
    let tr = Traffic {
        volumes: &volumes,
        days: &days,
    };
    let mut mail = Mail::new(Patience::default());
    let gateway = mail.add_place(0);
    let s = mail.add_stream(inbound(Hours::Always), gateway, Time(0));
    mail.cut(tr, Time(0), s, Path::Refused);
    mail.open(tr, Time(10 * HOUR), s, 0);
    let (at, _) = mail.next(tr, gateway).unwrap();
    mail.apply(tr, at, gateway, Due::Retried);
    mail.cut(tr, at + 1, s, Path::Refused);
    let kept = mail.ledger(tr, at + 1, s).at_senders;
    assert!(kept > 16_000);
    // Six days later those who keep mail longest have given up what they kept then; what was written since is younger.
    let shut = mail.ledger(tr, Time(6 * DAY), s);
    assert!(shut.balances() && shut.returned > kept, "{shut:?}");
    mail.cut(tr, Time(6 * DAY), s, Path::Rejected);
    let l = mail.ledger(tr, Time(6 * DAY), s);
    assert_eq!((l.at_senders, l.delivered + l.returned), (0, l.produced));
}
