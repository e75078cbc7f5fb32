//! Lists of words that a rule looks for in a text.

use std::borrow::Cow;

/// Words, however their ASCII letters are cased; made by `words!`.
#[derive(Debug)]
pub struct Words {
    words: &'static [&'static str],
    /// The keys of all words, as one bit each.
    keys: [u64; 4],
}

/// A list of words, made at compile time: `words!["who", "whom"]`.
macro_rules! words {
    ($($word:literal),+ $(,)?) => { const { &$crate::text::words::Words::new(&[$($word),+]) } };
}
pub(crate) use words;

impl Words {
    /// A list of words.
    pub const fn new(words: &'static [&'static str]) -> Self {
        let (mut keys, mut at) = ([0; 4], 0);
        while at < words.len() {
            let key = key(words[at].as_bytes());
            keys[key as usize / 64] |= 1 << (key % 64);
            at += 1;
        }
        Words { words, keys }
    }

    /// Whether a word with this key can be in the list: most others are told from it without their text.
    #[inline(always)]
    pub const fn can_have(&self, key: u8) -> bool {
        self.keys[key as usize / 64] >> (key % 64) & 1 == 1
    }

    /// Whether a word is in the list.
    pub fn has(&self, word: &str) -> bool {
        self.has_by_key(key(word.as_bytes()), word)
    }

    /// The same, where the key of the word is known.
    pub fn has_by_key(&self, key: u8, word: &str) -> bool {
        self.can_have(key) && self.words.iter().any(|known| known.eq_ignore_ascii_case(word))
    }
}

/// A word in lower case; most are as they stand.
pub fn lower(word: &str) -> Cow<'_, str> {
    if word.bytes().all(|byte| byte.is_ascii_lowercase()) { word.into() } else { word.to_lowercase().into() }
}

/// A number that is the same however the ASCII letters of a word are cased.
pub const fn key(word: &[u8]) -> u8 {
    let (Some(first), Some(last)) = (word.first(), word.last()) else { return 0 };
    let ends = (*first | 32) as u32 * 31 + (*last | 32) as u32;
    ((ends * 31 + word.len() as u32).wrapping_mul(0x9e37_79b1) >> 24) as u8
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
