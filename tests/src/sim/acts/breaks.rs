//! Time-outs and their pact.

use attune_core::app::Attune;
use attune_core::error::Error;
use attune_core::rituals::screens::Pact;

use super::Hand;
use super::rituals::silently;
use crate::sim::phone::Came;

fn over(error: &Error) -> bool {
    matches!(error, Error::Gone { .. } | Error::NotAllowed { .. })
}

/// Calls one, or makes the one that runs longer, or keeps this phone quiet at its end.
pub(super) fn time_out(hand: &mut Hand) {
    let Some(screen) = hand.look("timeout", Attune::timeout) else { return };
    let minutes = u32::try_from(20 + hand.world.chance.below(100)).unwrap_or(20);
    match (screen.running, hand.world.chance.below(3)) {
        (Some(running), 0) => {
            silently(hand, "mute_timeout", |attune, here| attune.mute_timeout(here, running.id, !running.muted));
        }
        (Some(running), 1) => {
            hand.may("renew_timeout", over, |attune, here| attune.renew_timeout(here, running.id, minutes));
        }
        _ => {
            let called = hand.must("call_timeout", |attune, here| attune.call_timeout(here, minutes));
            hand.life.recorded[hand.who] += u64::from(matches!(called, Came::Done(_)));
        }
    }
}

/// Proposes the pact, or agrees to it.
pub(super) fn pact(hand: &mut Hand) {
    let Some(screen) = hand.look("timeout", Attune::timeout) else { return };
    match screen.pact {
        Pact::NotYet => {
            hand.must("propose_pact", Attune::propose_pact);
        }
        Pact::ProposedByPartner => {
            let came = hand.must("accept_pact", Attune::accept_pact);
            hand.life.pact = hand.life.pact.after(&came);
        }
        Pact::ProposedByMe | Pact::Agreed => {}
    }
}
