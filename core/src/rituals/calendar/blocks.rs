//! Cuts a file into its events without understanding them: one pass over the bytes, nothing copied, no call inside
//! another however deep the file goes.

use super::{MAX_EVENTS, MAX_FILE};
use crate::error::{Error, Result};

/// Longest event, bytes: a description may be long, an event is no book.
const MAX_BLOCK: usize = 64 * 1024;
/// How deep components may lie inside an event: an alarm does.
const MAX_DEPTH: usize = 2;

/// One event as it lies in the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Block<'a> {
    /// Everything between its BEGIN and its END.
    Whole(&'a [u8]),
    /// Cut, too long or too deep.
    Broken,
}

/// The events of a file, in its order; whether there are more than are read.
///
/// # Errors
/// [`Error::Input`] when it is too long, or no calendar.
pub(super) fn cut(file: &[u8]) -> Result<(Vec<Block<'_>>, bool)> {
    if file.len() > MAX_FILE {
        return Err(Error::input("calendar", "error-calendar-size"));
    }
    let mut blocks = Vec::new();
    let mut open: Option<Open> = None;
    let mut is_calendar = false;
    let mut at = 0;
    for line in file.split_inclusive(|byte| *byte == b'\n') {
        let (from, to) = (at, at + line.len());
        at = to;
        let Some((begins, name)) = boundary(line) else { continue };
        let event = name.eq_ignore_ascii_case(b"VEVENT");
        is_calendar |= begins && name.eq_ignore_ascii_case(b"VCALENDAR");
        if begins && event {
            // The one before was never ended.
            blocks.extend(open.take().map(|_| Block::Broken));
            if blocks.len() == MAX_EVENTS {
                return Ok((blocks, true));
            }
            open = Some(Open { from: to, depth: 0, deepest: 0 });
        } else if let Some(inside) = &mut open {
            if event {
                let fits = from - inside.from <= MAX_BLOCK && inside.deepest <= MAX_DEPTH;
                let inner = file.get(inside.from..from).filter(|_| fits);
                blocks.push(inner.map_or(Block::Broken, Block::Whole));
                open = None;
            } else if begins {
                inside.depth += 1;
                inside.deepest = inside.deepest.max(inside.depth);
            } else {
                inside.depth = inside.depth.saturating_sub(1);
            }
        }
    }
    blocks.extend(open.map(|_| Block::Broken));
    if is_calendar { Ok((blocks, false)) } else { Err(Error::input("calendar", "error-calendar-none")) }
}

/// An event that has begun.
struct Open {
    from: usize,
    depth: usize,
    deepest: usize,
}

/// Whether a line begins or ends a component, and its name.
fn boundary(line: &[u8]) -> Option<(bool, &[u8])> {
    let line = line.trim_ascii_end();
    let line = line.strip_prefix(b"\xef\xbb\xbf").unwrap_or(line);
    let (word, name) = line.split_at_checked(line.iter().position(|byte| *byte == b':')?)?;
    let name = name.get(1..)?;
    if word.eq_ignore_ascii_case(b"BEGIN") {
        Some((true, name))
    } else if word.eq_ignore_ascii_case(b"END") {
        Some((false, name))
    } else {
        None
    }
}
