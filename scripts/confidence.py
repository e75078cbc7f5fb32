#!/usr/bin/env python3
"""Makes src/confidence/records.tsv: how often answers given in one way were right on annotated news.

    scripts/confidence.py BINARY FOLDER... [--test FOLDER...]

Reads every annotated text below the folders with BINARY, counts which answers are right under which signs, writes the
table beside this script's project, and prints how the table does on texts it was not made from: one text in five, told
by the hash of its file name, and all texts below the folders after --test. Annotations are, beside a.txt or in another
folder below the same one:

- a.ann or a_….ann, brat standoff: events with Source, Cue and Content;
- a.gold.json: `quotes` (text, or several; p, the paragraph, or several; speaker_text and speaker_p; kind; nested),
  `quotes_maybe` that count neither way, `people` (surfaces; roles with text, title and kind). Paragraphs are the lines
  that are not blank.

What is right:
- the content of a quote, if its letters and digits and those of an annotated one are the same by three tenths or more
  (shared by all), one to one, the best first. A part of an annotated quote that another answer has found counts neither
  way, nor do beliefs and deeds: reports without marks by a verb that takes no quotation or no clause;
- its speaker, if the last word of the annotated phrase before a comma or preposition lies in the phrase, and the other
  way round, or if the person has a mention there. Where the annotation has no speaker, any is right;
- a role, if the person has a name of the annotated one, and half of its words, or one of its title, are those of a role.

Standard library only.
"""

import argparse
import hashlib
import json
import re
import subprocess
from collections import defaultdict
from pathlib import Path

PROJECT = Path(__file__).resolve().parent.parent
TABLE = PROJECT / "src/confidence/records.tsv"
WEIGHT = 10  # as in src/confidence/mod.rs
LEAST = 5  # what fewer answers say is left out
QUESTIONS = ("content", "speaker", "role")


def is_kept_aside(name):
    return int(hashlib.sha256(name.encode()).hexdigest(), 16) % 5 == 0


# ---------------------------------------------------------------- annotations


def annotated(folder):
    """name -> (text file, brat file or None, JSON file or None), of the texts that are annotated"""
    files = sorted(Path(folder).rglob("*"))
    brat = {}
    for file in files:
        if file.suffix == ".ann":
            brat.setdefault(re.sub(r"_\w{4}$", "", file.stem), file)
            brat[file.stem] = file
    gold = {file.name.removesuffix(".gold.json"): file for file in files if file.name.endswith(".gold.json")}
    texts = {file.stem: file for file in files if file.suffix == ".txt"}
    return {
        name: (file, brat.get(name), gold.get(name)) for name, file in texts.items() if name in brat or name in gold
    }


def brat_quotes(file, text):
    """The attributions of a brat file."""
    spans, events = {}, []
    for line in file.read_text(encoding="utf8").splitlines():
        if found := re.match(r"(T\d+)\t\w+ ([\d ;]+)\t", line):
            spans[found[1]] = [tuple(map(int, part.split())) for part in found[2].split(";")]
        elif found := re.match(r"E\d+\t(.*)", line):
            events.append([argument.split(":") for argument in found[1].split()])
    for event in events:
        of = defaultdict(list)
        for role, span in event:
            of[role.rstrip("0123456789")] += spans.get(span, [])
        if of["Content"]:
            words = " ".join(text[start:end] for start, end in of["Content"])
            cue = " ".join(text[start:end] for start, end in of["Cue"])
            belief = not re.search(r"[\"“”«»]|''|``", words) and not reports(cue)
            yield {"content": sorted(of["Content"]), "source": of["Source"], "belief": belief}


def paragraphs(text):
    return [(found.start(), found[0]) for found in re.finditer(r"[^\n]+", text) if found[0].strip()]


def gold_quotes(gold, text):
    """The quotes of a JSON file, and those that count neither way."""
    lines = paragraphs(text)
    listed = lambda value: value if isinstance(value, list) else [value]

    def quote(given):
        content = []
        places = listed(given["p"])
        for at, words in enumerate(listed(given["text"])):
            start, line = lines[places[min(at, len(places) - 1)]]
            begin = start + line.find(words)
            content.append((begin, begin + len(words)))
        source = []
        if words := given.get("speaker_text"):
            start, line = lines[given.get("speaker_p", places[0])]
            far = lambda begin: min(min(abs(begin - a), abs(begin - b)) for a, b in content)
            begins = [start + found.start() for found in re.finditer(re.escape(words), line)]
            source = [(begin, begin + len(words)) for begin in sorted(begins, key=far)[:1]]
        return {"content": content, "source": source, "belief": False}

    wanted = [quote(given) for given in gold["quotes"] if not given.get("nested")]
    neither = [given for given in gold["quotes"] if given.get("nested")] + gold.get("quotes_maybe", [])
    return wanted, [quote(given) for given in neither]


def reporting_forms():
    """The forms of the verbs of speech: they take a quotation, and a clause."""
    for line in (PROJECT / "src/lexicon/data/reporting-verbs.tsv").read_text(encoding="utf8").splitlines():
        lemma, uses, irregular, *_ = [*line.split("\t"), "", ""]
        uses = set(uses.split())
        if not line.startswith("#") and "quote" in uses and uses & {"clause", "bare", "wh"}:
            stem = lemma.removesuffix("e")
            yield from [lemma, *irregular.split()]
            yield from [stem + ending for ending in ("s", "es", "ed", "ing")]
            yield from [lemma + lemma[-1] + ending for ending in ("ed", "ing")]
            yield from [lemma.removesuffix("y") + ending for ending in ("ies", "ied")]


FORMS = set(reporting_forms())


def reports(cue):
    words = re.findall(r"[a-z]+", cue.lower())
    return not words or "according" in words or bool(FORMS & set(words))


# ---------------------------------------------------------------- what is right


def letters(text, spans):
    return {at for start, end in spans for at in range(start, min(end, len(text))) if text[at].isalnum()}


def matched(answers, wanted, least):
    """The best partner of each answer, one to one."""
    pairs = []
    for a, answer in enumerate(answers):
        for w, want in enumerate(wanted):
            if shared := len(answer & want):
                overlap = shared / len(answer | want)
                if overlap >= least:
                    pairs.append((-overlap, a, w))
    of, taken = {}, set()
    for _, a, w in sorted(pairs):
        if a not in of and w not in taken:
            of[a] = w
            taken.add(w)
    return of


BEHIND = re.compile(
    r",|\(|—|–| (?:of|for|from|in|at|with|who|which|that|on|whose|wearing|to|during|by|as|and|or) "
)


def head(text, span):
    """The last word of a phrase before a comma, preposition or relative."""
    phrase = text[slice(*span)]
    cut = BEHIND.search(phrase, len(phrase) - len(phrase.lstrip()) + 1)
    word = r"\w[\w'’.-]*"
    words = list(re.finditer(word, phrase[: cut.start()] if cut else phrase)) or list(re.finditer(word, phrase))
    while len(words) > 1 and re.fullmatch(r"(?i)jr\.?|sr\.?|i[iv]|iii|himself|herself|themselves", words[-1][0]):
        words.pop()
    return (span[0] + words[-1].start(), span[0] + words[-1].end()) if words else span


def meet(one, other):
    return one[0] < other[1] and other[0] < one[1]


def is_speaker(text, quote, sources, people):
    speaker = quote["speaker"]
    heads = [head(text, source) for source in sources]
    if speaker["start"] is not None:
        mine = (speaker["start"], speaker["end"])
        if any(meet(mine, theirs) for theirs in heads) and any(meet(head(text, mine), source) for source in sources):
            return True
    mentions = people[speaker["person"]]["mentions"] if speaker["person"] is not None else []
    return any(meet((mention["start"], mention["end"]), theirs) for mention in mentions for theirs in heads)


def judged_quotes(text, article, wanted, neither=()):
    """Each quote that counts, with whether its content is right and whether its speaker is too."""
    quotes = article["quotes"]
    contents = [letters(text, [(part["start"], part["end"]) for part in quote["parts"]]) for quote in quotes]
    targets = [letters(text, want["content"]) for want in wanted]
    of = matched(contents, targets, 0.3)
    spared = matched(contents, [letters(text, other["content"]) for other in neither], 0.5)
    for at, (quote, content) in enumerate(zip(quotes, contents)):
        want = wanted[of[at]] if at in of else None
        if want:
            if not (quote["kind"] == "indirect" and want["belief"]):
                source = want["source"]
                yield quote, True, not source or is_speaker(text, quote, source, article["people"])
        elif at not in spared and not any(len(content & target) >= 0.9 * len(content) for target in targets if content):
            yield quote, False, False


def words_of(phrase):
    return set(re.findall(r"\w+", (phrase or "").lower())) - {"the", "a", "an"}


def judged_roles(article, gold):
    """Each role that counts, with whether it is right."""
    for person in article["people"]:
        names = {mention["text"] for mention in person["mentions"] if mention["kind"] == "name"}
        their = next((other for other in gold["people"] if names & set(other["surfaces"])), None)
        listed = their["roles"] if their else []
        wanted = [other for other in listed if other["kind"] in ("position", "candidacy", "party")]
        neither = [words_of(other["text"]) for other in listed if other not in wanted]
        for role in person["roles"]:
            mine, title = words_of(role["text"]), words_of(role["title"] or role["text"])
            half = lambda other: 2 * len(mine & words_of(other["text"])) >= len(mine | words_of(other["text"]))
            right = any(half(other) or title & words_of(other["title"] or other["text"]) for other in wanted)
            if right or not any(mine & other for other in neither):
                yield role, right


# ---------------------------------------------------------------- the table


def answers(binary, folders):
    """Of each annotated text: its name and its answers, each as {question: (signs, right)}."""
    known = set()
    for folder in folders:
        texts = annotated(folder)
        files = [str(file) for file, _, _ in texts.values()]
        run = [binary, "--quiet", "--explain", "--format", "jsonl", *files]
        lines = subprocess.run(run, check=True, capture_output=True, encoding="utf8").stdout.split("\n")
        articles = {article["source"]: article for article in map(json.loads, filter(None, lines))}
        for name, (file, brat, gold) in texts.items():
            with open(file, encoding="utf8", newline="") as opened:
                text = opened.read()
            article = articles[str(file)]
            gold = json.loads(gold.read_text(encoding="utf8")) if gold else {}
            judged = []
            if name in known:
                quotes = []
            elif "quotes" in gold:
                quotes = judged_quotes(text, article, *gold_quotes(gold, text))
            elif brat:
                quotes = judged_quotes(text, article, list(brat_quotes(brat, text)))
            else:
                quotes = []
            for quote, content, speaker in quotes:
                signs = {record["question"]: record["signs"] for record in quote["record"]}
                rights = {"content": content, "speaker": speaker}
                judged.append({question: (signs[question], rights[question]) for question in signs})
            for role, right in judged_roles(article, gold) if gold else ():
                judged.append({"role": (role["record"][0]["signs"], right)})
            known.add(name)
            yield name, judged


def steps(question, signs):
    yield (question, "any")
    for last in range(1, len(signs) + 1):
        yield (question, ", ".join(signs[:last]))


def counted(judged):
    """(question, signs) -> [right, of]"""
    table = defaultdict(lambda: [0, 0])
    for answer in judged:
        for question, (signs, right) in answer.items():
            # Whose words they are is asked only of what is a quote.
            if question == "speaker" and not answer["content"][1]:
                continue
            for key in steps(question, signs):
                table[key][0] += right
                table[key][1] += 1
    return {key: counts for key, counts in table.items() if counts[1] >= LEAST or key[1] == "any"}


def confidence(table, answer):
    value = 1.0
    for question, (signs, _) in answer.items():
        share = 0.5
        for key in steps(question, signs):
            if key not in table:
                break
            right, of = table[key]
            share = (right + WEIGHT * share) / (of + WEIGHT)
        value *= share
    return round(value, 2)


def report(what, table, judged):
    """Prints how far confidence and record lie apart (over ten bins), and what is sure and right."""
    pairs = [(confidence(table, answer), all(right for _, right in answer.values())) for answer in judged]
    if not pairs:
        return
    bins = defaultdict(list)
    for value, right in pairs:
        bins[min(9, int(10 * value))].append(value - right)
    error = sum(abs(sum(apart)) for apart in bins.values()) / len(pairs)
    sure = [right for value, right in pairs if value >= 0.9]
    rest = [right for value, right in pairs if value < 0.9]
    part = lambda rights: f"{100 * sum(rights) / max(1, len(rights)):5.1f}"
    print(
        f"{what:44} {len(pairs):6} error {100 * error:4.1f}   at 0.9 or above {100 * len(sure) / len(pairs):5.1f}"
        f"   right {part(sure)}   below 0.9 right {part(rest)}"
    )


def write(table, texts, quotes, roles):
    lines = [
        "# How often answers with these signs were right on annotated news, as many signs as were counted together.",
        f"# Made by scripts/confidence.py from {texts} texts with {quotes} quotes and {roles} roles; docs/confidence.md says more.",
        "# question\tsigns\tright\tof",
    ]
    # As the program looks them up: the question alone first.
    order = lambda key: (key[0], "" if key[1] == "any" else key[1])
    for question, signs in sorted(table, key=order):
        right, of = table[question, signs]
        lines.append(f"{question}\t{signs}\t{right}\t{of}")
    TABLE.write_text("\n".join(lines) + "\n", encoding="utf8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("binary", help="the program")
    parser.add_argument("folders", nargs="+", help="annotated texts to count, but for one in five")
    parser.add_argument("--test", nargs="+", default=[], metavar="FOLDER", help="annotated texts only to try the table on")
    given = parser.parse_args()
    learned, aside, texts = [], [], 0
    for name, judged in answers(given.binary, given.folders):
        if is_kept_aside(name):
            aside += judged
        else:
            learned += judged
            texts += 1
    table = counted(learned)
    kinds = lambda judged: {
        "quotes": [answer for answer in judged if "content" in answer],
        "roles": [answer for answer in judged if "role" in answer],
    }
    write(table, texts, *(len(answers) for answers in kinds(learned).values()))
    groups = [("counted", learned), ("kept aside", aside)]
    groups += [(Path(folder).name, sum((judged for _, judged in answers(given.binary, [folder])), [])) for folder in given.test]
    for what, judged in groups:
        for kind, those in kinds(judged).items():
            report(f"{kind}, {what}", table, those)


if __name__ == "__main__":
    main()
