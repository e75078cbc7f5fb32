"""Tables, taken over by those who read Arrow, against the program's CSV."""

import csv
import io

import newsquotes
import pytest
from conftest import FIXTURES

duckdb = pytest.importorskip("duckdb")
pandas = pytest.importorskip("pandas")
polars = pytest.importorskip("polars")
pyarrow = pytest.importorskip("pyarrow")

TABLES = {
    "quotes": newsquotes.quotes_table,
    "people": newsquotes.people_table,
    "roles": newsquotes.roles_table,
    "sentences": newsquotes.sentences_table,
}


def cell(value):
    """A value as the program writes it in CSV."""
    if value is None:
        return ""
    if isinstance(value, float):
        return f"{value:g}"
    text = "; ".join(value) if isinstance(value, list) else str(value)
    formula = text.startswith(("=", "+", "-", "@")) and text != "-"
    return f"'{text}" if formula else text


@pytest.mark.parametrize("name", TABLES)
def test_rows_are_those_of_the_program(name, texts, program):
    output = program("fixtures", "--format", "csv", "--table", name)
    rows = list(csv.DictReader(io.StringIO(output.removeprefix("\ufeff"), newline="")))
    table = pyarrow.table(TABLES[name](texts, [f"fixtures/{path.name}" for path in FIXTURES]))
    assert len(rows) > 100
    columns = list(rows[0])
    assert table.column_names[: len(columns)] == columns
    found = [{column: cell(row[column]) for column in columns} for row in table.to_pylist()]
    assert found == rows


def test_everybody_takes_the_table_as_it_is(texts):
    quotes = newsquotes.quotes_table(texts)
    rows = quotes.num_rows
    assert rows == len(quotes) == sum(len(newsquotes.extract(text).quotes) for text in texts)
    assert repr(quotes).startswith(f"Table({rows} rows: source, quote, speaker, ")
    # More than once, as nothing is used up.
    for _ in range(2):
        assert polars.DataFrame(quotes).height == rows
        assert pyarrow.table(quotes).num_rows == rows
        assert duckdb.sql("SELECT count(*) FROM quotes").fetchall() == [(rows,)]
    frame = pyarrow.table(quotes).to_pandas()
    assert frame.shape == (rows, 15)
    if hasattr(pandas.DataFrame, "from_arrow"):
        assert pandas.DataFrame.from_arrow(quotes).shape == (rows, 15)


def test_columns_of_data_frames_are_texts(texts):
    wanted = pyarrow.table(newsquotes.people_table(texts, range(len(texts))))
    for column in (pandas.Series(texts), polars.Series(texts), pyarrow.array(texts), pyarrow.chunked_array([texts])):
        assert pyarrow.table(newsquotes.people_table(column, range(len(texts)))) == wanted


def test_articles_are_not_read_twice(texts):
    articles = newsquotes.extract_many(texts, ids=range(len(texts)))
    for make in TABLES.values():
        assert pyarrow.table(make(articles)) == pyarrow.table(make(texts, range(len(texts))))
        assert pyarrow.table(make(articles[:3], ["a", "b", "c"]))["source"].unique().to_pylist() == ["a", "b", "c"]


def test_many_articles_come_in_batches():
    texts = ["“It holds,” Ana Okoro said."] * 10_000
    table = pyarrow.table(newsquotes.quotes_table(texts, range(10_000)))
    assert table["source"].to_pylist() == [str(n) for n in range(10_000)]
    assert table["text"].num_chunks == 3


def test_no_article_has_no_rows():
    for make in TABLES.values():
        table = pyarrow.table(make([]))
        assert table.num_rows == 0 and "source" in table.column_names


def test_offsets_and_lexicon():
    table = newsquotes.quotes_table(
        ["It rained 🙂.\n\n“It holds,” the Hammer said."],
        offsets="utf16",
        lexicon=newsquotes.Lexicon("[[people]]\nname = 'Ana Okoro'\naliases = ['the Hammer']\n"),
    )
    row = pyarrow.table(table).to_pylist()[0]
    assert (row["start"], row["speaker"], row["person"], row["quoted"]) == (15, "Ana Okoro", 0, ["It holds,"])
