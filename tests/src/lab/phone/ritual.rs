//! Proposing, agreeing, doing; and the reminders that follow from it.

use attune_core::ids::{ProposalId, ReminderId, RitualId};
use attune_core::rituals::planner::Platform;
use attune_core::rituals::screens::{PhoneFacts, Repeat, RitualDraft, ZonePolicy};
use attune_core::time::Civil;
use serde_json::json;

use super::super::arguments::Arguments;
use super::super::output::Failure;
use super::{Phone, Told};

pub(super) fn ritual(phone: &Phone, mut arguments: Arguments) -> Told {
    let (attune, here) = (&phone.attune, &phone.here);
    let verb = arguments.next("propose, accept, decline, stop, done, not-today or list")?;
    match verb.as_str() {
        "propose" => {
            let id = attune.propose_ritual(here, &draft(arguments)?)?;
            return show(phone, id);
        }
        "list" => {
            arguments.end()?;
            return Ok(json!({"rituals": attune.rituals(here)?}));
        }
        _ => {}
    }
    let occurrence = arguments.parsed::<Civil>("--occurrence")?;
    let id: RitualId = arguments.next("which ritual")?.parse()?;
    arguments.end()?;
    match verb.as_str() {
        "accept" => attune.accept_ritual(here, id, asked(phone, id)?)?,
        "decline" => attune.decline_ritual(here, id, asked(phone, id)?)?,
        "stop" => attune.stop_ritual(here, id)?,
        "done" => attune.ritual_done(here, id, next(phone, id, occurrence)?)?,
        "not-today" => attune.not_today(here, id, next(phone, id, occurrence)?)?,
        other => return Err(Failure::usage(format!("there is no ritual {other}"))),
    }
    show(phone, id)
}

fn asked(phone: &Phone, id: RitualId) -> Result<ProposalId, Failure> {
    let card = phone.attune.ritual(&phone.here, id)?.card;
    card.proposal.ok_or_else(|| Failure::usage("nothing is asked here"))
}

fn show(phone: &Phone, id: RitualId) -> Told {
    Ok(json!({"ritual": phone.attune.ritual(&phone.here, id)?}))
}

fn draft(mut arguments: Arguments) -> Result<RitualDraft, Failure> {
    let policy = match arguments.value("--policy")?.as_deref() {
        None | Some("floating") => ZonePolicy::Floating,
        Some("date") => ZonePolicy::Date,
        Some(text) => match text.strip_prefix("anchored:") {
            Some(zone) => ZonePolicy::Anchored { zone: zone.into() },
            None => return Err(Failure::usage("--policy is floating, date or anchored:Europe/Berlin")),
        },
    };
    let draft = RitualDraft {
        library: arguments.value("--library")?,
        title: arguments.needed("--title")?,
        from: arguments.parsed("--from")?,
        time: arguments.needed("--at")?.parse()?,
        policy,
        minutes: arguments.parsed("--minutes")?.unwrap_or(30),
        generic_line: arguments.has("--generic"),
        repeat: Repeat::Other { rule: arguments.needed("--rule")? },
        until: None,
        only_me: false,
    };
    arguments.end()?;
    Ok(draft)
}

/// The occurrence that was named, or the one that comes next or is due.
fn next(phone: &Phone, id: RitualId, named: Option<Civil>) -> Result<Civil, Failure> {
    if let Some(named) = named {
        return Ok(named);
    }
    let today = phone.attune.today(&phone.here)?.next.filter(|next| next.id == id).map(|next| next.when.occurrence);
    let coming = || phone.attune.ritual(&phone.here, id).map(|screen| screen.card.next.map(|when| when.occurrence));
    let found = match today {
        Some(due) => Some(due),
        None => coming()?,
    };
    found.ok_or_else(|| Failure::usage("it does not come again; name it by --occurrence"))
}

/// The plan, performed as a phone with exact alarms does it: all that is to be set is set.
pub(super) fn reminders(phone: &Phone, arguments: Arguments) -> Told {
    arguments.end()?;
    let (attune, here) = (&phone.attune, &phone.here);
    let platform = Platform::android(true);
    let plan = attune.plan(here, platform.clone())?;
    let changed = plan.diff.add.iter().chain(&plan.diff.replace).map(|reminder| reminder.id);
    let done: Vec<ReminderId> = changed.chain(plan.diff.cancel.iter().copied()).collect();
    attune.scheduled(here, &done, &[])?;
    let facts = PhoneFacts::unhindered(platform);
    Ok(json!({"plan": plan, "reminders": attune.reminders(here, &facts)?}))
}
