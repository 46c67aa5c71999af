"""Very many events are laid out before they are shown: as they would be, and never in place of newer."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.session.session import Session
from chipline.store import edits
from chipline.timeline_layout.layout import LaneLayout
from chipline.windows.timeline import pane as pane_module
from chipline.windows.timeline.canvas.layout_ahead import layout_ahead
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.view_state import ViewState
from windows.inspector.cards import LETTER

Ahead = list[tuple[LaneLayout, object]]


@pytest.fixture
def ahead(monkeypatch: pytest.MonkeyPatch) -> Ahead:
    """Lay everything out ahead; return each layout with the rows that it had then."""
    made: Ahead = []

    def watched(*given: object) -> Callable[[], LaneLayout]:
        lay_out = layout_ahead(*given)  # type: ignore[arg-type]  # handed on as they are

        def watch() -> LaneLayout:
            layout = lay_out()
            made.append((layout, layout._stacks))
            return layout

        return watch

    monkeypatch.setattr(pane_module, "MANY", 0)
    monkeypatch.setattr(pane_module, "layout_ahead", watched)
    return made


def _shown(pane: TimelinePane) -> list[object]:
    scene = pane.canvas.scene()
    assert scene is not None
    events = pane.canvas.events
    assert events is not None
    bars = [(events.ids[one], y) for one, y in zip(scene.bars.event, scene.bars.y, strict=True)]
    return [scene.view, scene.headers, scene.labels, bars]


def test_it_is_shown_as_it_would_be_without_being_laid_out_again(
    pane: TimelinePane, ahead: Ahead
) -> None:
    before = _shown(pane)
    pane.refresh()
    (layout, stacks), *others = ahead
    assert not others
    assert pane.canvas._layout is layout
    assert layout._stacks is stacks, "what was worked out ahead is what is shown"
    assert _shown(pane) == before


def test_a_first_range_is_laid_out_ahead_too(
    session: Session, ahead: Ahead, pane: TimelinePane, qtbot: QtBot
) -> None:
    other = TimelinePane(session, ViewState())
    qtbot.addWidget(other)
    other.resize(pane.size())
    other.show()
    qtbot.waitExposed(other)
    assert pane.canvas._layout is not ahead[-1][0], "it was there before"
    assert other.canvas._layout is ahead[-1][0]
    assert _shown(other) == _shown(pane)
    other.close()


def test_what_was_laid_out_for_events_that_are_no_longer_the_newest_is_not_shown(
    pane: TimelinePane, ahead: Ahead, monkeypatch: pytest.MonkeyPatch, session: Session
) -> None:
    waiting: list[Callable[[], None]] = []
    read = session.read

    def later(asker: object, name: str, question: object, then: Callable[[object], None]) -> None:
        if name == "timeline.layout":
            answer = question(None)  # type: ignore[operator]  # it asks the workspace nothing
            waiting.append(lambda: then(answer))
        else:
            read(asker, name, question, then)  # type: ignore[arg-type]  # handed on as they are

    monkeypatch.setattr(session, "read", later)
    pane.refresh()
    session.do(edits.set_field("restriction", LETTER, "name", "Renamed meanwhile"))
    QApplication.processEvents()
    older, newer = waiting
    newer()
    assert pane.canvas.events is not None
    assert "Renamed meanwhile" in pane.canvas.events.titles
    shown = pane.canvas._layout
    older()
    assert pane.canvas._layout is shown
    assert len(ahead) == 2
