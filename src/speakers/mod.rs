//! Who the speaker phrases, pronouns and descriptions mean.
//!
//! [`phrase`] tells what a speaker phrase is by its own words; [`coreference`] walks the document once and
//! gives each "he", "she" and "the governor" outside quotations the person it means, if the text tells.

mod coreference;
mod phrase;

use crate::article::{MentionKind, SpeakerKind};
use crate::people::{Gender, Mention, People};
use crate::quotes::Attribution;
use crate::text::Document;
use phrase::Phrase;

/// Who a speaker phrase means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resolved {
    /// What sort of source it is.
    pub kind: SpeakerKind,
    /// Index in [`People::people`].
    pub person: Option<usize>,
}

/// Resolves the speaker of every attribution, and adds pronoun and nominal mentions to `people`.
pub fn resolve(document: &Document, people: &mut People, attributions: &[Attribution]) -> Vec<Resolved> {
    let phrases: Vec<Phrase> =
        attributions.iter().map(|attribution| phrase::read(document, people, attribution)).collect();
    let found = coreference::resolve(document, people, attributions, &phrases);
    let resolved = phrases.iter().map(|phrase| match phrase {
        Phrase::Person(person) => Resolved { kind: SpeakerKind::Person, person: Some(*person) },
        Phrase::Anaphor(token) => match found.iter().find(|anaphor| anaphor.head == *token) {
            Some(anaphor) => Resolved { kind: SpeakerKind::Person, person: Some(anaphor.person) },
            None => Resolved { kind: SpeakerKind::Unnamed, person: None },
        },
        Phrase::Unnamed => Resolved { kind: SpeakerKind::Unnamed, person: None },
        Phrase::Group => Resolved { kind: SpeakerKind::Group, person: None },
        Phrase::Unknown => Resolved { kind: SpeakerKind::Unknown, person: None },
    });
    let resolved = resolved.collect();
    let mut shown = vec![(0, 0); people.people.len()];
    for anaphor in found {
        match anaphor.gender {
            Some(Gender::Male) => shown[anaphor.person].0 += 1,
            Some(Gender::Female) => shown[anaphor.person].1 += 1,
            _ => {}
        }
        people.mentions.push(Mention {
            person: anaphor.person,
            kind: if anaphor.gender.is_some() { MentionKind::Pronoun } else { MentionKind::Nominal },
            span: document.span(anaphor.tokens.clone()),
            tokens: anaphor.tokens,
        });
    }
    people.mentions.sort_by_key(|mention| mention.tokens.start);
    for (person, (he, she)) in people.people.iter_mut().zip(shown) {
        if person.shown.is_none() && he != she {
            person.shown = Some(if he > she { Gender::Male } else { Gender::Female });
        }
    }
    resolved
}
