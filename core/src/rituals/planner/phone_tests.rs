//! Any life with a phone: time passes, people do and put off, the front end does all or half of what it
//! is told, the phone restarts.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, clippy::expect_used)]

use std::collections::BTreeMap;

use proptest::prelude::*;

use super::tests::{at, phone, ritual};
use super::*;
use crate::ids::ReminderId;

pub(super) fn any_ritual() -> impl Strategy<Value = PlannedRitual> {
    let rule = prop_oneof![
        Just("FREQ=DAILY"),
        Just("FREQ=DAILY;INTERVAL=3"),
        Just("FREQ=WEEKLY;BYDAY=MO,WE,SU"),
        Just("FREQ=WEEKLY;INTERVAL=2"),
        Just("FREQ=DAILY;COUNT=4"),
        Just("FREQ=WEEKLY;INTERVAL=30"),
        Just("FREQ=MONTHLY;BYDAY=1SU,-1FR"),
        Just("FREQ=MONTHLY;BYMONTHDAY=25,-1"),
        Just("FREQ=YEARLY;BYMONTH=10,11"),
    ];
    let quiet = prop_oneof![Just(AtQuiet::Hold), Just(AtQuiet::Keep), Just(AtQuiet::Drop)];
    let policy = prop_oneof![
        3 => Just(Policy::Floating),
        1 => Just(Policy::Anchored(Zone::named("America/New_York").unwrap())),
    ];
    (1_u128..20, 18_u8..26, 0_u8..24, 0_u8..12, rule, quiet, policy, proptest::bool::weighted(0.1)).prop_map(
        |(id, day, hour, twelfth, rule, at_quiet, policy, always)| PlannedRitual {
            at_quiet,
            policy,
            always,
            line: id.is_multiple_of(2).then(|| "Your {weekday} at {time}.".into()),
            ..ritual(id, &format!("2026-10-{day}T{hour:02}:{:02}:00", twelfth * 5), rule)
        },
    )
}

pub(super) fn any_phone() -> impl Strategy<Value = PlanInput> {
    let rituals = proptest::collection::vec(any_ritual(), 0..16);
    (rituals, 0_u32..40, 0_i64..8 * 24 * 60, proptest::bool::ANY).prop_map(|(mut rituals, budget, minutes, civil)| {
        // One entry each.
        rituals.sort_by_key(|one| one.id);
        rituals.dedup_by_key(|one| one.id);
        let mut input = phone("2026-10-21T00:00:00");
        move_to(&mut input, at("2026-10-21T00:00:00") + minutes * 60_000);
        input.rituals = rituals;
        input.platform = if civil { Platform::ios() } else { Platform::android(true) };
        input.platform.budget = budget;
        input
    })
}

fn move_to(input: &mut PlanInput, utc_ms: i64) {
    let passed = u64::try_from(utc_ms - input.now.utc_ms).unwrap_or(0);
    input.now.monotonic_ms += passed;
    input.now.utc_ms = utc_ms;
    input.here.offset_seconds = Zone::named(&input.here.zone).unwrap().offset_at(utc_ms);
}

/// What really stands in the platform, and what it rang.
#[derive(Default)]
pub(super) struct Alarms {
    set: BTreeMap<ReminderId, Reminder>,
    pub(super) rang: BTreeMap<ReminderId, u32>,
}

impl Alarms {
    /// Killed after so many changes.
    fn begin(&mut self, diff: &Diff, many: usize) {
        let Diff { mut add, mut replace, mut cancel } = diff.clone();
        add.truncate(many);
        replace.truncate(many.saturating_sub(add.len()));
        cancel.truncate(many.saturating_sub(add.len() + replace.len()));
        self.perform(&Diff { add, replace, cancel });
    }

    fn perform(&mut self, diff: &Diff) {
        for one in diff.add.iter().chain(&diff.replace) {
            self.set.insert(one.id, one.clone());
        }
        for id in &diff.cancel {
            self.set.remove(id);
        }
    }

    fn ring(&mut self, input: &PlanInput) -> Vec<Reminder> {
        let due: Vec<_> = self.set.values().filter(|one| rings_ms(one, input) <= input.now.utc_ms).cloned().collect();
        for one in &due {
            self.set.remove(&one.id);
            for member in &one.members {
                *self.rang.entry(member.id).or_default() += 1;
            }
        }
        due
    }
}

/// When the platform rings it: by the clock on the wall, where it keeps time so.
fn rings_ms(reminder: &Reminder, input: &PlanInput) -> i64 {
    match (&reminder.trigger, input.platform.rings_by) {
        (Trigger::Civil { local, zone }, RingsBy::Civil) => {
            zone.unwrap_or_else(|| Zone::named(&input.here.zone).unwrap()).place(*local)
        }
        _ => reminder.instant_ms,
    }
}

fn scheduled(input: &mut PlanInput, diff: &Diff) {
    input.ledger = after(&input.ledger, diff, &diff.ids(), &[], &input.platform, &input.now);
    input.unacknowledged.clear();
}

/// What a plan says of the reminders alone, without what is already set.
fn from_scratch(input: &PlanInput) -> Vec<Reminder> {
    let mut input = input.clone();
    let here = Zone::named(&input.here.zone).unwrap();
    let now = input.now.utc_ms;
    let listed = input.platform.pending.take();
    let ahead = |entry: &LedgerEntry| match (&listed, entry.local) {
        (Some(listed), _) if listed.contains(&entry.id) => true,
        (Some(_), Some(local)) => here.place(local).min(entry.instant_ms) > now,
        _ => entry.instant_ms > now,
    };
    input.ledger.retain(|entry| !ahead(entry));
    input.platform.pending = listed.map(|_| Vec::new());
    plan(&input).wanted
}

#[derive(Debug, Clone)]
pub(super) enum Step {
    Pass(i64),
    Settle(usize),
    Snooze(usize),
    Killed(usize),
    Change(usize, Option<Box<PlannedRitual>>),
    Restart,
    Fly(&'static str),
    Turn(i64),
}

pub(super) fn any_step() -> impl Strategy<Value = Step> {
    let changed = proptest::option::weighted(0.7, any_ritual().prop_map(Box::new));
    prop_oneof![
        6 => (1_i64..36 * 60).prop_map(Step::Pass),
        2 => (1_i64..30).prop_map(Step::Pass),
        2 => (0_usize..9).prop_map(Step::Settle),
        2 => (0_usize..9).prop_map(Step::Snooze),
        2 => (0_usize..60).prop_map(Step::Killed),
        2 => (0_usize..16, changed).prop_map(|(pick, to)| Step::Change(pick, to)),
        1 => Just(Step::Restart),
    ]
}

/// A journey, or a hand at the clock, from two hours to 70 years either way.
pub(super) fn any_jump() -> impl Strategy<Value = Step> {
    let zones = vec!["Africa/Cairo", "America/New_York", "Pacific/Apia", "Australia/Lord_Howe", "Asia/Kathmandu"];
    prop_oneof![
        2 => proptest::sample::select(zones).prop_map(Step::Fly),
        1 => (-3_000_i64..3_000).prop_map(Step::Turn),
        1 => prop_oneof![Just(Step::Turn(38_000_000)), Just(Step::Turn(-38_000_000))],
    ]
}

/// A phone that lives through steps, with the app that plans for it.
pub(super) struct Lived {
    pub(super) input: PlanInput,
    pub(super) alarms: Alarms,
    last: Vec<Reminder>,
    /// How often each may ring again: put off, or set by an app that was killed before it could say so.
    again: BTreeMap<ReminderId, u32>,
}

impl Lived {
    pub(super) fn of(input: PlanInput) -> Self {
        Self { input, alarms: Alarms::default(), last: Vec::new(), again: BTreeMap::new() }
    }

    pub(super) fn take(&mut self, step: Step) {
        let Self { input, alarms, last, again } = self;
        match step {
            Step::Pass(minutes) => {
                let now = input.now.utc_ms + minutes * 60_000;
                move_to(input, now);
                last.extend(alarms.ring(input));
            }
            Step::Settle(pick) | Step::Snooze(pick) => {
                let Some(one) = last.iter().rev().nth(pick).filter(|one| !one.members.is_empty()) else { return };
                for member in &one.members {
                    let Subject::Ritual(ritual) = member.subject else { continue };
                    let of = Instance { ritual, occurrence: member.occurrence.unwrap() };
                    if matches!(step, Step::Settle(_)) {
                        input.settled.push(of);
                    } else {
                        input.snoozes.push(Snooze { of, until_ms: input.now.utc_ms + 600_000 });
                        *again.entry(member.id).or_default() += 1;
                    }
                }
            }
            Step::Change(pick, to) => {
                if pick < input.rituals.len() {
                    input.rituals.remove(pick);
                }
                if let Some(to) = to.filter(|to| !input.rituals.iter().any(|one| one.id == to.id)) {
                    input.rituals.push(*to);
                }
            }
            Step::Killed(many) => {
                // Set, and never told: what rings before the next plan may ring once more.
                let diff = plan(input).diff;
                alarms.begin(&diff, many);
                input.unacknowledged = diff.ids();
                for member in diff.add.iter().chain(&diff.replace).flat_map(|one| &one.members) {
                    *again.entry(member.id).or_default() += 1;
                }
            }
            Step::Restart => {
                input.now.boot.push('+');
                input.now.monotonic_ms = 0;
                if !input.platform.keeps_alarms {
                    alarms.set.clear();
                }
            }
            Step::Fly(zone) => {
                zone.clone_into(&mut input.here.zone);
                let now = input.now.utc_ms;
                move_to(input, now);
                last.extend(alarms.ring(input));
            }
            Step::Turn(minutes) => {
                let monotonic = input.now.monotonic_ms;
                let now = input.now.utc_ms + minutes * 60_000;
                move_to(input, now);
                input.now.monotonic_ms = monotonic;
                last.extend(alarms.ring(input));
            }
        }
    }

    /// What happens, and the plan that follows from it, which heals whatever came before. An app that was killed
    /// plans nothing.
    fn lives(&mut self, step: Step) -> Result<Option<Plan>, TestCaseError> {
        let killed = matches!(step, Step::Killed(_));
        self.take(step);
        if killed {
            return Ok(None);
        }
        self.list();
        let scratch = from_scratch(&self.input);
        let plan = self.replan();
        prop_assert_eq!(&plan.wanted, &scratch);
        prop_assert!(self.stands(&plan));
        Ok(Some(plan))
    }

    /// Plans, and performs the plan.
    pub(super) fn replan(&mut self) -> Plan {
        self.list();
        let next = plan(&self.input);
        self.alarms.perform(&next.diff);
        scheduled(&mut self.input, &next.diff);
        self.last.extend(self.alarms.ring(&self.input));
        next
    }

    pub(super) fn list(&mut self) {
        self.input.platform.pending = Some(self.alarms.set.keys().copied().collect());
    }

    /// What stands in the platform is what was wanted and has not rung.
    fn stands(&self, plan: &Plan) -> bool {
        let now = self.input.now.utc_ms;
        let mut wanted: Vec<_> = plan.wanted.iter().filter(|one| one.instant_ms > now).map(|one| one.id).collect();
        wanted.sort();
        self.alarms.set.keys().copied().collect::<Vec<_>>() == wanted
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn a_plan_keeps_its_promises(mut input in any_phone(), shift in 0_usize..20) {
        let first = plan(&input);
        let stays = first.wanted.iter().filter(|one| one.instant_ms > input.now.utc_ms + 1_000).count();
        prop_assert!(stays <= input.platform.budget as usize);
        prop_assert!(first.wanted.iter().all(|one| one.instant_ms >= input.now.utc_ms));
        prop_assert!(first.wanted.is_sorted_by_key(|one| one.instant_ms));
        let mut ids: Vec<_> = first.wanted.iter().map(|one| one.id).collect();
        ids.sort();
        ids.dedup();
        prop_assert_eq!(ids.len(), first.wanted.len());
        let mut per_day = BTreeMap::new();
        for one in first.wanted.iter().filter(|one| one.channel == Channel::Ritual) {
            let id = match one.members[0].subject { Subject::Ritual(id) => id, Subject::TimeOut(_) => continue };
            if !input.rituals.iter().any(|ritual| ritual.id == id && ritual.always) {
                let here = Zone::named(&input.here.zone).unwrap();
                *per_day.entry(here.civil_at(one.instant_ms).date).or_insert(0) += 1;
            }
        }
        prop_assert!(per_day.values().all(|count| *count <= 6));

        let mut turned = input.clone();
        turned.rituals.rotate_left(shift.min(input.rituals.len()));
        turned.rituals.reverse();
        prop_assert_eq!(&plan(&turned), &first);

        scheduled(&mut input, &first.diff);
        prop_assert!(plan(&input).diff.is_empty());
        input.ledger.reverse();
        prop_assert!(plan(&input).diff.is_empty());
    }

    #[test]
    fn nothing_rings_twice_and_every_plan_heals(
        input in any_phone(), steps in proptest::collection::vec(any_step(), 1..25),
    ) {
        let mut phone = Lived::of(input);
        // Alarms lost in a restart take with them what had rung.
        phone.input.platform.keeps_alarms = true;
        for step in steps {
            phone.lives(step)?;
        }
        for (id, times) in &phone.alarms.rang {
            prop_assert!(*times <= 1 + phone.again.get(id).copied().unwrap_or(0), "{id} rang {times} times");
        }
    }

    #[test]
    fn journeys_and_turned_clocks_leave_the_plan_of_a_phone_that_was_always_there(
        input in any_phone(), steps in proptest::collection::vec(prop_oneof![2 => any_step(), 1 => any_jump()], 1..25),
    ) {
        let mut phone = Lived::of(input);
        for step in steps {
            let Some(plan) = phone.lives(step)? else { continue };
            prop_assert!(plan.wanted.iter().all(|one| one.instant_ms >= phone.input.now.utc_ms));
            phone.list();
            prop_assert!(super::plan(&phone.input).diff.is_empty());
        }
    }
}
