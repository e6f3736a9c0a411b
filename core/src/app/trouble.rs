//! What is wrong with the exchange, in the person's language: what happened, what is safe, what to do.

use std::path::Path;

use crate::copy::{Arg, Copy};
use crate::mailbox::{Mailbox, Refusal};
use crate::sync::{Status, Trouble};

/// The sentence for what is wrong with `mailbox`, where the couple's blobs take about `stored` bytes.
pub(super) fn sentence(status: &Status, mailbox: &Mailbox, stored: u64, copy: &Copy) -> Option<String> {
    let key = match status.trouble.as_ref()? {
        Trouble::Copied => "sync-copied",
        Trouble::Update => "sync-update",
        Trouble::Unreachable => "sync-unreachable",
        Trouble::OtherFolder => "sync-other-folder",
        Trouble::Incomplete => "sync-incomplete",
        // Whoever was invited has picked no folder yet.
        Trouble::Refused { why: Refusal::NotPicked } if status.last_reached_ms.is_none() => "sync-to-pick",
        Trouble::Refused { why } => return Some(refusal(why, mailbox, stored, copy)),
    };
    Some(copy.text(key))
}

/// Names the place that has no room left, as this phone can call it, and how much of it is the couple's.
fn full(mailbox: &Mailbox, stored: u64, copy: &Copy) -> String {
    let size = size(stored, copy);
    let said = |key: &str, place: &str| copy.format(key, &[("place", Arg::Text(place)), ("size", Arg::Text(&size))]);
    match mailbox {
        Mailbox::WebDav(place) => said("sync-full", place.host()),
        // The name under which a phone keeps what was picked is nobody's word for it.
        Mailbox::Folder { .. } if mailbox.is_picked() => said("sync-folder-full", ""),
        Mailbox::Folder { folder } => {
            let name = Path::new(folder).file_name().unwrap_or_default();
            said("sync-path-full", &name.to_string_lossy())
        }
        Mailbox::None => copy.text("sync-unreachable"),
    }
}

/// Bytes as people say them: whole kilobytes, then megabytes with one decimal, never less than there are.
fn size(bytes: u64, copy: &Copy) -> String {
    let number = |count: u64| Arg::Number(i64::try_from(count).unwrap_or(i64::MAX));
    let (kilobytes, tenths) = (bytes.div_ceil(1_000), bytes.div_ceil(100_000));
    if kilobytes < 1_000 {
        copy.format("size-kb", &[("count", number(kilobytes))])
    } else {
        copy.format("size-mb", &[("count", number(tenths / 10)), ("tenths", number(tenths % 10))])
    }
}

fn refusal(why: &Refusal, mailbox: &Mailbox, stored: u64, copy: &Copy) -> String {
    let host = match mailbox {
        Mailbox::WebDav(place) => place.host(),
        Mailbox::Folder { .. } | Mailbox::None => "",
    };
    let named = |key: &str| copy.format(key, &[("host", Arg::Text(host))]);
    match why {
        Refusal::Password => named("sync-password"),
        Refusal::Forbidden => named("sync-forbidden"),
        Refusal::Collection => named("sync-collection"),
        Refusal::Moved => named("sync-moved"),
        Refusal::Busy => named("sync-busy"),
        Refusal::Full => full(mailbox, stored, copy),
        Refusal::TooBig => named("sync-too-big"),
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
