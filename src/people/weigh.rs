//! What the words of a candidate say by themselves.

use super::candidates::Candidate;
use super::evidence::Weight;
use super::name_words::{self, family_weight, given_weight};
use super::others::MAKERS;
use super::style::Style;
use crate::lexicon::{Classes, Lexicon};
use crate::rules::Element;
use crate::syntax::Document;
use crate::text::tokens::{Case, Kind, Token};

/// What the document shows of a word that stands alone.
#[derive(Clone, Default)]
pub struct Lone {
    best: i32,
    against: i32,
    count: i32,
    certain: i32,
    /// How often something speaks for a person.
    backed: i32,
    /// Whether it stands somewhere in other letters than capitals, which may stand for words.
    lower: bool,
    /// Whether it is of two or three letters.
    short: bool,
    /// Whether it is the name of something else in one place.
    other: bool,
    /// Whether something stands beside it somewhere that only people have.
    personal: bool,
    classes: Classes,
}

impl Lone {
    /// Adds one more place where the word stands, with the weight of what stands around it.
    pub fn see(&mut self, document: &Document, candidate: &Candidate, weight: Weight) {
        self.best = self.best.max(weight.sum);
        self.against += i32::from(weight.sum < -1);
        self.certain += i32::from(!candidate.initial);
        self.count += 1;
        self.other |= weight.other;
        self.personal |= weight.personal;
        self.backed += i32::from(weight.sum > 0);
        let token = &document.tokens[candidate.tokens.start];
        self.lower |= token.case != Case::Upper;
        self.short |= token.span().len() < 4;
        self.classes = token.classes;
    }

    /// How surely the word is a name.
    pub fn weight(&self) -> i32 {
        let classes = self.classes;
        let sure = !name_words::is_dictionary(classes)
            && !name_words::is_given(classes)
            && !classes.any(Classes::CITY.with(Classes::COUNTRY).with(Classes::STATE));
        let listed = match () {
            _ if classes.any(Classes::COMMON_FAMILY) => 3 + i32::from(sure),
            _ if name_words::is_family(classes) => 2,
            _ if classes.any(Classes::COMMON_GIVEN) => 2,
            _ if name_words::is_given(classes) => 1,
            _ if name_words::is_dictionary(classes) => -1,
            _ => 0,
        };
        let plain = match () {
            _ if !name_words::is_dictionary(classes) => 0,
            _ if self.certain == 0 => -4,
            _ if classes.any(Classes::COMMON) => -1,
            _ => 0,
        };
        let place = match () {
            // A country or a people needs more than what is done and said: "Israel says", "the French said".
            _ if classes.any(Classes::COUNTRY.with(Classes::DEMONYM)) && self.best < 6 => -7,
            _ if name_words::is_place(classes) => -3,
            _ if classes.any(Classes::CITY) && self.best < 3 => -1,
            _ if classes.any(Classes::DEMONYM) => -2,
            _ => 0,
        };
        let against = 2 * i32::from(self.against * 2 > self.count) + 4 * i32::from(self.other);
        let family = classes.any(Classes::COMMON_FAMILY);
        // "Reach said": a firm as well as a person, unless the word is a common name and hardly another word.
        let given = classes.any(Classes::COMMON_GIVEN) && !name_words::is_dictionary(classes);
        let common = classes.any(Classes::COMMON) && self.backed < 3;
        let bare = !(self.personal || given || family && !common);
        let often = if family && !bare { (self.backed - 1).clamp(0, 2) } else { 0 };
        let bare = if bare { -3 } else { 0 };
        let letters = match () {
            _ if self.lower || !self.short && (family || name_words::is_family(classes)) => 0,
            _ => -3,
        };
        listed + plain + place + often + letters + bare + self.best.min(6) - against
    }
}

/// A candidate without the words at its start that only begin a sentence.
pub fn trim(document: &Document, candidate: &Candidate) -> Candidate {
    let mut candidate = candidate.clone();
    // "Political Affairs Ama Kvist": the first words end what stands before.
    let classes = |at: usize| document.tokens[at].classes;
    let given = candidate.tokens.clone().find(|at| classes(*at).any(Classes::COMMON_GIVEN));
    if let Some(given) = given.filter(|given| given + 1 < candidate.tokens.end && *given > candidate.tokens.start) {
        let plain = |at: usize| name_words::is_dictionary(classes(at)) && !name_words::is_given(classes(at));
        if (candidate.tokens.start..given).all(plain) {
            candidate.tokens.start = given;
            candidate.initial = false;
            candidate.left = Element::Plain;
        }
    }
    // "Ana Ruiz Wins", "Ana Ruiz Beats Bo Li": the verb of a heading.
    if candidate.tokens.len() > 2 && classes(candidate.tokens.start).any(Classes::COMMON_GIVEN) {
        let last = candidate.tokens.end - 1;
        let verb = (candidate.tokens.start + 2..=last).find(|at| {
            let verb = if *at == last { Classes::MOSTLY_VERB.with(Classes::MOSTLY_ADVERB) } else { Classes::VERB_S };
            let ends = *at == last || classes(at + 1).any(Classes::COMMON_GIVEN);
            ends && classes(*at).any(verb) && !name_words::is_family(classes(*at))
        });
        if let Some(verb) = verb {
            candidate.tokens.end = verb;
            candidate.right = Element::Plain;
        }
    }
    while candidate.initial && candidate.tokens.len() > 1 {
        let classes = document.tokens[candidate.tokens.start].classes;
        let second = document.tokens[candidate.tokens.start + 1].classes;
        let named = classes.any(Classes::COMMON_FAMILY) && !second.any(Classes::COMMON_GIVEN);
        let plain = name_words::is_dictionary(classes) && !name_words::is_given(classes) && !named
            || classes.any(name_words::CLOSED.with(Classes::MODAL)) && !classes.any(Classes::COMMON_GIVEN)
            || document.tokens[candidate.tokens.start].is_one_of(MAKERS, document.text);
        if !plain {
            break;
        }
        candidate.tokens.start += 1;
        candidate.initial = false;
        candidate.left = Element::Plain;
    }
    candidate
}

/// What the lists say of a word in a name; of "Mary-Kate" what they say of "Mary".
fn classes_of(document: &Document, lexicon: &Lexicon, at: usize) -> Classes {
    let classes = document.tokens[at].classes;
    match document.word(at).split_once(['-', '‐', '‑']) {
        Some((part, rest)) if classes == Classes::NONE && rest.starts_with(char::is_uppercase) => {
            lexicon.classes(&part.to_lowercase())
        }
        _ => classes,
    }
}

/// What the words of a candidate of several words say by themselves.
pub fn inner(document: &Document, lexicon: &Lexicon, candidate: &Candidate) -> i32 {
    let tokens = &document.tokens[candidate.tokens.clone()];
    let words: Vec<usize> = candidate.tokens.clone().filter(|at| document.tokens[*at].kind == Kind::Word).collect();
    let (Some(first), Some(mut last)) = (words.first().copied(), words.last().copied()) else { return 0 };
    let mut sum = 0;
    if document.tokens[last].is(Classes::SUFFIX) && words.len() > 2 {
        sum += 2;
        last = words[words.len() - 2];
    }
    let initials = |token: &Token| {
        token.is_initials(document.text) || name_words::is_joined_initials(token.span().of(document.text))
    };
    sum += 2 * tokens[1..].iter().filter(|token| token.is_initials(document.text)).count() as i32;
    let of_first = &document.tokens[first];
    sum += if initials(of_first) { 2 } else { given_weight(classes_of(document, lexicon, first)) };
    let of_last = classes_of(document, lexicon, last);
    let common_given = of_first.is(Classes::COMMON_GIVEN) && !name_words::is_place(of_first.classes);
    let odd = of_last.any(Classes::ORGANIZATION_NOUN.with(Classes::PLACE_NOUN)) && !common_given;
    sum += match family_weight(of_last) {
        weight if weight < 0 && common_given => 0,
        weight if odd => weight.min(-1),
        weight => weight,
    };
    let upper = tokens.iter().filter(|token| token.case == Case::Upper && !initials(token)).count();
    if candidate.style == Style::Prose {
        sum -= upper as i32;
    }
    if words.len() > 4 {
        sum -= 2;
    }
    sum
}
