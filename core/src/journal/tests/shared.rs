use super::*;
use crate::error::Error;
use crate::time::CivilDate;

fn write(body: &str) -> Write {
    Write {
        body: body.into(),
        day: "2026-11-22".parse().unwrap(),
        zone: "Europe/Berlin".into(),
        feelings: Vec::new(),
        tags: Vec::new(),
        kind: NOTE.into(),
    }
}

fn day(text: &str) -> CivilDate {
    text.parse().unwrap()
}

#[test]
fn what_one_writes_both_read_newest_first() {
    let (ana, ben) = (Phone::ana(), Phone::ben());
    let first = ana.add("# Rain\n\n*all* day");
    ana.add("Then sun");
    ben.hear(&ana);
    assert_eq!(ben.excerpts(), ["Then sun", "Rain all day"]);
    let card = &ben.page(None, None).entries[1];
    assert_eq!((card.author.as_str(), card.own, card.day), ("Ana", false, day("2026-11-22")));
    let screen = ben.db.read(|conn| read_ours::entry(conn, &ben.reader(), first)).unwrap();
    assert_eq!((screen.body.as_str(), screen.who_sees.as_str()), ("# Rain\n\n*all* day", "You and Ana."));
    ana.save(Some(first), "Rain, and then more").unwrap();
    ben.hear(&ana);
    assert_eq!(ben.excerpts(), ["Then sun", "Rain, and then more"], "a change does not move an entry");
    assert_eq!(ana.dump(), ben.dump());
}

#[test]
fn a_day_ends_at_four_and_the_writer_may_choose_another() {
    let ana = Phone::ana();
    ana.clock.turn(EVENING + 9 * 3_600_000);
    let id = ana.add("late");
    let other = EntryDraft { day: Some(day("2020-02-29")), ..draft("of then") };
    let old = ana.write(|tx, ledger, author| ours::save(tx, ledger, author, None, &other)).unwrap();
    let day_of = |id| ana.db.read(|conn| ours::entry(conn, id)).unwrap().unwrap().write.day;
    assert_eq!((day_of(id), day_of(old)), (day("2026-11-22"), day("2020-02-29")));
    ana.save(Some(old), "of then, changed").unwrap();
    assert_eq!(day_of(old), day("2020-02-29"));
}

#[test]
fn what_cannot_be_kept_is_refused_with_words_and_changes_nothing() {
    let ana = Phone::ana();
    for bad in [
        draft("  \n"),
        draft(&"x".repeat(MAX_BODY + 1)),
        EntryDraft { feelings: vec!["emo.of.nobody".into()], ..draft("x") },
    ] {
        let refused = ana.write(|tx, ledger, author| ours::save(tx, ledger, author, None, &bad));
        assert!(matches!(refused, Err(Error::Input { .. })), "{refused:?}");
    }
    assert!(ana.db.write(|tx| ours::keep_draft(tx, None, &draft(&"x".repeat(MAX_BODY + 1)))).is_err());
    assert!(ana.excerpts().is_empty() && ana.all().is_empty());
    ana.add(&"ü".repeat(MAX_BODY / 2));
    let feeling = crate::copy::feelings().remove(0).id;
    let felt = EntryDraft { feelings: vec![feeling.clone(), feeling.clone()], ..draft("") };
    ana.write(|tx, ledger, author| ours::save(tx, ledger, author, None, &felt)).unwrap();
    assert_eq!(ana.page(None, None).entries[0].feelings.len(), 1, "a feeling alone is an entry");
    assert!(ana.db.read(|conn| read_ours::page(conn, &ana.reader(), None, Some("x"), true)).is_err());
}

#[test]
fn only_the_author_changes_or_deletes_even_against_a_changed_app() {
    let (ana, ben) = (Phone::ana(), Phone::ben());
    let id = ana.add("mine to change");
    ben.hear(&ana);
    assert!(matches!(ben.save(Some(id), "not yours"), Err(Error::NotAllowed { .. })));
    let deleted = ben.write(|tx, ledger, author| ours::delete(tx, ledger, author, id));
    assert!(matches!(deleted, Err(Error::NotAllowed { .. })));
    let editor = ben.db.read(|conn| read_ours::editor(conn, &ben.reader(), day("2026-11-22"), Some(id)));
    assert!(matches!(editor, Err(Error::NotAllowed { .. })));
    ben.force(id, &JournalOp::Write(write("stolen")));
    ben.force(id, &JournalOp::Delete(Delete {}));
    // Stamped below Ana's own first operation, as if Ben had begun the entry.
    let earlier: Vec<Arrived> = ben
        .all()
        .into_iter()
        .map(|arrived| {
            let mut frame = Frame::from_bytes(&arrived.frame).unwrap();
            frame.counter = 0;
            frame.vector.clear();
            if frame.op_seq > 1 {
                frame.vector.insert(frame.device, frame.op_seq - 1);
            }
            Arrived { frame: frame.to_bytes(), payload: arrived.payload }
        })
        .collect();
    ana.receive(&ben.lane(), &earlier);
    for phone in [&ana, &ben] {
        assert_eq!(phone.excerpts(), ["mine to change"]);
        assert_eq!(phone.page(None, None).entries[0].other_versions, 0);
    }
    let nobodys: EntryId = uuid(5);
    ana.force(nobodys, &JournalOp::Write(write("under an id that is nobody's")));
    assert_eq!(ana.excerpts(), ["mine to change"]);
}

#[test]
fn a_deletion_beats_an_edit_it_did_not_know_of() {
    let (ana, again) = (Phone::ana(), Phone::of(1, 33, store::scratch(&store::COUPLE).unwrap()));
    let ben = Phone::ben();
    let id = ana.add("first");
    again.hear(&ana);
    again.save(Some(id), "edited on the other phone").unwrap();
    ana.write(|tx, ledger, author| ours::delete(tx, ledger, author, id)).unwrap();
    for order in [[&ana, &again], [&again, &ana]] {
        for phone in order {
            ben.hear(phone);
        }
        assert!(ben.excerpts().is_empty());
    }
    assert!(matches!(ana.save(Some(id), "again"), Err(Error::Gone { .. })));
}

#[test]
fn versions_written_apart_wait_until_their_author_chooses() {
    let (ana, again) = (Phone::ana(), Phone::of(1, 33, store::scratch(&store::COUPLE).unwrap()));
    let id = ana.add("first");
    again.hear(&ana);
    ana.save(Some(id), "from the old phone").unwrap();
    again.save(Some(id), "from the new phone").unwrap();
    ana.hear(&again);
    let shown = || ana.db.read(|conn| read_ours::entry(conn, &ana.reader(), id)).unwrap();
    assert_eq!(shown().body, "from the new phone");
    assert_eq!(shown().other_versions, ["from the old phone"]);
    assert_eq!(ana.page(None, None).entries[0].other_versions, 1);
    let choose = |index| ana.write(|tx, ledger, author| ours::choose_version(tx, ledger, author, id, index));
    assert!(matches!(choose(2), Err(Error::Gone { .. })));
    choose(1).unwrap();
    assert_eq!((shown().body.as_str(), shown().other_versions.len()), ("from the old phone", 0));
    again.hear(&ana);
    assert_eq!(ana.dump(), again.dump());
}

#[test]
fn pages_hold_fifty_and_miss_and_repeat_nothing_while_more_is_written() {
    let ana = Phone::ana();
    for n in 0..120 {
        let on = day("2026-11-22").plus_days(-(n % 7));
        let entry = EntryDraft { day: Some(on), ..draft(&format!("entry {n}")) };
        ana.write(|tx, ledger, author| ours::save(tx, ledger, author, None, &entry)).unwrap();
    }
    let mut seen = Vec::new();
    let mut after: Option<String> = None;
    let mut sizes = Vec::new();
    loop {
        let page = ana.page(None, after.as_deref());
        sizes.push(page.entries.len());
        seen.extend(page.entries.iter().map(|card| (card.day, card.at_ms, card.id)));
        ana.add("written while reading");
        after = page.next;
        if after.is_none() {
            break;
        }
    }
    assert_eq!(sizes, [50, 50, 20]);
    let mut sorted = seen.clone();
    sorted.sort_by(|a, b| b.cmp(a));
    sorted.dedup();
    assert_eq!(seen, sorted);
}

#[test]
fn an_entry_dated_far_ahead_of_its_coming_sorts_by_that_and_says_so() {
    let (ana, ben) = (Phone::ana(), Phone::ben());
    ana.clock.turn(4_100_000_000_000);
    let ahead = ana.add("from a clock that ran away");
    ana.clock.turn(EVENING);
    let tomorrow = EntryDraft { day: Some(day("2026-11-23")), ..draft("about tomorrow") };
    ana.write(|tx, ledger, author| ours::save(tx, ledger, author, None, &tomorrow)).unwrap();
    ben.add("of today");
    ben.hear(&ana);
    assert_eq!(ben.excerpts(), ["about tomorrow", "from a clock that ran away", "of today"]);
    let marks: Vec<bool> = ben.page(None, None).entries.iter().map(|card| card.dated_ahead).collect();
    assert_eq!(marks, [false, true, false]);
    ben.clock.pass(400 * 86_400_000);
    ben.hear(&ana);
    ben.force(ahead, &JournalOp::Write(write("not Ben's to write, so it is folded and counts for nothing")));
    assert_eq!(ben.excerpts()[1], "from a clock that ran away", "folded again, it keeps its place");
    let year_later = EntryDraft { day: Some(day("2027-12-27")), ..draft("put right a year later") };
    ana.write(|tx, ledger, author| ours::save(tx, ledger, author, Some(ahead), &year_later)).unwrap();
    ben.hear(&ana);
    let first = ben.page(None, None).entries.remove(0);
    assert_eq!((first.id, first.dated_ahead), (ahead, false), "judged by when these words came");
    let put_right = EntryDraft { day: Some(day("2026-11-20")), ..draft("put right") };
    ana.write(|tx, ledger, author| ours::save(tx, ledger, author, Some(ahead), &put_right)).unwrap();
    ben.hear(&ana);
    assert_eq!(ben.excerpts(), ["about tomorrow", "of today", "put right"]);
    assert!(!ben.page(None, None).entries.iter().any(|card| card.dated_ahead));
    ana.hear(&ben);
    assert_eq!(ana.dump(), ben.dump(), "what this phone knows of comings is its own");
}

#[test]
fn the_list_is_read_by_its_index() {
    let ana = Phone::ana();
    let plan: Vec<String> = ana
        .db
        .read(|conn| {
            let mut query = conn.prepare(&format!("EXPLAIN QUERY PLAN {}", rows::page_query()))?;
            let details = query.query_map(rusqlite::params![0, 0, [0_u8; 16], 51], |row| row.get(3))?;
            Ok(details.collect::<rusqlite::Result<_>>()?)
        })
        .unwrap();
    assert!(
        plan[0].contains("local_entry_place_order (sort_day<?)") || plan[0].contains("_order ((sort_day"),
        "{plan:?}"
    );
    assert!(!plan.iter().any(|step| step.contains("TEMP B-TREE")), "{plan:?}");
}

#[test]
fn words_are_found_newest_first_and_shown_where_they_stand() {
    let (ana, ben) = (Phone::ana(), Phone::ben());
    ben.clock.turn(EVENING - 1_000);
    let id = ana.add("We fed the Zaunkönig");
    ana.add("今天我们一起散步了");
    ben.add("a zaunkonig again");
    ana.hear(&ben);
    let found = |typed: &str| -> Vec<String> {
        ana.page(Some(typed), None).entries.into_iter().map(|card| card.excerpt).collect()
    };
    assert_eq!(found("ZAUNK"), ["We fed the Zaunkönig", "a zaunkonig again"]);
    assert_eq!(found("fed zaun"), ["We fed the Zaunkönig"]);
    assert_eq!(found("散步"), ["今天我们一起散步了"]);
    assert!(found("步散").is_empty() && found("aunk").is_empty() && found("\"*").is_empty());
    assert_eq!(found("  ").len(), 3, "nothing typed is no search");
    let card = &ana.page(Some("zaun"), None).entries[0];
    assert_eq!(card.highlights, [screens::TextRange { start: 11, end: 20 }]);
    ana.save(Some(id), "We fed the blackbird").unwrap();
    assert_eq!(found("zaunkönig"), ["a zaunkonig again"]);
    for n in 0..60 {
        ana.add(&format!("walk {n}"));
    }
    let page = ana.page(Some("walk"), None);
    let rest = ana.page(Some("walk"), page.next.as_deref());
    assert_eq!((page.entries.len(), rest.entries.len(), rest.next), (50, 10, None));
}

#[test]
fn drafts_of_ours_stay_here_and_go_when_saved() {
    let (ana, ben) = (Phone::ana(), Phone::ben());
    let id = ana.add("as it was");
    let keep = |entry, body: &str| ana.db.write(|tx| ours::keep_draft(tx, entry, &draft(body))).unwrap();
    let editor = |entry| ana.db.read(|c| read_ours::editor(c, &ana.reader(), day("2026-11-22"), entry)).unwrap();
    keep(None, "dear B");
    keep(None, "dear Ben");
    keep(Some(id), "as it wa");
    assert_eq!((editor(None).body.as_str(), editor(None).is_draft), ("dear Ben", true));
    assert_eq!((editor(Some(id)).body.as_str(), editor(Some(id)).is_draft), ("as it wa", true));
    assert!(ana.page(None, None).draft_waits);
    ben.hear(&ana);
    assert_eq!(ana.dump(), ben.dump(), "a draft is no operation");
    ana.save(None, "dear Ben, come").unwrap();
    assert_eq!((editor(None).body.as_str(), editor(None).is_draft), ("", false));
    assert_eq!(editor(Some(id)).body, "as it wa");
    ana.db.write(|tx| ours::drop_draft(tx, Some(id))).unwrap();
    assert_eq!((editor(Some(id)).body.as_str(), editor(Some(id)).is_draft), ("as it was", false));
    keep(None, "x");
    keep(None, " ");
    assert!(!ana.page(None, None).draft_waits, "an empty draft is none");
}
