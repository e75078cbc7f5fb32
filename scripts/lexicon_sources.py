"""Readers for the sources of the generated word lists: WordNet, Brill's lexicon, SCOWL, wordfreq, US census, Faker."""

import importlib
import pkgutil
import re
import unicodedata
from collections import defaultdict
from functools import cache
from pathlib import Path

import faker.providers.person
import names
from wordfreq import zipf_frequency

POS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
SENSE_KEY_POS = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}


class WordNet:
    """The WordNet 3.0 database files, as far as the lists need them.

    A synset is a pair (part of speech, byte offset), as in the `data.*` files.
    """

    def __init__(self, directory):
        self.words = {}  # synset -> words as spelt, with spaces
        self.gloss = {}
        self.file_number = {}  # synset -> lexicographer file (14 group, 18 person, 32 communication, ...)
        self.pointers = defaultdict(lambda: defaultdict(list))  # symbol -> synset -> synsets
        self.senses = {}  # (lemma, pos) -> synsets, most frequent first
        self.irregular = defaultdict(lambda: defaultdict(set))  # pos -> lemma -> forms
        self._counts = defaultdict(dict)  # (lemma, pos) -> sense number -> tag count
        directory = Path(directory)
        for name, pos in POS.items():
            self._read_data(directory / f"data.{name}", pos)
            self._read_index(directory / f"index.{name}", pos)
            for line in (directory / f"{name}.exc").read_text().splitlines():
                form, *lemmas = line.split()
                for lemma in lemmas:
                    self.irregular[pos][lemma.replace("_", " ")].add(form.replace("_", " "))
        for line in (directory / "cntlist.rev").read_text().splitlines():
            key, number, count = line.split()
            lemma, rest = key.split("%")
            self._counts[lemma.replace("_", " "), SENSE_KEY_POS[rest[0]]][int(number)] = int(count)

    def _read_data(self, path, pos):
        for line in path.read_text().splitlines():
            if line.startswith(" "):
                continue
            record, _, gloss = line.partition(" | ")
            fields = record.split()
            synset = (pos, int(fields[0]))
            self.gloss[synset] = gloss
            self.file_number[synset] = int(fields[1])
            count = int(fields[3], 16)
            words = fields[4 : 4 + 2 * count : 2]
            self.words[synset] = [re.sub(r"\(\w+\)$", "", w).replace("_", " ") for w in words]
            at = 4 + 2 * count
            for i in range(int(fields[at])):
                symbol, offset, target_pos, _ = fields[at + 1 + 4 * i : at + 5 + 4 * i]
                target = (target_pos.replace("s", "a"), int(offset))
                self.pointers[symbol][synset].append(target)

    def _read_index(self, path, pos):
        for line in path.read_text().splitlines():
            if not line.startswith(" "):
                fields = line.split()
                offsets = fields[-int(fields[2]) :]
                self.senses[fields[0].replace("_", " "), pos] = [(pos, int(o)) for o in offsets]

    def synset(self, name):
        """The synset named like `person.n.1`: first word, part of speech, sense number."""
        lemma, pos, number = name.rsplit(".", 2)
        return self.senses[lemma.replace("_", " "), pos][int(number) - 1]

    def below(self, *roots):
        """The synsets named and all their kinds, without individuals (instances)."""
        found, todo = set(), [self.synset(r) for r in roots]
        while todo:
            synset = todo.pop()
            if synset not in found:
                found.add(synset)
                todo += self.pointers["~"][synset]
        return found

    def count(self, lemma, pos):
        """How often the lemma was tagged with this part of speech; a sense never tagged counts a little."""
        senses = len(self.senses.get((lemma, pos), ()))
        return sum(self._counts.get((lemma, pos), {}).values()) + 0.1 * senses

    def sense_counts(self, lemma, pos):
        """Pairs (synset, tag count), most frequent first."""
        counts = self._counts.get((lemma, pos), {})
        return [(s, counts.get(i, 0)) for i, s in enumerate(self.senses[lemma, pos], 1)]

    def spelt_lower(self, lemma, pos):
        """The senses in which the lemma is written in lower case."""
        return [s for s in self.senses[lemma, pos] if lemma in self.words[s]]


@cache
def zipf(word, language="en"):
    """wordfreq's frequency on the Zipf scale: 3 is once per million words, 6 once per thousand."""
    return zipf_frequency(word, language)


# Penn Treebank tags and the classes of this project.
PENN = {"NN": "noun", "NNS": "plural", "VB": "verb", "VBP": "verb", "VBZ": "verb-s", "VBD": "past",
        "VBN": "participle", "VBG": "gerund", "JJ": "adjective", "JJR": "adjective", "JJS": "adjective",
        "RB": "adverb", "RBR": "adverb", "RBS": "adverb"}


def brill(directory):
    """The lexicon of Brill's tagger, made from news and the Brown corpus: lower-cased word -> classes it was seen in,
    the most frequent first. Words most often seen in a closed class are left out."""
    library = Path(directory) / "lib"
    names = dict(enumerate(re.findall(r"^  '(.+)',?$", (library / "tags.js").read_text("utf-8"), re.MULTILINE)))
    found = {}
    line = r"^  '?([a-z][a-z-]+)'?: (\d+|\[[^]]+\]),$"
    for word, numbers in re.findall(line, (library / "words.js").read_text("utf-8"), re.MULTILINE):
        tags = [names.get(int(number)) for number in re.findall(r"\d+", numbers)]
        if tags[0] in PENN:
            found[word] = list(dict.fromkeys(PENN[tag] for tag in tags if tag in PENN))
    return found


def scowl(directory, kind, size):
    """The words of SCOWL's lists of this kind (`words`, `upper`, ...) up to the size given."""
    found = set()
    for path in Path(directory).glob(f"*-{kind}.*"):
        if int(path.suffix[1:]) <= size and "variant" not in path.name:
            found.update(path.read_text("iso-8859-1").split())
    return {word for word in found if not word.endswith("'s")}


def census(name):
    """The 1990 US census list `all.last`, `male.first` or `female.first`: name -> per cent, by rank."""
    lines = Path(names.__file__).with_name(f"dist.{name}").read_text().splitlines()
    return {fields[0].lower(): float(fields[1]) for fields in map(str.split, lines)}


LATIN = re.compile(r"^[a-zà-öø-ÿĀ-ɏḀ-ỿ' .-]+$")
CYRILLIC = dict(zip(
    "абвгдезийклмнопрстуфцъыэіѝ",
    "a b v g d e z i y k l m n o p r s t u f ts  y e i i".split(" "),
)) | {
    "ж": "zh", "х": "kh", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "ю": "yu", "я": "ya", "ё": "yo", "є": "ye",
    "ї": "yi", "ґ": "g", "ј": "j", "љ": "lj", "њ": "nj", "ќ": "kj", "ѓ": "gj", "џ": "dzh", "ѕ": "dz",
}
GREEK = dict(zip("αβγδεζηθικλμνξοπρσςτυφχψω", "a v g d e z i th i k l m n x o p r s s t y f ch ps o".split()))
GEORGIAN = dict(zip(
    "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
    "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(),
))
ARMENIAN = dict(zip(
    "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցփքօֆև",
    "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts p k o f ev".split(),
))
DEVANAGARI = dict(zip(
    "कखगघङचछजझञटठडढणतथदधनपफबभमयरलळवशषसह",
    "k kh g gh n ch chh j jh n t th d dh n t th d dh n p ph b bh m y r l l v sh sh s h".split(),
))
VOWEL_SIGNS = dict(zip("ािीुूृेैोौ", "a i i u u ri e ai o au".split()))
VOWELS = dict(zip("अआइईउऊऋएऐओऔ", "a a i i u u ri e ai o au".split()))


def devanagari(name):
    """Devanagari in the plain Latin spelling used in newspapers: no length marks, no final schwa."""
    out = ""
    for i, letter in enumerate(name):
        following = name[i + 1 : i + 2]
        if letter in DEVANAGARI:
            schwa = following and following not in VOWEL_SIGNS and following != "्"
            out += DEVANAGARI[letter] + ("a" if schwa else "")
        elif letter in VOWEL_SIGNS or letter in VOWELS:
            out += (VOWEL_SIGNS | VOWELS)[letter]
        elif letter in "ंँ":
            out += "n"
    return out


def romanize(name):
    """The name in Latin letters (lower case), or None for a script that is not written out in full."""
    name = name.lower().replace("’", "'").replace("‘", "'").replace("ʻ", "'").strip()
    if LATIN.match(name):
        return name
    if any(letter in DEVANAGARI for letter in name):
        return devanagari(name)
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if c not in "\u0301\u0308")
    for source in (name, plain):
        for table in (CYRILLIC, GREEK, GEORGIAN, ARMENIAN):
            if all(c in table or c in " -'" for c in source):
                latin = "".join(table.get(c, c) for c in source)
                if table is GREEK:
                    latin = latin.replace("oy", "ou").replace("gk", "g").replace("mp", "b") if latin else latin
                return re.sub("iy$", "y", latin)
    return None


UNDECOMPOSED = str.maketrans({
    "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "ı": "i", "ə": "a",
    "ħ": "h", "ŋ": "ng", "ŧ": "t",
})


def ascii_variant(word):
    """The word without diacritics."""
    decomposed = unicodedata.normalize("NFD", word.translate(UNDECOMPOSED))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def faker_names():
    """Triples (locale, kind, name) of every person provider; kind is `male`, `female`, `given` or `family`."""
    for locale in pkgutil.iter_modules(faker.providers.person.__path__):
        module = importlib.import_module(f"faker.providers.person.{locale.name}")
        romanized = "last_romanized_names" in vars(module.Provider)
        for attribute, values in sorted(vars(module.Provider).items()):
            if attribute.startswith("_") or callable(values) or not isinstance(values, (tuple, list, dict)):
                continue
            if romanized and "romanized" not in attribute:
                continue
            if not re.search(r"first.*names|last.*names", attribute):
                continue
            kind = (
                "family" if "last" in attribute
                else "female" if "female" in attribute
                else "male" if "male" in attribute
                else "given"
            )
            for name in values:
                latin = romanize(name)
                if latin:
                    yield locale.name, kind, unicodedata.normalize("NFC", latin)


def foreign_distance(word):
    """How much more frequent the word is in English than in other languages: names differ less than words."""
    others = sorted(zipf(word, language) for language in ("de", "es", "fi", "fr", "it", "nl", "pl", "pt", "sv"))
    return zipf(word) - others[len(others) // 2]

