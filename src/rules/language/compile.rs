// A pattern as a program, and what can be told of it beforehand. Included by the build script.

use super::alphabet::{Element, Elements};
use super::syntax::Node;

/// One step of a program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// The next element is one of these.
    One(Elements),
    /// Go on at the first; if that fails, at the second.
    Split(u16, u16),
    /// Go on there.
    Jump(u16),
    /// Note the place: twice the number of the name, one more for its end.
    Note(u16),
    /// Here the row begins.
    Start,
    /// Here the row ends.
    End,
    /// It matches.
    Match,
}

impl Step {
    /// The first way of a choice.
    pub fn first(&self) -> Option<usize> {
        if let Step::Split(first, _) = self { Some(usize::from(*first)) } else { None }
    }
}

/// A compiled pattern.
#[derive(Debug)]
pub struct Program {
    /// Its steps.
    pub steps: Vec<Step>,
    /// Its names, in the order of their numbers.
    pub names: Vec<String>,
    /// Whether a match has no end of a sentence but as its first element, and does not ask where the row ends.
    pub in_sentence: bool,
    /// Sets of elements of each of which every match has one.
    pub needs: Vec<Elements>,
    /// What each name can begin with.
    pub firsts: Vec<Elements>,
    /// What the pattern asks for, apart from `not(…)` and `any`.
    pub asks: Elements,
}

/// Compiles a pattern.
pub fn compile(node: &Node) -> Result<Program, String> {
    let mut program = Program {
        steps: Vec::new(),
        names: Vec::new(),
        in_sentence: !crosses(node, true).1,
        needs: needs(node),
        firsts: Vec::new(),
        asks: asks(node),
    };
    add(node, &mut program)?;
    program.steps.push(Step::Match);
    if program.names.len() > 8 {
        return Err("the pattern has more than eight names: take one out".to_string());
    }
    program.needs.sort_by_key(|elements| elements.0.count_ones());
    program.needs.dedup();
    program.needs.truncate(6);
    Ok(program)
}

fn add(node: &Node, program: &mut Program) -> Result<(), String> {
    if program.steps.len() > 2000 {
        return Err("the pattern is too long: make it two rules".to_string());
    }
    let place = |program: &Program| program.steps.len() as u16;
    match node {
        Node::One(elements) => program.steps.push(Step::One(*elements)),
        Node::Start => program.steps.push(Step::Start),
        Node::End => program.steps.push(Step::End),
        Node::Sequence(parts) => {
            for part in parts {
                add(part, program)?;
            }
        }
        Node::Either(parts) => {
            let mut jumps = Vec::new();
            for (index, part) in parts.iter().enumerate() {
                if index + 1 == parts.len() {
                    add(part, program)?;
                    break;
                }
                let split = program.steps.len();
                program.steps.push(Step::Match);
                add(part, program)?;
                jumps.push(program.steps.len());
                program.steps.push(Step::Match);
                program.steps[split] = Step::Split(split as u16 + 1, place(program));
            }
            for jump in jumps {
                program.steps[jump] = Step::Jump(place(program));
            }
        }
        Node::Repeat(part, least, most, few) => {
            if begins(part).is_ok() && most.is_none() {
                return Err("what is repeated can be empty, so it would never end: take a `*` or `?` out".to_string());
            }
            for _ in 0..*least {
                add(part, program)?;
            }
            let split = |inside: u16, outside: u16| {
                if *few { Step::Split(outside, inside) } else { Step::Split(inside, outside) }
            };
            match most {
                None => {
                    let begin = program.steps.len();
                    program.steps.push(Step::Match);
                    add(part, program)?;
                    program.steps.push(Step::Jump(begin as u16));
                    program.steps[begin] = split(begin as u16 + 1, place(program));
                }
                Some(most) => {
                    let mut splits = Vec::new();
                    for _ in *least..*most {
                        splits.push(program.steps.len());
                        program.steps.push(Step::Match);
                        add(part, program)?;
                    }
                    for at in splits {
                        program.steps[at] = split(at as u16 + 1, place(program));
                    }
                }
            }
        }
        Node::Named(name, part) => {
            let known = program.names.iter().position(|known| known == name);
            let number = known.unwrap_or(program.names.len());
            if known.is_none() {
                program.names.push(name.clone());
                program.firsts.push(Elements::NONE);
            }
            program.firsts[number] = program.firsts[number].with(begins(part).unwrap_or_else(|elements| elements));
            program.steps.push(Step::Note(2 * number as u16));
            add(part, program)?;
            program.steps.push(Step::Note(2 * number as u16 + 1));
        }
    }
    Ok(())
}

/// What a match can begin with: an error where it must have an element, a value where it can be empty.
fn begins(node: &Node) -> Result<Elements, Elements> {
    match node {
        Node::One(elements) => Err(*elements),
        Node::Start | Node::End => Ok(Elements::NONE),
        Node::Named(_, part) => begins(part),
        Node::Sequence(parts) => {
            let mut set = Elements::NONE;
            for part in parts {
                match begins(part) {
                    Ok(elements) => set = set.with(elements),
                    Err(elements) => return Err(set.with(elements)),
                }
            }
            Ok(set)
        }
        Node::Either(parts) => {
            let mut set = Elements::NONE;
            let mut empty = false;
            for part in parts {
                let part = begins(part);
                empty |= part.is_ok();
                set = set.with(part.unwrap_or_else(|elements| elements));
            }
            if empty { Ok(set) } else { Err(set) }
        }
        Node::Repeat(part, least, ..) => match begins(part) {
            Err(elements) if *least == 0 => Ok(elements),
            other => other,
        },
    }
}

/// What a pattern asks for: the sets that are written as such, which hold few elements.
fn asks(node: &Node) -> Elements {
    match node {
        Node::One(elements) if 2 * elements.0.count_ones() < Elements::ALL.0.count_ones() => *elements,
        Node::One(_) | Node::Start | Node::End => Elements::NONE,
        Node::Named(_, part) | Node::Repeat(part, ..) => asks(part),
        Node::Sequence(parts) | Node::Either(parts) => {
            parts.iter().fold(Elements::NONE, |set, part| set.with(asks(part)))
        }
    }
}

/// Whether what follows can still be the first element, and whether a later one can be the end of a sentence or the row.
fn crosses(node: &Node, first: bool) -> (bool, bool) {
    match node {
        Node::One(elements) => (false, !first && elements.has(Element::Stop)),
        Node::Start => (first, false),
        Node::End => (first, true),
        Node::Named(_, part) => crosses(part, first),
        Node::Sequence(parts) => parts.iter().fold((first, false), |(first, crossed), part| {
            let (next, crosses) = crosses(part, first);
            (next, crossed || crosses)
        }),
        Node::Either(parts) => parts.iter().fold((false, false), |(any, crossed), part| {
            let (next, crosses) = crosses(part, first);
            (any || next, crossed || crosses)
        }),
        Node::Repeat(part, least, most, _) => {
            let (next, once) = crosses(part, first);
            // Only the first time can be the first element.
            let again = first && *most != Some(1) && crosses(part, false).1;
            (next || first && *least == 0, once || again)
        }
    }
}

/// Sets of elements of each of which every match has one.
fn needs(node: &Node) -> Vec<Elements> {
    match node {
        Node::One(elements) => vec![*elements],
        Node::Sequence(parts) => parts.iter().flat_map(needs).collect(),
        Node::Named(_, part) => needs(part),
        Node::Repeat(part, least, ..) if *least > 0 => needs(part),
        // Of each alternative the scarcest.
        Node::Either(parts) => {
            let scarcest = parts.iter().map(|part| needs(part).into_iter().min_by_key(|set| set.0.count_ones()));
            let either = scarcest.reduce(|either, set| Some(either?.with(set?)));
            either.flatten().into_iter().collect()
        }
        _ => Vec::new(),
    }
}
