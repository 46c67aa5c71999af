"""Files damaged at random: each command answers or says why not, and what differs is named by the check."""

from __future__ import annotations

import json
import os
import random
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from store.hostile.command_runner import DirectRunner
from store.hostile.place import Commands
from store.hostile.wrong_values import filled

_PAGE = 4096
#: What is tried in every run, and where there is time; those of another run: DAMAGE_SEED.
_FEW, _MANY = 6, 2_000
_SEED = int(os.environ.get("DAMAGE_SEED", "1"))
_CHECK = ("check", "FILE", "--all")
#: What must be as it was, unless the check says that something is wrong.
_READS: Commands = (
    ("list", "firms", "FILE"),
    ("search", "alibaba", "FILE"),
    ("show", "us-h20-letter-2025", "FILE", "--json"),
)
_OTHERS: Commands = (("backup", "FILE"), ("restore", "FILE", "--list"))
_Damage = Callable[[bytearray, random.Random], None]


def _flipped(many: int) -> _Damage:
    def damage(raw: bytearray, chance: random.Random) -> None:
        for _ in range(many):
            raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)

    return damage


def _cut(raw: bytearray, chance: random.Random) -> None:
    del raw[chance.randrange(100, len(raw)) :]


def _zeroed(raw: bytearray, chance: random.Random) -> None:
    _put(raw, chance.randrange(len(raw) // _PAGE), bytes(_PAGE))


def _swapped(raw: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(raw) // _PAGE) for _ in range(2))
    pages = [bytes(raw[at * _PAGE : (at + 1) * _PAGE]) for at in (one, other)]
    _put(raw, one, pages[1])
    _put(raw, other, pages[0])


def _copied(raw: bytearray, chance: random.Random) -> None:
    one, other = (chance.randrange(len(raw) // _PAGE) for _ in range(2))
    _put(raw, one, bytes(raw[other * _PAGE : (other + 1) * _PAGE]))


def _put(raw: bytearray, page: int, content: bytes) -> None:
    raw[page * _PAGE : (page + 1) * _PAGE] = content


_DAMAGES: tuple[_Damage, ...] = (
    *(_flipped(many) for many in (1, 10, 100)),
    *(_cut, _zeroed, _swapped, _copied),
)


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
    for number in range(many):
        chance = random.Random(_SEED * _MANY + number)
        raw = bytearray(sound)
        _DAMAGES[number % len(_DAMAGES)](raw, chance)
        done = told(bytes(raw), (_CHECK, *_READS, *_OTHERS))
        troubles = {command: trouble for command, (*_, trouble) in done.items() if trouble}
        assert not troubles, (number, troubles)
        if done[_CHECK] == expected[_CHECK]:
            # The sound file has its own doubts, which the check names; nothing else may differ.
            assert {command: done[command] for command in expected} == expected, number


def _root(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as raw:
        asked = "SELECT rootpage FROM sqlite_schema WHERE name = ?"
        return int(raw.execute(asked, (name,)).fetchone()[0]) - 1


def test_an_index_that_is_another_s_is_named(small_file: Path, tmp_path: Path) -> None:
    """With two of their pages changed round each is sound by itself, and search found nothing."""
    path = filled(small_file, tmp_path)
    raw = bytearray(path.read_bytes())
    pages = [_root(path, name) for name in ("ix_facility_operator", "sqlite_autoindex_meta_1")]
    one, other = (bytes(raw[at * _PAGE : (at + 1) * _PAGE]) for at in pages)
    _put(raw, pages[0], other)
    _put(raw, pages[1], one)
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
    _put(raw, onto, bytes(raw[from_page * _PAGE : (from_page + 1) * _PAGE]))
    path.write_bytes(raw)
    runner = DirectRunner()
    for command in (("show", "us-h20-letter-2025"), ("list", "chips")):
        ended = runner.run(*command, str(path), "--json", folder=tmp_path)
        assert not ended.trouble
        assert "\\u0000" not in ended.out
        json.loads(ended.out or "null")
