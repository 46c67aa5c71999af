"""What a step shows of the timeline."""

from __future__ import annotations

from datetime import date

import numpy as np

from chipline.briefing.figures.timeline_figures import (
    TimelineContent,
    timeline_picture,
    timeline_scene,
)
from chipline.briefing.wording import Wording
from chipline.briefing_content import StepContent
from chipline.briefing_deck.record_sentences import record_sentences
from chipline.scenery.as_of import AROUND, AsOf, Mode
from chipline.scenery.figures import Drawing
from chipline.scenery.theme_colours import Theme
from chipline.store.columns.lane_reads import lanes_question
from chipline.store.queries import Queries
from chipline.timeline_layout.arrangement import Arrangement
from chipline.timeline_layout.primitives import LinkMode, Viewport
from chipline.timeline_layout.scale import TimeScale

#: No more records of a step are put into sentences.
_MOST = 2_000
#: How many days a range has that a step leaves open: a year on either side of its day.
_AROUND = 365.0
#: What stays free below the last lane, in pixels.
_FOOT = 8.0
#: The sizes at which a timeline is tried, as shares of the whole stage: letters are the larger for it.
SHARES = tuple(2 / 3 + step / 27 for step in range(10))


def timeline_content(queries: Queries, step: StepContent, words: Wording) -> TimelineContent:
    """Read what a step shows of the timeline."""
    view = step.state.view
    layout = view.layout
    arrangement = Arrangement.from_state(layout.get("arrangement", {}))
    filters = step.state.filters(named.id for named in step.records)
    lanes = lanes_question(filters, arrangement, words.said)(queries)
    events = lanes.events
    day = float(view.day) if view.day is not None else None
    mode = Mode(view.mode) if view.mode in list(Mode) else Mode.ALL
    as_of = None if day is None or mode is Mode.ALL else AsOf(day, mode, view.months or AROUND)
    extent = events.extent() or (day or 730_000.0, day or 730_365.0)
    middle = day if day is not None else extent[1]
    first = float(layout.get("from", middle - _AROUND))
    last = float(layout.get("to", middle + _AROUND))
    known = queries.facts_as_of()
    links = layout.get("links", "selection")
    shown = Viewport(
        TimeScale.fitting(first, max(last, first + 1), 1000.0),
        0.0,
        0.0,
        selected=events.by_id.get(step.selected.id) if step.selected else None,
        links=LinkMode(links) if links in list(LinkMode) else LinkMode.SELECTION,
        day=day,
        as_of=as_of,
        known_to=float(date.fromisoformat(known).toordinal()) if known else None,
        opened=frozenset(map(str, layout.get("opened", ()))),
        unfolded=frozenset(map(str, layout.get("unfolded", ()))),
    )
    touching = (events.left <= last) & (events.right >= first)
    ids = [events.ids[at] for at in np.flatnonzero(touching)[:_MOST].tolist()]
    undated = tuple(events.titles[at] for at in events.undated())
    return TimelineContent(lanes, shown, record_sentences(queries, ids), undated)


def drawn_timeline(
    content: TimelineContent,
    size: tuple[float, float],
    theme: Theme,
    words: Wording,
    said: str,
) -> Drawing:
    """Draw the timeline as large as everything on it has room."""
    width, height = size
    for share in SHARES:
        scene = timeline_scene(content, width * share, height * share, words)
        if share == SHARES[-1] or scene.is_whole:
            # Nothing stands below the last lane: what is shown can be the larger for it.
            used = max((one.bottom for one in scene.regions), default=0)
            low = min(used + _FOOT, height * share)
            scene = timeline_scene(content, width * share, low, words)
            return timeline_picture(scene, content, theme, words, said)
    raise AssertionError("the last share is always taken")
