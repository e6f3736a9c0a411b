//! The screen "will I be reminded?": what rings, what does not and why, and what stands in the way.

use std::collections::{BTreeMap, BTreeSet};

use super::draft::title_of;
use super::gather::Gathered;
use super::planner::{Channel, Instance, LedgerState, Plan, Reminder, Subject, Why, WhyMissed, left_out};
use super::rows;
use super::rows::device::OwnRitual;
use super::screens::{PhoneFacts, PhoneSetting, ReminderHint, ReminderLine, ReminderNote, RemindersScreen};
use super::show_rests::Resting;
use super::view::View;
use super::{breaks, describe};
use crate::copy::Copy;
use crate::error::Result;
use crate::ids::{ReminderId, RitualId};
use crate::time::Zone;

/// How many reminders to come are shown.
const SHOWN: usize = 5;
/// So far ahead it is said what will not ring, milliseconds: seven days.
const AHEAD_MS: i64 = 7 * 24 * 3_600_000;

/// "Will I be reminded?" `plan` is what [`super::planner::plan`] made of `gathered`.
///
/// # Errors
/// Only those of the store.
pub fn reminders_screen(view: &View, facts: &PhoneFacts, gathered: &Gathered, plan: &Plan) -> Result<RemindersScreen> {
    let copy = view.copy();
    let titles = Titles::read(view)?;
    let refused = refused(gathered);
    let to_ring = plan.wanted.iter().filter(|one| one.channel != Channel::Sentinel);
    let (lost, rings): (Vec<&Reminder>, Vec<&Reminder>) = to_ring.partition(|one| refused.contains(&one.id));
    let next: Vec<ReminderLine> =
        rings.iter().take(SHOWN).map(|one| line(view, &copy, &titles, gathered, one)).collect();
    let answer = copy.text(match facts {
        PhoneFacts { may_notify: false, .. } => "reminders-off",
        PhoneFacts { channel_off: true, .. } => "reminders-channel-off",
        _ if next.is_empty() && lost.is_empty() => "reminders-none",
        _ if next.is_empty() => "reminders-refused",
        _ if !lost.is_empty() => "reminders-part",
        PhoneFacts { summary: true, .. } => "reminders-summary",
        PhoneFacts { silenced: true, .. } => "reminders-silenced",
        _ if is_late(facts) => "reminders-late",
        _ => "reminders-exact",
    });
    Ok(RemindersScreen {
        answer,
        hints: hints(view, &copy, facts, !lost.is_empty()),
        next,
        left_out: notes(view, &copy, &titles, gathered, plan, &lost)?,
        missed: missed(view, &copy, &titles)?,
        test: copy.text(match facts {
            PhoneFacts { may_notify: false, .. } | PhoneFacts { channel_off: true, .. } => "reminders-test-off",
            PhoneFacts { silenced: true, .. } => "reminders-test-silenced",
            PhoneFacts { exact_alarms: false, .. } => "reminders-test-late",
            _ => "reminders-test-now",
        }),
        how: copy.text(if facts.platform.keeps_alarms { "reminders-how" } else { "reminders-how-restart" }),
    })
}

/// An iPhone keeps its notifications itself, whatever time an app is given.
fn is_late(facts: &PhoneFacts) -> bool {
    let held_back = facts.battery_restricted || facts.background_limited;
    !facts.exact_alarms || (held_back && !facts.platform.keeps_alarms)
}

/// What the phone refused when it was asked last, and does not hold from before.
fn refused(gathered: &Gathered) -> BTreeSet<ReminderId> {
    let failed = gathered.input.ledger.iter().filter(|entry| entry.state == LedgerState::Failed);
    let listed = |id: &ReminderId| gathered.input.platform.pending.as_ref().is_some_and(|all| all.contains(id));
    failed.map(|entry| entry.id).filter(|id| !listed(id)).collect()
}

/// What rituals are called here, and which are this phone's own.
struct Titles {
    titles: BTreeMap<RitualId, String>,
    own: Vec<OwnRitual>,
}

impl Titles {
    fn read(view: &View) -> Result<Self> {
        let mut titles = BTreeMap::new();
        if let Some(two) = view.two {
            let ours = rows::couple::rituals(two.couple)?;
            titles.extend(ours.into_iter().map(|(id, (record, _))| (id, title_of(&record, &view.here.language))));
        }
        let own = rows::device::own(view.device)?;
        titles.extend(own.iter().map(|own| (own.id, view.names.title(own, &view.here.language))));
        Ok(Self { titles, own })
    }

    fn of(&self, id: RitualId) -> Option<String> {
        self.titles.get(&id).cloned()
    }

    fn about(&self, copy: &Copy, reminder: &Reminder) -> Vec<String> {
        let title = |subject: Subject| match subject {
            Subject::Ritual(id) => self.of(id),
            Subject::TimeOut(_) => Some(copy.text("reminder-about-pause")),
        };
        reminder.members.iter().filter_map(|member| title(member.subject)).collect()
    }
}

fn line(view: &View, copy: &Copy, titles: &Titles, gathered: &Gathered, one: &Reminder) -> ReminderLine {
    ReminderLine {
        title: one.title.clone(),
        line: one.line.clone(),
        at_ms: one.instant_ms,
        about: titles.about(copy, one),
        held: held(view, copy, gathered, one),
    }
}

/// Where the quiet hours end just when it rings, it was meant for an earlier moment.
fn held(view: &View, copy: &Copy, gathered: &Gathered, one: &Reminder) -> Option<String> {
    let input = &gathered.input;
    let zone = view.zone();
    if zone.civil_at(one.instant_ms).time != input.quiet.to {
        return None;
    }
    let meant = one.members.iter().filter_map(|member| match (member.subject, member.occurrence) {
        (Subject::Ritual(id), Some(occurrence)) => {
            let ritual = input.rituals.iter().find(|ritual| ritual.id == id)?;
            Some(ritual.policy.zone(zone).place(occurrence))
        }
        _ => None,
    });
    let meant = meant.min().filter(|meant| *meant < one.instant_ms)?;
    let time = describe::time(zone.civil_at(meant).time);
    Some(copy.format("reminder-held", &[("time", (&time).into())]))
}

fn hints(view: &View, copy: &Copy, facts: &PhoneFacts, refused: bool) -> Vec<ReminderHint> {
    let mut hints = Vec::new();
    let mut hint = |is: bool, key: &'static str, setting| {
        if is {
            hints.push(ReminderHint { text: copy.text(key), setting });
        }
    };
    let keeps = facts.platform.keeps_alarms;
    hint(!facts.may_notify, "reminders-hint-notify", Some(PhoneSetting::Notifications));
    hint(facts.may_notify && facts.channel_off, "reminders-hint-channel", Some(PhoneSetting::Channel));
    hint(facts.may_notify && refused, "reminders-hint-refused", None);
    hint(facts.summary, "reminders-hint-summary", Some(PhoneSetting::Notifications));
    hint(facts.silenced, "reminders-hint-silenced", Some(PhoneSetting::Focus));
    hint(!facts.exact_alarms, "reminders-hint-exact", Some(PhoneSetting::ExactAlarms));
    hint(facts.battery_restricted, "reminders-hint-battery", Some(PhoneSetting::Battery));
    hint(facts.background_limited && !keeps, "reminders-hint-background", Some(PhoneSetting::Background));
    hint(facts.background_limited && keeps, "reminders-hint-refresh", Some(PhoneSetting::Background));
    hints.extend(zone_hint(view, copy, facts).map(|text| ReminderHint { text, setting: None }));
    hints
}

/// Where this phone's zone and the app's table do not go together.
fn zone_hint(view: &View, copy: &Copy, facts: &PhoneFacts) -> Option<String> {
    let Ok(zone) = view.here.zone.parse::<Zone>() else {
        return Some(copy.format("reminders-hint-zone-unknown", &[("zone", (&view.here.zone).into())]));
    };
    let agree = zone.offset_at(view.now.utc_ms) == view.here.offset_seconds;
    let phones = facts.zone_table.as_deref().and_then(version);
    let ours = version(Zone::table());
    let key = match phones.zip(ours).map(|(phones, ours)| phones.cmp(ours)) {
        Some(std::cmp::Ordering::Greater) if agree => "reminders-hint-table",
        _ if agree => return None,
        Some(std::cmp::Ordering::Less) => "reminders-hint-zone-phone",
        _ => "reminders-hint-zone",
    };
    Some(copy.text(key))
}

/// The year and the letter of a table's version, which order as text; some phones add more to it.
fn version(table: &str) -> Option<&str> {
    let version = table.get(..5)?;
    let (year, letter) = version.split_at_checked(4)?;
    let sound = year.bytes().all(|one| one.is_ascii_digit()) && letter.bytes().all(|one| one.is_ascii_lowercase());
    sound.then_some(version)
}

/// What will not ring, and why: each ritual once for each reason, by the first moment of it.
fn notes(
    view: &View,
    copy: &Copy,
    titles: &Titles,
    gathered: &Gathered,
    plan: &Plan,
    refused: &[&Reminder],
) -> Result<Vec<ReminderNote>> {
    let mut notes = Vec::new();
    let mut note = |title: Option<String>, at_ms: Option<i64>, why: String| {
        notes.extend(title.map(|title| ReminderNote { title, at_ms, why }));
    };
    let mut told = BTreeSet::new();
    for one in refused {
        for title in titles.about(copy, one) {
            if told.insert(title.clone()) {
                note(Some(title), Some(one.instant_ms), copy.text("reminder-why-refused"));
            }
        }
    }
    let mut first: BTreeSet<(RitualId, Why)> = BTreeSet::new();
    let until_ms = view.now.utc_ms.saturating_add(AHEAD_MS);
    for one in left_out(&gathered.input, plan, until_ms) {
        let Instance { ritual, .. } = one.of;
        if first.insert((ritual, one.why)) {
            let key = match one.why {
                Why::Settled => "reminder-why-settled",
                Why::Quiet => "reminder-why-quiet",
                Why::Rang => "reminder-why-rang",
                Why::DayFull => "reminder-why-day",
                Why::NoSlot => "reminder-why-slot",
            };
            note(titles.of(ritual), Some(one.at_ms), copy.text(key));
        }
    }
    let resting = Resting::read(view, &titles.own)?;
    let own: BTreeSet<RitualId> = titles.own.iter().map(|own| own.id).collect();
    for id in gathered.input.rituals.iter().map(|ritual| ritual.id) {
        let Some(until) = resting.until(id, own.contains(&id)) else { continue };
        let back = describe::date(copy, until.plus_days(1));
        note(titles.of(id), None, copy.format("reminder-why-rests", &[("back", (&back).into())]));
    }
    if let Some(muted) = breaks::running(view.ours(), view.device, view.now)?.filter(|one| one.counts && one.muted) {
        let back_at_ms = view.now.utc_ms.saturating_add_unsigned(muted.left_ms);
        note(Some(copy.text("reminder-about-pause")), Some(back_at_ms), copy.text("reminder-why-silent"));
    }
    for id in &gathered.silenced {
        note(titles.of(*id), None, copy.text("reminder-why-silent"));
    }
    for (id, _) in &gathered.unread {
        note(titles.of(*id), None, copy.text("reminder-why-unread"));
    }
    Ok(notes)
}

fn missed(view: &View, copy: &Copy, titles: &Titles) -> Result<Vec<ReminderNote>> {
    let note = |title: String, at_ms: i64, why: WhyMissed| {
        let why = copy.text(match why {
            WhyMissed::Refused => "reminder-missed-refused",
            WhyMissed::Restarted => "reminder-missed-restarted",
            WhyMissed::NotSet => "reminder-missed-slot",
        });
        ReminderNote { title, at_ms: Some(at_ms), why }
    };
    let rituals = rows::reminders::missed(view.device, view.now.utc_ms)?;
    let rituals = rituals.into_iter().filter_map(|one| Some(note(titles.of(one.of.ritual)?, one.at_ms, one.why)));
    let returns = rows::reminders::missed_returns(view.device, view.now.utc_ms)?;
    let returns = returns.into_iter().map(|one| note(copy.text("reminder-about-pause"), one.at_ms, one.why));
    let mut notes: Vec<ReminderNote> = rituals.chain(returns).collect();
    notes.sort_by_key(|note| std::cmp::Reverse(note.at_ms));
    Ok(notes)
}
