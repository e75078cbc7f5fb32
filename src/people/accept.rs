//! Which pieces are names, told from the whole document.

use std::collections::HashMap;
use std::ops::Range;

use super::evidence::Scene;
use super::pieces::{self, Piece, Style};
use super::words::{self, family_weight, given_weight};
use crate::lexicon::{Classes, Lexicon};
use crate::text::Document;
use crate::text::tokens::{Case, Kind, fold};

/// A place where a person is named.
#[derive(Clone, Debug)]
pub struct Name {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its words, folded, without marks.
    pub words: Vec<String>,
}

/// What the document shows of a word that stands alone.
#[derive(Default)]
struct Lone {
    best: i32,
    against: i32,
    count: i32,
    certain: i32,
    classes: Classes,
}

/// What a piece of several words needs to be a name.
const FULL: i32 = 3;
/// What a single word needs.
const SINGLE: i32 = 5;

/// What the document vouches for.
#[derive(Default)]
struct Vouched {
    /// Last words of full names.
    family: HashMap<String, u32>,
    /// First words of full names.
    given: HashMap<String, u32>,
    /// Words that are names alone.
    lone: HashMap<String, u32>,
}

impl Vouched {
    fn knows(&self, word: &str) -> bool {
        self.family.contains_key(word) || self.given.contains_key(word) || self.lone.contains_key(word)
    }

    fn add(&mut self, words: &[String]) {
        let last = words.iter().rposition(|word| !is_suffix(word)).unwrap_or(0);
        if words.len() > 1 {
            *self.given.entry(words[0].clone()).or_default() += 1;
        }
        *self.family.entry(words[last].clone()).or_default() += 1;
    }
}

fn is_suffix(word: &str) -> bool {
    matches!(word, "jr." | "jr" | "sr." | "sr" | "ii" | "iii" | "iv")
}

/// All names of a document in the order of the text.
pub fn names(document: &Document, lexicon: &Lexicon) -> Vec<Name> {
    let styles: Vec<Style> =
        document.sentences.iter().map(|sentence| pieces::style(document, sentence.tokens.clone())).collect();
    let pieces = pieces::pieces(document, lexicon, &styles);
    let mut vouched = Vouched::default();
    let mut taken: Vec<Option<Range<usize>>> = vec![None; pieces.len()];

    // Names of several words, by their own evidence.
    let mut weights = vec![i32::MIN; pieces.len()];
    for (index, piece) in pieces.iter().enumerate().filter(|(_, piece)| piece.style == Style::Prose) {
        let trimmed = trim(document, piece);
        if trimmed.tokens.len() < 2 {
            continue;
        }
        let weight = inner(document, &trimmed) + Scene { document, piece: &trimmed }.weight();
        weights[index] = weight;
        if weight >= FULL {
            vouched.add(&folded(document, trimmed.tokens.clone()));
            taken[index] = Some(trimmed.tokens);
        }
    }
    // Names of one word, by all places where the word stands.
    let mut lone: HashMap<String, Lone> = HashMap::new();
    for (piece, _) in pieces.iter().zip(&taken).filter(|(_, taken)| taken.is_none()) {
        let trimmed = trim(document, piece);
        if !trimmed.is_single() || piece.style != Style::Prose {
            continue;
        }
        let weight = Scene { document, piece: &trimmed }.weight();
        let token = &document.tokens[trimmed.tokens.start];
        let entry = lone.entry(key(document, trimmed.tokens.start)).or_default();
        entry.best = entry.best.max(weight);
        entry.against += i32::from(weight < -1);
        entry.certain += i32::from(!trimmed.initial);
        entry.count += 1;
        entry.classes = token.classes;
    }
    for (word, seen) in &lone {
        if !vouched.knows(word) && alone(seen) >= SINGLE {
            vouched.lone.insert(word.clone(), 1);
        }
    }
    // What the document vouches for, wherever it stands.
    let mut names: Vec<Name> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        let range = taken[index].clone().or_else(|| known(document, piece, &vouched, weights[index]));
        if let Some(tokens) = range {
            let words = folded(document, tokens.clone());
            names.push(Name { tokens, words });
        }
    }
    names
}

/// The folded form of a token.
fn key(document: &Document, at: usize) -> String {
    let mut key = String::new();
    fold(document.word(at), &mut key);
    key
}

fn folded(document: &Document, range: Range<usize>) -> Vec<String> {
    range.filter(|at| document.tokens[*at].kind == Kind::Word).map(|at| key(document, at)).collect()
}

/// A piece without the words at its start that only begin a sentence.
fn trim(document: &Document, piece: &Piece) -> Piece {
    let mut piece = piece.clone();
    // "Statistics Scott Moss": the first word ends what stands before.
    while piece.tokens.len() > 2 {
        let [first, second] = [0, 1].map(|index| document.tokens[piece.tokens.start + index].classes);
        let plain = words::is_dictionary(first) && !words::is_given(first) && second.any(Classes::COMMON_GIVEN);
        if !plain {
            break;
        }
        piece.tokens.start += 1;
        piece.initial = false;
        piece.left = b' ';
    }
    while piece.initial && piece.tokens.len() > 1 {
        let classes = document.tokens[piece.tokens.start].classes;
        let plain = words::is_dictionary(classes) && !words::is_given(classes)
            || classes.any(words::CLOSED.with(Classes::MODAL)) && !classes.any(Classes::COMMON_GIVEN);
        if !plain {
            break;
        }
        piece.tokens.start += 1;
        piece.initial = false;
        piece.left = b' ';
    }
    piece
}

/// What the words of a piece of several words say by themselves.
fn inner(document: &Document, piece: &Piece) -> i32 {
    let tokens = &document.tokens[piece.tokens.clone()];
    let words: Vec<usize> = piece.tokens.clone().filter(|at| document.tokens[*at].kind == Kind::Word).collect();
    let (Some(first), Some(mut last)) = (words.first().copied(), words.last().copied()) else { return 0 };
    let mut sum = 0;
    if document.tokens[last].is(Classes::SUFFIX) && words.len() > 2 {
        sum += 2;
        last = words[words.len() - 2];
    }
    for token in &tokens[1..] {
        if token.is_initials(document.text) {
            sum += 2;
        }
    }
    let of_first = &document.tokens[first];
    sum += if of_first.is_initials(document.text) { 2 } else { given_weight(of_first.classes) };
    let of_last = document.tokens[last].classes;
    let common_given = of_first.is(Classes::COMMON_GIVEN) && !words::is_place(of_first.classes);
    let odd = of_last.any(Classes::ORGANIZATION_NOUN.with(Classes::PLACE_NOUN)) && !common_given;
    sum += match family_weight(of_last) {
        weight if weight < 0 && common_given => 0,
        weight if odd => weight.min(-1),
        weight => weight,
    };
    let upper = tokens.iter().filter(|token| token.case == Case::Upper && !token.is_initials(document.text)).count();
    if piece.style == Style::Prose {
        sum -= upper as i32;
    }
    if words.len() > 4 {
        sum -= 2;
    }
    sum
}

/// Whether a word that stands alone is a name.
fn alone(seen: &Lone) -> i32 {
    let classes = seen.classes;
    let listed = match () {
        _ if classes.any(Classes::COMMON_FAMILY) => 3,
        _ if words::is_family(classes) => 2,
        _ if classes.any(Classes::COMMON_GIVEN) => 2,
        _ if words::is_given(classes) => 1,
        _ if words::is_dictionary(classes) => -1,
        _ => 0,
    };
    let plain = match () {
        _ if !words::is_dictionary(classes) => 0,
        _ if seen.certain == 0 => -4,
        _ if classes.any(Classes::COMMON) => -1,
        _ => 0,
    };
    let place = match () {
        _ if words::is_place(classes) => -3,
        _ if classes.any(Classes::DEMONYM) => -2,
        _ => 0,
    };
    listed + plain + place + seen.best.min(6) - 2 * i32::from(seen.against * 2 > seen.count)
}

/// The part of a piece that the document vouches for.
fn known(document: &Document, piece: &Piece, vouched: &Vouched, weight: i32) -> Option<Range<usize>> {
    if piece.style != Style::Prose {
        return in_heading(document, piece, vouched);
    }
    let trimmed = trim(document, piece);
    let words = folded(document, trimmed.tokens.clone());
    let last = words.iter().rposition(|word| !is_suffix(word))?;
    let family = vouched.family.contains_key(&words[last]) || vouched.lone.contains_key(&words[last]);
    if words.len() > 1 {
        let full = family && (vouched.given.contains_key(&words[0]) || weight >= 0);
        if full && !matches!(trimmed.right, b'O' | b'L' | b'U') {
            return Some(trimmed.tokens);
        }
        // "Then Okoro": only the last word is a name.
        return None;
    }
    let edge = matches!(trimmed.right, b'O' | b'L' | b'U' | b'N') || matches!(trimmed.left, b'O' | b'L' | b'N');
    let scene = Scene { document, piece: &trimmed };
    let place = words::is_place(document.tokens[trimmed.tokens.start].classes);
    let against = edge || scene.weight() <= if place { -2 } else { -4 };
    (vouched.knows(&words[0]) && !against).then_some(trimmed.tokens)
}

/// The longest stretch of vouched words in a piece of a heading.
fn in_heading(document: &Document, piece: &Piece, vouched: &Vouched) -> Option<Range<usize>> {
    let at = |index: usize| key(document, index);
    let mut start = piece.tokens.start;
    while start < piece.tokens.end {
        let mut end = start;
        while end < piece.tokens.end && {
            let token = &document.tokens[end];
            token.kind != Kind::Word
                || vouched.knows(&at(end))
                || token.is_initials(document.text)
                || token.is(Classes::SUFFIX)
        } {
            end += 1;
        }
        while end > start && document.tokens[end - 1].kind != Kind::Word {
            end -= 1;
        }
        if end > start {
            let edge = end == piece.tokens.end && matches!(piece.right, b'O' | b'L');
            return (!edge).then_some(start..end);
        }
        start += 1;
    }
    // Nobody known: a full name that the lists know for certain.
    let tokens = piece.tokens.clone();
    let sure = tokens.len() == 2
        && document.tokens[tokens.start].is(Classes::COMMON_GIVEN)
        && words::is_family(document.tokens[tokens.end - 1].classes)
        && !words::is_dictionary(document.tokens[tokens.end - 1].classes);
    (sure && !matches!(piece.right, b'O' | b'L')).then_some(tokens)
}
