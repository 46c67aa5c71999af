"""A window that imports tables, whose files are read within the test."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from chipline.exchange.stage import Stage
from chipline.exchange.table_files.read_file import ReadOptions, read_file
from chipline.session.session import Session
from chipline.windows.import_wizard import staged_table
from chipline.windows.import_wizard.import_dialog import ImportDialog

Opened = Callable[..., ImportDialog]


@pytest.fixture
def staged_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read files here, since another process takes seconds."""

    def stage_here(path: Path, out: Path, options: ReadOptions, _go_on: object = None) -> Stage:
        read_file(path, out, options)
        return Stage(out)

    monkeypatch.setattr(staged_table, "stage_file", stage_here)


@pytest.fixture
def opened_files(
    qtbot: QtBot, session: Session, tmp_path: Path, staged_here: None
) -> Iterator[Opened]:
    """Open the window on tables by the names of their files, or on one that was copied."""
    parent = QWidget()
    boxes: list[ImportDialog] = []

    def open_tables(
        files: Mapping[str, str],
        copied: str = "",
        learned: Mapping[str, Mapping[str, str]] | None = None,
    ) -> ImportDialog:
        paths: list[Path | str] = []
        for name, text in files.items():
            (tmp_path / name).write_text(text, encoding="utf-8")
            paths.append(tmp_path / name)
        box = ImportDialog(session, paths or [copied], parent, learned=learned)
        boxes.append(box)
        box.show()
        tables = [box.pages.widget(place) for place in range(box.pages.count())]
        qtbot.waitUntil(lambda: all(table.ready or table.problem for table in tables))
        return box

    yield open_tables
    for box in boxes:
        if isValid(box):
            box.reject()
    parent.deleteLater()


@pytest.fixture
def opened(opened_files: Opened) -> Callable[[str], ImportDialog]:
    """Open the window on one table."""
    return lambda text: opened_files({"chips.csv": text})
