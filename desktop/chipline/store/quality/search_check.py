"""Whether search finds what stands in the records: its index, looked through and counted."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from sqlalchemy import text
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.record import KINDS
from chipline.store.file import connections
from chipline.store.file.formats.schema import search_backlog
from chipline.store.quality.fault import Fault, is_interruption, one_line

#: Up to this size, in bytes, the index is held against its words, over a copy in memory: FTS5 does so
#: only where it may write.
_COPIED = 64_000_000
_INTEGRITY = "INSERT INTO search (search, rank) VALUES ('integrity-check', 0)"


def search_faults(connection: Connection) -> Iterator[Fault]:
    """Yield what is wrong with the search index."""
    try:
        waiting = [row.kind for row in connection.execute(search_backlog.select())]
        unknown = [kind for kind in waiting if kind not in KINDS]
        for kind in unknown:
            said = Message(
                "The search index waits for records of a kind that does not exist: “{kind}”.",
                kind=one_line(str(kind)),
            )
            yield Fault("search", "", "", "", said)
        yield from _index(connections.raw(connection))
        if not waiting:
            yield from _counts(connection)
    except (sqlite3.Error, DBAPIError, MemoryError) as error:
        if is_interruption(error):
            raise
        yield Fault("search", "", "", "", Message("The search index is damaged."))


def _index(raw: sqlite3.Connection) -> Iterator[Fault]:
    size = raw.execute("PRAGMA page_count").fetchone()[0]
    size *= raw.execute("PRAGMA page_size").fetchone()[0]
    rank = raw.execute("SELECT v FROM search_config WHERE k = 'rank'").fetchone()
    if rank is not None:
        # Whatever stands there is run by every search.
        said = Message("The search index ranks by “{rank}”.", rank=one_line(str(rank[0])))
        yield Fault("search", "", "", "", said)
    if not raw.execute("PRAGMA query_only").fetchone()[0]:
        raw.execute(_INTEGRITY)
    elif size <= _COPIED:
        with closing(sqlite3.connect(":memory:")) as copy:
            raw.backup(copy)
            copy.execute(_INTEGRITY)
    # Every segment is read to its end.
    raw.execute("SELECT count(*) FROM search WHERE search MATCH 'a* OR e*'").fetchone()


def _counts(connection: Connection) -> Iterator[Fault]:
    """Records that search would not find, and search entries without a record."""
    arms = [f'(SELECT count(*) FROM "{kind.table.name}")' for kind in ALL_KINDS]  # noqa: S608
    records = connection.execute(text(f"SELECT {' + '.join(arms)}")).scalar()
    indexed = connection.execute(text("SELECT count(*) FROM search_doc")).scalar()
    worded = connection.execute(text("SELECT count(*) FROM search_docsize")).scalar()
    if not records == indexed == worded:
        known = min(indexed or 0, worded or 0)
        message = Message(
            "The search index knows {n} record of {records}.",
            "The search index knows {n} records of {records}.",
            known,
            records=records or 0,
        )
        yield Fault("search", "", "", "", message)
