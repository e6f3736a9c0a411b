//! What the two do: one thing at a time, through the same calls as a front end.

mod breaks;
mod journal;
mod mine;
mod names;
mod rituals;
mod together;

pub(super) use mine::passphrase;

use attune_core::app::Attune;
use attune_core::error::{Error, Result};
use attune_core::time::Here;

use super::life::{Life, Who};
use super::network::World;
use super::phone::{Came, Phone};

/// One person with a phone in hand.
pub(super) struct Hand<'a> {
    pub(super) world: &'a mut World,
    pub(super) life: &'a mut Life,
    pub(super) who: Who,
    pub(super) phone: &'a mut Phone,
}

/// One kind of thing to do.
type Act = fn(&mut Hand);

/// One of the things people do, most often the small ones.
pub(super) fn act(hand: &mut Hand) {
    /// How often each is done, among the sum.
    const ACTS: &[(usize, Act)] = &[
        (1, names::rename),
        (3, journal::write),
        (2, journal::edit),
        (1, journal::delete),
        (1, journal::draft),
        (2, mine::write),
        (1, mine::draft),
        (1, mine::share),
        (2, together::start),
        (8, together::go_on),
        (1, together::rest),
        (1, together::end_agreement),
        (2, rituals::propose),
        (4, rituals::accept),
        (1, rituals::change),
        (2, rituals::done),
        (1, rituals::stop),
        (1, rituals::rest),
        (2, rituals::unseen),
        (2, rituals::plan),
        (1, breaks::time_out),
        (1, breaks::pact),
    ];
    let mut at = hand.world.chance.below(ACTS.iter().map(|(weight, _)| weight).sum());
    for (weight, act) in ACTS {
        if at < *weight {
            return act(hand);
        }
        at -= weight;
    }
}

impl Hand<'_> {
    /// Makes a call that must work unless the app dies in it.
    fn must<T>(&mut self, what: &str, work: impl FnOnce(&Attune, &Here) -> Result<T>) -> Came<T> {
        self.may(what, |_| false, work)
    }

    /// Makes a call that may be refused for reasons that `fair` accepts.
    fn may<T>(
        &mut self,
        what: &str,
        fair: impl FnOnce(&Error) -> bool,
        work: impl FnOnce(&Attune, &Here) -> Result<T>,
    ) -> Came<T> {
        let World { odds, chance, counts, report, .. } = &mut *self.world;
        let came = self.phone.call(odds, chance, counts, work);
        match &came {
            Came::Done(_) => report.operations += 1,
            Came::Refused(error) if !fair(error) => report.unexpected(self.phone.name, what, error),
            _ => {}
        }
        came
    }

    /// Looks at a screen.
    fn look<T>(&mut self, what: &str, work: impl FnOnce(&Attune, &Here) -> Result<T>) -> Option<T> {
        match self.phone.calmly(work) {
            Ok(screen) => Some(screen),
            Err(error) => {
                self.world.report.unexpected(self.phone.name, what, &error);
                None
            }
        }
    }

    fn text(&mut self, kind: &str) -> String {
        self.life.text(self.who, kind, &mut self.world.chance)
    }
}
