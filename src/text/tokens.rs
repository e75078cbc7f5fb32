//! Words, numbers and marks.
//!
//! A token never holds white space, except in a `<tag>` of markup. A possessive `'s` and the clitics of "he'll",
//! "they've" are tokens of their own; "don't", "O'Keefe" and "46-year-old" are one. A full stop belongs to its word in
//! initials ("A.", "J.D.", "U.S.") and in abbreviations the lexicon knows ("Gov."), otherwise it is a mark. Whether such
//! a full stop also ends the sentence is for [`super::sentences`] to say.

use std::ops::Range;

use super::addresses::address_end;
use super::letters::{fold, folded, is_apostrophe, is_hyphen, is_invisible, is_letter, mark_at};
use super::{inner_stops, mojibake};
use crate::lexicon::plain::{self, Plain};
use crate::lexicon::words::{self, Words};
use crate::lexicon::{Classes, Lexicon, table};
use crate::span::Span;

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters, with inner apostrophes, hyphens or digits.
    Word,
    /// Begins with a digit, or with a point before one: "27,000", "10:30", "1996-08-30", "2nd", ".50".
    Number,
    /// A link, an e-mail address, a @handle or a #hashtag.
    Address,
    /// Anything else, one character at a time, but `--`, `''`, ` `` ` and `...` are one token each,
    /// told by their first character, and mojibake of a mark is that mark.
    Mark(char),
}

/// How the letters of a word are cased.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// No letters, or letters of a script without case.
    None,
    /// "mayor"
    Lower,
    /// "Mayor", "McCain", "J.", "A"
    Capital,
    /// "MAYOR", "U.S."
    Upper,
}

/// One token.
#[derive(Clone, Copy, Debug)]
pub struct Token {
    /// Where it stands, in bytes; half the size of a [`Span`], as there are many.
    start: u32,
    end: u32,
    /// What it is made of.
    pub kind: Kind,
    /// How it is cased.
    pub case: Case,
    /// What the lexicon says of its lower-case form.
    pub classes: Classes,
    /// Whether white space stands before it.
    pub spaced: bool,
    /// What tells it from most other words; see [`Words`].
    pub key: u16,
}

impl Token {
    /// Where it stands, in bytes.
    #[inline(always)]
    pub const fn span(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Whether at least one of these classes is known of the word.
    pub fn is(&self, classes: Classes) -> bool {
        self.classes.any(classes)
    }

    /// Whether the token of `text` is one of these words.
    #[inline(always)]
    pub fn is_one_of(&self, words: &Words, text: &str) -> bool {
        words.has_by_key(self.key, || text.as_bytes().get(self.start as usize..self.end as usize).unwrap_or_default())
    }

    /// Whether the token is this mark.
    pub fn is_mark(&self, mark: char) -> bool {
        self.kind == Kind::Mark(mark)
    }

    /// Whether the token is two single marks that stand for a double one: `''`, ` `` `.
    pub fn is_doubled(&self) -> bool {
        match self.kind {
            Kind::Mark(mark @ ('\'' | '`' | '‘' | '’')) => self.span().len() == 2 * mark.len_utf8(),
            _ => false,
        }
    }

    /// Whether the token is a word that begins with a capital letter.
    pub fn is_capitalised(&self) -> bool {
        self.kind == Kind::Word && matches!(self.case, Case::Capital | Case::Upper)
    }

    /// Whether the token is one capital letter and a full stop ("A."), or such letters in a row ("J.D.").
    pub fn is_initials(&self, text: &str) -> bool {
        let word = self.span().of(text);
        self.kind == Kind::Word
            && word.ends_with('.')
            && word.split_terminator('.').all(|part| {
                let mut letters = part.trim_start_matches('-').chars();
                letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
            })
    }
}

/// Splits `text` into tokens, in the order of the text, and looks each word up in `lexicon`.
///
/// ```
/// use extract::{lexicon::Lexicon, text::tokens::tokenize};
/// let text = "Voss's “lead” attorney, A. Okoro, didn't say.";
/// let words: Vec<&str> = tokenize(text, &Lexicon::default()).iter().map(|t| t.span().of(text)).collect();
/// assert_eq!(words, ["Voss", "'s", "“", "lead", "”", "attorney", ",", "A.", "Okoro", ",", "didn't", "say", "."]);
/// ```
pub fn tokenize(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    let mut room = String::new();
    let mut tokens = split(text, lexicon, |word, plain| match plain {
        Some(plain) => lexicon.classes_of_plain(&text.as_bytes()[word], plain),
        None => lexicon.classes(folded(&text[word], &mut room)),
    });
    if lexicon.has_phrases() {
        mark_phrases(text, &mut tokens, lexicon);
    }
    tokens
}

/// What [`tokenize`] gives, but no token has classes: all that sentences need.
pub fn tokenize_unclassified(text: &str, lexicon: &Lexicon) -> Vec<Token> {
    split(text, lexicon, |_, _| Classes::NONE)
}

/// Adds to the last word of each phrase of the user what it is there; no word of one that is no name is a name.
fn mark_phrases(text: &str, tokens: &mut [Token], lexicon: &Lexicon) {
    let word = |token: &Token| {
        let mut key = String::new();
        fold(token.span().of(text), &mut key);
        key
    };
    for at in 0..tokens.len() {
        for (words, classes) in lexicon.phrases(&word(&tokens[at])) {
            let end = at + words.len();
            if tokens.get(at..end).is_some_and(|tokens| tokens.iter().map(word).eq(words.iter().cloned())) {
                tokens[end - 1].classes = tokens[end - 1].classes.with(classes);
                if classes.any(Classes::NOT_A_NAME) {
                    let names = &mut tokens[at..end];
                    names.iter_mut().for_each(|token| token.classes = token.classes.with(Classes::NOT_A_NAME));
                }
            }
        }
    }
}

/// Splits `text` into tokens; `classes` gives those of a word, which most often is plain.
fn split(
    text: &str,
    lexicon: &Lexicon,
    mut classes: impl FnMut(Range<usize>, Option<&Plain>) -> Classes,
) -> Vec<Token> {
    let mut tokens = Vec::with_capacity(text.len() / 4);
    let mut room = String::new();
    let mut at = 0;
    let mut spaced = true;
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        if *byte == b' ' {
            at += 1;
            spaced = true;
            continue;
        }
        let mut word = None;
        let (kind, end) = if byte.is_ascii_alphabetic() {
            let plain = plain::run(bytes, at);
            match plain_word_end(text, at, plain.end, lexicon, &mut room) {
                Some(end) if end == plain.end => {
                    word = Some(plain);
                    (Kind::Word, end)
                }
                Some(end) => (Kind::Word, end),
                None => scan(text, at, *byte as char, lexicon, &mut room),
            }
        } else if is_single(bytes, at) {
            (Kind::Mark(*byte as char), at + 1)
        } else {
            let Some(first) = char_at(text, at) else { break };
            if first.is_whitespace() || !matches!(first, '!'..='~') && is_invisible(first) {
                at += first.len_utf8();
                spaced |= first.is_whitespace();
                continue;
            }
            scan(text, at, first, lexicon, &mut room)
        };
        let hash = word.map_or_else(|| table::hash(&bytes[at..end]), |plain| plain.hash);
        tokens.push(Token {
            start: at as u32,
            end: end as u32,
            kind,
            case: if kind == Kind::Word { case_of(text, at..end) } else { Case::None },
            classes: match kind {
                Kind::Word | Kind::Number => classes(at..end, word.as_ref()),
                _ => Classes::NONE,
            },
            spaced,
            key: words::key_of(hash),
        });
        at = end;
        spaced = false;
    }
    tokens
}

/// Whether the byte is a mark that is a token by itself, whatever stands around it.
fn is_single(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b',' | b';' | b':' | b'(' | b')' | b'"' | b'?' | b'!' | b'[' | b']' | b'/' => true,
        b'.' => bytes.get(at + 1).is_none_or(|next| *next != b'.' && !next.is_ascii_digit()),
        b'-' => bytes.get(at + 1) != Some(&b'-'),
        _ => false,
    }
}

/// The character that begins at byte `at`.
fn char_at(text: &str, at: usize) -> Option<char> {
    match text.as_bytes().get(at) {
        Some(byte) if byte.is_ascii() => Some(*byte as char),
        Some(_) => text[at..].chars().next(),
        None => None,
    }
}

fn scan(text: &str, at: usize, first: char, lexicon: &Lexicon, key: &mut String) -> (Kind, usize) {
    if matches!(first, '“' | '”' | '—' | '–' | '…') {
        return (Kind::Mark(first), at + first.len_utf8());
    }
    if let Some(end) = address_end(text, at) {
        return (Kind::Address, end);
    }
    let (mark, length) = match first {
        'â' | 'Ã' | 'Ä' | 'Å' => mark_at(&text[at..]).unwrap_or((first, first.len_utf8())),
        _ => (first, first.len_utf8()),
    };
    if is_letter(mark) {
        return (Kind::Word, word_end(text, at, lexicon, key));
    }
    let digit_after = || text[at + 1..].starts_with(|c: char| c.is_ascii_digit());
    // ".50", but not "end.50".
    let is_fraction = first == '.' && digit_after() && !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '.');
    if !matches!(mark, '\u{2010}'..='\u{2060}') && mark.is_numeric() || is_fraction {
        return (Kind::Number, number_end(text, at));
    }
    if is_apostrophe(mark)
        && let Some(end) = clitic_end(text, at, at + length)
    {
        return (Kind::Word, end);
    }
    if length != first.len_utf8() {
        return (Kind::Mark(mark), at + length);
    }
    let run = |most: usize| {
        let count = text[at..].chars().take(most).take_while(|c| *c == first).count();
        (Kind::Mark(first), at + count * first.len_utf8())
    };
    match first {
        '-' | '.' => run(usize::MAX),
        // Of three in a row that close, the single one comes first.
        '\'' | '’' if text[at + length..].starts_with(if first == '’' { "’’" } else { "''" }) => {
            run(if text[..at].ends_with(|c: char| !c.is_whitespace()) { 1 } else { 2 })
        }
        '\'' | '`' | '‘' | '’' => run(2),
        _ => run(1),
    }
}

/// The end of a word of ASCII letters and digits `at..end`, if nothing after it can go on with it, as after most: no other
/// rule has a say, but on a full stop at its end.
fn plain_word_end(text: &str, at: usize, end: usize, lexicon: &Lexicon, room: &mut String) -> Option<usize> {
    let bytes = text.as_bytes();
    match bytes.get(end) {
        Some(b'.') if bytes.get(end + 1).is_none_or(|byte| *byte <= b' ') => {
            Some(end + usize::from(inner_stops::ends_abbreviation(text, at, at, end, lexicon, room)))
        }
        Some(b'.' | b':' | b'@' | b'_' | b'-' | b'+' | b'\'' | b'&') => None,
        Some(byte) if !byte.is_ascii() => None,
        _ => Some(end),
    }
}

/// The end of `'s`, `'ll`, `'re`, `'ve`, `'d`, `'m` with the apostrophe at `at..inner`, if nothing of a word
/// follows.
fn clitic_end(text: &str, at: usize, inner: usize) -> Option<usize> {
    if !text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '.' | ')' | '”' | '"')) {
        return None;
    }
    let rest = &text[inner..];
    let letters = rest.bytes().take(3).take_while(u8::is_ascii_alphabetic).count();
    let is_clitic =
        matches!(&rest[..letters], "s" | "S" | "ll" | "re" | "ve" | "d" | "m" | "LL" | "RE" | "VE" | "D" | "M");
    let ends = !rest[letters..].starts_with(|c: char| is_letter(c) || c.is_numeric());
    (is_clitic && ends).then_some(inner + letters)
}

fn word_end(text: &str, at: usize, lexicon: &Lexicon, key: &mut String) -> usize {
    let bytes = text.as_bytes();
    let mut end = at;
    loop {
        while bytes.get(end).is_some_and(u8::is_ascii_alphanumeric) {
            end += 1;
        }
        let Some((c, length)) = mark_at(&text[end..]) else { return end };
        let next = text[end + length..].chars().next();
        let goes_on = match c {
            _ if is_letter(c) || c.is_numeric() => true,
            _ if is_hyphen(c) => next.is_some_and(|n| is_letter(n) || n.is_numeric()),
            _ if is_apostrophe(c) => next.is_some_and(is_letter) && clitic_end(text, end, end + length).is_none(),
            '.' => match inner_stops::abbreviation_end(text, at, end, lexicon, key) {
                Some(end) => return end,
                None => inner_stops::joins(text, at, end),
            },
            '&' => end - at <= 2 && next.is_some_and(char::is_uppercase),
            _ => false,
        };
        if !goes_on {
            return end + usize::from(c == '.' && inner_stops::is_inner(text, at, end, lexicon, key));
        }
        end += length;
    }
}

fn number_end(text: &str, at: usize) -> usize {
    let mut end = at;
    let mut chars = text[at..].char_indices().peekable();
    while let Some((offset, c)) = chars.next() {
        let next = chars.peek().map(|(_, c)| *c);
        if c.is_numeric() || is_letter(c) && mojibake::mark(&text[at + offset..]).is_none() {
            end = at + offset + c.len_utf8();
        } else if !(matches!(c, '.' | ',' | ':' | '/') && next.is_some_and(char::is_numeric)
            || is_hyphen(c) && next.is_some_and(char::is_alphanumeric))
        {
            break;
        }
    }
    end
}

#[inline(always)]
fn case_of(text: &str, word: Range<usize>) -> Case {
    match &text.as_bytes()[word.clone()] {
        [first, ..] if first.is_ascii_lowercase() => Case::Lower,
        [only] if only.is_ascii_uppercase() => Case::Capital,
        [first, second, ..] if first.is_ascii_uppercase() && second.is_ascii_lowercase() => Case::Capital,
        _ => case_of_letters(&text[word]),
    }
}

#[inline(never)]
fn case_of_letters(word: &str) -> Case {
    let mut letters = word.chars().filter(|c| c.is_alphabetic());
    let Some(first) = letters.next() else { return Case::None };
    if first.is_lowercase() {
        return Case::Lower;
    }
    if !first.is_uppercase() {
        return Case::None;
    }
    let (mut more, mut all_upper) = (false, true);
    for letter in letters {
        more = true;
        all_upper &= !letter.is_lowercase();
    }
    if more && all_upper { Case::Upper } else { Case::Capital }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn split(text: &str) -> Vec<&str> {
        tokenize(text, &Lexicon::default()).into_iter().map(|token| token.span().of(text)).collect()
    }

    #[test]
    fn clitics_are_tokens() {
        assert_eq!(split("He’ll say Ana's they've"), ["He", "’ll", "say", "Ana", "'s", "they", "'ve"]);
        assert_eq!(split("don't O’Keefe rock'n'roll"), ["don't", "O’Keefe", "rock'n'roll"]);
        assert_eq!(split("'So' said"), ["'", "So", "'", "said"]);
    }

    #[test]
    fn stops_stay_with_initials_and_abbreviations() {
        assert_eq!(split("the U.S. at 5 p.m. today."), ["the", "U.S.", "at", "5", "p.m.", "today", "."]);
        assert_eq!(split("J.D. Okoro"), ["J.D.", "Okoro"]);
        assert_eq!(split("ended.The next"), ["ended", ".", "The", "next"]);
    }

    #[test]
    fn numbers_and_addresses() {
        assert_eq!(
            split("$1,000.50 at 10:30, 75%-80%"),
            ["$", "1,000.50", "at", "10:30", ",", "75", "%", "-", "80", "%"]
        );
        assert_eq!(
            split("(a@b.org), www.x.org/y. @nia #go"),
            ["(", "a@b.org", ")", ",", "www.x.org/y", ".", "@nia", "#go"]
        );
    }

    #[test]
    fn marks_in_runs() {
        assert_eq!(split("no -- ``yes'' ..."), ["no", "--", "``", "yes", "''", "..."]);
        // Of three that close, the single one closes first; of three that open, it opens last.
        assert_eq!(split("'''No' is no 'yes'''"), ["''", "'", "No", "'", "is", "no", "'", "yes", "'", "''"]);
    }
}
