//! What a constraint of the tagger is, and which can hold where.

use super::Here;
use super::Tag::Mark;
use super::constraints::CONSTRAINTS;
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

/// Which of [`CONSTRAINTS`] can hold after each tag, as bits: for most, few.
pub(super) const AFTER: [u64; Mark as usize + 1] = {
    let mut sets = [0; Mark as usize + 1];
    let mut at = 0;
    while at < sets.len() * CONSTRAINTS.len() {
        let (tag, constraint) = (at / CONSTRAINTS.len(), at % CONSTRAINTS.len());
        sets[tag] |= (CONSTRAINTS[constraint].after.bits() as u64 >> tag & 1) << constraint;
        at += 1;
    }
    sets
};
