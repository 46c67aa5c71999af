"""Two days beside one another, and the strip of time below the map."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from pytestqt.qtbot import QtBot

from chipline.windows.map import pane
from chipline.windows.map.paint.map_picture import MapBody
from chipline.windows.map.pane import MapPane
from chipline.windows.view_state import ViewState
from windows.map.map_marks import johor, listed


def test_two_days_stand_beside_one_another(
    sites: dict[str, str], map_pane: MapPane, view_state: ViewState, qtbot: QtBot, tmp_path: Path
) -> None:
    johor(map_pane)
    view_state.set_day(date(2026, 7, 1).toordinal())
    map_pane.compare_with(date(2023, 1, 1))
    first, second = map_pane.maps.other, map_pane.canvas
    assert map_pane.header.compare.isChecked()
    assert first.isVisible()
    found = map_pane.maps.difference
    facts = map_pane.canvas.facts
    assert found is not None
    assert facts is not None
    assert [facts.sites.events.ids[one] for one in found.sites_came] == [sites["batam"]]
    rows = listed(map_pane)
    assert rows["Came"] == ["Batam"]
    assert "Alibaba trains Qwen in South-East Asia" in rows["Moves that came"]
    second.zoom(1.5)
    assert first.view.scale == pytest.approx(second.view.scale)
    qtbot.keyClick(first, Qt.Key.Key_Minus)
    assert first.view.scale == pytest.approx(second.view.scale)
    picture = map_pane.picture(QSize(900, 600))
    assert picture is not None
    assert isinstance(picture.body, MapBody)
    assert [one.caption for one in picture.body.maps] == ["As of 1 Jan 2023", "As of 1 Jul 2026"]
    problems: list[str] = []
    map_pane.export(picture, tmp_path / "two.svg", problems.append)
    assert not problems
    assert "AE" in found.countries, "under other rules since the restriction framework of 2023"
    content = second.content()
    assert content is not None
    assert content.marked == found.countries
    kept = map_pane.state()
    map_pane.maps.end.click()
    content = second.content()
    assert content is not None
    assert not content.marked
    assert not first.isVisible()
    assert map_pane.maps.difference is None
    assert "Came" not in listed(map_pane)
    map_pane.restore(kept)
    assert map_pane.maps.day.day() == date(2023, 1, 1)
    assert first.isVisible()


def test_the_strip_below_counts_over_time_and_moves_the_day(
    sites: dict[str, str], map_pane: MapPane, view_state: ViewState, qtbot: QtBot
) -> None:
    strip, chart = map_pane.strip, map_pane.strip.chart
    view_state.set_day(date(2026, 7, 1).toordinal())
    assert strip.said.text() == "2 of 4 sites have a date of opening"
    assert "Indonesia 1, Malaysia 1" in chart.accessibleDescription()
    left = Qt.MouseButton.LeftButton
    x = chart.x_of(date(2023, 6, 1).toordinal())
    qtbot.mouseClick(chart, left, pos=QPoint(round(x), 30))
    assert date.fromordinal(view_state.day).year == 2023
    assert chart.accessibleDescription().endswith(": Malaysia 1")
    before = view_state.day
    qtbot.keyClick(chart, Qt.Key.Key_PageDown)
    assert view_state.day - before in (365, 366)
    qtbot.keyClick(chart, Qt.Key.Key_Home)
    assert date.fromordinal(view_state.day).month == 1
    for key, said in (
        ("power", "110 MW"),
        ("moves", "Reported 1"),
        ("quarters", "Quarter 3 of 2025: "),
    ):
        strip.show_strip(key)
        assert said in chart.strip.text_on(date(2025, 7, 1).toordinal())
        assert not chart.grab().isNull()
    assert map_pane.state()["strip"] == "quarters"
    map_pane.restore({"strip": ""})
    assert strip.isHidden()
    map_pane.restore({"strip": "power"})
    assert not strip.isHidden()
    assert strip.shown() == "power"


def test_of_many_records_the_list_waits_until_the_day_rests(
    sites: dict[str, str],
    map_pane: MapPane,
    view_state: ViewState,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pane, "_FEW", 0)
    assert "Indonesia" in listed(map_pane)
    view_state.move_day(date(2023, 1, 1).toordinal())
    assert "Indonesia" in listed(map_pane)
    assert "sites: 1, moves: 0" in map_pane.status()
    qtbot.waitUntil(lambda: "Indonesia" not in listed(map_pane))


def test_while_time_runs_flows_grow_unless_nothing_may_move(
    map_pane: MapPane, view_state: ViewState, monkeypatch: pytest.MonkeyPatch
) -> None:
    view_state.move_day(date(2025, 4, 8).toordinal())
    canvas = map_pane.canvas

    def growing(theme: str = "") -> bool:
        look = canvas.look(theme)
        return look is not None and look.growing

    assert not growing()
    view_state.set_playing(on=True)
    assert growing()
    assert not growing("light"), "a picture shows them whole"
    short = canvas.grab().toImage()
    view_state.set_playing(on=False)
    assert not growing()
    assert canvas.grab().toImage() != short
    monkeypatch.setattr(canvas.style(), "styleHint", lambda *_: 0)
    canvas.show_growing(on=True)
    assert not growing()
