//! Lists of words that a rule looks for in a text.

use std::borrow::Cow;

use super::table::hash;

/// Words, however their ASCII letters are cased; made by `words!`.
#[derive(Debug)]
pub struct Words {
    words: &'static [&'static str],
    /// The key of each word.
    keys: &'static [u16],
    filter: Filter,
}

/// Which keys the words of a list have, by the low bits of the keys, as one bit each.
#[derive(Clone, Copy, Debug)]
pub struct Filter([u64; 8]);

impl Filter {
    /// That of no words.
    pub const NONE: Filter = Filter([0; 8]);

    /// Whether a word with this key can be among them.
    #[inline(always)]
    pub const fn can_have(self, key: u16) -> bool {
        self.0[key as usize / 64 % 8] >> (key % 64) & 1 == 1
    }

    /// That of these words and those of a list.
    pub const fn with(mut self, list: &Words) -> Filter {
        let mut at = 0;
        while at < list.keys.len() {
            self = self.with_key(list.keys[at]);
            at += 1;
        }
        self
    }

    /// That of these words and one with this key.
    pub const fn with_key(mut self, key: u16) -> Filter {
        self.0[key as usize / 64 % 8] |= 1 << (key % 64);
        self
    }
}

/// A list of words, made at compile time: `words!["who", "whom"]`.
macro_rules! words {
    ($($word:literal),+ $(,)?) => {
        const {
            const KEYS: &[u16] = &[$($crate::lexicon::words::key($word.as_bytes())),+];
            &$crate::lexicon::words::Words::new(&[$($word),+], KEYS)
        }
    };
}
pub(crate) use words;

impl Words {
    /// A list of words with their keys.
    pub const fn new(words: &'static [&'static str], keys: &'static [u16]) -> Self {
        let list = Words { words, keys, filter: Filter::NONE };
        Words { filter: Filter::NONE.with(&list), ..list }
    }

    /// Whether a word is in the list.
    pub fn has(&self, word: &str) -> bool {
        self.has_by_key(key(word.as_bytes()), || word.as_bytes())
    }

    /// The same, where the key of the word is known: most others are told from it without their text.
    #[inline(always)]
    pub fn has_by_key<'t>(&self, key: u16, word: impl Fn() -> &'t [u8]) -> bool {
        self.filter.can_have(key) && self.has_behind_filter(key, word())
    }

    fn has_behind_filter(&self, key: u16, word: &[u8]) -> bool {
        let mut same = self.keys.iter().zip(self.words).filter(|(known, _)| **known == key);
        same.any(|(_, known)| known.as_bytes() == word || known.as_bytes().eq_ignore_ascii_case(word))
    }
}

/// A word in lower case; most are as they stand.
pub fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) { word.into() } else { word.to_lowercase().into() }
}

/// A number that is the same however the ASCII letters of a word are cased, from its hash.
pub const fn key_of(hash: u64) -> u16 {
    (hash >> 48) as u16
}

/// The same, from the word itself.
pub const fn key(word: &[u8]) -> u16 {
    key_of(hash(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_in_any_case() {
        let list = words!["who", "’s", "a"];
        assert!(list.has("Who") && list.has("’S") && list.has("A"));
        assert!(!list.has("how") && !list.has("whom") && !list.has(""));
        assert_eq!(key(b"Whom"), key(b"wHOM"));
    }
}
