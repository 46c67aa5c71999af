"""Going somewhere on the timeline: to a date by key, by mouse from lane to lane, into the past."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.timeline_layout.primitives import LaneHeader, LinkMode
from chipline.windows.pictures.text_layout import lag_text
from chipline.windows.timeline.actions import show_date
from chipline.windows.timeline.canvas.canvas import TimelineCanvas
from chipline.windows.timeline.dialogs.date_dialog import DateDialog
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.view_state import ViewState
from conftest import created, labelled

LEFT = Qt.MouseButton.LeftButton
LETTER = id_of_slug("us-h20-letter-2025")
MOVE = id_of_slug("rl-ali-sea-train")


def test_what_is_no_date_is_said_beside_the_field_and_can_be_mended(pane: TimelinePane) -> None:
    pane.canvas.setFocus()
    QTest.keyClick(pane.canvas, Qt.Key.Key_G)
    dialog = pane.findChild(DateDialog)
    assert dialog is not None
    before = pane.canvas.shown.scale
    for wrong in ("soon", "", "2025-13"):
        dialog.written.setText(wrong)
        QTest.keyClick(dialog.written, Qt.Key.Key_Return)
        assert dialog.isVisible()
        assert dialog.problem.isVisible()
        assert "is not a date" in dialog.problem.text()
        assert pane.canvas.shown.scale == before
    QTest.keyClicks(dialog.written, "2023-10")
    assert not dialog.problem.isVisible()
    QTest.keyClick(dialog.written, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    scale = pane.canvas.shown.scale
    middle = (scale.origin + scale.end) / 2
    assert middle == pytest.approx(date(2023, 10, 16).toordinal())


@pytest.mark.parametrize("written", ["0001", "9999", "0001/9999", "../1990", "2025-04/.."])
def test_one_goes_as_far_as_the_calendar(pane: TimelinePane, written: str) -> None:
    show_date(pane.canvas, written)
    scale = pane.canvas.shown.scale
    assert scale.end > scale.origin
    assert not pane.canvas.grab().isNull()


def test_a_lane_is_dragged_by_its_name_above_another(pane: TimelinePane, session: Session) -> None:
    for country, many in (("CN", 1), ("JP", 1)):
        for number in range(many):
            values = {
                "name": f"{country} {number}",
                "announced": "2025",
                "jurisdictions": [country],
            }
            session.do(edits.create("restriction", values))
    canvas = pane.canvas

    def lanes() -> list[LaneHeader]:
        scene = canvas.scene()
        assert scene is not None
        return [one for one in scene.headers if scene.regions[one.region].kind == "restriction"]

    names = [one.title for one in lanes()]
    assert len(names) == 3
    first, last = lanes()[0], lanes()[-1]
    begin, end = (QPoint(30, int(one.top + one.height / 2)) for one in (last, first))
    QTest.mousePress(canvas, LEFT, pos=begin)
    QTest.mouseMove(canvas, QPoint(30, (begin.y() + end.y()) // 2))
    QTest.mouseMove(canvas, end)
    # A line says where it would come to stand.
    assert canvas.drop == first.top
    QTest.mouseRelease(canvas, LEFT, pos=end)
    assert canvas.drop is None
    assert [one.title for one in lanes()] == [names[2], names[0], names[1]]
    # Let go where it can't stand, it stays.
    begin = QPoint(30, int(lanes()[0].top + 5))
    QTest.mousePress(canvas, LEFT, pos=begin)
    QTest.mouseMove(canvas, QPoint(400, begin.y()))
    QTest.mouseMove(canvas, QPoint(600, begin.y()))
    assert canvas.drop is None
    QTest.mouseRelease(canvas, LEFT, pos=QPoint(600, begin.y()))
    assert [one.title for one in lanes()] == [names[2], names[0], names[1]]


def test_what_is_selected_is_faint_too_where_it_was_not_so(
    pane: TimelinePane, view_state: ViewState
) -> None:
    view_state.select("restriction", LETTER)
    events = pane.canvas.events
    assert events is not None

    def inks() -> list[QColor]:
        picture = pane.canvas.grab().toImage()
        points = [pane.canvas.point_of(events.by_id[one]) for one in (LETTER, MOVE)]
        return [picture.pixelColor(point) for point in points if point is not None]

    view_state.set_day(date(2024, 1, 1).toordinal())
    plain = inks()
    assert len(plain) == 2
    view_state.set_mode("instant")
    faint = inks()
    assert all(one != other for one, other in zip(plain, faint, strict=True))
    view_state.move_day(date(2025, 7, 1).toordinal())
    assert inks() == plain


def test_zooming_by_keys_says_which_days_are_in_view(pane: TimelinePane) -> None:
    pane.canvas.show_range(date(2025, 1, 1).toordinal(), date(2025, 12, 31).toordinal())
    QTest.keyClick(pane.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert pane.canvas.accessibleDescription() == "15 Feb 2025 – 14 Feb 2026"


def test_links_go_round_by_key(pane: TimelinePane) -> None:
    pane.actions_of_pane().run("timeline.links")
    assert pane.canvas.shown.links is LinkMode.ALL
    assert pane.header.link_actions[LinkMode.ALL].isChecked()


def test_events_without_a_row_are_opened_at_their_lane(
    pane: TimelinePane, session: Session
) -> None:
    days = [date.fromordinal(date(2025, 1, 1).toordinal() + 5 * n).isoformat() for n in range(40)]
    alibaba = id_of_slug("alibaba")
    moves = [
        created("relocation", f"A move with a name, {n}", firms=[alibaba], began=day)
        for n, day in enumerate(days)
    ]
    session.do(lambda _queries: labelled("Moves", moves))

    def header() -> LaneHeader:
        scene = pane.canvas.scene()
        assert scene is not None
        return next(one for one in scene.headers if one.title == "Alibaba")

    folded = header()
    assert folded.folded > 5
    below = QPoint(30, round(folded.top + 27))
    QTest.mouseClick(pane.canvas, LEFT, pos=below)
    assert header().folded == 0
    pane.canvas.open_lane("relocation/" + alibaba)
    assert header().folded == folded.folded


def test_closing_what_stands_above_moves_no_row(pane: TimelinePane, session: Session) -> None:
    days = [date.fromordinal(date(2025, 1, 1).toordinal() + 9 * n).isoformat() for n in range(30)]
    rules = [
        created("restriction", f"A rule with a name, {n}", jurisdictions=["US"], announced=day)
        for n, day in enumerate(days)
    ]
    session.do(lambda _queries: labelled("Rules", rules))

    def rows() -> dict[int, float]:
        scene = pane.canvas.scene()
        assert scene is not None
        bars, top = scene.bars, scene.headers[0].top
        some = [bar for bar in range(len(bars)) if not bars.folded[bar] and not bars.region[bar]]
        return {int(bars.event[bar]): float(bars.y[bar] - top) for bar in some}

    before = rows()
    pane.resize(pane.width(), pane.height() + 60)
    after = rows()
    assert len(after) > len(before) > 5
    assert before.items() <= after.items()


def test_the_legend_closes_at_escape_and_at_a_click_beside_it(pane: TimelinePane) -> None:
    for close in (
        lambda: QTest.keyClick(pane.canvas, Qt.Key.Key_Escape),
        lambda: QTest.mouseClick(pane.canvas, LEFT, pos=QPoint(400, 60)),
    ):
        pane.header.legend.click()
        assert pane._legend.isVisible()
        close()
        assert not pane._legend.isVisible()
        assert not pane.header.legend.isChecked()


def test_the_legend_closes_at_escape_wherever_the_keyboard_is(
    qtbot: QtBot, session: Session, view_state: ViewState
) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    beside = QPushButton("Beside", window)
    pane = TimelinePane(session, view_state)
    row.addWidget(beside)
    row.addWidget(pane)
    qtbot.addWidget(window)
    window.resize(1200, 700)
    window.show()
    qtbot.waitUntil(lambda: pane.canvas.events is not None)
    pane.header.legend.click()
    assert pane._legend.isVisible()
    QTest.keyClick(beside, Qt.Key.Key_Escape)
    assert not pane._legend.isVisible()
    QTest.keyClick(beside, Qt.Key.Key_Escape)
    assert not pane.header.legend.isChecked()


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (96, 96, "96 days later"),
        (1, 1, "1 day later"),
        (0, 0, "on the same day"),
        (5, 35, "5 to 35 days later"),
        (-98, -68, "68 to 98 days before"),
        (-8, 21, "about the same time"),
    ],
)
def test_a_lag_is_said_in_words(qapp: object, low: float, high: float, said: str) -> None:
    assert lag_text(low, high) == said


def test_a_day_out_of_view_is_shown_at_the_edge_and_a_click_goes_there(
    pane: TimelinePane, view_state: ViewState
) -> None:
    canvas = pane.canvas
    canvas.show_range(date(2025, 1, 1).toordinal(), date(2025, 12, 31).toordinal())
    for day, edge in ((date(2019, 5, 1), canvas.gutter + 20), (date(2031, 5, 1), -40)):
        canvas.show_range(date(2025, 1, 1).toordinal(), date(2025, 12, 31).toordinal())
        plain = canvas.grab().toImage()
        view_state.set_day(day.toordinal())
        scene = canvas.scene()
        assert scene is not None
        assert scene.cursor is None
        x = edge if edge > 0 else scene.view.width + edge
        assert canvas.grab().toImage() != plain
        QTest.mouseClick(canvas, LEFT, pos=QPoint(round(x), 27))
        scene = canvas.scene()
        assert scene is not None
        assert scene.cursor is not None


def test_beyond_the_end_of_the_facts_the_timeline_is_hatched(
    pane: TimelinePane, view_state: ViewState
) -> None:
    canvas = pane.canvas
    canvas.show_range(date(2025, 1, 1).toordinal(), date(2026, 12, 31).toordinal())
    view_state.set_day(date(2025, 1, 2).toordinal())

    def inks(first: date, last: date) -> int:
        picture, scale = canvas.grab().toImage(), canvas.shown.scale
        left, right = (round(canvas.gutter + scale.x(one.toordinal())) for one in (first, last))
        return len({picture.pixel(x, canvas.height() - 60) for x in range(left, right)})

    known = date(2026, 2, 1), date(2026, 6, 1)
    unknown = date(2026, 8, 1), date(2026, 12, 1)
    before = inks(*unknown)
    view_state.set_facts_end(date(2026, 7, 1).toordinal())
    assert inks(*unknown) > before
    assert inks(*known) <= before


def test_the_menus_of_the_head_open_as_all_others_do(pane: TimelinePane) -> None:
    for button in (pane.header.preset, pane.header.lanes, pane.header.more):
        assert button.menu().layoutDirection() is pane.layoutDirection()


def test_tools_keep_their_words_and_what_the_menu_has_as_well_gives_way_first(
    pane: TimelinePane,
) -> None:
    header = pane.header
    pane.resize(860, 640)
    beside = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
    assert header.legend.toolButtonStyle() is header.lanes.toolButtonStyle() is beside
    assert not header.links.isVisible()
    assert {"timeline.links", "timeline.responses"} <= set(pane.actions_of_pane().actions)
    pane.resize(1300, 640)
    assert header.links.isVisible()


def test_until_events_are_read_it_says_so(qtbot: QtBot) -> None:
    canvas = TimelineCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(600, 400)
    picture = canvas.grab().toImage()
    inks = {picture.pixel(x, y) for x in range(200, 400, 2) for y in range(190, 211)}
    assert len(inks) > 2


def test_what_is_selected_runs_on_to_the_end_of_the_facts_where_no_end_is_known(
    pane: TimelinePane, view_state: ViewState
) -> None:
    canvas = pane.canvas
    canvas.show_range(date(2025, 1, 1).toordinal(), date(2026, 12, 31).toordinal())
    view_state.select("relocation", MOVE)

    def inks() -> set[int]:
        scene = canvas.scene()
        assert scene is not None
        (focus,) = [one for one in scene.focus if one.selected]
        y = round(float(scene.bars.y[focus.bar]) + 16)
        picture = canvas.grab().toImage()
        x = round(canvas.gutter + scene.view.scale.x(date(2026, 5, 1).toordinal()))
        return {picture.pixel(x, one) for one in range(y - 2, y + 3)}

    before = inks()
    view_state.set_facts_end(date(2026, 7, 1).toordinal())
    assert len(inks()) > len(before)


def test_the_name_of_a_lane_says_how_much_of_it_is_in_view(pane: TimelinePane) -> None:
    scene = pane.canvas.scene()
    assert scene is not None
    QTest.mouseMove(pane.canvas, QPoint(30, round(scene.headers[0].top + 9)))
    assert pane.canvas.toolTip() == "United States: 1 in view of 1"
