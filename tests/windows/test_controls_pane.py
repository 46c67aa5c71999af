"""The controls pane: its four views driven by widgets, and what they show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline import paths
from chipline.controls.finding import Outcome
from chipline.controls.frontier import Line
from chipline.exchange.starter import starter_facts
from chipline.records.record import id_of_slug
from chipline.session import Session
from chipline.store import edits, journal
from chipline.store.workspace import Workspace
from chipline.windows import theme
from chipline.windows.controls.ask import AskView
from chipline.windows.controls.frontier import FrontierView
from chipline.windows.controls.pane import VIEWS, ControlsPane
from chipline.windows.controls.plane import PlaneView
from chipline.windows.controls.touched import TouchedView
from chipline.windows.derivations import derivations
from chipline.windows.desk import Desk
from chipline.windows.inspector.derived import work_out

LETTER = "us-h20-letter-2025"
H20 = id_of_slug("nv-h20")


@pytest.fixture(scope="module")
def facts() -> Iterator[Workspace]:
    """The starter facts; nothing here writes to them."""
    workspace = Workspace.in_memory()
    found = starter_facts(paths.starter())
    workspace.apply(lambda _reads: found, act=journal.BASE)
    yield workspace
    workspace.close()


@pytest.fixture
def desk(qapp: object) -> Desk:
    """A desk on the day after the letter."""
    made = Desk()
    made.move_day(date(2025, 4, 20).toordinal())
    return made


@pytest.fixture
def pane(facts: Workspace, desk: Desk, qtbot: QtBot) -> ControlsPane:
    """The pane over the starter facts."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, "light")
    made = ControlsPane(Session(facts, inline=True), desk)
    qtbot.addWidget(made)
    made.resize(930, 640)
    made.show()
    return made


def _ask(pane: ControlsPane) -> AskView:
    pane.set_view("ask")
    view = pane.view
    assert isinstance(view, AskView)
    return view


def _plane(pane: ControlsPane) -> PlaneView:
    pane.set_view("plane")
    view = pane.view
    assert isinstance(view, PlaneView)
    return view


def _frontier(pane: ControlsPane) -> FrontierView:
    pane.set_view("frontier")
    view = pane.view
    assert isinstance(view, FrontierView)
    return view


def _touched(pane: ControlsPane) -> TouchedView:
    pane.set_view("touched")
    view = pane.view
    assert isinstance(view, TouchedView)
    return view


def _text(pane: ControlsPane) -> str:
    return _ask(pane).page.toPlainText()


# --- ask -------------------------------------------------------------------------------------------


def test_opens_with_the_story(pane: ControlsPane) -> None:
    view = _ask(pane)
    assert view.form.chip.chip.currentText().startswith("H20")
    assert view.form.chip.user.currentText() == "ByteDance"
    assert view.form.chip.home.value() == "CN"
    text = _text(pane)
    assert "Licence required" in text
    assert "On 20 April 2025" in text
    assert "not legal advice" in text


def test_the_day_changes_the_answer(pane: ControlsPane, desk: Desk) -> None:
    desk.move_day(date(2025, 4, 8).toordinal())
    assert "No licence needed" in _text(pane)
    desk.move_day(date(2025, 4, 9).toordinal())
    assert "Licence required" in _text(pane)


def test_each_step_leads_to_its_restriction(pane: ControlsPane, desk: Desk, qtbot: QtBot) -> None:
    view = _ask(pane)
    assert f'href="act:{LETTER}"' in view.page.toHtml()
    with qtbot.waitSignal(pane.card_asked) as asked:
        view.bench.show_act(LETTER)
    assert asked.args == ["restriction", id_of_slug(LETTER)]
    assert desk.record == id_of_slug(LETTER)


def test_typing_finds_another_chip(pane: ControlsPane, qtbot: QtBot) -> None:
    view = _ask(pane)
    line = view.form.chip.chip.lineEdit()
    assert line is not None
    line.selectAll()
    qtbot.keyClicks(line, "A100 SXM4 80GB")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert "A100 SXM4 80GB" in _text(pane)
    assert "3A090.a.1" in _text(pane)
    line.selectAll()
    qtbot.keyClicks(line, "no such chip")
    line.editingFinished.emit()
    assert line.text() == "A100 SXM4 80GB"


def test_by_numbers_says_what_is_missing(pane: ControlsPane, qtbot: QtBot) -> None:
    view = _ask(pane)
    form = view.form.chip
    form.chip.setCurrentIndex(form.chip.count() - 1)
    form.chip.activated.emit(form.chip.count() - 1)
    assert form.tpp.isVisible()
    assert "Choose a chip" in view.page.toPlainText()
    qtbot.keyClicks(form.tpp, "4700")
    text = view.page.toPlainText()
    assert "Not determinable" in text
    assert "Not known: die area" in text
    assert "if performance density is below 1.6" in text
    qtbot.keyClicks(form.density, "1")
    assert "No licence needed" in view.page.toPlainText()


def test_renting_in_malaysia_is_free_and_buying_is_not(pane: ControlsPane) -> None:
    form = _ask(pane).form.chip
    form.restore({"chip": id_of_slug("nv-b200"), "to": "MY", "user": id_of_slug("bytedance")})
    form.home.choose("CN")
    form.asked.emit()
    assert "Licence required" in _text(pane)
    form.transaction.choose("remote-use")
    form.asked.emit()
    assert "No licence needed" in _text(pane)
    assert "about the use only" in _text(pane)


def test_a_firms_listing_is_filled_in_for_the_day(pane: ControlsPane, desk: Desk) -> None:
    form = _ask(pane).form.chip
    form.user.choose(id_of_slug("huawei"))
    form.user.chosen.emit()
    assert form.listed.isChecked()
    desk.move_day(date(2019, 1, 1).toordinal())
    assert not form.listed.isChecked()
    assert "not yet listed" in form.listed_note.text()


def test_an_arm_shows_its_parents_headquarters(pane: ControlsPane) -> None:
    form = _ask(pane).form.chip
    form.user.choose(id_of_slug("bytedance-sg"))
    form.user.chosen.emit()
    assert (form.home.value(), form.parent_home.value()) == ("SG", "CN")


def test_the_strip_shows_the_change_and_moves_the_day(
    pane: ControlsPane, desk: Desk, qtbot: QtBot
) -> None:
    strip = _ask(pane).strip
    day = date(2025, 4, 9).toordinal()
    assert strip.changes()[0] == day
    assert any("H20 licence requirement" in mark.text for mark in strip.marks())
    x = round(strip.x_of(date(2024, 1, 1).toordinal()))
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(x, 15))
    assert abs(desk.day - date(2024, 1, 1).toordinal()) < 10
    qtbot.keyClick(strip, Qt.Key.Key_Right)
    assert desk.day == day
    mark = strip.marks()[0]
    with qtbot.waitSignal(pane.card_asked):
        qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=mark.box.center().toPoint())


def test_personal_data_has_its_own_question(pane: ControlsPane, qtbot: QtBot) -> None:
    view = _ask(pane)
    view.form.switch.button("people").click()
    assert "Standard contract or certification" in view.page.toPlainText()
    view.form.people.sensitive.click()
    assert "Security assessment" in view.page.toPlainText()
    assert not view.strip.isVisible()
    view.form.people.people.clear()
    qtbot.keyClicks(view.form.people.people, "5")
    assert "of 5 people" in view.page.toPlainText()


# --- chip plane ------------------------------------------------------------------------------------


def _outcome(view: PlaneView, slug: str) -> Outcome:
    return next(each.finding.outcome for each in view.placeable() if each.chip.figures.slug == slug)


def test_a800_and_l40s_are_caught_in_autumn_2023(pane: ControlsPane, desk: Desk) -> None:
    view = _plane(pane)
    desk.move_day(date(2023, 10, 22).toordinal())
    assert [each.name for each in view.regions()] == ["3A090"]
    assert _outcome(view, "nv-a800") is Outcome.NO_LICENCE
    assert _outcome(view, "nv-l40s") is Outcome.NO_LICENCE
    desk.move_day(date(2023, 10, 23).toordinal())
    assert _outcome(view, "nv-a800") is Outcome.LICENCE_REQUIRED
    assert _outcome(view, "nv-l40s") is Outcome.LICENCE_REQUIRED
    assert _outcome(view, "nv-l40") is Outcome.NO_LICENCE
    desk.move_day(date(2023, 11, 17).toordinal())
    names = [each.name for each in view.regions()]
    assert names == ["3A090.a.1", "3A090.a.2", "3A090.b.1", "3A090.b.2"]
    assert _outcome(view, "nv-l40") is Outcome.NOTIFY


def test_click_selects_and_hover_tells(pane: ControlsPane, desk: Desk, qtbot: QtBot) -> None:
    view = _plane(pane)
    place = view.place_of("nv-h20")
    assert place is not None
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert (desk.kind, desk.record) == ("chip", H20)
    found = view.chip_at(QPointF(place))
    assert found is not None
    text = view.hover_text(found)
    assert "TPP" in text
    assert "Licence required" in text
    with qtbot.waitSignal(pane.card_asked):
        qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert desk.record != H20


def test_what_cannot_be_placed_is_counted(pane: ControlsPane) -> None:
    view = _plane(pane)
    names = {each.chip.figures.slug for each in view.unplaceable()}
    assert {"nv-b40", "amd-mi308x"} <= names
    bare = {each.chip.figures.slug for each in view.without_density()}
    assert "amd-mi350x" in bare
    total = len(view.placeable()) + len(bare) + len(names)
    assert total == len(pane.bench.holdings.chips)


def test_zoom_and_back(pane: ControlsPane, qtbot: QtBot) -> None:
    view = _plane(pane)
    before = view.place_of("nv-h20")
    qtbot.keyClick(view, Qt.Key.Key_Plus)
    assert view.place_of("nv-h20") != before
    kept = view.state()
    qtbot.keyClick(view, Qt.Key.Key_0)
    assert view.place_of("nv-h20") == before
    view.restore(kept)
    assert view.place_of("nv-h20") != before


# --- frontier --------------------------------------------------------------------------------------


def test_the_gap_is_told_in_words(pane: ControlsPane, desk: Desk) -> None:
    view = _frontier(pane)
    assert "20 times" in view.words.text()
    assert "GB200" in view.words.text()
    desk.move_day(date(2024, 6, 1).toordinal())
    assert "H20" in view.words.text()
    assert "MI300X" in view.words.text()
    found = view.chart.found
    assert found is not None
    step = found.at(Line.FREE, date(2023, 9, 1).toordinal())
    assert step is not None
    assert step.chip is not None
    assert step.chip.figures.slug == "nv-h800-sxm"


def test_switching_to_memory(pane: ControlsPane, desk: Desk) -> None:
    view = _frontier(pane)
    view.figure.button("memory").click()
    assert "GB/s" in view.words.text()
    desk.move_day(date(2025, 4, 8).toordinal())
    assert "H20" in view.words.text()
    desk.move_day(date(2025, 4, 9).toordinal())
    assert "H20" not in view.words.text()


def test_a_step_is_selected_by_click_and_days_by_keys(
    pane: ControlsPane, desk: Desk, qtbot: QtBot
) -> None:
    view = _frontier(pane)
    chart = view.chart
    layout = chart.lay_out(chart.width(), chart.height())
    day = date(2024, 6, 1).toordinal()
    place = QPointF(layout.across.at(day), layout.up.at(148 * 16))
    hit = chart.step_at(place)
    assert hit is not None
    assert "H20" in chart.hover_text(*hit)
    qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=place.toPoint())
    assert desk.record == H20
    qtbot.keyClick(chart, Qt.Key.Key_Left)
    assert desk.day == date(2025, 4, 9).toordinal()


# --- who is touched --------------------------------------------------------------------------------


def _touched_names(view: TouchedView) -> set[str]:
    return {row.name for row in view.model.rows}


def test_who_the_letter_touches(pane: ControlsPane, desk: Desk) -> None:
    view = _touched(pane)
    names = _touched_names(view)
    assert "H20 (HGX) 96GB" in names
    assert "H20 stock of ByteDance, Alibaba and Tencent" in names
    assert "Large Chinese buyers stock up on H20" in names
    assert "L20 PCIe" not in names
    assert "H20 licence requirement" in view.subject.currentText()
    assert "chips" in view.summary.text()
    desk.move_day(date(2025, 4, 8).toordinal())
    assert "not yet in force" in view.summary.text()
    row = next(row for row in view.model.rows if row.id == H20)
    assert row.answer.outcome is Outcome.NO_LICENCE


def test_the_selected_restriction_is_asked_about(pane: ControlsPane, desk: Desk) -> None:
    view = _touched(pane)
    desk.select("restriction", id_of_slug("us-acs-ifr-2023"))
    assert "H800 SXM5 80GB" in _touched_names(view)
    assert "ByteDance uses 36,000 Blackwell chips in Malaysia" in _touched_names(view)
    desk.select("restriction", id_of_slug("us-gain-2025"))
    assert not view.model.rows
    assert view.empty.isVisible()


def test_a_row_leads_to_its_card(pane: ControlsPane, desk: Desk, qtbot: QtBot) -> None:
    view = _touched(pane)
    view.table.setFocus()
    view.table.selectRow(1)
    row = view.model.row(1)
    assert row is not None
    with qtbot.waitSignal(pane.card_asked) as asked:
        view.table.activated.emit(view.model.index(1, 1))
    assert asked.args == [row.kind, row.id]
    assert desk.record == row.id


# --- scenario --------------------------------------------------------------------------------------


def test_a_scenario_changes_an_answer_and_reset_restores_it(
    pane: ControlsPane, desk: Desk, qtbot: QtBot
) -> None:
    desk.move_day(date(2024, 6, 1).toordinal())
    assert "No licence needed" in _text(pane)
    pane.scenario.click()
    row = pane.box.row_of("3a090-b-1.tpp_min")
    row.setText(1, "2300")
    pane.box.close()
    assert pane.banner.isVisible()
    assert pane.banner_words.text() == "Scenario: 1 change"
    text = _text(pane)
    assert "Scenario: Notice, else a licence" in text
    assert "By law: No licence needed" in text
    assert [each.name for each in _ask(pane).strip.rows] == ["Scenario", "Law"]
    view = _touched(pane)
    view.subject.choose("scenario")
    view.subject.chosen.emit()
    assert "H20 (HGX) 96GB" in _touched_names(view)
    assert _frontier(pane).chart.law is not None
    pane.reset.click()
    assert not pane.banner.isVisible()
    assert "No licence needed" in _text(pane)
    assert "By law" not in _text(pane)
    assert pane.bench.rules is pane.bench.law


def test_what_makes_no_sense_is_refused_in_words(pane: ControlsPane) -> None:
    pane.box.fill()
    row = pane.box.row_of("letter-h20-2025.from")
    row.setText(1, "soon")
    assert "2025-04-09" in pane.box.problem.text()
    assert row.text(1) == "9 Apr 2025"
    assert not pane.bench.in_scenario
    pane.box.row_of("letter-h20-2025.from").setText(1, "2025-06-01")
    assert pane.bench.changes == {"letter-h20-2025.from": date(2025, 6, 1)}
    pane.box.finder.setText("h20 memory")
    assert not pane.box.row_of("letter-h20-2025.any_memory_min").isHidden()
    assert pane.box.row_of("3a090-b-1.tpp_min").isHidden()


# --- the whole -------------------------------------------------------------------------------------


def test_state_comes_back(pane: ControlsPane, facts: Workspace, desk: Desk, qtbot: QtBot) -> None:
    pane.bench.set_changes({"3a090-a-1.tpp_min": 6000.0, "letter-h20-2025.from": date(2025, 6, 1)})
    form = _ask(pane).form.chip
    form.destination.choose("SG")
    _frontier(pane).figure.choose("memory")
    kept = pane.state()
    again = ControlsPane(Session(facts, inline=True), desk)
    qtbot.addWidget(again)
    again.restore(kept)
    assert again.view_name == "frontier"
    assert again.bench.changes == pane.bench.changes
    assert again.state() == kept
    again.restore({"view": "nothing", "scenario": {"gone.key": 3, "x": "y"}, "views": 4})
    assert again.view_name == "frontier"
    assert not again.bench.in_scenario


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("dark", [False, True])
def test_every_view_paints_at_any_size(pane: ControlsPane, name: str, *, dark: bool) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.apply(application, "dark" if dark else "light")
    pane.desk.theme_changed.emit()
    pane.set_view(name)
    image = QImage(1000, 700, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    pane.paint_to(painter, 1000, 700)
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(0, 1000, 7) for y in range(0, 700, 7)}
    assert len(colours) > 4
    assert theme.current().surface in colours
    theme.apply(application, "light")


def test_without_records_every_view_says_so(desk: Desk, qtbot: QtBot) -> None:
    workspace = Workspace.in_memory()
    session = Session(workspace, inline=True)
    made = ControlsPane(session, desk)
    qtbot.addWidget(made)
    made.show()
    assert "Choose a chip" in _text(made)
    _plane(made).grab()
    assert "No chip" in _frontier(made).words.text()
    assert "Restrictions appear here" in _touched(made).empty.text()
    session.close()


def test_a_written_chip_is_taken_on(session: Session, desk: Desk, qtbot: QtBot) -> None:
    made = ControlsPane(session, desk)
    qtbot.addWidget(made)
    made.show()
    view = _plane(made)
    assert [each.chip.name for each in view.placeable()] == ["H20 (HGX) 96GB"]
    session.do(edits.set_field("chip", H20, "die_area_mm2", None))
    assert not view.placeable()
    assert len(view.without_density()) == 1


# --- on the card -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("slug", "line", "tone"),
    [
        ("rl-bd-b200-my", "No licence for the use", "good"),
        ("tn-ali-my", "Not determinable: chip not named", "muted"),
        ("cl-h20-stock-2025", "Licence required", "restriction"),
    ],
)
def test_cards_show_the_finding(facts: Workspace, slug: str, line: str, tone: str) -> None:
    with facts.reading() as reads:
        named = reads.by_slug(slug)
        assert named is not None
        values = reads.values(named.kind, named.id)
        assert values is not None
        day = date(2025, 4, 20).toordinal()
        (found,) = work_out(derivations(), reads, named.kind, values, {}, day)
    assert (found.label, found.value, found.tone) == ("Controls", line, tone)
    assert "not legal advice" in found.explanation
