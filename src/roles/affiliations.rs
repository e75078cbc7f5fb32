//! Bare affiliations: "Ana Ruiz of the Salton delegation", "the Herald's Ana Ruiz".

use std::ops::Range;
use std::sync::LazyLock;

use super::phrase::Reader;
use super::table::{AFFILIATIONS, Affiliation};
use super::titles::Titled;
use crate::article::Status;
use crate::lexicon::Classes;
use crate::pattern::{Pattern, row};
use crate::people::Role;

/// The rules for bare affiliations, over the letters of single units.
static PATTERNS: LazyLock<Vec<(&'static Affiliation, Pattern)>> = LazyLock::new(|| {
    AFFILIATIONS.iter().map(|affiliation| (affiliation, Pattern::new(affiliation.rule.pattern))).collect()
});

/// What a person is of, where no title says so: "Ana Ruiz of the Salton delegation", "the Herald's Ana Ruiz".
pub fn affiliations(reader: &Reader, titled: &[Titled], found: &mut Vec<(usize, Role)>) {
    let letters = row(reader.units.iter().map(|unit| unit.letter));
    for named in titled {
        let Some(person) = reader.units[named.name].person else { continue };
        let (at, _) = reader.after_name(named.name + 1);
        for (Affiliation { before, rule }, pattern) in PATTERNS.iter() {
            let text = if *before { letters.get(..named.start) } else { letters.get(at..) };
            let edge = text.and_then(|text| if *before { text.chars().last() } else { text.chars().next() });
            if !edge.is_some_and(|edge| rule.begins.contains(edge)) {
                continue;
            }
            let Some(groups) = text.and_then(|text| pattern.captures(text.as_bytes())) else { continue };
            let (Some(role), Some(body)) = (groups.name("r"), groups.name("o")) else { continue };
            let offset = if *before { 0 } else { at };
            let units = |group: Range<usize>| group.start + offset..group.end + offset;
            let (mut role, mut body) = (units(role), units(body));
            // "the Center for Civic Justice", but not "the Center in Salton".
            let joins = |at: usize| match reader.letter(at) {
                b'f' => reader.letter(at - 1) == b'G' && matches!(reader.lower(at).as_ref(), "for" | "on"),
                _ => reader.letter(at) != b'R' || reader.is_capital(at),
            };
            if let Some(cut) = body.clone().find(|at| !joins(*at)) {
                role.end = cut;
                body.end = cut;
            }
            // "of the Salton delegation", but "of Salton residents" only names the place.
            if reader.units[body.end - 1].letter == b'n' && !reader.is_body(body.end - 1) {
                role.end -= 1;
                body.end -= 1;
            }
            // Where somebody lives is no affiliation; where a senator or mayor is from is.
            let home = named.titles.is_empty() && reader.is_town(body.clone());
            if !home {
                found.extend(reader.affiliation(role, body, *before, rule.rule.id).map(|role| (person, role)));
            }
        }
    }
}

impl Reader<'_> {
    /// Whether the units are the name of a town and nothing more.
    fn is_town(&self, units: Range<usize>) -> bool {
        let Some([unit]) = self.units.get(units) else { return false };
        let classes = self.document.tokens[unit.tokens.start].classes;
        unit.letter == b'C'
            && classes.any(Classes::CITY.with(Classes::PHRASE))
            && !classes.any(Classes::STATE.with(Classes::COUNTRY))
    }

    /// A bare affiliation.
    fn affiliation(&self, role: Range<usize>, body: Range<usize>, before: bool, rule: &'static str) -> Option<Role> {
        let word = |at: usize| self.document.word(self.units[at].tokens.start).to_lowercase();
        let preposition = word(role.start);
        let names_body = body.clone().any(|at| self.units[at].letter == b'G');
        let fits = match preposition.as_str() {
            "of" => true,
            "with" | "at" | "from" => names_body,
            _ => before,
        };
        let (text, organization) = (self.text(role)?, self.text(body));
        fits.then_some(Role { span: text, title: None, organization, status: Status::Current, rule })
    }
}
