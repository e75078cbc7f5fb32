//! A candidate where it stands: what is before and after it.

use std::ops::Range;

use super::candidates::Candidate;
use super::gender;
use super::name_words;
use super::speech::is_speech;
use crate::lexicon::Classes;
use crate::lexicon::words::Words;
use crate::rules::Element;
use crate::syntax::Document;
use crate::text::tokens::{Kind, Token};

/// A candidate where it stands.
pub struct Context<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// The candidate.
    pub candidate: &'a Candidate,
    /// The tokens of its sentence.
    sentence: &'a Range<usize>,
    /// The token right before it, in its sentence.
    pub left: Option<&'a Token>,
    /// The token right after it, in its sentence.
    pub right: Option<&'a Token>,
    /// What the lower-case word right before it is, if that can be a noun.
    noun: Classes,
}

/// What stands right before and after a candidate, in its sentence.
#[derive(Clone, Copy, Debug)]
pub struct Sides(pub u8);

impl Sides {
    const NONE: Sides = Sides(0);
    /// A capitalised word before it.
    pub const NAME_BEFORE: Sides = Sides(1);
    /// Another word before it that can be a noun.
    pub const NOUN_BEFORE: Sides = Sides(2);
    /// A mark or a number before it.
    pub const MARK_BEFORE: Sides = Sides(4);
    /// A capitalised word after it.
    pub const NAME_AFTER: Sides = Sides(8);
    /// Another word after it.
    pub const PLAIN_AFTER: Sides = Sides(16);
    /// A comma or an opening bracket after it.
    pub const PAUSE_AFTER: Sides = Sides(32);
    /// Any other word before it.
    const CLOSED_BEFORE: Sides = Sides(64);
    /// Another mark or a number after it.
    const STOP_AFTER: Sides = Sides(128);
    /// Any mark or number after it.
    pub const MARK_AFTER: Sides = Sides::PAUSE_AFTER.with(Sides::STOP_AFTER);
    /// Any word without a capital before it.
    pub const PLAIN_BEFORE: Sides = Sides::NOUN_BEFORE.with(Sides::CLOSED_BEFORE);
    /// Any word before it.
    pub const WORD_BEFORE: Sides = Sides::NAME_BEFORE.with(Sides::PLAIN_BEFORE);
    /// Anything after it.
    pub const AFTER: Sides = Sides::NAME_AFTER.with(Sides::PLAIN_AFTER).with(Sides::MARK_AFTER);
    /// Anything on one side.
    pub const SIDES: Sides = Sides::WORD_BEFORE.with(Sides::MARK_BEFORE).with(Sides::AFTER);

    const fn with(self, other: Sides) -> Sides {
        Sides(self.0 | other.0)
    }

    /// Whether at least one is the same.
    pub const fn any(self, other: Sides) -> bool {
        self.0 & other.0 != 0
    }
}

impl<'a> Context<'a> {
    /// A candidate in its document.
    pub fn new(document: &'a Document<'a>, candidate: &'a Candidate) -> Self {
        let sentence = &document.sentences[candidate.sentence].tokens;
        let before = candidate.tokens.start.checked_sub(1).filter(|at| *at >= sentence.start);
        let after = (candidate.tokens.end < sentence.end).then_some(candidate.tokens.end);
        let (left, right) = (before.map(|at| &document.tokens[at]), after.map(|at| &document.tokens[at]));
        let noun = left.filter(|token| {
            token.kind == Kind::Word
                && !token.is_capitalised()
                && !token.is(name_words::CLOSED.with(Classes::MODAL))
                && (!token.is(Classes::MOSTLY_VERB.with(Classes::MOSTLY_ADJECTIVE)) || token.is(Classes::OFFICE))
        });
        let noun = noun.map_or(Classes::NONE, |token| token.classes);
        Context { document, candidate, sentence, left, right, noun }
    }

    /// What stands right before and after it.
    pub fn sides(&self) -> Sides {
        let left = self.left.map_or(Sides::NONE, |token| match token.kind {
            Kind::Word if token.is_capitalised() => Sides::NAME_BEFORE,
            Kind::Word if self.noun == Classes::NONE => Sides::CLOSED_BEFORE,
            Kind::Word => Sides::NOUN_BEFORE,
            _ => Sides::MARK_BEFORE,
        });
        let right = self.right.map_or(Sides::NONE, |token| match token.kind {
            Kind::Word if token.is_capitalised() => Sides::NAME_AFTER,
            Kind::Word => Sides::PLAIN_AFTER,
            Kind::Mark(',' | '(') => Sides::PAUSE_AFTER,
            _ => Sides::STOP_AFTER,
        });
        left.with(right)
    }

    /// The token `distance` before the candidate, in its sentence.
    pub fn before(&self, distance: usize) -> Option<usize> {
        self.candidate.tokens.start.checked_sub(distance).filter(|at| *at >= self.sentence.start)
    }

    /// The token `distance` after the candidate (0 is the next), in its sentence.
    pub fn after(&self, distance: usize) -> Option<usize> {
        let at = self.candidate.tokens.end + distance;
        (at < self.sentence.end).then_some(at)
    }

    pub fn mark_at(&self, at: usize, mark: char) -> bool {
        self.document.tokens.get(at).is_some_and(|token| token.is_mark(mark))
    }

    pub fn left_word(&self, words: &Words) -> bool {
        self.left.is_some_and(|token| token.is_one_of(words, self.document.text))
    }

    pub fn right_word(&self, words: &Words) -> bool {
        self.right.is_some_and(|token| token.is_one_of(words, self.document.text))
    }

    /// Whether "secretary of state" or "chief of staff" stands before.
    pub fn fixed_title(&self) -> bool {
        self.before(1).is_some_and(|at| matches!(self.document.word(at), "staff" | "state" | "chief"))
            && self.before(2).is_some_and(|at| matches!(self.document.word(at), "of" | "in"))
    }

    /// Whether the candidate stands in commas after a phrase with a title in it, as its apposition.
    pub fn between_commas(&self) -> bool {
        let comma =
            |at: Option<usize>| at.is_some_and(|at| matches!(self.document.tokens[at].kind, Kind::Mark(',' | '.')));
        if self.candidate.is_single() || !comma(self.before(1)) || !(comma(self.after(0)) || self.after(0).is_none()) {
            return false;
        }
        (2..12).map_while(|distance| self.before(distance)).any(|at| {
            let token = &self.document.tokens[at];
            token.is(Classes::OFFICE.with(Classes::TITLE)) && !token.is(name_words::CLOSED)
        })
    }

    /// Whether it is the name of a relative after a comma: "his wife, Ana, and".
    pub fn relative_before(&self) -> bool {
        let token = |distance: usize| self.before(distance).map(|at| &self.document.tokens[at]);
        let kin = token(2).is_some_and(|token| token.is(Classes::KINSHIP) && !token.is_capitalised());
        kin && token(1).is_some_and(|token| token.is_mark(',')) && gender::closes(self.document, &self.candidate.tokens)
    }

    /// Whether the token `distance` before is one of these words.
    pub fn word_before(&self, distance: usize, words: &Words) -> bool {
        self.before(distance).is_some_and(|at| self.document.tokens[at].is_one_of(words, self.document.text))
    }

    /// Whether the token `distance` after is one of these words.
    pub fn word_after(&self, distance: usize, words: &Words) -> bool {
        self.after(distance).is_some_and(|at| self.document.tokens[at].is_one_of(words, self.document.text))
    }

    /// Whether what somebody was, or is now, follows a comma: "Odell, formerly of".
    pub fn formerly_after(&self) -> bool {
        self.mark_at(self.candidate.tokens.end, ',')
            && self.after(1).is_some_and(|at| matches!(self.document.word(at), "formerly" | "currently" | "previously"))
    }

    /// Whether a lower-case word of these classes stands right before.
    pub fn left_noun(&self, classes: Classes) -> bool {
        self.noun.any(classes)
    }

    /// Whether a title with its complement stands before: "Secretary of State", "Director of the Mint".
    pub fn title_phrase(&self) -> bool {
        let Some(last) = self.before(1) else { return false };
        // "Director of the British Chambers": a nationality ends no title.
        let ends = &self.document.tokens[last];
        if !ends.is_capitalised() || ends.is(Classes::DEMONYM) {
            return false;
        }
        let mut of = false;
        for distance in 2..14 {
            let Some(at) = self.before(distance) else { return false };
            let token = &self.document.tokens[at];
            match self.document.word(at) {
                "of" | "for" => of = true,
                "the" | "and" | "on" | "&" | "," => {}
                _ if of && name_words::is_title(token.classes) => return true,
                _ if token.is_capitalised() => {}
                _ => return false,
            }
            if of && !matches!(self.document.word(at), "of" | "for" | "the" | "and" | "on" | "&" | ",") {
                of &= token.is_capitalised();
            }
        }
        false
    }

    /// Whether the words after a reporting verb and the candidate make it the verb's object.
    pub fn goes_on(&self) -> bool {
        self.after(0).is_some_and(|at| {
            let token = &self.document.tokens[at];
            token.is(Classes::AUXILIARY.with(Classes::MODAL).with(Classes::VERB_S).with(Classes::PAST))
                && !token.is(Classes::COORDINATOR)
        })
    }

    pub fn speech_after(&self) -> bool {
        let Some(mut at) = self.after(0) else { return false };
        let token = &self.document.tokens[at];
        if token.is(Classes::ADVERB) && !is_speech(self.document, at)
            || token.is_mark(',') && !self.candidate.is_single()
        {
            at += 1;
        }
        is_speech(self.document, at)
    }

    pub fn acts(&self) -> bool {
        self.after(0).is_some_and(|at| {
            let token = &self.document.tokens[at];
            !token.is_capitalised()
                && token.is(Classes::PAST.with(Classes::VERB_S).with(Classes::AUXILIARY).with(Classes::MODAL))
        })
    }

    pub fn age_after(&self) -> bool {
        let open = self.after(0).filter(|at| self.mark_at(*at, ',') || self.mark_at(*at, '('));
        let Some(number) = open.and(self.after(1)) else { return false };
        let age: Option<u32> = self.document.word(number).parse().ok();
        // "Tom, nine, was hurt."
        let spelt = self.document.tokens[number].is(Classes::NUMBER) && !self.document.tokens[number].is_capitalised();
        let age = age.or(spelt.then_some(9));
        let closed =
            self.after(2).is_none_or(|at| matches!(self.document.tokens[at].kind, Kind::Mark(',' | ')' | '.' | ';')));
        age.is_some_and(|age| (1..115).contains(&age)) && closed && self.mark_at(self.candidate.tokens.end, ',')
            || age.is_some_and(|age| (16..100).contains(&age)) && closed && !self.candidate.is_single()
    }

    pub fn who_after(&self) -> bool {
        let comma = usize::from(self.mark_at(self.candidate.tokens.end, ','));
        self.after(comma)
            .is_some_and(|at| matches!(self.document.word(at), "who" | "whose" | "whom" | "himself" | "herself"))
    }

    pub fn party_after(&self) -> bool {
        let open = self.after(0).filter(|at| self.mark_at(*at, ',') || self.mark_at(*at, '('));
        let Some(label) = open.and(self.after(1)) else { return false };
        let word = self.document.word(label);
        let mut letters = word.chars();
        let party = letters.next().is_some_and(|letter| matches!(letter, 'R' | 'D' | 'I'));
        let then = letters.next();
        let state = matches!(then, Some('-' | '–')) && letters.next().is_some_and(char::is_alphabetic);
        party && (state || then.is_none() && self.mark_at(self.candidate.tokens.end, '('))
    }

    pub fn apposition_after(&self) -> bool {
        if self.candidate.is_single() || !self.mark_at(self.candidate.tokens.end, ',') {
            return false;
        }
        for distance in 1..7 {
            let Some(at) = self.after(distance) else { return false };
            let token = &self.document.tokens[at];
            if matches!(self.document.word(at), "'s" | "’s" | "’") {
                continue;
            }
            if token.kind != Kind::Word
                || token.is(Classes::VERB_S.with(Classes::AUXILIARY)) && !token.is(Classes::NOUN)
            {
                return token.is(Classes::OFFICE);
            }
            if token.is(Classes::OFFICE.with(Classes::TITLE)) && (distance > 1 || !token.is_capitalised()) {
                return true;
            }
        }
        false
    }

    pub fn country_after(&self) -> bool {
        self.mark_at(self.candidate.tokens.end, '(')
            && self.after(1).is_some_and(|at| {
                self.document.tokens[at].is(Classes::COUNTRY)
                    || name_words::letter(self.document, at, false) == Element::Place
            })
            && !self.candidate.is_single()
    }
}
