//! The frame rules: one table.
//!
//! The order is part of the meaning: a cue belongs to the first rule that claims it, so phrases that can only
//! be read one way come first and cues without a speaker of their own last.

use super::QuoteRule;
use super::frame_patterns::{appositions, aside, clause_start, hangs, nouns, source, subject};

/// How a cue and its speaker stand to each other.
#[derive(Debug)]
pub struct FrameRule {
    /// What it finds.
    pub about: QuoteRule,
    /// How the two stand, for the content rules: `F` speaker first, `I` cue first, `G` relative, `f` no speaker
    /// of its own, `A` "according to", `B` passive with "by", `C` a clause before a colon, `Z` noun ("his claim"),
    /// `L` label ("Okoro:").
    pub letter: u8,
    /// A pattern over the letters of [`super::chunks`] with the groups `speaker` and `cue`; empty for rules that
    /// no pattern can tell.
    pub pattern: &'static str,
    /// The words one of which must stand right before the speaker; none if any will do.
    pub behind: &'static [&'static str],
    /// Whether the speaker must be a noun for people.
    pub people: bool,
}

/// Forms of verbs whose object is who does what the infinitive behind it says.
const MOVES: &[&str] = &[
    "led",
    "lead",
    "leads",
    "leading",
    "prompted",
    "prompts",
    "prompting",
    "forced",
    "forces",
    "forcing",
    "caused",
    "causes",
    "causing",
    "pushed",
    "pushing",
    "drove",
    "compelled",
    "obliged",
    "got",
    "moved",
    "inspired",
    "encouraged",
    "permitted",
    "allowed",
    "allowing",
    "allows",
    "enabled",
    "provoked",
    "spurred",
    "heard",
    "expected",
    "wanted",
    "wants",
];

/// A label: no pattern, it stands only at the beginning of a block.
pub const LABEL: FrameRule = FrameRule {
    about: quote_rule!(
        "frame.label",
        "a source and a colon at the beginning of a line",
        ["Mayor: The pier is safe" => "Mayor"],
        ["The mayor said: “The pier is safe.”", "Pier: It is safe"],
    ),
    letter: b'L',
    pattern: "",
    behind: &[],
    people: false,
};

/// A clause before a colon, or that ends in a noun for speech: no pattern, it is what no other frame explains.
pub const COLON: FrameRule = FrameRule {
    about: quote_rule!(
        "frame.colon",
        "the subject of a clause without a cue, before a colon or a statement that it issues",
        [
            "Okoro had one wish: “Keep the pier open.”" => "Okoro",
            "Okoro issued a statement, “The pier is open.”" => "Okoro",
        ],
        [
            "Okoro said: “Keep the pier open.”",
            "The wish: “Keep the pier open.”",
            "Okoro built a pier, “The Wreck.”",
        ],
    ),
    letter: b'C',
    pattern: "",
    behind: &[],
    people: false,
};

/// Every frame rule with a pattern, in the order in which they are tried.
pub const FRAMES: &[FrameRule] = &[
    FrameRule {
        about: quote_rule!(
            "frame.relative",
            "a relative pronoun as the subject of its cue",
            [
                "Okoro, who said the pier is safe, left." => "who",
                "They met Okoro, who, on a call in May, said the pier is safe." => "who",
                "He held up a sign — which read “Keep the pier” — and left." => "which",
            ],
            ["Okoro, who left, said the pier is safe.", "Okoro asked who said so."],
        ),
        letter: b'G',
        pattern: r"[PONM)][,\-]?(?P<speaker>R)(?:,[ivuM][^,|:;VSEQ]*,)?[aM]*(?P<cue>S)",
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.quoted-as",
            "somebody quoted as saying",
            ["Okoro was quoted as saying the pier is safe." => "Okoro"],
            ["Okoro left, saying the pier is safe.", "Okoro was quoted in May."],
        ),
        letter: b'F',
        pattern: concat!(
            clause_start!(),
            "(?P<speaker>",
            subject!(),
            appositions!(),
            "?)",
            aside!(),
            r"E[iu](?P<cue>s)"
        ),
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.passive",
            "the speaker after a passive cue and “by”",
            [
                "The plan was denounced by Okoro." => "Okoro",
                "The plan was called “a wreck” by Okoro." => "Okoro",
            ],
            ["The plan was denounced in Varby.", "The plan was written by Okoro."],
        ),
        letter: b'B',
        pattern: concat!(r"(?P<cue>[Ee])(?:x?Q)?[aM]*i(?P<speaker>", source!(), ")"),
        behind: &["by"],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.as",
            "“as”, a subject and its cue at the beginning of a sentence",
            ["As Okoro said, the pier is safe." => "Okoro", "As the mayor of Varby put it, it is safe." => "the mayor of Varby"],
            ["When Okoro spoke, the pier fell.", "The pier is safe, as Okoro said."],
        ),
        letter: b'A',
        pattern: concat!(
            r"(?:^|\|)c?u(?P<speaker>",
            subject!(),
            appositions!(),
            "?)",
            aside!(),
            r"(?P<cue>S)(?:[aMhHPON]|i[PONM])*,"
        ),
        behind: &["as"],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.apposition",
            "a subject with an apposition or a relative clause, then its cue",
            [
                "Okoro, the mayor of Varby, said the pier is safe." => "Okoro, the mayor of Varby",
                "Okoro, who runs the pier, said it is safe." => "Okoro, who runs the pier",
                "Okoro, the mayor, and Lindt said the pier is safe." => "Okoro, the mayor, and Lindt",
            ],
            ["Okoro said the pier is safe.", "“It is safe,” said Okoro, the mayor."],
        ),
        letter: b'F',
        pattern: concat!(
            clause_start!(),
            "(?P<speaker>",
            subject!(),
            appositions!(),
            "(?:ca*[PON](?:i[PON])*)?)",
            aside!(),
            "(?P<cue>S)"
        ),
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.subject",
            "a subject, then its cue",
            [
                "Okoro said the pier is safe." => "Okoro",
                "The mayor of Varby told them the pier is safe." => "The mayor of Varby",
                "Fishermen who use the pier say it is safe." => "Fishermen who use the pier",
                "Okoro, citing the plan, said the pier is safe." => "Okoro",
                "A report issued by the council says the pier is safe." => "A report issued by the council",
                "Okoro has, in a letter, said the pier is safe." => "Okoro",
                "Lindt had left after Okoro, asked about it, had said the pier is safe." => "Okoro",
                "Ana Okoro, a lawyer for the town said the pier is safe." => "Ana Okoro, a lawyer for the town",
            ],
            ["“It is safe,” said Okoro.", "Okoro left."],
        ),
        letter: b'F',
        pattern: concat!(clause_start!(), "(?P<speaker>", subject!(), ")", aside!(), "(?P<cue>S)"),
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.subject-last",
            "the subject next to its cue, where the phrase before it belongs to a preposition",
            ["It was safe, like Okoro said it would be." => "Okoro"],
            ["The mayor of Varby said it is safe.", "In Varby the mayor left."],
        ),
        letter: b'F',
        pattern: concat!(r"(?P<speaker>(?:[PON]", hangs!(), r"|H))[aM]*(?P<cue>S)"),
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.inverted",
            "a cue, then its subject",
            ["“It is safe,” said Okoro, the mayor of Varby." => "Okoro, the mayor of Varby"],
            [
                "“It is safe,” Okoro said.",
                "Okoro said the pier is safe.",
                "The flood, which began in May, claimed over 20 lives.",
            ],
        ),
        letter: b'I',
        pattern: concat!(
            r"(?:^|[Q,|\-])[aM]*(?P<cue>S)[aM]*(?P<speaker>[PONH]",
            hangs!(),
            r"(?:v(?:i?[PONM]|v)*)?(?:,[^|:;SEVQRt]+)?)"
        ),
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.according",
            "the source after “according to”",
            ["According to the mayor of Varby, the pier is safe." => "the mayor of Varby"],
            ["Okoro said the pier is safe.", "In accord with Okoro, the pier is safe."],
        ),
        letter: b'A',
        pattern: concat!(r"(?P<cue>A)(?P<speaker>", source!(), ")"),
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.headline",
            "a quotation, a colon or dash and a name that are all of a line",
            [
                "‘The pier is safe’: Ana Okoro\n\nThe council met on Monday." => "Ana Okoro",
                "“The pier is safe.” — Ana Okoro, mayor" => "Ana Okoro, mayor",
            ],
            ["“The pier is safe,” said Ana Okoro.", "“The pier is safe”: a plan"],
        ),
        letter: b'I',
        pattern: r"^Q(?P<cue>[:\-])(?P<speaker>P(?:,[PON][^|QVSE]*)?)\|",
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.with",
            "“with”, the speaker and a cue in -ing",
            [
                "The suit goes on, with Ana Okoro acknowledging that it may take years." => "Ana Okoro",
                "The suit goes on, with fishermen watching the boats and saying it may take years." => "fishermen",
            ],
            ["Okoro left, saying that the pier is safe.", "They left with Okoro."],
        ),
        letter: b'F',
        pattern: r"i(?P<speaker>[PON](?:c[PON])?)[aM]*(?:v[^|:;,csSVE]*c)?(?P<cue>s)",
        behind: &["with"],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.absolute",
            "a name and a cue in -ing behind a comma, a dash or “and”",
            ["Both left in May – Ana Okoro saying that the pier is safe." => "Ana Okoro"],
            ["Okoro left, saying that the pier is safe.", "The mayor met Ana Okoro saying so."],
        ),
        letter: b'F',
        pattern: r"[,\-c](?P<speaker>P)[aM]*(?P<cue>s)",
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.described",
            "people whom a cue in -ing describes",
            ["They heard fishermen saying the pier is safe." => "fishermen"],
            ["Okoro left the pier, saying it is safe.", "Okoro sent a letter saying the pier is safe."],
        ),
        letter: b'F',
        pattern: r"(?P<speaker>N(?:i[PON])*)(?P<cue>s)",
        behind: &[],
        people: true,
    },
    FrameRule {
        about: quote_rule!(
            "frame.moved",
            "whom somebody or something moves to say it",
            [
                "The storm led the mayor to say that the pier is closed." => "the mayor",
                "The storm prompted the council, which owns it, to say, “Keep out.”" => "the council, which owns it",
            ],
            ["The mayor used the storm to say that the pier is closed.", "The storm led the mayor to the pier."],
        ),
        letter: b'F',
        pattern: r"[VSvs](?P<speaker>[PON](?:i[PON])*(?:,R[^|:;]*?,)?|h)(?P<cue>b)(?:,?Q|[t:w])",
        behind: MOVES,
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.nominal",
            "whose claim or promise it is",
            [
                "They heard the mayor's claim that the pier is safe." => "the mayor",
                "Okoro kept her promise to mend the pier." => "her",
            ],
            [
                "They heard the claim that the pier is safe.",
                "They saw the mayor's boat.",
                "They left after Friday's claim that the pier is safe.",
            ],
        ),
        letter: b'Z',
        pattern: r"(?P<cue>[NO])[tviVM:]",
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.asked",
            "a participle and an indirect question: nobody is known to ask",
            ["Asked whether the pier is safe, Okoro said that it is." => "nobody"],
            ["The mayor asked whether the pier is safe.", "Asked in May, the mayor left."],
        ),
        letter: b'f',
        pattern: r"(?P<cue>[eE])(?:[aM]|i[PONM])*w",
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.participle",
            "a cue in -ing, whose speaker is that of the clause before",
            ["Okoro left, saying the pier is safe." => "Okoro"],
            ["Okoro said the pier is safe.", "Okoro left, running to the pier.", "They kept Okoro from saying so."],
        ),
        letter: b'f',
        pattern: r"(?P<cue>s)",
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.coordinated",
            "a further verb of a clause",
            [
                "Okoro left and said the pier is safe." => "Okoro",
                "Okoro smiled and in a letter said the pier is safe." => "Okoro",
                "As Lindt spoke, Okoro rose and said the pier is safe." => "Okoro",
                "Lindt left when Okoro rose and said the pier is safe." => "Okoro",
            ],
            ["Okoro said the pier is safe.", "Okoro left and ran to the pier."],
        ),
        letter: b'f',
        pattern: r"[,c](?:i[PONM])?a*(?P<cue>S)",
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.infinitive",
            "an infinitive that leads a clause, a question or a quotation",
            [
                "Okoro came to say that the pier is safe." => "Okoro",
                "The council was so calm that Okoro was prompted to say, “It is safe.”" => "Okoro",
            ],
            ["Okoro came to say goodbye.", "Okoro said that the pier is safe."],
        ),
        letter: b'f',
        pattern: r"(?P<cue>b)(?:,?Q|[t:w])",
        behind: &[],
        people: false,
    },
    FrameRule {
        about: quote_rule!(
            "frame.verb",
            "a cue that no other rule explains",
            ["Okoro went home (then said that the pier is safe)." => "Okoro"],
            ["Okoro said the pier is safe.", "Okoro left town in the end."],
        ),
        letter: b'f',
        pattern: r"(?P<cue>S)",
        behind: &[],
        people: false,
    },
];
