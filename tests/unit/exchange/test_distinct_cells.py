"""The different cells of a column, each with its count and its first row, are the same however they are counted."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chipline.exchange import stage as stages
from chipline.exchange.stage import (
    CellKind,
    CellMark,
    Content,
    Extent,
    Stage,
    StageFacts,
    StageWriter,
)

_CELLS = st.sampled_from(["a", "A", "b ", "1", 1, 1.5, "1.5", "ä", None, "x\ty"])


def _stage(path: Path, rows: list[tuple[Content, Content]], marked: set[int]) -> Stage:
    path.unlink(missing_ok=True)
    writer = StageWriter(path)
    for n, cells in enumerate(rows, 1):
        marks = [CellMark(1, CellKind.PERCENT, "shown")] if n in marked else []
        writer.add(n, cells, marks)
    writer.finish(StageFacts("a.csv", extent=Extent(0, 1, (3,))))
    return Stage(path)


@given(
    st.lists(st.tuples(_CELLS, _CELLS), min_size=1, max_size=30),
    st.sets(st.integers(1, 30), max_size=3),
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_few_and_many_are_counted_alike(
    tmp_path: Path, rows: list[tuple[Content, Content]], marked: set[int]
) -> None:
    stage = _stage(tmp_path / "stage", rows, marked)
    width = range(stage.width)
    by_hand = [list(stage.distinct(place)) for place in width]
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(stages, "_FEW", 0)
        sorted_ = Stage(stage.path)
        assert [list(sorted_.distinct(place)) for place in width] == by_hand
        sorted_.close()
    stage.close()


def test_other_data_are_counted_anew(tmp_path: Path) -> None:
    stage = _stage(tmp_path / "stage", [("a", "b"), ("c", "d"), ("e", "f"), ("c", "h")], set())
    assert [(cell.text, many, n) for cell, many, n in stage.distinct(0)] == [("c", 2, 2)]
    stage.extent = Extent(0, 0)
    assert [(cell.text, many, n) for cell, many, n in stage.distinct(0)] == [
        ("a", 1, 1),
        ("c", 2, 2),
        ("e", 1, 3),
    ]
    stage.close()
