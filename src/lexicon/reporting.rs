//! Reporting verbs and what each can take, from `reporting-verbs.tsv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use crate::lexicon::Classes;
use crate::lexicon::inflection::regular_forms;
use crate::lexicon::words::key;

/// What a reporting verb can take, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses(pub u16);

impl Uses {
    /// Nothing.
    pub const NONE: Uses = Uses(0);
    /// "said that it works"
    pub const CLAUSE: Uses = Uses(1);
    /// "said it works"
    pub const BARE: Uses = Uses(2);
    /// "asked whether it works"
    pub const WH: Uses = Uses(4);
    /// "“It works,” she said"
    pub const QUOTE: Uses = Uses(8);
    /// "promised to mend it"
    pub const TO: Uses = Uses(16);
    /// "denied breaking it"
    pub const ING: Uses = Uses(32);
    /// "praised the plan"
    pub const OBJECT: Uses = Uses(64);
    /// "described it as broken"
    pub const AS: Uses = Uses(128);
    /// "told the paper that it works"
    pub const ADDRESSEE: Uses = Uses(256);
    /// "spoke of a plan": a preposition leads the content
    pub const ABOUT: Uses = Uses(512);

    /// "blamed it on “bad luck”": an object only where marks show that words are reported
    pub const MIXED: Uses = Uses(1024);
    /// "made clear that it works": only with one of its words behind it
    pub const PHRASE: Uses = Uses(2048);
    /// "called for a ban": an object behind a preposition
    pub const FOR: Uses = Uses(4096);
    /// "called it a wreck": an object and what it is said to be
    pub const PREDICATE: Uses = Uses(8192);

    /// "the survey found most were glad": a clause without "that" behind a study alone
    pub const STUDY: Uses = Uses(16384);
    /// "the photo shows that it fell": no report of a thing, unless it is written
    pub const SHOWS: Uses = Uses(32768);

    /// All with an object that is no clause.
    pub const OBJECTS: Uses = Uses::OBJECT.with(Uses::FOR).with(Uses::PREDICATE);

    const NAMES: [(&'static str, Uses); 15] = [
        ("clause", Uses::CLAUSE),
        ("bare", Uses::BARE),
        ("wh", Uses::WH),
        ("quote", Uses::QUOTE),
        ("to", Uses::TO),
        ("ing", Uses::ING),
        ("object", Uses::OBJECT),
        ("as", Uses::AS),
        ("addressee", Uses::ADDRESSEE),
        ("mixed", Uses::MIXED),
        ("phrase", Uses::PHRASE),
        ("for", Uses::FOR),
        ("predicate", Uses::PREDICATE),
        ("study", Uses::STUDY),
        ("shows", Uses::SHOWS),
    ];

    /// Both sets together.
    pub const fn with(self, other: Uses) -> Uses {
        Uses(self.0 | other.0)
    }

    /// The set without another.
    pub const fn without(self, other: Uses) -> Uses {
        Uses(self.0 & !other.0)
    }

    /// Whether at least one use of `other` is in the set.
    pub const fn any(self, other: Uses) -> bool {
        self.0 & other.0 != 0
    }
}

/// A reporting verb.
#[derive(Clone, Debug)]
pub struct Verb {
    /// Its base form.
    pub lemma: &'static str,
    /// What it can take.
    pub uses: Uses,
    /// Prepositions and particles after which its content stands ("called for").
    pub prepositions: Vec<&'static str>,
}

struct Table {
    verbs: Vec<Verb>,
    forms: HashMap<String, usize>,
    /// The keys of the forms, as one bit each: most words are told from them.
    keys: Vec<u64>,
}

impl Table {
    /// Where the bit of a form is.
    fn bit(form: &str) -> (usize, u64) {
        let key = key(form.as_bytes());
        (usize::from(key / 64), 1 << (key % 64))
    }
}

static TABLE: LazyLock<Table> = LazyLock::new(|| {
    let mut table = Table { verbs: Vec::new(), forms: HashMap::new(), keys: vec![0; 1024] };
    let lines = include_str!("data/reporting-verbs.tsv").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        let mut fields = line.split('\t');
        let mut field = || fields.next().unwrap_or("").trim_matches('-');
        let (lemma, uses, irregular, prepositions) = (field(), field(), field(), field());
        let bits = uses.split(' ').map(|use_| {
            let known = Uses::NAMES.iter().find(|(name, _)| *name == use_);
            known.map_or(0, |(_, uses)| uses.0)
        });
        let verb = Verb { lemma, uses: Uses(bits.sum()), prepositions: prepositions.split_whitespace().collect() };
        let index = table.verbs.len();
        for form in irregular.split_whitespace().map(str::to_string).chain(regular_forms(lemma)) {
            let (at, bit) = Table::bit(&form);
            table.keys[at] |= bit;
            table.forms.entry(form).or_insert(index);
        }
        table.verbs.push(verb);
    }
    table
});

/// The reporting verb that a lower-case form belongs to.
///
/// ```
/// use extract::lexicon::reporting::find;
/// assert_eq!(find("replied").unwrap().lemma, "reply");
/// assert_eq!(find("told").unwrap().lemma, "tell");
/// assert!(find("walked").is_none());
/// ```
pub fn find(form: &str) -> Option<&'static Verb> {
    let (at, bit) = Table::bit(form);
    if TABLE.keys[at] & bit == 0 {
        return None;
    }
    TABLE.forms.get(form).map(|index| &TABLE.verbs[*index])
}

/// Whether a lower-case form of these classes is of a verb that reports clauses or quotations, by the list or the user.
pub fn reports(form: &str, classes: Classes) -> bool {
    let clauses = Uses::CLAUSE.with(Uses::BARE);
    classes.any(Classes::REPORTING)
        || find(form).is_some_and(|verb| verb.uses.any(clauses) && verb.uses.any(Uses::QUOTE))
}

/// What a reporting verb takes that only the user's words name.
pub fn of_user() -> &'static Verb {
    static VERB: LazyLock<Verb> = LazyLock::new(|| Verb {
        lemma: "",
        uses: Uses::CLAUSE.with(Uses::BARE).with(Uses::QUOTE),
        prepositions: Vec::new(),
    });
    &VERB
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_understood() {
        for line in include_str!("data/reporting-verbs.tsv").lines().filter(|line| !line.starts_with('#')) {
            let fields: Vec<&str> = line.split('\t').collect();
            assert_eq!(fields.len(), 4, "{line}");
            for use_ in fields[1].split(' ') {
                assert!(Uses::NAMES.iter().any(|(name, _)| *name == use_), "{line}: {use_}");
            }
        }
    }

    #[test]
    fn forms_by_rule() {
        for (form, lemma) in
            [("says", "say"), ("replies", "reply"), ("arguing", "argue"), ("stresses", "stress"), ("agreed", "agree")]
        {
            assert_eq!(find(form).map(|verb| verb.lemma), Some(lemma), "{form}");
        }
    }
}
