//! Objects: words partly in marks, and what a speaker praises or condemns.

use super::{ContentRule, MIXED};
use crate::quotes::verbs::Uses;

/// In the order in which they are tried.
pub(super) const OBJECTS: &[ContentRule] = &[
    ContentRule {
        about: quote_rule!(
            "mixed.after-cue",
            "words partly in marks after their cue",
            ["Okoro called the pier “a wreck” in May." => "the pier “a wreck” in May"],
            ["Okoro walked the pier, “a wreck” in May.", "Okoro said, “It is a wreck.”"],
        ),
        pattern: concat!(
            r"[FfG],?(?P<after>(?:[^|,:\-r]|-[^|,ckr])*?(?:,[^|,VSEkr]*,)?(?:[^|,:\-r]|-[^|,ckr])*?Q[^|]*?)",
            stop!()
        ),
        needs: MIXED,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "mixed.passive",
            "the subject of a passive and the words in marks it is called",
            ["The plan was called “a wreck” by Okoro." => "The plan “a wreck”"],
            ["The plan was nicknamed “the wreck” by Okoro.", "The plan was called a wreck by Okoro."],
        ),
        pattern: r"(?:^|[^i])(?P<before>[PONH](?:i[PON])*)(?:,?Ra*|,)?[Ee](?P<after>x?Q)B",
        needs: Uses::OBJECT.with(Uses::AS),
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "object.passive",
            "the subject of a passive, where “by” names the speaker",
            ["The plan was denounced by Okoro." => "The plan"],
            ["The plan was written by Okoro.", "The plan was denounced by noon."],
        ),
        pattern: r"(?:^|[^i])(?P<before>[PONH](?:i[PON])*)(?:,?Ra*)?B",
        needs: Uses::OBJECT,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "object.before-verb",
            "what a speaker praises or condemns, where another verb goes on",
            [
                "Okoro praised the new pier and left." => "the new pier",
                "Okoro praised the new pier and the council opened it." => "the new pier",
            ],
            ["Okoro praised the pier that stood and held.", "Okoro said the new pier stands and holds."],
        ),
        pattern: concat!(r"[FfG](?P<after>[PONhQ][^|,VSEkrRtwu]*?)", further_verb!()),
        needs: Uses::OBJECT.with(Uses::ABOUT),
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "object.noun",
            "what a speaker praises or condemns, calls for or speaks of",
            ["Okoro praised the new pier." => "the new pier", "Okoro called for a new pier." => "a new pier"],
            [
                "Okoro built the new pier.",
                "Okoro said the new pier is safe.",
                "Okoro posted a message reading “Keep the pier.”",
                "Okoro called up a crew for the pier.",
            ],
        ),
        pattern: concat!(r"[FfG](?P<after>[PONhQ](?:[^|r]|r[^|Q])*?r?)(?:,v|", stop!(), ")"),
        needs: Uses::OBJECT.with(Uses::ABOUT),
        shares: false,
    },
];
