//! Many articles at once.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use crate::article::Article;
use crate::{Options, extract_with};

/// Reads articles on up to `threads` threads; 0 stands for one a core. The answers are in the order of the texts, and the
/// same for any number of threads; each has `-` as its source.
///
/// ```
/// let texts = ["“It holds,” Ana Okoro said.", "“It leaks,” Ben Castellane said."];
/// let articles = extract::extract_many(&texts, 0, &extract::Options::default());
/// assert_eq!(articles[1].quotes[0].speaker.name.as_deref(), Some("Ben Castellane"));
/// ```
pub fn extract_many<T: AsRef<str> + Sync>(texts: &[T], threads: usize, options: &Options) -> Vec<Article> {
    let read = |text: &T| extract_with(text.as_ref(), "-", options);
    let cores = || thread::available_parallelism().map_or(1, usize::from);
    let threads = if threads == 0 { cores() } else { threads }.min(texts.len());
    if threads < 2 {
        return texts.iter().map(read).collect();
    }
    let next = AtomicUsize::new(0);
    let work = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(text) = texts.get(at) else { return done };
            done.push((at, read(text)));
        }
    };
    let mut all = thread::scope(|scope| {
        // The system may refuse a thread: this one and those that there are do all the work.
        let helpers: Vec<_> =
            (1..threads).filter_map(|_| thread::Builder::new().spawn_scoped(scope, work).ok()).collect();
        let mut all = work();
        for helper in helpers {
            all.extend(helper.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        }
        all
    });
    all.sort_unstable_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, article)| article).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_stand_in_the_order_of_the_texts() {
        let texts: Vec<String> =
            (0..200).map(|n| format!("“It holds,” Ana Okoro{n} said. ").repeat(1 + n % 7)).collect();
        let options = Options::default();
        let one = extract_many(&texts, 1, &options);
        assert_eq!(
            one.iter().map(|article| article.sentences.len()).collect::<Vec<_>>(),
            (0..200).map(|n| 1 + n % 7).collect::<Vec<_>>()
        );
        for threads in [0, 2, 5, 999] {
            assert_eq!(extract_many(&texts, threads, &options), one);
        }
        assert_eq!(extract_many(&[""; 0], 3, &options), []);
    }
}
