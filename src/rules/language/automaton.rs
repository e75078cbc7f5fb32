// A pattern as an automaton that reads a row from its end, and as the moves that find a match with what it has read. Included by
// the build script.
//
// Before each element the automaton knows, from the elements behind, from which steps of the program a match can be reached. So
// one look tells at each choice whether the preferred way leads to a match, and none is ever taken back: a search takes one
// look-up an element, whatever the pattern.

use std::collections::HashMap;
use std::hash::Hash;

use super::compile::Step;
use super::moves::Move;

/// An automaton.
#[derive(Debug)]
pub struct Automaton {
    /// The class of each element; elements of one class are never told apart.
    pub classes: Vec<u8>,
    /// How many classes there are.
    pub width: usize,
    /// Its states: first those in which no match begins, then those in which one would if the row began there.
    pub states: Vec<State>,
    /// The state behind the last element of a row.
    pub end: u16,
    /// The first of the states in which a match begins if the row begins there.
    pub begins_at_start: u16,
    /// The first of the states in which a match begins wherever they are.
    pub begins: u16,
    /// Rows that tell the state before an element by its class.
    pub rows: Vec<u16>,
    /// Sets of choices, of some bytes each: bits that tell whether the first way of each choice leads to a match.
    pub choices: Vec<u8>,
    /// How many bytes a set of choices has.
    pub bytes: usize,
    /// The moves that find a match.
    pub moves: Vec<Move>,
}

/// A state, by the numbers of what it has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct State {
    /// The row that tells the state in front of the element before it.
    pub row: u16,
    /// The choices here.
    pub choices: u16,
    /// The choices if the row begins here.
    pub choices_at_start: u16,
}

/// How many states an automaton can have.
const MOST: usize = 8000;

/// The automaton of a program over an alphabet of so many elements; nothing if it would be too large.
pub fn automaton(steps: &[Step], elements: usize) -> Option<Automaton> {
    let is = |step: &Step, element: usize| matches!(step, Step::One(set) if set.0 >> element & 1 == 1);
    // Elements that the same steps take are of one class.
    let mut taking: Numbers<Steps> = Numbers::new();
    let classes = (0..elements).map(|element| {
        let takes = steps.iter().enumerate().filter(|(_, step)| is(step, element)).map(|(at, _)| at);
        taking.of(Steps::new(steps.len(), takes)) as u8
    });
    let classes: Vec<u8> = classes.collect();
    let [inside, at_start, at_end, at_both] = [(false, false), (true, false), (false, true), (true, true)]
        .map(|(start, end)| Leading::new(steps, start, end));
    let matched = Steps::new(steps.len(), [steps.len() - 1]);
    let firsts: Vec<usize> = steps.iter().filter_map(Step::first).collect();
    let bytes = firsts.len().div_ceil(8);
    let mut choices: Numbers<Vec<u8>> = Numbers::new();
    let mut choices_of = |leading: &Steps| {
        let mut bits = vec![0; bytes];
        for (number, first) in firsts.iter().enumerate() {
            bits[number / 8] |= u8::from(leading.has(*first)) << (number % 8);
        }
        choices.of(bits) as u16
    };
    // A state is the set of the steps that lead to a match.
    let (mut known, mut known_at_start) = (Numbers::<Steps>::new(), Vec::new());
    known.of(at_end.to(&matched));
    let mut rows: Numbers<Vec<u16>> = Numbers::new();
    let mut states = Vec::new();
    while let Some(leading) = known.list.get(states.len()).cloned() {
        let behind = leading.shifted();
        let row = taking.list.iter().map(|taking| known.of(inside.to(&behind.and(taking).or(&matched))) as u16);
        let row = rows.of(row.collect()) as u16;
        if known.list.len() > MOST {
            return None;
        }
        let leading_at_start = if states.is_empty() { at_both.to(&matched) } else { at_start.to(&leading) };
        let (choices, choices_at_start) = (choices_of(&leading), choices_of(&leading_at_start));
        states.push(State { row, choices, choices_at_start });
        known_at_start.push(leading_at_start);
    }
    let mut order: Vec<usize> = (0..states.len()).collect();
    let begins = |state: usize| (known_at_start[state].has(0), known.list[state].has(0));
    order.sort_by_key(|state| begins(*state));
    let begins_at_start = order.partition_point(|state| !begins(*state).0) as u16;
    let begins = order.partition_point(|state| !begins(*state).1) as u16;
    let mut place = vec![0; states.len()];
    (0..).zip(&order).for_each(|(number, state)| place[*state] = number);
    Some(Automaton {
        classes,
        width: taking.list.len(),
        end: place[0],
        begins_at_start,
        begins,
        rows: rows.list.iter().flatten().map(|state| place[usize::from(*state)]).collect(),
        states: order.iter().map(|state| states[*state]).collect(),
        choices: choices.list.concat(),
        bytes,
        moves: moves(steps),
    })
}

/// Numbers for what is the same.
struct Numbers<T> {
    list: Vec<T>,
    numbers: HashMap<T, usize>,
}

impl<T: Hash + Eq + Clone> Numbers<T> {
    fn new() -> Self {
        Numbers { list: Vec::new(), numbers: HashMap::new() }
    }

    fn of(&mut self, value: T) -> usize {
        let next = self.list.len();
        *self.numbers.entry(value).or_insert_with_key(|value| {
            self.list.push(value.clone());
            next
        })
    }
}

/// A set of steps, as bits.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
struct Steps(Vec<u64>);

impl Steps {
    /// Some of so many.
    fn new(count: usize, steps: impl IntoIterator<Item = usize>) -> Self {
        let mut set = Steps(vec![0; count.div_ceil(64)]);
        steps.into_iter().for_each(|step| set.put(step));
        set
    }

    fn has(&self, step: usize) -> bool {
        self.0[step / 64] >> (step % 64) & 1 == 1
    }

    fn put(&mut self, step: usize) {
        self.0[step / 64] |= 1 << (step % 64);
    }

    /// The steps right before these.
    fn shifted(&self) -> Steps {
        let next = self.0.iter().skip(1).chain([&0]);
        Steps(self.0.iter().zip(next).map(|(word, next)| word >> 1 | next << 63).collect())
    }

    fn and(&self, other: &Steps) -> Steps {
        Steps(self.0.iter().zip(&other.0).map(|(one, other)| one & other).collect())
    }

    fn or(&self, other: &Steps) -> Steps {
        Steps(self.0.iter().zip(&other.0).map(|(one, other)| one | other).collect())
    }
}

/// For each step, the steps that lead to it without an element between, itself included.
struct Leading(Vec<Steps>);

impl Leading {
    /// Those at the begin of a row, or at its end, or inside.
    fn new(steps: &[Step], at_start: bool, at_end: bool) -> Self {
        let mut before: Vec<Vec<usize>> = vec![Vec::new(); steps.len()];
        for (at, step) in steps.iter().enumerate() {
            match *step {
                Step::Split(first, second) => {
                    before[usize::from(first)].push(at);
                    before[usize::from(second)].push(at);
                }
                Step::Jump(to) => before[usize::from(to)].push(at),
                Step::Note(_) => before[at + 1].push(at),
                Step::Start if at_start => before[at + 1].push(at),
                Step::End if at_end => before[at + 1].push(at),
                Step::Start | Step::End | Step::One(_) | Step::Match => {}
            }
        }
        let leading = (0..steps.len()).map(|step| {
            let mut seen = Steps::new(steps.len(), []);
            let mut todo = vec![step];
            while let Some(step) = todo.pop() {
                if !seen.has(step) {
                    seen.put(step);
                    todo.extend(&before[step]);
                }
            }
            seen
        });
        Leading(leading.collect())
    }

    /// The steps that lead to one of these.
    fn to(&self, steps: &Steps) -> Steps {
        let mut leading = Steps(vec![0; steps.0.len()]);
        for (at, word) in steps.0.iter().enumerate() {
            let mut left = *word;
            while left != 0 {
                let step = 64 * at + left.trailing_zeros() as usize;
                left &= left - 1;
                for (leading, more) in leading.0.iter_mut().zip(&self.0[step].0) {
                    *leading |= more;
                }
            }
        }
        leading
    }
}

/// The moves of a program: its steps without those that only the automaton has to know.
fn moves(steps: &[Step]) -> Vec<Move> {
    let does_nothing = |step: &Step| matches!(step, Step::Jump(_) | Step::Start | Step::End);
    let mut numbers = vec![0; steps.len()];
    let mut count = 0;
    for (at, step) in steps.iter().enumerate() {
        numbers[at] = count;
        count += u16::from(!does_nothing(step));
    }
    // The move of a step, or of where a step that does nothing leads.
    let to = |mut step: usize| {
        while does_nothing(&steps[step]) {
            step = if let Step::Jump(to) = steps[step] { usize::from(to) } else { step + 1 };
        }
        numbers[step]
    };
    let mut choice = 0;
    let moves = steps.iter().enumerate().filter_map(|(at, step)| match *step {
        Step::One(_) => Some(Move::Take(to(at + 1))),
        Step::Split(first, second) => {
            choice += 1;
            Some(Move::Choose(choice - 1, to(usize::from(first)), to(usize::from(second))))
        }
        Step::Note(number) => Some(Move::Note(number, to(at + 1))),
        Step::Match => Some(Move::Match),
        Step::Jump(_) | Step::Start | Step::End => None,
    });
    moves.collect()
}
