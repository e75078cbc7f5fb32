//! Who the speaker phrases, pronouns and descriptions mean.
//!
//! `phrase` tells what a speaker phrase is by its own words; `coreference` walks the document, and
//! `pronouns` and `nominals` give each "he", "she" and "the governor" on the way the person it means, if the
//! text tells, by the attention each has (`salience`), by who speaks to whom (`speeches`), by what is known of
//! them (`attributes`, `gender`); `first_person` gives "I" in a quotation to its speaker.

mod attributes;
mod coreference;
mod descriptions;
mod epithets;
mod first_person;
mod gender;
mod nominals;
mod person_nouns;
mod phrase;
mod pronouns;
mod salience;
mod speeches;
mod stops;

use std::ops::Range;

use crate::article::{MentionKind, QuoteKind, SpeakerKind};
use crate::people::{Gender, Mention, People};
use crate::quotes::Attribution;
use crate::syntax::Document;
use crate::syntax::holders::Holders;
use coreference::{Anaphor, Meaning};
use phrase::Phrase;

/// Who a speaker phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// What sort of source it is.
    pub kind: SpeakerKind,
    /// Index in [`People::people`].
    pub person: Option<usize>,
}

/// Which name mention holds each token.
pub(crate) struct Names {
    mention: Holders,
    person: Vec<usize>,
    end: Vec<usize>,
}

impl Names {
    fn new(document: &Document, people: &People) -> Self {
        let mention = Holders::new(document.tokens.len(), people.mentions.iter().map(|mention| mention.tokens.clone()));
        let person = people.mentions.iter().map(|mention| mention.person).collect();
        let end = people.mentions.iter().map(|mention| mention.tokens.end).collect();
        Names { mention, person, end }
    }

    fn mention(&self, token: usize) -> Option<usize> {
        self.mention.of(token)
    }

    /// The person a token names.
    fn person(&self, token: usize) -> Option<usize> {
        self.mention(token).map(|mention| self.person[mention])
    }

    /// The person whose name ends before `token`.
    fn ending_at(&self, token: usize) -> Option<usize> {
        let mention = self.mention(token.checked_sub(1)?)?;
        (self.end[mention] == token).then(|| self.person[mention])
    }
}

/// Resolves the speaker of every attribution, and adds pronoun and nominal mentions to `people`.
pub fn resolve(document: &Document, people: &mut People, attributions: &[Attribution]) -> Vec<Resolved> {
    let names = Names::new(document, people);
    let phrases: Vec<Phrase> =
        attributions.iter().map(|attribution| phrase::read(document, people, &names, attribution)).collect();
    let meaning = coreference::resolve(document, people, &names, attributions, &phrases);
    let resolved: Vec<Resolved> = attributions
        .iter()
        .zip(&phrases)
        .map(|(attribution, phrase)| speaker(document, attribution, *phrase, &meaning))
        .collect();
    let mut anaphors: Vec<Anaphor> = meaning.into_anaphors();
    for (attribution, speaker) in attributions.iter().zip(&resolved) {
        let Some(person) = speaker.person else { continue };
        for tokens in own_words(document, attribution) {
            let mine = first_person::mentions(document, tokens).into_iter();
            anaphors.extend(mine.map(|at| Anaphor { tokens: at..at + 1, person, pronoun: true, gender: None }));
        }
    }
    add_mentions(document, people, anaphors);
    resolved
}

fn speaker(document: &Document, attribution: &Attribution, phrase: Phrase, meaning: &Meaning) -> Resolved {
    let (kind, person) = match phrase {
        Phrase::Person(person) => (SpeakerKind::Person, Some(person)),
        Phrase::Anaphor(head) => match meaning.of(head) {
            Some(person) => (SpeakerKind::Person, Some(person)),
            None if gender::of_pronoun(document, head).is_some() && !meaning.is_unnamed(head) => {
                (SpeakerKind::Unknown, None)
            }
            None => (SpeakerKind::Unnamed, None),
        },
        Phrase::Plural(head) => match meaning.of(head) {
            Some(person) => (SpeakerKind::Person, Some(person)),
            None => (SpeakerKind::Group, None),
        },
        Phrase::Unnamed => (SpeakerKind::Unnamed, None),
        Phrase::Group => (SpeakerKind::Group, None),
        Phrase::Unknown => match meaning.implied(attribution.place) {
            Some(person) => (SpeakerKind::Person, Some(person)),
            None => (SpeakerKind::Unknown, None),
        },
    };
    Resolved { kind, person }
}

/// The stretches of a quote that are the speaker's own words: all of a direct quote, the quoted words of
/// another.
fn own_words<'a>(document: &'a Document, attribution: &'a Attribution) -> impl Iterator<Item = Range<usize>> + 'a {
    let spans = if attribution.kind == QuoteKind::Direct { &attribution.parts } else { &attribution.quoted };
    let first = |byte: usize| document.tokens.partition_point(|token| token.span().start < byte);
    spans.iter().map(move |span| first(span.start)..first(span.end))
}

/// Adds what was found to the mentions, and what the pronouns show to the people.
fn add_mentions(document: &Document, people: &mut People, anaphors: Vec<Anaphor>) {
    let mut shown = vec![[0, 0, 0]; people.people.len()];
    for anaphor in anaphors {
        if let Some(gender) = anaphor.gender {
            shown[anaphor.person][gender as usize] += 1;
        }
        people.mentions.push(Mention {
            person: anaphor.person,
            kind: if anaphor.pronoun { MentionKind::Pronoun } else { MentionKind::Nominal },
            span: document.span(anaphor.tokens.clone()),
            tokens: anaphor.tokens,
        });
    }
    people.mentions.sort_by_key(|mention| mention.tokens.start);
    // Only the owner of a description lies inside another mention: "her" of "her husband".
    people
        .mentions
        .dedup_by(|next, before| before.tokens.start < next.tokens.start && next.tokens.start < before.tokens.end);
    for (person, [he, she, they]) in people.people.iter_mut().zip(shown) {
        if person.shown.is_none() && he != she {
            person.shown = Some(if he > she { Gender::Male } else { Gender::Female });
        }
        if person.shown.is_none() && they > 0 {
            person.shown = Some(Gender::Neutral);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of whom a pronoun or description means, at each place where it means somebody.
    pub fn meant(text: &str, words: &str) -> Vec<String> {
        let article = crate::extract(text);
        let mut found: Vec<(usize, String)> = Vec::new();
        for person in &article.people {
            let other = person.mentions.iter().filter(|mention| mention.kind != MentionKind::Name);
            let same = other.filter(|mention| mention.text == words);
            found.extend(same.map(|mention| (mention.start, person.name.clone())));
        }
        found.sort();
        found.into_iter().map(|(_, name)| name).collect()
    }

    fn speakers(text: &str) -> Vec<(SpeakerKind, Option<String>)> {
        crate::extract(text).quotes.into_iter().map(|quote| (quote.speaker.kind, quote.speaker.name)).collect()
    }

    #[test]
    fn kinds_of_speakers() {
        let of = |text: &str| speakers(text).first().map(|(kind, _)| *kind);
        assert_eq!(of("“It holds,” Ana Okoro said."), Some(SpeakerKind::Person));
        assert_eq!(of("“It holds,” a neighbour said."), Some(SpeakerKind::Unnamed));
        assert_eq!(of("“It holds,” said a person familiar with the bridge."), Some(SpeakerKind::Unnamed));
        assert_eq!(of("“It holds,” police said."), Some(SpeakerKind::Group));
        assert_eq!(of("“It holds,” Ana Okoro’s office said."), Some(SpeakerKind::Group));
        assert_eq!(of("“It holds,” Ana Okoro and Sven Lindt said."), Some(SpeakerKind::Group));
        assert_eq!(of("“It holds,” Bank of Kestrel governor Ana Okoro said."), Some(SpeakerKind::Person));
        assert_eq!(of("“It holds,” Ambassador to the Isles Ana Okoro said."), Some(SpeakerKind::Person));
        assert_eq!(of("“It holds,” the aide to President Ana Okoro said."), Some(SpeakerKind::Unnamed));
        let two = "Ana Okoro, the mayor of Lindale, and Sven Lindt, the chief of the port, said the bridge held.";
        assert_eq!(of(two), Some(SpeakerKind::Group));
        let one = "Ana Okoro, the mayor of Lindale and chief of the port, said the bridge held.";
        assert_eq!(of(one), Some(SpeakerKind::Person));
    }

    #[test]
    fn who_is_the_person_before_the_apposition() {
        let found = speakers("Ana Okoro, a retired clerk who said the bridge would hold, left.");
        assert_eq!(found, [(SpeakerKind::Person, Some("Ana Okoro".to_string()))]);
    }

    #[test]
    fn a_cue_without_a_phrase_is_the_subjects() {
        let of = |text: &str| speakers(text).pop();
        let okoro = Some((SpeakerKind::Person, Some("Ana Okoro".to_string())));
        assert_eq!(of("Ana Okoro left the hall, saying that the bridge would hold."), okoro);
        assert_eq!(of("Ana Okoro closed by arguing that the bridge would hold."), okoro);
    }

    #[test]
    fn the_first_person_is_the_speaker() {
        assert_eq!(meant("“I fish with my son,” Ana Okoro said.", "my"), ["Ana Okoro"]);
        assert_eq!(meant("“I fish,” said a neighbour.", "I"), [""; 0]);
    }
}
