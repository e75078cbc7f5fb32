//! Lines and paragraphs: which stand alone, and what each is.

use super::{Block, BlockKind};
use crate::span::Span;
use crate::text::tokens::Token;

/// Cuts `text` into blocks; every token lies in exactly one.
pub fn blocks(text: &str, tokens: &[Token]) -> Vec<Block> {
    let mut blocks: Vec<Block> = Vec::new();
    let mut start = 0;
    let mut paragraph = 0;
    for at in 1..=tokens.len() {
        let gap = match tokens.get(at) {
            Some(token) => &text[tokens[at - 1].span.end..token.span.start],
            None => "\n\n",
        };
        let breaks = gap.matches('\n').count();
        if breaks > 0 {
            let span = Span::new(tokens[start].span.start, tokens[at - 1].span.end);
            let prose = matches!(tokens[at - 1].kind, super::tokens::Kind::Mark('.' | '?' | '!' | '"' | '”'));
            let kind = if blocks.is_empty() {
                BlockKind::Title
            } else if prose {
                BlockKind::Prose
            } else {
                BlockKind::Heading
            };
            blocks.push(Block { span, tokens: start..at, kind, paragraph, dateline: 0 });
            start = at;
            paragraph += usize::from(breaks > 1);
        }
    }
    blocks
}
