"""What a restriction touches, scenarios, and the pane as a whole."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.export_rules.finding import Outcome
from chipline.export_rules.overviews.frontier import Frontier, FrontierLine, FrontierStep
from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows import theme
from chipline.windows.derived_values import derivations, work_out
from chipline.windows.rules_pane.frontier import frontier_view
from chipline.windows.rules_pane.pane import VIEWS, RulesPane
from chipline.windows.rules_pane.scenario import written
from chipline.windows.view_state import ViewState
from windows.rules_pane import views

LETTER = "us-h20-letter-2025"
H20 = id_of_slug("nv-h20")


def test_who_the_letter_touches(pane: RulesPane, view_state: ViewState) -> None:
    view = views.touched(pane)
    names = views.touched_names(view)
    assert "H20 (HGX) 96GB" in names
    assert "H20 stock of ByteDance, Alibaba and Tencent" in names
    assert "Large Chinese buyers stock up on H20" in names
    assert "L20 PCIe" not in names
    assert "H20 licence requirement" in view.subject.currentText()
    assert "chips" in view.summary.text()
    view_state.move_day(date(2025, 4, 8).toordinal())
    assert "not yet in force" in view.summary.text()
    row = next(row for row in view.model.rows if row.id == H20)
    assert row.answer.outcome is Outcome.NO_LICENCE


def test_the_selected_restriction_is_asked_about(pane: RulesPane, view_state: ViewState) -> None:
    view = views.touched(pane)
    view_state.select("restriction", id_of_slug("us-acs-ifr-2023"))
    assert "H800 SXM5 80GB" in views.touched_names(view)
    assert "ByteDance uses 36,000 Blackwell chips in Malaysia" in views.touched_names(view)
    view_state.select("restriction", id_of_slug("us-gain-2025"))
    assert not view.model.rows
    assert view.empty.isVisible()


def test_a_row_leads_to_its_card(pane: RulesPane, view_state: ViewState, qtbot: QtBot) -> None:
    view = views.touched(pane)
    view.table.setFocus()
    view.table.selectRow(1)
    row = view.model.row(1)
    assert row is not None
    with qtbot.waitSignal(pane.card_requested) as asked:
        view.table.activated.emit(view.model.index(1, 1))
    assert asked.args == [row.kind, row.id]
    assert view_state.record == row.id


def test_a_scenario_changes_an_answer_and_reset_restores_it(
    pane: RulesPane, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.move_day(date(2024, 6, 1).toordinal())
    assert "No licence needed" in views.text(pane)
    pane.scenario.click()
    row = pane.box.row_of("3a090-b-1.tpp_min")
    row.setText(1, "2300")
    pane.box.close()
    assert pane.banner.isVisible()
    assert pane.banner_words.text() == ("Scenario: 3A090.b.1: TPP at least 2300 instead of 2400")
    text = views.text(pane)
    assert "Scenario: Notice, else a licence" in text
    assert "By law: No licence needed" in text
    assert [each.name for each in views.ask(pane).strip.rows] == ["Scenario", "Law"]
    view = views.touched(pane)
    view.subject.choose("scenario")
    view.subject.chosen.emit()
    assert "H20 (HGX) 96GB" in views.touched_names(view)
    assert views.frontier(pane).chart.law is not None
    pane.reset.click()
    assert not pane.banner.isVisible()
    assert "No licence needed" in views.text(pane)
    assert "By law" not in views.text(pane)
    assert pane.rules_state.rules is pane.rules_state.law


def test_what_makes_no_sense_is_refused_in_words(pane: RulesPane) -> None:
    pane.box.fill()
    row = pane.box.row_of("letter-h20-2025.from")
    row.setText(1, "soon")
    assert "2025-04-09" in pane.box.problem.text()
    assert row.text(1) == "9 Apr 2025"
    assert not pane.rules_state.in_scenario
    pane.box.row_of("letter-h20-2025.from").setText(1, "2025-06-01")
    assert pane.rules_state.changes == {"letter-h20-2025.from": date(2025, 6, 1)}
    pane.box.finder.setText("h20 memory")
    assert not pane.box.row_of("letter-h20-2025.any_memory_min").isHidden()
    assert pane.box.row_of("3a090-b-1.tpp_min").isHidden()


@pytest.mark.parametrize(
    ("locale", "typed"),
    [
        ("en_US", "4800"),
        ("en_US", "4,800"),
        ("en_US", "tpp 4,800"),
        ("de_DE", "4\u202f800"),
        ("de_DE", "4.800"),
        ("uk_UA", "4 800"),
        ("ar_EG", "٤٬٨٠٠"),
    ],
)
def test_a_threshold_is_found_by_its_figure(pane: RulesPane, locale: str, typed: str) -> None:
    before = QLocale()
    QLocale.setDefault(QLocale(locale))
    try:
        pane.box.fill()
        pane.box.finder.setText(typed)
        assert not pane.box.row_of("3a090-a-1.tpp_min").isHidden()
        assert pane.box.row_of("3a090-b-1.tpp_min").isHidden()
        pane.rules_state.set_changes({"3a090-b-1.tpp_min": 4800.0})
        pane.box.fill()
        assert not pane.box.row_of("3a090-b-1.tpp_min").isHidden(), "what a scenario has as well"
    finally:
        QLocale.setDefault(before)


def test_state_comes_back(
    pane: RulesPane,
    facts: Workspace,
    view_state: ViewState,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    nothing: dict[FrontierLine, tuple[FrontierStep, ...]] = dict.fromkeys(FrontierLine, ())
    # What its lines show is no state, and takes seconds to be worked out four times.
    monkeypatch.setattr(
        frontier_view,
        "work_out",
        lambda _standings, metric, *_, **__: Frontier(metric, nothing, 0, 0, ()),
    )
    pane.rules_state.set_changes(
        {"3a090-a-1.tpp_min": 6000.0, "letter-h20-2025.from": date(2025, 6, 1)}
    )
    form = views.ask(pane).form.chip
    form.destination.choose("SG")
    views.frontier(pane).figure.choose("memory")
    kept = pane.state()
    again = RulesPane(Session(facts, inline=True), view_state)
    qtbot.addWidget(again)
    again.restore(kept)
    assert again.view_name == "frontier"
    assert again.rules_state.changes == pane.rules_state.changes
    assert again.state() == kept
    again.restore({"view": "nothing", "scenario": {"gone.key": 3, "x": "y"}, "views": 4})
    assert again.view_name == "frontier"
    assert not again.rules_state.in_scenario


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("dark", [False, True])
def test_every_view_paints_at_any_size(pane: RulesPane, name: str, *, dark: bool) -> None:
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    theme.dress("dark" if dark else "light")
    pane._view_state.theme_changed.emit()
    pane.set_view(name)
    image = QImage(1000, 700, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    pane.paint_to(painter, QSize(1000, 700))
    painter.end()
    colours = {image.pixelColor(x, y).name() for x in range(0, 1000, 7) for y in range(0, 700, 7)}
    assert len(colours) > 4
    assert theme.current().surface in colours
    theme.dress("light")


def test_without_records_every_view_says_so(view_state: ViewState, qtbot: QtBot) -> None:
    workspace = Workspace.in_memory()
    session = Session(workspace, inline=True)
    made = RulesPane(session, view_state)
    qtbot.addWidget(made)
    made.show()
    assert "Choose a chip" in views.text(made)
    views.plane(made).grab()
    assert "No chip" in views.frontier(made).words.text()
    assert "Restrictions appear here" in views.touched(made).empty.text()
    session.close()


def test_a_written_chip_is_taken_on(session: Session, view_state: ViewState, qtbot: QtBot) -> None:
    made = RulesPane(session, view_state)
    qtbot.addWidget(made)
    made.show()
    view = views.plane(made)
    assert [each.chip.name for each in view.placeable()] == ["H20 (HGX) 96GB"]
    session.do(edits.set_field("chip", H20, "die_area_mm2", None))
    assert not view.placeable()
    assert len(view.without_density()) == 1


@pytest.mark.parametrize(
    ("slug", "line", "tone"),
    [
        ("rl-bd-b200-my", "No licence for the use", "good"),
        ("tn-ali-my", "Not determinable: chip not named", "muted"),
        ("cl-h20-stock-2025", "Licence required", "restriction"),
    ],
)
def test_cards_show_the_finding(facts: Workspace, slug: str, line: str, tone: str) -> None:
    with facts.reading() as queries:
        named = queries.by_slug(slug)
        assert named is not None
        values = queries.values(named.kind, named.id)
        assert values is not None
        day = date(2025, 4, 20).toordinal()
        (found,) = work_out(derivations(), queries, named.kind, values, {}, day)
    assert (found.label, found.value, found.tone) == ("Controls", line, tone)
    assert "not legal advice" in found.explanation


def test_a_threshold_confirmed_as_it_is_shown_is_no_change(pane: RulesPane) -> None:
    key, before = "3a090-b-1.tpp_min", QLocale()
    law = pane.rules_state.law.adjustable()[key]
    QLocale.setDefault(QLocale("de_DE"))
    try:
        pane.box.fill()
        row, shown = pane.box.row_of(key), written(law)
        assert row.text(1) == shown == "2\u202f400"
        row.setText(1, "2.300")
        assert "“2.300” can be 2\u202f300 or 2,3: write 2300 or 2,30." in pane.box.problem.text()
        assert row.text(1) == shown
        pane.box.tree.itemChanged.emit(row, 1)
        assert pane.rules_state.changes.get(key, law) == law
        pane.box.row_of(key).setText(1, "2.300,0")
        assert pane.rules_state.changes == {key: 2300.0}
    finally:
        QLocale.setDefault(before)


def test_views_are_gone_to_by_their_commands(pane: RulesPane) -> None:
    actions = pane.actions_of_pane()
    for name in ("plane", "frontier", "touched", "ask"):
        actions.run(f"controls.{name}")
        assert pane.view_name == name
        actions.refresh()
        on = {one for one in VIEWS if actions.actions[f"controls.{one}"].isChecked()}
        assert on == {name}
