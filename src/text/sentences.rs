//! Where sentences end.
//!
//! One pass over the tokens of each block. At every mark that can end a sentence, the marks that close with it
//! are taken along, and what comes next decides (see [`super::ends`]): a capital letter ends the sentence, a
//! small one or a comma does not, an abbreviation asks [`super::abbreviations`]. A full stop inside a quotation
//! ends a sentence there; one inside brackets in the middle of a sentence does not.

use std::ops::Range;

use super::abbreviations::Context;
use super::ends::Ends;
use super::stops::{self, Stop, Stops};
use super::{Block, Quotation, Sentence, clutter, items};
use crate::lexicon::{Classes, Lexicon};
use crate::span::Span;
use crate::text::tokens::{Case, Kind, Token};

/// Cuts every block into sentences; every token lies in exactly one.
pub fn sentences(
    text: &str,
    tokens: &[Token],
    blocks: &[Block],
    quotations: &[Quotation],
    lexicon: &Lexicon,
) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(tokens.len() / 16 + blocks.len());
    let context = Context { text, tokens, lexicon };
    let careless = is_careless(&context);
    for (index, block) in blocks.iter().enumerate() {
        let noted = tokens[block.tokens.start].is_mark('[');
        let stops = Stops { text, tokens: &tokens[..block.tokens.end], quotations, noted };
        let ends = Ends { stops, context, block: block.tokens.clone(), careless };
        cut(&ends, block.dateline, |range| {
            let span = Span::new(tokens[range.start].span().start, tokens[range.end - 1].span().end);
            sentences.push(Sentence { span, tokens: range, block: index });
        });
    }
    sentences
}

/// Whether the writer does without capital letters: "i think so", "It ended. the next began".
fn is_careless(context: &Context) -> bool {
    context.tokens.windows(3).enumerate().any(|(at, three)| {
        let [before, token, after] = three else { return false };
        if token.span().len() != 1 || after.case != Case::Lower || !after.spaced {
            return false;
        }
        match token.kind {
            Kind::Word => token.span().of(context.text) == "i",
            Kind::Mark('.') if !token.spaced && before.case == Case::Lower && before.span().len() > 3 => {
                context.look_up(at, &mut String::new()) != Classes::NONE
            }
            _ => false,
        }
    })
}

/// Cuts one block, whose first tokens are a dateline of this length.
fn cut(ends: &Ends, dateline: usize, mut push: impl FnMut(Range<usize>)) {
    let Ends { stops, context, block, .. } = ends;
    let end = block.end;
    let mut start = block.start;
    if dateline > 0 {
        push(start..start + dateline);
        start += dateline;
    }
    let mut labels = items::labels(context, start..end).into_iter();
    let mut label = labels.next();
    let mut has_list = label.is_some();
    // Whether there is a word yet: "…" alone is no sentence when something follows.
    let mut has_word = false;
    // Up to here no sentence ends: brackets in the middle of one.
    let mut aside = start;
    let mut at = start;
    while at < end {
        if at == start {
            let left = clutter::inline(context.text, &context.tokens[at..end]);
            if left > 0 && at + left < end {
                push(at..at + left);
                start += left;
                at = start;
                continue;
            }
        }
        if let Some(here) = label.take_if(|label| label.start <= at) {
            label = labels.next();
            if here.start > start {
                push(start..here.start);
                start = here.start;
                has_word = false;
            }
            at = here.end;
            continue;
        }
        // Most tokens end nothing.
        let rest = &context.tokens[at..label.as_ref().map_or(end, |label| label.start.min(end))];
        let passed = rest.iter().take_while(|token| {
            has_word |= !matches!(token.kind, Kind::Mark(_));
            !stops::can_stop(context.text, token)
        });
        let passed = passed.count();
        at += passed;
        if passed == rest.len() {
            continue;
        }
        let token = &context.tokens[at];
        if matches!(token.kind, Kind::Mark('(' | '[')) {
            if at == start
                && let Some(close) = ends.heading_bracket(at)
            {
                push(start..close + 1);
                start = close + 1;
                at = start;
                continue;
            }
            if at > start && at >= aside && !stops.is_gap(at) {
                aside = stops.closing_bracket(at).map_or(aside, |close| close + 1);
            }
        }
        // "There are two: 1. The first. 2. The second."
        if token.is_mark(':') && !has_list && has_word && stops.is_mark(at + 2, &['.']) {
            let list = items::labels(context, at + 1..end);
            has_list = !list.is_empty();
            if list.len() > 1 {
                labels = list.into_iter();
                label = labels.next();
            }
        }
        let Some((stop, after)) = stops.stop_at(at) else {
            at += 1;
            continue;
        };
        let next = stops.closers(after);
        if next >= end {
            break;
        }
        // "(It was late.) Then" ends with the bracket.
        let outside = at >= aside || next >= aside && matches!(stop, Stop::Full | Stop::Strong);
        if has_word && outside && ends.ends(start, at, stop, after, next) {
            push(start..next);
            start = next;
            has_word = false;
        }
        at = next;
    }
    if start < end {
        push(start..end);
    }
}
