//! `plan()` beside the rrule crate, on the same rules.

use attune_core::ids::{InstallationId, RitualId};
use attune_core::rituals::planner::{AtQuiet, PlanInput, PlannedRitual, Platform, QuietHours, Wordings, plan};
use attune_core::rituals::recurrence::{Policy, Series};
use attune_core::time::{Civil, Now, Zone};
use attune_tests::{SUNDAY_FIVE, berlin};
use chrono::{DateTime, Utc};
use rrule::RRuleSet;
use uuid::Uuid;

use crate::measure::{Side, line, medians, timed};
use crate::memory::most;

const DAY_MS: i64 = 24 * 3_600_000;
const DAYS: i64 = 30;
const RULES: [&str; 8] = [
    "FREQ=WEEKLY;BYDAY=SU",
    "FREQ=DAILY",
    "FREQ=WEEKLY;BYDAY=MO,WE,FR",
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=SA",
    "FREQ=WEEKLY;BYDAY=TU",
    "FREQ=DAILY;INTERVAL=3",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR",
    "FREQ=WEEKLY;INTERVAL=4;BYDAY=TH",
];

/// Start and rule of so many rituals, begun at any time in the last ten years, from 07:10 to 21:50.
fn rules(many: u32) -> Vec<(Civil, &'static str)> {
    let zone = Zone::named("Europe/Berlin").unwrap();
    let today = zone.civil_at(SUNDAY_FIVE).date;
    let rule = |n: u32| {
        let back = i64::from(n) * 3_653 / i64::from(many);
        let minute = 430 + (n * 37) % 880;
        let time = format!("{:02}:{:02}:00", minute / 60, minute % 60).parse().unwrap();
        (today.plus_days(-back).at(time), RULES[n as usize % RULES.len()])
    };
    (0..many).map(rule).collect()
}

/// What the planner is given; `budget` decides how far it looks.
fn input(many: u32, budget: u32) -> PlanInput {
    let planned = |(n, (start, rule)): (u128, (Civil, &str))| PlannedRitual {
        id: RitualId(Uuid::from_u128(n + 1)),
        series: Series { rule: Some(rule.parse().unwrap()), ..Series::once(start) },
        policy: Policy::Floating,
        at_quiet: AtQuiet::Hold,
        always: false,
        line: Some("It's {time}.".into()),
    };
    PlanInput {
        here: berlin(),
        now: Now { utc_ms: SUNDAY_FIVE, monotonic_ms: 3_600_000, boot: "one".into() },
        installation: InstallationId(Uuid::from_u128(7)),
        rituals: (0..).zip(rules(many)).map(planned).collect(),
        settled: Vec::new(),
        snoozes: Vec::new(),
        quiet: QuietHours::default(),
        time_outs: Vec::new(),
        platform: Platform { budget, ..Platform::android(true) },
        ledger: Vec::new(),
        unacknowledged: Vec::new(),
        words: Wordings::default(),
    }
}

/// The smallest budget with which the plan of so many rituals reaches over thirty days.
fn budget_of_thirty_days(many: u32) -> u32 {
    let until = SUNDAY_FIVE + DAYS * DAY_MS;
    let reaches = |budget: &u32| plan(&input(many, *budget)).valid_until_ms.is_none_or(|at| at >= until);
    (1..).find(reaches).unwrap()
}

/// The same rules in rrule's own words, parsed beforehand.
fn sets(many: u32) -> Vec<RRuleSet> {
    let set = |(start, rule): (Civil, &str)| {
        let start = start.to_string().replace(['-', ':'], "");
        let text = format!("DTSTART;TZID=Europe/Berlin:{start}\nRRULE:{rule}");
        let set: RRuleSet = text.parse().unwrap();
        let utc = |ms| DateTime::<Utc>::from_timestamp_millis(ms).unwrap().with_timezone(&rrule::Tz::UTC);
        set.after(utc(SUNDAY_FIVE)).before(utc(SUNDAY_FIVE + DAYS * DAY_MS))
    };
    rules(many).into_iter().map(set).collect()
}

fn expand_rrule(sets: &[RRuleSet]) -> usize {
    sets.iter().map(|set| set.clone().all(u16::MAX).dates.len()).sum()
}

/// The recurrence alone: the same occurrences as instants, nothing planned.
fn expand_ours(input: &PlanInput) -> usize {
    let zone = Zone::named("Europe/Berlin").unwrap();
    let (from, to) = (SUNDAY_FIVE, SUNDAY_FIVE + DAYS * DAY_MS);
    let in_time = |ritual: &PlannedRitual| {
        let after = zone.civil_at(from - 1_000);
        let all = ritual.series.occurrences(Some(&zone), Some(after)).unwrap();
        all.map(|civil| zone.place(civil)).take_while(|at| *at <= to).count()
    };
    input.rituals.iter().map(in_time).sum()
}

/// Prints what a plan holds at most, in bytes, beside what it is given.
pub fn memory() {
    // Tables that are read once.
    plan(&input(1, 1));
    for many in [40, 400, 1_000] {
        let given = input(many, Platform::android(true).budget);
        let (planned, given) = (most(|| plan(&given)), most(|| given.clone()));
        println!("plan() of {many} rituals for a phone's 32 reminders, its input of {given} aside\t{planned}");
    }
}

/// Prints its lines of the table.
pub fn measure() {
    let (few, many) = (input(40, budget_of_thirty_days(40)), input(400, budget_of_thirty_days(400)));
    let android = input(40, Platform::android(true).budget);
    let sets = sets(40);
    assert_eq!(expand_ours(&few), expand_rrule(&sets), "both sides expand the same");
    eprintln!(
        "plan: {} occurrences in {DAYS} days; {} reminders of 40 rituals, {} of 400",
        expand_ours(&few),
        plan(&few).wanted.len(),
        plan(&many).wanted.len()
    );
    let mut thirty = |times| timed(times, || plan(&few));
    let mut ten_times = |times| timed(times, || plan(&many));
    let mut budget = |times| timed(times, || plan(&android));
    let mut ours = |times| timed(times, || expand_ours(&few));
    let mut peer = |times| timed(times, || expand_rrule(&sets));
    let sides: &mut [Side] = &mut [&mut thirty, &mut ten_times, &mut budget, &mut ours, &mut peer];
    let took = medians(200, 1, sides);
    line(
        "plan() of 40 rituals over 30 days; rrule expands them (how many times as long)",
        took[0],
        took[4],
        took[4] / took[0],
        ">= 10",
    );
    line("  the same for an Android phone's 32 reminders", took[2], took[4], took[4] / took[2], "-");
    line("  expanding alone, ours and rrule's", took[3], took[4], took[4] / took[3], "-");
    line("plan() of 400 rituals over 30 days, against 40", took[1], took[0], took[1] / took[0], "<= 12");
}
