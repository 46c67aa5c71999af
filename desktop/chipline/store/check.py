"""The consistency check: what in a workspace can't be right, each finding with its record."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from chipline.records.dates import DateError, bounds, parse_date
from chipline.records.kinds import ALL_KINDS
from chipline.records.record import Kind, earliest_column, latest_column
from chipline.records.values import FieldValueError, clean
from chipline.store.reads import Reads

_PER_PROBE = 1_000


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that can't be right. `record` is empty where it concerns the file as a whole."""

    code: str
    kind: str
    record: str
    slug: str
    message: str


def check(reads: Reads) -> list[Fault]:
    """Look for every kind of fault; an empty list is a sound workspace."""
    connection = reads.connection
    found = list(_file(connection))
    if any(fault.code == "damaged" for fault in found):
        return found
    for kind in ALL_KINDS:
        found += _values(reads, kind)
    found += _references(connection)
    found += _citations(reads)
    found += _derived(connection)
    found += _journal(connection)
    return found


def _file(connection: Connection) -> Iterator[Fault]:
    try:
        for (line,) in connection.execute(text("PRAGMA quick_check(20)")):
            if line != "ok":
                yield Fault("damaged", "", "", "", f"The file is damaged: {line}.")
    except DBAPIError as error:
        yield Fault("damaged", "", "", "", f"The file is damaged: {error.orig}.")


def _values(reads: Reads, kind: Kind) -> Iterator[Fault]:
    rows = reads.connection.execute(kind.table.select()).mappings()
    for row in rows:
        values: dict[str, Any] = dict(row)
        for name, spec in kind.fields.items():
            try:
                clean(spec, values[name])
            except (FieldValueError, DateError) as error:
                yield _fault("value", kind, values, f"{spec.label}: {error}")
        yield from _days(kind, values)


def _days(kind: Kind, values: dict[str, Any]) -> Iterator[Fault]:
    """Day columns that are not what the date says, and dates in an impossible order."""
    for name in kind.dates:
        try:
            expected = bounds(values[name])
        except DateError:
            continue
        if expected != (values[earliest_column(name)], values[latest_column(name)]):
            label = kind.fields[name].label
            yield _fault("days", kind, values, f"{label}: the days kept beside it are not its own.")
    timed = [name for name in kind.when if name in ("began", "effective", "ended") and values[name]]
    if len(timed) == 2:
        first, last = timed
        try:
            began, ended = parse_date(values[first]), parse_date(values[last])
        except DateError:
            return
        if began.earliest and ended.latest and ended.latest < began.earliest:
            yield _fault(
                "order",
                kind,
                values,
                f"It ended ({values[last]}) before it began ({values[first]}).",
            )


def _fault(code: str, kind: Kind, values: dict[str, Any], message: str) -> Fault:
    return Fault(code, kind.name, values["id"], values["slug"] or "", message)


def _references(connection: Connection) -> Iterator[Fault]:
    """References that lead nowhere, or to a record of the wrong kind."""
    for kind in ALL_KINDS:
        for name, spec in kind.referring.items():
            wanted = "" if spec.reference == "any" else f" AND r.kind = '{spec.reference}'"
            rows = connection.execute(
                text(
                    "SELECT f.owner, f.target FROM reference AS f WHERE f.kind = :kind "  # noqa: S608
                    "AND f.field = :field AND NOT EXISTS "
                    f"(SELECT 1 FROM record AS r WHERE r.id = f.target{wanted}) LIMIT {_PER_PROBE}"
                ),
                {"kind": kind.name, "field": name},
            )
            for owner, _target in rows:
                row = connection.execute(
                    kind.table.select().where(kind.table.c.id == owner)
                ).mappings()
                values = dict(row.first() or {"id": owner, "slug": ""})
                yield _fault(
                    "reference", kind, values, f"{spec.label} points at a record that is not there."
                )


def _citations(reads: Reads) -> Iterator[Fault]:
    """Citations of a field that the cited record does not have."""
    rows = reads.connection.execute(
        text(
            "SELECT c.id, c.slug, c.field, r.kind FROM citation AS c "
            "JOIN record AS r ON r.id = c.record WHERE c.field IS NOT NULL"
        )
    )
    fields = {kind.name: kind.fields for kind in ALL_KINDS}
    for row in rows:
        if row.field not in fields[row.kind]:
            message = f"It speaks of “{row.field}”, which a {row.kind} does not have."
            yield Fault("field", "citation", row.id, row.slug or "", message)


def _derived(connection: Connection) -> Iterator[Fault]:
    """Records that search would not find, and search entries without a record."""
    waiting = connection.execute(text("SELECT count(*) FROM search_backlog")).scalar()
    if waiting:
        return
    arms = [f'(SELECT count(*) FROM "{kind.table.name}")' for kind in ALL_KINDS]  # noqa: S608
    records = connection.execute(text(f"SELECT {' + '.join(arms)}")).scalar()
    indexed = connection.execute(text("SELECT count(*) FROM search_doc")).scalar()
    if records != indexed:
        message = f"The search index knows {indexed} records of {records}."
        yield Fault("search", "", "", "", message)


def _journal(connection: Connection) -> Iterator[Fault]:
    rows = connection.execute(
        text(
            "SELECT j.seq, j.label, j.size, count(c.row) AS found FROM journal AS j "
            "LEFT JOIN journal_change AS c ON c.entry = j.seq "
            "GROUP BY j.seq HAVING found <> j.size"
        )
    )
    for row in rows:
        message = f"Journal entry {row.seq} “{row.label}” has {row.found} changes of {row.size}."
        yield Fault("journal", "", "", "", message)
