//! Whose spokesperson, lawyer or office a source is: the same under "a spokesperson for Polis" and "the governor's
//! spokesperson", where the article tells who the governor is.

use extract::article::{Article, Speaker};

/// Who speaks for somebody. Of most other nouns, somebody may have several.
const NOUNS: [&str; 15] = [
    "administration",
    "agent",
    "attorney",
    "barrister",
    "campaign",
    "chief of staff",
    "lawyer",
    "office",
    "press officer",
    "press secretary",
    "publicist",
    "solicitor",
    "spokesman",
    "spokesperson",
    "spokeswoman",
];

/// "spokesperson for Jared Polis", for every phrase that says it.
pub fn canonical(article: &Article, speaker: &Speaker) -> Option<String> {
    let phrase = speaker.text.as_deref()?;
    let (noun, holder) = served(phrase)?;
    Some(format!("{noun} for {}", person_in(article, speaker).unwrap_or_else(|| bare(holder))))
}

/// The noun, and the phrase for whom it serves.
fn served(phrase: &str) -> Option<(&'static str, &str)> {
    let last_noun = |words: &str| {
        let words = words.to_lowercase();
        let ends = |noun: &&&str| words.strip_suffix(**noun).is_some_and(|rest| rest.is_empty() || rest.ends_with(' '));
        NOUNS.iter().find(ends).copied()
    };
    // "a spokesperson for the governor", "the office of the governor"
    for preposition in [" for ", " of "] {
        // "chief of staff" is a noun.
        for (at, _) in phrase.match_indices(preposition) {
            if let Some(noun) = last_noun(&phrase[..at]) {
                return Some((noun, &phrase[at + preposition.len()..]));
            }
        }
    }
    // "the governor's spokesperson", "Polis' spokesperson"
    for mark in ["’s ", "'s ", "s’ ", "s' "] {
        if let Some((at, _)) = phrase.match_indices(mark).last()
            && let Some(noun) = last_noun(&phrase[at + mark.len()..])
        {
            let holder = &phrase[..at + usize::from(mark.starts_with('s'))];
            // "a statement from the governor's office" is no office.
            let plain = !holder.split(' ').any(|word| ["at", "by", "for", "from", "in", "of", "with"].contains(&word));
            return plain.then_some((noun, holder));
        }
    }
    None
}

/// The person whom a mention in the phrase means.
fn person_in<'a>(article: &'a Article, speaker: &Speaker) -> Option<&'a str> {
    let (start, end) = (speaker.start?, speaker.end?);
    let inside = |person: &&extract::article::Person| {
        person.mentions.iter().any(|mention| start <= mention.start && mention.end <= end)
    };
    let mut people = article.people.iter().filter(inside);
    let only = people.next()?;
    // Of two, who is served is not told by their places.
    people.next().is_none().then_some(&*only.name)
}

/// A phrase without its article.
pub fn bare(phrase: &str) -> &str {
    let phrase = phrase.trim();
    match phrase.split_once(char::is_whitespace) {
        Some((first, rest)) if ["the", "a", "an"].iter().any(|article| first.eq_ignore_ascii_case(article)) => {
            rest.trim()
        }
        _ => phrase,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_orders_are_understood() {
        for (phrase, parts) in [
            ("a spokesperson for the governor", Some(("spokesperson", "the governor"))),
            ("the governor’s spokesperson", Some(("spokesperson", "the governor"))),
            ("Polis' press secretary", Some(("press secretary", "Polis"))),
            ("the office of the governor", Some(("office", "the governor"))),
            ("the governor’s chief of staff", Some(("chief of staff", "the governor"))),
            ("a company spokesman for Zing", Some(("spokesman", "Zing"))),
            ("a statement from the governor’s office", None),
            ("the mayor of Lindholm", None),
            ("a resident for years", None),
            ("spokesman", None),
        ] {
            assert_eq!(served(phrase), parts, "{phrase}");
        }
    }

    #[test]
    fn phrases_lose_their_article() {
        assert_eq!(bare("The  White House"), "White House");
        assert_eq!(bare("a spokesman"), "spokesman");
        assert_eq!(bare("Theatre staff"), "Theatre staff");
    }
}
