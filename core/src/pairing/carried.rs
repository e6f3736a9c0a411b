//! The outside of the three things that travel before there are lanes: the invitation, the answer
//! (message 1) and the reply (message 2). The same bytes go through a meeting slot, as a text to
//! paste, as an `attune:` link or in a hand-over file:
//!
//! version 1 ‖ what (1, 2 or 3) ‖ length of the whole, u16 big-endian ‖ body ‖ check sum
//!
//! The check sum is the first four bytes of SHA-256("attune-check1" ‖ all before it). It is judged
//! before the version, and so stays the same in every version to come.

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

use crate::crypto::sha256;
use crate::error::{Error, PairingFault, Result};

const VERSION: u8 = 1;
const HEAD: usize = 4;
const CHECK: usize = 4;
/// In base64, one character more than hold the head.
const HEAD_CHARS: usize = 6;
const LINK: &str = "attune:";

/// What a piece of pairing is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum What {
    /// The inviter's: who to answer, and how.
    Invitation,
    /// Message 1, the joiner's.
    Answer,
    /// Message 2, the inviter's.
    Reply,
}

impl What {
    fn number(self) -> u8 {
        match self {
            Self::Invitation => 1,
            Self::Answer => 2,
            Self::Reply => 3,
        }
    }
}

/// `body` with its outside.
///
/// # Errors
/// [`Error::Internal`] when it would be longer than 65,535 bytes.
pub(super) fn enclose(what: What, body: &[u8]) -> Result<Vec<u8>> {
    let length = u16::try_from(HEAD + body.len() + CHECK).map_err(|e| Error::internal("pairing.length", e))?;
    let mut bytes = vec![VERSION, what.number()];
    bytes.extend_from_slice(&length.to_be_bytes());
    bytes.extend_from_slice(body);
    bytes.extend_from_slice(&check(&bytes));
    Ok(bytes)
}

/// What `bytes` are, and their body.
///
/// # Errors
/// [`PairingFault::Cut`], [`PairingFault::Damaged`] or [`PairingFault::Newer`].
pub(super) fn disclose(bytes: &[u8]) -> Result<(What, &[u8])> {
    let length = declared(bytes).ok_or(PairingFault::Cut)?;
    if bytes.len() < length {
        return Err(PairingFault::Cut.into());
    }
    let (front, sum) = bytes.split_last_chunk::<CHECK>().ok_or(PairingFault::Cut)?;
    let ([version, what, ..], body) = front.split_first_chunk::<HEAD>().ok_or(PairingFault::Damaged)?;
    if bytes.len() > length || check(front) != *sum {
        return Err(PairingFault::Damaged.into());
    }
    match (version, what) {
        (&VERSION, 1) => Ok((What::Invitation, body)),
        (&VERSION, 2) => Ok((What::Answer, body)),
        (&VERSION, 3) => Ok((What::Reply, body)),
        (0, _) => Err(PairingFault::Damaged.into()),
        _ => Err(PairingFault::Newer.into()),
    }
}

/// What a piece of pairing is, whoever it is for.
///
/// # Errors
/// [`PairingFault::Cut`], [`PairingFault::Damaged`] or [`PairingFault::Newer`].
pub fn what(bytes: &[u8]) -> Result<What> {
    disclose(bytes).map(|(what, _)| what)
}

/// A piece of pairing as text to paste: base64url without padding.
pub fn to_text(bytes: &[u8]) -> String {
    URL_SAFE_NO_PAD.encode(bytes)
}

/// A piece of pairing as a link. All of it is in the fragment, which no browser sends anywhere.
pub fn to_link(bytes: &[u8]) -> String {
    format!("{LINK}pair#{}", to_text(bytes))
}

/// The bytes in what someone pasted: the text, the link, or a whole chat message with the link in
/// it; line breaks that a messenger put in do no harm. Judges the outside alone.
///
/// # Errors
/// [`PairingFault::Cut`] when the end is missing, [`PairingFault::Damaged`] when it is no such text.
pub fn from_text(pasted: &str) -> Result<Vec<u8>> {
    let (code, in_message) = match pasted.split_once(LINK) {
        Some((_, link)) => (link.split_once('#').ok_or(PairingFault::Cut)?.1, true),
        None => (pasted, false),
    };
    let mut rest = code.chars();
    let mut text: String = letters(&mut rest, HEAD_CHARS)?;
    let head = URL_SAFE_NO_PAD.decode(format!("{text}AA")).map_err(|_| PairingFault::Damaged)?;
    let length = declared(&head).ok_or(PairingFault::Damaged)?;
    text.push_str(&letters(&mut rest, (length * 8).div_ceil(6).saturating_sub(HEAD_CHARS))?);
    let more = if in_message { rest.next().is_some_and(letter) } else { rest.any(|c| !blank(c)) };
    if more {
        return Err(PairingFault::Damaged.into());
    }
    URL_SAFE_NO_PAD.decode(&text).map_err(|_| PairingFault::Damaged.into())
}

/// The next `count` letters of the code, blanks left out.
fn letters(rest: &mut std::str::Chars<'_>, count: usize) -> Result<String> {
    let mut text = String::with_capacity(count);
    while text.len() < count {
        match rest.next() {
            Some(c) if letter(c) => text.push(c),
            Some(c) if blank(c) => {}
            Some(_) => return Err(PairingFault::Damaged.into()),
            None => return Err(PairingFault::Cut.into()),
        }
    }
    Ok(text)
}

fn letter(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '-' || c == '_'
}

fn blank(c: char) -> bool {
    c.is_whitespace() || c == '\u{200b}'
}

fn declared(bytes: &[u8]) -> Option<usize> {
    let [_, _, high, low] = bytes.first_chunk::<HEAD>()?;
    Some(usize::from(u16::from_be_bytes([*high, *low])))
}

fn check(front: &[u8]) -> [u8; CHECK] {
    let hash = sha256(&[b"attune-check1", front]);
    hash.first_chunk().copied().unwrap_or_default()
}
