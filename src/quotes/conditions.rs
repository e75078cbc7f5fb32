//! What the elements of a frame rule cannot say.

use std::ops::Range;

use crate::lexicon::Classes;
use crate::syntax::Document;
use crate::syntax::chunks::Chunk;

/// Where a rule has matched.
pub struct Match<'a> {
    /// The document.
    pub document: &'a Document<'a>,
    /// The chunks of the block.
    pub chunks: &'a [Chunk],
    /// The chunks of the speaker.
    pub speaker: Option<Range<usize>>,
}

/// The word right before the source.
pub fn the_word_before_the_source<'a>(found: &Match<'a>) -> Option<&'a str> {
    let before = found.speaker.as_ref()?.start.checked_sub(1)?;
    Some(found.document.word(found.chunks[before].head))
}

/// Whether the source is headed by a noun for people.
pub fn the_source_is_people(found: &Match) -> bool {
    const PEOPLE: Classes = Classes::PERSON_NOUN.with(Classes::PERSON_PLURAL).with(Classes::GROUP_NOUN);
    found.speaker.as_ref().is_some_and(|speaker| found.document.tokens[found.chunks[speaker.start].head].is(PEOPLE))
}
