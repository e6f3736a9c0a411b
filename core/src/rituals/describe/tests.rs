#![allow(clippy::unwrap_used)]
use super::*;

fn said(rule: Option<&str>, policy: &str) -> String {
    said_in("en", rule, policy)
}

fn said_in(language: &str, rule: Option<&str>, policy: &str) -> String {
    summary(&Copy::of(language), &schedule(rule, policy), reader(false))
}

fn reader(boundary: bool) -> Reader {
    Reader { here: Zone::named("Europe/Berlin").unwrap(), for_two: true, boundary }
}

fn schedule(rule: Option<&str>, policy: &str) -> Schedule {
    Schedule {
        start: "2026-11-22T17:00:00".parse().unwrap(),
        rule: rule.map(str::to_owned),
        rdates: Vec::new(),
        exdates: Vec::new(),
        pauses: Vec::new(),
        policy: policy.into(),
        minutes: 5,
    }
}

#[test]
fn schedules_are_said_in_german() {
    let floating = |rule| said_in("de", Some(rule), "floating");
    assert_eq!(floating("FREQ=DAILY"), "Jeden Tag um 17:00 Uhr");
    assert_eq!(floating("FREQ=DAILY;INTERVAL=2"), "Jeden zweiten Tag um 17:00 Uhr");
    assert_eq!(floating("FREQ=DAILY;INTERVAL=3;BYDAY=MO,TU"), "Alle 3 Tage (nur Montag oder Dienstag) um 17:00 Uhr");
    assert_eq!(floating("FREQ=WEEKLY;BYDAY=TU,TH,SU"), "Jeden Dienstag, Donnerstag und Sonntag um 17:00 Uhr");
    assert_eq!(floating("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"), "Jeden zweiten Donnerstag um 17:00 Uhr");
    assert_eq!(floating("FREQ=WEEKLY;INTERVAL=3;BYDAY=TH"), "Alle 3 Wochen am Donnerstag um 17:00 Uhr");
    assert_eq!(floating("FREQ=WEEKLY;UNTIL=20261224"), "Jeden Sonntag um 17:00 Uhr, bis 24. Dezember 2026");
    assert_eq!(said_in("de", None, "floating"), "Einmal, am 22. November 2026 um 17:00 Uhr");
    let far = "Jeden Sonntag um 17:00 Uhr in New York, für euch beide im selben Moment";
    assert_eq!(said_in("de", Some("FREQ=WEEKLY"), "anchored:America/New_York"), far);
}

#[test]
fn schedules_are_said_in_plain_words() {
    let floating = |rule| said(Some(rule), "floating");
    assert_eq!(floating("FREQ=DAILY"), "Every day at 17:00");
    assert_eq!(floating("FREQ=DAILY;INTERVAL=2"), "Every second day at 17:00");
    assert_eq!(floating("FREQ=DAILY;INTERVAL=3"), "Every 3 days at 17:00");
    assert_eq!(floating("FREQ=DAILY;INTERVAL=3;BYDAY=MO,TU"), "Every 3 days, when it is Monday or Tuesday at 17:00");
    assert_eq!(floating("FREQ=WEEKLY"), "Every Sunday at 17:00");
    assert_eq!(floating("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR"), "Monday to Friday at 17:00");
    assert_eq!(floating("FREQ=DAILY;BYDAY=SA,SU"), "Every Saturday and Sunday at 17:00");
    assert_eq!(floating("FREQ=WEEKLY;BYDAY=TU,TH,SU"), "Every Tuesday, Thursday and Sunday at 17:00");
    assert_eq!(floating("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"), "Every second Thursday at 17:00");
    assert_eq!(floating("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"), "Every second week on Tuesday and Thursday at 17:00");
    assert_eq!(floating("FREQ=WEEKLY;UNTIL=20261224"), "Every Sunday at 17:00, until 24 December 2026");
    assert_eq!(said(None, "floating"), "Once, on 22 November 2026 at 17:00");
    let both = "Every Sunday at 17:00, at the same moment for both";
    assert_eq!(said(Some("FREQ=WEEKLY"), "anchored:Europe/Berlin"), both);
    let far = "Every Sunday at 17:00 in New York, at the same moment for both";
    assert_eq!(said(Some("FREQ=WEEKLY"), "anchored:America/New_York"), far);
    for (rule, policy) in [("FREQ=LUNAR", "floating"), ("FREQ=DAILY", "anchored:Moon/Tycho"), ("FREQ=DAILY", "?")] {
        assert!(said(Some(rule), policy).contains("newer"), "{rule} {policy}");
    }
}

#[test]
fn months_and_years_are_said_in_plain_words() {
    // The start is the 22nd of November, a Sunday.
    for (rule, english, german) in [
        ("FREQ=MONTHLY", "Every month on the 22nd", "Jeden Monat am 22."),
        ("FREQ=MONTHLY;BYMONTHDAY=1,15", "Every month on the 1st and the 15th", "Jeden Monat am 1. und am 15."),
        ("FREQ=MONTHLY;BYMONTHDAY=-1", "Every month on the last day", "Jeden Monat am letzten Tag"),
        ("FREQ=MONTHLY;BYDAY=1SU", "Every month on the first Sunday", "Jeden Monat am ersten Sonntag"),
        (
            "FREQ=MONTHLY;BYDAY=1FR,3FR",
            "Every month on the first and third Friday",
            "Jeden Monat am ersten und dritten Freitag",
        ),
        (
            "FREQ=MONTHLY;INTERVAL=2;BYDAY=-1FR",
            "Every second month on the last Friday",
            "Jeden zweiten Monat am letzten Freitag",
        ),
        ("FREQ=MONTHLY;INTERVAL=3;BYDAY=1SU", "Every 3 months on the first Sunday", "Alle 3 Monate am ersten Sonntag"),
        (
            "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
            "Every month on the last working day",
            "Jeden Monat am letzten Werktag",
        ),
        ("FREQ=MONTHLY;BYDAY=TU;BYSETPOS=2", "Every month on the second Tuesday", "Jeden Monat am zweiten Dienstag"),
        ("FREQ=YEARLY", "Every year on 22 November", "Jedes Jahr am 22. November"),
        ("FREQ=YEARLY;BYMONTH=5;BYMONTHDAY=3", "Every year on 3 May", "Jedes Jahr am 3. Mai"),
        (
            "FREQ=YEARLY;INTERVAL=2;BYMONTH=5;BYDAY=2SU",
            "Every second year on the second Sunday of May",
            "Jedes zweite Jahr am zweiten Sonntag im Mai",
        ),
        (
            "FREQ=YEARLY;BYDAY=20MO",
            "By a rule of its own (FREQ=YEARLY;BYDAY=20MO)",
            "Nach eigener Regel (FREQ=YEARLY;BYDAY=20MO)",
        ),
        (
            "FREQ=DAILY;BYMONTH=1",
            "By a rule of its own (FREQ=DAILY;BYMONTH=1)",
            "Nach eigener Regel (FREQ=DAILY;BYMONTH=1)",
        ),
        (
            "FREQ=MONTHLY;BYMONTHDAY=-7",
            "By a rule of its own (FREQ=MONTHLY;BYMONTHDAY=-7)",
            "Nach eigener Regel (FREQ=MONTHLY;BYMONTHDAY=-7)",
        ),
    ] {
        assert_eq!(said(Some(rule), "floating"), format!("{english} at 17:00"), "{rule}");
        assert_eq!(said_in("de", Some(rule), "floating"), format!("{german} um 17:00 Uhr"), "{rule}");
    }
}

#[test]
fn before_saying_yes_it_is_said_whole_where_and_from_when() {
    let whole = |language: &str, rule: Option<&str>, policy: &str, today: &str| {
        super::whole(&Copy::of(language), &schedule(rule, policy), reader(false), today.parse().unwrap())
    };
    let second = Some("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU");
    let (before, after) = ("2026-11-20", "2026-11-22");
    assert_eq!(whole("en", second, "floating", after), "Every second Tuesday at 17:00, where each of you is");
    assert_eq!(
        whole("de", second, "floating", before),
        "Jeden zweiten Dienstag um 17:00 Uhr, jeweils dort, wo ihr seid, ab 22. November 2026"
    );
    assert_eq!(
        whole("en", Some("FREQ=YEARLY;UNTIL=20301122"), "date", before),
        "Every year on 22 November at 17:00, where each of you is, from 22 November 2026 on, until 22 November 2030"
    );
    let both = "Every second Tuesday at 17:00, at the same moment for both";
    assert_eq!(whole("en", second, "anchored:Europe/Berlin", after), both);
    let once = "Once, on 22 November 2026 at 17:00, where each of you is";
    assert_eq!(whole("en", None, "floating", before), once);
    assert!(whole("en", Some("FREQ=LUNAR"), "floating", before).contains("newer"));
    let alone = Reader { for_two: false, ..reader(false) };
    let alone = super::whole(&Copy::of("en"), &schedule(second, "floating"), alone, after.parse().unwrap());
    assert_eq!(alone, "Every second Tuesday at 17:00");
}

#[test]
fn a_boundary_is_said_from_its_hour_to_its_end() {
    let of = |language: &str, minutes: u32, policy: &str| {
        let schedule = Schedule { minutes, ..schedule(Some("FREQ=DAILY"), policy) };
        summary(&Copy::of(language), &schedule, reader(true))
    };
    assert_eq!(of("en", 120, "floating"), "Every day from 17:00 to 19:00");
    assert_eq!(of("de", 120, "floating"), "Jeden Tag von 17:00 bis 19:00 Uhr");
    assert_eq!(of("en", 480, "floating"), "Every day from 17:00 to 01:00");
    let both = "Every day from 17:00 to 18:00, at the same moment for both";
    assert_eq!(of("en", 60, "anchored:Europe/Berlin"), both);
}

#[test]
fn an_end_within_a_day_says_the_last_day_it_comes() {
    let until = |rule: &str, policy: &str| said(Some(rule), policy);
    for (end, last) in [("20261224T165959", "23"), ("20261224T170000", "24"), ("20261224", "24")] {
        let told = until(&format!("FREQ=DAILY;UNTIL={end}"), "floating");
        assert_eq!(told, format!("Every day at 17:00, until {last} December 2026"), "{end}");
    }
    let utc = until("FREQ=DAILY;UNTIL=20261224T160000Z", "anchored:Europe/Berlin");
    assert_eq!(utc, "Every day at 17:00, at the same moment for both, until 24 December 2026");
}
