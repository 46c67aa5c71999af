"""What another program wrote into an open workspace is told since the last entry that was seen."""

from __future__ import annotations

from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace

FIRM = id_of_slug("alibaba")


def test_news_are_all_changes_since_an_entry(file_workspace: Workspace) -> None:
    assert file_workspace.path is not None
    seen = file_workspace.last
    follower = Workspace.open(file_workspace.path, read_only=True)
    try:
        assert follower.news(seen) is None
        file_workspace.apply(edits.set_field("firm", FIRM, "notes", "one"))
        file_workspace.apply(edits.set_field("firm", FIRM, "notes", "two"))
        news = follower.news(seen)
        assert news is not None
        assert news.entry is not None
        assert news.entry.seq == file_workspace.last
        assert [(change.kind, change.id) for change in news.changes.changes] == [("firm", FIRM)] * 2
        assert follower.news(file_workspace.last) is None
    finally:
        follower.close()
