//! Which candidates are names, told from the whole document.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::candidates::{self, Candidate, Style};
use super::context::Context;
use super::evidence;
use super::name_words::{self, is_suffix};
use super::siblings::siblings;
use super::vouched::{Vouched, folded, key};
use super::weigh::{Lone, inner, trim};
use super::{Gender, gender, headings, listed};
use crate::lexicon::{Classes, Lexicon};
use crate::rules::Element;
use crate::syntax::Document;
use crate::text::BlockKind;

/// A place where a person is named.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its words, folded, without marks.
    pub words: Vec<String>,
    /// What the word before it shows.
    pub shown: Option<Gender>,
    /// The title right before it, folded.
    pub title: Option<String>,
    /// The person it means, if the user lists one: an index in [`Lexicon::people`].
    pub listed: Option<usize>,
    /// Whether it is introduced as that of somebody's relative.
    pub relative: bool,
}

/// What a candidate of several words needs to be a name.
const FULL: i32 = 3;
/// What a single word needs.
const SINGLE: i32 = 5;

/// All names of a document in the order of the text.
pub fn names(document: &Document, lexicon: &Lexicon) -> Vec<Name> {
    let styles: Vec<Style> =
        (0..document.sentences.len()).map(|sentence| candidates::style(document, sentence)).collect();
    let candidates = candidates::candidates(document, lexicon, &styles);
    let trimmed: Vec<Candidate> = candidates.iter().map(|candidate| trim(document, candidate)).collect();
    let mut vouched = Vouched::default();
    let mut taken: Vec<Option<Range<usize>>> = vec![None; candidates.len()];
    let listed = listed::find(document, lexicon);
    for (_, person) in &listed {
        vouched.add(&listed::words(&lexicon.people()[*person].name));
    }

    // Names of several words, by their own evidence. What is part of a company's name in one place is none
    // in another either.
    let in_prose = |candidate: &Candidate| candidate.style == Style::Prose && !candidate.weak;
    let words: Vec<Vec<String>> = candidates
        .iter()
        .zip(&trimmed)
        .map(
            |(candidate, trimmed)| {
                if in_prose(candidate) { folded(document, trimmed.tokens.clone()) } else { Vec::new() }
            },
        )
        .collect();
    let several = |index: &usize| in_prose(&candidates[*index]) && !trimmed[*index].is_single();
    let mut weights = vec![i32::MIN; candidates.len()];
    let mut bodies: HashSet<&[String]> = HashSet::new();
    for index in (0..candidates.len()).filter(several) {
        let context = Context { document, candidate: &trimmed[index] };
        weights[index] = inner(document, lexicon, &trimmed[index]) + evidence::weight(&context);
        if context.is_company() {
            bodies.insert(&words[index]);
        }
    }
    for index in (0..candidates.len()).filter(several) {
        if bodies.contains(words[index].as_slice()) {
            weights[index] -= 6;
        }
        if weights[index] >= FULL {
            vouched.add(&words[index]);
            taken[index] = Some(trimmed[index].tokens.clone());
        }
    }
    shorten(document, &trimmed, &mut taken, &mut vouched);
    // Names of one word, by all places where the word stands.
    let mut lone: HashMap<&str, Lone> = HashMap::new();
    for index in (0..candidates.len()).filter(|index| in_prose(&candidates[*index]) && taken[*index].is_none()) {
        if let ([word], true) = (words[index].as_slice(), trimmed[index].is_single()) {
            lone.entry(word).or_default().see(document, &trimmed[index]);
        }
    }
    for (word, seen) in &lone {
        if !vouched.knows(word) && seen.weight() >= SINGLE {
            vouched.lone.insert(word.to_string());
        }
    }
    // What the document vouches for, wherever it stands.
    let vouch = |taken: &mut [Option<Range<usize>>], vouched: &Vouched| {
        for (index, taken) in taken.iter_mut().enumerate().filter(|(_, taken)| taken.is_none()) {
            if in_prose(&candidates[index]) {
                *taken = known(document, &trimmed[index], &words[index], vouched, weights[index]);
            }
        }
    };
    vouch(&mut taken, &vouched);
    siblings(document, &trimmed, &weights, &mut taken, &mut vouched);
    vouch(&mut taken, &vouched);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (index, candidate) in candidates.iter().enumerate() {
        match &taken[index] {
            Some(range) => found.push(range.clone()),
            None if candidate.weak => found.extend(weak(document, candidate, &vouched)),
            None if candidate.style != Style::Prose || is_heading(document, candidate) => {
                found.extend(headings::stretches(document, candidate, &vouched));
            }
            None => {}
        }
    }
    let free = |tokens: &Range<usize>| {
        let after = listed.partition_point(|(other, _)| other.end <= tokens.start);
        listed.get(after).is_none_or(|(other, _)| other.start >= tokens.end)
    };
    let mut names: Vec<Name> = found.into_iter().filter(free).map(|tokens| name(document, tokens)).collect();
    for (tokens, person) in listed {
        // Whatever it is called here, it counts as the full name.
        let words = listed::words(&lexicon.people()[person].name);
        names.push(Name { words, listed: Some(person), ..name(document, tokens) });
    }
    names.sort_by_key(|name| name.tokens.start);
    names
}

/// Takes the first word off a name where it only begins the sentence: "Will Ruiz go?", in an article that has
/// an Ana Ruiz and no other Will.
fn shorten(document: &Document, candidates: &[Candidate], taken: &mut [Option<Range<usize>>], vouched: &mut Vouched) {
    let full = |range: &Range<usize>| (key(document, range.start), key(document, range.end - 1));
    let names: Vec<(String, String)> = taken.iter().flatten().map(full).collect();
    for (candidate, taken) in candidates.iter().zip(taken) {
        let Some(range) = taken.as_mut().filter(|range| candidate.initial && range.len() == 2) else { continue };
        let classes = document.tokens[range.start].classes;
        if !classes.any(Classes::MODAL) && document.word(range.start) != "May" {
            continue;
        }
        let (first, last) = full(range);
        let others = names.iter().any(|(given, family)| *family == last && *given != first);
        let again = names.iter().filter(|(given, _)| *given == first).count() > 1;
        if others && !again {
            range.start += 1;
            vouched.given.remove(&first);
        }
    }
}

fn name(document: &Document, tokens: Range<usize>) -> Name {
    let before = tokens.start.checked_sub(1);
    let title = before.filter(|at| name_words::is_title(document.tokens[*at].classes)).map(|at| key(document, at));
    let shown = gender::shown(document, &tokens);
    let relative = gender::is_relative(document, &tokens);
    Name { words: folded(document, tokens.clone()), shown, title, relative, tokens, listed: None }
}

fn is_heading(document: &Document, candidate: &Candidate) -> bool {
    document
        .block_of(candidate.sentence)
        .is_some_and(|block| matches!(block.kind, BlockKind::Title | BlockKind::Heading))
}

/// A word that the lists take for something else, but the document for the name of somebody: "King said".
fn weak(document: &Document, candidate: &Candidate, vouched: &Vouched) -> Option<Range<usize>> {
    let word = key(document, candidate.tokens.start);
    let token = &document.tokens[candidate.tokens.start];
    let titled = token.is(Classes::TITLE.with(Classes::ROLE_MODIFIER)) && candidate.initial;
    let needed = match () {
        _ if name_words::is_place(token.classes) || titled => 1,
        _ if candidate.style != Style::Prose => return None,
        _ => 0,
    };
    let alone = matches!(candidate.left, Element::Plain | Element::Honorific | Element::Title)
        && candidate.right == Element::Plain;
    let named = alone && vouched.family.contains(&word) && evidence::weight(&Context { document, candidate }) >= needed;
    named.then(|| candidate.tokens.clone())
}

/// The part of a candidate of these words that the document vouches for.
fn known(
    document: &Document,
    candidate: &Candidate,
    words: &[String],
    vouched: &Vouched,
    weight: i32,
) -> Option<Range<usize>> {
    let last = words.iter().rposition(|word| !is_suffix(word))?;
    let family = vouched.family.contains(&words[last]) || vouched.lone.contains(&words[last]);
    if words.len() > 1 {
        if matches!(candidate.right, Element::Body | Element::PlaceNoun | Element::Acronym) || !family {
            return None;
        }
        let classes = document.tokens[candidate.tokens.start].classes;
        let plain = name_words::is_dictionary(classes) && candidate.initial || classes.any(Classes::GERUND);
        if !vouched.given.contains(&words[0]) && plain && !name_words::is_family(classes) {
            return Some(candidate.tokens.end - 1..candidate.tokens.end);
        }
        if vouched.given.contains(&words[0]) || weight >= 0 {
            return Some(candidate.tokens.clone());
        }
        // "Citing Ana Ruiz": the name is the end of the candidate.
        let inside = words.iter().position(|word| vouched.given.contains(word))?;
        return (inside < last && words.len() == candidate.tokens.len())
            .then(|| candidate.tokens.start + inside..candidate.tokens.end);
    }
    let edge = matches!(candidate.right, Element::Body | Element::PlaceNoun | Element::Acronym | Element::NeverName)
        || matches!(candidate.left, Element::Body | Element::PlaceNoun | Element::NeverName);
    let place = name_words::is_place(document.tokens[candidate.tokens.start].classes);
    let against = || edge || evidence::weight(&Context { document, candidate }) <= if place { -2 } else { -4 };
    (vouched.knows(&words[0]) && !against()).then(|| candidate.tokens.clone())
}
