#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::handover::{MAGIC, MAX_FILE, Writer, read};
use super::*;
use crate::error::{Error, HandOverFault};
use crate::random::SeededEntropy;

fn ask(mailbox: &Mailbox, action: RequestOp, name: u8, body: &[u8]) -> Judged {
    let entropy = SeededEntropy::new(u64::from(name));
    let request = mailbox.request(&entropy, action, &[name; 32], body.to_vec()).unwrap().unwrap();
    mailbox.judge(action, folder::perform(&request))
}

#[test]
fn a_folder_keeps_what_is_put_until_it_is_deleted() {
    let dir = tempfile::tempdir().unwrap();
    let mailbox = Mailbox::Folder { folder: dir.path().join("box").display().to_string() };
    std::fs::create_dir(dir.path().join("box")).unwrap();
    assert_eq!(ask(&mailbox, RequestOp::Get, 1, b""), Judged::Missing);
    assert_eq!(ask(&mailbox, RequestOp::Put, 1, b"first"), Judged::Done);
    assert_eq!(ask(&mailbox, RequestOp::Put, 1, b"second"), Judged::Done);
    assert_eq!(ask(&mailbox, RequestOp::Get, 1, b""), Judged::Found(b"second".to_vec()));
    assert_eq!(std::fs::read_dir(dir.path().join("box")).unwrap().count(), 1, "nothing is left beside");
    assert_eq!(ask(&mailbox, RequestOp::Delete, 1, b""), Judged::Done);
    assert_eq!(ask(&mailbox, RequestOp::Delete, 1, b""), Judged::Done, "gone is gone");
    assert_eq!(ask(&mailbox, RequestOp::Get, 1, b""), Judged::Missing);
    assert!(dir.path().join("box").is_dir(), "a lasting folder stays");
}

#[test]
fn an_empty_meeting_folder_goes() {
    let dir = tempfile::tempdir().unwrap();
    let meet = dir.path().join("meet-x");
    let mailbox = Mailbox::Folder { folder: meet.display().to_string() };
    for name in [1, 2] {
        assert_eq!(ask(&mailbox, RequestOp::Put, name, b"x"), Judged::Done);
    }
    assert_eq!(ask(&mailbox, RequestOp::Delete, 1, b""), Judged::Done);
    assert!(meet.is_dir(), "the other's file is in it");
    assert_eq!(ask(&mailbox, RequestOp::Delete, 2, b""), Judged::Done);
    assert!(!meet.exists());
}

#[test]
fn a_folder_that_is_not_there_or_leads_elsewhere_is_refused_with_words() {
    let dir = tempfile::tempdir().unwrap();
    let gone = Mailbox::Folder { folder: dir.path().join("stick/box").display().to_string() };
    assert_eq!(ask(&gone, RequestOp::Put, 1, b"x"), Refusal::NotPicked.into());
    let elsewhere = Mailbox::Folder { folder: "picked-0123456789".into() };
    assert_eq!(ask(&elsewhere, RequestOp::Get, 1, b""), Refusal::NotPicked.into(), "another phone's name for it");
    let pulled = Mailbox::Folder { folder: dir.path().join("stick").display().to_string() };
    for op in [RequestOp::Get, RequestOp::Put, RequestOp::Delete] {
        assert_eq!(ask(&pulled, op, 1, b"x"), Refusal::NotPicked.into(), "a lasting folder is never made");
    }
    let up = Mailbox::Folder { folder: dir.path().join("a/../b").display().to_string() };
    assert!(matches!(ask(&up, RequestOp::Put, 1, b"x"), Judged::Refused { .. }));
    let place = |name: &str| RequestPlace::File { folder: dir.path().display().to_string(), name: name.into() };
    for name in ["", "..", "a/b", "a\\b", "a.b", "ä", &"x".repeat(65)] {
        let id = crate::ids::RequestId::random(&SeededEntropy::new(1)).unwrap();
        let request = Request { id, op: RequestOp::Put, place: place(name), body: vec![1] };
        assert!(matches!(folder::perform(&request), Response::File(FileAnswer::Failed { .. })), "{name}");
    }
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn what_is_no_plain_file_is_neither_followed_nor_waited_for() {
    use std::os::unix::fs::symlink;
    let dir = tempfile::tempdir().unwrap();
    let folder = dir.path().join("box");
    std::fs::create_dir(&folder).unwrap();
    std::fs::write(dir.path().join("diary"), b"mine").unwrap();
    let at = |name: u8| folder.join(file_name(&[name; 32]));
    symlink(dir.path().join("diary"), at(1)).unwrap();
    symlink(dir.path().join("nowhere"), at(2)).unwrap();
    std::fs::create_dir(at(3)).unwrap();
    let fifo = std::process::Command::new("mkfifo").arg(at(4)).status().unwrap();
    assert!(fifo.success());
    let mailbox = Mailbox::Folder { folder: folder.display().to_string() };
    for name in 1..=4 {
        for op in [RequestOp::Get, RequestOp::Put, RequestOp::Delete] {
            let Judged::Refused { why: Refusal::Failed { reason }, .. } = ask(&mailbox, op, name, b"x") else {
                panic!("{op:?} of {name}")
            };
            assert!(reason.contains("no file") && reason.contains("remove it"), "{reason}");
        }
        assert!(std::fs::symlink_metadata(at(name)).is_ok(), "and it stays as it was");
    }
    assert_eq!(std::fs::read(dir.path().join("diary")).unwrap(), b"mine");
    assert!(!dir.path().join("nowhere").exists());
    assert_eq!(std::fs::read_dir(&folder).unwrap().count(), 4);
}

#[test]
fn an_answer_that_does_not_fit_its_question_counts_as_not_reached() {
    let mailbox = Mailbox::Folder { folder: "/box".into() };
    let http = Response::Http { status: 200, headers: vec![], body: b"<html>".to_vec() };
    assert_eq!(mailbox.judge(RequestOp::Get, http), Judged::Unreachable);
    assert_eq!(mailbox.judge(RequestOp::Get, Response::File(FileAnswer::Done)), Judged::Unreachable);
    assert_eq!(mailbox.judge(RequestOp::Put, Response::File(FileAnswer::Missing)), Judged::Unreachable);
    let huge = Response::File(FileAnswer::Found(vec![0; MAX_BODY + 1]));
    assert_eq!(mailbox.judge(RequestOp::Get, huge), Judged::Unreachable);
}

#[test]
fn a_mailbox_travels_as_bytes_and_an_unknown_kind_asks_for_an_update() {
    for mailbox in [Mailbox::None, Mailbox::Folder { folder: "/box".into() }] {
        assert_eq!(Mailbox::from_bytes(&mailbox.to_bytes().unwrap()).unwrap(), mailbox);
    }
    for bytes in [&b""[..], b"\x81\x07", b"\x82\x09\x61x", b"garbage"] {
        assert_eq!(Mailbox::from_bytes(bytes), Err(Error::input("mailbox", "error-mailbox-unknown")), "{bytes:?}");
    }
    assert!(!format!("{:?}", Mailbox::Folder { folder: "/secret".into() }).contains("secret"));
}

#[test]
fn a_hand_over_file_gives_back_what_is_whole_wherever_it_is_cut() {
    let mut writer = Writer::default();
    assert!(writer.add(&[1; 32], b"one"));
    assert!(writer.add(&[2; 32], b"two!"));
    let file = writer.finish();
    let whole = read(&file).unwrap();
    assert_eq!((whole.items.len(), whole.cut), (2, false));
    let first = MAGIC.len() + 32 + 4 + 3;
    for at in 0..file.len() {
        match read(&file[..at]) {
            Err(e) => assert!(at < 8 && e == Error::HandOver(HandOverFault::NotOne), "{at}"),
            Ok(read) => {
                assert_eq!(read.items, whole.items[..usize::from(at >= first)], "{at}");
                assert_eq!(read.cut, at != 8 && at != first, "{at}");
            }
        }
    }
}

#[test]
fn a_hand_over_file_lies_about_no_length_and_stays_small() {
    let mut liar = [&MAGIC[..], &[7; 32], &u32::MAX.to_le_bytes(), b"x"].concat();
    assert_eq!(read(&liar).unwrap(), HandOver { items: vec![], cut: true });
    liar[0] = b'B';
    assert_eq!(read(&liar), Err(HandOverFault::NotOne.into()));
    assert_eq!(read(&[&MAGIC[..], &vec![0; MAX_FILE]].concat()), Err(HandOverFault::NotOne.into()));
    let mut writer = Writer::default();
    let blob = vec![0; 1 << 20];
    assert_eq!((0..9).filter(|_| writer.add(&[0; 32], &blob)).count(), 7);
    assert!(writer.finish().len() <= MAX_FILE);
}
