"""Figures of rows are counted and summed up; what is not known counts for nothing."""

from __future__ import annotations

import numpy as np
import pytest

from chipline.records.query import Filter, Operator, Query
from chipline.store import edits
from chipline.store.columns.figure_sums import FigureSum, figure_fields, sum_of, sums
from chipline.store.workspace import Workspace

POWER = "power_announced_mw"


@pytest.fixture
def sites(workspace: Workspace) -> Workspace:
    """The small workspace with sites of which some have a figure."""
    for name, announced in (("One", 0.1), ("Two", 0.2), ("Three", None), ("Four", 600)):
        values = {"name": name, "country": "MY", POWER: announced}
        workspace.apply(edits.create("facility", values))
    return workspace


def test_figures_are_counted_and_summed_up(sites: Workspace) -> None:
    with sites.reading() as queries:
        rows = queries.rows(Query("facility", (Filter("country", Operator.IS, ("MY",)),)))
        found = sums(queries, "facility", ["name", POWER, "power_live_mw"], rows)
        few = sums(queries, "facility", [POWER], rows[:0])
        every = sums(queries, "facility", [POWER], None)
    assert set(found) == {POWER, "power_live_mw"}
    assert found["power_live_mw"] == FigureSum(0)
    assert few == {POWER: FigureSum(0)}
    assert found[POWER].known == 3
    # Not 0.30000000000000004, which nobody entered.
    assert found[POWER].total == 600.3
    assert (found[POWER].least, found[POWER].greatest) == (0.1, 600)
    assert found[POWER].mean == 200.1
    assert every[POWER].known >= 3


def test_sums_of_rows_and_of_figures_agree(sites: Workspace) -> None:
    with sites.reading() as queries:
        rows = queries.rows(Query("facility"))
        page = queries.records(Query("facility"))
        assert sums(queries, "facility", [POWER], rows)[POWER] == sum_of(
            row[POWER] for row in page.rows
        )


def test_only_figures_are_summed_up() -> None:
    assert figure_fields("facility", ["name", POWER, "opened", "gone"]) == (POWER,)
    assert sum_of([None, None]) == FigureSum(0)
    assert sum_of([None, None]).mean is None
    assert np.isclose(sum_of([1, None, 2]).mean or 0, 1.5)
