//! Quotation marks and dashes that were UTF-8 once and were read as Windows-1252, once or twice.

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
/// assert_eq!(mark("âge"), None);
/// ```
pub fn mark(text: &str) -> Option<(char, usize)> {
    if !text.starts_with(['â', 'Ã']) {
        return None;
    }
    SEQUENCES.iter().find(|(sequence, _)| text.starts_with(sequence)).map(|(sequence, mark)| (*mark, sequence.len()))
}
