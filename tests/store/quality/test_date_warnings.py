"""Before a field of many records is changed, what that would make doubtful is told; what was is not."""

from __future__ import annotations

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.quality.date_warnings import new_doubts
from chipline.store.workspace import Workspace

H20, LETTER = id_of_slug("nv-h20"), id_of_slug("us-h20-letter-2025")
MOVE = id_of_slug("rl-ali-sea-train")


def told(workspace: Workspace, kind: str, record: str, field: str, *values: object) -> list[str]:
    """Return what becomes doubtful when a field goes from a value to another."""
    before, after = values
    with workspace.reading() as queries:
        found = new_doubts(queries, kind, field, {record: (before, after)})
    assert found.keys() <= {record}
    return [str(each) for each in found.get(record, ())]


def test_an_end_before_the_beginning_is_told_once(workspace: Workspace) -> None:
    (said,) = told(workspace, "restriction", LETTER, "ended", "2025-08-08~", "2024")
    assert said.startswith("It ended (")
    assert "before it took effect" in said
    # It was doubtful before: that is not this change's doing.
    assert told(workspace, "restriction", LETTER, "ended", "2023", "2024") == []
    assert told(workspace, "restriction", LETTER, "ended", "2024", "2026") == []


def test_another_unusual_figure_is_told_although_the_first_was_one(workspace: Workspace) -> None:
    (said,) = told(workspace, "chip", H20, "memory_gb", 96e6, 96e9)
    assert "is unusual" in said
    assert told(workspace, "chip", H20, "memory_gb", 96e9, 96e9 / 1e9) == []


@pytest.mark.parametrize(
    ("before", "after", "many"),
    [("2025-04-09", "2026", 1), ("2026", "2027", 0), ("2025-04-09", "2025-04-01", 0)],
)
def test_a_date_that_others_go_by_is_told_beside_those_others(
    workspace: Workspace, before: str, after: str, many: int
) -> None:
    found = told(workspace, "restriction", LETTER, "announced", before, after)
    found = [each for each in found if "trigger" in each]
    assert len(found) == many
    for each in found:
        assert each.startswith("“Alibaba trains Qwen in South-East Asia”: It began (")


def test_a_stockpile_may_come_before_its_trigger(workspace: Workspace) -> None:
    workspace.apply(edits.set_field("relocation", MOVE, "workloads", ["stockpile"]))
    found = told(workspace, "restriction", LETTER, "announced", "2025-04-09", "2026")
    assert not [each for each in found if "trigger" in each]


def test_a_field_that_no_rule_asks_for_makes_nothing_doubtful(workspace: Workspace) -> None:
    assert told(workspace, "restriction", LETTER, "notes", None, "2024") == []
    # It points at a record of which dates count, and points elsewhere now.
    assert told(workspace, "relocation", MOVE, "trigger", LETTER, None) == []
