//! A path is this phone's own: the other hears nothing of it, it goes along when one becomes two, and leaving
//! it leaves no trace.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use attune_core::error::Error;
use attune_core::exercises::{Answer, StageState, StepView};
use attune_tests::{Couple, Phone};

const QUIET: &str = "old-hurts";
const LISTEN: &str = "learning-to-listen";
const DAY: u64 = 24 * 3_600_000;

fn states(phone: &Phone, path: &str) -> Vec<StageState> {
    phone.attune.path(&phone.here, path).unwrap().stages.iter().map(|stage| stage.state).collect()
}

/// Goes through an exercise alone, to its end, sending nothing.
fn finishes(phone: &Phone, exercise: &str) {
    let session = phone.attune.start(&phone.here, exercise).unwrap();
    for _ in 0..40 {
        let screen = phone.attune.session(&phone.here, session).unwrap();
        let answer = match screen.step {
            StepView::Done { .. } => return,
            StepView::Reflect { .. } => Answer::Text { text: "for myself".into() },
            StepView::Feelings { .. } => Answer::Chosen { ids: vec!["emo.torn".into()] },
            StepView::Choose { options, .. } => Answer::Chosen { ids: vec![options[0].id.clone()] },
            StepView::Share { .. } => Answer::KeepToMyself { texts: vec!["for myself".into()] },
            StepView::Scale { .. } => Answer::Value { value: 3 },
            _ => Answer::Next,
        };
        phone.attune.answer(&phone.here, session, &screen.step_id, &answer).unwrap();
    }
    panic!("{exercise} comes to no end");
}

fn lies_in_files(phone: &Phone, word: &str) -> bool {
    let word = word.as_bytes();
    phone.files().values().any(|bytes| bytes.windows(word.len()).any(|window| window == word))
}

#[test]
fn a_path_begun_alone_goes_along_when_there_are_two() {
    use StageState::{Done, Later, Open, Resting};
    let couple = Couple::alone(810);
    let Couple { ana, .. } = &couple;
    couple.choose_passphrases("three small words");
    ana.attune.begin_path(&ana.here, QUIET).unwrap();
    finishes(ana, "outside-help");
    assert_eq!(states(ana, QUIET), [Done, Resting, Later, Later, Later]);
    couple.pair();
    assert_eq!(states(ana, QUIET), [Done, Resting, Later, Later, Later]);
    assert_eq!(ana.attune.together(&ana.here).unwrap().path.unwrap().id, QUIET);
    ana.clock.pass(2 * DAY);
    assert_eq!(states(ana, QUIET)[1], Open);
    finishes(ana, "feeling-words");
    assert_eq!(states(ana, QUIET), [Done, Done, Resting, Later, Later], "what is done together counts as well");
    ana.attune.skip_stage(&ana.here, QUIET, "my-shields", true).unwrap();
    ana.attune.slower_path(&ana.here, QUIET, true).unwrap();
    let screen = ana.attune.path(&ana.here, QUIET).unwrap();
    assert_eq!((screen.slower, screen.stages[2].state, screen.stages[3].state), (true, StageState::Skipped, Resting));

    ana.attune.begin_path(&ana.here, LISTEN).unwrap();
    let screen = ana.attune.path(&ana.here, QUIET).unwrap();
    assert!(screen.can_begin && !screen.card.under_way, "beginning another leaves it in either file");
    ana.attune.leave_path(&ana.here, LISTEN).unwrap();
    assert_eq!(ana.attune.together(&ana.here).unwrap().path, None);
    let gone = ana.attune.leave_path(&ana.here, LISTEN);
    assert!(matches!(gone, Err(Error::Gone { .. })), "{gone:?}");
    couple.settle();
    couple.ends_well();
}

#[test]
fn the_other_hears_nothing_of_a_path() {
    let couple = Couple::paired(811);
    let Couple { ana, ben, .. } = &couple;
    couple.settle();
    let before = ben.screens();
    ana.ear.told();
    ana.attune.begin_path(&ana.here, "after-an-affair").unwrap();
    ana.attune.skip_stage(&ana.here, "after-an-affair", "outside-help", true).unwrap();
    ana.attune.slower_path(&ana.here, "after-an-affair", true).unwrap();
    assert!(!ana.ear.told().is_empty(), "the own screens are told");
    let reports: Vec<_> = (0..3).flat_map(|_| [ana.sync(), ben.sync()]).collect();
    assert!(reports.iter().all(|report| report.sent == 0 && report.received == 0), "{reports:?}");
    attune_tests::assert_same(&before, &ben.screens());
    assert!(lies_in_files(ana, "after-an-affair"));
    assert!(!lies_in_files(ben, "after-an-affair"));
    ana.attune.leave_path(&ana.here, "after-an-affair").unwrap();
    ana.attune.pause().unwrap();
    assert!(!lies_in_files(ana, "after-an-affair"), "left, it leaves no trace");
}

#[test]
fn a_path_ends_with_the_couple_it_was_begun_in() {
    let couple = Couple::paired(812);
    let Phone { attune, here, .. } = &couple.ana;
    attune.begin_path(here, LISTEN).unwrap();
    attune.leave(here, false).unwrap();
    assert_eq!(attune.together(here).unwrap().path, None);
    assert!(attune.path(here, LISTEN).unwrap().stages.iter().all(|stage| stage.state == StageState::Later));
    attune.begin_path(here, QUIET).unwrap();
    assert_eq!(attune.together(here).unwrap().path.unwrap().id, QUIET);
}

#[test]
fn alone_only_a_path_with_something_for_one_can_be_begun() {
    let couple = Couple::alone(813);
    let Phone { attune, here, .. } = &couple.ana;
    for card in attune.library(here).unwrap().paths {
        let screen = attune.path(here, &card.id).unwrap();
        assert_eq!(screen.can_begin, screen.stages.iter().any(|stage| stage.exercise.solo), "{}", card.id);
    }
    attune.begin_path(here, QUIET).unwrap();
    let gone = attune.path(here, "no-such");
    assert!(matches!(gone, Err(Error::Gone { .. })), "{gone:?}");
    let all = attune.path(here, LISTEN).unwrap();
    assert!(all.instead.contains("Old hurts"), "{}", all.instead);
}
