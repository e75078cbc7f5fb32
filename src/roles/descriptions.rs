//! Roles that only a description states: "the Irish novelist" of somebody who is known by other words.

use super::nouns::CANDIDACIES;
use super::phrase::Reader;
use crate::article::MentionKind;
use crate::lexicon::Classes;
use crate::lexicon::words::words;
use crate::people::{Mention, People, Role};
use crate::rules::Element;

/// The id of the rule.
pub const RULE: &str = "role.description";

/// The roles that the descriptions in a sentence state, whose mentions begin with the one at `first`.
pub fn descriptions(reader: &Reader, people: &People, first: usize, found: &mut Vec<(usize, Role)>) {
    let all = people.mentions.as_slice();
    let mentions = &all[first..];
    for (at, term) in reader.terms.iter().enumerate() {
        let start = term.tokens.start;
        let Some(mention) = mentions.iter().take_while(|mention| mention.tokens.start <= start).last() else {
            continue;
        };
        let described = mention.tokens.start == start
            && mention.kind == MentionKind::Nominal
            && reader.is_one_of(at, words!["the"])
            && !reader.is_one_of(at + 1, words!["first", "last", "next", "only"])
            && reader.document.quotation_of(start).is_none();
        let Some(phrase) = described.then(|| reader.phrase(at + 1)).flatten() else { continue };
        // "the mayor of Salton" says what is known; "the Irish novelist", "the former editor" say more. Who "the candidate" is
        // changes from one sentence to the next.
        let begins = &reader.terms[at + 1];
        let more =
            begins.element == Element::RoleModifier || reader.document.tokens[begins.tokens.start].is(Classes::DEMONYM);
        // "The 43-year-old actor", "the nurse" of somebody of whom no more is known.
        let aged = reader.word(at + 1).ends_with("-year-old");
        let subject = at == 0 || reader.element(phrase.terms.end) == Element::Reports;
        let new = (phrase.terms.len() > 1 || subject)
            && people.people.get(mention.person).is_some_and(|person| person.roles.is_empty());
        let says = (more && phrase.terms.len() > 1 || aged || new)
            && !phrase.plural
            && !reader.is_one_of(phrase.head, CANDIDACIES);
        if says && is_named_last(all, first, mention) {
            found.extend(reader.role(&phrase, RULE, None).map(|role| (mention.person, role)));
        }
    }
}

/// Whether the one who is described was named last, and not in the same sentence, where the description means another:
/// "Ana Ruiz met the former mayor".
fn is_named_last(all: &[Mention], first: usize, described: &Mention) -> bool {
    let before = &all[..all.partition_point(|mention| mention.tokens.start < described.tokens.start)];
    let last = before.iter().rposition(|mention| mention.kind == MentionKind::Name);
    last.is_some_and(|at| at < first && all[at].person == described.person)
}
