//! The dates that a rule names in one period: a day, a week, a month, a year.

use crate::time::{CivilDate, Weekday};

/// A set of days of one period, no longer than a leap year: the bit n stands for the day n after `first`.
#[derive(Debug, Clone, Copy)]
pub(super) struct Dates {
    first: i64,
    bits: [u64; 6],
}

impl Dates {
    /// Those of the `length` days from `first` (in days since 1970) that `named` says yes to; it is told the day of the
    /// week too, which would be dear to find again for each.
    pub(super) fn of(first: i64, length: i64, mut named: impl FnMut(CivilDate, Weekday) -> bool) -> Self {
        let mut dates = Self { first, bits: [0; 6] };
        let mut date = CivilDate::from_ordinal_days(first);
        let begins = usize::try_from(date.weekday().index()).unwrap_or(0);
        let days = (0..length).zip(Weekday::ALL.into_iter().cycle().skip(begins));
        for (ahead, weekday) in days {
            if named(date, weekday) {
                dates.set(ahead);
            }
            date = date.next_day();
        }
        dates
    }

    /// Only those at `positions`: the first is 1, the last −1 (BYSETPOS). No positions mean all.
    pub(super) fn at(mut self, positions: &[i16]) -> Self {
        if positions.is_empty() {
            return self;
        }
        let mut kept = Self { first: self.first, bits: [0; 6] };
        let count = self.count();
        let mut position = 0;
        while let Some(day) = self.pop() {
            position += 1;
            if positions.iter().any(|at| i64::from(*at) == position || i64::from(*at) == position - count - 1) {
                kept.set(day - self.first);
            }
        }
        kept
    }

    /// Takes the earliest out, in days since 1970.
    pub(super) fn pop(&mut self) -> Option<i64> {
        let (index, word) = self.bits.iter_mut().enumerate().find(|(_, word)| **word != 0)?;
        let ahead = i64::try_from(index).unwrap_or(0) * 64 + i64::from(word.trailing_zeros());
        *word &= *word - 1;
        Some(self.first + ahead)
    }

    /// How many there are.
    pub(super) fn count(&self) -> i64 {
        self.bits.iter().map(|word| i64::from(word.count_ones())).sum()
    }

    fn set(&mut self, ahead: i64) {
        let word = usize::try_from(ahead / 64).ok().and_then(|index| self.bits.get_mut(index));
        if let Some(word) = word {
            *word |= 1 << (ahead % 64);
        }
    }
}
