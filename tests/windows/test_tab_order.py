"""Tab goes through panes, boxes and dialogs as they are read, whatever was made first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

import chipline.windows
from chipline.records.record import KINDS, id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.shell.window import Window
from chipline.windows.tables.bulk.bulk_dialog import BulkDialog
from chipline.windows.tables.bulk.bulk_form import BulkForm
from chipline.windows.tables.columns.column_popover import ColumnPopover
from chipline.windows.tables.pane import TablePane
from chipline.windows.tables.paste.paste_dialog import PasteDialog
from chipline.windows.tables.table_view import RecordTable
from chipline.windows.widgets.empty_state import EmptyState
from windows.briefing.conftest import tell
from windows.dialogs import dialogs, file_dialogs, small_dialogs
from windows.test_sizes import SHOWN, STATES

Dialogs = Callable[[Window, Workspace], Iterator[QWidget]]


def stops(root: QWidget) -> Iterator[tuple[QWidget, QRect]]:
    """Yield what Tab comes to below `root`, in its order, with its place there."""
    part = root.nextInFocusChain()
    while part is not None and part is not root:
        if (
            root.isAncestorOf(part)
            and part.isVisibleTo(root)
            and part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and part.focusProxy() is None
            and part.width() > 1
        ):
            yield part, QRect(part.mapTo(root, QPoint(0, 0)), part.size())
        part = part.nextInFocusChain()


def backward(root: QWidget) -> Iterator[str]:
    """Yield each step of Tab that goes up within a column, or back within a row."""
    for (before, there), (after, here) in pairwise(stops(root)):
        if isinstance(before, RecordTable) or isinstance(before.parent(), EmptyState):
            # The keyboard begins in a table, or what stands for it; Tab goes from there to its tools.
            continue
        left, right = max(there.left(), here.left()), min(there.right(), here.right())
        top, bottom = max(there.top(), here.top()), min(there.bottom(), here.bottom())
        up = here.bottom() <= there.top() and right - left > min(there.width(), here.width()) / 2
        back = (
            here.right() <= there.left() and bottom - top > max(there.height(), here.height()) / 2
        )
        if up or back:
            names = (
                f"{type(each).__name__} “{each.accessibleName() or getattr(each, 'text', str)()}”"
                for each in (before, after)
            )
            yield " is before ".join(names)


@pytest.mark.modal
@pytest.mark.parametrize("make", [dialogs, file_dialogs, lambda window, _of: small_dialogs(window)])
def test_dialogs(window: Window, file_workspace: Workspace, make: Dialogs) -> None:
    found = []
    window.session.do(edits.set_field("chip", id_of_slug("nv-h20"), "memory_gb", 97))
    for dialog in make(window, file_workspace):
        dialog.show()
        QApplication.processEvents()
        found += [f"{type(dialog).__name__}: {each}" for each in backward(dialog)]
        dialog.hide()
    assert not found, "\n".join(found)


def test_the_day_strip(window: Window) -> None:
    """Along the strip Tab goes as it is read: its axis comes after the controls before it."""
    bar = window.as_of_bar
    bar.window().resize(1366, 768)
    found = [(part, place.left()) for part, place in stops(bar)]
    assert [place for _part, place in found] == sorted(place for _part, place in found)
    assert bar.player.button in [part for part, _place in found]


def test_panes(window: Window, file_workspace: Workspace) -> None:
    tell(file_workspace)
    window.resize(1366, 768)
    found = []
    for name in SHOWN:
        window.view_state.show_pane(name)
        for state in STATES.get(name, [{}]):
            if "subject" in state:
                window.view_state.show_dossier(*state["subject"])
            assert window.pane is not None
            window.pane.restore(state)
            QApplication.processEvents()
            found += [f"{name} {state}: {each}" for each in backward(window.pane)]
    assert not found, "\n".join(found)


def test_the_box_of_columns(window: Window) -> None:
    window.view_state.show_pane("facilities")
    pane = window.pane
    assert isinstance(pane, TablePane)
    pane.open_columns()
    box = pane.findChild(ColumnPopover)
    assert box is not None
    box.key.setCurrentIndex(1)
    box.down.setEnabled(True)
    QApplication.processEvents()
    assert not list(backward(box))


@pytest.mark.modal
def test_a_change_of_several_records_after_another_field_was_chosen(window: Window) -> None:
    rows = np.arange(2)
    dialog = BulkDialog(window.session, KINDS["firm"], (rows, rows), "hq_country", window)
    dialog.show()
    form = dialog.findChild(BulkForm)
    assert form is not None
    assert dialog.table not in [part for part, _place in stops(dialog)], "nothing is in it yet"
    for name in ("tags", "kinds", "hq_country"):
        form.field.setCurrentIndex(form.field.findData(name))
        QApplication.processEvents()
        order = [part for part, _place in stops(dialog)]
        assert form.value is not None
        value = next(part for part in order if form.value.isAncestorOf(part))
        assert order.index(form.field) + 1 == order.index(form.act) == order.index(value) - 1, name
        if isinstance(value, QPushButton):
            assert not value.autoDefault(), "Enter on it says nothing yet"
    dialog.close()


@pytest.mark.modal
def test_rows_that_are_pasted(window: Window) -> None:
    """From how they are cut to what each column fills, to the rows and what can't be read in them."""
    firm = KINDS["firm"]
    dialog = PasteDialog(
        window.session,
        firm,
        "Name\tHeadquarters\tEntity List since\nSomebody\tMalaisia\t31/31/2025\n",
        shown=list(firm.fields)[:4],
        chosen=np.arange(0),
        parent=window,
    )
    dialog.show()
    QApplication.processEvents()
    order = [part for part, _place in stops(dialog)]
    options = [part for part in order if dialog.options.isAncestorOf(part)]
    columns = [part for part in order if dialog.columns.isAncestorOf(part)]
    rest = [dialog.table, dialog.copy, dialog.lost, dialog.with_source, dialog.leave]
    order = [part for part in order if part in {*options, *columns, *rest, dialog.accept_button}]
    assert len(columns) >= 3, "and how a date is read"
    assert order == [*options, *columns, *rest, dialog.accept_button]
    cut = dialog.options
    assert options == [cut.delimiter, cut.placing, cut.heading, cut.clearing]
    dialog.close()


@pytest.mark.modal
def test_enter_presses_the_button_that_has_the_keyboard(window: Window, qtbot: QtBot) -> None:
    written = window.session.stacks.undo
    copied = "Name\tHeadquarters\nSomebody\tSG\n"
    rows = np.arange(2)
    firm, session = KINDS["firm"], window.session
    for dialog in (
        PasteDialog(session, firm, copied, shown=list(firm.fields)[:4], chosen=rows, parent=window),
        BulkDialog(session, firm, (rows, rows), "tags", window),
    ):
        dialog.show()
        dialog.leave.setFocus()
        qtbot.keyClick(dialog.leave, Qt.Key.Key_Return)
        assert not dialog.isVisible(), "Cancel is Cancel"
        assert session.stacks.undo == written


def test_no_button_leaves_enter_to_another_one() -> None:
    folder = Path(chipline.windows.__file__).parent
    bare = [
        path.name
        for path in folder.rglob("*.py")
        if "setAutoDefault(False)" in path.read_text("utf-8")
    ]
    # An editor takes Enter itself.
    assert sorted(bare) == ["choice_editors.py", "choice_keys.py"]
