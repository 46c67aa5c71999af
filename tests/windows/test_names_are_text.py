"""What records say is text wherever it is shown: no tag in it means anything, nothing is fetched for it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from PySide6 import QtGui
from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QHeaderView,
    QLabel,
    QTableView,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from chipline.records.fields import FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import UserError
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.history.pane import HistoryPane
from chipline.windows.inspector.delete_confirm import Consequences, ask_removal
from chipline.windows.review.pane import VIEWS, ReviewPane
from chipline.windows.shell.pane_registry import all_panes
from chipline.windows.shell.window import Window
from windows.dialogs import dialogs

#: In the place of every text. What a link or a picture would be of bears this name.
CANARY = "canary.png"
NASTY = f'<b>x</b><img src="file:///{CANARY}"><a href="file:///{CANARY}">y</a>'
_ROWS = 12
_TIP = Qt.ItemDataRole.ToolTipRole


def _make_nasty(workspace: Workspace) -> None:
    for kind in ALL_KINDS:
        with workspace.reading() as queries:
            rows = queries.connection.exec_driver_sql(f'SELECT id FROM "{kind.table.name}"')  # noqa: S608
            found = [str(row[0]) for row in rows]
        texts = [
            spec.name
            for spec in kind.fields.values()
            if spec.type in (FieldType.TEXT, FieldType.LONG_TEXT) and not spec.choices
        ]
        for number, each in enumerate(found):
            for name in texts:
                # Some texts name a field or a short name, and take nothing else.
                with suppress(UserError):
                    workspace.apply(edits.set_field(kind.name, each, name, f"{NASTY} {number}"))


def fetched(html: str) -> list[str]:
    """Return what an HTML text would fetch or lead to that a name asks for."""
    document = QTextDocument()
    document.setHtml(html)
    found, block = [], document.begin()
    while block.isValid():
        parts = block.begin()
        while not parts.atEnd():
            shown = parts.fragment().charFormat()
            named = (shown.toImageFormat().name(), shown.anchorHref())
            found += [each for each in named if CANARY in each]
            parts += 1
        block = block.next()
    return found


def _guessed(text: object) -> bool:
    """Tell whether Qt takes a text for HTML by itself and does then what a name says."""
    return isinstance(text, str) and QtGui.Qt.mightBeRichText(text) and bool(fetched(text))


def _indexes(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model = view.model()
    for row in range(min(model.rowCount(), _ROWS)):
        for column in range(model.columnCount()):
            index = model.index(row, column)
            yield index
            for inner in range(min(model.rowCount(index), _ROWS)):
                yield model.index(inner, column, index)


def loose(widget: QWidget) -> Iterator[str]:
    """Say where a widget takes a name for more than text."""
    if _guessed(widget.toolTip()):
        yield "tip"
    if isinstance(widget, QLabel):
        rich = widget.textFormat() is not Qt.TextFormat.PlainText
        if rich and fetched(widget.text()):
            yield "label"
    if isinstance(widget, QTextEdit) and fetched(widget.toHtml()):
        yield "page"
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        if any(_guessed(index.data(_TIP)) for index in _indexes(widget)):
            yield "cell"
        heads = [widget] if isinstance(widget, QHeaderView) else []
        if isinstance(widget, QTableView):
            heads = [widget.horizontalHeader(), widget.verticalHeader()]
        for head in heads:
            model, way = head.model(), head.orientation()
            if any(_guessed(model.headerData(n, way, _TIP)) for n in range(head.count())):
                yield "head"


class _Look:
    def __init__(self) -> None:
        self.found: set[str] = set()
        #: How often the name was met at all: a look that meets none proves nothing.
        self.met = 0

    def at(self, root: QWidget, where: str) -> None:
        QApplication.processEvents()
        for each in (root, *root.findChildren(QWidget)):
            if isinstance(each, QLabel) and CANARY in each.text():
                self.met += 1
            for what in loose(each):
                self.found.add(f"{where}: {what} of {type(each).__name__} {each.objectName()}")


@pytest.fixture
def nasty_window(file_workspace: Workspace, qtbot: QtBot) -> Window:
    _make_nasty(file_workspace)
    made = Window(Session(file_workspace, inline=True), Settings())
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.show()
    return made


@pytest.mark.modal
def test_no_name_is_more_than_text(nasty_window: Window, file_workspace: Workspace) -> None:
    window, look = nasty_window, _Look()
    for name in all_panes():
        window.view_state.show_pane(name)
        look.at(window, name)
        pane = window.pane
        if isinstance(pane, ReviewPane):
            for view in VIEWS:
                pane.set_view(view)
                look.at(window, f"review {view}")
        if isinstance(pane, HistoryPane):
            pane.list.setCurrentIndex(pane.list.model().index(1, 0))
            look.at(window, "history entry")
    for kind in ALL_KINDS:
        with file_workspace.reading() as queries:
            row = queries.connection.exec_driver_sql(
                f'SELECT id FROM "{kind.table.name}" LIMIT 1'  # noqa: S608
            ).first()
        if row is not None:
            window.view_state.select(kind.name, str(row[0]))
            look.at(window.inspector, f"card of a {kind.name}")
    box = ask_removal(window, "firm", NASTY, Consequences((), 0), lambda: None)
    look.at(box, "delete")
    box.reject()
    window.status.say(NASTY)
    look.at(window, "status")
    assert look.met > 20
    assert not look.found


@pytest.mark.modal
def test_no_dialog_takes_a_name_for_more(nasty_window: Window, file_workspace: Workspace) -> None:
    look = _Look()
    for dialog in dialogs(nasty_window, file_workspace):
        dialog.show()
        look.at(dialog, type(dialog).__name__)
        dialog.hide()
        dialog.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not look.found


def test_what_does_is_found(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    label, page = QLabel(NASTY, parent), QTextEdit(parent)
    page.setHtml(NASTY)
    parent.setToolTip(NASTY)
    assert [list(loose(each)) for each in (label, page, parent)] == [["label"], ["page"], ["tip"]]
