//! The syntax layer: what the units of a sentence are, in one alphabet of elements, and the phrases they build.

pub mod chunks;
mod document;
pub mod holders;
pub mod tags;

/// Patterns over chunks, from `rules/context.rules`.
mod patterns {
    use crate::rules::{Automaton, Elements, Move, Pattern, part};

    include!(concat!(env!("OUT_DIR"), "/context.rs"));
}

pub use document::Document;

use crate::rules::{Elements, elements};

/// Phrases that name or describe somebody or something: headed by a name or a noun.
pub const NOMINAL: Elements = elements![Person, Name, Noun];
/// Finite verb groups.
pub const FINITE: Elements = elements![Verb, Reports, IsReported];
/// Adverbs and times.
pub const ADVERBIAL: Elements = elements![Adverb, Time];
