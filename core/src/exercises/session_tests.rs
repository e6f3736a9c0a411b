//! Sessions under every order: what two phones shared gives the same rows and screens however it
//! arrives, and it makes no difference which of the two is which.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use proptest::prelude::*;

use super::phones::{HOUR, KEY, Phone, couple, exchange_all, uuid};
use super::policy::well_meant;
use super::*;
use crate::ids::{DeviceId, PersonId, SessionId};
use crate::log::Arrived;

/// What someone does in one of the three sessions.
#[derive(Debug, Clone)]
enum Move {
    Answer(Answer),
    /// What the step asks for, some way or other.
    WellMeant(u8),
    Rest(bool),
    Resume,
    /// Their clock goes on, by so many hours: up to beyond the last moment to join.
    Wait(i64),
    /// They hear everything of the other.
    Hear,
}

type Step = (bool, usize, Move);

const EXERCISES: [&str; 9] = [
    "daily-check-in",
    "thank-you-in-full",
    "feeling-words",
    "listen-dont-fix",
    "soft-return",
    "repair-talk",
    "breathe-together",
    "guided-reflection",
    "trust-5-questions-limits",
];

fn moves() -> impl Strategy<Value = Vec<Step>> {
    let ids = prop_oneof![Just("emo.torn"), Just("emo.glad.proud"), Just("hug"), Just("thanks")];
    let what = prop_oneof![
        4 => ids.prop_map(|id| Move::Answer(Answer::Chosen { ids: vec![id.into()] })),
        3 => (0..3_u8).prop_map(|n| Move::Answer(Answer::Send { text: format!("words {n}"), option: None })),
        2 => (0..3_u8).prop_map(|n| Move::Answer(Answer::Seal { texts: vec![format!("line {n}"), String::new()] })),
        2 => Just(Move::Answer(Answer::Text { text: "only mine".into() })),
        6 => Just(Move::Answer(Answer::Next)),
        1 => Just(Move::Answer(Answer::Back)),
        1 => Just(Move::Answer(Answer::Withdraw)),
        1 => any::<bool>().prop_map(Move::Rest),
        1 => Just(Move::Resume),
        1 => any::<bool>().prop_map(|tells| Move::Answer(Answer::Ready { tells: Some(tells) })),
        1 => Just(Move::Answer(Answer::Heard)),
        1 => (0..3_u8).prop_map(|n| Move::Answer(Answer::Word { text: format!("agreed {n}") })),
        40 => any::<u8>().prop_map(Move::WellMeant),
        1 => (1..200_i64).prop_map(Move::Wait),
        3 => Just(Move::Hear),
    ];
    // Most of a game is about one session, so that it gets somewhere.
    (0..EXERCISES.len()).prop_flat_map(move |most| {
        let session = prop_oneof![4 => Just(most), 1 => 0..EXERCISES.len()];
        proptest::collection::vec((any::<bool>(), session, what.clone()), 4..80)
    })
}

/// Both begin the day's exercise, `one` begins the others; then each does as `game` says.
fn play(one: &mut Phone, two: &mut Phone, game: &[Step]) -> [SessionId; EXERCISES.len()] {
    let sessions = EXERCISES.map(|exercise| one.start(exercise));
    one.now.utc_ms += 1_000;
    assert_eq!(two.start(EXERCISES[0]), sessions[0]);
    for (first, session, what) in game {
        let (who, other) = if *first { (&mut *one, &mut *two) } else { (&mut *two, &mut *one) };
        let session = sessions[*session];
        // What does not fit where someone stands is refused, which is part of the game.
        match what {
            Move::Answer(answer) => drop(who.answer(session, answer)),
            Move::WellMeant(dice) => {
                let screen = who.try_screen(session).ok();
                let answer = screen.and_then(|screen| well_meant(&screen, usize::from(*dice), "well meant"));
                if let Some(answer) = answer {
                    drop(who.answer(session, &answer));
                }
            }
            Move::Rest(left) => drop(who.with(|tx, ledger, author| {
                rest(tx, &Hands::Paired { ledger, author, key: &KEY, outside: &super::phones::NOTHING }, session, *left)
            })),
            Move::Resume => {
                drop(who.with(|tx, ledger, author| {
                    resume(tx, &Hands::Paired { ledger, author, key: &KEY, outside: &super::phones::NOTHING }, session)
                }));
            }
            Move::Wait(hours) => {
                who.now.utc_ms += hours * HOUR;
                who.now.monotonic_ms += u64::try_from(hours * HOUR).unwrap();
            }
            Move::Hear => drop(who.hear(other)),
        }
    }
    exchange_all(one, two);
    sessions
}

/// Someone else's look at both lanes: the phone of a person who has done nothing on it.
fn reader(person: u8, at: &Phone) -> Phone {
    let mut reader = Phone::new(3);
    reader.person = PersonId(uuid(person));
    reader.device = DeviceId(uuid(0x20 + person));
    reader.now = at.now.clone();
    reader
}

/// Every screen of these sessions, without the ids and with this phone's partner called so.
fn screens(phone: &Phone, sessions: &[SessionId]) -> Vec<String> {
    let told = |session: &SessionId| match phone.look(|c, eyes| Ok(session_screen(c, eyes, *session))) {
        Ok(screen) => format!("{screen:#?}").replace(&format!("{:?}", screen.id), "it"),
        Err(gone) => format!("{gone:?}"),
    };
    sessions.iter().map(told).collect()
}

/// These in the order of `dice`, some of them twice, in pieces of a few.
fn shuffled(all: &[Arrived], mut dice: u64) -> Vec<Vec<Arrived>> {
    let mut roll = |below: usize| {
        dice = dice.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(dice >> 33).unwrap() % below
    };
    let mut order: Vec<Arrived> = all.iter().cloned().chain(all.iter().step_by(3).cloned()).collect();
    for last in (1..order.len()).rev() {
        order.swap(last, roll(last + 1));
    }
    order.chunks(3).map(<[Arrived]>::to_vec).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn sessions_out_of_order_doubled_and_late_give_the_same_rows_and_screens(game in moves(), dice in any::<u64>()) {
        let (mut ana, mut ben) = couple();
        let sessions = play(&mut ana, &mut ben, &game);
        prop_assert_eq!(ana.dump(), ben.dump());
        let in_order = reader(1, &ana);
        in_order.hear(&ana);
        in_order.hear(&ben);
        let apart = reader(1, &ana);
        let (of_ana, of_ben) = (shuffled(&ana.own(), dice), shuffled(&ben.own(), !dice));
        for place in 0..of_ana.len().max(of_ben.len()) {
            for (from, pieces) in [(&ben, &of_ben), (&ana, &of_ana)] {
                if let Some(piece) = pieces.get(place) {
                    apart.take(from, piece);
                }
            }
        }
        prop_assert_eq!(apart.dump(), in_order.dump());
        prop_assert_eq!(apart.dump(), ana.dump());
        prop_assert_eq!(screens(&apart, &sessions), screens(&in_order, &sessions));
    }

    #[test]
    fn who_is_ana_and_who_is_ben_makes_no_difference_but_names(game in moves()) {
        let ((mut ana, mut ben), (mut other_ana, mut other_ben)) = (couple(), couple());
        let one_way = play(&mut ana, &mut ben, &game);
        let other_way = play(&mut other_ben, &mut other_ana, &game);
        for (was, is, (from, to)) in [(&ana, &other_ben, ("Ben", "Ana")), (&ben, &other_ana, ("Ana", "Ben"))] {
            // Which question is drawn follows from the session's id, which words are meant from an operation's;
            // these are two lives.
            let of_this_life = |line: &str| {
                let line = line.trim_start();
                line.starts_with("question:") || line.starts_with("id: ") && !line.contains('"')
            };
            let drawn = |screen: &String| {
                screen.lines().filter(|line| !of_this_life(line)).collect::<Vec<_>>().join("\n")
            };
            let was: Vec<_> = screens(was, &one_way).iter().map(|screen| drawn(screen).replace(from, to)).collect();
            let is: Vec<_> = screens(is, &other_way).iter().map(drawn).collect();
            prop_assert_eq!(was, is);
        }
    }
}
