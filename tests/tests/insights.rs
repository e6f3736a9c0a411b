//! Looking back, on two phones.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use attune_core::exercises::Answer;
use attune_core::ids::SessionId;
use attune_core::insights::{InsightsScreen, ToldTogether};
use attune_core::time::Civil;
use attune_tests::{Couple, Phone};

const DAY: u64 = 24 * 3_600_000;

fn seen(phone: &Phone) -> InsightsScreen {
    phone.attune.insights(&phone.here).unwrap()
}

/// The day's two lines, sealed: a word and one appreciation.
fn lines(phone: &Phone, feeling: &str, thanks: &str) -> SessionId {
    let session = phone.attune.start(&phone.here, "daily-check-in").unwrap();
    for answer in [
        Answer::Chosen { ids: vec![feeling.into()] },
        Answer::Seal { texts: vec![thanks.into(), "About me: nothing of it is anybody's look back.".into()] },
    ] {
        phone.give(session, &answer).unwrap();
    }
    session
}

fn days_pass(couple: &Couple, days: u64) {
    for phone in [&couple.ana, &couple.ben] {
        phone.clock.pass(days * DAY);
    }
}

/// Both proposed and agreed: a ritual of the library, as it is offered.
fn ritual(couple: &Couple, id: &str) -> attune_core::ids::RitualId {
    let library = couple.ana.attune.rituals(&couple.ana.here).unwrap().library;
    couple.agree_on(&library.into_iter().find(|card| card.id == id).unwrap().draft)
}

/// The same with whose is whose exchanged.
fn turned(mut screen: InsightsScreen) -> InsightsScreen {
    let told = screen.years.iter_mut().flat_map(|year| &mut year.told);
    for one in told.chain(&mut screen.appreciated).chain(&mut screen.came_back) {
        std::mem::swap(&mut one.own, &mut one.theirs);
    }
    screen
}

#[test]
fn alone_there_is_nothing_to_look_back_on() {
    let couple = Couple::alone(80);
    let ana = seen(&couple.ana);
    assert_eq!((ana.partner, ana.months.len(), ana.appreciated.len(), ana.moods.len()), (None, 0, 0, 0));
}

#[test]
fn what_was_said_is_looked_back_on_by_both_and_ones_own_word_by_oneself_alone() {
    let couple = Couple::paired(81);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let session = lines(ana, "emo.warm.tender", "You warmed up the car.");
    couple.settle();
    // Sealed, it is nobody's look back; one's own word is one's own at once.
    assert_eq!((seen(ana).appreciated, seen(ben).appreciated), (Vec::new(), Vec::new()));
    assert_eq!((seen(ana).moods[0].word.as_str(), seen(ana).months.len()), ("tender", 0));
    assert_eq!(seen(ben).moods, Vec::new());
    lines(ben, "emo.sad.low", "You listened.");
    couple.settle();
    let told = |phone: &Phone| seen(phone).appreciated.into_iter().next().unwrap();
    let ToldTogether { session: of, title, own, theirs, .. } = told(ana);
    assert_eq!((of, title.as_str()), (session, "Two lines a day"));
    assert_eq!((own, theirs), (vec!["You warmed up the car.".to_owned()], vec!["You listened.".to_owned()]));
    assert_eq!(told(ben).own, ["You listened."]);
    // The picture of one's days holds nobody else's word, opened or not.
    let words = |phone: &Phone| seen(phone).moods.into_iter().map(|mood| mood.word).collect::<Vec<_>>();
    assert_eq!((words(ana), words(ben)), (vec!["tender".to_owned()], vec!["low".to_owned()]));
    let did = &seen(ana).months[0].did[0];
    assert_eq!((did.title.as_str(), did.days[0].to_string().as_str()), ("Two lines a day", "2026-11-22"));
    couple.ends_well();
}

#[test]
fn a_word_that_was_taken_back_is_no_day() {
    let couple = Couple::paired(82);
    let ana = &couple.ana;
    let session = ana.attune.start(&ana.here, "daily-check-in").unwrap();
    let word = Answer::Chosen { ids: vec!["emo.tired".into()] };
    ana.attune.answer(&ana.here, session, "word", &word).unwrap();
    assert_eq!((seen(ana).moods[0].word.as_str(), seen(ana).moods[0].x), ("tired", None));
    ana.attune.answer(&ana.here, session, "lines", &Answer::Back).unwrap();
    ana.attune.answer(&ana.here, session, "word", &Answer::Withdraw).unwrap();
    assert_eq!(seen(ana).moods, Vec::new());
}

#[test]
fn ways_back_and_full_thanks_stand_in_the_words_of_both_and_the_same_on_both_phones() {
    let couple = Couple::paired(83);
    let (ana, ben) = (&couple.ana, &couple.ben);
    couple.choose_passphrases("three small words");
    let words = ["by ana", "by ben"];
    for exercise in ["soft-return", "closeness-over-time", "thank-you-in-full", "weekly-check-in", "consent-closeness"]
    {
        couple.goes_through(exercise, ana, ben, words);
        days_pass(&couple, 1);
    }
    let of = seen(ana);
    let titles = |told: &[ToldTogether]| told.iter().map(|one| one.title.clone()).collect::<Vec<_>>();
    assert_eq!(titles(&of.came_back), ["Tides", "Coming back"]);
    assert_eq!(titles(&of.appreciated), ["Our week", "A proper thank-you"]);
    assert_eq!(
        (&of.came_back[1].own[..], &of.came_back[1].theirs[..]),
        (&["by ana".to_owned()][..], &["by ben".to_owned()][..])
    );
    assert_eq!(of.appreciated[0].own, ["by ana", "by ana"], "two thanks, and not what worked");
    assert!(of.appreciated[1].theirs.is_empty(), "one gave thanks");
    let did: Vec<&str> = of.months.iter().flat_map(|month| &month.did).map(|one| one.title.as_str()).collect();
    assert_eq!(did.len(), 4, "what is about touch stands in no list: {did:?}");
    let mut theirs = turned(seen(ben));
    theirs.partner.clone_from(&of.partner);
    theirs.moods.clone_from(&of.moods);
    assert_eq!(of, theirs, "the same but for whose is whose");
}

#[test]
fn a_year_later_this_week_is_looked_back_on() {
    let couple = Couple::paired(84);
    let (ana, ben) = (&couple.ana, &couple.ben);
    lines(ana, "emo.warm.tender", "You warmed up the car.");
    lines(ben, "emo.warm.tender", "You listened.");
    couple.settle();
    assert_eq!(seen(ana).years, Vec::new());
    days_pass(&couple, 363);
    let years = seen(ben).years;
    assert_eq!(
        (years[0].line.as_str(), years[0].told[0].theirs[0].as_str()),
        ("A year ago this week", "You warmed up the car.")
    );
    assert_eq!(
        (seen(ana).months.len(), seen(ana).moods.len()),
        (0, 0),
        "the months go twelve back, the words six weeks"
    );
    days_pass(&couple, 10);
    assert_eq!(seen(ana).years, Vec::new());
}

#[test]
fn which_rituals_fit_is_said_of_the_two_whoever_marked_them() {
    let couple = Couple::paired(85);
    let (ana, ben) = (&couple.ana, &couple.ben);
    let thanks = ritual(&couple, "r-thanks");
    let date = ritual(&couple, "r-date");
    assert_eq!(seen(ana).rituals, Vec::new(), "nothing has come yet");
    for week in 0..4 {
        days_pass(&couple, 7);
        let phone = if week % 2 == 0 { ana } else { ben };
        let now = phone.attune.today(&phone.here).unwrap().day;
        let wednesday = now.plus_days(-4).at("20:00".parse().unwrap());
        phone.attune.ritual_done(&phone.here, thanks, Civil { ..wednesday }).unwrap();
        couple.settle();
    }
    let lines = |phone: &Phone| {
        seen(phone).rituals.into_iter().map(|one| (one.id, one.line)).collect::<std::collections::BTreeMap<_, _>>()
    };
    assert_eq!(lines(ana), lines(ben));
    assert_eq!(lines(ana)[&thanks], "This one fits your weeks as they are.");
    assert!(lines(ana)[&date].starts_with("Quiet lately."));
    let did = seen(ben).months.into_iter().flat_map(|month| month.did);
    assert_eq!(did.filter(|one| one.title == "A proper thank-you").flat_map(|one| one.days).count(), 4);
}
