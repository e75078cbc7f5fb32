//! What can end a sentence: stops, and the marks that close with them.

use super::{Quotation, marks};
use crate::text::tokens::{Kind, Token};

/// How far the other bracket is looked for, in tokens.
const LONGEST_ASIDE: usize = 100;

/// What stands at the end of a sentence, perhaps.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Stop {
    /// A full stop.
    Full,
    /// A question or exclamation mark.
    Strong,
    /// Three dots with space between them and before them: words left out.
    Gap,
    /// Any other row of dots.
    Dots,
    /// The full stop of an abbreviation.
    Abbreviation,
}

/// Whether a stop can begin at a token; most are none.
#[inline]
pub fn can_stop(text: &str, token: &Token) -> bool {
    match token.kind {
        Kind::Word => text.as_bytes()[token.span.end - 1] == b'.',
        Kind::Mark(mark) => {
            matches!(mark, '.' | '?' | '!' | '…' | '‼' | '⁇' | '⁈' | '⁉' | '。' | '！' | '？' | ':' | ';')
        }
        _ => false,
    }
}

/// Looks at stops in one block.
pub struct Stops<'a> {
    /// The decoded text.
    pub text: &'a str,
    /// The tokens up to the end of the block.
    pub tokens: &'a [Token],
    /// All quotations.
    pub quotations: &'a [Quotation],
}

impl Stops<'_> {
    /// A token of the block, or of a block before.
    pub fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// Whether a token is one of these marks.
    pub fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.token(at).is_some_and(|token| matches!(token.kind, Kind::Mark(mark) if marks.contains(&mark)))
    }

    /// Whether white space or the end of the block stands before a token.
    pub fn is_spaced(&self, at: usize) -> bool {
        self.token(at).is_none_or(|token| token.spaced)
    }

    /// "[...]", "(…)"
    pub fn is_gap(&self, at: usize) -> bool {
        let has_dots = self.token(at + 1).is_some_and(|token| matches!(token.kind, Kind::Mark('.' | '…')));
        has_dots && self.is_mark(at + 2, &[')', ']'])
    }

    /// The bracket that closes the one at `open`.
    pub fn closing_bracket(&self, open: usize) -> Option<usize> {
        let mut depth = 0;
        for at in open..self.tokens.len().min(open + LONGEST_ASIDE) {
            match self.tokens[at].kind {
                Kind::Mark('(' | '[') => depth += 1,
                Kind::Mark(')' | ']') => {
                    depth -= 1;
                    if depth == 0 {
                        return Some(at);
                    }
                }
                _ => {}
            }
        }
        None
    }

    /// The stop that begins at a token, and the token after it.
    pub fn stop_at(&self, at: usize) -> Option<(Stop, usize)> {
        let token = self.token(at)?;
        if !can_stop(self.text, token) {
            return None;
        }
        let is_stop = |at: usize| self.is_mark(at, &['.', '?', '!', '…', '‼', '⁇', '⁈', '⁉', '。', '！', '？']);
        let is_strong = |at: usize| self.is_mark(at, &['?', '!', '‼', '⁇', '⁈', '⁉', '！', '？']);
        if matches!(token.kind, Kind::Mark(':' | ';')) {
            return if token.spaced { self.smiley(at).map(|end| (Stop::Strong, end)) } else { None };
        }
        let mut end = at + 1;
        let (mut dots, mut strong) = (0, is_strong(at));
        if token.kind == Kind::Word {
            while is_strong(end) && !self.is_spaced(end) {
                strong = true;
                end += 1;
            }
            return Some((if strong { Stop::Strong } else { Stop::Abbreviation }, end));
        }
        let count = |at: usize| match self.token(at).map(|token| (token.kind, token.span.len())) {
            Some((Kind::Mark('.'), length)) => length,
            Some((Kind::Mark('…'), _)) => 3,
            _ => 0,
        };
        dots += count(at);
        // ". . ." is a row as well as "..." is; "?!" and "?." are.
        while is_stop(end) && (!self.is_spaced(end) || count(end) == 1 && dots > 0 && !strong) {
            dots += count(end);
            strong |= is_strong(end);
            end += 1;
        }
        let stop = match dots {
            _ if strong => Stop::Strong,
            0 | 1 => Stop::Full,
            3 if token.spaced && end - at == 3 => Stop::Gap,
            _ => Stop::Dots,
        };
        Some((stop, end))
    }

    /// The token after the closing marks and brackets, footnotes and smileys that follow a stop.
    pub fn closers(&self, mut at: usize) -> usize {
        loop {
            let Some(token) = self.token(at) else { return at };
            let Kind::Mark(mark) = token.kind else { return at };
            let tight = !token.spaced;
            let is_footnote = mark == '['
                && tight
                && self.token(at + 1).is_some_and(|t| t.kind == Kind::Number || t.span.len() == 1)
                && self.is_mark(at + 2, &[']']);
            if is_footnote {
                at += 3;
            } else if matches!(mark, ')' | ']' | '}') && tight || self.closes_quotation(at) {
                at += 1;
            } else if let Some(end) = self.smiley(at) {
                at = end;
            } else {
                return at;
            }
        }
    }

    /// Whether a quotation mark belongs to what stands before it.
    fn closes_quotation(&self, at: usize) -> bool {
        let Some(token) = self.token(at) else { return false };
        if marks::family(token).is_none() {
            return false;
        }
        let index = self.quotations.partition_point(|quotation| quotation.tokens.end <= at);
        let paired = self.quotations.get(index).filter(|quotation| quotation.tokens.contains(&at));
        match paired {
            Some(quotation) if quotation.tokens.start == at && quotation.inner.start > quotation.span.start => false,
            Some(quotation) if quotation.closed && quotation.tokens.end == at + 1 => true,
            _ => !token.spaced,
        }
    }

    /// The end of ":)" or ";-(" at `at`.
    fn smiley(&self, at: usize) -> Option<usize> {
        let nose = at + 1 + usize::from(self.is_mark(at + 1, &['-']));
        let is_smiley = self.is_mark(at, &[':', ';'])
            && self.is_mark(nose, &[')', '(', ']', '['])
            && (at + 1..=nose).all(|at| !self.is_spaced(at))
            && self.is_spaced(nose + 1);
        is_smiley.then_some(nose + 1)
    }
}
