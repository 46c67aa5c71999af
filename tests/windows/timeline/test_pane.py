"""The timeline pane, driven by mouse, wheel and keys over the small workspace."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from chipline.records.query import Filter, Operator
from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.timeline_layout.primitives import LinkMode
from chipline.windows import theme
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.view_state import ViewState
from conftest import created, labelled

LETTER = id_of_slug("us-h20-letter-2025")
MOVE = id_of_slug("rl-ali-sea-train")
LEFT = Qt.MouseButton.LeftButton


def event_of(pane: TimelinePane, record: str) -> int:
    events = pane.canvas.events
    assert events is not None
    return events.by_id[record]


def point_of(pane: TimelinePane, record: str) -> QPoint:
    point = pane.canvas.point_of(event_of(pane, record))
    assert point is not None
    return point


def turn_wheel(
    pane: TimelinePane, at: QPoint, notches: int, modifiers: Any = Qt.KeyboardModifier.NoModifier
) -> None:
    canvas = pane.canvas
    event = QWheelEvent(
        QPointF(at),
        QPointF(canvas.mapToGlobal(at)),
        QPoint(),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        modifiers,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(canvas, event)


def test_it_opens_on_the_last_years_and_says_what_it_shows(pane: TimelinePane) -> None:
    scale = pane.canvas.shown.scale
    assert date.fromordinal(round(scale.origin)) == date(2023, 7, 1)
    assert date.fromordinal(round(scale.end)) == date(2025, 12, 31)
    assert pane.status() == "1 restriction, 1 relocation"


def test_a_click_selects_everywhere(pane: TimelinePane, view_state: ViewState) -> None:
    QTest.mouseClick(pane.canvas, LEFT, pos=point_of(pane, MOVE))
    assert (view_state.kind, view_state.record) == ("relocation", MOVE)
    QTest.mouseClick(pane.canvas, LEFT, pos=point_of(pane, LETTER))
    assert (view_state.kind, view_state.record) == ("restriction", LETTER)


def test_a_selection_made_elsewhere_is_shown_with_its_links(
    pane: TimelinePane, view_state: ViewState
) -> None:
    pane.canvas.show_range(date(2021, 7, 1).toordinal(), date(2025, 12, 31).toordinal())
    view_state.select("restriction", LETTER)
    scene = pane.canvas.scene()
    assert scene is not None
    assert {focus.text for focus in scene.focus} == {
        "H20 licence requirement",
        "Alibaba trains Qwen in South-East Asia",
    }
    assert len(scene.routes) == 1
    view_state.select("firm", id_of_slug("nvidia"))
    assert pane.canvas.scene().focus == ()  # type: ignore[union-attr]  # it was there above


def test_a_selection_out_of_view_is_brought_into_view(
    pane: TimelinePane, view_state: ViewState
) -> None:
    pane.canvas.show_range(date(1990, 1, 1).toordinal(), date(1995, 1, 1).toordinal())
    assert pane.canvas.point_of(event_of(pane, LETTER)) is None
    view_state.select("restriction", LETTER)
    assert pane.canvas.point_of(event_of(pane, LETTER)) is not None


def test_the_wheel_zooms_at_the_pointer(pane: TimelinePane) -> None:
    at = QPoint(600, 300)
    before = pane.canvas.shown.scale
    turn_wheel(pane, at, 2)
    after = pane.canvas.shown.scale
    x = at.x() - pane.canvas.gutter
    assert after.per_day == pytest.approx(before.per_day * 1.25**2)
    assert after.day(x) == pytest.approx(before.day(x))


def test_a_drag_pans_and_does_not_select(pane: TimelinePane, view_state: ViewState) -> None:
    before = pane.canvas.shown.scale
    start = point_of(pane, LETTER)
    QTest.mousePress(pane.canvas, LEFT, pos=start)
    QTest.mouseMove(pane.canvas, start - QPoint(40, 0))
    QTest.mouseMove(pane.canvas, start - QPoint(100, 0))
    QTest.mouseRelease(pane.canvas, LEFT, pos=start - QPoint(100, 0))
    moved = (pane.canvas.shown.scale.origin - before.origin) * before.per_day
    assert moved == pytest.approx(100)
    assert view_state.record == ""


def test_a_double_click_on_empty_ground_shows_everything(pane: TimelinePane) -> None:
    pane.canvas.zoom(20)
    QTest.mouseDClick(pane.canvas, LEFT, pos=QPoint(400, 560))
    scale, extent = pane.canvas.shown.scale, pane.canvas.events.extent()  # type: ignore[union-attr]  # events are loaded
    assert extent is not None
    assert scale.origin < extent[0]
    assert scale.end > extent[1]


def test_keys_walk_zoom_and_ask_for_the_card(
    qtbot: Any, pane: TimelinePane, view_state: ViewState
) -> None:
    canvas = pane.canvas
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert view_state.record == LETTER
    assert canvas.accessibleDescription().startswith(
        "H20 licence requirement. Restriction. began 9 Apr 2025"
    )
    QTest.keyClick(canvas, Qt.Key.Key_Down)
    assert view_state.record == MOVE
    QTest.keyClick(canvas, Qt.Key.Key_Up)
    assert view_state.record == LETTER
    before = canvas.shown.scale.per_day
    QTest.keyClick(canvas, Qt.Key.Key_Plus)
    assert canvas.shown.scale.per_day > before
    QTest.keyClick(canvas, Qt.Key.Key_Minus)
    assert canvas.shown.scale.per_day == pytest.approx(before)
    origin = canvas.shown.scale.origin
    QTest.keyClick(canvas, Qt.Key.Key_Left, Qt.KeyboardModifier.ShiftModifier)
    assert canvas.shown.scale.origin < origin
    with qtbot.waitSignal(pane.card_requested) as asked:
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert asked.args == ["restriction", LETTER]
    QTest.keyClick(canvas, Qt.Key.Key_Escape)
    assert view_state.record == ""


def test_the_line_of_the_as_of_day_is_dragged(pane: TimelinePane, view_state: ViewState) -> None:
    canvas = pane.canvas
    view_state.move_day(date(2024, 1, 1).toordinal())
    cursor = canvas.scene().cursor  # type: ignore[union-attr]  # events are loaded
    assert cursor is not None
    start = QPoint(round(cursor), 560)
    QTest.mousePress(canvas, LEFT, pos=start)
    QTest.mouseMove(canvas, start + QPoint(150, 0))
    QTest.mouseRelease(canvas, LEFT, pos=start + QPoint(150, 0))
    assert view_state.day == int(canvas.shown.scale.day(start.x() + 150 - canvas.gutter))
    assert view_state.record == ""


def test_the_card_comes_when_the_pointer_rests_and_goes_when_it_leaves(
    qtbot: Any, pane: TimelinePane
) -> None:
    QTest.mouseMove(pane.canvas, point_of(pane, LETTER))
    qtbot.waitUntil(pane._hover_card.card.isVisible, timeout=2000)
    for text in ("H20 licence requirement", "9 Apr 2025", "~8 Aug 2025", "United States"):
        assert text in pane._hover_card.card.text
    QApplication.sendEvent(pane.canvas, QEvent(QEvent.Type.Leave))
    assert not pane._hover_card.card.isVisible()


def test_what_is_edited_is_drawn_anew(pane: TimelinePane, session: Session) -> None:
    session.do(edits.set_field("restriction", LETTER, "announced", "2024-01-01"))
    events = pane.canvas.events
    assert events is not None
    assert events.left[event_of(pane, LETTER)] == date(2024, 1, 1).toordinal()
    session.undo()
    assert pane.canvas.events.left[0] == date(2025, 4, 9).toordinal()  # type: ignore[union-attr]  # as above


def test_an_edit_keeps_range_and_selection(
    pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    view_state.select("restriction", LETTER)
    pane.canvas.zoom(2)
    scale = pane.canvas.shown.scale
    session.do(edits.set_field("restriction", LETTER, "name", "Letter"))
    assert pane.canvas.shown.scale == scale
    assert pane.canvas.shown.selected == event_of(pane, LETTER)


def test_filters_narrow_it_and_can_be_cleared(pane: TimelinePane, view_state: ViewState) -> None:
    view_state.set_filters((Filter("status", Operator.IS, ("confirmed",)),))
    assert pane.status() == "1 restriction, 0 relocations"
    assert pane.header.filters.text() == "1 filter"
    QTest.mouseClick(pane.header.clear, LEFT)
    assert view_state.filters == ()
    assert pane.status() == "1 restriction, 1 relocation"


def test_with_nothing_to_show_it_says_so_and_leads_on(
    qtbot: Any, pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    view_state.set_filters((Filter("name", Operator.CONTAINS, ("no such thing",)),))
    assert pane._stack.currentIndex() == 1
    assert pane._empty.button.text() == "Clear filters"
    QTest.mouseClick(pane._empty.button, LEFT)
    assert pane._stack.currentIndex() == 0
    session.do(edits.delete("restriction", [LETTER]))
    session.do(edits.delete("relocation", [MOVE]))
    assert pane._stack.currentIndex() == 1
    with qtbot.waitSignal(pane.table_requested) as asked:
        QTest.mouseClick(pane._empty.button, LEFT)
    assert asked.args == ["restriction"]


def test_the_tray_lists_what_has_no_date_and_selects_it(
    pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    pane.resize(1200, 640)
    assert not pane.header.undated.isVisible()
    session.do(edits.create("restriction", {"name": "Some day & somewhere"}, record_id="x1"))
    assert pane.header.undated.isVisible()
    assert pane.header.undated.text() == "1 without a date"
    QApplication.sendPostedEvents()
    assert pane.header.undated.width() >= pane.header.undated.sizeHint().width()
    assert pane.status().endswith("· 1 without a date")
    menu = pane.undated_menu()
    menu.actions()[0].trigger()
    menu.deleteLater()
    assert view_state.record == "x1"


def test_links_are_chosen_from_the_menu(pane: TimelinePane) -> None:
    def drawn() -> int:
        scene = pane.canvas.scene()
        return len(scene.routes) if scene else -1

    assert drawn() == 0
    pane.header.link_actions[LinkMode.ALL].trigger()
    assert drawn() == 1
    pane.header.link_actions[LinkMode.OFF].trigger()
    assert drawn() == 0


def test_the_legend_is_one_click_away(pane: TimelinePane) -> None:
    assert not pane._legend.isVisible()
    pane.header.legend.click()
    assert pane._legend.isVisible()
    assert pane.canvas.rect().contains(pane._legend.geometry())
    assert "Alleged" in pane._legend.accessibleDescription()


def test_buttons_zoom_and_fit(pane: TimelinePane) -> None:
    before = pane.canvas.shown.scale
    QTest.mouseClick(pane.header.zoom_in, LEFT)
    assert pane.canvas.shown.scale.per_day == pytest.approx(before.per_day * 1.25)
    QTest.mouseClick(pane.header.zoom_out, LEFT)
    assert pane.canvas.shown.scale.per_day == pytest.approx(before.per_day)
    QTest.mouseClick(pane.header.fit, LEFT)
    assert pane.canvas.shown.scale.per_day > before.per_day


def test_it_changes_its_dress_with_the_theme(
    qapp: QApplication, pane: TimelinePane, view_state: ViewState
) -> None:
    try:
        theme.dress("dark")
        view_state.theme_changed.emit()
        shot = pane.canvas.grab().toImage()
        assert shot.pixelColor(300, 200).name() == theme.DARK.surface
    finally:
        theme.dress("light")


def test_the_state_brings_the_view_back(
    qtbot: Any, pane: TimelinePane, session: Session, view_state: ViewState
) -> None:
    pane.canvas.show_range(738000, 739000)
    pane.header.link_actions[LinkMode.ALL].trigger()
    other = TimelinePane(session, view_state)
    qtbot.addWidget(other)
    other.restore(pane.state())
    other.resize(1200, 700)
    other.show()
    assert other.canvas.shown.scale.origin == pytest.approx(738000)
    assert other.canvas.shown.scale.end == pytest.approx(739000)
    assert other.canvas.shown.links is LinkMode.ALL
    other.restore({})
    other.close()


def test_its_days_are_told_and_can_be_chosen_from_outside(qtbot: Any, pane: TimelinePane) -> None:
    with qtbot.waitSignal(pane.days_shown):
        pane.show_days(738000.0, 738500.0)
    assert pane.days() == pytest.approx((738000, 738500))


def test_shift_and_wheel_scroll_the_lanes(pane: TimelinePane, session: Session) -> None:
    firms = [created("firm", f"Firm {number}") for number in range(30)]
    moves = [
        created("relocation", f"Move {number}", firms=[firm.id], began="2025")
        for number, firm in enumerate(firms)
    ]
    session.do(lambda _queries: labelled("Moves", [*firms, *moves]))
    pane.canvas.unfold("relocation")
    at = QPoint(600, 500)
    scale = pane.canvas.shown.scale
    turn_wheel(pane, at, -1, Qt.KeyboardModifier.ShiftModifier)
    assert pane.canvas.shown.scrolls[1] > 0
    assert pane.canvas.shown.scrolls[0] == 0
    turn_wheel(pane, QPoint(20, 500), 5)
    assert pane.canvas.shown.scrolls[1] == 0
    assert pane.canvas.shown.scale == scale


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_paints_itself_with_its_legend_on_any_painter(
    pane: TimelinePane, view_state: ViewState, name: str
) -> None:
    view_state.select("restriction", LETTER)
    image = QImage(1200, 800, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    pane.paint_to(painter, QSize(1200, 800), name)
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(0, 1200, 2) for y in range(0, 800, 2)}
    themed = theme.THEMES[name]
    assert {themed.surface, themed.restriction, themed.relocation, themed.window} <= colours


def test_everything_in_it_has_a_name(pane: TimelinePane) -> None:
    for button in pane.findChildren(QPushButton):
        assert button.text() or button.accessibleName()
    assert pane.canvas.accessibleName()


def test_it_reads_off_the_gui_thread_too(
    qtbot: Any, file_workspace: Workspace, view_state: ViewState
) -> None:
    session = Session(file_workspace)
    made = TimelinePane(session, view_state)
    qtbot.addWidget(made)
    qtbot.waitUntil(lambda: made.status() == "1 restriction, 1 relocation", timeout=5000)
    made.close()
    session.close()
