//! What a run adds up to.

use std::fmt;
use std::path::Path;

use extract::article::Article;

use crate::output::{Entry, Format, Summary, Voice, Voices, index, voices_of};

/// What is remembered of an article once it is written.
pub struct Digest {
    quotes: usize,
    people: usize,
    voices: Vec<Voice>,
    entry: Option<Entry>,
}

impl Digest {
    /// Of an article; `page` is its place in an index of pages, if there will be one; `voices`, whether who is
    /// quoted matters without one.
    pub fn new(article: &Article, page: Option<&Path>, voices: bool) -> Self {
        let entry = page.map(|page| Entry {
            title: extract::html::heading(article),
            page: page.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/"),
            people: article.people.len(),
            quotes: article.quotes.len(),
        });
        Digest {
            quotes: article.quotes.len(),
            people: article.people.len(),
            voices: if voices || entry.is_some() { voices_of(article) } else { Vec::new() },
            entry,
        }
    }
}

/// The sum of all articles.
#[derive(Default)]
pub struct Ledger {
    articles: usize,
    quotes: usize,
    people: usize,
    voices: Voices,
    entries: Vec<Entry>,
    /// How many articles were left out, as they are done.
    up_to_date: usize,
    /// How many inputs failed.
    pub failures: usize,
}

impl Ledger {
    /// Adds an article.
    pub fn add(&mut self, digest: Digest) {
        self.articles += 1;
        self.quotes += digest.quotes;
        self.people += digest.people;
        self.list(digest);
    }

    /// Adds an article that was done before; it counts in what stands over all articles.
    pub fn keep(&mut self, digest: Option<Digest>) {
        self.up_to_date += 1;
        digest.into_iter().for_each(|digest| self.list(digest));
    }

    fn list(&mut self, digest: Digest) {
        digest.voices.into_iter().for_each(|voice| self.voices.add(voice));
        self.entries.extend(digest.entry);
    }

    /// Who is quoted, over all articles.
    pub fn summary(self, format: Format) -> Vec<u8> {
        Summary::new(self.articles, &self.voices.ranked()).write(format)
    }

    /// The page of all articles.
    pub fn index(self) -> String {
        index(&self.entries, &self.voices.ranked())
    }
}

impl fmt::Display for Ledger {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let counts = [
            (self.articles, "article", "articles"),
            (self.quotes, "quote", "quotes"),
            (self.people, "person", "people"),
            (self.failures, "failure", "failures"),
        ];
        let counts = counts.map(|(number, one, many)| format!("{number} {}", if number == 1 { one } else { many }));
        f.write_str(&counts.join(", "))?;
        if self.up_to_date > 0 {
            write!(f, ", {} up to date", self.up_to_date)?;
        }
        Ok(())
    }
}
