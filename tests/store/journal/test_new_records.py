"""New records that come together are written and journalled as those of which each comes alone."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress
from pathlib import Path
from typing import Any

import pytest

from chipline.records.changes import ChangeStream, NewRecords, Operation
from chipline.records.record import id_of_slug
from chipline.store.journal import journal
from chipline.store.journal.apply_changes import BULK
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from conftest import in_memory
from store.dumps import sql, tables

_STAMPS = {"created": "2026-01-01T00:00:00Z", "updated": "2026-01-01T00:00:00Z"}
_SHARED: dict[str, Any] = {
    "notes": "It's 100 % “so”",
    "tags": ["one", "two"],
    "release": "2025~",
    **_STAMPS,
}
_NAMES = (
    *("name", "slug", "vendor", "memory_gb", "fp16_tflops", "designed_for_china", "release"),
    *("tags", "external_ids", "architecture"),
)
_WORDS = ("plain", 'of "quotes" \\ and %s %', "a\ttab\nand lines", "晶片 ü 😀", "it's", "{0}")


def _row(n: int, *, all_filled: bool) -> tuple[Any, ...]:
    def some(value: Any, every: int) -> Any:
        return value if all_filled or n % every else None

    return (
        id_of_slug(f"made-{n}"),
        f"{_WORDS[n % len(_WORDS)]} {n}",
        some(f"made-{n}", 2),
        some(id_of_slug("nvidia"), 3),
        some((n, n + 0.1, 1e22, 1e-7)[n % 4], 5),
        some(n, 7),
        some(n % 2 == 0, 3),
        some(("2025", "2025-03", "2025-04-05", "no date")[n % 4], 4),
        some([_WORDS[n % len(_WORDS)], f"also {n}"], 3),
        some([f"set:{n}"] if n % 5 else [f"set:{n}", f"%d:{n}"], 4),
        # The first by name: without it there is no comma before the next.
        None if all_filled else some("Hopper", 2),
    )


@pytest.mark.parametrize("many", [3, BULK + 3])
@pytest.mark.parametrize("filled", ["all", "some"])
@pytest.mark.parametrize("shared", [_SHARED, _STAMPS])
def test_together_they_are_what_they_are_alone(
    workspace: Workspace, small_file: Path, many: int, filled: str, shared: dict[str, Any]
) -> None:
    rows = [_row(n, all_filled=filled == "all") for n in range(many)]
    own = [True, *(name not in shared for name in _NAMES)]
    names = tuple(compress(_NAMES, own[1:]))
    made = NewRecords("chip", names, [tuple(compress(row, own)) for row in rows], shared)
    alone = in_memory(small_file)
    _write(workspace, made)
    _write(alone, *made.changes)
    assert tables(workspace) == tables(alone)
    changes = "SELECT * FROM journal_change ORDER BY row"
    assert sql(workspace, changes) == sql(alone, changes)
    # As it is digested when it is read again.
    for one in (workspace, alone):
        while one.catch_up():
            pass
        with one.reading() as queries:
            assert [each.code for each in check(queries) if "journal" in each.code] == []
    workspace.undo()
    assert not sql(workspace, "SELECT id FROM chip WHERE id = ?", rows[0][0])
    alone.close()


def test_of_nobody_nothing_is_written(workspace: Workspace) -> None:
    before = tables(workspace)
    written = _write(workspace, NewRecords("firm", ("name",), []))
    assert written.size == 0
    assert tables(workspace) == before


def _write(workspace: Workspace, *changes: Any) -> journal.JournalEntry:
    def read() -> Iterator[Any]:
        return iter(changes)

    said = {"kind": "chip", "count": 1}
    stream = ChangeStream(Operation.IMPORT, read, 10_000, frozenset({"chip"}), params=said)
    entry = workspace.apply(lambda _reads: stream).entry
    assert entry is not None
    return entry
