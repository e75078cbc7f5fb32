//! Which names mean the same person.

use std::collections::HashMap;

use super::accept::Name;
use super::gender::suggested;
use super::name_words::{is_dictionary, is_family, is_given, is_suffix};
use super::{Gender, nicknames};
use crate::lexicon::{Classes, Lexicon};
use crate::syntax::Document;

/// The parts of a name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Parts<'n> {
    given: Vec<&'n str>,
    family: &'n str,
    suffix: Option<&'n str>,
    /// The formal names of the first given name, if that is a nickname.
    formal: Option<&'static str>,
}

impl<'n> Parts<'n> {
    fn new(given: Vec<&'n str>, family: &'n str, suffix: Option<&'n str>) -> Self {
        let formal = given.first().and_then(|first| nicknames::formal(first));
        Parts { given, family, suffix, formal }
    }

    /// Each word, and each part of a double family name.
    fn words(&self) -> impl Iterator<Item = &'n str> {
        let double = self.family.contains('-').then(|| self.family.split('-')).into_iter().flatten();
        self.given.iter().copied().chain([self.family]).chain(double)
    }
}

fn parts<'n>(document: &Document, name: &'n Name) -> Parts<'n> {
    let (words, suffix) = match name.words.as_slice() {
        [before @ .., last] if !before.is_empty() && is_suffix(last) => (before, Some(last.trim_end_matches('.'))),
        words => (words, None),
    };
    let Some((family, mut given)) = words.split_last() else { return Parts::default() };
    // "Ben Okoro" has a given name, "Von der Berg" has none.
    let first = &document.tokens[name.tokens.start];
    let begins_given = given.len() == 1 && first.is_capitalised() && first.is(Classes::COMMON_GIVEN);
    while let [before @ .., last] = given
        && is_particle(last)
        && !begins_given
    {
        given = before;
    }
    Parts::new(given.iter().map(String::as_str).collect(), family, suffix)
}

fn is_particle(word: &str) -> bool {
    crate::lexicon::classes(word).any(Classes::PARTICLE)
}

/// Whether two first given names can be of one person: the same, an initial, a nickname.
fn given_agree(a: &Parts, b: &Parts) -> bool {
    let (Some(x), Some(y)) = (a.given.first(), b.given.first()) else { return false };
    let initial = |short: &str, long: &str| {
        let letters: String = short.chars().filter(|letter| letter.is_alphabetic()).collect();
        let one = letters.chars().count() == 1 || !long.ends_with('.');
        one && short.ends_with('.') && letters.chars().next().is_some_and(|letter| long.starts_with(letter))
    };
    let nickname = |nick: &Parts, full: &str| nick.formal.is_some_and(|names| nicknames::is_among(full, names));
    x == y || initial(x, y) || initial(y, x) || nickname(a, y) || nickname(b, x)
}

/// Whether a name of several words ends a longer one, or begins it but for a second family name: "Solís Mora" and
/// "Ana Solís" of "Ana Solís Mora".
fn is_part(a: &Parts, b: &Parts, lexicon: &Lexicon) -> bool {
    let (short, long) = (a.given.len() + 1, b.given.len() + 1);
    fn words<'p>(parts: &'p Parts) -> impl Iterator<Item = &'p str> {
        parts.given.iter().copied().chain([parts.family])
    }
    let second = long == short + 1 && words(b).take(short).eq(words(a)) && {
        let classes = lexicon.classes(b.family);
        is_family(classes) && !is_dictionary(classes)
    };
    let ends = short < long && long < 5 && words(b).skip(long - short).eq(words(a));
    a.suffix == b.suffix && (second || ends)
}

/// Whether two full names can be of one person.
fn agree(a: &Parts, b: &Parts, lexicon: &Lexicon) -> bool {
    let (Some(x), Some(y)) = (a.given.first(), b.given.first()) else { return false };
    if is_part(a, b, lexicon) || is_part(b, a, lexicon) {
        return true;
    }
    // Family name first: "Sato Aiko".
    if a.given.len() == 1 && b.given.len() == 1 && *x == b.family && *y == a.family {
        return true;
    }
    // "Ana Ruiz" can be "Ana Ruiz-Odell".
    let double = |long: &str, short: &str| x == y && long.split('-').any(|part| part == short);
    let family = a.family == b.family || double(a.family, b.family) || double(b.family, a.family);
    // "Ana Ruiz" is not "Ana Ruiz Jr.", but "Joe Odell" can be "Joseph R. Odell Jr."
    if !family || a.suffix != b.suffix && (a.suffix.is_some() && b.suffix.is_some() || a.given == b.given) {
        return false;
    }
    given_agree(a, b) || a.given.get(1) == Some(y) || b.given.get(1) == Some(x)
}

/// The names of one person.
struct Cluster {
    /// The first of each form with each title.
    members: Vec<usize>,
    shown: Option<Gender>,
    /// Whether it is introduced as somebody's relative.
    relative: bool,
}

/// Puts the names of a document together.
struct Linker<'a> {
    document: &'a Document<'a>,
    lexicon: &'a Lexicon,
    names: &'a [Name],
    parts: Vec<Parts<'a>>,
    clusters: Vec<Cluster>,
    /// The clusters that have a word in one of their names.
    having: HashMap<&'a str, Vec<usize>>,
    /// The cluster of each name.
    of: Vec<Option<usize>>,
}

/// The person of each name, numbered by first mention.
pub fn link(document: &Document, lexicon: &Lexicon, names: &[Name]) -> Vec<usize> {
    let parts = names.iter().map(|name| parts(document, name)).collect();
    let (having, of) = (HashMap::new(), vec![None; names.len()]);
    let mut linker = Linker { document, lexicon, names, parts, clusters: Vec::new(), having, of };
    // "Thomas" of "Thomas and Manju Sam" is Thomas Sam.
    for index in 0..names.len() {
        if let Some(family) = linker.partner(index) {
            let parts = std::mem::take(&mut linker.parts[index]);
            linker.parts[index] = Parts::new(vec![parts.family], family, parts.suffix);
        }
    }
    let (full, lone): (Vec<usize>, Vec<usize>) =
        (0..names.len()).partition(|index| !linker.parts[*index].given.is_empty());
    for index in full {
        linker.full(index);
    }
    let known = linker.clusters.len();
    for index in lone {
        linker.lone(index, known);
    }
    let mut order: HashMap<usize, usize> = HashMap::new();
    linker
        .of
        .into_iter()
        .map(|id| {
            let next = order.len();
            *order.entry(id.unwrap_or_default()).or_insert(next)
        })
        .collect()
}

impl<'a> Linker<'a> {
    fn put(&mut self, index: usize, id: usize) {
        self.of[index] = Some(id);
        let (name, parts) = (&self.names[index], &self.parts[index]);
        if id == self.clusters.len() {
            self.clusters.push(Cluster { members: Vec::new(), shown: None, relative: false });
        }
        let cluster = &mut self.clusters[id];
        cluster.shown = cluster.shown.or(name.shown);
        cluster.relative |= name.relative;
        let same = |member: &usize| self.parts[*member] == *parts && self.names[*member].title == name.title;
        if cluster.members.iter().any(same) {
            return;
        }
        cluster.members.push(index);
        for word in parts.words() {
            let having = self.having.entry(word).or_default();
            if !having.contains(&id) {
                having.push(id);
            }
        }
    }

    /// The clusters that have a word in one of their names.
    fn having(&self, word: &str) -> impl Iterator<Item = usize> {
        self.having.get(word).into_iter().flatten().copied()
    }

    /// What is known of the gender of a cluster.
    fn gender(&self, id: usize) -> Option<Gender> {
        let cluster = &self.clusters[id];
        let given = |index: &usize| self.parts[*index].given.first().and_then(|word| suggested(self.lexicon, word));
        cluster.shown.or_else(|| cluster.members.iter().find_map(given))
    }

    /// Whether what a mention shows speaks against a cluster.
    fn fits(&self, index: usize, id: usize) -> bool {
        let (shown, known) = (self.names[index].shown, self.gender(id));
        shown.is_none() || known.is_none() || shown == known
    }

    /// Puts a full name where all names agree with it.
    fn full(&mut self, index: usize) {
        let parts = &self.parts[index];
        let agrees_with = |member: &usize| agree(&self.parts[*member], parts, self.lexicon);
        let agrees = |id: &usize| self.clusters[*id].members.iter().all(agrees_with);
        // Whoever agrees has the family name, last or first, or one of two.
        let first = usize::from(!parts.given.is_empty());
        let found = parts.words().skip(first).flat_map(|word| self.having(word)).filter(agrees).min();
        self.put(index, found.unwrap_or(self.clusters.len()));
    }

    /// The family name of the other one of a couple: "Thomas and Manju Sam".
    fn partner(&self, index: usize) -> Option<&'a str> {
        let (name, next) = (self.names.get(index)?, self.names.get(index + 1)?);
        let joined =
            name.tokens.end + 1 == next.tokens.start && matches!(self.document.word(name.tokens.end), "and" | "&");
        let given = is_given(self.document.tokens[name.tokens.start].classes);
        let word = self.parts[index].family;
        let single = self.parts[index].given.is_empty();
        let is_family = || self.parts.iter().any(|parts| !parts.given.is_empty() && parts.family == word);
        let is_couple = single && joined && given && !self.parts[index + 1].given.is_empty() && !is_family();
        is_couple.then(|| self.parts[index + 1].family)
    }

    /// Puts a single word to the one whose family name it is, else whose given name.
    fn lone(&mut self, index: usize, known: usize) {
        let word = self.parts[index].family;
        let any = |id: usize, test: &dyn Fn(&Parts) -> bool| {
            self.clusters[id].members.iter().any(|member| test(&self.parts[*member]))
        };
        let family = |parts: &Parts| parts.family == word;
        let given = |parts: &Parts| parts.given.first() == Some(&word);
        // "Ruiz" of "Ana Ruiz Mora"
        let middle = |parts: &Parts| parts.given.len() > 1 && parts.given.contains(&word);
        let named = || self.having(word).filter(|id| *id < known);
        let mut options: Vec<usize> = named().filter(|id| any(*id, &family) && self.fits(index, *id)).collect();
        if options.is_empty() {
            options = named().filter(|id| any(*id, &given)).collect();
        }
        if options.is_empty() {
            options = named().filter(|id| any(*id, &middle)).collect();
        }
        // "Ruiz" is the one the text is about, not the relatives who are introduced after.
        let eldest = options.iter().copied().min_by_key(|id| self.clusters[*id].members[0]);
        let own = |id: &usize| Some(*id) == eldest || !self.clusters[*id].relative;
        if options.len() > 1 {
            options.retain(own);
        }
        let titled = |id: &usize| {
            let title = self.names[index].title.as_ref();
            title.is_some()
                && self.clusters[*id].members.iter().any(|member| self.names[*member].title.as_ref() == title)
        };
        if options.len() > 1 && options.iter().any(titled) {
            options.retain(titled);
        }
        let among = |before: usize| self.of[before].filter(|id| options.contains(id));
        let last = (!options.is_empty()).then(|| (0..index).rev().find_map(among)).flatten();
        let alone = self.having(word).filter(|id| *id >= known && any(*id, &family)).min();
        let first = options.iter().copied().min_by_key(|id| self.clusters[*id].members[0]);
        let id = last.or(first).or(alone).unwrap_or(self.clusters.len());
        self.put(index, id);
    }
}
