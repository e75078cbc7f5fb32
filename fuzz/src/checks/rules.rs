//! The language of rules: the first line is a row of elements, the others are a rule file. What the matcher finds in the
//! row is compared with the plain simulation of the same program.

use std::collections::BTreeSet;

use crate::rules::alphabet::{Element, Elements};
use crate::rules::language::automaton::{State, automaton};
use crate::rules::language::compile::{Program, Step, compile};
use crate::rules::language::syntax::{Definitions, read};
use crate::rules::pattern::{Automaton, Pattern};

/// Checks one input.
pub fn rules(bytes: &[u8]) {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let row: Vec<Element> =
        bytes[..end].iter().map(|byte| Element::ALL[usize::from(*byte) % Element::ALL.len()].0).collect();
    let Ok(text) = std::str::from_utf8(bytes.get(end + 1..).unwrap_or_default()) else { return };
    // Patterns in patterns are read one inside the other, and many repetitions make a large automaton.
    if text.matches('(').count() > 50 || text.matches(['*', '+', '?', '{']).count() > 12 {
        return;
    }
    let Ok(rules) = read(text, "rules", &mut Definitions::new()) else { return };
    for node in rules.iter().filter_map(|rule| rule.pattern.as_ref()) {
        if let Ok(program) = compile(node) {
            check(program, &row);
        }
    }
}

fn check(program: Program, row: &[Element]) {
    let starts: Vec<usize> = (0..=row.len()).filter(|start| matches(&program.steps, row, *start)).collect();
    let names: Vec<&str> = program.names.into_iter().map(|name| &*name.leak()).collect();
    let Some(made) = automaton(&program.steps, Element::ALL.len()) else { return };
    let state = |state: &State| {
        let numbers = [state.row, state.choices, state.choices_at_start].map(u16::to_le_bytes);
        <[u8; 6]>::try_from(numbers.concat()).expect("three numbers")
    };
    let automaton = Automaton {
        classes: Box::leak(Box::new(made.classes.try_into().expect("a class for each"))),
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
    let pattern = Pattern {
        names: names.clone().leak(),
        in_sentence: program.in_sentence,
        needs: program.needs.leak(),
        firsts: program.firsts.leak(),
        asks: program.asks,
        automaton,
    };
    assert_eq!(pattern.is_match(row), !starts.is_empty());
    let found = pattern.find(row);
    assert_eq!(found.map(|found| found.whole().start), starts.first().copied());
    let Some(found) = found else { return };
    assert!(found.whole().start <= found.whole().end && found.whole().end <= row.len());
    assert!(pattern.can_match(Elements::in_row(row)), "a match without what it needs");
    for name in &names {
        let inside = |range: std::ops::Range<usize>| range.start <= range.end && range.end <= row.len();
        assert!(found.name(name).is_none_or(inside), "{name}");
    }
}

/// Whether a program matches from a place on, found by following all its ways at once.
fn matches(steps: &[Step], row: &[Element], start: usize) -> bool {
    let mut places = BTreeSet::from([0]);
    for at in start..=row.len() {
        let mut next = BTreeSet::new();
        let mut todo: Vec<usize> = places.iter().copied().collect();
        while let Some(step) = todo.pop() {
            let mut go = |to: usize| {
                if places.insert(to) {
                    todo.push(to);
                }
            };
            match steps[step] {
                Step::Match => return true,
                Step::Jump(to) => go(to.into()),
                Step::Split(first, second) => {
                    go(first.into());
                    go(second.into());
                }
                Step::Note(_) => go(step + 1),
                Step::Start if at == 0 => go(step + 1),
                Step::End if at == row.len() => go(step + 1),
                Step::One(elements) if row.get(at).is_some_and(|element| elements.has(*element)) => {
                    next.insert(step + 1);
                }
                Step::Start | Step::End | Step::One(_) => {}
            }
        }
        places = next;
    }
    false
}
