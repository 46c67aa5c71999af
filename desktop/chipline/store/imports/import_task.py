"""What an import is asked to do: which table, read how, and what happens where things don't agree."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from pathlib import Path

from chipline.exchange.columns.column_reader import ColumnReader
from chipline.exchange.mapping import TableMapping
from chipline.exchange.stage import Stage

#: What a version looks like at the end of a file's name: “2026-03”, “v2”, “(1)”, “_20260301”.
_VERSION = re.compile(r"(\s*\(\d+\)|[\s._-]+(v?\d[\d.\-_]*|copy|final|latest))+$")
_NOT_IN_SCHEME = re.compile(r"[^a-z0-9._-]+")


class Unmatched(StrEnum):
    """What becomes of names that no record has: asked about, made into new records, or left out."""

    FAIL = "fail"
    NEW = "new"
    LEAVE = "leave"


class Conflicts(StrEnum):
    """Whose value stays where the workspace has another one than the table: or is it asked."""

    FAIL = "fail"
    MINE = "mine"
    THEIRS = "theirs"


class Gone(StrEnum):
    """What becomes of records whose rows the next version of a table has no longer."""

    KEEP = "keep"
    TAG = "tag"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class SourceDetails:
    """What the source of an import is said to be: an existing record by its id, or a new one.

    `reliability` is its Admiralty letter, `credibility` that of each citation. There is a citation for
    each row, or with `each_field` one for each field that a row gives.
    """

    record: str = ""
    name: str = ""
    publisher: str = ""
    url: str = ""
    published: str = ""
    licence: str = ""
    reliability: str = "F"
    credibility: str = "6"
    each_field: bool = False


@dataclass(frozen=True)
class ImportTask:
    """A table to be imported: its stage, how its columns are read, and what was decided.

    `file` is what is kept with the source; None where there is none, as of the clipboard. Where it
    `learns_names`, a name that was decided to be that of a record becomes an alias of it.
    """

    stage: Stage
    mapping: TableMapping
    readers: Sequence[ColumnReader]
    file: Path | None = None
    unmatched: Unmatched = Unmatched.FAIL
    conflicts: Conflicts = Conflicts.FAIL
    gone: Gone = Gone.KEEP
    source: SourceDetails = field(default_factory=SourceDetails)
    learns_names: bool = False

    @cached_property
    def dataset(self) -> str:
        """The short name of the data set, under which its next version and its rows are known."""
        return self.mapping.dataset or dataset_of(self.stage.facts.file)


def dataset_of(file: str) -> str:
    """Name a data set after its file, without its version: “ML_hardware 2026-03.csv” is ml_hardware."""
    stem = Path(file).stem.lower()
    bare = _NOT_IN_SCHEME.sub("-", _VERSION.sub("", stem)).strip("-._")
    # A scheme of ids is written in Latin letters; a name in others is told from the next by its digest.
    told = bare or hashlib.sha256(stem.encode()).hexdigest()[:8]
    return told if bare[:1].isalpha() else f"table-{told}"
