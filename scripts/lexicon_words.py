"""The lists of words, of nouns for people and groups, and of verbs of communication."""

import re
from collections import Counter, defaultdict
from functools import cached_property


import lexicon_supplement as supplement
from lexicon_inflection import Inflector
from lexicon_sources import foreign_distance, zipf

MIN_ZIPF = 2.0
COMMON_ZIPF = 4.0
# From how frequent a word on one believes that a class it was never seen in is none of news.
SEEN_ZIPF = 3.5
# How a lemma's tag count divides among its forms, to weigh a form against a lemma spelt like it.
SHARE = {"noun": 0.75, "plural": 0.25, "verb": 0.4, "verb-s": 0.1, "past": 0.2, "participle": 0.2, "gerund": 0.12,
         "adjective": 1.0, "adverb": 1.0}
DOMINANT = {"noun": "mostly-noun", "plural": "mostly-noun", "adjective": "mostly-adjective",
            "adverb": "mostly-adverb"}
SINGLE = re.compile(r"^[a-zà-öø-ÿ]{2,}(?:-[a-zà-öø-ÿ]+)*$")


class WordLists:
    """The entries of the lists of words: key -> list of classes."""

    def __init__(self, wordnet, seen, known, everyday, names, places):
        self.wordnet, self.seen, self.known, self.everyday = wordnet, seen, known, everyday
        self.names, self.places = names, places
        self.inflector = Inflector(wordnet, known)
        self.nouns_of_wordnet = set()  # forms that are mostly nouns by WordNet's tag counts

    @cached_property
    def words(self):
        """Forms of the lower-case lemmas of WordNet. Brill's lexicon decides on the dominant class and which classes of
        a frequent word are in use; for a word it lacks, WordNet's tag counts decide."""
        weights = defaultdict(Counter)  # form -> class -> weight

        def add(form, kind, count):
            if SINGLE.match(form) and ("-" in form or form in self.known or count >= 1):
                weights[form][kind] += max(count, 0.01) * SHARE[kind]

        for (lemma, pos) in self.wordnet.senses:
            if not SINGLE.match(lemma) or not self.wordnet.spelt_lower(lemma, pos):
                continue
            count = self.wordnet.count(lemma, pos)
            if "-" in lemma and count < 1:
                continue
            if pos == "n":
                add(lemma, "noun", count)
                for form in self.inflector.plurals(lemma):
                    add(form, "plural", count)
            elif pos == "v":
                add(lemma, "verb", count)
                for form, kinds in self.inflector.verb_forms(lemma).items():
                    for kind in kinds:
                        add(form, kind, count)
            else:
                add(lemma, "adjective" if pos == "a" else "adverb", count)
                for form in self.inflector.degrees(lemma):
                    add(form, "adjective" if pos == "a" else "adverb", count * 0.1)
        entries = {}
        for form, kinds in weights.items():
            if zipf(form) >= MIN_ZIPF:
                seen = [kind for kind in self.seen.get(form, []) if kind in kinds]
                dominant = Counter()
                for kind, weight in kinds.items():
                    dominant[DOMINANT.get(kind, "mostly-verb")] += weight
                if dominant.most_common(1)[0][0] == "mostly-noun":
                    self.nouns_of_wordnet.add(form)
                most = DOMINANT.get(seen[0], "mostly-verb") if seen else dominant.most_common(1)[0][0]
                classes = [kind for kind in SHARE if self.in_use(form, kind, kinds, seen)] + [most]
                if most == "mostly-verb" and "participle" in classes and "participle" in seen and (
                        "past" not in seen or seen.index("participle") < seen.index("past")):
                    classes.append("mostly-participle")
                if zipf(form) >= COMMON_ZIPF and not self.mostly_name(form, sum(kinds.values())):
                    classes.append("common")
                entries[form] = classes
        return entries

    @staticmethod
    def in_use(form, kind, kinds, seen):
        """Whether the form is used in this class: `kinds` are those of WordNet, `seen` those of Brill's lexicon."""
        rare = zipf(form) < SEEN_ZIPF or kind == "verb-s"  # any noun's plural may be a verb of a headline
        if kind not in kinds or not seen or rare:
            return kind in kinds
        if kind in ("past", "participle"):
            return "past" in seen or "participle" in seen
        return kind in seen

    def mostly_name(self, word, count=0):
        """Whether a lower-cased word is rather a name: it is listed as one and as frequent in other languages."""
        given = max(self.names.census_male.get(word, 0), self.names.census_female.get(word, 0))
        listed = given >= 0.02 or self.names.family_rank.get(word, 99999) <= 2000
        return listed and count < 25 and foreign_distance(word) < 0.82

    def demonyms(self):
        """Capitalized nouns and adjectives of origin, religion or people that name no place; plurals too."""
        wordnet, found = self.wordnet, set()
        people = wordnet.below("inhabitant.n.1", "religious_person.n.1", "person_of_color.n.1", "white.n.1",
                               "slav.n.1", "jew.n.1", "ethnic.n.1", "indian.n.1", "european.n.1", "semite.n.1",
                               "arab.n.1", "native.n.1", "african.n.1")
        adjectives = set()
        for synset, targets in wordnet.pointers["\\"].items():
            if synset[0] == "a" and any(t in people or wordnet.file_number.get(t) in (14, 15, 17) for t in targets):
                adjectives.add(synset)
        for synset in people | adjectives:
            for word in wordnet.words[synset]:
                key = word.lower()
                everyday = key in self.everyday and key not in supplement.DEMONYM_WORDS
                capitalized = all(part[0].isupper() for part in word.split())
                if capitalized and not everyday and not wordnet.pointers["@i"][synset]:
                    found.add(key)
                    if synset in people and not key.endswith(("ese", "sh", "ch")):
                        found.update(self.inflector.plurals(key))
        found.update(supplement.DEMONYMS)
        stems = [key.removesuffix("man") for key in found if key.endswith(("shman", "chman", "tsman"))]
        found.update(stem + end for stem in stems for end in ("men", "woman", "women"))
        large_places = {name for name, kinds in self.places.items() if "small" not in kinds}
        return {key: ["demonym"] for key in found - large_places}

    def nouns_below(self, synsets, share, minimum, phrases=False):
        """Lemmas with a sense among the synsets that is their first or has a fair share of their tag count."""
        found = {}
        for synset in synsets:
            for lemma in self.wordnet.words[synset]:
                if lemma != lemma.lower() or lemma in found or not re.match(r"^[a-z][a-z' -]*[a-z]$", lemma):
                    continue
                if (" " in lemma and not phrases) or zipf(lemma) < (3.0 if " " in lemma else 2.2):
                    continue
                counts = self.wordnet.sense_counts(lemma, "n")
                inside = sum(count for s, count in counts if s in synsets)
                total = sum(count for _, count in counts)
                if counts[0][0] in synsets and (inside >= 0.4 * total) or inside >= minimum and inside >= share * total:
                    found[lemma] = [s for s, _ in counts if s in synsets]
        return found

    PERSON_EXCLUDED = [
        "relative.n.1", "person_of_color.n.1", "unpleasant_person.n.1", "unwelcome_person.n.1", "bad_person.n.1",
        "simple.n.1", "fool.n.1", "disreputable_person.n.1", "failure.n.2", "ethnic.n.1", "good_person.n.1",
    ]
    OFFICE = [
        "leader.n.1", "head.n.4", "official.n.1", "official.n.2", "professional.n.1", "lawyer.n.1", "worker.n.1",
        "skilled_worker.n.1", "scientist.n.1", "creator.n.2", "entertainer.n.1", "athlete.n.1", "businessperson.n.1",
        "capitalist.n.2", "representative.n.1", "spokesperson.n.1", "clergyman.n.1", "serviceman.n.1",
        "educator.n.1", "health_professional.n.1", "employee.n.1", "writer.n.1", "announcer.n.1", "negotiator.n.1",
        "adviser.n.1", "scholar.n.1", "analyst.n.1", "specialist.n.1", "ruler.n.1", "military_officer.n.1",
        "lawman.n.1", "fireman.n.4", "guard.n.1", "commissioner.n.1", "legislator.n.1", "administrator.n.1",
        "trader.n.1", "manufacturer.n.2", "engineer.n.1", "farmer.n.1", "therapist.n.1",
    ]
    NOT_OFFICE = ["socialist.n.1", "democrat.n.1", "republican.n.1", "hero.n.1", "candidate.n.1", "nominee.n.1",
                  "student.n.1", "slave.n.1"]

    _GLOSS = r"^(?:\([^)]*\) ?)?(?:an? |the )?(?:[\w-]+ ){0,2}?(?:%s)\b(?! or )"
    MALE_GLOSS = re.compile(_GLOSS % "man|male|boy|gentleman|nobleman")
    FEMALE_GLOSS = re.compile(_GLOSS % "woman|female|girl|lady|noblewoman")

    def gender(self, noun, synset):
        """`masculine` or `feminine` if the noun's ending or its definition says so."""
        gloss = self.wordnet.gloss[synset]
        if noun.endswith(("woman", "girl", "lady")) or self.FEMALE_GLOSS.match(gloss):
            return ["feminine"]
        if re.search(r"(?<!hu)man$|boy$", noun) or self.MALE_GLOSS.match(gloss):
            return ["masculine"]
        return []

    def person_nouns(self):
        wordnet = self.wordnet
        people = wordnet.below("person.n.1", "operator.n.2") - wordnet.below(*self.PERSON_EXCLUDED)
        office = (wordnet.below(*self.OFFICE) - wordnet.below(*self.NOT_OFFICE)) & people
        found = self.nouns_below(people, 0.2, 3)
        for word in set(found):
            other = self.words.get(word, ["mostly-noun"])
            tagged = sum(count for s, count in wordnet.sense_counts(word, "n") if s in people)
            noun = "mostly-noun" in other or word in self.nouns_of_wordnet
            if word in supplement.NOT_PERSONS or not noun and tagged < 3:
                del found[word]
        found |= {word: [None] for word in supplement.PERSONS + supplement.POSITIONS + supplement.OFFICES
                  if word not in found}
        phrases = self.nouns_below(people, 0.2, 3, phrases=True)
        for phrase, synsets in phrases.items():
            head = re.split(r" (?:of|in|at|to) | general$", phrase)[0].split()[-1]
            tagged = wordnet.count(phrase, "n") >= 1
            if " " in phrase and (tagged or head in found and synsets[0] in office):
                found[phrase] = synsets
        entries, plurals = {}, defaultdict(list)
        for noun, (synset, *_) in found.items():
            classes = ["person-noun"]
            if (synset in office or noun in supplement.OFFICES + supplement.POSITIONS) and (
                    noun not in supplement.NOT_OFFICES):
                classes.append("office")
            classes += self.gender(noun, synset) if synset else self.gender(noun, wordnet.synset("person.n.1"))
            entries[noun] = classes
            for plural in self.inflector.plurals(noun):
                plurals[plural] += ["person-plural", *classes[1:]]
        order = ["person-noun", "person-plural", "office", "masculine", "feminine"]
        return {
            key: sorted({*entries.get(key, ()), *plurals.get(key, ())}, key=order.index)
            for key in entries.keys() | plurals.keys()
        }

    def group_nouns(self):
        groups = self.wordnet.below("social_group.n.1", "gathering.n.1", "ethnic_group.n.1")
        groups -= self.wordnet.below("social_gathering.n.1", "artistic_movement.n.1", "political_system.n.1")
        single = set(self.nouns_below(groups, 0.25, 2)) | set(supplement.GROUPS)
        entries = {}
        for lemma in single | set(self.nouns_below(groups, 0.25, 2, phrases=True)):
            head = re.split(r" (?:of|in|for) ", lemma)[0].split()[-1]
            if lemma in supplement.NOT_GROUPS or " " in lemma and head not in single - set(supplement.NOT_GROUPS):
                continue
            for form in [lemma, *self.inflector.plurals(lemma)]:
                entries[form] = ["group-noun"]
        return entries

    def kinship(self):
        entries = {}
        relatives = self.nouns_below(self.wordnet.below("relative.n.1"), 0.2, 2)
        for lemma in set(relatives) - set(supplement.NOT_KIN) | set(supplement.KIN):
            for form in [lemma, *self.inflector.plurals(lemma)]:
                if zipf(form) >= MIN_ZIPF:
                    entries[form] = []
        return entries
