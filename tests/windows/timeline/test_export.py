"""What is taken away from the timeline: pages that find together, sources in full, rows."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QProgressDialog, QPushButton

from chipline.cli.main import main
from chipline.timeline_layout.arrangement import Band
from chipline.windows import theme
from chipline.windows.pictures import export_run
from chipline.windows.pictures.source_list import room_for, source_pages
from chipline.windows.timeline.dialogs.event_table import EventTable
from chipline.windows.timeline.export import sheets
from chipline.windows.timeline.export.export_dialog import ExportDialog
from chipline.windows.timeline.export.sheets import Sheet
from chipline.windows.timeline.pane import TimelinePane


def test_every_page_says_which_one_it_is_and_where_it_belongs(
    pane: TimelinePane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(
        sheets, "_paint_title", lambda _painter, sheet, _theme: said.append(sheet.status)
    )
    sheet = Sheet(800, 600, across=3, whole=True, days=(737000, 740000))
    pane.export(sheet, tmp_path / "t.pdf", pytest.fail)
    assert [one.rpartition(" · ")[2] for one in said] == [
        "Page 1 of 4: part 1 of 3 across, 1 of 1 down",
        "Page 2 of 4: part 2 of 3 across, 1 of 1 down",
        "Page 3 of 4: part 3 of 3 across, 1 of 1 down",
    ]
    said.clear()
    pane.export(Sheet(800, 600, with_sources=False), tmp_path / "one.pdf", pytest.fail)
    assert said == [pane.status()]


def test_an_export_that_is_stopped_leaves_what_was_there(
    pane: TimelinePane, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "t.pdf"
    target.write_text("an older one", encoding="utf-8")
    monkeypatch.setattr(export_run, "_PATIENCE_MS", 0)
    said: list[str] = []

    def stop() -> None:
        (dialog,) = pane.window().findChildren(QProgressDialog)
        assert dialog.isVisible()
        (button,) = dialog.findChildren(QPushButton)
        said.append(button.text())
        button.click()

    QTimer.singleShot(0, stop)
    pane.export(Sheet(800, 600, across=9), target, pytest.fail)
    assert said == ["Cancel"]
    assert target.read_text(encoding="utf-8") == "an older one"
    assert list(tmp_path.glob("*.part")) == []
    pane.export(Sheet(800, 600, across=9), target, pytest.fail)
    assert target.read_bytes().startswith(b"%PDF")
    assert not any(one.isVisible() for one in pane.window().findChildren(QProgressDialog))


def test_a_sheet_without_room_for_all_sources_gives_its_height_to_the_picture() -> None:
    every, some = (room_for([f"Source {n}" for n in range(n)], 1600, 900) for n in (27, 28))
    assert every[0] == 27
    assert some[0] == 6
    assert some[1] <= 0.07 * 900 < every[1]


def test_sources_stand_on_their_pages_in_full(qapp: object) -> None:
    sources = [f"Source {n}: " + "a long name of a notice " * (n % 9 + 1) for n in range(120)]
    found = source_pages(sources, 1200, 700)
    assert len(found) > 1
    assert [text for page in found for _, text in page] == sources
    for page in found:
        for box, _ in page:
            assert box.left() >= 0
            assert box.right() <= 1200
            assert box.bottom() <= 700
        assert not any(one.intersects(other) for (one, _), (other, _) in combinations(page, 2))
    # A long name has more than one line.
    assert found[0][8][0].height() > 1.8 * found[0][0][0].height()


def test_an_own_arrangement_is_named_by_what_it_shows(pane: TimelinePane) -> None:
    assert pane.sheet(Sheet()).title == "Restrictions and responses"
    pane.arrangements.set(
        pane.arrangements.current.with_lanes("restriction", ("jurisdiction", "kind"))
    )
    assert pane.header.preset.text() == "Custom arrangement"
    assert pane.sheet(Sheet()).title == "Restrictions by jurisdiction and kind, relocations by firm"
    assert pane.arrangements.current.bands[0] == Band("restriction", ("jurisdiction", "kind"))


def test_selected_rows_of_the_table_are_copied_or_all(qtbot: Any, pane: TimelinePane) -> None:
    lanes = pane.canvas.lanes
    assert lanes is not None
    dialog = EventTable(pane, lanes, pane.canvas.shown)
    qtbot.addWidget(dialog)
    dialog.table.selectRow(1)
    QTest.keyClick(dialog.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().splitlines()
    assert [line.split("\t")[0] for line in lines] == ["Name", "H20 licence requirement"]
    next(one for one in dialog.findChildren(QPushButton) if one.text() == "Copy all rows").click()
    assert len(QGuiApplication.clipboard().text().splitlines()) == 3


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (["--out", "x.png", "--pages", "2"], "--pages is for PDF"),
        (["--out", "x.pdf", "--pages", "0"], "--pages goes from 1 to 40"),
        (["--out", "x.pdf", "--scale", "2"], "--scale is for PNG"),
        (["--out", "x.png", "--scale", "0.5"], "--scale goes from 1 to 8, not 0.5"),
        (["--out", "x.png", "--all-years", "--to", "2025"], "--all-years goes without"),
        (["--out", "x.png", "--kinds", "chips", "--lanes", "workload"], "Nothing that is shown"),
        (["--out", "x.png", "--from", "2026", "--to", "2025"], "--from must come before --to"),
    ],
)
def test_an_option_that_can_do_nothing_is_refused(
    qtbot: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    given: list[str],
    said: str,
) -> None:
    monkeypatch.chdir(tmp_path)
    assert main(["render", "timeline", *given]) == 2
    assert said in capsys.readouterr().err
    assert not list(tmp_path.glob("x.*"))


def test_what_is_asked_in_the_export_can_be_read(qtbot: Any, pane: TimelinePane) -> None:
    theme.dress("light")
    dialog = ExportDialog(pane, None, pane.notes.pinned(), with_eras=True)
    qtbot.addWidget(dialog)
    dialog.show()
    for box in (
        dialog.paper.width_box,
        dialog.paper.height_box,
        dialog.paper.scale_box,
        dialog.paper.pages,
    ):
        text = box.fontMetrics().horizontalAdvance(box.text())
        assert box.findChild(QLineEdit).width() > text
        assert box.accessibleName()
