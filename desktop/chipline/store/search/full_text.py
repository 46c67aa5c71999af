"""The index of full-text search over every kind: FTS5, filled from what stands in the tables."""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from functools import cache
from typing import Any

from sqlalchemy import delete, func, select, text
from sqlalchemy.engine import Connection

from chipline.records.fields import FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.record import KINDS, Kind
from chipline.store.file.formats.schema import (
    SEARCH_TABLE,
    note_version,
    search_backlog,
    search_doc,
)
from chipline.store.progress import Progress
from chipline.store.search.title_order import title_key

#: How many rows `catch_up` indexes at once, and for how many seconds it goes on in one transaction
#: while nobody waits: few enough rows for edits to slip between, and long enough for pages of the
#: index that many rows share to be written once for tens of thousands of them, though not for so long
#: that another program that writes, and waits for five seconds, would give up.
CATCH_UP_ROWS, CATCH_UP_SECONDS = 4_000, 2.0
#: The kinds in the order in which search shows what it finds equally well: facts first, then what is
#: told of them, then what speaks about them.
_SUBJECTS = ("firm", "chip", "restriction", "facility", "model", "relocation", "cluster", "tenancy")
_STORIES = ("view", "briefing", "step")
_EVIDENCE = ("link", "source", "citation")
_BY_RANK = (
    *_SUBJECTS,
    *(kind.name for kind in ALL_KINDS if kind.name not in (*_SUBJECTS, *_STORIES, *_EVIDENCE)),
    *_STORIES,
    *_EVIDENCE,
)
RANKS = {name: rank for rank, name in enumerate(_BY_RANK)}
#: FTS5 gives what it finds by ascending rows, so each kind has a range of rows by its rank.
_ROWS_A_KIND = 1 << 40
#: Kinds from here on are no facts: saved views, briefings and their steps, and evidence.
STORY_RANK = RANKS[_STORIES[0]]
#: Kinds and rows from here on speak about other records.
EVIDENCE_RANK = RANKS[_EVIDENCE[0]]
EVIDENCE = EVIDENCE_RANK * _ROWS_A_KIND
#: Kinds whose names are spoken of in other alphabets.
_SPOKEN = ("firm", "chip", "facility", "model")
_COUNTRIES = (FieldType.COUNTRY, FieldType.COUNTRIES)
_PLAIN = (FieldType.DATE, FieldType.CHOICE, *_COUNTRIES)


@cache
def _columns(kind: Kind) -> str:
    """Return the SQL of what is indexed: title, its forms, body, its forms."""
    titles, bodies = _searched(kind)
    title, body = _joined(kind, titles), _joined(kind, bodies)
    # What is found word by word as it stands would only swell the index in other forms.
    named = _joined(kind, [name for name in titles if name != "slug"])
    worded = _joined(kind, [name for name in bodies if kind.fields[name].type not in _PLAIN])
    forms = "name_forms" if kind.name in _SPOKEN else "word_forms"
    return f"segment({title}), {forms}({named}), segment({body}), word_forms({worded})"


def _searched(kind: Kind) -> tuple[list[str], list[str]]:
    """Return the fields that are searched as a title and as a body."""
    title = ["name", "native_name", "aliases", "former_names", "slug"]
    titles = [name for name in title if name in kind.fields]
    bodies = [name for name, spec in kind.fields.items() if spec.searched and name not in titles]
    bodies += [
        name
        for name, spec in kind.fields.items()
        if spec.type in (FieldType.CHOICE, FieldType.CHOICES, *_COUNTRIES, FieldType.DATE)
    ]
    return titles, bodies


def _joined(kind: Kind, names: list[str]) -> str:
    parts = [f"coalesce({_plain(kind, name)} || ' ', '')" for name in names]
    return " || ".join(parts) or "''"


def _plain(kind: Kind, name: str) -> str:
    column = f't."{name}"'
    if kind.fields[name].type in _COUNTRIES:
        return f"country_words({column})"
    if kind.fields[name].many:
        # A list is kept as JSON: its brackets and quotes are no words.
        return f"replace(trim({column}, '[]'), '\"', ' ')"
    return column


def _fill(connection: Connection, kind: Kind, condition: str, values: dict[str, Any]) -> None:
    """Index those records of a kind that fulfil a condition and are not in the index yet."""
    first = RANKS[kind.name] * _ROWS_A_KIND
    within = {"first": first, "end": first + _ROWS_A_KIND}
    newest = text("SELECT max(row) FROM search_doc WHERE row >= :first AND row < :end")
    last = connection.execute(newest, within).scalar() or first
    connection.execute(
        text(
            # What is there already keeps its row: to ask for each beforehand would take as long again.
            "INSERT OR IGNORE INTO search_doc (row, kind, record, place, title_key) "  # noqa: S608
            f"SELECT :last + row_number() OVER (ORDER BY t.rowid), '{kind.name}', t.id, t.rowid, "
            f'{title_key(kind)} FROM "{kind.table.name}" AS t WHERE {condition}',
        ),
        {"last": last} | values,
    )
    connection.execute(
        text(
            "INSERT INTO search (rowid, title, title_forms, body, body_forms) "  # noqa: S608
            f"SELECT d.row, {_columns(kind)} FROM search_doc AS d "
            f'JOIN "{kind.table.name}" AS t ON t.rowid = d.place '
            "WHERE d.row > :last AND d.row < :end ORDER BY d.row",
        ),
        {"last": last, "end": within["end"]},
    )


@cache
def searched(kind: Kind) -> frozenset[str]:
    """Return the names of the fields whose words are searched."""
    titles, bodies = _searched(kind)
    return frozenset([*titles, *bodies])


@cache
def _words_of(kind: Kind) -> str:
    # In the order of its rows: FTS5 flushes what it gathered at every step back.
    return (
        f"SELECT {_columns(kind)}, d.row, d.record FROM search_doc AS d "  # noqa: S608
        f'JOIN "{kind.table.name}" AS t ON t.id = d.record '
        "WHERE d.record IN (SELECT value FROM json_each(?)) ORDER BY d.row"
    )


def index_again(connection: Connection, kind: Kind, ids: list[str]) -> None:
    """Bring the words of changed records up to date; what is not indexed yet is indexed now."""
    words = connection.exec_driver_sql(_words_of(kind), (json.dumps(ids),)).all()
    if words:
        connection.exec_driver_sql(
            "UPDATE search SET title = ?, title_forms = ?, body = ?, body_forms = ? "
            "WHERE rowid = ?",
            [tuple(row)[:-1] for row in words],
        )
    if len(words) < len(ids):
        there = {row[-1] for row in words}
        index(connection, kind, [one for one in ids if one not in there])


def index(connection: Connection, kind: Kind, ids: list[str]) -> None:
    """Put records into the index that are not in it."""
    _fill(
        connection,
        kind,
        "t.id IN (SELECT value FROM json_each(:ids))",
        {"ids": json.dumps(ids)},
    )


def forget(connection: Connection, ids: list[str]) -> None:
    """Take records out of the index."""
    chosen = "SELECT value FROM json_each(:ids)"
    rows = f"SELECT row FROM search_doc WHERE record IN ({chosen}) ORDER BY row"  # noqa: S608
    for statement in (
        f"DELETE FROM search WHERE rowid IN ({rows})",  # noqa: S608
        f"DELETE FROM search_doc WHERE record IN ({chosen})",  # noqa: S608
    ):
        connection.execute(text(statement), {"ids": json.dumps(ids)})


def begin_anew(connection: Connection) -> None:
    """Lay out an empty index; every record waits for `catch_up`."""
    # FTS5 doesn't let go of an index that says that it is of another version.
    connection.exec_driver_sql("UPDATE search_config SET v = 4 WHERE k = 'version'")
    connection.exec_driver_sql("DROP TABLE search")
    connection.exec_driver_sql(SEARCH_TABLE)
    note_version(connection, "search")
    # Of another version it may have other columns.
    search_doc.drop(connection)
    search_doc.create(connection)
    connection.execute(delete(search_backlog))
    for kind in ALL_KINDS:
        leave_for_later(connection, kind, 0)


def leave_for_later(connection: Connection, kind: Kind, after_row: int) -> None:
    """Note that the rows of `kind` after this one are to be indexed by `catch_up`."""
    connection.execute(
        text(
            "INSERT INTO search_backlog VALUES (:kind, :row) ON CONFLICT (kind) "
            "DO UPDATE SET after_row = min(after_row, excluded.after_row)",
        ),
        {"kind": kind.name, "row": after_row},
    )


def catch_up(connection: Connection, wanted: Callable[[], bool]) -> int:
    """Index the next rows that wait, and return how many kinds still do.

    It goes on for some time, unless the connection is `wanted` for something else.
    """
    if connection.execute(select(search_backlog)).first() is None:
        return 0  # and nothing is written
    until = time.monotonic() + CATCH_UP_SECONDS
    waiting = _catch_up_some(connection)
    while waiting and not wanted() and time.monotonic() < until:
        waiting = _catch_up_some(connection)
    return waiting


def fill(connection: Connection, progress: Progress) -> None:
    """Index all that waits; `progress` is told the steps done, and about how many there are."""
    rows = [select(func.count()).select_from(kind.table) for kind in ALL_KINDS]
    steps = sum(connection.execute(each).scalar_one() // CATCH_UP_ROWS + 2 for each in rows)
    done, waiting = 0, 1
    while waiting:
        progress(done, steps)
        waiting = _catch_up_some(connection)
        done += 1


def _catch_up_some(connection: Connection) -> int:
    waiting = connection.execute(select(search_backlog).limit(1)).one()
    kind = KINDS.get(waiting.kind)
    if kind is None:
        # Written by something else: there is nothing to be indexed.
        connection.execute(delete(search_backlog).where(search_backlog.c.kind == waiting.kind))
        return connection.execute(text("SELECT count(*) FROM search_backlog")).scalar() or 0
    name = kind.table.name
    upto = connection.execute(
        text(
            f'SELECT max(rowid) FROM (SELECT rowid FROM "{name}" '  # noqa: S608
            "WHERE rowid > :row ORDER BY rowid LIMIT :many)",
        ),
        {"row": waiting.after_row, "many": CATCH_UP_ROWS},
    ).scalar()
    # In a damaged table what follows may have a smaller number, and this must come to an end.
    if upto is None or upto <= waiting.after_row:
        connection.execute(delete(search_backlog).where(search_backlog.c.kind == kind.name))
    else:
        _fill(
            connection,
            kind,
            "t.rowid > :row AND t.rowid <= :upto",
            {"row": waiting.after_row, "upto": upto},
        )
        connection.execute(
            text("UPDATE search_backlog SET after_row = :upto WHERE kind = :kind"),
            {"upto": upto, "kind": kind.name},
        )
    return connection.execute(text("SELECT count(*) FROM search_backlog")).scalar() or 0
