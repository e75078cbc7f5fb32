//! What the elements of a pattern cannot say: whether the words before and in a match let it stand.

use super::Part;
use super::phrase::Reader;
use crate::rules::{Element, Row, elements};

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
    /// The part of the verb or noun `v`.
    pub verb: Option<usize>,
}

impl Match<'_> {
    fn word(&self, part: usize) -> String {
        self.reader.document.word(self.reader.terms[self.parts[part].term].tokens.start).to_lowercase()
    }

    fn is_one_of(&self, part: usize, words: &[&str]) -> bool {
        words.contains(&self.word(part).as_str())
    }

    fn verb_is(&self, words: &[&str]) -> bool {
        self.verb.is_some_and(|verb| self.is_one_of(verb, words))
    }

    fn element(&self, part: usize) -> Element {
        self.row[part]
    }

    /// What stands before the match, without its article.
    fn before(&self) -> &[Element] {
        self.row[..self.at].trim_end(elements![Article])
    }
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
    let speaks = after.trim_start(elements![Adverb]).begins(&[elements![Reports]]);
    !(speaks
        || found.before().ends(&[elements![Role], elements![Comma]])
            && after.begins(&[elements![Comma], elements![Person]]))
}

/// "with Ana Ruiz as mayor"
pub fn begins_with_with(found: &Match) -> bool {
    found.word(found.at) == "with"
}

/// Verbs whose "as" says what their subject is: "joined the paper as an intern", but not "took over as".
pub fn joins(found: &Match) -> bool {
    const VERBS: &[&str] = &[
        "acted",
        "acts",
        "began",
        "begins",
        "continue",
        "continued",
        "continues",
        "finished",
        "join",
        "joined",
        "joining",
        "joins",
        "ran",
        "rejoined",
        "remained",
        "returned",
        "spent",
        "start",
        "started",
        "stayed",
        "stays",
        "took",
        "trained",
        "volunteered",
    ];
    let stands = |verb: usize| found.word(verb) != "took" || found.word(verb + 1) == "over";
    found.verb_is(VERBS) && found.verb.is_some_and(stands)
}

/// Verbs whose "to" does.
pub fn rises(found: &Match) -> bool {
    const VERBS: &[&str] = &["advanced", "ascended", "climbed", "moved", "rise", "risen", "rises", "rising", "rose"];
    found.verb_is(VERBS) && (found.at..found.role).any(|part| found.word(part) == "to")
}

/// Nouns for what somebody does or for how long, with whose it is.
pub fn has_tenure(found: &Match) -> bool {
    const NOUNS: &[&str] = &[
        "capacity", "career", "day", "days", "decade", "decades", "duties", "job", "life", "month", "months",
        "position", "post", "role", "stint", "tenure", "term", "terms", "time", "week", "weeks", "work", "year",
        "years",
    ];
    let whose = (found.at..found.verb.unwrap_or(found.at)).rfind(|part| found.element(*part) == Element::Article);
    found.verb_is(NOUNS) && whose.is_some_and(|part| found.is_one_of(part, &["his", "her", "their"]))
}

/// "promoted to", but not "named for the mayor".
pub fn is_named_to(found: &Match) -> bool {
    (found.role.saturating_sub(2)..found.role)
        .all(|part| found.element(part) != Element::Preposition || found.word(part) == "to")
}

/// Behind somebody else who is named, or a heading that says so.
pub fn goes_on_naming(found: &Match) -> bool {
    let before = found.before();
    before.ends(&[elements![Role]]) && before.windows(2).any(|pair| pair == [Element::Named, Element::Person])
        || (0..found.at).any(|part| found.word(part) == "appointments")
}

/// Not "if Ana Ruiz is the nominee" nor "Ana Ruiz should be president".
pub fn is_stated(found: &Match) -> bool {
    const CONDITIONS: &[&str] = &["if", "whether", "unless", "until", "should", "once"];
    const MODALS: &[&str] = &["would", "should", "could", "can", "may", "might", "must", "'d", "’d"];
    let condition = found.at > 0 && found.is_one_of(found.at - 1, CONDITIONS);
    let clause = (found.at..found.role)
        .rev()
        .take_while(|part| !matches!(found.element(*part), Element::Coordinator | Element::Person));
    !condition && !clause.into_iter().any(|part| found.is_one_of(part, MODALS))
}
