"""What is read a column after the other gives and says what is read row by row."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chipline.store.imports.import_edit import import_rows
from chipline.store.imports.import_plan import ImportPlan
from chipline.store.imports.import_task import Conflicts, ImportTask, Unmatched
from chipline.store.imports.row_values import RowReader
from chipline.store.workspace import Workspace
from conftest import in_memory
from store.dumps import sql
from store.imports.imported_tables import Tables

_CLUSTERS = {
    "Name": "name",
    "Short": "slug",
    "Country": "country",
    "Owner": "owner",
    "Began": "began",
    "Ended": "ended",
    "Low": "quantity_low",
    "Tags": "tags",
    "Set": "external_ids",
    "Notes": "notes",
}
#: Cells that are plain, empty, odd, doubtful, or can't be read.
_CELLS = {
    "Name": ["One", "Two", "Three ", "four", "Fünf", "one", "", "  Six  words ", "a-b", "n/a"],
    "Short": ["", "", "", "", "one", "two"],
    "Country": ["CN", "China", "SG", "Nowhere", "", "N/A", "US; CN"],
    "Owner": ["NVIDIA", "Nvidia Corp.", "Nobody", "Somebody else", "", "Alibaba"],
    "Began": ["2024", "2024-03-05", "03/04/2024", "spring", "", "~2023"],
    "Ended": ["", "", "2020", "2025-01"],
    "Low": ["100", "1,000", "about 50", "x", "", "900000000", "100"],
    "Tags": ["a", "a; b", ""],
    "Set": ["", "other:1", "x:1; y:2"],
    "Notes": ["", "-", "A note of some length", "short", "with “quotes” and % and é"],
}
_ROWS = st.lists(st.tuples(*map(st.sampled_from, _CELLS.values())), min_size=1, max_size=25)


@pytest.mark.parametrize("unmatched", Unmatched)
@given(rows=_ROWS)
@settings(
    suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None
)
def test_by_column_and_by_row_are_alike(
    small_file: Any, tables: Tables, unmatched: Unmatched, rows: list[tuple[str, ...]]
) -> None:
    found = []
    for by_column in (True, False):
        workspace = in_memory(small_file)
        with pytest.MonkeyPatch.context() as patch:
            if not by_column:
                patch.setattr(RowReader, "read_plain", lambda _self, _rows: None)
            task = tables.task(
                "cluster", _CLUSTERS, rows, unmatched=unmatched, conflicts=Conflicts.MINE
            )
            found.append(_told(workspace, tables.plan(workspace, task), task))
        workspace.close()
    assert found[0] == found[1]


def _told(workspace: Workspace, plan: ImportPlan, task: ImportTask) -> Any:
    """Return all that a plan says and what it writes, with names in the place of drawn ids."""
    drawn = {row.record: f"row {row.number}" for row in plan.rows() if row.record}
    drawn |= {str(one): str(name) for one, name in plan.file.ask("SELECT id, name FROM made")}
    shown = [
        (
            *(row.number, row.state, row.name, row.after, row.before, row.conflicts, row.lost),
            *(list(map(str, row.doubts)), str(row.said), str(row.why), row.texts),
        )
        for row in plan.rows()
    ]
    last = "SELECT max(row) FROM journal_change"
    before = sql(workspace, last)[0][0]
    workspace.apply(import_rows([plan]))
    written = sql(
        workspace,
        "SELECT kind, record, before, after FROM journal_change WHERE row > ? ORDER BY row",
        before,
    )
    text = json.dumps(
        [repr(shown), plan.counts, plan.doubtful, plan.lost_cells, written], default=str
    )
    sources = [one for kind, one, *_rest in written if kind == "source"]
    stamps = {value for (value,) in sql(workspace, "SELECT created FROM citation")}
    for one, name in {**drawn, **dict.fromkeys(sources, "source")}.items():
        text = text.replace(one, name)
    for stamp in stamps:
        text = text.replace(str(stamp), "now")
    found: list[Any] = json.loads(text)
    # Citations have ids that were drawn for them alone.
    return [
        *found[:-1],
        [[kind, "" if kind == "citation" else one, *rest] for kind, one, *rest in found[-1]],
    ]
