"""Large steps keep figures bit for bit, whatever SQLite writes; journals of before are still met."""

from __future__ import annotations

import random
import shutil
import struct
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from chipline.records.changes import Change, ChangeSet
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.errors import ConflictError
from chipline.store.file import snapshot
from chipline.store.journal import journal, json_numbers
from chipline.store.journal.apply_changes import BULK
from chipline.store.journal.revert import RevertStatus, preview_revert, restore_record, revert
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from conftest import labelled
from store.dumps import spoil, sql, state

OLD = Path(__file__).parents[2] / "data" / "databases" / "fifteen-digits.chipline"
_STAMPS = {"created": "2026-11-01T00:00:00Z", "updated": "2026-11-01T00:00:00Z"}
EDGES = (
    *(0.1 + 0.2, 5e-324, 1e308, 1.7976931348623157e308, 2.2250738585072014e-308, -0.0, 0.0),
    *(2.0**53 + 2, 2.0**63, 1e22, 1e23, 12345678901234.25, 99999.99999999999, 1 / 3, 989.5, -1.1),
)


def _numbers(many: int) -> list[float]:
    """Return doubles of every size and sign, the edges among them."""
    some = random.Random(17)
    made = list(EDGES)
    while len(made) < many:
        (value,) = struct.unpack("<d", struct.pack("<Q", some.getrandbits(64)))
        made += [one for one in (value, some.uniform(0, 1e6)) if abs(one) < float("inf")]
    return made[:many]


def _chips(numbers: Sequence[float]) -> ChangeSet:
    return labelled(
        f"Import {len(numbers)} chips",
        tuple(
            Change(
                "chip",
                id_of_slug(f"digits-{n}"),
                None,
                {"name": f"Chip {n}", "fp16_tflops": value, **_STAMPS},
            )
            for n, value in enumerate(numbers)
        ),
    )


def _bits(values: Sequence[float]) -> list[bytes]:
    # The newest SQLite keeps no sign of zero, which the gate of values lets nobody write.
    return [struct.pack("<d", value + 0.0) for value in values]


def _standing(workspace: Workspace) -> list[float]:
    return [row[0] for row in sql(workspace, "SELECT fp16_tflops FROM chip ORDER BY rowid")]


@pytest.fixture
def fresh(tmp_path: Path) -> Iterator[Workspace]:
    """An empty workspace."""
    workspace = Workspace.create(tmp_path / "fresh.chipline")
    yield workspace
    workspace.close()


def test_the_journal_of_a_large_step_reads_back_bit_for_bit(fresh: Workspace) -> None:
    numbers = _numbers(4_000)
    entry = fresh.apply(lambda _reads: _chips(numbers)).entry
    assert entry is not None
    with fresh.reading() as queries:
        kept = journal.changes_of(queries.connection, entry.seq)
    found = [float((each.after or {})["fp16_tflops"]) for each in kept]  # type: ignore[arg-type]  # a number
    assert _bits(found) == _bits(_standing(fresh))
    assert found == numbers


def test_a_large_step_is_undone_and_done_again_bit_for_bit(fresh: Workspace) -> None:
    fresh.apply(lambda _reads: _chips(_numbers(BULK)))
    while fresh.catch_up():
        pass
    made = state(fresh, stamps=False)
    fresh.undo()
    assert _standing(fresh) == []
    fresh.redo()
    while fresh.catch_up():
        pass
    assert state(fresh, stamps=False) == made
    ids = [id_of_slug(f"digits-{n}") for n in range(BULK)]
    fresh.apply(edits.set_fields("chip", ids, {"fp16_tflops": 7.0}))
    fresh.undo()
    fresh.apply(edits.delete("chip", ids))
    fresh.undo()
    while fresh.catch_up():
        pass
    assert state(fresh, stamps=False) == made


def test_a_large_step_is_taken_back_whole_and_in_part(fresh: Workspace) -> None:
    """By the history, by bringing one record back, and in a copy as of a change."""
    numbers = _numbers(BULK)
    entry = fresh.apply(lambda _reads: _chips(numbers)).entry
    assert entry is not None
    one = id_of_slug("digits-0")
    fresh.apply(edits.delete("chip", [one]))
    fresh.apply(restore_record(one))
    with fresh.reading() as queries:
        assert {each.standing for each in preview_revert(queries, entry.seq)} == {
            RevertStatus.CLEAN
        }
        values = queries.values("chip", one)
    assert values is not None
    assert values["fp16_tflops"] == numbers[0]
    fresh.apply(revert(entry.seq, whole=True))
    assert _standing(fresh) == []
    past = snapshot.workspace_as_of(fresh, entry.seq)
    try:
        assert sorted(_standing(past)) == sorted(numbers)
        assert past.last == entry.seq
    finally:
        past.close()


@pytest.fixture
def old(tmp_path: Path) -> Iterator[Workspace]:
    """A file whose journal keeps 15 digits of the figures of a large step."""
    path = tmp_path / "old.chipline"
    shutil.copy(OLD, path)
    workspace = Workspace.open(path)
    yield workspace
    workspace.close()


def test_a_large_step_of_an_old_journal_is_undone_and_done_again(old: Workspace) -> None:
    stood = _standing(old)
    assert stood[0] == 0.1 + 0.2
    old.undo()
    assert _standing(old) == []
    with old.reading() as queries:
        assert not check(queries)
    old.redo()
    assert sorted(_bits(_standing(old))) == sorted(_bits(stood)), "with all of their digits"
    old.undo()
    assert _standing(old) == []


def test_a_large_step_of_an_old_journal_is_taken_back_or_looked_at(old: Workspace) -> None:
    stood = _standing(old)
    with old.reading() as queries:
        assert {each.standing for each in preview_revert(queries, 1)} == {RevertStatus.CLEAN}
    old.apply(revert(1, whole=True))
    assert _standing(old) == []
    past = snapshot.workspace_as_of(old, 1)
    assert sorted(_standing(past)) == sorted(stood)
    past.close()


def test_what_was_changed_since_is_told_from_what_has_fewer_digits(old: Workspace) -> None:
    spoil(old, "UPDATE chip SET fp16_tflops = 0.300000000000001 WHERE name = 'Chip 0'")
    with pytest.raises(ConflictError, match="FP16"):
        old.undo()
    with old.reading() as queries:
        found = {each.standing for each in preview_revert(queries, 1)}
    assert found == {RevertStatus.CLEAN, RevertStatus.CONFLICT}


@pytest.mark.parametrize(
    ("stands", "kept", "alike"),
    [
        (0.1 + 0.2, 0.3, True),
        (0.3, 0.1 + 0.2, False),  # the journal has more digits, so they are meant
        (0.300000000000001, 0.3, False),
        (12345678901234.25, 12345678901234.2, True),  # a half, rounded to even
        (12345678901234.25, 12345678901234.3, True),  # a half, rounded up
        (12345678901234.25, 12345678901234.4, False),
        (99999.99999999999, 100000.0, True),
        (9007199254740993.0, 9007199254740993, True),
        (1e-300, 0.0, False),
        (0.0, -0.0, True),
        (1.5, None, False),
        (None, 1.5, False),
        (1.7976931348623157e308, float("inf"), False),
        (1.0, True, True),
        (0.3, "0.3", False),
        (0.3, 10**400, False),
    ],
)
def test_figures_are_met_to_fifteen_digits(stands: object, kept: object, alike: bool) -> None:  # noqa: FBT001  # a parameter of the test
    assert json_numbers.same(stands, kept) is alike
