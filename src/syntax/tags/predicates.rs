//! Whether a word that can be a noun or a verb is the verb of its clause, and what else its constraints ask.

use super::Tag::*;
use super::readings::Tags;
use super::{Here, NOUN_FORMS, VERB_FORMS};
use crate::lexicon::Classes;
use crate::lexicon::words::words;
use crate::text::tokens::{Kind, Token};

impl Here<'_> {
    /// Whether a word after a possible subject, a noun or a verb by itself, can be its verb.
    pub(super) fn can_be_predicate(&self) -> bool {
        let can = self.token().classes;
        if !can.any(NOUN_FORMS) {
            return false;
        }
        let mostly = self.mostly(Tags::VERBS);
        let gerund = mostly
            && can.any(Classes::GERUND)
            && (self.object_follows()
                || self.noun_follows() && !self.heading
                || self.next().any(Classes::PREPOSITION) && !self.is_next(words!["of"]));
        let plural = self.before.verb == Plural || self.is_after_people();
        // "tenants advocates say", but "one of the tenants advocates it"
        let agrees = can.any(Classes::VERB_S) && (self.before.verb != Plural || self.before.opener == Preposition);
        // "travellers in Varby say": the subject is farther back.
        let farther = mostly && self.before.tag == Name && self.before.opener == Preposition && !self.before.finite;
        let finite = can.any(Classes::PAST) || can.any(Classes::VERB) && (plural || farther) || agrees;
        if !mostly && self.is_after_origin() && !self.object_follows() && !self.is_next(words!["that"]) {
            return gerund;
        }
        // Behind a noun a clause that begins with "that" and a verb describes the noun.
        let describes = self.is_next(words!["that"]) && self.is_finite_at(2) && self.before.tag != Name;
        let complement = self.complement_follows() && !describes;
        let reported = self.is_reported() || matches!(self.before.opener, Coordinator | Mark);
        let missing = (!self.before.finite || reported) && !self.finite_follows_nearby();
        let adverb = !self.is_direct() && !self.is_after(words!["only", "just", "even", "very", "too"]);
        // "…, Okoro notes."
        let ends = self.is_next(words![".", ","]) && (plural || can.any(Classes::VERB_S) && self.is_after_person());
        // "the show ends with a song", and no other verb in sight
        let alone = !self.before.finite
            && !self.heading
            && (self.next().any(Classes::PREPOSITION)
                || self.is_next(words!["back", "too", "well", "hard", "out", "away"]))
            && !self.is_next(words!["of"])
            && missing
            && !self.past_follows();
        // "…, judge rules" at the end of a headline.
        let closes = self.heading
            && can.any(Classes::VERB_S)
            && self.at + 1 >= self.tokens.len().saturating_sub(1)
            && self.at > self.first + 1
            && self.tokens[self.first..self.at].iter().rev().take(4).any(|token| token.is_mark(','));
        let people = plural
            && missing
            && !self.heading
            && (self.noun_follows() || self.next().any(Classes::PREPOSITION.with(Classes::ADVERB)));
        gerund
            || finite
                && (mostly || closes || self.object_follows() || adverb || (complement || ends) && missing || alone)
            || finite && people
            || mostly && complement && can.any(Classes::VERB)
    }

    pub(super) fn is_mostly_participle(&self) -> bool {
        self.token().is(Classes::MOSTLY_PARTICIPLE)
    }

    /// Whether the word before is an adjective, no noun, and a preposition before it: "for political promises".
    pub(super) fn is_described_object(&self) -> bool {
        self.before.tag == Adjective
            && self.token_before().is_some_and(|token| !token.is(NOUN_FORMS))
            && self.at >= 2
            && self.tokens[self.at - 2].is(Classes::PREPOSITION)
    }

    fn token_before(&self) -> Option<&Token> {
        self.at.checked_sub(1).and_then(|at| self.tokens.get(at))
    }

    /// Whether a name or noun for a person is before.
    fn is_after_person(&self) -> bool {
        self.before.tag == Name || self.token_before().is_some_and(|token| token.is(Classes::PERSON_NOUN))
    }

    /// Whether a name for people is before: "Democrats", "Germans".
    fn is_after_people(&self) -> bool {
        let people = Classes::DEMONYM.with(Classes::PARTY).with(Classes::PERSON_PLURAL);
        self.before.tag == Name
            && self.token_before().is_some_and(|token| token.is(people) && token.span().of(self.text).ends_with('s'))
    }

    /// Whether an adjective of origin or party is before: "American", "Republican".
    fn is_after_origin(&self) -> bool {
        let origin = Classes::DEMONYM.with(Classes::PARTY);
        self.before.tag == Name
            && self.is_direct()
            && self.token_before().is_some_and(|token| token.is(origin) && !token.span().of(self.text).ends_with('s'))
    }

    /// Whether the word is a plural behind a number of more than one.
    pub(super) fn is_counted(&self) -> bool {
        self.before.tag == Number
            && self.token().is(Classes::PLURAL)
            && !self.is_after(words!["one", "first", "second", "third", "half", "fourth", "fifth"])
    }

    /// Whether "who" is before, or a "which" or "that" behind the noun it belongs to.
    pub(super) fn is_relative(&self) -> bool {
        let noun = self.at.checked_sub(2).and_then(|at| self.tokens.get(at));
        let fits = noun.is_some_and(|noun| {
            noun.is_mark(',')
                || noun.is(Classes::NOUN) && self.token().is(Classes::VERB_S)
                || noun.is(Classes::PLURAL) && self.token().is(Classes::VERB)
        });
        self.is_after(words!["who"])
            || self.is_after(words!["which"]) && fits
            || self.is_after(words!["that"]) && fits && !self.next_is_verb()
    }

    fn next_is_verb(&self) -> bool {
        self.next().any(Classes::AUXILIARY.with(Classes::MODAL))
    }

    /// Whether "let's" is before.
    pub(super) fn is_after_lets(&self) -> bool {
        let word = |back: usize| self.at.checked_sub(back).map_or("", |at| self.tokens[at].span().of(self.text));
        matches!(word(1), "'s" | "’s") && word(2).eq_ignore_ascii_case("let")
    }

    /// Whether a form after a noun is a participle that describes the noun: the clause has its verb elsewhere.
    pub(super) fn is_reduced(&self) -> bool {
        let relative = matches!(self.before.opener, That | Wh) && self.next().any(VERB_FORMS);
        let closes = self.next().any(Classes::COORDINATOR)
            || self.tokens.get(self.at + 1).is_none_or(|token| matches!(token.kind, Kind::Mark(_)));
        self.is_mostly_participle()
            && !relative
            && (self.is_direct() || self.is_after(words!["ever"]))
            && !self.object_follows()
            && (!self.noun_follows() || self.next().any(Classes::ADVERB.with(Classes::DATE)))
            && (self.before.finite && !self.is_reported() || !closes && self.finite_follows())
    }

    /// Whether a form describes the message that a speaker uses: "in a statement posted on Monday".
    pub(super) fn is_of_message(&self) -> bool {
        self.before.finite
            && self.before.opener == Preposition
            && self.token().is(Classes::PARTICIPLE)
            && self.is_direct()
            && self.token_before().is_some_and(|token| token.is(Classes::REPORTING_NOUN))
            && self.next().any(Classes::PREPOSITION.with(Classes::DATE))
    }

    /// Whether marks close right before the word, with the comma, question or cry of what they quote.
    pub(super) fn is_behind_marks(&self) -> bool {
        let mark = |back: usize, marks: &[char]| {
            let token = self.at.checked_sub(back).and_then(|at| self.tokens.get(at));
            token.is_some_and(|token| marks.iter().any(|mark| token.is_mark(*mark)))
        };
        mark(1, &['”', '"', '’', '\'']) && mark(2, &[',', '?', '!'])
    }

    /// Whether the word is a role, in the form of the base of a verb, before a name: "and captain Ana Okoro".
    pub(super) fn is_role_of_name(&self) -> bool {
        self.token().is(Classes::PERSON_NOUN)
            && !self.token().is(Classes::PAST.with(Classes::VERB_S))
            && self.next_is_name()
            && !matches!(self.before.verb, To | Modal | Do | Base | Present)
    }
}
