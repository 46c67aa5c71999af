"""Time stamps are kept in UTC; counts, filters and what is shown go by the user's own day."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest

from chipline.records.fields import FieldType
from chipline.records.query import Filter, Operator, Query
from chipline.records.record import KINDS
from chipline.records.values import display
from chipline.store import edits
from chipline.store.workspace import Workspace
from chipline.windows.formats import stamp_day_text, stamp_text
from chipline.windows.tables.cells.cell import cell

STAMP = "2026-03-02T03:30:00Z"


@pytest.fixture(params=[("America/Los_Angeles", 1, 19), ("Pacific/Auckland", 2, 16)])
def place(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> Iterator[tuple[int, int]]:
    """A place on Earth: the day of March and the hour that the stamp has there."""
    zone, day, hour = request.param
    monkeypatch.setenv("TZ", zone)
    time.tzset()
    yield day, hour
    monkeypatch.undo()
    time.tzset()


def test_one_day_stands_in_table_card_filter_and_on_the_command_line(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, place: tuple[int, int]
) -> None:
    day, hour = place
    monkeypatch.setattr(edits, "now", lambda: STAMP)
    workspace.apply(edits.create("firm", {"name": "Late Firm"}))
    spec = KINDS["firm"].fields["created"]
    assert spec.type is FieldType.STAMP
    assert cell(spec, STAMP, {}).text == stamp_day_text(STAMP) == f"{day} Mar 2026"
    assert cell(spec, STAMP, {}).tip == stamp_text(STAMP) == f"{day} Mar 2026, {hour}:30"
    assert display(spec, STAMP) == f"2026-03-0{day} {hour}:30"
    local = f"2026-03-0{day}"
    with workspace.reading() as queries:
        counted = {each.value: each.count for each in queries.facets(Query("firm"), "created")}
        found = queries.records(Query("firm", (Filter("created", Operator.IS, (local,)),)))
    assert counted[local] == 1
    assert [row["name"] for row in found.rows] == ["Late Firm"]


@pytest.mark.parametrize("stamp", ["soon", "", "2026-13-45T99:00:00Z"])
def test_what_is_no_stamp_stays_as_it_is(stamp: str) -> None:
    assert stamp_text(stamp) == stamp_day_text(stamp) == stamp
