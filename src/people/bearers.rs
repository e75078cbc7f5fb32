//! What stands around a single name and tells who bears it.

use super::context::Context;
use super::others::MAKERS;
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::text::tokens::Kind;

/// Nouns that firms are called by as well as people.
const FIRMS_TOO: &Words = words![
    "ally",
    "broker",
    "builder",
    "champion",
    "competitor",
    "contractor",
    "developer",
    "distributor",
    "employer",
    "giant",
    "holder",
    "leader",
    "lender",
    "maker",
    "manufacturer",
    "member",
    "operator",
    "owner",
    "partner",
    "pioneer",
    "producer",
    "provider",
    "publisher",
    "rival",
    "seller",
    "sponsor",
    "supplier",
    "winner",
];

/// Their plurals.
const FIRMS: &Words = words![
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

impl Context<'_> {
    /// Whether a noun for an office or profession stands before a single name: "the lawyer Odell"; not one for firms.
    pub fn alone_behind_noun(&self) -> bool {
        let plural = || self.before(1).is_some_and(|at| self.document.tokens[at].is(Classes::PERSON_PLURAL));
        let noun = Classes::OFFICE.with(Classes::TITLE);
        self.candidate.is_single() && self.left_noun(noun) && !plural() && !self.left_word(FIRMS_TOO)
    }

    /// Whether it is a single name whose holder is told right behind it: "Odell, head of a mill", "Odell, a farmer".
    /// Firms are told by what they make as well.
    pub fn holder_after(&self) -> bool {
        if !self.candidate.is_single() || !self.mark_at(self.candidate.tokens.end, ',') {
            return false;
        }
        let noun = |distance: usize| {
            self.after(distance).map(|at| (at, &self.document.tokens[at])).is_some_and(|(_, token)| {
                !token.is_capitalised()
                    && token.is(Classes::OFFICE)
                    && !token.is(Classes::PERSON_PLURAL)
                    && !token.is_one_of(FIRMS_TOO, self.document.text)
                    && !token.is_one_of(MAKERS, self.document.text)
            })
        };
        let article = self.word_after(1, words!["a", "an", "the"]);
        let modified = |distance: usize| {
            self.after(distance)
                .is_some_and(|at| self.document.tokens[at].is(Classes::ADJECTIVE.with(Classes::DEMONYM)))
        };
        noun(1) && self.word_after(2, words!["of"]) || article && (noun(2) || modified(2) && noun(3))
    }

    /// Whether it is the single name of the holder of an office right before it, in commas: "The mayor, Odell, left."
    pub fn holder_before(&self) -> bool {
        let comma = |at: Option<usize>| at.is_some_and(|at| self.document.tokens[at].is_mark(','));
        let noun = self.before(2).is_some_and(|at| {
            let token = &self.document.tokens[at];
            token.is(Classes::OFFICE) && !token.is(Classes::PERSON_PLURAL) && !token.is_capitalised()
        });
        let begins = (3..6).any(|distance| self.word_before(distance, words!["the", "his", "her", "its", "their"]));
        self.candidate.is_single() && comma(self.before(1)) && comma(self.after(0)) && noun && begins
    }

    /// Whether it is one of the people of a noun before it: "artists including Odell".
    pub fn among(&self) -> bool {
        let noun = 2 + usize::from(self.left_word(words!["as"]) && self.word_before(2, words!["such"]));
        (noun == 3 || self.left_word(words!["including"]))
            && self.before(noun).is_some_and(|at| self.document.tokens[at].is(Classes::PERSON_PLURAL))
            && !self.word_before(noun, FIRMS)
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
