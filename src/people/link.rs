//! Which names mean the same person.

use super::accept::Name;
use super::gender::suggested;
use super::name_words::{is_dictionary, is_family, is_given};
use super::vocabulary::{Vocabulary, Word};
use super::{Gender, nicknames};
use crate::lexicon::Classes;
use crate::syntax::Document;

/// The parts of a name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Parts<'n> {
    given: &'n [Word],
    family: Word,
    /// Its form without a full stop.
    suffix: Option<&'n str>,
}

impl Parts<'_> {
    fn words(&self) -> impl Iterator<Item = Word> {
        self.given.iter().copied().chain([self.family])
    }

    /// Whether it is no more than a family name.
    fn is_lone(&self) -> bool {
        self.given.is_empty()
    }
}

fn parts<'n>(document: &Document, vocabulary: &'n Vocabulary, name: &'n Name) -> Parts<'n> {
    let (words, suffix) = match name.words.as_slice() {
        [before @ .., last] if !before.is_empty() && vocabulary.is_suffix(*last) => {
            (before, Some(vocabulary.form(*last).trim_end_matches('.')))
        }
        words => (words, None),
    };
    let Some((family, mut given)) = words.split_last() else { return Parts::default() };
    // "Ben Okoro" has a given name, "Von der Berg" has none.
    let first = &document.tokens[name.tokens.start];
    let begins_given = given.len() == 1 && first.is_capitalised() && first.is(Classes::COMMON_GIVEN);
    while let [before @ .., last] = given
        && vocabulary.classes(*last).any(Classes::PARTICLE)
        && !begins_given
    {
        given = before;
    }
    Parts { given, family: *family, suffix }
}

/// Whether two first given names can be of one person: the same, an initial, a nickname.
fn given_agree(a: Word, b: Word, vocabulary: &Vocabulary) -> bool {
    let initial = |short: &str, long: &str| {
        let letters: String = short.chars().filter(|letter| letter.is_alphabetic()).collect();
        let one = letters.chars().count() == 1 || !long.ends_with('.');
        one && short.ends_with('.') && letters.chars().next().is_some_and(|letter| long.starts_with(letter))
    };
    let nickname =
        |nick: &str, full: &str| nicknames::formal(nick).is_some_and(|names| nicknames::is_among(full, names));
    let (x, y) = (vocabulary.form(a), vocabulary.form(b));
    a == b || initial(x, y) || initial(y, x) || nickname(x, y) || nickname(y, x)
}

/// Whether a name of several words ends a longer one, or begins it but for a second family name: "Solís Mora" and
/// "Ana Solís" of "Ana Solís Mora".
fn is_part(a: &Parts, b: &Parts, vocabulary: &Vocabulary) -> bool {
    let (short, long) = (a.given.len() + 1, b.given.len() + 1);
    if short >= long || a.suffix != b.suffix {
        return false;
    }
    let second = long == short + 1 && b.given.iter().copied().eq(a.words()) && {
        let classes = vocabulary.classes(b.family);
        is_family(classes) && !is_dictionary(classes)
    };
    second || long < 5 && b.words().skip(long - short).eq(a.words())
}

/// Whether two full names can be of one person.
fn agree(a: &Parts, b: &Parts, vocabulary: &Vocabulary) -> bool {
    let ([x, middle_of_a @ ..], [y, middle_of_b @ ..]) = (a.given, b.given) else { return false };
    if is_part(a, b, vocabulary) || is_part(b, a, vocabulary) {
        return true;
    }
    // Family name first: "Sato Aiko".
    if middle_of_a.is_empty() && middle_of_b.is_empty() && *x == b.family && *y == a.family {
        return true;
    }
    // "Ana Ruiz" can be "Ana Ruiz-Odell".
    let double = |long: Word, short: Word| {
        let (long, short) = (vocabulary.form(long), vocabulary.form(short));
        x == y && long.split('-').any(|part| part == short)
    };
    let family = a.family == b.family || double(a.family, b.family) || double(b.family, a.family);
    // "Ana Ruiz" is not "Ana Ruiz Jr.", but "Joe Odell" can be "Joseph R. Odell Jr."
    if !family || a.suffix != b.suffix && (a.suffix.is_some() && b.suffix.is_some() || a.given == b.given) {
        return false;
    }
    given_agree(*x, *y, vocabulary) || middle_of_a.first() == Some(y) || middle_of_b.first() == Some(x)
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
    vocabulary: &'a Vocabulary,
    names: &'a [Name],
    parts: Vec<Parts<'a>>,
    clusters: Vec<Cluster>,
    /// For each word, the clusters that have it in one of their names.
    having: Vec<Vec<usize>>,
    /// The clusters with a double family name: "Ana Ruiz-Odell".
    doubles: Vec<usize>,
    /// The cluster of each name.
    of: Vec<Option<usize>>,
}

/// The person of each name, numbered by first mention.
pub fn link(document: &Document, vocabulary: &Vocabulary, names: &[Name]) -> Vec<usize> {
    let parts = names.iter().map(|name| parts(document, vocabulary, name)).collect();
    let (having, of) = (vec![Vec::new(); vocabulary.len()], vec![None; names.len()]);
    let mut linker =
        Linker { document, vocabulary, names, parts, clusters: Vec::new(), having, doubles: Vec::new(), of };
    // "Thomas" of "Thomas and Manju Sam" is Thomas Sam.
    for (index, name) in names.iter().enumerate() {
        if let Some(family) = linker.partner(index) {
            let parts = &mut linker.parts[index];
            let given = name.words.iter().find(|word| **word == parts.family);
            *parts = Parts { given: given.map_or(&[], std::slice::from_ref), family, ..*parts };
        }
    }
    let (lone, full): (Vec<usize>, Vec<usize>) = (0..names.len()).partition(|index| linker.parts[*index].is_lone());
    for index in full {
        linker.full(index);
    }
    let known = linker.clusters.len();
    for index in lone {
        linker.lone(index, known);
    }
    let mut order: Vec<Option<usize>> = vec![None; linker.clusters.len()];
    let mut count = 0;
    let number = |id: &Option<usize>| {
        *order[id.unwrap_or_default()].get_or_insert_with(|| {
            count += 1;
            count - 1
        })
    };
    linker.of.iter().map(number).collect()
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
        if self.vocabulary.form(parts.family).contains('-') && self.doubles.last() != Some(&id) {
            self.doubles.push(id);
        }
        for word in parts.words().chain(name.seat) {
            let having = &mut self.having[word.index()];
            if !having.contains(&id) {
                having.push(id);
            }
        }
    }

    /// The clusters that have a word in one of their names.
    fn having(&self, word: Word) -> impl Iterator<Item = usize> {
        self.having[word.index()].iter().copied()
    }

    /// What is known of the gender of a cluster.
    fn gender(&self, id: usize) -> Option<Gender> {
        let cluster = &self.clusters[id];
        let given =
            |index: &usize| self.parts[*index].given.first().and_then(|word| suggested(self.vocabulary.classes(*word)));
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
        let agrees_with = |member: &usize| agree(&self.parts[*member], parts, self.vocabulary);
        let agrees = |id: usize| self.clusters[id].members.iter().all(agrees_with);
        // Whoever agrees shares another word than the first, unless one of them has a double family name.
        let is_double = self.vocabulary.form(parts.family).contains('-');
        let others = parts.words().skip(usize::from(!is_double)).flat_map(|word| self.having(word));
        let sharing = others.chain(self.doubles.iter().copied());
        let found = sharing.fold(None, |found: Option<usize>, id| {
            let is_first = found.is_none_or(|found| id < found) && agrees(id);
            if is_first { Some(id) } else { found }
        });
        self.put(index, found.unwrap_or(self.clusters.len()));
    }

    /// The family name of the other one of a couple: "Thomas and Manju Sam".
    fn partner(&self, index: usize) -> Option<Word> {
        let (name, next) = (self.names.get(index)?, self.names.get(index + 1)?);
        let joined =
            name.tokens.end + 1 == next.tokens.start && matches!(self.document.word(name.tokens.end), "and" | "&");
        let given = is_given(self.document.tokens[name.tokens.start].classes);
        let word = self.parts[index].family;
        let single = self.parts[index].is_lone();
        let is_family = || self.parts.iter().any(|parts| !parts.is_lone() && parts.family == word);
        let is_couple = single && joined && given && !self.parts[index + 1].is_lone() && !is_family();
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
        // "Lord Salton" of "Ana Okoro, 8th Countess of Salton"
        if options.is_empty() {
            let seated =
                |id: &usize| self.clusters[*id].members.iter().any(|member| self.names[*member].seat == Some(word));
            options = named().filter(seated).collect();
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
