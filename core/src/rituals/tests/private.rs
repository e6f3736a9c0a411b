//! A ritual that is only for oneself: its times on this phone, its title in the vault.

use super::*;
use crate::crypto::passphrase::Work;
use crate::error::VaultFault;
use crate::vault::{self as safe, Open};

/// Weak where the feature allows it, else as little as a release does: the tests hold either way.
#[cfg(feature = "weak-passphrase")]
const WORK: Work = Work::WEAK;
#[cfg(not(feature = "weak-passphrase"))]
const WORK: Work = Work::FLOOR;

fn set_up(phone: &Phone) -> Open {
    phone.private.write(|tx| safe::create(tx, &phone.entropy, "warm rain on tin", WORK)).unwrap().0
}

fn open<'a>(phone: &'a Phone, open: &'a Open) -> Vault<'a> {
    Vault { open: Some(open), ..phone.vault() }
}

fn take(phone: &Phone, vault: &Vault, draft: &RitualDraft) -> Result<RitualId> {
    phone.device.write(|d| take_own(d, vault, day(), draft))
}

fn day() -> crate::time::CivilDate {
    "2026-11-20".parse().unwrap()
}

fn habit(phone: &Phone) -> RitualDraft {
    from_library(library::find("r-habit-week").unwrap(), day(), &phone.here)
}

fn typed() -> RitualDraft {
    RitualDraft { library: None, title: "Ten breaths before the door".into(), ..our_week() }
}

/// Title, library id and times in the editor, and whether only its holder sees it.
fn seen(phone: &Phone, vault: &Vault, id: RitualId) -> (String, Option<String>, String, bool) {
    let names = phone.device.read(|device| vault.names(&own_rituals(device)?)).unwrap();
    let screen = phone.device.read(|device| {
        let view = View { two: None, device, names: &names, here: &phone.here, now: &phone.now };
        ritual_screen(&view, id)
    });
    let screen = screen.unwrap();
    assert_eq!(screen.line, "Something you planned.");
    assert_eq!((screen.card.title.as_str(), screen.card.only_me), (screen.draft.title.as_str(), screen.draft.only_me));
    (screen.card.title, screen.draft.library, screen.draft.time.to_string()[..5].to_owned(), screen.card.only_me)
}

/// The titles of the vault's records, of whatever ritual.
fn records(phone: &Phone, open: &Open) -> usize {
    let rows: i64 =
        phone.private.read(|c| Ok(c.query_row("SELECT count(*) FROM vault_record", [], |r| r.get(0))?)).unwrap();
    let found = phone.private.read(|c| safe::all(c, open, safe::Kind(0x0201))).unwrap().records.len();
    assert_eq!(usize::try_from(rows).unwrap(), found);
    found
}

#[test]
fn without_a_vault_it_is_asked_for_and_nothing_is_kept() {
    let ana = Phone::new(1);
    for draft in [habit(&ana), typed()] {
        assert_eq!(take(&ana, &ana.vault(), &draft), Err(Error::Vault(VaultFault::NotSetUp)));
    }
    assert!(ana.device.read(own_rituals).unwrap().is_empty());
    let daily = from_library(library::find("r-daily").unwrap(), day(), &ana.here);
    let id = take(&ana, &ana.vault(), &daily).unwrap();
    let renamed = RitualDraft { title: "Mine now".into(), ..daily };
    let changed = ana.device.write(|d| change_own(d, &ana.vault(), day(), id, &renamed));
    assert_eq!(changed, Err(Error::Vault(VaultFault::NotSetUp)));
    assert_eq!(seen_title(&ana, id), "Two lines a day");
}

fn seen_title(phone: &Phone, id: RitualId) -> String {
    let names = Names::default();
    let own = phone.device.read(own_rituals).unwrap();
    names.title(own.iter().find(|own| own.id == id).unwrap(), "en")
}

#[test]
fn it_is_kept_while_the_vault_is_locked_and_read_while_it_is_open() {
    let ana = Phone::new(1);
    let key = set_up(&ana);
    let id = take(&ana, &ana.vault(), &habit(&ana)).unwrap();
    let unnamed = ("Something you planned".to_owned(), None, "08:30".to_owned(), true);
    assert_eq!(seen(&ana, &ana.vault(), id), unnamed);
    let named = ("Antidote week".to_owned(), Some("r-habit-week".to_owned()), "08:30".to_owned(), true);
    assert_eq!(seen(&ana, &open(&ana, &key), id), named);
    let own = ana.device.read(own_rituals).unwrap();
    assert_eq!(own[0].wording, Wording { library: None, generic: true });
    assert_eq!(ana.rings()[..2], ["2026-11-21T08:30:00", "2026-11-22T08:30:00"], "it rings");
    assert!(ana.plan().wanted.iter().all(|one| one.line == "Something you planned."));
    assert!(ana.own().is_empty(), "nothing of it is told");
}

#[test]
fn its_times_change_while_locked_and_its_title_stays_until_another_is_typed() {
    let ana = Phone::new(1);
    let key = set_up(&ana);
    let id = take(&ana, &ana.vault(), &typed()).unwrap();
    let edit = |vault: &Vault, title: &str, time: &str| {
        let draft = RitualDraft { title: title.into(), time: time.parse().unwrap(), ..typed() };
        ana.device.write(|d| change_own(d, vault, day(), id, &draft)).unwrap();
    };
    for unnamed in ["Something you planned", "Etwas, das du dir vorgenommen hast"] {
        edit(&ana.vault(), unnamed, "06:45");
        let (title, _, time, only_me) = seen(&ana, &open(&ana, &key), id);
        assert_eq!((title.as_str(), time.as_str(), only_me), ("Ten breaths before the door", "06:45", true));
    }
    // The editor was opened while the vault was, which has locked itself meanwhile.
    edit(&Vault { now_ms: ana.now.utc_ms + 60_000, ..ana.vault() }, "Eleven breaths", "06:50");
    assert_eq!(records(&ana, &key), 2, "which record it was cannot be read");
    assert_eq!(seen(&ana, &open(&ana, &key), id).0, "Eleven breaths");
    open(&ana, &key).tidy(&ana.device.read(own_rituals).unwrap()).unwrap();
    assert_eq!((records(&ana, &key), seen(&ana, &open(&ana, &key), id).0.as_str()), (1, "Eleven breaths"));
    edit(&open(&ana, &key), "Twelve breaths", "07:00");
    assert_eq!((records(&ana, &key), seen(&ana, &open(&ana, &key), id).0.as_str()), (1, "Twelve breaths"));
}

#[test]
fn an_older_clock_does_not_bring_an_older_title_back() {
    let mut ana = Phone::new(1);
    let key = set_up(&ana);
    let id = take(&ana, &ana.vault(), &typed()).unwrap();
    ana.now.utc_ms -= 40 * 86_400_000;
    let later = RitualDraft { title: "Another name".into(), ..typed() };
    ana.device.write(|d| change_own(d, &open(&ana, &key), day(), id, &later)).unwrap();
    assert_eq!(seen(&ana, &open(&ana, &key), id).0, "Another name");
}

#[test]
fn a_kill_between_the_two_files_leaves_a_record_that_is_nobodys() {
    let ana = Phone::new(1);
    let key = set_up(&ana);
    let id = take(&ana, &ana.vault(), &typed()).unwrap();
    let killed = |work: &dyn Fn(&rusqlite::Transaction) -> Result<()>| {
        let died = ana.device.write(|d| work(d).and(Err::<(), _>(Error::gone("phone"))));
        assert_eq!(died, Err(Error::gone("phone")));
    };
    killed(&|d| take_own(d, &ana.vault(), day(), &habit(&ana)).map(drop));
    assert_eq!((records(&ana, &key), ana.device.read(own_rituals).unwrap().len()), (2, 1));
    open(&ana, &key).tidy(&ana.device.read(own_rituals).unwrap()).unwrap();
    assert_eq!((records(&ana, &key), seen(&ana, &open(&ana, &key), id).0.as_str()), (1, &*typed().title));
    let later = RitualDraft { title: "Another name".into(), time: "06:00".parse().unwrap(), ..typed() };
    killed(&|d| change_own(d, &open(&ana, &key), day(), id, &later));
    let (title, _, time, _) = seen(&ana, &open(&ana, &key), id);
    assert_eq!(
        (title.as_str(), time.as_str()),
        ("Another name", "17:00"),
        "no title is lost, the times can be typed again"
    );
}

#[test]
fn what_was_stopped_while_locked_goes_from_the_vault_once_it_opens() {
    let ana = Phone::new(1);
    let key = set_up(&ana);
    let (gone, stays) = (take(&ana, &ana.vault(), &typed()).unwrap(), take(&ana, &ana.vault(), &habit(&ana)).unwrap());
    ana.device.write(|d| own_done(d, gone, civil("2026-11-22T17:00:00"))).unwrap();
    ana.device.write(|d| drop_own(d, gone)).unwrap();
    ana.vault().tidy(&ana.device.read(own_rituals).unwrap()).unwrap();
    assert_eq!(records(&ana, &key), 2, "locked, nothing can be told apart");
    open(&ana, &key).tidy(&ana.device.read(own_rituals).unwrap()).unwrap();
    assert_eq!((records(&ana, &key), seen(&ana, &open(&ana, &key), stays).0.as_str()), (1, "Antidote week"));
}

#[test]
fn it_is_never_proposed_brought_along_or_exported_with_the_others() {
    let ana = Phone::new(1);
    let key = set_up(&ana);
    let id = take(&ana, &ana.vault(), &typed()).unwrap();
    let refused = ana.act(|tx, l, a| ana.device.read(|d| bring(tx, d, l, a, id)));
    assert_eq!(refused, Err(Error::not_allowed("error-ritual-not-proposed")));
    let names = ana.device.read(|device| open(&ana, &key).names(&own_rituals(device)?)).unwrap();
    let view = |read: &dyn Fn(&View)| {
        let shown = ana.device.read(|device| {
            read(&View { two: None, device, names: &names, here: &ana.here, now: &ana.now });
            Ok(())
        });
        shown.unwrap();
    };
    view(&|view| {
        assert!(to_bring(view).unwrap().is_empty());
        assert!(calendar::export_calendar(view, None).is_err());
        let one = calendar::export_calendar(view, Some(id)).unwrap();
        let text = String::from_utf8(one.bytes).unwrap();
        assert!(text.contains("SUMMARY:Something you planned.") && !text.contains("breaths"), "{text}");
        let screen = rituals_screen(view).unwrap();
        let mine: Vec<&str> = screen.only_mine.iter().map(|card| card.id.as_str()).collect();
        assert_eq!(mine, ["r-note", "r-third-chair", "r-habit-week", "r-bids-week"]);
        assert!(screen.only_mine.iter().all(|card| card.draft.only_me && card.draft.generic_line));
        assert!(screen.library.iter().all(|card| !card.draft.only_me && card.id != "r-affection"));
        assert!(preview(view, &typed()).unwrap().only_me && preview(view, &habit(&ana)).unwrap().only_me);
        let daily = from_library(library::find("r-daily").unwrap(), day(), &ana.here);
        assert!(!preview(view, &daily).unwrap().only_me);
    });
}
