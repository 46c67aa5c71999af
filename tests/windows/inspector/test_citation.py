"""A citation in three steps on the card: which source, what it says, how good that is."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.records.vocabulary import CREDIBILITY, RELIABILITY
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.inspector.card import Inspector
from chipline.windows.inspector.citation.citation_form import CitationForm
from chipline.windows.view_state import ViewState
from chipline.windows.widgets.marks.evidence_marks import Evidence
from windows.inspector.cards import LETTER, MOVE, SOURCE, Key, line_of, retype, row_of

CTRL = Qt.KeyboardModifier.ControlModifier


def form_of(card: Inspector) -> CitationForm:
    assert card.evidence.form is not None
    return card.evidence.form


def press(
    qtbot: QtBot, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key, modifier)


def write(qtbot: QtBot, text: str) -> None:
    qtbot.keyClicks(QApplication.focusWidget(), text)


def test_a_date_is_corrected_and_cited_with_a_new_source_by_keys_alone(
    card: Inspector, view_state: ViewState, qtbot: QtBot, session: Session, workspace: Workspace
) -> None:
    view_state.select("restriction", LETTER)
    row_of(card, "effective").setFocus()
    press(qtbot, Key.Key_Return)
    retype(qtbot, line_of(row_of(card, "effective")), "2025-04-15", Key.Key_Return)
    card.cite()
    qtbot.waitUntil(form_of(card).line.hasFocus)
    qtbot.wait(10)  # the order of the parts is put right after they were made
    assert form_of(card).field.currentData() == "effective"
    write(qtbot, "NVIDIA Form 8-K")
    press(qtbot, Key.Key_Return)
    assert form_of(card).published.hasFocus(), "choosing goes on to what is asked next"
    write(qtbot, "2025-04-15")
    assert form_of(card).reading.text() == "15 April 2025"
    press(qtbot, Key.Key_Return)
    assert form_of(card).url.hasFocus(), "Enter goes on and saves nothing yet"
    for _ in range(3):
        press(qtbot, Key.Key_Tab)
    assert form_of(card).quote.hasFocus()
    write(qtbot, "a license is required")
    for _ in range(2):
        press(qtbot, Key.Key_Tab)
    write(qtbot, "Item 8.01")
    press(qtbot, Key.Key_Tab)
    write(qtbot, "a")
    assert form_of(card).reliability.value() == "A"
    press(qtbot, Key.Key_Tab)
    write(qtbot, "2")
    with qtbot.waitSignal(card.edited):
        press(qtbot, Key.Key_Return, CTRL)
    assert card.evidence.form is None
    row = row_of(card, "effective")
    assert row.hasFocus(), "back at the field that was cited"
    assert row._mark.evidence is Evidence.GRADED
    with workspace.reading() as queries:
        (made,) = queries.citations(LETTER)
        assert queries.count("source") == 2
    source = made["source_values"]
    assert (source["name"], source["published"], source["reliability"]) == (
        "NVIDIA Form 8-K",
        "2025-04-15",
        "A",
    )
    assert (made["field"], made["stance"], made["credibility"]) == ("effective", "supports", "2")
    assert (made["quote"], made["locator"]) == ("a license is required", "Item 8.01")
    assert made["verified"] == date.today().isoformat()  # noqa: DTZ011
    session.undo()
    with workspace.reading() as queries:
        assert not queries.citations(LETTER)
        assert queries.count("source") == 1, "one undo takes source and citation back"


def test_a_date_is_corrected_and_cited_with_the_mouse(
    card: Inspector, view_state: ViewState, qtbot: QtBot, workspace: Workspace
) -> None:
    left = Qt.MouseButton.LeftButton
    view_state.select("restriction", LETTER)
    row = row_of(card, "effective")
    qtbot.mouseClick(row, left, pos=QPoint(160, 8))
    retype(qtbot, line_of(row), "2025-04-14")
    assert row.notes.offer.isVisible()
    assert row.notes.offer.text() == "Save, and add its source (F8)"
    qtbot.mouseClick(row.notes.offer, left)
    assert row.editor is None
    assert row.shown.text() == "14 Apr 2025"
    form = form_of(card)
    qtbot.keyClicks(form.line, "financial")
    popup = form.offers.list.popup
    qtbot.mouseClick(
        popup.viewport(), left, pos=popup.visualRect(popup.model().index(0, 0)).center()
    )
    assert "B Usually reliable" in form.chosen.text()
    assert form.reliability.isHidden(), "the source has its grade already"
    probably = form.credibility.buttons[1]
    qtbot.waitUntil(lambda: probably.height() >= probably.sizeHint().height())
    qtbot.mouseClick(probably, left, pos=QPoint(9, probably.height() // 2))
    assert form.credibility.value() == "2"
    qtbot.mouseClick(form.save, left)
    with workspace.reading() as queries:
        (made,) = queries.citations(LETTER)
    assert (made["source"], made["credibility"], made["field"]) == (SOURCE, "2", "effective")
    assert not row.notes.offer.isVisible(), "nothing is left to be asked"


def test_the_offer_to_cite_goes_with_the_next_step(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("restriction", LETTER)
    row = row_of(card, "effective")
    row.edit()
    retype(qtbot, line_of(row), "2025-04-14", Key.Key_Return)
    assert row.notes.offer.text() == "Add its source (F8)"
    assert row.notes.offer.isVisible()
    other = row_of(card, "announced")
    other.edit()
    retype(qtbot, line_of(other), "2025-04-08", Key.Key_Return)
    assert not row.notes.offer.isVisible()
    assert other.notes.offer.isVisible()
    card.cite()
    assert not other.notes.offer.isVisible()


def test_the_offer_to_cite_goes_when_the_value_is_taken_back(
    card: Inspector, view_state: ViewState, session: Session, qtbot: QtBot
) -> None:
    view_state.select("restriction", LETTER)
    row = row_of(card, "effective")
    row.edit()
    retype(qtbot, line_of(row), "2025-04-14", Key.Key_Return)
    assert row.notes.offer.isVisible()
    session.undo()
    assert row.shown.text() == "9 Apr 2025"
    assert not row.notes.offer.isVisible()


def test_the_offer_to_cite_goes_with_a_citation_that_was_added_elsewhere(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("restriction", LETTER)
    row = row_of(card, "effective")
    row.edit()
    retype(qtbot, line_of(row), "2025-04-14", Key.Key_Return)
    assert row.notes.offer.isVisible()
    assert card.evidence.add_button is not None
    card.evidence.add_button.click()
    form = form_of(card)
    qtbot.keyClicks(form.line, "financial")
    qtbot.keyClick(form.line, Key.Key_Return)
    form.choose_field("effective")
    assert row.notes.offer.isVisible()
    with qtbot.waitSignal(card.edited):
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert not row.notes.offer.isVisible(), "the mark beside the value says that it has a source"


def test_the_meaning_of_every_grade_is_in_view(card: Inspector, view_state: ViewState) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation()
    said = [button.text() for button in form_of(card).credibility.buttons]
    assert said == [*(f"{g}  {meaning}" for g, meaning in CREDIBILITY.items()), "Not graded"]
    said = [button.text() for button in form_of(card).reliability.buttons]
    assert said == [*(f"{g}  {meaning}" for g, meaning in RELIABILITY.items()), "Not graded"]
    assert all(button.isVisible() for button in form_of(card).credibility.buttons)


def test_an_ungraded_source_is_graded_on_the_way(
    card: Inspector, view_state: ViewState, qtbot: QtBot, session: Session, workspace: Workspace
) -> None:
    session.do(edits.set_field("source", SOURCE, "reliability", None))
    view_state.select("relocation", MOVE)
    card.add_citation("began")
    form = form_of(card)
    qtbot.keyClicks(form.line, "financial")
    qtbot.keyClick(form.line, Key.Key_Return)
    assert "not graded yet" in form.chosen.text()
    assert form.reliability.isVisible()
    form.reliability.set_value("C")
    assert form.give()
    with workspace.reading() as queries:
        values = queries.values("source", SOURCE)
    assert values is not None
    assert values["reliability"] == "C"


def test_ctrl_enter_in_the_line_of_the_source_files_nothing_ungraded_unasked(
    card: Inspector, view_state: ViewState, qtbot: QtBot, workspace: Workspace
) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation("began")
    form = form_of(card)
    with workspace.reading() as queries:
        before = len(queries.citations(MOVE))
    qtbot.keyClicks(form.line, "financial")
    qtbot.keyClick(form.line, Key.Key_Return)
    form.line.setFocus()
    qtbot.keyClick(form.line, Key.Key_Return, CTRL)
    assert card.evidence.form is form
    assert form.quote.hasFocus()
    assert "Nothing is quoted or graded yet" in form.message.text()
    with qtbot.waitSignal(card.edited):
        qtbot.keyClick(form.quote, Key.Key_Return, CTRL)
    assert card.evidence.form is None, "whoever means it has it filed"
    card.add_citation("began")
    form = form_of(card)
    qtbot.keyClicks(form.line, "financial")
    qtbot.keyClick(form.line, Key.Key_Return)
    form.credibility.set_value("2")
    form.line.setFocus()
    with qtbot.waitSignal(card.edited):
        qtbot.keyClick(form.line, Key.Key_Return, CTRL)
    with workspace.reading() as queries:
        assert len(queries.citations(MOVE)) == before + 2


@pytest.mark.parametrize("stance", ["supports", "contradicts", "declined to comment"])
def test_every_stance_can_be_taken(
    card: Inspector, view_state: ViewState, qtbot: QtBot, workspace: Workspace, stance: str
) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation("began")
    form = form_of(card)
    qtbot.keyClicks(form.line, "financial")
    qtbot.keyClick(form.line, Key.Key_Return)
    form.stance.setCurrentIndex(form.stance.findData(stance))
    qtbot.keyClicks(form.paraphrase, "It began in June.")
    with qtbot.waitSignal(card.edited):
        qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    with workspace.reading() as queries:
        (made,) = (each for each in queries.citations(MOVE) if each["field"] == "began")
    assert (made["stance"], made["paraphrase"]) == (stance, "It began in June.")
    assert len(card.evidence.views) == 2


def test_source_is_made_along_with_its_citation(
    card: Inspector, view_state: ViewState, qtbot: QtBot, session: Session, workspace: Workspace
) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation()
    form = form_of(card)
    qtbot.keyClicks(form.line, "A new paper")
    qtbot.keyClick(form.line, Key.Key_Return)
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert len(card.evidence.views) == 2
    session.undo()
    assert len(card.evidence.views) == 1
    with workspace.reading() as queries:
        assert queries.count("source") == 1


def test_a_corrected_title_of_a_new_source_keeps_its_grade(
    card: Inspector, view_state: ViewState, qtbot: QtBot, workspace: Workspace
) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation()
    form = form_of(card)
    form.line.setFocus()
    qtbot.keyClicks(form.line, "A new papr")
    qtbot.keyClick(form.line, Key.Key_Return)
    form.reliability.set_value("B")
    form.credibility.set_value("2")
    form.line.setFocus()
    qtbot.keyClick(form.line, Key.Key_Backspace)
    qtbot.keyClicks(form.line, "er")
    qtbot.keyClick(form.line, Key.Key_Return, CTRL)
    assert form.published.hasFocus(), "what is new is made first, for more is asked of it"
    assert form.reliability.value() == "B"
    qtbot.keyClick(form.published, Key.Key_Return, CTRL)
    assert card.evidence.form is None
    with workspace.reading() as queries:
        made = next(each for each in queries.citations(MOVE) if each["credibility"] == "2")
    assert (made["source_values"]["name"], made["source_values"]["reliability"]) == (
        "A new paper",
        "B",
    )


def test_a_grade_that_is_not_asked_says_nothing(
    card: Inspector, view_state: ViewState, qtbot: QtBot, session: Session, workspace: Workspace
) -> None:
    session.do(edits.set_field("source", SOURCE, "reliability", "A"))
    view_state.select("relocation", MOVE)
    card.add_citation()
    form = form_of(card)
    form.line.setFocus()
    qtbot.keyClicks(form.line, "A new paper")
    qtbot.keyClick(form.line, Key.Key_Return)
    form.reliability.set_value("D")
    form.line.setFocus()
    form.line.clear()
    qtbot.keyClicks(form.line, "financial times REPORT")
    qtbot.keyClick(form.line, Key.Key_Return)
    assert form.give()
    with workspace.reading() as queries:
        source = queries.values("source", SOURCE)
    assert source is not None
    assert source["reliability"] == "A"


def test_citation_without_a_source_is_refused(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation()
    form = form_of(card)
    qtbot.mouseClick(form.save, Qt.MouseButton.LeftButton)
    assert form.message.text().startswith("Name the source in step 1")
    assert form.line.hasFocus()
    assert form.message.isVisible()
    qtbot.keyClick(form.line, Key.Key_Escape)
    assert card.evidence.form is None


def test_a_title_that_was_typed_and_not_chosen_is_a_new_source(
    card: Inspector, view_state: ViewState, qtbot: QtBot, session: Session, workspace: Workspace
) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation()
    form = form_of(card)
    form.line.setFocus()
    qtbot.keyClicks(form.line, "A new paper")
    form.offers.close()
    form.quote.setFocus()
    assert "New" in form.chosen.text()
    assert form.published.isVisible()
    assert form.give()
    with workspace.reading() as queries:
        names = [named.title for named in queries.suggest("A new paper", "source")]
    assert names == ["A new paper"]
    assert session.stacks.undo is not None
    assert session.stacks.undo.label == "Cite “A new paper”"


def test_a_new_title_is_not_taken_for_a_source_that_only_mentions_it(
    card: Inspector, view_state: ViewState, qtbot: QtBot, session: Session, workspace: Workspace
) -> None:
    session.do(edits.set_field("source", SOURCE, "publisher", "Statement Office"))
    view_state.select("relocation", MOVE)
    card.add_citation()
    form = form_of(card)
    form.line.setFocus()
    qtbot.keyClicks(form.line, "statement")
    assert form.offers.offers[0].id == SOURCE, "it is offered, for it may be meant"
    qtbot.keyClick(form.line, Key.Key_Return)
    assert form._other is not None
    assert not form._other.id


def test_a_known_title_that_was_typed_in_full_is_that_source(
    card: Inspector, view_state: ViewState, qtbot: QtBot, workspace: Workspace
) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation("began")
    form = form_of(card)
    form.line.setFocus()
    qtbot.keyClicks(form.line, "financial times REPORT")
    form.offers.close()
    assert form.give()
    with workspace.reading() as queries:
        assert queries.count("source") == 1


def test_what_cannot_stand_in_a_new_source_is_told_and_kept(
    card: Inspector, view_state: ViewState, qtbot: QtBot, workspace: Workspace
) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation()
    form = form_of(card)
    qtbot.keyClicks(form.line, "A new paper")
    qtbot.keyClick(form.line, Key.Key_Return)
    form.published.setText("April")
    assert not form.give()
    assert "April" in form.message.text()
    form.published.clear()
    form.url.setText("example.org")
    assert not form.give()
    assert "http" in form.message.text()
    with workspace.reading() as queries:
        assert queries.count("source") == 1


def test_citation_is_added_on_the_card_of_its_source(
    card: Inspector, view_state: ViewState, qtbot: QtBot, workspace: Workspace
) -> None:
    view_state.select("source", SOURCE)
    card.add_citation()
    form = form_of(card)
    assert form.field.isHidden(), "there is no record yet of which a field could be cited"
    qtbot.keyClicks(form.line, "H20 licence")
    qtbot.keyClick(form.line, Key.Key_Return)
    form.choose_field("announced")
    form.give()
    assert len(card.evidence.views) == 2
    with workspace.reading() as queries:
        (made,) = queries.citations(LETTER)
    assert made["field"] == "announced"


# -- marks ---------------------------------------------------------------------------------------


def test_a_mark_tells_graded_from_ungraded_disputed_and_none(
    card: Inspector, view_state: ViewState, session: Session
) -> None:
    def cite(field: str, stance: str, grade: str | None = None) -> None:
        values = {"source": SOURCE, "record": MOVE, "field": field, "stance": stance}
        session.do(edits.create("citation", {**values, "credibility": grade}))

    cite("began", "supports", "2")
    cite("status", "supports")
    cite("workloads", "supports", "2")
    cite("workloads", "contradicts", "3")
    cite("to_countries", "declined to comment")
    view_state.select("relocation", MOVE)
    found = {name: row_of(card, name)._mark.evidence for name in card.fields.rows}
    assert found["began"] is Evidence.GRADED
    assert found["status"] is Evidence.UNGRADED
    assert found["workloads"] is Evidence.DISPUTED
    assert found["to_countries"] is Evidence.DECLINED
    assert found["from_countries"] is Evidence.NONE
    assert "One speaks of the record as a whole" in row_of(card, "from_countries")._mark.hint
    assert not row_of(card, "created").cited
    assert card.fields.legend.isVisible()
    # A grade is a letter and a figure, and no source is no mark: neither wants a word.
    told = {Evidence.UNGRADED, Evidence.DISPUTED, Evidence.DECLINED}
    assert set(card.fields.legend.shown) == told
    assert row_of(card, "began")._mark.grade.endswith("2")
    assert "in dispute" in card.fields.legend.accessibleName()


def test_the_mark_of_a_field_without_a_source_opens_the_form(
    card: Inspector, view_state: ViewState, qtbot: QtBot
) -> None:
    view_state.select("relocation", MOVE)
    row = row_of(card, "status")
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row._mark_rect().center())
    assert form_of(card).field.currentData() == "status"
    assert row.editor is None


def test_a_source_counts_the_records_that_lean_on_it(
    card: Inspector, view_state: ViewState, session: Session
) -> None:
    for number in range(10):
        values = {"source": SOURCE, "record": LETTER, "stance": "supports", "locator": str(number)}
        session.do(edits.create("citation", values))
    view_state.select("source", SOURCE)
    said = [label.text() for label in card.evidence.findChildren(type(card.evidence.heading))]
    assert {"1 relocation and 1 restriction", "1 restriction and 1 relocation"} & {*said}
    assert card.evidence.count.text() == "11, best first"
    assert len(card.evidence.views) == 8
    card.evidence.show_more(100)
    assert len(card.evidence.views) == 11


def test_tab_comes_to_the_grade_that_is_chosen_and_arrows_choose_others(
    card: Inspector, view_state: ViewState, qtbot: QtBot, workspace: Workspace
) -> None:
    view_state.select("relocation", MOVE)
    card.add_citation()
    form = form_of(card)
    qtbot.waitUntil(form.line.hasFocus)
    qtbot.wait(10)  # the order of the parts is put right after they were made
    write(qtbot, "A new paper")
    press(qtbot, Key.Key_Return)
    form.locator.setFocus()
    for grades, key, grade in (
        (form.reliability, Key.Key_Up, "F"),
        (form.credibility, Key.Key_Up, "6"),
    ):
        press(qtbot, Key.Key_Tab)
        assert grades.buttons[-1].hasFocus(), "not graded is what is chosen"
        press(qtbot, key)
        assert grades.value() == grade
        press(qtbot, key)
    with qtbot.waitSignal(card.edited):
        press(qtbot, Key.Key_Return, CTRL)
    with workspace.reading() as queries:
        found = queries.citations(MOVE)
    made = next(each for each in found if each["source_values"]["name"] == "A new paper")
    assert made["credibility"] == "5"
    assert made["source_values"]["reliability"] == "E"
