//! Quotations that go on from the one before: in the same paragraph, in the next, or under an unclosed mark.

use super::Attribution;
use crate::article::QuoteKind;
use crate::text::Document;

/// Joins quotations that nothing but marks and the cue part from an attributed one to it, and gives those
/// that stand after narration an attribution of their own, without a cue.
pub fn join(document: &Document, found: &mut Vec<Attribution>, taken: &mut [Option<usize>]) {
    for index in 1..document.quotations.len() {
        if taken[index].is_some() {
            continue;
        }
        let Some(owner) = taken[index - 1] else { continue };
        let quotation = &document.quotations[index];
        let before = &document.quotations[index - 1];
        let cue = found[owner].cue.map_or(0, |cue| cue.start);
        let between = before.tokens.end..quotation.tokens.start;
        let sentence_begins = |at: usize| document.sentences.iter().any(|sentence| sentence.tokens.start == at);
        // What stands between is at most the cue and its speaker.
        let words = between.clone().filter(|at| document.tokens[*at].kind == crate::text::tokens::Kind::Word).count();
        let holds_cue = between.clone().any(|at| document.tokens[at].span.start == cue);
        let sentences = between.clone().filter(|at| sentence_begins(*at)).count();
        let whole = sentence_begins(quotation.tokens.start) || holds_cue;
        let same_block = document.blocks.iter().position(|block| block.tokens.contains(&quotation.tokens.start))
            == document.blocks.iter().position(|block| block.tokens.contains(&before.tokens.start));
        let alone = document.blocks.iter().any(|block| {
            block.tokens.start == quotation.tokens.start
                && document.quotations[index..]
                    .iter()
                    .take_while(|next| next.tokens.end <= block.tokens.end)
                    .map(|next| next.tokens.len())
                    .sum::<usize>()
                    + 1
                    >= block.tokens.len()
        });
        let goes_on =
            quotation.continues || whole && (words == 0 || holds_cue && sentences == 0) && (same_block || alone);
        if goes_on && found[owner].kind == QuoteKind::Direct {
            found[owner].parts.push(quotation.span);
            found[owner].quoted.push(quotation.inner);
            taken[index] = Some(owner);
        }
    }
}
