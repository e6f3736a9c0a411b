//! What a new couple is shown first: two rituals at most, since more than that is not begun.

use std::collections::BTreeSet;

use super::screens::LibraryCard;
use super::view::View;

/// How many rituals a couple has before nothing is suggested any more.
const MOST: usize = 2;
/// For two who live by the same clock.
const NEAR: [&str; 2] = ["r-daily", "r-weekly"];
/// For two whose phones are in zones that differ now.
const FAR: [&str; 2] = ["r-far-goodnight", "r-far-call"];

/// Those of `library` to begin with, where `there` rituals are on or proposed and those of `ever` were at
/// some time: what was stopped or declined is not brought up again.
pub(super) fn suggested(
    view: &View,
    library: &[LibraryCard],
    there: usize,
    ever: &BTreeSet<String>,
) -> Vec<LibraryCard> {
    if view.two.is_none() {
        return Vec::new();
    }
    let now_ms = view.now.utc_ms;
    let apart = view.partner_zone().is_some_and(|zone| zone.offset_at(now_ms) != view.zone().offset_at(now_ms));
    let found = if apart { FAR } else { NEAR }.into_iter().filter(|id| !ever.contains(*id));
    let cards = found.filter_map(|id| library.iter().find(|card| card.id == id).cloned());
    cards.take(MOST.saturating_sub(there)).collect()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::rituals::library::{Kind, find};

    #[test]
    fn what_is_suggested_is_in_the_library_and_may_be_shared() {
        for suggested in [NEAR, FAR] {
            assert_eq!(suggested.len(), MOST);
            let entries = suggested.map(|id| find(id).unwrap());
            assert!(entries.iter().all(|one| one.kind == Kind::Ritual && !one.private));
        }
    }
}
