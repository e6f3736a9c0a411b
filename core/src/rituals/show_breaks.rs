//! The screens of time-outs and of reminders, each in one read.

use super::breaks::{self, Running};
use super::describe;
use super::gather::Gathered;
use super::planner::{Channel, Plan};
use super::screens::{
    Pact, PhoneFacts, PhoneSetting, ReminderHint, ReminderLine, RemindersScreen, RunningTimeOut, TimeOutScreen,
};
use super::timeout;
use super::view::View;
use crate::copy::Copy;
use crate::error::Result;
use crate::qr::QrCode;
use crate::time::Zone;

/// An ended break waits for the soft return for so long, milliseconds: two hours.
const LATELY_MS: u64 = 2 * 3_600_000;

/// The time-out and its pact.
///
/// # Errors
/// Only those of the store.
pub fn time_out_screen(view: &View) -> Result<TimeOutScreen> {
    let running = breaks::running(view.ours(), view.device, view.now)?;
    let ended_lately = match view.ours() {
        ours if running.is_none() => breaks::ended_lately(ours, view.device, view.now, LATELY_MS)?,
        _ => false,
    };
    let pact = view.two.map(|two| super::pact(two.couple, view.device, two.me, view.now)).transpose()?;
    let copy = view.copy();
    Ok(TimeOutScreen {
        running: running.map(|running| shown(view, &copy, &running)),
        ended_lately,
        pact: pact.unwrap_or(Pact::NotYet),
        minutes: timeout::USUAL_MIN,
        reach: view.two.map(|two| copy.format("time-out-reach", &[("name", two.partner_name.into())])),
    })
}

fn shown(view: &View, copy: &Copy, running: &Running) -> RunningTimeOut {
    let time_out = &running.time_out;
    let back_at_ms = view.now.utc_ms.saturating_add_unsigned(running.left_ms);
    let time = describe::time(view.zone().civil_at(back_at_ms).time);
    let own = view.two.is_some_and(|two| two.me == time_out.caller);
    let caller = view.two.map_or("", |two| if own { two.my_name } else { two.partner_name });
    let code = breaks::share_code(time_out);
    let words = copy.format("time-out-share", &[("time", (&time).into())]);
    RunningTimeOut {
        id: time_out.id,
        own,
        caller: caller.to_owned(),
        left_ms: running.left_ms,
        length_ms: time_out.length_ms,
        back_at_ms,
        can_renew: !time_out.renewed && time_out.length_ms < u64::from(timeout::LONGEST_MIN) * 60_000,
        muted: running.muted,
        share_text: format!("{words}\n{code}"),
        counts: running.counts,
        share_code: QrCode::of(&code),
    }
}

/// "Will I be reminded?" `plan` is what [`super::planner::plan`] made of `gathered`.
pub fn reminders_screen(view: &View, facts: &PhoneFacts, gathered: &Gathered, plan: &Plan) -> RemindersScreen {
    let copy = view.copy();
    let lines = plan.wanted.iter().filter(|one| one.channel != Channel::Sentinel).take(5);
    let next: Vec<ReminderLine> = lines
        .map(|one| ReminderLine { title: one.title.clone(), line: one.line.clone(), at_ms: one.instant_ms })
        .collect();
    let answer = match facts {
        PhoneFacts { may_notify: false, .. } => copy.text("reminders-off"),
        _ if next.is_empty() => copy.text("reminders-none"),
        PhoneFacts { exact_alarms: true, battery_restricted: false, .. } => copy.text("reminders-exact"),
        _ => copy.text("reminders-late"),
    };
    let mut hints = Vec::new();
    let mut hint = |text: String, setting| hints.push(ReminderHint { text, setting });
    if !facts.may_notify {
        hint(copy.text("reminders-hint-notify"), Some(PhoneSetting::Notifications));
    }
    if !facts.exact_alarms {
        hint(copy.text("reminders-hint-exact"), Some(PhoneSetting::ExactAlarms));
    }
    if facts.battery_restricted {
        hint(copy.text("reminders-hint-battery"), Some(PhoneSetting::Battery));
    }
    let unread = gathered.unread.len();
    if unread > 0 {
        let unread = u32::try_from(unread).unwrap_or(u32::MAX);
        hint(copy.format("reminders-hint-update", &[("n", unread.into())]), None);
    }
    if Zone::named(&view.here.zone).is_ok_and(|zone| zone.offset_at(view.now.utc_ms) != view.here.offset_seconds) {
        hint(copy.text("reminders-hint-zone"), None);
    }
    if !gathered.input.platform.keeps_alarms && !next.is_empty() {
        hint(copy.text("reminders-hint-restart"), None);
    }
    RemindersScreen { answer, hints, next }
}
