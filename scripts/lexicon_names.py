"""The lists of given names, family names and nicknames."""

import re
from collections import Counter, defaultdict

import nicknames

import lexicon_supplement as supplement
from lexicon_sources import ascii_variant, census, faker_names, zipf

# Given names with a smaller share of a sex in the census (per cent) do not outweigh an everyday word.
FREQUENT_GIVEN = 0.02
COMMON_GIVEN = 1200
COMMON_FAMILY = 5000
# A family name spelt like a word this frequent has to rank this high in the census.
RANK_NEEDED = ((4.8, 1500), (4.0, 5000))


class NameLists:
    """The entries of the lists of names: key -> list of classes."""

    def __init__(self, wordnet, known, everyday):
        self.wordnet, self.known, self.everyday = wordnet, known, everyday
        self.census_male, self.census_female = census("male.first"), census("female.first")
        self.family_rank = {name: rank for rank, name in enumerate(census("all.last"), 1)}
        self.faker = set(faker_names())

    def people_in_wordnet(self):
        """Names of two or more words of people in WordNet, as lists of words."""
        no_surname = {"the", "of", "de", "st.", "saint", "i", "ii", "iii", "iv", "v"}
        for synset, number in self.wordnet.file_number.items():
            if number == 18 and self.wordnet.pointers["@i"][synset]:
                for name in self.wordnet.words[synset]:
                    parts = name.lower().split()
                    if len(parts) > 1 and not no_surname & set(parts) and name.split()[-1][0].isupper():
                        yield parts

    def more_than_a_word(self, name, rank):
        """Whether a name is more than an ordinary word that occurs as a name."""
        if len(name) < 2 or not re.match(r"^[^\W\d_][^\d_]*$", name) or name.endswith((".", "-")):
            return False
        if name in supplement.NOT_NAMES:
            return rank <= 1000
        if name not in self.everyday:
            return True
        needed = next((needed for frequency, needed in RANK_NEEDED if zipf(name) >= frequency), rank)
        return rank <= needed

    def given_names(self):
        votes = defaultdict(Counter)  # name -> sex -> weight; `given` where the sex is not known
        locales = defaultdict(set)
        male, female = self.census_male, self.census_female
        for name in male.keys() | female.keys():
            total = male.get(name, 0) + female.get(name, 0)
            votes[name]["male"] += 3 * male.get(name, 0) / total
            votes[name]["female"] += 3 * female.get(name, 0) / total
        for locale, kind, name in self.faker:
            if kind != "family" and " " not in name:
                votes[name][kind] += 1
                locales[name].add(locale)
        for kind, hand_typed in (("male", supplement.MALE), ("female", supplement.FEMALE)):
            for name in hand_typed:
                votes[name][kind] += 1.5
        for first, *_ in self.people_in_wordnet():
            if len(first) > 2 and first not in self.known and zipf(first) <= 4:
                votes[first]["given"] += 0
        pinyin = {a + b for a in supplement.PINYIN for b in supplement.PINYIN}
        korean = {f"{a}-{b}" for a in supplement.KOREAN_FIRST for b in supplement.KOREAN_SECOND if a != b}
        for name in korean | {name for name in pinyin if zipf(name) >= 1 and name not in self.known}:
            votes[name]["given"] += 0
        common = {name for table in (male, female) for name in list(table)[:COMMON_GIVEN]}
        common |= {name for name, where in locales.items() if len(where) >= 5}
        entries = defaultdict(set)
        for name, counts in votes.items():
            top = max(counts["male"], counts["female"])
            classes = {sex for sex in ("male", "female") if counts[sex] > 0 and counts[sex] >= 0.25 * top}
            for variant in {name, ascii_variant(name)}:
                share = max(male.get(variant, 0), female.get(variant, 0))
                if self.more_than_a_word(variant, 1 if share >= FREQUENT_GIVEN else 99999):
                    entries[variant] |= classes | ({"common-given"} if name in common else set())
        order = ["male", "female", "common-given"]
        return {name: sorted(classes, key=order.index) for name, classes in entries.items()}

    def family_names(self):
        common = {name for name, rank in self.family_rank.items() if rank <= COMMON_FAMILY}
        common |= set(supplement.FAMILY + supplement.FAMILY_PHRASES + supplement.APOSTROPHE_FAMILY)
        locales = defaultdict(set)
        for locale, kind, name in self.faker:
            if kind == "family":
                locales[name].add(locale)
        for name, where in locales.items():
            if len(where) >= 3 or where & {"en_US", "en_GB"}:
                common.add(name)
        people = {parts[-1] for parts in self.people_in_wordnet()}
        entries = {}
        for name in self.family_rank.keys() | common | locales.keys() | people:
            for variant in {name, ascii_variant(name)}:
                if self.more_than_a_word(variant, self.family_rank.get(variant, 99999)):
                    entries[variant] = ["common-family"] if name in common else entries.get(variant, [])
        return entries

    def nicknames(self):
        formal = defaultdict(set)
        for triple in nicknames.name_triplets():
            if triple.relationship == "has_nickname" and " " not in triple.name2:
                formal[triple.name2.lower()].add(triple.name1.lower())
        return {name: sorted(names) for name, names in formal.items()}
