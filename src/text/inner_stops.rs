//! Which full stops belong to a word: those of initials ("A.", "U.S."), and of abbreviations ("Gov.", "M.Sc.").
//!
//! Many abbreviations are words as well. What tells them apart is a capital letter ("Sat.", "Miss."), or a number
//! that follows ("No. 5", "art. 3") or stands before ("2 in.", "10 gal.").

use super::letters::{fold, is_letter};
use crate::lexicon::{Classes, Lexicon};

/// The longest word with full stops inside, in bytes.
const LONGEST: usize = 24;

/// Abbreviations of these classes are words or nothing when they are not capitalised ("ill.", "rep.", "sat.").
const ONLY_CAPITALISED: Classes = Classes::STATE.with(Classes::DATE).with(Classes::TITLE);

/// The others that are words in small letters.
const CAPITALISED: &[&str] = &["am.", "bros.", "comm.", "dem.", "fed.", "ind.", "inst.", "org.", "ste."];

/// Those that are names when they are capitalised.
const SMALL: &[&str] = &["al.", "ed.", "phil."];

/// Those that are words in small letters, unless a number follows.
const SURE_IF_CAPITALISED: &[&str] = &["apt.", "bk.", "eq.", "eqn.", "fig.", "figs.", "pt.", "rm."];

/// Whether the letters of the word `at..end` join with those after the full stop at `end`: "U.S", "p.m".
pub(super) fn joins(text: &str, at: usize, end: usize) -> bool {
    let mut after = text[end + 1..].chars();
    end - at < LONGEST
        && after.next().is_some_and(is_letter)
        && !after.next().is_some_and(is_letter)
        && is_letter_run(text[at..end].rsplit('-').next().unwrap_or(""))
}

/// The end of an abbreviation of several parts that goes on after the full stop at `end`: "M.Sc.", "Ph.D.".
pub(super) fn abbreviation_end(
    text: &str,
    at: usize,
    end: usize,
    lexicon: &Lexicon,
    key: &mut String,
) -> Option<usize> {
    let bytes = text.as_bytes();
    if end - at > 4 || !bytes.get(end + 1).is_some_and(u8::is_ascii_alphabetic) {
        return None;
    }
    let parts = bytes[at..].iter().take(LONGEST).take_while(|byte| byte.is_ascii_alphabetic() || **byte == b'.');
    let word = &text[at..at + parts.count()];
    let word = &word[..word.rfind('.')? + 1];
    fold(word, key);
    (word.len() > end + 1 - at && lexicon.classes(key).any(Classes::ABBREVIATION)).then_some(at + word.len())
}

/// Whether the full stop after the word `at..end` belongs to it.
pub(super) fn is_inner(text: &str, at: usize, end: usize, lexicon: &Lexicon, key: &mut String) -> bool {
    if text[end + 1..].starts_with('.') || end - at > LONGEST {
        return false;
    }
    // "then-Sen."
    let word = &text[at..end];
    let last = word.bytes().rposition(|byte| byte == b'-').map_or(word, |hyphen| &word[hyphen + 1..]);
    last.contains('.') && is_letter_run(last) || ends_abbreviation(text, at, end - last.len(), end, lexicon, key)
}

/// Whether the full stop after the word `at..end` belongs to its last part `last..end`, which has none inside: it is an
/// initial or another abbreviation.
pub(super) fn ends_abbreviation(
    text: &str,
    at: usize,
    last: usize,
    end: usize,
    lexicon: &Lexicon,
    key: &mut String,
) -> bool {
    if end - at > LONGEST {
        return false;
    }
    let is_capital = text[last..end].starts_with(char::is_uppercase);
    if is_capital && text[at..end].chars().nth(1).is_none() {
        return true;
    }
    let stopped = &text[last..=end];
    let known = if stopped.is_ascii() {
        lexicon.classes_of_ascii(stopped)
    } else {
        fold(stopped, key);
        lexicon.classes(key)
    };
    if !known.any(Classes::ABBREVIATION) {
        return false;
    }
    fold(stopped, key);
    let before_number = || {
        let next = text[end + 1..].trim_start_matches([' ', '\u{a0}', '#', '(']);
        // "Pat. No. 5"
        let next = next.strip_prefix("No. ").or_else(|| next.strip_prefix("Nos. ")).unwrap_or(next);
        next.starts_with(|c: char| c.is_numeric()) || is_capital && begins_with_numeral(next)
    };
    let after_number = || text[..at].trim_end_matches([' ', '\u{a0}', '-']).ends_with(|c: char| c.is_numeric());
    if known.any(Classes::BEFORE_NUMBER.with(Classes::AFTER_NUMBER)) {
        let is_found =
            known.any(Classes::BEFORE_NUMBER) && before_number() || known.any(Classes::AFTER_NUMBER) && after_number();
        return is_found || is_capital && (known.any(ONLY_CAPITALISED) || SURE_IF_CAPITALISED.contains(&key.as_str()));
    }
    let is_word = if is_capital { SMALL } else { CAPITALISED };
    !is_word.contains(&key.as_str()) && (is_capital || !known.any(ONLY_CAPITALISED))
}

/// "IV", but not "I", which is a word.
fn begins_with_numeral(text: &str) -> bool {
    let length = text.bytes().take_while(|byte| matches!(byte, b'I' | b'V' | b'X')).count();
    let ends = !text[length..].starts_with(|c: char| c.is_alphanumeric() || c == '\'' || c == '’');
    (1..8).contains(&length) && &text[..length] != "I" && ends
}

/// Whether `word` is single letters joined by full stops ("U", "U.S", "Ph.D").
fn is_letter_run(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() == 1 || part == "Ph") && word.starts_with(is_letter)
}

#[cfg(test)]
mod tests {
    use crate::lexicon::Lexicon;
    use crate::text::tokens::tokenize;

    fn has_stopped(text: &str, word: &str) -> bool {
        tokenize(text, &Lexicon::default()).iter().any(|token| token.span().of(text) == word)
    }

    #[test]
    fn stops_that_belong_to_a_word() {
        for (text, word) in [
            ("A. Okoro", "A."),
            ("the U.S. board", "U.S."),
            ("at 5 p.m. today", "p.m."),
            ("He has an M.Sc. in it", "M.Sc."),
            ("an LL.B. and a Ph.D., he said", "LL.B."),
            ("the then-Sen. Ito", "then-Sen."),
            ("On Sat. it rained", "Sat."),
            ("See No. 5", "No."),
            ("See art. 5", "art."),
            ("See Art. III", "Art."),
            ("See Pat. Nos. 5 and 6", "Pat."),
            ("See Fig. S1", "Fig."),
            ("It is 2 in. deep", "in."),
            ("Berg et al. left", "al."),
        ] {
            assert!(has_stopped(text, word), "{text}");
        }
    }

    #[test]
    fn stops_of_the_sentence() {
        for (text, word) in [
            ("He sat. It rained", "sat."),
            ("He said no. Five left", "no."),
            ("It is art. We know", "art."),
            ("They went in. It rained", "in."),
            ("He met Al. They talked", "Al."),
            ("He met Pat. They talked", "Pat."),
            ("ended.The next", "ended."),
            ("It is so. A.B. left", "so."),
        ] {
            assert!(!has_stopped(text, word), "{text}");
        }
    }
}
