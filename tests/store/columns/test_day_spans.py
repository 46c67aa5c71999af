"""A day picks rows out of a table: by when each record began and ended, and whether it has a date."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from chipline.records.query import Query
from chipline.records.record import KINDS, id_of_slug
from chipline.scenery.as_of import AsOf, AsOfStatus, Mode
from chipline.store import edits
from chipline.store.columns import day_spans
from chipline.store.columns.day_spans import DATED_KINDS, like, read_spans
from chipline.store.workspace import Workspace

OUT, POSSIBLY, SURELY = AsOfStatus
LETTER, H20 = id_of_slug("us-h20-letter-2025"), id_of_slug("nv-h20")


def on(year: int, month: int, day: int) -> AsOf:
    return AsOf(float(date(year, month, day).toordinal()), Mode.INSTANT)


@pytest.fixture
def links(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """Links with days of their own beside the one without; they are read two at a time."""
    for began, ended in (("2024", "2025-06-01"), ("2025-05", None), ("2020", "2021")):
        values = {
            "subject": LETTER,
            "predicate": "targets",
            "object": H20,
            "began": began,
            "ended": ended,
        }
        workspace.apply(edits.create("link", values))
    monkeypatch.setattr(day_spans, "_PART", 2)
    return workspace


def test_a_day_tells_what_was_so_surely_possibly_or_not(links: Workspace) -> None:
    with links.reading() as queries:
        order = queries.rows(Query("link"))
        began = [link["began"] for link in queries.records(Query("link")).rows]
        rows = read_spans(queries, KINDS["link"]).of(order)
    told = dict(zip(began, rows.standing(on(2025, 5, 15)).tolist(), strict=True))
    # Of a month in which it began, a day may lie before or after.
    assert told == {"2024": SURELY, "2025-05": POSSIBLY, "2020": OUT, None: OUT}
    assert rows.undated == 1


def test_a_row_that_is_not_there_any_more_is_out_and_not_undated(links: Workspace) -> None:
    with links.reading() as queries:
        order = queries.rows(Query("link"))
        spans = read_spans(queries, KINDS["link"])
    gone = spans.of(np.append(order, order.max() + 7))
    assert gone.there.tolist() == [True] * len(order) + [False]
    every = gone.standing(AsOf(on(2025, 5, 15).day)).tolist()
    assert every == [SURELY] * len(order) + [OUT]
    assert gone.undated == 1
    nobody = spans.of(order[:1] + order.max())
    assert nobody.standing(on(2025, 5, 15)).tolist() == [OUT]


def test_a_kind_without_records_has_no_day(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        spans = read_spans(queries, KINDS["cluster"])
    rows = spans.of(np.array([1, 2]))
    assert rows.standing(on(2025, 5, 15)).tolist() == [OUT, OUT]
    assert rows.undated == 0


def test_a_link_lasts_as_a_tenancy_does_and_others_as_they_are_drawn() -> None:
    assert like("link") == "tenancy"
    assert {like(kind) for kind in DATED_KINDS} == {*DATED_KINDS} - {"link"}
