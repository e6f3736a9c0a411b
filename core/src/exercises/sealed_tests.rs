#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use proptest::prelude::*;

use super::phones::{EVENING, HOUR, KEY, Phone, couple, exchange_all, uuid};
use super::rows::held;
use super::sealed::{commit, pad, unpad};
use super::*;
use crate::crypto::Key;
use crate::ids::{DeviceId, OpId, PersonId, RecordId, SessionId};
use crate::log::{self, Frame, Members, Operation, Stamped, Vector};

const DAILY: &str = "daily-check-in";

/// Both have the first step of today's check-in before them.
fn evening() -> (Phone, Phone, SessionId) {
    let (ana, ben) = couple();
    let session = ana.start(DAILY);
    assert_eq!(ben.start(DAILY), session);
    (ana, ben, session)
}

fn take_back(phone: &Phone, session: SessionId) {
    phone.answer(session, &Answer::Back).unwrap();
    phone.answer(session, &Answer::Withdraw).unwrap();
}

fn words(phone: &Phone, session: SessionId) -> Vec<Option<Vec<String>>> {
    phone.open_texts(session, "word").into_iter().map(|(_, texts)| texts).collect()
}

fn both_open(ana: &Phone, ben: &Phone, session: SessionId, of_ana: &str, of_ben: &str) {
    exchange_all(ana, ben);
    assert_eq!(words(ana, session), [Some(vec![of_ana.to_owned()]), Some(vec![of_ben.to_owned()])]);
    assert_eq!(ana.dump(), ben.dump());
    for (phone, other) in [(ana, ben), (ben, ana)] {
        let theirs = other.db.read(log::vector).unwrap();
        phone.db.write(|tx| forget_withdrawn(tx, phone.device, &theirs)).unwrap();
        assert!(phone.db.read(|c| Ok(held(c)?.is_empty())).unwrap(), "key and text are let go of once open");
    }
}

#[test]
fn a_withdrawal_that_arrives_before_the_other_answers_counts() {
    let (ana, ben, session) = evening();
    ana.choose(session, "emo.sore.jealous");
    take_back(&ana, session);
    let StepView::Feelings { chosen, exchange, .. } = ana.screen(session).step else { panic!() };
    assert_eq!((chosen[0].as_str(), exchange), ("emo.sore.jealous", Exchange::NotYet { partner_sealed: false }));
    ben.hear(&ana);
    assert_eq!(ben.exchange(session), Exchange::NotYet { partner_sealed: false });
    ben.choose(session, "emo.glad.hopeful");
    exchange_all(&ana, &ben);
    assert_eq!(words(&ana, session), [None], "one answer counts, and it is sealed");
    ana.choose(session, "emo.glad.proud");
    both_open(&ana, &ben, session, "emo.glad.proud", "emo.glad.hopeful");
    assert!(!ben.dump().contains("jealous"));
}

#[test]
fn a_withdrawal_that_crosses_the_others_answer_comes_too_late() {
    let (ana, ben, session) = evening();
    ana.choose(session, "emo.sore.jealous");
    ben.hear(&ana);
    take_back(&ana, session);
    ben.choose(session, "emo.glad.hopeful");
    both_open(&ana, &ben, session, "emo.sore.jealous", "emo.glad.hopeful");
    let draft = ana.db.read(|c| rows::draft(c, session, "word")).unwrap();
    assert!(draft.is_empty(), "what is open is no draft");
}

#[test]
fn two_withdrawals_that_cross_are_both_too_late() {
    let (ana, ben, session) = evening();
    ana.choose(session, "emo.sad.low");
    ben.choose(session, "emo.sad.empty");
    take_back(&ana, session);
    take_back(&ben, session);
    both_open(&ana, &ben, session, "emo.sad.low", "emo.sad.empty");
}

#[test]
fn an_answer_given_after_a_withdrawal_that_was_too_late_comes_back_as_a_draft() {
    let (ana, ben, session) = evening();
    ana.choose(session, "emo.sad.low");
    take_back(&ana, session);
    ana.choose(session, "emo.glad.proud");
    ben.choose(session, "emo.torn");
    both_open(&ana, &ben, session, "emo.sad.low", "emo.torn");
    assert!(!format!("{:?}", ben.own()).contains("proud") && !ben.dump().contains("proud"));
    assert_eq!(ana.db.read(|c| rows::draft(c, session, "word")).unwrap(), ["emo.glad.proud"]);
}

#[test]
fn what_is_sealed_anew_is_what_is_shown() {
    let (ana, _, session) = evening();
    for word in ["emo.sad.low", "emo.glad.proud", "emo.torn"] {
        ana.choose(session, word);
        ana.answer(session, &Answer::Back).unwrap();
        let StepView::Feelings { chosen, .. } = ana.screen(session).step else { panic!() };
        assert_eq!(chosen, [word], "not what was taken back before it and still lies here");
        ana.answer(session, &Answer::Withdraw).unwrap();
    }
}

#[test]
fn taking_back_is_refused_once_the_others_answer_is_here() {
    let (ana, ben, session) = evening();
    ana.choose(session, "emo.sad.low");
    ben.choose(session, "emo.torn");
    ana.hear(&ben);
    ana.answer(session, &Answer::Back).unwrap();
    assert!(ana.answer(session, &Answer::Withdraw).is_err());
    assert_eq!(ana.exchange(session), Exchange::SealedHere { can_withdraw: false });
    both_open(&ana, &ben, session, "emo.sad.low", "emo.torn");
}

#[test]
fn an_answer_above_a_gap_opens_nothing_until_the_gap_is_closed() {
    let (ana, ben, session) = evening();
    ana.choose(session, "emo.sad.low");
    ben.choose(session, "emo.torn");
    let all = ben.own();
    assert_eq!(all.len(), 2, "a start and a commit");
    assert_eq!(ana.take(&ben, &all[1..]), 0);
    assert!(ana.own().len() == 2, "no Open yet: its vector would not cover the other's Commit");
    assert_eq!(ana.take(&ben, &all[..1]), 1);
    both_open(&ana, &ben, session, "emo.sad.low", "emo.torn");
}

#[test]
fn what_was_taken_back_lies_here_until_the_other_phone_is_known_to_have_it() {
    let (ana, ben, session) = evening();
    ana.choose(session, "emo.sad.low");
    take_back(&ana, session);
    let lies_here = || ana.db.read(|c| Ok(held(c)?.len())).unwrap();
    let forget = |vector: Vector| ana.db.write(|tx| forget_withdrawn(tx, ana.device, &vector)).unwrap();
    forget(Vector::new());
    forget(Vector::from([(ana.device, 2), (ben.device, 9)]));
    assert_eq!(lies_here(), 1);
    ben.hear(&ana);
    forget(ben.db.read(log::vector).unwrap());
    assert_eq!(lies_here(), 0);
}

#[test]
fn a_long_answer_opens_on_both_phones() {
    let (ana, ben, session) = evening();
    let long = |letter: char| letter.to_string().repeat(MOST_LETTERS);
    for (phone, word, letter) in [(&ana, "emo.sad.low", 'ä'), (&ben, "emo.torn", 'b')] {
        phone.choose(session, word);
        phone.seal(session, &long(letter));
    }
    exchange_all(&ana, &ben);
    for phone in [&ana, &ben] {
        let open: Vec<_> = phone.open_texts(session, "lines").into_iter().map(|(_, texts)| texts.unwrap()).collect();
        assert_eq!(open, [[long('ä'), String::new()], [long('b'), String::new()]]);
    }
}

#[test]
fn sealed_answers_lie_here_unreadable_without_the_couples_key_and_go_when_it_ends() {
    let dir = tempfile::tempdir().unwrap();
    let db = crate::store::Database::open(&dir.path().join("couple.db"), &crate::store::COUPLE).unwrap();
    let ana = Phone { db, ..Phone::new(1) };
    let session = ana.start(DAILY);
    ana.choose(session, "emo.sad.low");
    ana.seal(session, "canary-a31f");
    let lies = |needle: &[u8]| {
        std::fs::read_dir(dir.path()).unwrap().any(|file| {
            let bytes = std::fs::read(file.unwrap().path()).unwrap();
            bytes.windows(needle.len()).any(|part| part == needle)
        })
    };
    let mut all = ana.db.read(held).unwrap();
    all.sort_by_key(|held| held.step == "lines");
    let (key, answer) = at_rest::open(&KEY, &all[1]).unwrap();
    assert_eq!(unpad(&answer).unwrap()[0], "canary-a31f");
    assert!(lies(&all[1].sealed) && !lies(b"canary-a31f") && !lies(&key.0));
    assert_eq!(at_rest::open(&Key([1; 32]), &all[1]).unwrap_err(), crate::error::Error::NewPhone);
    let (first, second) = (all[0].commit, all[1].commit);
    all[1].commit = first;
    assert!(at_rest::open(&KEY, &all[1]).is_err(), "bound to its Commit");
    all[1].commit = second;
    ana.with(|tx, _, _| rows::save_draft(tx, session, "lines", &["canary-b7".into()])).unwrap();
    ana.db.write(forget_unsent).unwrap();
    assert!(ana.db.read(held).unwrap().is_empty());
    assert!(!lies(&all[0].sealed) && !lies(&all[1].sealed) && !lies(b"canary-b7"));
}

/// Ops of a round made by hand, as a changed client might.
struct Desk {
    members: Members,
    round: RecordId,
    ops: Vec<Stamped<ExerciseOp>>,
}

impl Desk {
    fn new() -> Self {
        let members = Members { couple: crate::ids::CoupleId(uuid(9)), people: [PersonId(uuid(1)), PersonId(uuid(2))] };
        Self { members, round: round_of(SessionId(uuid(7)), "word"), ops: Vec::new() }
    }

    fn add(&mut self, who: u8, saw: &[OpId], op: ExerciseOp) -> OpId {
        let device = DeviceId(uuid(0x10 + who));
        let mut vector = Vector::new();
        for one in self.ops.iter().filter(|one| saw.contains(&one.frame.id)) {
            let seen = vector.entry(one.frame.device).or_insert(0);
            *seen = one.frame.op_seq.max(*seen);
        }
        let op_seq = self.ops.iter().filter(|one| one.frame.device == device).count() as u64 + 1;
        let number = self.ops.len() as u64 + 1;
        let frame = Frame {
            id: OpId(uuid(100 + u8::try_from(number).unwrap())),
            person: PersonId(uuid(who)),
            device,
            op_seq,
            kind: op.kind(),
            record: self.round,
            parent: None,
            counter: number,
            vector,
            at_ms: EVENING,
            offset_seconds: 0,
            zone: "UTC".into(),
            min_reader: 1,
            payload_len: 0,
            payload_hash: [0; 32],
            beyond: crate::log::Beyond::new(),
        };
        let id = frame.id;
        self.ops.push(Stamped { frame, op });
        id
    }

    fn commit(&mut self, who: u8, saw: &[OpId], text: &str) -> OpId {
        let mut of = Commit {
            session: SessionId(uuid(7)),
            exercise: DAILY.into(),
            version: 1,
            step: "word".into(),
            commitment: [0; 32],
            until_ms: None,
            closes: Vec::new(),
        };
        let answer = pad(&[text.to_owned()]);
        of.commitment = commit(self.members.couple, self.round, &of, PersonId(uuid(who)), &Key([who; 32]), &answer);
        self.add(who, saw, ExerciseOp::Commit(of))
    }

    fn open(&mut self, who: u8, saw: &[OpId], commit: OpId, against: OpId, text: &str) -> OpId {
        let open = Open { commit, against, key: [who; 32], answer: pad(&[text.to_owned()]) };
        self.add(who, saw, ExerciseOp::Open(open))
    }

    fn fold(&self) -> (Option<Round>, std::collections::BTreeSet<OpId>) {
        let mut ops = self.ops.clone();
        ops.sort_by_key(|one| one.frame.sort_key());
        fold_round(&self.members, self.round, &ops)
    }

    fn texts(&self, who: u8) -> Option<Vec<String>> {
        self.fold().0?.answers.get(&PersonId(uuid(who)))?.texts.clone()
    }
}

#[test]
fn an_open_counts_only_for_whoever_held_the_others_answer() {
    let mut desk = Desk::new();
    let mine = desk.commit(1, &[], "calm");
    let early = desk.open(1, &[mine], mine, OpId(uuid(200)), "calm");
    let theirs = desk.commit(2, &[], "torn");
    let blind = desk.open(1, &[mine], mine, theirs, "calm");
    let own = desk.open(1, &[mine, theirs], mine, mine, "calm");
    assert_eq!(desk.texts(1), None);
    assert!([early, blind, own].iter().all(|open| desk.fold().1.contains(open)));
    desk.open(1, &[mine, theirs], mine, theirs, "calm");
    assert_eq!(desk.texts(1), Some(vec!["calm".into()]));
    assert_eq!(desk.texts(2), None);
}

#[test]
fn nobody_can_show_another_answer_than_the_one_they_sealed() {
    let mut desk = Desk::new();
    let (mine, theirs) = (desk.commit(1, &[], "calm"), desk.commit(2, &[], "torn"));
    desk.open(1, &[mine, theirs], mine, theirs, "delighted");
    desk.open(2, &[mine, theirs], mine, theirs, "calm");
    assert_eq!((desk.texts(1), desk.texts(2)), (None, None));
    // A commitment copied from the other binds its author: it cannot be opened by the copier.
    let mut copy = Desk::new();
    let mine = copy.commit(1, &[], "calm");
    let ExerciseOp::Commit(of) = copy.ops[0].op.clone() else { panic!() };
    let theirs = copy.add(2, &[mine], ExerciseOp::Commit(of));
    let open = Open { commit: theirs, against: mine, key: [1; 32], answer: pad(&["calm".into()]) };
    copy.add(2, &[mine, theirs], ExerciseOp::Open(open));
    assert_eq!(copy.texts(2), None);
}

#[test]
fn of_two_answers_the_first_counts_and_strangers_never() {
    let mut desk = Desk::new();
    let first = desk.commit(1, &[], "calm");
    let second = desk.commit(1, &[], "delighted");
    let stranger = desk.commit(3, &[], "peeking");
    let theirs = desk.commit(2, &[], "torn");
    let not_mine = desk.add(2, &[first], ExerciseOp::Withdraw(Withdraw { commit: first }));
    let (round, void) = desk.fold();
    assert_eq!(round.unwrap().answers[&PersonId(uuid(1))].commit, first);
    assert_eq!(void, [second, stranger, not_mine].into_iter().collect());
    desk.open(1, &[first, theirs], first, theirs, "calm");
    assert_eq!(desk.texts(1), Some(vec!["calm".into()]));
}

#[test]
fn an_answer_may_be_given_after_the_others_was_taken_back_and_then_taken_back_too() {
    let mut desk = Desk::new();
    let theirs = desk.commit(2, &[], "torn");
    let back = desk.add(2, &[theirs], ExerciseOp::Withdraw(Withdraw { commit: theirs }));
    let mine = desk.commit(1, &[theirs, back], "calm");
    let also = desk.add(1, &[theirs, back, mine], ExerciseOp::Withdraw(Withdraw { commit: mine }));
    let (round, void) = desk.fold();
    assert!(round.is_none() && void.is_empty(), "{void:?} {also:?}");
}

#[test]
fn after_a_close_nothing_opens_and_what_was_open_stays() {
    let mut desk = Desk::new();
    let (mine, theirs) = (desk.commit(1, &[], "calm"), desk.commit(2, &[], "torn"));
    let shown = desk.open(1, &[mine, theirs], mine, theirs, "calm");
    desk.add(1, &[mine, theirs, shown], ExerciseOp::Close(Close {}));
    let late = desk.open(2, &[mine, theirs], theirs, mine, "torn");
    assert_eq!((desk.texts(1), desk.texts(2)), (Some(vec!["calm".into()]), None));
    assert!(desk.fold().1.contains(&late));
    assert_ne!(round_after(desk.round, mine), desk.round);
}

#[test]
fn a_closed_round_gives_the_answer_back_and_a_new_one_can_be_sealed() {
    let (ana, ben, session) = evening();
    ana.choose(session, "emo.sad.low");
    ben.choose(session, "emo.torn");
    // Ben's phone is lost before it opened anything: Ana's phone closes the round.
    ana.with(|tx, ledger, author| {
        let round = round_of(session, "word");
        ledger.record(tx, author, round, Some(session.into()), &ExerciseOp::Close(Close {}))?;
        settle(tx, &Hands::Paired { ledger, author, key: &KEY, outside: &super::phones::NOTHING })
    })
    .unwrap();
    assert_eq!(ana.db.read(|c| rows::draft(c, session, "word")).unwrap(), ["emo.sad.low"]);
    ana.answer(session, &Answer::Back).unwrap();
    ana.choose(session, "emo.sad.low");
    let (round, _, _) = ana.db.read(|c| rows::present_round(c, session, "word")).unwrap();
    assert_ne!(round, round_of(session, "word"));
    exchange_all(&ana, &ben);
    assert!(words(&ana, session).iter().all(Option::is_none));
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn an_answer_a_day_late_opens_for_nobody() {
    let mut desk = Desk::new();
    let (mine, theirs) = (desk.commit(1, &[], "calm"), desk.commit(2, &[], "torn"));
    let ExerciseOp::Commit(of) = &mut desk.ops[0].op else { panic!() };
    of.until_ms = Some(EVENING);
    desk.ops[1].frame.at_ms = EVENING + 24 * HOUR + 1;
    desk.open(1, &[mine, theirs], mine, theirs, "calm");
    assert!(desk.fold().0.unwrap().lapsed);
    assert_eq!(desk.texts(1), None);
    desk.ops[1].frame.at_ms -= 1;
    assert!(!desk.fold().0.unwrap().lapsed);
}

#[test]
fn padding_hides_the_length_and_comes_off_only_whole() {
    let short = pad(&["a".into(), String::new()]);
    let longer = pad(&["a".repeat(200), "ü".into()]);
    assert_eq!((short.len(), longer.len()), (256, 256));
    assert_eq!(unpad(&longer).unwrap()[1], "ü");
    for cut in 0..short.len() {
        assert_eq!(unpad(&short[..cut]), None);
    }
    let mut altered = short.clone();
    altered[255] = 1;
    assert_eq!(unpad(&altered), None);
    assert_eq!(unpad(&[0xff; 256]), None);
}

#[test]
fn operations_come_back_as_they_went_and_hashes_are_byte_strings() {
    let (ana, _, session) = evening();
    ana.choose(session, "emo.torn");
    let ops = ana.db.read(|c| log::operations(c, round_of(session, "word"))).unwrap();
    let op = ExerciseOp::read(ops[0].frame.kind, &ops[0].op).unwrap();
    assert_eq!(op.body().unwrap(), ops[0].op);
    assert!(ops[0].op.windows(2).any(|two| two == [0x58, 0x20]), "32 bytes, as bytes");
    assert_eq!(ExerciseOp::read(0x0312, &ops[0].op), None);
}

#[test]
fn a_commit_under_a_record_that_is_not_its_own_counts_for_nothing_and_spoils_nothing() {
    let mut desk = Desk::new();
    let bad = desk.commit(2, &[], "elsewhere");
    let ExerciseOp::Commit(of) = &mut desk.ops[0].op else { panic!() };
    of.step = "lines".into();
    let (mine, theirs) = (desk.commit(1, &[], "calm"), desk.commit(2, &[], "torn"));
    let (round, void) = desk.fold();
    assert_eq!(void, [bad].into_iter().collect());
    let round = round.unwrap();
    assert_eq!((round.answers[&PersonId(uuid(1))].commit, round.answers[&PersonId(uuid(2))].commit), (mine, theirs));
    // A chain of Closes names the record it leads to, and only that.
    let ExerciseOp::Commit(of) = &mut desk.ops[0].op else { panic!() };
    of.step = "word".into();
    of.closes = vec![mine];
    assert_eq!(of.round(), round_after(desk.round, mine));
    assert!(desk.fold().1.contains(&bad));
}

#[test]
fn a_withdrawal_that_crosses_leaves_what_was_written_since() {
    let (ana, ben, session) = evening();
    ana.choose(session, "emo.sore.jealous");
    ben.hear(&ana);
    take_back(&ana, session);
    assert_eq!(ana.draft(session, "word", &["emo.glad.proud"]), None);
    ben.choose(session, "emo.glad.hopeful");
    both_open(&ana, &ben, session, "emo.sore.jealous", "emo.glad.hopeful");
    assert_eq!(ana.db.read(|c| rows::draft(c, session, "word")).unwrap(), ["emo.glad.proud"]);
}

/// What one of the two does, or what travels.
#[derive(Debug, Clone)]
enum Move {
    Choose(bool, u8),
    Lines(bool, u8),
    Withdraw(bool),
    Next(bool),
    Back(bool),
    Rest(bool, bool),
    Resume(bool),
    Reply(bool),
    /// Some of what the other has, in some order, some twice.
    Travel(bool, u64),
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        3 => (any::<bool>(), 0..4_u8).prop_map(|(who, word)| Move::Choose(who, word)),
        3 => (any::<bool>(), 0..4_u8).prop_map(|(who, line)| Move::Lines(who, line)),
        2 => any::<bool>().prop_map(Move::Withdraw),
        1 => any::<bool>().prop_map(Move::Next),
        1 => any::<bool>().prop_map(Move::Back),
        1 => any::<(bool, bool)>().prop_map(|(who, left)| Move::Rest(who, left)),
        1 => any::<bool>().prop_map(Move::Resume),
        1 => any::<bool>().prop_map(Move::Reply),
        4 => any::<(bool, u64)>().prop_map(|(to, order)| Move::Travel(to, order)),
    ];
    proptest::collection::vec(one, 1..28)
}

const FEELINGS: [&str; 4] = ["emo.torn", "emo.glad.proud", "emo.sad.low", "emo.lively.bold"];

fn play(ana: &Phone, ben: &Phone, session: SessionId, step: &Move) {
    let of = |who: bool| if who { ana } else { ben };
    let canary = |who: bool, line: u8| format!("line-{line}-of-{}", if who { "ana" } else { "ben" });
    // What does not fit where someone stands is refused, which is part of the game.
    let _ = match step {
        Move::Choose(who, word) => {
            of(*who).answer(session, &Answer::Chosen { ids: vec![FEELINGS[usize::from(*word)].into()] })
        }
        Move::Lines(who, line) => {
            of(*who).answer(session, &Answer::Seal { texts: vec![canary(*who, *line), String::new()] })
        }
        Move::Withdraw(who) => of(*who).answer(session, &Answer::Withdraw),
        Move::Next(who) => of(*who).answer(session, &Answer::Next),
        Move::Back(who) => of(*who).answer(session, &Answer::Back),
        Move::Rest(who, left) => Ok(of(*who).rest(session, *left)),
        Move::Resume(who) => Ok(of(*who).resume(session)),
        Move::Reply(who) => of(*who).answer(session, &Answer::Chosen { ids: vec!["hug".into()] }),
        Move::Travel(to, order) => {
            let (to, from) = (of(*to), of(!*to));
            let own = from.own();
            let mut some: Vec<_> = own.iter().enumerate().filter(|(i, _)| order >> (i % 61) & 1 == 1).collect();
            some.sort_by_key(|(i, _)| order.rotate_left(u32::try_from(*i).unwrap() * 7) % 17);
            let mut some: Vec<_> = some.into_iter().map(|(_, one)| one.clone()).collect();
            some.extend(some.first().cloned());
            to.take(from, &some);
            Ok(Acted::default())
        }
    };
}

/// Whatever `phone` holds of the other's lines, it had answered that step itself before.
fn nothing_peeked(phone: &Phone, other: &str, session: SessionId) {
    let dump = phone.dump();
    let mine = phone.db.read(|c| log::operations(c, round_of(session, "lines"))).unwrap();
    let answered = mine.iter().any(|one| one.frame.person == phone.person && one.frame.kind == 0x0310);
    assert!(answered || !dump.contains(&format!("of-{other}")), "peeked");
    for step in ["word", "lines"] {
        let ops = phone.db.read(|c| log::operations(c, round_of(session, step))).unwrap();
        for open in ops.iter().filter(|one| one.frame.kind == 0x0312) {
            let before = ops.iter().any(|one| one.frame.kind == 0x0310 && one.frame.person != open.frame.person);
            // An Open may travel ahead of its own Commit, never ahead of the reader's.
            assert!(before || open.frame.person == phone.person, "opened to one who has not answered");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn any_interleaving_of_two_phones_ends_alike_and_nothing_is_read_before_its_time(game in moves()) {
        let (ana, ben, session) = evening();
        for step in &game {
            play(&ana, &ben, session, step);
            nothing_peeked(&ana, "ben", session);
            nothing_peeked(&ben, "ana", session);
        }
        exchange_all(&ana, &ben);
        prop_assert_eq!(ana.dump(), ben.dump());
        for step in ["word", "lines"] {
            let answers = ana.open_texts(session, step);
            let open = answers.iter().filter(|(_, texts)| texts.is_some()).count();
            prop_assert!(open == 0 || open == 2, "one-sided: {:?}", answers);
            prop_assert_eq!(answers.len() == 2, open == 2, "both answered, so both see");
        }
        for phone in [&ana, &ben] {
            let screen = phone.screen(session);
            prop_assert!(screen.step_number <= screen.step_count);
        }
    }

    #[test]
    fn every_subset_of_a_rounds_operations_shows_only_what_both_answered(mask in any::<u16>()) {
        let mut desk = Desk::new();
        let (mine, theirs) = (desk.commit(1, &[], "calm"), desk.commit(2, &[], "torn"));
        desk.add(1, &[mine], ExerciseOp::Withdraw(Withdraw { commit: mine }));
        desk.commit(1, &[mine], "again");
        desk.open(1, &[mine, theirs], mine, theirs, "calm");
        desk.open(2, &[mine, theirs], theirs, mine, "torn");
        let mut place = 0;
        desk.ops.retain(|_| { place += 1; mask >> (place - 1) & 1 == 1 });
        let people: std::collections::BTreeSet<_> =
            desk.ops.iter().filter(|one| matches!(one.op, ExerciseOp::Commit(_))).map(|one| one.frame.person).collect();
        for who in [1, 2] {
            prop_assert!(desk.texts(who).is_none() || people.len() == 2);
        }
    }
}
