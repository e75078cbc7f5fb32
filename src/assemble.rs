//! From what the stages found, in bytes, to the [`Article`] in the unit asked for.

use crate::Options;
use crate::article::*;
use crate::confidence::{self, Confidence};
use crate::people::{Gender, People};
use crate::quotes::Attribution;
use crate::span::Span;
use crate::speakers::Resolved;
use crate::syntax::Document;
use crate::text::BlockKind;

/// Puts the article together. What the stages found is given up as soon as it is used, the tokens first: of a large text
/// they take more room than the article.
pub fn article(
    mut document: Document,
    people: People,
    attributions: Vec<Attribution>,
    speakers: Vec<Resolved>,
    sure: Vec<Confidence<2>>,
    source: &str,
    options: &Options,
) -> Article {
    let phrases: Vec<Option<Span>> =
        attributions.iter().map(|attribution| attribution.speaker.clone().map(|range| document.span(range))).collect();
    let dateline = dateline(&document);
    document.give_up_tokens();
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
    let evidence = |list: &dyn Fn() -> Vec<(&'static str, Option<Span>)>| {
        options.explain.then(|| {
            let with = list().into_iter().filter_map(|(name, span)| Some((name, part(span?))));
            with.map(|(name, Part { text, start, end })| Evidence { part: name, text, start, end }).collect()
        })
    };
    let quotes: Vec<Quote> = attributions
        .into_iter()
        .zip(speakers)
        .zip(phrases)
        .zip(sure)
        .enumerate()
        .map(|(id, (((attribution, resolved), phrase_span), sure))| {
            let parts: Vec<Part> = attribution.parts.iter().map(|span| part(*span)).collect();
            let phrase = phrase_span.filter(|_| !attribution.is_uncued()).map(part);
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
                confidence: sure.value,
                record: options.explain.then(|| sure.records()),
                evidence: evidence(&|| {
                    let mut list = vec![("cue", attribution.cue), ("speaker", phrase_span)];
                    list.extend(attribution.evidence.iter().map(|(part, span)| (*part, Some(*span))));
                    list
                }),
                parts,
            }
        })
        .collect();
    let mut mentions: Vec<Vec<Mention>> = vec![Vec::new(); people.people.len()];
    for mention in people.mentions {
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
    let persons = people.people.into_iter().enumerate().map(|(id, person)| Person {
        id,
        name: person.name,
        aliases: person.aliases,
        pronoun: person.shown.map(|gender| match gender {
            Gender::Male => "he",
            Gender::Female => "she",
            Gender::Neutral => "they",
        }),
        roles: person
            .roles
            .into_iter()
            .map(|role| {
                let (start, end) = units.of(role.span);
                let sure = confidence::of_role(document.text, &role);
                Role {
                    text: text(role.span),
                    title: role.title.map(text),
                    organization: role.organization.map(text),
                    status: role.status,
                    start,
                    end,
                    sentence: sentence_at(role.span.start),
                    rule: role.rule,
                    confidence: sure.value,
                    record: options.explain.then(|| sure.records()),
                    evidence: evidence(&|| vec![("title", role.title), ("organization", role.organization)]),
                }
            })
            .collect(),
        mentions: std::mem::take(&mut mentions[id]),
        quotes: std::mem::take(&mut said[id]),
        lexicon_roles: person.listed,
    });
    let persons = persons.collect();
    Article {
        schema: SCHEMA,
        source: source.to_string(),
        title: block_text(BlockKind::Title),
        byline: block_text(BlockKind::Byline),
        dateline: dateline.map(text),
        offsets: options.offsets,
        sentences: sentences.collect(),
        people: persons,
        quotes,
    }
}

/// The place that a report was filed from.
fn dateline(document: &Document) -> Option<Span> {
    let block = document.blocks.iter().find(|block| block.dateline > 0)?;
    let first = block.tokens.start;
    let words = (first..first + block.dateline).take_while(|at| document.tokens[*at].is_capitalised());
    words.last().map(|last| document.span(first..last + 1))
}

/// Converts byte offsets to another unit.
struct Units<'t> {
    bytes: &'t [u8],
    unit: Offsets,
    /// For each [`Units::STEP`] bytes of text, how many units come before; empty when the unit is bytes or
    /// the text is ASCII.
    before: Vec<u32>,
}

impl<'t> Units<'t> {
    const STEP: usize = 64;

    fn new(text: &'t str, unit: Offsets) -> Self {
        let mut units = Units { bytes: text.as_bytes(), unit, before: Vec::new() };
        if unit == Offsets::Byte || text.is_ascii() {
            return units;
        }
        let mut total = 0;
        for chunk in units.bytes.chunks(Self::STEP) {
            units.before.push(total as u32);
            total += units.count(chunk);
        }
        units.before.push(total as u32);
        units
    }

    /// How many units begin in these bytes: a character at each byte that goes on with none, a surrogate pair at the
    /// first byte of four.
    fn count(&self, bytes: &[u8]) -> usize {
        let (eights, rest) = bytes.as_chunks();
        let last = rest.iter().fold(0, |eight, byte| eight << 8 | u64::from(*byte));
        let each = eights.iter().map(|eight| self.count_in_eight(u64::from_ne_bytes(*eight)));
        // The bytes that fill up the last eight are none of the text, and each would be a unit.
        each.sum::<usize>() + self.count_in_eight(last) - (8 - rest.len())
    }

    /// The same in eight bytes at once: one bit of each is left and all are summed up.
    fn count_in_eight(&self, eight: u64) -> usize {
        const ONES: u64 = u64::from_ne_bytes([1; 8]);
        let sum = |bits: u64| ((bits & ONES).wrapping_mul(ONES) >> 56) as usize;
        let begins = 8 - sum(eight >> 7 & !(eight >> 6));
        let pairs = || sum(eight >> 7 & eight >> 6 & eight >> 5 & eight >> 4);
        if self.unit == Offsets::Utf16 { begins + pairs() } else { begins }
    }

    fn of(&self, span: Span) -> (usize, usize) {
        (self.at(span.start), self.at(span.end))
    }

    fn at(&self, byte: usize) -> usize {
        if self.before.is_empty() {
            return byte;
        }
        let step = byte / Self::STEP;
        self.before[step] as usize + self.count(&self.bytes[step * Self::STEP..byte])
    }
}
