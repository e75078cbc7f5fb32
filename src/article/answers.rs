//! Short answers from an article, for those who show it.

use std::collections::HashMap;

use super::*;

/// The words that JSON writes for the values of an enum.
macro_rules! words {
    ($type:ident: $($value:ident $word:literal),+) => {
        impl $type {
            /// The word it is in the output.
            pub fn as_str(self) -> &'static str {
                match self { $($type::$value => $word),+ }
            }
        }
    };
}

words!(Offsets: Char "char", Byte "byte", Utf16 "utf16");
words!(Status: Current "current", Former "former", Acting "acting", Future "future");
words!(MentionKind: Name "name", Nominal "nominal", Pronoun "pronoun");
words!(QuoteKind: Direct "direct", Mixed "mixed", Indirect "indirect");
words!(SpeakerKind: Person "person", Unnamed "unnamed", Group "group", Unknown "unknown");

/// From this confidence on an answer is sure.
pub const SURE: f64 = 0.9;

/// Below this confidence an answer is doubtful: the first to check.
pub const DOUBTFUL: f64 = 0.8;

impl Article {
    /// Leaves out the quotes and roles whose confidence is below `least`; the quotes that stay are numbered anew.
    pub fn keep_sure(&mut self, least: f64) {
        self.quotes.retain(|quote| quote.confidence >= least);
        for person in &mut self.people {
            person.roles.retain(|role| role.confidence >= least);
            person.quotes.clear();
        }
        for (id, quote) in self.quotes.iter_mut().enumerate() {
            quote.id = id;
            if let Some(person) = quote.speaker.person.and_then(|person| self.people.get_mut(person)) {
                person.quotes.push(id);
            }
        }
    }

    /// What to call it: its title, else the first line of its first sentence; nothing, if it has no text.
    ///
    /// ```
    /// let article = extract::extract("LINDHOLM — “It holds,” Mayor Ana Okoro said. Then it rained.");
    /// assert_eq!(article.heading(), Some("“It holds,” Mayor Ana Okoro said."));
    /// ```
    pub fn heading(&self) -> Option<&str> {
        let is_dateline = |text: &str| {
            self.dateline.as_ref().is_some_and(|place| text.starts_with(place)) && text.ends_with(['—', '–', '-', ':'])
        };
        let first = || self.sentences.iter().find(|sentence| !is_dateline(&sentence.text))?.text.lines().next();
        self.title.as_deref().or_else(first)
    }

    /// The quotes under what `key` says of each, in the order in which each key first comes; those without one
    /// are left out. Keys that differ only in case are one.
    pub fn quotes_by(&self, key: impl Fn(&Quote) -> Option<String>) -> Vec<(String, Vec<&Quote>)> {
        let mut groups: Vec<(String, Vec<&Quote>)> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for quote in &self.quotes {
            let Some(key) = key(quote) else { continue };
            let place = *places.entry(key.to_lowercase()).or_insert_with(|| {
                groups.push((key, Vec::new()));
                groups.len() - 1
            });
            groups[place].1.push(quote);
        }
        groups
    }

    /// The person who speaks a quote.
    pub fn speaker_of(&self, quote: &Quote) -> Option<&Person> {
        self.people.get(quote.speaker.person?)
    }
}

impl Quote {
    /// Whether answers like it were right so seldom that it is to be checked first.
    pub fn is_doubtful(&self) -> bool {
        self.confidence < DOUBTFUL
    }

    /// Whether answers like it were hardly ever wrong.
    pub fn is_sure(&self) -> bool {
        self.confidence >= SURE
    }

    /// Who is quoted, in one cell: the name, or for a source without a name the phrase that stands for it.
    pub fn who(&self) -> Option<&str> {
        let phrase = self.speaker.text.as_deref().filter(|_| self.speaker.kind != SpeakerKind::Unknown);
        self.speaker.name.as_deref().or(phrase)
    }
}

impl Role {
    /// Whether answers like it were right so seldom that it is to be checked first.
    pub fn is_doubtful(&self) -> bool {
        self.confidence < DOUBTFUL
    }
}

impl Person {
    /// What the person is: the roles the article states, then those the user lists and it does not state.
    pub fn role_texts(&self) -> Vec<&str> {
        let mut roles: Vec<&str> = self.roles.iter().map(|role| role.text.as_str()).collect();
        for listed in self.lexicon_roles.iter().flatten() {
            if !roles.iter().any(|role| role.eq_ignore_ascii_case(listed)) {
                roles.push(listed);
            }
        }
        roles
    }

    /// The role to show where there is room for one: the first current one that the article states, else the first
    /// acting, future or former one, else the first that the user lists.
    pub fn main_role(&self) -> Option<&str> {
        let rank = |role: &&Role| match role.status {
            Status::Current => 0,
            Status::Acting => 1,
            Status::Future => 2,
            Status::Former => 3,
        };
        let stated = self.roles.iter().min_by_key(rank).map(|role| role.text.as_str());
        stated.or_else(|| self.role_texts().first().copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn role(text: &str, status: Status) -> Role {
        Role {
            text: text.into(),
            title: None,
            organization: None,
            status,
            start: 0,
            end: 0,
            sentence: 0,
            rule: "",
            confidence: 0.9,
            evidence: None,
            record: None,
        }
    }

    #[test]
    fn answers_below_the_bound_are_doubtful() {
        let with = |confidence| Role { confidence, ..role("mayor", Status::Current) };
        assert!(with(DOUBTFUL - 0.01).is_doubtful() && !with(DOUBTFUL).is_doubtful() && !with(1.0).is_doubtful());
    }

    #[test]
    fn the_main_role_is_the_most_present() {
        let all = [
            role("mayor", Status::Former),
            role("candidate", Status::Future),
            role("director", Status::Acting),
            role("doctor", Status::Current),
            role("author", Status::Current),
        ];
        let mut person = Person {
            id: 0,
            name: "Ana Okoro".into(),
            aliases: Vec::new(),
            pronoun: None,
            roles: Vec::new(),
            mentions: Vec::new(),
            quotes: Vec::new(),
            lexicon_roles: Some(vec!["neighbour".into()]),
        };
        for (stated, main) in [(0, "neighbour"), (1, "mayor"), (2, "candidate"), (3, "director"), (5, "doctor")] {
            person.roles = all[..stated].to_vec();
            assert_eq!(person.main_role(), Some(main));
        }
    }

    #[test]
    fn words_are_those_of_json() {
        fn json(value: impl Serialize) -> String {
            serde_json::to_value(value).unwrap().as_str().unwrap().to_string()
        }
        for value in [Offsets::Char, Offsets::Byte, Offsets::Utf16] {
            assert_eq!(value.as_str(), json(value));
        }
        for value in [Status::Current, Status::Former, Status::Acting, Status::Future] {
            assert_eq!(value.as_str(), json(value));
        }
        for value in [MentionKind::Name, MentionKind::Nominal, MentionKind::Pronoun] {
            assert_eq!(value.as_str(), json(value));
        }
        for value in [QuoteKind::Direct, QuoteKind::Mixed, QuoteKind::Indirect] {
            assert_eq!(value.as_str(), json(value));
        }
        for value in [SpeakerKind::Person, SpeakerKind::Unnamed, SpeakerKind::Group, SpeakerKind::Unknown] {
            assert_eq!(value.as_str(), json(value));
        }
    }
}
