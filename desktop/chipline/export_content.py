"""What an export holds: the records of a workspace that were chosen, page by page, of one snapshot."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np

from chipline.exchange.export_formats.content import FOR_OTHERS, ExportPage, ExportTable
from chipline.records.kinds import ALL_KINDS
from chipline.records.query import Query
from chipline.records.record import KINDS, Kind
from chipline.records.vocabulary import STARRED
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.store.columns.day_spans import DATED_KINDS, read_spans
from chipline.store.journal import journal
from chipline.store.private_records import Privacy, private_records
from chipline.store.progress import Progress, silent
from chipline.store.queries import Queries

_PAGE = 500
#: The field by which a citation says what it is about.
_CITED = ("citation", "record")


@dataclass(frozen=True, slots=True)
class Choice:
    """Records of one kind to write: those of a query, or rows by their numbers, in this order.

    `fields` are the names of the columns, all where there is none; `headings` what heads them.
    """

    query: Query
    fields: tuple[str, ...] = ()
    rows: Sequence[int] | None = None
    headings: Mapping[str, str] = field(default_factory=dict)


def everything(kinds: Iterable[str] = ()) -> tuple[Choice, ...]:
    """Choose all records of these kinds, or of every kind."""
    names = tuple(kinds) or tuple(kind.name for kind in ALL_KINDS)
    return tuple(Choice(Query(kind.name)) for kind in ALL_KINDS if kind.name in names)


def record_with_evidence(queries: Queries, kind: str, record: str) -> tuple[Choice, ...]:
    """Choose a record, the links that it stands in, and what sources say of all these."""
    links = [row["id"] for row in queries.links(record)]
    cited = {
        owner: row
        for row in (record, *links)
        for owner, row in ((each["id"], each) for each in queries.citations(row))
    }
    sources = dict.fromkeys(row["source"] for row in cited.values())
    wanted = {kind: [record]}
    for name, ids in (("source", sources), ("citation", cited), ("link", links)):
        wanted[name] = list(dict.fromkeys([*wanted.get(name, ()), *ids]))
    return tuple(
        Choice(Query(name), rows=_numbers(queries, name, wanted[name]))
        for name in KINDS
        if wanted.get(name)
    )


def sources_alone(queries: Queries, sources: Iterable[str]) -> tuple[Choice, ...]:
    """Choose some sources by their ids, for programs that keep references."""
    return (Choice(Query("source"), rows=_numbers(queries, "source", sources)),)


def standing_on(
    queries: Queries, choices: Iterable[Choice], day: int
) -> tuple[tuple[Choice, ...], int]:
    """Keep of what was chosen what stood on a day, surely or possibly; the day is an ordinal.

    Records of kinds that have no days stay. Also returns how many were left out since they have no
    date.
    """
    kept: list[Choice] = []
    undated = 0
    for choice in choices:
        if choice.query.kind not in DATED_KINDS:
            kept.append(choice)
            continue
        rows = np.asarray(
            queries.rows(choice.query) if choice.rows is None else choice.rows, dtype=np.int64
        )
        found = read_spans(queries, KINDS[choice.query.kind]).of(rows)
        stands = found.standing(AsOf(float(day), Mode.INSTANT)) != AsOfStatus.OUT
        undated += found.undated
        kept.append(replace(choice, rows=rows[stands].tolist()))
    return tuple(kept), undated


def _numbers(queries: Queries, kind: str, ids: Iterable[str]) -> list[int]:
    found = (queries.row_number(kind, each) for each in ids)
    return [number for number in found if number is not None]


class WorkspaceContent:
    """The chosen records; an `ExportContent` while the snapshot that it reads is open.

    With a `privacy`, what is not for others is left out.
    """

    def __init__(
        self,
        queries: Queries,
        choices: Sequence[Choice],
        *,
        about: Mapping[str, str] | None = None,
        privacy: Privacy | None = None,
        progress: Progress = silent,
    ) -> None:
        self._queries, self._privacy, self._progress = queries, privacy, progress
        self._hidden = private_records(queries, privacy) if privacy else frozenset[str]()
        left_out = privacy.kinds_left_out if privacy else ()
        shown = [each for each in choices if each.query.kind not in left_out]
        self._rows = {
            at: queries.rows(each.query) if each.rows is None else each.rows
            for at, each in enumerate(shown)
        }
        self._total = sum(map(len, self._rows.values()))
        self._done = self._given = 0
        self.tables = tuple(self._table(at, each) for at, each in enumerate(shown))
        last = journal.last(queries.connection)
        self.changed = last.at if last else "1970-01-01T00:00:00Z"
        self.about = {"changed": self.changed, "facts as of": queries.facts_as_of()} | dict(
            about or {}
        )
        if privacy is not None:
            self.about |= dict([FOR_OTHERS])

    @property
    def written(self) -> int:
        """How many records of the tables were read: what is private is not counted."""
        return self._given

    def _table(self, at: int, choice: Choice) -> ExportTable:
        kind = KINDS[choice.query.kind]
        names = choice.fields or tuple({"name": 1, "slug": 1, **kind.fields})
        left_out = self._privacy.fields_left_out if self._privacy else ()
        specs = tuple(kind.fields[name] for name in names if name not in left_out)
        return ExportTable(kind, specs, lambda: self._pages(kind, at), choice.headings)

    def _pages(self, kind: Kind, at: int) -> Iterator[ExportPage]:
        rows = self._rows[at]
        for begin in range(0, len(rows), _PAGE):
            page = self._queries.page(kind.name, [int(row) for row in rows[begin : begin + _PAGE]])
            shown = self._shown(kind, page.rows)
            yield ExportPage(shown, page.names)
            self._done, self._given = self._done + len(page.rows), self._given + len(shown)
            self._progress(min(self._done, self._total), self._total)

    def _shown(self, kind: Kind, rows: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
        if self._privacy is None:
            return list(rows)
        left_out = self._privacy.fields_left_out
        return [
            row
            | {name: None for name in left_out if name in row}
            | {name: self._without(row[name]) for name in kind.referring}
            | {"tags": [tag for tag in row["tags"] or () if tag != STARRED] or None}
            for row in rows
            if row["id"] not in self._hidden
        ]

    def _without(self, value: Any) -> Any:
        if isinstance(value, list):
            return [one for one in value if one not in self._hidden] or None
        return None if value in self._hidden else value

    def values(self, kind: str, ids: Iterable[str]) -> Mapping[str, Mapping[str, Any]]:
        """Return the values of records by id."""
        found = self._queries.many_values(kind, ids)
        return {row["id"]: row for row in self._shown(KINDS[kind], found.values())}

    def citations(self, ids: Iterable[str]) -> Mapping[str, Sequence[Mapping[str, Any]]]:
        """Return what sources say about records, by the record's id."""
        pointers = self._queries.pointing_at(ids)
        owners = [owner for kind, owner, name, _ in pointers if (kind, name) == _CITED]
        found: dict[str, list[Mapping[str, Any]]] = {}
        said = sorted(self.values("citation", owners).values(), key=lambda each: str(each["id"]))
        for each in said:
            found.setdefault(each["record"], []).append(each)
        return found
