//! Which pieces are names, told from the whole document.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::pieces::{self, Piece, Style};
use super::scene::Scene;
use super::words::{self, family_weight, given_weight};
use super::{Gender, gender, headings};
use crate::lexicon::{Classes, Lexicon};
use crate::text::tokens::{Case, Kind, fold};
use crate::text::{BlockKind, Document};

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

impl Lone {
    /// Adds one more place where the word stands.
    fn see(&mut self, document: &Document, piece: &Piece) {
        let weight = Scene { document, piece }.weight();
        self.best = self.best.max(weight);
        self.against += i32::from(weight < -1);
        self.certain += i32::from(!piece.initial);
        self.count += 1;
        self.classes = document.tokens[piece.tokens.start].classes;
    }

    /// How surely the word is a name.
    fn weight(&self) -> i32 {
        let classes = self.classes;
        let listed = match () {
            _ if classes.any(Classes::NOTABLE) => 6,
            _ if classes.any(Classes::COMMON_FAMILY) => 3,
            _ if words::is_family(classes) => 2,
            _ if classes.any(Classes::COMMON_GIVEN) => 2,
            _ if words::is_given(classes) => 1,
            _ if words::is_dictionary(classes) => -1,
            _ => 0,
        };
        let plain = match () {
            _ if !words::is_dictionary(classes) => 0,
            _ if self.certain == 0 => -4,
            _ if classes.any(Classes::COMMON) => -1,
            _ => 0,
        };
        let place = match () {
            _ if words::is_place(classes) => -3,
            _ if classes.any(Classes::CITY) && self.best < 3 => -1,
            _ if classes.any(Classes::DEMONYM) => -2,
            _ => 0,
        };
        listed + plain + place + self.best.min(6) - 2 * i32::from(self.against * 2 > self.count)
    }
}

/// What a piece of several words needs to be a name.
const FULL: i32 = 3;
/// What a single word needs.
const SINGLE: i32 = 5;

/// What the document vouches for.
#[derive(Default)]
pub struct Vouched {
    /// Last words of full names.
    pub family: HashSet<String>,
    /// First words of full names.
    pub given: HashSet<String>,
    /// Words that are names alone.
    pub lone: HashSet<String>,
}

impl Vouched {
    /// Whether the word is part of a name somewhere.
    pub fn knows(&self, word: &str) -> bool {
        self.family.contains(word) || self.given.contains(word) || self.lone.contains(word)
    }

    fn add(&mut self, words: &[String]) {
        let last = words.iter().rposition(|word| !is_suffix(word)).unwrap_or(0);
        if words.len() > 1 {
            self.given.insert(words[0].clone());
        }
        self.family.insert(words[last].clone());
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
    let trimmed: Vec<Piece> = pieces.iter().map(|piece| trim(document, piece)).collect();
    let mut vouched = Vouched::default();
    let mut taken: Vec<Option<Range<usize>>> = vec![None; pieces.len()];

    // Names of several words, by their own evidence. What is part of a company's name in one place is none
    // in another either.
    let in_prose = |piece: &Piece| piece.style == Style::Prose && !piece.weak;
    let several = |index: &usize| in_prose(&pieces[*index]) && !trimmed[*index].is_single();
    let mut weights = vec![i32::MIN; pieces.len()];
    let mut bodies: HashSet<Vec<String>> = HashSet::new();
    for index in (0..pieces.len()).filter(several) {
        let scene = Scene { document, piece: &trimmed[index] };
        weights[index] = inner(document, &trimmed[index]) + scene.weight();
        if scene.is_company() {
            bodies.insert(folded(document, trimmed[index].tokens.clone()));
        }
    }
    for index in (0..pieces.len()).filter(several) {
        let words = folded(document, trimmed[index].tokens.clone());
        if bodies.contains(&words) {
            weights[index] -= 6;
        }
        if weights[index] >= FULL {
            vouched.add(&words);
            taken[index] = Some(trimmed[index].tokens.clone());
        }
    }
    shorten(document, &trimmed, &mut taken, &mut vouched);
    // Names of one word, by all places where the word stands.
    let mut lone: HashMap<String, Lone> = HashMap::new();
    for index in (0..pieces.len()).filter(|index| in_prose(&pieces[*index]) && taken[*index].is_none()) {
        let piece = &trimmed[index];
        if piece.is_single() {
            lone.entry(key(document, piece.tokens.start)).or_default().see(document, piece);
        }
    }
    for (word, seen) in &lone {
        if !vouched.knows(word) && seen.weight() >= SINGLE {
            vouched.lone.insert(word.clone());
        }
    }
    // What the document vouches for, wherever it stands.
    let vouch = |taken: &mut [Option<Range<usize>>], vouched: &Vouched| {
        for (index, taken) in taken.iter_mut().enumerate().filter(|(_, taken)| taken.is_none()) {
            if in_prose(&pieces[index]) {
                *taken = known(document, &trimmed[index], vouched, weights[index]);
            }
        }
    };
    vouch(&mut taken, &vouched);
    siblings(document, &trimmed, &weights, &mut taken, &mut vouched);
    vouch(&mut taken, &vouched);
    let mut found: Vec<Range<usize>> = Vec::new();
    for (index, piece) in pieces.iter().enumerate() {
        match &taken[index] {
            Some(range) => found.push(range.clone()),
            None if piece.weak => found.extend(weak(document, piece, &vouched)),
            None if piece.style != Style::Prose || is_heading(document, piece) => {
                found.extend(headings::stretches(document, piece, &vouched));
            }
            None => {}
        }
    }
    found.into_iter().map(|tokens| name(document, tokens)).collect()
}

/// Takes the first word off a name where it only begins the sentence: "Will Ruiz go?", in an article that has
/// an Ana Ruiz and no other Will.
fn shorten(document: &Document, pieces: &[Piece], taken: &mut [Option<Range<usize>>], vouched: &mut Vouched) {
    let full = |range: &Range<usize>| (key(document, range.start), key(document, range.end - 1));
    let names: Vec<(String, String)> = taken.iter().flatten().map(full).collect();
    for (piece, taken) in pieces.iter().zip(taken) {
        let Some(range) = taken.as_mut().filter(|range| piece.initial && range.len() == 2) else { continue };
        let (first, last) = full(range);
        let classes = document.tokens[range.start].classes;
        let plain = classes.any(Classes::MODAL) || document.word(range.start) == "May";
        let others = names.iter().any(|(given, family)| *family == last && *given != first);
        let again = names.iter().filter(|(given, _)| *given == first).count() > 1;
        if plain && others && !again {
            range.start += 1;
            vouched.given.remove(&first);
        }
    }
}

fn name(document: &Document, tokens: Range<usize>) -> Name {
    let before = tokens.start.checked_sub(1);
    let title = before.filter(|at| words::is_title(document.tokens[*at].classes)).map(|at| key(document, at));
    Name { words: folded(document, tokens.clone()), shown: gender::shown(document, tokens.start), title, tokens }
}

fn is_heading(document: &Document, piece: &Piece) -> bool {
    document.block_of(piece.sentence).is_some_and(|block| matches!(block.kind, BlockKind::Title | BlockKind::Heading))
}

/// Accepts the pieces of a list whose other members are names: "Ruiz, Sato and Odell".
fn siblings(
    document: &Document,
    pieces: &[Piece],
    weights: &[i32],
    taken: &mut [Option<Range<usize>>],
    vouched: &mut Vouched,
) {
    let joined = |a: &Piece, b: &Piece| {
        a.sentence == b.sentence && a.tokens.end <= b.tokens.start && b.tokens.start - a.tokens.end <= 7 && {
            let mut between = a.tokens.end..b.tokens.start;
            between.len() > 0
                && between.all(|at| {
                    let token = &document.tokens[at];
                    matches!(token.kind, Kind::Mark(',' | ';' | '(' | ')' | '-' | '&') | Kind::Number)
                        || matches!(document.word(at), "and" | "or")
                        || token.is(Classes::COUNTRY)
                })
        }
    };
    for _ in 0..2 {
        for index in 0..pieces.len() {
            let piece = &pieces[index];
            let open = matches!(piece.right, b' ') && matches!(piece.left, b' ' | b'T') && !piece.weak;
            if taken[index].is_some() || piece.style != Style::Prose || !open {
                continue;
            }
            let before = index.checked_sub(1).filter(|before| joined(&pieces[*before], piece));
            let after = Some(index + 1).filter(|after| pieces.get(*after).is_some_and(|next| joined(piece, next)));
            let names = [before, after].iter().flatten().filter(|near| taken[**near].is_some()).count();
            let classes = document.tokens[piece.tokens.start].classes;
            let fits = match piece.is_single() {
                false => names > 0 && weights[index] > 0,
                true => {
                    let listed = words::is_family(classes) || words::is_given(classes);
                    let odd = words::is_place(classes) || words::is_dictionary(classes) && piece.initial;
                    let alike = [before, after]
                        .iter()
                        .flatten()
                        .all(|near| taken[*near].as_ref().is_none_or(|range| range.len() == 1));
                    let against = Scene { document, piece }.weight() < 0;
                    // "Thomas and Manju Sam"
                    let couple = words::is_given(classes)
                        && after.is_some_and(|after| {
                            taken[after]
                                .as_ref()
                                .is_some_and(|range| range.len() > 1 && range.start == piece.tokens.end + 1)
                        });
                    couple && !words::is_place(classes)
                        || names > 0 && !odd && !against && (listed || names > 1 && alike) && alike
                }
            };
            if fits {
                taken[index] = Some(piece.tokens.clone());
                vouched.add(&folded(document, piece.tokens.clone()));
            }
        }
    }
}

/// A word that the lists take for something else, but the document for the name of somebody: "King said".
fn weak(document: &Document, piece: &Piece, vouched: &Vouched) -> Option<Range<usize>> {
    let word = key(document, piece.tokens.start);
    let token = &document.tokens[piece.tokens.start];
    let titled = token.is(Classes::TITLE.with(Classes::ROLE_MODIFIER)) && piece.initial;
    let scene = Scene { document, piece };
    let weight = scene.weight();
    let needed = match () {
        _ if words::is_place(token.classes) || titled => 1,
        _ if piece.style != Style::Prose => return None,
        _ => 0,
    };
    let alone = matches!(piece.left, b' ' | b'H' | b'T') && piece.right == b' ';
    (vouched.family.contains(&word) && alone && weight >= needed).then(|| piece.tokens.clone())
}

/// The folded form of a token.
pub fn key(document: &Document, at: usize) -> String {
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
    // "Ana Ruiz Wins": the verb of a heading.
    if let [first, .., last] = &document.tokens[piece.tokens.clone()]
        && piece.tokens.len() > 2
        && first.is(Classes::COMMON_GIVEN)
        && last.is(Classes::MOSTLY_VERB.with(Classes::MOSTLY_ADVERB))
        && !words::is_family(last.classes)
    {
        piece.tokens.end -= 1;
        piece.right = b' ';
    }
    while piece.initial && piece.tokens.len() > 1 {
        let classes = document.tokens[piece.tokens.start].classes;
        let second = document.tokens[piece.tokens.start + 1].classes;
        let named = classes.any(Classes::COMMON_FAMILY) && !second.any(Classes::COMMON_GIVEN);
        let plain = words::is_dictionary(classes) && !words::is_given(classes) && !named
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

/// The part of a piece that the document vouches for.
fn known(document: &Document, piece: &Piece, vouched: &Vouched, weight: i32) -> Option<Range<usize>> {
    let words = folded(document, piece.tokens.clone());
    let last = words.iter().rposition(|word| !is_suffix(word))?;
    let family = vouched.family.contains(&words[last]) || vouched.lone.contains(&words[last]);
    if words.len() > 1 {
        if matches!(piece.right, b'O' | b'L' | b'U') || !family {
            return None;
        }
        let classes = document.tokens[piece.tokens.start].classes;
        let plain = words::is_dictionary(classes) && piece.initial || classes.any(Classes::GERUND);
        if !vouched.given.contains(&words[0]) && plain && !words::is_family(classes) {
            return Some(piece.tokens.end - 1..piece.tokens.end);
        }
        if vouched.given.contains(&words[0]) || weight >= 0 {
            return Some(piece.tokens.clone());
        }
        // "Citing Ana Ruiz": the name is the end of the piece.
        let inside = words.iter().position(|word| vouched.given.contains(word))?;
        return (inside < last && words.len() == piece.tokens.len())
            .then(|| piece.tokens.start + inside..piece.tokens.end);
    }
    let edge = matches!(piece.right, b'O' | b'L' | b'U' | b'N') || matches!(piece.left, b'O' | b'L' | b'N');
    let place = words::is_place(document.tokens[piece.tokens.start].classes);
    let against = edge || Scene { document, piece }.weight() <= if place { -2 } else { -4 };
    (vouched.knows(&words[0]) && !against).then(|| piece.tokens.clone())
}
