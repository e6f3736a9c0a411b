//! Neither of the two is the first: what happens to Ana because of Ben happens to Ben because of Ana. One
//! stretch of their life is lived twice, with the parts exchanged; at every moment of it each screen of one reads like
//! the other's did, names and ids exchanged. And within one life what is both's reads the same on both phones, but for
//! what is called own or theirs.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;
use std::mem::{replace, swap};
use std::path::Path;

use attune_core::exercises::{Answer, StepView};
use attune_core::ids::{EntryId, RitualId, SessionId};
use attune_core::insights::InsightsScreen;
use attune_core::journal::screens::Which;
use attune_core::rituals::screens::{Pact, RestChoice, RitualDraft, RitualState, Touch};
use attune_core::time::Civil;
use attune_tests::walk::{goes_on, once};
use attune_tests::{Couple, Phone, draft};

const MINUTE: u64 = 60_000;
const DAY: u64 = 24 * 60 * MINUTE;
const PASSPHRASE: &str = "three small words";
const WORDS: [&str; 2] = ["said first", "said second"];

/// Who begins a ritual alternates from day to day; which of the two has the first day goes by their ids, which
/// are not exchanged.
fn whoever_starts(text: &str) -> String {
    let lines = text.lines().scan(false, |starts, line| {
        let told = replace(starts, line.trim() == "starts: Some(");
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

/// Two phones and which part each has: `one` begins everything, `other` answers.
struct Life<'a> {
    couple: &'a Couple,
    one: &'a Phone,
    other: &'a Phone,
}

impl Life<'_> {
    /// Nothing here happens at one moment: what does is in the order of ids, which are nobody's.
    fn pass(&self, ms: u64) {
        for phone in [self.one, self.other] {
            phone.clock.pass(ms);
        }
    }

    /// What was done reaches the other, and some time passes.
    fn settle(&self) {
        self.couple.settle();
        self.pass(5 * MINUTE);
    }

    fn goes_through(&self, exercise: &str) -> SessionId {
        let session = self.couple.goes_through(exercise, self.one, self.other, WORDS);
        self.pass(5 * MINUTE);
        session
    }
}

fn offered(phone: &Phone, id: &str) -> RitualDraft {
    let library = phone.attune.rituals(&phone.here).unwrap().library;
    library.into_iter().find(|card| card.id == id).unwrap().draft
}

/// Agrees to what is asked of this phone about `ritual`.
fn agrees(phone: &Phone, ritual: RitualId) {
    let proposal = phone.attune.ritual(&phone.here, ritual).unwrap().card.proposal.unwrap();
    phone.attune.accept_ritual(&phone.here, ritual, proposal).unwrap();
}

fn only_ritual_on(phone: &Phone) -> RitualId {
    let [card] = &phone.attune.rituals(&phone.here).unwrap().on[..] else { panic!("one ritual is on") };
    card.id
}

fn paths(Life { one, other, .. }: &Life) {
    one.attune.begin_path(&one.here, "learning-to-listen").unwrap();
    one.attune.skip_stage(&one.here, "learning-to-listen", "mindful-ears", true).unwrap();
    other.attune.begin_path(&other.here, "new-together").unwrap();
    other.attune.slower_path(&other.here, "new-together", true).unwrap();
}

fn exercises(life: &Life) {
    for exercise in [
        "daily-check-in",
        "thank-you-in-full",
        "soft-return",
        "weekly-check-in",
        "our-loop",
        "openness-ladder",
        "repair-talk",
    ] {
        life.goes_through(exercise);
    }
}

/// Two are left under way: one waits for the other, one rests.
fn under_way(life @ Life { one, other, .. }: &Life) {
    let waits = one.attune.start(&one.here, "gentle-guess").unwrap();
    goes_on(one, waits, 0, WORDS[0]);
    life.settle();
    let rests = other.attune.start(&other.here, "listen-dont-fix").unwrap();
    goes_on(other, rests, 0, WORDS[1]);
    life.settle();
    other.attune.pause_session(&other.here, rests).unwrap();
}

/// Ended by the one who did not propose the words.
fn agreement_ended(life @ Life { other, .. }: &Life) {
    let agreed = || other.attune.together(&other.here).unwrap().agreed;
    let held = agreed();
    other.attune.end_agreement(&other.here, held[0].session, &held[0].step).unwrap();
    life.settle();
    assert_eq!(agreed().len(), held.len() - 1);
}

/// Each proposes words of their own before the other's have come.
fn wordings_crossed(life @ Life { couple, one, other }: &Life) {
    let session = one.attune.start(&one.here, "rite-bedtime").unwrap();
    let agreeing = |phone: &Phone| match phone.attune.session(&phone.here, session).unwrap().step {
        StepView::Agree { own, theirs, .. } => Some((own, theirs.map(|words| words.text))),
        _ => None,
    };
    for (phone, words) in [(one, WORDS[0]), (other, WORDS[1])].repeat(3) {
        while agreeing(phone).is_none() && once(phone, session, 0, words) {}
        couple.settle();
    }
    for (phone, words) in [(one, WORDS[0]), (other, WORDS[1])] {
        phone.give(session, &Answer::Word { text: words.into() }).unwrap();
        life.pass(5 * MINUTE);
    }
    life.settle();
    let both = |own: usize| Some((WORDS[own].to_owned(), Some(WORDS[1 - own].to_owned())));
    assert_eq!((agreeing(one), agreeing(other)), (both(0), both(1)));
}

fn entries(life @ Life { one, other, .. }: &Life) {
    one.write("Written first.");
    life.pass(5 * MINUTE);
    other.write("Written second.");
    one.attune.keep_draft(&one.here, Which::Ours, None, &draft("Not yet said.")).unwrap();
    other.attune.save_entry(&other.here, Which::Mine, None, &draft("Only for me.")).unwrap();
    life.settle();
}

/// One has an exercise from outside on their phone.
fn package(Life { one, .. }: &Life) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/example-package");
    let names = ["package.json", "exercises/a-good-hour.json", "exercises/de/a-good-hour.json"];
    let files = names.map(|name| (name.to_owned(), std::fs::read(folder.join(name)).unwrap())).into();
    one.attune.add_pack(&one.here, &attune_tests::zipped(&files).unwrap(), true).unwrap();
}

/// One is agreed on, one waits.
fn rituals(life @ Life { one, other, .. }: &Life) {
    let ritual = one.attune.propose_ritual(&one.here, &offered(one, "r-thanks")).unwrap();
    life.pass(5 * MINUTE);
    one.attune.propose_ritual(&one.here, &offered(one, "r-date")).unwrap();
    life.settle();
    agrees(other, ritual);
    life.settle();
}

fn change_proposed(life @ Life { one, other, .. }: &Life) {
    let ritual = only_ritual_on(one);
    one.attune.change_ritual(&one.here, ritual, &RitualDraft { minutes: 15, ..offered(one, "r-thanks") }).unwrap();
    life.settle();
    assert_eq!(other.attune.ritual(&other.here, ritual).unwrap().card.state, RitualState::ChangeProposed);
}

/// In answer to the change another one is proposed.
fn change_countered(life @ Life { one, other, .. }: &Life) {
    let asked = &other.attune.rituals(&other.here).unwrap().asked;
    let ritual = asked.iter().find(|card| card.state == RitualState::ChangeProposed).unwrap().id;
    let counter = other.attune.ritual(&other.here, ritual).unwrap().counter.unwrap();
    other.attune.change_ritual(&other.here, ritual, &RitualDraft { minutes: 25, ..counter }).unwrap();
    life.settle();
    assert_eq!(one.attune.ritual(&one.here, ritual).unwrap().card.state, RitualState::ChangeProposed);
}

fn change_agreed(life @ Life { one, .. }: &Life) {
    let asked = &one.attune.rituals(&one.here).unwrap().asked;
    agrees(one, asked.iter().find(|card| card.state == RitualState::ChangeProposed).unwrap().id);
    life.settle();
    assert_eq!(one.attune.ritual(&one.here, only_ritual_on(one)).unwrap().card.minutes, 25);
}

fn touch_wished(life @ Life { one, .. }: &Life) {
    one.attune.wish_touch(&one.here).unwrap();
    life.settle();
}

fn touch_on(life @ Life { one, other, .. }: &Life) {
    other.attune.wish_touch(&other.here).unwrap();
    life.settle();
    for phone in [one, other] {
        assert_eq!(phone.attune.rituals(&phone.here).unwrap().touch.unwrap().state, Touch::On);
    }
}

fn pact_proposed(life @ Life { one, .. }: &Life) {
    one.attune.propose_pact(&one.here).unwrap();
    life.settle();
}

fn pact_agreed(life @ Life { one, other, .. }: &Life) {
    other.attune.accept_pact(&other.here).unwrap();
    life.settle();
    assert_eq!(one.attune.timeout(&one.here).unwrap().pact, Pact::Agreed);
}

fn break_called(life @ Life { one, other, .. }: &Life) {
    one.attune.call_timeout(&one.here, 30).unwrap();
    life.settle();
    assert!(other.attune.timeout(&other.here).unwrap().running.is_some());
}

fn break_ended(life @ Life { one, other, .. }: &Life) {
    life.pass(60 * MINUTE);
    life.settle();
    for phone in [one, other] {
        assert!(phone.attune.timeout(&phone.here).unwrap().ended_lately);
    }
}

/// The ritual was done in the week, and the holiday lies before them.
fn week(life @ Life { one, .. }: &Life) {
    life.pass(5 * DAY);
    let today = one.attune.today(&one.here).unwrap().day;
    let wednesday: Civil = today.plus_days(-2).at("20:00".parse().unwrap());
    one.attune.ritual_done(&one.here, only_ritual_on(one), wednesday).unwrap();
    let holiday = RestChoice::Holiday { from: today.plus_days(1), until: today.plus_days(9) };
    one.attune.rest(&one.here, &holiday, None).unwrap();
    life.settle();
}

fn holiday(life: &Life) {
    life.pass(2 * DAY);
    life.settle();
}

type Happens = fn(&Life);

/// What happens, in order.
const MOMENTS: [(&str, Happens); 19] = [
    ("paths", paths),
    ("exercises", exercises),
    ("two under way", under_way),
    ("an agreement ended", agreement_ended),
    ("wordings crossed", wordings_crossed),
    ("entries", entries),
    ("a package", package),
    ("rituals", rituals),
    ("a change proposed", change_proposed),
    ("a change countered", change_countered),
    ("a change agreed on", change_agreed),
    ("a touch wished for", touch_wished),
    ("a touch both wished for", touch_on),
    ("a pact proposed", pact_proposed),
    ("a pact agreed on", pact_agreed),
    ("a break called", break_called),
    ("a break ended", break_ended),
    ("a week later", week),
    ("on holiday", holiday),
];

fn read<T: Debug>(name: impl Into<String>, screen: T) -> (String, String) {
    (name.into(), format!("{screen:#?}"))
}

/// All screens, what is mine open, wherever the folder between them is; of the exercises those that were begun, and one
/// that was not.
fn screens(couple: &Couple, phone: &Phone) -> Vec<(String, String)> {
    let mut all = phone.screens();
    let Phone { attune, here, .. } = phone;
    attune.unlock(here, PASSPHRASE).unwrap();
    all.push(read("mine, open", attune.journal_page(here, Which::Mine, None, None).unwrap()));
    all.push(read("packages", attune.packages(here).unwrap()));
    let together = attune.together(here).unwrap();
    for past in &together.past {
        all.push(read(format!("session {}", past.id), attune.session(here, past.id).unwrap()));
    }
    let begun: BTreeSet<_> = together.past.iter().chain(&together.running).map(|card| &card.exercise[..]).collect();
    for id in begun.into_iter().chain(["story-again"]) {
        all.push(read(format!("exercise {id}"), attune.exercise(here, id).unwrap()));
        all.push(read(format!("history of {id}"), attune.history(here, Some(id), None).unwrap()));
    }
    let paths = attune.library(here).unwrap().paths;
    for path in paths.iter().filter(|path| !path.under_way) {
        all.push(read(format!("path {}", path.id), attune.path(here, &path.id).unwrap()));
    }
    let weeks = attune.weeks(here, None).unwrap();
    for day in weeks.earlier.into_iter().chain(weeks.later).chain([weeks.today.plus_days(3)]) {
        all.push(read(format!("weeks of {day}"), attune.weeks(here, Some(day)).unwrap()));
    }
    for which in [Which::Mine, Which::Ours] {
        let entries = attune.journal_page(here, which, None, None).unwrap().entries;
        let ids = entries.iter().filter(|entry| entry.own).map(|entry| entry.id).map(Some);
        all.extend(ids.chain([None]).map(|id: Option<EntryId>| {
            read(format!("editor {which:?} {id:?}"), attune.editor(here, which, id).unwrap())
        }));
    }
    let between = couple.dir.path().to_string_lossy().into_owned();
    all.into_iter().map(|(name, text)| (name, text.replace(&between, "between"))).collect()
}

/// What is both's, with whose is whose exchanged where it is `turned`.
fn shared(phone: &Phone, turned: bool) -> Vec<(String, String)> {
    let Phone { attune, here, .. } = phone;
    // One's own words for one's days are nobody else's.
    let mut back = InsightsScreen { partner: None, moods: Vec::new(), ..attune.insights(here).unwrap() };
    let mut entries = attune.journal_page(here, Which::Ours, None, None).unwrap().entries;
    let mut timeout = attune.timeout(here).unwrap();
    if turned {
        let told = back.years.iter_mut().flat_map(|year| &mut year.told);
        for one in told.chain(&mut back.appreciated).chain(&mut back.came_back) {
            swap(&mut one.own, &mut one.theirs);
        }
        for entry in &mut entries {
            entry.own = !entry.own;
        }
        if let Some(running) = &mut timeout.running {
            running.own = !running.own;
        }
        timeout.pact = match timeout.pact {
            Pact::ProposedByMe => Pact::ProposedByPartner,
            Pact::ProposedByPartner => Pact::ProposedByMe,
            same => same,
        };
    }
    let mut rituals = attune.rituals(here).unwrap();
    // Whoever proposes a change has agreed to it by that; until both have, each reads their own version.
    rituals.on.retain(|card| card.state == RitualState::On && attune.ritual(here, card.id).unwrap().waits.is_none());
    vec![
        read("looking back", back),
        read("entries", entries),
        read("time-out", (timeout.running, timeout.ended_lately, timeout.pact, timeout.minutes)),
        read("agreed", attune.together(here).unwrap().agreed),
        read("weeks", attune.weeks(here, None).unwrap()),
        read("rituals", (rituals.on, rituals.rests)),
    ]
}

#[test]
fn a_life_with_the_parts_exchanged_reads_the_same_with_the_names_exchanged() {
    let (here, there) = (Couple::paired(90), Couple::paired(90));
    let ours = Life { couple: &here, one: &here.ana, other: &here.ben };
    let theirs = Life { couple: &there, one: &there.ben, other: &there.ana };
    for life in [&ours, &theirs] {
        life.couple.choose_passphrases(PASSPHRASE);
    }
    for (moment, happens) in MOMENTS {
        happens(&ours);
        happens(&theirs);
        for life in [&ours, &theirs] {
            for (one, other) in shared(life.one, false).into_iter().zip(shared(life.other, true)) {
                assert_eq!(one, other, "after {moment}");
            }
        }
        for (first, second) in [(ours.one, theirs.one), (ours.other, theirs.other)] {
            let first = exchanged(screens(&here, first), ["Ana", "Ben"]);
            let second = exchanged(screens(&there, second), ["Ben", "Ana"]);
            assert_eq!(first.keys().collect::<Vec<_>>(), second.keys().collect::<Vec<_>>(), "{moment}");
            for (name, text) in &first {
                assert_eq!(text, &second[name], "{name} after {moment}");
            }
        }
    }
}
