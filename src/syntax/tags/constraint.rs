//! What a constraint of the tagger is.

use super::Here;
use super::readings::Tags;

/// A rule that keeps some readings of a word and takes the others.
#[cfg_attr(not(test), expect(dead_code, reason = "the name and the examples are for people and tests"))]
pub(super) struct Constraint {
    /// Its name.
    pub(super) id: &'static str,
    /// The tag before the word, adverbs and negations passed over.
    pub(super) after: Tags,
    /// What else must hold.
    pub(super) when: fn(&Here) -> bool,
    /// The readings it keeps.
    pub(super) keep: Tags,
    /// A sentence with the word in stars, and its tag.
    pub(super) example: (&'static str, super::Tag),
    /// Another, where the constraint must not hold.
    pub(super) counterexample: (&'static str, super::Tag),
}
