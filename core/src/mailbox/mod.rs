//! Carriers: how blobs get to the place where a couple's blobs lie (their *mailbox*) and back. All of
//! it is sans-I/O: a [`Request`] says what to do, a front end does it with its own client (or
//! [`folder::perform`] does, on a desktop and in tests), and the [`Response`] comes back to be judged
//! here. Nothing here opens a blob or knows what one means. Beside the mailbox there is always the
//! hand-over file ([`handover`]), carried by people.

mod carrier;
pub mod folder;
pub mod handover;
mod judged;
mod model;
mod retry;
mod webdav;

pub use carrier::{Mailbox, file_name};
pub use handover::{HandOver, Item};
pub use judged::{Judged, Refusal};
pub use model::{FileAnswer, Header, MAX_BODY, Request, RequestOp, RequestPlace, Response};
pub use webdav::WebDav;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod webdav_tests;
