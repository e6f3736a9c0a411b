//! What is wrong with the exchange, in the person's language: what happened, what is safe, what to do.

use crate::copy::{Arg, Copy};
use crate::mailbox::{Mailbox, Refusal};
use crate::sync::Trouble;

/// The sentence for `trouble` with `mailbox`.
pub(super) fn sentence(trouble: &Trouble, mailbox: &Mailbox, copy: &Copy) -> String {
    let key = match trouble {
        Trouble::Copied => "sync-copied",
        Trouble::Update => "sync-update",
        Trouble::Unreachable => "sync-unreachable",
        Trouble::Incomplete => "sync-incomplete",
        Trouble::Refused { why } => return refusal(why, mailbox, copy),
    };
    copy.text(key)
}

fn refusal(why: &Refusal, mailbox: &Mailbox, copy: &Copy) -> String {
    let host = match mailbox {
        Mailbox::WebDav(place) => place.host(),
        Mailbox::Folder { .. } | Mailbox::None => "",
    };
    let named = |key: &str| copy.format(key, &[("host", Arg::Text(host))]);
    match why {
        Refusal::Password => named("sync-password"),
        Refusal::Forbidden => named("sync-forbidden"),
        Refusal::Collection => named("sync-collection"),
        Refusal::Busy => named("sync-busy"),
        Refusal::TooBig => named("sync-too-big"),
        Refusal::Full if host.is_empty() => copy.text("sync-folder-full"),
        Refusal::Full => named("sync-full"),
        Refusal::SignIn => copy.text("sync-sign-in"),
        Refusal::NotPicked => copy.text("sync-not-picked"),
        Refusal::Status(status) => {
            copy.format("sync-status", &[("host", Arg::Text(host)), ("status", Arg::Text(&status.to_string()))])
        }
        Refusal::Failed { reason } => copy.format("sync-failed", &[("reason", Arg::Text(reason))]),
    }
}

/// Where the mailbox is, in words; none where everything goes by hand.
pub(super) fn name(mailbox: &Mailbox, copy: &Copy) -> Option<String> {
    match mailbox {
        Mailbox::None => None,
        Mailbox::Folder { .. } => Some(copy.text("us-mailbox-folder")),
        Mailbox::WebDav(place) => Some(copy.format("us-mailbox-webdav", &[("host", Arg::Text(place.host()))])),
    }
}
