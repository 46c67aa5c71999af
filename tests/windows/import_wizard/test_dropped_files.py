"""What is dropped on the window: a table is imported, a workspace opened, all else goes on."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl

from chipline.exchange.table_files.read_file import SUFFIXES
from chipline.windows.import_wizard.dropped_files import TABLE_SUFFIXES, dropped_paths


def held(*names: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(Path.cwd() / name)) for name in names])
    return data


@pytest.mark.parametrize("name", ["a.csv", "A.XLSX", "a.geojson", "a.chipline", "A.CHIPLINE"])
def test_tables_and_workspaces_are_taken(name: str) -> None:
    assert dropped_paths(held(name)) == [Path.cwd() / name]


@pytest.mark.parametrize("names", [(), ("a.pdf",), ("a.csv", "b.pdf"), ("a.chipline", "b.csv")])
def test_all_else_goes_on(names: tuple[str, ...]) -> None:
    assert dropped_paths(held(*names)) == []


def test_several_tables_and_folders_are_taken_together(tmp_path: Path) -> None:
    paths = [tmp_path, tmp_path / "a.csv", tmp_path / "b.xlsx"]
    assert dropped_paths(held(*map(str, paths))) == paths


def test_every_table_that_can_be_read_can_be_dropped() -> None:
    assert frozenset(SUFFIXES) == TABLE_SUFFIXES
