//! A folder that each picks on their own phone: the front end knows it by a name, and may lose it. What is
//! wrong is told in words, and what was written arrives once it is right again.

#![allow(clippy::unwrap_used, clippy::panic)]

use std::fs;
use std::path::{Path, PathBuf};

use attune_core::app::screens::{MailboxChoice, MeetingChoice};
use attune_core::error::Error;
use attune_core::mailbox::{FileAnswer, Request, RequestOp, RequestPlace, Response, folder};
use attune_core::pairing::PairScreen;
use attune_core::random::{Entropy, SeededEntropy};
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
    settle_in(couple, there, there);
}

fn settle_in(couple: &Couple, anas: &Path, bens: &Path) {
    for _ in 0..4 {
        exchange(&couple.ana, |request| within(anas, request));
        exchange(&couple.ben, |request| within(bens, request));
    }
}

/// What Us says is wrong.
fn trouble(phone: &Phone) -> Option<String> {
    phone.attune.us(&phone.here).unwrap().status.trouble
}

/// A while in which whatever carries the folder would have caught up.
fn a_while(couple: &Couple) {
    couple.ana.clock.pass(240_000);
    couple.ben.clock.pass(240_000);
}

/// Paired in one room, each with a folder of their own: neither has found anything of the other yet.
fn apart(seed: u64) -> (Couple, PathBuf, PathBuf) {
    let couple = Couple::alone(seed);
    let (anas, bens) = (couple.between.clone(), couple.between.with_file_name("another"));
    fs::create_dir(&bens).unwrap();
    couple.confirm_by_texts(MailboxChoice::Folder { path: NAME.into() });
    settle_in(&couple, &anas, &bens);
    (couple, anas, bens)
}

#[test]
fn a_folder_that_was_lost_is_named_so_that_it_can_be_picked_again_and_nothing_is_lost() {
    let (couple, there) = paired(730);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let answers: [(Response, &str); 3] = [
        (Response::File(FileAnswer::NotPicked), "choose it again"),
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
fn two_who_picked_different_folders_are_told_and_nothing_is_lost_once_one_picks_the_others() {
    let (couple, anas, bens) = apart(733);
    let (ana, ben) = (&couple.ana, &couple.ben);
    assert_eq!((trouble(ana), trouble(ben)), (None, None), "a folder may be slow");
    a_while(&couple);
    settle_in(&couple, &anas, &bens);
    for phone in [ana, ben] {
        let said = trouble(phone).unwrap();
        assert!(said.contains("another one than theirs") && said.contains("choose the right one"), "{said}");
        let PairScreen::Confirmed { trouble: Some(told), folder: Some(folder), .. } =
            phone.attune.pair(&phone.here).unwrap()
        else {
            panic!("neither knows that the other has confirmed")
        };
        assert_eq!((told.as_str(), folder.as_str()), (said.as_str(), NAME));
    }
    settle(&couple, &anas);
    for phone in [ana, ben] {
        assert!(matches!(phone.attune.pair(&phone.here).unwrap(), PairScreen::Paired { .. }));
        assert_eq!(trouble(phone), None);
    }
    let entry = ana.write("Can you see this?");
    settle(&couple, &anas);
    assert_eq!(ben.reads(entry).as_deref(), Some("Can you see this?"));
    couple.ends_well();
}

#[test]
fn whoever_is_invited_is_asked_to_pick_the_folder_while_pairing() {
    let couple = Couple::alone(737);
    let there = couple.between.clone();
    couple.confirm_by_texts(MailboxChoice::Folder { path: NAME.into() });
    exchange(&couple.ana, |request| within(&there, request));
    exchange(&couple.ben, |_| Response::File(FileAnswer::NotPicked));
    let shown = |phone: &Phone| phone.attune.pair(&phone.here).unwrap();
    let PairScreen::Confirmed { trouble: None, folder: None, .. } = shown(&couple.ana) else { panic!("she has it") };
    let PairScreen::Confirmed { trouble: Some(told), folder: Some(folder), .. } = shown(&couple.ben) else {
        panic!("he has none")
    };
    assert!(told.contains("Choose the same folder on this phone, too"), "{told}");
    assert_eq!(folder, NAME);
    settle(&couple, &there);
    assert!(matches!(shown(&couple.ben), PairScreen::Paired { .. }));
}

#[test]
fn whoever_picks_another_folder_later_is_told_and_all_of_it_goes_into_the_right_one() {
    let (couple, there) = paired(734);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let wrong = there.with_file_name("wrong");
    fs::create_dir(&wrong).unwrap();
    let first = ben.write("Into nowhere.");
    settle_in(&couple, &there, &wrong);
    a_while(&couple);
    settle_in(&couple, &there, &wrong);
    assert!(trouble(ben).unwrap().contains("another one than theirs"));
    assert_eq!((trouble(ana), ana.reads(first)), (None, None), "hers is the one that both had");
    // In the right one nothing waits for the day after which what has not arrived goes again.
    settle(&couple, &there);
    assert_eq!((trouble(ben), ana.reads(first).as_deref()), (None, Some("Into nowhere.")));
    let status = ben.attune.us(&ben.here).unwrap().status;
    assert_eq!(status.waiting, 0);
}

#[test]
fn a_marker_looks_like_a_blob_and_goes_when_the_couple_ends() {
    let (couple, there) = paired(735);
    let files = || -> Vec<(String, Vec<u8>)> {
        let files = fs::read_dir(&there).unwrap().map(|file| file.unwrap());
        files.map(|file| (file.file_name().to_string_lossy().into_owned(), fs::read(file.path()).unwrap())).collect()
    };
    for (name, bytes) in files() {
        assert_eq!((name.len(), bytes.first()), (43, Some(&1)), "{name}");
        assert!([256, 1_024, 4_096, 16_384].contains(&bytes.len()), "{name}: {}", bytes.len());
    }
    let before: Vec<String> = files().into_iter().map(|(name, _)| name).collect();
    for phone in [&couple.ana, &couple.ben] {
        phone.attune.leave(&phone.here, true).unwrap();
        exchange(phone, |request| within(&there, request));
    }
    for days in [0, 40, 2] {
        for phone in [&couple.ana, &couple.ben] {
            phone.clock.pass(days * 24 * 3_600_000);
            exchange(phone, |request| within(&there, request));
        }
    }
    // What stays is each one's farewell.
    let stays: Vec<String> = files().into_iter().map(|(name, _)| name).collect();
    assert!(stays.iter().all(|name| !before.contains(name)) && stays.len() == 2, "{before:?} {stays:?}");
}

#[test]
fn a_full_place_is_named_with_how_much_of_it_is_the_couples() {
    let couple = Couple::paired(736);
    let ana = &couple.ana;
    couple.settle();
    let entropy = SeededEntropy::new(736);
    for (pages, words) in [(0, " KB there"), (900, "MB there")] {
        for _ in 0..pages {
            // What does not compress.
            let mut page = [0; 1_000];
            entropy.fill(&mut page).unwrap();
            ana.write(&page.map(|byte| format!("{byte:02x}")).concat());
        }
        exchange(ana, folder::perform);
        ana.write("No room for this.");
        exchange(ana, |request| match request.op {
            RequestOp::Put => Response::File(FileAnswer::Full),
            RequestOp::Get | RequestOp::Delete => folder::perform(request),
        });
        let said = trouble(ana).unwrap();
        let name = couple.between.file_name().unwrap().to_string_lossy().into_owned();
        assert!(said.contains(&format!("“{name}”")) && said.contains(words), "{said}");
    }
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
