"""`chipline merge`: what it tells, what it writes, and how it ends."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.store import edits
from chipline.store.workspace import Workspace

FIRM = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def two(tmp_path: Path) -> tuple[str, str]:
    one, other = tmp_path / "one.chipline", tmp_path / "other.chipline"
    made = Workspace.create(one)
    made.apply(edits.create("firm", {"name": "Firm", "slug": "firm"}, record_id=FIRM))
    made.copy_to(other)
    made.close()
    for path, notes in ((one, "mine"), (other, "theirs")):
        copy = Workspace.open(path)
        copy.apply(edits.set_fields("firm", [FIRM], {"notes": notes}))
        copy.close()
    return str(one), str(other)


def _notes(path: str) -> object:
    copy = Workspace.open(Path(path), read_only=True)
    with copy.reading() as queries:
        values = queries.values("firm", FIRM)
    copy.close()
    return values["notes"] if values is not None else None


def test_a_conflict_is_told_and_nothing_is_written(
    two: tuple[str, str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["merge", *two, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    (conflict,) = told["conflicts"]
    assert [conflict[key] for key in ("record", "field", "before", "mine", "theirs")] == [
        "firm", "notes", None, "mine", "theirs",
    ]  # fmt: skip
    assert _notes(two[0]) == "mine"


@pytest.mark.parametrize("side", ["mine", "theirs"])
def test_a_side_can_be_chosen_for_all_conflicts(two: tuple[str, str], side: str) -> None:
    assert main(["merge", *two, "--conflicts", side]) == 0
    assert _notes(two[0]) == side
    assert _notes(two[1]) == "theirs"


def test_a_dry_run_writes_nothing(two: tuple[str, str]) -> None:
    before = Path(two[0]).read_bytes()
    assert main(["merge", *two, "--dry-run", "--conflicts", "theirs"]) == 0
    assert Path(two[0]).read_bytes() == before
