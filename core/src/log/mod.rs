//! Operations: everything the two do together, as small facts that arrive in any order. The log
//! records, stamps, receives, parks and erases them and has the touched records folded anew; it knows
//! the rooms by [`Fold`] only.

pub mod bytes;
mod cbor;
mod frame;
mod ledger;
mod model;
mod operation;
mod owner;
mod reads;
mod receive;
mod rows;
mod settle;

pub use ledger::{Author, Ledger};
pub use model::{Beyond, Fold, Folded, Folding, Frame, MAX_PAYLOAD, Members, READER, Stamped, Vector, heads};
pub use operation::{Operation, from_cbor, to_cbor};
pub use owner::{owned_id, owner_of};
pub use reads::{above, dump, has_grown, is_gone, last_zone, operations, parked, vector};
pub use receive::{Arrived, Lane, Received, Refusal};

#[cfg(test)]
pub(crate) mod fake_room;
#[cfg(test)]
mod frame_tests;
#[cfg(test)]
mod order_tests;
#[cfg(test)]
mod tests;
