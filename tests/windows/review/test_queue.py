"""The review pane in the window: its views and the queue, driven by widgets and keys."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.records.record import id_of_slug
from chipline.store.quality.review_queue import QueueReason
from chipline.store.workspace import Workspace
from chipline.windows.pseudo_translation import PseudoTranslator
from chipline.windows.review.pane import VIEWS, ReviewPane
from chipline.windows.review.queue_view import QueueView
from chipline.windows.shell.window import Window
from performance.generator import generate
from store.dumps import state
from windows.review.steps import choose, cite, shown

ALIBABA = id_of_slug("alibaba")
NVIDIA = id_of_slug("nvidia")
H20 = id_of_slug("nv-h20")
MOVE = id_of_slug("rl-ali-sea-train")
LONG_AGO = (date.today() - timedelta(days=200)).isoformat()  # noqa: DTZ011  # as the pane asks


def test_the_views_are_walked_by_keys(pane: ReviewPane, qtbot: QtBot) -> None:
    seen = [pane.view_name]
    for _ in VIEWS:
        qtbot.keyClick(pane, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier)
        seen.append(pane.view_name)
    assert seen == ["evidence", "check", "duplicates", "compare", "evidence"]
    back = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClick(pane, Qt.Key.Key_Tab, back)
    assert pane.view_name == "compare"
    assert pane.switch.button("compare").isChecked()


def test_how_it_was_left_comes_back(pane: ReviewPane, window: Window) -> None:
    choose(pane.evidence, QueueReason.STALE)
    pane.evidence.days.setValue(30)
    pane.set_view("check")
    again = ReviewPane(window.session, window.view_state, window)
    again.restore(pane.state())
    assert again.view_name == "check"
    assert again.evidence.reason is QueueReason.STALE
    assert again.evidence.days.value() == 30
    again.restore({"view": "nowhere", "evidence": {"reason": "no such", "days": "x"}, "compare": 3})
    assert again.view_name == "check"


def test_actions_lead_to_the_views(window: Window) -> None:
    window.view_state.show_pane("firms")
    for name, view in (("edit.duplicates", "duplicates"), ("edit.check", "check")):
        window._actions[name].trigger()
        assert isinstance(window.pane, ReviewPane)
        assert window.pane.view_name == view
    assert window.pane.check.summary.text().startswith("No faults found, checked 10 records at ")


def test_what_has_no_source_is_listed_and_counted(pane: ReviewPane) -> None:
    view = pane.evidence
    assert view.reasons.button("no source").text().endswith("7")
    assert [row[0] for row in shown(view)][:4] == [
        "Alibaba",
        "Bureau of Industry and Security",
        "Müller Rechenzentrum",
        "NVIDIA",
    ]
    assert shown(view)[-1] == ["H20 licence requirement targets H20 (HGX) 96GB", "Link"]
    view.kinds.setCurrentIndex(view.kinds.findData("chip"))
    view.kinds.activated.emit(view.kinds.currentIndex())
    assert shown(view) == [["H20 (HGX) 96GB", "Chip"]]


def test_what_a_link_ties_together_is_told_in_the_users_language(
    pane: ReviewPane, qapp: QApplication
) -> None:
    translator = PseudoTranslator()
    qapp.installTranslator(translator)
    told = shown(pane.evidence)[-1][0]
    qapp.removeTranslator(translator)
    assert "[ţáŕğéţş one]" in told
    assert "targets" not in told


def test_the_columns_share_the_width_of_the_list(window: Window, pane: ReviewPane) -> None:
    for width in (1366, 1000):
        window.resize(width, 768)
        QApplication.sendPostedEvents()
        shown_list = pane.evidence.list
        used = shown_list.horizontalHeader().length()
        assert shown_list.viewport().width() - 12 <= used <= shown_list.viewport().width()


def test_a_citation_takes_a_record_out_of_the_queue(pane: ReviewPane, window: Window) -> None:
    cite(window, NVIDIA)
    assert "NVIDIA" not in [row[0] for row in shown(pane.evidence)]
    assert pane.evidence.reasons.button("no source").text().endswith("6")
    window.session.undo()
    assert "NVIDIA" in [row[0] for row in shown(pane.evidence)]


def test_disputes_name_the_fields(pane: ReviewPane, window: Window) -> None:
    cite(window, MOVE, stance="contradicts", field="status")
    choose(pane.evidence, QueueReason.DISPUTED)
    ((name, kind, what, citations, _verified),) = shown(pane.evidence)
    assert (name, kind) == ("Alibaba trains Qwen in South-East Asia", "Relocation")
    assert (what, citations) == ("Status", "2")


def test_low_grades_are_shown(pane: ReviewPane, window: Window) -> None:
    cite(window, NVIDIA, credibility="5")
    choose(pane.evidence, QueueReason.LOW_GRADE)
    ((name, _kind, grades, _citations, _verified),) = shown(pane.evidence)
    assert (name, grades) == ("NVIDIA", "B5")


def test_the_card_opens_by_enter_and_by_a_click(
    pane: ReviewPane, window: Window, qtbot: QtBot
) -> None:
    view = pane.evidence
    view.list.setFocus()
    qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert window.view_state.record == id_of_slug("bis")
    window.inspector.hide()
    qtbot.keyClick(view.list, Qt.Key.Key_Return)
    assert window.inspector.isVisible()
    at = view.list.visualRect(view.rows.index(3, 0)).center()
    qtbot.mouseClick(view.list.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert window.view_state.record == NVIDIA


def test_marking_a_selection_as_verified_is_one_undoable_step(
    pane: ReviewPane, window: Window, qtbot: QtBot, file_workspace: Workspace
) -> None:
    cite(window, NVIDIA, verified=LONG_AGO)
    cite(window, ALIBABA, verified=LONG_AGO)
    cite(window, ALIBABA, verified=LONG_AGO, field="hq_country")
    before = state(file_workspace, stamps=False)
    view = pane.evidence
    choose(view, QueueReason.STALE)
    assert [row[0] for row in shown(view)] == ["Alibaba", "NVIDIA"]
    assert not view.verify.isEnabled(), "nothing is selected"
    view.list.setFocus()
    view.list.selectAll()
    qtbot.mouseClick(view.verify, Qt.MouseButton.LeftButton)
    assert shown(view) == []
    assert view.empty.heading.text() == "Nothing waits for review"
    with file_workspace.reading() as queries:
        today = date.today().isoformat()  # noqa: DTZ011  # as the pane asks
        assert [each["verified"] for each in queries.citations(ALIBABA)] == [today, today]
    assert window.session.stacks.undo is not None
    assert window.session.stacks.undo.label == "Mark 2 records as verified"
    window._actions["edit.undo"].trigger()
    assert state(file_workspace, stamps=False) == before
    assert [row[0] for row in shown(view)] == ["Alibaba", "NVIDIA"]


def test_how_long_is_stale_can_be_set(pane: ReviewPane, window: Window) -> None:
    cite(window, NVIDIA, verified=LONG_AGO)
    view = pane.evidence
    choose(view, QueueReason.STALE)
    assert view.days.isVisible()
    assert len(shown(view)) == 1
    view.days.setValue(201)
    assert shown(view) == []


def test_what_has_no_citation_cannot_be_verified(pane: ReviewPane, qtbot: QtBot) -> None:
    pane.evidence.list.selectRow(0)
    assert not pane.evidence.verify.isEnabled()
    assert "no citation" in pane.evidence.chosen.text()


def test_more_rows_come_as_one_scrolls(window: Window, file_workspace: Workspace) -> None:
    file_workspace.apply(lambda _reads: generate(2_000))
    window.view_state.show_pane("review")
    assert isinstance(window.pane, ReviewPane)
    view = window.pane.evidence
    first = view.rows.rowCount()
    view.list.scrollToBottom()
    more = view.rows.rowCount()
    assert first == 200
    assert more == 400
    assert len({row.id for row in view.rows.rows}) == more


def test_the_queue_opens_where_something_waits(
    pane: ReviewPane, window: Window, qtbot: QtBot
) -> None:
    waiting = list(pane.evidence.rows.rows)
    for row in waiting:
        cite(window, row.id, credibility="5")
    view = QueueView(window.session, window.view_state)
    qtbot.addWidget(view)
    view.look()
    assert view.reason is QueueReason.LOW_GRADE
    assert len(shown(view)) >= len(waiting)


def test_no_button_moves_when_the_card_opens(pane: ReviewPane, window: Window) -> None:
    acts = {
        "evidence": (pane.evidence.verify, pane.evidence.open),
        "check": (pane.check.mend, pane.check.open),
        "duplicates": (pane.duplicates.compare, pane.duplicates.differ),
    }
    for name, buttons in acts.items():
        pane.switch.choose(name)
        pane.switch.chosen.emit(name)
        for part in (pane.check._foot, *buttons):
            part.show()
        places = []
        for there in (False, True):
            window.inspector.setVisible(there)
            QApplication.processEvents()
            places.append([each.mapTo(pane, QPoint(0, 0)) for each in buttons])
        assert places[0] == places[1], name
