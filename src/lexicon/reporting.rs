//! Reporting verbs and what each can take, from `reporting-verbs.tsv`.

use super::Classes;
use super::table::{Table, hash};
pub use super::uses::Uses;

/// A reporting verb.
#[derive(Clone, Debug)]
pub struct Verb {
    /// Its base form.
    pub lemma: &'static str,
    /// What it can take.
    pub uses: Uses,
    /// Prepositions and particles after which its content stands ("called for").
    pub prepositions: &'static [&'static str],
}

/// The forms of the verbs, each with the index of its verb.
static FORMS: Table = Table::new(include_bytes!(concat!(env!("OUT_DIR"), "/forms.bin")));

include!(concat!(env!("OUT_DIR"), "/verbs.rs"));

/// The reporting verb that a lower-case form belongs to.
///
/// ```
/// use extract::lexicon::reporting::find;
/// assert_eq!(find("replied").unwrap().lemma, "reply");
/// assert_eq!(find("told").unwrap().lemma, "tell");
/// assert!(find("walked").is_none());
/// ```
pub fn find(form: &str) -> Option<&'static Verb> {
    let index = FORMS.find(form.as_bytes(), hash(form.as_bytes()))?;
    VERBS.get(index as usize)
}

/// Whether a lower-case form of these classes is of a verb that reports clauses or quotations, by the list or the user.
pub fn reports(form: &str, classes: Classes) -> bool {
    let clauses = Uses::CLAUSE.with(Uses::BARE);
    classes.any(Classes::REPORTING)
        || find(form).is_some_and(|verb| verb.uses.any(clauses) && verb.uses.any(Uses::QUOTE))
}

/// What a reporting verb takes that only the user's words name.
pub fn of_user() -> &'static Verb {
    static VERB: Verb = Verb { lemma: "", uses: Uses::CLAUSE.with(Uses::BARE).with(Uses::QUOTE), prepositions: &[] };
    &VERB
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forms_by_rule() {
        for (form, lemma) in
            [("says", "say"), ("replies", "reply"), ("arguing", "argue"), ("stresses", "stress"), ("agreed", "agree")]
        {
            assert_eq!(find(form).map(|verb| verb.lemma), Some(lemma), "{form}");
        }
    }
}
