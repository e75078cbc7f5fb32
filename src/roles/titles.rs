//! Titles before a name, of any length: "former state labor department employee Ana Ruiz".

use super::elements::is_prefixed;
use super::nouns::BODIES;
use super::phrase::{Phrase, Reader};
use crate::lexicon::Classes;
use crate::lexicon::words::{Words, words};
use crate::rules::{Element, Elements, elements};

/// Words in small letters.
const IN_LOWER_CASE: Elements = elements![
    RoleModifier,
    Party,
    Noun,
    Adjective,
    Gerund,
    Adverb,
    Whose,
    Possessive,
    Of,
    Preposition,
    Be,
    Auxiliary,
    Become,
    Named,
    Serve,
    Resign,
    Verb,
    Reports,
    Time,
    Other,
];

/// A name with the titles before it.
#[derive(Clone, Debug)]
pub struct Titled {
    /// The first term of the titles, or of the name if it has none.
    pub start: usize,
    /// The term of the name.
    pub name: usize,
    /// The titles, the one next to the name first.
    pub titles: Vec<Phrase>,
}

impl Reader<'_> {
    fn at(&self, at: Option<usize>) -> Element {
        at.map_or(Element::Stop, |at| self.element(at))
    }

    /// The name at term `name` with what stands before it.
    pub fn titled(&self, name: usize) -> Titled {
        let mut titles = Vec::new();
        let mut start = name;
        let Some(mut head) = self.head_before(name) else { return Titled { start, name, titles } };
        let mut end = name;
        loop {
            start = self.title_left(head);
            titles.push(Phrase { terms: start..end, head, plural: self.at(Some(head)) == Element::Roles });
            // "Rep. and Senate candidate", "hopefuls former Gov.": one more title.
            let before = start.checked_sub(1);
            let next = match self.at(before) {
                Element::Coordinator => before
                    .and_then(|at| at.checked_sub(1))
                    .filter(|at| matches!(self.at(Some(*at)), Element::Role | Element::Roles)),
                Element::Role | Element::Roles => before,
                // "Speaker of the House Rep."
                Element::Capital | Element::Body => self.head_before(start),
                _ => None,
            };
            match next {
                Some(next) if titles.len() < 3 => {
                    head = next;
                    end = self.phrase(next).map_or(next + 1, |phrase| phrase.terms.end.min(start));
                }
                _ => break,
            }
        }
        Titled { start, name, titles }
    }

    /// The head of the title that ends right before the name.
    fn head_before(&self, name: usize) -> Option<usize> {
        let last = name.checked_sub(1)?;
        match self.at(Some(last)) {
            Element::Role | Element::Roles => Some(last),
            Element::Party => self.phrase(last).map(|phrase| phrase.head).filter(|head| *head == last),
            Element::Capital | Element::Body | Element::Noun => (last.saturating_sub(12)..last).rev().find(|at| {
                matches!(self.at(Some(*at)), Element::Role | Element::Roles)
                    && self.is_capital(*at)
                    && self.phrase(*at).is_some_and(|phrase| phrase.head == *at && phrase.terms.end == name)
            }),
            _ => None,
        }
    }

    /// Whether a title is one of its own behind the one before: "Superintendent Dr. Ana Ruiz", "President Gen. Bo Li", but
    /// "Attorney Gen. Ana Ruiz".
    fn is_second_title(&self, before: usize, head: usize) -> bool {
        const DOCTORS: &Words = words!["dr", "dr."];
        const TITLES: &Words = words!["adm.", "gen.", "gov.", "prof.", "rep.", "rev.", "sen."];
        const FIRST_PARTS: &Words = words![
            "adjutant",
            "assistant",
            "associate",
            "attorney",
            "auditor",
            "brigadier",
            "deputy",
            "inspector",
            "lieutenant",
            "major",
            "postmaster",
            "rear",
            "solicitor",
            "surgeon",
            "vice",
        ];
        let is_office = || {
            let last = self.document.word(self.terms[before].tokens.end - 1);
            matches!(self.at(Some(before)), Element::Role | Element::Roles)
                && self.is_capital(before)
                && !last.ends_with('.')
                && !FIRST_PARTS.has(last)
        };
        let body =
            || matches!(self.at(Some(before)), Element::Capital | Element::Body) && self.head_before(head).is_some();
        self.is_one_of(head, TITLES) && before + 1 == head && body()
            || self.is_one_of(head, DOCTORS)
            || self.is_one_of(head, TITLES) && before + 1 == head && is_office()
    }

    fn is_demonym(&self, at: usize) -> bool {
        self.document.tokens[self.terms[at].tokens.start].is(Classes::DEMONYM)
    }

    fn is_country(&self, at: usize) -> bool {
        let token = &self.document.tokens[self.terms[at].tokens.start];
        token.is(Classes::COUNTRY) && !token.is(Classes::DEMONYM)
    }

    /// Where the title with this head begins.
    fn title_left(&self, head: usize) -> usize {
        let mut start = head;
        while let Some(before) = start.checked_sub(1) {
            if self.is_second_title(before, head) {
                break;
            }
            let further = before.checked_sub(1);
            let step = match self.at(Some(before)) {
                // "Salton schools Superintendent"
                Element::Noun
                    if self.is_one_of(before, BODIES)
                        && matches!(self.at(further), Element::Capital | Element::Body) =>
                {
                    1
                }
                // "well-known Russian blogger"
                Element::Adjective if self.is_demonym(start) && !self.is_capital(before) => 1,
                // "in Yemen British Prime Minister Ana Ruiz"
                Element::Capital if self.is_demonym(start) && self.is_country(before) => break,
                // "It features singer Ana Ruiz."
                Element::Noun
                    if self.is_one_of(before, words!["features", "stars"])
                        && !self.is_one_of(start, words!["desk", "editor", "reporter", "writer"]) =>
                {
                    break;
                }
                // "He was confident mayor Ana Ruiz would go."
                Element::Adjective if self.at(further) == Element::Be => break,
                Element::Noun | Element::Adjective
                    if self.is_capital(start) && !self.is_capital(before) && !self.is_title_word(before) =>
                {
                    break;
                }
                Element::Noun | Element::Adjective | Element::Party => 1,
                Element::RoleModifier => 1,
                // "sibling film-makers"
                Element::Kin if matches!(self.at(Some(start)), Element::Role | Element::Roles) => 1,
                // "the Mail on Sunday editor"
                Element::Time if further.is_some_and(|at| self.is_sunday_paper(at)) => 3,
                // "the News of the World editor"
                Element::Article
                    if self.at(further) == Element::Of
                        && before > 1
                        && self.at(Some(before - 2)) == Element::Body
                        && self.is_capital(start) =>
                {
                    3
                }
                Element::Capital | Element::Body => 1,
                // "Attorney General", but "candidate Sen."
                Element::Role | Element::Roles
                    if self.is_capital(before) == self.is_capital(start)
                        && self.at(Some(start)) != Element::RoleModifier =>
                {
                    1
                }
                // "Student representative", "Pilots general manager"
                Element::Role | Element::Roles
                    if self.is_capital(before)
                        && !self.is_capital(start)
                        && self.at(Some(start)) != Element::RoleModifier =>
                {
                    1
                }
                Element::Adverb if matches!(self.at(Some(start)), Element::Adjective) => 1,
                Element::Number
                    if matches!(self.at(Some(start)), Element::Adjective | Element::Capital | Element::Party)
                        && !IN_LOWER_CASE.has(self.at(further)) =>
                {
                    1
                }
                Element::Possessive
                    if matches!(
                        self.at(further),
                        Element::Capital | Element::Body | Element::Noun | Element::Role | Element::Person
                    ) =>
                {
                    2
                }
                Element::Person if matches!(self.at(Some(start)), Element::Noun | Element::Role | Element::Body) => 1,
                Element::Of
                    if self.at(further) == Element::Body
                        && self.at(Some(start)) != Element::RoleModifier
                        && self.is_capital(start) =>
                {
                    2
                }
                Element::Coordinator
                    if matches!(self.at(further), Element::Capital | Element::Body)
                        && self.is_capital(start)
                        && (self.in_body(before) || self.joins_teams(before, head)) =>
                {
                    2
                }
                _ => break,
            };
            start -= step;
            // A modifier begins its title, but for "former" before "deputy".
            let owned = self.at(start.checked_sub(1)) == Element::Possessive;
            let begins = self.is_one_of(start, words!["former", "then", "ex", "late"]) || is_prefixed(self.word(start));
            // "the Labour former minister"
            let party = self.at(start.checked_sub(1)) == Element::Party && !self.is_capital(start);
            if !owned && begins && !party {
                break;
            }
        }
        start
    }

    /// Whether "and" joins the names of two bodies of which somebody is one: "former Salton United and Wales striker".
    fn joins_teams(&self, and: usize, head: usize) -> bool {
        let mut at = and;
        while let Some(before) =
            at.checked_sub(1).filter(|at| matches!(self.element(*at), Element::Capital | Element::Body))
        {
            at = before;
        }
        let led = matches!(self.at(at.checked_sub(1)), Element::RoleModifier | Element::Article);
        at < and && led && !self.is_capital(head)
    }

    /// Whether "and" stands inside the name of a body: "Department of Labor and Employment".
    fn in_body(&self, and: usize) -> bool {
        let mut at = and;
        while let Some(before) = at.checked_sub(1) {
            match self.at(Some(before)) {
                Element::Of => return self.at(before.checked_sub(1)) == Element::Body,
                Element::Capital | Element::Body | Element::Coordinator => at = before,
                _ => return false,
            }
        }
        false
    }
}
