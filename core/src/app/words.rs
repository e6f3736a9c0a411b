//! Words in the language of a call.

use super::call::Call;
use crate::copy::Arg;

/// The text called `key`.
pub(super) fn text(call: &Call, key: &str) -> String {
    call.copy().text(key)
}

/// The text called `key` with its arguments filled in.
pub(super) fn format(call: &Call, key: &str, args: &[(&str, Arg)]) -> String {
    call.copy().format(key, args)
}
