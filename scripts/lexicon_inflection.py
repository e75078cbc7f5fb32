"""English inflection by rule and by WordNet's exception lists."""

import re
from collections import defaultdict

import lexicon_supplement as supplement
from lexicon_sources import zipf

# Irregular forms that are only the participle, and the past forms beside them (`sung`, `sang`).
PARTICIPLE_ONLY = re.compile(r"(?:[^i]en|[aeo]wn|orn|one|sun[gk]|[rl]ung|[rd]unk|un|ain|wum)$")
PAST_BESIDE = re.compile(
    r"(?:an[gk]?|am|[aeo]w|ay|[aeo]id|[^n]d|ade|ate|ave|o[klrstvz]e|ode|ook|i?t)$"
)


class Inflector:
    """Makes the forms of a word by rule and by WordNet's exception lists.

    Among the regular candidates (`planed`, `planned`) those count that SCOWL knows.
    """

    def __init__(self, wordnet, known):
        self.irregular, self.known = wordnet.irregular, known
        self.verbs = {lemma for lemma, pos in wordnet.senses if pos == "v"}

    def plurals(self, noun):
        head, of, rest = noun.partition(" of ")
        if of or " in " in noun or "-in-" in noun or "-at-" in noun:
            cut = re.search(r"[ -](?:of|in|at)[ -]", noun)
            if cut:
                return [plural + noun[cut.start():] for plural in self.plurals(noun[: cut.start()])]
        irregular = self.irregular["n"].get(noun)
        if irregular:
            regular = self._s(noun)
            candidates = irregular | ({regular} & self.known)
            best = max(map(zipf, candidates))
            return sorted(c for c in candidates if zipf(c) >= best - 1.2)
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
        if verb == "be":
            return {"is": {"verb-s"}, "was": {"past"}, "were": {"past"}, "been": {"participle"}, "being": {"gerund"}}
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
        others = {f for f in pasts - participles if PAST_BESIDE.search(f)}
        for form in pasts:
            if form in participles and (others or form[-1] == "n" or form == "gone"):
                forms[form].add("participle")
            elif form in others and (participles or verb in supplement.BASE_PARTICIPLES):
                forms[form].add("past")
            else:
                forms[form] |= {"past", "participle"}
        irregular_past = any("past" in kinds for kinds in forms.values())
        for form in self._regular(verb, "ed"):
            if not irregular_past or form in self.known and not self._of_another(form, verb):
                forms[form] |= {"past", "participle"}
        if "got" in pasts or "forgot" in pasts:
            forms[verb.replace("get", "got")].add("participle")
        for form in gerunds or self._regular(verb, "ing"):
            forms[form].add("gerund")
        return forms

    def _of_another(self, form, verb):
        """Whether a form in -ed is a verb of its own or belongs to one (`singed` to `singe`, not `sing`)."""
        return form in self.verbs or form[:-1] in self.verbs and form[:-1] != verb

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
        elif re.search(r"^(?:[^aeiou]|qu)*[aeiou][bdfgklmnprtvz]$", word):
            candidates = [word + word[-1] + ending]
        elif re.search(r"(?:[^aeiou]|qu)[aeiou][bdfgklmnprstvz]$", word):
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
