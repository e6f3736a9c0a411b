//! A folder that each picks on their own phone: the front end knows it by a name, and may lose it. What is
//! wrong is told in words, and what was written arrives once it is right again.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::path::{Path, PathBuf};

use attune_core::app::screens::{MailboxChoice, MeetingChoice};
use attune_core::error::Error;
use attune_core::mailbox::{FileAnswer, Request, RequestOp, RequestPlace, Response, folder};
use attune_core::pairing::PairScreen;
use attune_tests::{Couple, Phone};

const NAME: &str = "kJx0_3Q-picked-by-both";

/// Performs what is asked of the folder called [`NAME`] in `there`, as a front end does in what its person
/// picked.
fn within(there: &Path, request: &Request) -> Response {
    let RequestPlace::File { folder, name } = &request.place else { panic!("a folder") };
    assert_eq!(folder, NAME);
    let place = RequestPlace::File { folder: there.to_string_lossy().into_owned(), name: name.clone() };
    folder::perform(&Request { place, ..request.clone() })
}

fn exchange(phone: &Phone, perform: impl FnMut(&Request) -> Response) {
    phone.clock.pass(2_000);
    phone.attune.exchange_with(&phone.here, perform).unwrap();
}

/// Paired, with the folder that both picked.
fn paired(seed: u64) -> (Couple, PathBuf) {
    let couple = Couple::alone(seed);
    let there = couple.between.clone();
    couple.confirm_by_texts(MailboxChoice::Folder { path: NAME.into() });
    settle(&couple, &there);
    for phone in [&couple.ana, &couple.ben] {
        assert!(matches!(phone.attune.pair(&phone.here).unwrap(), PairScreen::Paired { .. }));
    }
    (couple, there)
}

fn settle(couple: &Couple, there: &Path) {
    for _ in 0..4 {
        exchange(&couple.ana, |request| within(there, request));
        exchange(&couple.ben, |request| within(there, request));
    }
}

#[test]
fn a_folder_that_was_lost_is_named_so_that_it_can_be_picked_again_and_nothing_is_lost() {
    let (couple, there) = paired(730);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let answers: [(Response, &str); 3] = [
        (Response::File(FileAnswer::NotPicked), "pick it again"),
        (Response::File(FileAnswer::Full), "no room left"),
        (Response::File(FileAnswer::Failed { reason: "Input/output error".into() }), "Input/output error"),
    ];
    for (answer, words) in answers {
        let entry = ana.write("Where did it go?");
        exchange(ana, |_| answer.clone());
        let status = ana.attune.us(&ana.here).unwrap().status;
        let trouble = status.trouble.unwrap();
        assert!(trouble.contains(words) && trouble.contains("waits here"), "{trouble}");
        assert_eq!(status.folder.as_deref(), Some(NAME), "what the front end picks again");
        assert_eq!(status.waiting, 1);
        settle(&couple, &there);
        assert_eq!(ben.reads(entry).as_deref(), Some("Where did it go?"));
        let status = ana.attune.us(&ana.here).unwrap().status;
        assert_eq!((status.waiting, status.trouble), (0, None));
    }
    couple.ends_well();
}

#[test]
fn a_full_folder_is_told_while_the_partners_words_still_come() {
    let (couple, there) = paired(731);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let theirs = ben.write("There is room for this one.");
    exchange(ben, |request| within(&there, request));
    ana.write("And none for this.");
    exchange(ana, |request| match request.op {
        RequestOp::Put => Response::File(FileAnswer::Full),
        RequestOp::Get | RequestOp::Delete => within(&there, request),
    });
    assert_eq!(ana.reads(theirs).as_deref(), Some("There is room for this one."));
    let full = |phone: &Phone| {
        phone.attune.us(&phone.here).unwrap().status.trouble.is_some_and(|says| says.contains("no room left"))
    };
    assert!(full(ana));
    settle(&couple, &there);
    assert!(!full(ana));
    // What was refused is asked again with the next round's first requests; that Ben's phone acknowledges meanwhile
    // makes more requests, none of which is refused: it is told all the same.
    ana.write("Acknowledged.");
    exchange(ana, |request| within(&there, request));
    ana.write("And none for this either.");
    let no_room = |request: &Request| match request.op {
        RequestOp::Put => Response::File(FileAnswer::Full),
        RequestOp::Get | RequestOp::Delete => within(&there, request),
    };
    exchange(ana, no_room);
    exchange(ben, |request| within(&there, request));
    exchange(ana, no_room);
    assert!(full(ana));
}

#[test]
fn a_name_is_no_path_and_a_path_no_name() {
    let couple = Couple::alone(732);
    let (attune, here) = (&couple.ana.attune, &couple.ana.here);
    for path in ["short", "../../../../etc/passwd", "a name with spaces in it", "relative/to/something", ""] {
        let refused = attune.invite(here, true, MeetingChoice::ByHand, MailboxChoice::Folder { path: path.into() });
        assert!(matches!(refused, Err(Error::Input { .. })), "{path}: {refused:?}");
    }
}
