//! The matcher: runs the programs that the build script makes of the patterns in the rule files over rows of elements.
//!
//! A match is the first in the row, and of those the one that the pattern prefers: the first alternative, as many times as
//! possible (`*?`, `+?`: as few). It takes time in proportion to the row and the pattern: a search that has gone back often
//! goes on with a note of what has failed already, as the bounded backtracker of `regex-automata` does.

use std::ops::Range;

use super::alphabet::{Element, Elements};
use super::language::step::Step;

/// A compiled pattern.
#[derive(Debug)]
pub struct Pattern {
    /// The program.
    pub steps: &'static [Step],
    /// Its names, in the order of their numbers.
    pub names: &'static [&'static str],
    /// What a match can begin with.
    pub begins: Elements,
    /// The same, behind the begin of the row.
    pub begins_behind: Elements,
    /// Whether a match has no end of a sentence but as its first element.
    pub in_sentence: bool,
    /// Sets of elements of each of which every match has one.
    pub needs: &'static [Elements],
    /// Whether it matches only at the begin of the row.
    pub anchored: bool,
    /// What each name can begin with.
    pub firsts: &'static [Elements],
    /// What it asks for, apart from what it excludes.
    pub asks: Elements,
    /// What tells at once that a row has no match, as most rows; nothing for patterns whose automaton is too large.
    pub automaton: Option<Automaton>,
}

/// An automaton that tells whether a row has a match; the build script makes it.
#[derive(Debug)]
pub struct Automaton {
    /// The class of each element.
    pub classes: &'static [u8; Element::ALL.len()],
    /// The class of the end of the row.
    pub end: u8,
    /// The state at the begin of a row, and behind it.
    pub starts: (u16, u16),
    /// For each state the next one by the class of an element or of the end, two bytes each.
    pub table: &'static [u8],
}

impl Automaton {
    /// Whether a match begins at `from` or behind it.
    fn has_match(&self, row: &[Element], from: usize) -> bool {
        let mut state = usize::from(if from == 0 { self.starts.0 } else { self.starts.1 });
        let next = |state: usize, class: u8| {
            let at = 2 * (state + usize::from(class));
            usize::from(u16::from_le_bytes([self.table[at], self.table[at + 1]]))
        };
        for element in row.get(from..).unwrap_or_default() {
            if state <= 1 {
                break;
            }
            state = next(state, self.classes[*element as usize]);
        }
        state == 1 || state > 1 && next(state, self.end) == 1
    }
}

/// The bytes from `start` to `end`.
pub const fn part(bytes: &'static [u8], start: usize, end: usize) -> &'static [u8] {
    bytes.split_at(end).0.split_at(start).1
}

/// Two places for each name of any pattern.
const NOTES: usize = 16;

/// What the names of a pattern have matched.
#[derive(Clone, Copy, Debug)]
pub struct Found {
    names: &'static [&'static str],
    whole: (u32, u32),
    notes: [u32; NOTES],
}

const NOWHERE: u32 = u32::MAX;

impl Found {
    /// What a name has matched.
    pub fn name(&self, name: &str) -> Option<Range<usize>> {
        let number = self.names.iter().position(|known| *known == name)?;
        let (start, end) = (self.notes[2 * number], self.notes[2 * number + 1]);
        (start != NOWHERE && end != NOWHERE).then_some(start as usize..end as usize)
    }

    /// The whole match.
    pub fn whole(&self) -> Range<usize> {
        self.whole.0 as usize..self.whole.1 as usize
    }
}

impl Pattern {
    /// Whether a row of these elements has what every match must have: most rows lack it.
    pub fn can_match(&self, row: Elements) -> bool {
        self.needs.iter().all(|needed| needed.any(row))
    }

    /// What a name can begin with.
    pub fn begins_of(&self, name: &str) -> Elements {
        let number = self.names.iter().position(|known| *known == name);
        number.map_or(Elements::NONE, |number| self.firsts[number])
    }

    /// Whether it matches somewhere in `row`.
    pub fn is_match(&self, row: &[Element]) -> bool {
        match &self.automaton {
            Some(automaton) => automaton.has_match(row, 0),
            None => self.find(row).is_some(),
        }
    }

    /// The first match in `row`.
    pub fn find(&self, row: &[Element]) -> Option<Found> {
        self.find_at(row, 0)
    }

    /// The first match in `row` that begins at `from` or behind it; `start` still means the begin of the row.
    pub fn find_at(&self, row: &[Element], from: usize) -> Option<Found> {
        self.find_where(row, from, |_| true)
    }

    /// The first match that begins at `from` or behind it, at a place that is worth trying.
    pub fn find_where(&self, row: &[Element], from: usize, worth: impl Fn(usize) -> bool) -> Option<Found> {
        if self.automaton.as_ref().is_some_and(|automaton| !automaton.has_match(row, from)) {
            return None;
        }
        let mut search = Search {
            pattern: self,
            row,
            patience: PATIENCE * (row.len() + 1),
            failed: Vec::new(),
            later: Vec::with_capacity(32),
        };
        let last = if self.anchored { 0 } else { row.len() };
        for at in from..=last {
            let begins = if at == 0 { self.begins } else { self.begins_behind };
            if !row.get(at).map_or(begins == Elements::ALL, |element| begins.has(*element)) || !worth(at) {
                continue;
            }
            if let Some(found) = search.at(at) {
                return Some(found);
            }
        }
        None
    }
}

/// How many steps for each element of a row a search may take before it begins to note what has failed.
const PATIENCE: usize = 64;

struct Search<'a> {
    pattern: &'a Pattern,
    row: &'a [Element],
    /// How many steps are left before it begins to note what has failed.
    patience: usize,
    /// One bit for each step at each place that has failed; empty until that is worth its while.
    failed: Vec<u64>,
    /// Where to go on if this fails.
    later: Vec<Later>,
}

#[derive(Clone, Copy)]
enum Later {
    /// At a step and a place.
    Try(u16, u32),
    /// A note as it was before.
    Note(u16, u32),
}

impl Search<'_> {
    /// The match that begins at a place.
    fn at(&mut self, start: usize) -> Option<Found> {
        let mut found = Found { names: self.pattern.names, whole: (start as u32, 0), notes: [NOWHERE; NOTES] };
        let (mut step, mut at) = (0, start);
        self.later.clear();
        loop {
            self.patience = self.patience.saturating_sub(1);
            if self.patience == 0 && self.failed.is_empty() {
                self.failed = vec![0; (self.pattern.steps.len() * (self.row.len() + 1)).div_ceil(64)];
            }
            let goes_on = match &self.pattern.steps[step] {
                Step::One(elements) if self.row.get(at).is_some_and(|element| elements.has(*element)) => {
                    (step, at) = (step + 1, at + 1);
                    true
                }
                Step::One(_) => false,
                Step::Jump(to) => {
                    step = usize::from(*to);
                    true
                }
                Step::Split(first, second) => {
                    if self.has_failed(step, at) {
                        false
                    } else {
                        self.later.push(Later::Try(*second, at as u32));
                        step = usize::from(*first);
                        true
                    }
                }
                Step::Note(number) => {
                    let note = &mut found.notes[usize::from(*number) % NOTES];
                    self.later.push(Later::Note(*number, *note));
                    *note = at as u32;
                    step += 1;
                    true
                }
                Step::Start | Step::End => {
                    let edge = if self.pattern.steps[step] == Step::Start { 0 } else { self.row.len() };
                    step += 1;
                    at == edge
                }
                Step::Match => {
                    found.whole.1 = at as u32;
                    return Some(found);
                }
            };
            if goes_on {
                continue;
            }
            loop {
                match self.later.pop()? {
                    Later::Note(number, note) => found.notes[usize::from(number) % NOTES] = note,
                    Later::Try(next, place) => {
                        (step, at) = (usize::from(next), place as usize);
                        break;
                    }
                }
            }
        }
    }

    /// Whether this step has been tried at this place before; from now on it has. What is tried again there would fail again.
    fn has_failed(&mut self, step: usize, at: usize) -> bool {
        if self.failed.is_empty() {
            return false;
        }
        let bit = step * (self.row.len() + 1) + at;
        let was = self.failed[bit / 64] >> (bit % 64) & 1 == 1;
        self.failed[bit / 64] |= 1 << (bit % 64);
        was
    }
}

#[cfg(test)]
mod tests {
    use super::super::language::automaton::automaton;
    use super::super::language::compile::{Program, compile};
    use super::super::language::syntax::{Definitions, Mistake, pattern_of, read};
    use super::*;
    use crate::rules::Row;

    /// A pattern as the build script makes it.
    fn pattern(text: &str) -> Pattern {
        let node = pattern_of(text, 1, &mut Definitions::new()).unwrap();
        let program = compile(&node).unwrap();
        let Program { steps, names, begins, begins_behind, in_sentence, needs, anchored, firsts, asks } = program;
        let automaton = automaton(&steps, anchored, Element::ALL.len()).map(|automaton| Automaton {
            classes: automaton.classes.try_into().map(|classes| &*Box::leak(Box::new(classes))).unwrap(),
            end: automaton.end,
            starts: automaton.starts,
            table: automaton.table.iter().flat_map(|state| state.to_le_bytes()).collect::<Vec<u8>>().leak(),
        });
        let names: Vec<&'static str> = names.into_iter().map(|name| &*name.leak()).collect();
        Pattern {
            steps: steps.leak(),
            names: names.leak(),
            begins,
            begins_behind,
            in_sentence,
            needs: needs.leak(),
            anchored,
            firsts: firsts.leak(),
            asks,
            automaton,
        }
    }

    /// A row of elements by their names.
    fn row(text: &str) -> Vec<Element> {
        let element = |word: &str| Element::ALL.iter().find(|(_, name, ..)| *name == word).expect(word).0;
        text.split(' ').map(element).collect()
    }

    fn found(text: &str, elements: &str) -> Option<Range<usize>> {
        pattern(text).find(&row(elements)).map(|found| found.whole())
    }

    #[test]
    fn the_first_match_is_found_with_its_names() {
        let found = pattern("speaker:(person (preposition noun)*) adverb* cue:reports")
            .find(&row("noun , person preposition noun adverb reports noun"))
            .unwrap();
        assert_eq!(found.whole(), 2..7);
        assert_eq!((found.name("speaker"), found.name("cue")), (Some(2..5), Some(6..7)));
        assert_eq!(found.name("place"), None);
    }

    #[test]
    fn repetitions_take_as_many_as_they_can_or_as_few() {
        assert_eq!(found("noun not(stop)* ,", "noun , noun , stop ,"), Some(0..4));
        assert_eq!(found("noun not(stop)*? ,", "noun , noun , stop ,"), Some(0..2));
        assert_eq!(found("noun{0,2} verb", "noun noun noun verb"), Some(1..4));
        assert_eq!(found("(noun ,)+ verb", "noun , noun , verb"), Some(0..5));
    }

    #[test]
    fn the_first_alternative_that_fits_is_taken() {
        assert_eq!(found("noun (verb | verb adverb)", "noun verb adverb"), Some(0..2));
        assert_eq!(found("start (\",\" | verb) | noun", "noun verb"), Some(0..1));
        assert_eq!(found("verb end", "verb noun verb"), Some(2..3));
        assert_eq!(found("start verb", "noun verb"), None);
    }

    #[test]
    fn a_name_in_a_branch_that_failed_has_matched_nothing() {
        let found = pattern("(a:noun verb | b:noun adverb)").find(&row("noun adverb")).unwrap();
        assert_eq!((found.name("a"), found.name("b")), (None, Some(0..1)));
    }

    #[test]
    fn what_goes_back_often_still_ends_and_finds_the_same() {
        let pattern = pattern("((noun | noun noun) ,?)* verb stop");
        let mut long = row(&vec!["noun"; 3000].join(" "));
        assert!(!pattern.is_match(&long));
        long.extend(row("verb stop"));
        assert_eq!(pattern.find(&long).map(|found| found.whole()), Some(0..3002));
    }

    #[test]
    fn the_automaton_knows_where_nothing_matches() {
        let patterns = [
            "(start | ,) noun+? (adverb | time)* cue:verb",
            "start noun not(verb | stop)*? , (verb end | end)",
            "(noun (preposition noun)* ,)+ noun ,? end",
            "noun{1,3} (verb | start verb)",
        ];
        let elements = row("noun verb , preposition adverb time stop");
        for text in patterns {
            let with = pattern(text);
            let without = Pattern { automaton: None, ..pattern(text) };
            assert!(with.automaton.is_some());
            // Every row of up to five elements.
            for number in 0..8_usize.pow(5) {
                let digits = (0..5).map(|place| number / 8_usize.pow(place) % 8);
                let row: Vec<Element> = digits.take_while(|digit| *digit < 7).map(|digit| elements[digit]).collect();
                for from in 0..2 {
                    let [with, without] = [&with, &without]
                        .map(|pattern| pattern.find_at(&row, from).map(|found| (found.whole(), found.name("cue"))));
                    assert_eq!(with, without, "{text}: {row:?} from {from}");
                }
            }
        }
    }

    #[test]
    fn what_every_match_has_is_known() {
        let pattern = pattern("noun? (verb | reports adverb) cue:(reports | verb)+");
        assert!(pattern.can_match(Elements::in_row(&row("verb"))));
        assert!(!pattern.can_match(Elements::in_row(&row("noun adverb"))));
        assert!(pattern.begins_of("cue").has(Element::Verb) && !pattern.begins_of("cue").has(Element::Adverb));
        assert!(row("verb , noun").has(pattern.asks));
    }

    #[test]
    fn mistakes_say_where_they_are_and_what_to_do() {
        let mistake = |text: &str| read(text, "test.rules", &mut Definitions::new()).map(|_| ()).unwrap_err();
        let line_and = |text: &str, line: usize, part: &str| {
            let Mistake { line: found, message } = mistake(text);
            assert!(found == line && message.contains(part), "{found}: {message}");
        };
        line_and("rule a\n  match   noun vreb", 2, "`vreb` is no element");
        line_and("\nlet a noun", 2, "`let name = pattern`");
        line_and("let a = noun\nlet a = verb", 2, "defined twice");
        line_and("rule a\n  match   (noun verb", 2, "not closed");
        line_and("rule a\n  match   noun)", 2, "closes nothing");
        line_and("rule a\n  match   not(noun verb)", 2, "single elements");
        line_and("rule a\n  match   noun{3}", 2, "number of times");
        line_and("rule a\n  match   noun\n  match   verb", 3, "one `match`");
        line_and("  match   noun", 1, "behind a `rule`");
        line_and("rules a", 1, "begins nothing");
        let node = pattern_of("(noun?)*", 1, &mut Definitions::new()).unwrap();
        assert!(compile(&node).unwrap_err().contains("never end"));
    }
}
