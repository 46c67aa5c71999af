"""A report as a value: sections of sentences and tables, the sources numbered as they are first cited."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from chipline.records.message import Message, Part, capitalised, declared, joined, with_parts

#: What a name leads to where that is no card: the dossier of a country, by its code, or of a firm.
COUNTRY, DOSSIER = "country", "dossier"
#: Puts a message into words: a window in the user's language, the command line in English.
Words: TypeAlias = Callable[[Message], str]


class LinkedName(Message):
    """What a record, or a country, is called, as a part of a text that leads to it."""

    __slots__ = ("kind", "record")
    kind: str
    record: str

    def __init__(self, kind: str, record: str, said: Part) -> None:
        super().__init__("{text}", text=said)
        object.__setattr__(self, "kind", kind)
        object.__setattr__(self, "record", record)


@dataclass(frozen=True, slots=True)
class ReportParagraph:
    """Some sentences, with the numbers of the sources that they rest on.

    A `muted` one is a remark beside what is told.
    """

    text: Message
    sources: tuple[int, ...] = ()
    muted: bool = False


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """A column of a table; one of figures stands to the right."""

    heading: Message
    figures: bool = False


@dataclass(frozen=True, slots=True)
class ReportRow:
    """A row of a table: a cell a column, None for what nobody knows, and its sources' numbers."""

    cells: tuple[Part | None, ...]
    sources: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class ReportTable:
    """A table; columns of which no row has anything are left out by `filled`."""

    columns: tuple[ReportColumn, ...]
    rows: tuple[ReportRow, ...]

    def filled(self) -> ReportTable:
        """Return it without the columns that are empty in every row."""
        kept = [at for at in range(len(self.columns)) if any(row.cells[at] for row in self.rows)]
        rows = (ReportRow(tuple(row.cells[at] for at in kept), row.sources) for row in self.rows)
        return ReportTable(tuple(self.columns[at] for at in kept), tuple(rows))

    @property
    def cited(self) -> bool:
        """Whether any row names a source."""
        return any(row.sources for row in self.rows)


Block: TypeAlias = ReportParagraph | ReportTable


@dataclass(frozen=True, slots=True)
class ReportSection:
    """A part of a report under a heading."""

    heading: Message
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Claim:
    """What a source says about a record: its grade, such as “B2”, and the words."""

    record: LinkedName
    about: Message | None
    stance: Message
    grade: str
    words: str
    quoted: bool
    locator: str = ""


@dataclass(frozen=True, slots=True)
class ReportSource:
    """A numbered source; `parts` are publisher, date and the like, `claims` what is drawn from it."""

    number: int
    record: LinkedName
    parts: tuple[Part, ...]
    grade: Message
    addresses: tuple[str, ...]
    claims: tuple[Claim, ...] = ()

    @property
    def graded(self) -> Message:
        """How reliable it is, and how what is drawn from it here was graded."""
        grades = sorted({claim.grade for claim in self.claims})
        if not grades:
            return Message("Reliability {grade}", grade=self.grade)
        told = joined(grades)
        return Message("Reliability {grade}; graded here {grades}", grade=self.grade, grades=told)


@dataclass(frozen=True, slots=True)
class ReportBar:
    """An event on the timeline of a report, in days as ordinals.

    Between `left` and `body` lies the doubt about the start, between `stop` and `right` that about
    the end; one that goes on has `open_end`, one that is a moment `instant`. `sure` is False for
    what is only alleged, planned or in dispute.
    """

    record: LinkedName
    left: float
    body: float
    stop: float
    right: float
    open_end: bool = False
    open_start: bool = False
    instant: bool = False
    sure: bool = True


@dataclass(frozen=True, slots=True)
class BarGroup:
    """The bars of one kind, the earliest first; `more` are not drawn."""

    heading: Message
    kind: str
    bars: tuple[ReportBar, ...]
    more: int = 0


@dataclass(frozen=True, slots=True)
class ReportTimeline:
    """The dated events of a report, and the as-of day as an ordinal."""

    groups: tuple[BarGroup, ...]
    day: float

    @property
    def extent(self) -> tuple[float, float]:
        """The first and the last day that any of it touches."""
        bars = [bar for group in self.groups for bar in group.bars]
        return min(bar.left for bar in bars), max(bar.right for bar in bars)


@dataclass(frozen=True, slots=True)
class Report:
    """What is told of a record, a firm or a country as of a day; `subject` names it.

    `line` says what it is, `as_of` of which day, `foot` how it is to be read.
    """

    subject: LinkedName
    line: Message
    as_of: Message
    sections: tuple[ReportSection, ...]
    sources: tuple[ReportSource, ...] = ()
    timeline: ReportTimeline | None = None
    foot: tuple[Message, ...] = ()
    #: The ids of all records that it rests on.
    records: frozenset[str] = field(default_factory=frozenset)


#: Marks within worded text where a name begins, what it leads to ends, and the name ends: private
#: use characters, which no text of ours has.
_OPEN, _TO, _CLOSE = "\ue000", "\ue001", "\ue002"
_FIRST_PART = re.compile(r"\{(\w+)\}")
_NAMED = re.compile(
    f"{_OPEN}(?P<kind>[^{_TO}]*):(?P<record>[^{_TO}:]*){_TO}(?P<name>[^{_CLOSE}]*){_CLOSE}"
)


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of worded text, and the kind and record that it leads to if it is a name."""

    text: str
    kind: str = ""
    record: str = ""


def runs(part: Part, words: Words) -> Iterator[Run]:
    """Word a part, taken apart where names in it lead to records."""
    message = part if isinstance(part, Message) else Message("{text}", text=part)
    text = words(_marked(message))
    at = 0
    for found in _NAMED.finditer(text):
        if found.start() > at:
            yield Run(text[at : found.start()])
        yield Run(found["name"], found["kind"], found["record"])
        at = found.end()
    if at < len(text):
        yield Run(text[at:])


def plain(part: Part, words: Words) -> str:
    """Word a part as text alone."""
    return words(part if isinstance(part, Message) else Message("{text}", text=part))


def _marked(message: Message) -> Message:
    """Set marks round the names in a message."""
    if isinstance(message, LinkedName):
        said = dict(message.parts)["text"]
        # A name within a name leads where the outer one does.
        opening = f"{_OPEN}{message.kind}:{message.record}{_TO}"
        return declared("{open}{name}{close}", open=opening, name=said, close=_CLOSE)
    return with_parts(message, lambda part: _marked(part) if isinstance(part, Message) else part)


def begins_with_a_word(part: Part) -> bool:
    """Tell whether a text begins with a word of ours, whose first letter may be written large.

    What is kept in a record stays as it is written there: xAI, nv-h20.
    """
    if not isinstance(part, Message):
        return False
    first = _FIRST_PART.match(part.text)
    parts = dict(part.parts)
    if first is None or first[1] not in parts:
        return first is None
    return begins_with_a_word(parts[first[1]])


def headed(part: Part, text: str) -> str:
    """Write the first letter of a worded part large, where it is that of a word of ours."""
    return capitalised(text) if begins_with_a_word(part) else text
