//! What two phones do together, from pairing to parting.

use serde_json::json;

use super::{Two, refusal, says};

#[test]
fn two_processes_pair_over_a_folder_in_the_order_that_help_says() {
    let two = Two::paired();
    for (who, own, other) in [("ana", "Ana", "Ben"), ("ben", "Ben", "Ana")] {
        let us = &two.ask(who, &["devices"])["us"];
        assert_eq!((&us["name"], &us["partner"], &us["standing"]), (&json!(own), &json!(other), &json!("paired")));
        assert_eq!(us["phones"].as_array().unwrap().len(), 2);
    }
    let left: Vec<_> = std::fs::read_dir(two.dir.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert!(left.iter().any(|name| name == "mailbox"), "{left:?}");
}

#[test]
fn two_processes_pair_by_hand_with_nothing_between_them_but_files() {
    let two = Two::alone();
    let file = two.path("for-you.attune");
    let file = file.to_str().unwrap();
    let carry = |from: &str, to: &str| {
        two.ask(from, &["handover", "export", file]);
        two.ask(to, &["handover", "import", file])
    };
    let link = two.ask("ana", &["invite"])["pairing"]["inviting"]["link"].clone();
    two.ask("ben", &["join", link.as_str().unwrap()]);
    let words = carry("ben", "ana")["pairing"]["words"]["words"].clone();
    let words: Vec<&str> = words.as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    carry("ana", "ben");
    two.ask("ana", &["confirm"]);
    two.ask("ben", &["confirm", "--words", &words.join(" ")]);
    carry("ana", "ben");
    carry("ben", "ana");
    carry("ana", "ben");
    for who in ["ana", "ben"] {
        assert_eq!(two.ask(who, &["devices"])["us"]["standing"], "paired", "{who}");
    }
    two.ask("ben", &["name", "Benno"]);
    assert_eq!(carry("ben", "ana")["taken"]["taken"], 1);
    assert_eq!(two.ask("ana", &["devices"])["us"]["partner"], "Benno");
    // The same file again brings nothing and harms nothing.
    assert_eq!(two.ask("ana", &["handover", "import", file])["taken"]["taken"], 0);
}

#[test]
fn what_is_written_to_both_is_read_by_both_and_what_is_mine_by_nobody_else() {
    let two = Two::paired();
    let file = two.path("passphrase");
    std::fs::write(&file, "four quiet words here\n").unwrap();
    let file = file.to_str().unwrap();
    let first = two.ask("ana", &["journal", "write", "--mine", "--passphrase-file", file, "only for me"]);
    assert_eq!(first["recovery_words"].as_array().unwrap().len(), 24);
    let second = two.ask("ana", &["journal", "write", "--mine", "and again without the passphrase"]);
    assert!(second["recovery_words"].is_null());
    two.ask("ana", &["journal", "write", "--ours", "the lake this morning"]);
    two.settle();
    let ours = two.ask("ben", &["journal", "list"]);
    assert_eq!(ours["entries"].as_array().unwrap().len(), 1);
    assert_eq!(
        (&ours["entries"][0]["body"], &ours["entries"][0]["card"]["author"]),
        (&json!("the lake this morning"), &json!("Ana"))
    );
    assert_eq!(two.ask("ben", &["journal", "search", "lake"])["entries"].as_array().unwrap().len(), 1);
    assert_eq!(two.ask("ben", &["journal", "search", "only"])["entries"].as_array().unwrap().len(), 0);
    let mine = two.ask("ana", &["journal", "list", "--mine", "--passphrase-file", file]);
    assert_eq!(mine["entries"].as_array().unwrap().len(), 2);
    let locked = two.ask("ana", &["journal", "list", "--mine"]);
    assert_eq!((&locked["vault"], &locked["entries"]), (&json!("locked"), &json!([])));
}

#[test]
fn the_daily_check_in_is_sealed_until_both_have_answered() {
    let two = Two::paired();
    let start = |who: &str| two.ask(who, &["exercise", "start", "daily-check-in"])["session"].clone();
    let session = start("ana")["id"].as_str().unwrap().to_owned();
    assert_eq!(start("ben")["id"], session.as_str(), "one day, one session");
    let word = start("ana")["step"]["feelings"]["words"][0]["id"].as_str().unwrap().to_owned();
    // Past what has been opened, to the two lines.
    let lines = |who: &str| {
        let mut shown = two.ask(who, &["exercise", "show", &session]);
        while shown["session"]["step"]["sealed"].is_null() {
            shown = two.ask(who, &["exercise", "answer", &session, "next"]);
        }
        shown["session"]["step"]["sealed"].clone()
    };
    let answer = |who: &str, text: &str| {
        two.ask(who, &["exercise", "answer", &session, &word]);
        lines(who);
        two.ask(who, &["exercise", "answer", &session, text]);
    };
    answer("ana", "thank you for the tea | tired but well");
    two.settle();
    let waiting = two.ask("ben", &["exercise", "show", &session]).to_string();
    assert!(!waiting.contains("the tea"), "{waiting}");
    answer("ben", "the way you laughed");
    two.settle();
    for (who, theirs) in [("ana", "the way you laughed"), ("ben", "thank you for the tea")] {
        let lines = lines(who);
        assert_eq!(lines["exchange"]["open"]["theirs"][0], theirs, "{lines}");
    }
}

#[test]
fn one_leaves_and_the_other_reads_that_it_has_ended() {
    let two = Two::paired();
    assert_eq!(two.ask("ana", &["leave"])["us"]["standing"], "ended");
    two.ask("ana", &["sync"]);
    two.ask("ben", &["sync"]);
    assert_eq!(two.ask("ben", &["devices"])["us"]["standing"], "ended");
    assert_eq!(refusal(&two.answer("ben", &["journal", "write", "--ours", "hello?"])), says("ended", ""));
    // Both may begin anew, as a new couple.
    two.pair();
    assert_eq!(two.ask("ben", &["devices"])["us"]["standing"], "paired");
}

#[test]
fn one_who_just_stops_says_nothing() {
    let two = Two::paired();
    two.ask("ana", &["leave", "--silent"]);
    two.settle();
    assert_eq!(two.ask("ben", &["devices"])["us"]["standing"], "paired");
}

#[test]
fn erasing_leaves_nothing_of_the_phone() {
    let two = Two::paired();
    assert_eq!(two.ask("ana", &["erase"]), json!({"erased": true}));
    for left in ["ana", "ana.key", "ana.lab"] {
        assert!(!two.path(left).exists(), "{left}");
    }
}

fn propose(two: &Two) -> String {
    let arguments = ["ritual", "propose", "--title", "Our week", "--rule", "FREQ=WEEKLY;BYDAY=SU"];
    let when = ["--at", "18:00", "--policy", "anchored:Europe/Berlin"];
    let id = two.ask("ana", &[&arguments[..], &when].concat())["ritual"]["card"]["id"].clone();
    id.as_str().unwrap().to_owned()
}

/// When the first reminder of a phone's plan rings.
fn first(two: &Two, who: &str) -> serde_json::Value {
    two.ask(who, &["reminders"])["plan"]["wanted"][0].clone()
}

#[test]
fn a_ritual_that_both_agreed_to_rings_at_one_moment_on_both_and_is_done_by_one_tap() {
    let two = Two::paired();
    let id = propose(&two);
    two.settle();
    assert!(first(&two, "ana").is_null() && first(&two, "ben").is_null(), "nothing rings by one's doing alone");
    assert_eq!(two.ask("ben", &["ritual", "list"])["rituals"]["asked"][0]["id"], id.as_str());
    two.ask("ben", &["ritual", "accept", &id]);
    two.settle();
    let (hers, his) = (first(&two, "ana"), first(&two, "ben"));
    // 18:00 in Berlin on the same Sunday.
    assert_eq!(
        (&hers["instant_ms"], &his["instant_ms"]),
        (&json!(1_795_366_800_000_i64), &json!(1_795_366_800_000_i64))
    );
    assert!(!hers.to_string().contains("Our week"), "no ritual's name in a notification");
    for who in ["ana", "ben"] {
        let again = two.ask(who, &["reminders"])["plan"]["diff"].clone();
        assert_eq!(again, json!({"add": [], "replace": [], "cancel": []}), "{who}: what is set stays set");
        two.ask(who, &["--now", "2026-11-22T17:00:00Z", "devices"]);
    }
    two.ask("ana", &["ritual", "done", &id]);
    two.ask("ben", &["ritual", "not-today", &id]);
    two.settle();
    assert_eq!(two.ask("ben", &["ritual", "list"])["rituals"]["on"][0]["next"]["day"], "2026-11-29");
}

#[test]
fn a_ritual_that_is_declined_rings_nowhere_and_tells_nobody() {
    let two = Two::paired();
    let id = propose(&two);
    two.settle();
    two.ask("ben", &["ritual", "decline", &id]);
    assert_eq!(two.ask("ben", &["sync"])["exchange"]["status"]["waiting"], 0);
    two.settle();
    assert_eq!(two.ask("ana", &["ritual", "list"])["rituals"]["proposed"][0]["state"], "proposed_by_me");
    assert!(first(&two, "ana").is_null() && first(&two, "ben").is_null());
}

#[test]
fn from_a_time_out_both_come_back_at_the_same_moment_whatever_the_clocks_say() {
    let two = Two::paired();
    two.ask("ana", &["timeout", "pact", "propose"]);
    two.settle();
    two.ask("ben", &["timeout", "pact", "accept"]);
    two.settle();
    two.ask("ana", &["timeout", "call", "--minutes", "30"]);
    // Ben's phone learns of it ten minutes later; then someone turns his clock.
    let later = "2026-11-22T16:10:00Z";
    two.ask("ana", &["--now", later, "sync"]);
    two.ask("ben", &["--now", later, "sync"]);
    let left = |who: &str| two.ask(who, &["timeout", "show"])["timeout"]["running"]["left_ms"].clone();
    assert_eq!((left("ana"), left("ben")), (json!(1_200_000), json!(1_200_000)));
    two.ask("ben", &["--now", "2026-11-23T12:00:00Z", "--utc-only", "devices"]);
    assert_eq!(left("ben"), 1_200_000);
    let rings = |who: &str| first(&two, who)["trigger"]["elapsed"]["ms"].clone();
    assert_eq!((rings("ana"), rings("ben")), (json!(1_200_000), json!(1_200_000)));
}
