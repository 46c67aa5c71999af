"""Workspaces as a stranger or a fault may make them, each made of a small sound one by SQL or bytes."""

# ruff: noqa: S608  # statements that spoil files on purpose

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from store.hot_journal import lay_journal

GUARDS = tuple(
    f"CREATE TRIGGER {table}_keeps_{act} BEFORE {act} ON {table}\n"
    "BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END"
    for table in ("journal", "journal_change")
    for act in ("UPDATE", "DELETE")
)
UNGUARDED = tuple(
    f"DROP TRIGGER {table}_keeps_{act}"
    for table in ("journal", "journal_change")
    for act in ("UPDATE", "DELETE")
)
_FOR_EVER = "WITH RECURSIVE e(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM e) SELECT max(x) FROM e"


@dataclass(frozen=True, slots=True)
class HostileFile:
    """How a file is made hostile, and what `check` must say: one of these words; none if it is sound."""

    name: str
    make: Callable[[Path], None]
    said: tuple[str, ...] = ()


def run(path: Path, *statements: str) -> None:
    """Run statements over a file as any database program could."""
    with closing(sqlite3.connect(path, isolation_level=None)) as raw:
        raw.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            raw.execute(statement)
        raw.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _sql(*statements: str) -> Callable[[Path], None]:
    return lambda path: run(path, *statements)


def _journal(*statements: str) -> Callable[[Path], None]:
    return _sql(*UNGUARDED, *statements, *GUARDS)


def _schema(*statements: str) -> Callable[[Path], None]:
    return _sql("PRAGMA writable_schema = ON", *statements, "PRAGMA schema_version = 99")


def _as_view(path: Path) -> None:
    columns = "SELECT * FROM chip_real WHERE vendor = (" + _FOR_EVER + ")"
    run(path, "ALTER TABLE chip RENAME TO chip_real", f"CREATE VIEW chip AS {columns}")


def _bytes(change: Callable[[bytes], bytes]) -> Callable[[Path], None]:
    return lambda path: path.write_bytes(change(path.read_bytes())) and None


def _as_utf16(path: Path) -> None:
    other = path.with_name("utf16")
    with closing(sqlite3.connect(path)) as one, closing(sqlite3.connect(other)) as two:
        two.execute("PRAGMA encoding = 'UTF-16'")
        rows = one.execute(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT IN ('search_data', 'search_idx', 'search_content', 'search_docsize', 'search_config')"
        ).fetchall()
        for (sql,) in sorted(rows, key=lambda row: row[0].startswith("CREATE INDEX")):
            two.execute(sql)
        two.execute(f"PRAGMA application_id = {0x43684C6E}")
        two.execute("PRAGMA user_version = 3")
    other.replace(path)


def _lock(kind: str) -> Callable[[Path], None]:
    def make(path: Path) -> None:
        lock = path.with_name(path.name + "-lock")
        if kind == "folder":
            lock.mkdir()
        elif kind == "link":
            path.with_name("target of a link").write_text("not to be touched")
            lock.symlink_to(path.with_name("target of a link"))
        else:
            import os  # noqa: PLC0415  # only on systems that have pipes

            os.mkfifo(lock)

    return make


def _version(number: int) -> Callable[[Path], None]:
    return _bytes(lambda raw: raw[:60] + struct.pack(">i", number) + raw[64:])


#: Where an `a` of a name stands in the file, one bit of it is turned over.
def _flip_in_text(path: Path) -> None:
    raw = bytearray(path.read_bytes())
    place = raw.find(b"H20 licence requirement")
    while place >= 0:
        at = place
        place = raw.find(b"H20 licence requirement", place + 1)
    raw[at] ^= 0x02
    path.write_bytes(bytes(raw))


def _flip_in_record(path: Path) -> None:
    run(path, "UPDATE firm SET hq_country = 'CM' WHERE slug = 'alibaba'")


SCHEMA = (
    HostileFile(
        "trigger that forges",
        _sql(
            "CREATE TRIGGER t AFTER UPDATE ON firm BEGIN UPDATE restriction SET name = 'FORGED'; END"
        ),
        ("trigger t",),
    ),
    HostileFile(
        "trigger that never ends",
        _sql(f"CREATE TRIGGER t AFTER UPDATE ON firm BEGIN {_FOR_EVER}; END"),
        ("trigger t",),
    ),
    HostileFile("view beside", _sql("CREATE VIEW firms AS SELECT * FROM firm"), ("view firms",)),
    HostileFile("table beside", _sql("CREATE TABLE mine (x)"), ("table mine",)),
    HostileFile("index beside", _sql("CREATE INDEX mine ON firm (notes)"), ("index mine",)),
    HostileFile(
        "index of what is worked out",
        _sql("CREATE INDEX mine ON firm (hex(name))"),
        ("index mine",),
    ),
    HostileFile(
        "index of some rows",
        _sql('CREATE INDEX "my ""own" ON chip (name) WHERE length(name) > 3'),
        ('index my "own',),
    ),
    HostileFile("view for a table", _as_view, ("table chip",)),
    HostileFile(
        "check that never ends",
        _schema(
            "UPDATE sqlite_schema SET sql = substr(sql, 1, length(sql) - 1) || "
            f"', CHECK (({_FOR_EVER.replace(chr(39), chr(39) * 2)}) > 0))' WHERE name = 'firm'"
        ),
        ("table firm",),
    ),
    HostileFile(
        "generated column",
        _sql("ALTER TABLE firm ADD COLUMN bomb AS (length(hex(zeroblob(100000000))))"),
        ("table firm",),
    ),
    HostileFile(
        "unknown collation",
        _schema(
            "UPDATE sqlite_schema SET sql = replace(sql, 'COLLATE \"NOCASE\"', 'COLLATE odd') "
            "WHERE name = 'ix_firm_name'"
        ),
        ("index ix_firm_name",),
    ),
    HostileFile(
        "unknown module",
        _schema(
            "INSERT INTO sqlite_schema VALUES ('table', 'odd', 'odd', 0, "
            "'CREATE VIRTUAL TABLE odd USING nomodule(x)')"
        ),
        ("table odd",),
    ),
    HostileFile(
        "unknown tokenizer",
        _schema(
            "UPDATE sqlite_schema SET sql = replace(sql, 'unicode61', 'odd') WHERE name = 'search'"
        ),
        ("table search",),
    ),
    HostileFile("no record view", _sql("DROP VIEW record"), ("view record",)),
    HostileFile("no tenancies", _sql("DROP TABLE tenancy"), ("table tenancy",)),
    HostileFile("no journal", _sql(*UNGUARDED, "DROP TABLE journal_change"), ("journal_change",)),
    HostileFile("no search", _sql("DROP TABLE search"), ("table search",)),
    HostileFile("no column", _sql("ALTER TABLE firm DROP COLUMN notes"), ("firm",)),
    HostileFile(
        "same root",
        _schema(
            "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
            "WHERE name = 'firm') WHERE name = 'source'"
        ),
        ("source", "malformed", "firm"),
    ),
    HostileFile(
        "schema that is no text",
        _schema("UPDATE sqlite_schema SET sql = CAST(x'ff80fe' AS TEXT) WHERE name = 'firm'"),
        ("damaged", "can’t be read"),
    ),
    HostileFile("UTF-16", _as_utf16, ("UTF-16",)),
    HostileFile("format below zero", _version(-1), ("format",)),
    HostileFile("format far above", _version(2**31 - 1), ("format",)),
    HostileFile("format of a later version", _version(99), ("newer",)),
    HostileFile("no format", _version(0), ("format",)),
    HostileFile(
        "no mark of ours", _bytes(lambda raw: raw[:68] + bytes(4) + raw[72:]), ("written over",)
    ),
    HostileFile("first page zeroed", _bytes(lambda raw: bytes(100) + raw[100:]), ("not a",)),
    HostileFile("emptied", _bytes(lambda _raw: b""), ("empty",)),
    HostileFile(
        "only a header", _bytes(lambda raw: raw[:100]), ("damaged", "can’t be read", "not")
    ),
)

JOURNAL = (
    HostileFile("bad JSON", _journal("UPDATE journal_change SET after = '{'"), ("journal",)),
    HostileFile("bad params", _journal("UPDATE journal SET params = '['"), ("journal",)),
    HostileFile("params of a list", _journal("UPDATE journal SET params = '[1]'"), ("journal",)),
    HostileFile("unknown act", _journal("UPDATE journal SET act = 'martian'"), ("journal",)),
    HostileFile("unknown what", _journal("UPDATE journal SET what = 'martian'"), ("journal",)),
    HostileFile(
        "unknown kind", _journal("UPDATE journal_change SET kind = 'martian'"), ("journal",)
    ),
    HostileFile(
        "deep JSON",
        _journal(f"UPDATE journal_change SET after = '{'[' * 50_000}{']' * 50_000}'"),
        ("journal",),
    ),
    HostileFile(
        "a lie about what was",
        _journal('UPDATE journal_change SET before = \'{"name":"FORGED"}\' WHERE before NOT NULL'),
        ("journal",),
    ),
    HostileFile(
        "the last number",
        _journal(f"UPDATE journal SET seq = {2**63 - 1} WHERE seq = 2"),
        ("journal",),
    ),
    HostileFile(
        "a stack that bites its tail", _journal("UPDATE journal SET below = seq"), ("journal",)
    ),
    HostileFile("sizes", _journal(f"UPDATE journal SET size = {2**62}"), ("journal",)),
    HostileFile(
        "a row of the last number",
        _sql(f"UPDATE firm SET rowid = {2**63 - 1} WHERE rowid = (SELECT max(rowid) FROM firm)"),
        ("row numbers of firm",),
    ),
    HostileFile(
        "rows numbered downwards",
        _sql("UPDATE chip SET rowid = -rowid", "UPDATE link SET rowid = -rowid"),
        ("row numbers of chip",),
    ),
    HostileFile(
        "an entry of the last number",
        _journal(
            "PRAGMA foreign_keys = OFF",
            f"UPDATE journal_change SET entry = {2**63 - 1} WHERE entry = (SELECT max(seq) FROM journal)",
            f"UPDATE journal SET seq = {2**63 - 1} WHERE seq = (SELECT max(seq) FROM journal)",
        ),
        ("row numbers of journal",),
    ),
    HostileFile(
        "a link of itself",
        _sql("UPDATE link SET subject = id, object = id"),
        ("stands here",),
    ),
    HostileFile("no entry", _journal("DELETE FROM journal"), ("journal",)),
    HostileFile(
        "backlog of an unknown kind",
        _sql("INSERT INTO search_backlog VALUES ('martian', 0)"),
        ("search",),
    ),
)

VALUES = (
    HostileFile("a forged record", _flip_in_record, ("but the journal last said",)),
    HostileFile("a bit in a name", _flip_in_text, ("search", "stands here")),
    HostileFile(
        "not UTF-8",
        _sql("UPDATE firm SET name = CAST(x'416c69ff62616261' AS TEXT) WHERE slug = 'alibaba'"),
        ("UTF-8",),
    ),
    HostileFile("unknown predicate", _sql("UPDATE link SET predicate = 'martian'"), ("martian",)),
    HostileFile(
        "impossible days",
        _sql(f"UPDATE relocation SET began_earliest = {2**63 - 1}, began_latest = -5"),
        ("days",),
    ),
    HostileFile(
        "days of another date", _sql("UPDATE relocation SET began_earliest = 5"), ("days",)
    ),
    HostileFile(
        "a date that never ends",
        _sql(
            "UPDATE relocation SET began = 'Y1E9999999'",
            f"UPDATE restriction SET announced = '{'2025/' * 1200}'",
        ),
        ("relocation",),
    ),
    HostileFile(
        "stacked marks",
        _sql(f"UPDATE firm SET name = 'A{chr(0x301) * 5000}' WHERE slug = 'bis'"),
        ("journal",),
    ),
    HostileFile(
        "control characters",
        _sql(
            "UPDATE firm SET name = 'x' || char(27) || '[31m' || char(27) || ']0;pwned' || char(7) || "
            "char(8238) || char(13) || char(10) || char(9) || 'y' WHERE slug = 'bis'"
        ),
        ("journal",),
    ),
    HostileFile(
        "another’s copy",
        _sql(
            f"INSERT INTO content VALUES (1, '{'a' * 64}', 3, x'000000')",
            f"UPDATE source SET copy_name = 'x.pdf', copy_size = 3, copy_hash = '{'a' * 64}'",
        ),
        ("copy",),
    ),
)

SEARCH = (
    HostileFile("no words", _sql("DELETE FROM search_data WHERE id > 10"), ("search",)),
    HostileFile(
        "odd rank", _sql("INSERT INTO search_config VALUES ('rank', 'martian()')"), ("search",)
    ),
    HostileFile("odd version", _sql("UPDATE search_config SET v = 99"), ("search",)),
    HostileFile(
        "spoilt structure",
        _sql("UPDATE search_data SET block = x'ffffffff' WHERE id = 10"),
        ("search",),
    ),
)

BESIDE = (
    HostileFile("lock that is a folder", _lock("folder")),
    HostileFile("lock that is a link", _lock("link")),
    HostileFile("lock that is a pipe", _lock("pipe")),
    HostileFile(
        "hot journal", lambda path: lay_journal(path, "victim.txt") and None, ("rollback journal",)
    ),
)

ALL = (*SCHEMA, *JOURNAL, *VALUES, *SEARCH, *BESIDE)
