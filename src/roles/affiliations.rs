//! Bare affiliations: "Ana Ruiz of the Salton delegation", "the Herald's Ana Ruiz".

use std::ops::Range;

use super::phrase::Reader;
use super::rules::AFFILIATIONS;
use super::titles::Titled;
use crate::article::Status;
use crate::lexicon::Classes;
use crate::people::Role;
use crate::rules::Element;
use crate::text::tokens::Case;

/// What a person is of, where no title says so: "Ana Ruiz of the Salton delegation", "the Herald's Ana Ruiz".
pub fn affiliations(reader: &Reader, titled: &[Titled], row: &mut Vec<Element>, found: &mut Vec<(usize, Role)>) {
    row.clear();
    for named in titled {
        let Some(person) = reader.terms[named.name].person else { continue };
        let (at, _) = reader.after_name(named.name + 1);
        // Before a name it ends with a possessive, behind it it begins with a preposition.
        let owned = named.start > 0 && reader.element(named.start - 1) == Element::Possessive;
        // "Ana Ruiz, of the Salton Institute,"
        let apposed = reader.element(at) == Element::Comma;
        let behind = matches!(reader.element(at + usize::from(apposed)), Element::Of | Element::Preposition);
        if !(owned || behind) {
            continue;
        }
        if row.is_empty() {
            row.extend(reader.terms.iter().map(|term| term.element));
        }
        for rule in &AFFILIATIONS {
            let before = rule.stands;
            let near = if before { owned } else { behind };
            let stretch = if before { row.get(..named.start) } else { row.get(at..) }.filter(|_| near);
            let found_here = stretch.zip(rule.pattern.as_ref()).and_then(|(stretch, pattern)| pattern.find(stretch));
            let Some(groups) = found_here else { continue };
            let (Some(role), Some(body)) = (groups.name("role"), groups.name("body")) else { continue };
            let offset = if before { 0 } else { at };
            let terms = |group: Range<usize>| group.start + offset..group.end + offset;
            let (mut role, mut body) = (terms(role), terms(body));
            // "the Center for Civic Justice", but not "the Center in Salton".
            let joins = |at: usize| match reader.element(at) {
                Element::Preposition => {
                    reader.element(at - 1) == Element::Body && matches!(reader.lower(at).as_ref(), "for" | "on")
                }
                _ => reader.element(at) != Element::Role || reader.is_capital(at),
            };
            if let Some(cut) = body.clone().find(|at| !joins(*at)) {
                role.end = cut;
                body.end = cut;
            }
            // "of Salton and Varby's Bo Li": whose somebody else is stands behind "and".
            if !before && reader.element(body.end) == Element::Possessive {
                let Some(and) = body.clone().rfind(|at| reader.element(*at) == Element::Coordinator) else { continue };
                (role.end, body.end) = (and, and);
            }
            // "of the Salton delegation", but "of Salton residents" only names the place.
            if reader.terms[body.end - 1].element == Element::Noun && !reader.is_body(body.end - 1) {
                role.end -= 1;
                body.end -= 1;
            }
            // Where somebody lives is no affiliation; where a senator or mayor is from is.
            let home = named.titles.is_empty() && reader.is_town(body.clone());
            // Behind a comma a body must say so: "Ana Ruiz, of High Street, …".
            let names_body = body.clone().any(|at| reader.element(at) == Element::Body);
            if !home && (before || !apposed || names_body) {
                found.extend(reader.affiliation(role, body, before, rule.rule.id).map(|role| (person, role)));
            }
        }
    }
}

impl Reader<'_> {
    /// Whether the terms are the name of a town and nothing more.
    fn is_town(&self, terms: Range<usize>) -> bool {
        let Some([term]) = self.terms.get(terms) else { return false };
        let classes = self.document.tokens[term.tokens.start].classes;
        term.element == Element::Capital
            && self.document.tokens[term.tokens.start].case != Case::Upper
            && classes.any(Classes::CITY.with(Classes::PHRASE))
            && !classes.any(Classes::STATE.with(Classes::COUNTRY))
    }

    /// A bare affiliation.
    fn affiliation(&self, role: Range<usize>, body: Range<usize>, before: bool, rule: &'static str) -> Option<Role> {
        let word = |at: usize| self.document.word(self.terms[at].tokens.start).to_lowercase();
        let preposition = word(role.start);
        let names_body = body.clone().any(|at| self.terms[at].element == Element::Body);
        let fits = match preposition.as_str() {
            "of" => true,
            "with" | "at" | "from" => names_body,
            _ => before,
        };
        let (text, organization) = (self.text(role)?, self.text(body));
        fits.then_some(Role { span: text, title: None, organization, status: Status::Current, rule })
    }
}
