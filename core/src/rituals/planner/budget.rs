//! Step budget: which reminders get one of the slots that the platform has.

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
    let mut seen = Seen(vec![false; rituals.all.len()]);
    // Each with whether it is the next of a ritual.
    let mut ranked: Vec<(Item, bool)> = Vec::with_capacity(items.len());
    ranked.extend(items.into_iter().map(|item| {
        let next = seen.is_next(&item);
        (item, next)
    }));
    let mut nexts = ranked.iter().filter(|(_, next)| *next).count();
    if let Some(since) = stopped {
        let far = far_nexts(input, rituals, known, seen, since, slots.saturating_sub(nexts));
        nexts += far.len();
        ranked.extend(far.into_iter().map(|item| (item, true)));
        ranked.sort_by_key(|(item, _)| (item.instant, item.id));
    }
    let mut for_nexts = slots.min(nexts);
    let mut for_others = slots - for_nexts;
    let mut left_out = None;
    for (item, next) in ranked {
        let free = if next { &mut for_nexts } else { &mut for_others };
        if *free > 0 {
            *free -= 1;
            at_once.push(item);
        } else {
            left_out = left_out.or(Some(item.instant));
        }
    }
    Chosen { items: at_once, left_out }
}

/// Which rituals have their next reminder already, by their index.
struct Seen(Vec<bool>);

impl Seen {
    /// Whether `item` is the next of any ritual, which has it from now on.
    fn is_next(&mut self, item: &Item) -> bool {
        item.members.iter().fold(false, |next, (_, member)| {
            let had = self.0.get_mut(member.ritual).is_none_or(|had| std::mem::replace(had, true));
            next || !had
        })
    }

    fn has(&self, ritual: usize) -> bool {
        self.0.get(ritual).is_none_or(|had| *had)
    }
}

/// The next reminders of rituals that are not among `seen`, from `since` on: at most `limit`, soonest
/// first. Each is looked up on its own day, however far away.
fn far_nexts(
    input: &PlanInput,
    rituals: &Rituals,
    known: &Known,
    mut seen: Seen,
    since: i64,
    limit: usize,
) -> Vec<Item> {
    let mut far: Vec<_> = (0..rituals.all.len())
        .filter(|index| limit > 0 && !seen.has(*index))
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
        if seen.has(candidate.ritual) {
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
            seen.is_next(item);
            found.push(item.clone());
        }
    }
    found
}
