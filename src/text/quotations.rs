//! Which quotation marks belong together.

use super::{Block, Quotation};
use crate::span::Span;
use crate::text::tokens::Token;

/// The outermost pairs of quotation marks, block by block.
pub fn quotations(text: &str, tokens: &[Token], blocks: &[Block]) -> Vec<Quotation> {
    let _ = text;
    let mut found = Vec::new();
    let mut unclosed = false;
    for block in blocks {
        let mut open: Option<usize> = None;
        let mut push = |from: usize, to: usize, closed: bool| {
            let span = Span::new(tokens[from].span.start, tokens[to].span.end);
            let end = if closed { tokens[to].span.start } else { span.end };
            let inner = Span::new(tokens[from].span.end.min(end), end);
            let continues = unclosed && from == block.tokens.start;
            found.push(Quotation { span, inner, tokens: from..to + 1, closed, continues });
            unclosed = !closed;
        };
        for at in block.tokens.clone() {
            let mark = |marks: &[char]| marks.iter().any(|m| tokens[at].is_mark(*m));
            match open {
                None if mark(&['"', '“', '«']) => open = Some(at),
                Some(from) if mark(&['"', '”', '»']) => {
                    push(from, at, true);
                    open = None;
                }
                _ => {}
            }
        }
        if let Some(from) = open {
            push(from, block.tokens.end - 1, false);
        }
    }
    found
}
