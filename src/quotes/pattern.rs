//! How the patterns of the rule tables are compiled.

use std::ops::Deref;
use std::sync::OnceLock;

use regex::bytes::{Regex, RegexBuilder};

/// A pattern of a rule table, compiled when it is first needed: most articles need few.
#[derive(Debug)]
pub struct Pattern {
    pattern: &'static str,
    compiled: OnceLock<Regex>,
}

impl Pattern {
    /// Of a rule.
    pub const fn new(pattern: &'static str) -> Self {
        Pattern { pattern, compiled: OnceLock::new() }
    }
}

impl Deref for Pattern {
    type Target = Regex;

    fn deref(&self) -> &Regex {
        self.compiled.get_or_init(|| compile(self.pattern))
    }
}

/// A pattern over rows of ASCII letters. Without Unicode classes it compiles in a fraction of the time.
///
/// # Panics
/// If the pattern is no regular expression; the tables are constants, and a test compiles each.
pub fn compile(pattern: &str) -> Regex {
    RegexBuilder::new(pattern).unicode(false).build().expect("the pattern of a rule")
}
