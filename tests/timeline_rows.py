"""Builds events from dates as people write them; what the timeline's tests begin with."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from chipline.records.notation.dates import bounds
from chipline.scenery.columns import EventColumns, Floats, Keys, Relations, Texts, id_array
from chipline.scenery.event_mapping import GROUPING, drawn_as
from chipline.scenery.events import Events, events_from_columns
from chipline.scenery.text_metrics import Ruler
from chipline.timeline_layout.arrangement import Arrangement, preset
from chipline.timeline_layout.lanes.lanes import Lanes, lay
from chipline.timeline_layout.layout import LaneLayout

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


def columns_of(kind: str, rows: Sequence[dict[str, Any]], by: Sequence[str] = ()) -> EventColumns:
    """Turn rows of one kind into columns, as the store's read does."""
    drawn = drawn_as(kind)
    words = [one.get(drawn.status) or "" for one in rows]
    known = tuple(dict.fromkeys(words)) or ("",)
    fields = [GROUPING[name].fields[kind] for name in by or (drawn.by,)]
    return EventColumns(
        kind=kind,
        ids=id_array(one["id"] for one in rows),
        titles=Texts.of(one["name"] for one in rows),
        days={name: _days(rows, name) for name in drawn.dates},
        doubts={name: _doubts(rows, name) for name in drawn.dates},
        status=np.array([known.index(word) for word in words], dtype=np.int64),
        statuses=known,
        keys=tuple(Keys.of(_listed(one.get(field)) for one in rows) for field in fields),
        trigger=id_array(one.get("trigger") or "" for one in rows)
        if kind == "relocation"
        else None,
    )


def _listed(value: Any) -> list[str] | None:
    return [value] if isinstance(value, str) else value


def _days(rows: Sequence[dict[str, Any]], name: str) -> Floats:
    found = [[one.get(f"{name}_{end}") for one in rows] for end in ("earliest", "latest")]
    return np.array(found, dtype=float).reshape(2, len(rows))


def _doubts(rows: Sequence[dict[str, Any]], name: str) -> Any:
    written = [one.get(name) or "" for one in rows]
    return np.array(
        [("~" in w or "%" in w) + 2 * ("?" in w or "%" in w) for w in written], dtype=np.uint8
    )


def events_of(
    *rows: dict[str, Any],
    links: Sequence[tuple[str, str, str]] = (),
    arrangement: Arrangement | None = None,
) -> Events:
    """Build events; a row with firms is a relocation."""
    shown = arrangement or preset("responses")
    parted = {
        "restriction": [one for one in rows if "firms" not in one],
        "relocation": [one for one in rows if "firms" in one],
    }
    return events_from_columns(
        [columns_of(kind, parted.get(kind, []), shown.by(kind)) for kind in shown.kinds],
        Relations.of(links),
    )


def lanes_of(
    *rows: dict[str, Any],
    links: Sequence[tuple[str, str, str]] = (),
    arrangement: Arrangement | None = None,
) -> Lanes:
    """Lay rows into lanes."""
    shown = arrangement or preset("responses")
    events = events_of(*rows, links=links, arrangement=shown)
    return lay(events, shown, {"US": "United States", "CN": "China"})


def layout_of(*rows: dict[str, Any], **values: Any) -> LaneLayout:
    """Lay out rows with text of which every character is 6 pixels wide."""
    return LaneLayout(lanes_of(*rows, **values), Ruler(lambda _: 6.0))
