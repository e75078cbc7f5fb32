//! Lines of the text, and which line breaks only wrap a paragraph.

use std::ops::Range;

use crate::text::tokens::{Case, Kind, Token};

/// Lines in a row that belong to one paragraph or stand alone.
#[derive(Clone, Debug)]
pub struct Piece {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Whether a blank line, or the beginning of the text, stands before it.
    pub after_blank: bool,
}

/// One line that is not blank.
struct Line {
    tokens: Range<usize>,
    after_blank: bool,
    /// Length in characters, with the space before it.
    width: usize,
    /// Length of its first word in characters: what would have had to fit on the line before.
    first_word: usize,
}

/// No text is wrapped at a wider margin; longer lines are paragraphs.
const WIDEST: usize = 140;
/// Nor at a narrower one.
const NARROWEST: usize = 24;

/// Cuts the text at its line breaks, except those inside a wrapped paragraph.
pub fn pieces(text: &str, tokens: &[Token]) -> Vec<Piece> {
    let lines = lines(text, tokens);
    let margin = margin(text, tokens, &lines);
    let mut pieces: Vec<Piece> = Vec::with_capacity(lines.len());
    let mut at = 0;
    while at < lines.len() {
        let mut end = at + 1;
        while end < lines.len() && margin.is_some_and(|margin| wraps(text, tokens, &lines[end - 1..=end], margin)) {
            end += 1;
        }
        if margin.is_none() {
            end = broken_sentence(text, tokens, &lines, at);
        }
        let range = lines[at].tokens.start..lines[end - 1].tokens.end;
        pieces.push(Piece { tokens: range, after_blank: lines[at].after_blank });
        at = end;
    }
    pieces
}

fn lines(text: &str, tokens: &[Token]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut start = 0;
    let mut after_blank = true;
    let mut indent = tokens.first().map_or(0, |first| indent_of(&text[..first.span().start]));
    for end in 1..=tokens.len() {
        let breaks = match &tokens[end - 1..] {
            [last, next, ..] => {
                let (from, to) = (last.span().end, next.span().start);
                // No space, or one that is no line break.
                if from == to || from + 1 == to && text.as_bytes()[from] == b' ' {
                    continue;
                }
                line_breaks(&text[from..to])
            }
            _ => 2,
        };
        if breaks == 0 {
            continue;
        }
        let line = &text[tokens[start].span().start..tokens[end - 1].span().end];
        let word = line.split(char::is_whitespace).next().unwrap_or(line);
        lines.push(Line {
            tokens: start..end,
            after_blank,
            width: indent + line.chars().count(),
            first_word: word.chars().count(),
        });
        indent = tokens.get(end).map_or(0, |next| indent_of(&text[tokens[end - 1].span().end..next.span().start]));
        after_blank = breaks > 1;
        start = end;
    }
    lines
}

/// The space after the last line break, in characters.
fn indent_of(gap: &str) -> usize {
    gap.chars().rev().take_while(|c| !matches!(c, '\n' | '\r')).count()
}

/// The number of line breaks in white space; "\r\n" is one.
fn line_breaks(gap: &str) -> usize {
    let mut breaks = 0;
    let mut before = ' ';
    for c in gap.chars() {
        breaks += match c {
            '\n' if before == '\r' => 0,
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{b}' => 1,
            '\u{c}' | '\u{2029}' => 2,
            _ => 0,
        };
        before = c;
    }
    breaks
}

/// The width at which the text is wrapped, if it is.
fn margin(text: &str, tokens: &[Token], lines: &[Line]) -> Option<usize> {
    let pairs = || lines.windows(2).filter(|pair| !pair[1].after_blank);
    let margin = pairs().map(|pair| pair[0].width.max(pair[1].width)).filter(|width| *width <= WIDEST).max()?;
    let (mut breaks, mut broken, mut full, mut long) = (0, 0, 0, 0);
    for pair in pairs() {
        breaks += 1;
        long += usize::from(pair[0].width > WIDEST);
        if breaks_sentence(text, tokens, pair) {
            broken += 1;
            full += usize::from(wraps(text, tokens, pair, margin));
        }
    }
    let is_wrapped = margin >= NARROWEST && broken >= 2 && broken * 5 >= breaks && full * 3 >= broken * 2;
    (is_wrapped && long * 10 <= breaks).then_some(margin)
}

/// Whether the first of two lines ends without punctuation and the second goes on in small letters.
fn breaks_sentence(text: &str, tokens: &[Token], pair: &[Line]) -> bool {
    !ends_sentence(text, &tokens[pair[0].tokens.clone()]) && begins_small(&tokens[pair[1].tokens.clone()])
}

/// Whether the break between two lines only wraps: the next word would not have fitted.
fn wraps(text: &str, tokens: &[Token], pair: &[Line], margin: usize) -> bool {
    if pair[1].after_blank || pair[0].width > margin || begins_item(text, &tokens[pair[1].tokens.clone()]) {
        return false;
    }
    // Some programs and people leave a word's worth of room, or two.
    let room = if ends_sentence(text, &tokens[pair[0].tokens.clone()]) { margin / 12 } else { margin / 5 };
    let filled = pair[0].width + 1 + pair[1].first_word + room > margin;
    filled || breaks_sentence(text, tokens, pair) && pair[0].width * 2 > margin
}

/// The end of the lines from `at` on that are one sentence broken over lines in a text that is not wrapped:
/// it begins with a capital letter, goes on in small ones and has a full stop at last.
fn broken_sentence(text: &str, tokens: &[Token], lines: &[Line], at: usize) -> usize {
    let first = &tokens[lines[at].tokens.clone()];
    if begins_small(first) || first.first().is_some_and(|token| matches!(token.kind, Kind::Number)) {
        return at + 1;
    }
    let mut end = at + 1;
    while end < lines.len() && !lines[end].after_blank && breaks_sentence(text, tokens, &lines[end - 1..=end]) {
        let is_salutation = end == at + 1 && first.len() < 6 && first.last().is_some_and(|token| token.is_mark(','));
        if is_salutation {
            break;
        }
        end += 1;
    }
    if ends_sentence(text, &tokens[lines[end - 1].tokens.clone()]) { end } else { at + 1 }
}

/// Whether the last token, quotation marks and brackets aside, ends a sentence or introduces one.
pub fn ends_sentence(text: &str, tokens: &[Token]) -> bool {
    let is_closer = |token: &&Token| matches!(token.kind, Kind::Mark('"' | '”' | '“' | '’' | '\'' | '»' | ')' | ']'));
    let last = tokens.iter().rev().find(|token| !is_closer(token));
    let stops = |token: &Token| text.as_bytes().get(token.span().end - 1) == Some(&b'.');
    last.is_some_and(|token| match token.kind {
        Kind::Mark(mark) => matches!(mark, '.' | '!' | '?' | '…' | ':' | ';' | '。'),
        _ => stops(token),
    })
}

/// Whether the first word, quotation marks and brackets aside, begins with a small letter.
pub fn begins_small(tokens: &[Token]) -> bool {
    let is_opener = |token: &&Token| matches!(token.kind, Kind::Mark('"' | '“' | '‘' | '\'' | '«' | '('));
    let first = tokens.iter().find(|token| !is_opener(token));
    first.is_some_and(|token| token.kind == Kind::Word && token.case == Case::Lower)
}

/// Whether a line begins with a bullet, or with a number or letter and a full stop or bracket.
pub fn begins_item(text: &str, tokens: &[Token]) -> bool {
    let spaced = |at: usize| tokens.get(at).is_some_and(|token| token.spaced);
    let tight = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    match tokens.first().map(|token| (token.kind, token.span().of(text))) {
        Some((Kind::Mark(mark), _)) if is_bullet(mark) => tokens.len() > 1,
        Some((Kind::Mark('*' | '-' | '–' | '—' | '+' | '>'), _)) => spaced(1),
        Some((Kind::Number | Kind::Word, word)) if counts(word) => {
            let is_mark = tokens.get(1).is_some_and(|token| matches!(token.kind, Kind::Mark('.' | ')')));
            is_mark && tight(1) && (spaced(2) || tight(2) && spaced(3) && tokens[2].is_mark(')'))
        }
        _ => false,
    }
}

/// "12", "b", "iv"
fn counts(word: &str) -> bool {
    let is_roman = |byte: u8| matches!(byte.to_ascii_lowercase(), b'i' | b'v' | b'x');
    word.len() == 1
        || word.len() <= 4 && word.bytes().all(is_roman)
        || word.len() == 2 && word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Marks that only lists use.
pub fn is_bullet(mark: char) -> bool {
    matches!(mark, '•' | '·' | '▪' | '●' | '■' | '◦' | '‣' | '⁃' | '►' | '▸' | '○' | '□' | '➤' | '✓' | '✔')
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::text::tokens::tokenize;

    fn cut(text: &str) -> Vec<&str> {
        let tokens = tokenize(text, &Lexicon::default());
        let show =
            |piece: Piece| &text[tokens[piece.tokens.start].span().start..tokens[piece.tokens.end - 1].span().end];
        pieces(text, &tokens).into_iter().map(show).collect()
    }

    #[test]
    fn every_kind_of_line_break() {
        for text in ["One\nTwo", "One\r\nTwo", "One\rTwo", "One\u{2028}Two", "One \n\n\n Two", "One\r\n\r\nTwo"] {
            assert_eq!(cut(text), ["One", "Two"], "{text:?}");
        }
        let tokens = tokenize("a\r\nb\r\n\r\nc\r\rd", &Lexicon::default());
        let blanks: Vec<bool> = pieces("a\r\nb\r\n\r\nc\r\rd", &tokens).iter().map(|piece| piece.after_blank).collect();
        assert_eq!(blanks, [true, false, true, true]);
    }

    #[test]
    fn wrapped_paragraphs_are_joined() {
        let text = "Harbour news\n\
            The council of Varby met on Monday to hear what\n\
            Mayor Ana Okoro had to say about the new pier, a\n\
            project of eleven years.\n\
            It was a short meeting. The pier, she said, would\n\
            open in May.\n\
            \n\
            - The first boat leaves at nine, and the last one at\n\
            ten.\n\
            - The second does not.\n";
        let cut = cut(text);
        let begins: Vec<&str> = cut.iter().map(|piece| piece.split(' ').next().unwrap_or("")).collect();
        assert_eq!(begins, ["Harbour", "The", "It", "-", "-"], "{cut:#?}");
    }

    #[test]
    fn indented_lines_are_as_wide_as_they_look() {
        let text = "The council of Varby met on Monday to hear what the\n\
            mayor had to say of these:\n\
            \u{20}   a) the new pier, a project of eleven years that\n\
            \u{20}   Mayor Okoro had begun; he called it the work of\n\
            \u{20}   it) all.\n";
        let cut = cut(text);
        assert_eq!(cut.len(), 2, "{cut:#?}");
    }

    #[test]
    fn long_lines_show_that_nothing_is_wrapped() {
        let short = "The council of Varby met on Monday to hear what the\n\
            mayor had to say about the new pier, a project of a\n\
            few years, and to see what the harbour master, Ana\n\
            Okoro, made of it.\n";
        let long = "It was a short meeting and the pier, she said, would open in May. ".repeat(4);
        assert_eq!(cut(short).len(), 1);
        assert_eq!(cut(&format!("{long}\n{short}")).len(), 5);
    }

    #[test]
    fn lists_are_not_joined() {
        assert_eq!(cut("oars\ntwo ropes\nsails, masts\n"), ["oars", "two ropes", "sails, masts"]);
        assert_eq!(cut("Bring these\noars\nropes"), ["Bring these", "oars", "ropes"]);
    }

    #[test]
    fn one_broken_sentence_is_joined() {
        assert_eq!(cut("The boat was cut\nin two by the storm."), ["The boat was cut\nin two by the storm."]);
        assert_eq!(cut("Dear Ana,\nthe boat is late."), ["Dear Ana,", "the boat is late."]);
    }
}
