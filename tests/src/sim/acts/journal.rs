//! Ours: each writes, changes and deletes what is their own.

use attune_core::journal::screens::Which;

use super::Hand;
use crate::draft as entry_draft;
use crate::sim::life::{Entry, Sure};
use crate::sim::phone::Came;

/// Writes an entry.
pub(super) fn write(hand: &mut Hand) {
    let text = hand.text("ours");
    let draft = entry_draft(&text);
    let saved = hand.must("save_entry", |attune, here| attune.save_entry(here, Which::Ours, None, &draft));
    if let Came::Done(id) = saved {
        let by = hand.who;
        let entry = Entry { id, by, texts: vec![text], earlier: Vec::new(), deleted: Sure::No };
        hand.life.entries.push(entry);
        hand.life.recorded[by] += 1;
    }
}

/// One of one's own that is still there, as far as one knows.
fn own(hand: &mut Hand) -> Option<usize> {
    let own = |entry: &Entry| entry.by == hand.who && entry.deleted == Sure::No;
    let all: Vec<usize> = hand.life.entries.iter().enumerate().filter(|(_, one)| own(one)).map(|(at, _)| at).collect();
    hand.world.chance.one(&all).copied()
}

/// Changes one.
pub(super) fn edit(hand: &mut Hand) {
    let Some(at) = own(hand) else { return };
    let text = hand.text("edit");
    let (draft, id) = (entry_draft(&text), hand.life.entries[at].id);
    let saved = hand.must("save_entry", |attune, here| attune.save_entry(here, Which::Ours, Some(id), &draft));
    let entry = &mut hand.life.entries[at];
    match saved {
        Came::Done(_) => {
            entry.earlier.append(&mut entry.texts);
            entry.texts.push(text);
            hand.life.recorded[hand.who] += 1;
        }
        Came::Died => entry.texts.push(text),
        Came::Refused(_) => {}
    }
}

/// Deletes one.
pub(super) fn delete(hand: &mut Hand) {
    let Some(at) = own(hand) else { return };
    let id = hand.life.entries[at].id;
    let deleted = hand.must("delete_entry", |attune, here| attune.delete_entry(here, Which::Ours, id));
    let entry = &mut hand.life.entries[at];
    entry.deleted = entry.deleted.after(&deleted);
    hand.life.recorded[hand.who] += u64::from(matches!(deleted, Came::Done(())));
}

/// Types and does not save: that stays here.
pub(super) fn draft(hand: &mut Hand) {
    let text = hand.text("draft");
    hand.life.keep_open(hand.who, "a draft of ours", &text);
    let draft = entry_draft(&text);
    hand.must("keep_draft", |attune, here| attune.keep_draft(here, Which::Ours, None, &draft));
}
