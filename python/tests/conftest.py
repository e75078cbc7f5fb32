"""The articles that the tests of the library read, and the program beside it."""

import json
import os
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FIXTURES = sorted((ROOT / "fixtures").glob("*.txt"))


@pytest.fixture(scope="session")
def texts():
    assert len(FIXTURES) > 20
    return [path.read_text(encoding="utf-8") for path in FIXTURES]


@pytest.fixture(scope="session")
def program():
    """What the program answers to options and paths: EXTRACT_PROGRAM names it, else it is built."""
    named = os.environ.get("EXTRACT_PROGRAM")
    command = [named] if named else ["cargo", "run", "--quiet", "--"]

    def run(*arguments):
        return subprocess.run([*command, *arguments], cwd=ROOT, check=True, capture_output=True).stdout.decode()

    return run


@pytest.fixture(scope="session")
def answers(program):
    """The program's answers to all articles."""
    return [json.loads(line) for line in program("fixtures").splitlines()]
