//! What each is called.

use super::Hand;
use crate::sim::phone::Came;

/// Takes another name.
pub(super) fn rename(hand: &mut Hand) {
    let name = format!("{}{:012x}", hand.phone.name, hand.world.chance.next() >> 16);
    let names = &hand.life.names[hand.who].clone();
    match hand.must("set_name", |attune, here| attune.set_name(here, &name)) {
        Came::Done(()) => {
            hand.life.names[hand.who] = vec![name];
            hand.life.recorded[hand.who] += 1;
        }
        Came::Died => hand.life.names[hand.who] = [names.clone(), vec![name]].concat(),
        Came::Refused(_) => {}
    }
}
