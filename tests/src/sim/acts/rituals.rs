//! Rituals: proposing, agreeing, changing, doing; and what stays on one's own phone.

use attune_core::app::Attune;
use attune_core::error::{Error, Result};
use attune_core::ids::{ReminderId, RitualId};
use attune_core::rituals::planner::Platform;
use attune_core::rituals::screens::{Repeat, RestChoice, RitualCard, RitualDraft, ZonePolicy};
use attune_core::time::{CivilTime, Here};

use super::Hand;
use crate::sim::life::{Ritual, Sure};
use crate::sim::phone::Came;

const RULES: [&str; 4] =
    ["FREQ=DAILY", "FREQ=WEEKLY;BYDAY=SU", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH", "FREQ=DAILY;INTERVAL=3;COUNT=9"];

fn ritual_draft(hand: &mut Hand) -> RitualDraft {
    let title = hand.text("ritual");
    let chance = &mut hand.world.chance;
    let berlin = || ZonePolicy::Anchored { zone: "Europe/Berlin".into() };
    RitualDraft {
        library: None,
        title,
        from: None,
        time: CivilTime { hour: u8::try_from(chance.below(24)).unwrap_or(0), minute: 30, second: 0 },
        policy: if chance.percent(50) { ZonePolicy::Floating } else { berlin() },
        minutes: 30,
        generic_line: chance.percent(50),
        repeat: Repeat::Other { rule: chance.one(&RULES).copied().unwrap_or("FREQ=DAILY").into() },
        until: None,
        only_me: false,
    }
}

/// What happens between two: the other has stopped it meanwhile, or nothing is proposed any more.
fn fair(error: &Error) -> bool {
    matches!(error, Error::Gone { .. } | Error::NotAllowed { .. } | Error::Rule { .. })
}

/// Proposes one.
pub(super) fn propose(hand: &mut Hand) {
    let draft = ritual_draft(hand);
    let never = |error: &Error| matches!(error, Error::Rule { .. });
    let proposed = hand.may("propose_ritual", never, |attune, here| attune.propose_ritual(here, &draft));
    if let Came::Done(id) = proposed {
        hand.life.rituals.push(Ritual { id, agreed: Sure::No, changed: false, stopped: Sure::No });
        hand.life.recorded[hand.who] += 1;
    }
}

/// Agrees to one that the other proposed, or to a change of it.
pub(super) fn accept(hand: &mut Hand) {
    let Some(asked) = hand.look("rituals", Attune::rituals).map(|rituals| rituals.asked) else { return };
    let Some((id, Some(proposal))) = hand.world.chance.one(&asked).map(|card| (card.id, card.proposal)) else { return };
    let came = hand.may("accept_ritual", fair, |attune, here| attune.accept_ritual(here, id, proposal));
    if let Some(ritual) = hand.life.rituals.iter_mut().find(|ritual| ritual.id == id) {
        ritual.agreed = ritual.agreed.after(&came);
    }
}

fn on(hand: &mut Hand) -> Option<RitualCard> {
    let on = hand.look("rituals", Attune::rituals)?.on;
    hand.world.chance.one(&on).cloned()
}

/// Proposes a change.
pub(super) fn change(hand: &mut Hand) {
    let Some(id) = on(hand).map(|card| card.id) else { return };
    let draft = ritual_draft(hand);
    hand.may("change_ritual", fair, |attune, here| attune.change_ritual(here, id, &draft));
    mark(hand, id, |ritual| ritual.changed = true);
}

/// Does one.
pub(super) fn done(hand: &mut Hand) {
    let Some(card) = on(hand) else { return };
    let Some(next) = card.next else { return };
    hand.may("ritual_done", fair, |attune, here| attune.ritual_done(here, card.id, next.occurrence));
}

/// Stops one for both.
pub(super) fn stop(hand: &mut Hand) {
    let Some(id) = on(hand).map(|card| card.id) else { return };
    let came = hand.may("stop_ritual", fair, |attune, here| attune.stop_ritual(here, id));
    mark(hand, id, |ritual| ritual.stopped = ritual.stopped.after(&came));
}

/// Lets one rest, or all; or ends a rest, whoever began it, which may be over by now.
pub(super) fn rest(hand: &mut Hand) {
    let Some(screen) = hand.look("rituals", Attune::rituals) else { return };
    if let (Some(id), true) = (hand.world.chance.one(&screen.rests).map(|rest| rest.id), hand.world.chance.percent(50))
    {
        hand.must("end_rest", |attune, here| attune.end_rest(here, id));
        return;
    }
    let ritual = hand.world.chance.one(&screen.on).map(|card| card.id).filter(|_| hand.world.chance.percent(50));
    let choice = if hand.world.chance.percent(50) { RestChoice::LowEnergyWeek } else { RestChoice::Illness };
    let rested = hand.may("rest", fair, |attune, here| attune.rest(here, &choice, ritual));
    hand.life.recorded[hand.who] += u64::from(matches!(rested, Came::Done(_)));
}

fn mark(hand: &mut Hand, id: RitualId, mark: impl FnOnce(&mut Ritual)) {
    if let Some(ritual) = hand.life.rituals.iter_mut().find(|ritual| ritual.id == id) {
        mark(ritual);
    }
}

/// What nobody else may learn of: not today, later, quiet here, no.
pub(super) fn unseen(hand: &mut Hand) {
    let Some(screen) = hand.look("rituals", Attune::rituals) else { return };
    let declined = hand.world.chance.one(&screen.asked).and_then(|card| Some((card.id, card.proposal?)));
    if let (Some((id, proposal)), true) = (declined, hand.world.chance.percent(10)) {
        return silently(hand, "decline_ritual", |attune, here| attune.decline_ritual(here, id, proposal));
    }
    let Some(card) = hand.world.chance.one(&screen.on).cloned() else { return };
    let Some(occurrence) = card.next.map(|next| next.occurrence) else { return };
    match hand.world.chance.below(3) {
        0 => silently(hand, "not_today", |attune, here| attune.not_today(here, card.id, occurrence)),
        1 => silently(hand, "in_ten_minutes", |attune, here| attune.in_ten_minutes(here, card.id, occurrence)),
        _ => silently(hand, "silence_ritual", |attune, here| attune.silence_ritual(here, card.id, true)),
    }
}

/// Makes a call that must leave nothing to send.
pub(super) fn silently(hand: &mut Hand, what: &str, work: impl FnOnce(&Attune, &Here) -> Result<()>) {
    let waiting = |hand: &mut Hand| hand.look("us", Attune::us).map(|us| us.status.waiting);
    let before = waiting(hand);
    hand.may(what, fair, work);
    if waiting(hand) != before {
        let name = hand.phone.name;
        hand.world.report.leaked(format!("{name}: {what} left something to send"));
    }
}

/// Plans the reminders of this phone, and sets them.
pub(super) fn plan(hand: &mut Hand) {
    let planned = hand.must("plan", |attune, here| attune.plan(here, Platform::android(true)));
    let Came::Done(plan) = planned else { return };
    let set = plan.diff.add.iter().chain(&plan.diff.replace).map(|reminder| reminder.id);
    let done: Vec<ReminderId> = set.chain(plan.diff.cancel.iter().copied()).collect();
    hand.must("scheduled", |attune, here| attune.scheduled(here, &done, &[]));
}
