"""A portable copy that was moved finds what is inside it, and what is elsewhere where it was."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from chipline.portable_paths import SIGN
from chipline.settings import Settings


def _move_to(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("CHIPLINE_HOME", str(folder / "data"))
    return folder


def test_what_lies_in_a_moved_copy_is_found_where_it_is_now(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = _move_to(tmp_path / "E" / "Träger 测试", monkeypatch)
    (first / "data").mkdir(parents=True)
    (first / SIGN).touch()
    elsewhere, inside = str(tmp_path / "x.chipline"), str(first / "data" / "Ж.chipline")
    settings = Settings(
        recent=[inside, elsewhere],
        places={inside: ["map", "", "", 739_000]},
        looked={inside: "2026", elsewhere: "2025"},
        briefing=[inside, "b", "s", 1.5],
        backup_folder=str(first / "backups"),
        name=f"{tmp_path.name}",
    )
    settings.save()
    assert str(first) not in (first / "data/settings.json").read_text(encoding="utf-8")
    assert Settings.load() == settings, "where it stands, nothing changes"

    second = _move_to(tmp_path / "F", monkeypatch)
    first.rename(second)
    moved, now = Settings.load(), str(second / "data" / "Ж.chipline")
    assert moved.recent == [now, elsewhere]
    assert moved.places == {now: ["map", "", "", 739_000]}
    assert moved.looked == {now: "2026", elsewhere: "2025"}
    assert moved.briefing == [now, "b", "s", 1.5]
    assert moved.backup_folder == str(second / "backups")
    assert moved.name == settings.name


def test_an_installed_program_keeps_whole_paths(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    home = _move_to(tmp_path, monkeypatch) / "data"
    path = str(home / "x.chipline")
    Settings(recent=[path]).save()
    assert json.loads((home / "settings.json").read_text(encoding="utf-8"))["recent"] == [path]
