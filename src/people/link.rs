//! Which names mean the same person.

use std::collections::HashMap;

use super::accept::Name;
use super::nicknames;
use crate::text::Document;

/// The parts of a name.
#[derive(Clone, Debug, Default)]
struct Parts {
    given: Vec<String>,
    family: String,
    suffix: Option<String>,
}

fn is_suffix(word: &str) -> bool {
    matches!(word, "jr." | "jr" | "sr." | "sr" | "ii" | "iii" | "iv")
}

fn is_particle(word: &str) -> bool {
    matches!(
        word,
        "van"
            | "von"
            | "der"
            | "den"
            | "de"
            | "del"
            | "della"
            | "di"
            | "da"
            | "dos"
            | "das"
            | "du"
            | "la"
            | "le"
            | "bin"
            | "ibn"
            | "al"
            | "el"
            | "st."
    )
}

fn parts(words: &[String]) -> Parts {
    let mut words = words.to_vec();
    let suffix =
        words.last().filter(|word| words.len() > 1 && is_suffix(word)).map(|w| w.trim_end_matches('.').to_string());
    if suffix.is_some() {
        words.pop();
    }
    let family = words.pop().unwrap_or_default();
    while words.len() > 1 && words.last().is_some_and(|word| is_particle(word)) {
        words.pop();
    }
    Parts { given: words, family, suffix }
}

/// Whether two given names can be of one person: the same, an initial, a nickname.
fn given_agree(a: &str, b: &str) -> bool {
    let initial = |short: &str, long: &str| {
        let letters: String = short.chars().filter(|letter| letter.is_alphabetic()).collect();
        short.ends_with('.') && letters.chars().count() == 1 && long.starts_with(&letters)
    };
    a == b || initial(a, b) || initial(b, a) || nicknames::same(a, b)
}

/// Whether two full names can be of one person.
fn agree(a: &Parts, b: &Parts) -> bool {
    if a.family != b.family || a.suffix.is_some() && b.suffix.is_some() && a.suffix != b.suffix {
        return false;
    }
    match (a.given.first(), b.given.first()) {
        (Some(x), Some(y)) => {
            given_agree(x, y)
                || a.given.get(1).is_some_and(|second| second == y)
                || b.given.get(1).is_some_and(|second| second == x)
        }
        _ => false,
    }
}

/// The person of each name, numbered by first mention.
pub fn link(document: &Document, names: &[Name]) -> Vec<usize> {
    let parsed: Vec<Parts> = names.iter().map(|name| parts(&name.words)).collect();
    let mut cluster: Vec<Option<usize>> = vec![None; names.len()];
    let mut clusters: Vec<Vec<usize>> = Vec::new();
    // Full names first.
    for (index, name) in parsed.iter().enumerate().filter(|(_, name)| !name.given.is_empty()) {
        let found = clusters.iter().position(|members| members.iter().all(|member| agree(&parsed[*member], name)));
        let found = found.unwrap_or_else(|| {
            clusters.push(Vec::new());
            clusters.len() - 1
        });
        clusters[found].push(index);
        cluster[index] = Some(found);
    }
    let full = clusters.len();
    // Single words: the family name of somebody, else a given name.
    let mut lone: HashMap<&str, usize> = HashMap::new();
    for index in 0..names.len() {
        if cluster[index].is_some() {
            continue;
        }
        let word = &parsed[index].family;
        let by_family = |id: &usize| clusters[*id].iter().any(|member| parsed[*member].family == *word);
        let by_given = |id: &usize| clusters[*id].iter().any(|member| parsed[*member].given.first() == Some(word));
        let mut options: Vec<usize> = (0..full).filter(by_family).collect();
        if options.is_empty() {
            options = (0..full).filter(by_given).collect();
        }
        let chosen = match options.as_slice() {
            [] => None,
            [only] => Some(*only),
            several => {
                // The one named last, else the one named first.
                let last = (0..index).rev().find_map(|before| cluster[before].filter(|id| several.contains(id)));
                last.or_else(|| several.iter().copied().min_by_key(|id| clusters[*id][0]))
            }
        };
        let id = chosen.unwrap_or_else(|| {
            *lone.entry(word.as_str()).or_insert_with(|| {
                clusters.push(Vec::new());
                clusters.len() - 1
            })
        });
        cluster[index] = Some(id);
        if id >= full {
            clusters[id].push(index);
        }
    }
    // Numbered by first mention.
    let mut order: HashMap<usize, usize> = HashMap::new();
    let _ = document;
    cluster
        .into_iter()
        .map(|id| {
            let next = order.len();
            *order.entry(id.unwrap_or_default()).or_insert(next)
        })
        .collect()
}
