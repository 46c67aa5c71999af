"""The world about another meridian: the same marks in another order, and no line where it is cut."""

from __future__ import annotations

from datetime import date

import numpy as np

from chipline.map_layout.base_map import base_map
from chipline.map_layout.map_presets import MAP_PRESETS
from chipline.map_layout.map_scene import MapContent, build, countries_in_view
from chipline.map_layout.projection import GREENWICH, PACIFIC, MapView
from chipline.scenery.as_of import AsOf
from map_rows import facts_of, move, site

ALL = AsOf(float(date(2026, 1, 1).toordinal()))


def test_about_greenwich_america_lies_west_of_all_marks() -> None:
    rows = [site("texas", -99.0, 32.4, country="US"), site("kulai", 103.52, 1.72)]
    moves = [move("over the Atlantic", ["US"], ["GB"]), move("one", ["CN"], ["MY"])]
    for middle, order in ((GREENWICH, ["texas", "kulai"]), (PACIFIC, ["kulai", "texas"])):
        facts = facts_of(*rows, *moves, middle=middle)
        view = MAP_PRESETS[0].view(900, 600, middle)
        shown = build(base_map(middle), MapContent(facts, ALL), view)
        marks = sorted(shown.sites, key=lambda mark: mark.x)
        assert [facts.sites.events.ids[mark.first] for mark in marks] == order
        assert (
            dict.fromkeys(("US", "GB", "CN", "MY"), 0).keys()
            <= countries_in_view(MapContent(facts, ALL), view).keys()
        )
        atlantic = max(shown.flows, key=lambda flow: abs(flow.points[0][0] - flow.points[-1][0]))
        over = abs(float(atlantic.points[0][0] - atlantic.points[-1][0]))
        assert (over < 450) == (middle == GREENWICH)


def test_an_outline_has_no_line_where_the_world_is_cut() -> None:
    for middle, at in ((PACIFIC, 180.0), (GREENWICH, -30.0)):
        code = "RU" if middle == PACIFIC else "GL"
        view = MapView(at, 70.0, 30.0, 900, 600, middle)
        facts = facts_of(site("kulai", 103.52, 1.72), middle=middle)
        content = MapContent(facts, ALL, marked=frozenset({code}))
        marked = build(base_map(middle), content, view).base.marked
        assert len(marked.x)
        x, _ = view.to_degrees(marked.x, marked.y)
        on_cut = np.isclose(x, at, atol=1e-3)
        assert not (marked.joined & on_cut & np.roll(on_cut, -1)).any()
        assert on_cut.any(), "the world is cut within what is in view"
