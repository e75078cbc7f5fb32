// What a reporting verb can take. Included by the build script as well, so that the data file and the program agree on
// the names.

/// What a reporting verb can take, as a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Uses(pub u32);

#[allow(dead_code)]
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

    /// Those that the data file names.
    pub const NAMES: [(&'static str, Uses); 15] = [
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
