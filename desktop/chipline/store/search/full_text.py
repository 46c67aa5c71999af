"""Full-text search over every kind: FTS5, with diacritics folded and prefixes indexed."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from sqlalchemy import bindparam, delete, select, text
from sqlalchemy.engine import Connection

from chipline.records.fields import FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.record import KINDS, Kind
from chipline.store.file.formats.schema import search_backlog, search_doc
from chipline.store.search.cjk import join, phrases, segment

_AT_ONCE = 400
#: How many rows `catch_up` indexes in one transaction: short enough for edits to slip between.
CATCH_UP_ROWS = 2_000
_MARK, _END = "\x02", "\x03"


@dataclass(frozen=True, slots=True)
class Hit:
    r"""One record found: `snippet` shows where, with the words found between \\x02 and \\x03."""

    kind: str
    id: str
    slug: str | None
    title: str
    snippet: str


def _columns(kind: Kind) -> tuple[str, str]:
    """Return the SQL of what is searched as a title and as a body."""
    titles, bodies = _searched(kind)
    return _joined(kind, titles), _joined(kind, bodies)


def _searched(kind: Kind) -> tuple[list[str], list[str]]:
    """Return the fields that are searched as a title and as a body."""
    title = ["name", "native_name", "aliases", "former_names", "slug"]
    titles = [name for name in title if name in kind.fields]
    bodies = [name for name, spec in kind.fields.items() if spec.searched and name not in titles]
    bodies += [
        name
        for name, spec in kind.fields.items()
        if spec.type in (FieldType.CHOICE, FieldType.CHOICES, FieldType.COUNTRY, FieldType.DATE)
    ]
    return titles, bodies


def _joined(kind: Kind, names: list[str]) -> str:
    parts = [f"coalesce({_plain(kind, name)} || ' ', '')" for name in names]
    return " || ".join(parts) or "''"


def _plain(kind: Kind, name: str) -> str:
    column = f't."{name}"'
    if kind.fields[name].many:
        # A list is kept as JSON: its brackets and quotes are no words.
        return f"replace(trim({column}, '[]'), '\"', ' ')"
    return column


def _fill(kind: Kind, condition: str) -> tuple[Any, Any]:
    title, body = _columns(kind)
    docs = text(
        f"INSERT INTO search_doc (kind, record) SELECT '{kind.name}', t.id "  # noqa: S608
        f'FROM "{kind.table.name}" AS t WHERE {condition}',
    )
    words = text(
        "INSERT INTO search (rowid, title, body) "  # noqa: S608  # declared names
        f"SELECT d.row, segment({title}), segment({body}) FROM search_doc AS d "
        f'JOIN "{kind.table.name}" AS t ON t.id = d.record WHERE d.row > :last',
    )
    return docs, words


@cache
def searched(kind: Kind) -> frozenset[str]:
    """Return the names of the fields whose words are searched."""
    titles, bodies = _searched(kind)
    return frozenset([*titles, *bodies])


def index_again(connection: Connection, kind: Kind, ids: list[str]) -> None:
    """Bring the words of changed records up to date; what is not indexed yet is indexed now."""
    title, body = _columns(kind)
    chosen = "SELECT value FROM json_each(:ids)"
    # In the order of its rows: FTS5 flushes what it gathered at every step back.
    words = connection.execute(
        text(
            f"SELECT segment({title}), segment({body}), d.row, d.record FROM search_doc AS d "  # noqa: S608
            f'JOIN "{kind.table.name}" AS t ON t.id = d.record '
            f"WHERE d.record IN ({chosen}) ORDER BY d.row"
        ),
        {"ids": json.dumps(ids)},
    ).all()
    if words:
        connection.exec_driver_sql(
            "UPDATE search SET title = ?, body = ? WHERE rowid = ?",
            [(row[0], row[1], row[2]) for row in words],
        )
    if len(words) < len(ids):
        there = {row[3] for row in words}
        index(connection, kind, [one for one in ids if one not in there])


def index(connection: Connection, kind: Kind, ids: list[str]) -> None:
    """Put records into the index that are not in it."""
    for start in range(0, len(ids), _AT_ONCE):
        part = ids[start : start + _AT_ONCE]
        last = connection.execute(text("SELECT max(row) FROM search_doc")).scalar() or 0
        docs, words = _fill(kind, "t.id IN :ids")
        connection.execute(docs.bindparams(bindparam("ids", expanding=True)), {"ids": part})
        connection.execute(words, {"last": last})


def forget(connection: Connection, ids: list[str]) -> None:
    """Take records out of the index."""
    chosen = "SELECT value FROM json_each(:ids)"
    rows = f"SELECT row FROM search_doc WHERE record IN ({chosen}) ORDER BY row"  # noqa: S608
    for statement in (
        f"DELETE FROM search WHERE rowid IN ({rows})",  # noqa: S608
        f"DELETE FROM search_doc WHERE record IN ({chosen})",  # noqa: S608
    ):
        connection.execute(text(statement), {"ids": json.dumps(ids)})


def clear(connection: Connection) -> None:
    """Empty the index."""
    connection.execute(text("DELETE FROM search"))
    connection.execute(delete(search_doc))
    connection.execute(delete(search_backlog))


def leave_for_later(connection: Connection, kind: Kind, after_row: int) -> None:
    """Note that the rows of `kind` after this one are to be indexed by `catch_up`."""
    connection.execute(
        text(
            "INSERT INTO search_backlog VALUES (:kind, :row) ON CONFLICT (kind) "
            "DO UPDATE SET after_row = min(after_row, excluded.after_row)",
        ),
        {"kind": kind.name, "row": after_row},
    )


def catch_up(connection: Connection) -> int:
    """Index the next rows that wait, and return how many kinds still do."""
    waiting = connection.execute(select(search_backlog)).first()
    if waiting is None:
        return 0
    kind = KINDS[waiting.kind]
    name = kind.table.name
    upto = connection.execute(
        text(
            f'SELECT max(rowid) FROM (SELECT rowid FROM "{name}" '  # noqa: S608
            "WHERE rowid > :row ORDER BY rowid LIMIT :many)",
        ),
        {"row": waiting.after_row, "many": CATCH_UP_ROWS},
    ).scalar()
    if upto is None:
        connection.execute(delete(search_backlog).where(search_backlog.c.kind == kind.name))
    else:
        last = connection.execute(text("SELECT max(row) FROM search_doc")).scalar() or 0
        docs, words = _fill(
            kind,
            "t.rowid > :row AND t.rowid <= :upto "
            "AND NOT EXISTS (SELECT 1 FROM search_doc AS s WHERE s.record = t.id)",
        )
        connection.execute(docs, {"row": waiting.after_row, "upto": upto})
        connection.execute(words, {"last": last})
        connection.execute(
            text("UPDATE search_backlog SET after_row = :upto WHERE kind = :kind"),
            {"upto": upto, "kind": kind.name},
        )
    return connection.execute(text("SELECT count(*) FROM search_backlog")).scalar() or 0


def match_expression(typed: str) -> str | None:
    """Turn typed words into an FTS5 expression: all of them, the last one as a prefix."""
    found = phrases(typed)
    if not found:
        return None
    return " AND ".join([*found[:-1], f"{found[-1]} *"])


#: Best first without ranking every match: names that begin with it come from the index of names,
#: then titles that hold it, then the rest.
_TIERS = ("title : {words}", "{words}")
_REST_OF_WORD = re.compile(r"\w*")


def search(connection: Connection, typed: str, *, limit: int = 50) -> list[Hit]:
    """Find records by words, each typed in full or begun; best first."""
    expression = match_expression(typed)
    if expression is None:
        return []
    hits = {hit.id: hit for hit in _named_so(connection, " ".join(typed.split()), limit)}
    rows: dict[int, str] = {}
    for tier in _TIERS:
        if len(hits) + len(rows) >= limit:
            break
        # Those that are found by name are found here as well.
        _add_rows(connection, tier.format(words=f"({expression})"), rows, limit + len(hits))
    for hit in _hits(connection, rows):
        hits.setdefault(hit.id, hit)
    return list(hits.values())[:limit]


@cache
def _names_statement() -> str:
    """Return the SQL that finds names by how they begin, each kind through its own index."""
    arms = [
        f"SELECT * FROM (SELECT '{kind.name}' AS kind, id, slug, name, "  # noqa: S608  # declared
        f'"{kind.title}" AS title FROM "{kind.table.name}" WHERE name COLLATE NOCASE >= :low '
        "AND name COLLATE NOCASE < :high ORDER BY name COLLATE NOCASE LIMIT :many)"
        for kind in ALL_KINDS
    ]
    return " UNION ALL ".join(arms) + " ORDER BY name COLLATE NOCASE, kind, id LIMIT :many"


def _named_so(connection: Connection, typed: str, limit: int) -> list[Hit]:
    """Find the records whose name begins with what is typed, letter by letter."""
    rows = connection.execute(
        text(_names_statement()), {"low": typed, "high": typed + "\U0010ffff", "many": limit}
    )
    return [
        Hit(row[0], row[1], row[2], row[4] or row[3], _marked(row[3], len(typed))) for row in rows
    ]


def _marked(name: str, typed: int) -> str:
    """Mark the beginning of a name, to the end of the word that is begun there."""
    cut = segment(name) == name
    end = _REST_OF_WORD.match(name, typed)
    last = end.end() if end and cut else typed
    return f"{_MARK}{name[:last]}{_END}{name[last:]}"


def _add_rows(connection: Connection, expression: str, rows: dict[int, str], limit: int) -> None:
    matching = text(
        f"SELECT rowid, snippet(search, -1, '{_MARK}', '{_END}', '…', 12) FROM search "  # noqa: S608
        "WHERE search MATCH :words LIMIT :many",
    )
    for row, snippet in connection.execute(matching, {"words": expression, "many": limit}):
        if len(rows) >= limit:
            break
        rows.setdefault(row, snippet)


def _hits(connection: Connection, rows: dict[int, str]) -> list[Hit]:
    if not rows:
        return []
    docs = {
        doc.row: doc
        for doc in connection.execute(select(search_doc).where(search_doc.c.row.in_(rows)))
    }
    named = {}
    for kind in ALL_KINDS:
        wanted = [doc.record for doc in docs.values() if doc.kind == kind.name]
        if wanted:
            table = kind.table
            columns = table.c.id, table.c.slug, table.c.name, table.c[kind.title].label("title")
            for row in connection.execute(select(*columns).where(table.c.id.in_(wanted))):
                named[row.id] = row
    return [
        Hit(
            docs[row].kind, record.id, record.slug, record.title or record.name or "", join(snippet)
        )
        for row, snippet in rows.items()
        if row in docs and (record := named.get(docs[row].record)) is not None
    ]
