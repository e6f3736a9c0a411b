//! Counts what is asked of the system's allocator, so that memory can be told beside time.

use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering::Relaxed};

static COUNTS: AtomicBool = AtomicBool::new(false);
static HELD: AtomicUsize = AtomicUsize::new(0);
static MOST: AtomicUsize = AtomicUsize::new(0);

/// The system's allocator, counting bytes while it is asked to: what is measured beside memory pays nothing for it.
struct Counting;

#[global_allocator]
static COUNTING: Counting = Counting;

// SAFETY: all of it is the system's; counting allocates nothing.
unsafe impl GlobalAlloc for Counting {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        if COUNTS.load(Relaxed) {
            let held = HELD.fetch_add(layout.size(), Relaxed) + layout.size();
            MOST.fetch_max(held, Relaxed);
        }
        // SAFETY: as the caller promises.
        unsafe { System.alloc(layout) }
    }

    unsafe fn dealloc(&self, at: *mut u8, layout: Layout) {
        if COUNTS.load(Relaxed) {
            HELD.fetch_sub(layout.size(), Relaxed);
        }
        // SAFETY: as the caller promises.
        unsafe { System.dealloc(at, layout) }
    }
}

/// How many bytes `work` held at most at one time, its result included. Only while one thread works, which frees nothing older.
pub fn most<T>(work: impl FnOnce() -> T) -> usize {
    HELD.store(0, Relaxed);
    MOST.store(0, Relaxed);
    COUNTS.store(true, Relaxed);
    let done = std::hint::black_box(work());
    COUNTS.store(false, Relaxed);
    drop(done);
    MOST.load(Relaxed)
}
