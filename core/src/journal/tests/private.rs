use super::*;
use crate::error::{Error, VaultFault};
use crate::journal::screens::{EditorScreen, VaultState};
use crate::vault::{self, Open};

/// Ana's private side.
struct Private {
    db: Database,
    entropy: SeededEntropy,
    clock: SteppedClock,
    drafting: Drafting,
}

impl Private {
    fn new() -> (Self, Open) {
        let db = store::scratch(&store::PRIVATE).unwrap();
        let entropy = SeededEntropy::new(5);
        #[cfg(feature = "weak-passphrase")]
        let work = crate::crypto::passphrase::Work::WEAK;
        #[cfg(not(feature = "weak-passphrase"))]
        let work = crate::crypto::passphrase::Work::FLOOR;
        let (open, _) = db.write(|tx| vault::create(tx, &entropy, "warm rain on tin", work)).unwrap();
        (Self { db, entropy, clock: SteppedClock::at(EVENING), drafting: Drafting::default() }, open)
    }

    fn now(&self) -> Now {
        self.clock.pass(300);
        self.clock.now().unwrap()
    }

    fn keep(&self, entry: Option<EntryId>, body: &str) {
        self.db.write(|tx| self.drafting.keep(tx, &self.entropy, &self.now(), entry, &draft(body))).unwrap();
    }

    fn save(&self, open: Option<&Open>, entry: Option<EntryId>, draft: &EntryDraft) -> Result<EntryId> {
        let (now, here) = (self.now(), here());
        self.db.write(|tx| self.drafting.save(tx, &self.entropy, (&now, &here), open, entry, draft))
    }

    fn owner(open: Option<&Open>) -> Owner<'_> {
        Owner { name: "Ana", copy: Copy::of("en"), open }
    }

    fn page(&self, open: Option<&Open>, query: Option<&str>, after: Option<&str>) -> JournalPage {
        self.db.read(|conn| read_mine::page(conn, &Self::owner(open), &self.drafting, query, after)).unwrap()
    }

    fn editor(&self, open: Option<&Open>, entry: Option<EntryId>) -> EditorScreen {
        let today = today(&self.clock.now().unwrap(), &here());
        let owner = Self::owner(open);
        self.db.read(|conn| read_mine::editor(conn, &owner, &self.drafting, &self.entropy, today, entry)).unwrap()
    }
}

#[test]
fn a_locked_journal_shows_nothing_and_takes_everything() {
    let (mine, open) = Private::new();
    mine.editor(None, None);
    mine.keep(None, "typed while locked");
    assert!(mine.page(None, None, None).draft_waits);
    let id = mine.save(None, None, &draft("saved while *locked*")).unwrap();
    let locked = mine.page(None, Some("saved"), None);
    assert_eq!((locked.vault, locked.entries.len(), locked.can_write), (VaultState::Locked, 0, true));
    assert!(!locked.draft_waits, "saving let go of the draft");
    let owner = Private::owner(None);
    assert_eq!(mine.db.read(|conn| read_mine::entry(conn, &owner, id)), Err(VaultFault::Locked.into()));
    let page = mine.page(Some(&open), None, None);
    assert_eq!((page.vault, page.entries[0].excerpt.as_str()), (VaultState::Open, "saved while locked"));
    let owner = Private::owner(Some(&open));
    let screen = mine.db.read(|conn| read_mine::entry(conn, &owner, id)).unwrap();
    assert_eq!((screen.body.as_str(), screen.own), ("saved while *locked*", true));
    assert!(screen.who_sees.starts_with("Only you"));
}

#[test]
fn without_a_vault_the_journal_says_so() {
    let db = store::scratch(&store::PRIVATE).unwrap();
    let (owner, drafting, entropy) = (Private::owner(None), Drafting::default(), SeededEntropy::new(1));
    let page = db.read(|conn| read_mine::page(conn, &owner, &drafting, None, None)).unwrap();
    assert_eq!((page.vault, page.can_write), (VaultState::NotSetUp, false));
    let day = "2026-11-22".parse().unwrap();
    let editor = db.read(|conn| read_mine::editor(conn, &owner, &drafting, &entropy, day, None));
    assert_eq!(editor, Err(VaultFault::NotSetUp.into()));
}

#[test]
fn no_draft_is_written_over_by_one_that_could_not_see_it() {
    let (mine, open) = Private::new();
    mine.editor(Some(&open), None);
    mine.keep(None, "before it locked");
    assert_eq!(mine.editor(None, None).body, "", "locked: nothing is shown");
    mine.keep(None, "after it locked");
    assert_eq!(mine.editor(Some(&open), None).body, "after it locked");
    mine.save(Some(&open), None, &draft("the later one")).unwrap();
    let next = mine.editor(Some(&open), None);
    assert_eq!((next.body.as_str(), next.is_draft), ("before it locked", true));
    mine.keep(None, "");
    assert_eq!(
        (mine.editor(Some(&open), None).is_draft, mine.page(Some(&open), None, None).draft_waits),
        (false, false)
    );
}

#[test]
fn a_change_is_drafted_saved_and_keeps_its_day_even_when_the_vault_locks_meanwhile() {
    let (mine, open) = Private::new();
    let then = EntryDraft { day: Some("2024-05-01".parse().unwrap()), ..draft("as it was") };
    let id = mine.save(Some(&open), None, &then).unwrap();
    assert_eq!(mine.editor(Some(&open), Some(id)).body, "as it was");
    mine.keep(Some(id), "as it becomes");
    assert!(!mine.page(Some(&open), None, None).draft_waits, "that is no draft of a new entry");
    assert_eq!(mine.editor(Some(&open), Some(id)).body, "as it becomes");
    assert_eq!(mine.save(None, Some(id), &draft("as it is")).unwrap(), id);
    let editor = mine.editor(Some(&open), Some(id));
    assert_eq!(
        (editor.body.as_str(), editor.is_draft, editor.day.to_string()),
        ("as it is", false, "2024-05-01".into())
    );
    assert_eq!(mine.page(Some(&open), None, None).entries.len(), 1);
    let elsewhere = Drafting::default();
    let (now, here) = (mine.now(), here());
    let late = mine.db.write(|tx| elsewhere.save(tx, &mine.entropy, (&now, &here), None, Some(id), &draft("x")));
    assert_eq!(late, Err(VaultFault::Locked.into()), "an entry nobody opened cannot be changed unseen");
}

#[test]
fn a_deleted_entry_takes_its_drafts_along() {
    let (mine, open) = Private::new();
    let id = mine.save(Some(&open), None, &draft("to go")).unwrap();
    mine.editor(Some(&open), Some(id));
    mine.keep(Some(id), "to go, changed");
    mine.db.write(|tx| mine.drafting.delete(tx, Some(&open), id)).unwrap();
    let again = mine.db.write(|tx| mine.drafting.delete(tx, Some(&open), id));
    assert!(matches!(again, Err(Error::Gone { .. })));
    let left: i64 =
        mine.db.read(|conn| Ok(conn.query_row("SELECT count(*) FROM vault_record", [], |r| r.get(0))?)).unwrap();
    assert_eq!(left, 0);
}

#[test]
fn mine_is_paged_and_searched_once_open() {
    let (mine, open) = Private::new();
    for n in 0..60 {
        mine.save(None, None, &draft(&format!("walk {n} am Fluß"))).unwrap();
    }
    mine.save(None, None, &draft("今天散步")).unwrap();
    let page = mine.page(Some(&open), Some("walk fluß"), None);
    assert_eq!((page.entries.len(), page.entries[0].excerpt.as_str()), (50, "walk 59 am Fluß"));
    assert_eq!(page.entries[0].highlights.len(), 2);
    let rest = mine.page(Some(&open), Some("walk fluß"), page.next.as_deref());
    assert_eq!((rest.entries.len(), rest.next), (10, None));
    assert_eq!(mine.page(Some(&open), Some("散步"), None).entries.len(), 1);
    assert_eq!(mine.page(Some(&open), None, None).entries.len(), 50);
}

#[test]
fn sharing_copies_what_is_seen_and_nothing_else() {
    let (mine, open) = Private::new();
    let id = mine.save(Some(&open), None, &draft("I want you to read this")).unwrap();
    let preview = mine.db.read(|conn| mine::to_share(conn, &open, id)).unwrap();
    let (ana, ben) = (Phone::ana(), Phone::ben());
    ana.clock.pass(86_400_000);
    let at_ms = ana.now().utc_ms;
    let copy = ana.write(|tx, ledger, author| ours::add(tx, ledger, author, &preview)).unwrap();
    ben.hear(&ana);
    let entry = ben.db.read(|conn| ours::entry(conn, copy)).unwrap().unwrap();
    assert_eq!((&entry.write, entry.at_ms), (&preview, at_ms), "not when mine was written");
    assert_ne!(copy, id);
    mine.db.write(|tx| mine.drafting.delete(tx, Some(&open), id)).unwrap();
    assert_eq!(ben.excerpts(), ["I want you to read this"], "the copy is its own");
    let long = draft(&"ü".repeat(MAX_BODY / 2));
    let id = mine.save(Some(&open), None, &long).unwrap();
    let preview = mine.db.read(|conn| mine::to_share(conn, &open, id)).unwrap();
    ana.write(|tx, ledger, author| ours::add(tx, ledger, author, &preview)).expect("what fits mine fits ours");
}
