//! What the text says people do: offices, jobs, candidacies, party standing.

mod affiliations;
mod behind_names;
mod conditions;
mod descriptions;
mod elements;
mod matching;
mod nouns;
mod organization;
mod parts;
mod phrase;
mod rules;
mod terms;
mod titles;

use std::collections::HashMap;
use std::ops::Range;

use crate::article::{MentionKind, Status};
use crate::lexicon::Lexicon;
use crate::people::{Mention, People, Role};
use crate::rules::{Element, Elements, Rule, elements};
use crate::syntax::Document;
use crate::syntax::tags::Tag;
use crate::text::tokens::Kind;
use phrase::{Phrase, Reader};
use rules::{AFFILIATIONS, ROLES, RoleRule};
use terms::Term;
use titles::Titled;

/// Every rule for roles.
pub fn rules() -> impl Iterator<Item = Rule> {
    all().map(|rule| rule.rule)
}

fn all() -> impl Iterator<Item = &'static RoleRule> {
    ROLES.iter().chain(&AFFILIATIONS)
}

/// Adds to each person the roles the text states.
pub fn find(document: &Document, lexicon: &Lexicon, people: &mut People) {
    let found = all_roles(document, lexicon, people, MentionKind::Name);
    add(document, people, found);
}

/// Adds the roles that are stated of "he" and "she" or by descriptions, once it is known whom they mean.
pub fn find_of_pronouns(document: &Document, lexicon: &Lexicon, people: &mut People) {
    let mut found = all_roles(document, lexicon, people, MentionKind::Pronoun);
    let rules: Vec<&str> = ROLES.iter().filter(|rule| rule.also).map(|rule| rule.rule.id).collect();
    // "The former editor" is whoever is called an editor, not somebody else who was spoken of last.
    let title = |role: &Role| role.title.map(|title| title.of(document.text).to_lowercase());
    let mut holders: HashMap<String, Vec<usize>> = HashMap::new();
    for (person, role) in
        people.people.iter().enumerate().flat_map(|(at, person)| person.roles.iter().map(move |role| (at, role)))
    {
        let holders = holders.entry(title(role).unwrap_or_default()).or_default();
        // Two are enough to tell that there is another.
        if holders.len() < 2 && !holders.contains(&person) {
            holders.push(person);
        }
    }
    let others = |person: usize, role: &Role| {
        let same = title(role).and_then(|title| holders.get(&title));
        same.is_some_and(|holders| holders.iter().any(|holder| *holder != person))
    };
    found.retain(|(person, role)| {
        rules.contains(&role.rule) || role.rule == descriptions::RULE && !others(*person, role)
    });
    add(document, people, found);
}

/// How many tokens a sentence can have: what is longer is no prose, and would take the patterns ever longer.
const LONGEST: usize = 2000;

/// The roles stated in the sentences that have a mention of this kind.
fn all_roles(document: &Document, lexicon: &Lexicon, people: &People, kind: MentionKind) -> Vec<(usize, Role)> {
    let mut found: Vec<(usize, Role)> = Vec::new();
    let mut terms = Vec::new();
    let mut rows = Rows::default();
    let mut first = 0;
    for sentence in &document.sentences {
        let range = sentence.tokens.clone();
        let before = people.mentions[first..].iter().take_while(|mention| mention.tokens.start < range.start);
        first += before.count();
        let mentions = people.mentions[first..].iter().take_while(|mention| mention.tokens.start < range.end);
        let can_hold = |mention: &&Mention| {
            let again = kind == MentionKind::Pronoun && mention.kind == MentionKind::Nominal;
            (mention.kind == kind || again) && can_hold(document, mention)
        };
        let mut holders = mentions.filter(can_hold).peekable();
        if holders.peek().is_none() || range.len() > LONGEST {
            continue;
        }
        // A sentence with no more than descriptions states nothing else that has not been read yet.
        let states = holders.clone().any(|mention| mention.kind == kind);
        // Beside a noun for a role, only a label or an affiliation states one, right before or behind a name.
        let has_noun = range.clone().any(|at| elements::can_be_role(document, at));
        let mut affiliated =
            || kind == MentionKind::Name && holders.any(|mention| can_be_affiliated(document, mention));
        if !has_noun && !affiliated() {
            continue;
        }
        terms::terms(document, lexicon, people, range, &mut terms);
        let reader = Reader { document, terms: &terms };
        if states {
            sentence_roles(&reader, kind, &mut rows, &mut found);
        }
        if kind == MentionKind::Pronoun {
            descriptions::descriptions(&reader, people, first, &mut found);
        }
    }
    found.sort_by_key(|(_, role)| role.span.start);
    found
}

/// Whether a role can be stated of a mention: of a pronoun only if it is a subject, and outside of quotations.
fn can_hold(document: &Document, mention: &Mention) -> bool {
    let start = mention.tokens.start;
    match mention.kind {
        MentionKind::Name => true,
        MentionKind::Nominal => document.quotation_of(start).is_none(),
        MentionKind::Pronoun => elements::is_pronoun(document, start) && document.quotation_of(start).is_none(),
    }
}

/// Whether a party label or an affiliation can stand right behind a name, or an affiliation right before it.
fn can_be_affiliated(document: &Document, mention: &Mention) -> bool {
    let tag = |at: usize| document.tags.get(at).copied().unwrap_or(Tag::Mark);
    let is_possessive =
        |at: usize| tag(at) == Tag::Possessive || matches!(document.word(at), "'s" | "’s" | "'S" | "’S" | "'" | "’");
    let Range { start, end } = mention.tokens;
    // An honorific can stand between.
    let owned = (start.saturating_sub(2)..start).any(is_possessive);
    let behind = document.tokens.get(end).is_some_and(|token| match token.kind {
        Kind::Mark(',' | '(' | '[') => {
            let next = document.tokens.get(end + 1);
            matches!(tag(end + 1), Tag::Number | Tag::Preposition)
                || next.is_some_and(|next| next.kind == Kind::Number || next.is_capitalised())
        }
        _ => tag(end) == Tag::Preposition,
    });
    owned || behind
}

/// Adds roles to their people; wording that is known is not repeated.
fn add(document: &Document, people: &mut People, found: Vec<(usize, Role)>) {
    for (person, role) in found {
        let Some(person) = people.people.get_mut(person) else { continue };
        let wording = |role: &Role| role.span.of(document.text).to_lowercase();
        if !person.roles.iter().any(|known| wording(known) == wording(&role)) {
            let at = person.roles.partition_point(|known| known.span.start <= role.span.start);
            person.roles.insert(at, role);
        }
    }
}

/// One term of the row that the rules read: a person, a role phrase or a word.
struct Part {
    element: Element,
    phrase: Option<Phrase>,
    person: Option<usize>,
    /// Its first term.
    term: usize,
}

/// What is read of one sentence after the other.
#[derive(Default)]
struct Rows {
    titled: Vec<Titled>,
    parts: Vec<Part>,
    row: Vec<Element>,
    search: matching::Search,
}

/// What a role phrase ends with.
const HEADS: Elements = elements![Role, Roles, Party];

/// The roles stated in one sentence, with the person of each.
fn sentence_roles(reader: &Reader, kind: MentionKind, rows: &mut Rows, found: &mut Vec<(usize, Role)>) {
    let terms = reader.terms;
    let Rows { titled, parts, row, search } = rows;
    titled.clear();
    titled.extend((0..terms.len()).filter(|at| terms[*at].element == Element::Person).map(|at| reader.titled(at)));
    // A title stands before a name.
    if kind == MentionKind::Name {
        for named in &*titled {
            let Some(person) = terms[named.name].person else { continue };
            for title in &named.titles {
                // "with the delegates Ana Ruiz has": nothing is stated by a plural in small letters of one.
                let several = || {
                    matches!(reader.element(reader.after_name(named.name + 1).0), Element::Comma | Element::Coordinator)
                };
                if title.plural && !reader.is_capital(title.head) && !several() {
                    continue;
                }
                give(reader, found, person, title, "role.title", None);
            }
        }
        affiliations::affiliations(reader, titled, row, found);
    }
    // Nothing else is stated without a noun for a role, a party or its label.
    if !terms.iter().any(|term| HEADS.with(elements![PartyLabel]).has(term.element)) {
        return;
    }
    if all_are_titles(terms, titled) {
        return;
    }
    read_parts(reader, titled, parts, found);
    matching::match_rules(reader, parts, search, found);
}

/// Whether the nouns for roles all stand in titles right before names, which state nothing else.
fn all_are_titles(terms: &[Term], titled: &[Titled]) -> bool {
    const MORE: Elements = elements![PartyLabel, Possessive, Roles];
    let in_title = |at: usize| titled.iter().any(|named| (named.start..named.name).contains(&at));
    terms.iter().enumerate().all(|(at, term)| {
        !MORE.has(term.element)
            && (!HEADS.with(elements![Person]).has(term.element) || in_title(at) == HEADS.has(term.element))
    })
}

/// Reads the sentence as people with their titles, role phrases and words; notes the roles that titles of lists and labels state.
fn read_parts(reader: &Reader, titled: &[Titled], parts: &mut Vec<Part>, found: &mut Vec<(usize, Role)>) {
    let terms = reader.terms;
    parts.clear();
    let last_head = terms.iter().rposition(|term| HEADS.has(term.element)).map_or(0, |last| last + 1);
    let mut naming = false;
    let mut at = 0;
    while at < terms.len() {
        let named = titled.iter().find(|named| named.start == at);
        // "They named Ana Ruiz president", but "They named Ruiz spokesman Bo Li".
        naming |= parts.last().is_some_and(|part| part.element == Element::Named);
        let owned = named.and_then(|named| reader.owned(named));
        let owned = owned.filter(|phrase| {
            !naming || reader.terms.get(phrase.terms.end).is_some_and(|term| term.element == Element::Person)
        });
        if let Some(phrase) = owned {
            let end = phrase.terms.end;
            parts.push(Part { element: Element::Role, phrase: Some(phrase), person: None, term: at });
            at = end;
            continue;
        }
        if let Some(named) = named {
            let person = terms[named.name].person;
            let (end, label) = reader.after_name(named.name + 1);
            if let (Some(person), Some(label)) = (person, label) {
                found.extend(reader.party(label).map(|role| (person, role)));
            }
            // A plural title is for everybody in the list.
            let shared =
                shared_title(parts).filter(|plural| named.titles.is_empty() || !reader.is_capital(plural.head));
            if let Some(plural) = shared
                && let Some(person) = person
            {
                give(reader, found, person, &plural, "role.title", None);
                parts.push(Part { element: Element::Person, phrase: Some(plural), person: Some(person), term: at });
            } else {
                let plural = named.titles.iter().find(|title| title.plural).cloned();
                parts.push(Part { element: Element::Person, phrase: plural, person, term: at });
            }
            at = end;
            continue;
        }
        if at < last_head
            && starts_phrase(reader, at)
            && let Some(phrase) = reader.phrase(at)
            && !titled.iter().any(|titled| (at + 1..=phrase.head).contains(&titled.start) && titled.start < titled.name)
        {
            let end = phrase.terms.end;
            parts.push(Part { element: Element::Role, phrase: Some(phrase), person: None, term: at });
            at = end;
            continue;
        }
        let element = match terms[at].element {
            Element::Whose => Element::Article,
            element => element,
        };
        parts.push(Part { element, phrase: None, person: None, term: at });
        at += 1;
    }
}

/// Whether a noun phrase can begin here.
fn starts_phrase(reader: &Reader, at: usize) -> bool {
    const BEGINS: Elements =
        elements![Role, Roles, Capital, Body, Noun, Adjective, RoleModifier, Party, Person, Number, Adverb, Kin];
    const GO_ON: Elements = elements![Noun, Capital, Body, Adjective, Party, RoleModifier];
    let element = reader.element(at);
    // "one of the lawyers"
    let begins = BEGINS.has(element) || reader.element(at + 1) == Element::Of;
    let goes_on = at > 0 && GO_ON.has(reader.element(at - 1));
    begins && (!goes_on || matches!(element, Element::Role | Element::Roles))
}

/// The plural title of the list that the last parts are: "Reps. A, B and".
fn shared_title(parts: &[Part]) -> Option<Phrase> {
    let list = parts
        .iter()
        .rev()
        .find(|part| !matches!(part.element, Element::Comma | Element::Coordinator | Element::Adverb))?;
    let joined = matches!(parts.last()?.element, Element::Comma | Element::Coordinator);
    list.phrase.clone().filter(|_| joined && list.element == Element::Person)
}

/// Notes the role of a person that the phrase states, if it states one.
fn give(
    reader: &Reader,
    found: &mut Vec<(usize, Role)>,
    person: usize,
    phrase: &Phrase,
    rule: &'static str,
    held: Option<Status>,
) {
    found.extend(reader.role(phrase, rule, held).map(|role| (person, role)));
}

impl Reader<'_> {
    /// The role that begins with a name: "Ruiz spokesman", "President Ruiz's chief of staff".
    fn owned(&self, named: &Titled) -> Option<Phrase> {
        let next = self.terms.get(named.name + 1).map(|term| term.element);
        let bare = matches!(next, Some(Element::Role | Element::Roles | Element::Noun | Element::Body))
            && named.titles.is_empty();
        let phrase = self.phrase(named.name).filter(|_| bare || next == Some(Element::Possessive))?;
        Some(Phrase { terms: named.start..phrase.terms.end, ..phrase })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What `look` says of the first sentence of a text.
    pub(super) fn with_parts<T>(text: &str, look: impl Fn(&Reader, &[Part]) -> T) -> T {
        let lexicon = Lexicon::default();
        let document = Document::new(text, &lexicon);
        let people = crate::people::find(&document, &lexicon);
        let (mut terms, mut parts) = (Vec::new(), Vec::new());
        terms::terms(&document, &lexicon, &people, document.sentences[0].tokens.clone(), &mut terms);
        let reader = Reader { document: &document, terms: &terms };
        let names = (0..terms.len()).filter(|at| terms[*at].element == Element::Person);
        let titled: Vec<Titled> = names.map(|at| reader.titled(at)).collect();
        read_parts(&reader, &titled, &mut parts, &mut Vec::new());
        look(&reader, &parts)
    }

    /// What a rule finds in a text, as `name: role`.
    fn found(id: &str, text: &str) -> Vec<String> {
        let article = crate::extract(text);
        let roles = article.people.iter().flat_map(|person| person.roles.iter().map(move |role| (person, role)));
        let mine = roles.filter(|(_, role)| role.rule == id);
        mine.map(|(person, role)| format!("{}: {}", person.name, role.text)).collect()
    }

    #[test]
    fn every_rule_finds_its_examples_and_nothing_in_its_counterexamples() {
        for rule in all() {
            let (id, finds) = (rule.rule.id, rule.rule.finds);
            let (examples, counterexamples) = (rule.rule.examples, rule.rule.counterexamples);
            assert!(!finds.is_empty() && finds.len() == examples.len() && !counterexamples.is_empty(), "{id}");
            for (text, expected) in examples.iter().zip(finds) {
                assert_eq!(found(id, text), [*expected], "{id}: {text}");
            }
            for text in counterexamples {
                assert_eq!(found(id, text), [""; 0], "{id}: {text}");
            }
        }
    }

    #[test]
    fn every_pattern_has_a_counterexample_with_a_role_noun() {
        let lexicon = Lexicon::default();
        for rule in ROLES.iter().filter(|rule| rule.pattern.is_some()) {
            let has_noun = |text: &&&str| {
                Document::new(text, &lexicon).tokens.iter().any(|token| elements::is_role_noun(token.classes))
            };
            assert!(rule.rule.counterexamples.iter().any(|text| has_noun(&text)), "{}", rule.rule.id);
        }
    }

    #[test]
    fn a_doctor_or_general_is_no_part_of_an_office() {
        assert_eq!(
            found("role.title", "Salton schools Superintendent Dr. Ana Ruiz spoke."),
            ["Ana Ruiz: Salton schools Superintendent", "Ana Ruiz: Dr."]
        );
        assert_eq!(found("role.title", "President Gen. Bo Li spoke."), ["Bo Li: President", "Bo Li: Gen."]);
    }

    #[test]
    fn the_name_of_a_body_before_a_title_is_whole() {
        let text = "Department of Labor and Employment Director Ana Ruiz spoke.";
        assert_eq!(found("role.title", text), ["Ana Ruiz: Department of Labor and Employment Director"]);
    }

    #[test]
    fn all_that_describes_the_head_is_of_the_role() {
        for role in [
            "brash, unbending governor",
            "border tunneling expert",
            "policy and research director",
            "fellow at the Institute",
        ] {
            let text = format!("They met Ana Ruiz, a {role}.");
            assert_eq!(found("role.apposition", &text), [format!("Ana Ruiz: {role}")]);
        }
    }

    #[test]
    fn a_predicate_can_be_a_list() {
        let text =
            "Ana Ruiz is a columnist of the Herald, head of a centre at Salton University and author of two books.";
        let roles = ["columnist of the Herald", "head of a centre at Salton University", "author of two books"];
        assert_eq!(found("role.predicate", text), roles.map(|role| format!("Ana Ruiz: {role}")));
        assert_eq!(found("role.predicate", "Ana Ruiz is mayor, a lawyer said."), ["Ana Ruiz: mayor"]);
    }

    #[test]
    fn somebody_turned_something_else_is_both() {
        let text = "They met Ana Ruiz, a bank worker turned therapist.";
        assert_eq!(found("role.apposition", text), ["Ana Ruiz: bank worker", "Ana Ruiz: therapist"]);
        assert_eq!(found("role.apposition", "Ana Ruiz, a lawyer, turned farmers away."), ["Ana Ruiz: lawyer"]);
    }

    #[test]
    fn an_organization_is_a_body_and_no_origin() {
        let organization = |text: &str| {
            let article = crate::extract(text);
            article.people[0].roles[0].organization.clone()
        };
        let name = |name: &str| Some(name.to_string());
        assert_eq!(organization("They met Ana Ruiz, chief executive of Insight."), name("Insight"));
        assert_eq!(organization("They met Ana Ruiz, Director of Communications."), None);
        assert_eq!(organization("They met Ana Ruiz, head of the debt counselling service Relief."), name("Relief"));
        assert_eq!(organization("They met Norwegian President Ana Ruiz."), None);
        assert_eq!(organization("They met Norway’s UN Ambassador Ana Ruiz."), name("UN"));
        assert_eq!(
            organization("Regent Street Association director Ana Ruiz spoke."),
            name("Regent Street Association")
        );
        assert_eq!(organization("Ana Ruiz was the restaurant chain’s chief executive."), name("restaurant chain"));
    }

    #[test]
    fn works_and_offices_of_several_words_stay_whole() {
        let text = "Bo Oakes, director of public works for the city, said so.";
        assert_eq!(found("role.apposition", text), ["Bo Oakes: director of public works for the city"]);
        let text = "Ana Ruiz, head of the debt counselling service Relief, spoke.";
        assert_eq!(found("role.apposition", text), ["Ana Ruiz: head of the debt counselling service Relief"]);
    }

    #[test]
    fn whose_somebody_else_is_is_no_affiliation() {
        let text = "Ana Ruiz of France and Norway’s Eve Fenn spoke.";
        assert_eq!(found("role.affiliation", text), ["Ana Ruiz: of France"]);
    }

    #[test]
    fn a_noun_that_can_be_a_verb_is_a_title_before_a_name() {
        assert_eq!(found("role.title", "They met police captain Ana Ruiz."), ["Ana Ruiz: police captain"]);
    }
}
