"""Steps over other panes: the map with its records, and what leaves as a table with a word about it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path
from typing import Any

import pytest

from chipline.briefing.deck import ChartContent, Content, TableContent
from chipline.briefing.figures.block_figures import note_of
from chipline.briefing.wording import ENGLISH, Wording, english_text
from chipline.briefing_deck.deck_content import SIZE, deck_of
from chipline.records.message import Message
from chipline.records.notation.text import sort_key
from chipline.records.record import id_of_slug
from chipline.scenery.figures import Drawing, Line, Strokes, extent
from chipline.store import edits
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace
from chipline.timeline_layout.scale import plain_name
from conftest import in_memory

BRIEFING = id_of_slug("own")
ASIA = {"centre": [112, 18], "scale": 11, "shading": "destination", "hidden": []}
STATES: dict[str, dict[str, Any]] = {
    "map": {"pane": "map", "mode": "cumulative", "show": ASIA},
    "moves": {
        "pane": "map",
        "mode": "cumulative",
        "show": ASIA | {"hidden": ["sites"], "shading": "none"},
    },
    "frontier": {"pane": "controls", "show": {"view": "frontier", "views": {}}},
    "affected": {
        "pane": "controls",
        "show": {"view": "touched", "views": {"touched": {"act": "us-h20-letter-2025"}}},
    },
    "chain": {
        "pane": "relations",
        "show": {"view": "chain", "columns": ["site", "operator", "tenant"]},
        "filters": [{"field": "tenant", "values": ["slug:bytedance"], "kind": "tenancy"}],
    },
    "around": {
        "pane": "relations",
        "show": {"view": "around", "centre": ["firm", id_of_slug("alibaba")]},
    },
    "ways": {"pane": "relations", "show": {"view": "ways"}},
    "review": {"pane": "review", "show": {}},
    "words": {"pane": "words"},
    "found": {"pane": "chips", "show": {"words": "H20"}},
    "all chips": {"pane": "chips", "mode": "cumulative", "day": "2024-02-01", "show": {}},
    "chips then": {
        "pane": "chips",
        "mode": "cumulative",
        "day": "2024-02-01",
        "show": {"only": True},
    },
    "from H20": {"pane": "chips", "show": {"top": "slug:nv-h20"}},
    "in groups": {"pane": "chips", "show": {"group": "vendor", "sort": [["name", True]]}},
    "by country": {
        "pane": "firms",
        "show": {
            "sort": [["hq_country", False]],
            "columns": {"order": ["hq_country"], "hidden": []},
        },
    },
}


@pytest.fixture(scope="module")
def queries(starter_file: Path) -> Iterator[Queries]:
    workspace: Workspace = in_memory(starter_file)
    workspace.apply(edits.create("briefing", {"name": "Own", "slug": "own"}, record_id=BRIEFING))
    for position, (name, state) in enumerate(STATES.items()):
        written = json.dumps({"day": "2025-12-01", **state})
        values = {"name": name, "briefing": BRIEFING, "position": position, "state": written}
        values["said"] = "Said."
        values |= {"records": [id_of_slug("rl-bd-my06"), id_of_slug("src-ft-2025-11-27")]}
        workspace.apply(edits.create("step", values))
    with workspace.reading() as found:
        yield found
    workspace.close()


@pytest.fixture(scope="module")
def shown(queries: Queries) -> dict[str, Content]:
    return {slide.title: slide.content for slide in deck_of(queries, BRIEFING, ENGLISH).slides}


def test_the_map_has_land_borders_sites_and_moves_with_their_sentences(
    shown: dict[str, Content],
) -> None:
    drawing = shown["map"]
    assert isinstance(drawing, Drawing)
    assert any(isinstance(each, Strokes) for each in drawing.figures)
    groups = list(drawing.groups())
    assert len(groups) > 25
    (osaka,) = [one for one in groups if one.name == "Datasection Osaka AI data centre"]
    assert osaka.sentence.startswith("Data centre of")
    assert any("and" in one.name and "more" in one.name for one in groups)


def test_nothing_of_the_map_goes_beyond_its_edges(shown: dict[str, Content]) -> None:
    for name in ("map", "moves"):
        drawing = shown[name]
        assert isinstance(drawing, Drawing)
        for each in drawing.figures:
            left, top, right, bottom = extent([each]) or (0, 0, 0, 0)
            # A disc or a sign whose middle is within may reach a little beyond.
            assert left > -90, each
            assert right < drawing.width + 90, each
            assert top > -32, each
            assert bottom < drawing.height + 32, each


def test_what_is_hidden_is_not_drawn(shown: dict[str, Content]) -> None:
    drawing = shown["moves"]
    assert isinstance(drawing, Drawing)
    assert "Datasection Osaka AI data centre" not in {one.name for one in drawing.groups()}


def test_frontier_and_who_is_affected(shown: dict[str, Content]) -> None:
    chart, table = shown["frontier"], shown["affected"]
    assert isinstance(chart, ChartContent)
    assert max(value for series in chart.series for _, value in series.points) > 50_000
    assert isinstance(table, TableContent)
    assert ("H20 (HGX) 96GB", "chip", "Licence required") in {
        (row[0], row[1], row[2].partition(",")[0]) for row in table.rows
    }


def test_relations_are_boxes_and_lines_with_names(shown: dict[str, Content]) -> None:
    chain, around = shown["chain"], shown["around"]
    assert isinstance(chain, Drawing)
    assert isinstance(around, Drawing)
    groups = {one.name: one for one in chain.groups()}
    assert groups["ByteDance"].record == id_of_slug("bytedance")
    assert len(groups["ByteDance"].sentence) > len("ByteDance")
    assert any(isinstance(part, Line) for one in groups.values() for part in one.parts)
    texts = {words.text for words in chain.words()}
    assert {"Site", "Operator", "Tenant", "Bridge MY06 Sedenak"} <= texts
    assert "Alibaba" in {one.name for one in around.groups()}
    for drawing in (chain, around):
        left, top, right, bottom = extent(drawing.figures) or (0, 0, 0, 0)
        assert left >= 0
        assert top >= 0
        assert right <= drawing.width
        assert bottom <= drawing.height


def test_relations_that_are_too_much_for_a_slide_go_on_on_the_next(queries: Queries) -> None:
    deck = deck_of(queries, BRIEFING, ENGLISH)
    (slide,) = (one for one in deck.slides if one.title == "around")
    pages = list(slide.pages())
    assert [one.title for one in pages] == [f"around ({n} of 5)" for n in range(1, 6)]
    assert [one.said for one in pages] == ["Said.", "", "", "", ""]
    named: set[str] = set()
    for page in pages:
        drawing = page.content
        assert isinstance(drawing, Drawing)
        # Nothing is made smaller, so that the smallest type is 13.5 points.
        assert (drawing.width, drawing.height) == pytest.approx(SIZE)
        assert min(words.size for words in drawing.words()) >= 12.0
        left, top, _right, bottom = extent(drawing.figures) or (0, 0, 0, 0)
        assert min(left, top) >= 0
        assert bottom <= drawing.height
        assert page.references
        named |= {one.name for one in drawing.groups()}
    assert isinstance(slide.content, Drawing)
    assert named == {one.name for one in slide.content.groups()}
    # Page and hand-out, which list the sources of a step once, have those of all its slides.
    assert set(slide.references) == {number for page in pages for number in page.references}
    # What the step cites of a record that is on no slide stands with the first.
    cited = "ByteDance moves into Bridge MY06"
    for page in pages:
        claims = [claim for one in page.references for claim in deck.reference(one).claims]
        assert any(claim.startswith(cited) for claim in claims) == (page is pages[0])


def test_what_has_no_picture_is_told(queries: Queries, shown: dict[str, Content]) -> None:
    deck = deck_of(queries, BRIEFING, ENGLISH)
    told = "its view leaves as a table of its records, not as a picture."
    assert deck.remarks == (
        "Step 5: its view takes 2 slides.",
        "Step 6: its view takes 5 slides.",
        f"Step 7: {told}",
        f"Step 8: {told}",
    )
    table = shown["review"]
    assert isinstance(table, TableContent)
    # A source is no row: it stands among the sources.
    assert [row[0] for row in table.rows] == ["ByteDance moves into Bridge MY06 in Johor"]
    assert shown["words"] is None


def test_a_table_lists_what_was_found_by_words(queries: Queries, shown: dict[str, Content]) -> None:
    table = shown["found"]
    assert isinstance(table, TableContent)
    assert "H20 (HGX) 96GB" in {row[0] for row in table.rows}
    assert 0 < len(table.rows) < queries.count("chip")


def test_a_slide_of_a_table_begins_with_the_row_that_was_at_the_top(
    shown: dict[str, Content],
) -> None:
    table, whole = shown["from H20"], shown["all chips"]
    assert isinstance(table, TableContent)
    assert isinstance(whole, TableContent)
    slide = table.on_slide()
    place = [row[0] for row in whole.rows].index("H20 (HGX) 96GB")
    assert slide.rows == whole.rows[place:]
    assert slide.records == whole.records[place:]
    many = whole.note.rpartition(" of ")[2]
    assert slide.note == f"{many}, from row {place + 1} on"
    # The page, which scrolls, has all of it.
    assert (table.rows, table.note) == (whole.rows, whole.note)
    assert whole.on_slide() is whole


def test_a_table_in_groups_keeps_them_together_on_a_slide(shown: dict[str, Content]) -> None:
    table = shown["in groups"]
    assert isinstance(table, TableContent)
    assert table.heads[1] == "Vendor"
    vendors = [row[1] for row in table.rows]
    assert len({*vendors}) == len([*groupby(vendors)]) > 2
    whole = shown["all chips"]
    assert isinstance(whole, TableContent)
    names = [row[0] for row in table.rows if row[1] == "NVIDIA"]
    in_order = [row[0] for row in whole.rows if row[0] in names]
    assert len(in_order) > 1
    assert [one for one in names if one in in_order] == in_order[::-1]


def test_what_a_slide_leaves_out_is_counted_once(shown: dict[str, Content]) -> None:
    table = shown["all chips"]
    assert isinstance(table, TableContent)
    assert table.note.startswith("100 of ")
    all_chips = table.note.removeprefix("100 of ")
    assert note_of(table, 12, ENGLISH) == f"12 of {all_chips}"


def test_a_table_leaves_out_what_the_day_does_not_pick_out(shown: dict[str, Content]) -> None:
    every, then = shown["all chips"], shown["chips then"]
    assert isinstance(every, TableContent)
    assert isinstance(then, TableContent)
    assert {"H100 SXM5 80GB", "H20 (HGX) 96GB"} < {row[0] for row in every.rows}
    names = {row[0] for row in then.rows}
    assert "H100 SXM5 80GB" in names
    assert "B200 (HGX) 180GB" not in names
    assert then.note == f"{len(then.rows)} chips"


def test_a_table_is_sorted_by_what_is_written(queries: Queries) -> None:
    """In another language countries stand in another order."""

    def said(message: Message) -> str:
        written = english_text(message)
        return "Zhongguo" if written == "China" else written

    deck = deck_of(queries, BRIEFING, Wording(said, plain_name, "zz"))
    (table,) = (slide.content for slide in deck.slides if slide.title == "by country")
    assert isinstance(table, TableContent)
    countries = [row[1] for row in table.rows if row[1]]
    assert len(set(countries)) > 5
    assert countries == sorted(countries, key=sort_key)
