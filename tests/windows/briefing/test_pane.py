"""Views become steps, and steps are put in order, in the window."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMenu, QWidget
from pytestqt.qtbot import QtBot

from chipline.briefing.fingerprints import Seen
from chipline.briefing_content import BriefingContent, briefing_content, listed_briefings
from chipline.records.query import Filter, Operator
from chipline.records.record import id_of_slug, new_id
from chipline.records.view_content import ViewContent
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.compound_edits.briefing_steps import add_step
from chipline.store.workspace import Workspace
from chipline.windows.briefing.export.briefing_export_dialog import BriefingExportDialog
from chipline.windows.briefing.pane import BriefingPane
from chipline.windows.briefing.step_list import stale_text
from chipline.windows.shell.window import Window
from chipline.windows.widgets.editors.new_record_box import NewRecordBox
from windows.briefing.conftest import ASKS, FIRST, LETTER, MOVE, SECOND, TALK, shown_in, tell

HELD, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def kept(workspace: Workspace) -> BriefingContent:
    """Return the first briefing of a workspace."""
    with workspace.reading() as queries:
        content = briefing_content(queries, listed_briefings(queries)[0].id)
    assert content is not None
    return content


def names(workspace: Workspace) -> list[str]:
    return [step.name for step in kept(workspace).steps]


@pytest.fixture
def pane(window: Window, file_workspace: Workspace, qtbot: QtBot) -> BriefingPane:
    """The pane of the briefing in a window."""
    shown = shown_in(window, file_workspace)
    qtbot.waitUntil(lambda: shown.outline.count() == 5)
    return shown


def test_a_briefing_is_made_with_its_name_in_one_step(
    pane: BriefingPane, window: Window, file_workspace: Workspace, qtbot: QtBot
) -> None:
    pane.new_briefing()
    box = pane.findChild(NewRecordBox)
    assert box is not None
    qtbot.keyClicks(box.line, "For Monday")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert pane.content is not None
    assert pane.content.name == "For Monday"
    assert "No step yet" in pane.empty.heading.text()
    window.session.undo()
    with file_workspace.reading() as queries:
        assert "For Monday" not in [each.name for each in listed_briefings(queries)]


def test_the_starter_briefing_can_be_begun_with_anew(
    pane: BriefingPane, window: Window, file_workspace: Workspace, qtbot: QtBot
) -> None:
    menu = QMenu()
    pane.new.fill(menu, (), ())
    (begin,) = (one for one in menu.actions() if "starter" in one.text())
    begin.trigger()
    box = pane.findChild(NewRecordBox)
    assert box is not None
    qtbot.keyClicks(box.line, "For Monday")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: pane.content is not None and pane.content.name == "For Monday")
    made = pane.content
    assert made is not None
    assert [step.name for step in made.steps][:2] == [
        "What is claimed",
        "Three years of rules before the letter",
    ]
    assert (len(made.steps), made.minutes) == (12, 25)
    letter = made.steps[4]
    # Of the records that it names this workspace has two; the others are left out, and said to nobody.
    assert {one.id for one in letter.records} == {LETTER, MOVE}
    assert letter.selected is not None
    assert letter.selected.id == LETTER
    assert made.steps[8].selected is None
    window.session.undo()
    with file_workspace.reading() as queries:
        assert "For Monday" not in [each.name for each in listed_briefings(queries)]


def test_one_key_makes_a_step_of_any_view_and_another_takes_it_anew(
    window: Window, file_workspace: Workspace
) -> None:
    window.view_state.select("restriction", LETTER)
    QTest.keyClick(window, Qt.Key.Key_M, HELD)
    window.view_state.show_pane("chips")
    window.view_state.select("", "")
    QTest.keyClick(window, Qt.Key.Key_M, HELD)
    first, second = kept(file_workspace).steps
    assert (first.name, first.state.pane) == ("H20 licence requirement", "timeline")
    assert {named.id for named in first.records} == {LETTER, MOVE}
    assert first.selected is not None
    assert second.name.startswith("Chips, ")
    assert second.state.pane == "chips"
    assert [named.slug for named in second.records] == ["nv-h20"]
    assert "Added to" in window.status.said
    # The step that was made last shows another view from now on; how it is shown stays.
    window.view_state.show_pane("controls")
    QTest.keyClick(window, Qt.Key.Key_M, HELD | SHIFT)
    assert [step.state.pane for step in kept(file_workspace).steps] == ["timeline", "controls"]
    window.session.undo()
    window.session.undo()
    window.session.undo()
    with file_workspace.reading() as queries:
        assert listed_briefings(queries) == ()


def test_whoever_looks_for_a_briefing_or_a_step_lands_in_their_pane(
    window: Window, file_workspace: Workspace, qtbot: QtBot
) -> None:
    tell(file_workspace)
    other, step = new_id(), new_id()
    session = window.session
    session.do(edits.create("briefing", {"name": "Another"}, record_id=other))
    session.do(add_step(other, {"name": "Far away"}, new=step))
    # Found by searching before the pane was ever made, and in another briefing than the first.
    window.go_to("step", step)
    shown = window.pane
    assert isinstance(shown, BriefingPane)
    qtbot.waitUntil(lambda: shown.content is not None and shown.content.id == other)
    assert window.view_state.record == step
    window.go_to("briefing", TALK)
    assert shown.content is not None
    assert shown.content.id == TALK
    # From another pane, by a link to one of its steps.
    window.view_state.show_pane("timeline")
    window.go_to("step", ASKS)
    assert window.pane is shown
    assert shown.outline.chosen is not None
    assert shown.outline.chosen.id == ASKS
    # What was kept when they were tables leads there as well.
    state = ViewContent(pane="steps").to_state()
    view = new_id()
    session.do(edits.create("view", {"name": "Steps", "state": state}, record_id=view))
    window.view_state.show_pane("timeline")
    window.view_state.open_view(view)
    assert window.pane is shown
    window.palette_box._actions = window.menus.able()
    found = {text for _rank, _action, text in window.palette_box._ranked("briefings")}
    assert found == {"Briefings"}


def test_a_new_briefing_without_steps_gets_the_next_step_and_stays_in_front(
    pane: BriefingPane, window: Window, file_workspace: Workspace, qtbot: QtBot
) -> None:
    assert pane.content is not None
    assert pane.content.id == TALK
    before = len(pane.content.steps)
    pane.outline.setFocus()
    pane.new.begin()
    name_briefing(pane, "My talk")
    qtbot.waitUntil(lambda: pane.content is not None and not pane.content.steps)
    mine = pane.content.id
    focus = window.focusWidget()
    assert focus is not None
    assert pane.isAncestorOf(focus), "the outline is gone, not the keyboard"
    assert (window.view_state.kind, window.view_state.record) == ("briefing", mine)
    window.view_state.show_pane("timeline")
    window.menus.run("briefing.add")
    window.view_state.show_pane("briefing")
    assert pane.content is not None
    assert pane.content.id == mine
    (step,) = pane.content.steps
    assert step.state.pane == "timeline"
    # It tells of what is shown there, and not of the briefing that was selected.
    assert step.selected is None
    assert {one.kind for one in step.records} <= {"restriction", "relocation"}
    assert "My talk" not in step.name
    with file_workspace.reading() as queries:
        told = {each.id: each.steps for each in listed_briefings(queries)}
    assert told == {TALK: before, mine: 1}


def test_a_new_briefing_is_begun_from_anywhere(window: Window, file_workspace: Workspace) -> None:
    tell(file_workspace)
    assert window.view_state.pane == "timeline"
    window.menus.run("briefing.new")
    shown = window.pane
    assert isinstance(shown, BriefingPane)
    name_briefing(shown, "My talk")
    assert shown.content is not None
    assert shown.content.name == "My talk"
    window.view_state.show_pane("timeline")
    window.menus.run("briefing.add")
    with file_workspace.reading() as queries:
        told = {each.name: each.steps for each in listed_briefings(queries)}
    assert told["My talk"] == 1


def test_after_a_restart_a_view_is_added_to_the_briefing_of_late(
    qtbot: QtBot, file_workspace: Workspace
) -> None:
    tell(file_workspace)
    mine = id_of_slug("a later one")
    file_workspace.apply(edits.create("briefing", {"name": "The later one"}, record_id=mine))
    path = file_workspace.path
    assert path is not None
    file_workspace.close()
    settings = Settings()
    for steps in (1, 2):
        workspace = Workspace.open(path)
        window = Window(Session(workspace, inline=True), settings)
        qtbot.addWidget(window)
        window.show()
        if steps == 1:
            window.view_state.show_pane("briefing")
            shown = window.pane
            assert isinstance(shown, BriefingPane)
            shown.show_briefing(mine)
        window.view_state.show_pane("timeline")
        window.menus.run("briefing.add")
        with workspace.reading() as queries:
            told = {each.id: each.steps for each in listed_briefings(queries)}
        assert told[mine] == steps
        window.close()


def test_a_step_of_a_long_name_keeps_it_whole_when_its_caption_is_written(
    pane: BriefingPane, window: Window, file_workspace: Workspace
) -> None:
    long = "Step " * 20_000 + "ends"
    window.session.do(edits.set_field("step", FIRST, "name", long))
    pane.outline.choose(SECOND)
    pane.outline.choose(FIRST)
    pane.editor.caption.setText("In short.")
    pane.editor.finish()
    first = kept(file_workspace).steps[0]
    assert first.caption == "In short."
    assert first.name == long


def test_steps_are_ordered_copied_skipped_written_and_deleted(
    pane: BriefingPane, window: Window, file_workspace: Workspace
) -> None:
    def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        QTest.keyClick(pane.outline, key, held)

    assert window.view_state.record == FIRST
    press(Qt.Key.Key_Down, HELD)
    assert names(file_workspace)[:2] == ["What followed", "The letter"]
    assert pane.outline.chosen is not None
    assert pane.outline.chosen.id == FIRST
    press(Qt.Key.Key_Up, HELD)
    press(Qt.Key.Key_D)
    assert names(file_workspace)[:2] == ["The letter", "The letter (copy)"]
    press(Qt.Key.Key_Delete)
    assert names(file_workspace)[:2] == ["The letter", "What followed"]
    pane.outline.choose(FIRST)
    press(Qt.Key.Key_H)
    assert kept(file_workspace).steps[0].skipped
    window.session.undo()
    pane.editor.name.setText("One letter")
    pane.editor.said.setPlainText("Look at the date.")
    # Leaving a step writes what was typed there; a step is never without a title.
    pane.outline.choose(SECOND)
    pane.editor.name.setText("  ")
    pane.editor.finish()
    assert pane.editor.name.text() == "What followed"
    first = kept(file_workspace).steps[0]
    assert (first.name, first.said) == ("One letter", "Look at the date.")
    press(Qt.Key.Key_Return)
    assert window.view_state.pane == "timeline"
    assert window.view_state.record == MOVE or window.view_state.kind == "step"


def test_a_view_of_which_something_cant_be_shown_is_opened_as_far_as_it_can(
    pane: BriefingPane, window: Window, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_state: object) -> None:
        raise ValueError("no such day")

    window.view_state.show_pane("timeline")
    monkeypatch.setattr(window.pane, "restore", fail)
    window.view_state.show_pane("briefing")
    told: list[str] = []
    window.briefings.told.connect(told.append)
    pane.outline.choose(FIRST)
    pane.outline.setFocus()
    QTest.keyClick(pane.outline, Qt.Key.Key_Return)
    assert told[-1] == "Not all of “The letter” could be shown: no such day."
    assert window.view_state.pane == "timeline"
    assert window.view_state.day == date(2025, 4, 9).toordinal()


def test_steps_that_are_selected_are_skipped_deleted_and_make_another_briefing(
    pane: BriefingPane, window: Window, file_workspace: Workspace
) -> None:
    pane.outline.choose(FIRST)
    QTest.keyClick(pane.outline, Qt.Key.Key_Down, SHIFT)
    assert [step.id for step in pane.outline.selected] == [FIRST, SECOND]
    QTest.keyClick(pane.outline, Qt.Key.Key_H)
    assert [step.skipped for step in kept(file_workspace).steps[:2]] == [True, True]
    window.session.undo()
    assert len(pane.outline.selected) == 2
    pane._fill_menu()
    chosen = {action.text(): action for action in pane.menu.actions()}
    chosen["New briefing from 2 steps"].trigger()
    name_briefing(pane, "Short")
    content = pane.content
    assert content is not None
    assert [step.name for step in content.steps] == ["The letter", "What followed"]
    assert content.steps[0].selected is not None
    assert content.steps[0].id != FIRST
    # The one that they were taken from is as it was; all of the new one is one step back.
    with file_workspace.reading() as queries:
        counted = {one.name: one.steps for one in listed_briefings(queries)}
    assert counted == {"Chips": 5, "Short": 2}
    window.session.undo()
    assert pane.content is not None
    assert pane.content.id == TALK
    pane.outline.choose(FIRST)
    QTest.keyClick(pane.outline, Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(pane.outline, Qt.Key.Key_Delete)
    assert names(file_workspace)[0] == "Left out"


def test_a_saved_view_becomes_a_briefing_of_its_records(pane: BriefingPane, window: Window) -> None:
    state = ViewContent((Filter("hq_country", Operator.IS, ("CN",)),), "firms").to_state()
    window.session.do(edits.create("view", {"name": "Chinese firms", "state": state}))
    pane._fill_menu()
    (views,) = (one.menu() for one in pane.menu.actions() if one.menu() is not None)
    (action,) = views.actions()
    action.trigger()
    name_briefing(pane, "Firms")
    content = pane.content
    assert content is not None
    assert content.name == "Firms"
    for step in content.steps:
        assert step.state.pane == "firms"
        assert step.state.only
        assert step.selected is not None
        assert step.name == step.selected.title
    assert "Alibaba" in [step.name for step in content.steps]


def name_briefing(pane: BriefingPane, name: str) -> None:
    """Answer the question how a new briefing is called."""
    (box,) = pane.findChildren(NewRecordBox)
    box.named.emit(name)
    box.close()


def test_no_picture_is_drawn_while_its_colours_pass(
    pane: BriefingPane, window: Window, qtbot: QtBot
) -> None:
    pictures = pane._pictures
    assert pictures is not None
    qtbot.waitUntil(lambda: pane.is_settled, timeout=30_000)
    before = pictures.picture(FIRST)
    assert before is not None
    assert before.width() == 960
    window.briefings._dress(before_audience=True)
    assert pictures.is_done
    window.briefings._dress(before_audience=False)
    assert pictures.is_done
    # Other colours that stay are another matter.
    window.set_theme("dark")
    assert not pictures.is_done
    assert pictures.picture(FIRST) is None
    # A show that begins meanwhile is held up by none, whatever is written during it.
    window.briefings._dress(before_audience=True)
    pane.refresh()
    assert pictures.is_done
    window.briefings._dress(before_audience=False)
    assert not pictures.is_done


def test_a_step_says_what_changed_since_and_who_changed_it(
    pane: BriefingPane, window: Window, file_workspace: Workspace, qtbot: QtBot
) -> None:
    pane._confirm()
    pane.outline.choose(FIRST)
    qtbot.waitUntil(lambda: kept(file_workspace).steps[0].seen is not None)
    window.session.do(edits.set_field("relocation", MOVE, "began", "2025-05"))
    step = pane.outline.chosen
    assert step is not None
    assert stale_text(step) == "1 record changed"
    assert "Alibaba trains Qwen" in pane.editor.stale.text()
    assert "1 changed since" in pane.summary.text()
    pane.editor.still_right.click()
    assert not kept(file_workspace).steps[0].stale


@pytest.mark.modal
def test_a_show_begins_by_a_key_keeps_its_place_and_is_offered_again(
    pane: BriefingPane, window: Window, qtbot: QtBot
) -> None:
    pane.outline.choose(SECOND)
    QTest.keyClick(window, Qt.Key.Key_F5, SHIFT)
    made = window.briefings.presentation
    assert made is not None
    qtbot.waitUntil(lambda: made.show_of_steps.index == 1)
    assert window.settings.briefing[1:3] == [TALK, SECOND]
    front: QWidget = made.front
    with qtbot.waitSignal(made.ended):
        QTest.keyClick(front, Qt.Key.Key_Escape)
    assert window.settings.briefing == []
    # A clicker's one button sends F5 and Esc in turn: it goes on where it was.
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F5)
    again = window.briefings.presentation
    assert again is not None
    qtbot.waitUntil(lambda: again.show_of_steps.index == 1)
    with qtbot.waitSignal(again.destroyed):
        again.end()
    # What is written afterwards reaches nothing of a show that is gone.
    window.session.do(edits.set_field("step", SECOND, "said", "Later"))
    window.settings.briefing = [str(window.session.path), TALK, SECOND, 90]
    window.briefings.offer_to_go_on()
    assert "was interrupted at step 2" in window.status.said


def test_what_a_step_keeps_is_by_short_name(pane: BriefingPane, file_workspace: Workspace) -> None:
    window = pane.window()
    assert isinstance(window, Window)
    pane.outline.choose(FIRST)
    # How it is put before an audience is not what is seen: it stays.
    step = kept(file_workspace).steps[0]
    pane._change_state(step, replace(step.state, card=True, size="large", play=True))
    window.view_state.show_pane("relocations")
    window.briefings.take_view()
    state = kept(file_workspace).steps[0].state
    assert (state.card, state.size, state.play) == (True, "large", True)
    with file_workspace.reading() as queries:
        values = queries.values("step", FIRST) or {}
    assert json.loads(values["state"])["pane"] == "relocations"
    assert values["name"] == "The letter"


def test_a_view_is_taken_anew_in_one_act_from_among_the_steps(
    pane: BriefingPane, file_workspace: Workspace
) -> None:
    window = pane.window()
    assert isinstance(window, Window)
    window.view_state.show_pane("chips")
    window.view_state.select("chip", id_of_slug("nv-h20"))
    window.view_state.show_pane("briefing")
    pane.outline.choose(SECOND)
    before = kept(file_workspace).steps[1]
    pane.editor._fill_manner()
    (take,) = (one for one in pane.editor.manner.menu().actions() if "anew" in one.text())
    assert "Chips" in take.text()
    take.trigger()
    taken = kept(file_workspace).steps[1]
    assert taken.id == SECOND
    assert (taken.state.pane, before.state.pane) == ("chips", "timeline")
    assert taken.selected is not None
    assert taken.selected.id == id_of_slug("nv-h20")
    assert "Chips" in window.status.said
    window.session.undo()
    assert kept(file_workspace).steps[1].state == before.state
    # The key and the palette do the same.
    pane.outline.choose(FIRST)
    QTest.keyClick(window, Qt.Key.Key_M, HELD | SHIFT)
    assert kept(file_workspace).steps[0].state.pane == "chips"


def test_a_step_to_the_rules_says_when_they_answer_otherwise(
    pane: BriefingPane, window: Window, file_workspace: Workspace
) -> None:
    pane.outline.choose(ASKS)
    pane._confirm()
    step = kept(file_workspace).steps[3]
    assert step.seen is not None
    assert step.seen.answer.startswith("licence-required|")
    # As if the rules had answered otherwise when it was made.
    then = Seen(step.seen.at, step.seen.records, answer="no-licence|")
    window.session.do(edits.set_field("step", ASKS, "seen", then.to_json()))
    shown = pane.outline.chosen
    assert shown is not None
    assert "answer changed" in stale_text(shown)
    assert "now: Licence required" in pane.editor.stale.text()


def test_how_a_step_is_shown_is_chosen_beside_it(
    pane: BriefingPane, file_workspace: Workspace
) -> None:
    pane.outline.choose(FIRST)
    pane.editor._fill_manner()
    chosen = {action.text(): action for action in pane.editor.manner.menu().actions()}
    chosen["Only the records of this step"].trigger()
    assert kept(file_workspace).steps[0].state.only
    pane.editor._fill_manner()
    chosen = {action.text(): action for action in pane.editor.manner.menu().actions()}
    assert chosen["Only the records of this step"].isChecked()
    chosen["Small: hard to read from the last row"].trigger()
    pane.editor._fill_manner()
    chosen = {action.text(): action for action in pane.editor.manner.menu().actions()}
    chosen["Let the day run from that of the step before, as long as is planned"].trigger()
    state = kept(file_workspace).steps[0].state
    assert (state.only, state.size, state.play) == (True, "small", True)


def test_a_briefing_is_exported_from_its_pane_and_from_anywhere(
    window: Window, pane: BriefingPane
) -> None:
    pane.export_button.click()
    (dialog,) = window.findChildren(BriefingExportDialog)
    assert dialog.isVisible()
    # One of the five is skipped.
    assert dialog.chosen.placeholderText() == "All 4 steps, or some such as 2-5"
    dialog.reject()
    window.view_state.show_pane("timeline")
    window._actions["briefing.export"].trigger()
    shown = [one for one in window.findChildren(BriefingExportDialog) if one.isVisible()]
    assert len(shown) == 1
    shown[0].reject()


def test_what_is_being_typed_is_kept_when_the_window_closes(
    pane: BriefingPane, window: Window, file_workspace: Workspace
) -> None:
    assert file_workspace.path is not None
    pane.outline.choose(FIRST)
    pane.editor.said.setPlainText("Half a sentence")
    window.let_go()
    again = Workspace.open(file_workspace.path)
    assert kept(again).steps[0].said == "Half a sentence"
    again.close()


def test_notes_end_in_a_whole_line_and_records_are_named_below(pane: BriefingPane) -> None:
    pane.outline.choose(FIRST)
    editor = pane.editor
    assert editor.records.text().startswith("About: ")
    assert editor.records.text().count(", ") >= 1
    said = editor.said
    within = said.viewport().height() - 2 * round(said.document().documentMargin())
    assert within == 4 * said.fontMetrics().lineSpacing()
    pane.outline.setCurrentRow(pane.outline.count() - 1)
    assert editor.records.text() == ""
