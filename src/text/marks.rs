//! Quotation marks, and what each costs to take for an opening mark, a closing mark or neither.
//!
//! The costs say how much a reading goes against the shape of the mark and the space around it; half a
//! dozen is a strong objection. [`super::quotations`] finds the reading of a whole text that costs least.

use std::ops::Range;

use crate::text::tokens::{Case, Kind, Token};

/// Which marks pair with which.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// `"…"`, “…”, «…», „…“, `''…''`, ``` ``…'' ```.
    Double,
    /// `'…'`, ‘…’, `…', ‹…›; apostrophes look the same.
    Single,
}

/// A quotation mark, or what looks like one.
#[derive(Clone, Copy, Debug)]
pub struct Mark {
    /// Index of its token.
    pub token: usize,
    /// Which marks it can pair with.
    pub family: Family,
    /// What it costs to take it for an opening mark.
    pub open: u32,
    /// What it costs to take it for a closing mark.
    pub close: u32,
    /// What it costs to take it for no quotation mark at all.
    pub skip: u32,
    /// What it costs to take it for an opening mark inside a quotation that is still open.
    pub reopen: u32,
}

/// Against the shape of the mark.
const SHAPE: u32 = 4;
/// Against the space around it.
const SPACE: u32 = 6;
/// The space around it says nothing.
const UNCLEAR: u32 = 2;
/// Not to be.
const NEVER: u32 = 40;
/// A paragraph of a quotation that opens again behind a line break that was lost.
const REOPEN: u32 = 2;
/// No longer is "he said" behind a comma, in tokens.
const LONGEST_ATTRIBUTION: usize = 4;

/// Words that begin with an apostrophe.
const ELISIONS: &[&str] = &[
    "allo", "appen", "ave", "bout", "burbs", "cause", "coz", "cos", "cuz", "d", "e", "ello", "em", "er", "ere",
    "fraid", "fro", "gainst", "hood", "im", "ll", "m", "n", "neath", "nother", "nuff", "ol", "ole", "ome", "oo", "ood",
    "re", "round", "roids", "s", "scuse", "sup", "t", "til", "till", "tis", "twas", "tween", "twere", "twill", "twixt",
    "ve", "un", "zine",
];

/// The words of a bare attribution.
const CUES: &[&str] = &["added", "asked", "replied", "said", "says", "told"];

/// The family of the mark a token is.
pub fn family(token: &Token) -> Option<Family> {
    match token.kind {
        Kind::Mark(mark) => shape(token, mark).map(|(family, _, _)| family),
        _ => None,
    }
}

/// The family of a mark, and what its shape costs as opening and as closing mark.
fn shape(token: &Token, mark: char) -> Option<(Family, u32, u32)> {
    let (family, open, close) = match mark {
        '"' | '＂' => (Family::Double, 0, 0),
        '“' | '‟' | '«' => (Family::Double, 0, SHAPE),
        '”' | '»' => (Family::Double, SHAPE, 0),
        '„' => (Family::Double, 0, NEVER),
        '\'' => (Family::Single, 0, 0),
        '‘' | '‛' | '`' | '‹' => (Family::Single, 0, SHAPE),
        '’' | '´' | '›' => (Family::Single, SHAPE, 0),
        '‚' => (Family::Single, 0, NEVER),
        _ => return None,
    };
    Some((if token.is_doubled() { Family::Double } else { family }, open, close))
}

/// Adds the marks among the tokens of one block to `marks`.
pub fn read(text: &str, tokens: &[Token], block: Range<usize>, marks: &mut Vec<Mark>) {
    let first = marks.len();
    // Whether an opening mark would have room on its left; marks in a row share it.
    let mut free = true;
    for at in block.clone() {
        let Kind::Mark(mark) = tokens[at].kind else { continue };
        let Some((family, open, close)) = shape(&tokens[at], mark) else { continue };
        let follows_mark = marks.len() > first && marks[marks.len() - 1].token + 1 == at && !tokens[at].spaced;
        free = at == block.start
            || tokens[at].spaced
            || (follows_mark && free)
            || matches!(tokens[at - 1].kind, Kind::Mark('(' | '[' | '{' | '—' | '–' | '-' | '/' | '¿' | '¡'));
        // The cost of the left side is kept in `skip` until the right side is known.
        marks.push(Mark { token: at, family, open, close, skip: u32::from(free), reopen: NEVER });
    }
    let mut tight_on_right: Option<usize> = None;
    for index in (first..marks.len()).rev() {
        let mark = &mut marks[index];
        let next = mark.token + 1;
        let after = (next < block.end && !tokens[next].spaced).then(|| &tokens[next]);
        let loose = match after {
            None => true,
            Some(token) if family(token).is_some() => tight_on_right != Some(next),
            Some(token) => matches!(
                token.kind,
                Kind::Mark('.' | ',' | ';' | ':' | '!' | '?' | ')' | ']' | '}' | '—' | '–' | '-' | '/' | '…')
            ),
        };
        if !loose {
            tight_on_right = Some(mark.token);
        }
        let free = mark.skip == 1;
        let (open, close) = match (free, loose) {
            (true, false) => (0, SPACE),
            (false, true) => (SPACE, 0),
            _ => (UNCLEAR, UNCLEAR),
        };
        mark.open += open;
        mark.close += close;
        if free && !loose && begins_paragraph(text, tokens, block.start, mark.token) {
            mark.reopen = mark.open + REOPEN;
        }
        let before = (mark.token > block.start).then(|| &tokens[mark.token - 1]);
        match mark.family {
            Family::Double => mark.skip = skip_double(&tokens[mark.token], before, free, loose),
            Family::Single => {
                let after = (next < block.end).then(|| &tokens[next]);
                weigh_apostrophe(text, mark, before, after, (free, loose));
            }
        }
    }
}

/// Whether a mark can begin a paragraph whose line break was lost: “We waited. “Nobody came.”, but not “No, he
/// said. “Yes.”, where the closing mark was.
fn begins_paragraph(text: &str, tokens: &[Token], start: usize, at: usize) -> bool {
    let Some(stop) = at.checked_sub(1).filter(|stop| *stop > start) else { return false };
    let ends = |token: &Token| match token.kind {
        Kind::Mark(mark) => matches!(mark, '.' | '?' | '!' | '…' | '’' | '\'' | ')' | ']'),
        Kind::Word => token.span().of(text).ends_with('.'),
        _ => false,
    };
    let begins = tokens.get(at + 1).is_some_and(|token| match token.kind {
        Kind::Word => token.case != Case::Lower,
        Kind::Mark(mark) => matches!(mark, '‘' | '\'' | '[' | '(' | '…' | '.'),
        _ => true,
    });
    let tail = &tokens[stop.saturating_sub(LONGEST_ATTRIBUTION).max(start)..stop];
    let comma = tail.iter().rposition(|token| token.is_mark(','));
    let attributed =
        comma.is_some_and(|comma| tail[comma + 1..].iter().any(|token| CUES.contains(&token.span().of(text))));
    ends(&tokens[stop]) && begins && !attributed
}

/// What it costs to leave a double mark unpaired.
fn skip_double(mark: &Token, before: Option<&Token>, free: bool, loose: bool) -> u32 {
    let is_inch = matches!(mark.kind, Kind::Mark('"' | '”' | '\'' | '’'))
        && before.is_some_and(|token| token.kind == Kind::Number)
        && !free
        && loose;
    let opens_nothing = free && !loose && before.is_some_and(|token| token.kind == Kind::Word);
    match (is_inch, opens_nothing) {
        (true, _) => 2,
        // An opening mark in the middle of a sentence that never closes is a slip more often than speech.
        (_, true) => 6,
        _ => 8,
    }
}

/// Tells apostrophes from single quotation marks.
fn weigh_apostrophe(text: &str, mark: &mut Mark, before: Option<&Token>, after: Option<&Token>, room: (bool, bool)) {
    let word_before = before.filter(|token| token.kind == Kind::Word).map(|token| token.span().of(text));
    let number_before = before.is_some_and(|token| token.kind == Kind::Number);
    mark.skip = match room {
        (true, false) => match after {
            Some(token) if is_elision(token, text) => {
                mark.open += SPACE;
                0
            }
            _ => 5,
        },
        // Feet, "workers'", "runnin'", "rock 'n' roll".
        (false, true) if number_before => 1,
        (false, true) => match word_before {
            Some("n" | "N" | "o" | "O") => {
                mark.close += SPACE;
                0
            }
            Some(word) if word.ends_with(['s', 'S', 'z', 'x']) => {
                let in_phrase = after.is_some_and(|token| token.spaced && token.kind == Kind::Word);
                mark.close += u32::from(in_phrase);
                1
            }
            Some(word) if word.ends_with("in") || word.len() <= 2 => 2,
            _ => 5,
        },
        (false, false) => 1,
        (true, true) => 3,
    };
}

/// "'tis", "'em", "'90s".
fn is_elision(token: &Token, text: &str) -> bool {
    let word = token.span().of(text);
    match token.kind {
        Kind::Number => word.len() == 2 || (word.len() == 3 && word.ends_with('s')),
        Kind::Word => ELISIONS.iter().any(|known| known.eq_ignore_ascii_case(word)),
        _ => false,
    }
}
