//! Nouns and adjectives that a text uses of somebody it has named: "the former model", "the tycoon".

use crate::lexicon::words::{Words, words};

/// Adjectives that tell what somebody was before.
pub const PAST: &Words = words!["former", "ex", "retired", "one-time", "onetime", "veteran", "longtime"];
/// Adjectives that tell what somebody will be.
pub const TO_COME: &Words = words!["incoming", "future"];

/// Who runs for an office: many at a time.
const RUNNING: &Words = words![
    "candidate",
    "challenger",
    "contender",
    "front-runner",
    "frontrunner",
    "hopeful",
    "incumbent",
    "nominee",
    "standard-bearer"
];
/// Who sits in a parliament.
const MEMBERS: &Words =
    words!["congressman", "congresswoman", "lawmaker", "legislator", "parliamentarian", "representative", "senator"];
/// What a text calls a figure of business, politics, the stage, books, sports; other nouns ("the driver") may as
/// well bring up somebody new.
const FIGURES: &Words = words![
    "billionaire",
    "businessman",
    "businesswoman",
    "entrepreneur",
    "financier",
    "heiress",
    "industrialist",
    "magnate",
    "millionaire",
    "mogul",
    "philanthropist",
    "socialite",
    "tycoon",
    "firebrand",
    "politician",
    "statesman",
    "stateswoman",
    "strongman",
    "actor",
    "actress",
    "comedian",
    "comic",
    "composer",
    "crooner",
    "entertainer",
    "filmmaker",
    "guitarist",
    "moviemaker",
    "musician",
    "novelist",
    "playwright",
    "poet",
    "rapper",
    "rocker",
    "singer",
    "singer-songwriter",
    "songwriter",
    "soprano",
    "star",
    "starlet",
    "supermodel",
    "superstar",
    "tenor",
    "violinist",
    "boxer",
    "cyclist",
    "defender",
    "forward",
    "fullback",
    "goalkeeper",
    "goaltender",
    "golfer",
    "gymnast",
    "heavyweight",
    "jockey",
    "linebacker",
    "lineman",
    "medalist",
    "medallist",
    "midfielder",
    "outfielder",
    "pitcher",
    "playmaker",
    "quarterback",
    "shortstop",
    "skater",
    "slugger",
    "sprinter",
    "striker",
    "swimmer",
    "tailback",
    "winger",
    "wrestler",
    "icon",
    "laureate",
    "legend",
    "luminary",
    "native",
    "newcomer",
    "nonagenarian",
    "octogenarian",
    "septuagenarian",
    "sexagenarian",
    "teenager",
    "trailblazer",
    "veteran"
];

/// Whether a noun means who runs for an office.
pub fn is_running(noun: &str) -> bool {
    RUNNING.has(noun)
}

/// Whether a noun means a member of a parliament.
pub fn is_member(noun: &str) -> bool {
    MEMBERS.has(noun)
}

/// Whether a noun means a figure of public life.
pub fn is_epithet(noun: &str) -> bool {
    FIGURES.has(noun)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_are_no_passers_by() {
        assert!(is_epithet("tycoon") && is_epithet("Striker") && is_running("nominee") && is_member("senator"));
        assert!(!is_epithet("driver") && !is_epithet("judge") && !is_epithet(""));
    }
}
