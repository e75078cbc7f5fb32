"""Sentences, people, roles and attributed quotes from news articles, by readable rules."""

from os import PathLike
from typing import Any, Iterable, Literal, Optional, Union, final

__version__: str

_Unit = Literal["char", "byte", "utf16"]

@final
class Sentence:
    """One sentence, or one line that is a heading, a caption or a list item."""

    @property
    def id(self) -> int: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def paragraph(self) -> int: ...
    @property
    def text(self) -> str: ...

@final
class Evidence:
    """One thing a rule relied on."""

    @property
    def part(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...

@final
class Record:
    """How answers with the same signs did on annotated news."""

    @property
    def question(self) -> Literal["content", "speaker", "role"]: ...
    @property
    def signs(self) -> list[str]: ...
    @property
    def counted(self) -> int: ...
    @property
    def right(self) -> int: ...
    @property
    def of(self) -> int: ...

@final
class Role:
    """A job, office, candidacy, membership or party standing."""

    @property
    def text(self) -> str: ...
    @property
    def title(self) -> Optional[str]: ...
    @property
    def organization(self) -> Optional[str]: ...
    @property
    def status(self) -> Literal["current", "former", "acting", "future"]: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def sentence(self) -> int: ...
    @property
    def rule(self) -> str: ...
    @property
    def confidence(self) -> float: ...
    @property
    def evidence(self) -> Optional[list[Evidence]]: ...
    @property
    def record(self) -> Optional[list[Record]]: ...

@final
class Mention:
    """One place in the text that means a person."""

    @property
    def kind(self) -> Literal["name", "nominal", "pronoun"]: ...
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def sentence(self) -> int: ...

@final
class Person:
    """A human being named in the text."""

    @property
    def id(self) -> int: ...
    @property
    def name(self) -> str: ...
    @property
    def aliases(self) -> list[str]: ...
    @property
    def pronoun(self) -> Optional[Literal["he", "she", "they"]]: ...
    @property
    def roles(self) -> list[Role]: ...
    @property
    def mentions(self) -> list[Mention]: ...
    @property
    def quotes(self) -> list[int]: ...
    @property
    def lexicon_roles(self) -> Optional[list[str]]: ...
    @property
    def main_role(self) -> Optional[str]: ...

@final
class Part:
    """A stretch of text and where it stands."""

    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...

@final
class Speaker:
    """The speaker of a quote: the phrase at hand and, where known, the person behind it."""

    @property
    def kind(self) -> Literal["person", "unnamed", "group", "unknown"]: ...
    @property
    def text(self) -> Optional[str]: ...
    @property
    def start(self) -> Optional[int]: ...
    @property
    def end(self) -> Optional[int]: ...
    @property
    def person(self) -> Optional[int]: ...
    @property
    def name(self) -> Optional[str]: ...

@final
class Quote:
    """One attribution: what somebody is reported to have said or written."""

    @property
    def id(self) -> int: ...
    @property
    def kind(self) -> Literal["direct", "mixed", "indirect"]: ...
    @property
    def text(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def parts(self) -> list[Part]: ...
    @property
    def quoted(self) -> list[str]: ...
    @property
    def cue(self) -> Optional[Part]: ...
    @property
    def speaker(self) -> Speaker: ...
    @property
    def sentences(self) -> list[int]: ...
    @property
    def rule(self) -> str: ...
    @property
    def confidence(self) -> float: ...
    @property
    def evidence(self) -> Optional[list[Evidence]]: ...
    @property
    def record(self) -> Optional[list[Record]]: ...

@final
class Article:
    """Everything found in one article. A notebook shows its text with people and quotes marked."""

    @property
    def schema(self) -> int: ...
    @property
    def source(self) -> str: ...
    @property
    def text(self) -> str: ...
    @property
    def title(self) -> Optional[str]: ...
    @property
    def byline(self) -> Optional[str]: ...
    @property
    def dateline(self) -> Optional[str]: ...
    @property
    def offsets(self) -> _Unit: ...
    @property
    def sentences(self) -> tuple[Sentence, ...]: ...
    @property
    def people(self) -> tuple[Person, ...]: ...
    @property
    def quotes(self) -> tuple[Quote, ...]: ...
    def to_dict(self) -> dict[str, Any]: ...
    def to_json(self, indent: bool = False) -> str: ...
    def to_html(self) -> str: ...
    def _repr_html_(self) -> str: ...

@final
class Lexicon:
    """Your own words: people with their aliases and roles, titles, organizations, reporting verbs, …"""

    def __new__(cls, toml: str) -> Lexicon: ...
    @staticmethod
    def read(path: Union[str, PathLike[str]]) -> Lexicon: ...

@final
class Table:
    """Columns for pandas, polars, DuckDB, pyarrow and whatever else reads Arrow's PyCapsule interface."""

    @property
    def column_names(self) -> list[str]: ...
    @property
    def num_rows(self) -> int: ...
    def __len__(self) -> int: ...
    def __arrow_c_stream__(self, requested_schema: Optional[object] = None) -> object: ...
    def __arrow_c_schema__(self) -> object: ...

def extract(
    text: str,
    *,
    source: str = "-",
    offsets: _Unit = "char",
    explain: bool = False,
    lexicon: Optional[Lexicon] = None,
) -> Article:
    """Reads an article."""

def extract_many(
    texts: Iterable[str],
    threads: Optional[int] = None,
    *,
    ids: Optional[Iterable[object]] = None,
    offsets: _Unit = "char",
    explain: bool = False,
    lexicon: Optional[Lexicon] = None,
) -> list[Article]:
    """Reads many articles on several threads (None: one a core), in their order."""

def quotes_table(
    texts: Iterable[Union[str, Article]],
    ids: Optional[Iterable[object]] = None,
    threads: Optional[int] = None,
    *,
    offsets: _Unit = "char",
    lexicon: Optional[Lexicon] = None,
) -> Table:
    """A row for each quote: who said what, how."""

def people_table(
    texts: Iterable[Union[str, Article]],
    ids: Optional[Iterable[object]] = None,
    threads: Optional[int] = None,
    *,
    offsets: _Unit = "char",
    lexicon: Optional[Lexicon] = None,
) -> Table:
    """A row for each person named."""

def roles_table(
    texts: Iterable[Union[str, Article]],
    ids: Optional[Iterable[object]] = None,
    threads: Optional[int] = None,
    *,
    offsets: _Unit = "char",
    lexicon: Optional[Lexicon] = None,
) -> Table:
    """A row for each role of a person."""

def sentences_table(
    texts: Iterable[Union[str, Article]],
    ids: Optional[Iterable[object]] = None,
    threads: Optional[int] = None,
    *,
    offsets: _Unit = "char",
    lexicon: Optional[Lexicon] = None,
) -> Table:
    """A row for each sentence."""

def decode(data: bytes) -> str:
    """The bytes of a file as text: UTF-8, UTF-16 or Windows-1252, without byte order mark."""
