"""A file of every format that there ever was is kept, opens, and goes on."""

from __future__ import annotations

import json
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.records.record import id_of_slug
from chipline.session.tasks import Cancelled
from chipline.store import edits
from chipline.store.file.formats.schema import SCHEMA_VERSION
from chipline.store.file.opening import STEPS
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace

TESTS = Path(__file__).parents[2]
ALIBABA = id_of_slug("alibaba")
NOTE = edits.set_field("firm", ALIBABA, "notes", "mine")
BIG = edits.set_field("firm", ALIBABA, "notes", "слово " * 400_000)

DATABASES = TESTS / "data" / "databases"


def test_a_file_of_every_format_is_kept() -> None:
    kept = sorted(each.name for each in DATABASES.glob("format-*.chipline"))
    assert kept == [f"format-{number}.chipline" for number in range(1, SCHEMA_VERSION + 1)]
    assert len(STEPS) == SCHEMA_VERSION - 1


@pytest.mark.parametrize("number", range(1, SCHEMA_VERSION))
def test_a_file_of_this_format_opens_and_goes_on(tmp_path: Path, number: int) -> None:
    path = tmp_path / "old.chipline"
    shutil.copy(DATABASES / f"format-{number}.chipline", path)
    workspace = Workspace.open(path)
    with workspace.reading() as queries:
        assert not check(queries)
        assert queries.count("firm") == 4
        assert [hit.slug for hit in queries.search("阿里")][:1] == ["alibaba"]
        stacks = queries.stacks()
        assert stacks.undo is not None
        assert stacks.redo is not None
    workspace.redo()
    while workspace.undo().entry is not None:
        pass
    with workspace.reading() as queries:
        found = queries.values("firm", ALIBABA)
        assert found is not None
        assert found["notes"] is None
        assert not check(queries)
    workspace.apply(NOTE)
    workspace.close()
    assert main(["check", str(path)]) == 0


def _with_long_journal(path: Path) -> Path:
    """Lay an entry of many changes into a file of format 2."""
    shutil.copy(DATABASES / "format-2.chipline", path)
    with closing(sqlite3.connect(path)) as old, old:
        first = old.execute("SELECT max(row) + 1 FROM journal_change").fetchone()[0]
        values = json.dumps({"notes": None})
        old.executemany(
            "INSERT INTO journal_change (entry, kind, record, before, after) "
            "VALUES (99, 'firm', ?, ?, ?)",
            [(ALIBABA, values, values)] * 3_000,
        )
        taken = ("at", "who", "act", "why", "undo_top", "redo_top", "below")
        columns = ", ".join(f'"{name}"' for name in taken)
        old.execute(
            f"INSERT INTO journal (seq, id, label, first_row, size, {columns}) "  # noqa: S608
            f"SELECT 99, 'long', 'Change Notes of 3,000 firms', ?, 3000, {columns} "
            "FROM journal WHERE seq = 12",
            (first,),
        )
    return path


@pytest.mark.parametrize("read_only", [False, True])
def test_how_far_an_older_file_is_brought_up_to_date_is_told(
    tmp_path: Path,
    read_only: bool,  # noqa: FBT001
) -> None:
    path = _with_long_journal(tmp_path / "old.chipline")
    told: list[tuple[int, int]] = []
    workspace = Workspace.open(
        path, read_only=read_only, progress=lambda done, total: told.append((done, total))
    )
    workspace.close()
    assert len({done for done, _total in told}) > 3
    assert told == sorted(told)
    assert all(done <= total for done, total in told)


def test_stopped_on_the_way_an_older_file_is_as_it_was(tmp_path: Path) -> None:
    path = _with_long_journal(tmp_path / "old.chipline")

    def stop(done: int, total: int) -> None:
        if done > total // 2:
            raise Cancelled

    with pytest.raises(Cancelled):
        Workspace.open(path, progress=stop)
    copies = [each for each in tmp_path.glob("*.chipline") if each != path]
    assert len(copies) == 1, "it was copied by then, and the copy is kept"
    for each in (path, *copies):
        with closing(sqlite3.connect(each)) as found:
            assert found.execute("PRAGMA user_version").fetchone() == (2,)
            assert found.execute("SELECT count(*) FROM journal").fetchone() == (14,)
    workspace = Workspace.open(path)
    assert workspace.last == 99
    workspace.close()
