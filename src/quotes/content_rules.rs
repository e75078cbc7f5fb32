//! The content rules, in four tables.
//!
//! The order is part of the meaning: words in marks before clauses, clauses that "that" announces before those
//! that nothing announces.

use super::QuoteRule;
use super::verbs::Uses;

/// How a frame reports its content.
#[derive(Debug)]
pub struct ContentRule {
    /// What it finds.
    pub about: QuoteRule,
    /// A pattern over the letters of [`super::contents`]; its groups `before` and `after` are the content.
    pub pattern: &'static str,
    /// What the verb must be able to take; nothing if any cue will do.
    pub needs: Uses,
    /// Whether a quotation that another frame reports already can be in it: it may be a report of that report.
    pub shares: bool,
}

/// Where a reported clause ends: the sentence, or the next cue.
macro_rules! stop {
    () => {
        r"(?:\||;|[:\-]Q,?k|[,\-]c?a*r|ca*r|[,\-](?:[cu]|i?R)?k|ck|,A|\([^|)]*,A|$)"
    };
}

/// A finite verb behind a coordinator, with or without a subject of its own: what stands before is no clause.
macro_rules! further_verb {
    () => {
        r",?c[aM]*(?:i[PONM]+,?)?(?:[PONH](?:i[PON])*[aM]*V|V|r)"
    };
}

/// A clause: its subject, with what hangs on it, and a finite verb.
macro_rules! clause {
    () => {
        r"(?:(?:[aMc]|i[PONMQ]|(?:uv?|iv)[^|,]+,),?)*(?:k|i?[PONHhQRxjv(t](?:[^|,;:urc]|c[^|,;:ur]|r)*?(?:,[^|,]+?,[^|,]*?)?[VSEk])[^|]*?"
    };
}

const NAMED: Uses = Uses::OBJECT.with(Uses::AS).with(Uses::ABOUT);
const SAID: Uses = Uses::CLAUSE.with(Uses::BARE);
const CLAUSES: Uses = Uses::CLAUSE.with(Uses::BARE).with(Uses::QUOTE);
const MIXED: Uses =
    Uses::MIXED.with(Uses::CLAUSE).with(Uses::BARE).with(Uses::OBJECT).with(Uses::TO).with(Uses::AS).with(Uses::ABOUT);

mod clauses;
mod objects;
mod quotations;
mod sources;

/// Every content rule, in the order in which they are tried.
pub fn rules() -> impl Iterator<Item = &'static ContentRule> {
    [quotations::QUOTATIONS, sources::SOURCES, clauses::REPORTED, objects::OBJECTS].into_iter().flatten()
}
