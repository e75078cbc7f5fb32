//! Characters of words, and the form of a word that the lexicon knows.

use super::mojibake;
use crate::lexicon::{Classes, Lexicon, plain};

/// The form of `word` that the lexicon knows, which for most is the word itself; `key` has room for it.
pub fn folded<'a>(word: &'a str, key: &'a mut String) -> &'a str {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return word;
    }
    fold(word, key);
    key
}

/// What the lexicon says of a word, as it is written in a text.
pub(super) fn classes_of(word: &str, lexicon: &Lexicon) -> Classes {
    let plain = plain::run(word.as_bytes(), 0);
    if plain.end == word.len() {
        return lexicon.classes_of_plain(word.as_bytes(), &plain);
    }
    lexicon.classes(folded(word, &mut String::new()))
}

/// Writes the form of `word` that the lexicon knows into `key`: lower-case, straight apostrophes.
pub fn fold(word: &str, key: &mut String) {
    key.clear();
    if word.is_ascii() {
        key.push_str(word);
        key.make_ascii_lowercase();
    } else {
        let mut rest = word;
        while let Some((letter, length)) = mark_at(rest) {
            match letter {
                '’' | '‘' | 'ʼ' => key.push('\''),
                '\u{ad}' => {}
                '‐' | '‑' => key.push('-'),
                _ => key.extend(letter.to_lowercase()),
            }
            rest = &rest[length..];
        }
    }
}

/// Characters that are neither seen nor space: controls, zero-width joiners, direction marks, soft hyphens, BOM,
/// variation selectors, tags.
pub(super) fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(c, '\u{feff}' | '\u{ad}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e007f}')
}

pub(super) fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ' | '‘')
}

pub(super) fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '‐' | '‑')
}

/// Letters, and the marks that combine with them.
pub(super) fn is_letter(c: char) -> bool {
    if matches!(c, '\u{2010}'..='\u{2060}') {
        // Dashes and quotation marks, which are frequent.
        return false;
    }
    c.is_alphabetic() || matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '_')
}

/// The mark at the start of `text`, mojibake read as what it was, and its length in bytes.
pub(super) fn mark_at(text: &str) -> Option<(char, usize)> {
    mojibake::mark(text).or_else(|| text.chars().next().map(|c| (c, c.len_utf8())))
}
