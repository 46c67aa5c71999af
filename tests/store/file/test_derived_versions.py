"""What another version of the program derived from the records is made anew on opening."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import date

from chipline.records.record import new_id
from chipline.store import edits
from chipline.store.workspace import Workspace


def test_the_days_of_a_winter_in_an_older_file_are_what_it_may_mean(
    file_workspace: Workspace,
) -> None:
    winter, april = new_id(), new_id()
    for record, written in ((winter, "2025-24"), (april, "2025-04")):
        values = {"name": record, "release": written}
        file_workspace.apply(edits.create("chip", values, record_id=record))
    path = file_workspace.path
    assert path is not None
    file_workspace.close()
    december, hidden = date(2025, 12, 1).toordinal(), date(2020, 1, 1).toordinal()
    with closing(sqlite3.connect(path)) as connection, connection:
        days = "UPDATE chip SET release_earliest = ?, release_latest = ? WHERE id = ?"
        connection.execute(days, (december, december + 30, winter))
        # No season: what stands beside it is not looked at anew, so that opening stays quick.
        connection.execute(days, (hidden, hidden, april))
        connection.execute("DELETE FROM meta WHERE name = 'days'")
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        found = {record: queries.values("chip", record) for record in (winter, april)}
    workspace.close()
    assert found[winter]["release_earliest"] <= date(2025, 1, 1).toordinal()
    assert found[winter]["release_latest"] >= date(2026, 2, 28).toordinal()
    assert found[april]["release_earliest"] == hidden


def test_a_new_file_says_how_its_days_were_worked_out(file_workspace: Workspace) -> None:
    path = file_workspace.path
    assert path is not None
    with closing(sqlite3.connect(path)) as connection:
        noted = dict(connection.execute("SELECT name, value FROM meta"))
    assert {"days", "search"} <= set(noted)


def test_a_file_whose_index_can_not_be_made_anew_is_opened_nevertheless(
    file_workspace: Workspace,
) -> None:
    path = file_workspace.path
    assert path is not None
    file_workspace.close()
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.execute("DELETE FROM meta WHERE name = 'search'")
        connection.execute("UPDATE search_config SET v = 99 WHERE k = 'version'")
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        assert queries.count("firm") > 1
    workspace.close()
