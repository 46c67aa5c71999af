"""Faults of the program: nothing that goes wrong ends it, hangs it, or is told twice."""

from __future__ import annotations

import shutil
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from types import FunctionType
from typing import TYPE_CHECKING, cast

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from chipline.app import Program
from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store.workspace import Workspace
from chipline.windows.history.history_view import HistoryDelegate
from chipline.windows.inspector.fields import field_row
from chipline.windows.inspector.sections import CardBody
from chipline.windows.review.list_view import RowDelegate
from chipline.windows.review.queue_model import QueueModel
from chipline.windows.rules_pane import chart
from chipline.windows.rules_pane.affected.affected_model import RowsModel
from chipline.windows.shell.faults.fault_queue import Faults
from chipline.windows.shell.pane_registry import PaneEntry
from chipline.windows.shell.window import Window
from chipline.windows.tables.cells.cell_delegate import CellDelegate
from chipline.windows.tables.row_model import RowModel
from chipline.windows.timeline.canvas import canvas
from chipline.windows.widgets.error_page import ErrorPage

if TYPE_CHECKING:
    from chipline.windows.review.pane import ReviewPane
    from chipline.windows.rules_pane.pane import RulesPane


def _failing(name: str) -> Callable[..., None]:
    """Return a method of that name that raises."""

    def fault(self: object, *_given: object, **_named: object) -> None:
        raise RuntimeError("a fault")

    return FunctionType(fault.__code__.replace(co_name=name), globals())


@pytest.fixture
def program(
    qtbot: QtBot, small_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Program]:
    """The program with its window on the small workspace, and its own hook for faults."""
    path = tmp_path / "small.chipline"
    shutil.copy(small_file, path)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    made = Program(application)
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    faults = Faults(made.stand_in)
    faults.again.connect(made.say_again)
    faults.install()
    assert made.open(path)
    yield made
    for box in _boxes():
        box.close()
    if made.window is not None:
        made.window.let_go()
        made.window.close()
        # Left standing, each would be polished anew by every test that changes the theme.
        made.window.deleteLater()


@pytest.fixture
def window(program: Program, qtbot: QtBot) -> Window:
    assert program.window is not None
    qtbot.waitExposed(program.window)
    return program.window


def _boxes() -> list[QMessageBox]:
    shown = [each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox)]
    return [box for box in shown if box.objectName() == "fault" and box.isVisible()]


def _stand_in(window: Window) -> ErrorPage | None:
    found = window.stack.currentWidget()
    return found if isinstance(found, ErrorPage) else None


@pytest.mark.parametrize(
    ("pane", "view", "part", "name"),
    [
        ("timeline", "", canvas, "QPainter"),
        ("controls", "plane", chart, "QPainter"),
        ("controls", "frontier", chart, "QPainter"),
        ("controls", "touched", RowsModel, "data"),
        ("firms", "", CellDelegate, "paint"),
        ("firms", "", RowModel, "headerData"),
        ("history", "", HistoryDelegate, "paint"),
        ("review", "waiting", RowDelegate, "paint"),
        ("review", "waiting", QueueModel, "data"),
    ],
)
def test_a_pane_that_cannot_be_painted_gives_way_to_a_message(
    window: Window,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    pane: str,
    view: str,
    part: object,
    name: str,
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(part, name, _failing(name))
        window.view_state.show_pane(pane)
        if view and (shown := window.pane) is not None:
            cast("RulesPane | ReviewPane", shown).set_view(view)
        for widget in window.findChildren(QWidget):
            widget.update()
        qtbot.waitUntil(lambda: _stand_in(window) is not None)
        assert window.pane is None
        assert _boxes() == [], "the pane itself says it"
        window.view_state.show_pane("history" if pane == "firms" else "links")
        assert _stand_in(window) is None, "the other panes go on"
        window.view_state.show_pane(pane)
    stand_in = _stand_in(window)
    assert stand_in is not None
    assert "RuntimeError\n" in stand_in.report
    stand_in.again.click()
    assert _stand_in(window) is None
    assert window.pane is window.stack.currentWidget()


def test_a_pane_that_cannot_be_made_gives_way_too(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(PaneEntry, "make", _failing("make"))
        window.view_state.show_pane("firms")
    stand_in = _stand_in(window)
    assert stand_in is not None
    stand_in.check.click()
    assert window.view_state.pane == "review"
    window.view_state.show_pane("firms")
    stand_in.again.click()
    assert window.pane is window.stack.currentWidget()


def test_beside_a_first_pane_that_cannot_be_made_there_is_a_card(
    small_file: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "small.chipline"
    shutil.copy(small_file, path)
    monkeypatch.setattr(PaneEntry, "make", _failing("make"))
    made = Window(Session(Workspace.open(path), inline=True), Settings())
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.show()
    assert _stand_in(made) is not None
    assert not made.inspector.area.isHidden()
    assert made.inspector.head.name_row.shown.text() == "H20 licence requirement"
    made.close()


def test_a_card_that_cannot_be_laid_out_or_painted_gives_way_to_a_message(
    window: Window, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    card = window.inspector
    card.show()
    for part, name in ((field_row, "QPainter"), (CardBody, "lay_out")):
        window.view_state.select("", "")
        with monkeypatch.context() as broken:
            broken.setattr(part, name, _failing(name))
            window.view_state.select("relocation", id_of_slug("rl-ali-sea-train"))
            qtbot.waitUntil(lambda: card.shown_stand_in is not None)
        stand_in = card.shown_stand_in
        assert stand_in is not None
        assert card.updatesEnabled()
        stand_in.again.click()
        qtbot.waitUntil(card.area.isVisible)
    assert _boxes() == []


def test_faults_elsewhere_are_told_in_one_dialog_and_counted(
    window: Window, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    def one() -> None:
        raise KeyError("one")

    def other() -> None:
        raise ValueError("other")

    for _time in range(12):
        QTimer.singleShot(0, window, one)
    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "12 more like it" in "".join(box.text() for box in _boxes()))
    (box,) = _boxes()
    assert box.parent() is window
    assert "KeyError\n" in box.detailedText()
    assert "ValueError\n" in box.detailedText()
    assert caplog.text.count("KeyError\n") == 1, "the log isn't filled with one fault"
    next(each for each in box.buttons() if each.text() == "Copy the report").click()
    assert "KeyError" in QApplication.clipboard().text()
    qtbot.waitUntil(lambda: not _boxes())
    QTimer.singleShot(0, window, one)
    qtbot.waitUntil(lambda: "went wrong again" in window.status.said)
    assert not _boxes(), "the same is not told again"


@pytest.mark.modal
def test_a_fault_inside_another_dialog_waits_for_nobody(window: Window, qtbot: QtBot) -> None:
    class Faulty(QDialog):
        def paintEvent(self, _event: QPaintEvent) -> None:
            raise RuntimeError("a dialog")

    dialog = Faulty(window)
    QTimer.singleShot(0, dialog, lambda: qtbot.waitUntil(lambda: len(_boxes()) == 1))
    QTimer.singleShot(200, dialog, dialog.accept)
    dialog.exec()
    assert not dialog.isVisible()


def test_a_fault_while_a_fault_is_told_is_only_logged(
    window: Window,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(Faults, "_tell", _failing("_tell"))
    QTimer.singleShot(0, window, _failing("timer").__get__(window))
    qtbot.waitUntil(lambda: "A fault could not be told" in caplog.text)
    assert _boxes() == []


def test_a_fault_on_closing_keeps_the_window_once(
    window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as broken:
        broken.setattr(type(window), "ready_to_leave", _failing("ready_to_leave"))
        with pytest.raises(RuntimeError, match="a fault"):
            window.close()
        assert window.isVisible()
        assert not window.gone
    assert window.close()
    assert window.gone


def test_a_fault_at_the_start_does_not_come_back_at_the_next(
    program: Program, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    Workspace.create(tmp_path / "odd.chipline").close()
    program.settings.recent = [str(tmp_path / "odd.chipline")]
    monkeypatch.setattr(program, "_show_on", _failing("_show_on").__get__(program))
    with pytest.raises(RuntimeError, match="a fault"):
        program.open(None)
    assert program.settings.recent == []
