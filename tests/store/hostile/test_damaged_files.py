"""Files damaged at random: each command answers or says why not, and what differs is named by the check."""

from __future__ import annotations

import json
import os
import shutil
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from store.hostile.command_runner import DirectRunner
from store.hostile.place import Commands
from store.hostile.random_damage import PAGE, damaged, put
from store.hostile.wrong_values import filled

#: What is tried in every run, and where there is time; those of another run: DAMAGE_SEED.
_FEW, _MANY = 6, int(os.environ.get("DAMAGE_FILES", "2000"))
_SEED = int(os.environ.get("DAMAGE_SEED", "1"))
_CHECK = ("check", "FILE", "--all")
#: What must be as it was, unless the check says that something is wrong.
_READS: Commands = (
    ("list", "firms", "FILE"),
    ("search", "alibaba", "FILE"),
    ("show", "us-h20-letter-2025", "FILE", "--json"),
)
_OTHERS: Commands = (("backup", "FILE"), ("restore", "FILE", "--list"))


@pytest.mark.parametrize("many", [_FEW, pytest.param(_MANY, marks=pytest.mark.long)])
def test_damage_ends_no_command_and_is_named(small_file: Path, tmp_path: Path, many: int) -> None:
    sound = filled(small_file, tmp_path).read_bytes()
    runner = DirectRunner()

    def told(raw: bytes, commands: Commands) -> dict[tuple[str, ...], tuple[int, str, str]]:
        folder = tmp_path / "place"
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        path = folder / "facts.chipline"
        path.write_bytes(raw)
        done = {}
        for command in commands:
            given = [word.replace("FILE", str(path)) for word in command]
            ended = runner.run(*given, folder=folder)
            done[command] = (ended.code, ended.out, ended.trouble)
        return done

    expected = told(sound, (_CHECK, *_READS))
    failures: dict[int, object] = {}
    for number in range(_SEED * _MANY, _SEED * _MANY + many):
        done = told(damaged(sound, number), (_CHECK, *_READS, *_OTHERS))
        troubles = {command: trouble for command, (*_, trouble) in done.items() if trouble}
        if troubles:
            failures[number] = troubles
        # The sound file has its own doubts, which the check names; nothing else may differ.
        elif done[_CHECK] == expected[_CHECK]:
            differ = {each: done[each] for each in expected if done[each] != expected[each]}
            if differ:
                failures[number] = differ
    assert not failures, failures


def _root(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as raw:
        asked = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        return int(raw.execute(asked, (name,)).fetchone()[0]) - 1


def test_an_index_that_is_another_s_is_named(small_file: Path, tmp_path: Path) -> None:
    """With two of their pages changed round each is sound by itself, and search found nothing."""
    path = filled(small_file, tmp_path)
    raw = bytearray(path.read_bytes())
    pages = [_root(path, name) for name in ("ix_facility_operator", "sqlite_autoindex_meta_1")]
    one, other = (bytes(raw[at * PAGE : (at + 1) * PAGE]) for at in pages)
    put(raw, pages[0], other)
    put(raw, pages[1], one)
    path.write_bytes(raw)
    ended = DirectRunner().run("check", str(path), "--all", folder=tmp_path)
    assert ended.code == 1
    assert "missing from index ix_facility_operator" in ended.out


def test_a_table_that_holds_what_its_indexes_do_not_is_read_through_the_gate(
    small_file: Path, tmp_path: Path
) -> None:
    path = filled(small_file, tmp_path)
    raw = bytearray(path.read_bytes())
    from_page, onto = _root(path, "search_data"), _root(path, "chip")
    put(raw, onto, bytes(raw[from_page * PAGE : (from_page + 1) * PAGE]))
    path.write_bytes(raw)
    runner = DirectRunner()
    for command in (("show", "us-h20-letter-2025"), ("list", "chips")):
        ended = runner.run(*command, str(path), "--json", folder=tmp_path)
        assert not ended.trouble
        assert "\\u0000" not in ended.out
        json.loads(ended.out or "null")
