//! Nouns that the reading of roles tells apart.

use crate::lexicon::words::{Words, words};

/// Lower-case nouns that make the words before them an organization: "state labor department employee".
pub const BODIES: &Words = words![
    "department",
    "council",
    "committee",
    "board",
    "company",
    "agency",
    "bureau",
    "school",
    "schools",
    "university",
    "court",
    "commission",
    "union",
    "army",
    "team",
    "firm",
    "hospital",
    "church",
    "club",
    "party",
    "office",
    "ministry",
    "campaign",
    "administration",
    "county",
    "government",
    "college",
    "association",
    "group",
];

/// Heads of candidacies.
pub const CANDIDACIES: &Words = words![
    "candidate",
    "candidates",
    "nominee",
    "nominees",
    "hopeful",
    "hopefuls",
    "contender",
    "contenders",
    "challenger",
    "challengers",
    "mate",
    "frontrunner",
    "front-runner",
    "front-runners",
    "contestant",
    "nominee-in-waiting",
    "runner",
];
