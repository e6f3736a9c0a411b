//! People who mean well, going through exercises as a front end would lead them.

use attune_core::exercises::{Answer, Asks, Exchange, SessionScreen, StepView, TurnAsks};
use attune_core::ids::SessionId;

use crate::{Couple, Phone};

#[path = "../../core/src/exercises/policy.rs"]
mod policy;

/// Answers what is shown until nothing goes on without the other; whether it came to its end. `words` are
/// what is written, `dice` decides where there is more than one answer.
pub fn goes_on(phone: &Phone, session: SessionId, dice: usize, words: &str) -> bool {
    for _ in 0..80 {
        let before = phone.attune.session(&phone.here, session).unwrap();
        if matches!(before.step, StepView::Done { .. }) {
            return true;
        }
        if !once(phone, session, dice, words) {
            return false;
        }
    }
    panic!("goes round and round at {:?}", phone.attune.session(&phone.here, session));
}

/// Answers what is shown, once; whether that led on.
pub fn once(phone: &Phone, session: SessionId, dice: usize, words: &str) -> bool {
    let before = phone.attune.session(&phone.here, session).unwrap();
    let Some(answer) = policy::well_meant(&before, dice, words) else { return false };
    phone.attune.answer(&phone.here, session, &before.step_id, &answer).unwrap();
    phone.attune.session(&phone.here, session).unwrap() != before
}

impl Couple {
    /// `first` begins `exercise`, and both go through it to its end; both have a vault. What each writes
    /// begins with a word of their own.
    pub fn goes_through(&self, exercise: &str, first: &Phone, second: &Phone, words: [&str; 2]) -> SessionId {
        let session = first.attune.start(&first.here, exercise).unwrap();
        for _ in 0..30 {
            let one = goes_on(first, session, 0, words[0]);
            self.settle();
            let two = goes_on(second, session, 0, words[1]);
            self.settle();
            if one && two {
                return session;
            }
        }
        panic!("{exercise} comes to no end");
    }
}
