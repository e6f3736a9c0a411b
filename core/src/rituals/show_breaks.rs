//! The screen of time-outs, in one read.

use super::breaks::{self, Running};
use super::describe;
use super::screens::{Pact, RunningTimeOut, TimeOutScreen};
use super::timeout;
use super::view::View;
use crate::copy::Copy;
use crate::error::Result;
use crate::qr::QrCode;

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
