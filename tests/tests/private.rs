//! Rituals that are only for oneself: what lies where, what is seen while the vault is locked, and what the other learns.

#![allow(clippy::unwrap_used, clippy::panic, clippy::indexing_slicing)]

use std::fs;
use std::path::{Path, PathBuf};

use attune_core::app::screens::Topic;
use attune_core::error::{Error, VaultFault};
use attune_core::ids::RitualId;
use attune_core::rituals::planner::Platform;
use attune_core::rituals::screens::{RestChoice, RitualDraft, RitualScreen};
use attune_tests::{Couple, Phone};

const PASSPHRASE: &str = "warm rain on tin";
const TITLE: &str = "canary-Zaunkoenig";
const UNNAMED: &str = "Something you planned";

/// The files below `folder` that hold `needle`.
fn holding(folder: &Path, needle: &[u8]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
        if path.is_dir() {
            found.extend(holding(&path, needle));
        } else if fs::read(&path).unwrap().windows(needle.len()).any(|part| part == needle) {
            found.push(path);
        }
    }
    found
}

/// A private one of the library, as its editor opens it.
fn of_library(phone: &Phone, id: &str) -> RitualDraft {
    let all = phone.attune.rituals(&phone.here).unwrap().only_mine;
    all.into_iter().find(|card| card.id == id).unwrap().draft
}

fn typed(phone: &Phone) -> RitualDraft {
    RitualDraft { library: None, title: TITLE.into(), only_me: false, ..of_library(phone, "r-bids-week") }
}

fn one(phone: &Phone, id: RitualId) -> RitualScreen {
    phone.attune.ritual(&phone.here, id).unwrap()
}

#[test]
fn its_title_and_where_it_comes_from_lie_sealed_in_the_vault_and_nowhere_else() {
    let couple = Couple::alone(900);
    let Phone { attune, here, folder, ear, .. } = &couple.ana;
    let drafts = [typed(&couple.ana), of_library(&couple.ana, "r-habit-week")];
    for draft in &drafts {
        assert_eq!(attune.propose_ritual(here, draft), Err(Error::Vault(VaultFault::NotSetUp)));
    }
    assert!(attune.rituals(here).unwrap().on.is_empty(), "what has no place to be kept is not half kept");
    attune.choose_passphrase(here, PASSPHRASE).unwrap();
    attune.lock(here).unwrap();
    let ids = drafts.map(|draft| attune.propose_ritual(here, &draft).unwrap());
    for id in ids {
        let shown = one(&couple.ana, id);
        assert_eq!((shown.card.title.as_str(), shown.card.only_me, shown.draft.library), (UNNAMED, true, None));
        assert_eq!(shown.next_five.len(), 5);
    }
    let plan = attune.plan(here, Platform::desktop()).unwrap();
    assert!(!plan.wanted.is_empty() && plan.wanted.iter().all(|one| one.line == format!("{UNNAMED}.")));
    let nowhere = |moment: &str| {
        for needle in [TITLE, "Antidote", "r-habit-week", "habit"] {
            assert_eq!(holding(folder, needle.as_bytes()), Vec::<PathBuf>::new(), "{moment}: {needle}");
        }
        for id in ids {
            let names: Vec<_> =
                holding(folder, id.bytes()).iter().map(|path| path.file_name().unwrap().to_owned()).collect();
            let private = names.iter().any(|name| name.to_string_lossy().starts_with("private"));
            assert!(!names.is_empty() && !private, "{moment}: which record belongs to which times is sealed too");
        }
    };
    nowhere("locked");
    ear.told();
    attune.unlock(here, PASSPHRASE).unwrap();
    assert!(ear.told().contains(&Topic::Rituals));
    assert_eq!(ids.map(|id| one(&couple.ana, id).card.title), [TITLE, "Antidote week"]);
    attune.plan(here, Platform::desktop()).unwrap();
    attune.today(here).unwrap();
    nowhere("open");
    attune.lock(here).unwrap();
    assert!(ear.told().contains(&Topic::Rituals));
    assert_eq!(ids.map(|id| one(&couple.ana, id).card.title), [UNNAMED, UNNAMED]);
    attune.pause().unwrap();
    nowhere("closed");
    let folder = folder.clone();
    let ana = couple.ana.restarted(901);
    assert_eq!(one(&ana, ids[0]).card.title, UNNAMED);
    ana.attune.unlock(&ana.here, PASSPHRASE).unwrap();
    assert_eq!(one(&ana, ids[0]).card.title, TITLE);
    ana.attune.erase_phone(&ana.here, "erase").unwrap();
    assert!(!folder.exists());
}

#[test]
fn between_two_it_stays_ones_own_and_leaves_nothing_to_send() {
    let couple = Couple::paired(902);
    let (ana, ben) = (&couple.ana, &couple.ben);
    couple.settle();
    let Phone { attune, here, .. } = ana;
    attune.choose_passphrase(here, PASSPHRASE).unwrap();
    let before = attune.us(here).unwrap().status.waiting;
    let id = attune.propose_ritual(here, &of_library(ana, "r-bids-week")).unwrap();
    let named = one(ana, id);
    assert_eq!((named.card.title.as_str(), named.card.only_me), ("Small invitations", true));
    assert!(named.next_five.iter().all(|when| when.theirs.is_none()), "the partner's clock is no part of it");
    let refused = Error::not_allowed("error-ritual-not-proposed");
    assert_eq!(attune.bring_along(here, &[id]), Err(refused));
    assert_eq!(attune.export_calendar(here, None).map(drop), Err(Error::input("calendar", "error-calendar-empty")));
    let file = String::from_utf8(attune.export_calendar(here, Some(id)).unwrap().bytes).unwrap();
    assert!(file.contains("SUMMARY:Something you planned.") && !file.contains("invitations"), "{file}");

    attune.lock(here).unwrap();
    let shown = one(ana, id);
    let later = RitualDraft { time: "06:15".parse().unwrap(), ..shown.draft };
    attune.change_ritual(here, id, &later).unwrap();
    let next = one(ana, id).next_five;
    attune.ritual_done(here, id, next[0].occurrence).unwrap();
    attune.not_today(here, id, next[1].occurrence).unwrap();
    attune.in_ten_minutes(here, id, next[2].occurrence).unwrap();
    let rest = attune.rest(here, &RestChoice::LowEnergyWeek, Some(id)).unwrap();
    attune.end_rest(here, rest).unwrap();
    let shown = one(ana, id);
    assert_eq!((shown.card.title.as_str(), shown.next_five[0].occurrence), (UNNAMED, next[2].occurrence));
    attune.unlock(here, PASSPHRASE).unwrap();
    let shown = one(ana, id);
    assert_eq!((shown.card.title.as_str(), shown.draft.time.to_string().as_str()), ("Small invitations", "06:15:00"));
    assert_eq!(attune.us(here).unwrap().status.waiting, before, "nothing of it is told");
    couple.settle();
    assert!(ben.attune.rituals(&ben.here).unwrap().on.is_empty());

    attune.lock(here).unwrap();
    attune.stop_ritual(here, id).unwrap();
    assert_eq!(attune.ritual(here, id), Err(Error::gone("ritual")));
    attune.unlock(here, PASSPHRASE).unwrap();
    assert!(attune.rituals(here).unwrap().on.is_empty());
    attune.lock(here).unwrap();
    couple.ends_well();
}

#[test]
fn what_only_one_of_a_calendar_file_is_called_goes_to_the_vault_too() {
    let couple = Couple::alone(903);
    let Phone { attune, here, folder, .. } = &couple.ana;
    let file = format!(
        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:{TITLE}\r\nDTSTART:20991122T170000\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n"
    );
    let found = attune.read_calendar(here, file.as_bytes()).unwrap().found;
    assert_eq!(found.len(), 1);
    let take = || attune.take_calendar(here, file.as_bytes(), &[found[0].at]);
    assert_eq!(take(), Err(Error::Vault(VaultFault::NotSetUp)));
    attune.choose_passphrase(here, PASSPHRASE).unwrap();
    take().unwrap();
    assert_eq!(attune.rituals(here).unwrap().on[0].title, TITLE);
    assert_eq!(attune.read_calendar(here, file.as_bytes()).unwrap().found.len(), 0, "it is there already");
    attune.pause().unwrap();
    assert_eq!(holding(folder, TITLE.as_bytes()), Vec::<PathBuf>::new());
}
