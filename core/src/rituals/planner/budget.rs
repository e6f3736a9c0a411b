//! Step budget: which reminders get one of the slots that the platform has.

use std::collections::{BTreeSet, HashSet};

use super::input::PlanInput;
use super::ledger::Known;
use super::merge::{Item, Merger};
use super::stream::{Rituals, day_start};

/// What got a slot, soonest first, and the moment of the first that did not.
pub(super) struct Chosen {
    pub(super) items: Vec<Item>,
    pub(super) left_out: Option<i64>,
}

/// Each ritual's next reminder first, if they all fit, then the soonest others; if they do not fit, the
/// soonest of them. The last slot is kept for the sentinel unless nothing is left out.
pub(super) fn choose(input: &PlanInput, rituals: &Rituals, known: &Known) -> Chosen {
    let budget = usize::try_from(input.platform.budget).unwrap_or(usize::MAX);
    // From yesterday, because of what quiet hours held over and so that windows begin where they began
    // in an earlier plan of this day.
    let since = day_start(rituals.here, input.now.utc_ms, -1);
    let (items, stopped) = Merger::run(input, rituals, known, since, budget, None);
    // What rings at once does not stay, so it takes no slot and leaves its ritual's next its own.
    let (mut at_once, mut items): (Vec<Item>, Vec<Item>) =
        items.into_iter().partition(|item| item.instant <= input.now.utc_ms);
    if items.len() <= budget {
        at_once.append(&mut items);
        return Chosen { items: at_once, left_out: None };
    }
    let slots = budget.saturating_sub(1);
    let mut seen = HashSet::new();
    let mut nexts: BTreeSet<usize> = BTreeSet::new();
    for (index, item) in items.iter().enumerate() {
        if has_new(item, &mut seen) {
            nexts.insert(index);
        }
    }
    if let Some(since) = stopped {
        for far in far_nexts(input, rituals, known, seen, since, slots.saturating_sub(nexts.len())) {
            nexts.insert(items.len());
            items.push(far);
        }
    }
    let soonest = |index: &usize| items.get(*index).map(|item| (item.instant, item.id));
    let mut order: Vec<usize> = (0..items.len()).collect();
    order.sort_by_key(soonest);
    let firsts = order.iter().filter(|index| nexts.contains(index));
    let others = order.iter().filter(|index| !nexts.contains(index));
    let kept: HashSet<usize> = firsts.chain(others).take(slots).copied().collect();
    let left_out = order.iter().find(|index| !kept.contains(index)).and_then(|index| items.get(*index));
    let left_out = left_out.map(|item| item.instant);
    at_once.extend(order.iter().filter(|index| kept.contains(index)).filter_map(|index| items.get(*index).cloned()));
    Chosen { items: at_once, left_out }
}

fn has_new(item: &Item, seen: &mut HashSet<usize>) -> bool {
    item.members.iter().fold(false, |new, (_, member)| seen.insert(member.ritual) || new)
}

/// The next reminders of rituals that are not among `seen`, from `since` on: at most `limit`, soonest
/// first. Each is looked up on its own day, however far away.
fn far_nexts(
    input: &PlanInput,
    rituals: &Rituals,
    known: &Known,
    mut seen: HashSet<usize>,
    since: i64,
    limit: usize,
) -> Vec<Item> {
    let mut far: Vec<_> = (0..rituals.all.len())
        .filter(|index| limit > 0 && !seen.contains(index))
        .filter_map(|index| rituals.since(since, Some(index)).next())
        .collect();
    far.sort_unstable();
    let mut found: Vec<Item> = Vec::new();
    // Sorted, so those of one day follow each other and are looked up together.
    let mut day: Option<(i64, Vec<Item>)> = None;
    for candidate in far {
        if found.len() >= limit {
            break;
        }
        if seen.contains(&candidate.ritual) {
            continue;
        }
        if day.as_ref().is_none_or(|(ends, _)| candidate.instant >= *ends) {
            let day_before = day_start(rituals.here, candidate.instant, -1);
            let ends = day_start(rituals.here, candidate.instant, 1);
            day = Some((ends, Merger::run(input, rituals, known, day_before, usize::MAX, Some(ends)).0));
        }
        let holds = |item: &&Item| item.members.iter().any(|(_, member)| *member == candidate);
        // Where the day's six crowd it out, it has no claim to a slot.
        if let Some(item) = day.as_ref().and_then(|(_, items)| items.iter().find(holds)) {
            has_new(item, &mut seen);
            found.push(item.clone());
        }
    }
    found
}
