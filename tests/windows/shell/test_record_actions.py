"""What the window does with the selected record: make, copy, star, delete, and undo it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug, new_id
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.shell.window import Window
from chipline.windows.tables.pane import TablePane
from chipline.windows.widgets.editors.new_record_box import NewRecordBox

MOVE = id_of_slug("rl-ali-sea-train")


def test_a_record_made_on_the_way_is_named_with_undo_beside_it(
    window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    parent = new_id()
    window.session.do(
        edits.make_and_use(
            (edits.create("firm", {"name": "Kuching Holding"}, record_id=parent),),
            lambda made: edits.set_field(
                "firm", id_of_slug("alibaba"), "ultimate_parent", parent, coming=made
            ),
        )
    )
    assert window.status.said == "Created firm “Kuching Holding”"
    qtbot.mouseClick(window.status._offer, Qt.MouseButton.LeftButton)
    with file_workspace.reading() as queries:
        assert queries.values("firm", parent) is None
    assert window.status.said.startswith("Undone: ")


def test_undo_names_what_it_takes_back(window: Window) -> None:
    window.session.do(edits.set_field("relocation", MOVE, "status", "confirmed"))
    assert window._actions["edit.undo"].text().startswith("Undo: Change Status of")
    window.menus.run("edit.undo")
    assert not window._actions["edit.undo"].isEnabled()
    assert window._actions["edit.redo"].text().startswith("Redo: Change Status of")


def test_a_step_with_a_long_name_makes_no_menu_as_wide_as_the_window(window: Window) -> None:
    window.session.do(edits.set_field("relocation", MOVE, "name", f"R&D moves {'far ' * 60}away"))
    undo = window._actions["edit.undo"]
    assert undo.text().endswith("…")
    window.menus.run("edit.undo")
    window.session.do(edits.set_field("relocation", MOVE, "name", "R&D moves"))
    window.session.do(edits.set_field("relocation", MOVE, "status", "confirmed"))
    assert undo.text() == "Undo: Change Status of “R&&D moves”", "a lone & would be a mark"


def _answer(box: QMessageBox, text: str) -> None:
    next(button for button in box.buttons() if button.text() == text).click()


def test_delete_asks_and_names_what_goes(window: Window) -> None:
    window.view_state.select("relocation", MOVE)
    window.menus.run("edit.delete")
    box = window.findChild(QMessageBox)
    assert box is not None
    assert "Alibaba trains Qwen in South-East Asia" in box.text()
    assert "1 citation" in box.informativeText()
    _answer(box, "Delete relocation")
    assert window.view_state.record == ""
    window.menus.run("edit.undo")
    window.view_state.select("relocation", MOVE)
    assert window.view_state.record == MOVE


def test_duplicate_selects_the_copy(window: Window) -> None:
    window.view_state.select("firm", id_of_slug("nvidia"))
    window.menus.run("edit.duplicate")
    assert window.view_state.record not in ("", id_of_slug("nvidia"))


def test_a_new_record_is_the_one_that_is_shown(qtbot: QtBot, file_workspace: Workspace) -> None:
    # With real threads: the table reads its rows anew while the new record is being selected.
    made = Window(Session(file_workspace), Settings())
    qtbot.addWidget(made, before_close_func=Window.let_go)
    made.show()
    made.view_state.open("firms", "firm", id_of_slug("alibaba"))
    head = made.inspector.head.name_row
    qtbot.waitUntil(lambda: head.shown.text() == "Alibaba")
    table = made.pane
    assert isinstance(table, TablePane)
    qtbot.waitUntil(lambda: table.table.current_row == 0)
    made.menus.run("edit.new")
    box = made.findChild(NewRecordBox)
    assert box is not None
    qtbot.keyClicks(box.line, "Kuching Compute")
    with qtbot.waitSignal(table.loaded):
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: head.shown.text() == "Kuching Compute")
    qtbot.waitUntil(lambda: table.is_settled)
    assert made.view_state.record != id_of_slug("alibaba")
    made.close()


def test_a_record_is_starred_and_found_by_its_star(window: Window) -> None:
    window.view_state.show_pane("firms")
    window.view_state.select("firm", id_of_slug("alibaba"))
    window.menus.run("edit.star")
    window.menus.run("edit.starred")
    pane = window.pane
    assert isinstance(pane, TablePane)
    assert [pane.model.record(row) for row in range(pane.model.rowCount())] == [
        id_of_slug("alibaba")
    ]
    assert pane.model.is_starred(0)
    star = window.inspector.head.star
    assert star.toolTip() == "Take the star away"
    star.click()
    assert star.toolTip() == "Star this record"
    assert pane.model.rowCount() == 0
    window.session.undo()
    assert pane.model.rowCount() == 1


def test_what_changed_since_one_looked_is_found(window: Window) -> None:
    assert not window._actions["edit.changed_since"].isEnabled(), "nobody has looked yet"
    window.view_state.looked = "2999-03-01T00:00:00Z"
    window.refresh_actions()
    window.view_state.show_pane("firms")
    pane = window.pane
    assert isinstance(pane, TablePane)
    window.menus.run("edit.changed_since")
    assert pane.model.rowCount() == 0
    window.session.do(edits.set_field("firm", id_of_slug("nvidia"), "notes", "Seen again."))
    window.view_state.looked = "2026-03-01T00:00:00Z"
    window.menus.run("edit.changed_since")
    found = [pane.model.record(row) for row in range(pane.model.rowCount())]
    assert id_of_slug("nvidia") in found
    (said,) = pane.bar.chips.sentences()
    assert said == "Updated: from 1 Mar 2026 on"


def test_when_one_looked_is_kept(window: Window, file_workspace: Workspace) -> None:
    path = file_workspace.path
    window.close()
    assert Settings.load().looked[str(path)].startswith("20")
