//! Reported clauses, questions and infinitives: around their cue, behind it, before it.

use super::{CLAUSES, ContentRule, SAID};
use crate::quotes::verbs::Uses;

/// In the order in which they are tried.
pub(super) const REPORTED: &[ContentRule] = &[
    ContentRule {
        about: quote_rule!(
            "clause.around-subject",
            "a clause that its cue parts from its subject",
            [
                "The pier, Okoro said, is safe." => "The pier is safe",
                "The pier, said Okoro, the mayor, is safe." => "The pier is safe",
                "The pier, as Okoro said, is safe." => "The pier is safe",
            ],
            ["The pier, Okoro knew, is safe.", "The pier is safe, Okoro said."],
        ),
        pattern: concat!(r"(?:^|\|)c?(?P<before>[^|krVSE]+),(?:[ui]?F|I),(?P<after>[VEr][^|]*?)", stop!()),
        needs: SAID,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.around-long-subject",
            "a clause that its cue parts from its subject, with a clause in it",
            ["The pier that fell in May, Okoro said, is safe." => "The pier that fell in May is safe"],
            ["The pier that fell, Okoro knew, is safe.", "The pier that fell is safe, Okoro said, and left."],
        ),
        pattern: concat!(r"(?:^|\|)c?(?P<before>[^|u][^|]*?),F,(?P<after>[VE][^|]*?)", stop!()),
        needs: SAID,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.around-and",
            "two clauses with their cue between them",
            ["The pier is safe, Okoro said, and it will open." => "The pier is safe it will open"],
            ["The pier is safe, Okoro said, and left.", "The pier is safe, Okoro knew, and it will open."],
        ),
        pattern: concat!(
            r"(?:^|\|)c?(?P<before>[^|kr]*[VSE][^|kr]*),(?:F|I),(?P<after>c[aM]*(?:u[^|,]*,|i[^|,VSE]*,)?[PONHx][^|,;:]*?[VSE][^|]*?)",
            stop!()
        ),
        needs: SAID,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.around",
            "a clause that its cue splits",
            [
                "In May, Okoro said, the pier will open." => "In May the pier will open",
            ],
            ["In May, Okoro knew, the pier will open.", "The pier is safe, Okoro said, adding a smile."],
        ),
        pattern: concat!(r"(?:^|\|)c?(?P<before>[^|kr]+),[ui]?F,(?P<after>[^|rck][^|]*?)", stop!()),
        needs: SAID,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.that",
            "a clause with “that” after its cue",
            [
                "Okoro said that the pier is safe." => "the pier is safe",
                "Okoro told the council on Monday that the pier is safe." => "the pier is safe",
                "What Okoro said was that the pier is safe." => "the pier is safe",
            ],
            ["Okoro built the pier that the storm broke.", "Okoro said the pier is safe."],
        ),
        pattern: concat!(r"(?:wFV|[FfB])(?:,O)?,?(?:[aMi][^|VSEtkrQ]*)?,?t(?P<after>[^|]+?)", stop!()),
        needs: CLAUSES,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.that-relative",
            "a clause with “that” after the cue of a relative clause",
            [
                "Okoro, who said that the pier is safe, left." => "the pier is safe",
                "Okoro, who said that the pier is safe, told them to go." => "the pier is safe",
                "Fishermen who said that the pier is safe left the meeting." => "the pier is safe",
            ],
            ["Okoro, who built the pier that fell, left.", "Okoro, who left, said that the pier is safe."],
        ),
        pattern: concat!(r"G,?[aM]?,?t(?P<after>[^|]+?)(?:,[VSE]|", stop!(), ")"),
        needs: CLAUSES,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.relative",
            "the rest of a relative clause that a cue splits",
            ["The pier, which Okoro says is safe, will open in May." => "which is safe"],
            ["The pier, which Okoro built, is safe.", "Okoro, who says it is safe, left."],
        ),
        pattern: concat!(r"(?:(?P<before>R)|[t,N])F(?P<after>[VE][^|]*?)(?:,|cR|", stop!(), ")"),
        needs: CLAUSES,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.as",
            "a clause after “as” and a passive cue",
            ["As was claimed by Okoro, the pier is safe." => "the pier is safe"],
            ["After Okoro testified, the pier fell.", "As Okoro said, the pier is safe."],
        ),
        pattern: concat!(r"(?:^|\|)c?[ui]B,(?P<after>[^|]*?[VSEk][^|]*?)", stop!()),
        needs: CLAUSES,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.question",
            "an indirect question after a verb that can ask",
            [
                "Okoro asked whether the pier is safe." => "whether the pier is safe",
                "Okoro explained how the pier fell." => "how the pier fell",
            ],
            ["Okoro knows why the pier fell.", "Okoro said that the pier fell."],
        ),
        pattern: concat!(r"[FfGB](?P<after>w[^|]+?)", stop!()),
        needs: Uses::WH,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.question-bare",
            "an indirect question after any other verb of saying",
            ["Okoro claimed what the town needs is a pier." => "what the town needs is a pier"],
            ["Okoro knew what the town needs.", "Okoro asked whether the pier is safe."],
        ),
        pattern: concat!(r"[Ff](?P<after>w[^|]+?)", stop!()),
        needs: Uses::BARE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.around-colon",
            "a clause before its cue, and another behind the colon after it",
            ["One thing is clear, Okoro said: It must go." => "One thing is clear It must go"],
            ["Okoro said: It must go.", "One thing is clear, Okoro said: “It must go.”"],
        ),
        pattern: r"(?:^|\|)c?(?P<before>[^|]*[VSEk][^|]*)[,\-][FI]:(?P<after>[^|Q]+)",
        needs: CLAUSES,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.bare",
            "a clause without “that” after its cue",
            [
                "Okoro said the pier is safe." => "the pier is safe",
                "Okoro said in May the pier, built of oak, is safe." => "the pier, built of oak, is safe",
                "Okoro said: The pier is safe." => "The pier is safe",
            ],
            ["Okoro said so.", "Okoro built the pier that fell.", "Okoro said that the pier is safe."],
        ),
        pattern: concat!("[Ff]:?(?P<after>", clause!(), ")", stop!()),
        needs: Uses::BARE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.bare-relative",
            "a clause without “that” after the cue of a relative clause",
            ["Okoro, who said the pier is safe, left." => "the pier is safe"],
            ["Okoro, who built the pier, left.", "Okoro, who left, said the pier is safe."],
        ),
        pattern: concat!("G(?P<after>", clause!(), ")(?:,[VSE]|", stop!(), ")"),
        needs: Uses::BARE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.infinitive-before-verb",
            "what a speaker promises, urges or denies to do, where another verb goes on",
            ["Okoro urged the council to mend the pier and left." => "the council to mend the pier"],
            ["Okoro urged the council to mend what broke and fell.", "Okoro urged the council to mend the pier."],
        ),
        pattern: concat!(r"[FfG](?P<after>(?:[PONh](?:i[PON])*)?v[^|,VSEkrRtwu]*?)", further_verb!()),
        needs: Uses::TO.with(Uses::ING),
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.addressed",
            "a clause without “that” after a verb that names its hearer",
            ["Okoro reminded voters the town owns the pier." => "the town owns the pier"],
            [
                "Okoro reminded voters.",
                "Okoro met voters the town knows.",
                "A man asked for a boat and Okoro said, “It is late.”",
            ],
        ),
        pattern: concat!(r"[FfG](?P<after>[PONHh](?:[^|rc]|c[^|rkVSE])*?[VSEk][^|]*?)", stop!()),
        needs: Uses::ADDRESSEE,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.before",
            "a clause before its cue",
            [
                "The pier is safe, Okoro said." => "The pier is safe",
                "The pier is safe, said Okoro, the mayor." => "The pier is safe",
                "The pier is safe, as Okoro said." => "The pier is safe",
                "The pier is safe, Okoro reported late on Friday." => "The pier is safe",
            ],
            ["The pier is safe, and Okoro left.", "On the pier, Okoro said so.", "Asked when it fell, Okoro smiled."],
        ),
        pattern: r"(?:^|\|)c?(?P<before>[^|]*[VSEQk][^|]*)[,\-](?:F,?(?:[|;]|$)|I)",
        needs: SAID,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.before-phrase",
            "a clause before its cue and what hangs on that",
            [
                "The pier is safe, Okoro said before opening it." => "The pier is safe",
                "The pier is safe, Okoro said, adding that it will open." => "The pier is safe",
            ],
            ["When the pier fell, Okoro spoke before opening it.", "The pier is safe, Okoro said."],
        ),
        pattern: r"(?:^|\|)c?(?P<before>[PONHx][^|]*[VSEQk][^|]*)[,\-]F(?:[iu]r?[^|,VSEktrwQ]*,?(?:[|;]|$)|,r)",
        needs: SAID,
        shares: false,
    },
    ContentRule {
        about: quote_rule!(
            "clause.report-before",
            "a clause that reports what somebody said, before its own cue",
            [
                "Lindt said the pier was “a wreck,” the council reported." => "Lindt said the pier was “a wreck,”",
                "Lindt said it was late, the council reported, adding that it was dark." => "Lindt said it was late",
                "When it rained, Lindt called the pier “a wreck,” said Okoro." => "When it rained, Lindt called the pier “a wreck,”",
            ],
            [
                "When Lindt called the pier “a wreck,” the council said nothing.",
                "Lindt had one wish: “Keep the pier,” Okoro said.",
            ],
        ),
        pattern: concat!(
            r"(?:^|\|)c?(?P<before>(?:u[^|]*?,[aM]*(?:k|[PONHx](?:i[PONMQ]|c[PON])*[aM]*[VSE])|(?:[^|u][^|]*?)?[kr])",
            r"(?:[^|]*(?:[^|:]Q|[^|Q]))?),(?:F,?(?:[|;]|$)|F,[sr]|I)"
        ),
        needs: CLAUSES,
        shares: true,
    },
    ContentRule {
        about: quote_rule!(
            "clause.infinitive",
            "what a speaker promises, urges or denies to do",
            [
                "Okoro promised to mend the pier." => "to mend the pier",
                "Okoro urged the council to mend the pier." => "the council to mend the pier",
                "Okoro denied breaking the pier." => "breaking the pier",
            ],
            [
                "Okoro came to mend the pier.",
                "Okoro began breaking the pier.",
                "They met a man who asked not to be named.",
            ],
        ),
        pattern: concat!(r"[FfG](?P<after>(?:[PONh](?:i[PON])*)?v[^|]*?)", stop!()),
        needs: Uses::TO.with(Uses::ING),
        shares: false,
    },
];
