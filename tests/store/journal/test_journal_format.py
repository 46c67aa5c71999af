"""What an entry is known by in every copy: its digest, its parents, and what a workspace began with."""

from __future__ import annotations

import json
import random
import shutil
import sqlite3
import uuid
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from chipline.records.record import id_of_slug
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.backup.restoration import difference
from chipline.store.file.formats.schema import SCHEMA_VERSION
from chipline.store.journal import journal
from chipline.store.journal.author import Author
from chipline.store.journal.digest import EntryText, digest, lineage, rows_of
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace
from conftest import small_facts
from performance.generator import generate
from store.dumps import sql

ALIBABA = id_of_slug("alibaba")
DATABASES = Path(__file__).parents[2] / "data" / "databases"
ENTRY = EntryText("e", ("p",), "do", None, "2026-01-01T00:00:00Z", "anna", 'a "rows":[] b', "", 3)
VALUES = st.dictionaries(
    st.text(max_size=6),
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(max_size=6)
    | st.lists(st.text(max_size=4), max_size=3),
    max_size=6,
)


def row(after: dict[str, Any] | None, **others: Any) -> dict[str, Any]:
    return {"kind": "firm", "record": "r", "before": None, "after": after, **others}


def shuffled(values: dict[str, Any], seed: int) -> dict[str, Any]:
    names = list(values)
    random.Random(seed).shuffle(names)
    return {name: values[name] for name in names}


@given(values=VALUES, seed=st.integers(0, 99))
def test_a_digest_knows_no_order_of_keys_and_survives_writing(
    values: dict[str, Any], seed: int
) -> None:
    found = digest(ENTRY, [row(values)])
    assert len(found) == 32
    assert digest(ENTRY, [shuffled(row(shuffled(values, seed)), seed)]) == found
    assert digest(ENTRY, iter([row(json.loads(json.dumps(values)))])) == found


@given(one=VALUES, other=VALUES)
def test_a_digest_tells_values_apart(one: dict[str, Any], other: dict[str, Any]) -> None:
    same = digest(ENTRY, [row(one)]) == digest(ENTRY, [row(other)])
    # As they are written: 1, 1.0 and true are three values.
    assert same == (json.dumps(one, sort_keys=True) == json.dumps(other, sort_keys=True))


def test_a_digest_tells_rows_and_every_part_of_an_entry_apart() -> None:
    one, other = row({"name": "a"}), row({"name": "b"})
    found = {
        digest(ENTRY, []),
        digest(ENTRY, [one]),
        digest(ENTRY, [other]),
        digest(ENTRY, [one, other]),
        digest(ENTRY, [other, one]),
        *(
            digest(EntryText(*(*parts[:place], value, *parts[place + 1 :])), [])
            for parts in [("e", ("p",), "do", None, "at", "anna", "label", "", 3)]
            for place, value in enumerate(
                ("f", ("q",), "undo", "e", "then", "borys", "text", "because", 2)
            )
        ),
    }
    assert len(found) == 5 + 9


def test_what_a_workspace_began_with_is_the_same_to_fifteen_digits() -> None:
    exact, written = 0.1234567890123456, 0.123456789012346
    assert lineage([row({"x": exact})]) == lineage([row({"x": written})])
    assert lineage([row({"x": exact})]) != lineage([row({"x": 0.12345678901235})])
    assert uuid.UUID(lineage([])).version == 5


# -- in a workspace -------------------------------------------------------------------------------


def texts(queries: Queries) -> list[tuple[Any, EntryText]]:
    rows = queries.connection.exec_driver_sql("SELECT * FROM journal ORDER BY seq").mappings()
    names = EntryText.__slots__
    return [
        (
            each,
            EntryText(
                **{n: each[n] for n in names} | {"parents": tuple(json.loads(each["parents"]))}
            ),
        )
        for each in rows.all()
    ]


def assert_known(workspace: Workspace) -> None:
    """Every entry has the digest of what it says, and the one before it as its parent."""
    with workspace.reading() as queries:
        before: tuple[str, ...] = ()
        ids = {}
        for each, text in texts(queries):
            rows = rows_of(queries.connection, each["first_row"], each["size"])
            assert each["digest"] == digest(text, rows), each["seq"]
            assert text.parents == before
            assert text.of_id == ids.get(each["of"])
            before, ids[each["seq"]] = (text.id,), text.id
        said = dict(queries.connection.exec_driver_sql("SELECT name, value FROM meta").all())  # type: ignore[arg-type]  # rows of two
        first = texts(queries)[0][1]
        assert (said["lineage"], said["label"]) == (first.id, first.label)


def test_every_new_entry_is_known_after_reopening(tmp_path: Path) -> None:
    path = tmp_path / "new.chipline"
    workspace = Workspace.create(path)
    workspace.author = Author("d-1", "Anna")
    workspace.apply(lambda _reads: small_facts(), act=journal.BASE)
    workspace.apply(edits.set_field("firm", ALIBABA, "notes", "阿里"))
    workspace.undo()
    workspace.redo()
    workspace.apply(edits.delete("firm", [ALIBABA]))
    workspace.close()
    again = Workspace.open(path)
    assert_known(again)
    assert sql(again, "SELECT DISTINCT device, name, format FROM journal") == [
        ("d-1", "Anna", SCHEMA_VERSION)
    ]
    again.close()


def test_what_was_journalled_in_bulk_is_known_as_well(workspace: Workspace) -> None:
    workspace.apply(lambda _reads: generate(3_000))
    moves = [found[0] for found in sql(workspace, "SELECT id FROM relocation")]
    workspace.apply(edits.delete("relocation", moves))
    workspace.undo()
    assert_known(workspace)


def test_two_workspaces_that_began_alike_know_each_other() -> None:
    found = []
    for facts in (generate(2_000), generate(2_000), generate(2_000, seed=2)):
        one = Workspace.in_memory()
        one.apply(lambda _reads, facts=facts: facts, act=journal.BASE)
        found.append(sql(one, "SELECT id FROM journal")[0][0])
        one.close()
    assert found[0] == found[1] != found[2]


def test_what_comes_later_from_elsewhere_is_no_second_beginning(workspace: Workspace) -> None:
    lineages = sql(workspace, "SELECT value FROM meta WHERE name = 'lineage'")
    workspace.apply(lambda _reads: generate(20), act=journal.BASE)
    assert sql(workspace, "SELECT value FROM meta WHERE name = 'lineage'") == lineages
    assert_known(workspace)


def test_this_installation_keeps_its_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHIPLINE_HOME", str(tmp_path))
    device, name, _label = Settings.load().author()
    assert uuid.UUID(device).version == 4
    assert name == ""
    assert Settings.load().author() == (device, "", "")


# -- a file of format 2 ---------------------------------------------------------------------------


@pytest.fixture
def old(tmp_path: Path) -> Path:
    shutil.copy(DATABASES / "format-2.chipline", tmp_path / "old.chipline")
    return tmp_path / "old.chipline"


def columns(workspace: Workspace) -> dict[str, set[tuple[Any, ...]]]:
    tables = [
        name for (name,) in sql(workspace, "SELECT name FROM sqlite_master WHERE type = 'table'")
    ]
    return {
        table: set(sql(workspace, 'SELECT name, type, "notnull" FROM pragma_table_info(?)', table))
        for table in tables
    }


def test_an_old_file_gets_what_a_new_one_has(old: Path, workspace: Workspace) -> None:
    with closing(sqlite3.connect(old)) as file:
        known = file.execute("SELECT id, at, label FROM journal WHERE seq > 1").fetchall()
        changes = file.execute("SELECT row, record, before, after FROM journal_change").fetchall()
    migrated = Workspace.open(old)
    assert_known(migrated)
    assert columns(migrated) == columns(workspace)
    assert sql(migrated, "SELECT id FROM journal WHERE seq = 1") == sql(
        workspace, "SELECT id FROM journal"
    ), "both began with the same records"
    assert sql(migrated, "SELECT id, at, label FROM journal WHERE seq > 1") == known
    assert sql(migrated, "SELECT row, record, before, after FROM journal_change") == changes
    assert sql(migrated, "SELECT DISTINCT format FROM journal") == [(2,)]
    migrated.apply(edits.set_field("firm", ALIBABA, "notes", "new"))
    assert sql(migrated, "SELECT max(format) FROM journal") == [(SCHEMA_VERSION,)]
    while migrated.undo().entry is not None:
        pass
    assert_known(migrated)
    migrated.close()


def test_a_long_journal_is_gone_through_in_parts(old: Path) -> None:
    with closing(sqlite3.connect(old)) as file:
        last, row_number = file.execute(
            "SELECT max(seq), max(first_row + size) FROM journal"
        ).fetchone()
        many = range(1, 2_501)
        file.executemany(
            "INSERT INTO journal (seq, id, at, who, act, label, first_row, size) "
            "VALUES (?, ?, '2026-01-01T00:00:00Z', 'anna', 'do', 'Change Notes', ?, 1)",
            [(last + n, f"entry-{n}", row_number + n - 1) for n in many],
        )
        file.executemany(
            "INSERT INTO journal_change (row, entry, kind, record, before, after) "
            "VALUES (?, ?, 'firm', ?, ?, ?)",
            [
                (
                    row_number + n - 1,
                    last + n,
                    ALIBABA,
                    json.dumps({"notes": f"n{n - 1}" if n > 1 else "first"}),
                    json.dumps({"notes": f"n{n}"}),
                )
                for n in many
            ],
        )
        file.commit()
    migrated = Workspace.open(old)
    assert_known(migrated)
    migrated.close()


def test_a_backup_of_format_two_is_still_one_of_the_same_workspace(old: Path) -> None:
    Workspace.open(old).close()
    (copy,) = old.parent.glob("old.format-2*")
    found = difference(old, copy)
    assert (found.since, found.only_there) == ((), ())


def test_the_journal_of_an_old_file_can_only_grow(old: Path) -> None:
    migrated = Workspace.open(old)
    for statement in ("UPDATE journal SET name = 'x'", "UPDATE journal_change SET decides = 1"):
        with pytest.raises(DBAPIError, match="append-only"), migrated.transaction() as queries:
            queries.connection.exec_driver_sql(statement)
    migrated.close()
