//! "The governor", "a Denver judge", "the retired surgeon", "her husband": whom a description means.

use super::coreference::{Anaphor, Walk};
use super::descriptions::{Article, Beside, Description};
use super::gender;
use super::person_nouns::is_party_member;
use super::salience::{Entity, Who};
use crate::lexicon::words::{Words, words};
use crate::lexicon::{Classes, reporting};
use crate::syntax::tags::Tag;
use crate::text::BlockKind;

/// Words that set somebody apart from who was spoken of.
const OTHERS: &Words = words!["other", "next", "second", "third", "rival", "opposing"];
/// How many sentences of prose may speak of somebody before they name them, and how far ahead the name is.
const LEAD: usize = 3;
const AHEAD: usize = 8;
/// How much more who is meant must weigh than anybody else: by a role, by an epithet, by an unstated age.
const ROLE_MARGIN: f32 = 1.15;
const EPITHET_MARGIN: f32 = 1.4;
const AGE_MARGIN: f32 = 1.4;
/// And by nothing but that nobody else is spoken of.
const TOPIC_MARGIN: f32 = 2.5;
/// The least weight of whom an epithet means: the subject of this sentence or the one before.
const TOPIC: f32 = 1.4;

impl Walk<'_> {
    /// Resolves a description, or notes whom it brings up.
    pub(super) fn describe(&mut self, description: &Description, kind: BlockKind) {
        let document = self.document;
        let owner = match description.article {
            Article::Owned(at) => self.meaning.of(at).or_else(|| self.names.ending_at(at)),
            _ => None,
        };
        let kinship = document.tokens[description.head].is(Classes::KINSHIP);
        let relation = owner.filter(|_| kinship).map(|owner| (owner, document.word(description.head).to_lowercase()));
        match description.beside {
            Beside::Name(person) => {
                if let Some(gender) = gender::of_noun(document, description.head) {
                    self.genders.state(person, gender);
                }
                if let Some((owner, relation)) = relation.filter(|(owner, _)| *owner != person) {
                    if let Some(inverse) = spouse(&relation) {
                        self.kin.insert((person, inverse.to_string()), owner);
                    }
                    self.kin.insert((owner, relation), person);
                }
                return;
            }
            Beside::Predicate => return,
            Beside::Nobody => {}
        }
        let person = match relation {
            Some(relation) => self.kin.get(&relation).copied(),
            None if self.quotation.is_some() || kinship => None,
            None => self.described(description, kind),
        };
        match person {
            Some(person) => {
                let mention = match description.article {
                    Article::Owned(at) if document.word(at).starts_with(['\'', '’']) => 0..0,
                    _ if description.article != Article::The || self.attributes.first(person) < description.head => {
                        description.tokens.clone()
                    }
                    // Before the name the whole phrase stands for it.
                    _ => description.tokens.start..description.complement.end.max(description.tokens.end),
                };
                if description.article == Article::The {
                    self.calls.insert(document.word(description.head), person);
                }
                self.mention(Who::Person(person), description.tokens.clone(), kind);
                let found = Anaphor { tokens: mention, person, pronoun: false, gender: None };
                self.meaning.add(description.head, found);
            }
            None if self.describes_next(description) => {}
            None if kind == BlockKind::Prose && !description.tells_of_named(document) => {
                let word = document.word(description.head);
                self.introduced.insert(word);
                let same = |noun: &usize| description.article == Article::The && document.word(*noun) == word;
                let noun = self.salience.unnamed().find(same).unwrap_or(description.head);
                self.mention(Who::Unnamed(noun), description.tokens.clone(), kind);
                let shown = gender::of_noun(document, description.head);
                self.salience.add(Who::Unnamed(noun), 0.0, true).gender = shown;
            }
            None => {}
        }
    }

    /// Whether a description that opens a sentence is of the pronoun after its comma: "A baker from Lindale, she
    /// sells", but "A baker, she said, sells".
    fn describes_next(&self, description: &Description) -> bool {
        let document = self.document;
        let sentence = document.sentences[document.sentence_of(description.head)].tokens.clone();
        if description.tokens.start != sentence.start || description.article == Article::The {
            return false;
        }
        let mut after = description.tokens.end..sentence.end;
        let Some(comma) = after.find(|at| document.tokens[*at].is_mark(',')) else { return false };
        let pronoun =
            document.tags.get(comma + 1) == Some(&Tag::Pronoun) && gender::of_pronoun(document, comma + 1).is_some();
        pronoun && !self.is_cue(comma + 2)
    }

    /// Whether a token is a verb that reports.
    fn is_cue(&self, at: usize) -> bool {
        let token = self.document.tokens.get(at);
        token.is_some_and(|verb| reporting::reports(self.document.word(at), verb.classes))
    }

    /// Who a description means by what it says.
    pub(super) fn described(&self, description: &Description, kind: BlockKind) -> Option<usize> {
        let document = self.document;
        let word = document.word(description.head);
        if description.article != Article::Indefinite
            && let Some(years) = description.age(document)
        {
            return self.aged(years).filter(|person| !self.speeches.names(description.head, *person));
        }
        if description.has(document, OTHERS) {
            return None;
        }
        let gender = gender::of_noun(document, description.head);
        let mut fitting = self.attributes.fitting(document, description);
        let can_be = |person: usize| {
            gender.is_none_or(|gender| self.genders.fit(person, gender) > 0.5)
                && !self.speeches.names(description.head, person)
        };
        fitting.retain(|person| can_be(*person));
        let named = |person: &usize| self.attributes.first(*person) < description.tokens.start;
        let plural_owner = |at: usize| document.word(at).eq_ignore_ascii_case("their");
        match description.article {
            Article::The | Article::Owned(_)
                if fitting.iter().any(named)
                    && !matches!(description.article, Article::Owned(at) if !plural_owner(at)) =>
            {
                // A party has many members: of whom the text speaks may be one as well.
                let member = is_party_member(document, description.head);
                let score = |entity: &Entity| match entity.who {
                    Who::Person(person) if fitting.contains(&person) => entity.weight(),
                    Who::Person(person) if member => {
                        entity.weight() * 0.8 * self.attributes.standing(document, description, person)
                    }
                    Who::Unnamed(noun) if document.word(noun) == word => entity.weight(),
                    _ => 0.0,
                };
                match self.salience.best(ROLE_MARGIN, score) {
                    Some(Who::Person(person)) => Some(person),
                    Some(Who::Unnamed(_)) => None,
                    // Nobody of late: the only one there is.
                    None => fitting.iter().copied().find(named).filter(|_| {
                        let office =
                            document.tokens[description.head].is(Classes::OFFICE) && !description.is_hopeful(document);
                        fitting.len() == 1 && office
                    }),
                }
            }
            Article::Owned(_) => None,
            _ => {
                let new = description.article == Article::The && !self.introduced.contains(word);
                let epithet = if new { self.epithet(description).or_else(|| self.called(word)) } else { None };
                epithet.or_else(|| self.named_later(description, &fitting, kind))
            }
        }
    }

    /// Whom the headline or lead describes before they are named: the next paragraphs say who it is.
    fn named_later(&self, description: &Description, fitting: &[usize], kind: BlockKind) -> Option<usize> {
        let [person] = *fitting else { return None };
        if description.article == Article::The && description.is_past(self.document) {
            return None;
        }
        let lead = kind == BlockKind::Title || self.prose <= LEAD && kind == BlockKind::Prose;
        let first = self.attributes.first(person);
        let document = self.document;
        let sentences = document.sentence_of(first).saturating_sub(document.sentence_of(description.head));
        (lead && first > description.head && first != usize::MAX && sentences <= AHEAD).then_some(person)
    }

    /// Whom a description means that says something new of who spoke or acted last: "the retired surgeon",
    /// "the Vermont senator", "the tycoon". An office alone ("the pilot") may be another's, unless it opens a sentence or
    /// speaks where the text attends to nobody else and states no role of theirs.
    fn epithet(&self, description: &Description) -> Option<usize> {
        let document = self.document;
        let past = description.is_past(document);
        let owned = description.tokens.clone().any(|at| document.tags[at] == Tag::Possessive);
        let telling = description.tells_of_named(document);
        if owned || !description.complement.is_empty() && !past || !telling && !self.opens(description) {
            return None;
        }
        let margin = if telling { EPITHET_MARGIN } else { TOPIC_MARGIN };
        let gender = gender::of_noun(document, description.head);
        let best = self.salience.best(margin, |entity| match entity.who {
            Who::Person(person) => {
                let fits = gender.is_none_or(|gender| self.genders.fit(person, gender) > 0.5)
                    && !self.speeches.names(description.head, person);
                let standing = self.attributes.standing(document, description, person);
                if fits { entity.weight() * self.goes_on(entity, description.head, true) * standing } else { 0.0 }
            }
            Who::Unnamed(_) => entity.weight(),
        });
        match best {
            Some(Who::Person(person)) if self.salience.of(Who::Person(person)) >= TOPIC => {
                (telling || self.attributes.is_free(person)).then_some(person)
            }
            _ => None,
        }
    }

    /// Who was called the same before, if the text still speaks of them.
    fn called(&self, word: &str) -> Option<usize> {
        let person = self.calls.get(word).copied()?;
        (self.salience.of(Who::Person(person)) > 0.0).then_some(person)
    }

    /// Whether a description is the subject of its sentence, or of a cue: "The pilot landed", "…, the pilot said".
    fn opens(&self, description: &Description) -> bool {
        let sentence = &self.document.sentences[self.document.sentence_of(description.head)];
        let opens = || description.tokens.start == sentence.tokens.start;
        description.acts(self.document) && (self.is_cue(description.tokens.end) || opens())
    }

    /// Who "the 46-year-old" is: who is said to be 46, else of whom the text speaks and says no age.
    fn aged(&self, years: &str) -> Option<usize> {
        let person = |score: &dyn Fn(usize) -> bool, margin: f32| {
            let best = self.salience.best(margin, |entity| match entity.who {
                Who::Person(person) if score(person) => entity.weight(),
                Who::Person(_) => 0.0,
                Who::Unnamed(_) => entity.weight(),
            });
            best.and_then(|who| match who {
                Who::Person(person) => Some(person),
                Who::Unnamed(_) => None,
            })
        };
        let stated = |id: usize| self.attributes.age(id) == Some(years);
        if self.attributes.is_stated(years) {
            return person(&stated, 1.0);
        }
        person(&|id| self.attributes.age(id).is_none(), AGE_MARGIN)
            .filter(|id| self.salience.of(Who::Person(*id)) >= 1.2)
    }
}

/// What the husband of somebody calls them, and their wife.
fn spouse(relation: &str) -> Option<&'static str> {
    match relation {
        "husband" => Some("wife"),
        "wife" => Some("husband"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::meant;

    #[test]
    fn a_role_says_who() {
        let text = "Mayor Ana Okoro met the engineer Sven Lindt. Lindt was late. The mayor said nothing.";
        assert_eq!(meant(text, "The mayor"), ["Ana Okoro"]);
        assert_eq!(meant("Deputy Mayor Ana Okoro spoke. The mayor was away.", "The mayor"), [""; 0]);
        let text =
            "Ana Okoro, director of the zoo, and Sven Lindt, director of the museum, met. The zoo director left.";
        assert_eq!(meant(text, "The zoo director"), ["Ana Okoro"]);
    }

    #[test]
    fn a_lead_describes_whom_it_names_later() {
        let text = "A Lagos judge said on Monday that the path may close.\n\nLagos Judge Ana Okoro ruled late.";
        assert_eq!(meant(text, "A Lagos judge"), ["Ana Okoro"]);
        let text = "Judge Ana Okoro ruled late. A judge said so.";
        assert_eq!(meant(text, "A judge"), [""; 0]);
    }

    #[test]
    fn an_epithet_goes_on_with_the_topic() {
        let text = "Sven Lindt slept for days. But the astronaut said that it was late.";
        assert_eq!(meant(text, "the astronaut"), ["Sven Lindt"]);
        let text = "Ana Okoro wants to win. The retired surgeon spoke in Lagos.";
        assert_eq!(meant(text, "The retired surgeon"), ["Ana Okoro"]);
        let text = "Ana Okoro wants to win. They met the surgeon in Lagos.";
        assert_eq!(meant(text, "the surgeon"), [""; 0]);
        let text = "Ana Okoro scored twice. The 21-year-old was late.";
        assert_eq!(meant(text, "The 21-year-old"), ["Ana Okoro"]);
    }

    #[test]
    fn an_office_alone_is_of_the_only_one_spoken_of() {
        let text = "Ana Okoro landed late. The pilot said it was cold.";
        assert_eq!(meant(text, "The pilot"), ["Ana Okoro"]);
        let text = "Ana Okoro met Sven Lindt. The pilot said it was cold.";
        assert_eq!(meant(text, "The pilot"), [""; 0]);
        let text = "Judge Ana Okoro was late. The pilot said it was cold.";
        assert_eq!(meant(text, "The pilot"), [""; 0]);
        let text = "Ana Okoro and her twin brother, Sven, a retired pilot, met. Okoro was late. The pilot said so.";
        assert_eq!(meant(text, "The pilot"), ["Ana Okoro"]);
    }

    #[test]
    fn a_nation_says_who() {
        let text = "Mateus Prado scored twice. The Brazilian was late.";
        assert_eq!(meant(text, "The Brazilian"), ["Mateus Prado"]);
        let text = "Prime Minister Ana Okoro met the singer Sven Lindt. The Nigerian leader was late.";
        assert_eq!(meant(text, "The Nigerian leader"), ["Ana Okoro"]);
        assert_eq!(meant("Mateus Prado scored twice. The French were late.", "The French"), [""; 0]);
    }

    #[test]
    fn a_headline_governs_nothing_in_the_lead() {
        let text = "Fine in June\n\nSven Lindt is furious. The 61-year-old was late. The Welshman left.";
        assert_eq!(meant(text, "The 61-year-old"), ["Sven Lindt"]);
        assert_eq!(meant(text, "The Welshman"), ["Sven Lindt"]);
        let text = "Kestrel director of rowing Sven Lindt won the cup, but the Welshman left.";
        assert_eq!(meant(text, "the Welshman"), ["Sven Lindt"]);
    }

    #[test]
    fn a_spokesman_is_of_one_firm() {
        let text = "A spokesman for the Lindale Centre said it was full.\n\nSpokesman Sven Lindt of Varby Mall agreed.";
        assert_eq!(meant(text, "A spokesman"), [""; 0]);
        let text = "Sven Lindt, a spokesman for Varby Mall, agreed. The spokesman said it was full.";
        assert_eq!(meant(text, "The spokesman"), ["Sven Lindt"]);
    }

    #[test]
    fn another_office_or_state_speaks_against_it() {
        let text = "Sen. Ana Okoro, R-Iowa, met Sen. Grace Roy, R-Ohio. The Ohio senator was late.";
        assert_eq!(meant(text, "The Ohio senator"), ["Grace Roy"]);
        let text = "Editor Ana Okoro will be followed by Grace Roy. Roy was late. The incoming editor said so.";
        assert_eq!(meant(text, "The incoming editor"), ["Grace Roy"]);
    }

    #[test]
    fn a_noun_that_is_given_a_name_is_nobody_else() {
        let text = "A worker named Sven Lindt likes the job. He said so.";
        assert_eq!(meant(text, "He"), ["Sven Lindt"]);
        let text = "Ana Okoro called. A nurse from Lagos, she sings.";
        assert_eq!(meant(text, "she"), ["Ana Okoro"]);
        let text = "Ana Okoro called. A woman waiting in line said she sings.";
        assert_eq!(meant(text, "she"), [""; 0]);
    }

    #[test]
    fn a_man_not_brought_up_is_a_named_one() {
        let text = "Sven Lindt was seen at the quay. The man was late.";
        assert_eq!(meant(text, "The man"), ["Sven Lindt"]);
        let text = "Sven Lindt was seen at the quay with a man. The man was late.";
        assert_eq!(meant(text, "The man"), [""; 0]);
        let text = "Sven Lindt was seen at the quay. The man who fishes there was late.";
        assert_eq!(meant(text, "The man"), [""; 0]);
    }

    #[test]
    fn kin_are_known_by_whose_they_are() {
        let text = "Ana Okoro and her husband, Sven Lindt, moved. Okoro said her husband was late.";
        assert_eq!(meant(text, "her husband"), ["Sven Lindt"]);
        let text = "Ana Okoro and her husband, Sven Lindt, left. Lindt thanked his wife.";
        assert_eq!(meant(text, "his wife"), ["Ana Okoro"]);
    }

    #[test]
    fn a_description_at_a_name_is_a_role() {
        assert_eq!(meant("The city engineer, Ana Okoro, spoke.", "The city engineer"), [""; 0]);
        assert_eq!(meant("Ana Okoro, the city engineer, spoke.", "the city engineer"), [""; 0]);
        // Nor is it at one that begins the next paragraph.
        let text = "Mayor Ana Okoro spoke. Then came the mayor —\n\nSven Lindt left.";
        assert_eq!(meant(text, "the mayor"), ["Ana Okoro"]);
    }
}
