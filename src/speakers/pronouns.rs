//! "She", "him", "his": the person the text attends to most, among those the pronoun fits.

use super::coreference::{Anaphor, Walk};
use super::descriptions::{Beside, Description};
use super::gender;
use super::salience::{Entity, Who, weight};
use super::speeches::Turn;
use crate::lexicon::words::words;
use crate::people::Gender;
use crate::syntax::tags::Tag;
use crate::text::BlockKind;

/// How much more a reading must weigh than the next, outside quotations and inside.
const MARGIN: f32 = 1.08;
const MARGIN_QUOTED: f32 = 1.3;
/// How much more likely "his" is the subject's of its clause.
const OWN: f32 = 1.2;
/// How well a pronoun inside a quotation must fit, and how much whom it means must weigh outside it.
const SURE: f32 = 0.9;
const RECENT: f32 = 0.75;

/// How many tokens a phrase at the beginning of a sentence has at most.
const OPENING: usize = 40;

impl Walk<'_> {
    /// Resolves the word at `at`, if it is a pronoun not yet read.
    pub(super) fn pronoun(&mut self, at: usize) {
        let tag = self.document.tags[at];
        let they = words!["they", "them", "their"];
        let plural = self.genders.has_neutral() && self.document.tokens[at].is_one_of(they, self.document.text);
        let gender = if plural { Some(Gender::Neutral) } else { gender::of_pronoun(self.document, at) };
        let Some(gender) = gender else { return };
        if let Some(person) = self.meaning.of(at) {
            self.salience.add(Who::Person(person), weight::SUBJECT, true);
            self.subject = Some(Who::Person(person));
            return;
        }
        let word = self.document.word(at);
        let subject = tag == Tag::Pronoun && word.len() <= 4;
        let reflexive = word.ends_with("self");
        let speaker = self.quotation.and_then(|(_, speaker)| speaker).map(Who::Person);
        // "Okoro, her deputy": somebody else's.
        let comma = at.checked_sub(1).filter(|before| self.document.tokens[*before].is_mark(','));
        let apposed = comma.filter(|_| tag == Tag::Possessive).and_then(|comma| self.names.ending_at(comma));
        let apposed = apposed.map(Who::Person);
        let score = |entity: &Entity| {
            let object = tag == Tag::ObjectPronoun && !reflexive && self.subject == Some(entity.who);
            let addressed = speaker.is_some_and(|speaker| self.exchange.is_addressed(entity.who, speaker));
            if object || addressed || apposed == Some(entity.who) || speaker == Some(entity.who) {
                return 0.0;
            }
            let fit = match entity.who {
                Who::Person(person) if self.speeches.names(at, person) => 0.0,
                Who::Person(person) => self.genders.fit(person, gender),
                Who::Unnamed(_) => match entity.gender {
                    Some(known) if known == gender => 1.0,
                    Some(_) => 0.0,
                    None => 0.55,
                },
            };
            let Some((index, _)) = self.quotation else {
                let own = if tag == Tag::Possessive && self.subject == Some(entity.who) { OWN } else { 1.0 };
                return entity.weight() * fit * self.goes_on(entity, at, subject) * own;
            };
            // In somebody's words: whom they name, or whom the text has just spoken of.
            let here = entity.quotation == Some(index);
            let sure = fit >= SURE || matches!(entity.who, Who::Unnamed(_)) && fit > 0.0;
            if !sure || !here && entity.weight() < RECENT {
                return 0.0;
            }
            (entity.weight() + if here { weight::SAME_QUOTATION } else { 0.0 }) * fit
        };
        let attributed = self.quotation.is_none_or(|(index, _)| self.speeches.words[index].speaker.is_some());
        let margin = if self.quotation.is_some() { MARGIN_QUOTED } else { MARGIN };
        let best = self.salience.best(margin, score).filter(|_| attributed);
        let best = self.ahead(at, gender).map(Who::Person).or(best);
        // "they" mostly means several: only of the subject of its own sentence.
        let best = best.filter(|who| gender != Gender::Neutral || self.salience.of(*who) >= weight::SUBJECT);
        let Some(who) = best else { return };
        match who {
            Who::Person(person) => {
                // Who goes on to speak is told best.
                let worth = if self.speeches.turn(at) == Turn::Anew { 1 } else { 2 };
                self.genders.learn(person, gender, worth);
                let found = Anaphor { tokens: at..at + 1, person, pronoun: true, gender: Some(gender) };
                self.meaning.add(at, found);
            }
            Who::Unnamed(_) => {
                self.meaning.add_unnamed(at);
            }
        }
        let weight = match tag {
            _ if self.quotation.is_some() => weight::QUOTED,
            Tag::Pronoun => weight::SUBJECT,
            Tag::Possessive => weight::OWNER,
            _ => weight::OBLIQUE,
        };
        let was_subject = self.quotation.is_none() && (subject || self.subject == Some(who));
        self.salience.add(who, weight, was_subject);
        if subject && self.quotation.is_none() {
            self.acts(who);
        } else if tag == Tag::ObjectPronoun && self.quotation.is_none() {
            self.exchange.addresses(who);
        }
    }

    /// Whom a pronoun in a phrase at the beginning of a sentence means when the name comes after it: "In her
    /// speech, Okoro said".
    fn ahead(&self, at: usize, gender: Gender) -> Option<usize> {
        let document = self.document;
        let sentence = document.sentences[document.sentence_of(at)].tokens.clone();
        let adverb = usize::from(document.tags[sentence.start] == Tag::Adverb);
        let opens = matches!(
            document.tags[(sentence.start + adverb).min(sentence.end - 1)],
            Tag::Preposition | Tag::Subordinator | Tag::Wh | Tag::Gerund | Tag::Participle
        );
        if !opens || self.quotation.is_some() || self.subject.is_some() || at > sentence.start + OPENING {
            return None;
        }
        let named = |token: usize| self.names.mention(token).is_some();
        let comma =
            (at..sentence.end.min(at + OPENING)).find(|token| document.tokens[*token].is_mark(',') || named(*token))?;
        if (sentence.start..at).any(|token| named(token) || document.tokens[token].is_mark(',')) || named(comma) {
            return None;
        }
        if let Some(description) = Description::read(document, self.names, comma + 1, sentence.end, false)
            && description.beside == Beside::Nobody
        {
            let shown = gender::of_noun(document, description.head);
            let person =
                self.described(&description, BlockKind::Prose).filter(|_| shown.is_none_or(|shown| shown == gender));
            return person.filter(|person| self.genders.fit(*person, gender) > 0.5);
        }
        let titled = |token: &usize| matches!(document.tags[*token], Tag::Noun | Tag::Name | Tag::Adjective);
        let name = (comma + 1..sentence.end).find(|token| named(*token) || !titled(token))?;
        let mention = &self.people.mentions[self.names.mention(name)?];
        let acts = self.place(mention.tokens.clone()).1;
        (acts && self.genders.fit(mention.person, gender) > 0.5).then_some(mention.person)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::meant;

    #[test]
    fn a_text_may_end_in_its_first_phrase() {
        for text in ["In her speech,", "In her speech, the", "After he spoke, 81-year-old"] {
            assert!(crate::extract(text).people.is_empty(), "{text}");
        }
    }

    #[test]
    fn subjects_go_on_and_genders_part() {
        assert_eq!(meant("Ana Okoro met Sven Lindt. She smiled. He left.", "She"), ["Ana Okoro"]);
        assert_eq!(meant("Ana Okoro met Sven Lindt. She smiled. He left.", "He"), ["Sven Lindt"]);
        assert_eq!(meant("Thomas Lindt met Henry Roy. He smiled.", "He"), ["Thomas Lindt"]);
    }

    #[test]
    fn an_object_is_not_the_subject_of_its_clause() {
        let text = "Grace Roy spoke first. Later Ana Okoro thanked her.";
        assert_eq!(meant(text, "her"), ["Grace Roy"]);
    }

    #[test]
    fn a_name_that_only_modifies_or_is_joined_is_no_topic() {
        let text = "Sven Lindt left. The Roy report, he said, was late. Henry Roy agreed.";
        assert_eq!(meant(text, "he"), ["Sven Lindt"]);
        assert_eq!(meant("Sven Lindt and Henry Roy spoke. He smiled.", "He"), [""; 0]);
        // But who is joined to "her backers" is one.
        let text = "Mary Roe beat Judge Ana Okoro, who was backed by farmers. She has ten years.\n\nOkoro and her backers \
            tried to tie Roe to the mayor, with one of her ads asking, “Is Mary Roe free?”";
        assert_eq!(meant(text, "her"), ["Ana Okoro", "Ana Okoro"]);
    }

    #[test]
    fn one_of_something_is_nobody() {
        assert_eq!(meant("Ana Okoro spoke. One of her poems was long.", "her"), ["Ana Okoro"]);
    }

    #[test]
    fn what_the_text_says_counts_more_than_a_given_name() {
        assert_eq!(meant("James Okoro, the daughter of a judge, left. She was late.", "She"), ["James Okoro"]);
        assert_eq!(meant("James Okoro, a judge, left. She was late.", "She"), [""; 0]);
    }

    #[test]
    fn an_apposition_is_somebody_elses() {
        let text = "Ana Okoro left, and Grace Roy, her deputy, stayed.";
        assert_eq!(meant(text, "her"), ["Ana Okoro"]);
    }

    #[test]
    fn a_participle_has_the_subject_of_its_sentence() {
        let text = "Henry Roy spoke. Sven Lindt answered, accusing him of haste.";
        assert_eq!(meant(text, "him"), ["Henry Roy"]);
    }

    #[test]
    fn the_speaker_goes_on_whoever_the_quotation_names() {
        let text = "“Henry Roy is late,” Sven Lindt said. “Henry Roy is always late,” he added.";
        assert_eq!(meant(text, "he"), ["Sven Lindt"]);
    }

    #[test]
    fn a_name_after_the_phrase_at_the_beginning_is_meant() {
        let text = "Grace Roy retired. In her speech, Ana Okoro thanked nobody.";
        assert_eq!(meant(text, "her"), ["Ana Okoro"]);
    }

    #[test]
    fn inside_a_quotation_it_is_not_the_speaker() {
        let text = "Ana Okoro beat Grace Roy in May. “She sails,” Roy said.";
        assert_eq!(meant(text, "She"), ["Ana Okoro"]);
    }

    #[test]
    fn somebody_unnamed_is_nobody_named() {
        let text = "Ana Okoro called on Monday. A woman who lives there opened the door. She said nothing.";
        assert_eq!(meant(text, "She"), [""; 0]);
    }

    #[test]
    fn one_can_be_they_if_the_text_says_so() {
        assert_eq!(meant("Sam Okoro, who is nonbinary, said they would come.", "they"), ["Sam Okoro"]);
        assert_eq!(meant("Sam Okoro said they would come.", "they"), [""; 0]);
    }
}
