//! Who speaks where, and how one speech takes up another: "he added", an answer after a question, two who take
//! turns.

use std::ops::Range;

use super::phrase::Phrase;
use super::salience::Who;
use crate::article::QuoteKind;
use crate::people::{Mention, People};
use crate::quotes::Attribution;
use crate::syntax::Document;
use crate::syntax::tags::Tag;

/// How a speaker phrase takes up what was said before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// "He added"
    Continues,
    /// A paragraph that begins "“…,” he said".
    Follows,
    /// Any other.
    Anew,
}

/// What an attribution does.
#[derive(Clone, Copy, Debug)]
pub struct Speech {
    /// The token of its cue, or of its first word.
    pub place: usize,
    /// Who speaks.
    pub phrase: Phrase,
    /// Whether its cue says that it is a question.
    pub asks: bool,
    /// Whether its cue has no phrase for the speaker, so that the subject is meant: "Okoro left, saying".
    pub implied: bool,
}

/// A stretch of somebody's own words.
#[derive(Clone, Debug)]
pub struct Words {
    /// Its tokens, marks included.
    pub tokens: Range<usize>,
    /// Whose they are, if they are attributed.
    pub speaker: Option<Phrase>,
    /// The first token of the phrase for them.
    pub phrase: Option<usize>,
}

/// The attributions as the walk meets them.
pub struct Speeches {
    /// In order.
    pub all: Vec<Speech>,
    /// What is in somebody's own words, in order: quotations, and turns and statements without marks.
    pub words: Vec<Words>,
    /// For each token, what the speaker phrase with this head does.
    turn: Vec<Turn>,
    /// Whom the words name that a pronoun or description is said to speak, by its head, in order of the heads.
    named: Vec<(usize, usize)>,
}

/// Cues of who goes on to speak.
const CONTINUING: &[&str] = &[
    "added",
    "adds",
    "adding",
    "concluded",
    "continued",
    "continues",
    "continuing",
    "elaborated",
    "elaborating",
    "goes on",
    "going on",
    "went on",
];
/// Cues of a question.
const ASKING: &[&str] =
    &["ask", "asked", "asking", "asks", "inquired", "inquires", "pressed", "presses", "pressing", "quizzed", "quizzes"];
/// Words after which "asking" is what the subject does: "by asking", not "keeps him from asking".
const WHILE: &[&str] = &["by", "in", "while", "when", "before", "after", "without", "and", "but", "or"];

impl Speeches {
    /// Reads the attributions of a document; `phrases` are their speakers.
    pub fn new(document: &Document, people: &People, attributions: &[Attribution], phrases: &[Phrase]) -> Self {
        let mut named = Vec::new();
        let marked = document.quotations.iter();
        let mut marked: Vec<Words> =
            marked.map(|quotation| Words { tokens: quotation.tokens.clone(), speaker: None, phrase: None }).collect();
        let mut unmarked: Vec<Words> = Vec::new();
        let mut all = Vec::with_capacity(phrases.len());
        let mut turn = vec![Turn::Anew; document.tokens.len()];
        for (attribution, phrase) in attributions.iter().zip(phrases) {
            let cue = attribution.cue.map_or("", |cue| cue.of(document.text));
            let asks = ASKING.contains(&cue);
            let place = attribution.place;
            let of_subject = match (document.tags[place], place.checked_sub(1)) {
                (Tag::Gerund, Some(before)) => {
                    document.tokens[before].is_mark(',') || WHILE.contains(&document.word(before))
                }
                // "Asked why, Okoro said": by somebody else.
                (tag, _) => !asks && tag.is_verb(),
            };
            let implied = attribution.speaker.is_none() && attribution.frame.is_some() && of_subject;
            all.push(Speech { place, phrase: *phrase, asks, implied });
            if let (Some(head), Some(part)) = (attribution.head, attribution.parts.first()) {
                let opens = document.blocks.binary_search_by_key(&part.start, |block| block.span.start).is_ok();
                if CONTINUING.contains(&cue) {
                    turn[head] = Turn::Continues;
                } else if opens && attribution.kind == QuoteKind::Direct {
                    turn[head] = Turn::Follows;
                }
            }
            if let Phrase::Anaphor(head) = *phrase {
                named.extend(others_named(document, people, attribution, head).map(|person| (head, person)));
            }
            let at = attribution.speaker.as_ref().map(|phrase| phrase.start);
            for part in &attribution.parts {
                let first = document.quotations.partition_point(|quotation| quotation.span.start < part.start);
                let inside =
                    document.quotations[first..].iter().take_while(|quotation| quotation.span.start < part.end);
                let last = first + inside.count();
                let bare = document.quotations[first..last].first().is_none_or(|first| first.span.start > part.start);
                if bare && attribution.kind == QuoteKind::Direct {
                    let token = |byte: usize| document.tokens.partition_point(|token| token.span().start < byte);
                    let tokens = token(part.start)..token(part.end);
                    unmarked.push(Words { tokens, speaker: Some(*phrase), phrase: at });
                }
                for words in &mut marked[first..last] {
                    (words.speaker, words.phrase) = (Some(*phrase), at);
                }
            }
        }
        // A quotation inside a turn belongs to it.
        unmarked.extend(marked);
        unmarked.sort_by_key(|words| words.tokens.start);
        unmarked.dedup_by(|next, before| next.tokens.start < before.tokens.end);
        all.sort_by_key(|speech| speech.place);
        named.sort_unstable();
        Speeches { all, words: unmarked, turn, named }
    }

    /// How the speaker phrase with this head takes up what was said before; nothing if it is none.
    pub fn turn(&self, head: usize) -> Turn {
        self.turn.get(head).copied().unwrap_or(Turn::Anew)
    }

    /// Whether the pronoun or description with this head cannot be this person, whom its own words name.
    pub fn names(&self, head: usize, person: usize) -> bool {
        self.named.binary_search(&(head, person)).is_ok()
    }
}

/// Whom the words of an attribution name that `head` is said to speak. Who speaks hardly names themselves as the
/// subject of their own words, and nobody is named in what "she said that" begins with; "Okoro will run again, she
/// said" may be her.
fn others_named<'a>(
    document: &'a Document,
    people: &'a People,
    attribution: &'a Attribution,
    head: usize,
) -> impl Iterator<Item = usize> + 'a {
    let direct = attribution.kind == QuoteKind::Direct;
    let after = document.tokens[head].span().end;
    attribution.parts.iter().flat_map(move |part| {
        let first = people.mentions.partition_point(|mention| mention.span.start < part.start);
        let inside = people.mentions[first..].iter().take_while(move |mention| mention.span.end <= part.end);
        let other = move |mention: &&Mention| {
            let span = mention.span;
            let Range { start, end } = mention.tokens;
            let tag = |at: usize| document.tags.get(at).copied().unwrap_or(Tag::Mark);
            let acts = |at: usize| matches!(tag(at), Tag::Past | Tag::Present | Tag::Be | Tag::Have | Tag::Possessive);
            let begins =
                (start.saturating_sub(OPENING)..start).any(|at| document.tokens[at].span().start <= part.start);
            let own =
                direct || attribution.quoted.iter().any(|words| words.start <= span.start && span.end <= words.end);
            // "He, Okoro, would win", he said.
            let apposed = start > 0 && document.tokens[start - 1].is_mark(',');
            // "Okoro “ran the shop,” he said"
            let quoted = document.quotations.binary_search_by_key(&end, |quotation| quotation.tokens.start).is_ok()
                && acts(end + 1);
            own && begins && acts(end) || quoted || span.start >= after && begins && !apposed
        };
        inside.take(NAMED).filter(other).map(|mention| mention.person)
    })
}

/// How many tokens of a part its subject stands in.
const OPENING: usize = 5;
/// How many names of a part are looked at.
const NAMED: usize = 16;

/// Who spoke last, and to whom.
#[derive(Clone, Copy, Debug, Default)]
pub struct Exchange {
    /// Who spoke last, if the text tells.
    last: Option<Who>,
    /// Who spoke before them.
    before: Option<Who>,
    /// How many sentences ago.
    ago: usize,
    asked: bool,
    /// Whom they asked.
    addressee: Option<Who>,
}

/// How much more likely who speaks is who spoke last: where they go on, where a paragraph opens with the words.
const GOES_ON: f32 = 1.6;
const FOLLOWS: f32 = 1.3;
/// How much more likely who speaks after a question is whom it was put to, and how much less who put it.
const ANSWERS: f32 = 1.6;
const ASKED: f32 = 0.5;

impl Exchange {
    /// One sentence on.
    pub fn fade(&mut self) {
        self.ago += 1;
    }

    /// Somebody speaks.
    pub fn speaks(&mut self, who: Option<Who>, asks: bool) {
        let before = if self.last == who { self.before } else { self.last };
        *self = Exchange { last: who, before, ago: 0, asked: asks, addressee: None };
    }

    /// Somebody is mentioned as the object of the cue.
    pub fn addresses(&mut self, who: Who) {
        if self.ago == 0 && self.last != Some(who) {
            self.addressee.get_or_insert(who);
        }
    }

    /// How much more likely a pronoun or description is this person for its turn.
    pub fn likely(&self, who: Who, turn: Turn) -> f32 {
        let last = self.last == Some(who);
        if self.asked && self.ago <= 1 && turn != Turn::Continues {
            let replies = self.addressee.is_none() && turn == Turn::Follows && self.before == Some(who);
            let answers = self.addressee == Some(who) || replies;
            return if last {
                ASKED
            } else if answers {
                ANSWERS
            } else {
                1.0
            };
        }
        match turn {
            Turn::Continues if last => GOES_ON,
            Turn::Follows if last && self.ago <= 1 => FOLLOWS,
            _ => 1.0,
        }
    }

    /// Whether somebody is "you" in what `speaker` says now.
    pub fn is_addressed(&self, who: Who, speaker: Who) -> bool {
        let takes_turns = self.before == Some(speaker) && self.last != Some(speaker);
        self.ago <= 1 && (self.asked || takes_turns) && self.last == Some(who)
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::meant;

    #[test]
    fn who_was_asked_answers() {
        let text = "Sven Lindt asked Henry Roy whether the dam would hold. “It will,” he said.";
        assert_eq!(meant(text, "he"), ["Henry Roy"]);
        let text = "Sven Lindt asked Henry Roy why he had built it.";
        assert_eq!(meant(text, "he"), ["Henry Roy"]);
    }

    #[test]
    fn who_added_is_who_spoke() {
        let text = "“It holds,” said Sven Lindt, who had called Henry Roy about it. He added that it leaks.";
        assert_eq!(meant(text, "He"), ["Sven Lindt"]);
    }

    #[test]
    fn whom_the_words_name_does_not_speak_them() {
        let speaker = |text: &str| crate::extract(text).quotes.pop().and_then(|quote| quote.speaker.name);
        let lindt = Some("Sven Lindt".to_string());
        assert_eq!(speaker("Sven Lindt saw how Henry Roy works. “Roy is a liar,” he said."), lindt);
        assert_eq!(speaker("Henry Roy met Sven Lindt. Roy “ran the shop,” he told the jury."), lindt);
        assert_eq!(speaker("Henry Roy met Sven Lindt. He said Roy ran the shop."), lindt);
        // What stands before "he said" may be of himself.
        let text = "Sven Lindt called on Monday. Lindt will run again, he said.";
        assert_eq!(speaker(text), lindt);
        let text = "Sven Lindt called on Monday. He said that he, Lindt, was late.";
        assert_eq!(speaker(text), lindt);
    }

    #[test]
    fn who_is_spoken_to_is_not_spoken_of() {
        let text = "“Why did Mo win?” Sven Lindt asked.\n\n“He ran well,” Henry Roy said.";
        assert_eq!(meant(text, "He"), [""; 0]);
    }
}
