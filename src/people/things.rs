//! What around a name tells that it is of a thing or a body, or of somebody of whom only one name is known.

use super::context::Context;
use super::speech::is_speech;
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::syntax::tags::Tag;
use crate::text::tokens::Kind;

/// Nouns for what has a name of its own, beside bodies and places.
const THINGS: &Words = words![
    "airline",
    "album",
    "app",
    "bank",
    "bar",
    "boat",
    "book",
    "brand",
    "cafe",
    "café",
    "device",
    "documentary",
    "dog",
    "drug",
    "facility",
    "factory",
    "film",
    "game",
    "horse",
    "hotel",
    "island",
    "label",
    "magazine",
    "mill",
    "mine",
    "network",
    "newspaper",
    "novel",
    "plant",
    "platform",
    "play",
    "product",
    "programme",
    "pub",
    "refinery",
    "restaurant",
    "river",
    "service",
    "ship",
    "shop",
    "show",
    "site",
    "song",
    "start-up",
    "startup",
    "store",
    "studio",
    "subsidiary",
    "tool",
    "town",
    "venture",
    "vessel",
    "village",
    "warehouse",
    "web-site",
    "website",
    "yacht",
];

impl Context<'_> {
    fn tag(&self, at: usize) -> Tag {
        self.document.tags.get(at).copied().unwrap_or(Tag::Mark)
    }

    /// The head of the noun phrase that begins `distance` after the candidate, and whether a possessive is in it.
    pub fn head_after(&self, distance: usize) -> Option<(usize, bool)> {
        let (mut head, mut owned) = (None, false);
        for at in (distance..distance + 10).map_while(|distance| self.after(distance)) {
            match self.tag(at) {
                Tag::Noun | Tag::Plural | Tag::Name => head = Some(at),
                // "a chemicals firm"
                Tag::Adjective if head.is_some() && self.document.tokens[at].is(Classes::GROUP_NOUN) => head = Some(at),
                Tag::Possessive => {
                    owned |= head.is_some();
                    head = None;
                }
                Tag::Determiner if head.is_none() => {}
                Tag::Adjective | Tag::Number | Tag::Adverb | Tag::Participle | Tag::Gerund => {}
                _ if self.document.tokens[at].is_mark('-') => {}
                _ => break,
            }
        }
        head.map(|head| (head, owned))
    }

    /// Whether a noun is for a body, a place or a thing, and for no person.
    pub fn is_thing(&self, at: usize) -> bool {
        let token = &self.document.tokens[at];
        !token.is(Classes::PERSON_NOUN.with(Classes::PERSON_PLURAL))
            && !token.is_capitalised()
            && (token.is(Classes::GROUP_NOUN.with(Classes::PLACE_NOUN)) || token.is_one_of(THINGS, self.document.text))
    }

    /// Whether a noun is for one person, and not one that firms are called by as well.
    pub fn is_bearer(&self, at: usize) -> bool {
        let token = &self.document.tokens[at];
        token.is(Classes::PERSON_NOUN) && self.tag(at) != Tag::Plural && !self.is_of_firms(at)
    }

    /// Whether something is called so: "a shop called Odell".
    pub fn thing_called(&self) -> bool {
        self.left_word(words!["called", "named", "dubbed", "titled", "entitled"])
            && self.before(2).is_some_and(|at| self.is_thing(at))
            && (3..7).any(|distance| {
                self.word_before(distance, words!["a", "an", "another", "one", "this", "that", "its", "their"])
            })
    }

    /// Whether it is said to be a thing: "Odell is a hotel", or to have been founded.
    pub fn is_said_to_be_thing(&self) -> bool {
        if !self.right_word(words!["is", "was", "has"]) {
            return false;
        }
        let made =
            |at: usize| self.word_after(at, words!["founded", "established", "incorporated", "launched", "built"]);
        let article = self.word_after(1, words!["a", "an", "the", "one"]);
        made(1)
            || self.word_after(1, words!["been"]) && made(2)
            || article && self.head_after(1).is_some_and(|(head, _)| self.is_thing(head))
    }

    /// Whether a thing is its apposition: "Odell, a band from Salton, played".
    pub fn thing_after(&self) -> bool {
        let begins = |words: &Words| self.word_after(1, words);
        if !self.mark_at(self.candidate.tokens.end, ',') || !begins(words!["a", "an", "the", "one", "another"]) {
            return false;
        }
        let Some((head, owned)) = self.head_after(1) else { return false };
        let closes = match self.document.tokens.get(head + 1) {
            Some(token) if token.is(Classes::PREPOSITION.with(Classes::WH)) => true,
            Some(token) => matches!(token.kind, Kind::Mark(',' | '.' | ';' | '–' | '—' | '(')),
            None => true,
        };
        // "Odell Stanton, the investment bank, has", but "They thanked Odell, the police and".
        let verb = Classes::AUXILIARY.with(Classes::PAST).with(Classes::VERB_S).with(Classes::MODAL).with(Classes::WH);
        let goes_on = || self.document.tokens.get(head + 2).is_some_and(|token| token.is(verb));
        let described = || head > self.candidate.tokens.end + 2 && goes_on();
        (owned || !begins(words!["the"]) || described()) && closes && self.is_thing(head)
    }

    /// Whether it has what only bodies have, in a number: "Odell has 40 branches".
    pub fn has_things(&self) -> bool {
        const HAD: &Words = words![
            "branches",
            "customers",
            "employees",
            "members",
            "offices",
            "outlets",
            "plants",
            "readers",
            "restaurants",
            "rooms",
            "shareholders",
            "shops",
            "staff",
            "stores",
            "subscribers",
            "users",
            "viewers",
            "workers",
        ];
        self.right_word(words!["employs", "had", "has", "operates", "owns", "runs"])
            && (2..6).any(|distance| self.word_after(distance, HAD))
            && (1..4).any(|distance| self.after(distance).is_some_and(|at| self.tag(at) == Tag::Number))
    }

    /// Whether one word is said to be somebody: "Odell is a nurse".
    pub fn is_said_to_be_person(&self) -> bool {
        self.candidate.is_single()
            && self.right_word(words!["is", "was"])
            && self.word_after(1, words!["a", "an"])
            && self.head_after(1).is_some_and(|(head, _)| self.is_bearer(head))
    }

    /// Whether the age of somebody stands before or behind it: "thirteen-year-old Odell", "Odell, a 51-year-old clerk".
    pub fn aged(&self) -> bool {
        let is_age = |at: Option<usize>| at.is_some_and(|at| self.document.word(at).ends_with("-year-old"));
        let behind = || {
            self.mark_at(self.candidate.tokens.end, ',')
                && self.word_after(1, words!["a", "an", "the"])
                && is_age(self.after(2))
                && self.head_after(3).is_none_or(|(head, _)| !self.is_thing(head))
        };
        // "a 26-year-old Salton man", "the 19-year-old Cessna 750"
        let named = || {
            let token = &self.document.tokens[self.candidate.tokens.start];
            let noun = self.after(0).is_some_and(|at| self.tag(at).is_nominal() || self.tag(at) == Tag::Number);
            !noun && !token.is(Classes::DEMONYM) && !self.document.word(self.candidate.tokens.start).contains('-')
        };
        is_age(self.before(1)) && named() || behind()
    }

    /// Whether one word speaks of itself as "it": "Odell said it had grown".
    pub fn says_it(&self) -> bool {
        let Some(verb) = self.after(0).filter(|at| self.candidate.is_single() && is_speech(self.document, *at)) else {
            return false;
        };
        let it = (verb + 1..verb + 5).find(|at| self.document.word(*at) == "it");
        let Some(it) = it.filter(|it| {
            (verb + 1..*it).all(|at| {
                self.tag(at).is_nominal() || matches!(self.tag(at), Tag::Determiner | Tag::That | Tag::Subordinator)
            })
        }) else {
            return false;
        };
        let next = |words: &Words| {
            self.document.tokens.get(it + 1).is_some_and(|token| token.is_one_of(words, self.document.text))
        };
        let then = self.tag(it + 2);
        next(words!["had", "has", "plans", "planned", "expects", "expected", "intends", "intended", "wants", "wanted"])
            || next(words!["would", "will", "could", "can"]) && then == Tag::Base
            || next(words!["was", "is"]) && then == Tag::Gerund
    }

    /// Whether it is a shop by its possessive, which says or has: "Odell’s said".
    pub fn shop_says(&self) -> bool {
        self.right_word(words!["'s", "’s"]) && self.after(1).is_some_and(|at| is_speech(self.document, at))
    }

    /// Whether the shares and the like of a firm of one word are spoken of: "Odell’s shares".
    pub fn firm_owns(&self) -> bool {
        const OWNED: &Words = words![
            "bonds",
            "competitors",
            "customers",
            "employees",
            "investors",
            "profits",
            "rivals",
            "sales",
            "shareholders",
            "shares",
            "staff",
            "stores",
            "users",
            "workforce",
        ];
        self.candidate.is_single() && self.right_word(words!["'s", "’s", "'", "’"]) && self.word_after(1, OWNED)
    }

    /// Whether those of a body stand before it: "customers of Odell".
    pub fn those_of(&self) -> bool {
        const THOSE: &Words = words![
            "arm",
            "branch",
            "branches",
            "customers",
            "division",
            "dozens",
            "employees",
            "hundreds",
            "majority",
            "members",
            "millions",
            "offices",
            "residents",
            "shareholders",
            "subsidiary",
            "thousands",
            "unit",
            "users",
        ];
        self.left_word(words!["of"]) && self.word_before(2, THOSE)
    }

    /// Whether it begins with a number, which only a name can that somebody is introduced by.
    pub fn numbered(&self) -> bool {
        self.document.tokens[self.candidate.tokens.start].kind == Kind::Number
    }

    /// Whether it is credited with a picture: "Picture: Ana Odell/PA", "Ana Odell/Reuters".
    pub fn credited(&self) -> bool {
        let begins = self.before(1).is_none_or(|at| self.document.tokens[at].is_mark(':'));
        let slash =
            self.after(0).is_some_and(|at| self.document.tokens[at].is_mark('/') && !self.document.tokens[at].spaced);
        let agency = self.after(1).is_some_and(|at| self.document.tokens[at].is_capitalised());
        begins && slash && agency && !self.candidate.is_single()
    }
}
