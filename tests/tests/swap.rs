//! Neither of the two is the first: what happens to Ana because of Ben happens to Ben because of Ana. One
//! evening is lived twice, with the parts exchanged; every screen of one then reads like the other's did, names
//! and ids exchanged. And within one evening both see the same but for what is called own or theirs.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::BTreeMap;

use attune_core::journal::screens::Which;
use attune_core::rituals::screens::RitualDraft;
use attune_core::time::Civil;
use attune_tests::{Couple, Phone};

const DAY: u64 = 24 * 3_600_000;

/// Who begins a ritual alternates from day to day; which of the two has the first day goes by their ids, which
/// are not exchanged.
fn whoever_starts(text: &str) -> String {
    let lines = text.lines().scan(false, |starts, line| {
        let told = std::mem::replace(starts, line.trim() == "starts: Some(");
        Some(if told { "one of the two".to_owned() } else { line.to_owned() })
    });
    let text: Vec<String> = lines.collect();
    let text = text.join("\n");
    ["A", "B"].iter().fold(text, |text, one| text.replace(&format!("person {one} starts this time."), "One starts."))
}

/// What is exchanged: names, and ids by the order in which they are met.
fn exchanged(screens: Vec<(String, String)>, names: [&str; 2]) -> BTreeMap<String, String> {
    let mut ids: BTreeMap<String, usize> = BTreeMap::new();
    let in_id = |c: char| c.is_ascii_hexdigit() || c == '-';
    let mut plain = |text: &str| {
        let mut out = text.replace(names[0], "\u{1}A").replace(names[1], "\u{1}B").replace('\u{1}', "person ");
        for part in text.split(|c: char| !in_id(c)).filter(|part| part.len() == 36 && part.matches('-').count() == 4) {
            let next = ids.len();
            let number = *ids.entry(part.to_owned()).or_insert(next);
            out = out.replace(part, &format!("id {number}"));
        }
        out
    };
    screens.into_iter().map(|(name, text)| (plain(&name), whoever_starts(&plain(&text)))).collect()
}

/// One evening and the week after it: `one` begins everything, `other` answers.
fn evening(couple: &Couple, one: &Phone, other: &Phone) {
    couple.choose_passphrases("three small words");
    one.attune.begin_path(&one.here, "learning-to-listen").unwrap();
    one.attune.skip_stage(&one.here, "learning-to-listen", "mindful-ears", true).unwrap();
    other.attune.begin_path(&other.here, "new-together").unwrap();
    other.attune.slower_path(&other.here, "new-together", true).unwrap();
    let words = ["said first", "said second"];
    // Nothing here happens at one moment: what does is in the order of ids, which are nobody's.
    let an_hour_passes = || [one, other].map(|phone| phone.clock.pass(3_600_000));
    for exercise in
        ["daily-check-in", "thank-you-in-full", "soft-return", "weekly-check-in", "our-loop", "openness-ladder"]
    {
        couple.goes_through(exercise, one, other, words);
        an_hour_passes();
    }
    // Two are left under way: one waits for the other, one rests.
    let waits = one.attune.start(&one.here, "gentle-guess").unwrap();
    attune_tests::walk::goes_on(one, waits, 0, "said first");
    an_hour_passes();
    let rests = other.attune.start(&other.here, "listen-dont-fix").unwrap();
    attune_tests::walk::goes_on(other, rests, 0, "said second");
    couple.settle();
    other.attune.pause_session(&other.here, rests).unwrap();
    one.write("Written first.");
    an_hour_passes();
    other.write("Written second.");
    let library = one.attune.rituals(&one.here).unwrap().library;
    let draft = |id: &str| -> RitualDraft { library.iter().find(|card| card.id == id).unwrap().draft.clone() };
    let ritual = one.attune.propose_ritual(&one.here, &draft("r-thanks")).unwrap();
    an_hour_passes();
    one.attune.propose_ritual(&one.here, &draft("r-date")).unwrap();
    couple.settle();
    let proposal = other.attune.ritual(&other.here, ritual).unwrap().card.proposal.unwrap();
    other.attune.accept_ritual(&other.here, ritual, proposal).unwrap();
    one.attune.propose_pact(&one.here).unwrap();
    couple.settle();
    for phone in [one, other] {
        phone.clock.pass(5 * DAY);
    }
    let wednesday = one.attune.today(&one.here).unwrap().day.plus_days(-2).at("20:00".parse().unwrap());
    one.attune.ritual_done(&one.here, ritual, Civil { ..wednesday }).unwrap();
    couple.settle();
}

/// All screens, what is mine open, wherever the folder between them is.
fn screens(couple: &Couple, phone: &Phone) -> Vec<(String, String)> {
    let mut all = phone.screens();
    phone.attune.unlock(&phone.here, "three small words").unwrap();
    let mine = phone.attune.journal_page(&phone.here, Which::Mine, None, None).unwrap();
    all.push(("mine, open".into(), format!("{mine:#?}")));
    for past in phone.attune.together(&phone.here).unwrap().past {
        all.push((
            format!("session {}", past.id),
            format!("{:#?}", phone.attune.session(&phone.here, past.id).unwrap()),
        ));
    }
    let between = couple.dir.path().to_string_lossy().into_owned();
    all.into_iter().map(|(name, text)| (name, text.replace(&between, "between"))).collect()
}

#[test]
fn an_evening_with_the_parts_exchanged_reads_the_same_with_the_names_exchanged() {
    let (here, there) = (Couple::paired(90), Couple::paired(90));
    evening(&here, &here.ana, &here.ben);
    evening(&there, &there.ben, &there.ana);
    for (first, second) in [(&here.ana, &there.ben), (&here.ben, &there.ana)] {
        let ours = exchanged(screens(&here, first), ["Ana", "Ben"]);
        let theirs = exchanged(screens(&there, second), ["Ben", "Ana"]);
        assert!(ours.len() > 20, "{:?}", ours.keys());
        assert_eq!(ours.keys().collect::<Vec<_>>(), theirs.keys().collect::<Vec<_>>());
        for (name, text) in &ours {
            assert_eq!(text, &theirs[name], "{name}");
        }
    }
}
