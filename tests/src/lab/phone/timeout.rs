//! The time-out and its pact.

use serde_json::json;

use super::super::arguments::Arguments;
use super::super::output::Failure;
use super::{Phone, Told};

pub(super) fn timeout(phone: &Phone, mut arguments: Arguments) -> Told {
    let (attune, here) = (&phone.attune, &phone.here);
    let verb = arguments.next("call, renew, pact or show")?;
    let minutes = arguments.parsed("--minutes")?.unwrap_or(30);
    match verb.as_str() {
        "call" => {
            arguments.end()?;
            attune.call_timeout(here, minutes)?;
        }
        "renew" => {
            arguments.end()?;
            let running = attune.timeout(here)?.running;
            let running = running.ok_or_else(|| Failure::usage("no time-out is running"))?;
            attune.renew_timeout(here, running.id, minutes)?;
        }
        "pact" => {
            let step = arguments.next("propose, accept or decline")?;
            arguments.end()?;
            match step.as_str() {
                "propose" => attune.propose_pact(here)?,
                "accept" => attune.accept_pact(here)?,
                "decline" => attune.decline_pact(here)?,
                other => return Err(Failure::usage(format!("there is no timeout pact {other}"))),
            }
        }
        "show" => arguments.end()?,
        other => return Err(Failure::usage(format!("there is no timeout {other}"))),
    }
    Ok(json!({"timeout": attune.timeout(here)?}))
}
