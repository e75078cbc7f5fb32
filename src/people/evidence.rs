//! What speaks for and against a candidate being the name of a person: one table.
//!
//! All evidence that holds is added up, and what the words of the candidate say by themselves; see
//! [`super::accept`] for how much is needed.

use super::context::{Context, Sides};
use super::others::{MAKERS, WORKS};
use super::speech::is_speech;
use crate::lexicon::Classes;
use crate::lexicon::words::{Filter, Words, words};
use crate::rules::Element;
use crate::rules::Rule;
use crate::text::tokens::Token;

/// One kind of evidence.
pub struct Evidence {
    /// What it is, with a text where it holds and one where it does not.
    pub rule: Rule,
    /// How much it counts; below zero against a person.
    pub weight: i32,
    /// Where it is: only what has one of these sides is asked.
    sides: Sides,
    /// The words of which one stands right before it.
    behind: Option<&'static Words>,
    /// The words of which one stands right after it.
    before: Option<&'static Words>,
    /// What else must hold.
    holds: fn(&Context) -> bool,
}

impl Evidence {
    /// Whether only people have it.
    fn is_of_people(&self) -> bool {
        self.weight >= PERSONAL && self.rule.id != OF_BODIES_TOO
    }

    /// Whether it is there.
    fn is_there(&self, context: &Context) -> bool {
        self.behind.is_none_or(|words| context.left_word(words))
            && self.before.is_none_or(|words| context.right_word(words))
            && (self.holds)(context)
    }
}

/// One entry of [`EVIDENCE`].
macro_rules! evidence {
    (@words) => { None };
    (@words $words:expr) => { Some($words) };
    ($($id:literal $weight:literal $sides:ident $(behind $behind:expr,)? $(before $before:expr,)? $meaning:literal
        [$($example:literal),+ / $($counterexample:literal),+] $holds:expr;)+) => {
        /// Every kind of evidence.
        pub const EVIDENCE: &[Evidence] = &[$(Evidence {
            rule: Rule {
                id: $id,
                stage: "people",
                meaning: $meaning,
                pattern: None,
                conditions: &[],
                examples: &[$($example),+],
                finds: &[],
                counterexamples: &[$($counterexample),+],
                source: "",
            },
            weight: $weight,
            sides: Sides::$sides,
            behind: evidence!(@words $($behind)?),
            before: evidence!(@words $($before)?),
            holds: $holds,
        }),+];
    };
}

/// Nouns that follow the name of a politician: "the Ruiz campaign".
const CAMP: &Words = words![
    "administration",
    "adviser",
    "advisers",
    "aide",
    "aides",
    "backers",
    "campaign",
    "delegate",
    "delegates",
    "presidency",
    "supporter",
    "supporters",
    "surrogate",
    "surrogates",
];

/// Nouns that follow the name of a company: "Ruiz shares".
const BUSINESS: &Words = words![
    "airlines",
    "bonds",
    "cars",
    "company",
    "customers",
    "employees",
    "factory",
    "group",
    "news",
    "plant",
    "products",
    "shares",
    "stock",
    "stores",
    "unit",
    "users",
    "workers",
];

/// Nouns that follow the name of a place or building.
const FACILITY: &Words = words![
    "airport",
    "arena",
    "avenue",
    "bridge",
    "college",
    "county",
    "hospital",
    "hotel",
    "museum",
    "prison",
    "school",
    "stadium",
    "street",
    "tower",
    "university",
];

const ARTICLES: &Words = words!["the", "a", "an", "this", "every"];

const OFFICE: Classes = Classes::OFFICE.with(Classes::TITLE);
const PERSON: Classes = Classes::PERSON_NOUN.with(Classes::PERSON_PLURAL);

evidence! {
    // What stands before.
    "name.honorific" 6 NAME_BEFORE "Mr., Ms. before it" ["It was Mr. Odell." / "It was Odell."] |s| s.candidate.left == Element::Honorific;
    "name.title" 4 WORD_BEFORE "a title before it" ["It was Mayor Odell." / "It was Odell.", "Rival Odell rose."]
        |s| s.candidate.left == Element::Title && !s.plural_before() && !s.firm_too() || s.title_phrase() || s.fixed_title();
    "name.noun" 4 NOUN_BEFORE "a noun for an office or profession before it" ["the lawyer Odell" / "the river Odell", "the regulator Odell"]
        |s| s.left_noun(OFFICE) && !s.firm_too();
    "name.person-noun" 2 NOUN_BEFORE "another noun for a person before it" ["the newcomer Odell" / "the river Odell"]
        |s| s.left_noun(PERSON) && !s.left_noun(OFFICE) && !s.firm_too();
    "name.kin" 3 NOUN_BEFORE "a relative before it" ["his brother Odell" / "his house Odell"] |s| s.left_noun(Classes::KINSHIP);
    "name.relative" 4 MARK_BEFORE "a relative and a comma before it" ["His brother, Odell, left." / "His house, Odell, left."]
        |s| s.relative_before();
    "name.royal" 2 WORD_BEFORE behind words!["king", "queen", "prince", "princess", "emperor", "empress", "pope", "sultan", "emir"], "a title that goes with one name" ["It was Prince Odell." / "It was Mayor Odell."]
        |s| s.candidate.is_single();
    "name.demonym" 2 NAME_BEFORE "a nationality before several words" ["the Kenyan Ana Odell" / "the Kenyan Odell"]
        |s| s.candidate.left == Element::Demonym && !s.candidate.is_single();
    "name.said-before" 2 PLAIN_BEFORE "the subject after a verb of speech" ["“No,” said Odell." / "They said Odell left."]
        |s| s.before(1).is_some_and(|at| is_speech(s.document, at)) && !s.goes_on();
    "name.by" 1 WORD_BEFORE behind words!["by", "told", "asked", "named", "against", "with", "like"], "the agent or partner of an act" ["It was made by Odell." / "It was made of Odell."]
        |_| true;
    "name.between" 2 MARK_BEFORE "in commas after a phrase with a title"
        ["The speaker of the house, Ana Odell, left." / "In the house, Ana Odell, left."] |s| s.between_commas();
    "name.score-card" 5 WORD_BEFORE behind words!["b", "c", "lbw", "st"], "in a cricket score" ["Ruiz lbw b Odell 12" / "Ruiz met Odell"]
        |_| true;
    "name.group" -5 NOUN_BEFORE "a noun for a body before it" ["the group Odell" / "the lawyer Odell"]
        |s| s.left_noun(Classes::GROUP_NOUN) && !s.fixed_title() && !s.left_noun(PERSON.with(Classes::KINSHIP));
    "name.the" -2 WORD_BEFORE behind ARTICLES, "an article before it" ["It was the Odell." / "It was Odell."]
        |_| true;
    "name.the-one" -1 WORD_BEFORE behind ARTICLES, "an article before one word" ["It was the Odell." / "It was the Ana Odell."]
        |s| s.candidate.is_single();
    "name.in" -2 WORD_BEFORE behind words!["in", "at", "near", "into", "across", "inside", "outside"], "a preposition of place before it" ["They met in Odell." / "They met Odell."]
        |s| !s.owns() && !s.owner_named();
    "name.body-of" -4 PLAIN_BEFORE behind words!["of", "for"], "the complement of a body" ["the University of Odell" / "the mother of Odell"] |s| s.body_of();
    "name.headed" -4 WORD_BEFORE behind words!["of", "at"], "the head of a body before it" ["the director of Odell Mills", "an analyst at Odell" / "the daughter of Odell"]
        |s| s.headed_body();
    "name.place-before" -2 NAME_BEFORE "the rest of a place" ["They saw Lake Odell." / "They saw Odell."]
        |s| matches!(s.candidate.left, Element::PlaceNoun | Element::Body) && !s.title_phrase();
    "name.behind-place" -5 NAME_BEFORE "one word behind a place" ["They read the New York Odell." / "They met the Kenyan Odell."]
        |s| s.candidate.left == Element::Place && s.candidate.is_single();
    "name.letters-before" -1 NAME_BEFORE "letters before it" ["They met the XQZ Odell." / "They met Odell."]
        |s| s.candidate.left == Element::Acronym;
    "name.place-of" -6 PLAIN_BEFORE behind words!["of"], "a noun for a place before it, with “of”"
        ["They met in the resort of Odell." / "They met the mother of Odell."] |s| s.place_of();
    "name.seat" -5 PLAIN_BEFORE behind words!["of"], "a noble or a bishop before it, with “of”"
        ["They met the Earl of Odell." / "They met the mother of Odell."] |s| s.seat_of();
    "name.maker" -8 WORD_BEFORE behind MAKERS, "a noun for a firm before it" ["the retailer Odell" / "the lawyer Odell"]
        |_| true;
    "name.firm-noun" -6 WORD_BEFORE "one word behind a noun for firms" ["the software giant Odell" / "the lawyer Odell"]
        |s| s.firm_noun_before();
    "name.thing-noun" -6 PLAIN_AFTER "what it is behind it" ["The Odell newspaper said so." / "The Odell campaign said so."]
        |s| s.thing_noun_after();
    "name.firm" -6 NOUN_BEFORE "several words after a noun for a body, the first no given name"
        ["the law firm Ruiz Odell" / "the law firm Ana Odell left"] |s| s.firm_before();
    "name.several" -6 WORD_BEFORE "a noun for several before it"
        ["the leaders Odell lost" / "the lawyer Odell lost", "They told reporters Odell lost.", "the actors Odell and Ruiz"]
        |s| s.plural_before();
    "name.work" -6 WORD_BEFORE behind WORKS, "a work, a ship or a storm before it"
        ["the film Ana Odell opens" / "the mayor Ana Odell opens"] |s| s.work_before();
    "name.figure" -6 PLAIN_BEFORE behind words!["as", "of", "character", "superhero", "protagonist"], "played by somebody"
        ["He stars as Ana Odell in it." / "He sees Ana Odell in it."] |s| s.figure();
    "name.quoted" -5 MARK_BEFORE "alone in quotation marks" ["She wrote “Ana Odell” here." / "She wrote “Odell lost” here."]
        |s| s.quoted_alone();
    "name.thing" -6 MARK_BEFORE "in commas after a thing, inside a clause"
        ["Its plant, Ana Odell, was hit." / "In its plant, Ana Odell, a lawyer, left.", "The head of the board, Ana Odell, has left."] |s| s.thing_before();
    "name.among" 3 PLAIN_BEFORE behind words!["as", "including"], "one of several people" ["singers including Ana Odell" / "rivals including Ana Odell"]
        |s| s.among();
    "name.noun-alone" 1 NOUN_BEFORE "one word after a noun for an office or profession"
        ["the lawyer Odell" / "the lawyer Ana Odell"] |s| s.alone_behind_noun();
    "name.title-alone" 1 NAME_BEFORE "one word of no dictionary right behind a title" ["It was Mayor Odell." / "It was the Mayor Ana Odell."]
        |s| s.alone_behind_title();
    "name.holder-before" 5 MARK_BEFORE "one word in commas after the holder of an office"
        ["The mayor, Odell, left." / "The house, Odell, left."] |s| s.holder_before();
    "name.called" -6 WORD_BEFORE behind words!["called", "named", "dubbed", "titled", "entitled"], "a thing called so" ["a shop called Odell" / "a man called Odell", "The board named Odell its head."] |s| s.thing_called();
    "name.those-of" -4 PLAIN_BEFORE behind words!["of"], "those of a body before it" ["customers of Odell" / "friends of Odell"] |s| s.those_of();
    "name.aged" 6 SIDES "an age before it, or behind a comma"
        ["Thirteen-year-old Odell left.", "Odell, a 51-year-old clerk, left." / "Odell, a 51-year-old firm, grew.", "Odell left."]
        |s| s.aged();
    "name.numbered" 8 SIDES "a number and a word that somebody is introduced by"
        ["the rapper 40 Odell left." / "They saw 40 Odell stamps."] |s| s.numbered();
    "name.credited" 6 MARK_AFTER "credited with a picture" ["Picture: Ana Odell/PA" / "Ana Odell left."] |s| s.credited();
    // What stands after.
    "name.is-thing" -6 PLAIN_AFTER before words!["is", "was", "has"], "it is a thing, or was founded"
        ["Odell is a hotel in Salton.", "Ana Odell was founded in May." / "Odell is a nurse.", "Odell was a hotel owner."]
        |s| s.is_said_to_be_thing();
    "name.has-things" -5 PLAIN_AFTER "it has branches, staff or users, in a number"
        ["Ana Odell has 40 branches." / "Ana Odell has 40 stamps."] |s| s.has_things();
    "name.is-person" 4 PLAIN_AFTER before words!["is", "was"], "one word that is somebody" ["Odell is a nurse at the clinic." / "Odell is a hotel.", "Odell is a maker of lamps."]
        |s| s.is_said_to_be_person();
    "name.thing-after" -6 PAUSE_AFTER "a body or a thing in apposition"
        ["They heard Odell, a band from Salton." / "They heard Odell, a lawyer.", "They thanked Ana Odell, the fire service and the police.", "They heard Odell, the band said."]
        |s| s.thing_after();
    "name.says-it" -6 PLAIN_AFTER "one word that speaks of itself as “it”"
        ["Odell said it had grown.", "Odell told reporters that it would act." / "Odell said it would be late.", "Ana Odell said it had grown."]
        |s| s.says_it();
    "name.shop-says" -6 AFTER before words!["'s", "’s"], "a shop by its possessive speaks" ["Odell’s said sales rose." / "Odell’s said-to-be heir left."] |s| s.shop_says();
    "name.firm-owns" -5 AFTER before words!["'s", "’s", "'", "’"], "the shares, customers or sales of one word" ["Odell’s shares fell." / "Odell’s friends fell."] |s| s.firm_owns();
    "name.holder-after" 5 PAUSE_AFTER "one word, and the office in apposition"
        ["Odell, head of the mill, left." / "Odell, a supplier, left.", "Odell, farmers said, left."] |s| s.holder_after();
    "name.owner" 1 PLAIN_AFTER before words!["'s", "’s"], "one word that owns something" ["It is Odell’s plan." / "It is Odell’s Plan."] |s| s.owns();
    "name.shop" -5 AFTER before words!["'s", "’s", "’", "'"], "the owner of a shop or the like" ["They met at Odell’s Bakery." / "They met at Odell’s party."]
        |s| s.shop_after();
    "name.team" -6 PLAIN_AFTER before words!["were", "are", "have", "weren't", "aren't", "haven't"], "a verb for several after it" ["Odell were poor." / "Ana and Odell were poor."]
        |s| s.team_after();
    "name.several-after" -6 PAUSE_AFTER "several in apposition" ["They beat Odell, the leaders." / "Odell, the leader, left."]
        |s| s.plural_after();
    "name.shares" -6 SIDES "shares in it" ["They sold shares in Odell." / "They met in Odell."] |s| s.shares_in();
    "name.says" 3 AFTER "a verb of speech after it" ["Odell said so." / "Odell grew."] |s| s.speech_after();
    "name.acts" 1 PLAIN_AFTER "a verb after it" ["Odell left." / "Odell and others"] |s| s.acts();
    "name.age" 5 PAUSE_AFTER "an age after it" ["Ana Odell, 46, left.", "Odell, nine, left." / "Ana Odell, 1946, left.", "Odell, one of them, left."] |s| s.age_after();
    "name.camp" 3 PLAIN_AFTER before CAMP, "the followers of a politician after it" ["the Odell campaign" / "the Odell house"]
        |_| true;
    "name.business" -3 PLAIN_AFTER before BUSINESS, "what a company has after it" ["Odell shares fell." / "Odell friends fell."]
        |_| true;
    "name.facility" -5 PLAIN_AFTER before FACILITY, "the rest of the name of a building or place" ["the Odell airport" / "the Odell voters"]
        |_| true;
    "name.who" 3 AFTER "a relative pronoun for people after it" ["Odell, who left" / "Odell, which left"]
        |s| s.who_after();
    "name.formerly" 3 PAUSE_AFTER "what the person was, after a comma" ["Odell, formerly of Salton, left." / "Odell, in Ohio, left."]
        |s| s.formerly_after();
    "name.which" -3 AFTER "a relative pronoun for things after it" ["Odell, which left" / "Odell, who left"]
        |s| s.which_after();
    "name.party" 5 PAUSE_AFTER "a party label after it" ["Odell (D-Ohio) left." / "Odell (2) left.", "Near Odell, I-95 was shut."]
        |s| s.party_after();
    "name.apposition" 3 PAUSE_AFTER "a title in apposition" ["Ana Odell, a lawyer, left." / "Ana Odell, a town, left."]
        |s| s.apposition_after();
    "name.country" 3 PAUSE_AFTER "a country in brackets after it" ["Ana Odell (Kenya) won." / "Ana Odell (second) won."]
        |s| s.country_after();
    "name.body" -6 NAME_AFTER "the rest of the name of a body after it" ["They left Odell University." / "They left Odell."]
        |s| s.candidate.right == Element::Body;
    "name.place-after" -5 NAME_AFTER "the rest of the name of a place after it"
        ["They left Odell Street." / "They left Odell."] |s| s.candidate.right == Element::PlaceNoun;
    "name.letters-after" -4 NAME_AFTER "letters, a place or what is never a name after it" ["They beat Odell XQZ." / "They beat Odell."]
        |s| matches!(s.candidate.right, Element::Acronym | Element::Place | Element::NeverName);
    "name.title-after" -3 NAME_AFTER "a title, a nationality or a party after it" ["They met Odell Mayor Ana Ruiz." / "They met Odell."]
        |s| matches!(s.candidate.right, Element::Title | Element::Demonym | Element::Party | Element::RoleModifier);
    "name.state-after" -4 PAUSE_AFTER "a state or country after a comma" ["They met in Odell, Ohio." / "They met in Odell, too."]
        |s| s.state_after();
    "name.company" -6 SIDES "and partners"
        ["They sued Odell & Sons." / "They sued Odell and left.", "They sued Odell & Sen. Bo Ruiz."] |s| s.and_partners();
}

/// From this weight on down, the words are the name of something else wherever they stand.
const OTHER: i32 = -6;

/// From this weight on up, only people have it, but for one kind: bodies speak too.
const PERSONAL: i32 = 3;
const OF_BODIES_TOO: &str = "name.says";

/// What all evidence says of a candidate where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weight {
    /// The sum.
    pub sum: i32,
    /// Whether its words are the name of something else, here and in other places.
    pub other: bool,
    /// Whether something is there that only people have.
    pub personal: bool,
}

/// Weighs a candidate where it stands.
pub fn weigh(context: &Context) -> Weight {
    let mut weight = Weight { sum: 0, other: false, personal: false };
    let mut asked = INDEX.asked(context);
    while asked != 0 {
        let evidence = &EVIDENCE[asked.trailing_zeros() as usize];
        asked &= asked - 1;
        if evidence.is_there(context) {
            weight.sum += evidence.weight;
            weight.other |= evidence.weight <= OTHER;
            weight.personal |= evidence.is_of_people();
        }
    }
    weight
}

/// How many keys of words are told apart.
const KEYS: usize = 512;

/// Which evidence can be there, as one bit each: most is told from the words right before and after.
struct Index {
    /// By the sides.
    sides: [u128; 256],
    /// By the key of the word before, and without one.
    behind: ([u128; KEYS], u128),
    /// By the key of the word after, and without one.
    before: ([u128; KEYS], u128),
}

static INDEX: Index = Index::new();

impl Index {
    const fn new() -> Self {
        let mut index = Index { sides: [0; 256], behind: ([0; KEYS], 0), before: ([0; KEYS], 0) };
        assert!(EVIDENCE.len() <= u128::BITS as usize, "more bits are needed");
        let mut at = 0;
        while at < EVIDENCE.len() {
            let mut sides = 0;
            while sides < 256 {
                if EVIDENCE[at].sides.any(Sides(sides as u8)) {
                    index.sides[sides] |= 1 << at;
                }
                sides += 1;
            }
            index.behind = with_words(index.behind, EVIDENCE[at].behind, at);
            index.before = with_words(index.before, EVIDENCE[at].before, at);
            at += 1;
        }
        index
    }

    /// The evidence that can be there.
    fn asked(&self, context: &Context) -> u128 {
        let of = |(by_key, without): &([u128; KEYS], u128), token: Option<&Token>| {
            token.map_or(*without, |token| by_key[usize::from(token.key) % KEYS])
        };
        self.sides[usize::from(context.sides().0)] & of(&self.behind, context.left) & of(&self.before, context.right)
    }
}

/// Adds the bit of a kind of evidence to each key that its words have, or to all if it has none.
const fn with_words(
    (mut by_key, mut without): ([u128; KEYS], u128),
    words: Option<&Words>,
    bit: usize,
) -> ([u128; KEYS], u128) {
    let filter = if let Some(words) = words { Filter::NONE.with(words) } else { Filter::NONE };
    let mut key = 0;
    while key < KEYS {
        if words.is_none() || filter.can_have(key as u16) {
            by_key[key] |= 1 << bit;
        }
        key += 1;
    }
    if words.is_none() {
        without |= 1 << bit;
    }
    (by_key, without)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;
    use crate::people::candidates::candidates;
    use crate::people::style::Style;
    use crate::syntax::Document;

    #[test]
    fn every_kind_holds_in_its_example_and_not_in_its_counterexample() {
        let lexicon = Lexicon::default();
        for (bit, evidence) in EVIDENCE.iter().enumerate() {
            let holds = |text: &str| {
                let document = Document::new(text, &lexicon);
                let candidates = candidates(&document, &lexicon, |_| Style::Prose);
                candidates.iter().any(|candidate| {
                    let named = document.span(candidate.tokens.clone()).of(text).contains("Odell");
                    let context = Context::new(&document, candidate);
                    let holds = named && evidence.is_there(&context);
                    let asked = INDEX.asked(&context) >> bit & 1 == 1;
                    assert!(!holds || asked, "{}: its sides and words: {text}", evidence.rule.id);
                    holds
                })
            };
            for text in evidence.rule.examples {
                assert!(holds(text), "{}: {text}", evidence.rule.id);
            }
            for text in evidence.rule.counterexamples {
                assert!(!holds(text), "{}: {text}", evidence.rule.id);
            }
        }
    }
}
