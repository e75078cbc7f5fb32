// A pattern as a program for the matcher (`rules::pattern`), and what can be told of it beforehand. Included by the build script.

use super::alphabet::{Element, Elements};
use super::step::Step;
use super::syntax::Node;

/// A compiled pattern.
#[derive(Debug)]
pub struct Program {
    /// Its steps.
    pub steps: Vec<Step>,
    /// Its names, in the order of their numbers.
    pub names: Vec<String>,
    /// What a match can begin with; every element if it can be empty.
    pub begins: Elements,
    /// The same, behind the begin of the row.
    pub begins_behind: Elements,
    /// Whether a match has no end of a sentence but as its first element.
    pub in_sentence: bool,
    /// Sets of elements of each of which every match has one.
    pub needs: Vec<Elements>,
    /// Whether it matches only at the begin of the row.
    pub anchored: bool,
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
        begins: begins(node, true).map_or_else(|elements| elements, |_| Elements::ALL),
        begins_behind: begins(node, false).map_or_else(|elements| elements, |_| Elements::ALL),
        in_sentence: !crosses(node, true).1,
        needs: needs(node),
        anchored: is_anchored(node),
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
            if begins(part, true).is_ok() && most.is_none() {
                return Err("what is repeated can be empty, so it would never end".to_string());
            }
        }
        Node::Named(name, part) => {
            let known = program.names.iter().position(|known| known == name);
            let number = known.unwrap_or(program.names.len());
            if known.is_none() {
                program.names.push(name.clone());
                program.firsts.push(Elements::NONE);
            }
            program.firsts[number] =
                program.firsts[number].with(begins(part, true).unwrap_or_else(|elements| elements));
            program.steps.push(Step::Note(2 * number as u16));
            add(part, program)?;
            program.steps.push(Step::Note(2 * number as u16 + 1));
        }
    }
    Ok(())
}

/// What a match can begin with: an error where it must have an element, a value where it can be empty. Behind the begin of a
/// row nothing matches that asks for it.
fn begins(node: &Node, at_start: bool) -> Result<Elements, Elements> {
    match node {
        Node::One(elements) => Err(*elements),
        Node::Start if !at_start => Err(Elements::NONE),
        Node::Start | Node::End => Ok(Elements::NONE),
        Node::Named(_, part) => begins(part, at_start),
        Node::Sequence(parts) => {
            let mut set = Elements::NONE;
            for part in parts {
                match begins(part, at_start) {
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
                let part = begins(part, at_start);
                empty |= part.is_ok();
                set = set.with(part.unwrap_or_else(|elements| elements));
            }
            if empty { Ok(set) } else { Err(set) }
        }
        Node::Repeat(part, least, ..) => match begins(part, at_start) {
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

/// Whether what follows can still be the first element, and whether a later one can be the end of a sentence.
fn crosses(node: &Node, first: bool) -> (bool, bool) {
    match node {
        Node::One(elements) => (false, !first && elements.has(Element::Stop)),
        Node::Start | Node::End => (first, false),
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
            let again = *most != Some(1) && crosses(part, false).1;
            (next || first && *least == 0, once || again)
        }
    }
}

/// Whether every match begins at the begin of the row.
fn is_anchored(node: &Node) -> bool {
    match node {
        Node::Start => true,
        Node::Sequence(parts) => parts.first().is_some_and(is_anchored),
        Node::Either(parts) => parts.iter().all(is_anchored),
        Node::Named(_, part) => is_anchored(part),
        _ => false,
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
