//! What a run adds up to.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use extract::article::Article;

use crate::output::{Entry, Format, Shares, Summary, Table, Voice, Voices, index, voices_of};

/// What is remembered of an article once it is written.
pub struct Digest {
    quotes: usize,
    people: usize,
    voices: Vec<Voice>,
    entry: Option<Entry>,
    group: Option<String>,
}

impl Digest {
    /// Of an article; `page` is its place in an index of pages, if there will be one; `voices`, whether who is
    /// quoted matters without one; `group`, what it is counted under besides.
    pub fn new(article: &Article, page: Option<&Path>, voices: bool, group: Option<String>) -> Self {
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
            group,
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
    /// For each value of `--by`, how many articles, and who is quoted in them.
    groups: BTreeMap<String, (usize, Voices)>,
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
        if let Some(group) = &digest.group {
            let (articles, voices) = self.groups.entry(group.clone()).or_default();
            *articles += 1;
            digest.voices.iter().for_each(|voice| voices.add(voice.clone()));
        }
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

    /// Who is quoted, over all articles, and the shares for each value of the field `by`.
    pub fn summary(self, format: Format, table: Table, by: Option<&str>) -> Vec<u8> {
        let group = |(value, (articles, voices)): (String, (usize, Voices))| {
            Shares::new(Some(value), articles, &voices.ranked())
        };
        let groups = self.groups.into_iter().map(group).collect();
        Summary::new(self.articles, &self.voices.ranked(), groups, by).write(format, table)
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
