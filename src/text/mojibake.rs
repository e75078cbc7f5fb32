//! Quotation marks, dashes and letters that were UTF-8 once and were read as Windows-1252, once or twice.

/// Sequences of characters and the mark each was, longest first where one begins another.
const SEQUENCES: &[(&str, char)] = &[
    ("â€œ", '“'),
    ("â€\u{9d}", '”'),
    ("â€™", '’'),
    ("â€˜", '‘'),
    ("â€“", '–'),
    ("â€”", '—'),
    ("â€¦", '…'),
    ("â\u{80}\u{9c}", '“'),
    ("â\u{80}\u{9d}", '”'),
    ("â\u{80}\u{99}", '’'),
    ("â\u{80}\u{98}", '‘'),
    ("â\u{80}\u{93}", '–'),
    ("â\u{80}\u{94}", '—'),
    ("â\u{80}¦", '…'),
    ("Ã¢â‚¬Å“", '“'),
    ("Ã¢â‚¬Â\u{9d}", '”'),
    ("Ã¢â‚¬\u{9d}", '”'),
    ("Ã¢â‚¬â„¢", '’'),
    ("Ã¢â‚¬Ëœ", '‘'),
    ("Ã¢â‚¬â€œ", '–'),
    ("Ã¢â‚¬â€\u{9d}", '—'),
    ("Ã¢â‚¬Â¦", '…'),
    // The control character of a closing mark is often lost.
    ("Ã¢â‚¬", '”'),
    ("â€", '”'),
];

/// The mark that the characters at the start of `text` were, and how many bytes they take.
///
/// ```
/// use extract::text::mojibake::mark;
/// assert_eq!(mark("â€™s"), Some(('’', "â€™".len())));
/// assert_eq!(mark("JosÃ©".trim_start_matches("Jos")), Some(('é', "Ã©".len())));
/// assert_eq!(mark("âge"), None);
/// ```
pub fn mark(text: &str) -> Option<(char, usize)> {
    if !text.starts_with(['â', 'Ã', 'Ä', 'Å', TILDE]) {
        return None;
    }
    let sequence = SEQUENCES.iter().find(|(sequence, _)| text.starts_with(sequence));
    sequence.map(|(sequence, mark)| (*mark, sequence.len())).or_else(|| letter(text))
}

/// The letter from "À" to "ſ" whose two bytes became the characters at the start of `text`.
fn letter(text: &str) -> Option<(char, usize)> {
    let first = text.chars().next().filter(|first| *first != 'â')?;
    let rest = &text[first.len_utf8()..];
    let lead = if first == TILDE { 'Ã' } else { first };
    // Read wrongly twice: the second byte has become two characters, or three with a control character.
    let twice = rest.strip_prefix('\u{83}').or_else(|| rest.strip_prefix('ƒ')).unwrap_or(rest);
    let rest =
        twice.strip_prefix('Â').or_else(|| twice.strip_prefix("A\u{302}")).filter(|_| lead == 'Ã').unwrap_or(rest);
    let (byte, length) = FRACTIONS
        .iter()
        .find(|(fraction, _)| rest.starts_with(fraction))
        .map(|(fraction, byte)| (*byte, fraction.len()))
        .or_else(|| rest.chars().next().and_then(|second| Some((byte_of(second)?, second.len_utf8()))))?;
    // A real "Å" before a mark or a space is no wreck.
    let letters = rest[length..].starts_with(char::is_alphabetic);
    let certain = lead == 'Ã' && ('\u{a1}'..='\u{bf}').contains(&(byte as char));
    let code = ((lead as u32) & 0x1f) << 6 | (u32::from(byte) & 0x3f);
    let found = char::from_u32(code).filter(|letter| letter.is_alphabetic() && (certain || letters))?;
    Some((found, text.len() - rest.len() + length))
}

/// The second half of an "Ã" whose accent has become a character of its own.
const TILDE: char = '\u{303}';

/// Fractions that were written out after the letter had been broken.
const FRACTIONS: &[(&str, u8)] = &[("1⁄4", 0xbc), ("1⁄2", 0xbd), ("3⁄4", 0xbe)];

/// The byte of a second character of two, in Windows-1252.
fn byte_of(second: char) -> Option<u8> {
    const UPPER: [char; 32] = [
        '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘',
        '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
    ];
    match second {
        // White space parts words, whatever it may have been.
        '\u{80}'..='\u{bf}' if !second.is_whitespace() => u8::try_from(u32::from(second)).ok(),
        _ => UPPER.iter().position(|known| *known == second).and_then(|at| u8::try_from(0x80 + at).ok()),
    }
}

#[cfg(test)]
mod tests {
    use super::mark;

    #[test]
    fn broken_letters_are_read_as_what_they_were() {
        for (broken, letter) in [
            ("Ã±ez", 'ñ'),
            ("Ã‰mile", 'É'),
            ("Ã\u{83}Â±ez", 'ñ'),
            ("ÃÂ±ez", 'ñ'),
            ("\u{303}\u{83}A\u{302}±ez", 'ñ'),
            ("Ã1⁄4len", 'ü'),
            ("Å‚aw", 'ł'),
            ("Ä‡", 'ć'),
        ] {
            assert_eq!(mark(&format!("{broken}a")).map(|(c, _)| c), Some(letter), "{broken}");
        }
    }

    #[test]
    fn broken_dots_are_one_mark() {
        assert_eq!(mark("â€¦"), Some(('…', 7)));
        assert_eq!(mark("â\u{80}¦"), Some(('…', 6)));
    }

    #[test]
    fn real_letters_are_left_alone() {
        for text in ["ÃO PAULO", "Å, said", "Å“, she", "Ältere", "Ã ", "\u{303}o", "âºa", "Ã\u{a0}À"] {
            assert_eq!(mark(text), None, "{text}");
        }
    }
}
