"""`chipline import` that somebody stops, at any of its points: everything is as it was before."""

from __future__ import annotations

import os
import signal
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from chipline.cli.imports import import_command
from chipline.exchange.stage import Stage
from chipline.exchange.table_files import progress
from chipline.exchange.table_files.read_file import ReadOptions, read_file
from chipline.store.imports import import_plan
from chipline.store.journal import apply_changes
from scenarios.commands import Out, run

pytestmark = pytest.mark.usefixtures("starter_copied")

_ROWS, _POINTS = 2_600, 10
_OPTIONS = ("--kind", "clusters", "--unmatched", "new")


def _staged_here(path: Path, out: Path, options: ReadOptions, go_on: Callable[..., bool]) -> Stage:
    """Read a file as the other process does, without its start, which takes a second."""

    def tell(rows: int, share: float) -> None:
        assert go_on(rows, share)

    read_file(path, out, options, tell)
    return Stage(out)


@pytest.fixture
def points(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[int]:
    """Make an import tell how far it is as often as it can; it is stopped at the number in the list."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setattr(import_command, "stage_file", _staged_here)
    monkeypatch.setattr(progress, "_BETWEEN_S", -1.0)
    monkeypatch.setattr(import_plan, "_AT_ONCE", 200)
    monkeypatch.setattr(apply_changes, "_AT_ONCE", 20)
    told: list[int] = [0, -1]

    def tell(_self: object, _done: int, _total: int) -> None:
        told[0] += 1
        if told[0] == told[1]:
            os.kill(os.getpid(), signal.SIGTERM)

    monkeypatch.setattr(import_command.ToldProgress, "__call__", tell)
    return told


def test_stopped_at_ten_points_everything_is_as_it_was(
    file: Path, tmp_path: Path, points: list[int], capsys: Out
) -> None:
    table = tmp_path / "clusters.csv"
    lines = ("name,owner,quantity_low", *(f"Cluster {n},Firm {n % 7},{n}" for n in range(_ROWS)))
    table.write_text("\n".join(lines), encoding="utf-8")
    # How often it tells of reading, comparing and writing, in a copy.
    copy = tmp_path / "copy.chipline"
    copy.write_bytes(file.read_bytes())
    assert run("import", copy, table, *_OPTIONS) == 0
    often, before = points[0], file.read_bytes()
    assert often > 2 * _POINTS
    for point in range(_POINTS):
        points[:] = [0, 1 + point * (often - 1) // (_POINTS - 1)]
        capsys.readouterr()
        assert run("import", file, table, *_OPTIONS) == 1
        assert "Stopped." in capsys.readouterr().err
        assert file.read_bytes() == before
        assert list((tmp_path / "temporary").iterdir()) == []
    assert run("import", file, table, *_OPTIONS) == 0
