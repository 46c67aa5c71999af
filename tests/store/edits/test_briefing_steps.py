"""Steps of a briefing are put in, moved and copied, and read with what they show."""

from __future__ import annotations

import json

import pytest

from chipline.briefing.step_state import StepState
from chipline.briefing_content import (
    briefing_content,
    listed_briefings,
    read_state,
    seen_now,
    written_state,
)
from chipline.records.query import Filter, Operator
from chipline.records.record import id_of_slug
from chipline.records.view_content import ViewContent
from chipline.store import edits
from chipline.store.compound_edits.briefing_steps import (
    GAP,
    add_step,
    duplicate_step,
    move_step,
    steps_in_order,
)
from chipline.store.workspace import Workspace

MOVE, LETTER = id_of_slug("rl-ali-sea-train"), id_of_slug("us-h20-letter-2025")
TALK = id_of_slug("talk")
X, Y, Z, NEW, GONE = map(id_of_slug, ("x", "y", "z", "new", "gone"))
BY_NAME = {"x": X, "y": Y, "z": Z, "?": GONE}


@pytest.fixture
def told(workspace: Workspace) -> Workspace:
    """The small workspace with a briefing of three steps."""
    workspace.apply(edits.create("briefing", {"name": "Chips", "minutes": 5}, record_id=TALK))
    for name in "xyz":
        workspace.apply(add_step(TALK, {"name": name}, new=BY_NAME[name]))
    return workspace


def order(workspace: Workspace) -> str:
    with workspace.reading() as queries:
        return "".join(step["name"] for step in steps_in_order(queries, TALK))


def positions(workspace: Workspace) -> list[int]:
    with workspace.reading() as queries:
        return [step["position"] for step in steps_in_order(queries, TALK)]


def test_steps_follow_one_another_with_gaps(told: Workspace) -> None:
    assert (order(told), positions(told)) == ("xyz", [GAP, 2 * GAP, 3 * GAP])
    told.apply(add_step(TALK, {"name": "m"}, new=NEW, after=X))
    assert (order(told), positions(told)[1]) == ("xmyz", GAP + GAP // 2)
    told.apply(add_step(TALK, {"name": "n"}, new=id_of_slug("n"), after=GONE))
    assert order(told) == "xmyzn"


@pytest.mark.parametrize(
    ("step", "place", "found"),
    [("z", 0, "zxy"), ("x", 1, "yxz"), ("x", 99, "yzx"), ("y", -4, "yxz"), ("z", 1, "xzy")],
)
def test_a_move_writes_one_record(told: Workspace, step: str, place: int, found: str) -> None:
    written = told.apply(move_step(TALK, BY_NAME[step], place))
    assert order(told) == found
    assert [change.id for change in written.changes.changes] == [BY_NAME[step]]
    told.undo()
    assert order(told) == "xyz"


def test_what_stays_where_it_is_writes_nothing(told: Workspace) -> None:
    assert told.apply(move_step(TALK, Y, 1)).entry is None
    assert told.apply(move_step(TALK, GONE, 1)).entry is None
    assert told.apply(duplicate_step(TALK, GONE, new=NEW)).entry is None


def test_where_no_number_is_left_all_are_numbered_anew(told: Workspace) -> None:
    for _ in range(12):
        first, second, third = order(told)
        told.apply(move_step(TALK, BY_NAME[third], 1))
        assert order(told) == first + third + second
    assert all(each > 0 for each in positions(told))
    told.apply(edits.set_fields("step", [X, Y, Z], {"position": None}))
    told.apply(move_step(TALK, BY_NAME[order(told)[2]], 0))
    told.apply(add_step(TALK, {"name": "n"}, new=NEW))
    assert order(told).endswith("n")
    assert None not in positions(told)


def test_a_copy_follows_its_step(told: Workspace) -> None:
    told.apply(edits.set_field("step", X, "caption", "Seen"))
    told.apply(duplicate_step(TALK, X, new=NEW))
    assert order(told) == "xx (copy)yz"
    with told.reading() as queries:
        content = briefing_content(queries, TALK)
    assert content is not None
    assert (content.steps[1].name, content.steps[1].caption) == ("x (copy)", "Seen")


def test_a_briefing_is_read_with_records_sources_and_grades(told: Workspace) -> None:
    state = StepState(
        ViewContent((Filter("firms", Operator.IS, (id_of_slug("alibaba"),)),), "timeline")
    )
    with told.reading() as queries:
        written = written_state(queries, state)
        assert "slug:alibaba" in written
        assert read_state(queries, written) == state
    told.apply(
        edits.set_fields(
            "step",
            [X],
            {"records": [MOVE, id_of_slug("src-ft")], "selected": LETTER, "state": written},
        )
    )
    told.apply(edits.set_field("step", Y, "state", "7"))
    with told.reading() as queries:
        content = briefing_content(queries, TALK)
        assert [(each.name, each.steps) for each in listed_briefings(queries)] == [("Chips", 3)]
        assert briefing_content(queries, GONE) is None
    assert content is not None
    first, second, _third = content.steps
    assert (content.minutes, first.state) == (5, state)
    assert [named.slug for named in first.records] == ["rl-ali-sea-train", "src-ft"]
    assert first.selected is not None
    assert [(each.publisher, each.grade) for each in first.sources] == [("Financial Times", "B3")]
    assert second.trouble is not None


def test_a_step_says_what_is_otherwise_since_its_view_was_taken(told: Workspace) -> None:
    states = {
        X: StepState(ViewContent(pane="relocations")),
        Y: StepState(ViewContent(pane="timeline"), only=True),
        Z: StepState(ViewContent(pane="controls")),
    }
    for step, state in states.items():
        with told.reading() as queries:
            seen = seen_now(queries, state, [MOVE, LETTER])
            assert (seen.rows is None) == (step == Z)
            values = {"records": [MOVE, LETTER], "state": written_state(queries, state)}
        told.apply(edits.set_fields("step", [step], {**values, "seen": seen.to_json()}))

    def stale() -> list[tuple[tuple[str, ...], tuple[str, ...], tuple[int, int] | None]]:
        with told.reading() as queries:
            content = briefing_content(queries, TALK)
        assert content is not None
        return [(each.stale.changed, each.stale.gone, each.stale.grown) for each in content.steps]

    assert stale() == [((), (), None)] * 3
    told.apply(edits.set_field("relocation", MOVE, "notes", "corrected"))
    assert stale() == [((), (), None)] * 3
    told.apply(edits.set_field("relocation", MOVE, "began", "2025-05"))
    told.apply(edits.create("relocation", {"name": "Another", "status": "reported"}))
    assert stale() == [((MOVE,), (), (1, 2)), ((MOVE,), (), None), ((MOVE,), (), None)]
    told.apply(edits.delete("restriction", [LETTER]))
    assert stale()[1] == ((MOVE,), (LETTER,), None)


def test_seen_is_plain_and_kept_with_the_step(told: Workspace) -> None:
    with told.reading() as queries:
        seen = seen_now(queries, StepState(), [GONE, MOVE], "licence required")
    assert set(json.loads(seen.to_json())) == {"at", "records", "answer"}
    assert set(seen.records) == {MOVE}
