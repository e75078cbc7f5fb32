//! How the patterns of the rule tables are compiled.

use regex::bytes::{Regex, RegexBuilder};

/// A pattern over rows of ASCII letters. Without Unicode classes it compiles in a fraction of the time.
///
/// # Panics
/// If the pattern is no regular expression; the tables are constants, and a test compiles each.
pub fn compile(pattern: &str) -> Regex {
    RegexBuilder::new(pattern).unicode(false).build().expect("the pattern of a rule")
}
