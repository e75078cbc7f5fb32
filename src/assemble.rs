//! From what the stages found, in bytes, to the [`Article`] in the unit asked for.

use crate::Options;
use crate::article::*;
use crate::people::{Gender, People};
use crate::quotes::Attribution;
use crate::span::Span;
use crate::speakers::Resolved;
use crate::text::{BlockKind, Document};

/// Puts the article together.
pub fn article(
    document: &Document,
    people: &People,
    attributions: &[Attribution],
    speakers: &[Resolved],
    source: &str,
    options: &Options,
) -> Article {
    let units = Units::new(document.text, options.offsets);
    let text = |span: Span| span.of(document.text).to_string();
    let part = |span: Span| {
        let (start, end) = units.of(span);
        Part { text: text(span), start, end }
    };
    let sentence_at = |byte: usize| {
        let after = document.sentences.partition_point(|sentence| sentence.span.end <= byte);
        after.min(document.sentences.len().saturating_sub(1))
    };
    let block_text = |kind: BlockKind| document.blocks.iter().find(|block| block.kind == kind).map(|b| text(b.span));
    let sentences = document.sentences.iter().enumerate().map(|(id, sentence)| {
        let (start, end) = units.of(sentence.span);
        let paragraph = document.blocks.get(sentence.block).map_or(0, |block| block.paragraph);
        Sentence { id, start, end, paragraph, text: text(sentence.span) }
    });
    let evidence = |list: Vec<(&'static str, Option<Span>)>| {
        options.explain.then(|| {
            let with = list.into_iter().filter_map(|(name, span)| Some((name, part(span?))));
            with.map(|(name, Part { text, start, end })| Evidence { part: name, text, start, end }).collect()
        })
    };
    let quotes: Vec<Quote> = attributions
        .iter()
        .zip(speakers)
        .enumerate()
        .map(|(id, (attribution, resolved))| {
            let parts: Vec<Part> = attribution.parts.iter().map(|span| part(*span)).collect();
            let phrase = attribution.speaker.clone().map(|range| part(document.span(range)));
            let cover = attribution.parts.iter().copied().reduce(Span::to).unwrap_or_default();
            let (start, end) = units.of(cover);
            let mut touched: Vec<usize> = attribution
                .parts
                .iter()
                .filter(|span| !span.is_empty())
                .flat_map(|span| sentence_at(span.start)..=sentence_at(span.end - 1))
                .collect();
            touched.dedup();
            Quote {
                id,
                kind: attribution.kind,
                text: parts.iter().map(|part| part.text.as_str()).collect::<Vec<_>>().join(" "),
                start,
                end,
                quoted: attribution.quoted.iter().map(|span| text(*span)).collect(),
                cue: attribution.cue.map(part),
                speaker: Speaker {
                    kind: resolved.kind,
                    start: phrase.as_ref().map(|phrase| phrase.start),
                    end: phrase.as_ref().map(|phrase| phrase.end),
                    text: phrase.map(|phrase| phrase.text),
                    person: resolved.person,
                    name: resolved.person.and_then(|id| people.people.get(id)).map(|person| person.name.clone()),
                },
                sentences: touched,
                rule: attribution.rule,
                evidence: evidence(vec![
                    ("cue", attribution.cue),
                    ("speaker", attribution.speaker.clone().map(|range| document.span(range))),
                    attribution.frame.map_or(("frame", None), |(id, span)| (id, Some(span))),
                ]),
                parts,
            }
        })
        .collect();
    let mut mentions: Vec<Vec<Mention>> = vec![Vec::new(); people.people.len()];
    for mention in &people.mentions {
        let (start, end) = units.of(mention.span);
        let (kind, sentence) = (mention.kind, sentence_at(mention.span.start));
        mentions[mention.person].push(Mention { kind, text: text(mention.span), start, end, sentence });
    }
    let mut said: Vec<Vec<usize>> = vec![Vec::new(); people.people.len()];
    for quote in &quotes {
        if let Some(said) = quote.speaker.person.and_then(|person| said.get_mut(person)) {
            said.push(quote.id);
        }
    }
    let persons = people.people.iter().enumerate().map(|(id, person)| Person {
        id,
        name: person.name.clone(),
        aliases: person.aliases.clone(),
        pronoun: person.shown.map(|gender| match gender {
            Gender::Male => "he",
            Gender::Female => "she",
            Gender::Neutral => "they",
        }),
        roles: person
            .roles
            .iter()
            .map(|role| {
                let (start, end) = units.of(role.span);
                Role {
                    text: text(role.span),
                    title: role.title.map(text),
                    organization: role.organization.map(text),
                    status: role.status,
                    start,
                    end,
                    sentence: sentence_at(role.span.start),
                    rule: role.rule,
                    evidence: evidence(vec![("title", role.title), ("organization", role.organization)]),
                }
            })
            .collect(),
        mentions: std::mem::take(&mut mentions[id]),
        quotes: std::mem::take(&mut said[id]),
        lexicon_roles: person.listed.clone(),
    });
    let persons = persons.collect();
    Article {
        schema: SCHEMA,
        source: source.to_string(),
        title: block_text(BlockKind::Title),
        byline: block_text(BlockKind::Byline),
        dateline: document.blocks.iter().find(|block| block.dateline > 0).and_then(|block| {
            let first = block.tokens.start;
            let words = (first..first + block.dateline).take_while(|at| document.tokens[*at].is_capitalised());
            words.last().map(|last| text(document.span(first..last + 1)))
        }),
        offsets: options.offsets,
        sentences: sentences.collect(),
        people: persons,
        quotes,
    }
}

/// Converts byte offsets to another unit.
struct Units {
    /// For each [`Units::STEP`] bytes of text, how many units come before; empty when the unit is bytes or
    /// the text is ASCII.
    before: Vec<usize>,
    wide: Vec<u8>,
}

impl Units {
    const STEP: usize = 64;

    fn new(text: &str, unit: Offsets) -> Self {
        if unit == Offsets::Byte || text.is_ascii() {
            return Units { before: Vec::new(), wide: Vec::new() };
        }
        // Units that begin at each byte: 0 inside a character, 1, or 2 for a surrogate pair.
        let mut wide = vec![0; text.len()];
        for (at, c) in text.char_indices() {
            wide[at] = if unit == Offsets::Utf16 { c.len_utf16() as u8 } else { 1 };
        }
        let mut total = 0;
        let before = wide.chunks(Self::STEP).map(|chunk| {
            let here = total;
            total += chunk.iter().map(|units| usize::from(*units)).sum::<usize>();
            here
        });
        let before = before.chain([0]).collect();
        let mut units = Units { before, wide };
        if let Some(last) = units.before.last_mut() {
            *last = total;
        }
        units
    }

    fn of(&self, span: Span) -> (usize, usize) {
        (self.at(span.start), self.at(span.end))
    }

    fn at(&self, byte: usize) -> usize {
        if self.before.is_empty() {
            return byte;
        }
        let step = byte / Self::STEP;
        self.before[step] + self.wide[step * Self::STEP..byte].iter().map(|units| usize::from(*units)).sum::<usize>()
    }
}
