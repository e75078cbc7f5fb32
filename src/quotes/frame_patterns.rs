//! What the patterns of [`super::frame_rules`] and the module `subjects` are built of: a subject and what stands around it,
//! over the letters of [`super::chunks`].

/// A noun phrase or pronoun, or a list of noun phrases.
macro_rules! nouns {
    () => {
        r"(?:(?:[PON](?:i[PON])*,)+[PON](?:i[PON])*,?ca*[PON]|[PONH]h?)"
    };
}

/// What hangs on a noun phrase: prepositions, brackets, conjunctions.
macro_rules! hangs {
    () => {
        r"(?:j?i(?:ci)?[aj]*(?:[PONMHhQ]|v+[PONh]?)|\([^)|]*\)|ca*[PON]H?)*"
    };
}

/// A subject with what hangs on it, and a participle or restrictive relative clause.
macro_rules! subject {
    () => {
        concat!(
            nouns!(),
            hangs!(),
            r"(?:[ves](?:i?[aj]*[PONMHhQ]|[vja]|c[PON])*|[VE](?:[aM]|i[PONM])*)?",
            r"(?:[Rt][PONH]?a*[VSE][^,|:;QRt]*?)?"
        )
    };
}

/// A source that follows its cue: a noun phrase or a list, and a participle clause.
macro_rules! source {
    () => {
        r"(?:(?:[PON](?:i[PON])*,)+[PON](?:i[PON])*,?c[PON]|[PONH])(?:j?i[PONQM])*(?:c[PON](?:i[PON])*)?(?:\([^)|]*\))?(?:[ve](?:[ic]?[PON]|i?M|v)*|[VE](?:[ic][PON]|i?M)*)?"
    };
}

/// Appositions and relative clauses behind a subject, closed by a comma or between dashes.
macro_rules! appositions {
    () => {
        r"(?:(?:,(?:[iaw]*R[^|:;]*?|(?:ca*)?[PONHMhxjiav][^,|:;SE]*(?:[Rtw][^|:;]*?)?))+,|-[^|:;-]+?-)"
    };
}

/// What may part a subject from its verb: adverbs, times, places, participles, subordinate clauses.
macro_rules! aside {
    () => {
        r"(?:(?:,?(?:[aMi][^,|:;SE]*|[svewuVE][^,|:;]*))+,)?[aM]*"
    };
}

/// Where a clause can begin.
macro_rules! clause_start {
    () => {
        r"(?:^|[|:;,tuwRQM(c\-])a*"
    };
}

pub(super) use {appositions, aside, clause_start, hangs, nouns, source, subject};
