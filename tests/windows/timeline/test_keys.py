"""What the mouse does on the timeline has a key, and dense spots say what lies in them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import (
    QGuiApplication,
    QKeySequence,
    QNativeGestureEvent,
    QPointingDevice,
    QWheelEvent,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.pictures import spot_list
from chipline.windows.shell.help.help_pages import help_html
from chipline.windows.shell.help.key_list import KeyDialog, keys_of
from chipline.windows.timeline.actions import ACTIONS, KEYS_OF_PANE
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.editors.new_record_box import NewRecordBox
from chipline.windows.widgets.lists.name_row import NameRowDelegate
from conftest import created, labelled

LETTER = id_of_slug("us-h20-letter-2025")
MOVE = id_of_slug("rl-ali-sea-train")
LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key
SHIFT, CONTROL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
YEAR_2025 = date(2025, 1, 1).toordinal(), date(2026, 1, 1).toordinal()


@pytest.fixture
def pane(pane: TimelinePane) -> TimelinePane:
    """The pane on one year."""
    pane.canvas.show_range(*YEAR_2025)
    return pane


def values_of(session: Session, kind: str, record: str) -> dict[str, Any]:
    found: list[Any] = []
    session.read(session, "test", lambda queries: queries.values(kind, record), found.append)
    return dict(found[0])


# -- measuring and boxing -------------------------------------------------------------------------


def test_a_duration_is_measured_by_keys_from_the_selection(
    pane: TimelinePane, view_state: ViewState
) -> None:
    view_state.select("restriction", LETTER)
    canvas = pane.canvas
    pane.actions_of_pane().run("timeline.measure")
    assert pane.hint.isVisible()
    for _ in range(3):
        QTest.keyClick(canvas, KEY.Key_Right, SHIFT)
    band = canvas.band
    assert band is not None
    assert (band.first, band.last) == (date(2025, 4, 9).toordinal(), date(2025, 4, 12).toordinal())
    assert canvas.accessibleDescription() == "9 Apr 2025 – 12 Apr 2025: 3 days"
    QTest.keyClick(canvas, KEY.Key_Tab)
    QTest.keyClick(canvas, KEY.Key_Left, SHIFT)
    assert canvas.band is not None
    assert canvas.band.first == date(2025, 4, 8).toordinal()
    assert view_state.record == LETTER, "arrows walk no events meanwhile"
    QTest.keyClick(canvas, KEY.Key_Return)
    assert QGuiApplication.clipboard().text() == "8 Apr 2025 – 12 Apr 2025: 4 days"
    assert canvas.band is not None, "what was measured stays, for a note"
    assert not pane.hint.isVisible()
    assert not pane.actions_of_pane().actions["timeline.measure"].isChecked()
    QTest.keyClick(canvas, KEY.Key_Escape)
    assert canvas.band is None


def test_a_measure_that_is_given_up_leaves_nothing(pane: TimelinePane) -> None:
    pane.actions_of_pane().run("timeline.measure")
    QTest.keyClick(pane.canvas, KEY.Key_Right)
    QTest.keyClick(pane.canvas, KEY.Key_Escape)
    assert pane.canvas.band is None
    assert not pane.keyboard.busy


def test_the_end_that_is_moved_stays_in_sight(pane: TimelinePane) -> None:
    canvas = pane.canvas
    pane.actions_of_pane().run("timeline.measure")
    for _ in range(200):
        QTest.keyClick(canvas, KEY.Key_Right)
    assert canvas.band is not None
    assert canvas.shown.scale.origin <= canvas.band.last <= canvas.shown.scale.end


def test_a_box_is_zoomed_into_by_keys(pane: TimelinePane, view_state: ViewState) -> None:
    view_state.select("restriction", LETTER)
    canvas = pane.canvas
    pane.actions_of_pane().run("timeline.box")
    QTest.keyClick(canvas, KEY.Key_Right)
    band = canvas.band
    assert band is not None
    assert not band.measures
    QTest.keyClick(canvas, KEY.Key_Return)
    scale = canvas.shown.scale
    assert (scale.origin, scale.end) == pytest.approx((band.first, band.last))
    assert canvas.band is None


# -- editing by keys ------------------------------------------------------------------------------


def test_edit_mode_is_seen_and_left_again(pane: TimelinePane) -> None:
    assert not pane.strip.isVisible()
    plain = pane.canvas.grab().toImage()
    QTest.mouseClick(pane.header.edit, LEFT)
    assert pane.strip.isVisible()
    assert pane.strip.heading.text() == "Editing dates"
    assert pane.header.edit.isChecked()
    assert pane.canvas.edit_mode
    framed = pane.canvas.grab().toImage()
    assert framed.pixelColor(6, 1) != plain.pixelColor(6, 1)
    pane.strip.button.setFocus()
    QTest.mouseClick(pane.strip.button, LEFT)
    assert pane.canvas.hasFocus(), "the keyboard does not go where Qt finds room"
    assert not pane.strip.isVisible()
    assert not pane.header.edit.isChecked()
    assert not pane.canvas.edit_mode


def test_a_bar_is_moved_by_keys_as_one_step(
    pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    canvas = pane.canvas
    view_state.select("restriction", LETTER)
    QTest.keyClick(canvas, KEY.Key_Right, CONTROL)
    assert canvas.ghost is None, "not without edit mode"
    pane.actions_of_pane().run("timeline.edit")
    QTest.keyClick(canvas, KEY.Key_Right, CONTROL)
    QTest.keyClick(canvas, KEY.Key_Right)
    assert canvas.ghost is not None
    assert canvas.ghost.lines == (
        "Announced: 11 Apr 2025",
        "Effective: 11 Apr 2025",
        "Ended: ~10 Aug 2025",
    )
    assert canvas.accessibleDescription().startswith("Announced: 11 Apr 2025")
    assert values_of(session, "restriction", LETTER)["announced"] == "2025-04-09"
    QTest.keyClick(canvas, KEY.Key_Return)
    moved = values_of(session, "restriction", LETTER)
    assert (moved["announced"], moved["effective"]) == ("2025-04-11", "2025-04-11")
    assert moved["ended"] == "2025-08-10~"
    assert canvas.ghost is None
    session.undo()
    back = values_of(session, "restriction", LETTER)
    assert (back["announced"], back["ended"]) == ("2025-04-09", "2025-08-08~")


def test_an_end_alone_is_moved_and_given_up(
    pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    canvas = pane.canvas
    view_state.select("restriction", LETTER)
    pane.actions_of_pane().run("timeline.edit")
    QTest.keyClick(canvas, KEY.Key_Left, CONTROL | SHIFT)
    assert canvas.ghost is not None
    assert canvas.ghost.lines == ("Ended: ~7 Aug 2025",)
    QTest.keyClick(canvas, KEY.Key_Tab)
    assert canvas.ghost is not None
    assert canvas.ghost.lines[0] == "Unchanged", "another part begins anew"
    QTest.keyClick(canvas, KEY.Key_Escape)
    assert canvas.ghost is None
    assert values_of(session, "restriction", LETTER)["ended"] == "2025-08-08~"
    assert session.stacks.undo is None


def test_a_date_moves_by_its_own_precision(
    pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    view_state.select("relocation", MOVE)
    pane.actions_of_pane().run("timeline.edit")
    QTest.keyClick(pane.canvas, KEY.Key_Right, CONTROL)
    QTest.keyClick(pane.canvas, KEY.Key_Return)
    assert values_of(session, "relocation", MOVE)["began"] == "2025-05~"
    QTest.keyClick(pane.canvas, KEY.Key_Right, CONTROL | SHIFT)
    assert pane.canvas.ghost is not None
    assert pane.canvas.ghost.lines == ("It has no end that could be moved",)
    QTest.keyClick(pane.canvas, KEY.Key_Return)
    assert values_of(session, "relocation", MOVE)["ended"] is None


def test_nothing_ends_before_it_begins(
    pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    view_state.select("restriction", LETTER)
    pane.actions_of_pane().run("timeline.edit")
    canvas = pane.canvas
    canvas.edit_began.emit(0)
    canvas.edit_moved.emit("end", -200.0, QPoint())
    assert canvas.ghost is not None
    assert canvas.ghost.lines == ("It can’t end before it begins",)
    canvas.edit_ended.emit(True)
    assert values_of(session, "restriction", LETTER)["ended"] == "2025-08-08~"


def test_what_hangs_in_the_air_is_dropped_when_the_events_change(
    pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    view_state.select("restriction", LETTER)
    pane.actions_of_pane().run("timeline.edit")
    QTest.keyClick(pane.canvas, KEY.Key_Right, CONTROL)
    assert pane.keyboard.nudging
    session.do(edits.set_field("restriction", LETTER, "name", "Letter"))
    assert not pane.keyboard.nudging
    assert pane.canvas.ghost is None


def test_a_record_is_made_by_key(
    qtbot: Any, pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    view_state.select("relocation", MOVE)
    view_state.move_day(date(2025, 6, 1).toordinal())
    pane.actions_of_pane().run("timeline.create")
    box = pane.findChild(NewRecordBox)
    assert box is not None
    box.line.setText("Qwen to Kuching")
    with qtbot.waitSignal(pane.card_requested):
        box.make.click()
    made = values_of(session, "relocation", view_state.record)
    assert made["firms"] == [id_of_slug("alibaba")]
    assert made["began"] == "2025-06-01"


# -- dense spots ----------------------------------------------------------------------------------


@pytest.fixture
def dense(pane: TimelinePane, session: Session) -> TimelinePane:
    """The pane with so very many moves of one firm that only their counts are shown."""
    began = [date.fromordinal(YEAR_2025[0] + number % 28).isoformat() for number in range(1100)]
    moves = [
        created("relocation", f"Move {number:03}", firms=[id_of_slug("alibaba")], began=day)
        for number, day in enumerate(began)
    ]
    session.do(lambda _queries: labelled("Moves", moves))
    pane.canvas.show_range(date(2015, 1, 1).toordinal(), date(2030, 1, 1).toordinal())
    scene = pane.canvas.scene()
    assert scene is not None
    assert len(scene.cells), "this test needs a lane of counts"
    return pane


def densest(pane: TimelinePane) -> tuple[QPoint, int]:
    scene = pane.canvas.scene()
    assert scene is not None
    cells = scene.cells
    cell = int(cells.count.argmax())
    x = float(cells.left[cell] + cells.right[cell]) / 2
    y = float(cells.top[cell] + cells.height[cell] / 2)
    return QPoint(round(x), round(y)), int(cells.count[cell])


def test_a_click_on_a_dense_spot_lists_what_is_in_it(
    qtbot: Any, dense: TimelinePane, view_state: ViewState
) -> None:
    at, count = densest(dense)
    scale = dense.canvas.shown.scale
    QTest.mouseClick(dense.canvas, LEFT, pos=at)
    listed = dense.dense_spot_list.list
    assert listed.isVisible()
    assert dense.canvas.shown.scale == scale
    assert listed.heading.text().startswith(f"{count} events · Alibaba · ")
    assert listed.tree.topLevelItemCount() == spot_list.MOST
    assert listed.more.text() == f"and {count - spot_list.MOST} more: zoom in"
    assert isinstance(listed.tree.itemDelegate(), NameRowDelegate)
    QTest.keyClick(listed.tree, KEY.Key_Down)
    item = listed.tree.currentItem()
    assert item.isFirstColumnSpanned(), "its name has the room that it needs"
    QTest.keyClick(listed.tree, KEY.Key_Return)
    assert not listed.isVisible()
    events = dense.canvas.events
    assert events is not None
    assert events.titles[events.by_id[view_state.record]] == item.text(0)


def test_the_list_is_asked_for_by_key_and_closed_by_escape(dense: TimelinePane) -> None:
    dense.actions_of_pane().run("timeline.spot")
    _, count = densest(dense)
    assert dense.dense_spot_list.list.heading.text().startswith(f"{count} events")
    QTest.keyClick(dense.dense_spot_list.list.tree, KEY.Key_Escape)
    assert not dense.dense_spot_list.list.isVisible()


def test_the_list_zooms_in_and_so_does_a_double_click(dense: TimelinePane) -> None:
    at, _ = densest(dense)
    before = dense.canvas.shown.scale
    QTest.mouseClick(dense.canvas, LEFT, pos=at)
    QTest.mouseClick(dense.dense_spot_list.list.zoom, LEFT)
    assert dense.canvas.shown.scale.per_day > before.per_day
    dense.canvas.show_range(before.origin, before.end)
    QTest.mouseClick(dense.canvas, LEFT, pos=at)
    QTest.mouseDClick(dense.canvas, LEFT, pos=at)
    assert not dense.dense_spot_list.list.isVisible()
    assert dense.canvas.shown.scale.per_day > before.per_day


def test_a_list_without_counts_says_what_is_near(pane: TimelinePane, view_state: ViewState) -> None:
    view_state.select("restriction", LETTER)
    pane.actions_of_pane().run("timeline.spot")
    assert pane.dense_spot_list.list.heading.text().startswith("1 event · United States")


# -- wheel, pinch, words --------------------------------------------------------------------------


def test_what_a_trackpad_sends_after_the_fingers_have_left_moves_nothing(
    pane: TimelinePane,
) -> None:
    canvas, at = pane.canvas, QPointF(500, 300)
    for phase, moves in (
        (Qt.ScrollPhase.ScrollMomentum, False),
        (Qt.ScrollPhase.ScrollUpdate, True),
    ):
        before = canvas.shown.scale
        event = QWheelEvent(
            at,
            canvas.mapToGlobal(at),
            QPoint(),
            QPoint(0, 120),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            phase,
            False,
        )
        QApplication.sendEvent(canvas, event)
        assert (canvas.shown.scale != before) is moves


def test_a_pinch_zooms_at_the_pointer(pane: TimelinePane) -> None:
    canvas, at = pane.canvas, QPointF(500, 300)
    before = canvas.shown.scale
    event = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        at,
        at,
        canvas.mapToGlobal(at),
        0.5,
        QPointF(),
    )
    QApplication.sendEvent(canvas, event)
    after, x = canvas.shown.scale, at.x() - canvas.gutter
    assert after.per_day == pytest.approx(before.per_day * 1.5)
    assert after.day(x) == pytest.approx(before.day(x))


def test_walking_says_lane_and_links(pane: TimelinePane, view_state: ViewState) -> None:
    view_state.select("restriction", LETTER)
    QTest.keyClick(pane.canvas, KEY.Key_Down)
    said = pane.canvas.accessibleDescription()
    assert said == (
        "Alibaba trains Qwen in South-East Asia. Relocation. began about Apr 2025, no end known. "
        "Reported. Lane Alibaba, 1 in it. followed from 1"
    )
    QTest.keyClick(pane.canvas, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text().startswith("Alibaba trains Qwen")


def test_every_button_has_a_name_and_every_action_a_key(pane: TimelinePane) -> None:
    for button in pane.findChildren(QAbstractButton):
        assert button.text() or button.accessibleName(), button.objectName()
    written = {
        key.strip().lower()
        for _, lines in keys_of(ACTIONS, KEYS_OF_PANE)
        for keys, _ in lines
        for key in keys.split(",")
    }
    for name, action in pane.actions_of_pane().actions.items():
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText).lower()
        assert key, name
        assert key in written, f"{name} ({key}) is not in the list of keys"


def test_no_key_of_the_timeline_does_two_things(pane: TimelinePane) -> None:
    actions = pane.actions_of_pane().actions.values()
    keys = [key.toString() for action in actions for key in action.shortcuts()]
    assert len(keys) == len(set(keys))
    others = {QKeySequence(key) for _, lines in KEYS_OF_PANE for key, _ in lines}
    assert not others & {QKeySequence(key) for key in keys}


def test_buttons_do_what_the_menu_does_and_say_the_same_key(pane: TimelinePane) -> None:
    header, actions = pane.header, pane.actions_of_pane().actions
    assert header.more.menu().actions()[0] is actions["timeline.date"]
    assert header.legend.toolTip().endswith("(I)")
    assert header.lanes.accessibleName().endswith("(Shift+L)")
    for name, button in (("timeline.legend", header.legend), ("timeline.edit", header.edit)):
        QTest.mouseClick(button, LEFT)
        assert actions[name].isChecked()
        assert button.isChecked()
        actions[name].trigger()
        assert not actions[name].isChecked()
        assert not button.isChecked()


def test_what_changes_records_is_offered_once_they_can_be_changed(
    pane: TimelinePane, workspace: Workspace
) -> None:
    changing = [pane.actions_of_pane().actions[f"timeline.{one}"] for one in ("edit", "note")]
    workspace.read_only = True
    pane.allow_writing()
    assert not any(action.isEnabled() for action in (*changing, pane.header.edit))
    workspace.read_only = False
    pane.allow_writing()
    assert all(action.isEnabled() for action in (*changing, pane.header.edit))


def test_the_keys_are_listed_here_and_in_the_help(qtbot: Any, pane: TimelinePane) -> None:
    dialog = KeyDialog(pane, pane)
    qtbot.addWidget(dialog)
    assert "List what lies in a dense spot" in dialog.text.toPlainText()
    page = help_html()
    assert all(words in page for _, lines in keys_of(ACTIONS, KEYS_OF_PANE) for _, words in lines)
