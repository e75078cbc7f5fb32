//! Work spread over threads, with results in the order of the items.

use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

/// How many results for each thread may wait for an earlier one.
const AHEAD: usize = 16;

/// Does `work` on each item, on up to `threads` threads, and hands the results to `each` in the order of the
/// items. No more than a few items for each thread are in flight, however slow one of them is, and none waits for
/// the next to come.
///
/// # Errors
/// Stops at the first error of `each` and returns it.
pub fn map_in_order<T, R, E>(
    items: impl Iterator<Item = T> + Send,
    threads: usize,
    work: impl Fn(T) -> R + Sync,
    each: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E>
where
    T: Send,
    R: Send,
{
    if threads == 1 {
        return items.map(work).try_for_each(each);
    }
    let (promise, promises) = sync_channel(threads * AHEAD);
    let source = Mutex::new(Source { items, promise: Some(promise) });
    let lock = || source.lock().unwrap_or_else(PoisonError::into_inner);
    let worker = || {
        loop {
            let next = lock().next();
            let Some((item, answer)) = next else { return };
            // Nobody waits any more after an error.
            let _ = answer.send(work(item));
        }
    };
    thread::scope(|scope| {
        // Moved in, so that an error drops it and the threads, finding nobody to promise to, end.
        let promises = promises;
        // The system may refuse a thread: then those that there are do all the work.
        let mut refused = (0..threads).map(|_| thread::Builder::new().spawn_scoped(scope, worker).is_err());
        if refused.position(|refused| refused) == Some(0) {
            return lock().items.by_ref().map(&work).try_for_each(each);
        }
        promises.iter().filter_map(|answer: Receiver<R>| answer.recv().ok()).try_for_each(each)
    })
}

/// The items that are left, and where their results are promised.
struct Source<I: Iterator, R> {
    items: I,
    promise: Option<SyncSender<Receiver<R>>>,
}

impl<I: Iterator, R> Source<I, R> {
    /// Takes an item and promises its result in the same breath: so promises stand in the order of items. Waits
    /// while too many promises are open.
    fn next(&mut self) -> Option<(I::Item, SyncSender<R>)> {
        let Some(item) = self.items.next() else {
            self.promise = None;
            return None;
        };
        let (answer, promised) = sync_channel(1);
        self.promise.as_ref()?.send(promised).ok()?;
        Some((item, answer))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    use super::*;

    #[test]
    fn results_come_in_order() {
        let slow_when_even = |n: u64| {
            thread::sleep(Duration::from_micros(if n.is_multiple_of(2) { 300 } else { 0 }));
            n * 10
        };
        for threads in [1, 2, 7] {
            let mut seen = Vec::new();
            let all = map_in_order(0..200, threads, slow_when_even, |n| -> Result<(), ()> {
                seen.push(n);
                Ok(())
            });
            assert_eq!((all, seen), (Ok(()), (0..200).map(|n| n * 10).collect()));
        }
    }

    #[test]
    fn few_items_are_in_flight() {
        let (taken, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let items = (0..2000).inspect(|_| {
            taken.fetch_add(1, Ordering::SeqCst);
        });
        let all = map_in_order(
            items,
            3,
            |n| n,
            |_| {
                let done = done.fetch_add(1, Ordering::SeqCst);
                let ahead = taken.load(Ordering::SeqCst) - done;
                if ahead <= 3 * AHEAD + 8 { Ok(()) } else { Err(ahead) }
            },
        );
        assert_eq!(all, Ok(()));
    }

    #[test]
    fn an_error_ends_it() {
        let taken = AtomicUsize::new(0);
        let items = (0..100_000).inspect(|_| {
            taken.fetch_add(1, Ordering::SeqCst);
        });
        let all = map_in_order(items, 2, |n| n, |n| if n == 20 { Err("full") } else { Ok(()) });
        assert_eq!(all, Err("full"));
        assert!(taken.into_inner() < 1000);
    }
}
