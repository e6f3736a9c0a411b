//! Calendar files between two phones, by hand.

use std::fs;

use serde_json::json;

use super::{Two, says};

#[test]
fn a_calendar_is_exported_read_and_taken() {
    let two = Two::paired();
    let (file, other) = (two.path("ours.ics"), two.path("other.ics"));
    let (file, other) = (file.to_str().unwrap(), other.to_str().unwrap());
    assert_eq!(two.refused("ana", &["calendar", "export", file]), says("input", "calendar"));
    let events = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Swimming\nDTSTART:20261123T190000\nRRULE:FREQ=WEEKLY\nEND:VEVENT\n\
                  BEGIN:VEVENT\nSUMMARY:Over\nDTSTART:20201123T190000\nEND:VEVENT\nEND:VCALENDAR\n";
    fs::write(other, events).unwrap();
    let held = &two.ask("ana", &["calendar", "read", other])["calendar"];
    assert_eq!((&held["found"][0]["title"], &held["left_out"][0]["title"]), (&json!("Swimming"), &json!("Over")));
    two.ask("ana", &["calendar", "take", other, "0"]);
    two.settle();
    let asked = two.ask("ben", &["ritual", "list"])["rituals"]["asked"][0]["id"].as_str().unwrap().to_owned();
    two.ask("ben", &["ritual", "accept", &asked]);
    two.ask("ben", &["calendar", "export", file, &asked]);
    let text = fs::read_to_string(file).unwrap();
    assert!(text.contains("RRULE:FREQ=WEEKLY\r\n") && !text.contains("Swimming"), "{text}");
}
