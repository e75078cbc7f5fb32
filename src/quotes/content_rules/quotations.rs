//! Labels, quotations and clauses that begin or end in marks, beside their cue.

use super::{CLAUSES, ContentRule, NAMED, SAID};
use crate::quotes::verbs::Uses;

/// In the order in which they are tried.
pub(super) const QUOTATIONS: &[ContentRule] = &[
    ContentRule {
        about: quote_rule!(
            "heading.label",
            "what follows the name of its source and a colon",
            ["Mayor: The pier is safe" => "The pier is safe"],
            ["Pier: It is safe", "The mayor said: “It is safe.”"],
        ),
        pattern: r"^L(?P<after>[^|]+)",
        needs: Uses::NONE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "mixed.around",
            "a clause that its cue splits from its end in marks",
            [
                "The pier is a wreck, Okoro said, “and it should go.”" => "The pier is a wreck “and it should go.”",
                "The pier, Okoro said, “should go.”" => "The pier “should go.”",
            ],
            ["When it rains, Okoro said, “the pier is a wreck.”", "She smiled. “It should go,” Okoro said."],
        ),
        pattern: r"(?:^|\|)c?(?P<before>[PONHxQ][^|,;:kr]*[VE][^|,;:kr]*|[PONH](?:i[aj]*[PON]|c[PON])*),F(?:[,:]|,c)(?P<after>Q)\|?$",
        needs: CLAUSES,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "mixed.around-quotation",
            "a clause that begins in marks and that its cue parts from its verb or from “that”",
            ["“Only you,” Okoro said, would mend the pier." => "“Only you,” would mend the pier"],
            ["“Only you,” Okoro said, adding that he would.", "“Mend it,” Okoro said, and left."],
        ),
        pattern: concat!(r"(?:^|\|)c?(?P<before>Q),F,(?P<after>[VEt][^|]*?)", stop!()),
        needs: SAID,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "mixed.led-in",
            "a quotation before its cue with the phrase of place or time that leads into it",
            ["In winter, “the pier is a wreck,” Okoro said." => "In winter, “the pier is a wreck,”"],
            ["In winter, Okoro said, “the pier is a wreck.”", "Okoro left. “It is a wreck,” she said."],
        ),
        pattern: r"(?:^|\|)(?P<before>i[PONM][aMiPON]*,Q),?[FI]",
        needs: CLAUSES,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "quote.after-colon",
            "a quotation after a cue and a colon",
            [
                "Okoro said: “The pier is open.”" => "“The pier is open.”",
                "They hear Okoro's promise in May: “The pier will open.”" => "“The pier will open.”",
            ],
            ["Okoro said, “The pier is open.”", "It has a name: “the wreck.”"],
        ),
        pattern: r"[FfGIZ]:(?P<after>Q)",
        needs: Uses::NONE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "nominal.of",
            "words in marks after a noun for speech, whose it is, and “of”",
            ["Their chants of “Keep the pier!” were heard." => "“Keep the pier!”"],
            ["The chants of “Keep the pier!” were heard.", "Their boat of “old oak” sank."],
        ),
        pattern: r"Z(?P<after>Q)",
        needs: Uses::NONE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "quote.after-clause",
            "a quotation after a clause without a cue and a colon",
            ["Okoro had one wish: “Keep the pier open.”" => "“Keep the pier open.”"],
            ["Okoro said: “Keep the pier open.”", "The wish: “Keep the pier open.”"],
        ),
        pattern: r"C(?P<after>Q)",
        needs: Uses::NONE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "mixed.subject-before",
            "a subject with its apposition or participle, and the rest of its clause in marks",
            ["The pier, built of oak, “is a wreck,” Okoro said." => "The pier, built of oak, “is a wreck,”"],
            ["On the pier, in winter, “it is cold,” Okoro said.", "The pier, “a wreck,” Okoro said, should go."],
        ),
        pattern: r"(?:^|\|)c?(?P<before>[PON](?:i[PON])*,[^|:;,krQSE]*,Q),[FI]",
        needs: CLAUSES,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "quote.before-cue",
            "a quotation before its cue",
            [
                "“The pier is open,” Okoro said." => "“The pier is open,”",
                "“Is it open?” asked Okoro, the mayor." => "“Is it open?”",
            ],
            ["Okoro saw “The Pier” and left.", "The pier is “a wreck,” Okoro said."],
        ),
        pattern: r"(?:^|[|,:;\-(]|[,|][cu])(?P<before>Q)[,\-]?\|?[FI]",
        needs: Uses::NONE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "mixed.relative",
            "words in marks for what a relative clause is about",
            ["The pier, which Okoro called “a wreck,” will go." => "which “a wreck,”"],
            ["The pier, which Okoro built, is “a wreck.”", "Okoro, who called it “a wreck,” left."],
        ),
        pattern: r"(?P<before>[Rw])F[iu]?(?P<after>[xv]?Q)",
        needs: NAMED,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "quote.after-cue",
            "a quotation after its cue",
            [
                "Okoro said, “The pier is open.”" => "“The pier is open.”",
                "The sign reads “Keep out.”" => "“Keep out.”",
            ],
            ["Okoro walked the “old” pier.", "Okoro called the pier “a wreck.”"],
        ),
        pattern: r"[FfGI](?:,R[^|:;Q]*)?[,\-]?(?P<after>Q)(?:[|,;:\-]|[cu]?[rk]|$)",
        needs: Uses::NONE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "quote.after-that",
            "a whole quotation after “that”",
            ["Okoro said that “the pier is open.”" => "“the pier is open.”"],
            ["Okoro said that “the pier” is open.", "Okoro said, “The pier is open.”"],
        ),
        pattern: r"[FfGI]t(?P<after>Q)(?:[|,]|[cu][rk]|$)",
        needs: Uses::NONE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "mixed.before-cue",
            "a clause that ends in marks, before its cue",
            [
                "The pier is “a wreck,” Okoro said." => "The pier is “a wreck,”",
                "The pier is “a wreck,” as Okoro put it." => "The pier is “a wreck,”",
            ],
            ["“It is a wreck,” Okoro said.", "The “old” pier fell, and Okoro left."],
        ),
        pattern: r"(?:^|\|)[cu]?(?P<before>[^|kr]+Q),?[FI](?:[^twPONHQx:]|$)",
        needs: Uses::NONE,
        shares: false,
    },
];
