//! Bad input, as far as a phone meets it: each gets an error that says what and what to do, and nothing
//! is lost.

use std::fs;

use attune_core::store::FolderLock;
use attune_tests::copy_folder;
use serde_json::json;

use super::{Two, answer_at, refusal, says};

fn link(two: &Two) -> String {
    two.ask("ana", &["invite"])["pairing"]["inviting"]["link"].as_str().unwrap().to_owned()
}

#[test]
fn an_invitation_that_is_cut_altered_expired_ones_own_or_no_invitation_says_which() {
    let two = Two::alone();
    let link = link(&two);
    assert_eq!(two.refused("ben", &["join", &link[..link.len() - 9]]), says("pairing", "cut"));
    let middle = link.len() / 2;
    let other = if &link[middle..=middle] == "A" { "B" } else { "A" };
    let altered = format!("{}{other}{}", &link[..middle], &link[middle + 1..]);
    assert_eq!(two.refused("ben", &["join", &altered]), says("pairing", "damaged"));
    assert_eq!(two.refused("ben", &["join", "hello"]).0, "pairing");
    assert_eq!(two.refused("ana", &["join", &link]), says("pairing", "own"));
    // Only the inviter's phone judges the time: a day later her phone has forgotten it, and says why.
    two.ask("ben", &["join", &link]);
    let later = two.ask("ana", &["--now", "2026-11-23T17:00:00Z", "devices"]);
    let last = later["pairing"]["start"]["last"].as_str().unwrap();
    assert!(last.contains("expired"), "{last}");
}

#[test]
fn a_newer_invitation_says_that_the_app_is_old() {
    use attune_core::crypto::sha256;
    use attune_core::pairing::{from_text, to_link};
    let two = Two::alone();
    let mut bytes = from_text(&link(&two)).unwrap();
    bytes[0] = 9;
    let front = bytes.len() - 4;
    let sum = sha256(&[b"attune-check1", &bytes[..front]]);
    bytes[front..].copy_from_slice(&sum[..4]);
    assert_eq!(two.refused("ben", &["join", &to_link(&bytes)]), says("pairing", "newer"));
}

#[test]
fn a_used_invitation_pairs_nobody_else() {
    let two = Two::alone();
    let link = link(&two);
    let file = two.path("file");
    let file = file.to_str().unwrap();
    two.ask("ben", &["join", &link]);
    two.ask("ben", &["handover", "export", file]);
    two.ask("ana", &["handover", "import", file]);
    // Someone else answers the same invitation: it is spent, and she reads so.
    two.ask("cem", &["--now", "2026-11-22T16:00:00Z", "init", "--name", "Cem"]);
    two.ask("cem", &["join", &link]);
    two.ask("cem", &["handover", "export", file]);
    two.answer("ana", &["handover", "import", file]);
    let devices = two.ask("ana", &["devices"]);
    assert!(devices["pairing"]["start"]["last"].is_string(), "{devices}");
}

#[test]
fn words_that_differ_erase_the_pairing_on_that_phone() {
    let two = Two::alone();
    let mailbox = format!("folder:{}", two.path("mailbox").display());
    let link = two.ask("ana", &["invite", "--mailbox", &mailbox])["pairing"]["inviting"]["link"].clone();
    two.ask("ben", &["join", link.as_str().unwrap()]);
    two.ask("ana", &["sync"]);
    two.ask("ben", &["sync"]);
    let wrong = "abandon ability able about above";
    assert_eq!(two.refused("ben", &["confirm", "--words", wrong]), says("pairing", "words_differ"));
    assert!(two.ask("ben", &["devices"])["pairing"]["start"].is_object());
    // And both can begin again.
    two.ask("ana", &["confirm", "--words", wrong]);
    two.pair();
}

#[test]
fn a_wrong_passphrase_opens_nothing_and_wipes_nothing() {
    let two = Two::alone();
    let (right, wrong) = (two.path("right"), two.path("wrong"));
    fs::write(&right, "four quiet words here").unwrap();
    fs::write(&wrong, "four other words here").unwrap();
    let (right, wrong) = (right.to_str().unwrap(), wrong.to_str().unwrap());
    two.ask("ana", &["journal", "write", "--mine", "--passphrase-file", right, "still here"]);
    assert_eq!(two.refused("ana", &["journal", "list", "--mine", "--passphrase-file", wrong]), says("vault", "wrong"));
    two.ask("ana", &["--now", "2026-11-22T18:00:00Z", "devices"]);
    let mine = two.ask("ana", &["journal", "list", "--mine", "--passphrase-file", right]);
    assert_eq!(mine["entries"][0]["body"], "still here");
}

#[test]
fn a_second_process_on_one_folder_is_told_so() {
    let two = Two::alone();
    let held = FolderLock::take(&two.path("ana")).unwrap();
    assert_eq!(two.refused("ana", &["devices"]), says("file", "in_use"));
    drop(held);
    two.ask("ana", &["devices"]);
}

#[test]
fn a_folder_copied_to_another_phone_can_be_read_and_does_not_sync() {
    let two = Two::paired();
    two.ask("ana", &["journal", "write", "--ours", "the lake this morning"]);
    two.settle();
    let copied = two.path("copy");
    copy_folder(&two.path("ana"), &copied);
    let at = |command: &[&str]| answer_at(&copied, &[&["--now", "2026-11-22T17:00:00Z"], command].concat());
    assert_eq!(at(&["devices"])["us"]["standing"], "new_phone");
    assert_eq!(at(&["journal", "list"])["entries"][0]["body"], "the lake this morning");
    assert_eq!(refusal(&at(&["journal", "write", "--ours", "from the copy"])), says("new_phone", ""));
    let before = fs::read_dir(two.path("mailbox")).unwrap().count();
    assert_eq!(at(&["sync"])["exchange"]["sent"], 0);
    assert_eq!(fs::read_dir(two.path("mailbox")).unwrap().count(), before);
    // The phone it was copied from goes on as before.
    two.ask("ana", &["name", "Anouk"]);
    two.settle();
    assert_eq!(two.ask("ben", &["devices"])["us"]["partner"], "Anouk");
}

#[test]
fn a_hand_over_file_that_is_none_cut_or_anothers_says_which() {
    let two = Two::paired();
    let file = two.path("file");
    let name = file.to_str().unwrap();
    fs::write(&file, b"a picture of a cat").unwrap();
    assert_eq!(two.refused("ben", &["handover", "import", name]), says("hand_over", "not_one"));
    two.ask("ana", &["name", "Anouk"]);
    two.ask("ana", &["handover", "export", name]);
    let whole = fs::read(&file).unwrap();
    assert_eq!(two.refused("ana", &["handover", "import", name]), says("hand_over", "not_your_partners"));
    fs::write(&file, &whole[..whole.len() - 1]).unwrap();
    assert_eq!(two.refused("ben", &["handover", "import", name]).0, "hand_over");
    let mut altered = whole.clone();
    let last = altered.len() - 1;
    altered[last] ^= 1;
    fs::write(&file, &altered).unwrap();
    assert_eq!(two.ask("ben", &["handover", "import", name])["taken"]["damaged"], 1);
    fs::write(&file, &whole).unwrap();
    two.ask("ben", &["handover", "import", name]);
    assert_eq!(two.ask("ben", &["devices"])["us"]["partner"], "Anouk");
}

#[test]
fn a_mailbox_that_cannot_be_reached_is_told_with_what_to_do_and_loses_nothing() {
    let two = Two::paired();
    fs::rename(two.path("mailbox"), two.path("gone")).unwrap();
    fs::write(two.path("mailbox"), b"in the way").unwrap();
    two.ask("ana", &["name", "Anouk"]);
    let status = two.ask("ana", &["sync"])["exchange"]["status"].clone();
    assert_eq!(status["waiting"], 1);
    assert!(status["trouble"].is_string(), "{status}");
    fs::remove_file(two.path("mailbox")).unwrap();
    fs::rename(two.path("gone"), two.path("mailbox")).unwrap();
    two.settle();
    assert_eq!(two.ask("ben", &["devices"])["us"]["partner"], "Anouk");
    assert_eq!(two.ask("ana", &["devices"])["us"]["status"]["trouble"], json!(null));
}
