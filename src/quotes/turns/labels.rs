//! Labels of speakers: "Q:", "OKORO:", "Ana Okoro (mayor):", "Varby Times:".

use std::ops::Range;

use crate::lexicon::Classes;
use crate::people::People;
use crate::syntax::Document;
use crate::text::tokens::{Case, Kind};
use crate::text::{BlockKind, datelines};

/// The most words a name in a label has ("Mayor Ana Okoro").
const LONGEST_NAME: usize = 5;

/// The most tokens a label has ("ANA OKORO, MAYOR OF VARBY").
const LONGEST_LABEL: usize = 10;

/// What begins a turn.
pub(super) struct Label {
    /// The tokens of the label, without the mark behind it.
    pub(super) tokens: Range<usize>,
    /// The token that speech begins with.
    pub(super) body: usize,
    /// What the label is told by.
    pub(super) form: Form,
    /// Who speaks: the last word of the name, in capitals.
    pub(super) who: String,
}

/// What a label is told by, the surest first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Form {
    /// "Q", "A"
    Exchange,
    /// A name or description in capitals: "OKORO", "ANA OKORO, MAYOR", "THE PRESIDENT"
    Shouted,
    /// A person, or what one is: "Ana Okoro", "Mayor"
    Named,
    /// Another word or two in capital letters, which is a label only if it comes again: "Varby Times"
    Plain,
}

/// Adds the labels of a block: of its beginning and, where that is sure, of the sentences in it whose line breaks
/// were lost.
pub(super) fn labels_of(document: &Document, people: &People, block: usize, labels: &mut Vec<Label>) {
    let block = &document.blocks[block];
    if matches!(block.kind, BlockKind::Title | BlockKind::Clutter | BlockKind::Byline) {
        return;
    }
    // What looks like a place may be a speaker: "LUND: It is safe."
    let dateline = block.tokens.start..block.tokens.start + block.dateline;
    let is_name = dateline.clone().last().is_some_and(|last| document.tokens[last].is_mark(':'))
        && document.tokens[dateline.start].kind == Kind::Word;
    let mut start = if is_name { dateline.start } else { dateline.end };
    // "[00:01:05] Okoro: It is safe."
    let is_mark = |at: usize, mark: char| document.tokens.get(at).is_some_and(|token| token.is_mark(mark));
    if is_mark(start, '[') && document.tokens[start + 1].kind == Kind::Number && is_mark(start + 2, ']') {
        start += 3;
    }
    let tokens = start.min(block.tokens.end - 1)..block.tokens.end;
    let Some(first) = label(document, people, &tokens) else { return };
    let sure = first.form <= Form::Shouted;
    let begins = first.tokens.start;
    labels.push(first);
    let sentences = document.sentence_of(begins) + 1..document.sentences.len();
    for sentence in &document.sentences[sentences] {
        if !sure || sentence.tokens.start >= tokens.end {
            break;
        }
        let inner = label(document, people, &(sentence.tokens.start..tokens.end));
        labels.extend(inner.filter(|label| label.form <= Form::Shouted));
    }
}

/// The label that stretch begins with.
fn label(document: &Document, people: &People, stretch: &Range<usize>) -> Option<Label> {
    let start = stretch.start;
    let is_tight = |at: usize| document.tokens.get(at).is_some_and(|token| !token.spaced);
    let make = |end: usize, body: usize, form: Form| {
        let tokens = start..end;
        let who = document.word(head(document, people, &tokens)).trim_end_matches('.').to_uppercase();
        (body < stretch.end).then_some(Label { tokens, body, form, who })
    };
    // "Q: Is it safe?", "Q. Is it safe?", "Q Mr. President, is it safe?"
    let letter = document.word(start).trim_end_matches('.');
    if matches!(letter, "Q" | "A" | "Question" | "Answer") {
        let marked = document.tokens.get(start + 1).is_some_and(|token| matches!(token.kind, Kind::Mark(':' | '.')));
        let bare = letter == "Q" && document.tokens.get(start + 1).is_some_and(|token| token.is_capitalised());
        return match () {
            () if marked && is_tight(start + 1) => make(start + 1, start + 2, Form::Exchange),
            () if document.word(start).len() == 2 || bare => make(start + 1, start + 1, Form::Exchange),
            () => None,
        };
    }
    let limit = stretch.end.min(start + LONGEST_LABEL + 1);
    let colon = (start..limit).find(|at| document.tokens[*at].is_mark(':'))?;
    let tokens = start..colon;
    if tokens.is_empty() || tokens.clone().any(|at| document.quotation_of(at).is_some()) {
        return None;
    }
    // "Okoro: “We go,” she said." is no turn.
    let speech = document.quotation_of(colon + 1).map(|index| document.quotations[index].tokens.end..stretch.end);
    let told = speech.is_some_and(|rest| {
        rest.into_iter().any(|at| document.tokens[at].kind == Kind::Word && document.quotation_of(at).is_none())
    });
    if told {
        return None;
    }
    make(colon, colon + 1, form(document, people, &tokens)?)
}

/// What tells that these tokens before a colon are the label of a speaker.
fn form(document: &Document, people: &People, tokens: &Range<usize>) -> Option<Form> {
    let token = |at: usize| &document.tokens[at];
    let name = name_of(document, tokens);
    let mut words = name.clone().filter(|at| token(*at).kind == Kind::Word);
    let ends = name.end == tokens.end || matches!(token(tokens.end - 1).kind, Kind::Mark(')' | ']'));
    let is_aside = |at: usize| at >= name.end;
    let is_shouted = |at: usize| {
        token(at).case == Case::Upper || token(at).case == Case::Capital && document.word(at).ends_with('.')
    };
    let fits = |at: usize| match token(at).kind {
        Kind::Mark(mark) => matches!(mark, ',' | '.' | '\'' | '’' | '(' | ')' | '[' | ']' | '-' | '/' | '&'),
        Kind::Number => true,
        Kind::Word => is_aside(at) || is_shouted(at) || matches!(document.word(at), "'s" | "’s"),
        Kind::Address => false,
    };
    let last = token(name.end - 1);
    // "THE PRESIDENT", but not "THE SCORE".
    let is_heading = datelines::is_label(document.word(tokens.start))
        || document.word(tokens.start) == "THE"
            && !last.is(Classes::PERSON_NOUN.with(Classes::TITLE).with(Classes::OFFICE));
    let loud = name.clone().any(|at| token(at).case == Case::Upper && document.word(at).len() > 1);
    if loud && tokens.clone().all(fits) && name.clone().any(is_shouted) && !is_heading {
        return Some(Form::Shouted);
    }
    let named = mention_in(people, &name).is_some_and(|mention| mention.end == name.end);
    let capitals = name.clone().all(|at| token(at).is_capitalised());
    if name.len() <= LONGEST_NAME && (named || capitals && last.is(Classes::PERSON_NOUN)) {
        return Some(Form::Named);
    }
    let is_name = |at: usize| token(at).is_capitalised() || matches!(document.word(at), "'s" | "’s" | "of" | "the");
    let only = token(name.start);
    let common = name.len() == 1
        && only.case == Case::Capital
        && only.is(Classes::COMMON.with(Classes::NOUN))
        && !only.is(Classes::FAMILY.with(Classes::GIVEN));
    let plain = name.len() <= 4 && ends && words.all(is_name) && last.is_capitalised();
    (plain && !common && !is_heading).then_some(Form::Plain)
}

/// The name in a label: what stands before a comma or bracket ("ANA OKORO, MAYOR", "Ana Okoro (mayor)").
fn name_of(document: &Document, label: &Range<usize>) -> Range<usize> {
    let ends = |at: &usize| matches!(document.tokens[*at].kind, Kind::Mark(',' | '(' | '['));
    let end = (label.start + 1..label.end).find(ends).unwrap_or(label.end);
    label.start..end
}

/// A label without its remark in brackets: "OKORO (laughing)".
pub(super) fn phrase(document: &Document, label: &Range<usize>) -> Range<usize> {
    let opens = |at: &usize| matches!(document.tokens[*at].kind, Kind::Mark('(' | '['));
    label.start..(label.start + 1..label.end).find(opens).unwrap_or(label.end)
}

/// The last mention of a person in a range of tokens.
fn mention_in<'p>(people: &'p People, range: &Range<usize>) -> Option<&'p Range<usize>> {
    let after = people.mentions.partition_point(|mention| mention.tokens.end <= range.end);
    let last = after.checked_sub(1).map(|last| &people.mentions[last].tokens)?;
    (last.start >= range.start).then_some(last)
}

/// The word a label is built on: the last one of its name.
pub(super) fn head(document: &Document, people: &People, label: &Range<usize>) -> usize {
    let name = name_of(document, label);
    mention_in(people, &name).unwrap_or(&name).end - 1
}

/// The first letters of the words of a label.
pub(super) fn initials(document: &Document, label: &Range<usize>) -> String {
    name_of(document, label).filter_map(|at| document.word(at).chars().next()).collect()
}
