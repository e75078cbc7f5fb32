//! The matcher: finds the patterns of the rule files in rows of elements.
//!
//! A match is the first in the row, and of those the one that the pattern prefers: the first alternative, as many times as
//! possible (`*?`, `+?`: as few). The automaton of the pattern, which the build script makes, reads the row from its end and so
//! knows at each place which of its ways lead to a match; the moves of the pattern then go the preferred one, never back.

use std::ops::Range;

use super::alphabet::{Element, Elements};
use super::language::moves::Move;

/// A compiled pattern.
#[derive(Debug)]
pub struct Pattern {
    /// Its names, in the order of their numbers.
    pub names: &'static [&'static str],
    /// Whether a match has no end of a sentence but as its first element, and does not ask where the row ends.
    pub in_sentence: bool,
    /// Sets of elements of each of which every match has one.
    pub needs: &'static [Elements],
    /// What each name can begin with.
    pub firsts: &'static [Elements],
    /// What it asks for, apart from what it excludes.
    pub asks: Elements,
    /// What reads a row for it.
    pub automaton: Automaton,
}

/// What reads a row from its end, and finds a match with what it has read. The build script makes it.
#[derive(Debug)]
pub struct Automaton {
    /// The class of each element.
    pub classes: &'static [u8; Element::ALL.len()],
    /// How many classes there are.
    pub width: usize,
    /// For each state the number of its row, of its choices, and of its choices if the row begins there, two bytes each.
    pub states: &'static [[u8; 6]],
    /// The state behind the last element.
    pub end: u16,
    /// The first of the states in which a match begins if the row begins there.
    pub begins_at_start: u16,
    /// The first of the states in which a match begins wherever they are.
    pub begins: u16,
    /// Rows that tell the state before an element by its class, two bytes each.
    pub rows: &'static [[u8; 2]],
    /// Sets of choices: bits that tell whether the first way of each choice leads to a match.
    pub choices: &'static [u8],
    /// How many bytes a set of choices has.
    pub bytes: usize,
    /// The moves that find a match.
    pub moves: &'static [Move],
}

/// The bytes from `start` to `end`.
pub const fn part(bytes: &'static [u8], start: usize, end: usize) -> &'static [u8] {
    bytes.split_at(end).0.split_at(start).1
}

impl Automaton {
    /// The state before an element, from the one behind it.
    #[inline]
    fn before(&self, element: Element, behind: u16) -> u16 {
        let [low, high, ..] = self.states[usize::from(behind)];
        let row = usize::from(u16::from_le_bytes([low, high])) * self.width;
        u16::from_le_bytes(self.rows[row + usize::from(self.classes[element as usize])])
    }

    /// The choices in a state.
    fn choices(&self, state: u16, at_start: bool) -> &'static [u8] {
        let [_, _, inside, inside_high, start, start_high] = self.states[usize::from(state)];
        let number = if at_start { [start, start_high] } else { [inside, inside_high] };
        let begin = usize::from(u16::from_le_bytes(number)) * self.bytes;
        &self.choices[begin..begin + self.bytes]
    }

    /// Whether a match begins in a state.
    fn is_begin(&self, state: u16, at_start: bool) -> bool {
        state >= if at_start { self.begins_at_start } else { self.begins }
    }
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
        let automaton = &self.automaton;
        let mut state = automaton.end;
        let inside = row.iter().rev().any(|element| {
            let found = state >= automaton.begins;
            state = automaton.before(*element, state);
            found
        });
        inside || automaton.is_begin(state, true)
    }

    /// The first match in `row`.
    pub fn find(&self, row: &[Element]) -> Option<Found> {
        let (mut few, mut many) = ([0; FEW], Vec::new());
        let states = if row.len() < FEW {
            &mut few[..=row.len()]
        } else {
            many.resize(row.len() + 1, 0);
            &mut many[..]
        };
        self.read_into(row, states);
        Reading { automaton: &self.automaton, names: self.names, begin: 0, states }.first(0..row.len() + 1)
    }

    /// Reads a stretch of a row, to look for several matches in it: all places count from the begin of the row. The row ends with
    /// the stretch. `room` is for what is noted at each place.
    pub fn read<'r>(&'r self, row: &[Element], stretch: Range<usize>, room: &'r mut Vec<u16>) -> Reading<'r> {
        room.clear();
        room.resize(stretch.len() + 1, 0);
        let begin = stretch.start;
        self.read_into(&row[stretch], room);
        Reading { automaton: &self.automaton, names: self.names, begin, states: room }
    }

    /// Notes the state at each place of a row and behind it.
    fn read_into(&self, row: &[Element], states: &mut [u16]) {
        let states = &mut states[..=row.len()];
        let mut state = self.automaton.end;
        states[row.len()] = state;
        for at in (0..row.len()).rev() {
            state = self.automaton.before(row[at], state);
            states[at] = state;
        }
    }
}

/// How many places make a short row, which is read without room of its own on the heap.
const FEW: usize = 64;

/// A stretch of a row as a pattern reads it.
#[derive(Debug)]
pub struct Reading<'r> {
    automaton: &'r Automaton,
    names: &'static [&'static str],
    /// Where the stretch begins.
    begin: usize,
    /// The state at each place of it, and behind the last.
    states: &'r [u16],
}

impl Reading<'_> {
    /// The match that begins first, at one of these places.
    pub fn first(&self, places: Range<usize>) -> Option<Found> {
        let places = places.start - self.begin..places.end - self.begin;
        let states = &self.states[places.clone()];
        // The begin of the row is in no other place than its first.
        let at_start = self.begin == 0 && places.start == 0 && !places.is_empty();
        if at_start && self.automaton.is_begin(states[0], true) {
            return Some(self.found(0, true));
        }
        let inside = &states[usize::from(at_start)..];
        let found = inside.iter().position(|state| self.automaton.is_begin(*state, false))?;
        Some(self.found(places.start + usize::from(at_start) + found, false))
    }

    /// The next place from one on where a match begins, as if the row began there, and that match.
    pub fn next(&self, place: usize) -> Option<(usize, Found)> {
        let first = place - self.begin;
        let next = self.states.get(first..)?.iter().position(|state| self.automaton.is_begin(*state, true))?;
        Some((place + next, self.found(first + next, true)))
    }

    /// The match that begins at a place of the stretch, where one does.
    fn found(&self, at: usize, at_start: bool) -> Found {
        let Reading { automaton, states, begin, .. } = self;
        let mut found = Found { names: self.names, whole: ((begin + at) as u32, 0), notes: [NOWHERE; NOTES] };
        let mut at = at;
        let mut choices = automaton.choices(states[at], at_start);
        let mut step = 0;
        loop {
            step = usize::from(match automaton.moves[step] {
                Move::Take(next) => {
                    at += 1;
                    choices = automaton.choices(states[at], false);
                    next
                }
                Move::Choose(choice, first, second) => {
                    let leads = choices[usize::from(choice / 8)] >> (choice % 8) & 1 == 1;
                    if leads { first } else { second }
                }
                Move::Note(number, next) => {
                    found.notes[usize::from(number) % NOTES] = (begin + at) as u32;
                    next
                }
                Move::Match => {
                    found.whole.1 = (begin + at) as u32;
                    return found;
                }
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::language::automaton::{State, automaton};
    use super::super::language::compile::{Program, Step, compile};
    use super::super::language::syntax::{Definitions, Mistake, pattern_of, read};
    use super::*;
    use crate::rules::Row;

    /// A pattern as the build script makes it.
    fn pattern(text: &str) -> &'static Pattern {
        let node = pattern_of(text, 1, &mut Definitions::new()).unwrap();
        let Program { steps, names, in_sentence, needs, firsts, asks } = compile(&node).unwrap();
        let names: Vec<&'static str> = names.into_iter().map(|name| &*name.leak()).collect();
        let made = automaton(&steps, Element::ALL.len()).unwrap();
        let state = |state: &State| {
            let numbers = [state.row, state.choices, state.choices_at_start].map(u16::to_le_bytes);
            <[u8; 6]>::try_from(numbers.concat()).unwrap()
        };
        let automaton = Automaton {
            classes: Box::leak(Box::new(made.classes.try_into().unwrap())),
            width: made.width,
            states: made.states.iter().map(state).collect::<Vec<_>>().leak(),
            end: made.end,
            begins_at_start: made.begins_at_start,
            begins: made.begins,
            rows: made.rows.iter().map(|state| state.to_le_bytes()).collect::<Vec<_>>().leak(),
            choices: made.choices.leak(),
            bytes: made.bytes,
            moves: made.moves.leak(),
        };
        let (needs, firsts) = (needs.leak(), firsts.leak());
        Box::leak(Box::new(Pattern { names: names.leak(), in_sentence, needs, firsts, asks, automaton }))
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
    fn what_can_be_read_in_many_ways_takes_no_longer() {
        let pattern = pattern("((noun | noun noun) ,?)* verb stop");
        let mut long = row(&vec!["noun"; 3000].join(" "));
        assert!(!pattern.is_match(&long));
        long.extend(row("verb stop"));
        assert_eq!(pattern.find(&long).map(|found| found.whole()), Some(0..3002));
    }

    /// The end of the match that begins at a place and the last place of a name in it, by trying every way.
    fn tried(steps: &[Step], step: usize, row: &[Element], at: usize, noted: usize) -> Option<(usize, usize)> {
        match steps[step] {
            Step::One(set) if row.get(at).is_some_and(|element| set.has(*element)) => {
                tried(steps, step + 1, row, at + 1, noted)
            }
            Step::Split(first, second) => tried(steps, usize::from(first), row, at, noted)
                .or_else(|| tried(steps, usize::from(second), row, at, noted)),
            Step::Jump(to) => tried(steps, usize::from(to), row, at, noted),
            Step::Note(_) => tried(steps, step + 1, row, at, at),
            Step::Start if at == 0 => tried(steps, step + 1, row, at, noted),
            Step::End if at == row.len() => tried(steps, step + 1, row, at, noted),
            Step::Match => Some((at, noted)),
            Step::One(_) | Step::Start | Step::End => None,
        }
    }

    #[test]
    fn a_match_is_the_first_that_trying_every_way_finds() {
        let patterns = [
            "(start | \",\") noun+? (adverb | time)* cue:verb",
            "start noun not(verb | stop)*? \",\" cue:(verb end | end)",
            "(cue:noun (preposition noun)* \",\")+ noun \",\"? end",
            "noun{1,3} (cue:verb | start cue:verb)",
            "(noun | cue:(noun verb) | noun adverb*)* (verb | adverb)? time",
        ];
        let elements = row("noun verb , preposition adverb time stop");
        for text in patterns {
            let steps = compile(&pattern_of(text, 1, &mut Definitions::new()).unwrap()).unwrap().steps;
            let pattern = pattern(text);
            let mut room = Vec::new();
            // Every row of up to five elements.
            for number in 0..8_usize.pow(5) {
                let digits = (0..5).map(|place| number / 8_usize.pow(place) % 8);
                let row: Vec<Element> = digits.take_while(|digit| *digit < 7).map(|digit| elements[digit]).collect();
                let expected = |from: usize| {
                    let found = |at: usize| tried(&steps, 0, &row, at, usize::MAX).map(|(end, noted)| (at..end, noted));
                    (from..=row.len()).find_map(found)
                };
                let shown = |found: Found| (found.whole(), found.name("cue").map_or(usize::MAX, |cue| cue.end));
                assert_eq!(pattern.find(&row).map(shown), expected(0), "{text}: {row:?}");
                assert_eq!(pattern.is_match(&row), expected(0).is_some(), "{text}: {row:?}");
                let behind = (!row.is_empty())
                    .then(|| pattern.read(&row, 0..row.len(), &mut room).first(1..row.len() + 1))
                    .flatten();
                assert_eq!(behind.map(shown), expected(1), "{text}: {row:?} behind the begin");
            }
        }
    }

    #[test]
    fn a_stretch_begins_a_row_only_where_the_row_begins() {
        let row = row("noun verb noun verb");
        let mut room = Vec::new();
        let mut found = |text: &str, stretch: Range<usize>| {
            let places = stretch.clone();
            pattern(text).read(&row, stretch, &mut room).first(places).map(|found| found.whole())
        };
        assert_eq!(found("start noun verb", 0..3), Some(0..2));
        assert_eq!(found("start noun verb", 2..4), None);
        assert_eq!(found("noun verb", 1..4), Some(2..4));
        let reading = pattern("start noun verb").read(&row, 1..4, &mut room);
        assert_eq!(reading.next(1).map(|(place, found)| (place, found.whole())), Some((2, 2..4)));
        assert!(reading.next(3).is_none());
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
        line_and("rule a\n  match   noun+++", 2, "another number of times");
        line_and("rule a\n  match   noun\n  match   verb", 3, "one `match`");
        line_and("  match   noun", 1, "behind a `rule`");
        line_and("rules a", 1, "begins nothing");
        let node = pattern_of("(noun?)*", 1, &mut Definitions::new()).unwrap();
        assert!(compile(&node).unwrap_err().contains("never end"));
        // Each repetition of a repetition doubles the steps.
        let nested = format!("{}noun{}", "(".repeat(40), "+)".repeat(40));
        let node = pattern_of(&nested, 1, &mut Definitions::new()).unwrap();
        assert!(compile(&node).unwrap_err().contains("too long"));
    }
}
