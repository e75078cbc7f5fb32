//! Word lists and how they are looked up.
//!
//! The lists are the plain files under `data`, each with its origin and licence at its head; the build script
//! packs them into two tables that are read in place.

mod classes;
pub(crate) mod inflection;
mod phrases;
pub(crate) mod plain;
pub mod reporting;
pub(crate) mod table;
pub mod user;
mod uses;
pub mod words;

pub use classes::Classes;
pub use phrases::Phrases;
use plain::Plain;
use table::Table;

/// The frequent words, then all others.
static TABLES: [Table; 2] = [
    Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/frequent.bin"))),
    Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/words.bin"))),
];

/// What the lists say of `key`, a lower-case word, or several joined by single spaces.
///
/// ```
/// use extract::lexicon::{classes, Classes};
/// assert!(classes("the").any(Classes::DETERMINER));
/// assert!(classes("governor-elect").any(Classes::OFFICE));
/// assert_eq!(classes("qwzx"), Classes::NONE);
/// ```
pub fn classes(key: &str) -> Classes {
    find(key).map_or_else(|| compound(key), Classes)
}

fn find(key: &str) -> Option<u64> {
    let hash = table::hash(key.as_bytes());
    TABLES.iter().find_map(|table| table.find(key.as_bytes(), hash))
}

/// What is known of an office by its parts: "ex-mayor", "governor-elect", "singer-turned-senator".
fn compound(key: &str) -> Classes {
    const BEFORE: &[&str] = &["ex", "then", "former", "vice", "co", "deputy", "under", "sub"];
    const AFTER: &[&str] = &["elect", "designate", "delegate"];
    let Some(hyphen) = key.bytes().rposition(|byte| byte == b'-') else { return Classes::NONE };
    let (start, end) = (&key[..hyphen], &key[hyphen + 1..]);
    let base = match () {
        _ if AFTER.contains(&end) => start,
        _ if BEFORE.contains(&start) || start.ends_with("-turned") => end,
        _ => return Classes::NONE,
    };
    let known = find(base).map_or(Classes::NONE, Classes);
    match known.any(Classes::OFFICE.with(Classes::TITLE)) {
        true => Classes(known.0 & OFFICES.0).with(Classes::NOUN).with(Classes::MOSTLY_NOUN),
        false => Classes::NONE,
    }
}

/// What an office keeps in a compound.
const OFFICES: Classes = Classes::OFFICE
    .with(Classes::TITLE)
    .with(Classes::PERSON_NOUN)
    .with(Classes::PERSON_PLURAL)
    .with(Classes::MASCULINE)
    .with(Classes::FEMININE);

/// The word lists, with what a user adds to them.
#[derive(Clone, Debug, Default)]
pub struct Lexicon {
    added: std::collections::HashMap<String, Classes>,
    /// What the last word of a phrase is: the "reeve" of "dike reeve".
    phrases: Phrases<Classes>,
    people: Vec<user::UserPerson>,
}

impl Lexicon {
    /// What the lists and the user's additions say of `key`; see [`classes`].
    pub fn classes(&self, key: &str) -> Classes {
        self.with_added(key, classes(key))
    }

    /// The same for a plain word in any case.
    #[inline]
    pub(crate) fn classes_of_plain(&self, word: &[u8], plain: &Plain) -> Classes {
        let same = |known: &[u8]| plain.is(word, known);
        let known = TABLES.iter().find_map(|table| table.find_where(plain.hash, same)).map_or(Classes::NONE, Classes);
        if self.added.is_empty() {
            return known;
        }
        self.with_added(&String::from_utf8_lossy(word).to_ascii_lowercase(), known)
    }

    /// The same for an ASCII word without a hyphen, in any case.
    pub(crate) fn classes_of_ascii(&self, word: &str) -> Classes {
        let hash = table::hash(word.as_bytes());
        let same = |known: &[u8]| known.eq_ignore_ascii_case(word.as_bytes());
        let known = TABLES.iter().find_map(|table| table.find_where(hash, same)).map_or(Classes::NONE, Classes);
        if self.added.is_empty() { known } else { self.with_added(&word.to_ascii_lowercase(), known) }
    }

    #[inline]
    fn with_added(&self, key: &str, known: Classes) -> Classes {
        if self.added.is_empty() { known } else { known.with(self.added.get(key).copied().unwrap_or_default()) }
    }

    /// Adds `classes` to what is known of `key` (lower-case; several words joined by single spaces).
    pub fn add(&mut self, key: &str, classes: Classes) {
        if let Some((first, _)) = key.split_once(' ') {
            let title = classes.any(Classes::TITLE);
            self.add(first, if title { Classes::PHRASE.with(Classes::TITLE_PHRASE) } else { Classes::PHRASE });
        }
        let entry = self.added.entry(key.to_string()).or_default();
        *entry = entry.with(classes);
    }

    /// Whether the user added entries of several words.
    pub fn has_phrases(&self) -> bool {
        !self.phrases.is_empty()
    }

    /// What the user's phrases say of single words: those that begin with the word `first`, with their words and
    /// the classes that the last of them has there.
    pub fn phrases(&self, first: &str) -> impl Iterator<Item = (&[String], Classes)> {
        self.phrases.beginning(first).map(|(words, classes)| (words, *classes))
    }

    /// The people the user added.
    pub fn people(&self) -> &[user::UserPerson] {
        &self.people
    }
}
