//! Where sentences end.

use super::{Block, Quotation, Sentence};
use crate::span::Span;
use crate::text::tokens::{Kind, Token};

/// Cuts every block into sentences.
pub fn sentences(text: &str, tokens: &[Token], blocks: &[Block], _quotations: &[Quotation]) -> Vec<Sentence> {
    let _ = text;
    let mut sentences = Vec::new();
    for (index, block) in blocks.iter().enumerate() {
        let mut start = block.tokens.start;
        let mut at = start;
        while at < block.tokens.end {
            let mut end = at + 1;
            let mut is_end = end == block.tokens.end;
            if matches!(tokens[at].kind, Kind::Mark('.' | '!' | '?')) {
                while end < block.tokens.end
                    && matches!(tokens[end].kind, Kind::Mark('"' | '”' | '’' | ')'))
                    && !tokens[end].spaced
                {
                    end += 1;
                }
                is_end |= end == block.tokens.end || tokens[end].kind != Kind::Word || tokens[end].is_capitalised();
            }
            if is_end {
                let span = Span::new(tokens[start].span.start, tokens[end - 1].span.end);
                sentences.push(Sentence { span, tokens: start..end, block: index });
                start = end;
            }
            at = end;
        }
    }
    sentences
}
