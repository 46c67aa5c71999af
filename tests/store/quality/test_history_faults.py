"""Records held against the journal, and the journal against its digests."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.file import connections
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace

ALIBABA = id_of_slug("alibaba")


def _run(workspace: Workspace, *statements: str) -> None:
    with workspace.transaction() as queries:
        for statement in statements:
            queries.connection.exec_driver_sql(statement)


def _found(workspace: Workspace) -> list[tuple[str, str, str]]:
    with workspace.reading() as queries:
        return [(each.code, each.slug, each.field) for each in check(queries)]


@pytest.mark.parametrize(
    ("statement", "found"),
    [
        ("UPDATE firm SET hq_country = 'CM' WHERE slug = 'alibaba'",
         ("history", "alibaba", "hq_country")),
        ("UPDATE chip SET memory_gb = 97", ("history", "nv-h20", "memory_gb")),
        ("UPDATE firm SET kinds = '[\"cloud\"]' WHERE slug = 'alibaba'",
         ("history", "alibaba", "kinds")),
        ("UPDATE chip SET datacentre = 0", ("history", "nv-h20", "datacentre")),
        ("UPDATE firm SET notes = 'forged' WHERE slug = 'bis'", ("history", "bis", "notes")),
        ("DELETE FROM firm WHERE slug = 'muller'", ("history", "", "")),
        ("INSERT INTO firm (id, name) VALUES ('5b0f6a52-6f0a-5d2c-9a55-1f6d1c0e7c3e', 'X')",
         ("history", "", "")),
    ],
)  # fmt: skip
def test_what_was_written_past_the_journal_is_found(
    workspace: Workspace, statement: str, found: tuple[str, str, str]
) -> None:
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "mine"))
    assert _found(workspace) == []
    _run(workspace, statement)
    assert found in _found(workspace)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE journal SET label = 'forged' WHERE seq = 1",
        "UPDATE journal SET at = '2020-01-01T00:00:00Z' WHERE seq = 2",
        "UPDATE journal SET digest = x'00' WHERE seq = 2",
        'UPDATE journal_change SET before = \'{"notes":"forged"}\' WHERE entry = 2',
        "UPDATE journal_change SET record = 'other' WHERE entry = 2",
        "UPDATE journal SET below = 9 WHERE seq = 2",
        "UPDATE journal SET parents = '{}' WHERE seq = 2",
        "INSERT INTO journal_change (entry, kind, record) VALUES (7, 'firm', 'x')",
    ],
)
def test_a_journal_that_was_altered_is_found(workspace: Workspace, statement: str) -> None:
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "mine"))
    table = "journal_change" if "journal_change" in statement else "journal"
    _run(workspace, f"DROP TRIGGER {table}_keeps_UPDATE", statement)
    assert "journal" in {code for code, _, _ in _found(workspace)}


def test_text_that_is_none_is_named_with_its_record(file_workspace: Workspace) -> None:
    assert isinstance(file_workspace.path, Path)
    statement = "UPDATE firm SET notes = CAST(x'c3' AS TEXT) WHERE slug = 'bis'"
    with closing(connections.open_writing(file_workspace.path)) as raw:
        raw.execute(statement)
        raw.commit()
    reader = file_workspace.new_reader()
    with reader.reading() as queries:
        found = [(each.slug, each.field) for each in check(queries) if each.code == "value"]
    reader.close()
    assert ("bis", "notes") in found
