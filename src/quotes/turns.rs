//! What is reported by its layout: the turns of an interview ("Q: …", "Okoro: …") and statements printed
//! in full after the line that announces them.

mod labels;

use std::collections::{BTreeSet, HashMap};
use std::ops::Range;

use labels::{Form, Label, head, initials, labels_of, phrase};

use super::rules::{STATEMENT, TURN};
use super::{Attribution, inner};
use crate::article::QuoteKind;
use crate::lexicon::words::words;
use crate::lexicon::{Classes, reporting};
use crate::people::People;
use crate::span::Span;
use crate::syntax::Document;
use crate::text::{BlockKind, Quotation};

/// How many labelled blocks make an interview.
const FEWEST_TURNS: usize = 3;

/// As far into a turn is looked for what shows speech, in tokens.
const LONGEST_OPENING: usize = 100;

/// Finds turns and printed statements; adds the blocks they fill to `filled`.
pub fn find(document: &Document, people: &People, filled: &mut BTreeSet<usize>) -> Vec<Attribution> {
    let mut found = turns(document, people, filled);
    found.extend(statements(document, filled));
    found
}

/// Each labelled stretch of a block, with the unlabelled paragraphs after it, if the document has several.
fn turns(document: &Document, people: &People, filled: &mut BTreeSet<usize>) -> Vec<Attribution> {
    let mut labels: Vec<Label> = Vec::new();
    for block in 0..document.blocks.len() {
        labels_of(document, people, block, &mut labels);
    }
    let mut times: HashMap<String, usize> = HashMap::new();
    for label in &labels {
        *times.entry(label.who.clone()).or_default() += 1;
    }
    let comes_again = |at: usize| times[&labels[at].who] > 1;
    let sure: Vec<bool> = (0..labels.len())
        .map(|at| {
            let label = &labels[at];
            let is_shorter = || label.tokens.len() > 1 && times.contains_key(&initials(document, &label.tokens));
            let is_between = || at > 0 && at + 1 < labels.len() && comes_again(at - 1) && comes_again(at + 1);
            label.form != Form::Plain || comes_again(at) || is_shorter() || is_between()
        })
        .collect();
    let mut sure = sure.into_iter();
    labels.retain(|_| sure.next().unwrap_or(false));
    if !is_exchange(document, &labels, &times) {
        return Vec::new();
    }
    let mut found: Vec<Attribution> = Vec::new();
    let mut next = 0;
    for (number, block) in document.blocks.iter().enumerate() {
        let tokens = block.tokens.clone();
        let first = next;
        while labels.get(next).is_some_and(|label| label.tokens.start < tokens.end) {
            let label = &labels[next];
            next += 1;
            let end = labels.get(next).map_or(tokens.end, |label| label.tokens.start.min(tokens.end));
            let speech = label.body..end;
            found.push(Attribution {
                kind: QuoteKind::Direct,
                parts: vec![document.span(speech.clone())],
                quoted: quoted_in(document, &speech),
                cue: (label.body > label.tokens.end).then(|| document.span(label.tokens.end..label.body)),
                // "Q:" and "A:" stand for nobody in particular.
                head: (label.form != Form::Exchange).then(|| head(document, people, &label.tokens)),
                speaker: Some(phrase(document, &label.tokens)),
                place: label.tokens.end.min(label.body - 1),
                rule: TURN,
                frame: None,
                evidence: Vec::new(),
            });
        }
        let follows = number > 0 && filled.last() == Some(&(number - 1));
        if next > first || follows && is_direction(document, &tokens) {
            filled.insert(number);
        } else if let Some(last) = found.last_mut()
            && block.kind == BlockKind::Prose
            && follows
            && is_first_person(document, number)
            && !has_outside_cue(document, &tokens)
        {
            filled.insert(number);
            last.quoted.extend(quoted_in(document, &tokens));
            last.parts.push(document.span(tokens));
        }
    }
    found
}

/// Whether labels are those of people who speak to each other: some come again, and what they say is speech.
fn is_exchange(document: &Document, labels: &[Label], times: &HashMap<String, usize>) -> bool {
    let count = labels.len();
    let mut distinct: Vec<&str> = labels.iter().map(|label| label.who.as_str()).collect();
    distinct.sort_unstable();
    distinct.dedup();
    // "AO" is "Ana Okoro", said shorter.
    let short = labels.iter().filter(|label| times[&label.who] == 1 && label.tokens.len() > 1);
    let same = short.filter(|label| times.contains_key(&initials(document, &label.tokens))).count();
    let distinct = distinct.len() - same;
    let shouted = labels.iter().filter(|label| label.form <= Form::Shouted).count();
    let speech = |label: &&Label| {
        let mut words = opening(document, label);
        words.any(|at| document.tags[at].is_verb() || document.tokens[at].is_mark('?'))
    };
    let speech = labels.iter().filter(speech).count();
    let converses = labels.iter().filter(|label| converses(document, label)).count();
    // Speakers take turns: labels that never come back ("Where: …", "When: …") are a form.
    let returns = if shouted * 2 > count { distinct < count } else { distinct * 2 <= count + 1 };
    count >= FEWEST_TURNS && returns && speech * 2 >= count && converses * 4 >= count
}

/// The first tokens of what follows a label.
fn opening(document: &Document, label: &Label) -> Range<usize> {
    let block = &document.blocks[block_of(document, label.body)];
    label.body..block.tokens.end.min(label.body + LONGEST_OPENING)
}

/// Whether a turn asks, or speaks of itself or to another.
fn converses(document: &Document, label: &Label) -> bool {
    opening(document, label).any(|at| {
        let spoken = words!["I", "we", "you", "my", "our", "your", "me", "us", "thanks", "thank", "yes", "no", "well"];
        document.tokens[at].is_mark('?') || document.tokens[at].is_one_of(spoken, document.text)
    })
}

/// Whether a block is a remark in brackets between the turns: "(Applause)".
fn is_direction(document: &Document, tokens: &Range<usize>) -> bool {
    let is = |at: usize, marks: [char; 2]| marks.iter().any(|mark| document.tokens[at].is_mark(*mark));
    tokens.len() <= 8 && is(tokens.start, ['(', '[']) && is(tokens.end - 1, [')', ']'])
}

fn block_of(document: &Document, at: usize) -> usize {
    document.blocks.partition_point(|block| block.tokens.end <= at).min(document.blocks.len() - 1)
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
            frame: None,
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
    words.any(|word| ["I", "we", "We", "our", "Our", "my", "My", "us", "you", "You", "your", "Your"].contains(&word))
}

/// The cue and speaker of a block that ends by announcing a statement.
fn announcement(document: &Document, block: usize) -> Option<(Range<usize>, Range<usize>)> {
    let tokens = document.blocks[block].tokens.clone();
    let last = tokens.clone().last()?;
    let sentence = document.sentences.get(document.sentence_of(last))?.tokens.clone();
    let below = sentence.clone().rev().take(2).any(|at| document.word(at).eq_ignore_ascii_case("below"));
    let colon = document.tokens[last].is_mark(':');
    if !(colon || below) {
        return None;
    }
    let noun = sentence
        .clone()
        .rev()
        .find(|at| document.tokens[*at].is(Classes::REPORTING_NOUN) && is_printed(document.word(*at)))?;
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

#[cfg(test)]
mod tests {
    use super::TURN;

    /// The labels that somebody speaks behind.
    fn turns(text: &str) -> Vec<String> {
        let quotes = crate::extract(text).quotes.into_iter().filter(|quote| quote.rule == TURN);
        quotes.filter_map(|quote| quote.speaker.text).collect()
    }

    #[test]
    fn who_speaks_once_does_so_between_two_who_come_again() {
        let text = "Kestrel Water: Is it safe?\n\nVarby Times: Who says so?\n\nKestrel Water: You do.";
        let speakers = ["Kestrel Water", "Varby Times", "Kestrel Water"];
        assert_eq!(turns(text), speakers);
        assert_eq!(turns(&format!("{text}\n\nTown Hall: It is closed.")), speakers);
        let text = "Varby Times: Is it safe?\n\nKestrel Water: You know it is.\n\nVT: Who says so?\n\nKW: We do.";
        assert_eq!(turns(text), ["Varby Times", "Kestrel Water", "VT", "KW"]);
        let text = "Kestrel Water: Is it safe?\n\nKestrel Water: You say so.\n\nVarby Times: We do.\n\nTown Hall: Who?";
        assert_eq!(turns(text), [""; 0]);
    }
}
