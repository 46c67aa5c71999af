"""What format 3 adds to the tables of records."""

from __future__ import annotations

from sqlalchemy.engine import Connection

_COLUMNS = {
    "firm": {"former_names": "JSON"},
    "source": {"dataset": "TEXT", "mapping": "TEXT"},
    "facility": {
        "coordinates_note": "TEXT",
        "power_basis": "TEXT",
        "power_as_of": "TEXT",
        "power_as_of_earliest": "INTEGER",
        "power_as_of_latest": "INTEGER",
        "announced": "TEXT",
        "announced_earliest": "INTEGER",
        "announced_latest": "INTEGER",
    },
    "restriction": {"direction": "TEXT"},
    "link": {"share": "FLOAT"},
    "briefing": {"minutes": "INTEGER", "closing": "TEXT"},
    "step": {
        "caption": "TEXT",
        "records": "JSON",
        "selected": "TEXT",
        "seconds": "INTEGER",
        "question": "TEXT",
        "options": "JSON",
        "answer": "TEXT",
        "skipped": "BOOLEAN",
        "seen": "TEXT",
    },
}
#: The kinds of format 2; each gets external ids.
_KINDS = (
    "firm", "chip", "facility", "cluster", "tenancy", "model", "restriction", "relocation",
    "source", "citation", "link", "view", "briefing", "step",
)  # fmt: skip
_STATEMENTS = (
    "CREATE INDEX ix_step_selected ON step (selected)",
    """
    CREATE TABLE external_id (
        value TEXT NOT NULL, owner TEXT NOT NULL, kind TEXT NOT NULL, PRIMARY KEY (value, owner)
    ) WITHOUT ROWID
    """,
    *(f'ALTER TABLE "{kind}" ADD COLUMN external_ids JSON' for kind in _KINDS),
)


def add_record_columns(connection: Connection) -> None:
    """Add the fields of format 3, all of them empty, so that search has nothing new to learn."""
    for table, columns in _COLUMNS.items():
        for name, kind in columns.items():
            connection.exec_driver_sql(f'ALTER TABLE "{table}" ADD COLUMN {name} {kind}')
    for statement in _STATEMENTS:
        connection.exec_driver_sql(statement)
