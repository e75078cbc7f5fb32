//! The syntax layer: what the units of a sentence are, in one alphabet of elements, and the phrases they build.

pub(crate) mod alphabet;
pub mod chunks;

/// Patterns over chunks, from `rules/context.rules`.
mod patterns {
    use super::Elements;
    use crate::rules::{Automaton, Pattern, Step, part};

    include!(concat!(env!("OUT_DIR"), "/context.rs"));
}

pub use alphabet::{Element, Elements, Row};

/// A set of elements, made at compile time: `elements![Comma, Dash]`.
macro_rules! elements {
    ($($element:ident),+ $(,)?) => {
        const { $crate::syntax::Elements::of(&[$($crate::syntax::Element::$element),+]) }
    };
}
pub(crate) use elements;

/// Phrases that name or describe somebody or something: headed by a name or a noun.
pub const NOMINAL: Elements = elements![Person, Name, Noun];
/// Finite verb groups.
pub const FINITE: Elements = elements![Verb, Reports, IsReported];
/// Adverbs and times.
pub const ADVERBIAL: Elements = elements![Adverb, Time];
