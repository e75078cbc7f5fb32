//! The rules of this stage, from the files under `rules/`: how a cue and its source stand to each other, what a frame
//! reports, what the layout tells.

use super::conditions::{self, Match};
use crate::lexicon::reporting::Uses;
use crate::lexicon::words::words;
use crate::rules::{Automaton, Move, Pattern, Rule, part};
use crate::rules::{Element, Elements};

/// How a cue and its source stand to each other.
#[derive(Debug)]
pub struct FrameRule {
    /// Its id, meaning and examples.
    pub rule: Rule,
    /// Its pattern, with the names `speaker` and `cue`; nothing for rules that no pattern can tell.
    pub pattern: Option<Pattern>,
    /// What else must hold.
    pub conditions: &'static [fn(&Match) -> bool],
    /// What the cue and its source are for the content rules.
    pub yields: Element,
}

/// What a frame reports.
#[derive(Debug)]
pub struct ContentRule {
    /// Its id, meaning and examples.
    pub rule: Rule,
    /// Its pattern, whose names `before` and `after` are the content.
    pub pattern: Option<Pattern>,
    /// What the verb must be able to take; nothing if any cue will do.
    pub takes: Uses,
    /// Whether a quotation that another frame reports already can be in it: it may be a report of that report.
    pub shares: bool,
}

/// What is told from its layout.
#[derive(Debug)]
pub struct LayoutRule {
    /// Its id, meaning and examples.
    pub rule: Rule,
}

include!(concat!(env!("OUT_DIR"), "/frames.rs"));
include!(concat!(env!("OUT_DIR"), "/contents.rs"));
include!(concat!(env!("OUT_DIR"), "/layout.rs"));

/// A paragraph after its speaker's label.
pub const TURN: &str = LAYOUT[0].rule.id;
/// A statement printed in full.
pub const STATEMENT: &str = LAYOUT[1].rule.id;
/// A quotation without a cue.
pub const UNCUED: &str = LAYOUT[2].rule.id;

/// Patterns that are no rules of their own.
pub mod patterns {
    use crate::rules::Elements;
    use crate::rules::{Automaton, Move, Pattern, part};

    include!(concat!(env!("OUT_DIR"), "/patterns.rs"));
}

/// Every rule, by step and in the order in which they are tried.
pub fn rules() -> impl Iterator<Item = Rule> {
    let layout = LAYOUT.iter().map(|rule| rule.rule);
    let frames = FRAMES.iter().map(|rule| rule.rule);
    layout.clone().take(2).chain(frames).chain(CONTENTS.iter().map(|rule| rule.rule)).chain(layout.skip(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rules_that_code_finds_are_where_it_looks_for_them() {
        assert_eq!((TURN, STATEMENT, UNCUED), ("turn.label", "statement.in-full", "quote.uncued"));
        let by_code: Vec<&str> = FRAMES.iter().filter(|rule| rule.pattern.is_none()).map(|rule| rule.rule.id).collect();
        assert_eq!(by_code, ["frame.label", "frame.colon"]);
        assert!(FRAMES[0].pattern.is_none() && FRAMES[FRAMES.len() - 1].pattern.is_none());
    }
}
