//! The library's screen where there are many exercises.

use attune_core::exercises::{Eyes, Outside, Pack, latest, library, paths};
use attune_tests::{SUNDAY_FIVE, berlin};

use crate::measure::{medians, timed};

/// How many exercises there are.
const MANY: usize = 200;

/// Prints the line of the screen as the core makes it, of exercises as the app has them, each a few times over.
pub fn measure() {
    let ours = latest();
    let again = |number: usize| {
        let pack: &Pack = ours[number % ours.len()];
        Pack { id: format!("{}-{number}", pack.id), ..pack.clone() }
    };
    let packs: Vec<Pack> = (0..MANY).map(again).collect();
    let (packs, paths): (Vec<&Pack>, Vec<_>) = (packs.iter().collect(), paths().iter().collect());
    let here = berlin();
    let outside = Outside::none();
    let eyes =
        Eyes { couple: None, me: None, partner: None, now_ms: SUNDAY_FIVE, here: &here, key: None, outside: &outside };
    let mut shelf = |times| timed(times, || library(&eyes, &packs, &paths, None));
    let took = medians(100, 3, &mut [&mut shelf]);
    println!("the library of {MANY} exercises, in Rust\t{:.1}\t-\t-\t8 ms", took[0]);
}
