//! Who is quoted in an article, and who that is across articles.

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap};

use extract::article::{Article, Person, SpeakerKind, Status};

use super::{fields, holders};

/// A source of one article, or of many: a person, a phrase that stands for somebody, or nobody known.
#[derive(Clone, Debug, Default)]
pub struct Voice {
    /// What sort of source; `None` only before it is known.
    pub kind: Option<SpeakerKind>,
    /// The full name; without one, the phrase without its article; empty where there is none.
    pub name: String,
    /// The pronoun, if the texts show one.
    pub pronoun: Option<&'static str>,
    /// In how many articles.
    pub articles: usize,
    /// How many quotes.
    pub quotes: usize,
    /// How many of them are sure.
    pub sure: usize,
    /// How many words inside quotation marks.
    pub words: usize,
    /// The roles stated and in how many articles, in the order of the articles.
    pub roles: Vec<(String, usize)>,
    /// The words of the roles, in one form.
    known_by: BTreeSet<String>,
    /// What the roles are about; see [`fields`].
    fields: BTreeSet<&'static str>,
    /// Whether a role with a title is stated to be held.
    has_office: bool,
}

/// Everybody quoted in an article, and how often.
pub fn of_article(article: &Article) -> Vec<Voice> {
    let mut voices: Vec<Voice> = Vec::new();
    let mut places: HashMap<(u8, usize, String), usize> = HashMap::new();
    let mut last = String::new();
    for quote in &article.quotes {
        let person = quote.speaker.person.and_then(|id| article.people.get(id));
        let phrase = match (quote.speaker.kind, quote.speaker.text.as_deref()) {
            (SpeakerKind::Person | SpeakerKind::Unknown, _) => String::new(),
            // A quotation without a cue goes on with the source before it.
            (SpeakerKind::Group | SpeakerKind::Unnamed, None) => last.clone(),
            (SpeakerKind::Group | SpeakerKind::Unnamed, Some(text)) => {
                holders::canonical(article, &quote.speaker).unwrap_or_else(|| bare(text).to_string())
            }
        };
        if !phrase.is_empty() {
            last.clone_from(&phrase);
        }
        let key = (quote.speaker.kind as u8, person.map_or(usize::MAX, |person| person.id), phrase.to_lowercase());
        let place = *places.entry(key).or_insert_with(|| {
            let anonymous = || Voice { name: phrase.clone(), articles: 1, ..Voice::default() };
            let voice = person.map_or_else(anonymous, Voice::of_person);
            voices.push(Voice { kind: Some(quote.speaker.kind), ..voice });
            voices.len() - 1
        });
        voices[place].quotes += 1;
        voices[place].sure += usize::from(quote.is_sure());
        voices[place].words += quote.quoted.iter().map(|text| count_words(text)).sum::<usize>();
    }
    voices
}

impl Voice {
    fn of_person(person: &Person) -> Voice {
        let mut known_by = BTreeSet::new();
        for role in &person.roles {
            for text in [&role.title, &role.organization].into_iter().flatten() {
                known_by.extend(text.split(|c: char| !c.is_alphanumeric()).filter_map(known_word));
            }
        }
        if person.lexicon_roles.is_some() {
            // The user says who it is, whatever the articles say.
            known_by.insert(format!("listed {}", person.name));
        }
        let held = |status| matches!(status, Status::Current | Status::Acting);
        let mut roles: Vec<(String, usize)> = Vec::new();
        for role in person.role_texts() {
            if !roles.iter().any(|(text, _)| text.eq_ignore_ascii_case(role)) {
                roles.push((role.to_string(), 1));
            }
        }
        Voice {
            name: person.name.clone(),
            pronoun: person.pronoun,
            articles: 1,
            roles,
            fields: known_by.iter().flat_map(|word| fields::of(word)).collect(),
            known_by,
            has_office: person.roles.iter().any(|role| role.title.is_some() && held(role.status)),
            ..Voice::default()
        }
    }

    /// Whether two people of one name share a word of their roles.
    fn shares_role(&self, other: &Voice) -> bool {
        !self.known_by.is_disjoint(&other.known_by)
    }

    /// Whether two people of one name cannot be the same: their roles have nothing in common, and both hold an
    /// office, not of one field, or "he" is one and "she" the other; or their middle initials differ.
    fn contradicts(&self, other: &Voice) -> bool {
        let (this, that) = (middle_initials(&self.name), middle_initials(&other.name));
        if !this.is_empty() && !that.is_empty() && this != that {
            return true;
        }
        let pronouns_differ = self.pronoun.zip(other.pronoun).is_some_and(|(this, that)| this != that);
        let offices_differ = self.has_office && other.has_office && self.fields.is_disjoint(&other.fields);
        !self.shares_role(other) && (pronouns_differ || offices_differ)
    }

    fn absorb(&mut self, other: Voice) {
        self.pronoun = self.pronoun.or(other.pronoun);
        self.articles += other.articles;
        self.quotes += other.quotes;
        self.sure += other.sure;
        self.words += other.words;
        self.known_by.extend(other.known_by);
        self.fields.extend(other.fields);
        self.has_office |= other.has_office;
        for (role, articles) in other.roles {
            match self.roles.iter_mut().find(|(text, _)| text.eq_ignore_ascii_case(&role)) {
                Some((_, known)) => *known += articles,
                None => self.roles.push((role, articles)),
            }
        }
    }
}

/// Everybody quoted in many articles.
///
/// People are one where their full names are the same and their roles go together: see
/// [`Voice::contradicts`]. A bare surname says too little, and a further name another thing: there, a role must be
/// shared, and nobody else may be meant.
#[derive(Debug, Default)]
pub struct Voices {
    by_name: HashMap<(u8, String), Vec<Voice>>,
}

impl Voices {
    /// Adds a source of one more article.
    pub fn add(&mut self, mut voice: Voice) {
        let kind = voice.kind.unwrap_or(SpeakerKind::Unknown);
        let known = self.by_name.entry((kind as u8, key(&voice.name))).or_default();
        if kind != SpeakerKind::Person {
            match known.first_mut() {
                Some(first) => first.absorb(voice),
                None => known.push(voice),
            }
            return;
        }
        // Who shares a role is one with the newcomer, and so with each other.
        let mut place = None;
        for at in (0..known.len()).rev() {
            if known[at].shares_role(&voice) && !known[at].contradicts(&voice) {
                let mut earlier = known.remove(at);
                earlier.absorb(voice);
                voice = earlier;
                place = Some(at);
            }
        }
        if place.is_none() && voice.name.contains(' ') {
            place = known.iter().position(|earlier| !earlier.contradicts(&voice));
            if let Some(at) = place {
                return known[at].absorb(voice);
            }
        }
        known.insert(place.unwrap_or(known.len()), voice);
    }

    /// All sources, the most quoted first; their roles, the most stated first.
    pub fn ranked(self) -> Vec<Voice> {
        let mut voices: Vec<Voice> = self.by_name.into_values().flatten().collect();
        voices.sort_by(rank);
        let mut voices = join_other_forms(voices);
        for voice in &mut voices {
            voice.roles.sort_by_key(|(_, articles)| std::cmp::Reverse(*articles));
        }
        voices.sort_by(rank);
        voices
    }
}

/// The most quoted first; where all counts are the same, in an order that does not hang on that of the articles.
fn rank(a: &Voice, b: &Voice) -> Ordering {
    let counts = |voice: &Voice| (voice.quotes, voice.words, voice.articles);
    let kind = |voice: &Voice| voice.kind.map(|kind| kind as u8);
    let names = || a.name.cmp(&b.name).then_with(|| a.roles.cmp(&b.roles)).then_with(|| kind(a).cmp(&kind(b)));
    counts(b).cmp(&counts(a)).then_with(names)
}

/// Puts "Okoro, the mayor" and "Ana Maria Okoro, the mayor" to Ana Okoro, the mayor.
fn join_other_forms(voices: Vec<Voice>) -> Vec<Voice> {
    let keys: Vec<String> = voices.iter().map(|voice| key(&voice.name)).collect();
    let mut by_last: HashMap<&str, Vec<usize>> = HashMap::new();
    for (at, voice) in voices.iter().enumerate().filter(|(_, voice)| voice.kind == Some(SpeakerKind::Person)) {
        let last = keys[at].rsplit(' ').next().filter(|_| voice.name.contains(' '));
        by_last.entry(last.unwrap_or("")).or_default().push(at);
    }
    let target = |at: usize| {
        let voice = voices.get(at).filter(|voice| voice.kind == Some(SpeakerKind::Person))?;
        let (first, last) = (keys[at].split(' ').next()?, keys[at].rsplit(' ').next()?);
        let longer = match keys[at].split(' ').count() {
            1 => None,
            2 => return None,
            _ => Some(format!("{first} {last}")),
        };
        let fits = |other: &&usize| {
            let named = longer.as_ref().is_none_or(|name| keys[**other] == *name);
            named && voice.shares_role(&voices[**other]) && !voice.contradicts(&voices[**other])
        };
        let mut fitting = by_last.get(last)?.iter().filter(fits);
        let best = *fitting.next()?;
        fitting.all(|other| keys[*other] == keys[best]).then_some(best)
    };
    let targets: Vec<Option<usize>> = (0..voices.len()).map(target).collect();
    let mut kept: Vec<Option<Voice>> = voices.into_iter().map(Some).collect();
    for (at, target) in targets.iter().enumerate() {
        // Who is put to somebody takes nobody in.
        let Some(target) = target.filter(|target| targets[*target].is_none()) else { continue };
        if let Some(voice) = kept[at].take()
            && let Some(target) = &mut kept[target]
        {
            target.absorb(voice);
        }
    }
    kept.into_iter().flatten().collect()
}

/// A name as it is looked up: without full stops and middle initials.
fn key(name: &str) -> String {
    let last = name.split_whitespace().count().saturating_sub(1);
    let words = name.split_whitespace().enumerate();
    let words = words.filter(|(at, word)| *at == 0 || *at == last || !is_initials(word));
    words.map(|(_, word)| word.to_lowercase().replace('.', "")).collect::<Vec<_>>().join(" ")
}

/// "HW" of "George H.W. Bush".
fn middle_initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let middle = words.get(1..words.len().saturating_sub(1)).unwrap_or_default();
    middle.iter().filter(|word| is_initials(word)).flat_map(|word| word.chars().filter(|c| *c != '.')).collect()
}

fn is_initials(word: &str) -> bool {
    word.split('.').all(|part| part.chars().count() <= 1) && word.chars().count() <= 6
}

/// A phrase without its article; nothing, if it is only a pronoun.
fn bare(phrase: &str) -> &str {
    const PRONOUNS: [&str; 14] =
        ["he", "i", "it", "one", "she", "that", "these", "they", "this", "those", "we", "which", "who", "you"];
    let phrase = phrase.trim();
    if PRONOUNS.iter().any(|pronoun| phrase.eq_ignore_ascii_case(pronoun)) {
        return "";
    }
    holders::bare(phrase)
}

fn count_words(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.contains(char::is_alphanumeric)).count()
}

/// A word of a role in the form in which roles are compared; `None` for words that say nothing.
fn known_word(word: &str) -> Option<String> {
    const EMPTY: [&str; 16] =
        ["a", "an", "and", "at", "by", "for", "former", "from", "in", "new", "of", "on", "s", "the", "to", "with"];
    const SAME: [(&str, &str); 24] = [
        ("chairman", "chair"),
        ("chairperson", "chair"),
        ("chairwoman", "chair"),
        ("congressman", "representative"),
        ("congresswoman", "representative"),
        ("det", "detective"),
        ("dr", "doctor"),
        ("gen", "general"),
        ("gov", "governor"),
        ("govs", "governor"),
        ("lt", "lieutenant"),
        ("policeman", "police"),
        ("policewoman", "police"),
        ("pres", "president"),
        ("prof", "professor"),
        ("rep", "representative"),
        ("reps", "representative"),
        ("rev", "reverend"),
        ("sen", "senator"),
        ("sens", "senator"),
        ("sgt", "sergeant"),
        ("spokesman", "spokesperson"),
        ("spokeswoman", "spokesperson"),
        ("supt", "superintendent"),
    ];
    let word = word.to_lowercase();
    // "one of his advisers"
    let singular = word.strip_suffix('s').filter(|stem| stem.len() > 3 && !stem.ends_with('s')).map(str::to_string);
    let word = singular.unwrap_or(word);
    let same = SAME.iter().find(|(other, _)| *other == word).map(|(_, word)| (*word).to_string());
    (!word.is_empty() && !EMPTY.contains(&word.as_str())).then(|| same.unwrap_or(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(name: &str, roles: &[&str], pronoun: Option<&'static str>) -> Voice {
        let words = || roles.iter().flat_map(|role| role.split([' ', '.'])).filter_map(known_word);
        Voice {
            kind: Some(SpeakerKind::Person),
            name: name.into(),
            pronoun,
            articles: 1,
            quotes: 1,
            roles: roles.iter().map(|role| ((*role).to_string(), 1)).collect(),
            known_by: words().collect(),
            fields: words().flat_map(|word| fields::of(&word).collect::<Vec<_>>()).collect(),
            has_office: !roles.is_empty(),
            ..Voice::default()
        }
    }

    fn articles(voices: Vec<Voice>) -> Vec<usize> {
        let mut all = Voices::default();
        voices.into_iter().for_each(|voice| all.add(voice));
        all.ranked().iter().map(|voice| voice.articles).collect()
    }

    #[test]
    fn people_of_one_full_name_are_one_if_their_roles_agree() {
        let ana = |roles: &[&str]| person("Ana Okoro", roles, None);
        assert_eq!(articles(vec![ana(&["Mayor"]), ana(&["mayor of Lindholm"])]), [2]);
        assert_eq!(articles(vec![ana(&["Sen."]), ana(&["senator"])]), [2]);
        assert_eq!(articles(vec![ana(&["mayor"]), ana(&[])]), [2]);
        assert_eq!(articles(vec![ana(&["mayor"]), ana(&["goalkeeper"])]), [1, 1]);
        assert_eq!(articles(vec![ana(&["mayor"]), ana(&["Democratic nominee"])]), [2]);
        assert_eq!(articles(vec![ana(&["mayor"]), ana(&["director"])]), [1, 1]);
        let shown = |roles: &[&str], pronoun| person("Ana Okoro", roles, Some(pronoun));
        assert_eq!(articles(vec![shown(&[], "he"), shown(&[], "she")]), [1, 1]);
        assert_eq!(articles(vec![shown(&["mayor"], "he"), shown(&["mayor"], "she")]), [2]);
        assert_eq!(articles(vec![ana(&[]), person("Ben Okoro", &[], None)]), [1, 1]);
    }

    #[test]
    fn an_article_that_states_both_roles_joins_them() {
        let ana = |roles: &[&str]| person("Ana Okoro", roles, None);
        assert_eq!(articles(vec![ana(&["mayor"]), ana(&["surgeon"]), ana(&["mayor", "surgeon"])]), [3]);
    }

    #[test]
    fn a_bare_surname_needs_a_shared_role() {
        let okoro = |roles: &[&str]| person("Okoro", roles, None);
        assert_eq!(articles(vec![okoro(&[]), okoro(&[])]), [1, 1]);
        assert_eq!(articles(vec![okoro(&["mayor"]), okoro(&["Mayor"])]), [2]);
    }

    #[test]
    fn a_surname_with_a_shared_role_belongs_to_the_only_full_name_that_fits() {
        let mayor = |name: &str| person(name, &["mayor"], None);
        assert_eq!(articles(vec![mayor("Okoro"), mayor("Ana Okoro"), person("Bo Okoro", &["drummer"], None)]), [2, 1]);
        assert_eq!(articles(vec![mayor("Okoro"), mayor("Ana Okoro"), mayor("Bo Okoro")]), [1, 1, 1]);
        assert_eq!(articles(vec![person("Okoro", &[], None), mayor("Ana Okoro")]), [1, 1]);
        assert_eq!(articles(vec![mayor("Ana Maria Okoro"), mayor("Ana Okoro")]), [2]);
        assert_eq!(articles(vec![mayor("Ana Maria Okoro"), person("Ana Okoro", &[], None)]), [1, 1]);
    }

    #[test]
    fn a_middle_initial_may_be_left_out_but_not_differ() {
        let named = |name: &str| person(name, &["president"], None);
        assert_eq!(articles(vec![named("Ana B. Okoro"), named("Ana Okoro")]), [2]);
        assert_eq!(articles(vec![named("Ana B. Okoro"), named("Ana C.D. Okoro")]), [1, 1]);
        assert_eq!((key("A. B. Okoro"), key("Ana de Okoro")), ("a okoro".into(), "ana de okoro".into()));
    }

    #[test]
    fn marks_are_no_words() {
        assert_eq!(count_words("It’s shut — for now ..."), 4);
    }
}
