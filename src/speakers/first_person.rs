//! "I", "me" and "my" inside a quotation are its speaker.

use std::ops::Range;

use crate::lexicon::words::words;
use crate::syntax::Document;
use crate::syntax::tags::Tag;
use crate::text::tokens::Kind;

/// The tokens of `content`, a stretch of somebody's own words, that mean the speaker; what stands in marks
/// inside the outer marks are another's words.
pub fn mentions(document: &Document, content: Range<usize>) -> Vec<usize> {
    let mut found = Vec::new();
    let mut nested = Vec::new();
    let outer = document.tokens.get(content.start).and_then(|first| closing(first.kind));
    for at in content.clone() {
        let token = &document.tokens[at];
        if let Kind::Mark(mark) = token.kind {
            let tight = document.tokens.get(at + 1).is_some_and(|next| !next.spaced);
            let opens = match mark {
                '“' | '‘' | '«' => true,
                '"' | '\'' | '`' => token.spaced && tight && !nested.contains(&mark),
                _ => false,
            };
            if at == content.start && outer.is_some() {
                continue;
            } else if opens {
                nested.extend(closing(token.kind));
            } else if nested.last() == Some(&mark) {
                nested.pop();
            }
        } else if nested.is_empty() && is_first_person(document, at) {
            found.push(at);
        }
    }
    found
}

/// The mark that ends what a mark begins.
fn closing(kind: Kind) -> Option<char> {
    match kind {
        Kind::Mark('“') => Some('”'),
        Kind::Mark('‘') => Some('’'),
        Kind::Mark('«') => Some('»'),
        Kind::Mark('`') => Some('\''),
        Kind::Mark(mark @ ('"' | '\'')) => Some(mark),
        _ => None,
    }
}

fn is_first_person(document: &Document, at: usize) -> bool {
    if !document.tokens[at].is_one_of(words!["I", "mine", "me", "my", "myself"], document.text) {
        return false;
    }
    match document.word(at) {
        // Not the numeral of "Elizabeth I".
        "I" => document.tags[at] == Tag::Pronoun,
        // Not the pit: "a gold mine".
        "mine" | "Mine" => {
            let before = at.checked_sub(1).map_or(Tag::Mark, |before| document.tags[before]);
            !matches!(before, Tag::Determiner | Tag::Adjective | Tag::Noun | Tag::Possessive | Tag::Name)
        }
        "me" | "Me" | "my" | "My" | "myself" => true,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::Lexicon;

    fn found(text: &str) -> Vec<String> {
        let document = Document::new(text, &Lexicon::default());
        let all = 0..document.tokens.len();
        mentions(&document, all).into_iter().map(|at| document.word(at).to_string()).collect()
    }

    #[test]
    fn first_persons_of_the_outer_quotation() {
        assert_eq!(found("“I told my aunt that it was mine.”"), ["I", "my", "mine"]);
        assert_eq!(found("“I own a gold mine.”"), ["I"]);
        assert_eq!(found("“My aunt said, ‘I sold it,’ and then I left.”"), ["My", "I"]);
        assert_eq!(found("“We heard us.”"), [""; 0]);
    }
}
