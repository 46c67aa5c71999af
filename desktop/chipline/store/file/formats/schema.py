"""The tables of a workspace: one a kind, the journal, the references and the search index."""

from __future__ import annotations

from sqlalchemy import (
    BLOB,
    Column,
    Engine,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
)
from sqlalchemy.engine import Connection

from chipline.records.kinds import ALL_KINDS

#: Raise it with every migration; `migrations.py` has the steps.
SCHEMA_VERSION = 3

own = MetaData()

journal = Table(
    "journal",
    own,
    Column("seq", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("at", Text, nullable=False),
    Column("who", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("of", Integer, ForeignKey("journal.seq")),
    # What it did in English, for other programs; ours word it from `what` and `params`.
    Column("label", Text, nullable=False),
    Column("why", Text, nullable=False, server_default=""),
    # Its changes are the rows from `first_row` on, as many as `size`.
    Column("first_row", Integer, nullable=False),
    Column("size", Integer, nullable=False),
    # The undo and redo stacks as linked lists: their tops after this entry, and what lies below it.
    Column("undo_top", Integer),
    Column("redo_top", Integer),
    Column("below", Integer),
    # What it did as a word of `Operation`, and what that is worded with, as JSON; an entry of before
    # format 3 has no params, only its label.
    Column("what", Text, nullable=False, server_default=""),
    Column("params", Text),
    # Which installation wrote it, and the name that its user chose.
    Column("device", Text, nullable=False, server_default=""),
    Column("name", Text, nullable=False, server_default=""),
    # The format of workspaces in which the values of its changes are written.
    Column("format", Integer, nullable=False, server_default="0"),
    # The same as `of`, by the id that every copy of the workspace knows.
    Column("of_id", Text),
    # The ids of the entries that it was made upon, as JSON.
    Column("parents", Text, nullable=False, server_default="[]"),
    Column("digest", BLOB),
    # Of an entry from another copy: the entry by which it came here.
    Column("via", Integer),
    # Of an entry that stays in this copy: the ids that are heads after it, as JSON.
    Column("heads", Text),
)
journal_change = Table(
    "journal_change",
    own,
    Column("row", Integer, primary_key=True),
    Column("entry", Integer, ForeignKey("journal.seq"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False),
    Column("before", Text),
    Column("after", Text),
    # Whether it says what is to hold though nothing changes by it.
    Column("decides", Integer, nullable=False, server_default="0"),
    # Of a record that goes: the one that it is merged into.
    Column("into_record", Text),
    # The ids of the proposed entries that it answers, as JSON.
    Column("answers", Text),
    Index("ix_journal_change_record", "record"),
)
#: Who points at whom, through which field: kept by the writer for links read from both ends.
reference = Table(
    "reference",
    own,
    Column("target", Text, primary_key=True),
    Column("owner", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    sqlite_with_rowid=False,
)
#: Which records an external id stands for: kept by the writer, so that one is found at once.
external_id = Table(
    "external_id",
    own,
    Column("value", Text, primary_key=True),
    Column("owner", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    sqlite_with_rowid=False,
)
#: Which row of the search index belongs to which record. Derived as that is, and laid out with it.
search_doc = Table(
    "search_doc",
    own,
    Column("row", Integer, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("record", Text, nullable=False, unique=True),
    # Its row in the table of its kind, and what its title is sorted by: see `title_order.py`.
    Column("place", Integer),
    Column("title_key", Text),
    Index("ix_search_doc_title", "kind", "title_key", "place"),
)
#: Kinds of which rows after `after_row` still wait to be indexed, after a bulk import.
search_backlog = Table(
    "search_backlog",
    own,
    Column("kind", Text, primary_key=True),
    Column("after_row", Integer, nullable=False),
)
#: Copies of sources by the SHA-256 of their bytes: see `attachments.py`. Never journalled itself.
content = Table(
    "content",
    own,
    Column("row", Integer, primary_key=True),
    Column("hash", Text, nullable=False, unique=True),
    Column("size", Integer, nullable=False),
    Column("bytes", BLOB, nullable=False),
)
#: What the file says of itself: `lineage` is the id of the entry that it began with, the same in all
#: its copies, `label` what it began with; a backup says when and why it was made.
meta = Table(
    "meta",
    own,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

_APPEND_ONLY = """
CREATE TRIGGER {table}_keeps_{act} BEFORE {act} ON {table}
BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); END
"""
#: The words of records as they stand, and further forms under which they are found.
SEARCH_TABLE = """
CREATE VIRTUAL TABLE search USING fts5(
    title, title_forms, body, body_forms,
    tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
)
"""
#: What is made from the records, by the version of the program's way of making it: what the search
#: index holds, and which days a date may stand for. What another version made is made anew when a
#: workspace is opened for writing. Kept in `meta`, since it is no part of the format of files.
DERIVED_VERSIONS = {"search": "4", "days": "2"}


def all_records(*, temporary: bool = False) -> str:
    """Return the SQL of the view of all records; a temporary one of what stands before the tables."""
    arms = [
        f"SELECT '{kind.name}' AS kind, id, slug, "  # noqa: S608  # names from our declarations
        f'coalesce("{kind.title}", name, slug, \'\') AS title FROM "{kind.table.name}"'
        for kind in ALL_KINDS
    ]
    made = "CREATE TEMP VIEW" if temporary else "CREATE VIEW"
    return f"{made} record AS " + " UNION ALL ".join(arms)


def guard_journal(connection: Connection) -> None:
    """Let nothing be changed in the journal or taken out of it."""
    for table in ("journal", "journal_change"):
        for act in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(_APPEND_ONLY.format(table=table, act=act))


def is_current(connection: Connection, derived: str) -> bool:
    """Tell whether this version of the program made what is derived; see `DERIVED_VERSIONS`."""
    noted = connection.exec_driver_sql("SELECT value FROM meta WHERE name = ?", (derived,)).scalar()
    return noted == DERIVED_VERSIONS[derived]


def note_version(connection: Connection, derived: str) -> None:
    """Write down that what is derived is of the present version."""
    connection.exec_driver_sql(
        "INSERT OR REPLACE INTO meta VALUES (?, ?)", (derived, DERIVED_VERSIONS[derived])
    )


def create_tables(engine: Engine) -> None:
    """Lay out an empty workspace of the present version."""
    with engine.begin() as connection:
        own.create_all(connection)
        for kind in ALL_KINDS:
            kind.table.create(connection)
        connection.exec_driver_sql(all_records())
        connection.exec_driver_sql(SEARCH_TABLE)
        for derived in DERIVED_VERSIONS:
            note_version(connection, derived)
        guard_journal(connection)
        connection.exec_driver_sql(f"PRAGMA user_version = {SCHEMA_VERSION}")
