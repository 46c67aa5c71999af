"""Editing in the table itself: which cell, what is typed, what is wrong, and where Tab goes."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.windows.tables.pane import TablePane
from chipline.windows.widgets.editors.reference_editors import ReferenceEditor
from chipline.windows.widgets.editors.value_editors import ChoiceEditor, LineEditor, LongTextEditor
from windows.tables.conftest import MakePane

ENTER, TAB, F2 = Qt.Key.Key_Return, Qt.Key.Key_Tab, Qt.Key.Key_F2


def begin(qtbot: QtBot, pane: TablePane, row: int, field: str) -> LineEditor:
    pane.table.go_to(row)
    pane.table.go_to_cell(row, pane.model.column(field))
    qtbot.keyClick(pane.table, F2)
    editor = pane.editing.editor
    assert isinstance(editor, LineEditor)
    return editor


def retype(qtbot: QtBot, line: QLineEdit, text: str) -> None:
    line.selectAll()
    qtbot.keyClicks(line, text)


def cell(pane: TablePane, row: int, field: str) -> str:
    return str(pane.model.index(row, pane.model.column(field)).data() or "")


def note(pane: TablePane) -> str:
    shown = pane.editing._note
    assert shown is not None
    return shown.text.text() if shown.isVisible() else ""


def test_arrows_go_from_cell_to_cell_and_leave_the_selection(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("firm")
    qtbot.keyClick(pane.table, Qt.Key.Key_Home)
    shown = pane.columns.shown()
    qtbot.keyClick(pane.table, Qt.Key.Key_Right)
    qtbot.keyClick(pane.table, Qt.Key.Key_Right)
    assert pane.model.fields[pane.table.current_column].name == shown[2]
    qtbot.keyClick(pane.table, Qt.Key.Key_Down)
    assert pane.model.fields[pane.table.current_column].name == shown[2]
    assert pane.table.current_row == 1
    assert pane.table.is_chosen(1)
    for _ in range(5):
        qtbot.keyClick(pane.table, Qt.Key.Key_Left)
    assert pane.table.current_column == 0


def test_a_cell_out_of_sight_is_scrolled_to_beside_the_first_column(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("restriction")
    pane.columns.show({spec.name for spec in pane.model.fields})
    pane.table.go_to(0)
    table = pane.table
    for keys in (Qt.Key.Key_Right, Qt.Key.Key_Left):
        for _step in range(len(pane.model.fields)):
            qtbot.keyClick(table, keys)
            left = table.columnViewportPosition(table.current_column)
            if table.current_column:
                assert table.columnWidth(0) <= left < table.viewport().width()


def test_a_date_is_typed_and_saved_with_enter_and_undone(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("restriction")
    editor = begin(qtbot, pane, 0, "ended")
    assert editor.line.text() == "2025-08-08~"
    retype(qtbot, editor.line, "Sep 2025")
    assert note(pane) == "between 1 and 30 September 2025"
    qtbot.keyClick(editor.line, ENTER)
    qtbot.waitUntil(lambda: cell(pane, 0, "ended") == "Sep 2025")
    assert pane.editing.editor is None
    assert pane.table.hasFocus()
    session.undo()
    qtbot.waitUntil(lambda: cell(pane, 0, "ended") == "~8 Aug 2025")


def test_what_is_wrong_is_told_beside_the_cell_and_only_when_it_is_to_be_saved(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("chip")
    editor = begin(qtbot, pane, 0, "memory_gb")
    retype(qtbot, editor.line, "ninety")
    assert note(pane) == ""
    qtbot.keyClick(editor.line, ENTER)
    assert "“ninety” is not a number" in note(pane)
    assert pane.editing.editor is editor
    assert session.stacks.undo is None
    retype(qtbot, editor.line, "90")
    assert note(pane) == ""
    qtbot.keyClick(editor.line, ENTER)
    qtbot.waitUntil(lambda: cell(pane, 0, "memory_gb") == "90")


def test_what_the_workspace_refuses_is_told_there_as_well(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("firm")
    pane.columns.show({"slug"})
    editor = begin(qtbot, pane, 0, "slug")
    retype(qtbot, editor.line, "nvidia")
    qtbot.keyClick(editor.line, ENTER)
    assert "is that of “NVIDIA”" in note(pane)
    assert pane.editing.editor is editor


def test_esc_leaves_the_cell_as_it_was(qtbot: QtBot, make_pane: MakePane, session: Session) -> None:
    pane = make_pane("chip")
    editor = begin(qtbot, pane, 0, "memory_gb")
    retype(qtbot, editor.line, "1")
    qtbot.keyClick(editor.line, Qt.Key.Key_Escape)
    assert pane.editing.editor is None
    assert pane.table.hasFocus()
    assert session.stacks.undo is None
    assert pane.bar.finder.text() == ""


def test_tab_saves_and_goes_on_to_the_next_cell_though_rows_move(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    editor = begin(qtbot, pane, 0, "name")
    retype(qtbot, editor.line, "Zhejiang Alibaba")
    qtbot.keyClick(editor.line, TAB)
    assert cell(pane, 3, "name") == "Zhejiang Alibaba"
    assert pane.table.current_row == 3
    following = pane.editing.editor
    assert following is not None
    assert following.spec.name == pane.columns.shown()[1]
    qtbot.keyClick(QApplication.focusWidget() or following, Qt.Key.Key_Escape)


def test_the_order_waits_until_a_cell_is_done(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    editor = begin(qtbot, pane, 0, "hq_country")
    retype(qtbot, editor.line, "Sing")
    session.do(edits.set_field("firm", id_of_slug("nvidia"), "name", "Aardvark"))
    assert pane.editing.editor is editor
    assert editor.line.text() == "Sing"
    # The first puts the countries away that are offered.
    qtbot.keyClick(editor.line, Qt.Key.Key_Escape)
    assert pane.editing.editor is editor
    qtbot.keyClick(editor.line, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: cell(pane, 0, "name") == "Aardvark")


def test_a_double_click_edits_the_cell(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    column = pane.model.column("hq_country")
    at = QPoint(
        pane.table.columnViewportPosition(column) + 10, pane.table.rowViewportPosition(1) + 10
    )
    qtbot.mouseClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    qtbot.mouseDClick(pane.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    editor = pane.editing.editor
    assert editor is not None
    assert editor.spec.name == "hq_country"


def test_going_to_another_row_saves_what_fits_and_tells_what_does_not(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    editor = begin(qtbot, pane, 0, "hq_country")
    retype(qtbot, editor.line, "SG")
    pane.table.go_to(1)
    qtbot.waitUntil(lambda: cell(pane, 0, "hq_country") == "Singapore")
    editor = begin(qtbot, pane, 0, "hq_country")
    retype(qtbot, editor.line, "Atlantis")
    with qtbot.waitSignal(pane.status_changed, check_params_cb=lambda text: "stays" in text):
        pane.table.go_to(1)
    assert cell(pane, 0, "hq_country") == "Singapore"


def test_each_field_has_the_editor_of_the_record_card(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("relocation")
    pane.columns.show({spec.name for spec in pane.model.fields})
    found = {}
    for spec in pane.model.fields:
        pane.table.go_to(0)
        began = pane.editing.begin(pane.model.index(0, pane.model.column(spec.name)))
        assert began is spec.editable, spec.name
        editor = pane.editing.editor
        if editor is not None:
            found[spec.name] = type(editor)
            area = editor.parentWidget()
            assert area is not None
            assert area.rect().contains(editor.geometry()), spec.name
            editor.given_up.emit()
            assert pane.editing.editor is None
    assert found["status"] is ChoiceEditor
    assert found["trigger"] is ReferenceEditor
    assert found["notes"] is LongTextEditor
    assert session.stacks.undo is None


def test_a_reference_is_chosen_in_place(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("chip")
    pane.table.go_to(0)
    pane.editing.begin(pane.model.index(0, pane.model.column("vendor")))
    editor = pane.editing.editor
    assert isinstance(editor, ReferenceEditor)
    assert editor.line.text() == "NVIDIA"
    qtbot.waitUntil(editor.line.hasFocus)
    retype(qtbot, editor.line, "Alib")
    qtbot.keyClick(editor.line, ENTER)
    qtbot.waitUntil(lambda: cell(pane, 0, "vendor") == "Alibaba")


def test_an_unusual_figure_is_doubted_in_the_cell_and_taken(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("chip")
    editor = begin(qtbot, pane, 0, "memory_gb")
    retype(qtbot, editor.line, "96000000000")
    assert "96000000000 GB is unusual, 1 to 4000 is typical" in note(pane)
    retype(qtbot, editor.line, "141")
    assert note(pane) == ""
    retype(qtbot, editor.line, "96000000000")
    qtbot.keyClick(editor.line, ENTER)
    qtbot.waitUntil(lambda: cell(pane, 0, "memory_gb") == "96000000000")
