"""What a file of records is written from: tables page by page, and what they refer to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol

from chipline.records.fields import FieldSpec
from chipline.records.message import UserError
from chipline.records.record import Kind

Values = Mapping[str, Any]
#: What a file says of itself (`about`) that was written for others: private records are not in it, nor
#: what refers to them, so that what is not there was not taken away.
FOR_OTHERS = ("for", "others")


class ExportError(UserError):
    """Records that a format can't hold; the message says why, and which can."""


class NamedRecord(Protocol):
    """A record as others refer to it."""

    @property
    def kind(self) -> str:
        """The name of its kind."""

    @property
    def slug(self) -> str | None:
        """Its short name."""

    @property
    def title(self) -> str:
        """What stands for it in lists."""


@dataclass(frozen=True, slots=True)
class ExportPage:
    """Some rows of a table, with the records that they refer to by id."""

    rows: Sequence[Values]
    names: Mapping[str, NamedRecord]


@dataclass(frozen=True, slots=True)
class ExportTable:
    """Records of one kind: the fields to write, and the rows, which may be read only once.

    `headings` has what heads the columns where that is another text than the field's own heading.
    """

    kind: Kind
    fields: tuple[FieldSpec, ...]
    pages: Callable[[], Iterator[ExportPage]]
    headings: Mapping[str, str] = field(default_factory=dict)

    def heading(self, spec: FieldSpec) -> str:
        """Return what heads the column of a field."""
        return self.headings.get(spec.name, spec.heading)


class ExportContent(Protocol):
    """The records to write, of one state of a workspace."""

    @property
    def tables(self) -> Sequence[ExportTable]:
        """The tables, in the order of kinds."""

    @property
    def changed(self) -> str:
        """When the workspace was changed last: a time stamp in UTC."""

    @property
    def about(self) -> Mapping[str, str]:
        """What the file says of itself, such as the filters."""

    def values(self, kind: str, ids: Iterable[str]) -> Mapping[str, Values]:
        """Return the values of records by id, whether they are in a table or not."""

    def citations(self, ids: Iterable[str]) -> Mapping[str, Sequence[Values]]:
        """Return what sources say about records, by the record's id."""


def rows_of(content: ExportContent, *kinds: str) -> Iterator[tuple[Kind, Values]]:
    """Return the rows of tables one after another, of these kinds or of all."""
    for table in content.tables:
        if not kinds or table.kind.name in kinds:
            for page in table.pages():
                for row in page.rows:
                    yield table.kind, row


def targets(spec: FieldSpec, value: Any) -> Sequence[str]:
    """Return the ids that a field refers to."""
    if not spec.refers or not value:
        return ()
    return value if spec.many else (value,)
