"""What new records point at is entered part by part, and what was there before is not gone through."""

from __future__ import annotations

import pytest

from chipline.records.record import id_of_slug
from chipline.store.file import connections
from chipline.store.journal import apply_changes
from chipline.store.workspace import Workspace
from conftest import created, labelled
from store.dumps import sql

_REFERENCES = "SELECT target, owner, field, kind FROM reference ORDER BY 1, 2, 3"


def _firm(n: int) -> str:
    return id_of_slug(f"firm {n % 3}")


def _place(n: int) -> str:
    return id_of_slug(f"facility {n % 4}")


def _with_targets() -> Workspace:
    workspace = Workspace.in_memory()
    firms = [created("firm", str(n)) for n in range(3)]
    places = [created("facility", str(n)) for n in range(4)]
    workspace.apply(lambda _reads: labelled("Import", [*firms, *places]))
    return workspace


def _move(workspace: Workspace, first: int, many: int) -> None:
    """Add relocations: to one facility each, of two firms each."""
    made = [
        created("relocation", str(n), to_facility=_place(n), firms=[_firm(n), _firm(n + 1)])
        for n in range(first, first + many)
    ]
    workspace.apply(lambda _reads: labelled("Import", made))


def _expected(many: int) -> list[tuple[str, str, str, str]]:
    found = []
    for n in range(many):
        one = id_of_slug(f"relocation {n}")
        found.append((_place(n), one, "to_facility", "relocation"))
        found += [(_firm(k), one, "firms", "relocation") for k in (n, n + 1)]
    return sorted(found)


@pytest.mark.parametrize("at_once", [3, 7, 11, 100])
def test_all_references_are_entered_whatever_the_parts(
    monkeypatch: pytest.MonkeyPatch, at_once: int
) -> None:
    monkeypatch.setattr(apply_changes, "_ROWS_AT_ONCE", at_once)
    workspace = _with_targets()
    _move(workspace, 0, 7)
    _move(workspace, 7, 4)
    assert sql(workspace, _REFERENCES) == _expected(11)
    workspace.rebuild()
    assert sql(workspace, _REFERENCES) == _expected(11)
    workspace.close()


def test_rows_that_lie_far_apart_are_all_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apply_changes, "_ROWS_AT_ONCE", 2)
    workspace = _with_targets()
    _move(workspace, 0, 5)
    with workspace.transaction() as queries:
        far = "UPDATE relocation SET rowid = 4000000000000000000 + rowid WHERE rowid > 2"
        queries.connection.exec_driver_sql(far)
    workspace.rebuild()
    assert sql(workspace, _REFERENCES) == _expected(5)
    workspace.close()


def test_a_new_record_takes_as_many_steps_beside_many_as_beside_few() -> None:
    steps = {}
    for many in (40, 2_000):
        workspace = _with_targets()
        _move(workspace, 0, many)
        _move(workspace, many, 1)
        seen: list[int] = []
        with workspace.reading() as queries:
            raw = connections.raw(queries.connection)
        raw.set_progress_handler(lambda seen=seen: seen.append(1), 10)
        _move(workspace, many + 1, 1)
        raw.set_progress_handler(None, 0)
        steps[many] = len(seen)
        workspace.close()
    assert steps[40] > 0
    assert steps[2_000] < 1.5 * steps[40]
