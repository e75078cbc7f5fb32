//! Interrupting and terminating a run: it ends between two outputs, not within one.

use std::sync::{PoisonError, RwLock, RwLockReadGuard};

/// Held by who writes; taken away for good at the end of an interrupted run.
static WRITING: RwLock<()> = RwLock::new(());

/// Keeps the run from being ended until it is dropped, so that an output gets whole.
pub fn whole() -> RwLockReadGuard<'static, ()> {
    WRITING.read().unwrap_or_else(PoisonError::into_inner)
}

/// From now on, an interrupt (Ctrl-C) or a request to terminate ends the run as soon as no output is being written,
/// after `farewell`, which gets a word for what happened. The status is the one shells know for it. A second one
/// ends it at once.
#[cfg(unix)]
pub fn watch(farewell: impl FnOnce(&str) + Send + 'static) {
    use std::sync::Arc;
    use std::sync::atomic::AtomicBool;
    use std::thread;
    use std::time::{Duration, Instant};

    use signal_hook::consts::{SIGINT, SIGTERM};
    use signal_hook::{flag, iterator::Signals};

    // Who reads our output may have stopped reading.
    const PATIENCE: Duration = Duration::from_secs(2);

    let wait = move |mut signals: Signals| {
        let Some(signal) = signals.forever().next() else { return };
        let status = 128 + signal;
        for signal in [SIGINT, SIGTERM] {
            // Without it, the end only takes longer.
            let _ = flag::register_conditional_shutdown(signal, status, Arc::new(AtomicBool::new(true)));
        }
        let first = Instant::now();
        let mut writing = WRITING.try_write();
        while writing.is_err() && first.elapsed() < PATIENCE {
            thread::sleep(Duration::from_millis(1));
            writing = WRITING.try_write();
        }
        farewell(if signal == SIGINT { "interrupted" } else { "terminated" });
        std::process::exit(status);
    };
    // Where signals or threads are refused, the system ends the run.
    if let Ok(signals) = Signals::new([SIGINT, SIGTERM]) {
        let _ = thread::Builder::new().spawn(move || wait(signals));
    }
}

/// Elsewhere the system ends the run.
#[cfg(not(unix))]
pub fn watch(_farewell: impl FnOnce(&str) + Send + 'static) {}
