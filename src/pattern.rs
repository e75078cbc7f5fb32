//! The patterns of the rule tables: regular expressions over rows of ASCII letters.

use std::ops::Range;
use std::sync::OnceLock;

use regex_automata::meta::Regex;
use regex_automata::util::primitives::NonMaxUsize;
use regex_automata::{Input, PatternID};
use regex_syntax::ParserBuilder;
use regex_syntax::hir::{Class, Hir, HirKind};

/// A pattern of a rule table, compiled when it is first needed: most articles need few.
#[derive(Debug)]
pub struct Pattern {
    pattern: &'static str,
    parsed: OnceLock<(Hir, Vec<Letters>)>,
    compiled: OnceLock<Regex>,
}

impl Pattern {
    /// Of a rule. It is parsed when first used, which panics if it is no regular expression; the tables are constants,
    /// and a test compiles each.
    pub const fn new(pattern: &'static str) -> Self {
        Pattern { pattern, parsed: OnceLock::new(), compiled: OnceLock::new() }
    }

    fn parsed(&self) -> &(Hir, Vec<Letters>) {
        self.parsed.get_or_init(|| {
            // Without Unicode classes it compiles in a fraction of the time.
            let parsed = ParserBuilder::new().unicode(false).utf8(false).build().parse(self.pattern);
            let parsed = parsed.expect("the pattern of a rule");
            let needs = needs(&parsed);
            (parsed, needs)
        })
    }

    /// The regular expression.
    pub fn compiled(&self) -> &Regex {
        self.compiled.get_or_init(|| {
            let config = Regex::config().utf8_empty(false).auto_prefilter(false);
            let regex = Regex::builder().configure(config).build_from_hir(&self.parsed().0);
            let regex = regex.expect("the pattern of a rule");
            assert!(regex.group_info().slot_len() <= SLOTS, "a pattern with few groups");
            regex
        })
    }

    /// Whether a row of these letters has what every match must have: most rows lack it.
    pub fn can_match(&self, row: Letters) -> bool {
        self.parsed().1.iter().all(|letters| letters.any(row))
    }

    /// Whether it matches somewhere in `row`.
    pub fn is_match(&self, row: &[u8]) -> bool {
        self.compiled().is_match(row)
    }

    /// The first match in `row`.
    pub fn captures(&self, row: &[u8]) -> Option<Groups<'_>> {
        self.captures_at(row, 0)
    }

    /// The first match in `row` that begins at `from` or behind it.
    pub fn captures_at(&self, row: &[u8], from: usize) -> Option<Groups<'_>> {
        let regex = self.compiled();
        let mut slots = [None; SLOTS];
        regex.search_slots(&Input::new(row).range(from..), &mut slots)?;
        Some(Groups { regex, slots })
    }
}

/// A row of ASCII letters.
pub fn row(letters: impl Iterator<Item = u8>) -> String {
    String::from_utf8(letters.collect()).unwrap_or_default()
}

/// Two for the match and for each group of any pattern.
const SLOTS: usize = 16;

/// What the groups of a pattern have matched.
#[derive(Debug)]
pub struct Groups<'p> {
    regex: &'p Regex,
    slots: [Option<NonMaxUsize>; SLOTS],
}

impl Groups<'_> {
    /// What a group has matched.
    pub fn name(&self, name: &str) -> Option<Range<usize>> {
        let group = self.regex.group_info().pattern_names(PatternID::ZERO).position(|known| known == Some(name))?;
        let [start, end] = self.slots.as_chunks().0[group];
        Some(start?.get()..end?.get())
    }

    /// The whole match.
    pub fn whole(&self) -> Option<Range<usize>> {
        Some(self.slots[0]?.get()..self.slots[1]?.get())
    }
}

/// Sets of letters of each of which every match has one.
fn needs(pattern: &Hir) -> Vec<Letters> {
    match pattern.kind() {
        HirKind::Literal(literal) => literal.0.iter().map(|letter| Letters::of_one(*letter)).collect(),
        HirKind::Class(Class::Bytes(class)) => {
            let letters = class.ranges().iter().flat_map(|range| range.start()..=range.end().min(127));
            vec![Letters(letters.fold(0, |set, letter| set | 1 << letter))]
        }
        HirKind::Repetition(repetition) if repetition.min > 0 => needs(&repetition.sub),
        HirKind::Capture(capture) => needs(&capture.sub),
        HirKind::Concat(parts) => parts.iter().flat_map(needs).collect(),
        // Of each alternative the scarcest.
        HirKind::Alternation(parts) => {
            let scarcest =
                parts.iter().map(|part| needs(part).into_iter().min_by_key(|letters| letters.0.count_ones()));
            let either = scarcest.reduce(|either, letters| Some(Letters(either?.0 | letters?.0)));
            either.flatten().into_iter().collect()
        }
        _ => Vec::new(),
    }
}

/// A set of ASCII letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letters(u128);

impl Letters {
    /// Every letter.
    pub const ALL: Letters = Letters(u128::MAX);

    /// Those of a row or pattern.
    pub fn of(text: &str) -> Letters {
        text.bytes().fold(Letters(0), |set, letter| set.with(Letters::of_one(letter)))
    }

    /// That letter alone; an empty set if it is not ASCII.
    pub const fn of_one(letter: u8) -> Letters {
        Letters(if letter < 128 { 1 << letter } else { 0 })
    }

    /// Both sets together.
    pub const fn with(self, other: Letters) -> Letters {
        Letters(self.0 | other.0)
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
    fn matches_need_letters() {
        let pattern = Pattern::new(r"^(?:a|bc)x*(?P<cue>[Ee]+)(?:\||$)");
        assert!(pattern.can_match(Letters::of("aE")) && pattern.can_match(Letters::of("ebc")));
        assert!(!pattern.can_match(Letters::of("ax")) && !pattern.can_match(Letters::of("E|")));
    }

    #[test]
    fn letters_are_a_set() {
        let letters = Letters::of("FQé|");
        assert!(letters.has(b'F') && letters.has(b'|') && !letters.has(b'G') && !letters.has(0xe9));
        assert!(letters.any(Letters::of("xQ")) && !letters.any(Letters::of("x")));
    }
}
