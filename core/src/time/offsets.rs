//! The offsets of a zone over a span of years, as a table: found by halving, where the database would be
//! asked for its rule anew at each placement.

/// From a moment on a zone is this far from UTC.
struct Since {
    /// The moment, seconds since 1970.
    at: i64,
    /// What the clock on the wall must show, as seconds since 1970 in UTC, to be read with this offset: a time that is
    /// skipped, and the first of one that comes twice, is still read with the one before.
    shown: i64,
    /// Seconds east of UTC.
    offset: i32,
}

/// See the file's head. Knows nothing outside its span.
pub(super) struct Offsets {
    from: i64,
    to: i64,
    first: i32,
    changes: Box<[Since]>,
}

/// No clock in the world is or was further from UTC, so that what it shows within a span less this lies in it.
const DAY: i64 = 86_400;

impl Offsets {
    /// From `from` until before `to` (seconds since 1970), in a zone that is `first` seconds east of UTC at `from`
    /// and changes at each of `known` (second, seconds east of UTC from then on), in order.
    pub(super) fn of(from: i64, to: i64, first: i32, known: impl Iterator<Item = (i64, i32)>) -> Self {
        let mut before = first;
        let changes = known.filter_map(|(at, offset)| {
            let shown = at + i64::from(before.max(offset));
            let differs = offset != std::mem::replace(&mut before, offset);
            differs.then_some(Since { at, shown, offset })
        });
        Self { from, to, first, changes: changes.collect() }
    }

    /// Seconds east of UTC at a moment, seconds since 1970.
    pub(super) fn at(&self, seconds: i64) -> Option<i32> {
        let within = (self.from..self.to).contains(&seconds);
        within.then(|| self.nth(self.changes.partition_point(|change| change.at <= seconds)))
    }

    /// Seconds east of UTC to read a clock on the wall with, which shows what UTC's does at `shown`.
    pub(super) fn of_shown(&self, shown: i64) -> Option<i32> {
        let within = (self.from + DAY..self.to - DAY).contains(&shown);
        within.then(|| self.nth(self.changes.partition_point(|change| change.shown <= shown)))
    }

    fn nth(&self, passed: usize) -> i32 {
        passed.checked_sub(1).and_then(|last| self.changes.get(last)).map_or(self.first, |change| change.offset)
    }
}
