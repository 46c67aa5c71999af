"""The plane of chips and the frontier through time."""

from __future__ import annotations

from datetime import date
from html import escape

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.export_rules.finding import Outcome
from chipline.export_rules.overviews.frontier import FrontierLine
from chipline.records.record import id_of_slug
from chipline.windows.glossary.terms import terms_in
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.rules_pane.plane.plane_view import PlaneView
from chipline.windows.view_state import ViewState
from windows.rules_pane import views

LETTER = "us-h20-letter-2025"
H20 = id_of_slug("nv-h20")


def _outcome(view: PlaneView, slug: str) -> Outcome:
    return next(each.finding.outcome for each in view.placeable() if each.chip.figures.slug == slug)


def test_a800_and_l40s_are_caught_in_autumn_2023(pane: RulesPane, view_state: ViewState) -> None:
    view = views.plane(pane)
    view_state.move_day(date(2023, 10, 22).toordinal())
    assert [each.name for each in view.regions()] == ["3A090"]
    assert _outcome(view, "nv-a800") is Outcome.NO_LICENCE
    assert _outcome(view, "nv-l40s") is Outcome.NO_LICENCE
    view_state.move_day(date(2023, 10, 23).toordinal())
    assert _outcome(view, "nv-a800") is Outcome.LICENCE_REQUIRED
    assert _outcome(view, "nv-l40s") is Outcome.LICENCE_REQUIRED
    assert _outcome(view, "nv-l40") is Outcome.NO_LICENCE
    view_state.move_day(date(2023, 11, 17).toordinal())
    names = [each.name for each in view.regions()]
    assert names == ["3A090.a.1", "3A090.a.2", "3A090.b.1", "3A090.b.2"]
    assert _outcome(view, "nv-l40") is Outcome.NOTIFY


def test_click_selects_and_hover_tells(
    pane: RulesPane, view_state: ViewState, qtbot: QtBot
) -> None:
    view = views.plane(pane)
    place = view.place_of("nv-h20")
    assert place is not None
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert (view_state.kind, view_state.record) == ("chip", H20)
    found = view.chip_at(QPointF(place))
    assert found is not None
    text = view.hover_text(found)
    assert "TPP" in text
    assert "Licence required" in text
    with qtbot.waitSignal(pane.card_requested):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view_state.record != H20


def test_the_hover_card_of_a_chip_explains_the_paragraph_of_its_class(pane: RulesPane) -> None:
    view = views.plane(pane)
    place = view.place_of("nv-l40")
    assert place is not None
    found = view.chip_at(QPointF(place))
    assert found is not None
    said = view.hover_text(found)
    (term,) = terms_in(found.classification.paragraph or "")
    assert f"Class: {found.classification.paragraph}" in said
    assert escape(term.text) in said


def test_what_cannot_be_placed_is_counted(pane: RulesPane) -> None:
    view = views.plane(pane)
    names = {each.chip.figures.slug for each in view.unplaceable()}
    assert {"nv-b40", "amd-mi308x"} <= names
    bare = {each.chip.figures.slug for each in view.without_density()}
    assert "amd-mi350x" in bare
    total = len(view.placeable()) + len(bare) + len(names)
    assert total == len(pane.rules_state.holdings.chips)


def test_zoom_and_back(pane: RulesPane, qtbot: QtBot) -> None:
    view = views.plane(pane)
    before = view.place_of("nv-h20")
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.place_of("nv-h20") != before
    kept = view.state()
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.place_of("nv-h20") == before
    view.restore(kept)
    assert view.place_of("nv-h20") != before


def test_the_gap_is_told_in_words(pane: RulesPane, view_state: ViewState) -> None:
    view = views.frontier(pane)
    assert "20 times" in view.words.text()
    assert "GB200" in view.words.text()
    view_state.move_day(date(2024, 6, 1).toordinal())
    assert "H20" in view.words.text()
    assert "MI300X" in view.words.text()
    found = view.chart.found
    assert found is not None
    step = found.at(FrontierLine.FREE, date(2023, 9, 1).toordinal())
    assert step is not None
    assert step.chip is not None
    assert step.chip.figures.slug == "nv-h800-sxm"


def test_switching_to_memory(pane: RulesPane, view_state: ViewState) -> None:
    view = views.frontier(pane)
    view.figure.button("memory").click()
    assert "GB/s" in view.words.text()
    view_state.move_day(date(2025, 4, 8).toordinal())
    assert "H20" in view.words.text()
    view_state.move_day(date(2025, 4, 9).toordinal())
    assert "H20" not in view.words.text()


def test_a_step_is_selected_by_click_and_days_by_keys(
    pane: RulesPane, view_state: ViewState, qtbot: QtBot
) -> None:
    view = views.frontier(pane)
    chart = view.chart
    layout = chart.lay_out(chart.width(), chart.height())
    day = date(2024, 6, 1).toordinal()
    place = QPointF(layout.across.at(day), layout.up.at(148 * 16))
    hit = chart.step_at(place)
    assert hit is not None
    assert "H20" in chart.hover_text(*hit)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert view_state.record == H20
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert view_state.day == date(2025, 4, 9).toordinal()


def swipe(view: PlaneView, across: int, up: int) -> None:
    centre = QPointF(view.rect().center())
    event = QWheelEvent(
        centre,
        centre,
        QPoint(across, up),
        QPoint(across, up),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.ScrollUpdate,
        False,  # as Qt has it
    )
    QApplication.sendEvent(view, event)


def width_of(view: PlaneView) -> float:
    left, right, _low, _high = view._zoom or view._extent()
    return right - left


def test_a_touchpad_zooms_by_as_much_as_it_turned(pane: RulesPane) -> None:
    pane.set_view("plane")
    view = views.plane(pane)
    before = width_of(view)
    for _ in range(30):
        swipe(view, 0, 8)
    # Thirty small events are two notches of a wheel.
    assert width_of(view) == pytest.approx(before * 0.85**2)


def test_a_sideways_swipe_moves_and_does_not_zoom(pane: RulesPane) -> None:
    pane.set_view("plane")
    view = views.plane(pane)
    before, left = width_of(view), view._extent()[0]
    swipe(view, 60, 0)
    assert width_of(view) == pytest.approx(before)
    assert view._zoom is not None
    assert view._zoom[0] < left


def test_terms_that_are_painted_in_a_chart_are_explained(pane: RulesPane) -> None:
    plane = views.plane(pane)
    scene = plane.scene(plane.width(), plane.height())
    below = QPointF(scene.box.center().x(), scene.box.bottom() + 26)
    assert "<b>TPP</b>" in plane.said_at(below)
    assert "<b>Performance density</b>" in plane.said_at(QPointF(8, scene.box.center().y()))
    names = [(name, place) for name, place in scene.names if name.startswith("3A090")]
    clear = [p for _name, p in names if plane.chip_at(QPointF(p.center())) is None]
    assert clear
    assert "<b>3A090" in plane.said_at(QPointF(clear[0].center()))
    frontier = views.frontier(pane).chart
    assert "<b>TPP</b>" in frontier.said_at(QPointF(8, frontier.height() / 2))
