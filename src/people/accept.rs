//! Which candidates are names, told from the whole document.

use std::ops::Range;

use super::candidates::{self, Candidate};
use super::context::Context;
use super::evidence;
use super::name_words;
use super::siblings::siblings;
use super::style::{self, Style};
use super::vocabulary::{Vocabulary, Word};
use super::vouched::Vouched;
use super::weigh::{Lone, inner, trim};
use super::{Gender, gender, headings, listed, others};
use crate::lexicon::{Classes, Lexicon};
use crate::rules::Element;
use crate::syntax::Document;
use crate::text::BlockKind;
use crate::text::tokens::Kind;

/// A place where a person is named.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its words, without marks.
    pub words: Vec<Word>,
    /// What the word before it shows.
    pub shown: Option<Gender>,
    /// The title right before it.
    pub title: Option<Word>,
    /// The place it has in its title: the Salton of "Ana Okoro, 8th Countess of Salton".
    pub seat: Option<Word>,
    /// The person it means, if the user lists one: an index in [`Lexicon::people`].
    pub listed: Option<usize>,
    /// Whether it is introduced as that of somebody's relative.
    pub relative: bool,
}

/// What a candidate of several words needs to be a name.
const FULL: i32 = 3;
/// What a single word needs.
const SINGLE: i32 = 5;

/// All names of a document in the order of the text, and the words they are made of.
pub fn names(document: &Document, lexicon: &Lexicon) -> (Vec<Name>, Vocabulary) {
    let candidates = candidates::candidates(document, lexicon, |sentence| style::style(document, sentence));
    let mut vocabulary = Vocabulary::new(document, &candidates);
    let listed: Vec<(Range<usize>, usize, Vec<Word>)> = listed::find(document, lexicon)
        .into_iter()
        .map(|(tokens, person)| {
            // Whatever it is called here, it counts as the full name.
            let words = listed::words(&lexicon.people()[person].name);
            (tokens, person, vocabulary.add_name(&words, lexicon))
        })
        .collect();
    let free = |tokens: &Range<usize>| {
        let after = listed.partition_point(|(other, ..)| other.end <= tokens.start);
        listed.get(after).is_none_or(|(other, ..)| other.start >= tokens.end)
    };
    let found = find(document, lexicon, &vocabulary, &candidates, listed.iter().map(|(.., words)| words.as_slice()));
    let found: Vec<Range<usize>> = found.into_iter().filter(free).collect();
    let mut names: Vec<Name> = found.into_iter().map(|tokens| name(document, &mut vocabulary, tokens)).collect();
    for (tokens, person, words) in listed {
        names.push(Name { words, listed: Some(person), ..name(document, &mut vocabulary, tokens) });
    }
    names.sort_by_key(|name| name.tokens.start);
    (names, vocabulary)
}

/// Where the candidates are names, but for those of listed people, whose words are known to be names.
fn find<'w>(
    document: &Document,
    lexicon: &Lexicon,
    vocabulary: &Vocabulary,
    candidates: &[Candidate],
    listed: impl Iterator<Item = &'w [Word]>,
) -> Vec<Range<usize>> {
    let trimmed: Vec<Candidate> = candidates.iter().map(|candidate| trim(document, candidate)).collect();
    let words = |index: usize| vocabulary.words(trimmed[index].tokens.clone());
    let mut vouched = Vouched::new(vocabulary);
    listed.for_each(|words| vouched.add(words.iter().copied()));
    let mut taken: Vec<Option<Range<usize>>> = vec![None; candidates.len()];
    let in_prose = |index: &usize| candidates[*index].style == Style::Prose && !candidates[*index].weak;
    let several = |index: &usize| in_prose(index) && !trimmed[*index].is_single();

    let mut weights = vec![i32::MIN; candidates.len()];
    let mut others: Vec<usize> = Vec::new();
    let mut begins_other = vec![false; vocabulary.len()];
    let mut lone = vec![Lone::default(); vocabulary.len()];
    for index in (0..candidates.len()).filter(in_prose) {
        let candidate = &trimmed[index];
        let weight = evidence::weigh(&Context::new(document, candidate));
        weights[index] = weight.sum;
        if candidate.is_single() {
            lone[vocabulary.word(candidate.tokens.start).index()].see(document, candidate, weight);
            continue;
        }
        weights[index] += inner(document, lexicon, candidate);
        if weight.other {
            others.push(index);
            begins_other[vocabulary.word(candidate.tokens.start).index()] = true;
        }
    }
    // Names of several words, by their own evidence. What is the name of something else in one place is none
    // in another either.
    for index in (0..candidates.len()).filter(several) {
        let begins = begins_other[vocabulary.word(trimmed[index].tokens.start).index()];
        if begins && others.iter().any(|other| words(*other).eq(words(index))) {
            weights[index] -= 8;
        }
        if weights[index] >= FULL {
            vouched.add(words(index));
            vouched.add_nickname(document, trimmed[index].tokens.clone());
            taken[index] = Some(trimmed[index].tokens.clone());
        }
    }
    shorten(document, vocabulary, &trimmed, &mut taken, &mut vouched);
    // Names of one word, by all places where the word stands.
    for word in vocabulary.all().filter(|word| lone[word.index()].weight() >= SINGLE) {
        vouched.add_lone(word);
    }
    // What the document vouches for, wherever it stands.
    let vouch = |taken: &mut [Option<Range<usize>>], vouched: &Vouched| {
        for index in (0..candidates.len()).filter(in_prose) {
            if taken[index].is_none() {
                taken[index] = known(document, &trimmed[index], vouched, weights[index]);
            }
        }
    };
    vouch(&mut taken, &vouched);
    siblings(document, vocabulary, &trimmed, &weights, &mut taken, &mut vouched);
    vouch(&mut taken, &vouched);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (candidate, taken) in candidates.iter().zip(taken) {
        match taken {
            Some(range) => found.push(range),
            None if candidate.weak => found.extend(weak(document, candidate, &vouched)),
            None if candidate.style != Style::Prose || is_heading(document, candidate) => {
                found.extend(headings::stretches(document, candidate, &vouched));
            }
            None => {}
        }
    }
    lead(document, &mut found);
    found
}

/// Puts the particles of names to where the family name stands alone: "da Costa", in an article that has an Ana da
/// Costa.
fn lead(document: &Document, names: &mut [Range<usize>]) {
    let inner = names.iter().flat_map(|name| name.clone().skip(1).zip(name.clone().skip(2)));
    let led: Vec<(&str, &str)> = inner
        .filter(|(particle, _)| is_particle(document, *particle))
        .map(|(particle, name)| (document.word(particle), document.word(name)))
        .collect();
    for name in names {
        while name.start > 0
            && is_particle(document, name.start - 1)
            && document.tokens[name.start - 1].spaced
            && led.contains(&(document.word(name.start - 1), document.word(name.start)))
        {
            name.start -= 1;
        }
    }
}

fn is_particle(document: &Document, at: usize) -> bool {
    document.tokens[at].is(Classes::PARTICLE) && !document.tokens[at].is_capitalised()
}

/// Takes the first word off a name where it only begins the sentence: "Will Ruiz go?", in an article that has
/// an Ana Ruiz and no other Will.
fn shorten(
    document: &Document,
    vocabulary: &Vocabulary,
    candidates: &[Candidate],
    taken: &mut [Option<Range<usize>>],
    vouched: &mut Vouched,
) {
    let begins = |index: &usize| {
        let range = taken[*index].as_ref().filter(|range| candidates[*index].initial && range.len() == 2);
        range
            .is_some_and(|range| document.tokens[range.start].is(Classes::MODAL) || document.word(range.start) == "May")
    };
    let doubtful: Vec<usize> = (0..candidates.len()).filter(begins).collect();
    if doubtful.is_empty() {
        return;
    }
    let full = |range: &Range<usize>| (vocabulary.word(range.start), vocabulary.word(range.end - 1));
    let names: Vec<(Word, Word)> = taken.iter().flatten().map(full).collect();
    for index in doubtful {
        let Some(range) = &mut taken[index] else { continue };
        let (first, last) = full(range);
        let others = names.iter().any(|(given, family)| *family == last && *given != first);
        let again = names.iter().filter(|(given, _)| *given == first).count() > 1;
        if others && !again {
            vouched.forget_given(range.start);
            range.start += 1;
        }
    }
}

fn name(document: &Document, vocabulary: &mut Vocabulary, tokens: Range<usize>) -> Name {
    let before = tokens.start.checked_sub(1);
    let title = before.filter(|at| name_words::is_title(document.tokens[*at].classes));
    let title = title.map(|at| vocabulary.add_token(document, at));
    let shown = gender::shown(document, &tokens);
    let relative = gender::is_relative(document, &tokens);
    let seat = others::seat_after(document, &tokens).map(|at| vocabulary.add_token(document, at));
    Name { words: vocabulary.words(tokens.clone()).collect(), shown, title, relative, seat, tokens, listed: None }
}

fn is_heading(document: &Document, candidate: &Candidate) -> bool {
    document
        .block_of(candidate.sentence)
        .is_some_and(|block| matches!(block.kind, BlockKind::Title | BlockKind::Heading))
}

/// A word that the lists take for something else, but the document for the name of somebody: "King said".
fn weak(document: &Document, candidate: &Candidate, vouched: &Vouched) -> Option<Range<usize>> {
    let token = &document.tokens[candidate.tokens.start];
    let titled = token.is(Classes::TITLE.with(Classes::ROLE_MODIFIER)) && candidate.initial;
    let needed = match () {
        _ if name_words::is_place(token.classes) || titled => 1,
        _ if candidate.style != Style::Prose => return None,
        _ => 0,
    };
    let alone = matches!(candidate.left, Element::Plain | Element::Honorific | Element::Title)
        && candidate.right == Element::Plain;
    let named = alone
        && vouched.is_family(candidate.tokens.start)
        && evidence::weigh(&Context::new(document, candidate)).sum >= needed;
    named.then(|| candidate.tokens.clone())
}

/// The part of a candidate that the document vouches for.
fn known(document: &Document, candidate: &Candidate, vouched: &Vouched, weight: i32) -> Option<Range<usize>> {
    let Range { start, end } = candidate.tokens;
    let is_word = |at: usize| document.tokens[at].kind == Kind::Word;
    let last = (start..end).rev().find(|at| is_word(*at) && !document.tokens[*at].is(Classes::SUFFIX))?;
    let classes = document.tokens[start].classes;
    if candidate.is_single() {
        let against =
            matches!(candidate.right, Element::Body | Element::PlaceNoun | Element::Acronym | Element::NeverName)
                || matches!(candidate.left, Element::Body | Element::PlaceNoun | Element::NeverName)
                || weight <= if name_words::is_place(classes) { -2 } else { -4 };
        return (vouched.knows(start) && !against).then_some(start..end);
    }
    if matches!(candidate.right, Element::Body | Element::PlaceNoun | Element::Acronym) || !vouched.is_last(last) {
        return None;
    }
    let plain = name_words::is_dictionary(classes) && candidate.initial || classes.any(Classes::GERUND);
    if !vouched.is_given(start) && plain && !name_words::is_family(classes) {
        return Some(end - 1..end);
    }
    if vouched.is_given(start) || weight >= 0 {
        return Some(start..end);
    }
    // "Citing Ana Ruiz": the name is the end of the candidate.
    let inside = (start..last).find(|at| vouched.is_given(*at))?;
    (start..end).all(is_word).then_some(inside..end)
}
