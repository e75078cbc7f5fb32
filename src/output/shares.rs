//! How the quotes are shared out: among pronouns, kinds of source, and what sources do.

use extract::article::SpeakerKind;
use serde::Serialize;

use super::role_groups;
use super::voices::Voice;

/// The shares of all articles, or of those that have one value in a field of their records.
#[derive(Clone, Debug, Serialize)]
pub struct Shares {
    /// The value; null for all articles together.
    pub by: Option<String>,
    /// How many articles.
    pub articles: usize,
    /// How many quotes.
    pub quotes: usize,
    /// Of quotes by people who are named.
    pub pronoun: Vec<Share>,
    /// Of all quotes.
    pub kind: Vec<Share>,
    /// Of quotes whose source is known.
    pub role: Vec<Share>,
}

/// The share of one value.
#[derive(Clone, Debug, Serialize)]
pub struct Share {
    /// The value; null where the articles do not tell.
    pub value: Option<&'static str>,
    /// How many sources.
    pub sources: usize,
    /// How many quotes.
    pub quotes: usize,
    /// Their part of the quotes that count here.
    pub share: f64,
}

/// What is counted, and what cannot be known.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Counted {
    /// About the pronouns.
    pub pronoun: &'static str,
    /// About the kinds.
    pub kind: &'static str,
    /// About the roles.
    pub role: &'static str,
}

/// The same for every summary.
pub const COUNTED: Counted = Counted {
    pronoun: "Quotes by people who are named, by the pronoun or honorific that the articles use for them. Where none \
              is used it is not shown; nothing is guessed from a name, and a pronoun need not tell a gender.",
    kind: "All quotes: by a person who is named, an individual who is not, a group or document, or nobody the article \
           tells.",
    role: "Quotes whose source is known, by the first role that a short list of nouns knows, held or former. A \
           person without a role in the articles counts as not stated.",
};

impl Shares {
    /// Of the sources of some articles.
    pub fn new(by: Option<String>, articles: usize, voices: &[Voice]) -> Self {
        let kind = |voice: &Voice| voice.kind.unwrap_or(SpeakerKind::Unknown);
        let role = |voice: &Voice| {
            let roles = voice.roles.iter().map(|(role, _)| role.as_str());
            role_groups::of_source(kind(voice), &voice.name, roles)
        };
        let groups =
            role_groups::GROUPS.map(|(group, _)| Some(group)).into_iter().chain([Some(role_groups::OTHER), None]);
        let kinds = [SpeakerKind::Person, SpeakerKind::Unnamed, SpeakerKind::Group, SpeakerKind::Unknown];
        let named = voices.iter().filter(|voice| kind(voice) == SpeakerKind::Person).collect::<Vec<_>>();
        let known = voices.iter().filter(|voice| kind(voice) != SpeakerKind::Unknown).collect::<Vec<_>>();
        Shares {
            by,
            articles,
            quotes: voices.iter().map(|voice| voice.quotes).sum(),
            pronoun: shares(&named, [Some("she"), Some("he"), Some("they"), None].into_iter(), |voice| voice.pronoun),
            kind: shares(
                &voices.iter().collect::<Vec<_>>(),
                kinds.map(|kind| Some(kind.as_str())).into_iter(),
                |voice| Some(kind(voice).as_str()),
            ),
            role: shares(&known, groups, role),
        }
    }

    /// Each of the three with its name and what is said where a value is missing.
    pub fn all(&self) -> [(&'static str, &[Share], &'static str); 3] {
        [("pronoun", &self.pronoun, "not shown"), ("kind", &self.kind, "unknown"), ("role", &self.role, "not stated")]
    }
}

/// What is said beside the shares of this name.
pub fn counted(of: &str) -> &'static str {
    match of {
        "pronoun" => COUNTED.pronoun,
        "kind" => COUNTED.kind,
        _ => COUNTED.role,
    }
}

/// The share of each value; without those that nobody has.
fn shares(
    voices: &[&Voice],
    values: impl Iterator<Item = Option<&'static str>>,
    value_of: impl Fn(&Voice) -> Option<&'static str>,
) -> Vec<Share> {
    let all: usize = voices.iter().map(|voice| voice.quotes).sum();
    let share = |value| {
        let with = || voices.iter().filter(|voice| value_of(voice) == value);
        let quotes = with().map(|voice| voice.quotes).sum();
        Share { value, sources: with().count(), quotes, share: part(quotes, all) }
    };
    values.map(share).filter(|share| share.sources > 0).collect()
}

/// A part of a whole with four digits: more would only be noise.
pub fn part(part: usize, whole: usize) -> f64 {
    (part as f64 / whole.max(1) as f64 * 1e4).round() / 1e4
}
