"""Changing a field of several records: by keys and by mouse, seen before it is done, undone at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from chipline.records.changes import Change
from chipline.records.query import Filter
from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.compound_edits.bulk_edit import BulkAct
from chipline.store.workspace import Workspace
from chipline.windows.formats import number_text
from chipline.windows.tables.bulk.bulk_dialog import BulkDialog
from chipline.windows.tables.pane import TablePane
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.choice_editors import ChoicesEditor
from chipline.windows.widgets.editors.reference_editors import ReferenceEditor
from chipline.windows.widgets.editors.value_editors import ChoiceEditor, LineEditor
from conftest import labelled
from windows.tables.conftest import MakePane

_STAMPS = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}
NVIDIA, ALIBABA = id_of_slug("nvidia"), id_of_slug("alibaba")


def opened(pane: TablePane, field: str = "") -> BulkDialog:
    pane.bulk_edit(field)
    box = pane.findChild(BulkDialog)
    assert box is not None
    return box


def choose(box: BulkDialog, act: BulkAct) -> None:
    box.form.act.setCurrentIndex(box.form.act.findData(act.value))


def shown(box: BulkDialog) -> list[tuple[str, ...]]:
    model = box.model
    return [
        tuple(str(model.index(row, column).data()) for column in range(3))
        for row in range(model.rowCount())
    ]


def value(session: Session, record: str, field: str, kind: str = "firm") -> object:
    found: list[object] = []
    session.read(
        session, "test", lambda queries: (queries.values(kind, record) or {})[field], found.append
    )
    return found[0]


def type_into(qtbot: QtBot, widget: QWidget | None, text: str) -> None:
    assert widget is not None
    qtbot.keyClicks(widget, text)


def line_of(editor: object) -> QWidget:
    assert isinstance(editor, LineEditor | ReferenceEditor)
    return editor.line


def test_a_field_is_set_by_keys_alone_and_undone_in_one_step(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    qtbot.keyClick(pane.table, Qt.Key.Key_Home)
    qtbot.keyClick(pane.table, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
    pane.table.selectAll()
    box = opened(pane, "hq_country")
    assert box.scopes.button(0).text() == "4 firms selected"
    qtbot.waitUntil(lambda: QApplication.focusWidget() is line_of(box.form.value))
    type_into(qtbot, QApplication.focusWidget(), "SG")
    with qtbot.waitSignal(box.previewed):
        qtbot.keyClick(line_of(box.form.value), Qt.Key.Key_Return)
    assert QApplication.focusWidget() is box.change
    assert box.change.text() == "Change 4 firms"
    assert shown(box)[0] == ("Alibaba", "China", "Singapore")
    assert value(session, ALIBABA, "hq_country") == "CN", "nothing is written before it is asked"
    qtbot.keyClick(box.change, Qt.Key.Key_Return)
    assert value(session, ALIBABA, "hq_country") == "SG"
    assert session.stacks.undo is not None
    assert session.stacks.undo.label == "Set Headquarters of 4 firms"
    session.undo()
    assert value(session, ALIBABA, "hq_country") == "CN"


def test_what_stays_and_what_can_not_is_counted_and_says_why(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    pane.table.selectAll()
    box = opened(pane, "name")
    choose(box, BulkAct.REPLACE)
    with qtbot.waitSignal(box.previewed):
        type_into(qtbot, line_of(box.form.value), "NVIDIA")
    assert box.counts.text() == "3 stay as they are · 1 can’t be changed"
    assert shown(box)[0][2] == "Can’t: Name can’t be empty."
    assert not box.change.isEnabled()
    with qtbot.waitSignal(box.previewed):
        type_into(qtbot, line_of(box.form.by), "Nvidia")
    assert box.counts.text() == "1 changes · 3 stay as they are"
    qtbot.mouseClick(box.change, Qt.MouseButton.LeftButton)
    assert value(session, NVIDIA, "name") == "Nvidia"


def test_values_are_added_and_taken_away(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    pane.table.selectAll()
    box = opened(pane, "kinds")
    assert box.form.chosen_act is BulkAct.ADD
    editor = box.form.value
    assert isinstance(editor, ChoicesEditor)
    with qtbot.waitSignal(box.previewed):
        editor.popup.words.tick("cloud")
    assert box.counts.text() == "3 change · 1 stays as it is"
    qtbot.mouseClick(box.change, Qt.MouseButton.LeftButton)
    assert value(session, NVIDIA, "kinds") == ["chip designer", "cloud"]


def test_a_record_is_made_on_the_way_and_goes_with_the_same_undo(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    pane.table.selectAll()
    box = opened(pane, "ultimate_parent")
    line = line_of(box.form.value)
    line.setFocus()
    qtbot.waitUntil(line.hasFocus)
    type_into(qtbot, line, "Bit Holding")
    with qtbot.waitSignal(box.previewed):
        # The open list has the keys, before the dialog's own Ctrl+Enter.
        popup = QApplication.activePopupWidget()
        qtbot.keyClick(popup, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert shown(box)[0][2] == "Bit Holding"
    qtbot.mouseClick(box.change, Qt.MouseButton.LeftButton)
    assert pane.model.rowCount() == 5
    session.undo()
    assert pane.model.rowCount() == 4
    assert value(session, NVIDIA, "ultimate_parent") is None


def test_what_is_half_typed_is_no_mistake_until_it_is_left(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("restriction")
    pane.table.selectAll()
    box = opened(pane, "announced")
    line = line_of(box.form.value)
    type_into(qtbot, line, "2025-0")
    assert box.form.note.text() == ""
    assert not box.change.isEnabled()
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "not a date" in box.form.note.text()
    assert box.form.note.property("role") == "error"
    type_into(qtbot, line, "4")
    assert box.form.note.text() == "between 1 and 30 April 2025"
    assert box.form.note.property("role") == "small"


def test_all_that_pass_the_filters_are_changed_when_asked(
    qtbot: QtBot, make_pane: MakePane, session: Session, view_state: ViewState
) -> None:
    pane = make_pane("firm")
    view_state.set_filters((Filter("hq_country", values=("CN", "US")),))
    pane.table.go_to(0)
    box = opened(pane, "hq_country")
    assert box.scopes.button(0).isChecked()
    with qtbot.waitSignal(box.previewed):
        choose(box, BulkAct.CLEAR)
    assert box.change.text() == "Change 1 firm"
    qtbot.mouseClick(box.scopes.button(1), Qt.MouseButton.LeftButton)
    assert box.change.text() == "Change 2 firms"
    qtbot.keyClick(box, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert value(session, NVIDIA, "hq_country") is None
    assert value(session, id_of_slug("muller"), "hq_country") == "DE"


def test_esc_leaves_everything_as_it_was(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("firm")
    pane.table.selectAll()
    box = opened(pane, "hq_country")
    type_into(qtbot, line_of(box.form.value), "SG")
    qtbot.keyClick(line_of(box.form.value), Qt.Key.Key_Escape)
    assert not box.isVisible()
    assert session.stacks.undo is None


def test_the_field_is_the_one_that_the_keys_are_at(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("relocation")
    pane.table.go_to_cell(0, pane.model.column("status"))
    box = opened(pane)
    assert box.form.spec.name == "status"
    assert isinstance(box.form.value, ChoiceEditor)


def test_the_menu_of_a_row_offers_it(make_pane: MakePane) -> None:
    pane = make_pane("firm")
    pane.table.go_to(1)
    menu = pane.menus.row_menu(pane.model.index(1, pane.model.column("hq_country")))
    next(each for each in menu.actions() if each.text().startswith("Change a field")).trigger()
    box = pane.findChild(BulkDialog)
    assert box is not None
    assert box.form.spec.name == "hq_country"


def test_it_never_begins_with_the_name(make_pane: MakePane) -> None:
    pane = make_pane("firm")
    pane.table.go_to(1)
    menu = pane.menus.row_menu(pane.model.index(1, 0))
    next(each for each in menu.actions() if each.text().startswith("Change a field")).trigger()
    box = pane.findChild(BulkDialog)
    assert box is not None
    assert box.form.spec.name == pane.columns.shown()[1]


def test_choosing_a_field_from_the_list_goes_on_to_its_value(
    qtbot: QtBot, make_pane: MakePane
) -> None:
    pane = make_pane("firm")
    pane.table.go_to(0)
    box = opened(pane, "name")
    field = box.form.field
    field.setFocus()
    field.setCurrentIndex(field.findData("hq_country"))
    # Qt's own word for a choice from the open list, which a test without a screen can't open.
    field.activated.emit(field.currentIndex())
    qtbot.waitUntil(lambda: QApplication.focusWidget() is line_of(box.form.value))


def test_every_field_of_every_act_can_be_asked_for(make_pane: MakePane) -> None:
    for kind in ("firm", "chip", "relocation", "source"):
        pane = make_pane(kind)
        pane.table.go_to(0)
        box = opened(pane)
        for field in range(box.form.field.count()):
            box.form.field.setCurrentIndex(field)
            for act in range(box.form.act.count()):
                box.form.act.setCurrentIndex(act)
                assert (box.form.value is None) == (box.form.chosen_act is BulkAct.CLEAR)
                assert (box.form.by is not None) == (box.form.chosen_act is BulkAct.REPLACE)
        box.reject()


def test_stopping_a_long_change_leaves_everything_as_it_was(
    qtbot: QtBot, file_workspace: Workspace, view_state: ViewState
) -> None:
    many = [
        Change("firm", id_of_slug(f"f-{n}"), None, {"name": f"Firm {n}"} | _STAMPS)
        for n in range(13_000)
    ]
    file_workspace.apply(lambda _reads: labelled("Add firms", many))
    # Else the session catches up in its own thread, on the connection that is read below.
    while file_workspace.catch_up():
        pass
    session = Session(file_workspace)
    pane = TablePane(session, view_state, "firm")
    qtbot.addWidget(pane)
    with qtbot.waitSignal(pane.loaded):
        pane.show()
    box = opened(pane, "hq_country")
    with qtbot.waitSignal(box.previewed):
        type_into(qtbot, line_of(box.form.value), "SG")
    assert box.change.text() == f"Change {number_text(13_004)} firms"
    # Pressed as soon as it says how far it is.
    session.progressed.connect(lambda _done, total: box.leave.click() if total else None)
    with qtbot.waitSignal(box.task.ended):
        box.change.click()
        assert not box.form.isEnabled()
        assert box.leave.text() == "Stop"
    assert box.problem.text() == "Stopped. Nothing was changed."
    assert box.change.isEnabled()
    with file_workspace.reading() as queries:
        assert queries.count("firm", (Filter("hq_country", values=("SG",)),)) == 0
        assert queries.count("firm", (Filter("hq_country", values=("CN",)),)) == 1
    box.reject()
    assert not box.isVisible()
    session.close()


def test_a_read_only_workspace_offers_nothing_of_it(
    qtbot: QtBot, make_pane: MakePane, workspace: Workspace
) -> None:
    pane = make_pane("firm")
    workspace.read_only = True
    pane.table.selectAll()
    pane.bulk_edit()
    pane.paste()
    pane.edit_cell()
    assert pane.findChild(BulkDialog) is None
    assert pane.editing.editor is None
    workspace.read_only = False


def test_dates_that_would_hardly_be_right_are_named_and_stop_nothing(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    pane = make_pane("restriction")
    pane.table.selectAll()
    box = opened(pane, "ended")
    with qtbot.waitSignal(box.previewed):
        type_into(qtbot, line_of(box.form.value), "2025-03-01")
    assert box.counts.text() == "1 changes · 1 would be doubtful"
    then = shown(box)[0][2]
    assert then == "It ended (1 Mar 2025) before it took effect (9 Apr 2025)."
    assert box.model.index(0, 2).data(Qt.ItemDataRole.DecorationRole) is not None
    assert box.change.isEnabled(), "a doubt only warns"
    box.reject()


def test_those_that_point_at_a_date_that_moves_are_named(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    """A relocation would begin before the trigger that it points at."""
    pane = make_pane("restriction")
    pane.table.selectAll()
    box = opened(pane, "announced")
    with qtbot.waitSignal(box.previewed):
        type_into(qtbot, line_of(box.form.value), "2025-09-01")
    then = shown(box)[0][2]
    assert "It took effect (9 Apr 2025) before it was announced (1 Sep 2025)." in then
    assert "“Alibaba trains Qwen in South-East Asia”: It began" in then
    qtbot.mouseClick(box.change, Qt.MouseButton.LeftButton)
    assert value(session, id_of_slug("us-h20-letter-2025"), "announced", "restriction") == (
        "2025-09-01"
    )


def test_what_was_doubtful_before_is_not_laid_to_the_change(
    qtbot: QtBot, make_pane: MakePane, session: Session
) -> None:
    letter = id_of_slug("us-h20-letter-2025")
    session.do(edits.set_field("restriction", letter, "ended", "2025-02-01"))
    pane = make_pane("restriction")
    pane.table.selectAll()
    box = opened(pane, "ended")
    with qtbot.waitSignal(box.previewed):
        type_into(qtbot, line_of(box.form.value), "2025-03-01")
    assert box.counts.text() == "1 changes"


def test_it_begins_with_a_field_that_many_may_share(qtbot: QtBot, make_pane: MakePane) -> None:
    pane = make_pane("firm")
    pane.table.selectAll()
    box = opened(pane, "")
    assert box.form.field.currentData() == pane.columns.shown()[1]
