//! Phrases that are looked for in a text.

use std::collections::HashMap;

/// Phrases by their first word, each with what it means.
#[derive(Clone, Debug)]
pub struct Phrases<T> {
    by_first: HashMap<String, Vec<(Vec<String>, T)>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Phrases { by_first: HashMap::new() }
    }
}

impl<T> Phrases<T> {
    /// Whether there is nothing to look for.
    pub fn is_empty(&self) -> bool {
        self.by_first.is_empty()
    }

    /// Adds a phrase; of no words, it is never found.
    pub fn add(&mut self, words: Vec<String>, meaning: T) {
        if let Some(first) = words.first() {
            self.by_first.entry(first.clone()).or_default().push((words, meaning));
        }
    }

    /// The phrases that begin with the word `first`, with their words.
    pub fn beginning(&self, first: &str) -> impl Iterator<Item = (&[String], &T)> {
        self.by_first.get(first).into_iter().flatten().map(|(words, meaning)| (words.as_slice(), meaning))
    }
}
