"""Builds events from dates as people write them; what the timeline's tests begin with."""

from __future__ import annotations

from typing import Any

from chipline.records.dates import bounds
from chipline.timeline.events import Events, events_from_rows
from chipline.timeline.lanes import Lanes, group_by_kind
from chipline.timeline.layout import Layout
from chipline.timeline.ruler import Ruler

_DATES = ("announced", "effective", "began", "ended")


def row(name: str, **values: Any) -> dict[str, Any]:
    """Make a row as the store keeps it: each date with its earliest and latest day beside it."""
    made: dict[str, Any] = {"id": name, "name": name, **values}
    for field in _DATES:
        made[f"{field}_earliest"], made[f"{field}_latest"] = bounds(made.get(field))
    return made


def restriction(name: str, announced: str | None = None, **values: Any) -> dict[str, Any]:
    """Make a restriction's row."""
    return row(name, announced=announced, **{"jurisdictions": ["US"], **values})


def relocation(name: str, began: str | None = None, **values: Any) -> dict[str, Any]:
    """Make a relocation's row."""
    return row(name, began=began, **{"firms": ["alibaba"], **values})


def events_of(*rows: dict[str, Any]) -> Events:
    """Build events; a row with firms is a relocation."""
    return events_from_rows(
        {
            "restriction": [one for one in rows if "firms" not in one],
            "relocation": [one for one in rows if "firms" in one],
        }
    )


def lanes_of(*rows: dict[str, Any]) -> Lanes:
    """Lay rows into lanes."""
    return group_by_kind(events_of(*rows), {"US": "United States", "CN": "China"})


def layout_of(*rows: dict[str, Any]) -> Layout:
    """Lay out rows with text of which every character is 6 pixels wide."""
    return Layout(lanes_of(*rows), Ruler(lambda _: 6.0))
