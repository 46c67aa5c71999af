"""Large imports before search has caught up: whatever comes in between, everything is found."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.changes import Change
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.journal.revert import revert
from chipline.store.quality.check import check
from chipline.store.search import full_text
from chipline.store.workspace import Workspace
from conftest import labelled
from store.dumps import indexed

#: So many records are not indexed at once.
MANY = 600
_STAMPS = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}


def import_many(workspace: Workspace, word: str, kind: str = "firm") -> int:
    """Import records that this word finds; return the number of the entry."""
    changes = tuple(
        Change(kind, one, None, {"name": f"{word} {number}", **_STAMPS})
        for number, one in enumerate(ids_of(word))
    )
    entry = workspace.apply(lambda _reads: labelled(f"Import {word}", changes)).entry
    assert entry is not None
    return entry.seq


def ids_of(word: str) -> list[str]:
    return [id_of_slug(f"{word}-{number}") for number in range(MANY)]


def found(workspace: Workspace, word: str) -> int:
    """Count what the index itself finds; by its name alone a record is found without it."""
    with workspace.reading() as queries:
        rows = queries.connection.exec_driver_sql(
            "SELECT count(*) FROM search WHERE search MATCH ?", (word,)
        )
        return int(rows.scalar() or 0)


def caught_up(workspace: Workspace) -> None:
    """Let search catch up; it then is as if made anew."""
    while workspace.catch_up():
        pass
    with workspace.reading() as queries:
        assert not check(queries)
    before = indexed(workspace)
    workspace.rebuild()
    assert indexed(workspace) == before


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let search catch up in small steps."""
    monkeypatch.setattr(full_text, "CATCH_UP_ROWS", 250)
    monkeypatch.setattr(full_text, "CATCH_UP_SECONDS", 0)


@pytest.mark.usefixtures("slowly")
@pytest.mark.parametrize("steps", range(5))
def test_both_of_two_imports_are_found(workspace: Workspace, steps: int) -> None:
    """Search has caught up with nothing, some or all of the first when the second comes."""
    import_many(workspace, "quagga")
    for _ in range(steps):
        workspace.catch_up()
    import_many(workspace, "zebra")
    caught_up(workspace)
    assert (found(workspace, "quagga"), found(workspace, "zebra")) == (MANY, MANY)


@pytest.mark.usefixtures("slowly")
def test_a_step_goes_on_for_its_time_over_rows_and_kinds(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    import_many(workspace, "quagga", "firm")
    import_many(workspace, "zebra", "chip")
    assert workspace.catch_up() == 2, "without any, it does one part and lets edits in"
    assert 0 < found(workspace, "quagga") + found(workspace, "zebra") < MANY
    monkeypatch.setattr(full_text, "CATCH_UP_SECONDS", 60)
    assert workspace.catch_up() == 0
    caught_up(workspace)
    assert (found(workspace, "quagga"), found(workspace, "zebra")) == (MANY, MANY)


def test_a_file_in_which_nothing_waits_is_not_written_to(tmp_path: Path) -> None:
    path = tmp_path / "many.chipline"
    workspace = Workspace.create(path)
    import_many(workspace, "quagga")
    assert workspace.catch_up() == 0
    with closing(sqlite3.connect(path)) as reading:
        state = reading.execute("PRAGMA data_version").fetchone()
        assert workspace.catch_up() == 0
        assert reading.execute("PRAGMA data_version").fetchone() == state
    workspace.close()


def test_a_kind_that_nobody_knows_waits_no_longer(tmp_path: Path) -> None:
    """As a later program may have left it."""
    path = tmp_path / "later.chipline"
    Workspace.create(path).close()
    with closing(sqlite3.connect(path)) as other, other:
        other.execute("INSERT INTO search_backlog VALUES ('treaty', 0)")
    workspace = Workspace.open(path)
    import_many(workspace, "quagga")
    caught_up(workspace)
    assert found(workspace, "quagga") == MANY
    workspace.close()


@pytest.mark.usefixtures("slowly")
def test_imports_of_several_kinds_are_found(workspace: Workspace) -> None:
    words = {"quagga": "firm", "zebra": "chip", "okapi": "firm", "tapir": "chip"}
    for word, kind in words.items():
        import_many(workspace, word, kind)
        workspace.catch_up()
    caught_up(workspace)
    assert [found(workspace, word) for word in words] == [MANY] * 4


@pytest.mark.usefixtures("slowly")
@pytest.mark.parametrize("steps", range(4))
@pytest.mark.parametrize("way", ["deleted", "undone", "reverted after", "deleted in part"])
def test_what_went_in_between_hides_nothing(workspace: Workspace, way: str, steps: int) -> None:
    """Its rows are given to what comes next, some of which search had gone past."""
    first = import_many(workspace, "quagga")
    for _ in range(steps):
        workspace.catch_up()
    gone = MANY
    if way == "deleted":
        workspace.apply(edits.delete("firm", ids_of("quagga")))
    elif way == "undone":
        workspace.undo()
    elif way == "deleted in part":
        gone = MANY // 2
        workspace.apply(edits.delete("firm", ids_of("quagga")[-gone:]))
    import_many(workspace, "zebra")
    if way == "reverted after":
        workspace.apply(revert(first, whole=True))
    caught_up(workspace)
    assert (found(workspace, "quagga"), found(workspace, "zebra")) == (MANY - gone, MANY)


@pytest.mark.usefixtures("slowly")
def test_an_import_done_again_is_found(workspace: Workspace) -> None:
    import_many(workspace, "quagga")
    import_many(workspace, "zebra")
    workspace.undo()
    workspace.undo()
    workspace.catch_up()
    workspace.redo()
    workspace.catch_up()
    workspace.redo()
    caught_up(workspace)
    assert (found(workspace, "quagga"), found(workspace, "zebra")) == (MANY, MANY)


@pytest.mark.usefixtures("slowly")
@pytest.mark.parametrize("rebuilt", [False, True])
def test_a_restart_or_a_rebuild_in_between_hides_nothing(
    file_workspace: Workspace,
    rebuilt: bool,  # noqa: FBT001  # a parameter of the test
) -> None:
    import_many(file_workspace, "quagga")
    file_workspace.catch_up()
    path = file_workspace.path
    assert path is not None
    if rebuilt:
        file_workspace.rebuild()
    file_workspace.close()
    again = Workspace.open(path)
    import_many(again, "zebra")
    again.catch_up()
    again.close()
    again = Workspace.open(path)
    caught_up(again)
    assert (found(again, "quagga"), found(again, "zebra")) == (MANY, MANY)
    again.close()


_KILLED = """
import os, signal, sys
from pathlib import Path
from chipline.store.search import full_text
from chipline.store.workspace import Workspace
from store.search.test_later_search import import_many
full_text.CATCH_UP_ROWS = 250
workspace = Workspace.open(Path(sys.argv[1]))
import_many(workspace, sys.argv[2])
workspace.catch_up()
os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.mark.skipif(os.name == "nt", reason="Windows has no kill -9")
def test_a_program_killed_in_between_hides_nothing(tmp_path: Path) -> None:
    path = tmp_path / "killed.chipline"
    Workspace.create(path).close()
    for word in ("quagga", "zebra"):
        done = subprocess.run(
            [sys.executable, "-c", _KILLED, str(path), word],
            check=False,
        )
        assert done.returncode == -signal.SIGKILL
    workspace = Workspace.open(path)
    caught_up(workspace)
    assert (found(workspace, "quagga"), found(workspace, "zebra")) == (MANY, MANY)
    workspace.close()


_OLDER = """
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5(
    title, body, tokenize = "unicode61 remove_diacritics 2", prefix = '1 2 3'
);
UPDATE search_doc SET row = -row;
UPDATE search_doc SET row = (SELECT count(*) FROM firm AS f WHERE f.id <= search_doc.record)
    WHERE kind = 'firm';
INSERT INTO search (rowid, title, body) SELECT d.row, f.name, coalesce(f.notes, '')
    FROM search_doc AS d JOIN firm AS f ON f.id = d.record;
DELETE FROM meta WHERE name = 'search';
"""


@pytest.fixture
def older(file_workspace: Workspace) -> Path:
    """A file whose index is laid out as before it had further forms of words."""
    file_workspace.apply(edits.create("firm", {"name": "Straße 910 B", "notes": "A quagga"}))
    path = file_workspace.path
    assert path is not None
    file_workspace.close()
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(_OLDER)
    return path


def test_an_older_index_is_made_anew_when_its_file_is_opened_for_writing(older: Path) -> None:
    workspace = Workspace.open(older)
    with workspace.reading() as queries:
        assert queries.search("quagga") == []
        assert not queries.nearest("quagga zebra")
    workspace.apply(edits.create("chip", {"name": "Zebra-910"}))
    with workspace.reading() as queries:
        assert [hit.title for hit in queries.search("zebra910")] == ["Zebra-910"]
    caught_up(workspace)
    with workspace.reading() as queries:
        for typed in ("quagga", "strasse", "910b"):
            assert [hit.title for hit in queries.search(typed)] == ["Straße 910 B"]
    workspace.close()


def test_an_older_index_that_can_only_be_read_finds_what_it_holds(older: Path) -> None:
    before = older.read_bytes()
    workspace = Workspace.open(older, read_only=True)
    with workspace.reading() as queries:
        for typed in ("quagga", "straße", "910 B", "Nvidia"):
            assert queries.search(typed), typed
        assert queries.nearest("quagga zebra")[0].title == "Straße 910 B"
    workspace.close()
    assert older.read_bytes() == before


def test_a_reader_goes_on_while_an_older_index_is_made_anew(older: Path) -> None:
    writing = Workspace.open(older)
    reader = writing.new_reader()
    with reader.reading() as queries:
        assert queries.search("quagga") == []
    while writing.catch_up():
        with reader.reading() as queries:
            queries.search("quagga")
    with reader.reading() as queries:
        assert len(queries.search("quagga")) == 1
    reader.close()
    writing.close()
