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

/// A set of ASCII letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters(u128);

impl Letters {
    /// Every letter.
    pub const ALL: Letters = Letters(u128::MAX);

    /// Those of a row or pattern.
    pub fn of(text: &str) -> Letters {
        Letters(text.bytes().filter(u8::is_ascii).fold(0, |set, letter| set | 1 << letter))
    }

    /// Whether two sets share a letter.
    pub const fn any(self, other: Letters) -> bool {
        self.0 & other.0 != 0
    }

    /// Whether a letter is in the set.
    pub const fn has(self, letter: u8) -> bool {
        letter < 128 && self.0 >> letter & 1 == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_a_set() {
        let letters = Letters::of("FQé|");
        assert!(letters.has(b'F') && letters.has(b'|') && !letters.has(b'G') && !letters.has(0xe9));
        assert!(letters.any(Letters::of("xQ")) && !letters.any(Letters::of("x")));
    }
}
