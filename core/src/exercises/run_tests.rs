#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use super::phones::{EVENING, HOUR, Phone, couple, exchange_all};
use super::*;
use crate::error::Error;
use crate::random::SeededEntropy;
use crate::store;
use crate::time::{Here, Now};

const DAILY: &str = "daily-check-in";

#[test]
fn the_daily_check_in_is_sealed_until_both_have_answered_then_open() {
    let (ana, ben) = couple();
    let evening = ana.start(DAILY);
    assert!(ana.own().is_empty(), "beginning alone tells nobody");
    ana.choose(evening, "emo.settled.calm");
    ana.seal(evening, "You cooked, and I could sit");
    assert_eq!(ana.exchange(evening), Exchange::SealedHere { can_withdraw: true });
    ben.hear(&ana);
    assert_eq!(ben.exchange(evening), Exchange::NotYet { partner_sealed: true });
    assert!(!format!("{:?}", ben.screen(evening)).contains("cooked"));
    ben.choose(evening, "emo.tired");
    ben.seal(evening, "Your patience on the phone");
    exchange_all(&ana, &ben);
    for (phone, own, theirs) in [(&ana, "calm", "tired"), (&ben, "tired", "calm")] {
        assert_eq!(phone.exchange(evening), Exchange::Open { own: vec![own.into()], theirs: vec![theirs.into()] });
        phone.next(evening);
        let Exchange::Open { theirs, .. } = phone.exchange(evening) else { panic!() };
        assert!(!theirs[0].is_empty());
        phone.next(evening);
        phone.choose(evening, "thanks");
        assert!(matches!(phone.screen(evening).step, StepView::Schedule { .. }));
        assert_eq!(phone.answer(evening, &Answer::Propose).unwrap().propose, Some(("r-daily".into(), false)));
        assert_eq!(phone.screen(evening).state, SessionState::Done);
    }
    exchange_all(&ana, &ben);
    assert_eq!(
        ana.exchange(evening),
        Exchange::Open { own: vec!["Thank you".into()], theirs: vec!["Thank you".into()] }
    );
    ana.next(evening);
    assert!(ana.look(begun).running.is_empty());
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn both_who_begin_the_same_evening_apart_are_in_one_session() {
    let (mut ana, mut ben) = couple();
    ana.now.utc_ms = EVENING + 6 * HOUR; // one in the morning: still that evening
    ben.here = Here { zone: "America/Los_Angeles".into(), offset_seconds: -8 * 3600, language: "en".into() };
    ben.now.utc_ms = EVENING + 11 * HOUR;
    let (hers, his) = (ana.start(DAILY), ben.start(DAILY));
    assert_eq!(hers, his);
    ana.choose(hers, "emo.torn");
    ben.choose(his, "emo.warm.tender");
    exchange_all(&ana, &ben);
    let open = ana.open_texts(hers, "word");
    assert_eq!(open.len(), 2);
    assert!(open.iter().all(|(_, texts)| texts.is_some()));
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn an_answer_a_day_too_late_stays_with_its_author_and_nothing_is_erased() {
    let (mut ana, mut ben) = couple();
    let evening = ana.start(DAILY);
    ana.choose(evening, "emo.sad.low");
    ana.seal(evening, "only for you");
    ben.hear(&ana);
    ben.now.utc_ms = EVENING + 9 * HOUR + 25 * HOUR;
    let late = ben.answer(evening, &Answer::Chosen { ids: vec!["emo.numb".into()] });
    assert!(matches!(late, Err(Error::NotAllowed { .. })), "{late:?}");
    assert!(ben.look(begun).running.is_empty(), "it lapses quietly");
    ana.now.utc_ms = ben.now.utc_ms;
    assert_eq!(ana.exchange(evening), Exchange::StayedWithMe);
    let StepView::Sealed { draft, .. } = ana.screen(evening).step else { panic!() };
    assert_eq!(draft[0], "only for you");
}

#[test]
fn what_was_written_in_time_opens_even_if_it_travels_late() {
    let (mut ana, mut ben) = couple();
    let evening = ana.start(DAILY);
    ana.choose(evening, "emo.sad.low");
    ben.start(DAILY);
    ben.choose(evening, "emo.tired");
    (ana.now.utc_ms, ben.now.utc_ms) = (EVENING + 300 * HOUR, EVENING + 300 * HOUR);
    exchange_all(&ana, &ben);
    assert!(ana.open_texts(evening, "word").iter().all(|(_, texts)| texts.is_some()));
    assert_eq!(ana.look(begun).running.len(), 1, "there is something new to read");
}

#[test]
fn a_thank_you_reaches_the_other_when_it_is_sent_and_not_before() {
    let (ana, ben) = couple();
    let thanks = ana.start("thank-you-in-full");
    let acted = ana.answer(thanks, &Answer::Text { text: "the night shift, without a word".into() }).unwrap();
    assert_eq!(acted.keep.len(), 1);
    assert_eq!(acted.beginning.unwrap().step, "thanks");
    assert!(ana.own().is_empty());
    ana.answer(thanks, &Answer::Send { text: "Thank you for the night shift.".into(), option: None }).unwrap();
    ben.hear(&ana);
    let running = ben.look(begun).running;
    assert_eq!((running.len(), running[0].line.as_str()), (1, "Something from Ana to read"));
    assert_eq!(
        ben.exchange(thanks),
        Exchange::Open { own: vec![], theirs: vec!["Thank you for the night shift.".into()] }
    );
    assert_eq!(ben.screen(thanks).who_sees, "From Ana, for you.");
    assert_ne!(ben.start("thank-you-in-full"), thanks, "Ben's thanks are another session");
    ben.next(thanks);
    ben.choose(thanks, "touched");
    assert_eq!(ben.screen(thanks).state, SessionState::Done);
    ana.hear(&ben);
    assert_eq!(ana.exchange(thanks), Exchange::Open { own: vec![], theirs: vec!["That touched me".into()] });
    ana.next(thanks);
    ana.next(thanks);
    assert_eq!(ana.screen(thanks).state, SessionState::Done);
    assert!(ana.answer(thanks, &Answer::Back).is_ok());
}

#[test]
fn a_step_says_what_it_asks_of_this_one_and_asks_it_once() {
    let (ana, ben) = couple();
    let evening = ana.start(DAILY);
    assert_eq!(ana.screen(evening).asks, Asks::Seal);
    ana.choose(evening, "emo.settled.calm");
    ana.seal(evening, "You cooked, and I could sit");
    assert_eq!(ana.screen(evening).asks, Asks::Nothing);
    ben.hear(&ana);
    ben.choose(evening, "emo.tired");
    ben.seal(evening, "Your patience on the phone");
    exchange_all(&ana, &ben);
    ben.next(evening);
    ben.next(evening);
    ben.choose(evening, "hug");
    ana.hear(&ben);
    while !matches!(ana.screen(evening).step, StepView::Choose { .. }) {
        ana.next(evening);
    }
    // The other's reply is there already; one's own is still welcome.
    assert_eq!(ana.exchange(evening), Exchange::Open { own: vec![], theirs: vec!["A hug".into()] });
    assert_eq!(ana.screen(evening).asks, Asks::Send);
    let thanks = ana.start("thank-you-in-full");
    assert_eq!(ana.screen(thanks).asks, Asks::Keep);
    ana.answer(thanks, &Answer::Text { text: "the night shift".into() }).unwrap();
    assert_eq!(ana.screen(thanks).asks, Asks::Send);
    ana.answer(thanks, &Answer::Send { text: "Thank you for the night shift.".into(), option: None }).unwrap();
    ben.hear(&ana);
    assert_eq!(ben.screen(thanks).asks, Asks::Nothing, "it is there to be read");
}

#[test]
fn private_steps_never_leave_the_phone_nor_lie_in_its_tables() {
    let ana = Phone::new(1);
    let session = ana.start("feeling-words");
    ana.next(session);
    let canary = "kept-canary-1f2e";
    let chosen = ana.choose(session, "emo.sore.ashamed");
    assert!(chosen.beginning.unwrap().from == Private::Text("ashamed".into()));
    let mut kept = chosen.keep;
    kept.extend(ana.answer(session, &Answer::Value { value: 7 }).unwrap().keep);
    let draft = ana.draft(session, "inside", &[canary]);
    assert!(matches!(draft, Some(Keep { what: Private::Text(text), .. }) if text == canary));
    kept.extend(ana.answer(session, &Answer::Text { text: canary.into() }).unwrap().keep);
    assert_eq!(kept.len(), 3);
    assert!(!format!("{kept:?}").contains(canary));
    let beginning = ana.draft(session, "tell", &["ashamed of what I said"]);
    assert!(beginning.is_some(), "what begins from something private is as private");
    kept.extend(ana.answer(session, &Answer::KeepToMyself { texts: vec![] }).unwrap().keep);
    ana.next(session);
    assert_eq!(ana.screen(session).state, SessionState::Done);
    assert!(ana.own().is_empty());
    let everything = ana.db.read(|c| {
        let mut text = String::new();
        for table in ["local_session", "local_step_draft", "local_sealed", "session_said", "round_answer"] {
            let mut rows = c.prepare(&format!("SELECT * FROM {table}"))?;
            let columns = rows.column_count();
            let mut rows = rows.query([])?;
            while let Some(row) = rows.next()? {
                text.extend((0..columns).map(|i| format!("{:?}", row.get_ref(i).unwrap())));
            }
        }
        Ok(text)
    });
    let everything = everything.unwrap();
    assert!(!everything.contains("ashamed") && !everything.contains(canary) && !everything.contains("Integer(7)"));
}

#[test]
fn what_is_kept_to_oneself_comes_along_from_the_screen_wherever_something_would_be_given() {
    let ana = Phone::new(1);
    let session = ana.start("thank-you-in-full");
    ana.next(session);
    assert!(ana.draft(session, "thanks", &["half a sen"]).is_some());
    let keep = |texts: &[&str]| Answer::KeepToMyself { texts: texts.iter().map(|text| (*text).to_owned()).collect() };
    let kept = ana.answer(session, &keep(&["half a sentence, and more"])).unwrap().keep;
    assert!(matches!(&kept[..], [Keep { what: Private::Text(text), .. }] if text == "half a sentence, and more"));
    let evening = ana.start(DAILY);
    let kept = ana.answer(evening, &keep(&["emo.sad.low"])).unwrap().keep;
    assert!(matches!(&kept[..], [Keep { what: Private::Options(ids), .. }] if ids == &["emo.sad.low"]));
    assert!(ana.draft(evening, "lines", &["warm", ""]).is_none());
    let kept = ana.answer(evening, &keep(&[])).unwrap().keep;
    assert!(matches!(&kept[..], [Keep { what: Private::Texts(texts), .. }] if texts == &["warm", ""]));
    assert!(ana.own().is_empty(), "and nothing is told");
    assert_eq!(ana.screen(evening).step_id, "again", "what would answer the other's lines is passed");
    ana.answer(evening, &Answer::Back).unwrap();
    ana.answer(evening, &Answer::Seal { texts: vec!["warm".into(), String::new()] }).unwrap();
    while ana.screen(evening).step_id != "lines" {
        ana.answer(evening, &Answer::Back).unwrap();
    }
    assert!(matches!(ana.answer(evening, &keep(&["late"])), Err(Error::NotAllowed { .. })), "it is given");
}

#[test]
fn a_second_tap_and_a_slow_save_find_another_step_and_do_nothing() {
    let ana = Phone::new(1);
    let session = ana.start("thank-you-in-full");
    ana.answer_at(session, "note", &Answer::Next).unwrap();
    let twice = ana.answer_at(session, "note", &Answer::Next);
    assert!(matches!(twice, Err(Error::Input { .. })), "{twice:?}");
    assert_eq!(ana.draft(session, "note", &["only for me"]), None);
    assert_eq!(ana.screen(session).step_id, "thanks");
    let StepView::Share { draft, .. } = ana.screen(session).step else { panic!() };
    assert_eq!(draft, "");
}

#[test]
fn what_was_left_is_taken_up_by_beginning_again_and_the_past_can_be_read() {
    let (ana, _) = couple();
    let session = ana.start("feeling-words");
    ana.next(session);
    ana.rest(session, true);
    let screen = ana.look(begun);
    assert!(screen.running.is_empty());
    assert_eq!(screen.past.iter().map(|card| card.id).collect::<Vec<_>>(), [session]);
    assert_eq!(ana.start("feeling-words"), session);
    assert_eq!((ana.look(begun).running.len(), ana.look(begun).past.len()), (1, 0));
    ana.choose(session, "emo.torn");
    for _ in 0..4 {
        ana.next(session);
    }
    let past = ana.look(begun).past;
    assert_eq!((past.len(), past[0].line.as_str()), (1, "Done"));
    assert_ne!(ana.start("feeling-words"), session);
}

#[test]
fn an_unfinished_session_is_not_pushed_out_by_finished_ones() {
    let (mut ana, _) = couple();
    let thanks = ana.start("thank-you-in-full");
    for _ in 0..40 {
        ana.now.utc_ms += HOUR;
        let session = ana.start("feeling-words");
        ana.next(session);
        ana.choose(session, "emo.torn");
        (0..4).for_each(|_| ana.next(session));
    }
    let screen = ana.look(begun);
    assert_eq!(screen.running.iter().map(|card| card.id).collect::<Vec<_>>(), [thanks]);
    assert_eq!(screen.past.len(), 30);
}

#[test]
fn what_was_done_is_turned_through_page_by_page_and_by_exercise() {
    let (mut ana, _) = couple();
    let thanks = ana.start("thank-you-in-full");
    ana.rest(thanks, true);
    for _ in 0..34 {
        ana.now.utc_ms += HOUR;
        let session = ana.start("feeling-words");
        ana.next(session);
        ana.choose(session, "emo.torn");
        (0..4).for_each(|_| ana.next(session));
    }
    let page = |exercise: Option<&str>, after| ana.look(|conn, eyes| history(conn, eyes, exercise, after, 20));
    let first = page(None, None);
    assert_eq!((first.title.as_str(), first.sessions.len(), first.next), ("", 20, Some(first.sessions[19].id)));
    let second = page(None, first.next);
    assert_eq!((second.sessions.len(), second.next), (15, None));
    assert_eq!(second.sessions.last().unwrap().id, thanks);
    let all: Vec<_> = [first.sessions, second.sessions].concat().into_iter().map(|card| card.id).collect();
    assert_eq!(all[..30], ana.look(begun).past.iter().map(|card| card.id).collect::<Vec<_>>());
    let only = page(Some("thank-you-in-full"), None);
    assert_eq!((only.title.as_str(), only.sessions.len(), only.next), ("A proper thank-you", 1, None));
    assert_eq!(ana.start("thank-you-in-full"), thanks);
    assert!(page(Some("thank-you-in-full"), None).sessions.is_empty(), "what goes on again is not past");
}

#[test]
fn a_changed_app_can_neither_take_over_nor_spoil_a_session() {
    let (ana, ben) = couple();
    let thanks = ana.start("thank-you-in-full");
    ana.next(thanks);
    let record = |session: crate::ids::SessionId, op: ExerciseOp| {
        ben.with(|tx, ledger, author| ledger.record(tx, author, session.into(), None, &op)).unwrap();
    };
    // Ben stamps below Ana: his phone has counted nothing yet.
    let start = |exercise: &str, version, day: Option<String>| {
        ExerciseOp::Start(Start { exercise: exercise.into(), version, until_ms: 0, day, tells: None, instead: None })
    };
    record(thanks, start("feeling-words", 1, None));
    record(thanks, start("thank-you-in-full", 99, None));
    record(thanks, ExerciseOp::Sent(Sent { step: "thanks".into(), text: "as if from Ana".into(), tag: None }));
    ana.hear(&ben);
    ana.answer(thanks, &Answer::Send { text: "Thank you.".into(), option: None }).unwrap();
    ben.hear(&ana);
    for phone in [&ana, &ben] {
        let shared = phone.db.read(|c| rows::shared(c, thanks)).unwrap().unwrap();
        assert_eq!((shared.starter, shared.exercise.as_str(), shared.version), (ana.person, "thank-you-in-full", 1));
    }
    let Exchange::Open { own, theirs } = ben.exchange(thanks) else { panic!() };
    assert_eq!((own, theirs), (vec![], vec!["Thank you.".to_owned()]), "a step of Ana's holds Ana's words");
    let evening = ana.start(DAILY);
    record(evening, start("feeling-words", 1, Some("2026-11-22".into())));
    record(evening, start(DAILY, 99, Some("2026-11-22".into())));
    ana.hear(&ben);
    ana.choose(evening, "emo.torn");
    assert_eq!(ana.exchange(evening), Exchange::NotYet { partner_sealed: false });
    let shared = ana.db.read(|c| rows::shared(c, evening)).unwrap().unwrap();
    assert!(shared.joined.contains(&ana.person) && shared.exercise == DAILY);
}

#[test]
fn ids_of_sessions_tell_no_time() {
    let ana = Phone::new(1);
    assert_eq!(ana.start("feeling-words").0.get_version_num(), 4);
}

#[test]
fn what_was_sent_is_told_on_today_as_something_to_read() {
    let (ana, ben) = couple();
    let thanks = ana.start("thank-you-in-full");
    ana.next(thanks);
    ana.answer(thanks, &Answer::Send { text: "Thank you.".into(), option: None }).unwrap();
    ben.hear(&ana);
    let glance = ben.look(glance).unwrap();
    assert!(glance.given && glance.arrived);
    assert_eq!((glance.session, glance.question.as_str()), (Some(thanks), "A proper thank-you"));
}

#[test]
fn the_last_line_is_for_whoever_reads_it() {
    let (ana, ben) = couple();
    let thanks = ana.start("thank-you-in-full");
    ana.next(thanks);
    ana.answer(thanks, &Answer::Send { text: "Thank you.".into(), option: None }).unwrap();
    ben.hear(&ana);
    ana.next(thanks);
    (0..2).for_each(|_| ben.next(thanks));
    let last = |phone: &Phone| match phone.screen(thanks).step {
        StepView::Done { text } => text,
        other => panic!("{other:?}"),
    };
    assert!(last(&ana).starts_with("You saw something") && last(&ben).ends_with("that you have read it."));
}

#[test]
fn each_choice_says_whether_it_is_sent_or_sealed() {
    let (ana, _) = couple();
    let (evening, words) = (ana.start(DAILY), ana.start("feeling-words"));
    ana.next(words);
    assert_eq!(ana.screen(evening).asks, Asks::Seal);
    assert_eq!(ana.screen(words).asks, Asks::Keep);
}

#[test]
fn the_other_reads_paused_and_never_why() {
    let (ana, ben) = couple();
    let evening = ana.start(DAILY);
    assert!(!ana.rest(evening, false).recorded, "nobody knows of it yet");
    ana.resume(evening);
    ana.choose(evening, "emo.glad.proud");
    ben.hear(&ana);
    assert!(ana.rest(evening, true).recorded);
    let told = ana.own().len();
    assert!(!ana.rest(evening, false).recorded, "pausing again tells nothing more");
    assert_eq!(ana.own().len(), told);
    ben.hear(&ana);
    assert_eq!(ben.screen(evening).state, SessionState::Running, "Ben does not rest");
    assert_eq!(ben.look(begun).running[0].line, "Ana has paused this.");
    assert!(!ben.rest(evening, true).recorded, "declining is device state");
    assert!(ben.own().is_empty());
    assert!(ben.look(begun).running.is_empty());
    ana.resume(evening);
    ben.hear(&ana);
    ben.resume(evening);
    assert_eq!(ben.screen(evening).state, SessionState::Running);
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn an_invitation_lapses_quietly_after_fourteen_days_and_one_more() {
    let (ana, mut ben) = couple();
    let thanks = ana.start("thank-you-in-full");
    ana.next(thanks);
    ana.answer(thanks, &Answer::Send { text: "Thank you.".into(), option: None }).unwrap();
    ben.hear(&ana);
    ben.next(thanks);
    ben.now.utc_ms = EVENING + INVITATION_MS + GRACE_MS;
    assert_eq!(ben.look(begun).running.len(), 1);
    ben.now.utc_ms += 1;
    assert!(ben.look(begun).running.is_empty());
    let late = ben.answer(thanks, &Answer::Chosen { ids: vec!["touched".into()] });
    assert!(late == Err(Error::not_allowed("error-step-too-late")));
    assert!(ben.own().is_empty());
}

#[test]
fn what_does_not_fit_a_step_is_refused_and_changes_nothing() {
    let (ana, _) = couple();
    let evening = ana.start(DAILY);
    let ids = |ids: &[&str]| Answer::Chosen { ids: ids.iter().map(|id| (*id).to_owned()).collect() };
    for wrong in [
        Answer::Next,
        Answer::Propose,
        Answer::Withdraw,
        Answer::KeepToMyself { texts: vec!["emo.glad.smug".into()] },
        Answer::Text { text: "x".into() },
        Answer::Value { value: 1 },
        Answer::Seal { texts: vec!["x".into()] },
        Answer::Send { text: "x".into(), option: None },
        ids(&[]),
        ids(&["emo.glad.smug"]),
        ids(&["emo.numb", "emo.torn"]),
    ] {
        assert!(ana.answer(evening, &wrong).is_err(), "{wrong:?}");
    }
    ana.choose(evening, "emo.numb");
    for texts in
        [vec![], vec!["a".into()], vec![" ".into(), "b".into()], vec!["a".repeat(MOST_LETTERS + 1), String::new()]]
    {
        assert!(ana.answer(evening, &Answer::Seal { texts }).is_err());
    }
    assert_eq!(ana.screen(evening).step_number, 2);
    let gone = ana.answer(crate::ids::SessionId(super::phones::uuid(77)), &Answer::Next);
    assert!(matches!(gone, Err(Error::Gone { .. })));
}

#[test]
fn before_pairing_one_can_do_what_is_for_one() {
    let db = store::scratch(&store::DEVICE).unwrap();
    let now = Now { utc_ms: EVENING, monotonic_ms: 0, boot: "b".into() };
    let here = Here { zone: "Europe/Berlin".into(), offset_seconds: 3600, language: "en".into() };
    let entropy = SeededEntropy::new(5);
    let hands = Hands::Alone { now: &now, here: &here, entropy: &entropy, outside: &super::phones::NOTHING };
    assert_eq!(db.write(|tx| start(tx, &hands, DAILY)), Err(Error::NotPaired));
    let session = db.write(|tx| start(tx, &hands, "thank-you-in-full")).unwrap();
    assert_eq!(db.write(|tx| start(tx, &hands, "thank-you-in-full")).unwrap(), session, "taken up again");
    db.write(|tx| answer(tx, &hands, session, "note", &Answer::Next)).unwrap();
    let send = Answer::Send { text: "x".into(), option: None };
    assert_eq!(db.write(|tx| answer(tx, &hands, session, "thanks", &send)), Err(Error::NotPaired));
    let eyes = Eyes {
        couple: None,
        me: None,
        partner: None,
        now_ms: EVENING,
        here: &here,
        outside: &super::phones::NOTHING,
        key: None,
    };
    let screen = db.read(|c| session_screen(c, &eyes, session)).unwrap();
    assert!(screen.who_sees.starts_with("Your partner"), "{}", screen.who_sees);
    assert!(!db.read(|c| exercise(c, &eyes, DAILY)).unwrap().can_start);
    db.write(|tx| answer(tx, &hands, session, "thanks", &Answer::Next)).unwrap();
    db.write(|tx| answer(tx, &hands, session, "again", &Answer::Next)).unwrap();
    let StepView::Done { text } = db.read(|c| session_screen(c, &eyes, session)).unwrap().step else { panic!() };
    assert!(text.contains("It is yours"), "{text}");
}

#[test]
fn screens_say_who_sees_what_in_words() {
    let (ana, ben) = couple();
    let screen = ana.look(|c, eyes| exercise(c, eyes, DAILY));
    assert!(screen.steps[0].ends_with("sealed until you have both answered"));
    assert!(screen.evidence.contains("10.1080/10522158.2017.1410267"));
    assert_eq!(ana.look(|c, eyes| exercise(c, eyes, "feeling-words")).evidence, "No study of this that we know of.");
    assert_eq!(latest().len(), super::library::PACKS.len());
    let session = ben.start("feeling-words");
    ben.next(session);
    assert!(ben.screen(session).who_sees.starts_with("Only you can see this"));
    let StepView::Feelings { words, outside, up_to, .. } = ben.screen(session).step else { panic!() };
    assert_eq!((words.len(), outside.len(), up_to), (48, 5, 3));
    let all = format!("{:?}{:?}", ana.look(begun), ben.screen(session));
    assert!(!all.contains("sees-") && !all.contains(".prompt") && !all.contains("together-"), "{all}");
}
