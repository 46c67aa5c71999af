"""The consistency check: what in a workspace can't be right, each finding with its record."""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterator, Mapping

from sqlalchemy import text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from chipline.records.fields import ANY_KIND
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.nouns import noun
from chipline.records.record import KINDS, Kind
from chipline.store.compound_edits import attachments
from chipline.store.file import connections, schema_review
from chipline.store.quality.fault import Fault, Meter, one_line
from chipline.store.quality.journal_check import entry_faults, record_faults
from chipline.store.quality.search_check import search_faults
from chipline.store.quality.value_check import value_faults
from chipline.store.queries import Queries

_log = logging.getLogger(__name__)


def check(queries: Queries) -> list[Fault]:
    """Look for every kind of fault; an empty list is a sound workspace."""
    return list(find(queries, Meter()))


def find(queries: Queries, meter: Meter) -> Iterator[Fault]:
    """Yield every fault as it is found, whatever the file is like."""
    connection = queries.connection
    yield from _schema(connection)
    damage = list(_file(connection))
    yield from damage
    if damage:
        return
    meter.begin(queries)
    yield from unbroken(value_faults(queries, meter))
    kept: dict[tuple[str, str], int] = {}
    yield from unbroken(_count_kept(connection, kept))
    for kind in ALL_KINDS:
        yield from unbroken(_references(connection, kind, kept))
        yield from unbroken(_external_ids(connection, kind))
        meter.question()
    yield from unbroken(_citations(queries))
    meter.question()
    yield from unbroken(search_faults(connection))
    meter.question()
    yield from unbroken(entry_faults(connection))
    meter.question()
    yield from unbroken(record_faults(connection))
    yield from unbroken(_copies(connection))
    meter.question()


def unbroken(looking: Iterator[Fault]) -> Iterator[Fault]:
    """Yield what a look finds; where the file itself ends the look, that is what is found.

    Raises:
        DBAPIError: whoever asked stopped it.
    """
    try:
        yield from looking
    except DBAPIError as error:
        if getattr(error.orig, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
            raise
        yield _unreadable(str(error.orig))
    except sqlite3.Error as error:
        if getattr(error, "sqlite_errorcode", 0) == sqlite3.SQLITE_INTERRUPT:
            raise
        yield _unreadable(str(error))
    except (
        *(ValueError, TypeError, LookupError, ArithmeticError, RecursionError),
        # Of a length that a damaged page gives; a search index of that is asked for by SQLite.
        MemoryError,
    ) as error:
        # A value that no rule expects: better named so than a check that ends.
        _log.warning("The check met what it can't read.", exc_info=error)
        yield _unreadable(f"{type(error).__name__} {error}")


def _unreadable(why: str) -> Fault:
    said = Message("Something in the file can’t be read: {why}.", why=one_line(why))
    return Fault("damaged", "", "", "", said)


def _schema(connection: Connection) -> Iterator[Fault]:
    """What the file carries that Chipline did not make."""
    try:
        found = schema_review.review(connections.raw(connection))
    except sqlite3.Error as error:
        yield _unreadable(str(error))
        return
    for name in found.foreign:
        said = Message("“{name}” is not Chipline’s.", name=one_line(name))
        yield Fault("schema", "", "", "", said)
    for name in found.broken:
        said = Message("“{name}” is missing or not as Chipline made it.", name=one_line(name))
        yield Fault("schema", "", "", "", said)


def _copies(connection: Connection) -> Iterator[Fault]:
    """Kept copies of sources of which the bytes are missing or are others."""
    for each in attachments.unsound(connection):
        yield Fault("copy", "source", each.source, each.slug, each.message, "copy_hash")


def _file(connection: Connection) -> Iterator[Fault]:
    for line in connections.damage(connection, 20, indexes=True):
        yield Fault("damaged", "", "", "", Message("The file is damaged: {line}.", line=line))


def _count_kept(connection: Connection, into: dict[tuple[str, str], int]) -> Iterator[Fault]:
    """Count what is kept for reading links from their other end, of each kind and field."""
    counted = "SELECT kind, field, count(*) FROM reference GROUP BY kind, field"
    into.update({(row[0], row[1]): row[2] for row in connection.exec_driver_sql(counted)})
    yield from ()


def _references(
    connection: Connection, kind: Kind, kept: Mapping[tuple[str, str], int]
) -> Iterator[Fault]:
    """Broken references, or to a record of the wrong kind; `kept` counts those kept for reading."""
    for name, spec in kind.referring.items():
        wanted = "record" if spec.reference == ANY_KIND else KINDS[spec.reference].table.name
        rows = connection.exec_driver_sql(
            f"SELECT f.owner, f.slug, f.target FROM ({_pointing(kind, name)}) AS f "  # noqa: S608
            f'WHERE NOT EXISTS (SELECT 1 FROM "{wanted}" AS r WHERE r.id = f.target)'
        ).all()
        there = Queries(connection).names(row.target for row in rows) if rows else {}
        for row in rows:
            other = there.get(row.target)
            if other:
                message = Message(
                    "{field} points at a record of the wrong kind: {kind}, not {wanted}.",
                    field=spec.named,
                    kind=noun(other.kind),
                    wanted=noun(spec.reference),
                )
            else:
                message = Message("{field} points at a record that is not there.", field=spec.named)
            yield Fault("reference", kind.name, row.owner, row.slug or "", message, name)
        yield from _kept_references(connection, kind, name, kept.get((kind.name, name), 0))


def _pointing(kind: Kind, name: str) -> str:
    """Return the SQL of owner, slug and target of one field, as the records themselves have it."""
    pointed = f'o."{name}"'
    source = f'"{kind.table.name}" AS o'
    if kind.fields[name].many:
        # A list that can't be read is a fault of its own: see _values.
        source += f", json_each(CASE WHEN json_valid({pointed}) THEN {pointed} ELSE '[]' END) AS e"
        pointed = "e.value"
    return (
        f"SELECT o.id AS owner, o.slug, {pointed} AS target "  # noqa: S608  # declared names
        f"FROM {source} WHERE {pointed} IS NOT NULL"
    )


def _kept_references(connection: Connection, kind: Kind, name: str, many: int) -> Iterator[Fault]:
    """What is kept for reading links from their other end, against the records themselves."""
    # A list may name one record twice.
    each = "DISTINCT owner, target" if kind.fields[name].many else "owner, target"
    true = f"SELECT {each} FROM ({_pointing(kind, name)})"  # noqa: S608  # declared names
    # As many on both sides, and each of one side on the other: looking so is twice as quick as what
    # names the difference.
    there = connection.exec_driver_sql(
        "SELECT count(*), total(EXISTS (SELECT 1 FROM reference AS r WHERE r.target = f.target "  # noqa: S608
        f"AND r.owner = f.owner AND r.field = ? AND r.kind = ?)) FROM ({true}) AS f",
        (name, kind.name),
    ).one()
    if there[0] == there[1] == many:
        return
    kept = "SELECT owner, target FROM reference WHERE kind = ? AND field = ?"
    for first, second in ((true, kept), (kept, true)):
        found = connection.exec_driver_sql(
            f"SELECT count(*), min(owner) FROM ({first} EXCEPT {second})",  # noqa: S608
            (kind.name, name),
        ).one()
        if found[0]:
            field = kind.fields[name].named
            message = (
                Message(
                    "{field}: {n} of these links is missing from its other end.",
                    "{field}: {n} of these links are missing from their other end.",
                    found[0],
                    field=field,
                )
                if first is true
                else Message(
                    "{field}: {n} link is listed at its other end only.",
                    "{field}: {n} links are listed at their other end only.",
                    found[0],
                    field=field,
                )
            )
            named = Queries(connection).names([found[1]]).get(found[1])
            slug = (named.slug if named else "") or ""
            yield Fault("backlink", kind.name, found[1], slug, message)


def _external_ids(connection: Connection, kind: Kind) -> Iterator[Fault]:
    """The table of external ids, against the records themselves."""
    true = f"SELECT owner, target FROM ({_pointing(kind, 'external_ids')})"  # noqa: S608
    kept = "SELECT owner, value FROM external_id WHERE kind = ?"
    for first, second in ((true, kept), (kept, true)):
        found = connection.exec_driver_sql(
            f"SELECT count(*), min(owner) FROM ({first} EXCEPT {second})",  # noqa: S608
            (kind.name,),
        ).one()
        if found[0]:
            message = (
                Message(
                    "{n} external id is missing from the index.",
                    "{n} external ids are missing from the index.",
                    found[0],
                )
                if first is true
                else Message(
                    "{n} external id in the index is no longer its record’s.",
                    "{n} external ids in the index are no longer their records’.",
                    found[0],
                )
            )
            yield Fault("external", kind.name, found[1], "", message, "external_ids")


def _citations(queries: Queries) -> Iterator[Fault]:
    """Citations of a field that the cited record does not have."""
    rows = queries.connection.execute(
        text(
            "SELECT c.id, c.slug, c.field, r.kind FROM citation AS c "
            "JOIN record AS r ON r.id = c.record WHERE c.field IS NOT NULL"
        )
    )
    fields = {kind.name: kind.fields for kind in ALL_KINDS}
    for row in rows:
        if row.field not in fields[row.kind]:
            message = Message(
                "It speaks of “{field}”, which no {kind} has.",
                field=row.field,
                kind=noun(row.kind),
            )
            yield Fault("field", "citation", row.id, row.slug or "", message)
