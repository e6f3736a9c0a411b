#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use super::judged::{Judged, Refusal};
use super::*;
use crate::random::SeededEntropy;

const PAGE: &[u8] = b"\xef\xbb\xbf \n<html>Welcome, guest</html>";

fn mailbox() -> Mailbox {
    Mailbox::WebDav(WebDav::new("https://cloud.example/dav/us/", "ana", "p\u{e4}ss:word").unwrap())
}

fn judge(op: RequestOp, status: u16, headers: &[(&str, &str)], body: &[u8]) -> Judged {
    let headers = headers.iter().map(|(name, value)| Header { name: (*name).into(), value: (*value).into() });
    mailbox().judge(op, Response::Http { status, headers: headers.collect(), body: body.to_vec() })
}

#[test]
fn a_request_is_complete_and_says_nothing_in_a_log() {
    let entropy = SeededEntropy::new(1);
    for (op, method, also) in [
        (RequestOp::Get, "GET", Some("Cache-Control")),
        (RequestOp::Put, "PUT", Some("Content-Type")),
        (RequestOp::Delete, "DELETE", None),
    ] {
        let request = mailbox().request(&entropy, op, &[7; 32], b"blob".to_vec()).unwrap().unwrap();
        let RequestPlace::Http { method: said, url, headers } = &request.place else { panic!("over HTTP") };
        assert_eq!(
            (said.as_str(), url.clone()),
            (method, format!("https://cloud.example/dav/us/{}", file_name(&[7; 32])))
        );
        let login = headers.iter().find(|header| header.name == "Authorization").unwrap();
        assert_eq!(login.value, "Basic YW5hOnDDpHNzOndvcmQ=");
        assert_eq!(headers.get(1).map(|header| header.name.as_str()), also);
        let logged = format!("{request:?} {headers:?} {:?}", mailbox());
        assert!(!logged.contains("Basic") && !logged.contains("cloud"), "{logged}");
    }
}

#[test]
fn each_status_means_one_thing_for_each_request() {
    use RequestOp::{Delete, Get, Put};
    let refused = |why: Refusal| Judged::from(why);
    for (op, status, means) in [
        (Get, 200, Judged::Found(b"\x01blob".to_vec())),
        (Get, 203, Judged::Found(b"\x01blob".to_vec())),
        (Get, 404, Judged::Missing),
        (Get, 410, Judged::Missing),
        (Get, 206, refused(Refusal::Status(206))),
        (Put, 200, Judged::Done),
        (Put, 201, Judged::Done),
        (Put, 204, Judged::Done),
        (Put, 404, refused(Refusal::Collection)),
        (Put, 405, refused(Refusal::Collection)),
        (Put, 409, refused(Refusal::Collection)),
        (Put, 413, refused(Refusal::TooBig)),
        (Put, 507, refused(Refusal::Full)),
        (Delete, 204, Judged::Done),
        (Delete, 404, Judged::Done),
        (Delete, 410, Judged::Done),
        (Delete, 409, refused(Refusal::Collection)),
    ] {
        assert_eq!(judge(op, status, &[], b"\x01blob"), means, "{op:?} {status}");
    }
    for (status, why) in [
        (401, Refusal::Password),
        (407, Refusal::Password),
        (403, Refusal::Forbidden),
        (408, Refusal::Busy),
        (423, Refusal::Busy),
        (425, Refusal::Busy),
        (429, Refusal::Busy),
        (503, Refusal::Busy),
        (304, Refusal::Status(304)),
        (511, Refusal::SignIn),
        (400, Refusal::Status(400)),
        (412, Refusal::Status(412)),
        (500, Refusal::Status(500)),
        (502, Refusal::Status(502)),
        (504, Refusal::Status(504)),
        (100, Refusal::Status(100)),
    ] {
        for op in [Get, Put, Delete] {
            assert_eq!(judge(op, status, &[], b""), refused(why.clone()), "{op:?} {status}");
        }
    }
}

#[test]
fn led_on_within_the_same_host_the_folder_has_moved_and_elsewhere_one_is_to_sign_in() {
    for (to, why) in [
        ("/dav/ours/", Refusal::Moved),
        ("../ours/", Refusal::Moved),
        ("http://cloud.example/dav/us/", Refusal::Moved),
        ("https://cloud.example/dav/us/x/", Refusal::Moved),
        (" https://Cloud.Example:8443/dav/us ", Refusal::Moved),
        ("//cloud.example/dav/us", Refusal::Moved),
        ("/login?back=https://cloud.example/", Refusal::Moved),
        ("https://login.example/?back=https://cloud.example/", Refusal::SignIn),
        ("https://cloud.example.login.example/", Refusal::SignIn),
        ("https://cloud.example@login.example/", Refusal::SignIn),
        ("//login.example/", Refusal::SignIn),
        ("http://192.168.0.1#cloud.example", Refusal::SignIn),
    ] {
        for op in [RequestOp::Get, RequestOp::Put, RequestOp::Delete] {
            for status in [301, 302, 303, 307, 308] {
                assert_eq!(judge(op, status, &[("LOCATION", to)], PAGE), why.clone().into(), "{op:?} {status} {to}");
            }
        }
    }
    assert_eq!(judge(RequestOp::Get, 302, &[], PAGE), Refusal::SignIn.into(), "a page that leads nowhere");
    assert_eq!(judge(RequestOp::Get, 300, &[], b""), Refusal::Status(300).into());
}

#[test]
fn a_page_is_nobodys_blob_and_an_honest_servers_page_no_sign_in() {
    for op in [RequestOp::Get, RequestOp::Put, RequestOp::Delete] {
        assert_eq!(judge(op, 200, &[], PAGE), Refusal::SignIn.into(), "{op:?}");
    }
    assert_eq!(judge(RequestOp::Put, 201, &[], PAGE), Judged::Done, "Apache says 201 with a page");
    assert_eq!(judge(RequestOp::Get, 404, &[], PAGE), Judged::Missing);
}

#[test]
fn what_is_longer_than_any_blob_is_damaged_and_what_is_no_http_was_not_reached() {
    let huge = vec![1; MAX_BODY + 1];
    assert_eq!(judge(RequestOp::Get, 200, &[], &huge), Judged::Found(Vec::new()));
    assert_eq!(judge(RequestOp::Get, 200, &[], &huge[1..]), Judged::Found(huge[1..].to_vec()));
    assert_eq!(mailbox().judge(RequestOp::Put, Response::File(FileAnswer::Done)), Judged::Unreachable);
    assert_eq!(mailbox().judge(RequestOp::Get, Response::Unreachable), Judged::Unreachable);
}

#[test]
fn a_server_that_asks_to_be_left_alone_is_understood() {
    let date = ("Date", "Sun, 06 Nov 1994 08:49:37 GMT");
    for (after, wait_ms) in [
        ("120", Some(120_000)),
        (" 0 ", Some(0)),
        ("Sun, 06 Nov 1994 08:51:37 GMT", Some(120_000)),
        ("Sat, 05 Nov 1994 08:49:37 GMT", Some(0)),
        ("Fri, 31 Dec 2999 23:59:59 GMT", Some(3_600_000)),
        ("99999999999999999999", None),
        ("18446744073709551615", Some(3_600_000)),
        ("soon", None),
        ("", None),
        ("Sun, 31 Feb 1994 08:49:37 GMT", None),
    ] {
        let means = judge(RequestOp::Get, 503, &[("retry-AFTER", after), date], b"");
        assert_eq!(means, Judged::Refused { why: Refusal::Busy, wait_ms }, "{after}");
    }
    let no_date = judge(RequestOp::Get, 429, &[("Retry-After", "Sun, 06 Nov 1994 08:51:37 GMT")], b"");
    assert_eq!(no_date, Judged::Refused { why: Refusal::Busy, wait_ms: None });
}

#[test]
fn a_folders_answers_have_the_same_words() {
    let folder = Mailbox::Folder { folder: "/box".into() };
    for op in [RequestOp::Get, RequestOp::Put, RequestOp::Delete] {
        let said = |answer| folder.judge(op, Response::File(answer));
        assert_eq!(said(FileAnswer::NotPicked), Refusal::NotPicked.into());
        assert_eq!(said(FileAnswer::Full), Refusal::Full.into());
        let reason = String::from("I/O error");
        assert_eq!(said(FileAnswer::Failed { reason: reason.clone() }), Refusal::Failed { reason }.into());
    }
}

#[test]
fn a_refusal_is_kept_as_text() {
    for why in [
        Refusal::Password,
        Refusal::Forbidden,
        Refusal::Collection,
        Refusal::Moved,
        Refusal::Busy,
        Refusal::Full,
        Refusal::TooBig,
        Refusal::SignIn,
        Refusal::NotPicked,
        Refusal::Status(502),
        Refusal::Failed { reason: "full: of \u{fc}bel".into() },
        Refusal::Failed { reason: String::new() },
    ] {
        assert!(!why.to_text().is_empty(), "empty means not reached");
        assert_eq!(Refusal::from_text(&why.to_text()), why);
    }
    let earlier = Refusal::from_text("No space left on device");
    assert_eq!(earlier, Refusal::Failed { reason: "No space left on device".into() });
}

#[test]
fn an_address_is_whole_secure_and_without_secrets() {
    for (url, host) in [
        (" https://cloud.example/dav/us/ ", "cloud.example"),
        ("https://cloud.example:8443", "cloud.example"),
        ("http://127.0.0.1:8080/box", "127.0.0.1"),
        ("http://[::1]:8080/box", "::1"),
        ("http://localhost/box", "localhost"),
        ("https://[2001:db8::1]/box", "2001:db8::1"),
    ] {
        assert_eq!(WebDav::new(url, "ana", "").unwrap().host(), host);
    }
    for url in [
        "",
        "cloud.example",
        "http://cloud.example/us",
        "http://127.0.0.1.example/us",
        "http://localhost.example/us",
        "https://",
        "https:///us",
        "https://:443/us",
        "https://a@b/us",
        "https://a/us?x",
        "https://a/us#x",
        "https://a/u s",
        "https://a/\u{fc}",
        "https://a/\r\nHost: b",
        "https://a\\b/us",
        "HTTPS://a",
    ] {
        assert!(WebDav::new(url, "ana", "pw").is_err(), "{url}");
    }
    for (user, password) in [("", "pw"), ("a:b", "pw"), ("a\n", "pw"), ("ana", "p\r\nw")] {
        assert!(WebDav::new("https://a/us", user, password).is_err(), "{user:?}");
    }
    let mailbox = mailbox();
    assert_eq!(Mailbox::from_bytes(&mailbox.to_bytes().unwrap()).unwrap(), mailbox);
    let mut plain = Vec::new();
    ciborium::into_writer(&(2_u8, "http://cloud.example/us", "ana", "pw"), &mut plain).unwrap();
    assert!(
        Mailbox::from_bytes(&plain).is_err(),
        "a partner's changed app cannot make us send a password in the clear"
    );
}
