//! What is refused, by name, and what of another phone is void.

use super::*;

#[test]
fn nobody_agrees_or_does_for_the_other() {
    let (ana, ben) = two();
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    let schedule = ana.couple.read(|c| Ok(commands::find(c, id)?.0.schedules[0].op)).unwrap();
    let confirmed = || RitualOp::Confirmed(Confirmed { ritual: id, schedule, after: BTreeSet::new() });
    // Ana writes Ben's yes, into his record and into her own under another ritual's name.
    ana.forge(confirmation_record(id, ben.me), Some(id.into()), confirmed());
    assert_eq!(ana.voids(confirmation_record(id, ben.me)), 1);
    assert_eq!(ana.state(id), RitualState::ProposedByMe);
    let occurrence = civil("2026-11-22T17:00:00");
    let of = completion_record(id, occurrence, ben.me);
    ana.forge(of, Some(id.into()), RitualOp::Done(Done { ritual: id, occurrence }));
    assert_eq!(ana.voids(of), 1);
    // Hers that names no parent.
    ana.forge(confirmation_record(id, ana.me), None, confirmed());
    assert_eq!(ana.voids(confirmation_record(id, ana.me)), 1);
}

#[test]
fn what_keeps_no_limit_is_void_and_breaks_nothing() {
    let (ana, ben) = two();
    let id = agreed(&ana, &ben);
    let mut endless = check(&our_week(), "2026-11-20".parse().unwrap()).unwrap().schedule;
    endless.minutes = 0;
    ana.forge(id.into(), None, RitualOp::Scheduled(Scheduled { schedule: endless.clone() }));
    ana.forge(id.into(), None, RitualOp::Titled(Titled { title: "x".repeat(81) }));
    ana.forge(id.into(), None, RitualOp::Titled(Titled { title: " padded".into() }));
    assert_eq!(ana.voids(id.into()), 3);
    // A rule from an app to come is kept, and left to the old one here.
    endless.minutes = 5;
    endless.rule = Some("FREQ=FORTNIGHTLY".into());
    ana.forge(id.into(), None, RitualOp::Scheduled(Scheduled { schedule: endless }));
    assert_eq!(ana.voids(id.into()), 3);
    ben.hear(&ana);
    assert_eq!(ben.state(id), RitualState::ChangeProposed);
    assert_eq!(ben.rings()[0], "2026-11-22T17:00:00");
    assert!(ana.rings().is_empty(), "it cannot be read here; Health says so");
}

#[test]
fn what_the_library_keeps_for_one_or_for_touch_is_not_proposed() {
    let ana = Phone::new(1);
    let id = ana.act(|tx, l, a| propose(tx, l, a, &our_week())).unwrap();
    for entry in library::library().iter().filter(|one| one.private || one.kind != library::Kind::Ritual) {
        let draft = RitualDraft { library: Some(entry.id.clone()), ..our_week() };
        let refused = |told: Result<()>| assert!(matches!(told, Err(Error::NotAllowed { .. })), "{}", entry.id);
        refused(ana.act(|tx, l, a| propose(tx, l, a, &draft)).map(drop));
        refused(ana.act(|tx, l, a| edit(&ana, tx, l, a, id, &draft)));
        if !entry.private {
            for title in [entry.title.as_str(), "One of my own"] {
                let alone = RitualDraft { title: title.to_owned(), only_me: true, ..draft.clone() };
                refused(ana.device.write(|d| take_own(d, &ana.vault(), "2026-11-20".parse()?, &alone)).map(drop));
            }
        }
    }
}

#[test]
fn a_draft_is_checked_by_name() {
    let today = "2026-11-20".parse().unwrap();
    let what = |draft: RitualDraft| match check(&draft, today) {
        Err(Error::Input { what, .. }) => what,
        Err(Error::Rule { part, .. }) => part,
        Err(Error::Zone { zone }) => zone,
        other => panic!("{other:?}"),
    };
    assert_eq!(what(RitualDraft { title: "  ".into(), ..our_week() }), "title");
    assert_eq!(what(RitualDraft { title: "é".repeat(81), ..our_week() }), "title");
    assert_eq!(what(RitualDraft { minutes: 0, ..our_week() }), "minutes");
    assert_eq!(what(RitualDraft { repeat: typed("FREQ=WEEKLY;BYHOUR=3"), ..our_week() }), "BYHOUR");
    let nowhere = ZonePolicy::Anchored { zone: "Mars/Olympus".into() };
    assert_eq!(what(RitualDraft { policy: nowhere, ..our_week() }), "Mars/Olympus");
    let floating =
        RitualDraft { policy: ZonePolicy::Floating, repeat: typed("FREQ=DAILY;UNTIL=20261201T000000Z"), ..our_week() };
    assert_eq!(what(floating), "UNTIL");
    let counted = RitualDraft { repeat: typed("FREQ=WEEKLY;BYDAY=SU;COUNT=3"), ..our_week() };
    let rule = check(&counted, today).unwrap().schedule.rule.unwrap();
    assert_eq!(rule, "FREQ=WEEKLY;UNTIL=20261206;BYDAY=SU");
}
