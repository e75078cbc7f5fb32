//! The content rules: one table.
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
        r"(?:\||;|[:\-]Q,?k|[,\-]c?a*r|ca*r|[,\-](?:[cu]|i?R)?k|ck|,A|$)"
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

/// Every content rule, in the order in which they are tried.
pub const CONTENTS: &[ContentRule] = &[
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
            ["The pier is “a wreck,” Okoro said." => "The pier is “a wreck,”"],
            ["“It is a wreck,” Okoro said.", "The “old” pier fell, and Okoro left."],
        ),
        pattern: r"(?:^|\|)[cu]?(?P<before>[^|kr]+Q),?[FI](?:[^twPONHQx:]|$)",
        needs: Uses::NONE,
        shares: false,
    },
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
            ["The pier is safe, according to Okoro." => "The pier is safe"],
            ["According to Okoro, the pier is safe.", "The pier, according to Okoro, is safe."],
        ),
        pattern: r"(?:^|\|)[cu]?(?P<before>[^|]+?),?A",
        needs: Uses::NONE,
        shares: true,
    },
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
        pattern: concat!(r"(?:^|\|)[cu]?(?P<before>[^|krVSE]+),(?:[ui]?F|I),(?P<after>[VEr][^|]*?)", stop!()),
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
            r"(?:^|\|)[cu]?(?P<before>[^|kr]*[VSE][^|kr]*),(?:F|I),(?P<after>c[aM]*(?:u[^|,]*,|i[^|,VSE]*,)?[PONHx][^|,;:]*?[VSE][^|]*?)",
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
        pattern: concat!(r"(?:^|\|)[cu]?(?P<before>[^|kr]+),[ui]?F,(?P<after>[^|rck][^|]*?)", stop!()),
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
            ],
            ["Okoro built the pier that the storm broke.", "Okoro said the pier is safe."],
        ),
        pattern: concat!(r"[FfB](?:,O)?,?(?:[aMi][^|VSEtkrQ]*)?,?t(?P<after>[^|]+?)", stop!()),
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
            "a clause after “as” and its cue",
            ["As Okoro said, the pier is safe." => "the pier is safe"],
            ["As Okoro left, the pier fell.", "The pier, Okoro said, is safe."],
        ),
        pattern: concat!(r"(?:^|\|)c?[ui][FB],(?P<after>[^|]*?[VSEk][^|]*?)", stop!()),
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
            "clause.bare",
            "a clause without “that” after its cue",
            [
                "Okoro said the pier is safe." => "the pier is safe",
                "Okoro said in May the pier, built of oak, is safe." => "the pier, built of oak, is safe",
            ],
            ["Okoro said so.", "Okoro built the pier that fell.", "Okoro said that the pier is safe."],
        ),
        pattern: concat!("[Ff](?P<after>", clause!(), ")", stop!()),
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
            "clause.addressed",
            "a clause without “that” after a verb that names its hearer",
            ["Okoro reminded voters the town owns the pier." => "the town owns the pier"],
            ["Okoro reminded voters.", "Okoro met voters the town knows."],
        ),
        pattern: concat!(r"[FfG](?P<after>[PONHh][^|r]*?[VSEk][^|]*?)", stop!()),
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
            ],
            ["The pier is safe, and Okoro left.", "On the pier, Okoro said so."],
        ),
        pattern: r"(?:^|\|)[cu]?(?P<before>[^|]*[VSEQk][^|]*)[,\-](?:F,?(?:[|;]|$)|I)",
        needs: CLAUSES,
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
                "When it rained, Lindt called the pier “a wreck,” said Okoro." => "When it rained, Lindt called the pier “a wreck,”",
            ],
            [
                "When Lindt called the pier “a wreck,” the council said nothing.",
                "Lindt had one wish: “Keep the pier,” Okoro said.",
            ],
        ),
        pattern: concat!(
            r"(?:^|\|)c?(?P<before>(?:u[^|]*?,[aM]*(?:k|[PONHx](?:i[PONMQ]|c[PON])*[aM]*[VSE])|(?:[^|u][^|]*?)?[kr])",
            r"(?:[^|]*(?:[^|:]Q|[^|Q]))?),(?:F,?(?:[|;]|$)|F,s|I)"
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
            "object.noun",
            "what a speaker praises or condemns, calls for or speaks of",
            ["Okoro praised the new pier." => "the new pier", "Okoro called for a new pier." => "a new pier"],
            ["Okoro built the new pier.", "Okoro said the new pier is safe."],
        ),
        pattern: concat!(r"[FfG](?P<after>[PONhQ][^|]*?)(?:,v|", stop!(), ")"),
        needs: Uses::OBJECT.with(Uses::ABOUT),
        shares: false,
    },
];
