//! Two phones and a server of their own: a real Apache, and everything that may answer in its place. Whatever
//! goes wrong is told in words, and what was written arrives once it is right again.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;

use attune_core::app::screens::{ExchangeReport, Login, MailboxChoice, MeetingChoice, Standing};
use attune_core::error::Error;
use attune_core::ids::EntryId;
use attune_core::mailbox::{Request, RequestOp, RequestPlace, Response};
use attune_core::pairing::PairScreen;
use attune_tests::http::{Stub, perform, perform_at};
use attune_tests::{Apache, Couple, Phone, USER};

const PASSWORD: &str = "canary-pässword: 7";

fn choice(url: &str, user: &str, password: &str) -> MailboxChoice {
    MailboxChoice::WebDav { url: url.into(), user: user.into(), password: password.into() }
}

/// One exchange, a while after the last.
fn exchange(phone: &Phone, perform: impl FnMut(&Request) -> Response) -> ExchangeReport {
    phone.clock.pass(2_000);
    phone.attune.exchange_with(&phone.here, perform).unwrap()
}

fn settle(couple: &Couple) {
    for _ in 0..4 {
        exchange(&couple.ana, perform);
        exchange(&couple.ben, perform);
    }
}

fn shown(phone: &Phone) -> PairScreen {
    phone.attune.pair(&phone.here).unwrap()
}

fn paired(apache: &Apache, seed: u64) -> Couple {
    let couple = Couple::alone(seed);
    couple.confirm_by_texts(choice(&apache.url(), USER, PASSWORD));
    settle(&couple);
    for phone in [&couple.ana, &couple.ben] {
        assert!(matches!(shown(phone), PairScreen::Paired { .. }), "{:?}", shown(phone));
    }
    couple
}

/// What Us says, which Today says too.
fn trouble(phone: &Phone) -> Option<String> {
    let trouble = phone.attune.us(&phone.here).unwrap().status.trouble;
    let notices = phone.attune.today(&phone.here).unwrap().notices;
    let told = trouble.as_ref().is_none_or(|trouble| notices.iter().any(|notice| notice.text == *trouble));
    assert!(told, "{trouble:?} is not among {notices:?}");
    trouble
}

fn says(phone: &Phone, words: &[&str]) {
    let trouble = trouble(phone).unwrap_or_else(|| panic!("nothing is said of {words:?}"));
    for word in words {
        assert!(trouble.contains(word), "{word} is not in: {trouble}");
    }
    assert!(!trouble.contains("canary"), "{trouble}");
}

/// Once it is right again: both have everything, and nobody is troubled.
fn all_arrives(couple: &Couple, written: &[(EntryId, &str)]) {
    settle(couple);
    for phone in [&couple.ana, &couple.ben] {
        for (entry, body) in written {
            assert_eq!(phone.reads(*entry).as_deref(), Some(*body));
        }
        let status = phone.attune.us(&phone.here).unwrap().status;
        assert_eq!((status.waiting, trouble(phone)), (0, None));
    }
}

#[test]
fn two_phones_pair_exchange_and_part_over_a_server_of_their_own() {
    let apache = Apache::start(PASSWORD);
    let couple = paired(&apache, 700);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let tea = ana.write("Tea on the stairs.");
    let rain = ben.write("Rain, and you sang.");
    all_arrives(&couple, &[(tea, "Tea on the stairs."), (rain, "Rain, and you sang.")]);
    let status = ana.attune.us(&ana.here).unwrap().status;
    assert_eq!((status.mailbox.as_deref(), status.folder), (Some("Your own server, 127.0.0.1"), None));
    let lies: Vec<_> = fs::read_dir(apache.folder()).unwrap().map(|file| file.unwrap()).collect();
    assert!(lies.iter().filter(|file| file.file_name().len() == 43).count() > 2, "{lies:?}");
    let told = |needle: &[u8]| {
        let bytes = lies.iter().filter(|file| file.path().is_file()).map(|file| fs::read(file.path()).unwrap());
        bytes.into_iter().any(|bytes| bytes.windows(needle.len()).any(|part| part == needle))
    };
    assert!(!told(b"Tea on") && !told(b"canary"), "the server reads nothing");
    ana.attune.leave(&ana.here, true).unwrap();
    settle(&couple);
    assert_eq!(ben.attune.us(&ben.here).unwrap().standing, Standing::Ended);
    couple.ends_well();
}

#[test]
fn the_password_lies_readable_in_no_file_and_in_no_log_line() {
    let apache = Apache::start(PASSWORD);
    let couple = Couple::alone(701);
    let mailbox = choice(&apache.url(), USER, PASSWORD);
    assert_eq!(format!("{mailbox:?}"), "WebDav(..)");
    let search = || {
        let files = couple.ana.files().into_iter().chain(couple.ben.files());
        let needle: &[u8] = b"canary-p";
        let found = files.filter(|(_, bytes)| bytes.windows(needle.len()).any(|part| part == needle));
        found.map(|(path, _)| path).collect::<Vec<_>>()
    };
    couple.confirm_by_texts(mailbox);
    assert!(search().is_empty(), "while pairing: {:?}", search());
    settle(&couple);
    couple.ana.write("Something to carry.");
    couple.ana.clock.pass(2_000);
    let requests = couple.ana.attune.next_requests(&couple.ana.here).unwrap();
    assert!(!requests.is_empty());
    for request in &requests {
        let RequestPlace::Http { headers, .. } = &request.place else { panic!("over HTTP") };
        let logged = format!("{request:?} {headers:?}");
        assert!(!logged.contains("Basic") && !logged.contains("http"), "{logged}");
    }
    settle(&couple);
    couple.ana.attune.leave(&couple.ana.here, true).unwrap();
    assert!(search().is_empty(), "after pairing and parting: {:?}", search());
}

#[test]
fn what_apache_refuses_is_told_in_words_and_goes_again() {
    let apache = Apache::start(PASSWORD);
    let couple = paired(&apache, 702);
    let (ana, ben) = (&couple.ana, &couple.ben);

    apache.set_password("another");
    let one = ana.write("Behind a wrong password.");
    exchange(ana, perform);
    says(ana, &["127.0.0.1", "password", "waits here"]);
    apache.set_password(PASSWORD);

    all_arrives(&couple, &[(one, "Behind a wrong password.")]);
    let denied = apache.folder().join(".htaccess");
    fs::write(&denied, "Require all denied\n").unwrap();
    let two = ben.write("Behind a closed door.");
    exchange(ben, perform);
    says(ben, &["127.0.0.1", "does not let you", "waits here"]);
    fs::remove_file(denied).unwrap();

    all_arrives(&couple, &[(two, "Behind a closed door.")]);
    let elsewhere = apache.folder().with_file_name("moved");
    fs::rename(apache.folder(), &elsewhere).unwrap();
    let three = ana.write("Where is the box?");
    exchange(ana, perform);
    says(ana, &["127.0.0.1", "no folder", "make the folder again"]);
    fs::rename(&elsewhere, apache.folder()).unwrap();

    // Emptied, as an owner may: what is not acknowledged is sent again.
    let four = ben.write("Swept away.");
    exchange(ben, perform);
    for file in fs::read_dir(apache.folder()).unwrap().map(|file| file.unwrap().path()).filter(|path| path.is_file()) {
        fs::remove_file(file).unwrap();
    }
    couple.ben.clock.pass(25 * 3_600_000);
    couple.ana.clock.pass(25 * 3_600_000);
    settle(&couple);
    couple.ben.clock.pass(25 * 3_600_000);
    all_arrives(&couple, &[(three, "Where is the box?"), (four, "Swept away.")]);
    couple.ends_well();
}

/// What can be entered in Us, and what was said of the last try.
fn login(phone: &Phone) -> Option<Login> {
    phone.attune.us(&phone.here).unwrap().status.login
}

#[test]
fn a_changed_password_is_entered_on_each_phone_and_tried_before_it_replaces_the_old_one() {
    let apache = Apache::start(PASSWORD);
    let couple = paired(&apache, 709);
    let (ana, ben) = (&couple.ana, &couple.ben);
    assert_eq!(login(ana), None, "nothing to enter while the old one is good");

    apache.set_password("canary-another");
    let (hers, his) = (ana.write("Behind a wrong password."), ben.write("So is this."));
    for phone in [ana, ben] {
        exchange(phone, perform);
        says(phone, &["127.0.0.1", "enter the new ones", "waits here"]);
        assert_eq!(login(phone), Some(Login { user: USER.into(), tried: None }));
    }

    // A wrong one changes nothing: the old one is valid again, and goes on.
    ana.attune.try_login(&ana.here, USER, "canary-wrong").unwrap();
    exchange(ana, perform);
    let tried = login(ana).unwrap().tried.unwrap();
    assert!(tried.contains("127.0.0.1") && !tried.contains("canary"), "{tried}");
    for nothing in [Response::Unreachable, Response::Http { status: 500, headers: vec![], body: vec![] }] {
        ana.attune.try_login(&ana.here, USER, "canary-another").unwrap();
        assert_eq!(login(ana).unwrap().tried, None, "what was said of the last one is over");
        let trial = |request: &Request| matches!(request.op, RequestOp::Put) && request.body.len() == 256;
        exchange(ana, |request| if trial(request) { nothing.clone() } else { perform(request) });
        assert!(login(ana).unwrap().tried.unwrap().contains("could not say"), "nobody has said that it is wrong");
    }
    ana.attune.try_login(&ana.here, USER, "canary-another").unwrap();
    exchange(ana, |_| Response::Unreachable);
    says(ana, &["cannot be reached"]);
    assert!(login(ana).unwrap().tried.unwrap().contains("could not say"), "still asked for");
    apache.set_password(PASSWORD);
    exchange(ana, perform);
    assert_eq!((login(ana), trouble(ana)), (None, None), "the old one was kept");
    apache.set_password("canary-another");

    // The right one is kept, found out on her phone, and sends what has waited within the same exchange.
    exchange(ana, perform);
    ana.attune.try_login(&ana.here, USER, "canary-another").unwrap();
    let mut asked = Vec::new();
    exchange(ana, |request| {
        let RequestPlace::Http { url, .. } = &request.place else { panic!("over HTTP") };
        asked.push((request.op, url.clone()));
        perform(request)
    });
    assert_eq!((login(ana), trouble(ana)), (None, None));
    let removed: Vec<_> = asked.iter().filter(|(op, _)| *op == RequestOp::Delete).map(|(_, url)| url).collect();
    let [trial] = removed.as_slice() else { panic!("one file is taken away: {removed:?}") };
    assert!(asked.contains(&(RequestOp::Put, (*trial).clone())), "the one that was written to try");
    ana.looks_the_same_after_a_pause();
    exchange(ana, perform);
    assert_eq!(trouble(ana), None, "for good");
    exchange(ben, perform);
    assert!(login(ben).is_some(), "his phone has not heard of it");
    ben.attune.try_login(&ben.here, USER, "canary-another").unwrap();
    all_arrives(&couple, &[(hers, "Behind a wrong password."), (his, "So is this.")]);
    let readable =
        |phone: &Phone| phone.files().into_iter().any(|(_, bytes)| bytes.windows(7).any(|part| part == b"canary-"));
    assert!(!readable(ana) && !readable(ben), "sealed as the old one was");
    couple.ends_well();
}

#[test]
fn a_login_that_can_be_none_and_a_place_without_one_are_refused() {
    let apache = Apache::start(PASSWORD);
    let couple = paired(&apache, 710);
    let (attune, here) = (&couple.ana.attune, &couple.ana.here);
    for (user, password) in [("", "x"), ("a:b", "x"), (USER, "two\nlines")] {
        assert!(matches!(attune.try_login(here, user, password), Err(Error::Input { .. })), "{user}");
    }
    assert!(matches!(Couple::alone(711).ana.attune.try_login(here, USER, "x"), Err(Error::NotPaired)));
    let folder = Couple::paired(712);
    assert!(matches!(folder.ana.attune.try_login(here, USER, "x"), Err(Error::NotAllowed { .. })));
}

#[test]
fn a_full_store_names_itself_and_everything_goes_once_there_is_room() {
    let apache = Apache::start(PASSWORD);
    let couple = paired(&apache, 703);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let theirs = ben.write("Read in spite of it.");
    exchange(ben, perform);
    for (status, words) in [("507 Insufficient Storage", "no room"), ("413 Content Too Large", "2 MB")] {
        let full = Stub::saying(status, &[], b"");
        let mine = ana.write("No room for this.");
        exchange(ana, |request| perform_at(request, (request.op == RequestOp::Put).then(|| full.port())));
        assert!(full.asked() > 0);
        says(ana, &["127.0.0.1", words, "waits here"]);
        let sized = trouble(ana).unwrap().contains(" KB there");
        assert_eq!(sized, status.starts_with("507"), "how much of it is the couple's");
        assert_eq!(ana.reads(theirs).as_deref(), Some("Read in spite of it."), "reading goes on");
        assert!(ana.attune.us(&ana.here).unwrap().status.waiting > 0);
        all_arrives(&couple, &[(mine, "No room for this."), (theirs, "Read in spite of it.")]);
    }
}

#[test]
fn a_server_that_asks_for_patience_gets_it_whoever_hurries() {
    let apache = Apache::start(PASSWORD);
    let couple = paired(&apache, 704);
    let ana = &couple.ana;
    for (status, wait, seconds) in [
        ("429 Too Many Requests", "Retry-After: 600", 600),
        ("503 Service Unavailable", "Retry-After: Sun, 22 Nov 2026 16:20:00 GMT", 1_200),
        ("429 Too Many Requests", "Retry-After: 999999999", 3_600),
    ] {
        let busy = Stub::saying(status, &[wait, "Date: Sun, 22 Nov 2026 16:00:00 GMT"], b"later");
        let written = ana.write("Not so fast.");
        exchange(ana, |request| perform_at(request, Some(busy.port())));
        says(ana, &["127.0.0.1", "patience", "by itself"]);
        let asked = busy.asked();
        ana.clock.pass((seconds - 5) * 1_000);
        exchange(ana, |request| perform_at(request, Some(busy.port())));
        assert_eq!(busy.asked(), asked, "asked before {wait} was over");
        ana.clock.pass(10_000);
        couple.ben.clock.pass((seconds + 10) * 1_000);
        all_arrives(&couple, &[(written, "Not so fast.")]);
    }
}

#[test]
fn a_network_that_wants_a_sign_in_is_told_apart_from_the_server() {
    let apache = Apache::start(PASSWORD);
    let couple = paired(&apache, 705);
    let ana = &couple.ana;
    let page: &[u8] = b"\n<!DOCTYPE html><html><body>Welcome to Cafe Central</body></html>";
    for (status, header, body) in [
        ("200 OK", "Content-Type: text/html", page),
        ("302 Found", "Location: http://login.example/", b""),
        ("511 Network Authentication Required", "Content-Type: text/html", page),
    ] {
        let portal = Stub::saying(status, &[header], body);
        let written = ana.write("From the café.");
        exchange(ana, |request| perform_at(request, Some(portal.port())));
        assert!(portal.asked() > 0);
        says(ana, &["This network wants you to sign in", "waits here"]);
        assert!(ana.attune.us(&ana.here).unwrap().status.waiting > 0, "{status} is no arrival");
        all_arrives(&couple, &[(written, "From the café.")]);
    }
}

#[test]
fn a_folder_that_moved_at_its_server_is_no_sign_in() {
    let apache = Apache::start(PASSWORD);
    let couple = paired(&apache, 708);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let leads = apache.folder().join(".htaccess");
    for to in ["/ours/$1", "https://127.0.0.1/$1", "$0/"] {
        fs::write(&leads, format!("RedirectMatch permanent \"^.*?([^/]*)$\" \"{to}\"\n")).unwrap();
        let written = ana.write("It moved.");
        exchange(ana, perform);
        says(ana, &["127.0.0.1", "another address", "waits here", "hand it over"]);
        fs::remove_file(&leads).unwrap();
        all_arrives(&couple, &[(written, "It moved.")]);
    }
    fs::write(&leads, "RedirectMatch \".*\" \"https://login.example/\"\n").unwrap();
    let written = ben.write("Behind a door.");
    exchange(ben, perform);
    says(ben, &["This network wants you to sign in"]);
    fs::remove_file(&leads).unwrap();
    all_arrives(&couple, &[(written, "Behind a door.")]);
}

#[test]
fn whatever_else_a_server_says_is_told_and_outlived() {
    let apache = Apache::start(PASSWORD);
    let couple = paired(&apache, 706);
    let ana = &couple.ana;
    for status in ["500 Internal Server Error", "502 Bad Gateway", "418 I'm a teapot", "412 Precondition Failed"] {
        let broken = Stub::saying(status, &[], b"oops");
        let written = ana.write("Into the void.");
        exchange(ana, |request| perform_at(request, Some(broken.port())));
        says(ana, &["127.0.0.1", status.split(' ').next().unwrap(), "tried again by itself"]);
        all_arrives(&couple, &[(written, "Into the void.")]);
    }
    let huge = Stub::saying("200 OK", &[], &vec![7; 3 << 20]);
    let written = ana.write("Past a mountain.");
    exchange(ana, |request| perform_at(request, (request.op == RequestOp::Get).then(|| huge.port())));
    all_arrives(&couple, &[(written, "Past a mountain.")]);
    let written = ana.write("Offline.");
    exchange(ana, |_| Response::Unreachable);
    says(ana, &["cannot be reached", "by itself"]);
    all_arrives(&couple, &[(written, "Offline.")]);
}

#[test]
fn an_address_that_cannot_serve_is_refused_before_anything_is_made_of_it() {
    let couple = Couple::alone(707);
    let (attune, here) = (&couple.ana.attune, &couple.ana.here);
    for (url, user, field, word) in [
        ("http://cloud.example/box", "us", "address", "https"),
        ("ftp://cloud.example/box", "us", "address", "https"),
        ("https://us:secret@cloud.example/box", "us", "address", "fields"),
        ("https://cloud.example/box?x=1", "us", "address", "own page"),
        ("https://cloud.example/our box", "us", "address", "own page"),
        ("https:///box", "us", "address", "own page"),
        ("https://cloud.example/box", "a:b", "user", "colon"),
        ("https://cloud.example/box", "", "user", "name"),
    ] {
        let refused = attune.invite(here, true, MeetingChoice::ByHand, choice(url, user, "secret"));
        let Err(error @ Error::Input { .. }) = &refused else { panic!("{url}: {refused:?}") };
        let (says, logged) = (error.to_string(), format!("{error:?}"));
        assert!(logged.contains(field) && says.contains(word), "{url}: {says}");
        assert!(!says.contains("secret") && !logged.contains("secret"), "{url}: {logged}");
        assert_eq!(shown(&couple.ana), PairScreen::Start { last: None });
    }
    for url in ["https://cloud.example/remote.php/dav/files/ana/us/", "http://localhost:8080/box", "http://[::1]/box"] {
        attune.invite(here, true, MeetingChoice::ByHand, choice(url, "ana", "")).unwrap();
    }
}
