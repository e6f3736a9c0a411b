//! Core deterministic CBOR (RFC 8949 section 4.2.1), as much of it as frames need. A value has one
//! form only; the reader takes no other, so a frame has one sequence of bytes and one hash.

/// How deep unknown elements may nest.
const DEPTH: u8 = 16;

const UNSIGNED: u8 = 0;
const NEGATIVE: u8 = 1;
const BYTES: u8 = 2;
const TEXT: u8 = 3;
const ARRAY: u8 = 4;
const MAP: u8 = 5;
const TAG: u8 = 6;
const SIMPLE: u8 = 7;
const NULL: u8 = 0xf6;

/// Writes one item after the other.
#[derive(Debug, Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    fn head(&mut self, major: u8, argument: u64) {
        let major = major << 5;
        let wide = argument.to_be_bytes();
        // The shortest form that holds the argument, and only that.
        let (info, skip) = match argument {
            0..24 => return self.0.push(major | wide[7]),
            24..=0xff => (24, 7),
            0x100..=0xffff => (25, 6),
            0x1_0000..=0xffff_ffff => (26, 4),
            _ => (27, 0),
        };
        self.0.push(major | info);
        self.0.extend(wide.iter().skip(skip));
    }

    pub(super) fn unsigned(&mut self, value: u64) {
        self.head(UNSIGNED, value);
    }

    pub(super) fn signed(&mut self, value: i64) {
        match u64::try_from(value) {
            Ok(value) => self.head(UNSIGNED, value),
            Err(_) => self.head(NEGATIVE, (!value).unsigned_abs()),
        }
    }

    pub(super) fn bytes(&mut self, value: &[u8]) {
        self.head(BYTES, value.len() as u64);
        self.0.extend(value);
    }

    pub(super) fn text(&mut self, value: &str) {
        self.head(TEXT, value.len() as u64);
        self.0.extend(value.as_bytes());
    }

    pub(super) fn array(&mut self, len: u64) {
        self.head(ARRAY, len);
    }

    pub(super) fn map(&mut self, len: u64) {
        self.head(MAP, len);
    }

    pub(super) fn null(&mut self) {
        self.0.push(NULL);
    }
}

/// Reads one item after the other; `None` for whatever is cut, not deterministic or of another type.
#[derive(Debug)]
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

impl<'a> Reader<'a> {
    fn take(&mut self, len: u64) -> Option<&'a [u8]> {
        let (taken, rest) = self.0.split_at_checked(usize::try_from(len).ok()?)?;
        self.0 = rest;
        Some(taken)
    }

    fn argument(&mut self, len: usize) -> Option<u64> {
        Some(self.take(len as u64)?.iter().fold(0, |so_far, byte| so_far << 8 | u64::from(*byte)))
    }

    /// Major type and argument; floats and simple values are for [`Self::skip`].
    fn head(&mut self) -> Option<(u8, u64)> {
        let first = *self.take(1)?.first()?;
        let (argument, least) = match first & 0x1f {
            info @ 0..24 => (u64::from(info), 0),
            24 => (self.argument(1)?, 24),
            25 => (self.argument(2)?, 0x100),
            26 => (self.argument(4)?, 0x1_0000),
            27 => (self.argument(8)?, 0x1_0000_0000),
            _ => return None,
        };
        (argument >= least).then_some((first >> 5, argument))
    }

    fn of(&mut self, major: u8) -> Option<u64> {
        let (found, argument) = self.head()?;
        (found == major).then_some(argument)
    }

    pub(super) fn unsigned(&mut self) -> Option<u64> {
        self.of(UNSIGNED)
    }

    pub(super) fn signed(&mut self) -> Option<i64> {
        match self.head()? {
            (UNSIGNED, argument) => i64::try_from(argument).ok(),
            (NEGATIVE, argument) => i64::try_from(argument).ok().map(|n| !n),
            _ => None,
        }
    }

    pub(super) fn bytes(&mut self) -> Option<&'a [u8]> {
        let len = self.of(BYTES)?;
        self.take(len)
    }

    pub(super) fn text(&mut self) -> Option<&'a str> {
        let len = self.of(TEXT)?;
        std::str::from_utf8(self.take(len)?).ok()
    }

    pub(super) fn array(&mut self) -> Option<u64> {
        self.of(ARRAY)
    }

    pub(super) fn map(&mut self) -> Option<u64> {
        self.of(MAP)
    }

    /// Whether the next item is null, which is then read.
    pub(super) fn null(&mut self) -> bool {
        let null = self.0.first() == Some(&NULL);
        if null {
            self.0 = self.0.get(1..).unwrap_or_default();
        }
        null
    }

    /// Reads over one item of any type.
    pub(super) fn skip(&mut self) -> Option<()> {
        self.skip_within(DEPTH)
    }

    fn skip_within(&mut self, depth: u8) -> Option<()> {
        let depth = depth.checked_sub(1)?;
        let first = *self.0.first()?;
        if first >> 5 == SIMPLE {
            let len = match first & 0x1f {
                0..24 => 1,
                24 => 2,
                25 => 3,
                26 => 5,
                27 => 9,
                _ => return None,
            };
            return self.take(len).map(drop);
        }
        let (major, argument) = self.head()?;
        match major {
            BYTES | TEXT => self.take(argument).map(drop),
            ARRAY => (0..argument).try_for_each(|_| self.skip_within(depth)),
            MAP => (0..argument).try_for_each(|_| self.skip_within(depth).and_then(|()| self.skip_within(depth))),
            TAG => self.skip_within(depth),
            _ => Some(()),
        }
    }
}
