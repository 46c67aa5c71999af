"""A copy for others: the records as they stand, and nothing of what was, who wrote, or is private."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from chipline.records.record import id_of_slug
from chipline.records.vocabulary import STARRED
from chipline.store import edits
from chipline.store.compound_edits import attachments
from chipline.store.journal.author import Author
from chipline.store.workspace import Workspace
from scenarios.commands import Out, refused, run, told

_SECRETS = (
    "SecretNote", "GoneBroker", "OldNameLtd", "Olena-Who-Wrote", "PrivateBroker", "QuoteOfThem",
    "OwnNotesHere", "BytesOfTheKeptCopy",
)  # fmt: skip


@pytest.fixture
def kept(file: Path, tmp_path: Path) -> Path:
    """A workspace with what was deleted, changed, noted, kept and tagged private."""
    copy = tmp_path / "letter.txt"
    copy.write_text("BytesOfTheKeptCopy " * 40)
    workspace = Workspace.open(file)
    workspace.author = Author("device-1", "Olena-Who-Wrote")
    gone = {"name": "GoneBroker", "slug": "gone", "notes": "SecretNote"}
    for edit in (
        edits.create("firm", gone, record_id=id_of_slug("gone")),
        edits.delete("firm", [id_of_slug("gone")]),
        edits.set_field("firm", id_of_slug("nvidia"), "name", "OldNameLtd"),
        edits.set_field("firm", id_of_slug("nvidia"), "name", "NVIDIA"),
        edits.set_field("firm", id_of_slug("nvidia"), "notes", "OwnNotesHere"),
        edits.create(
            "firm",
            {"name": "PrivateBroker", "slug": "broker", "tags": ["Private:ministry"]},
            record_id=id_of_slug("broker"),
        ),
        edits.create(
            "citation",
            {
                "source": id_of_slug("src-ft"),
                "record": id_of_slug("broker"),
                "stance": "supports",
                "quote": "QuoteOfThem",
            },
        ),
        edits.set_field("chip", id_of_slug("nv-h20"), "vendor", id_of_slug("broker")),
        edits.set_field("chip", id_of_slug("nv-h20"), "tags", [STARRED, "hopper"]),
        attachments.keep(id_of_slug("src-ft"), copy, "2026-11-01"),
    ):
        workspace.apply(edit)
    workspace.close()
    return file


def _found(path: Path) -> set[str]:
    return {word for word in _SECRETS if word.encode() in path.read_bytes()}


def test_nothing_of_the_past_of_users_or_of_private_records_is_in_the_file(
    kept: Path, tmp_path: Path, capsys: Out
) -> None:
    assert _found(kept) == set(_SECRETS)
    target = tmp_path / "for others.chipline"
    assert run("export", kept, target, "--public") == 0
    said = capsys.readouterr().out
    assert "1 record tagged private" in said
    assert "1 record that needs one of these" in said
    assert "the kept copy of 1 source" in said
    assert _found(target) == set()
    assert run("check", target) == 0
    capsys.readouterr()
    firms = {row["slug"]: row for row in told(capsys, "list", "firms", target)}
    assert "broker" not in firms
    assert firms["nvidia"]["name"] == "NVIDIA"
    assert told(capsys, "show", "nv-h20", target)["fields"]["vendor"] is None
    assert told(capsys, "show", "nv-h20", target)["fields"]["tags"] == ["hopper"]
    assert told(capsys, "list", "views", target) == []
    (begun,) = _journal(target)
    assert begun[:3] == ("base", "", "")


def _journal(path: Path) -> list[tuple[str, str, str]]:
    workspace = Workspace.open(path, read_only=True)
    try:
        with workspace.reading() as queries:
            rows = queries.connection.exec_driver_sql("SELECT act, who, name FROM journal").all()
            return [(row[0], row[1], row[2]) for row in rows]
    finally:
        workspace.close()


def test_the_records_are_the_same_by_id_and_stamp(kept: Path, tmp_path: Path, capsys: Out) -> None:
    target = tmp_path / "for others.chipline"
    assert run("export", kept, target, "--public", "--with-notes", "--with-views") == 0
    capsys.readouterr()
    for plural in ("chips", "relocations", "restrictions", "sources", "views"):
        was, now = (
            {row["id"]: row for row in told(capsys, "list", plural, path)}
            for path in (kept, target)
        )
        for row in was.values():
            changed = {"vendor", "tags", "copy_name", "copy_size", "copy_hash", "copy_kept"}
            assert {k: v for k, v in row.items() if k not in changed} == {
                k: v for k, v in now[row["id"]].items() if k not in changed
            }
    assert _found(target) == {"OwnNotesHere"}


def test_kept_copies_go_along_by_choice(kept: Path, tmp_path: Path, capsys: Out) -> None:
    target = tmp_path / "for others.chipline"
    assert run("export", kept, target, "--public", "--with-copies") == 0
    assert "kept cop" not in capsys.readouterr().out
    workspace = Workspace.open(target, read_only=True)
    with workspace.reading() as queries:
        copy = queries.values("source", id_of_slug("src-ft"))
        assert copy is not None
        assert attachments.trouble(queries.connection, copy["copy_hash"], copy["copy_size"]) is None
    workspace.close()


def test_only_the_whole_is_handed_over_and_never_onto_a_file(
    kept: Path, tmp_path: Path, capsys: Out
) -> None:
    target = tmp_path / "for others.chipline"
    assert "--public" in refused(capsys, 2, "export", kept, target)
    assert "--public" in refused(capsys, 2, "export", kept, target, "--public", "--kind", "chips")
    assert "--public" in refused(capsys, 2, "export", kept, tmp_path / "x.json", "--with-notes")
    before = kept.read_bytes()
    assert "there already" in refused(capsys, 1, "export", kept, kept, "--public")
    assert kept.read_bytes() == before
    assert not target.exists()


@pytest.mark.skipif(os.name != "posix", reason="rights of the group and of others")
def test_files_and_folders_are_for_their_owner_alone(
    kept: Path, tmp_path: Path, capsys: Out
) -> None:
    target, folder = tmp_path / "for others.chipline", tmp_path / "tables"
    assert run("export", kept, target, "--public") == 0
    assert run("export", kept, folder) == 0
    assert run("backup", kept) == 0
    capsys.readouterr()
    made = [
        target,
        *folder.iterdir(),
        *(kept.parent / "backups").rglob("*"),
        *(folder.parent.glob("*backup*/*")),
    ]
    assert {stat.S_IMODE(path.stat().st_mode) for path in made if path.is_file()} == {0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
