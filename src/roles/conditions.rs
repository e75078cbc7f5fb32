//! What the elements of a pattern cannot say: whether the words before and in a match let it stand.

use super::Part;
use super::phrase::Reader;
use crate::rules::{Element, Row, elements};
use crate::syntax::tags::Tag;

/// Where a pattern has matched.
pub struct Match<'a> {
    /// Reads the words.
    pub reader: &'a Reader<'a>,
    /// The parts of the sentence.
    pub parts: &'a [Part],
    /// Their elements.
    pub row: &'a [Element],
    /// The first part of the match.
    pub at: usize,
    /// The part that is the role.
    pub role: usize,
    /// The part of the verb.
    pub verb: Option<usize>,
    /// The part of the noun for a time or work.
    pub noun: Option<usize>,
}

impl<'a> Match<'a> {
    fn token(&self, part: usize) -> usize {
        self.reader.terms[self.parts[part].term].tokens.start
    }

    fn word(&self, part: usize) -> &'a str {
        self.reader.document.word(self.token(part))
    }

    fn is(&self, part: usize, word: &str) -> bool {
        self.word(part).eq_ignore_ascii_case(word)
    }

    /// What stands before the match, without its article.
    fn before(&self) -> &[Element] {
        self.row[..self.at].trim_end(elements![Article])
    }
}

/// The first word of the match.
pub fn the_first_word<'a>(found: &Match<'a>) -> Option<&'a str> {
    Some(found.word(found.at))
}

/// The word right before the match.
pub fn the_word_before<'a>(found: &Match<'a>) -> Option<&'a str> {
    Some(found.word(found.at.checked_sub(1)?))
}

/// No word stands before the match.
pub fn begins_the_sentence(found: &Match) -> bool {
    found.at == 0
}

/// The verb.
pub fn the_verb<'a>(found: &Match<'a>) -> Option<&'a str> {
    found.verb.map(|verb| found.word(verb))
}

/// The noun for a time or work.
pub fn the_noun<'a>(found: &Match<'a>) -> Option<&'a str> {
    found.noun.map(|noun| found.word(noun))
}

/// The article or possessive before the noun.
pub fn whose_it_is<'a>(found: &Match<'a>) -> Option<&'a str> {
    let whose = (found.at..found.noun?).rfind(|part| found.row[*part] == Element::Article);
    whose.map(|part| found.word(part))
}

/// The first modal between the last person or "and" and the role.
pub fn the_modal<'a>(found: &Match<'a>) -> Option<&'a str> {
    let clause = (found.at..found.role)
        .rev()
        .take_while(|part| !matches!(found.row[*part], Element::Coordinator | Element::Person));
    let modals = clause.filter(|part| found.reader.document.tags.get(found.token(*part)) == Some(&Tag::Modal));
    modals.last().map(|part| found.word(part))
}

/// Not "as a senator, Ana Ruiz" nor "to be president, Ana Ruiz" nor the end of another apposition.
pub fn begins_apposition(found: &Match) -> bool {
    !found.before().ends(&[elements![Person], elements![Comma]])
        && !found.before().ends(&[elements![Be, Become, As, Named, Serve]])
}

/// In "the mayor, Ana Ruiz, the clerk, Bo Li, …" each phrase is of the one after it; in "they will miss Bo Li, the mayor
/// said" the phrase is the subject of what comes.
pub fn ends_apposition(found: &Match) -> bool {
    let after = &found.row[found.role + 1..];
    // "Ana Ruiz, economist at Salton Bank said": no subject without an article.
    let subject = found.row[..found.role].ends(&[elements![Article]]);
    let speaks = subject && after.trim_start(elements![Adverb]).begins(&[elements![Reports]]);
    !(speaks
        || found.before().ends(&[elements![Role], elements![Comma]])
            && after.begins(&[elements![Comma], elements![Person]]))
}

/// "took over as", but not "took it as".
pub fn took_stands_with_over(found: &Match) -> bool {
    let takes = |verb: usize| ["take", "takes", "taking", "took"].iter().any(|form| found.is(verb, form));
    found.verb.is_none_or(|verb| !takes(verb) || found.is(verb + 1, "over"))
}

/// "rose to treasurer", but not "rose from treasurer".
pub fn to_stands_before_the_role(found: &Match) -> bool {
    (found.at..found.role).any(|part| found.is(part, "to"))
}

/// "promoted to", but not "named for the mayor".
pub fn is_named_to(found: &Match) -> bool {
    (found.role.saturating_sub(2)..found.role)
        .all(|part| found.row[part] != Element::Preposition || found.is(part, "to"))
}

/// Behind somebody else who is named, or a heading that says so.
pub fn goes_on_naming(found: &Match) -> bool {
    let before = found.before();
    before.ends(&[elements![Role]]) && before.windows(2).any(|pair| pair == [Element::Named, Element::Person])
        || (0..found.at).any(|part| found.is(part, "appointments"))
}

#[cfg(test)]
mod tests {
    use super::super::rules::ROLES;
    use super::super::tests::with_parts;
    use super::*;

    /// What `look` says of the first place in a sentence where the pattern of a rule matches.
    fn at_match<T>(id: &str, text: &str, look: impl Fn(&Match) -> T) -> T {
        let pattern = ROLES.iter().find(|rule| rule.rule.id == id).and_then(|rule| rule.pattern.as_ref()).expect(id);
        with_parts(text, |reader, parts| {
            let row: Vec<Element> = parts.iter().map(|part| part.element).collect();
            let (at, groups) = (0..row.len()).find_map(|at| Some((at, pattern.find(&row[at..])?))).expect(text);
            let index = |name: &str| groups.name(name).map(|group| at + group.start);
            let role = index("role").unwrap_or(at);
            look(&Match { reader, parts, row: &row, at, role, verb: index("verb"), noun: index("noun") })
        })
    }

    fn word(id: &str, text: &str, look: fn(&Match<'_>) -> Option<String>) -> String {
        at_match(id, text, look).unwrap_or_default()
    }

    #[test]
    fn the_first_word_and_the_word_before_are_of_the_match() {
        let first = |found: &Match| the_first_word(found).map(str::to_string);
        let before = |found: &Match| the_word_before(found).map(str::to_string);
        assert_eq!(word("role.with-as", "With Ana Ruiz as mayor, it grew.", first), "With");
        assert_eq!(word("role.predicate", "They ask if Ana Ruiz is mayor.", before), "if");
        assert_eq!(word("role.predicate", "Ana Ruiz is mayor.", before), "");
    }

    #[test]
    fn the_verb_and_the_noun_are_those_of_the_pattern() {
        let verb = |found: &Match| the_verb(found).map(str::to_string);
        let noun = |found: &Match| the_noun(found).map(str::to_string);
        let whose = |found: &Match| whose_it_is(found).map(str::to_string);
        assert_eq!(word("role.joined", "Ana Ruiz joined Salton Foods as a chemist.", verb), "joined");
        assert_eq!(word("role.joined", "Ana Ruiz joined Salton Foods as a chemist.", noun), "");
        let text = "Ana Ruiz described her first year as mayor.";
        assert_eq!((word("role.tenure", text, noun), word("role.tenure", text, whose)), ("year".into(), "her".into()));
        assert_eq!(word("role.tenure", "Ana Ruiz saw the first year as mayor.", whose), "the");
    }

    #[test]
    fn the_modal_is_the_first_one_of_the_clause() {
        let modal = |found: &Match| the_modal(found).map(str::to_string);
        assert_eq!(word("role.predicate", "Ana Ruiz could have been mayor.", modal), "could");
        assert_eq!(word("role.predicate", "Ana Ruiz has been mayor.", modal), "");
    }

    #[test]
    fn an_apposition_begins_behind_no_other_and_no_verb_that_takes_the_phrase() {
        let begins = |text: &str| at_match("role.apposition-before", text, begins_apposition);
        assert!(begins("The mayor of Salton, Ana Ruiz, spoke."));
        assert!(!begins("She became the mayor of Salton, Ana Ruiz, too."));
    }

    #[test]
    fn an_apposition_ends_where_it_is_no_subject() {
        let ends = |text: &str| at_match("role.apposition", text, ends_apposition);
        assert!(ends("They met Ana Ruiz, the mayor."));
        assert!(!ends("They will miss Ana Ruiz, the mayor said."));
        assert!(ends("Ana Ruiz, economist at Salton Bank said no."));
    }

    #[test]
    fn somebody_takes_over_but_does_not_take_as() {
        let stands = |text: &str| at_match("role.joined", text, took_stands_with_over);
        assert!(stands("Ana Ruiz took over the firm as chief executive."));
        assert!(!stands("Ana Ruiz took the job as chief executive."));
        assert!(stands("Ana Ruiz joined the firm as chief executive."));
    }

    #[test]
    fn somebody_rises_to_a_role() {
        let rises = |text: &str| at_match("role.rose", text, to_stands_before_the_role);
        assert!(rises("Ana Ruiz rose to treasurer."));
        assert!(!rises("Ana Ruiz rose from treasurer."));
    }

    #[test]
    fn somebody_is_named_to_a_role() {
        let named = |text: &str| at_match("role.named", text, is_named_to);
        assert!(named("Ana Ruiz was promoted to treasurer."));
        assert!(!named("Ana Ruiz was named for the mayor."));
    }

    #[test]
    fn naming_goes_on_behind_somebody_who_is_named() {
        let goes_on = |text: &str| at_match("role.names-also", text, goes_on_naming);
        assert!(goes_on("The board named Bo Li treasurer and Ana Ruiz clerk."));
        assert!(!goes_on("The board met Bo Li and Ana Ruiz as clerk."));
    }
}
