//! The rules, as they are listed for a reader.

use serde::Serialize;

/// One rule: what it finds, and examples.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Rule {
    /// The name that answers give as their `rule`: "quote.after-cue".
    pub id: &'static str,
    /// The stage it belongs to: "people", "roles", "quotes" or "speakers".
    pub stage: &'static str,
    /// What it finds, in a line.
    pub meaning: &'static str,
    /// Text it must match.
    pub examples: &'static [&'static str],
    /// Text it must leave alone.
    pub counterexamples: &'static [&'static str],
}

/// Every rule, by stage and in the order in which they are tried.
pub fn rules() -> Vec<Rule> {
    Vec::new()
}
