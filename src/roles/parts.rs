//! What a role phrase says: its title, its organization, and whether the role is held.

use std::borrow::Cow;
use std::ops::Range;

use super::nouns::{BODIES, CANDIDACIES};
use super::phrase::{Phrase, Reader};
use crate::article::Status;
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, lower, words};
use crate::people::Role;
use crate::rules::Element;
use crate::span::Span;

/// Words that belong to the title when they stand before its head, capitalised or not.
const OF_TITLE: &Words = words![
    "district",
    "circuit",
    "county",
    "state",
    "press",
    "defense",
    "defence",
    "foreign",
    "finance",
    "health",
    "interior",
    "labor",
    "labour",
    "education",
    "prime",
    "attorney",
    "vice",
    "deputy",
    "assistant",
    "associate",
    "chief",
    "executive",
    "senior",
    "junior",
    "general",
    "managing",
    "policy",
    "political",
    "campaign",
    "communications",
    "editorial",
    "lead",
    "head",
    "trade",
    "energy",
    "agriculture",
    "transport",
    "transportation",
    "treasury",
    "homeland",
    "security",
    "justice",
    "first",
    "lieutenant",
    "major",
    "rear",
    "staff",
    "master",
    "police",
    "fire",
    "investigative",
    "national",
    "regional",
    "principal",
    "special",
    "public",
    "federal",
    "immigration",
    "commerce",
    "environment",
    "culture",
    "sports",
    "housing",
    "science",
    "technology",
    "legal",
    "financial",
    "majority",
    "minority",
    "operating",
    "marketing",
    "creative",
    "artistic",
    "music",
    "program",
    "research",
    "medical",
    "under",
];

/// Modifiers that say when or how a title is held and are no part of it.
const OF_TIME: &Words = words![
    "acting",
    "caretaker",
    "fellow",
    "former",
    "incoming",
    "interim",
    "late",
    "longtime",
    "outgoing",
    "presumptive",
    "prospective",
    "ret.",
    "retired",
    "then",
];

/// What secretaries and ministers can be of, beside the words above.
const PORTFOLIOS: &Words = words![
    "affairs",
    "development",
    "human",
    "industry",
    "information",
    "planning",
    "services",
    "state",
    "urban",
    "veterans",
    "war",
    "water",
    "welfare",
    "work",
    "works",
];

/// What single words say of a role being held.
const HELD: &[(Status, &Words)] = &[
    (
        Status::Former,
        words![
            "former",
            "ex",
            "then",
            "onetime",
            "one-time",
            "late",
            "retired",
            "past",
            "previous",
            "erstwhile",
            "deposed",
            "ousted",
        ],
    ),
    (Status::Acting, words!["acting", "interim", "caretaker"]),
    (
        Status::Future,
        words![
            "incoming",
            "next",
            "future",
            "designate",
            "elect",
            "presumptive",
            "prospective",
            "would-be",
            "aspiring",
            "newly-elected",
        ],
    ),
];

impl Reader<'_> {
    /// The text of terms.
    pub fn text(&self, terms: Range<usize>) -> Option<Span> {
        let terms = self.terms.get(terms).filter(|terms| !terms.is_empty())?;
        Some(self.document.span(terms[0].tokens.start..terms[terms.len() - 1].tokens.end))
    }

    /// The first word of a term in lower case.
    pub fn lower(&self, at: usize) -> Cow<'_, str> {
        self.terms.get(at).map_or(Cow::default(), |term| lower(self.document.word(term.tokens.start)))
    }

    /// Whether the first word of a term is one of these.
    pub fn is_one_of(&self, at: usize, words: &Words) -> bool {
        let token = self.terms.get(at).map(|term| &self.document.tokens[term.tokens.start]);
        token.is_some_and(|token| token.is_one_of(words, self.document.text))
    }

    /// Whether the word belongs to titles as such: "state" Sen.
    pub fn is_title_word(&self, at: usize) -> bool {
        self.is_one_of(at, OF_TITLE)
    }

    /// The role a phrase states.
    pub fn role(&self, phrase: &Phrase, rule: &'static str, held: Option<Status>) -> Option<Role> {
        let mut start = self.age_end(phrase.terms.start);
        while start < phrase.head && self.is_aside(start) {
            start += 1;
        }
        let span = self.text(start..phrase.terms.end)?;
        let stated = self.status(start..phrase.head + 1);
        let status = held.filter(|held| *held == Status::Former).or(stated).or(held).unwrap_or_default();
        let title = self.text(self.title_start(start, phrase.head)..self.title_end(phrase));
        // "Mexico's ambassador to Washington"
        let owned = (start..phrase.head).any(|at| self.element(at) == Element::Possessive);
        let owner = self.before(start, phrase.head);
        let organization = owner.filter(|_| owned).or_else(|| self.complement(phrase)).or(owner);
        Some(Role { span, title, organization, status, rule })
    }

    /// Words at the start of a phrase that are no part of the role: "the only", "the 46-year-old".
    fn is_aside(&self, at: usize) -> bool {
        const ASIDES: &Words = words![
            "only",
            "other",
            "own",
            "same",
            "another",
            "now",
            "also",
            "currently",
            "previously",
            "formerly",
            "once",
            "later",
            "recently",
        ];
        // Not in "First Deputy Mayor".
        self.is_one_of(at, ASIDES)
            || self.is_one_of(at, words!["first"]) && !self.is_capital(at)
            || self.word(at).contains('-') && self.lower(at).ends_with("-year-old")
    }

    /// What the words of the phrase say of its being held.
    fn status(&self, terms: Range<usize>) -> Option<Status> {
        let mut found = None;
        for at in terms.clone() {
            let listed = HELD.iter().find(|(_, words)| self.is_one_of(at, words)).map(|(status, _)| *status);
            let candidacy = || (at + 1 == terms.end && self.is_one_of(at, CANDIDACIES)).then_some(Status::Future);
            let status = listed.or_else(|| self.status_in_compound(at)).or_else(candidacy);
            // "former candidate" is over, whatever the head says.
            if status.is_some() && found != Some(Status::Former) {
                found = status;
            }
        }
        found
    }

    /// What a part of a compound says: "ex-mayor", "mayor-elect", "disgraced-former".
    fn status_in_compound(&self, at: usize) -> Option<Status> {
        if !self.word(at).contains(['-', '–']) {
            return None;
        }
        let word = self.lower(at);
        let first = word.split(['-', '–']).next().unwrap_or_default();
        if matches!(first, "ex" | "then" | "former") || word.ends_with("-former") {
            return Some(Status::Former);
        }
        (word.ends_with("-elect") || word.ends_with("-designate")).then_some(Status::Future)
    }

    /// Where the title begins: after what names a body, a place, a party or a time.
    pub fn title_start(&self, start: usize, head: usize) -> usize {
        let mut at = head;
        while at > start {
            let is = |words: &Words| self.is_one_of(at - 1, words);
            let fits = match self.element(at - 1) {
                Element::Adjective | Element::Gerund => {
                    self.terms[at - 1].tokens.len() == 1 && !is(words!["last", "next", "first", "only"])
                }
                Element::Noun => !is(BODIES) || is(OF_TITLE),
                Element::RoleModifier => !is(OF_TIME) && !self.word(at - 1).contains('-'),
                Element::Capital | Element::Body => {
                    let classes = self.document.tokens[self.terms[at - 1].tokens.start].classes;
                    let named = at - 1 > start && matches!(self.element(at - 2), Element::Capital | Element::Body);
                    // "Palm Bay County Executive", but "County Executive"
                    let local = is(words!["county", "city", "town", "village", "borough"]);
                    // "Lib Dem Treasury spokesman"
                    let of_party =
                        at > start + 1 && self.document.tokens[self.terms[at - 2].tokens.start].is(Classes::PARTY);
                    is(OF_TITLE) && (!named || of_party || !local && self.is_named(at))
                        || local && !named && self.is_named(at)
                        || self.is_plain(at - 1)
                            // "Water Commissioner", but "Arsenal boss" behind other words.
                            && (self.is_named(head)
                                || classes.any(Classes::MOSTLY_ADJECTIVE)
                                || self.begins_sentence(at - 1) && !self.is_name_elsewhere(at - 1))
                            && !named
                            && (self.is_named(at) || at - 1 == start || classes.any(Classes::MOSTLY_ADJECTIVE))
                }
                Element::Role | Element::Roles => true,
                _ => false,
            };
            if !fits {
                break;
            }
            at -= 1;
        }
        at
    }

    /// Where the title ends: "Secretary of Defense" is one.
    pub fn title_end(&self, phrase: &Phrase) -> usize {
        let of = phrase.head + 1;
        let cabinet = self.is_one_of(phrase.head, words!["secretary", "minister"]);
        let portfolio = |at: &usize| match self.element(*at) {
            Element::Article | Element::Coordinator => true,
            _ => self.is_title_word(*at) || self.is_one_of(*at, PORTFOLIOS),
        };
        let end = (of + 1..phrase.terms.end).take_while(portfolio).last().map_or(of, |last| last + 1);
        let whole = matches!(self.element(end), Element::Of | Element::Preposition) || end == phrase.terms.end;
        // "chief of medicine"
        let service =
            self.is_one_of(phrase.head, words!["chief"]) && self.element(of + 1) == Element::Noun && end < of + 2;
        match self.element(of) == Element::Of {
            true if cabinet && whole => end,
            true if service
                && (of + 2 == phrase.terms.end
                    || matches!(self.element(of + 2), Element::Of | Element::Preposition)) =>
            {
                of + 2
            }
            _ => of,
        }
    }
}
