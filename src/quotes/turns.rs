//! What is reported by its layout: the turns of an interview ("Q: …", "Okoro: …") and statements printed
//! in full after the line that announces them.

use std::collections::BTreeSet;
use std::ops::Range;

use super::rules::{STATEMENT, TURN};
use super::{Attribution, inner};
use crate::article::QuoteKind;
use crate::lexicon::{Classes, reporting};
use crate::people::People;
use crate::span::Span;
use crate::syntax::Document;
use crate::text::tokens::{Case, Kind};
use crate::text::{BlockKind, Quotation};

/// How many labelled blocks make an interview.
const FEWEST_TURNS: usize = 3;

/// The most words a label has ("Mayor Ana Okoro").
const LONGEST_LABEL: usize = 5;

/// Finds turns and printed statements; adds the blocks they fill to `filled`.
pub fn find(document: &Document, people: &People, filled: &mut BTreeSet<usize>) -> Vec<Attribution> {
    let mut found = turns(document, people, filled);
    found.extend(statements(document, filled));
    found
}

/// Each labelled block, with the unlabelled paragraphs after it, if the document has several.
fn turns(document: &Document, people: &People, filled: &mut BTreeSet<usize>) -> Vec<Attribution> {
    let labels: Vec<Option<usize>> = (0..document.blocks.len()).map(|block| label(document, people, block)).collect();
    let count = labels.iter().flatten().count();
    let mut distinct: Vec<&str> = Vec::new();
    for (block, colon) in labels.iter().enumerate().filter_map(|(block, colon)| Some((block, (*colon)?))) {
        let word = document.word(document.blocks[block].tokens.start.max(colon - 1));
        if !distinct.contains(&word) {
            distinct.push(word);
        }
    }
    // Speakers take turns: labels that never come back ("Where: …", "When: …") are a form.
    let says = |block: usize| document.blocks[block].tokens.clone().any(|at| document.tags[at].is_verb());
    let speech = (0..labels.len()).filter(|block| labels[*block].is_some() && says(*block)).count();
    if count < FEWEST_TURNS || distinct.len() * 2 > count + 1 || speech * 2 < count {
        return Vec::new();
    }
    let mut found: Vec<Attribution> = Vec::new();
    for (block, colon) in labels.into_iter().enumerate() {
        let tokens = document.blocks[block].tokens.clone();
        if let Some(colon) = colon {
            filled.insert(block);
            found.push(Attribution {
                kind: QuoteKind::Direct,
                parts: vec![document.span(colon + 1..tokens.end)],
                quoted: quoted_in(document, &tokens),
                cue: Some(document.span(colon..colon + 1)),
                // "Q:" and "A:" stand for nobody in particular.
                head: (document.word(colon - 1).len() > 1).then_some(colon - 1),
                speaker: Some(tokens.start..colon),
                place: colon,
                rule: TURN,
                evidence: Vec::new(),
            });
        } else if let Some(last) = found.last_mut()
            && document.blocks[block].kind == BlockKind::Prose
            && filled.last() == Some(&(block.wrapping_sub(1)))
            && is_first_person(document, block)
            && !has_outside_cue(document, &tokens)
        {
            filled.insert(block);
            last.quoted.extend(quoted_in(document, &tokens));
            last.parts.push(document.span(tokens));
        }
    }
    found
}

/// The words in marks within a turn.
fn quoted_in(document: &Document, tokens: &Range<usize>) -> Vec<Span> {
    quotations_in(document, tokens).map(|quotation| inner(document, quotation)).collect()
}

/// Whether a paragraph tells of a quotation, so that it is narration and not the rest of a turn.
fn has_outside_cue(document: &Document, tokens: &Range<usize>) -> bool {
    quotations_in(document, tokens).any(|quotation| quotation.tokens.end < tokens.end)
}

/// The quotations that begin in a range of tokens.
fn quotations_in<'d>(document: &'d Document, tokens: &Range<usize>) -> impl Iterator<Item = &'d Quotation> {
    let first = document.quotations.partition_point(|quotation| quotation.tokens.start < tokens.start);
    let end = tokens.end;
    document.quotations[first..].iter().take_while(move |quotation| quotation.tokens.start < end)
}

/// The colon after the label a block begins with.
fn label(document: &Document, people: &People, block: usize) -> Option<usize> {
    let block = &document.blocks[block];
    if matches!(block.kind, BlockKind::Title | BlockKind::Clutter | BlockKind::Byline) {
        return None;
    }
    let tokens = block.tokens.clone();
    let colon = tokens.clone().take(LONGEST_LABEL + 1).find(|at| document.tokens[*at].is_mark(':'))?;
    let label = tokens.start..colon;
    let last = people.mentions.partition_point(|mention| mention.tokens.end < colon);
    let last = people.mentions.get(last).map(|mention| &mention.tokens);
    let named = last.is_some_and(|name| name.end == colon && name.start >= tokens.start);
    let is_turn = |at: usize| matches!(document.word(at), "Q" | "A" | "Question" | "Answer");
    let shouted =
        label.clone().all(|at| document.tokens[at].kind == Kind::Word && document.tokens[at].case == Case::Upper);
    let role = label.clone().all(|at| document.tokens[at].is_capitalised())
        && document.tokens.get(colon.wrapping_sub(1))?.is(Classes::PERSON_NOUN);
    let speaks = !label.is_empty()
        && colon + 1 < tokens.end
        && (named || role || shouted || label.len() == 1 && is_turn(tokens.start));
    speaks.then_some(colon)
}

/// Paragraphs printed after a line that announces a statement: "said in a statement:", "Read the letter below".
fn statements(document: &Document, filled: &mut BTreeSet<usize>) -> Vec<Attribution> {
    let mut found = Vec::new();
    for block in 1..document.blocks.len() {
        let Some((cue, speaker)) = announcement(document, block - 1) else { continue };
        if filled.contains(&block) || !is_statement(document, block) {
            continue;
        }
        let mut parts = vec![document.span(document.blocks[block].tokens.clone())];
        filled.insert(block);
        let mut next = block + 1;
        while next < document.blocks.len() && is_statement(document, next) && is_first_person(document, next) {
            parts.push(document.span(document.blocks[next].tokens.clone()));
            filled.insert(next);
            next += 1;
        }
        found.push(Attribution {
            kind: QuoteKind::Direct,
            parts,
            quoted: Vec::new(),
            cue: Some(document.span(cue.clone())),
            head: Some(speaker.end - 1),
            speaker: Some(speaker),
            place: cue.start,
            rule: STATEMENT,
            evidence: Vec::new(),
        });
    }
    found
}

fn is_statement(document: &Document, block: usize) -> bool {
    let block = &document.blocks[block];
    block.kind == BlockKind::Prose && !block.tokens.clone().any(|at| document.quotation_of(at).is_some())
}

fn is_first_person(document: &Document, block: usize) -> bool {
    let mut words = document.blocks[block].tokens.clone().map(|at| document.word(at));
    words.any(|word| ["I", "we", "We", "our", "Our", "my", "My", "us"].contains(&word))
}

/// The cue and speaker of a block that ends by announcing a statement.
fn announcement(document: &Document, block: usize) -> Option<(Range<usize>, Range<usize>)> {
    let tokens = document.blocks[block].tokens.clone();
    let last = tokens.clone().last()?;
    let sentence = document.sentences.get(document.sentence_of(last))?.tokens.clone();
    let noun = sentence
        .clone()
        .rev()
        .find(|at| document.tokens[*at].is(Classes::REPORTING_NOUN) && is_printed(document.word(*at)))?;
    let below = sentence.clone().rev().take(2).any(|at| document.word(at).eq_ignore_ascii_case("below"));
    let colon = document.tokens[last].is_mark(':');
    if !(colon || below) {
        return None;
    }
    let verb = (sentence.start..noun)
        .rev()
        .find(|at| document.tags[*at].is_verb() && reporting::find(&document.word(*at).to_lowercase()).is_some());
    let cue = verb.unwrap_or(if colon { last } else { noun });
    let cue = cue..cue + 1;
    let is_name = |at: usize| {
        document.tags[at].is_nominal() || matches!(document.word(at), "'s" | "’s" | "'" | "’" | "the" | "The")
    };
    // "the statement from the governor's office", else what the sentence begins with.
    let after = (document.word(noun + 1).eq_ignore_ascii_case("from")
        || document.word(noun + 1).eq_ignore_ascii_case("by"))
    .then_some(noun + 2);
    let begin = after.or_else(|| (!below).then_some(sentence.start))?;
    let end = (begin..sentence.end).take_while(|at| is_name(*at)).last()? + 1;
    (end > begin).then_some((cue, begin..end))
}

/// Nouns for what can be printed word for word.
fn is_printed(word: &str) -> bool {
    [
        "statement",
        "letter",
        "memo",
        "email",
        "e-mail",
        "message",
        "post",
        "speech",
        "testimony",
        "response",
        "remarks",
        "notice",
    ]
    .contains(&word.to_lowercase().as_str())
}
