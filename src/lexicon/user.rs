//! A user's own words, as a TOML file.
//!
//! ```toml
//! titles = ["burgomaster", "Cllr."]
//! organizations = ["Harbor Trust"]
//! reporting-verbs = ["quipped"]
//! abbreviations = ["Bldg."]
//! not-names = ["Grand Slam"]
//!
//! [[people]]
//! name = "Ana Okoro"
//! aliases = ["the Hammer"]
//! roles = ["mayor of Lindholm"]
//! ```

use std::fmt;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::inflection::{doubled_forms, regular_forms};
use super::{Classes, Lexicon};

/// A person the user knows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct UserPerson {
    /// The full name.
    pub name: String,
    /// Other names that mean the person.
    pub aliases: Vec<String>,
    /// What the person is.
    pub roles: Vec<String>,
}

/// What is wrong with a file of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UserError {
    /// The line, from 1.
    pub line: usize,
    /// The key; empty where the file could not be read that far.
    pub key: String,
    /// What is wrong with it.
    pub problem: String,
}

impl fmt::Display for UserError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "line {}: ", self.line)?;
        if !self.key.is_empty() {
            write!(f, "{}: ", self.key)?;
        }
        f.write_str(&self.problem)
    }
}

impl std::error::Error for UserError {}

/// The lists of words and what their entries are.
const LISTS: [(&str, Classes); 5] = [
    ("titles", Classes::TITLE.with(Classes::OFFICE).with(Classes::PERSON_NOUN).with(Classes::NOUN)),
    ("organizations", Classes::ORGANIZATION_NOUN.with(Classes::NOT_A_NAME)),
    ("reporting-verbs", Classes::REPORTING),
    ("abbreviations", Classes::ABBREVIATION),
    ("not-names", Classes::NOT_A_NAME),
];

/// What is always one word.
const SINGLE: Classes = Classes::REPORTING.with(Classes::ABBREVIATION);

/// Adds the words of a TOML file to `lexicon`.
///
/// ```
/// use extract::lexicon::{Classes, Lexicon, user};
/// let mut lexicon = Lexicon::default();
/// user::add("titles = ['Burgomaster']", &mut lexicon).unwrap();
/// assert!(lexicon.classes("burgomaster").any(Classes::TITLE));
/// let error = user::add("\ntitels = []", &mut lexicon).unwrap_err();
/// assert!(error.to_string().starts_with("line 2: titels: unknown key"));
/// ```
///
/// # Errors
/// When the file is not TOML, or has a key or a value that means nothing here.
pub fn add(toml: &str, lexicon: &mut Lexicon) -> Result<(), UserError> {
    let reader = Reader { toml };
    let file = DeTable::parse(toml).map_err(|error| {
        let at = error.span().map_or(toml.len(), |span| span.start);
        reader.error(at, reader.key_before(at), error.message())
    })?;
    for (key, value) in file.get_ref() {
        let name: &str = key.get_ref();
        if let Some((_, classes)) = LISTS.iter().find(|(list, _)| *list == name) {
            for (word, at) in reader.strings(name, value)? {
                if word.contains(char::is_whitespace) && classes.any(SINGLE) {
                    return Err(reader.error(at, name, &format!("{word:?} is several words; only one is looked for")));
                }
                add_word(lexicon, &word, *classes);
            }
        } else if name == "people" {
            for person in reader.list(name, value, "a [[people]] table for each person")? {
                lexicon.people.push(reader.person(person)?);
            }
        } else {
            let known = LISTS.map(|(list, _)| list).join(", ");
            return Err(reader.error(key.span().start, name, &format!("unknown key; known are {known} and people")));
        }
    }
    Ok(())
}

fn add_word(lexicon: &mut Lexicon, word: &str, classes: Classes) {
    let key = word.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase().replace('’', "'");
    let stop = if key.ends_with('.') { Classes::ABBREVIATION } else { Classes::NONE };
    if classes.any(Classes::REPORTING) {
        return add_verb(lexicon, &key, classes);
    }
    if key.contains(' ') {
        let words = key.split(' ').map(str::to_string).collect();
        lexicon.phrases.add(words, classes.with(stop));
    }
    lexicon.add(&key, classes.with(stop));
}

/// Adds a verb in the form given and, if that is the base form, in its others.
fn add_verb(lexicon: &mut Lexicon, word: &str, classes: Classes) {
    let form = |word: &str| match () {
        _ if ending(word, "ing") => Classes::GERUND,
        _ if ending(word, "ed") => Classes::PAST.with(Classes::PARTICIPLE),
        _ if ending(word, "s") && !word.ends_with("ss") => Classes::VERB_S,
        // The base form, or an irregular past.
        _ => Classes::VERB.with(Classes::PAST),
    };
    if !form(word).any(Classes::VERB) {
        return lexicon.add(word, classes.with(form(word)));
    }
    lexicon.add(word, classes.with(form(word)));
    let [_, others @ ..] = regular_forms(word);
    for other in others.iter().chain(doubled_forms(word).iter().flatten()) {
        lexicon.add(other, classes.with(form(other)));
    }
}

/// Whether a word has an ending, with a syllable before it: "singing", not "sing".
fn ending(word: &str, ending: &str) -> bool {
    word.strip_suffix(ending).is_some_and(|stem| stem.contains(['a', 'e', 'i', 'o', 'u', 'y']))
}

/// Values of a file, or what is wrong with them and where.
struct Reader<'t> {
    toml: &'t str,
}

impl Reader<'_> {
    fn error(&self, at: usize, key: &str, problem: &str) -> UserError {
        let before = self.toml.get(..at).unwrap_or(self.toml);
        UserError { line: before.matches('\n').count() + 1, key: key.into(), problem: problem.into() }
    }

    /// The last key that begins before `at`.
    fn key_before(&self, at: usize) -> &str {
        let end = self.toml.get(at..).and_then(|rest| rest.find('\n')).map_or(self.toml.len(), |length| at + length);
        let lines = self.toml.get(..end).unwrap_or(self.toml).lines().rev();
        let mut keys = lines.filter_map(|line| line.split_once('=')).map(|(key, _)| key.trim());
        keys.find(|key| key.chars().all(|c| c.is_alphanumeric() || "-_".contains(c))).unwrap_or("")
    }

    fn list<'v, 't>(
        &self,
        key: &str,
        value: &'v Spanned<DeValue<'t>>,
        wanted: &str,
    ) -> Result<&'v [Spanned<DeValue<'t>>], UserError> {
        match value.get_ref() {
            DeValue::Array(list) => Ok(list),
            other => Err(self.mismatch(value.span().start, key, wanted, other)),
        }
    }

    fn string(&self, key: &str, value: &Spanned<DeValue>) -> Result<String, UserError> {
        match value.get_ref() {
            DeValue::String(text) if text.chars().any(char::is_alphabetic) => Ok(text.trim().to_string()),
            DeValue::String(text) => Err(self.error(value.span().start, key, &format!("{text:?} is not a word"))),
            other => Err(self.mismatch(value.span().start, key, "a string", other)),
        }
    }

    /// The strings of a list, each with its place in the file.
    fn strings(&self, key: &str, value: &Spanned<DeValue>) -> Result<Vec<(String, usize)>, UserError> {
        let list = self.list(key, value, "a list of strings")?;
        list.iter().map(|entry| Ok((self.string(key, entry)?, entry.span().start))).collect()
    }

    fn person(&self, value: &Spanned<DeValue>) -> Result<UserPerson, UserError> {
        let table = match value.get_ref() {
            DeValue::Table(table) => table,
            other => return Err(self.mismatch(value.span().start, "people", "a [[people]] table", other)),
        };
        let mut person = UserPerson::default();
        for (key, value) in table {
            let path = format!("people.{}", key.get_ref());
            match &**key.get_ref() {
                "name" => person.name = self.string(&path, value)?,
                "aliases" => person.aliases = texts(self.strings(&path, value)?),
                "roles" => person.roles = texts(self.strings(&path, value)?),
                _ => return Err(self.error(key.span().start, &path, "unknown key; known are name, aliases and roles")),
            }
        }
        if person.name.is_empty() {
            return Err(self.error(value.span().start, "people", "a person without a name; add name = \"…\""));
        }
        Ok(person)
    }

    fn mismatch(&self, at: usize, key: &str, wanted: &str, found: &DeValue) -> UserError {
        self.error(at, key, &format!("{wanted} is wanted here, not {}", kind(found)))
    }
}

fn texts(strings: Vec<(String, usize)>) -> Vec<String> {
    strings.into_iter().map(|(text, _)| text).collect()
}

fn kind(value: &DeValue) -> &'static str {
    match value {
        DeValue::String(_) => "a string",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(toml: &str) -> String {
        add(toml, &mut Lexicon::default()).unwrap_err().to_string()
    }

    #[test]
    fn words_become_classes() {
        let mut lexicon = Lexicon::default();
        let toml =
            "titles = ['Cllr.', 'Dike  Reeve']\nreporting-verbs = ['quipped', 'opine']\nnot-names = ['Grand Slam']";
        add(toml, &mut lexicon).unwrap();
        assert!(lexicon.classes("cllr.").all(Classes::TITLE.with(Classes::ABBREVIATION)));
        assert!(lexicon.classes("dike reeve").any(Classes::TITLE));
        assert!(lexicon.classes("dike").any(Classes::PHRASE));
        assert!(lexicon.classes("quipped").all(Classes::REPORTING.with(Classes::PAST)));
        assert!(lexicon.classes("opine").all(Classes::REPORTING.with(Classes::VERB)));
        assert!(lexicon.classes("opined").all(Classes::REPORTING.with(Classes::PAST)));
        assert!(lexicon.classes("opining").all(Classes::REPORTING.with(Classes::GERUND)));
        assert!(lexicon.classes("grand slam").any(Classes::NOT_A_NAME));
    }

    #[test]
    fn people_have_aliases_and_roles() {
        let mut lexicon = Lexicon::default();
        let toml =
            "[[people]]\nname = 'Ana Okoro'\naliases = ['the Hammer']\nroles = ['mayor']\n[[people]]\nname = 'Bo Li'";
        add(toml, &mut lexicon).unwrap();
        let ana =
            UserPerson { name: "Ana Okoro".into(), aliases: vec!["the Hammer".into()], roles: vec!["mayor".into()] };
        assert_eq!(lexicon.people(), [ana, UserPerson { name: "Bo Li".into(), ..UserPerson::default() }]);
    }

    #[test]
    fn errors_name_line_and_key() {
        for (toml, message) in [
            (
                "# Ours\ntitel = []",
                "line 2: titel: unknown key; known are titles, organizations, reporting-verbs, abbreviations, not-names and people",
            ),
            ("\n\ntitles = 'mayor'", "line 3: titles: a list of strings is wanted here, not a string"),
            ("titles = ['a',\n  7]", "line 2: titles: a string is wanted here, not a number"),
            ("titles = ['--']", "line 1: titles: \"--\" is not a word"),
            ("people = ['Ana']", "line 1: people: a [[people]] table is wanted here, not a string"),
            ("people = 5", "line 1: people: a [[people]] table for each person is wanted here, not a number"),
            ("[[people]]\nalias = 'x'", "line 2: people.alias: unknown key; known are name, aliases and roles"),
            (
                "[[people]]\nname = 'A'\n[[people]]\nroles = []",
                "line 3: people: a person without a name; add name = \"…\"",
            ),
            (
                "[[people]]\nname = 'A'\nroles = 'x'",
                "line 3: people.roles: a list of strings is wanted here, not a string",
            ),
            ("abbreviations = ['a. b.']", "line 1: abbreviations: \"a. b.\" is several words; only one is looked for"),
            ("titles = ['a'\nnot-names = []", "line 2: not-names: "),
            ("titles = [\n  'a' 'b',\n]", "line 2: titles: "),
            ("titles = ['a']\ntitles = ['b']", "line 2: titles: "),
        ] {
            assert!(error(toml).starts_with(message), "{toml}\n{}", error(toml));
        }
    }
}
