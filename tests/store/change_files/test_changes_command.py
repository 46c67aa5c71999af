"""`chipline changes`: what it sends, tells and takes, and how it ends."""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path

import pytest

from chipline.cli.main import main
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.journal import journal
from chipline.store.journal.author import Author
from chipline.store.workspace import Workspace

FIRM = "00000000-0000-4000-8000-000000000001"


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """A workspace of this installation and a copy of Olena's, who has changed a note."""
    mine, hers = tmp_path / "mine.chipline", tmp_path / "hers.chipline"
    Settings(installation="here", name="Marko").save()
    with closing(Workspace.create(mine)) as made:
        made.apply(edits.create("firm", {"name": "Firm", "slug": "firm"}, record_id=FIRM))
        made.copy_to(hers)
    with closing(Workspace.open(hers)) as copy:
        copy.author = Author("elsewhere", "Olena")
        copy.apply(edits.set_fields("firm", [FIRM], {"notes": "hers"}))
    return mine, hers


def _notes(path: Path) -> object:
    with closing(Workspace.open(path, read_only=True)) as copy, copy.reading() as queries:
        values = queries.values("firm", FIRM)
    return values["notes"] if values is not None else None


def test_changes_go_there_and_back(
    two: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine, hers = two
    there, back = str(tmp_path / "a.chipline-changes"), str(tmp_path / "b.chipline-changes")
    assert main(["changes", "send", str(hers), "--out", there, "--message", "Please look"]) == 0
    assert main(["changes", "take", str(mine), there]) == 0
    assert _notes(mine) == "hers"
    with closing(Workspace.open(mine)) as copy:
        copy.author = Author("here", "Marko")
        copy.apply(edits.set_fields("firm", [FIRM], {"hq_country": "SG"}))
    capsys.readouterr()
    assert main(["changes", "send", str(mine), "--out", back, "--to", "olena", "--json"]) == 0
    sent = json.loads(capsys.readouterr().out)
    assert (sent["size"], sent["sender"]["name"]) == (1, "Marko")
    assert main(["changes", "show", back]) == 0
    assert "1 change from Marko" in capsys.readouterr().out
    assert main(["changes", "show", there, "--json"]) == 0
    shown = json.loads(capsys.readouterr().out)
    assert shown["message"] == "Please look"
    assert [each["title"] for each in shown["records"]] == ["Firm"]
    assert shown["entries"][-1]["name"] == "Olena"


def test_a_conflict_writes_nothing_until_a_side_is_chosen(
    two: tuple[Path, Path], tmp_path: Path
) -> None:
    mine, hers = two
    with closing(Workspace.open(mine)) as copy:
        copy.apply(edits.set_fields("firm", [FIRM], {"notes": "mine"}))
    path = str(tmp_path / "a.chipline-changes")
    assert main(["changes", "send", str(hers), "--out", path]) == 0
    assert main(["changes", "take", str(mine), path]) == 1
    assert _notes(mine) == "mine"
    assert main(["changes", "take", str(mine), path, "--dry-run", "--conflicts", "theirs"]) == 0
    assert _notes(mine) == "mine"
    assert main(["changes", "take", str(mine), path, "--conflicts", "theirs"]) == 0
    assert _notes(mine) == "hers"


@pytest.mark.parametrize(
    ("wish", "says"),
    [
        (["--to", "Olena"], "Nobody else’s changes"),
        (["--since", "never"], "never"),
        (["--since", "2999"], "2999"),
    ],
)
def test_a_wrong_wish_is_told(
    two: tuple[Path, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    wish: list[str],
    says: str,
) -> None:
    path = tmp_path / "a.chipline-changes"
    assert main(["changes", "send", str(two[0]), "--out", str(path), *wish]) != 0
    assert says in capsys.readouterr().err
    assert not path.exists()


def test_the_name_has_to_be_one_of_a_file_of_changes(
    two: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["changes", "send", str(two[0]), "--out", str(tmp_path / "a.zip")]) != 0
    assert ".chipline-changes" in capsys.readouterr().err


def test_a_proposal_is_shown_answered_and_not_asked_again(
    two: tuple[Path, Path], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    mine, hers = two
    path = str(tmp_path / "a.chipline-changes")
    assert main(["changes", "send", str(hers), "--out", path, "--propose", "firm"]) == 0
    capsys.readouterr()
    assert main(["changes", "show", path]) == 0
    assert "firm Firm, notes: nothing becomes hers." in capsys.readouterr().out
    assert main(["changes", "take", str(mine), path, "--json"]) == 1
    told = json.loads(capsys.readouterr().out)
    (value,) = told["conflicts"]
    assert [value[key] for key in ("record", "field", "mine", "theirs")] == [
        "firm", "notes", None, "hers",
    ]  # fmt: skip
    assert main(["changes", "take", str(mine), path, "--conflicts", "theirs", "--dry-run"]) == 0
    assert _notes(mine) is None
    assert main(["changes", "take", str(mine), path, "--conflicts", "mine"]) == 0
    assert _notes(mine) is None
    capsys.readouterr()
    assert main(["changes", "take", str(mine), path, "--conflicts", "theirs"]) == 0
    assert "Nothing new" in capsys.readouterr().out
    assert _notes(mine) is None


def test_a_file_that_builds_on_more_is_refused_or_taken_by_value(
    two: tuple[Path, Path],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine, hers = two
    monkeypatch.setattr(journal, "now", lambda: "2099-01-01T00:00:00Z")
    with closing(Workspace.open(hers)) as copy:
        copy.apply(edits.set_fields("firm", [FIRM], {"notes": "later"}))
    sent = str(tmp_path / "late.chipline-changes")
    assert main(["changes", "send", str(hers), "--out", sent, "--since", "2098-12-31"]) == 0
    assert main(["changes", "take", str(mine), sent]) == 2
    told = capsys.readouterr().err
    assert "--by-value" in told
    assert main(["changes", "take", str(mine), sent, "--by-value"]) == 1
    assert _notes(mine) is None
    assert main(["changes", "take", str(mine), sent, "--by-value", "--conflicts", "theirs"]) == 0
    assert _notes(mine) == "later"
