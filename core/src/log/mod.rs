//! Operations: everything the two do together, as small signed-by-key facts that arrive in any order.
//! The log records, stamps, receives, parks and erases them and has the touched records folded anew;
//! it knows the rooms by [`Fold`] only.

mod model;

pub use model::{Fold, Folded, Folding, Frame, MAX_PAYLOAD, Members, READER, Stamped, Vector, heads};
