"""Articles as Python objects, against the program's answers to the same texts."""

import json
import pickle
import threading

import newsquotes
import pytest
from conftest import FIXTURES

TEXT = "“It holds,” Mayor Ana Okoro said. “It holds,” she said again."


def plain(value):
    """A typed object as the dicts that JSON has."""
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if not type(value).__module__ == "newsquotes":
        return value
    names = [name for name in dir(value) if not name.startswith("_") and not callable(getattr(value, name))]
    return {name: plain(getattr(value, name)) for name in names}


def without_absent(value):
    """What JSON leaves out where nobody asked for it, and what only Python has."""
    if isinstance(value, list):
        return [without_absent(item) for item in value]
    if not isinstance(value, dict):
        return value
    absent = [name for name in ("evidence", "record", "lexicon_roles") if value.get(name) is None]
    return {
        name: without_absent(item)
        for name, item in value.items()
        if name not in absent and name not in ("main_role",)
    }


def test_the_answers_are_the_programs(texts, answers):
    assert len(answers) == len(texts)
    for path, text, answer in zip(FIXTURES, texts, answers):
        article = newsquotes.extract(text, source=f"fixtures/{path.name}")
        assert article.to_dict() == answer
        assert json.loads(article.to_json()) == answer
        assert json.loads(article.to_json(indent=True)) == answer


def test_objects_have_every_field_of_the_answer(texts, answers):
    many = newsquotes.extract_many(texts, ids=[f"fixtures/{path.name}" for path in FIXTURES])
    for article, answer in zip(many, answers):
        objects = without_absent(plain(article))
        assert objects.pop("text") == article.text
        assert objects == answer


def test_offsets_count_what_python_counts(texts):
    for text in texts:
        article = newsquotes.extract(text)
        spans = [*article.sentences]
        for person in article.people:
            spans += [*person.mentions, *person.roles]
        for quote in article.quotes:
            spans += [*quote.parts, *([quote.cue] if quote.cue else [])]
        assert spans
        for span in spans:
            assert text[span.start : span.end] == span.text


def test_other_offsets():
    text = "It rained 🙂.\n\n“It holds,” Mayor Ana Okoro said."
    starts = {unit: newsquotes.extract(text, offsets=unit).quotes[0].start for unit in ("char", "byte", "utf16")}
    assert starts == {"char": 14, "byte": 17, "utf16": 15}
    with pytest.raises(ValueError, match='offsets is "bit"; it can be "char", "byte" or "utf16"'):
        newsquotes.extract(text, offsets="bit")


def test_many_keep_their_order_on_any_number_of_threads(texts):
    one = [newsquotes.extract(text) for text in texts * 30]
    for threads in (None, 1, 2, 7):
        assert newsquotes.extract_many(texts * 30, threads) == one
    assert newsquotes.extract_many([]) == []


def test_other_threads_go_on_meanwhile(texts):
    done = threading.Event()
    ticks = 0
    worker = threading.Thread(target=lambda: (newsquotes.extract_many(texts * 20, 1), done.set()))
    worker.start()
    while not done.wait(0.002):
        ticks += 1
    worker.join()
    assert ticks > 20


def test_explain_and_lexicon(tmp_path):
    quote = newsquotes.extract(TEXT, explain=True).quotes[0]
    assert [(item.part, item.text) for item in quote.evidence][:2] == [("cue", "said"), ("speaker", "Mayor Ana Okoro")]
    assert newsquotes.extract(TEXT).quotes[0].evidence is None
    toml = "[[people]]\nname = 'Ana Okoro'\naliases = ['the Hammer']\nroles = ['keeper of bridges']\n"
    (tmp_path / "words.toml").write_text(toml)
    for lexicon in (newsquotes.Lexicon(toml), newsquotes.Lexicon.read(tmp_path / "words.toml")):
        lexicon = pickle.loads(pickle.dumps(lexicon))
        article = newsquotes.extract("“It holds,” the Hammer said.", lexicon=lexicon)
        assert article.quotes[0].speaker.name == "Ana Okoro"
        assert article.people[0].lexicon_roles == ["keeper of bridges"]
    with pytest.raises(ValueError, match="line 1: titels: unknown key"):
        newsquotes.Lexicon("titels = []")
    with pytest.raises(FileNotFoundError):
        newsquotes.Lexicon.read(tmp_path / "none.toml")


def test_what_is_no_text_is_named():
    with pytest.raises(TypeError, match=r"texts\[1\] is NoneType, not str; fill or drop missing texts"):
        newsquotes.extract_many(["It rained.", None])
    with pytest.raises(TypeError, match="texts is one str; give a list"):
        newsquotes.extract_many("It rained.")
    with pytest.raises(ValueError, match="1 ids for 2 texts; give one for each"):
        newsquotes.extract_many(["a", "b"], ids=["a"])
    with pytest.raises(ValueError, match=r"texts\[0\] is no text"):
        newsquotes.extract_many(["half \ud800 a pair"])
    with pytest.raises(UnicodeEncodeError):
        newsquotes.extract("half \ud800 a pair")


def test_objects_show_themselves():
    article = newsquotes.extract(TEXT, source="a-1")
    assert repr(article) == "Article(source='a-1', title=None, 2 sentences, 1 people, 2 quotes)"
    assert repr(article.quotes[0].speaker) == "Speaker(kind='person', text='Mayor Ana Okoro', name='Ana Okoro')"
    assert repr(article.people[0].roles) == "[Role(text='Mayor', status='current')]"
    assert article == newsquotes.extract(TEXT, source="a-1") != newsquotes.extract(TEXT)
    with pytest.raises(AttributeError):
        article.source = "b"


def test_a_notebook_shows_the_marked_article():
    html = newsquotes.extract("“It <holds>,” Mayor Ana Okoro said.")._repr_html_()
    assert html.startswith("<iframe title=\"Article\" srcdoc=\"<!doctype html>")
    assert html.count('"') == 6, "the page is one attribute"
    assert "&amp;lt;holds&amp;gt;" in html and "Ana Okoro&lt;" not in html
    page = newsquotes.extract("“🙂 It holds,” Mayor Ana Okoro said.", offsets="byte").to_html()
    assert ">Ana Okoro</a>" in page


def test_bytes_are_decoded():
    assert newsquotes.decode(b"\xff\xfeN\0o\0") == "No"
    assert newsquotes.decode(b"\x93So\x94, caf\xe9") == "“So”, café"
    with pytest.raises(ValueError, match="binary file, not text; convert it to plain text first"):
        newsquotes.decode(b"\x7fELF\0\0")
