"""Values that their columns can't hold are found when a file is opened, and read as what they are."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from math import isfinite
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import BLOB, JSON, Boolean, Column, Float, Integer, select

from chipline.records.message import Message
from chipline.records.query import Query
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import DamagedWorkspaceError, ReadOnlyWorkspaceError
from chipline.store.file.salvage import salvage
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import opened_copy
from store.hostile.wrong_values import TABLES, WRONG, filled, spoil

KEPT = Path(__file__).parents[2] / "data" / "databases"
_UNREAD = "can’t be read"
_ALIBABA = id_of_slug("alibaba")


@pytest.fixture(scope="module")
def filled_file(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with records of every kind."""
    return filled(small_file, tmp_path_factory.mktemp("filled"))


@pytest.fixture
def spoilt(small_file: Path, tmp_path: Path) -> Path:
    """A workspace with three values that are none: a name, a list and a figure."""
    path = Path(shutil.copy(small_file, tmp_path / "spoilt.chipline"))
    where = "slug IN ('alibaba', 'nv-h20')"
    spoil(
        path,
        {
            "firm.name": (where, "x'fffe41'"),
            "firm.kinds": (where, "'no list'"),
            "firm.ultimate_parent": (where, f"CAST('{id_of_slug('nvidia')}' AS BLOB)"),
            "chip.memory_gb": (where, "'a lot'"),
            "restriction.announced_earliest": ("true", str(2**40)),
        },
    )
    return path


def test_a_sound_file_has_none_and_is_read_as_it_lies(filled_file: Path) -> None:
    with closing(Workspace.open(filled_file)) as workspace:
        assert not workspace.read_only
        assert not workspace.mistyped.columns
        with workspace.reading() as queries:
            views = queries.connection.exec_driver_sql("SELECT count(*) FROM temp.sqlite_schema")
            assert views.scalar() == 0


def test_each_value_says_in_its_place_that_it_cant_be_read(spoilt: Path) -> None:
    with closing(Workspace.open(spoilt)) as workspace, workspace.reading() as queries:
        firm = queries.values("firm", _ALIBABA)
        chip = queries.values("chip", id_of_slug("nv-h20"))
        restriction = queries.values("restriction", id_of_slug("us-h20-letter-2025"))
        assert firm is not None
        assert chip is not None
        assert restriction is not None
        assert firm["name"] == f"{_UNREAD}: \\xff\\xfeA"
        assert firm["kinds"] == [f"{_UNREAD}: no list"]
        assert firm["hq_country"] == "CN"
        # Only its type was spoilt: an id is still the same one.
        assert firm["ultimate_parent"] == id_of_slug("nvidia")
        assert chip["memory_gb"] is None
        assert chip["fp16_tflops"] == 148.0
        assert restriction["announced_earliest"] is None
        assert queries.names([_ALIBABA])[_ALIBABA].title.startswith(_UNREAD)
        assert len(queries.records(Query("firm")).rows) == 4
        named = queries.by_slug("alibaba")
        assert named is not None
        assert named.title.startswith(_UNREAD)


def test_readers_of_other_threads_read_alike_and_in_the_users_words(spoilt: Path) -> None:
    def wording(message: Message) -> str:
        return f"не читається: {dict(message.parts)['value']}"

    with closing(Workspace.open(spoilt, wording=wording)) as workspace:
        reader = workspace.new_reader()
        with reader.reading() as queries:
            firm = queries.values("firm", _ALIBABA)
        reader.close()
    assert firm is not None
    assert firm["name"].startswith("не читається: ")


def test_such_a_file_is_for_reading_only_and_says_why(spoilt: Path) -> None:
    before = spoilt.read_bytes()
    with closing(Workspace.open(spoilt)) as workspace:
        assert workspace.read_only
        assert not workspace.held
        assert "salvage" in str(workspace.why_read_only)
        with pytest.raises(ReadOnlyWorkspaceError, match="can’t be read"):
            workspace.apply(edits.set_field("firm", _ALIBABA, "notes", "mine"))
    assert spoilt.read_bytes() == before


def test_the_check_sees_what_lies_in_the_file_and_salvage_leaves_it_behind(
    spoilt: Path, tmp_path: Path
) -> None:
    with closing(Workspace.open(spoilt)) as workspace, workspace.reading() as queries:
        said = [str(each.message) for each in check(queries) if each.code == "value"]
    assert any("bytes stand here" in each for each in said)
    assert any("no list" in each for each in said)
    assert any("a lot" in each for each in said)
    target = tmp_path / "saved.chipline"
    salvage(spoilt, target)
    with closing(Workspace.open(target)) as saved:
        assert not saved.read_only


@pytest.mark.parametrize("value", WRONG)
def test_whatever_is_put_into_a_column_is_read_as_something_that_fits(
    filled_file: Path, tmp_path: Path, value: str
) -> None:
    path = tmp_path / "wrong.chipline"
    path.write_bytes(filled_file.read_bytes())
    columns = [
        (table.name, column.name)
        for table in TABLES
        for column in table.columns
        if column.name not in ("id", "seq", "row", "kind")
    ]
    spoil(path, {f"{table}.{column}": ("true", WRONG[value]) for table, column in columns})
    with closing(Workspace.open(path)) as workspace, workspace.reading() as queries:
        for table in TABLES:
            for row in queries.connection.execute(select(table)).mappings():
                wrong = {name for name in row if not _fits(table.c[name], row[name])}
                assert not wrong, (table.name, wrong)


def _fits(column: Column[Any], value: object) -> bool:
    """Tell whether a value is one of the column's type."""
    kept = column.type
    if value is None:
        return bool(column.nullable)
    if isinstance(kept, JSON):
        return isinstance(value, list) and all(isinstance(each, str) for each in value)
    if isinstance(kept, Boolean):
        return isinstance(value, bool)
    if isinstance(kept, Integer):
        return isinstance(value, int) and abs(value) <= 2**53
    if isinstance(kept, Float):
        return isinstance(value, float | int) and isfinite(value)
    return isinstance(value, bytes if isinstance(kept, BLOB) else str)


@pytest.mark.parametrize("kept", sorted(KEPT.glob("*.chipline")), ids=lambda path: path.stem)
def test_a_file_of_an_older_version_has_none(kept: Path, tmp_path: Path) -> None:
    """Also where what is derived lacks columns that are newer."""
    with closing(Workspace.open(Path(shutil.copy(kept, tmp_path)))) as workspace:
        assert not workspace.mistyped.columns
        assert not workspace.read_only


def test_nothing_of_such_a_copy_is_merged(spoilt: Path) -> None:
    with (
        pytest.raises(DamagedWorkspaceError, match="neither merged"),
        opened_copy(spoilt, None),
    ):
        pass


def test_a_table_that_damage_keeps_from_being_seen_is_read_through_its_view(
    filled_file: Path, tmp_path: Path
) -> None:
    """And the file may be written, since its damage is told elsewhere."""
    path = Path(shutil.copy(filled_file, tmp_path / "damaged.chipline"))
    with closing(sqlite3.connect(path)) as raw:
        page = raw.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'journal_change'")
        start = (page.fetchone()[0] - 1) * 4096
    with path.open("r+b") as file:
        file.seek(start)
        file.write(b"\xa5" * 4096)
    with closing(Workspace.open(path)) as workspace:
        assert workspace.mistyped.unseen == ("journal_change",)
        assert not workspace.read_only
        reader = workspace.new_reader()
        with reader.reading() as queries:
            views = queries.connection.exec_driver_sql("SELECT name FROM temp.sqlite_schema")
            assert {row[0] for row in views} == {"journal_change", "record"}
        reader.close()
