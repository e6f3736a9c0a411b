//! Medians of many short rounds. Every round runs each side once, in turns and in changing order, so
//! that a machine that is slow for a while is slow for both.

use std::time::Duration;

/// One thing to measure: does its work so many times and says how long that took, without what it had
/// to prepare.
pub type Side<'a> = &'a mut dyn FnMut(u32) -> Duration;

/// The part of the rounds, at the beginning, that only warms caches up.
const WARM: usize = 5;

/// How long this thread works to do `work` so often: processor time, so that what else the machine has
/// to do is not counted. For work that waits for no disk.
pub fn timed<T>(times: u32, mut work: impl FnMut() -> T) -> Duration {
    let begun = worked();
    for _ in 0..times {
        std::hint::black_box(work());
    }
    worked() - begun
}

fn worked() -> Duration {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `time` is there to be written.
    unsafe { libc::clock_gettime(libc::CLOCK_THREAD_CPUTIME_ID, &raw mut time) };
    Duration::new(time.tv_sec.unsigned_abs(), u32::try_from(time.tv_nsec).unwrap_or_default())
}

/// Microseconds of one call: the median over `rounds` rounds of `times` calls, for each side.
pub fn medians(rounds: usize, times: u32, sides: &mut [Side]) -> Vec<f64> {
    let mut all = vec![Vec::with_capacity(rounds); sides.len()];
    for round in 0..rounds + rounds / WARM {
        for turn in 0..sides.len() {
            let which = (turn + round) % sides.len();
            let took = sides[which](times).as_secs_f64() * 1e6 / f64::from(times);
            if round >= rounds / WARM {
                all[which].push(took);
            }
        }
    }
    all.into_iter().map(median).collect()
}

fn median(mut all: Vec<f64>) -> f64 {
    all.sort_by(f64::total_cmp);
    all[all.len() / 2]
}

/// One line of the table: what, ours and the peer's microseconds, the ratio that has a goal, and the goal.
/// `script/bench` draws it.
pub fn line(what: &str, ours: f64, peer: f64, ratio: f64, goal: &str) {
    println!("{what}\t{ours:.1}\t{peer:.1}\t{ratio:.2}\t{goal}");
}
