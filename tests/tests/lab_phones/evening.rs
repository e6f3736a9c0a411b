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
