//! What stands around a single name and tells who bears it.

use super::context::Context;
use super::name_words;
use super::others::MAKERS;
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::rules::Element;
use crate::text::tokens::Kind;

/// Nouns that firms and bodies are called by as well as people, and more often.
pub const FIRMS_TOO: &Words = words![
    "broadcaster",
    "brewer",
    "broker",
    "builder",
    "buyer",
    "competitor",
    "contractor",
    "developer",
    "distiller",
    "distributor",
    "employer",
    "exporter",
    "giant",
    "holder",
    "importer",
    "landlord",
    "maker",
    "member",
    "miner",
    "operator",
    "owner",
    "partner",
    "pioneer",
    "player",
    "producer",
    "provider",
    "publisher",
    "refiner",
    "regulator",
    "rival",
    "seller",
    "sponsor",
    "supplier",
    "trader",
];

/// Their plurals.
const FIRM_PLURALS: &Words = words![
    "competitors",
    "contractors",
    "employers",
    "giants",
    "lenders",
    "makers",
    "manufacturers",
    "partners",
    "producers",
    "providers",
    "retailers",
    "rivals",
    "sponsors",
    "suppliers",
];

/// Nouns that firms are called by as well as people, and less often.
const HOLDERS_TOO: &Words = words!["ally", "champion", "leader", "winner"];

impl Context<'_> {
    /// Whether a noun for an office or profession stands before a single name: "the lawyer Odell"; not one for firms.
    pub fn alone_behind_noun(&self) -> bool {
        let plural = || self.before(1).is_some_and(|at| self.document.tokens[at].is(Classes::PERSON_PLURAL));
        let noun = Classes::OFFICE.with(Classes::TITLE);
        self.candidate.is_single()
            && self.left_noun(noun)
            && !plural()
            && !self.left_word(HOLDERS_TOO)
            && !self.firm_too()
    }

    /// Whether it is one word that is no other, right behind a title: "President Odell".
    pub fn alone_behind_title(&self) -> bool {
        let classes = self.document.tokens[self.candidate.tokens.start].classes;
        self.candidate.is_single()
            && self.candidate.left == Element::Title
            && !self.firm_too()
            && !name_words::is_dictionary(classes)
            && !name_words::is_place(classes)
    }

    /// Whether a noun that firms are called by stands before one word: "the regulator Odell"; nor is one man "their fellow
    /// Odells".
    pub fn firm_too(&self) -> bool {
        self.candidate.is_single() && (self.left_word(FIRMS_TOO) || self.left_word(words!["fellow"]))
    }

    /// Whether it is a single name whose holder is told right behind it: "Odell, head of a mill", "Odell, a farmer".
    /// Firms are told by what they make as well.
    pub fn holder_after(&self) -> bool {
        if !self.candidate.is_single() || !self.mark_at(self.candidate.tokens.end, ',') {
            return false;
        }
        let bearer = |at: usize| {
            let token = &self.document.tokens[at];
            token.is(Classes::OFFICE)
                && !token.is_capitalised()
                && !token.is_one_of(HOLDERS_TOO, self.document.text)
                && self.is_bearer(at)
        };
        let head = || self.word_after(1, words!["a", "an", "the"]).then(|| self.head_after(2)).flatten();
        self.after(1).is_some_and(bearer) && self.word_after(2, words!["of"])
            || head().is_some_and(|(head, _)| bearer(head))
    }

    /// Whether firms are called by a noun as well.
    pub fn is_of_firms(&self, at: usize) -> bool {
        let token = &self.document.tokens[at];
        token.is_one_of(FIRMS_TOO, self.document.text) || token.is_one_of(MAKERS, self.document.text)
    }

    /// Whether it is the single name of the holder of an office right before it, in commas: "The mayor, Odell, left."
    pub fn holder_before(&self) -> bool {
        let comma = |at: Option<usize>| at.is_some_and(|at| self.document.tokens[at].is_mark(','));
        let noun = self.before(2).is_some_and(|at| {
            let token = &self.document.tokens[at];
            token.is(Classes::OFFICE)
                && !token.is(Classes::PERSON_PLURAL)
                && !token.is_capitalised()
                && !self.is_of_firms(at)
        });
        let begins = (3..6).any(|distance| self.word_before(distance, words!["the", "his", "her", "its", "their"]));
        self.candidate.is_single() && comma(self.before(1)) && comma(self.after(0)) && noun && begins
    }

    /// Whether it is one of the people of a noun before it: "artists including Odell".
    pub fn among(&self) -> bool {
        let noun = 2 + usize::from(self.left_word(words!["as"]) && self.word_before(2, words!["such"]));
        (noun == 3 || self.left_word(words!["including"]))
            && self.before(noun).is_some_and(|at| self.document.tokens[at].is(Classes::PERSON_PLURAL))
            && !self.word_before(noun, FIRM_PLURALS)
    }

    /// Whether several words, the first a frequent given name, own what follows: "in Ana Odell’s house".
    pub fn owner_named(&self) -> bool {
        let given = self.document.tokens[self.candidate.tokens.start].is(Classes::COMMON_GIVEN);
        !self.candidate.is_single() && given && self.right_word(words!["'s", "’s"])
    }

    /// Whether a single name owns what follows: "Odell’s plan".
    pub fn owns(&self) -> bool {
        self.candidate.is_single()
            && self.right_word(words!["'s", "’s"])
            && self.after(1).is_some_and(|at| {
                let token = &self.document.tokens[at];
                token.kind == Kind::Word && !token.is_capitalised()
            })
    }
}
