#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::planner::{AtQuiet, Plan, Platform, WhyMissed, plan};
use super::rows;
use super::screens::{PhoneFacts, PhoneSetting, ReminderNote, RemindersScreen, RestChoice, Ringing, RitualDraft};
use super::show_tests::{one, with};
use super::tests::{Phone, accept, at, both_pause, civil, note, our_week, pass, two, typed};
use super::*;
use crate::ids::RitualId;
use crate::time::Zone;

fn ask(phone: &Phone, facts: &PhoneFacts) -> RemindersScreen {
    let gathered = phone.gathered_on(facts.platform.clone());
    let plan = plan(&gathered.input);
    with(phone, |view| reminders_screen(view, facts, &gathered, &plan)).unwrap()
}

fn android(phone: &Phone) -> RemindersScreen {
    ask(phone, &PhoneFacts::unhindered(Platform::android(true)))
}

/// Two lines a day at 20:45, on this phone alone.
fn daily(phone: &Phone) -> RitualId {
    let today = "2026-11-20".parse().unwrap();
    let draft = from_library(library::find("r-daily").unwrap(), today, &phone.here);
    phone.device.write(|d| take_own(d, &phone.vault(), today, &draft)).unwrap()
}

fn hints(screen: &RemindersScreen) -> Vec<Option<PhoneSetting>> {
    screen.hints.iter().map(|hint| hint.setting).collect()
}

fn perform(phone: &Phone, refused: usize) -> Plan {
    let plan = phone.plan();
    phone.keep(&plan);
    let ids: Vec<_> = plan.diff.add.iter().chain(&plan.diff.replace).map(|one| one.id).collect();
    phone.device.write(|d| scheduled(d, &ids[refused..], &ids[..refused])).unwrap();
    plan
}

#[test]
fn it_answers_in_one_sentence_and_offers_one_setting_for_each_thing_that_can_be_mended() {
    let (ana, _) = two();
    let well = PhoneFacts::unhindered(Platform::android(true));
    assert!(ask(&ana, &well).answer.starts_with("There is nothing"));
    daily(&ana);
    let says = |facts: PhoneFacts| {
        let screen = ask(&ana, &facts);
        (screen.answer.clone(), hints(&screen).into_iter().flatten().collect::<Vec<_>>())
    };
    let yes = |answer: &str, settings: &[PhoneSetting]| (answer.to_owned(), settings.to_vec());
    assert_eq!(says(well.clone()), yes("Yes, to the minute.", &[]));
    let late = "Yes. It may be up to an hour late.";
    assert_eq!(says(PhoneFacts::unhindered(Platform::android(false))), yes(late, &[PhoneSetting::ExactAlarms]));
    let held = PhoneFacts { battery_restricted: true, ..well.clone() };
    assert_eq!(says(held), yes(late, &[PhoneSetting::Battery]));
    let seldom = PhoneFacts { background_limited: true, ..well.clone() };
    assert_eq!(says(seldom), yes(late, &[PhoneSetting::Background]));
    let quiet = PhoneFacts { silenced: true, ..well.clone() };
    let silent = "Yes, but without a sound just now: the phone keeps quiet.";
    assert_eq!(says(quiet), yes(silent, &[PhoneSetting::Focus]));
    let summary = PhoneFacts { summary: true, ..PhoneFacts::unhindered(Platform::ios()) };
    let later = "Yes, but maybe later: the phone collects notifications.";
    assert_eq!(says(summary), yes(later, &[PhoneSetting::Notifications]));
    let channel = PhoneFacts { channel_off: true, ..well.clone() };
    assert!(says(channel.clone()).0.starts_with("Not as things stand: reminders of Attune are switched off"));
    assert_eq!(says(channel).1, [PhoneSetting::Channel]);
    let off = PhoneFacts { may_notify: false, ..well };
    assert!(says(off.clone()).0.starts_with("Not as things stand: the phone does not let"));
    assert_eq!(says(off).1, [PhoneSetting::Notifications]);
}

#[test]
fn an_iphone_is_planned_as_one_and_hears_nothing_of_restarts() {
    let (ana, _) = two();
    daily(&ana);
    let restart = |screen: &RemindersScreen| screen.how.contains("After a restart");
    assert!(restart(&android(&ana)));
    let iphone = PhoneFacts::unhindered(Platform::ios());
    assert!(!restart(&ask(&ana, &iphone)));
    let limited = PhoneFacts { background_limited: true, ..iphone };
    let screen = ask(&ana, &limited);
    assert_eq!(screen.answer, "Yes, to the minute.", "its notifications need no app");
    assert_eq!(hints(&screen), [Some(PhoneSetting::Background)]);
    // With 60 slots all of a busy fortnight is set, with 32 it is not.
    for hour in ["08:00", "09:00", "10:00", "11:00", "12:00", "13:00"] {
        let draft = RitualDraft { repeat: typed("FREQ=DAILY"), time: hour.parse().unwrap(), ..our_week() };
        ana.act(|tx, l, a| propose(tx, l, a, &draft)).unwrap();
    }
    let (_, mut ben) = two();
    ben.hear(&ana);
    for card in with(&ben, rituals_screen).unwrap().asked {
        ben.act(|tx, l, a| accept(tx, l, a, card.id)).unwrap();
    }
    ben.now.utc_ms = at("2026-11-20T05:00:00");
    let slots = |platform: Platform| ask(&ben, &PhoneFacts::unhindered(platform)).left_out.len();
    assert_eq!((slots(Platform::ios()), slots(Platform::android(true))), (0, 6));
}

#[test]
fn what_the_phone_refused_is_not_said_to_ring() {
    let (ana, _) = two();
    daily(&ana);
    let plan = perform(&ana, 0);
    let all = plan.wanted.len();
    assert_eq!(android(&ana).answer, "Yes, to the minute.");
    ana.now_refuses(all);
    let screen = android(&ana);
    assert_eq!(screen.answer, "Not as things stand: the phone did not take the alarms.");
    assert_eq!((screen.next.len(), screen.left_out.len()), (0, 1), "each ritual once");
    assert_eq!(screen.left_out[0].why, "The phone did not take this alarm.");
    assert!(screen.hints.iter().any(|hint| hint.text.starts_with("The phone refused some alarms")));
    ana.now_refuses(1);
    let screen = android(&ana);
    assert_eq!(screen.answer, "In part: the phone did not take every alarm.");
    assert_eq!(screen.next.len(), 5);
    assert_eq!(screen.left_out[0].at_ms, Some(at("2026-11-20T20:45:00")));
    assert_eq!(screen.next[0].at_ms, at("2026-11-21T20:45:00"));
}

impl Phone {
    /// The front end set everything anew, and the phone took all but the first so many.
    fn now_refuses(&self, many: usize) {
        self.device.write(|d| rows::device::put_ledger(d, &[])).unwrap();
        perform(self, many);
    }
}

#[test]
fn a_line_says_what_it_is_about() {
    let (ana, _) = two();
    daily(&ana);
    ana.act(|tx, l, a| call_time_out(tx, l, a, 30)).unwrap();
    let lines = android(&ana).next;
    assert_eq!(lines[0].about, ["The end of your pause"]);
    assert_eq!((lines[1].about.clone(), lines[1].held.clone()), (vec!["Two lines a day".to_owned()], None));
}

#[test]
fn each_reason_for_silence_is_told_by_the_rituals_title() {
    let (ana, ben) = two();
    let early = RitualDraft { repeat: typed("FREQ=DAILY"), time: "06:30".parse().unwrap(), ..our_week() };
    let id = ana.act(|tx, l, a| propose(tx, l, a, &early)).unwrap();
    ben.hear(&ana);
    ben.act(|tx, l, a| accept(tx, l, a, id)).unwrap();
    let own = daily(&ben);
    let notes = |ben: &Phone| -> Vec<(String, Option<i64>, String)> {
        let told = |note: ReminderNote| (note.title, note.at_ms, note.why);
        android(ben).left_out.into_iter().map(told).collect()
    };
    assert_eq!(notes(&ben), []);
    let held = android(&ben).next;
    assert_eq!(held[1].about, ["Our week"]);
    assert_eq!(held[1].held.as_deref(), Some("Meant for 06:30, held back by your quiet hours."));
    ben.device.write(|d| set_ringing(d, id, Ringing { at_quiet: AtQuiet::Drop, always: false })).unwrap();
    ben.device.write(|d| not_today(d, own, civil("2026-11-20T20:45:00"))).unwrap();
    let expected = [
        ("Two lines a day", Some("2026-11-20T20:45:00"), "Done, or put aside for that day."),
        ("Our week", Some("2026-11-21T06:30:00"), "It falls into your quiet hours, and you leave it out there."),
    ];
    let expected = expected.map(|(title, time, why)| (title.to_owned(), time.map(at), why.to_owned()));
    assert_eq!(notes(&ben), expected);
    ben.device.write(|d| set_ringing(d, id, Ringing::default())).unwrap();
    ben.device.write(|d| silence(d, own, true)).unwrap();
    ben.act(|tx, l, a| rest(tx, l, a, &RestChoice::LowEnergyWeek, Some(id))).unwrap();
    let quiet = [
        ("Our week".to_owned(), None, "It rests, and comes again on 27 November 2026.".to_owned()),
        ("Two lines a day".to_owned(), None, "You keep it quiet on this phone.".to_owned()),
    ];
    assert_eq!(notes(&ben), quiet);
}

#[test]
fn how_a_ritual_rings_is_kept_for_this_phone_alone_and_goes_with_it() {
    let (ana, _) = two();
    let id = daily(&ana);
    assert_eq!(one(&ana, id).ringing, Some(Ringing::default()));
    let loud = Ringing { at_quiet: AtQuiet::Keep, always: true };
    ana.device.write(|d| set_ringing(d, id, loud)).unwrap();
    assert_eq!(one(&ana, id).ringing, Some(loud));
    let planned = &ana.gathered().input.rituals[0];
    assert_eq!((planned.at_quiet, planned.always), (AtQuiet::Keep, true));
    ana.device.write(|d| silence(d, id, true)).unwrap();
    assert_eq!(one(&ana, id).ringing, None);
    ana.device.write(|d| drop_own(d, id)).unwrap();
    assert!(ana.device.read(rows::reminders::ringing).unwrap().is_empty());
}

#[test]
fn what_did_not_ring_is_told_for_fourteen_days() {
    let (mut ana, _) = two();
    let id = daily(&ana);
    perform(&ana, 1);
    ana.now.utc_ms = at("2026-11-21T09:00:00");
    ana.keep(&ana.plan());
    let missed = |ana: &Phone| android(ana).missed;
    let note = ReminderNote {
        title: "Two lines a day".into(),
        at_ms: Some(at("2026-11-20T20:45:00")),
        why: "The phone had not taken the alarm.".into(),
    };
    assert_eq!(missed(&ana), std::slice::from_ref(&note));
    ana.now.utc_ms = at("2026-12-04T20:44:59");
    assert_eq!(missed(&ana), [note]);
    ana.now.utc_ms = at("2026-12-04T20:45:00");
    assert_eq!(missed(&ana), []);
    ana.keep(&ana.plan());
    let kept = ana.device.read(|d| rows::reminders::missed(d, at("2026-11-21T09:00:00"))).unwrap();
    assert!(kept.iter().all(|one| one.why != WhyMissed::Refused), "{kept:?}");
    ana.device.write(|d| drop_own(d, id)).unwrap();
    assert!(ana.device.read(|d| rows::reminders::missed(d, ana.now.utc_ms)).unwrap().is_empty());
}

fn end_of_pause(why: &str) -> ReminderNote {
    ReminderNote { title: "The end of your pause".into(), at_ms: Some(at("2026-11-20T12:30:00")), why: why.into() }
}

#[test]
fn the_end_of_a_pause_that_is_kept_quiet_here_is_told_as_what_does_not_ring() {
    let (mut ana, ben, id) = both_pause();
    ana.device.write(|d| mute_time_out(d, id, true)).unwrap();
    assert_eq!(android(&ana).left_out, [end_of_pause("You keep it quiet on this phone.")]);
    assert_eq!((android(&ben).left_out, android(&ben).next.len()), (vec![], 1), "which the other does not see");
    perform(&ana, 0);
    ana.now.utc_ms += 2 * 3_600_000;
    ana.now.monotonic_ms += 2 * 3_600_000;
    perform(&ana, 0);
    assert_eq!((android(&ana).left_out, android(&ana).missed), (vec![], vec![]), "nor is it missed");
    let (ana, ..) = both_pause();
    let (plan, refused) = (perform(&ana, 1), end_of_pause("The phone did not take this alarm."));
    assert_eq!((plan.wanted.len(), android(&ana).left_out), (1, vec![refused]));
}

#[test]
fn the_end_of_a_pause_that_did_not_ring_is_told_until_the_couple_ends() {
    let later = |phone: &mut Phone, minutes: i64| {
        pass(phone, minutes);
        note(phone);
    };
    let (mut ana, mut ben, _) = both_pause();
    let (mut carol, ..) = both_pause();
    perform(&ana, 1);
    perform(&ben, 0);
    perform(&carol, 0);
    later(&mut ana, 61);
    later(&mut carol, 61);
    ben.now.boot = "b2".into();
    ben.now.monotonic_ms = 0;
    later(&mut ben, 61);
    assert!(android(&ana).missed.is_empty(), "it is found by a plan");
    for phone in [&ana, &ben, &carol] {
        perform(phone, 0);
    }
    let refused = end_of_pause("The phone had not taken the alarm.");
    assert_eq!(android(&ana).missed, std::slice::from_ref(&refused));
    assert_eq!(android(&ben).missed, [end_of_pause("The phone restarted, so it may not have rung.")]);
    assert_eq!(android(&carol).missed, [], "it rang");
    later(&mut ana, 13 * 24 * 60);
    perform(&ana, 0);
    assert_eq!(android(&ana).missed, [refused], "once, however often it is planned");
    later(&mut ana, 24 * 60);
    assert_eq!(android(&ana).missed, []);
    ben.device.write(forget_time_outs).unwrap();
    assert_eq!(android(&ben).missed, []);
}

#[test]
fn a_zone_that_the_table_does_not_have_and_a_newer_table_give_a_line_each() {
    let (mut ana, _) = two();
    let zone = |ana: &Phone, table: &str| -> Vec<String> {
        let facts = PhoneFacts { zone_table: Some(table.into()), ..PhoneFacts::unhindered(Platform::ios()) };
        ask(ana, &facts).hints.into_iter().map(|hint| hint.text.split(['.', ',']).next().unwrap().to_owned()).collect()
    };
    assert_eq!(zone(&ana, Zone::table()), [""; 0]);
    assert_eq!(zone(&ana, "2025b"), [""; 0], "an older one that agrees is no harm");
    assert_eq!(zone(&ana, "unknown"), [""; 0]);
    assert_eq!(zone(&ana, "2999a"), ["This phone knows newer rules for clocks than Attune does"]);
    ana.here.offset_seconds = 7_200;
    assert_eq!(zone(&ana, "2999a.1"), ["This phone’s clock follows rules that Attune does not know yet"]);
    assert_eq!(zone(&ana, "2025b"), ["This phone’s zones are older than Attune’s"]);
    ana.here.zone = "Europe/Atlantis".into();
    assert_eq!(zone(&ana, "2025b"), ["Attune does not know this phone’s zone"]);
    ana.here.zone = "+02:00".into();
    assert_eq!(zone(&ana, Zone::table()), [""; 0]);
}

#[test]
fn a_test_says_what_to_expect_of_it() {
    let (ana, _) = two();
    let test = |facts: &PhoneFacts| ask(&ana, facts).test;
    let well = PhoneFacts::unhindered(Platform::android(true));
    assert!(test(&well).starts_with("It comes in about five seconds."));
    assert!(
        test(&PhoneFacts::unhindered(Platform::android(false))).starts_with("The phone may take up to ten minutes")
    );
    assert!(test(&PhoneFacts { silenced: true, ..well.clone() }).contains("makes no sound"));
    assert!(test(&PhoneFacts { channel_off: true, ..well.clone() }).starts_with("Nothing will be seen"));
    assert!(test(&PhoneFacts { may_notify: false, ..well }).starts_with("Nothing will be seen"));
}
