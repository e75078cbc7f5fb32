//! Who is named: names, and which of them mean the same person.

mod accept;
mod bearers;
mod candidates;
mod context;
mod evidence;
mod forms;
mod gender;
mod headings;
mod letters;
mod link;
mod listed;
mod name_words;
pub mod nicknames;
mod others;
mod siblings;
mod speech;
mod style;
mod things;
mod vocabulary;
mod vouched;
mod weigh;

use std::ops::Range;

use crate::article::{MentionKind, Status};
use crate::lexicon::Lexicon;
use crate::span::Span;
use crate::syntax::Document;
use accept::Name;

/// What the text shows of a person's gender.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gender {
    /// "he", "Mr.", "actor's wife"
    Male,
    /// "she", "Mrs.", "chairwoman"
    Female,
    /// singular "they"
    Neutral,
}

/// One place that means a person.
#[derive(Clone, Debug)]
pub struct Mention {
    /// Index in [`People::people`].
    pub person: usize,
    /// How it refers.
    pub kind: MentionKind,
    /// The name, or the phrase, or the pronoun; no title, honorific or 's.
    pub span: Span,
    /// Its tokens.
    pub tokens: Range<usize>,
}

/// A role of a person, as [`crate::article::Role`] but in bytes.
#[derive(Clone, Debug)]
pub struct Role {
    /// The phrase.
    pub span: Span,
    /// Its head words.
    pub title: Option<Span>,
    /// The body or place.
    pub organization: Option<Span>,
    /// Whether it is held.
    pub status: Status,
    /// The rule that found it.
    pub rule: &'static str,
}

/// One person.
#[derive(Clone, Debug, Default)]
pub struct Person {
    /// The fullest name.
    pub name: String,
    /// Other forms, most frequent first.
    pub aliases: Vec<String>,
    /// What the text itself shows (honorific, gendered noun, later pronouns).
    pub shown: Option<Gender>,
    /// What the given name suggests; never printed, only used to rule out readings of a pronoun.
    pub suggested: Option<Gender>,
    /// Roles, in the order of the text.
    pub roles: Vec<Role>,
    /// The roles the user lists, if the person is listed.
    pub listed: Option<Vec<String>>,
}

/// Everybody named in a document.
#[derive(Clone, Debug, Default)]
pub struct People {
    /// By first mention.
    pub people: Vec<Person>,
    /// In the order of the text; never overlapping.
    pub mentions: Vec<Mention>,
}

/// What speaks for and against a name, as rules to list.
pub fn rules() -> impl Iterator<Item = crate::rules::Rule> {
    evidence::EVIDENCE.iter().map(|evidence| evidence.rule)
}

/// Finds the named people of a document, each with every name mention.
pub fn find(document: &Document, lexicon: &Lexicon) -> People {
    let (names, vocabulary) = accept::names(document, lexicon);
    let persons = link::link(document, &vocabulary, &names);
    let count = persons.iter().max().map_or(0, |last| last + 1);
    let mut people = vec![Person::default(); count];
    let mentions: Vec<Mention> = names
        .iter()
        .zip(&persons)
        .map(|(name, person)| Mention {
            person: *person,
            kind: MentionKind::Name,
            span: document.span(name.tokens.clone()),
            tokens: name.tokens.clone(),
        })
        .collect();
    let mut names_of: Vec<Vec<&Name>> = vec![Vec::new(); count];
    for (name, person) in names.iter().zip(&persons) {
        names_of[*person].push(name);
    }
    for (person, names) in people.iter_mut().zip(names_of) {
        let listed = names.iter().find_map(|name| lexicon.people().get(name.listed?));
        person.listed = listed.map(|listed| listed.roles.clone());
        let forms = names.iter().map(|name| document.span(name.tokens.clone()).of(document.text));
        forms::fill(person, forms, listed.map(|listed| listed.name.as_str()));
        person.shown = names.iter().find_map(|name| name.shown);
        let given = names.iter().filter(|name| name.words.len() > 1).find_map(|name| name.words.first());
        person.suggested = given.and_then(|given| gender::suggested(vocabulary.classes(*given)));
    }
    People { people, mentions }
}

#[cfg(test)]
mod tests {
    /// The people of a text, each with its mentions.
    fn people(text: &str) -> Vec<String> {
        let article = crate::extract(text);
        let line = |person: &crate::article::Person| {
            let names = person.mentions.iter().filter(|mention| mention.kind == crate::article::MentionKind::Name);
            let forms: Vec<&str> = names.map(|mention| mention.text.as_str()).collect();
            format!("{}: {}", person.name, forms.join(", "))
        };
        article.people.iter().map(line).collect()
    }

    #[test]
    fn given_names_that_are_particles() {
        assert_eq!(
            people("Ben Odell met Ana Odell. Odell was late."),
            ["Ben Odell: Ben Odell", "Ana Odell: Ana Odell, Odell"]
        );
        assert_eq!(
            people("They met Ana von der Odell. Von der Odell was late."),
            ["Ana von der Odell: Ana von der Odell, Von der Odell"]
        );
    }

    #[test]
    fn given_names_that_are_titles() {
        assert_eq!(people("They met House Speaker Earl Warren."), ["Earl Warren: Earl Warren"]);
        assert_eq!(people("They met the Earl of Salton."), [""; 0]);
    }

    #[test]
    fn names_of_every_form() {
        for name in [
            "A. Bruce Odell",
            "J.D. Odell",
            "Donna J. Odell",
            "Sammy Ruiz Jr.",
            "Ludwig van der Berg",
            "Ali al-Rashid",
            "Muhammad ibn Salman",
            "Mary-Kate Smith-Odell",
            "Jean O’Keefe",
            "Enrique Peña Nieto",
            "Nguyen Van Thieu",
            "Ed “Too Tall” Odell",
        ] {
            assert_eq!(people(&format!("They met {name} in Salton.")), [format!("{name}: {name}")]);
        }
    }

    #[test]
    fn names_of_many_tongues() {
        for name in [
            "Park Jin-woo",
            "Le Thi Thu Ha",
            "Mir Ali Shah Durrani",
            "Bo da Costa Junior",
            "Joost van ’t Odell",
            "TJ Odell",
            "Ana [Odell]",
            "Margit Poll",
        ] {
            assert_eq!(people(&format!("“It is late,” said {name}, a lawyer.")), [format!("{name}: {name}")]);
        }
        assert_eq!(people("U Tin Maung, a lawyer, left."), ["Tin Maung: Tin Maung"]);
        assert_eq!(people("Don Ramiro Odell met Don Odell."), ["Ramiro Odell: Ramiro Odell", "Don Odell: Don Odell"]);
        assert_eq!(people("They met Dr. Margit Poll, MSc, in Salton."), ["Margit Poll: Margit Poll"]);
        assert_eq!(people("She read the Marquette Poll, a survey."), [""; 0]);
    }

    #[test]
    fn names_that_are_words() {
        assert_eq!(
            people("Will Stone met Rose Banks. Stone left; Rose stayed."),
            ["Will Stone: Will Stone, Stone", "Rose Banks: Rose Banks, Rose"]
        );
        assert_eq!(people("The editor John Sergeant left."), ["John Sergeant: John Sergeant"]);
    }

    #[test]
    fn one_word_is_a_name_where_its_holder_is_told() {
        assert_eq!(people("Wartono, head of the agency, left. Wartono was late."), ["Wartono: Wartono, Wartono"]);
        assert_eq!(people("The village chief, Wartono, left."), ["Wartono: Wartono"]);
        assert_eq!(people("Wartolux, a maker of lamps, grew."), [""; 0]);
    }

    #[test]
    fn forms_that_only_a_full_name_explains() {
        assert_eq!(people("They met Ana da Costa. Now da Costa left."), ["Ana da Costa: Ana da Costa, da Costa"]);
        assert_eq!(people("President Park Jin-woo left. Park was late."), ["Park Jin-woo: Park Jin-woo, Park"]);
        assert_eq!(
            people("They met Ana Odell, 8th Countess of Salton. Lady Salton left."),
            ["Ana Odell: Ana Odell, Salton"]
        );
        assert_eq!(people("They met Ana Odell, a friend of Salton. Salton is large."), ["Ana Odell: Ana Odell"]);
        assert_eq!(
            people("They met Ana Odell, friend of Salton. Lady Salton left."),
            ["Ana Odell: Ana Odell", "Salton: Salton, Salton"]
        );
    }

    #[test]
    fn a_name_that_is_known_is_whole_inside_another() {
        let text = "Ana Ruiz, a lawyer, left. They met at the Ana Ruiz South Carolina party.";
        assert_eq!(people(text), ["Ana Ruiz: Ana Ruiz, Ana Ruiz"]);
    }

    #[test]
    fn the_verb_of_a_heading_is_no_surname() {
        assert_eq!(
            people("Bernie Ruiz Beats Mary Odell In May\n\nBernie Ruiz beat Mary Odell."),
            ["Bernie Ruiz: Bernie Ruiz, Bernie Ruiz", "Mary Odell: Mary Odell"]
        );
    }

    #[test]
    fn what_is_something_else_in_one_place_is_so_in_all() {
        for text in [
            "Varby drew with Chelsea, the league leaders. Chelsea said the coach was pleased.",
            "Everton were poor. Everton said so.",
            "According to analysts Gartland, sales rose. Gartland said so.",
            "They met in the resort of San Tomaso. San Tomaso is hot.",
            "The law firm Ruiz McVey sued. Ruiz McVey said no.",
            "The film Annie Lane opens. Annie Lane is long.",
            "Its largest plant, Odell Druk, was hit. They mended Odell Druk.",
            "They met at Ida Odell’s Diner.",
        ] {
            assert_eq!(people(text), [""; 0], "{text}");
        }
    }

    #[test]
    fn names_of_other_things_are_no_people() {
        assert_eq!(people("They left Odell Tower for the Odell Foundation and St. Paul."), [""; 0]);
        assert_eq!(people("The Odells and Johnson & Johnson sued the Meyer Law Office."), [""; 0]);
        assert_eq!(people("On Monday the New York Times met the Denver Broncos in South Korea."), [""; 0]);
    }

    #[test]
    fn mentions_are_put_together_by_name() {
        assert_eq!(
            people("William Ruiz resigned. Bill Ruiz had led it. Ruiz said no."),
            ["William Ruiz: William Ruiz, Bill Ruiz, Ruiz"]
        );
        assert_eq!(
            people("Mayor Ana Odell met Bob Odell. Mrs. Odell left; Mr. Odell stayed."),
            ["Ana Odell: Ana Odell, Odell", "Bob Odell: Bob Odell, Odell"]
        );
        assert_eq!(
            people("Bob Ruiz Jr. left. His father, Bob Ruiz, stayed."),
            ["Bob Ruiz Jr.: Bob Ruiz Jr.", "Bob Ruiz: Bob Ruiz"]
        );
        assert_eq!(
            people("Thomas and Manju Sam left. Thomas Sato stayed."),
            ["Thomas: Thomas", "Manju Sam: Manju Sam", "Thomas Sato: Thomas Sato"]
        );
    }

    #[test]
    fn only_the_text_shows_a_pronoun() {
        let shown = |text: &str| crate::extract(text).people[0].pronoun;
        assert_eq!(shown("Ms. Odell spoke."), Some("she"));
        assert_eq!(shown("His brother, Kim Odell, spoke."), Some("he"));
        assert_eq!(shown("Maria Odell spoke."), None);
        assert_eq!(shown("She lives with her husband, Kim Odell said."), None);
        assert_eq!(shown("He loves his son, Kim Odell said"), None);
    }
}
