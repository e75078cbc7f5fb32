//! The rules that tell whose role a phrase states.
//!
//! A sentence is a string of letters: `P` a named person with title and party label, `R` a role phrase with
//! its complements, `D` an article or possessive, and the letters of [`super::units`]. A pattern is matched at
//! each position; group `p` is the person, `r`, `s` and `t` are roles. The order is the order of trust: a phrase
//! that one rule has given to a person is not given to another.

use crate::article::Status;

/// One rule.
pub struct RoleRule {
    /// Its id, as in the output.
    pub id: &'static str,
    /// What it finds.
    pub meaning: &'static str,
    /// Regular expression over letters; empty for rules that are built into the reading of a name.
    pub pattern: &'static str,
    /// What the wording says of the role being held.
    pub held: Option<Status>,
    /// Sentences and what is found in them, as `name: role`.
    pub examples: &'static [(&'static str, &'static str)],
    /// Sentences where it finds nothing.
    pub counterexamples: &'static [&'static str],
}

/// Every rule, the most certain first.
pub const RULES: &[RoleRule] = &[
    RoleRule {
        id: "role.title",
        meaning: "a title right before the name",
        pattern: "",
        held: None,
        examples: &[("Former Salton Mayor Ana Ruiz spoke.", "Ana Ruiz: Former Salton Mayor")],
        counterexamples: &["The mayor met Ana Ruiz."],
    },
    RoleRule {
        id: "role.party-label",
        meaning: "a party and place after the name",
        pattern: "",
        held: None,
        examples: &[("Sen. Ana Ruiz, D-Ohio, spoke.", "Ana Ruiz: D-Ohio")],
        counterexamples: &["Ana Ruiz, 46, spoke."],
    },
    RoleRule {
        id: "role.apposition",
        meaning: "a role in commas, dashes or brackets after the name",
        pattern: r#"^(?<p>P)(?:,|-|\()j*D?(?<r>R)(?:(?:,&|,|&)j*D?(?<s>R))?(?:(?:,&|,|&)j*D?(?<t>R))?(?:[^CGPna]|$)"#,
        held: None,
        examples: &[
            (
                "Ana Ruiz, the director of the Salton Water Board, spoke.",
                "Ana Ruiz: director of the Salton Water Board",
            ),
            ("Ana Ruiz, 46, a lawyer, spoke.", "Ana Ruiz: lawyer"),
        ],
        counterexamples: &["Ana Ruiz, his wife, spoke."],
    },
    RoleRule {
        id: "role.apposition-before",
        meaning: "a role before the name and parted from it by a comma",
        pattern: r#"^(?:D|^)(?<r>R)(?:,|-)(?<p>P)(?:[,.:)"sWvu-]|$)"#,
        held: None,
        examples: &[("The mayor of Salton, Ana Ruiz, spoke.", "Ana Ruiz: mayor of Salton")],
        counterexamples: &["After the mayor spoke, Ana Ruiz left."],
    },
    RoleRule {
        id: "role.named",
        meaning: "somebody is named, elected or appointed to it",
        pattern: r#"^(?<p>P)(?:,W|W|,)?j*(?:u*j*b+j*|,?)eS?D?(?<r>R)"#,
        held: None,
        examples: &[("Ana Ruiz was elected mayor of Salton.", "Ana Ruiz: mayor of Salton")],
        counterexamples: &["Ana Ruiz named a spokesman."],
    },
    RoleRule {
        id: "role.names",
        meaning: "somebody names a person to it",
        pattern: r#"^e(?<p>P)(?:S|,|xb)?D?(?<r>R)"#,
        held: None,
        examples: &[("The board named Ana Ruiz chief executive.", "Ana Ruiz: chief executive")],
        counterexamples: &["The board named Ana Ruiz."],
    },
    RoleRule {
        id: "role.became",
        meaning: "the person became it",
        pattern: r#"^(?<p>P)(?:,W|W)?(?:f?z)?u*j*c[jN]*D?N?(?<r>R)"#,
        held: None,
        examples: &[("Ana Ruiz became president of the Salton Council.", "Ana Ruiz: president of the Salton Council")],
        counterexamples: &["Ana Ruiz became a mother."],
    },
    RoleRule {
        id: "role.served",
        meaning: "the person served or worked as it",
        pattern: r#"^(?<p>P)(?:,W|W|,&?)?(?<u>u*)j*(?<v>w)j*SD?(?<r>R)"#,
        held: None,
        examples: &[("Ana Ruiz served as a judge in Salton.", "Ana Ruiz: judge in Salton")],
        counterexamples: &["Ana Ruiz served dinner."],
    },
    RoleRule {
        id: "role.resigned",
        meaning: "the person gave it up",
        pattern: r#"^(?<p>P)(?:,W|W)?u*j*q[jfx]*SD?(?<r>R)"#,
        held: Some(Status::Former),
        examples: &[("Ana Ruiz resigned as head of the Salton Bank.", "Ana Ruiz: head of the Salton Bank")],
        counterexamples: &["Ana Ruiz resigned on Monday."],
    },
    RoleRule {
        id: "role.predicate",
        meaning: "the person is or was it",
        pattern: r#"^(?<p>P)(?:,j*D?R)?(?:,W|W)?j*u?b+j*D?(?<r>R)"#,
        held: None,
        examples: &[("Ana Ruiz is president of the Salton Council.", "Ana Ruiz: president of the Salton Council")],
        counterexamples: &["Ana Ruiz is not a lawyer."],
    },
    RoleRule {
        id: "role.as-after",
        meaning: "the person acts as it",
        pattern: r#"^(?<p>P),SD?(?<r>R)[,.]"#,
        held: None,
        examples: &[("Ana Ruiz, as head of the Salton Bank, raised rates.", "Ana Ruiz: head of the Salton Bank")],
        counterexamples: &["Ana Ruiz, as always, spoke."],
    },
    RoleRule {
        id: "role.with-as",
        meaning: "with the person as it",
        pattern: r#"^f(?<p>P)SD?(?<r>R)"#,
        held: None,
        examples: &[("With Ana Ruiz as mayor, Salton grew.", "Ana Ruiz: mayor")],
        counterexamples: &["With Ana Ruiz as guest, they sang."],
    },
    RoleRule {
        id: "role.as",
        meaning: "the sentence begins with the person as it",
        pattern: r#"^SD?(?<r>R),(?<p>P)"#,
        held: None,
        examples: &[("As head of the Salton Bank, Ana Ruiz raised rates.", "Ana Ruiz: head of the Salton Bank")],
        counterexamples: &["As the mayor spoke, Ana Ruiz left."],
    },
];
