"""Files in which something is not as Chipline writes it: told, never a fault; the backups are offered."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLabel

from chipline.app import Program
from chipline.records.kinds import ALL_KINDS
from chipline.store.backup import backups
from chipline.windows import formats
from chipline.windows.safety.damaged_dialog import DamageDialog


def _undecodable_schema(path: Path) -> None:
    # It may lie in the file a second time, where it was before the page was filled anew.
    data = path.read_bytes()
    path.write_bytes(data.replace(b"CREATE TABLE firm (", b"CREATE TABLE fir\xc3 ("))


def _unreadable_changes(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        triggers = "SELECT name FROM sqlite_schema WHERE type = 'trigger'"
        for (name,) in connection.execute(triggers).fetchall():
            connection.execute(f'DROP TRIGGER "{name}"')
        connection.execute("UPDATE journal_change SET \"after\" = '{spoilt'")
        connection.execute("UPDATE journal SET label = '{\"text\":', why = '{spoilt'")
        connection.commit()


def test_a_file_with_half_a_letter_in_its_schema_is_told_and_its_backups_are_offered(
    program: Program, small_file: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(small_file, tmp_path / "theirs.chipline"))
    backups.back_up(path)
    _undecodable_schema(path)
    assert program.open(path)
    shown = program._mending._dialog
    assert isinstance(shown, DamageDialog)
    assert program.window is None
    shown.done(0)


def test_a_history_that_is_no_json_keeps_nobody_from_the_records_or_the_backups(
    program: Program, small_file: Path, tmp_path: Path
) -> None:
    path = Path(shutil.copy(small_file, tmp_path / "theirs.chipline"))
    backups.back_up(path)
    _unreadable_changes(path)
    assert program.open(path)
    shown = program._mending._dialog
    assert (shown is None) is (program.window is not None)
    if shown is not None:
        shown.done(0)


@pytest.mark.parametrize(
    "error", [KeyError("act"), ValueError("JSON"), TypeError("bytes"), IndexError(-1)], ids=repr
)
def test_whatever_reading_leads_to_is_damage(
    program: Program,
    small_file: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    error: Exception,
) -> None:
    path = Path(shutil.copy(small_file, tmp_path / "theirs.chipline"))

    def fail(*_given: object, **_named: object) -> Any:
        raise error

    monkeypatch.setattr("chipline.app.Workspace.open", fail)
    assert program.open(path)
    shown = program._mending._dialog
    assert isinstance(shown, DamageDialog)
    assert any("theirs.chipline" in label.text() for label in shown.findChildren(QLabel))
    shown.done(0)


WRONG: tuple[Any, ...] = (
    b"\xff\x00",
    "abc",
    10**30,
    -1.5e300,
    float("inf"),
    [b"x"],
    [None, 7],
    {"a": []},
)


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: str(kind.name))
def test_a_value_that_no_field_of_its_type_holds_is_written_all_the_same(kind: Any) -> None:
    for spec in kind.fields.values():
        for wrong in WRONG:
            assert isinstance(formats.value_text(spec, wrong, {}), str), (spec.name, wrong)
