//! Ten years of every ritual of the library, for two people in two zones: whatever comes rings once, at its moment.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::BTreeMap;

use uuid::Uuid;

use super::tests::{BERLIN, civil, perform, phone};
use super::*;
use crate::ids::{ReminderId, RitualId};
use crate::rituals::library::{Kind, library};
use crate::rituals::recurrence::Policy;
use crate::rituals::screens::Ringing;
use crate::rituals::{check, from_library};
use crate::time::{Here, Zone};

const AWAY: &str = "America/New_York";

/// As it is agreed in Berlin on the first day; a date that is still to be chosen is that day.
fn agreed(entry: &crate::rituals::library::LibraryRitual, number: u128, here: &Here) -> PlannedRitual {
    let first = civil("2026-11-30T00:00:00").date;
    let mut draft = from_library(entry, first, here);
    draft.from = draft.from.or(Some(first));
    let ringing = Ringing { at_quiet: AtQuiet::Keep, always: true };
    check(&draft, first).unwrap().schedule.planned(RitualId(Uuid::from_u128(number)), ringing, None).unwrap()
}

/// When it comes, by the rule alone.
fn comes(ritual: &PlannedRitual, zone: Zone, from_ms: i64, until_ms: i64) -> Vec<i64> {
    let placed = match ritual.policy {
        Policy::Anchored(zone) => zone,
        Policy::Floating | Policy::Date => zone,
    };
    let after = zone.civil_at(from_ms - 1_000);
    let all = ritual.series.occurrences(Some(&placed), Some(after)).unwrap();
    all.map(|occurrence| placed.place(occurrence)).take_while(|at| *at < until_ms).filter(|at| *at >= from_ms).collect()
}

/// When it rings on a phone that is looked at only when the last reminder it had set has rung.
fn rings(ritual: &PlannedRitual, zone: Zone, from_ms: i64, until_ms: i64) -> Vec<i64> {
    let mut phone = phone("2026-11-30T00:00:00");
    phone.rituals = vec![ritual.clone()];
    phone.now.utc_ms = from_ms;
    let mut rang: BTreeMap<ReminderId, i64> = BTreeMap::new();
    while phone.now.utc_ms < until_ms {
        phone.here = Here { zone: zone.to_string(), offset_seconds: zone.offset_at(phone.now.utc_ms), ..phone.here };
        let plan = plan(&phone);
        perform(&mut phone, &plan);
        let set: Vec<&Reminder> = plan.wanted.iter().filter(|one| one.channel == Channel::Ritual).collect();
        for one in &set {
            assert_eq!(rang.insert(one.id, one.instant_ms), None, "rings once");
        }
        let Some(last) = set.last() else { break };
        phone.now.monotonic_ms += u64::try_from(last.instant_ms + 60_000 - phone.now.utc_ms).unwrap();
        phone.now.utc_ms = last.instant_ms + 60_000;
    }
    let mut all: Vec<i64> = rang.into_values().filter(|at| *at < until_ms).collect();
    all.sort_unstable();
    all
}

#[test]
fn every_ritual_of_the_library_rings_for_ten_years_in_two_zones() {
    let home = Zone::named(BERLIN).unwrap();
    let (from_ms, until_ms) = (home.place(civil("2026-11-30T00:00:00")), home.place(civil("2036-11-30T00:00:00")));
    let here = phone("2026-11-30T00:00:00").here;
    let (mut kept, mut many) = (0, 0);
    for (number, entry) in (1..).zip(library().iter().filter(|entry| entry.kind == Kind::Ritual)) {
        let ritual = agreed(entry, number, &here);
        for zone in [home, Zone::named(AWAY).unwrap()] {
            let expected = comes(&ritual, zone, from_ms, until_ms);
            assert_eq!(rings(&ritual, zone, from_ms, until_ms), expected, "{} in {zone}", entry.id);
            assert!(!expected.is_empty(), "{}", entry.id);
            many += expected.len();
        }
        kept += 1;
    }
    assert!(kept >= 25 && many > 50_000, "{kept} rituals rang {many} times");
}

#[test]
fn a_thousand_rituals_are_planned_within_what_the_phone_takes() {
    let mut phone = phone("2026-11-30T06:00:00");
    let entries: Vec<_> = library().iter().filter(|entry| entry.kind == Kind::Ritual).collect();
    let here = phone.here.clone();
    phone.rituals = (0..1_000).map(|n| agreed(entries[n % entries.len()], n as u128 + 1, &here)).collect();
    let first = plan(&phone);
    assert_eq!(first.wanted.len(), phone.platform.budget as usize);
    assert!(
        first.valid_until_ms.is_some() && first.wanted.windows(2).all(|two| two[0].instant_ms <= two[1].instant_ms)
    );
    perform(&mut phone, &first);
    assert!(plan(&phone).diff.is_empty());
}
