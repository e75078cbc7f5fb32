//! What stands around a word of an open class takes readings from it.
//!
//! The constraints are tried in this order, each on what those before it have left, until one reading is left.
//! First what closed words demand of the next word, then the place of nouns, then nouns against verbs, then the
//! forms of verbs against each other; each group relies on those before it. One that would leave nothing leaves
//! everything.

use super::Tag::*;
use super::constraint::Constraint;
use super::readings::Tags;
use super::{Here, VERB_FORMS};
use crate::lexicon::Classes;
use crate::lexicon::words::words;

const DETERMINED: Tags = Tags::of(&[Determiner, Possessive]);
const NAMED: Tags = Tags::of(&[Noun, Plural, Name, ObjectPronoun]);
const NOT_FINITE: Tags = Tags::ALL.without(Tags::FINITE);
const NOT_VERBS: Tags = Tags::ALL.without(Tags::VERBS);
const ONLY_ADJECTIVE: Tags = Tags::of(&[Adjective]);
const ONLY_PARTICIPLE: Tags = Tags::of(&[Participle]);

/// Which of [`CONSTRAINTS`] can hold after each tag, as bits: for most, few.
pub(super) const AFTER: [u64; Mark as usize + 1] = {
    let mut sets = [0; Mark as usize + 1];
    let mut at = 0;
    while at < sets.len() * CONSTRAINTS.len() {
        let (tag, constraint) = (at / CONSTRAINTS.len(), at % CONSTRAINTS.len());
        sets[tag] |= (CONSTRAINTS[constraint].after.bits() as u64 >> tag & 1) << constraint;
        at += 1;
    }
    sets
};

fn always(_: &Here) -> bool {
    true
}

/// All constraints, in order.
pub(super) const CONSTRAINTS: &[Constraint] = &[
    // What closed words demand.
    Constraint {
        id: "verb-of-this",
        after: Tags::of(&[Determiner]),
        when: |here| {
            here.is_after(words!["this", "that"]) && here.token().is(Classes::PLURAL) && !here.token().is(Classes::NOUN)
        },
        keep: Tags::FINITE,
        example: ("She said this *levels* out.", Present),
        counterexample: ("She said the *levels* fell.", Plural),
    },
    Constraint {
        id: "further",
        after: NAMED.with(Tags::of(&[Pronoun])),
        when: |here| here.is_word(words!["further"]) && here.next().any(VERB_FORMS),
        keep: Tags::of(&[Adverb]),
        example: ("They *further* claim that it works.", Adverb),
        counterexample: ("They will *further* the cause.", Base),
    },
    Constraint {
        id: "determined-adverb",
        after: Tags::of(&[Determiner]),
        when: |here| {
            here.is_after(words!["the"])
                && here.mostly(Tags::of(&[Adverb]))
                && here.token().is(Classes::NOUN)
                && !here.noun_follows()
        },
        keep: Tags::of(&[Noun]),
        example: ("A man near the *back* asked.", Noun),
        counterexample: ("They came *back* and asked.", Adverb),
    },
    Constraint {
        id: "mostly-adverb",
        after: Tags::ALL,
        when: |here| {
            here.mostly(Tags::of(&[Adverb]))
                && (!here.mostly(Tags::NAMING.with(Tags::VERBS))
                    || here.is_word(words!["even", "still", "just", "only", "now", "then", "rather", "once"]))
        },
        keep: Tags::of(&[Adverb]),
        example: ("They do *well* in the north.", Adverb),
        counterexample: ("They want *further* action.", Adjective),
    },
    Constraint {
        id: "governed",
        after: Tags::of(&[To, Modal, Do]),
        when: always,
        keep: Tags::of(&[Base]),
        example: ("They plan to *report* the loss.", Base),
        counterexample: ("They read the *report* there.", Noun),
    },
    Constraint {
        id: "governed-too",
        after: Tags::of(&[Coordinator]),
        when: |here| here.before.governed && (here.noun_follows() || here.object_follows()),
        keep: Tags::of(&[Base]),
        example: ("They may call the office and *let* her know.", Base),
        counterexample: ("The trip and *visit* were paid.", Noun),
    },
    Constraint {
        id: "auxiliary",
        after: Tags::of(&[Be, Have]),
        when: always,
        keep: NOT_FINITE,
        example: ("The stories were *lies*.", Plural),
        counterexample: ("The council *plans* a bridge.", Present),
    },
    Constraint {
        id: "adverb-of-verb",
        after: Tags::of(&[Be, Have]),
        when: |here| {
            here.next().any(Classes::PARTICIPLE) && !here.token().is(Classes::PARTICIPLE.with(Classes::GERUND))
        },
        keep: Tags::of(&[Adverb]),
        example: ("She has *long* said so.", Adverb),
        counterexample: ("She had *long* hair.", Adjective),
    },
    Constraint {
        id: "bare-infinitive",
        after: Tags::VERBS.with(Tags::of(&[ObjectPronoun])),
        when: |here| here.is_after(words!["help", "helps", "helped", "helping", "let"]) || here.is_after_lets(),
        keep: Tags::of(&[Base]),
        example: ("It helped *drive* the price up.", Base),
        counterexample: ("It was a long *drive*.", Noun),
    },
    Constraint {
        id: "perfect",
        after: Tags::of(&[Have]),
        when: always,
        keep: ONLY_PARTICIPLE,
        example: ("The drought has *cost* the town a fortune.", Participle),
        counterexample: ("She *said* so.", Past),
    },
    Constraint {
        id: "passive",
        after: Tags::of(&[Be]),
        when: |here| !here.mostly(ONLY_ADJECTIVE),
        keep: Tags::of(&[Participle, Gerund]),
        example: ("The driver was *shot* on Sunday.", Participle),
        counterexample: ("It was a long *shot* at best.", Noun),
    },
    Constraint {
        id: "progressive",
        after: Tags::of(&[Be]),
        when: |here| here.noun_follows() || here.object_follows() || here.is_next(words!["to", "that", "not"]),
        keep: Tags::of(&[Gerund]),
        example: ("The imports are *overwhelming* foreign markets.", Gerund),
        counterexample: ("They are *seasoned* lawyers.", Adjective),
    },
    // The place of nouns.
    Constraint {
        id: "attributive",
        after: Tags::of(&[Determiner, Possessive, Adjective, Number]),
        when: |here| {
            let between = here.is_direct() || DETERMINED.has(here.before.verb);
            between && here.noun_follows() && !here.mostly(Tags::NOUNS)
        },
        keep: ONLY_ADJECTIVE,
        example: ("The *proposed* law failed.", Adjective),
        counterexample: ("The mayor *proposed* the law.", Past),
    },
    Constraint {
        id: "determined",
        after: DETERMINED,
        when: |here| here.is_direct() && !here.noun_follows(),
        keep: Tags::NOUNS,
        example: ("They lost the *lead*.", Noun),
        counterexample: ("The mayor *claims* that it works.", Present),
    },
    Constraint {
        id: "determined-too",
        after: DETERMINED,
        when: |here| here.is_direct() && here.noun_follows(),
        keep: Tags::NAMING,
        example: ("He passed a *lie* detector test.", Noun),
        counterexample: ("They *tax* the rich.", Base),
    },
    Constraint {
        id: "counted",
        after: Tags::of(&[Adjective, Number]),
        when: |here| {
            let verb = here.mostly(Tags::VERBS) && !here.is_counted() && !here.is_described_object();
            here.is_direct() && (!verb || here.before.tag == Adjective && !here.complement_follows())
        },
        keep: Tags::NOUNS,
        example: ("She scored 164 *runs*.", Plural),
        counterexample: ("A third *called* it a mistake.", Past),
    },
    Constraint {
        id: "gerund-with-object",
        after: Tags::ALL.without(DETERMINED),
        when: |here| {
            here.object_follows()
                || here.before.tag == Mark
                    && (here.is_next(words!["that"]) || here.before.finite && here.next().any(Classes::PREPOSITION))
        },
        keep: Tags::of(&[Gerund]),
        example: ("He was charged with *shooting* a guard.", Gerund),
        counterexample: ("He was charged in the *shooting* of a guard.", Noun),
    },
    Constraint {
        id: "attributive-too",
        after: Tags::of(&[Coordinator]),
        when: |here| {
            !here.before.finite && here.noun_follows() && here.is_mostly_participle() && !here.object_follows()
        },
        keep: ONLY_ADJECTIVE,
        example: ("Diplomats and *exiled* lawyers said so.", Adjective),
        counterexample: ("Diplomats left and *exiled* the lawyers.", Past),
    },
    Constraint {
        id: "participle-after-preposition",
        after: Tags::of(&[Preposition]),
        when: |here| here.noun_follows() && !here.mostly(Tags::NOUNS),
        keep: Tags::of(&[Adjective, Gerund, Noun, Plural]),
        example: ("They care for *wounded* soldiers.", Adjective),
        counterexample: ("She left as *expected*.", Participle),
    },
    Constraint {
        id: "after-preposition",
        after: Tags::of(&[Preposition]),
        when: always,
        keep: NOT_FINITE,
        example: ("They put it on *hold* again.", Noun),
        counterexample: ("She often *talks* to them.", Present),
    },
    // Nouns against verbs.
    Constraint {
        id: "role-before-name",
        after: Tags::of(&[Coordinator, Mark, Subordinator, Wh, That]),
        when: |here| here.is_role_of_name(),
        keep: Tags::NOUNS,
        example: ("Okoro left and *captain* Ana Lindt spoke.", Noun),
        counterexample: ("They can find and *captain* Ana Lindt.", Base),
    },
    Constraint {
        id: "lead",
        after: Tags::of(&[Mark, Determiner, Possessive, Name, Coordinator, Preposition]),
        when: |here| here.is_word(words!["lead"]) && here.next().any(Classes::PERSON_NOUN.with(Classes::PERSON_PLURAL)),
        keep: Tags::of(&[Adjective, Noun]),
        example: ("“It works,” *lead* author Ana Okoro said.", Noun),
        counterexample: ("They *lead* workers to the pier.", Base),
    },
    Constraint {
        id: "participle-of-those",
        after: Tags::of(&[Pronoun]),
        when: |here| here.is_after(words!["those"]) && here.is_mostly_participle() && !here.object_follows(),
        keep: ONLY_PARTICIPLE,
        example: ("Those *surveyed* like the plan.", Participle),
        counterexample: ("They *surveyed* the town.", Past),
    },
    Constraint {
        id: "verb-of-pronoun",
        after: Tags::of(&[Pronoun]),
        when: always,
        keep: Tags::VERBS,
        example: ("They *plan* a bridge.", Base),
        counterexample: ("Their *plan* failed.", Noun),
    },
    Constraint {
        id: "verb-of-relative",
        after: Tags::of(&[Wh, That]),
        when: |here| {
            !here.is_after(words!["whether", "when", "where", "how", "why"])
                && (here.mostly(Tags::VERBS) || here.object_follows() || here.is_relative())
        },
        keep: Tags::VERBS,
        example: ("The groups that *support* the law met.", Base),
        counterexample: ("She asked whether *questions* about it remain.", Plural),
    },
    Constraint {
        id: "adverb-of-noun",
        after: NAMED,
        when: |here| !here.noun_follows() && !here.mostly(Tags::NOUNS) && !here.token().is(super::VERB_FORMS),
        keep: Tags::of(&[Adverb]),
        example: ("Voters *nationwide* agreed.", Adverb),
        counterexample: ("A *nationwide* vote failed.", Adjective),
    },
    Constraint {
        id: "adjective-of-noun",
        after: NAMED,
        when: |here| here.is_word(words!["close", "open"]) && here.is_next(words!["to"]) && here.is_direct(),
        keep: ONLY_ADJECTIVE,
        example: ("Officials *close* to the mayor left.", Adjective),
        counterexample: ("They *close* the door.", Base),
    },
    Constraint {
        id: "verb-and-verb",
        after: Tags::of(&[Coordinator]),
        when: |here| here.before.finite && (here.object_follows() || here.is_next(words!["to", "that"])),
        keep: Tags::VERBS,
        example: ("The group owns the press and *prints* the paper.", Present),
        counterexample: ("She read maps and *plans* of the town.", Plural),
    },
    Constraint {
        id: "verb-after-aside",
        after: Tags::of(&[Mark]),
        when: |here| {
            !here.before.begins
                && !here.before.finite
                && here.token().is(Classes::VERB_S)
                && (here.is_next(words!["that", "to"]) || here.object_follows() && !here.finite_follows_nearby())
        },
        keep: Tags::VERBS,
        example: ("Okoro, the mayor, *chairs* the board.", Present),
        counterexample: ("They sold tables, *chairs* and lamps.", Plural),
    },
    Constraint {
        id: "verb-of-noun",
        after: NAMED,
        when: |here| here.can_be_predicate(),
        keep: Tags::VERBS,
        example: ("The mayor *claims* the bridge is safe.", Present),
        counterexample: ("The insurance *claims* were paid.", Plural),
    },
    Constraint {
        id: "verb-behind-marks",
        after: Tags::of(&[Mark]),
        when: |here| {
            here.is_behind_marks()
                && here.token().is(Classes::VERB_S)
                && (here.noun_follows() || here.next().any(Classes::DETERMINER))
        },
        keep: Tags::FINITE,
        example: ("“It works,” *notes* the mayor.", Present),
        counterexample: ("They play “Home,” *notes* and all.", Plural),
    },
    Constraint {
        id: "verb-behind-quotation",
        after: NAMED,
        when: |here| {
            here.before.quoted
                && here.token().is(Classes::VERB_S.with(Classes::PAST))
                && (!here.noun_follows() || here.is_next(words!["back"]))
                && !here.finite_follows()
        },
        keep: Tags::FINITE,
        example: ("“It works,” Okoro *stated* in a letter.", Past),
        counterexample: ("“It works,” a letter *stated* by the mayor said.", Participle),
    },
    Constraint {
        id: "gerund-behind-adverb",
        after: NAMED,
        when: |here| !here.is_direct(),
        keep: Tags::of(&[Gerund]),
        example: ("They spoke of people not *voting* at all.", Gerund),
        counterexample: ("The loud *yelling* went on.", Noun),
    },
    Constraint {
        id: "noun-of-noun",
        after: NAMED,
        when: always,
        keep: Tags::NOUNS,
        example: ("They held a conference *call*.", Noun),
        counterexample: ("Officials *said* so.", Past),
    },
    Constraint {
        id: "verb-of-reduced",
        after: ONLY_PARTICIPLE,
        when: |here| here.is_direct() && !here.before.begins && !here.before.finite && !here.before.passive,
        keep: Tags::FINITE,
        example: ("Those detained *appeared* to be free.", Past),
        counterexample: ("Having been *accused*, she left.", Participle),
    },
    Constraint {
        id: "object",
        after: Tags::VERBS,
        when: |here| here.is_direct() && !here.before.passive,
        keep: NOT_FINITE,
        example: ("They needed *help* in the north.", Noun),
        counterexample: ("He *votes* in the north.", Present),
    },
    Constraint {
        id: "object-adjective",
        after: Tags::VERBS,
        when: |here| {
            here.is_direct() && here.noun_follows() && here.token().is(Classes::ADJECTIVE) && !here.mostly(Tags::NOUNS)
        },
        keep: ONLY_ADJECTIVE,
        example: ("The town keeps *close* ties.", Adjective),
        counterexample: ("The town wants to *close* it.", Base),
    },
    Constraint {
        id: "adjective",
        after: Tags::ALL,
        when: |here| here.mostly(ONLY_ADJECTIVE) && (here.noun_follows() || !here.before.verb.is_nominal()),
        keep: ONLY_ADJECTIVE,
        example: ("They told small, *damaging* lies.", Adjective),
        counterexample: ("They *clean* the hall.", Base),
    },
    Constraint {
        id: "mostly-noun",
        after: Tags::ALL,
        when: |here| !here.mostly(Tags::VERBS) && here.token().is(super::NOUN_FORMS),
        keep: NOT_VERBS,
        example: ("They counted balls and *strikes*.", Plural),
        counterexample: ("The senator *votes* to end the session.", Present),
    },
    // Forms of verbs.
    Constraint {
        id: "imperative",
        after: Tags::ALL,
        when: |here| here.before.begins && !here.next().any(Classes::PREPOSITION),
        keep: Tags::of(&[Base]),
        example: ("“*Read* the letter.”", Base),
        counterexample: ("She *read* the letter.", Past),
    },
    Constraint {
        id: "reduced-by",
        after: NAMED.with(Tags::of(&[Mark, Coordinator, Number])),
        when: |here| {
            here.is_next(words!["by"])
                && (here.is_mostly_participle() || here.before.finite && here.token().is(Classes::PARTICIPLE))
        },
        keep: ONLY_PARTICIPLE,
        example: ("A paper *owned* by Okoro published it.", Participle),
        counterexample: ("Okoro *stopped* by the house.", Past),
    },
    Constraint {
        id: "reduced",
        after: NAMED,
        when: |here| here.is_reduced(),
        keep: ONLY_PARTICIPLE,
        example: ("The men *charged* in the case were freed.", Participle),
        counterexample: ("The men *charged* the gate.", Past),
    },
    Constraint {
        id: "reduced-message",
        after: NAMED,
        when: |here| here.is_of_message(),
        keep: ONLY_PARTICIPLE,
        example: ("She said in a statement *posted* on Monday that it works.", Participle),
        counterexample: ("The council *posted* on Monday that it works.", Past),
    },
    Constraint {
        id: "reduced-after-comma",
        after: Tags::of(&[Mark]),
        when: |here| {
            here.before.finite
                && here.is_mostly_participle()
                && (here.next().any(Classes::PREPOSITION) && !here.object_follows())
        },
        keep: ONLY_PARTICIPLE,
        example: ("Sales fell in May, *compared* with a year ago.", Participle),
        counterexample: ("Okoro, a lawyer, *compared* it with a circus.", Past),
    },
    Constraint {
        id: "reduced-aside",
        after: Tags::of(&[Mark]),
        when: |here| {
            !here.before.begins
                && !here.before.finite
                && here.is_mostly_participle()
                && !here.object_follows()
                && here.verb_follows_aside()
        },
        keep: ONLY_PARTICIPLE,
        example: ("The suit, *filed* Monday, names Okoro.", Participle),
        counterexample: ("The mayor, a lawyer, *filed* it Monday, and left.", Past),
    },
    Constraint {
        id: "coordinated-participle",
        after: Tags::of(&[Coordinator, Mark]),
        when: |here| here.before.passive && here.is_mostly_participle() && !here.object_follows(),
        keep: ONLY_PARTICIPLE,
        example: ("She was arrested and *charged* with theft.", Participle),
        counterexample: ("She was arrested and *told* reporters so.", Past),
    },
    Constraint {
        id: "subject",
        after: Tags::NOMINAL.with(Tags::of(&[Wh, That, Coordinator, Mark])),
        when: |here| !here.before.begins || here.object_follows(),
        keep: Tags::FINITE.with(Tags::of(&[Gerund])),
        example: ("Visitors *come* from far away.", Base),
        counterexample: ("*Told* of it, she left.", Participle),
    },
    Constraint {
        id: "no-subject",
        after: Tags::ALL.without(Tags::NOMINAL).without(Tags::of(&[That, Coordinator])),
        when: |here| (here.before.begins || !matches!(here.before.verb, Mark | Wh)) && !here.object_follows(),
        keep: Tags::ALL.without(Tags::of(&[Past])),
        example: ("*Asked* about it, she left.", Participle),
        counterexample: ("She *asked* about it.", Past),
    },
];
