"""A briefing before its audience: every key on a real window, detours, and what is never written."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, QSize, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from chipline.briefing_content import briefing_content
from chipline.records.record import id_of_slug
from chipline.scenery.as_of import Mode
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows import theme
from chipline.windows.briefing.show.presentation import Presentation
from chipline.windows.briefing.show.show_keys import SHOW_KEYS
from chipline.windows.briefing.stage.question_panel import QuestionPanel
from chipline.windows.briefing.stage.stage_parts import ShowMode, StageParts
from chipline.windows.briefing.stage.step_stage import StepStage
from chipline.windows.pane import Pane
from chipline.windows.rules_pane.ask.ask_view import AskView
from chipline.windows.rules_pane.pane import RulesPane
from chipline.windows.shell.as_of.as_of_bar import AsOfBar
from chipline.windows.shell.palette.command_palette import CommandPalette
from chipline.windows.shell.palette.stage_search import search_beside
from chipline.windows.shell.pane_registry import all_panes, entry_of
from chipline.windows.timeline.pane import TimelinePane
from windows.briefing.conftest import ASKS, FIRST, LETTER, MOVE, SECOND, TALK

KEY = Qt.Key
Press = Callable[..., None]


@pytest.fixture
def shown(told: Workspace, session: Session, qtbot: QtBot) -> Iterator[Presentation]:
    """The briefing in the speaker's window, its first step seen and the second ready."""
    theme.dress("projector")
    with told.reading() as queries:
        content = briefing_content(queries, TALK)
    assert content is not None
    parts = StageParts(
        session,
        lambda name, over, state, parent: entry_of(name).make(over, state, parent),
        frozenset(all_panes()),
        AsOfBar,
        search_beside,
    )
    made = Presentation(parts, content, mode=ShowMode.REHEARSE)
    made.begin()
    qtbot.waitUntil(lambda: made.show_of_steps.index == 0)
    qtbot.waitUntil(lambda: ready(made))
    yield made
    made.end()
    made.let_go()


def ready(made: Presentation) -> bool:
    """Tell whether the step after the present one stands ready."""
    scene, show = made.scene, made.show_of_steps
    return scene.ahead.is_ready and scene.ahead.step is (show.following or scene.ahead.step)


def test_every_key_does_what_the_table_says(  # noqa: PLR0915  # in one window, for a window costs time
    shown: Presentation, qtbot: QtBot
) -> None:
    show, scene, window = shown.show_of_steps, shown.scene, shown.speaker
    covered = window.view

    def press(*keys: Qt.Key | str) -> None:
        for key in keys:
            QTest.keyClick(window.view, key)

    def at(index: int) -> None:
        qtbot.waitUntil(lambda: show.index == index and show._wanted is None)
        qtbot.waitUntil(lambda: ready(shown))
        qtbot.waitUntil(lambda: not show._glide.isActive())

    for forward, backward in (
        (KEY.Key_PageDown, KEY.Key_PageUp),
        (KEY.Key_Right, KEY.Key_Left),
        (KEY.Key_Down, KEY.Key_Up),
        (KEY.Key_Space, KEY.Key_P),
        (KEY.Key_N, KEY.Key_Backspace),
        (KEY.Key_Return, KEY.Key_Home),
    ):
        press(forward)
        at(1)
        press(backward)
        at(0)
    press(KEY.Key_End)
    at(3)
    # What a step skips is no step of the show: the third is the question.
    press("3", KEY.Key_Enter)
    at(2)
    assert scene.live.asks
    press("2", "2", "1")
    assert scene.live.question.hands == (1, 2)
    press(KEY.Key_PageDown)
    assert show.index == 2
    assert not scene.live.asks
    pane = scene.live.pane
    assert pane is not None
    assert "licence was needed" in pane.answer_text()
    press(KEY.Key_PageDown)
    at(3)
    press(KEY.Key_Home)
    at(0)
    for key, colour in ((KEY.Key_B, "#000000"), (KEY.Key_W, "#ffffff")):
        press(key)
        assert covered.cover == QColor(colour)
        press(key)
        assert covered.cover is None
    for key in (KEY.Key_Period, KEY.Key_Comma, KEY.Key_F):
        press(key)
        assert covered.cover is not None
        press(KEY.Key_Escape)
        assert covered.cover is None
    press(KEY.Key_L)
    assert window.view.spots
    press(KEY.Key_L)
    press(KEY.Key_Z)
    viewport = window.view.viewport()
    QTest.mousePress(viewport, Qt.MouseButton.LeftButton, pos=QPoint(40, 40))
    QTest.mouseMove(viewport, QPoint(240, 180))
    QTest.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=QPoint(240, 180))
    part = shown.audience.view.part
    assert part is not None
    assert part.width() < 400
    press(KEY.Key_Z)
    assert shown.audience.view.part is None
    overview, keys = shown._overlays[window]
    press(KEY.Key_G)
    assert overview.isVisible()
    first = overview.list.item(0)
    qtbot.waitUntil(lambda: not first.icon().isNull(), timeout=30_000)
    # No larger than it is seen: as drawn, they would take the memory of several stages.
    room = overview.list.iconSize() * overview.devicePixelRatioF()
    assert first.icon().availableSizes()[0].width() <= room.width()
    press(KEY.Key_Right, KEY.Key_Return)
    assert not overview.isVisible()
    at(1)
    press(KEY.Key_F1)
    assert keys.isVisible()
    press(KEY.Key_Question)
    assert not keys.isVisible()
    press(KEY.Key_T)
    assert show.clock.paused
    press(KEY.Key_Home)
    at(0)
    assert show.clock.paused
    window.activateWindow()
    press(KEY.Key_R)
    records = window.side.records
    qtbot.waitUntil(records.hasFocus)
    QTest.keyClick(records, KEY.Key_Down)
    assert scene.live.view_state.record == MOVE
    assert show.index == 0
    QTest.keyClick(records, KEY.Key_Up)
    assert scene.live.view_state.record == LETTER
    QTest.keyClick(records, KEY.Key_Escape)
    assert not records.hasFocus()
    size, kept = window.side.notes_size, []
    shown.notes_resized.connect(kept.append)
    press(KEY.Key_Plus, KEY.Key_Plus, KEY.Key_Minus)
    assert kept == [size + 1, size + 2, size + 1]
    assert all(side.notes_size == size + 1 for side in (window.side, shown.one_screen.side))
    press(KEY.Key_S, KEY.Key_F5)
    assert show.index == 0
    press(KEY.Key_Q)
    assert scene.live.view_state.pane == "controls"
    qtbot.waitUntil(lambda: show.is_away)
    press(KEY.Key_Backspace)
    qtbot.waitUntil(lambda: not show.is_away and scene.live.is_ready)
    assert scene.live.view_state.pane == "timeline"
    with qtbot.waitSignal(shown.ended) as ended:
        press(KEY.Key_Escape)
    assert ended.args[0] == FIRST
    assert not window.isVisible()
    acts = {each.act for each in SHOW_KEYS} - {"number", "ends", "notes", "stage"}
    assert acts <= set(shown.acts())


def test_what_is_done_beside_the_story_is_a_detour_and_next_goes_on(
    shown: Presentation, session: Session, told: Workspace, qtbot: QtBot
) -> None:
    show, scene, window = shown.show_of_steps, shown.scene, shown.speaker
    live = scene.live
    pane = live.pane
    assert isinstance(pane, TimelinePane)
    assert not show.is_away
    pane.canvas.zoom(2)
    live.look_whether_moved()
    qtbot.waitUntil(lambda: "Away from step 1" in window.side.away.text())
    # Alt gives a key to the view as it has it.
    before = live.view_state.record
    QTest.keyClick(window.view, KEY.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert show.index == 0
    assert live.view_state.record in (LETTER, MOVE)
    assert live.view_state.record != before
    with qtbot.waitSignal(shown.keep_requested) as kept:
        window.side.keep.click()
    assert kept.args[1] == FIRST
    # A text field keeps its letters; Page Down never is its own.
    field = QLineEdit(window)
    field.show()
    shown.keys.focus_of_stage = field
    QTest.keyClick(field, "b")
    assert (field.text(), window.view.cover) == ("b", None)
    shown.keys.focus_of_stage = None
    QTest.keyClick(window.view, KEY.Key_PageDown)
    qtbot.waitUntil(lambda: show.index == 1)
    # Nothing that is done on the stage writes.
    asked: list[str] = []
    scene.live._session.do(edits.delete("restriction", [LETTER]), failed=asked.append)
    scene.live._session.undo()
    assert "while a briefing is shown" in asked[0]
    with told.reading() as queries:
        assert queries.values("restriction", LETTER) is not None


def test_anything_is_searched_and_shown_beside_any_step_and_left_again(
    shown: Presentation, qtbot: QtBot
) -> None:
    show, scene, window = shown.show_of_steps, shown.scene, shown.speaker

    def find(words: str) -> None:
        QTest.keyClick(window.view, KEY.Key_K, Qt.KeyboardModifier.ControlModifier)
        (box,) = (each for each in window.findChildren(CommandPalette) if each.isVisible())
        QTest.keyClicks(box._field, words)
        QTest.keyClick(box._field, KEY.Key_Return)
        qtbot.waitUntil(lambda: show.is_away)

    find("nvidia")
    live = scene.live
    assert (live.view_state.pane, live.view_state.kind) == ("firms", "firm")
    assert not live.strip.isHidden()
    assert (live.title.text(), live.sources.text()) == ("Firms", "")
    # The strip tells of what is selected, whatever that is.
    assert live.strip._title.text() == "Firm: NVIDIA"
    live.view_state.select("firm", id_of_slug("alibaba"))
    assert live.strip._title.text() == "Firm: Alibaba"
    QTest.keyClick(window.view, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: not show.is_away and live.is_ready)
    assert (live.title.text(), live.view_state.pane) == ("The letter", "timeline")
    assert live.strip.isHidden()
    # A question that stands makes room, and stands as it was afterwards.
    show.go_to(2)
    qtbot.waitUntil(lambda: show.index == 2 and ready(shown))
    live = scene.live
    QTest.keyClick(window.view, "1")
    find(">chips")
    assert live.view_state.pane == "chips"
    assert live.question.isHidden()
    assert not live._stack.isHidden()
    QTest.keyClick(window.view, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: not show.is_away and live.is_ready)
    assert live.asks
    assert live.question.hands == (1, 0)
    assert live._stack.isHidden()
    # So do words alone.
    show.go_to(3)
    qtbot.waitUntil(lambda: show.index == 3 and show._wanted is None)
    live = scene.live
    find("alibaba trains")
    assert live.view_state.record == MOVE
    assert not live._stack.isHidden()
    QTest.keyClick(window.view, KEY.Key_Backspace)
    qtbot.waitUntil(lambda: not show.is_away and live.is_ready)
    assert live._stack.isHidden()


def test_the_next_step_is_seen_by_the_speaker_however_one_came_there(
    shown: Presentation, qtbot: QtBot
) -> None:
    show, side = shown.show_of_steps, shown.speaker.side

    def previewed() -> bool:
        return ready(shown) and not side.picture.pixmap().isNull()

    qtbot.waitUntil(previewed)
    for act, index in (("next", 1), ("previous", 0), ("next", 1), ("next", 2), ("back", 1)):
        shown.act(act)
        qtbot.waitUntil(lambda index=index: show.index == index)
        qtbot.waitUntil(previewed)
        assert side.following.text() == f"Next: {show.steps[index + 1].name}"
    shown.act("next")
    qtbot.waitUntil(lambda: show.index == 2)
    # An answer that is said changes nothing about it.
    shown.act("next")
    qtbot.waitUntil(previewed)
    shown.act("last")
    qtbot.waitUntil(lambda: show.index == 3)
    assert side.picture.isHidden()
    assert side.following.text() == "This is the last step."
    shown.act("previous")
    qtbot.waitUntil(lambda: show.index == 2)
    qtbot.waitUntil(previewed)
    assert not side.picture.isHidden()


def test_the_stage_is_as_high_as_the_screen_of_its_audience(
    shown: Presentation, qtbot: QtBot
) -> None:
    scene = shown.scene
    for height in (3 / 4, 10 / 16, 9 / 16):
        scene.take_height(height)
        qtbot.waitUntil(lambda: scene.live.is_ready and scene.ahead.is_ready)
        assert scene.sceneRect().width() == 853
        assert scene.sceneRect().height() == round(853 * height)
        for stage in (scene.live, scene.ahead):
            assert stage.height() == round(stage.width() * height)
        # Changed while it is shown, and no detour for that.
        assert not shown.show_of_steps.is_away
    # Of a screen that stands upright, a margin stays empty.
    scene.take_height(16 / 9)
    assert scene.sceneRect().height() == round(853 * 4 / 5)


def test_a_step_shows_its_view_whatever_was_shown_before(shown: Presentation, qtbot: QtBot) -> None:
    show, scene = shown.show_of_steps, shown.scene
    show.glides = False

    def seen() -> tuple[object, ...]:
        live = scene.live
        assert live.step is not None
        pane = live.pane
        state = pane.state() if pane is not None else {}
        return live.step.id, live.view_state.day, state.get("from"), state.get("to"), live.size()

    def go(index: int) -> tuple[object, ...]:
        show.go_to(index)
        qtbot.waitUntil(lambda: show.index == index and show._wanted is None)
        qtbot.waitUntil(lambda: ready(shown))
        return seen()

    first, second = seen(), go(1)
    assert first[0] == FIRST
    assert first[1] == date(2025, 4, 9).toordinal()
    assert (first[2], first[3]) == (date(2025, 1, 1).toordinal(), date(2025, 7, 1).toordinal())
    assert second[0] == SECOND
    for stage in (scene.live, scene.ahead):
        pane = stage.pane
        if isinstance(pane, TimelinePane):
            pane.header.legend.setChecked(True)
            pane.canvas.zoom(3)
        stage.view_state.select("firm", "")
    assert go(0) == first
    assert go(1) == second
    assert go(2)[0] == ASKS


def test_what_comes_late_gets_the_size_that_it_needs(shown: Presentation, qtbot: QtBot) -> None:
    stage = shown.scene.ahead
    step = stage.step
    assert step is not None
    pane = stage.pane
    assert isinstance(pane, TimelinePane)
    wanted = stage.size()
    # Shown before its rows were there, in the size of a stage that nobody fitted.
    stage._early = True
    stage._lay_out(QSize(853, 480))
    assert stage.size() != wanted
    with qtbot.waitSignal(stage.ready):
        pane.settled.emit()
    assert stage.size() == wanted
    assert not stage.is_away
    # Once only: afterwards a step stays as it is.
    with qtbot.assertNotEmitted(stage.ready):
        pane.settled.emit()


def _stage(session: Session, qtbot: QtBot) -> tuple[StepStage, list[str]]:
    """Return a stage of its own, and what it can show."""
    parts = StageParts(
        session,
        lambda name, over, state, parent: entry_of(name).make(over, state, parent),
        frozenset(all_panes()) - {"briefing"},
        AsOfBar,
        search_beside,
    )
    stage = parts.make_stage()
    qtbot.addWidget(stage)
    stage.show()
    return stage, sorted(parts.panes)


def test_every_pane_can_be_a_step_with_nothing_to_press(session: Session, qtbot: QtBot) -> None:
    stage, names = _stage(session, qtbot)
    for name in names:
        stage._bring_up(name)
        pane = stage.pane
        assert isinstance(pane, Pane)
        assert pane.tools, name
        assert not any(tool.isVisible() for tool in pane.tools), name
        views = ("evidence", "check", "duplicates", "compare") if name == "review" else ("",)
        for view in views:
            pane.restore({"view": view} if view else {})
            pane.set_bare(bare=True)
            pressed = [one for one in pane.findChildren(QAbstractButton) if one.isVisible()]
            assert not pressed, (name, view, [one.text() for one in pressed])


def test_a_pane_that_the_stage_let_go_hears_of_nothing_any_more(
    session: Session, qtbot: QtBot
) -> None:
    stage, names = _stage(session, qtbot)
    state = stage.view_state
    for name in names:
        stage._bring_up(name)
        pane = stage.pane
        assert isinstance(pane, Pane)
        stage._bring_up("words")
        stage._let_panes_go(0)
        QCoreApplication.sendPostedEvents(pane, QEvent.Type.DeferredDelete)
        assert not isValid(pane), name
        # What a dead pane answers with is told as a fault, before the audience.
        state.set_day(state.day - 1)
        state.select("restriction", LETTER if not state.record else "")
        state.set_playing(on=not state.playing)
        state.set_mode(Mode.INSTANT if state.mode is Mode.ALL else Mode.ALL)
        state.set_filters(())
        state.dossier_requested.emit("country", "MY")
        state.theme_changed.emit()


def test_a_question_is_asked_as_large_as_there_is_room(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    panel = QuestionPanel(window)
    panel.resize(853, 370)
    high = {}
    for many in (2, 3, 4, 6):
        panel.ask("May an H20 be exported to China?", tuple("An answer" for _ in range(many)))
        panel.layout().activate()
        assert panel.minimumSizeHint().height() <= 370
        high[many] = panel._options[0].height()
    assert high[2] == high[3] > high[4] > high[6]
    # However large, no option is cut.
    panel.ask("Which?", ("A very long answer that takes more than the half of a line " * 2, "No"))
    assert panel._options[0].height() < high[3]
    # Many of them, and a question of three lines, in the smallest of sizes.
    panel.ask("What would you have decided on that day, had you been asked? " * 3, ("Yes",) * 6)
    panel.layout().activate()
    assert panel.minimumSizeHint().height() <= 370


def test_the_speaker_is_told_the_caveats_that_have_no_room(
    shown: Presentation, qtbot: QtBot
) -> None:
    shown.act("last")
    shown.act("previous")
    live = shown.scene.live
    qtbot.waitUntil(lambda: shown.show_of_steps.index == 2 and ready(shown))
    live, notes = shown.scene.live, shown.speaker.side.notes
    assert "Caveats" not in notes.toPlainText()
    shown.act("next")
    pane = live.pane
    assert isinstance(pane, RulesPane)
    view = pane.view
    assert isinstance(view, AskView)
    assert "no room here" in view.page.toPlainText()
    assert view.omitted()
    for caveat in view.omitted():
        assert caveat in notes.toPlainText()
