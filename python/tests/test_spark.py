"""The script of examples/spark against the program. Only where EXTRACT_SPARK is set: it needs Java and pyspark."""

import json
import os
import subprocess
import sys

import newsquotes
import pytest
from conftest import FIXTURES, ROOT

if not os.environ.get("EXTRACT_SPARK"):
    pytest.skip("EXTRACT_SPARK is not set", allow_module_level=True)

import pyarrow as pa
import pyarrow.dataset
import pyarrow.parquet

SCRIPT = ROOT / "examples" / "spark" / "quotes.py"
#: How often each article stands in the archive, under another id.
TIMES = int(os.environ.get("EXTRACT_SPARK_TIMES", "4"))


@pytest.fixture(scope="module")
def archive(tmp_path_factory, texts):
    """Articles of three days in eight files, two of them without text."""
    folder = tmp_path_factory.mktemp("articles")
    rows = [
        {"id": f"{path.name}-{copy}", "day": f"2026-05-{29 + copy % 3}", "text": text}
        for copy in range(TIMES)
        for path, text in zip(FIXTURES, texts)
    ]
    rows += [{"id": f"lost-{n}", "day": "2026-05-30", "text": None} for n in range(2)]
    for part in range(8):
        pyarrow.parquet.write_table(pa.Table.from_pylist(rows[part::8]), folder / f"{part}.parquet")
    return folder


@pytest.fixture(scope="module")
def wanted(answers):
    """What the program says of each article, in the columns of the script."""
    rows = []
    for answer in answers:
        for quote in answer["quotes"]:
            speaker = quote["speaker"]
            phrase = None if speaker["kind"] == "unknown" else speaker["text"]
            row = {"quote": quote["id"], "speaker": speaker["name"] or phrase, "speaker_kind": speaker["kind"]}
            row |= {"cue": quote["cue"] and quote["cue"]["text"], "error": None}
            row |= {name: quote[name] for name in ("kind", "text", "start", "end", "rule")}
            rows.append((answer["source"].removeprefix("fixtures/"), row))
    return rows


@pytest.mark.parametrize("cores", [1, 2])
@pytest.mark.parametrize("how", ["arrow", "pandas", "pipe"])
def test_answers_are_the_programs(how, cores, archive, wanted, tmp_path, capsys):
    program = os.environ.get("EXTRACT_PROGRAM", str(ROOT / "target" / "debug" / "extract"))
    command = [sys.executable, SCRIPT, archive, tmp_path / "quotes", "--how", how, "--program", program]
    settings = {"PYSPARK_SUBMIT_ARGS": f"--master local[{cores}] pyspark-shell", "PYSPARK_PYTHON": sys.executable}
    run = subprocess.run(command, env=os.environ | settings, capture_output=True, text=True)
    assert run.returncode == 0, run.stderr[-3000:]
    with capsys.disabled():
        print("\n" + run.stdout.strip())
    found = pyarrow.dataset.dataset(tmp_path / "quotes", partitioning="hive").to_table().to_pylist()
    assert {str(row["day"]) for row in found} == {f"2026-05-{day}" for day in list(range(29, 32))[: max(TIMES, 2)]}
    errors = sorted((row["id"], row["quote"], bool(row["error"])) for row in found if row["error"])
    assert errors == [("lost-0", None, True), ("lost-1", None, True)]

    def key(row):
        return json.dumps(row, sort_keys=True)

    quotes = [{k: v for k, v in row.items() if k != "day"} for row in found if not row["error"]]
    expected = [row | {"id": f"{name}-{copy}"} for copy in range(TIMES) for name, row in wanted]
    assert sorted(map(key, quotes)) == sorted(map(key, expected))
