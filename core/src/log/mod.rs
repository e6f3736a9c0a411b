//! Operations: everything the two do together, as small facts that arrive in any order. The log
//! records, stamps, receives, parks and erases them and has the touched records folded anew; it knows
//! the rooms by [`Fold`] only.

mod model;
mod operation;

pub use model::{Fold, Folded, Folding, Frame, MAX_PAYLOAD, Members, READER, Stamped, Vector, heads};
pub use operation::{Operation, from_cbor, to_cbor};
