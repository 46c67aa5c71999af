"""What is looked at comes back as it was: at every size, and over another arrangement."""

from __future__ import annotations

from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from chipline.records.changes import Change
from chipline.records.record import id_of_slug, new_id
from chipline.session.session import Session
from chipline.store import edits
from chipline.timeline_layout.arrangement import preset
from chipline.windows.timeline.pane import TimelinePane
from chipline.windows.view_state import ViewState
from conftest import labelled

SIZES = ((960, 540), (1366, 768), (1920, 1080))
LETTER = id_of_slug("us-h20-letter-2025")


@pytest.fixture
def pane(pane: TimelinePane, session: Session) -> TimelinePane:
    """The timeline with so many firms that their lanes have no room in any window."""
    stamps = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}
    changes = []
    for number in range(60):
        firm = id_of_slug(f"firm-{number}")
        changes.append(Change("firm", firm, None, {"name": f"Firm {number:02}", **stamps}))
        for year in (2024, 2025, 2026)[: number % 3 + 1]:
            values = {"name": f"Move {number} {year}", "firms": [firm], "began": str(year)}
            changes.append(Change("relocation", new_id(), None, values | stamps))
    session.do(lambda _queries: labelled("Many firms", tuple(changes)))
    return pane


def top_lane(pane: TimelinePane, kind: str = "relocation") -> str:
    """Return the name of the lane that stands at the top of a group."""
    scene = pane.canvas.scene()
    assert scene is not None
    region = next(one for one in scene.regions if one.kind == kind)
    return next(
        header.title
        for header in scene.headers
        if header.region == region.group and header.top + header.height > region.top
    )


@pytest.fixture
def state(pane: TimelinePane) -> dict[str, Any]:
    """What is looked at in a low window with the lanes of the moves scrolled to their middle."""
    pane.resize(*SIZES[0])
    pane.canvas.unfold("relocation")
    pane.canvas.scroll_to(1, 400.0)
    pane.canvas.scroll_by(1, 5.0)
    assert top_lane(pane).startswith("Firm")
    return pane.state()


@pytest.mark.parametrize("size", SIZES)
def test_a_state_shows_the_same_lanes_at_every_size(
    pane: TimelinePane, state: dict[str, Any], size: tuple[int, int]
) -> None:
    before = top_lane(pane)
    pane.canvas.scroll_to(1, 0.0)
    pane.resize(*size)
    assert top_lane(pane) != before
    pane.restore(state)
    assert top_lane(pane) == before
    shown = list(pane.canvas.shown.scrolls)
    pane.restore(state)
    assert pane.canvas.shown.scrolls == shown
    assert pane.state() == state
    older = {name: value for name, value in state.items() if name != "unfolded"}
    pane.canvas.unfold("relocation")
    pane.restore(older)
    assert top_lane(pane) == before


def test_a_state_is_restored_before_the_window_has_its_size(
    pane: TimelinePane, state: dict[str, Any]
) -> None:
    before = top_lane(pane)
    pane.canvas.scroll_to(1, 0.0)
    pane.restore(state)
    for size in reversed(SIZES):
        pane.resize(*size)
        assert top_lane(pane) == before


@pytest.mark.parametrize("size", SIZES)
def test_a_state_is_restored_over_another_arrangement(
    pane: TimelinePane, state: dict[str, Any], size: tuple[int, int]
) -> None:
    before = top_lane(pane)
    pane.arrangements.set(preset("chips"))
    pane.resize(*size)
    pane.restore(state)
    assert top_lane(pane) == before
    assert pane.state() == state


def test_what_is_selected_does_not_move_a_state_that_is_restored(
    pane: TimelinePane, state: dict[str, Any], view_state: ViewState
) -> None:
    before = top_lane(pane)
    pane.arrangements.set(preset("chips"))
    view_state.select("relocation", id_of_slug("rl-ali-sea-train"))
    pane.restore(state)
    assert top_lane(pane) == before
    # Whoever selects something now wants to see it.
    view_state.select("", "")
    view_state.select("relocation", id_of_slug("rl-ali-sea-train"))
    assert top_lane(pane) != before
    assert pane.canvas.point_of(pane.canvas.shown.selected or 0) is not None


def test_a_lane_that_has_no_room_below_comes_as_near_as_it_can(
    pane: TimelinePane, state: dict[str, Any]
) -> None:
    lanes = pane.canvas.lanes
    assert lanes is not None
    last = state | {"top": {"relocation": lanes.made[-1].path}}
    for size in SIZES:
        pane.resize(*size)
        pane.restore(last)
        scene = pane.canvas.scene()
        assert scene is not None
        assert scene.regions[1].scroll == scene.regions[1].furthest > 0


def test_scrolling_after_a_state_was_restored_is_kept(
    pane: TimelinePane, state: dict[str, Any], session: Session
) -> None:
    pane.restore(state)
    pane.canvas.scroll_by(1, 90.0)
    now = top_lane(pane)
    session.do(edits.set_field("restriction", LETTER, "name", "Letter"))
    pane.canvas.show_eras(())
    assert top_lane(pane) == now


def test_an_older_state_in_pixels_is_still_read(pane: TimelinePane, state: dict[str, Any]) -> None:
    older = {name: value for name, value in state.items() if name != "top"}
    pane.arrangements.set(preset("chips"))
    pane.restore(older | {"scrolls": [0.0, 300.0]})
    assert pane.canvas.shown.scrolls == [0.0, 300.0]


def test_lanes_at_the_top_that_make_no_sense_are_left_out(
    pane: TimelinePane, state: dict[str, Any]
) -> None:
    before = top_lane(pane)
    pane.restore({"top": ["relocation", 3], "unfolded": ["relocation"]})
    assert top_lane(pane) == before
    pane.restore({"top": {"nonsense": "no/lane", "relocation": None}})
    assert pane.canvas.shown.scrolls == [0.0, 0.0]


def test_a_state_waits_for_lanes_that_are_read_in_a_thread(
    qtbot: QtBot, pane: TimelinePane, state: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    before, waiting = top_lane(pane), list[Any]()
    pane.arrangements.set(preset("chips"))
    session = pane._session
    read = type(session).read

    def later(asker: object, name: str, question: Any, then: Any) -> None:
        waiting.append((asker, name, question, then))

    with monkeypatch.context() as patch:
        patch.setattr(session, "read", later)
        pane.restore(state)
        assert waiting
    for one in waiting:
        read(session, *one)
    assert top_lane(pane) == before
    # So does an older one: the lanes that were there before do not limit it.
    pane.arrangements.set(preset("chips"))
    older = {name: value for name, value in state.items() if name != "top"}
    waiting.clear()
    with monkeypatch.context() as patch:
        patch.setattr(session, "read", later)
        pane.restore(older | {"scrolls": [0.0, 300.0]})
    for one in waiting:
        read(session, *one)
    assert pane.canvas.shown.scrolls == [0.0, 300.0]
