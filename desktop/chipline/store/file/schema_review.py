"""What a file's schema has that Chipline did not make, and what it lacks that every workspace has.

A trigger writes past the journal, a view or a column that is worked out may never end, an index may
hide rows: so every row of `sqlite_schema` is compared with what this program lays out. A file that
lacks or replaces what is ours is not opened; one that has more than that is not written to. Nor is
one whose rows are numbered as SQLite never numbers them by itself: what is new is found as what has
a higher number, and after the last number there is none.
"""

from __future__ import annotations

import hashlib
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from sqlalchemy import create_engine

from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, joined
from chipline.store.errors import DamagedWorkspaceError
from chipline.store.file.formats.schema import SCHEMA_VERSION, create_tables, own

#: SHA-256 of the schemas that this version lays out and brings older files to: one comparison is all
#: that a sound file costs. A test says when they change.
LAID_OUT = frozenset(
    [
        "4c62e646702881c9a8586089bc7469f7a8e8bbdf4dd6dd7be51331e3df9622e6",
        "1f58f874828f0ca04ba8955916872520621387ac6151afeca75e901c82120f5b",
        "03a4aca83e62cff8e7e875773067ee8d41347eff87b5af4e1d45e101dec32ddb",
    ]
)
#: What the steps from older formats add: it may be missing before them.
_ADDED = frozenset(
    [
        ("table", "content"),
        ("table", "external_id"),
        ("index", "sqlite_autoindex_content_1"),
        ("index", "ix_step_selected"),
        ("index", "ix_search_doc_title"),
    ]
)
#: The layout of the search index has its own version, and is no part of the format of files: an
#: earlier one has fewer columns.
_EARLIER = frozenset([("table", "search_doc"), ("index", "ix_search_doc_title")])
_SEARCH = re.compile(
    r"CREATE VIRTUAL TABLE search USING fts5\(\s*[a-z_]+(,\s*[a-z_]+)*,\s*"
    r"tokenize = \"unicode61 remove_diacritics 2\", prefix = '1 2 3'\s*\)"
)
#: As the step from format 1 makes it.
_CONTENT = (
    "CREATE TABLE content (row INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, "
    "size INTEGER NOT NULL, bytes BLOB NOT NULL)"
)
#: What FTS5 keeps an index in, in whatever words its version makes those tables.
_KEPT_BY_SEARCH = re.compile(r"search_(data|idx|content|docsize|config)")
_WORDS_OF_SEARCH = re.compile(
    r"create|table|search_\w+|id|integer|primary|key|block|blob|segid|term|pgno|without|rowid|c\d|"
    r"sz|origin|k|v|[(),]"
)
_TOKEN = re.compile(r"""'(?:[^']|'')*'|"(?:[^"]|"")*"|\w+|[^\w\s]""")
#: Whole numbers are exact up to it wherever they are read.
_LAST_ROW = 2**53
#: So many are named one by one.
_NAMED = 5
_ROWS = "SELECT type, name, tbl_name, sql, rootpage FROM sqlite_schema ORDER BY type, name"

Row = tuple[Any, ...]
Key = tuple[str, str]


@dataclass(frozen=True, slots=True)
class SchemaReview:
    """What differs, each as its type and name, such as “trigger x”.

    `foreign` is there and not ours; `broken` is ours, and missing or other than it was made.
    """

    foreign: tuple[str, ...] = ()
    broken: tuple[str, ...] = ()

    @property
    def why_read_only(self) -> Message | None:
        """Why the file is not written to, as a text goes on after “…: ”; None when it may be."""
        if not self.foreign:
            return None
        return Message(
            "it carries what Chipline did not make ({names}). Save what can be read into a new "
            "workspace; on the command line: chipline salvage",
            names=_listed(self.foreign),
        )

    def refuse_broken(self, path: Path) -> None:
        """See that what every workspace has is there and as it was made.

        Raises:
            DamagedWorkspaceError: it is not.
        """
        if self.broken:
            raise DamagedWorkspaceError(
                Message(
                    "“{path}” was not opened: what every workspace has is missing or is not as "
                    "Chipline made it ({names}). Nothing was changed. Open a backup of it, or save "
                    "what can be read into a new workspace; on the command line: chipline salvage.",
                    path=str(path),
                    names=_listed(self.broken),
                )
            )


def review(connection: sqlite3.Connection, version: int = SCHEMA_VERSION) -> SchemaReview:
    """Compare the schema of a workspace of a format with what that format has.

    Raises:
        sqlite3.Error: the schema can't be read.
    """
    rows = connection.execute(_ROWS).fetchall()
    encoding = str(connection.execute("PRAGMA encoding").fetchone()[0])
    broken = [] if encoding == "UTF-8" else [encoding]
    broken += _shared_pages(rows)
    numbered = _foreign_numbers(connection, rows)
    if not broken and digest(rows) in LAID_OUT:
        return SchemaReview(tuple(numbered))
    foreign, changed = _differences(rows, version)
    return SchemaReview((*foreign, *numbered), (*broken, *changed))


def _foreign_numbers(connection: sqlite3.Connection, rows: Iterable[Row]) -> Iterator[str]:
    """Name the tables of which a row has no number that SQLite gives by itself to so many."""
    there = {name for type_, name, *_ in rows if type_ == "table"}
    # An earlier layout of the search index may number its rows as it likes.
    there.discard("search_doc")
    for table in chain((kind.table for kind in ALL_KINDS), own.tables.values()):
        if table.name in there and table.dialect_options["sqlite"]["with_rowid"]:
            # Two questions, since SQLite takes each answer from one end of the table.
            asked = (f'SELECT {end}(rowid) FROM main."{table.name}"' for end in ("min", "max"))  # noqa: S608  # ours
            try:
                least, most = (connection.execute(each).fetchone()[0] for each in asked)
            except sqlite3.DatabaseError:
                continue  # it is damaged, which is told elsewhere
            if least is not None and not 0 < least <= most <= _LAST_ROW:
                yield f"row numbers of {table.name}"


def digest(rows: Iterable[Sequence[Any]]) -> str:
    """Return the SHA-256 of what a schema says, wherever its tables lie in the file."""
    return hashlib.sha256(repr([tuple(row[:4]) for row in rows]).encode()).hexdigest()


def _shared_pages(rows: Iterable[Row]) -> Iterator[str]:
    """Name what begins at the page of something else, or where no page is."""
    seen: set[Any] = set()
    for type_, name, _, sql, page in rows:
        # A view, a trigger and a virtual table have no page.
        none = type_ in ("view", "trigger") or str(sql).startswith("CREATE VIRTUAL")
        if page in seen or (page in (0, None)) != none:
            yield f"{type_} {name}"
        if not none:
            seen.add(page)


def _differences(rows: Iterable[Row], version: int) -> tuple[list[str], list[str]]:
    ours = dict(_laid_out())
    foreign, broken = [], []
    for type_, name, table, sql, _ in rows:
        key = (str(type_), str(name))
        expected = ours.pop(key, None)
        if expected is None:
            foreign.append(" ".join(key))
        elif not _as_made(key, str(table), sql, expected, version):
            broken.append(" ".join(key))
    older = version < SCHEMA_VERSION
    missing = (key for key in ours if not (key in _EARLIER or (older and key in _ADDED)))
    # Whoever reads only the first ones should read what they stand for.
    broken += map(" ".join, missing)
    return foreign, sorted(broken, key=lambda name: name.startswith("index "))


def _as_made(  # noqa: PLR0911  # one return a kind of row
    key: Key, table: str, sql: Any, expected: Row, version: int
) -> bool:
    """Tell whether what stands under a name of ours says what ours does."""
    if table != expected[0] or (sql is None) != (expected[1] is None):
        return False
    if sql is None:
        return True
    if key == ("table", "search"):
        return bool(_SEARCH.fullmatch(str(sql)))
    if _KEPT_BY_SEARCH.fullmatch(key[1]):
        return all(_WORDS_OF_SEARCH.fullmatch(token) for token in _tokens(str(sql)))
    if key[0] != "table":
        return _tokens(str(sql)) == _tokens(expected[1])
    found, wanted = _definitions(str(sql)), _definitions(expected[1])
    if version < SCHEMA_VERSION or key in _EARLIER:
        return not found - wanted
    return found == wanted or (key == ("table", "content") and found == _definitions(_CONTENT))


def _tokens(sql: str) -> tuple[str, ...]:
    """Return the words and signs of a statement, however it is laid out and quoted."""
    return tuple(token.strip("'\"").lower() for token in _TOKEN.findall(sql))


def _definitions(sql: str) -> Counter[tuple[str, ...]]:
    """Return what a statement that makes a table says of each column, in whatever order."""
    parts: list[list[str]] = [[]]
    depth = 0
    for word in _tokens(sql):
        depth += {"(": 1, ")": -1}.get(word, 0)
        if (depth == 1 and word in ("(", ",")) or (depth == 0 and word == ")"):
            parts.append([])
        else:
            parts[-1].append(word)
    return Counter(tuple(sorted(part)) for part in parts)


@lru_cache(maxsize=1)
def _laid_out() -> tuple[tuple[Key, Row], ...]:
    """Return what a new workspace has, by type and name: its table and its SQL."""
    engine = create_engine("sqlite://")
    try:
        create_tables(engine)
        with engine.connect() as connection:
            rows = connection.exec_driver_sql(_ROWS).all()
    finally:
        engine.dispose()
    return tuple(((row[0], row[1]), (row[2], row[3])) for row in rows)


def _listed(names: Sequence[str]) -> Message:
    shown: list[Any] = [_shown(name) for name in names[:_NAMED]]
    if len(names) > _NAMED:
        rest = len(names) - _NAMED
        shown.append(Message("{n} more", "{n} more", rest))
    return joined(shown)


def _shown(name: str) -> str:
    """Return a name that somebody else chose so that it fits into a line."""
    plain = "".join(sign if sign.isprintable() else "�" for sign in name)
    return plain if len(plain) <= 60 else plain[:59] + "…"  # the width of half a line
