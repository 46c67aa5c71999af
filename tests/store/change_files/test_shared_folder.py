"""What waits in a folder that colleagues share."""

from __future__ import annotations

import shutil

from chipline.store.change_files.shared_folder import waiting_changes
from chipline.store.workspace_merge.questions import MINE
from store.change_files.post import R0, R1, Post


def _waiting(post: Post, name: str) -> list[tuple[str, int]]:
    with post.open[name].reading() as queries:
        found = waiting_changes(queries, post.folder, f"device {name}")
    return [(each.name, each.size) for each in found]


def test_only_what_is_not_here_waits(post: Post) -> None:
    post.set("A", R0, notes="one")
    post.set("A", R1, notes="two")
    path = post.send("A")
    assert _waiting(post, "B") == [("Person A", 2)]
    assert _waiting(post, "A") == []
    post.take("B", path)
    assert _waiting(post, "B") == []


def test_a_proposal_waits_until_it_is_answered(post: Post) -> None:
    post.set("A", R0, notes="one")
    path = post.propose("A", R0)
    assert _waiting(post, "B") == [("Person A", 1)]
    post.answer("B", path, MINE)
    assert _waiting(post, "B") == []


def test_what_is_none_of_ours_is_passed_over(post: Post) -> None:
    (post.folder / "broken.chipline-changes").write_text("hello")
    (post.folder / "folder.chipline-changes").mkdir()
    (post.folder / "notes.txt").write_text("hello")
    assert _waiting(post, "B") == []
    shutil.rmtree(post.folder)
    assert _waiting(post, "B") == []
