"""The steps from one format of workspace files to the next.

A step is never changed once it was released, so it is written out in SQL and reads no declaration of
the present: `tests/data/databases/` keeps a file of every format that there ever was.
"""

from __future__ import annotations

from collections.abc import Callable

from sqlalchemy.engine import Connection

from chipline.store.file.formats.journal_format_3 import Progress, identify_entries
from chipline.store.file.formats.record_format_3 import add_record_columns

Step = Callable[[Connection, Progress], None]


def keep_copies_of_sources(connection: Connection, _progress: Progress) -> None:
    """Lay out the table of contents, and the fields of a source that point into it (1 to 2)."""
    connection.exec_driver_sql(
        "CREATE TABLE content (row INTEGER PRIMARY KEY, hash TEXT NOT NULL UNIQUE, "
        "size INTEGER NOT NULL, bytes BLOB NOT NULL)"
    )
    for name, kind in (
        ("copy_name", "TEXT"),
        ("copy_size", "INTEGER"),
        ("copy_hash", "TEXT"),
        ("copy_kept", "TEXT"),
        ("copy_kept_earliest", "INTEGER"),
        ("copy_kept_latest", "INTEGER"),
    ):
        connection.exec_driver_sql(f"ALTER TABLE source ADD COLUMN {name} {kind}")


def know_other_copies(connection: Connection, progress: Progress) -> None:
    """Let the entries of the journal be known by other copies of the workspace (2 to 3)."""
    identify_entries(connection, progress)
    add_record_columns(connection)


#: `STEPS[n]` brings a workspace from format n + 1 to format n + 2.
STEPS: tuple[Step, ...] = (keep_copies_of_sources, know_other_copies)
