"""A change in the journal that can't be read is told, and nothing is done of it."""

from __future__ import annotations

import pytest

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import DamagedWorkspaceError
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
