// A pattern as a deterministic automaton that tells whether a row has a match, without saying where. Included by the build
// script. Most rows have none, and are done with after one look-up an element.

use std::collections::{BTreeMap, BTreeSet};

use super::alphabet::Elements;
use super::step::Step;

/// An automaton. State 0 never matches, state 1 has matched; the others are where their transitions begin in the table.
#[derive(Debug)]
pub struct Automaton {
    /// The class of each element; elements of one class are never told apart.
    pub classes: Vec<u8>,
    /// The class of the end of the row.
    pub end: u8,
    /// The state at the begin of a row, and behind it.
    pub starts: (u16, u16),
    /// For each state the next one by the class of an element, then the one at the end of the row.
    pub table: Vec<u16>,
}

/// The automaton of a program over an alphabet of so many elements; nothing if it would be too large.
pub fn automaton(steps: &[Step], anchored: bool, elements: usize) -> Option<Automaton> {
    // Elements that are in the same sets are of one class.
    let kinds = |element: usize| -> Vec<bool> {
        let sets = steps.iter().filter_map(|step| if let Step::One(set) = step { Some(set.0) } else { None });
        sets.map(|set| set >> element & 1 == 1).collect()
    };
    let mut known: Vec<Vec<bool>> = Vec::new();
    let classes: Vec<u8> = (0..elements)
        .map(|element| {
            let kind = kinds(element);
            let class = known.iter().position(|other| *other == kind).unwrap_or_else(|| {
                known.push(kind);
                known.len() - 1
            });
            class as u8
        })
        .collect();
    let examples: Vec<usize> =
        (0..known.len()).map(|class| classes.iter().position(|of| usize::from(*of) == class).unwrap_or(0)).collect();
    let width = known.len() + 1;
    let mut states: BTreeMap<BTreeSet<u16>, u16> = BTreeMap::new();
    let mut table: Vec<u16> = vec![0; width];
    let mut queue: Vec<BTreeSet<u16>> = Vec::new();
    let mut state_of = |set: BTreeSet<u16>, table: &mut Vec<u16>, queue: &mut Vec<BTreeSet<u16>>| -> Option<u16> {
        if set.is_empty() {
            return Some(0);
        }
        if set.iter().any(|step| steps[usize::from(*step)] == Step::Match) {
            return Some(1);
        }
        if let Some(state) = states.get(&set) {
            return Some(*state);
        }
        let state = u16::try_from(table.len()).ok().filter(|state| *state < MOST)?;
        table.resize(table.len() + width, 0);
        states.insert(set.clone(), state);
        queue.push(set);
        Some(state)
    };
    let start = reach(steps, [0], true);
    let behind = if anchored { BTreeSet::new() } else { reach(steps, [0], false) };
    let starts = (state_of(start, &mut table, &mut queue)?, state_of(behind.clone(), &mut table, &mut queue)?);
    let mut done = 0;
    while done < queue.len() {
        let set = queue[done].clone();
        done += 1;
        let own = done * width;
        for (class, element) in examples.iter().enumerate() {
            let next = set.iter().filter_map(|step| match steps[usize::from(*step)] {
                Step::One(Elements(of)) if of >> element & 1 == 1 => Some(step + 1),
                _ => None,
            });
            let mut next = reach(steps, next, false);
            next.extend(&behind);
            table[own + class] = state_of(next, &mut table, &mut queue)?;
        }
        // At the end of the row what waits for it goes on.
        let ends = set.iter().filter(|step| steps[usize::from(**step)] == Step::End).map(|step| step + 1);
        let mut ends: Vec<u16> = ends.collect();
        let mut seen = BTreeSet::new();
        while let Some(step) = ends.pop() {
            if seen.insert(step) {
                let reached = reach(steps, [step], false);
                ends.extend(reached.iter().filter(|step| steps[usize::from(**step)] == Step::End).map(|step| step + 1));
                if reached.iter().any(|step| steps[usize::from(*step)] == Step::Match) {
                    table[own + width - 1] = 1;
                }
            }
        }
    }
    Some(Automaton { classes, end: (width - 1) as u8, starts, table })
}

/// What a table holds at most: behind that the next power of two would no longer be a `u16`.
const MOST: u16 = 60_000;

/// The steps that wait for an element or the end, or match, from `from` on without an element between.
fn reach(steps: &[Step], from: impl IntoIterator<Item = u16>, at_start: bool) -> BTreeSet<u16> {
    let mut todo: Vec<u16> = from.into_iter().collect();
    let mut seen = BTreeSet::new();
    let mut reached = BTreeSet::new();
    while let Some(step) = todo.pop() {
        if !seen.insert(step) {
            continue;
        }
        match steps[usize::from(step)] {
            Step::One(_) | Step::End | Step::Match => {
                reached.insert(step);
            }
            Step::Split(first, second) => todo.extend([first, second]),
            Step::Jump(to) => todo.push(to),
            Step::Note(_) => todo.push(step + 1),
            Step::Start if at_start => todo.push(step + 1),
            Step::Start => {}
        }
    }
    reached
}
