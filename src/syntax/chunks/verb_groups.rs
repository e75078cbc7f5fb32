//! Verb groups: auxiliaries, adverbs and the verb, and whether it reports.

use super::Cutter;
use crate::lexicon::Classes;
use crate::lexicon::reporting::{self, Uses};
use crate::lexicon::words::{Words, words};
use crate::rules::Element;
use crate::syntax::tags::{Tag, Tags};

/// Verbs that another verb may follow with "to" without changing who speaks: "went on to say".
const CATENATIVE: &Words = words![
    "went",
    "go",
    "goes",
    "going",
    "continued",
    "continues",
    "continuing",
    "refused",
    "refuses",
    "declined",
    "declines",
    "began",
    "begins",
    "started",
    "proceeded",
    "proceeds",
    "failed",
    "appeared",
    "seemed",
    "stopped",
    "paused",
    "hastened",
    "managed",
    "used",
    "has",
    "had",
    "have",
    "sought",
    "seeks",
    "moved",
    "rushed",
];

/// Verbs that another verb in -ing may follow without changing who speaks: "kept asking".
const ASPECTUAL: &Words = words![
    "keep",
    "keeps",
    "kept",
    "begin",
    "begins",
    "began",
    "start",
    "starts",
    "started",
    "stop",
    "stopped",
    "continue",
    "continues",
    "continued"
];

/// What a verb group begins with.
const BEGINS: Tags = Tags::of(&[
    Tag::To,
    Tag::Modal,
    Tag::Have,
    Tag::Do,
    Tag::Be,
    Tag::Base,
    Tag::Past,
    Tag::Present,
    Tag::Participle,
    Tag::Gerund,
    Tag::Adverb,
    Tag::Negation,
]);

impl Cutter<'_> {
    /// Pushes a verb group that begins at `at`, if one does, and gives its end.
    pub(super) fn verb_group(&mut self, at: usize) -> Option<usize> {
        if !BEGINS.has(self.tag(at)) {
            return None;
        }
        // "promised not to sell"
        let negated = self.tag(at) == Tag::Negation && self.tag(at + 1) == Tag::To;
        let at = at + usize::from(negated);
        let mut end = at;
        let infinitive = self.tag(end) == Tag::To;
        let mut main = None;
        let mut auxiliary = None;
        let mut last = None;
        let mut passive = false;
        end += usize::from(infinitive);
        while end < self.end {
            match self.tag(end) {
                Tag::Modal | Tag::Have | Tag::Do => auxiliary = auxiliary.or(Some(end)),
                Tag::Be => {
                    auxiliary = auxiliary.or(Some(end));
                    passive = true;
                }
                Tag::Adverb | Tag::Negation if end > at || self.tag(end + 1).is_verb() => {}
                Tag::Base | Tag::Past | Tag::Present | Tag::Participle | Tag::Gerund => {
                    main = Some(end);
                    let to = end + 1 + usize::from(self.word_is(end + 1, words!["on"]));
                    if self.word_is(end, CATENATIVE) && self.tag(to) == Tag::To {
                        auxiliary = auxiliary.or(Some(end));
                        passive = false;
                        end = to + 1;
                        continue;
                    }
                    if self.word_is(end, ASPECTUAL) && self.tag(end + 1) == Tag::Gerund {
                        auxiliary = auxiliary.or(Some(end));
                        end += 1;
                        continue;
                    }
                    break;
                }
                _ => break,
            }
            if self.tag(end).is_verb() {
                last = Some(end);
            }
            if self.quotation_of(end + 1).is_some() {
                break;
            }
            end += 1;
        }
        let head = main.or(last)?;
        let end = head + 1;
        let first = auxiliary.unwrap_or(head);
        let verb = main.filter(|at| self.names.person(*at).is_none()).and_then(|main| {
            let mut key = String::new();
            let form = crate::text::letters::folded(self.document.word(main), &mut key);
            let named = self.document.tokens[main].is(Classes::REPORTING);
            reporting::find(form).or_else(|| named.then(reporting::of_user))
        });
        // "made it clear", but not "made a boat".
        let words = verb.map_or(&[][..], |verb| if verb.uses.any(Uses::PHRASE) { verb.prepositions } else { &[] });
        let last = end + usize::from(!words.is_empty() && self.word_is(end, words!["it"]));
        let whole = words.is_empty() || last < self.end && words.contains(&self.document.word(last));
        let (verb, end) = match whole {
            true if words.is_empty() || self.tag(last) == Tag::Preposition => (verb, end),
            true => (verb, last + 1),
            false => (None, end),
        };
        let main_tag = self.tag(head);
        let finite = !infinitive
            && match self.tag(first) {
                Tag::Be => !self.word_is(first, words!["being", "be", "been"]),
                Tag::Have | Tag::Do => !self.word_is(first, words!["having", "doing"]),
                Tag::Modal | Tag::Past | Tag::Present | Tag::Base => true,
                _ => false,
            };
        let passive = passive && main_tag == Tag::Participle;
        let element = match (verb.is_some(), finite) {
            (true, _) if passive => Element::IsReported,
            (true, true) => Element::Reports,
            (true, false) if infinitive => Element::ToReport,
            (true, false) if main_tag == Tag::Participle && auxiliary.is_none() => Element::Reported,
            (true, false) => Element::Reporting,
            (false, true) => Element::Verb,
            (false, false) => Element::Nonfinite,
        };
        self.push(element, at - usize::from(negated)..end, head);
        if let Some(last) = self.chunks.last_mut() {
            last.verb = verb;
        }
        Some(end)
    }
}
