"""A change in the journal that can't be read is told, and nothing is done of it."""

from __future__ import annotations

import pytest

from chipline.records.query import Query
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import DamagedWorkspaceError
from chipline.store.journal import deleted_records
from chipline.store.workspace import Workspace
from store.dumps import spoil

FIRM = id_of_slug("alibaba")


@pytest.mark.parametrize(
    "spoilt",
    ["before = '{\"name\"'", "before = '[1]'", "after = 'x'", "kind = 'dragon'"],
)
def test_what_cant_be_read_is_not_taken_back(workspace: Workspace, spoilt: str) -> None:
    workspace.apply(edits.set_field("firm", FIRM, "notes", "seen"))
    spoil(workspace, "DROP TRIGGER journal_change_keeps_UPDATE")
    spoil(workspace, f"UPDATE journal_change SET {spoilt} WHERE entry = {workspace.last}")  # noqa: S608
    last = workspace.last
    with pytest.raises(DamagedWorkspaceError, match="A change in the journal can’t be read"):
        workspace.undo()
    assert workspace.last == last
    with workspace.reading() as queries:
        assert (queries.values("firm", FIRM) or {})["notes"] == "seen"


@pytest.mark.parametrize("end", ["subject", "object"])
@pytest.mark.parametrize(
    "lost", ["replace(before, '\"END\"', '\"END!\"')", "json_remove(before, '$.END')"]
)
def test_a_deleted_link_that_lost_an_end_is_told_and_not_brought_back(
    workspace: Workspace, end: str, lost: str
) -> None:
    with workspace.reading() as queries:
        link = next(iter(queries.records(Query("link")).rows))["id"]
    workspace.apply(edits.delete("link", [link]))
    spoil(workspace, "DROP TRIGGER journal_change_keeps_UPDATE")
    lost = lost.replace("END", end)
    spoil(workspace, f"UPDATE journal_change SET before = {lost} WHERE entry = {workspace.last}")  # noqa: S608
    with workspace.reading() as queries:
        assert "…" in str(deleted_records.former_titles(queries, [link])[link])
    last = workspace.last
    with pytest.raises(DamagedWorkspaceError, match="A change in the journal can’t be read"):
        workspace.undo()
    assert workspace.last == last
