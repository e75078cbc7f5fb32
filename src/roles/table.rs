//! The rules that tell whose role a phrase states.
//!
//! A sentence is a string of letters: `P` a named person with title and party label, `R` a role phrase with
//! its complements, `D` an article or possessive, and the letters of [`super::units`]. A pattern is matched at
//! each position; group `p` is the person, `r`, `s`, `t` and `u` are roles, `v` is the verb or noun whose word a guard
//! looks at. The order is the order of trust: a phrase
//! that one rule has given to a person is not given to another.

use crate::article::Status;
use crate::rules::Rule;

use super::guards::{self, Match};

/// One rule.
pub struct RoleRule {
    /// Its id, meaning and examples.
    pub rule: Rule,
    /// What it finds in each example, as `name: role`.
    #[cfg(test)]
    pub finds: &'static [&'static str],
    /// The letters a match can begin with; end with, if it is looked for before a name.
    pub begins: &'static str,
    /// Regular expression over letters; empty for rules that are built into the reading of a name.
    pub pattern: &'static str,
    /// What the letters cannot say.
    pub guard: fn(&Match) -> bool,
    /// Whether its person can be a pronoun.
    pub of_pronouns: bool,
    /// What the wording says of the role being held.
    pub held: Option<Status>,
}

/// The beginning of a pattern for what a person does: the person, apposition or relative clause, and verbs that
/// are joined to the one asked for ("Ana Ruiz, who taught at Salton and later …"). The letters between must not
/// hold another subject, a clause with "that" or a verb of speech.
macro_rules! subject {
    ($verb:literal) => {
        concat!(
            r#"^(?<p>P)(?:,j*D?[Rr])?(?:,?W[^PWHt.:"]*?,|,?W|,)??"#,
            r#"(?:(?:[^PWHt.:"(]|[ofS]D?P)*?(?:,?&|,))??"#,
            $verb
        )
    };
}

/// Every rule, the most certain first.
pub const RULES: &[RoleRule] = &[
    RoleRule {
        rule: Rule {
            id: "role.title",
            stage: "roles",
            meaning: "a title right before the name",
            examples: &[
                "Former Salton Mayor Ana Ruiz spoke.",
                "First Deputy Mayor Ana Ruiz spoke.",
                "Attorney Gen. Ana Ruiz spoke.",
            ],
            counterexamples: &["The mayor met Ana Ruiz."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: Former Salton Mayor", "Ana Ruiz: First Deputy Mayor", "Ana Ruiz: Attorney Gen."],
        begins: "",
        pattern: "",
        guard: guards::always,
        of_pronouns: false,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.party-label",
            stage: "roles",
            meaning: "a party and place after the name",
            examples: &["Sen. Ana Ruiz, D-Ohio, spoke.", "It was Sen. Ana Ruiz, R-Iowa.", "It was Ana Ruiz, D-Calif."],
            counterexamples: &["Ana Ruiz, 46, spoke."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: D-Ohio", "Ana Ruiz: R-Iowa", "Ana Ruiz: D-Calif."],
        begins: "",
        pattern: "",
        guard: guards::always,
        of_pronouns: false,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.apposition",
            stage: "roles",
            meaning: "a role in commas, dashes or brackets after the name",
            examples: &["Ana Ruiz, the director of the Salton Water Board, spoke.", "Ana Ruiz, 46, a lawyer, spoke."],
            counterexamples: &["Ana Ruiz, his wife, spoke.", "The city will miss Ana Ruiz, the mayor said."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: director of the Salton Water Board", "Ana Ruiz: lawyer"],
        begins: "P",
        pattern: r#"^(?<p>P)(?:,?[of][CG]+(?:,C+)?)?(?:,|-|\()(?:[^PWRvbtu,.]*K,?&)?j*D?(?<r>R)(?:(?:,&|,|&)j*D?(?<s>R)|[^PRWHbt.,]{0,8}&j+D?(?<u>R))?(?:(?:,&|,|&)j*D?(?<t>R))?"#,
        guard: guards::ends_apposition,
        of_pronouns: false,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.apposition-before",
            stage: "roles",
            meaning: "a role before the name and parted from it by a comma",
            examples: &["The mayor of Salton, Ana Ruiz, spoke.", "The bishop of Salton, the Rev. Ana Ruiz, spoke."],
            counterexamples: &["After the mayor spoke, Ana Ruiz left."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: mayor of Salton", "Ana Ruiz: bishop of Salton"],
        begins: "DR",
        pattern: r#"^D?(?:(?<s>R)&)?(?<r>R)(?:,|-)D?(?<p>P)(?:[,.:)"sWvtuo-]|$)"#,
        guard: guards::begins_apposition,
        of_pronouns: false,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.named",
            stage: "roles",
            meaning: "somebody is named, elected or appointed to it",
            examples: &[
                "Ana Ruiz was elected mayor of Salton.",
                "Ana Ruiz joined the bank in 1999 and was promoted to treasurer.",
            ],
            counterexamples: &["Ana Ruiz named a spokesman.", "Ana Ruiz said it grew and was named head of it."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: mayor of Salton", "Ana Ruiz: treasurer"],
        begins: "P",
        pattern: subject!(
            r#"j*(?:u*j*b+j*(?:e[^PWHt.:"]*?&j*)?|,)e(?:x[^PR,.]{0,6}S|S|f|[xf]b)?D?(?<r>R)(?:,?&D?(?<s>R))?"#
        ),
        guard: guards::is_named_to,
        of_pronouns: true,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.names",
            stage: "roles",
            meaning: "somebody names a person to it",
            examples: &["The board named Ana Ruiz chief executive."],
            counterexamples: &["The board named Ana Ruiz before the mayor spoke."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: chief executive"],
        begins: "e",
        pattern: r#"^e(?<p>P)(?:S|,|[xf]b)?D?(?<r>R)(?:&D?(?<s>R))?"#,
        guard: guards::always,
        of_pronouns: false,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.names-also",
            stage: "roles",
            meaning: "the next one of several who are named",
            examples: &["The board named Bo Li treasurer and Ana Ruiz chief of staff."],
            counterexamples: &["The board met Bo Li and Ana Ruiz as mayor."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: chief of staff"],
        begins: ",&:",
        pattern: r#"^[,&:]&?(?<p>P)(?:,oC+,)?S?D?(?<r>R)"#,
        guard: guards::goes_on_naming,
        of_pronouns: false,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.became",
            stage: "roles",
            meaning: "the person became it",
            examples: &["Ana Ruiz became president of the Salton Council."],
            counterexamples: &["Ana Ruiz became a mother, the lawyer said."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: president of the Salton Council"],
        begins: "P",
        pattern: subject!("(?:f?z)?u*j*c[jN]*D?N?(?<r>R)(?:&D?(?<s>R))?"),
        guard: guards::is_stated,
        of_pronouns: true,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.served",
            stage: "roles",
            meaning: "the person served or worked as it",
            examples: &[
                "Ana Ruiz served as a judge in Salton.",
                "Ana Ruiz, who taught at Salton College and worked as a lawyer, spoke.",
            ],
            counterexamples: &["Ana Ruiz served dinner to the mayor."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: judge in Salton", "Ana Ruiz: lawyer"],
        begins: "P",
        pattern: subject!("u*b*j*wj*SD?(?<r>R)(?:(?:,&|&|,)D?(?<s>R))?"),
        guard: guards::always,
        of_pronouns: true,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.joined",
            stage: "roles",
            meaning: "the person joined a body, or began, stayed or went on, as it",
            examples: &[
                "Ana Ruiz joined Salton Foods as chief operating officer.",
                "Ana Ruiz began her career as a teacher.",
            ],
            counterexamples: &["Ana Ruiz saw it as a lawyer."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: chief operating officer", "Ana Ruiz: teacher"],
        begins: "P",
        pattern: subject!("u*j*(?<v>v)[CGDnahoyfjxNz]{0,7}SD?(?<r>R)"),
        guard: guards::joins,
        of_pronouns: true,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.rose",
            stage: "roles",
            meaning: "the person rose to it",
            examples: &["Ana Ruiz joined the bank and rose to treasurer."],
            counterexamples: &["Ana Ruiz spoke to lawyers."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: treasurer"],
        begins: "P",
        pattern: subject!("u*j*(?<v>v)f(?:b|D?no)?D?(?<r>R)"),
        guard: guards::rises,
        of_pronouns: false,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.tenure",
            stage: "roles",
            meaning: "the person's time or work as it",
            examples: &["Ana Ruiz described her first year as mayor of Salton."],
            counterexamples: &["Ana Ruiz described her opponent as a lawyer."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: mayor of Salton"],
        begins: "P",
        pattern: r#"^(?<p>P)(?:[^PHs.:"][^PH.:"]*?)?D[aCjNm]{0,3}(?<v>[nz])SD?(?<r>R)"#,
        guard: guards::has_tenure,
        of_pronouns: false,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.resigned",
            stage: "roles",
            meaning: "the person gave it up",
            examples: &["Ana Ruiz resigned as head of the Salton Bank."],
            counterexamples: &["Ana Ruiz resigned on Monday, the mayor said."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: head of the Salton Bank"],
        begins: "P",
        pattern: subject!("u*b*j*q[jfxDn]*SD?(?<r>R)(?:&D?(?<s>R))?"),
        guard: guards::always,
        of_pronouns: true,
        held: Some(Status::Former),
    },
    RoleRule {
        rule: Rule {
            id: "role.predicate",
            stage: "roles",
            meaning: "the person is or was it",
            examples: &["Ana Ruiz is president of the Salton Council."],
            counterexamples: &["Ana Ruiz is not a lawyer."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: president of the Salton Council"],
        begins: "P",
        pattern: subject!(r#"j*u*j*b+j*D?(?<r>R)(?:[^P.,]{0,9}&j*b?j*D?(?<s>R))?"#),
        guard: guards::is_stated,
        of_pronouns: true,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.as-after",
            stage: "roles",
            meaning: "the person acts as it",
            examples: &["Ana Ruiz, as head of the Salton Bank, raised rates."],
            counterexamples: &["Ana Ruiz, as always, met the mayor."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: head of the Salton Bank"],
        begins: "P",
        pattern: r#"^(?<p>P),SD?(?<r>R)[,.]"#,
        guard: guards::always,
        of_pronouns: false,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.with-as",
            stage: "roles",
            meaning: "with the person as it",
            examples: &["With Ana Ruiz as mayor, Salton grew."],
            counterexamples: &["With Ana Ruiz as guest, they met the mayor."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: mayor"],
        begins: "f",
        pattern: r#"^f(?<p>P)SD?(?<r>R)"#,
        guard: guards::begins_with_with,
        of_pronouns: false,
        held: None,
    },
    RoleRule {
        rule: Rule {
            id: "role.as",
            stage: "roles",
            meaning: "the sentence begins with the person as it",
            examples: &["As head of the Salton Bank, Ana Ruiz raised rates."],
            counterexamples: &["As the mayor spoke, Ana Ruiz left."],
        },
        #[cfg(test)]
        finds: &["Ana Ruiz: head of the Salton Bank"],
        begins: "S",
        pattern: r#"^SD?(?<r>R),(?<p>P)"#,
        guard: guards::always,
        of_pronouns: false,
        held: None,
    },
];

/// A rule for bare affiliations.
pub struct Affiliation {
    /// Whether it is looked for right before a name, not right behind it.
    pub before: bool,
    /// The rule.
    pub rule: RoleRule,
}

/// Bare affiliations: matched over the letters of single units right after, or before, a name. Group `r` is the
/// role, `o` the body or place.
pub const AFFILIATIONS: &[Affiliation] = &[
    Affiliation {
        before: false,
        rule: RoleRule {
            rule: Rule {
                id: "role.affiliation",
                stage: "roles",
                meaning: "the body or place a person is of",
                examples: &[
                    "Ana Ruiz of the Salton delegation spoke.",
                    "Ana Ruiz of the Center for Civic Justice spoke.",
                ],
                counterexamples: &["Ana Ruiz of all people spoke."],
            },
            #[cfg(test)]
            finds: &["Ana Ruiz: of the Salton delegation", "Ana Ruiz: of the Center for Civic Justice"],
            begins: "o",
            pattern: r"^(?<r>oD?(?<o>[CGy]+(?:[RL]?s[CG]+)?(?:&[CG]+|o[CG]+|fC[CGR]*)*n?))",
            guard: guards::always,
            of_pronouns: false,
            held: None,
        },
    },
    Affiliation {
        before: false,
        rule: RoleRule {
            rule: Rule {
                id: "role.affiliation-with",
                stage: "roles",
                meaning: "the body a person is at or with",
                examples: &["“No,” said Ana Ruiz with the Salton Institute."],
                counterexamples: &["Ana Ruiz spoke with the Salton Institute."],
            },
            #[cfg(test)]
            finds: &["Ana Ruiz: with the Salton Institute"],
            begins: "f",
            pattern: r"^(?<r>fD?(?<o>[CGy]+(?:&[CG]+|o[CG]+|fC[CGR]*)*))(?:[,.)]|$)",
            guard: guards::always,
            of_pronouns: false,
            held: None,
        },
    },
    Affiliation {
        before: true,
        rule: RoleRule {
            rule: Rule {
                id: "role.affiliation-before",
                stage: "roles",
                meaning: "the body or place whose a person is",
                examples: &["The Herald's Ana Ruiz reported it."],
                counterexamples: &["The mayor's Ana Ruiz story ran."],
            },
            #[cfg(test)]
            finds: &["Ana Ruiz: Herald's"],
            begins: "s",
            pattern: r"(?:^D?|[^CGnPRLosyf&D-]|fD?|[^o]D)(?<r>(?<o>[CGy]*[CG])s)$",
            guard: guards::always,
            of_pronouns: false,
            held: None,
        },
    },
];
