//! Calendar files on two phones: out of one, into another, and what is meant to choke them.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic)]

use attune_core::app::screens::Topic;
use attune_core::error::{Error, VaultFault};
use attune_core::rituals::calendar::screens::CalendarPreview;
use attune_core::rituals::screens::{Repeat, RitualDraft, ZonePolicy};
use attune_tests::{Couple, Phone};

fn our_week() -> RitualDraft {
    RitualDraft {
        title: "Our week".into(),
        library: Some("r-weekly".into()),
        time: "17:00".parse().unwrap(),
        policy: ZonePolicy::Anchored { zone: "Europe/Berlin".into() },
        minutes: 45,
        from: None,
        generic_line: false,
        repeat: Repeat::Other { rule: "FREQ=WEEKLY;BYDAY=SU".into() },
        until: None,
        only_me: false,
    }
}

fn export(phone: &Phone) -> Vec<u8> {
    phone.attune.export_calendar(&phone.here, None).unwrap().bytes
}

fn preview(phone: &Phone, file: &[u8]) -> CalendarPreview {
    phone.attune.read_calendar(&phone.here, file).unwrap()
}

/// A calendar with these events.
fn calendar(events: &[&str]) -> Vec<u8> {
    let mut file = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n".to_owned();
    for one in events {
        file.extend(["BEGIN:VEVENT\r\n", one, "\r\nEND:VEVENT\r\n"]);
    }
    (file + "END:VCALENDAR\r\n").into_bytes()
}

#[test]
fn what_one_couple_exports_another_can_take() {
    let (ours, others) = (Couple::paired(80), Couple::paired(81));
    let id = ours.agree_on(&our_week());
    let file = export(&ours.ana);
    let text = String::from_utf8(file.clone()).unwrap();
    assert!(text.contains(&format!("UID:{id}@attune")) && text.contains("SEQUENCE:0"), "{text}");
    for name in ["Our week", "Ana", "Ben", "Sunday"] {
        assert!(!text.contains(name), "{name} stands in {text}");
    }
    // On both phones of the couple it is what they have.
    for phone in [&ours.ana, &ours.ben] {
        let known = preview(phone, &file);
        assert!(known.found.is_empty());
        assert_eq!(known.left_out[0].why, "You have this one here.");
    }
    let ana = &others.ana;
    let found = preview(ana, &file).found;
    assert_eq!(found[0].summary, "Every Sunday at 17:00, at the same moment for both");
    assert_eq!(found[0].next_five.len(), 5);
    ana.ear.told();
    ana.attune.take_calendar(&ana.here, &file, &[found[0].at]).unwrap();
    assert!(ana.ear.told().contains(&Topic::Rituals));
    others.settle();
    let asked = others.ben.attune.rituals(&others.ben.here).unwrap().asked;
    assert_eq!((asked.len(), asked[0].title.as_str(), asked[0].minutes), (1, "Something you planned.", 45));
    assert_eq!(preview(ana, &file).left_out[0].why, "You have this one here.", "not twice");
    ours.ends_well();
    others.ends_well();
}

#[test]
fn a_change_raises_the_sequence_and_only_what_both_agreed_is_exported() {
    let couple = Couple::paired(82);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let nothing = ana.attune.export_calendar(&ana.here, None).unwrap_err();
    assert!(matches!(nothing, Error::Input { .. }), "{nothing:?}");
    let id = ana.attune.propose_ritual(&ana.here, &our_week()).unwrap();
    couple.settle();
    for phone in [ana, ben] {
        let early = phone.attune.export_calendar(&phone.here, Some(id)).unwrap_err();
        assert!(matches!(early, Error::NotAllowed { .. }), "{early:?}");
    }
    let proposal = ben.attune.ritual(&ben.here, id).unwrap().card.proposal.unwrap();
    ben.attune.accept_ritual(&ben.here, id, proposal).unwrap();
    couple.settle();
    let later = RitualDraft { time: "18:00".parse().unwrap(), ..our_week() };
    ana.attune.change_ritual(&ana.here, id, &later).unwrap();
    couple.settle();
    let text = |phone: &Phone| String::from_utf8(export(phone)).unwrap();
    assert!(text(ben).contains("T170000"), "his is what he agreed to");
    let proposal = ben.attune.ritual(&ben.here, id).unwrap().card.proposal.unwrap();
    ben.attune.accept_ritual(&ben.here, id, proposal).unwrap();
    let changed = text(ben);
    assert!(changed.contains("T180000") && changed.contains("SEQUENCE:1") && changed.contains("BEGIN:VALARM"));
    ben.attune.silence_ritual(&ben.here, id, true).unwrap();
    assert!(!text(ben).contains("VALARM"), "what is quiet here is quiet there");
    ben.attune.stop_ritual(&ben.here, id).unwrap();
    assert_eq!(ben.attune.export_calendar(&ben.here, Some(id)).unwrap_err(), Error::Gone { what: "ritual".into() });
    couple.ends_well();
}

#[test]
fn all_that_was_chosen_is_taken_or_nothing() {
    let couple = Couple::paired(83);
    let ana = &couple.ana;
    let file = calendar(&[
        "SUMMARY:Walk\r\nDTSTART:20301201T190000\r\nEXDATE:20301208T190000\r\nRRULE:FREQ=WEEKLY;COUNT=3",
        "SUMMARY:Long ago\r\nDTSTART:20201201T190000",
        "SUMMARY:Swim\r\nDTSTART;TZID=Europe/Lisbon:20301201T190000",
    ]);
    let held = preview(ana, &file);
    assert_eq!(held.found.iter().map(|one| one.at).collect::<Vec<_>>(), [0, 2]);
    assert_eq!(held.left_out[0].why, "This one is over.");
    let wrong = ana.attune.take_calendar(&ana.here, &file, &[0, 1, 2]).unwrap_err();
    assert!(matches!(wrong, Error::Gone { .. }), "{wrong:?}");
    assert!(ana.attune.rituals(&ana.here).unwrap().proposed.is_empty());
    assert!(ana.attune.take_calendar(&ana.here, &file, &[99]).is_err());
    ana.attune.take_calendar(&ana.here, &file, &[0, 2, 2]).unwrap();
    let proposed = ana.attune.rituals(&ana.here).unwrap().proposed;
    assert_eq!(proposed.len(), 2);
    let walk = proposed.iter().find(|card| card.title == "Walk").unwrap();
    let days: Vec<_> =
        ana.attune.ritual(&ana.here, walk.id).unwrap().next_five.into_iter().map(|when| when.day).collect();
    assert_eq!(days.iter().map(ToString::to_string).collect::<Vec<_>>(), ["2030-12-01", "2030-12-15"]);
    couple.ends_well();
}

#[test]
fn alone_what_the_library_names_is_ones_own_and_an_own_name_goes_to_the_vault() {
    let couple = Couple::alone(84);
    let ana = &couple.ana;
    let file = calendar(&["SUMMARY:Our week\r\nDTSTART:20301201T190000", "SUMMARY:Swim\r\nDTSTART:20301201T190000"]);
    let held = preview(ana, &file);
    assert_eq!((held.found.len(), held.left_out.len()), (2, 0));
    let all = ana.attune.take_calendar(&ana.here, &file, &[0, 1]);
    assert_eq!(all, Err(Error::Vault(VaultFault::NotSetUp)));
    assert!(ana.attune.rituals(&ana.here).unwrap().on.is_empty(), "all or none");
    ana.attune.take_calendar(&ana.here, &file, &[0]).unwrap();
    assert_eq!(ana.attune.rituals(&ana.here).unwrap().on[0].title, "Our week");
    assert!(String::from_utf8(export(ana)).unwrap().contains("SUMMARY:Something you planned."));
}
