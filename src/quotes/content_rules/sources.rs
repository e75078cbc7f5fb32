//! What a noun for speech or “according to” reports.

use super::ContentRule;
use crate::quotes::verbs::Uses;

/// In the order in which they are tried.
pub(super) const SOURCES: &[ContentRule] = &[
    ContentRule {
        about: quote_rule!(
            "nominal.that",
            "a clause with “that” after a noun for speech and whose it is",
            [
                "Okoro rejected the mayor's claim that the pier is safe." => "the pier is safe",
                "The mayor's claim in May was that the pier is safe." => "the pier is safe",
            ],
            ["The claim that the pier is safe is old.", "Okoro saw the mayor's boat that the storm sank."],
        ),
        pattern: concat!(r"Zt(?P<after>[^|]+?)(?:,|", stop!(), ")"),
        needs: Uses::NONE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "nominal.infinitive",
            "an infinitive after a noun for speech and whose it is",
            ["Okoro kept her promise to mend the pier." => "to mend the pier"],
            ["A promise to mend the pier was kept.", "Okoro took her boat to leave the pier."],
        ),
        pattern: concat!(r"Z(?P<after>v[^|]+?)(?:,|[VSE]|", stop!(), ")"),
        needs: Uses::NONE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "according.before",
            "a clause after “according to” and an apposition or relative clause, if any",
            [
                "According to Okoro, the pier is safe." => "the pier is safe",
                "According to Okoro, a baker, the pier is safe." => "the pier is safe",
            ],
            ["The pier is safe, according to Okoro.", "Prices vary according to size, Okoro said."],
        ),
        pattern: concat!(r"(?:^|[|:;(\-])[cu]?A(?:,R[^|]+?|,N[^|VSE,]*)?,(?P<after>[^|]*?[VSEk][^|]*?)", stop!()),
        needs: Uses::NONE,
        shares: true,
    },
    ContentRule {
        about: quote_rule!(
            "according.before-phrase",
            "words without a verb after “according to”",
            ["According to Okoro, a wreck by the pier." => "a wreck by the pier"],
            ["According to Okoro, the pier is safe.", "A wreck by the pier, according to Okoro."],
        ),
        pattern: concat!(r"(?:^|[|:;(\-])[cu]?A,(?P<after>[^|]+?)", stop!()),
        needs: Uses::NONE,
        shares: true,
    },
    ContentRule {
        about: quote_rule!(
            "according.after-verb",
            "a clause that “according to” splits after its verb",
            ["The old pier is, according to Okoro, safe." => "The old pier is safe"],
            ["The old pier, according to Okoro, is safe.", "The old pier is safe, according to Okoro."],
        ),
        pattern: concat!(r"(?:^|\|)[cu]?(?P<before>[^|]*?[VSEk][^|]*?),A,(?P<after>[^|]+?)", stop!()),
        needs: Uses::NONE,
        shares: true,
    },
    ContentRule {
        about: quote_rule!(
            "according.after-subject",
            "a clause that “according to” splits before its verb",
            ["The pier, according to Okoro, is safe." => "The pier is safe"],
            ["The pier is, according to Okoro, safe.", "According to Okoro, the pier is safe."],
        ),
        pattern: concat!(r"(?:^|\|)[cu]?(?P<before>[^|]*?),A,(?P<after>[^|]*?[VSEk][^|]*?)", stop!()),
        needs: Uses::NONE,
        shares: true,
    },
    ContentRule {
        about: quote_rule!(
            "according.after",
            "what stands before “according to” at its end",
            [
                "The pier is safe, according to Okoro." => "The pier is safe",
                "They left (the pier is safe, according to Okoro)." => "the pier is safe",
            ],
            ["According to Okoro, the pier is safe.", "The pier, according to Okoro, is safe."],
        ),
        pattern: r"(?:^|[|(])[cu]?(?P<before>(?:[^|()]|\([^|)]*\))+?),?A",
        needs: Uses::NONE,
        shares: true,
    },
];
