"""Every quote of an archive, with Spark: Parquet in, Parquet out, a folder for each day.

The articles have the columns id, day and text. Each quote becomes a row; an article that cannot be read keeps its place
as a row that has only id, day and error.

    spark-submit quotes.py articles/ quotes/                     the wheel of newsquotes, on Arrow batches
    spark-submit quotes.py articles/ quotes/ --how pandas        the same, on pandas data frames
    spark-submit quotes.py articles/ quotes/ --how pipe          the program extract, by its standard input and output
"""

import argparse
import time

from pyspark.sql import SparkSession
from pyspark.sql import functions as F

COLUMNS = (
    "id string, day string, quote long, speaker string, speaker_kind string, kind string, cue string, text string, "
    "start long, end long, rule string, error string"
)
NAMES = [column.split()[0] for column in COLUMNS.split(", ")]


def quotes_of(articles):
    """The rows of a pyarrow table of articles, as another."""
    import newsquotes
    import pyarrow as pa

    texts = articles["text"].to_pylist()
    read = [at for at, text in enumerate(texts) if text is not None]
    # One thread: Spark gives each core its own batch. The place in the batch leads back to id and day.
    quotes = pa.table(newsquotes.quotes_table([texts[at] for at in read], read, threads=1))
    place = quotes["source"].cast(pa.int64())
    rows = {name: quotes[name] for name in NAMES if name in quotes.column_names}
    rows |= {name: articles[name].take(place) for name in ("id", "day")}
    rows["error"] = pa.nulls(len(quotes), pa.string())
    failed = [at for at, text in enumerate(texts) if text is None]
    errors = {name: articles[name].take(pa.array(failed, pa.int64())) for name in ("id", "day")}
    errors["error"] = pa.array(["no text"] * len(failed), pa.string())
    empty = {name: pa.nulls(len(failed), rows[name].type) for name in NAMES if name not in errors}
    return pa.concat_tables([pa.table({name: part[name] for name in NAMES}) for part in (rows, errors | empty)])


def by_arrow(batches):
    import pyarrow as pa

    for batch in batches:
        yield from quotes_of(pa.Table.from_batches([batch])).to_batches()


def by_pandas(frames):
    import pyarrow as pa

    for frame in frames:
        rows = quotes_of(pa.Table.from_pandas(frame, preserve_index=False))
        # As plain objects: missing numbers stay numbers, and Spark takes no strings in several chunks.
        yield rows.to_pandas(integer_object_nulls=True).astype(object)


def by_pipe(articles, program):
    """Records of JSON through the program, one process a partition."""
    spark = articles.sparkSession
    # The day travels in the id, which also an article that fails keeps.
    records = articles.select(F.concat("day", F.lit("\t"), "id").alias("id"), "text")
    lines = records.toJSON().pipe(f"{program} --input jsonl --jobs 1 --quiet")
    part = "struct<text: string>"
    speaker = "struct<kind: string, text: string, name: string>"
    quote = f"struct<id: long, kind: string, text: string, start: long, end: long, cue: {part}, speaker: {speaker}, rule: string>"
    answer = f"struct<source: string, quotes: array<{quote}>, error: string>"
    answers = spark.createDataFrame(lines, "string").select(F.from_json("value", answer).alias("a")).select("a.*")
    # An article without quotes has no row, one with an error has one.
    q = answers.select("*", F.explode_outer("quotes").alias("q")).where("q IS NOT NULL OR error IS NOT NULL")
    unknown = F.col("q.speaker.kind") == "unknown"
    return q.select(
        F.substring_index("source", "\t", -1).alias("id"),
        F.substring_index("source", "\t", 1).alias("day"),
        F.col("q.id").alias("quote"),
        F.coalesce("q.speaker.name", F.when(~unknown, F.col("q.speaker.text"))).alias("speaker"),
        F.col("q.speaker.kind").alias("speaker_kind"),
        F.col("q.kind").alias("kind"),
        F.col("q.cue.text").alias("cue"),
        *[F.col(f"q.{name}").alias(name) for name in ("text", "start", "end", "rule")],
        "error",
    )


def quotes(articles, how, program="extract"):
    """The quotes of a data frame of articles, as a data frame."""
    articles = articles.select("id", "day", "text")
    if how == "arrow":
        return articles.mapInArrow(by_arrow, COLUMNS)
    if how == "pandas":
        return articles.mapInPandas(by_pandas, COLUMNS)
    return by_pipe(articles, program)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("articles", help="Parquet with the columns id, day and text")
    parser.add_argument("quotes", help="where the quotes go, a folder for each day")
    parser.add_argument("--how", choices=["arrow", "pandas", "pipe"], default="arrow")
    parser.add_argument("--program", default="extract", help="the program, for --how pipe")
    options = parser.parse_args()
    spark = SparkSession.builder.appName("quotes").getOrCreate()
    # Articles are long: a thousand are enough for one batch.
    spark.conf.set("spark.sql.execution.arrow.maxRecordsPerBatch", "1000")
    articles = spark.read.parquet(options.articles)
    count = articles.count()
    # The workers start before the clock.
    quotes(articles.limit(1), options.how, options.program).count()
    started = time.perf_counter()
    found = quotes(articles, options.how, options.program)
    found.write.partitionBy("day").mode("overwrite").parquet(options.quotes)
    seconds = time.perf_counter() - started
    rows = spark.read.parquet(options.quotes).count()
    cores = spark.sparkContext.defaultParallelism
    print(
        f"{options.how}: {count} articles, {rows} rows in {seconds:.1f} s on {cores} cores: "
        f"{count / seconds:.0f} articles and {rows / seconds:.0f} rows a second"
    )
    spark.stop()


if __name__ == "__main__":
    main()
