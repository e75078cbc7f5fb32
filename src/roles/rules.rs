//! The rules of this stage, from the files under `rules/`.

use super::conditions::{self, Match};
use crate::article::Status;
use crate::lexicon::words::words;
use crate::rules::Elements;
use crate::rules::{Automaton, Move, Pattern, Rule, part};

/// One rule.
#[derive(Debug)]
pub struct RoleRule {
    /// Its id, meaning and examples.
    pub rule: Rule,
    /// Its pattern: `person`, then roles (`role`, `role-2`, …), and the `verb` or `noun` that a condition looks at; for
    /// affiliations `role` and `body`. Nothing for rules that are built into the reading of a name.
    pub pattern: Option<Pattern>,
    /// What else must hold.
    pub conditions: &'static [fn(&Match) -> bool],
    /// Whether its person can be a pronoun.
    pub also: bool,
    /// What the wording says of the role being held.
    pub status: Option<Status>,
    /// Whether it stands right before a name, not right behind it.
    pub stands: bool,
}

include!(concat!(env!("OUT_DIR"), "/roles.rs"));
include!(concat!(env!("OUT_DIR"), "/affiliations.rs"));
