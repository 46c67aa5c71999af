"""What an import of tables did, told to whoever shows it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple


class LeftOutLine(NamedTuple):
    """A column, a row or a cell that was left out: where it stands, its text, and why, in words."""

    file: str
    row: str
    column: str
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was left out, the first of it; `more` tells that there is more."""

    lines: Sequence[LeftOutLine] = ()
    more: bool = False


@dataclass(frozen=True, slots=True)
class ImportedTables:
    """What was imported, in words: the kinds of its records, its sources, and what was learned.

    `learned` has for each kind the fields that headings fill, empty for none; `left_out` is what did
    not come.
    """

    said: str
    kinds: tuple[str, ...]
    sources: tuple[str, ...]
    learned: Mapping[str, Mapping[str, str]]
    left_out: LeftOut
