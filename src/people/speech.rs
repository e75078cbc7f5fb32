//! Verbs of speech beside a name.

use crate::lexicon::{Classes, reporting};
use crate::syntax::Document;

/// Whether the token is a verb of speech in a form that can have its subject at hand.
pub fn is_speech(document: &Document, at: usize) -> bool {
    document.tokens.get(at).is_some_and(|token| {
        !token.is_capitalised()
            && token.is(Classes::REPORTING.with(Classes::PAST).with(Classes::VERB_S))
            && !token.is(Classes::MOSTLY_NOUN)
            && reporting::reports(document.word(at), token.classes)
    })
}
