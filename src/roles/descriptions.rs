//! Roles that only a description states: "the Irish novelist" of somebody who is known by other words.

use super::nouns::CANDIDACIES;
use super::phrase::Reader;
use crate::article::MentionKind;
use crate::lexicon::Classes;
use crate::people::{Mention, Role};
use crate::rules::Element;

/// The id of the rule.
pub const RULE: &str = "role.description";

/// The roles that the descriptions in a sentence state, whose mentions come first in `mentions`.
pub fn descriptions(reader: &Reader, mentions: &[Mention], found: &mut Vec<(usize, Role)>) {
    for (at, term) in reader.terms.iter().enumerate() {
        let start = term.tokens.start;
        let Some(mention) = mentions.iter().take_while(|mention| mention.tokens.start <= start).last() else {
            continue;
        };
        let described = mention.tokens.start == start
            && mention.kind == MentionKind::Nominal
            && term.element == Element::Article
            && reader.document.quotation_of(start).is_none();
        let Some(phrase) = described.then(|| reader.phrase(at + 1)).flatten() else { continue };
        // "the mayor of Salton" says what is known; "the Irish novelist", "the former editor" say more. Who "the candidate" is
        // changes from one sentence to the next.
        let first = &reader.terms[at + 1];
        let more =
            first.element == Element::RoleModifier || reader.document.tokens[first.tokens.start].is(Classes::DEMONYM);
        let says = more && phrase.terms.len() > 1 && !phrase.plural && !reader.is_one_of(phrase.head, CANDIDACIES);
        if says {
            found.extend(reader.role(&phrase, RULE, None).map(|role| (mention.person, role)));
        }
    }
}
