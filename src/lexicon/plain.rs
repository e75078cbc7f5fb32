//! ASCII letters and digits, which are most of a text, eight bytes at a time.

use super::table::{BLANKS, few, mix};

/// Letters and digits in a row.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Plain {
    /// Where they end.
    pub end: usize,
    /// The hash of the word they are.
    pub hash: u64,
    /// The first eight of them at most, in small letters.
    few: u64,
    /// Whether none of them is a capital.
    is_lower: bool,
}

impl Plain {
    /// Whether `known`, in small letters, is the same word but for capitals.
    #[inline]
    pub fn is(&self, word: &[u8], known: &[u8]) -> bool {
        word.len() == known.len()
            && match word.len() {
                ..=8 => self.few == few(known),
                _ if self.is_lower => word == known,
                _ => word.eq_ignore_ascii_case(known),
            }
    }
}

/// One in each byte.
const ONES: u64 = u64::from_ne_bytes([1; 8]);
/// The highest bit of each byte.
const HIGH: u64 = ONES << 7;

/// The ASCII letters and digits from `at` on.
#[inline(always)]
pub(crate) fn run(bytes: &[u8], at: usize) -> Plain {
    let (mut end, mut hash, mut few, mut small) = (at, 0, 0, u64::MAX);
    loop {
        let eight = eight_at(bytes, end);
        let others = !alphanumeric(eight) & HIGH;
        // What is behind the last of them.
        let behind = if others == 0 { 0 } else { u64::MAX << (others.trailing_zeros() & !7) };
        if behind != u64::MAX {
            hash = mix(hash, eight & !behind);
            small &= eight | behind;
        }
        if end == at {
            few = (eight | BLANKS) & !behind;
        }
        if others == 0 {
            end += 8;
            continue;
        }
        end += others.trailing_zeros() as usize / 8;
        // Capitals alone lack the bit of a space.
        return Plain { end, hash, few, is_lower: small & BLANKS == BLANKS };
    }
}

/// The bytes from `at` on; none behind the last.
fn eight_at(bytes: &[u8], at: usize) -> u64 {
    let rest = bytes.get(at..).unwrap_or_default();
    match rest.first_chunk() {
        Some(eight) => u64::from_le_bytes(*eight),
        None => few(rest),
    }
}

/// The highest bit of each byte that is an ASCII letter or digit.
fn alphanumeric(eight: u64) -> u64 {
    let low = eight & !HIGH;
    let between = |bytes: u64, first: u8, last: u8| {
        (bytes + ONES * u64::from(0x80 - first)) & !(bytes + ONES * u64::from(0x7f - last))
    };
    (between(low, b'0', b'9') | between(low | BLANKS, b'a', b'z')) & !eight & HIGH
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::table::hash;

    #[test]
    fn every_byte_is_told() {
        for byte in 0..=u8::MAX {
            for place in 0..9 {
                let mut word = *b"harbours9";
                word[place] = byte;
                let end = if byte.is_ascii_alphanumeric() { 9 } else { place };
                let found = run(&word, 0);
                assert_eq!((found.end, found.hash), (end, hash(&word[..end])), "{byte} at {place}");
                assert_eq!(found.is_lower, end <= place || !byte.is_ascii_uppercase(), "{byte} at {place}");
            }
        }
    }

    #[test]
    fn words_of_any_length_end_where_they_end() {
        let text = b"see a photographer, misunderstandings and 1984";
        let words: Vec<usize> = [0, 4, 6, 20, 38, 42].iter().map(|at| run(text, *at).end - at).collect();
        assert_eq!(words, [3, 1, 12, 17, 3, 4]);
        assert_eq!(run(text, text.len()).end, text.len());
    }
}
