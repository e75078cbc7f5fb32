//! Noun phrases and times: where they end, what they are built on, which are one.

use super::{Chunk, Cutter};
use crate::lexicon::Classes;
use crate::lexicon::reporting::Uses;
use crate::lexicon::words::{Filter, Words, words};
use crate::rules::Element;
use crate::syntax::tags::{Tag, Tags};
use crate::text::tokens::Case;

/// Nouns of time that make a phrase an adverb of time.
const TIMES: &Words = words![
    "week",
    "weeks",
    "month",
    "months",
    "year",
    "years",
    "day",
    "days",
    "morning",
    "afternoon",
    "evening",
    "night",
    "weekend",
    "today",
    "tonight",
    "tomorrow",
    "yesterday",
    "hour",
    "hours",
    "minutes",
    "summer",
    "winter",
    "spring",
    "fall",
    "season",
    "decade",
    "century",
    "midday",
    "noon",
    "midnight",
    "now",
    "recently",
    "earlier",
    "later",
    "afterward",
    "afterwards",
];

/// How many numbers and the like can stand before a noun of time: a row of numbers is none.
const LONGEST_TIME: usize = 12;

/// Pronouns that can be the head of a noun phrase with "of": "some of her rivals".
const QUANTIFIERS: &Words = words![
    "some", "many", "most", "all", "both", "each", "none", "few", "several", "any", "either", "neither", "much",
    "those"
];

/// What can stand before a number and say how near it is.
const ABOUT: &[&[&Words]] = &[
    &[words!["about", "around", "nearly", "almost", "roughly", "over", "under", "just", "only", "some"]],
    &[words!["more", "fewer", "less"], words!["than"]],
    &[words!["at"], words!["least", "most"]],
    &[words!["up", "close"], words!["to"]],
    &[words!["shy"], words!["of"]],
    &[words!["as"], words!["many", "much"], words!["as"]],
];

/// How many words can stand before the number.
const LONGEST_ABOUT: usize = 4;

/// What can stand before one of these.
const EVEN: &Words = words!["just", "only", "slightly", "well"];

/// What can stand before a noun of time: "last week", "the same day".
const WHICH: &Words =
    words!["this", "that", "last", "next", "late", "early", "earlier", "later", "the", "past", "previous", "same"];

/// Which words in small letters a time can begin with: most are none.
const TIME_FILTER: Filter = ABOUT_FILTER.with(TIMES).with(WHICH);

/// Which words such a phrase can begin with: most are none.
const ABOUT_FILTER: Filter = {
    let (mut filter, mut at) = (Filter::NONE.with(EVEN), 0);
    while at < ABOUT.len() {
        filter = filter.with(ABOUT[at][0]);
        at += 1;
    }
    filter
};

/// Words that are the head of a noun phrase whatever their tag.
const HEADS: &Words = words!["half", "others"];

/// What a noun phrase begins with, but for some words and a sign of currency.
const BEGINS: Tags = Tags::of(&[
    Tag::Determiner,
    Tag::Possessive,
    Tag::Adjective,
    Tag::Adverb,
    Tag::Name,
    Tag::Noun,
    Tag::Plural,
    Tag::Number,
]);

/// Which words these are.
const WORD_FILTER: Filter = ABOUT_FILTER.with(HEADS).with(QUANTIFIERS).with(words!["the"]);

impl Cutter<'_> {
    /// Whether a time expression can begin at `at`: most often none can.
    #[inline]
    pub(super) fn can_begin_time(&self, at: usize) -> bool {
        at < self.end && {
            let first = &self.document.tokens[at];
            TIME_FILTER.can_have(first.key) || first.is(Classes::DATE) || self.tag(at) == Tag::Number
        }
    }

    /// The end of a time expression at `at`.
    pub(super) fn time(&self, at: usize) -> Option<usize> {
        if !self.can_begin_time(at) {
            return None;
        }
        if self.word_is(at, words!["the"]) && !self.word_is(at + 1, words!["same", "next", "previous", "past", "last"])
        {
            return None;
        }
        // "the Varby Sun" is no Sunday.
        if self.word_is(at, words!["sun", "sun."]) && self.tag(at.saturating_sub(1)) == Tag::Name {
            return None;
        }
        let is_time = |at: usize| {
            let capital = at < self.end && self.document.tokens[at].is_capitalised();
            let word = if capital { self.is(at, Classes::DATE) } else { self.word_is(at, TIMES) };
            at < self.end && word && self.names.person(at).is_none()
        };
        let mut end = self.about(at);
        while end < at + LONGEST_TIME && (self.word_is(end, WHICH) || self.tag(end) == Tag::Number) {
            end += 1;
        }
        if !is_time(end) {
            return None;
        }
        while is_time(end)
            || self.tag(end) == Tag::Number && self.is(end - 1, Classes::DATE)
            || self.word_is(end, words![","])
                && end + 1 < self.end
                && self.tag(end + 1) == Tag::Number
                && self.tag(end - 1) == Tag::Number
            || self.word_is(end, words!["ago"])
        {
            end += 1;
        }
        // "last week's ruling" is about the ruling.
        let owns = self.tag(end) == Tag::Possessive && !self.document.word(end).starts_with(char::is_alphabetic);
        // "warned that winter would be hard"
        let clause = self.word_is(at, words!["that"])
            && matches!(self.tag(end), Tag::Modal | Tag::Past | Tag::Present | Tag::Be | Tag::Have | Tag::Do);
        (!owns && !clause).then_some(end)
    }

    /// Behind "about", "more than" or "just shy of", where a number or "half" follows.
    fn about(&self, at: usize) -> usize {
        let is_number = |at: usize| self.tag(at) == Tag::Number || self.word_is(at, words!["half"]);
        if at >= self.end
            || !ABOUT_FILTER.can_have(self.document.tokens[at].key)
            || !(at + 1..=at + LONGEST_ABOUT).any(is_number)
        {
            return at;
        }
        let first = at + usize::from(self.word_is(at, EVEN));
        let behind = |at: usize| {
            ABOUT.iter().find_map(|words| {
                let known = words.iter().enumerate().all(|(index, words)| self.word_is(at + index, words));
                (known && is_number(at + words.len())).then_some(at + words.len())
            })
        };
        behind(at).or_else(|| behind(first)).unwrap_or(at)
    }

    /// The end and head of a noun phrase that begins at `at`.
    pub(super) fn noun_phrase(&self, at: usize) -> Option<(usize, usize)> {
        let first = self.document.tokens.get(at)?;
        if !(BEGINS.has(self.tag(at)) || WORD_FILTER.can_have(first.key) || first.is_mark('$')) {
            return None;
        }
        let mut end = self.about(at);
        while self.tag(end) == Tag::Determiner {
            end += 1;
        }
        let mut head = None;
        let mut owner = None;
        while end < self.end {
            if let Some(index) = self.quotation_of(end) {
                if end > at && self.is_modifier(index) {
                    end = self.document.quotations[index].tokens.end;
                    continue;
                }
                break;
            }
            match self.tag(end) {
                Tag::Name | Tag::Noun | Tag::Plural | Tag::Number => {
                    // A time after a noun is not of its phrase: "the judge Tuesday"; nor a name after hearers: "told
                    // jurors Okoro lied".
                    if head.is_some_and(|head| {
                        self.can_begin_time(end) && self.time(end).is_some()
                            || self.ends_hearers(head, end)
                            || self.begins_relative(at, head, end)
                            // "Okoro first said so"
                            || self.word_is(end, words!["first"]) && self.tag(end + 1).is_verb()
                    }) {
                        break;
                    }
                    let letters = head.is_some_and(|head| self.names.person(head).is_some()) && self.is_letters(end);
                    head = head.filter(|_| letters).or(Some(end));
                }
                _ if head.is_none() && self.word_is(end, HEADS) => head = Some(end),
                _ if head.is_none() && self.word_is(end, QUANTIFIERS) && self.word_is(end + 1, words!["of"]) => {
                    head = Some(end);
                }
                Tag::Mark
                    if head.is_some() && self.document.tokens[end].is_mark('%') && self.tag(end - 1) == Tag::Number =>
                {
                    head = Some(end);
                }
                Tag::Possessive if end == at => {}
                // "called Okoro his friend"
                Tag::Possessive if head.is_some() && self.document.word(end).starts_with(char::is_alphabetic) => {
                    break;
                }
                Tag::Possessive if head.is_some_and(|head| head + 1 == end) => owner = head.take(),
                Tag::Adjective
                    if head.is_none_or(|head| self.tag(head) != Tag::Name || self.tag(end + 1).is_nominal()) => {}
                // "very old", but "Then old"
                Tag::Adverb if self.tag(end + 1) == Tag::Adjective && !self.document.tokens[end].is_capitalised() => {}
                Tag::Coordinator if self.word_is(end, words!["&"]) && head.is_some() => {}
                Tag::Mark if head.is_some() && self.word_is(end, words!["/"]) && self.tag(end + 1).is_nominal() => {}
                Tag::Coordinator | Tag::Mark
                    if end > at
                        && self.word_is(end, words!["and", "or", ","])
                        && self.tag(end - 1) == Tag::Adjective
                        // "The pier is safe, former mayor Okoro said."
                        && !(self.tag(at) == Tag::Adjective && self.tag(at.saturating_sub(1)) == Tag::Be)
                        && (self.tag(end + 1) == Tag::Adjective || self.is_compound(end + 1)) => {}
                Tag::Mark if self.document.tokens[end].is_mark('$') => {}
                _ => break,
            }
            end += 1;
        }
        // "the accused", "the nonprofit"
        let last = end - usize::from(end > at);
        let alone = self.word_is(at, words!["the"])
            && self.tag(last) == Tag::Adjective
            && !self.word_is(last, words!["most", "least"])
            && !self.is_more(end);
        let head = head.or(owner).or(alone.then_some(last))?;
        let owns = self.tag(head + 1) == Tag::Possessive && head + 2 == end;
        Some((if owns { end } else { head + 1 + self.letters(head) }, head))
    }

    /// How many letters of honour stand behind a name: "Ana Okoro QC".
    fn letters(&self, name: usize) -> usize {
        let person = self.names.person(name).is_some();
        let letters = (name + 1..self.end).take_while(|at| person && self.is_letters(*at));
        letters.count()
    }

    fn is_letters(&self, at: usize) -> bool {
        self.names.person(at).is_none()
            && self.is(at, Classes::HONORIFIC.with(Classes::TITLE).with(Classes::OFFICE))
            && self.document.tokens[at].case == Case::Upper
    }

    /// Whether a noun phrase goes on with the one before the last chunk: "the mayor of Varby", "Varby, Ohio".
    fn joins(&self, at: usize, end: usize) -> bool {
        let [.., whole, between] = self.chunks.as_slice() else { return false };
        // "nine out of 10"
        if let [.., whole, out, of] = self.chunks.as_slice()
            && self.word_is(out.head, words!["out"])
            && self.word_is(of.head, words!["of"])
        {
            return self.tag(whole.head) == Tag::Number && self.tag(at) == Tag::Number;
        }
        let noun = matches!(whole.element, Element::Noun | Element::Name | Element::Person);
        let place = between.element == Element::Comma
            && self.is(at, Classes::STATE.with(Classes::COUNTRY))
            && self.tag(whole.tokens.end - 1) == Tag::Name
            && self.tag(end).is_verb();
        noun && (place || between.element == Element::Preposition && self.word_is(at - 1, words!["of"]))
    }

    /// Whether a noun phrase can go on at `at`, in marks or with a word of no class.
    fn is_more(&self, at: usize) -> bool {
        at < self.end && (self.document.quotation_of(at).is_some() || !self.tag(at).is_verb())
    }

    /// Whether a noun means the hearers of the cue before it, and a person's name follows.
    fn ends_hearers(&self, head: usize, next: usize) -> bool {
        let told = |chunk: &Chunk| chunk.verb.is_some_and(|verb| verb.uses.any(Uses::ADDRESSEE));
        self.tag(head) == Tag::Plural
            && self.tag(next) == Tag::Name
            && self.chunks.last().is_some_and(|last| last.tokens.end <= head && told(last))
    }

    /// Whether a person's name behind a noun for speech is the subject of a relative clause without a pronoun: "a charge
    /// Okoro denied".
    fn begins_relative(&self, at: usize, head: usize, next: usize) -> bool {
        let name = || (next..self.end).take_while(|at| self.names.person(*at).is_some()).count();
        let is_verb = |at: usize| matches!(self.tag(at), Tag::Past | Tag::Present | Tag::Modal | Tag::Have | Tag::Be);
        self.tag(at) == Tag::Determiner
            && matches!(self.tag(head), Tag::Noun | Tag::Plural)
            && self.is(head, Classes::REPORTING_NOUN)
            && self.names.person(next).is_some()
            && is_verb(next + name())
    }

    /// Whether a word is a compound that describes: "71-year-old".
    fn is_compound(&self, at: usize) -> bool {
        at < self.end && self.document.word(at).contains('-') && !self.document.tokens[at].is_capitalised()
    }

    /// Pushes a noun phrase, joined to the one before it by "of".
    pub(super) fn push_noun_phrase(&mut self, at: usize, end: usize, head: usize) -> usize {
        let element = match self.tag(head) {
            Tag::Name if self.names.person(head).is_some() => Element::Person,
            Tag::Name => Element::Name,
            _ => Element::Noun,
        };
        let joined = self.joins(at, end);
        if joined {
            let between = self
                .chunks
                .iter()
                .rev()
                .take_while(|chunk| matches!(chunk.element, Element::Preposition | Element::Comma))
                .count();
            self.chunks.truncate(self.chunks.len() - between);
        }
        match self.chunks.last_mut() {
            Some(whole) if joined => {
                whole.tokens.end = end;
                // "Secretary of Defense Ana Okoro" is she, "the mother of Ana Okoro" is not.
                let office = self.document.tokens[whole.head].is_capitalised();
                if element == Element::Person && office && self.names.person(at).is_none() && at != head {
                    (whole.element, whole.head) = (element, head);
                }
            }
            _ => self.push(element, at..end, head),
        }
        end
    }
}
