//! The phrase that states a role: its words, its complements, and where it ends.

use std::ops::Range;

use super::nouns::CANDIDACIES;
use super::terms::Term;
use crate::lexicon::words::{Words, lower, words};
use crate::rules::Element;
use crate::syntax::Document;

/// A role phrase, in terms.
#[derive(Clone, Debug)]
pub struct Phrase {
    /// From its first modifier to the end of its complements; no leading article.
    pub terms: Range<usize>,
    /// Its head noun.
    pub head: usize,
    /// Whether the head is plural.
    pub plural: bool,
}

/// A sentence read for roles.
pub struct Reader<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// Its terms.
    pub terms: &'a [Term],
}

impl Reader<'_> {
    /// What a term is.
    pub fn element(&self, at: usize) -> Element {
        self.terms.get(at).map_or(Element::Stop, |term| term.element)
    }

    /// Whether a term begins with a capital.
    pub fn is_capital(&self, at: usize) -> bool {
        self.document.tokens[self.terms[at].tokens.start].is_capitalised()
    }

    /// The first word of a term.
    pub fn word(&self, at: usize) -> &str {
        self.terms.get(at).map_or("", |term| self.document.word(term.tokens.start))
    }

    /// The role phrase whose words, after an article, begin at `start`.
    pub fn phrase(&self, start: usize) -> Option<Phrase> {
        let head = self.head(start)?;
        let end = self.complements(head);
        Some(Phrase { terms: start..end, head, plural: self.element(head) == Element::Roles })
    }

    /// The end of an age at `at`: "25 year old doctor".
    pub fn age_end(&self, at: usize) -> usize {
        let age = self.element(at) == Element::Number
            && self.is_one_of(at + 1, words!["year", "years"])
            && self.is_one_of(at + 2, words!["old"]);
        if age { at + 3 } else { at }
    }

    /// The head of the noun phrase that begins at `start`, if it is a role.
    fn head(&self, start: usize) -> Option<usize> {
        let mut at = self.age_end(start);
        let mut head = None;
        // "one of the lawyers"
        if self.element(at + 1) == Element::Of && self.word(at).eq_ignore_ascii_case("one") {
            at += 2;
            at += usize::from(matches!(self.element(at), Element::Article | Element::Whose));
        }
        loop {
            match self.element(at) {
                Element::Role | Element::Roles => {
                    head = Some(at);
                    at += 1;
                }
                Element::Capital | Element::Body | Element::Noun | Element::Adjective | Element::RoleModifier => {
                    // "Defense Secretary designate": a word after the head may still belong to it.
                    if head.is_some() && !self.head_follows(at) {
                        break;
                    }
                    at += 1;
                }
                Element::Party => {
                    if head.is_some() && !self.head_follows(at) {
                        break;
                    }
                    head = (!matches!(
                        self.element(at + 1),
                        Element::Capital | Element::Body | Element::Noun | Element::Adjective | Element::Possessive
                    ))
                    .then_some(at);
                    at += 1;
                }
                Element::Possessive if at > start && (self.head_follows(at + 1)) => {
                    head = None;
                    at += 1;
                }
                Element::Person
                    if at >= start
                        && (self.element(at + 1) == Element::Possessive
                            || matches!(
                                self.element(at + 1),
                                Element::Role | Element::Roles | Element::Noun | Element::Body
                            ))
                        && head.is_none() =>
                {
                    at += 1
                }
                Element::Number
                    if at == start
                        && matches!(
                            self.element(at + 1),
                            Element::Adjective | Element::Role | Element::Capital | Element::Party
                        ) =>
                {
                    at += 1
                }
                // "sibling film-makers"
                Element::Kin if at == start && matches!(self.element(at + 1), Element::Role | Element::Roles) => {
                    at += 1
                }
                // "the brash, unbending governor"
                Element::Comma
                    if at > start
                        && head.is_none()
                        && self.element(at - 1) == Element::Adjective
                        && self.element(at + 1) == Element::Adjective
                        && self.head_follows(at + 1) =>
                {
                    at += 1
                }
                // "a border tunneling expert"
                Element::Gerund
                    if at > start
                        && head.is_none()
                        && matches!(self.element(at - 1), Element::Noun | Element::Capital)
                        && matches!(self.element(at + 1), Element::Role | Element::Roles) =>
                {
                    at += 1
                }
                Element::Adverb
                    if matches!(self.element(at + 1), Element::Adjective | Element::RoleModifier | Element::Named)
                        && head.is_none() =>
                {
                    at += 1
                }
                // "policy and research director"
                Element::Coordinator
                    if matches!(
                        self.element(at.wrapping_sub(1)),
                        Element::Noun | Element::Capital | Element::Adjective | Element::Body
                    ) && head.is_none()
                        && self.head_follows(at + 1) =>
                {
                    at += 1
                }
                // "Department of Labor Director"
                Element::Of
                    if head.is_none()
                        && self.element(at.wrapping_sub(1)) == Element::Body
                        && self.element(at + 1) == Element::Capital
                        && self.head_follows(at + 1) =>
                {
                    at += 1
                }
                // "Little Rock, Arkansas-based agricultural company": not a head
                _ => break,
            }
        }
        // "the senator's sister", "a seven member council"
        let timed = |at: usize| matches!(self.word(at), "last" | "next" | "earlier" | "later");
        let goes_on = |head: &usize| {
            matches!(self.element(head + 1), Element::Possessive | Element::Noun | Element::Epithet | Element::Body)
                && !timed(head + 1)
        };
        let head = head.filter(|head| !goes_on(head))?;
        let sure = match self.element(head) {
            Element::Role | Element::Roles => true,
            // "a Denver Democrat", not "Democratic"
            Element::Party => {
                let word = lower(self.word(head));
                word.ends_with("crat")
                    || word.ends_with("crats")
                    || matches!(
                        word.as_ref(),
                        "republican"
                            | "republicans"
                            | "libertarian"
                            | "independent"
                            | "socialist"
                            | "communist"
                            | "tory"
                            | "conservative"
                            | "liberal"
                    )
            }
            _ => false,
        };
        sure.then_some(head)
    }

    /// Whether the words from `at` on still lead to a head noun.
    fn head_follows(&self, at: usize) -> bool {
        for next in at..at + 7 {
            match self.element(next) {
                Element::Role | Element::Roles => return true,
                Element::Capital
                | Element::Body
                | Element::Noun
                | Element::Adjective
                | Element::RoleModifier
                | Element::Party
                | Element::Coordinator
                | Element::Of => {}
                _ => return false,
            }
        }
        false
    }

    /// The end of the complements behind the head: "of the …", "at …", "for …".
    fn complements(&self, head: usize) -> usize {
        let candidacy = self.is_one_of(head, CANDIDACIES);
        let mut at = head + 1;
        loop {
            let next = match self.element(at) {
                Element::Of => self.noun_phrase(at + 1, false),
                Element::Preposition => match self.word(at) {
                    "for" | "at" | "in" | "with" | "from" | "to" | "on" | "within" => {
                        let strict = !(candidacy && self.word(at) == "for");
                        self.noun_phrase(at + 1, strict).or_else(|| self.field(head, at))
                    }
                    _ => None,
                },
                // "attorney prosecuting the case"
                Element::Gerund
                    if matches!(
                        self.word(at),
                        "prosecuting"
                            | "representing"
                            | "overseeing"
                            | "covering"
                            | "handling"
                            | "leading"
                            | "running"
                            | "investigating"
                            | "advising"
                            | "defending"
                            | "serving"
                            | "working"
                            | "hearing"
                    ) =>
                {
                    self.noun_phrase(at + 1, false)
                }
                _ => None,
            };
            match next {
                Some(end) if end > at => at = end,
                _ => return at,
            }
        }
    }

    /// The end of what an office is for or whom it serves, where no name is in it: "envoy for water", "vice president
    /// for marketing at", "lawyer for the family", "adviser to the governor", "expert in money laundering".
    fn field(&self, head: usize, at: usize) -> Option<usize> {
        const LEARNED: &Words = words![
            "expert",
            "specialist",
            "professor",
            "lecturer",
            "reader",
            "researcher",
            "fellow",
            "consultant",
            "scientist",
            "pioneer",
            "authority",
            "dealer",
        ];
        let end = self.noun_phrase(at + 1, false)?;
        let first = at + 1 + usize::from(self.element(at + 1) == Element::Article);
        let bare = (first..end).all(|at| {
            matches!(
                self.element(at),
                Element::Noun
                    | Element::Adjective
                    | Element::Gerund
                    | Element::Coordinator
                    | Element::Role
                    | Element::Roles
            )
        });
        let closed = matches!(self.element(end), Element::Comma | Element::Stop | Element::CloseBracket)
            || matches!(self.word(end), "at" | "of" | "in");
        let served =
            self.element(at + 1) == Element::Article && matches!(self.element(end - 1), Element::Role | Element::Roles);
        match self.word(at) {
            "for" => bare && closed,
            "in" => bare && self.is_one_of(head, LEARNED) && self.element(at + 1) != Element::Article,
            "to" => served,
            _ => false,
        }
        .then_some(end)
    }

    /// The end of the noun phrase at `at`, without complements of its own. `strict` asks for a name, a body or
    /// a possessive in it, as after "in" and "for".
    fn noun_phrase(&self, start: usize, strict: bool) -> Option<usize> {
        let mut at = start;
        let mut named = false;
        if matches!(self.element(at), Element::Article | Element::Whose)
            || matches!(self.word(at), "this" | "that" | "these")
        {
            named |= self.element(at) == Element::Whose || !matches!(self.element(at), Element::Article);
            at += 1;
        }
        let first = at;
        loop {
            match self.element(at) {
                Element::Capital | Element::Body | Element::Party => {
                    named = true;
                    at += 1;
                }
                Element::Person
                    if at == first
                        || matches!(self.element(at - 1), Element::Role | Element::Roles)
                        || matches!(self.element(at + 1), Element::Body) =>
                {
                    named = true;
                    at += 1;
                }
                Element::Noun | Element::Adjective | Element::RoleModifier
                    if matches!(self.word(at), "last" | "next" | "earlier" | "later") =>
                {
                    break;
                }
                Element::Noun | Element::Adjective | Element::RoleModifier | Element::Kin | Element::Epithet => at += 1,
                Element::Role | Element::Roles => {
                    named |= self.document.tokens[self.terms[at].tokens.start].is_capitalised();
                    at += 1;
                }
                Element::PartyLabel => at += 1,
                Element::Number
                    if !(at == first && self.is_year(at))
                        && matches!(
                            self.element(at + 1),
                            Element::Noun
                                | Element::Capital
                                | Element::Adjective
                                | Element::Body
                                | Element::Role
                                | Element::Party
                        ) =>
                {
                    at += 1
                }
                Element::Possessive if at > first => {
                    named = true;
                    at += 1;
                }
                Element::Coordinator if at > first && self.goes_on(at) => at += 1,
                // "Mount Prospect, Ill.", "Little Rock, Arkansas-based company"
                Element::Comma if at > first && self.is_state(at + 1) => at += 2,
                Element::Comma if at > first && self.is_state_of_two(at + 1) => at += 3,
                Element::Gerund
                    if at > first
                        && self.element(at + 1) == Element::Noun
                        && self.element(at - 1) == Element::Article =>
                {
                    at += 1
                }
                // "the debt counselling service"
                Element::Gerund
                    if at > first
                        && matches!(self.element(at - 1), Element::Noun | Element::Adjective)
                        && self.element(at + 1) == Element::Noun
                        && self.is_body(at + 1) =>
                {
                    at += 1
                }
                // "director of marketing"
                Element::Gerund
                    if at == first
                        && matches!(
                            self.element(at + 1),
                            Element::Preposition
                                | Element::Comma
                                | Element::Stop
                                | Element::Person
                                | Element::Verb
                                | Element::Reports
                        ) =>
                {
                    at += 1
                }
                Element::Of if at > first && self.element(at - 1) == Element::Body => at += 1,
                // The title of a work: author of “The Long Wait”.
                Element::QuoteMark if at == first && self.work_end(at).is_some() => {
                    named = true;
                    at = self.work_end(at).unwrap_or(at + 1);
                    break;
                }
                Element::Article if at > first && matches!(self.element(at - 1), Element::Of) => at += 1,
                _ => break,
            }
        }
        let end = at;
        if end == first || matches!(self.element(end - 1), Element::Of | Element::Coordinator | Element::Article) {
            return None;
        }
        let dated = matches!(self.element(first), Element::Time) || self.is_year(first);
        (!dated && (named || !strict || self.is_body(end - 1))).then_some(end)
    }

    /// The end of a short capitalised text in marks.
    fn work_end(&self, at: usize) -> Option<usize> {
        let capital = self.terms.get(at + 1)?;
        let close = (at + 2..at + 10).find(|end| self.element(*end) == Element::QuoteMark)?;
        self.document.tokens[capital.tokens.start].is_capitalised().then_some(close + 1)
    }

    /// Whether the words after "and" go on with the phrase: "Labor and Employment", "public and private".
    fn goes_on(&self, at: usize) -> bool {
        let (before, after) = (self.element(at - 1), self.element(at + 1));
        let same = matches!(
            (before, after),
            (Element::Capital | Element::Body, Element::Capital | Element::Body)
                | (Element::Noun | Element::Adjective, Element::Noun | Element::Adjective)
        );
        // Not before a verb: "of the board and voted".
        same && !matches!(self.element(at + 2), Element::Verb | Element::Reports | Element::Be | Element::Auxiliary)
    }

    fn is_year(&self, at: usize) -> bool {
        self.element(at) == Element::Number && self.word(at).len() == 4 && self.word(at).starts_with(['1', '2'])
    }

    /// Whether the term is a state, or something that is based in one.
    pub fn is_state(&self, at: usize) -> bool {
        let Some(term) = self.terms.get(at) else { return false };
        let token = &self.document.tokens[term.tokens.start];
        if !token.is_capitalised() {
            return false;
        }
        use crate::lexicon::Classes;
        token.is(Classes::STATE.with(Classes::COUNTRY))
            || token.span().len() > 2
                && self.word(at).contains('-')
                && self.word(at).split('-').next().is_some_and(|place| {
                    crate::lexicon::classes(&place.to_lowercase()).any(Classes::STATE.with(Classes::COUNTRY))
                })
    }

    /// Whether a state of two words begins at the term: "New York".
    fn is_state_of_two(&self, at: usize) -> bool {
        use crate::lexicon::Classes;
        let part = |at: usize| {
            let term = self.terms.get(at).filter(|term| term.element == Element::Capital);
            term.map(|term| &self.document.tokens[term.tokens.start]).filter(|token| token.is_capitalised())
        };
        let (Some(first), Some(_)) = (part(at), part(at + 1)) else { return false };
        let key = || format!("{} {}", self.word(at), self.word(at + 1)).to_lowercase();
        first.is(Classes::PHRASE) && crate::lexicon::classes(&key()).any(Classes::STATE.with(Classes::COUNTRY))
    }

    /// Whether the term is a noun for a group or body: "school", "committee".
    pub fn is_body(&self, at: usize) -> bool {
        use crate::lexicon::Classes;
        self.terms.get(at).is_some_and(|term| {
            let token = &self.document.tokens[term.tokens.start];
            token.is(Classes::ORGANIZATION_NOUN.with(Classes::GROUP_NOUN))
                || matches!(self.word(at), "race" | "case" | "affairs" | "policy" | "chain")
        })
    }
}
