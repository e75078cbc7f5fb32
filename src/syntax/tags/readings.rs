//! What a word of the open classes can be, before its neighbours are asked.

use super::Tag::{self, *};
use super::{Here, NOUN_FORMS, VERB_FORMS};
use crate::lexicon::Classes;
use crate::lexicon::words::words;

/// A set of parts of speech.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::syntax) struct Tags(u32);

impl Tags {
    pub(super) const ALL: Tags = Tags(u32::MAX);
    pub(super) const NOUNS: Tags = Tags::of(&[Noun, Plural]);
    pub(super) const NAMING: Tags = Tags::of(&[Noun, Plural, Adjective]);
    pub(super) const FINITE: Tags = Tags::of(&[Base, Present, Past]);
    pub(super) const VERBS: Tags = Tags::of(&[Base, Present, Past, Participle, Gerund]);
    pub(super) const NOMINAL: Tags = Tags::of(&[Noun, Plural, Name, Number, Pronoun, ObjectPronoun]);

    pub(in crate::syntax) const fn of(tags: &[Tag]) -> Tags {
        let mut bits = 0;
        let mut at = 0;
        while at < tags.len() {
            bits |= 1 << tags[at] as u32;
            at += 1;
        }
        Tags(bits)
    }

    /// One bit for each tag, in their order.
    pub(super) const fn bits(self) -> u32 {
        self.0
    }

    pub(in crate::syntax) const fn has(self, tag: Tag) -> bool {
        self.0 & 1 << tag as u32 != 0
    }

    pub(super) const fn any(self, other: Tags) -> bool {
        self.0 & other.0 != 0
    }

    pub(super) const fn and(self, other: Tags) -> Tags {
        Tags(self.0 & other.0)
    }

    pub(super) const fn with(self, other: Tags) -> Tags {
        Tags(self.0 | other.0)
    }

    pub(super) const fn without(self, other: Tags) -> Tags {
        Tags(self.0 & !other.0)
    }

    pub(super) const fn is_open(self) -> bool {
        self.0.count_ones() > 1
    }
}

/// What each class of the lexicon lets a word be, the likelier first where nothing else decides.
const READINGS: [(Classes, Tag); 9] = [
    (Classes::PLURAL, Plural),
    (Classes::NOUN, Noun),
    (Classes::GERUND, Gerund),
    (Classes::PAST, Past),
    (Classes::PARTICIPLE, Participle),
    (Classes::VERB_S, Present),
    (Classes::VERB, Base),
    (Classes::ADJECTIVE, Adjective),
    (Classes::ADVERB, Adverb),
];

/// What the dominant class of a word says, and the readings it speaks for.
const DOMINANT: [(Classes, Tags); 4] = [
    (Classes::MOSTLY_NOUN, Tags::NOUNS),
    (Classes::MOSTLY_VERB, Tags::VERBS),
    (Classes::MOSTLY_ADJECTIVE, Tags::of(&[Adjective])),
    (Classes::MOSTLY_ADVERB, Tags::of(&[Adverb])),
];

/// Prefixes that make a verb of a verb: "co-founded", "re-elected".
const VERB_PREFIXES: &[&str] = &["co", "re", "pre", "de", "mis", "out", "over", "un", "under", "self"];

impl Here<'_> {
    /// What the word can be. Whatever the lexicon says, participles and -ing forms can stand for an adjective, and
    /// verbs for a noun after a determiner: "the accused", "his rant".
    pub(super) fn readings(&self) -> Tags {
        let can = self.token().classes;
        let mut found = Tags(0);
        for (class, tag) in READINGS {
            if can.any(class) {
                found = found.with(Tags::of(&[tag]));
            }
        }
        // "species", "cuts": one spelling for both numbers is a plural.
        if can.all(Classes::PLURAL.with(Classes::VERB_S)) {
            found = found.without(Tags::of(&[Noun]));
        }
        if !can.any(NOUN_FORMS.with(VERB_FORMS).with(Classes::ADJECTIVE).with(Classes::ADVERB)) {
            found = self.by_ending();
        }
        if found.any(Tags::of(&[Participle, Gerund])) {
            found = found.with(Tags::of(&[Adjective]));
        }
        let determined = || {
            self.before.tag == Possessive
                || self.before.tag == Determiner
                    && !self.is_after(words!["those", "these", "all", "some", "many", "few"])
        };
        let series = || self.is_next(words![","]) || self.next().any(Classes::COORDINATOR);
        if found.any(Tags::of(&[Participle, Gerund, Base])) && determined() && !series() {
            found = found.with(Tags::of(&[Noun]));
        }
        found
    }

    /// A word the lexicon does not know, by its ending.
    fn by_ending(&self) -> Tags {
        let word = self.word(0);
        let past = Tags::of(&[Past, Participle]);
        if let Some((first, rest)) = word.split_once('-') {
            return match rest {
                _ if VERB_PREFIXES.contains(&first) && rest.ends_with("ed") => past,
                _ if VERB_PREFIXES.contains(&first) && rest.ends_with("ing") => Tags::of(&[Gerund]),
                _ if self.noun_follows() => Tags::of(&[Adjective]),
                _ => Tags::of(&[Noun]),
            };
        }
        match word {
            _ if word.ends_with("ly") => Tags::of(&[Adverb]),
            _ if word.ends_with("ed") => past,
            _ if word.ends_with("ing") => Tags::of(&[Gerund]),
            _ if word.ends_with('s') && !word.ends_with("ss") => Tags::of(&[Plural]),
            _ => Tags::of(&[Noun]),
        }
    }

    /// Whether the word is most often one of `tags`.
    pub(super) fn mostly(&self, tags: Tags) -> bool {
        let can = self.token().classes;
        DOMINANT.iter().any(|(class, of)| can.any(*class) && of.any(tags))
    }

    /// The likeliest of the readings the constraints have left.
    pub(super) fn likeliest(&self, left: Tags) -> Tag {
        let can = self.token().classes;
        let dominant = DOMINANT.iter().filter(|(class, _)| can.any(*class));
        let left = dominant.map(|(_, of)| left.and(*of)).find(|some| some.any(Tags::ALL)).unwrap_or(left);
        READINGS.iter().map(|(_, tag)| *tag).find(|tag| left.has(*tag)).unwrap_or(Noun)
    }
}
