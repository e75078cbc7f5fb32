//! The closed word classes: determiners, pronouns, auxiliaries, prepositions and the like.

use super::Tag::{self, *};
use super::{Here, NOUN_FORMS, VERB_FORMS};
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, lower, words};

/// The classes that this file reads.
const CLOSED: Classes = Classes::MODAL
    .with(Classes::AUXILIARY)
    .with(Classes::NEGATION)
    .with(Classes::WH)
    .with(Classes::POSSESSIVE)
    .with(Classes::NUMBER)
    .with(Classes::DETERMINER)
    .with(Classes::PRONOUN)
    .with(Classes::OBJECT_PRONOUN)
    .with(Classes::COORDINATOR)
    .with(Classes::SUBORDINATOR)
    .with(Classes::PREPOSITION);

/// Words that are like no other.
const SINGLE: &Words = words!["'s", "’s", "her", "thanks", "that", "to"];

impl Here<'_> {
    /// Words of the closed classes.
    pub(super) fn closed(&self) -> Option<Tag> {
        let can = self.token().classes;
        if self.is_word(SINGLE)
            && let Some(tag) = self.single()
        {
            return Some(tag);
        }
        if !can.any(CLOSED) && !self.is_word(words!["whether"]) {
            return None;
        }
        let before = self.before.tag;
        let next = self.next();
        if can.any(Classes::MODAL) {
            let noun = matches!(before, Determiner | Possessive | Adjective);
            return Some(if noun { Noun } else { Modal });
        }
        if can.any(Classes::AUXILIARY) {
            let word = lower(self.word(0));
            return Some(match word.as_ref() {
                _ if word.starts_with('h') => Have,
                _ if word.ends_with("ve") => Have,
                "'d" | "’d" => Modal,
                _ if word.starts_with('d') => Do,
                _ => Be,
            });
        }
        if can.any(Classes::NEGATION) {
            return Some(Negation);
        }
        if can.any(Classes::WH) || self.is_word(words!["whether"]) {
            return Some(Wh);
        }
        if can.any(Classes::POSSESSIVE) {
            return Some(Possessive);
        }
        if can.any(Classes::NUMBER) && !can.any(Classes::DETERMINER) {
            return Some(Number);
        }
        if can.any(Classes::DETERMINER) {
            let pronoun = can.any(Classes::PRONOUN) && !self.noun_follows() && !next.any(Classes::GERUND);
            // "have all said", "were both told"
            if matches!(before, Have | Be | Modal)
                && self.is_word(words!["all", "both", "each"])
                && next.any(VERB_FORMS)
            {
                return Some(Adverb);
            }
            let article = self.is_word(words!["the", "a", "an"]);
            let adjective = matches!(before, Determiner | Possessive | Adjective) && !article;
            return Some(if adjective {
                Adjective
            } else if pronoun {
                Pronoun
            } else {
                Determiner
            });
        }
        if can.any(Classes::PRONOUN) {
            return Some(Pronoun);
        }
        if can.any(Classes::OBJECT_PRONOUN) {
            return Some(ObjectPronoun);
        }
        if can.any(Classes::COORDINATOR) && !self.is_word(words!["so", "yet"]) {
            return Some(Coordinator);
        }
        if can.any(Classes::SUBORDINATOR) {
            let clause = next.any(Classes::PRONOUN) || !can.any(Classes::PREPOSITION.with(Classes::ADVERB));
            if clause {
                return Some(Subordinator);
            }
        }
        if can.any(Classes::PREPOSITION) {
            // "following the ruling" against "the following day"; "worth" and "past" likewise.
            let noun = matches!(before, Determiner | Possessive) && can.any(NOUN_FORMS.with(Classes::ADJECTIVE))
                // "of past games"
                || before == Preposition && self.is_word(words!["past"]) && self.noun_follows();
            let verb = self.is_word(words!["like"]) && matches!(self.before.verb, To | Modal | Do | Pronoun);
            return Some(if noun {
                Adjective
            } else if verb {
                Base
            } else {
                Preposition
            });
        }
        None
    }

    /// Words that are like no other.
    fn single(&self) -> Option<Tag> {
        let before = self.before.tag;
        let next = self.next();
        if self.is_word(words!["that"]) {
            // "That letter was late", "at that time"
            let opens =
                self.before.begins || before == Preposition && !self.is_after(words!["in", "given", "except", "now"]);
            let noun =
                next.any(Classes::NOUN) && !next.any(Classes::PLURAL) && self.noun_follows() && !self.next_is_name();
            return Some(if opens && noun { Determiner } else { That });
        }
        if self.is_word(words!["to"]) {
            let verb = next.any(Classes::VERB.with(Classes::AUXILIARY)) && !next.any(Classes::DETERMINER)
                || next.any(Classes::ADVERB) && !self.noun_follows();
            let according =
                self.at > 0 && self.tokens[self.at - 1].span().of(self.text).eq_ignore_ascii_case("according");
            return Some(if verb && !according && !self.next_is_name() { To } else { Preposition });
        }
        if self.is_word(words!["'s", "’s"]) {
            // "the town's many parks", "the film's most loved scene", but "the judge's the one"
            let quantity =
                next.any(Classes::DETERMINER) && !self.is_next(words!["the", "a", "an", "this", "that", "no"]);
            if self.at > 0 && self.tokens[self.at - 1].span().of(self.text).eq_ignore_ascii_case("let") {
                return Some(ObjectPronoun);
            }
            let clause = matches!(before, Pronoun | That | Wh | Adverb)
                || next.any(Classes::DETERMINER.with(Classes::NEGATION).with(Classes::PREPOSITION)) && !quantity;
            return Some(if clause { Be } else { Possessive });
        }
        if self.is_word(words!["thanks"]) && self.is_next(words!["to"]) {
            return Some(Preposition);
        }
        if self.is_word(words!["her"]) {
            // "her broken leg", but "people close to her said no"
            let described = self.tokens.get(self.at + 2).is_some_and(|token| {
                token.is(super::NOUN_FORMS.with(Classes::ADJECTIVE)) && !token.is(Classes::DETERMINER)
            });
            let participle = next.any(Classes::PARTICIPLE) && (described || !next.any(Classes::MOSTLY_VERB));
            return Some(if self.noun_follows() || next.any(Classes::GERUND) || participle {
                Possessive
            } else {
                ObjectPronoun
            });
        }
        None
    }
}
