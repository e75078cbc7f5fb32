//! What a rule is: its text for a reader, its pattern over the elements of the `alphabet`, and the matcher.

use serde::Serialize;

pub(crate) mod alphabet;
mod language;
mod pattern;

pub(crate) use alphabet::{Element, Elements, Row};
pub(crate) use language::moves::Move;
pub(crate) use pattern::{Automaton, Found, Pattern, part};

/// One rule: what it finds, and examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// The name that answers give as their `rule`: "quote.after-cue".
    pub id: &'static str,
    /// The stage it belongs to: "people", "roles" or "quotes".
    pub stage: &'static str,
    /// What it finds, in a line.
    pub meaning: &'static str,
    /// What it matches, in elements; nothing if the code of its stage finds it.
    pub pattern: Option<&'static str>,
    /// What else must hold, in words.
    pub conditions: &'static [&'static str],
    /// Text it must match.
    pub examples: &'static [&'static str],
    /// What it finds in each example; empty where it only weighs.
    pub finds: &'static [&'static str],
    /// Text it must leave alone.
    pub counterexamples: &'static [&'static str],
    /// The rule as it is written; empty for evidence that is weighed.
    #[serde(skip)]
    pub source: &'static str,
}

/// A set of elements, made at compile time: `elements![Comma, Dash]`.
macro_rules! elements {
    ($($element:ident),+ $(,)?) => {
        const { $crate::rules::Elements::of(&[$($crate::rules::Element::$element),+]) }
    };
}
pub(crate) use elements;
