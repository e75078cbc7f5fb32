//! How far a batch is, on the terminal.

use std::io::{self, IsTerminal};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::complain;

/// Runs shorter than this show no bar.
const LONG: Duration = Duration::from_secs(1);

/// A bar on standard error, once a run turns out to be long; and messages that do not run into it.
pub struct Progress {
    bar: ProgressBar,
    started: Instant,
    /// Whether the bar still waits to be shown.
    waits: bool,
}

impl Progress {
    /// For a run that begins now.
    pub fn new() -> Self {
        let bar = ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden());
        Progress { bar, started: Instant::now(), waits: false }
    }

    /// The run is over `total` articles, if their number is known. Nothing is shown unless `wanted`, nor where
    /// nobody looks.
    pub fn expect(&mut self, total: Option<u64>, wanted: bool) {
        let template = match total {
            Some(_) => "{bar:30} {human_pos}/{human_len} articles, {per_sec}, {eta} left",
            None => "{spinner} {human_pos} articles, {per_sec}, {elapsed}",
        };
        self.bar.set_style(ProgressStyle::with_template(template).unwrap_or_else(|_| ProgressStyle::default_bar()));
        total.into_iter().for_each(|total| self.bar.set_length(total));
        self.waits = wanted && io::stderr().is_terminal();
    }

    /// One more article is done.
    pub fn step(&mut self) {
        if self.waits && self.started.elapsed() > LONG {
            self.bar.set_draw_target(ProgressDrawTarget::stderr_with_hz(10));
            self.waits = false;
        }
        self.bar.inc(1);
    }

    /// Tells what went wrong.
    pub fn complain(&self, message: impl std::fmt::Display) {
        self.bar.suspend(|| complain(message));
    }

    /// Takes the bar away.
    pub fn finish(&self) {
        self.bar.finish_and_clear();
    }

    /// Another hand on the bar.
    pub fn bar(&self) -> ProgressBar {
        self.bar.clone()
    }

    /// How long the run has taken so far.
    pub fn elapsed(&self) -> Duration {
        self.started.elapsed()
    }
}
