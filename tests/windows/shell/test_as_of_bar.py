"""The strip at the bottom: one day for every pane, typed, clicked, played, and said in words."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from chipline import paths
from chipline.exchange.starter import edition
from chipline.records.query import Filter, Operator
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.windows.actions import ActionSet
from chipline.windows.shell.as_of.as_of_bar import AsOfBar
from chipline.windows.shell.as_of.event_days import EventDays, event_days
from chipline.windows.shell.window import Window
from chipline.windows.view_state import ViewState
from conftest import in_memory

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


def day(text: str) -> int:
    return date.fromisoformat(text).toordinal()


@pytest.fixture
def bar(qtbot: QtBot, session: Session, view_state: ViewState) -> Iterator[AsOfBar]:
    made = AsOfBar(session, view_state)
    qtbot.addWidget(made)
    made.resize(1366, 56)
    made.show()
    qtbot.waitExposed(made)
    yield made
    made.close()


def type_day(bar: AsOfBar, text: str) -> None:
    bar.take_day()
    QTest.keyClicks(bar.date, text)
    QTest.keyClick(bar.date, KEY.Key_Return)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2023-09-01", "2023-09-01"),
        ("1 Sep 2023", "2023-09-01"),
        ("Sep 2023", "2023-09-30"),
        ("~Apr 2025", "2025-04-30"),
        ("2024", "2024-12-31"),
        ("2024/2025-06", "2025-06-30"),
    ],
)
def test_the_box_takes_whatever_the_reader_of_dates_takes(
    bar: AsOfBar, view_state: ViewState, typed: str, meant: str
) -> None:
    type_day(bar, typed)
    assert view_state.day == day(meant)


def test_what_is_typed_is_said_before_it_is_taken_and_refused_in_words(bar: AsOfBar) -> None:
    bar.date.setFocus()
    bar.date.selectAll()
    QTest.keyClicks(bar.date, "Sep 2023")
    assert bar.date.said.text().endswith("Enter goes to its end, 30 Sep 2023.")
    before = bar.date.day()
    type_day(bar, "31 Feb 2025")
    assert bar.date.day() == before
    assert bar.date.said.text().startswith("“31 Feb 2025” is not a day of the calendar.")


def test_moving_the_day_picks_out_what_held_on_it_and_can_be_taken_back(
    bar: AsOfBar, view_state: ViewState
) -> None:
    view_state.set_day(day("2025-12-01"))
    assert view_state.mode == "all"
    assert bar.caption.text() == "Everything is shown. The day is only marked."
    view_state.move_day(day("2025-05-01"))
    assert view_state.mode == "instant"
    assert bar.caption.text() == "Every pane now shows what held on 1 May 2025."
    assert bar.undo.isVisible()
    bar.undo.click()
    assert (view_state.mode, view_state.day) == ("all", day("2025-12-01"))
    assert not bar.undo.isVisible()
    view_state.set_mode("cumulative")
    view_state.move_day(day("2025-05-01"))
    assert view_state.mode == "cumulative", "a mode that was chosen stays"
    assert not bar.undo.isVisible()


def test_a_click_on_the_axis_goes_where_one_clicks(bar: AsOfBar, view_state: ViewState) -> None:
    for meant in ("2025-02-01", "2026-11-01"):
        at = QPoint(round(bar.slider.x_of(day(meant))), 30)
        QTest.mouseClick(bar.slider, LEFT, pos=at)
        assert abs(view_state.day - day(meant)) <= 1 / bar.slider.scale().per_day + 1


def test_what_began_is_told_above_the_bars(bar: AsOfBar) -> None:
    slider = bar.slider
    bar.window().move(0, 400)
    QApplication.processEvents()
    at = slider.rect().center()
    asked = QHelpEvent(QEvent.Type.ToolTip, at, slider.mapToGlobal(at))
    QApplication.sendEvent(slider, asked)
    assert QToolTip.isVisible()
    (tip,) = (
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each.windowType() is Qt.WindowType.ToolTip
    )
    assert tip.frameGeometry().bottom() < slider.mapToGlobal(QPoint(0, 0)).y()
    QToolTip.hideText()


def test_keys_step_by_day_month_and_year_and_choose_the_mode(
    bar: AsOfBar, view_state: ViewState
) -> None:
    view_state.set_day(day("2025-01-31"))
    bar.slider.setFocus()
    QTest.keyClick(bar.slider, KEY.Key_Right)
    assert view_state.day == day("2025-02-01")
    QTest.keyClick(bar.slider, KEY.Key_Left)
    QTest.keyClick(bar.slider, KEY.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert view_state.day == day("2025-02-28")
    QTest.keyClick(bar.slider, KEY.Key_PageUp)
    assert view_state.day == day("2026-02-28")
    for key, mode in enumerate(("all", "instant", "window", "cumulative")):
        QTest.keyClick(bar.slider, KEY(KEY.Key_0 + key))
        assert view_state.mode == mode
    assert bar.mode.text() == "Until the day"


def test_the_mode_is_said_in_words(bar: AsOfBar, view_state: ViewState) -> None:
    view_state.set_day(day("2025-04-09"))
    view_state.set_mode("window", 6)
    assert bar.caption.text() == "Shows 9 Oct 2024 to 9 Oct 2025."
    view_state.set_mode("cumulative")
    assert bar.caption.text() == "Shows what had begun by 9 Apr 2025."


def test_where_playing_began_is_said_and_esc_goes_back_there(
    qtbot: QtBot, bar: AsOfBar, view_state: ViewState
) -> None:
    view_state.set_mode("instant")
    view_state.set_day(day("2025-04-10"))
    bar.player.toggle()
    assert bar.caption.text().startswith("Playing from 10 Apr 2025")
    assert bar.player.speed.isVisible()
    assert not bar.today.isVisible()
    qtbot.waitUntil(lambda: view_state.day > day("2025-04-10"), timeout=5000)
    bar.slider.setFocus()
    QTest.keyClick(bar.slider, KEY.Key_Escape)
    assert not bar.player.playing
    assert view_state.day == day("2025-04-10")
    assert bar.today.isVisible()


def _ask(session: Session, *filters: Filter) -> EventDays:
    found: list[EventDays] = []
    session.read(session, "test", event_days(filters, day("2026-11-28")), found.append)
    return found[0]


def test_the_days_of_events_follow_the_filters(session: Session) -> None:
    everything = _ask(session)
    assert everything.days == (day("2025-04-01"), day("2025-04-09"), day("2025-08-08"))
    assert everything.count("restriction", day("2025-04-01"), day("2025-05-01")) == 1
    assert everything.facts_end is None, "nobody says up to when this workspace's facts hold"
    reported = _ask(session, Filter("status", Operator.IS, ("reported",)))
    assert reported.count("relocation", 0, day("2030-01-01")) == 1
    nothing = _ask(session, Filter("name", Operator.CONTAINS, ("no such thing",)))
    assert nothing.days == ()


def test_the_facts_end_where_they_were_gathered_or_where_somebody_went_on(
    qtbot: QtBot, starter_file: Path
) -> None:
    session = Session(in_memory(starter_file), inline=True)
    held = _ask(session).facts_end
    assert held == day(edition(paths.starter()).holds_as_of)
    later = date.fromordinal(held) + timedelta(days=20)
    session.do(edits.create("restriction", {"name": "Later", "announced": later.isoformat()}))
    assert _ask(session).facts_end == later.toordinal()
    session.do(edits.create("restriction", {"name": "Planned", "announced": "2030-01-01"}))
    assert _ask(session).facts_end == later.toordinal(), "a plan is no fact"
    session.close()


def test_a_first_look_begins_where_the_facts_end_if_that_is_long_ago(
    qtbot: QtBot, starter_file: Path
) -> None:
    window = Window(Session(in_memory(starter_file), inline=True), Settings(hint_dismissed=True))
    qtbot.addWidget(window, before_close_func=Window.let_go)
    window.show()
    end = window.as_of_bar._events.facts_end
    assert end is not None
    today = date.today().toordinal()  # noqa: DTZ011  # the user's own day
    assert window.view_state.day == (end if today - end > 30 else today)
    assert window.view_state.mode == "all", "the program's own choice of a day picks out nothing"
    window.view_state.move_day(end + 60)
    window.as_of_bar._told.timeout.emit()
    assert window.as_of_bar.caption.text().startswith("No facts after")
    assert window.as_of_bar.caption.property("role") == "warning"


def test_the_strip_follows_the_pane_in_front(window: Window) -> None:
    bar, timeline = window.as_of_bar, window.pane
    assert timeline is not None
    assert timeline.days() == bar.slider._marks.visible
    bar.slider.visible_requested.emit(738_000.0, 738_400.0)
    assert timeline.days() == pytest.approx((738_000, 738_400))
    window.view_state.move_day(day("2025-05-01"))
    bar._told.timeout.emit()
    assert bar.caption.text() == timeline.as_of_text()
    window.view_state.show_pane("relocations")
    assert bar.slider._marks.visible is None
    assert window.pane is not None
    assert bar.caption.text() == window.pane.as_of_text() != ""


def test_the_strip_gives_way_but_never_the_day_and_its_axis(bar: AsOfBar) -> None:
    for width in (1366, 1024, 800, 640):
        bar.resize(width, 56)
        assert bar.date.isVisible()
        assert bar.date.width() >= bar.date.sizeHint().width()
        assert bar.mode.width() >= bar.mode.sizeHint().width()
        assert bar.slider.width() >= 200
        parts = (bar._left, bar.slider, bar._right)
        shown = [one.geometry() for one in parts if one.isVisible()]
        assert all(
            not one.intersects(other)
            for number, one in enumerate(shown)
            for other in shown[number + 1 :]
        )


def test_a_day_is_typed_from_anywhere_by_keys(window: Window) -> None:
    window.activateWindow()
    found = (each.actions.get("view.day") for each in window.findChildren(ActionSet))
    next(filter(None, found)).trigger()
    box = window.as_of_bar.date
    assert window.focusWidget() is box
    QTest.keyClicks(box, "1 June 2025")
    QTest.keyClick(box, KEY.Key_Return)
    assert window.view_state.day == day("2025-06-01")
