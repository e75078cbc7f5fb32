// The one alphabet of the rules: what a unit of a sentence can be. Included by the build script as well, so that the rule files
// and the program agree on the names.

/// Declares the elements: variant, name in the rule files, meaning, example.
macro_rules! declare {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $meaning:literal, $example:literal;)+) => {
        /// What a unit of a sentence is: a token, a phrase, or what a rule has folded into one.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Element { $($(#[doc = $doc])+ $variant),+ }

        impl Element {
            /// Every element with its name in the rule files, its meaning and an example.
            #[allow(dead_code)]
            pub const ALL: &'static [(Element, &'static str, &'static str, &'static str)] =
                &[$((Element::$variant, $name, $meaning, $example)),+];

            /// Its name in the rule files.
            #[allow(dead_code)]
            pub const fn name(self) -> &'static str {
                match self {
                    $(Element::$variant => $name),+
                }
            }
        }
    };
}

declare! {
    /// The name of a person; in roles with its title and label: "Ana Okoro".
    Person = "person", "the name of a person; in roles with its title and label", "Ana Okoro";
    /// A noun phrase headed by another name: "the Varby Council".
    Name = "name", "a noun phrase headed by another name", "the Varby Council";
    /// A noun phrase headed by a noun; in roles one noun: "the old pier".
    Noun = "noun", "a noun phrase headed by a noun; in roles one noun", "the old pier";
    /// A pronoun that can be a subject: "she".
    Pronoun = "pronoun", "a pronoun that can be a subject", "she";
    /// A pronoun that cannot: "them".
    ObjectPronoun = "object-pronoun", "a pronoun that cannot", "them";
    /// A time: "last week".
    Time = "time", "a time", "last week";
    /// A finite verb group that reports: "has said".
    Reports = "reports", "a finite verb group that reports", "has said";
    /// Its -ing form: "saying".
    Reporting = "reporting", "its -ing form", "saying";
    /// Its infinitive: "to say".
    ToReport = "to-report", "its infinitive", "to say";
    /// Its participle alone: "asked about it".
    Reported = "reported", "its participle alone", "asked about it";
    /// Its passive: "was called".
    IsReported = "is-reported", "its passive", "was called";
    /// Another finite verb group: "left".
    Verb = "verb", "another finite verb group", "left";
    /// Another verb group that is not finite: "to mend".
    Nonfinite = "nonfinite", "another verb group that is not finite", "to mend";
    /// “according to”; for contents, with its source: "according to Okoro".
    AccordingTo = "according-to", "“according to”; for contents, with its source", "according to Okoro";
    /// A relative pronoun: "who".
    Relative = "relative", "a relative pronoun", "who";
    /// “that” that begins a clause: "that".
    That = "that", "“that” that begins a clause", "that";
    /// What begins an indirect question: "whether".
    Question = "question", "what begins an indirect question", "whether";
    /// A preposition; in roles none of “of” and “as”: "in".
    Preposition = "preposition", "a preposition; in roles none of “of” and “as”", "in";
    /// “and”, “or”, “but”: "and".
    Coordinator = "coordinator", "“and”, “or”, “but”", "and";
    /// What begins an adverbial clause: "while".
    Subordinator = "subordinator", "what begins an adverbial clause", "while";
    /// An adverb: "later".
    Adverb = "adverb", "an adverb", "later";
    /// An adjective: "safe".
    Adjective = "adjective", "an adjective", "safe";
    /// A whole quotation: “It is safe”.
    Quotation = "quotation", "a whole quotation", "“It is safe”";
    /// A comma: ",".
    Comma = ",", "a comma", ",";
    /// A colon; in roles a semicolon too: ":".
    Colon = ":", "a colon; in roles a semicolon too", ":";
    /// A semicolon: ";".
    Semicolon = ";", "a semicolon", ";";
    /// Any dash: "–".
    Dash = "-", "any dash", "–";
    /// An opening bracket: "(".
    OpenBracket = "(", "an opening bracket", "(";
    /// A closing bracket: ")".
    CloseBracket = ")", "a closing bracket", ")";
    /// The end of a sentence; in roles its mark: ".".
    Stop = "stop", "the end of a sentence; in roles its mark", ".";
    /// Anything else: "%".
    Other = "other", "anything else", "%";
    /// This cue behind its source: "Okoro said".
    SourceCue = "source-cue", "this cue behind its source", "Okoro said";
    /// This cue before its source: "said Okoro".
    CueSource = "cue-source", "this cue before its source", "said Okoro";
    /// This cue with a relative pronoun as its source: "who said".
    RelativeCue = "relative-cue", "this cue with a relative pronoun as its source", "who said";
    /// This cue without a source of its own: "saying".
    BareCue = "bare-cue", "this cue without a source of its own", "saying";
    /// This passive cue with its source behind “by”: "was called by Okoro".
    PassiveCue = "passive-cue", "this passive cue with its source behind “by”", "was called by Okoro";
    /// The colon or comma behind a clause that leads to a quotation: ":".
    LeadIn = "lead-in", "the colon or comma behind a clause that leads to a quotation", ":";
    /// This noun for speech, whose owner is its source: "her claim".
    SpeechNoun = "speech-noun", "this noun for speech, whose owner is its source", "her claim";
    /// This label and its colon: "Okoro:".
    Label = "label", "this label and its colon", "Okoro:";
    /// Another cue with its source: "she says".
    OtherReport = "other-report", "another cue with its source", "she says";
    /// Another cue without a source: "adding".
    OtherCue = "other-cue", "another cue without a source", "adding";
    /// A noun for a role; for rules with its complements: "mayor of Varby".
    Role = "role", "a noun for a role; for rules with its complements", "mayor of Varby";
    /// Its plural: "mayors".
    Roles = "roles", "its plural", "mayors";
    /// A role that has been given to somebody: "mayor".
    TakenRole = "taken-role", "a role that has been given to somebody", "mayor";
    /// A noun for a person that is no role: "rival".
    Epithet = "epithet", "a noun for a person that is no role", "rival";
    /// A noun for a relative: "wife".
    Kin = "kin", "a noun for a relative", "wife";
    /// What stands before a role: "former".
    RoleModifier = "role-modifier", "what stands before a role", "former";
    /// A party or its members: "Labour".
    Party = "party", "a party or its members", "Labour";
    /// A party and a place behind a name: "D-Ohio".
    PartyLabel = "party-label", "a party and a place behind a name", "D-Ohio";
    /// Another capitalised word: "Varby".
    Capital = "capital", "another capitalised word", "Varby";
    /// A capitalised noun for a body: "Council".
    Body = "body", "a capitalised noun for a body", "Council";
    /// An -ing form: "running".
    Gerund = "gerund", "an -ing form", "running";
    /// An article or “his”, “their”: "the".
    Article = "article", "an article or “his”, “their”", "the";
    /// A possessive pronoun: "her".
    Whose = "whose", "a possessive pronoun", "her";
    /// The possessive 's: "’s".
    Possessive = "possessive", "the possessive 's", "’s";
    /// “of”: "of".
    Of = "of", "“of”", "of";
    /// “as”: "as".
    As = "as", "“as”", "as";
    /// A form of “be”: "is".
    Be = "be", "a form of “be”", "is";
    /// A form of “have” or “do”, a modal: "has".
    Auxiliary = "auxiliary", "a form of “have” or “do”, a modal", "has";
    /// A form of “become”: "became".
    Become = "become", "a form of “become”", "became";
    /// A verb that gives an office: "elected".
    Named = "named", "a verb that gives an office", "elected";
    /// “serve” or “work”: "served".
    Serve = "serve", "“serve” or “work”", "served";
    /// A verb that gives an office up: "resigned".
    Resign = "resign", "a verb that gives an office up", "resigned";
    /// A number: "46".
    Number = "number", "a number", "46";
    /// A quotation mark: “.
    QuoteMark = "quote-mark", "a quotation mark", "“";
    /// A capitalised word that can be part of a person's name: "Okoro".
    NameWord = "name-word", "a capitalised word that can be part of a person's name", "Okoro";
    /// Initials: "J.D.".
    Initials = "initials", "initials", "J.D.";
    /// A particle of names: "van".
    Particle = "particle", "a particle of names", "van";
    /// What follows a name and belongs to it: "Jr.".
    Suffix = "suffix", "what follows a name and belongs to it", "Jr.";
    /// A title: "Mayor".
    Title = "title", "a title", "Mayor";
    /// An honorific: "Mr.".
    Honorific = "honorific", "an honorific", "Mr.";
    /// What ends the name of a place: "Street".
    PlaceNoun = "place-noun", "what ends the name of a place", "Street";
    /// The name of a place: "Ohio".
    Place = "place", "the name of a place", "Ohio";
    /// A nationality or people: "Kenyan".
    Demonym = "demonym", "a nationality or people", "Kenyan";
    /// Letters that stand for words: "FBI".
    Acronym = "acronym", "letters that stand for words", "FBI";
    /// A capitalised word that is never a name: "Yes".
    NeverName = "never-name", "a capitalised word that is never a name", "Yes";
    /// No capitalised word: "the".
    Plain = "plain", "no capitalised word", "the";
}

/// A set of elements.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elements(pub u128);

#[allow(dead_code)]
impl Elements {
    /// None.
    pub const NONE: Elements = Elements(0);
    /// Every element.
    pub const ALL: Elements = Elements(u128::MAX >> (128 - Element::ALL.len()));

    /// Those of a list.
    pub const fn of(list: &[Element]) -> Elements {
        let (mut set, mut at) = (0, 0);
        while at < list.len() {
            set |= 1 << list[at] as u8;
            at += 1;
        }
        Elements(set)
    }

    /// Both sets together.
    pub const fn with(self, other: Elements) -> Elements {
        Elements(self.0 | other.0)
    }

    /// All other elements.
    pub const fn complement(self) -> Elements {
        Elements(Elements::ALL.0 & !self.0)
    }

    /// Whether an element is in the set.
    pub const fn has(self, element: Element) -> bool {
        self.0 >> element as u8 & 1 == 1
    }

    /// Whether two sets share an element.
    pub const fn any(self, other: Elements) -> bool {
        self.0 & other.0 != 0
    }

    /// Those of a row.
    pub fn in_row(row: &[Element]) -> Elements {
        Elements(row.iter().fold(0, |set, element| set | 1 << *element as u8))
    }
}

/// What rows of elements are asked: about their ends, in sets.
#[allow(dead_code)]
pub trait Row {
    /// Without the elements of a set at its end.
    fn trim_end(&self, set: Elements) -> &[Element];
    /// Without the elements of a set at its begin.
    fn trim_start(&self, set: Elements) -> &[Element];
    /// Whether its last elements are one of each of these sets.
    fn ends(&self, sets: &[Elements]) -> bool;
    /// Whether its first elements are one of each of these sets.
    fn begins(&self, sets: &[Elements]) -> bool;
    /// Whether it has one of a set.
    fn has(&self, set: Elements) -> bool;
    /// Where the first of a set is.
    fn place(&self, set: Elements) -> Option<usize>;
    /// Where the last of a set is.
    fn last_place(&self, set: Elements) -> Option<usize>;
}

impl Row for [Element] {
    fn trim_end(&self, set: Elements) -> &[Element] {
        let end = self.iter().rposition(|element| !set.has(*element)).map_or(0, |last| last + 1);
        &self[..end]
    }

    fn trim_start(&self, set: Elements) -> &[Element] {
        let start = self.iter().position(|element| !set.has(*element)).unwrap_or(self.len());
        &self[start..]
    }

    fn ends(&self, sets: &[Elements]) -> bool {
        let last = self.len().checked_sub(sets.len()).map(|start| &self[start..]);
        last.is_some_and(|last| last.iter().zip(sets).all(|(element, set)| set.has(*element)))
    }

    fn begins(&self, sets: &[Elements]) -> bool {
        self.len() >= sets.len() && self.iter().zip(sets).all(|(element, set)| set.has(*element))
    }

    fn has(&self, set: Elements) -> bool {
        self.iter().any(|element| set.has(*element))
    }

    fn place(&self, set: Elements) -> Option<usize> {
        self.iter().position(|element| set.has(*element))
    }

    fn last_place(&self, set: Elements) -> Option<usize> {
        self.iter().rposition(|element| set.has(*element))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_element_is_in_the_documentation_with_its_meaning() {
        let page = include_str!("../../docs/rules.md");
        for (_, name, meaning, example) in Element::ALL {
            let quoted = if name.starts_with(char::is_alphabetic) { name.to_string() } else { format!("\"{name}\"") };
            let row = format!("| `{quoted}` | {meaning} | {example} |");
            assert!(page.contains(&row), "{row}");
        }
    }

    #[test]
    fn rows_are_asked_about_their_ends() {
        let comma = Elements::of(&[Element::Comma]);
        let row = [Element::Noun, Element::Comma, Element::Verb, Element::Comma];
        assert_eq!(row.trim_end(comma), &row[..3]);
        assert_eq!(row.trim_start(Elements::of(&[Element::Noun])), &row[1..]);
        assert!(row.ends(&[Elements::of(&[Element::Verb]), comma]) && !row.ends(&[comma, comma]));
        assert!(row.begins(&[Elements::of(&[Element::Noun]), comma]) && !row.begins(&[comma]));
        assert_eq!((row.place(comma), row.last_place(comma)), (Some(1), Some(3)));
        assert!(!Elements::of(&[Element::Noun]).complement().has(Element::Noun));
    }
}
