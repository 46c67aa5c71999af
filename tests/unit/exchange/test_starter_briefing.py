"""The starter briefing: what its steps name is there, and stands in the days that they show."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest

from chipline import paths
from chipline.exchange.starter import starter_facts
from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.dates import bounds
from chipline.records.query import filters_from_state
from chipline.records.record import KINDS, id_of_slug
from chipline.scenery.as_of import Mode
from chipline.scenery.event_mapping import KIND_NAMES, drawn_as
from chipline.timeline_layout.arrangement import Arrangement

Values = dict[str, Any]
PANES = {"timeline", "controls", *(kind.plural for kind in ALL_KINDS)}
#: The growth of two countries' capacity has no date in any source.
UNDATED = {id_of_slug("rl-sea-growth")}


@pytest.fixture(scope="module")
def records() -> dict[str, tuple[str, Values]]:
    """Every starter record by its id: its kind and its values."""
    return {
        one.id: (one.kind, dict(one.after or {})) for one in starter_facts(paths.starter()).changes
    }


@pytest.fixture(scope="module")
def steps(records: dict[str, tuple[str, Values]]) -> list[Values]:
    """The steps of the starter briefing in their order."""
    found = [values for kind, values in records.values() if kind == "step"]
    return sorted(found, key=lambda step: int(step["position"]))


def slugs_in(plain: object) -> Iterator[str]:
    if isinstance(plain, str) and plain.startswith("slug:"):
        yield plain.removeprefix("slug:")
    elif isinstance(plain, dict | list):
        for one in plain.values() if isinstance(plain, dict) else plain:
            yield from slugs_in(one)


def test_it_fills_the_planned_time(
    records: dict[str, tuple[str, Values]], steps: list[Values]
) -> None:
    (briefing,) = (values for kind, values in records.values() if kind == "briefing")
    assert {step["briefing"] for step in steps} == {id_of_slug(briefing["slug"])}
    assert len(steps) == 12
    assert sum(step["seconds"] for step in steps) == 60 * briefing["minutes"]
    assert [step["position"] for step in steps] == [1024 * at for at in range(1, 13)]


def test_every_step_says_what_it_shows(steps: list[Values]) -> None:
    assert not [step["slug"] for step in steps if not (step.get("caption") and step.get("said"))]
    for step in steps:
        state = json.loads(step["state"])
        assert state["pane"] in PANES
        assert date.fromisoformat(state["day"])
        assert Mode(state["mode"])
        filters_from_state(step["state"])


def test_all_that_steps_name_is_there(
    records: dict[str, tuple[str, Values]], steps: list[Values]
) -> None:
    for step in steps:
        named = [*map(id_of_slug, slugs_in(json.loads(step["state"]))), *step["records"]]
        named += [step["selected"]] if step.get("selected") else []
        assert not [one for one in named if one not in records], step["slug"]
        # Who tells it must be able to say from where it is known.
        assert any(records[one][0] == "source" for one in step["records"]), step["slug"]


def test_what_a_timeline_is_about_lies_in_its_days(
    records: dict[str, tuple[str, Values]], steps: list[Values]
) -> None:
    shown = 0
    for step in steps:
        state = json.loads(step["state"])
        if state["pane"] != "timeline":
            continue
        layout = state["show"]
        first, end = (date.fromisoformat(layout[name]).toordinal() for name in ("from", "to"))
        kinds = Arrangement.from_state(layout["arrangement"]).kinds
        events = [
            one for one in step["records"] if records[one][0] in KIND_NAMES and one not in UNDATED
        ]
        for one in events:
            kind, values = records[one]
            assert kind in kinds
            dates = [values[name] for name in drawn_as(kind).dates if values.get(name)]
            known = [(low or 0, high or end) for low, high in map(bounds, dates)]
            assert any(low < end and high > first for low, high in known), (step["slug"], one)
            shown += 1
    assert shown > 30


def test_a_question_has_options_and_an_answer(steps: list[Values]) -> None:
    asked = [step for step in steps if step.get("question")]
    assert len(asked) == 2
    assert all(2 <= len(step["options"]) <= 6 and step["answer"] for step in asked)
    assert all(json.loads(step["state"])["show"]["view"] == "ask" for step in asked)


def test_tables_show_fields_that_there_are(steps: list[Values]) -> None:
    state = json.loads(steps[0]["state"])
    kind = next(kind for kind in KINDS.values() if kind.plural == state["pane"])
    columns = state["show"]["columns"]
    assert not set(columns["order"]) - set(kind.fields)
    assert set(columns["hidden"]) < set(columns["order"])
