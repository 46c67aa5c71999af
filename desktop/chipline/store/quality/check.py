"""The consistency check: what in a workspace can't be right, each finding with its record."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from functools import partial

from sqlalchemy import text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.nouns import noun
from chipline.store.compound_edits import attachments
from chipline.store.errors import is_of_index
from chipline.store.file import connections, schema_review
from chipline.store.quality.fault import Fault, Look, Meter, one_line, unbroken, unreadable
from chipline.store.quality.journal_check import entry_faults, lost_records, record_faults
from chipline.store.quality.reference_check import external_id_faults, reference_faults
from chipline.store.quality.search_check import search_faults
from chipline.store.quality.shared_looks import SharedLooks
from chipline.store.quality.value_check import value_faults
from chipline.store.queries import Queries


class _DamagedError(Exception):
    """The file is damaged, and what is read of it may be anything."""


def check(queries: Queries) -> list[Fault]:
    """Look for every kind of fault; an empty list is a sound workspace."""
    return list(find(queries, Meter()))


def find(queries: Queries, meter: Meter, more: Sequence[Look] = ()) -> Iterator[Fault]:
    """Yield every fault as it is found, whatever the file is like; in the end what `more` looks find."""
    connection = queries.connection
    yield from _schema(connection)
    with SharedLooks(queries, _file, _LOOKS_IN_BULK) as bulk:
        values = _values(queries, meter, bulk, len(_LOOKS_IN_BULK) + len(_LOOKS) + len(more))
        # Nothing is said of what stands in a file before it is known that it can be read.
        held: list[Fault] = []
        with suppress(_DamagedError):
            for each in values:
                held.append(each)
                if bulk.is_first_over:
                    break
        yield from bulk.first()
        if _is_damaged(bulk.first()):
            return
        yield from held
        yield from values
        for look in (*_LOOKS, *more):
            # SQLite itself may have told of the search index what a look at that tells.
            yield from (each for each in unbroken(look(connection)) if each not in bulk.first())
            meter.looked()
        yield from bulk.rest(meter)


def _is_damaged(found: list[Fault]) -> bool:
    """Tell whether more is damaged than the search index, which is made anew from the records."""
    return any(fault.code == "damaged" for fault in found)


def _values(queries: Queries, meter: Meter, bulk: SharedLooks, looks: int) -> Iterator[Fault]:
    """Look at every value, as long as the file is not found to be damaged."""

    def watch() -> None:
        if bulk.is_first_over and _is_damaged(bulk.first()):
            raise _DamagedError

    meter.watch = watch
    watch()
    try:
        meter.begin(queries, looks)
    except DBAPIError:
        if not _is_damaged(bulk.first()):
            raise
        raise _DamagedError from None
    yield from unbroken(value_faults(queries, meter))


def _schema(connection: Connection) -> Iterator[Fault]:
    """What the file carries that Chipline did not make."""
    try:
        found = schema_review.review(connections.raw(connection))
    except sqlite3.Error as error:
        yield unreadable(str(error))
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
        if is_of_index(line):
            yield Fault("search", "", "", "", Message("The search index is damaged."))
        else:
            yield Fault("damaged", "", "", "", Message("The file is damaged: {line}.", line=line))


def _citations(connection: Connection) -> Iterator[Fault]:
    """Citations of a field that the cited record does not have."""
    rows = connection.execute(
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


#: Those that Python has much to do for, and those that SQLite does by itself.
_LOOKS: tuple[Look, ...] = (_citations, search_faults, entry_faults, _copies)
_LOOKS_IN_BULK: tuple[Look, ...] = (
    reference_faults,
    external_id_faults,
    *(partial(record_faults, kind=kind) for kind in ALL_KINDS),
    lost_records,
)
