//! What stands behind a name before its role is read on: ages, party labels, degrees, letters of honour, remarks.

use super::phrase::Reader;
use crate::article::Status;
use crate::lexicon::Classes;
use crate::people::Role;
use crate::rules::{Element, Elements, elements};
use crate::span::Span;
use crate::text::tokens::Case;

/// How many of these can follow each other.
const LABELS: usize = 3;

/// How many terms a remark in brackets can have.
const REMARK: usize = 5;

impl Reader<'_> {
    /// "M.D.", "Ph.D.": letters that a profession is entitled to.
    fn is_degree(&self, at: usize) -> bool {
        let word = self.terms.get(at).map_or("", |term| self.document.word(term.tokens.start));
        matches!(
            word,
            "M.D."
                | "MD"
                | "Ph.D."
                | "PhD"
                | "J.D."
                | "Esq."
                | "Esq"
                | "R.N."
                | "RN"
                | "D.O."
                | "CPA"
                | "M.P.H."
                | "D.D.S."
                | "MPH"
        )
    }

    /// Whether the letters after a name say of which parliament somebody is.
    fn is_parliamentary(&self, at: usize) -> bool {
        let word = self.terms.get(at).map_or("", |term| self.document.word(term.tokens.start));
        matches!(word, "MP" | "MSP" | "MEP" | "MLA" | "MPP" | "TD")
    }

    /// Whether a term is letters of honour behind a name.
    fn is_honour(&self, at: usize) -> bool {
        let token = &self.document.tokens[self.terms[at].tokens.start];
        token.is(Classes::HONORIFIC) && token.case == Case::Upper
    }

    /// The end of a short remark in brackets that states no role.
    fn aside_end(&self, open: usize) -> Option<usize> {
        const REMARKS: Elements = elements![Adverb, Adjective, Noun, Verb, Whose, Preposition, Article, Other, Capital];
        let end = (open + 1..=open + REMARK + 1).find(|at| !REMARKS.has(self.element(*at)))?;
        (end > open + 1 && self.element(end) == Element::CloseBracket).then_some(end + 1)
    }

    /// Where the string goes on after a name, its age and its party label, and the term of the label.
    pub fn after_name(&self, at: usize) -> (usize, Option<usize>) {
        let mut at = at;
        let mut label = None;
        for _ in 0..LABELS {
            match (self.element(at), self.element(at + 1), self.element(at + 2)) {
                (Element::OpenBracket, Element::PartyLabel, Element::CloseBracket) => {
                    label = Some(at + 1);
                    at += 3;
                }
                (Element::OpenBracket, Element::Number, Element::CloseBracket) => at += 3,
                // "(Ky.)"
                (Element::OpenBracket, Element::Capital, Element::CloseBracket) if self.is_state(at + 1) => at += 3,
                (Element::Comma, Element::PartyLabel, _) => {
                    label = Some(at + 1);
                    at += 2;
                }
                (Element::Comma, Element::Number, Element::Comma | Element::Stop | Element::Dash) => at += 2,
                (Element::Comma, Element::Capital, Element::Comma) if self.is_degree(at + 1) => at += 2,
                // "Ana Ruiz QC"
                (Element::Capital, _, _) if self.is_honour(at) => at += 1,
                // "Ana Ruiz (not her real name)"
                (Element::OpenBracket, _, _) if let Some(end) = self.aside_end(at) => at = end,
                // "Ana Ruiz MP"
                (Element::Role, _, _) if label.is_none() && self.is_parliamentary(at) => {
                    label = Some(at);
                    at += 1;
                }
                _ => break,
            }
        }
        (at, label)
    }

    /// The role a party label states.
    pub fn party(&self, at: usize) -> Option<Role> {
        let span = self.document.span(self.terms.get(at)?.tokens.clone());
        let text = span.of(self.document.text);
        let cut = text.find(['-', '–', '—', '‑', '/', ',']);
        let title = Span::new(span.start, span.start + cut.unwrap_or(text.len()));
        let organization = cut.map(|cut| {
            let place = text[cut..].trim_start_matches(|c: char| !c.is_alphanumeric());
            Span::new(span.end - place.len(), span.end)
        });
        Some(Role { span, title: Some(title), organization, status: Status::Current, rule: "role.party-label" })
    }
}
