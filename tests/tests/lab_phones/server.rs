//! Two processes and a real Apache between them.

use attune_tests::{Apache, USER};

use super::*;

#[test]
fn two_processes_pair_by_texts_and_exchange_over_apache() {
    let apache = Apache::start("open sesame");
    let two = Two::alone();
    let mailbox = apache.url().replace("http://", &format!("http://{USER}:open sesame@"));
    let invited = two.ask("ana", &["invite", "--in-person", "--mailbox", &mailbox]);
    let answer = two.ask("ben", &["join", invited["pairing"]["inviting"]["link"].as_str().unwrap()]);
    let reply = two.ask("ana", &["join", answer["pairing"]["joining"]["reply"].as_str().unwrap()]);
    let words = &reply["pairing"]["words"];
    two.ask("ben", &["join", words["reply"].as_str().unwrap()]);
    let words: Vec<&str> = words["words"].as_array().unwrap().iter().map(|word| word.as_str().unwrap()).collect();
    two.ask("ana", &["confirm"]);
    two.ask("ben", &["confirm", "--words", &words.join(" ")]);
    two.settle();
    two.ask("ana", &["name", "Anouk"]);
    two.settle();
    let us = two.ask("ben", &["devices"])["us"].clone();
    assert_eq!((&us["partner"], &us["status"]["trouble"]), (&json!("Anouk"), &json!(null)));
    apache.set_password("another");
    let asked = two.ask("ana", &["sync"])["exchange"]["status"].clone();
    assert_eq!(asked["login"], json!({"user": USER, "tried": null}), "{asked}");
    let kept = two.ask("ana", &["login", "another"])["exchange"]["status"].clone();
    assert_eq!((&kept["login"], &kept["trouble"]), (&json!(null), &json!(null)));
    drop(apache);
    let status = two.ask("ana", &["sync"])["exchange"]["status"].clone();
    assert!(status["trouble"].as_str().unwrap().contains("cannot be reached"), "{status}");
    assert!(!status.to_string().contains("sesame"), "{status}");
}

#[test]
fn a_server_to_try_with_takes_a_new_password_at_each_line() {
    let (lines, code) = lab(&["server", "open sesame"], b"another\n");
    assert_eq!((lines.len(), code), (2, 0), "{lines:?}");
    assert_eq!((&lines[0]["user"], &lines[1]), (&json!(USER), &json!({"changed": true})));
    assert!(lines[0]["url"].as_str().unwrap().starts_with("http://127.0.0.1:"), "{lines:?}");
}

#[test]
fn what_the_lab_cannot_reach_it_says() {
    let two = Two::alone();
    let folder = two.path("ana").display().to_string();
    for mailbox in ["https://cloud.example/box", "ssh:/box"] {
        let (lines, code) = lab(&["phone", &folder, "invite", "--mailbox", mailbox], b"");
        assert_eq!(code, 2, "{lines:?}");
        assert!(lines[0].to_string().contains("USER:PASSWORD@HOST"), "{lines:?}");
    }
}
