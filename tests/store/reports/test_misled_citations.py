"""Citations that a damaged file lists at another record than they name: left out, and no fault."""

from __future__ import annotations

from chipline.records.record import id_of_slug
from chipline.reports.source_numbers import SourceNumbers
from chipline.store.workspace import Workspace

MOVE, NVIDIA = id_of_slug("rl-ali-sea-train"), id_of_slug("nvidia")


def test_a_citation_stands_only_at_the_record_that_it_names(workspace: Workspace) -> None:
    with workspace.reading() as queries:
        numbers = SourceNumbers(queries, frozenset(), lambda _record: None)
        assert len(numbers.cited([MOVE])[MOVE]) == 1
    spoilt = "UPDATE reference SET target = ? WHERE kind = 'citation' AND field = 'record'"
    with workspace._engine.begin() as connection:
        connection.exec_driver_sql(spoilt, (NVIDIA,))
    with workspace.reading() as queries:
        numbers = SourceNumbers(queries, frozenset(), lambda _record: None)
        assert numbers.cited([NVIDIA])[NVIDIA] == []
