"""Killed or without room at any step, what goes between copies leaves what was before, or all of it."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from chipline.store import edits
from chipline.store.change_files.sent_changes import SendWish, send_changes
from chipline.store.change_files.sent_proposal import send_proposal
from chipline.store.compound_edits import attachments
from chipline.store.workspace import Workspace
from chipline.store.workspace_merge.merge import merge_copy, opened_copy
from programs import result_of
from store.dumps import tables
from store.workspace_merge.merge_victim import tried

pytestmark = pytest.mark.skipif(os.name == "nt", reason="the faults are made in POSIX's way")
FIRM, OTHER, SOURCE = (f"00000000-0000-4000-8000-00000000040{number}" for number in range(3))
#: How many places a fault is tried at; all of them in the long target.
_FEW, _ALL = 5, 100_000
_WHAT = ("merge", "adopt", "answer", "unmerge", "bring back")
#: When a statement begins, by a refused write, and within a write that is half done.
_HOW = ("killed", "full", "cut")
Outcome = tuple[int, str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two copies, of which the other made, changed, deleted and kept something; and its change file."""
    made = tmp_path / "two"
    made.mkdir()
    mine, theirs = made / "mine.chipline", made / "theirs.chipline"
    page = tmp_path / "page.txt"
    page.write_text("kept " * 5_000)
    with closing(Workspace.create(mine)) as workspace:
        for record, name in ((FIRM, "Firm"), (OTHER, "Other")):
            workspace.apply(edits.create("firm", {"name": name}, record_id=record))
        workspace.apply(edits.create("source", {"name": "Report"}, record_id=SOURCE))
        workspace.copy_to(theirs)
        workspace.apply(edits.set_field("firm", FIRM, "hq_country", "CN"))
    with closing(Workspace.open(theirs)) as workspace:
        workspace.apply(edits.set_field("firm", FIRM, "notes", "word " * 2_000))
        workspace.apply(edits.delete("firm", [OTHER]))
        workspace.apply(edits.create("firm", {"name": "New", "ultimate_parent": FIRM}))
        workspace.apply(attachments.keep(SOURCE, page, "2026-02-01"))
        with workspace.reading() as queries:
            send_changes(
                queries, made / "theirs.chipline-changes", SendWish(), author=workspace.author
            )
            proposed = made / "proposed.chipline-changes"
            records = [FIRM, OTHER, SOURCE]
            send_proposal(queries, proposed, records, SendWish(), author=workspace.author)
    return made


def _looked_at(found: list[Outcome], how: str) -> None:
    if how == "killed":
        assert {code for code, _stands in found} == {-signal.SIGKILL}
        assert {stands for _code, stands in found} <= {"before", "after"}
        assert found[0][1] == "before"
    elif how == "cut":
        assert set(found) <= {(-signal.SIGXFSZ, "before"), (-signal.SIGXFSZ, "after"), (0, "after")}
        assert (-signal.SIGXFSZ, "before") in found
    else:
        # Refused with a clear word, and nothing was changed; or all of it stands.
        assert set(found) <= {(3, "before"), (0, "after")}
        assert (3, "before") in found


@pytest.mark.parametrize("how", _HOW)
@pytest.mark.parametrize("what", _WHAT)
def test_it_is_before_or_after(folder: Path, what: str, how: str) -> None:
    _looked_at(result_of(tried, what, how, folder, _FEW), how)


@pytest.mark.long
@pytest.mark.timeout(0)
@pytest.mark.parametrize("how", _HOW)
@pytest.mark.parametrize("what", _WHAT)
def test_it_is_before_or_after_at_every_step(folder: Path, what: str, how: str) -> None:
    _looked_at(result_of(tried, what, how, folder, _ALL), how)


def test_a_merge_that_is_stopped_leaves_all_as_it_was(folder: Path) -> None:
    mine = folder / "mine.chipline"
    told: list[tuple[int, int]] = []

    def stop_after(calls: int) -> Callable[[int, int], None]:
        def tell(done: int, total: int) -> None:
            told.append((done, total))
            if len(told) > calls:
                raise KeyboardInterrupt

        return tell

    with (
        closing(Workspace.open(mine)) as workspace,
        opened_copy(folder / "theirs.chipline", mine) as theirs,
    ):
        before, last = tables(workspace), workspace.last
        calls = 0
        while True:
            told.clear()
            try:
                merge_copy(workspace, theirs, {}, progress=stop_after(calls))
            except KeyboardInterrupt:
                assert (tables(workspace), workspace.last) == (before, last)
                calls += 1
                continue
            break
        assert calls > 4
        assert tables(workspace) != before
        shares = [done / total for done, total in told]
        assert shares == sorted(shares)
