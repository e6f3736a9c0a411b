//! Mine: nothing of it may ever be anywhere else, until its owner shares it.

use attune_core::error::{Error, VaultFault};
use attune_core::journal::screens::Which;

use super::Hand;
use crate::draft as entry_draft;
use crate::sim::life::{Entry, Sure, Who};
use crate::sim::phone::Came;

pub(in crate::sim) fn passphrase(who: Who) -> &'static str {
    if who == 0 { "the passphrase of Ana" } else { "the passphrase of Ben" }
}

/// Sets the vault up; one whose app died in it looks again.
pub(super) fn ready(hand: &mut Hand) -> bool {
    let who = hand.who;
    if !hand.life.vault[who] {
        let exists = |error: &Error| *error == Error::Vault(VaultFault::Exists);
        let came =
            hand.may("choose_passphrase", exists, |attune, here| attune.choose_passphrase(here, passphrase(who)));
        hand.life.vault[who] = !matches!(came, Came::Died);
    }
    hand.life.vault[who]
}

/// Writes an entry of mine: locked or not.
pub(super) fn write(hand: &mut Hand) {
    if !ready(hand) {
        return;
    }
    let text = hand.text("mine");
    hand.life.keep(hand.who, "an entry of mine", &text);
    let draft = entry_draft(&text);
    let saved = hand.must("save_entry", |attune, here| attune.save_entry(here, Which::Mine, None, &draft));
    if let Came::Done(id) = saved {
        hand.life.keep_id(hand.who, "the id of an entry of mine", *id.bytes());
        hand.life.mine[hand.who].push((id, text));
    }
}

/// Types and does not save.
pub(super) fn draft(hand: &mut Hand) {
    if !ready(hand) {
        return;
    }
    let text = hand.text("draft");
    hand.life.keep(hand.who, "a draft of mine", &text);
    let draft = entry_draft(&text);
    hand.must("keep_draft", |attune, here| attune.keep_draft(here, Which::Mine, None, &draft));
}

/// Copies one of mine to ours: from then on both have it.
pub(super) fn share(hand: &mut Hand) {
    let who = hand.who;
    let Some((id, text)) = hand.world.chance.one(&hand.life.mine[who]).cloned() else { return };
    let wait = |error: &Error| matches!(error, Error::Vault(VaultFault::Wait { .. }));
    if !matches!(hand.may("unlock", wait, |attune, here| attune.unlock(here, passphrase(who))), Came::Done(())) {
        return;
    }
    // Whatever comes of it, this one is not shared again.
    hand.life.mine[who].retain(|(other, _)| *other != id);
    hand.life.tell(who, &text);
    let locked = |error: &Error| *error == Error::Vault(VaultFault::Locked);
    if let Came::Done(shared) = hand.may("share_entry", locked, |attune, here| attune.share_entry(here, id)) {
        let entry = Entry { id: shared, by: who, texts: vec![text], earlier: Vec::new(), deleted: Sure::No };
        hand.life.entries.push(entry);
        hand.life.recorded[who] += 1;
    }
}
