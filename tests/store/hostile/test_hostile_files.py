"""Every kind of hostile file through the commands: a message or an answer, and nothing else touched."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from store.hostile.command_runner import CommandRunner
from store.hostile.hostile_files import ALL, HostileFile
from store.hostile.place import COMMANDS, FEW, Commands, Place


def _judge(place: Place, hostile: HostileFile, commands: Commands) -> None:
    hostile.make(place.path)
    done = place.run_all(commands)
    troubles = {" ".join(command): each.trouble for command, each in done.items() if each.trouble}
    assert not troubles, "\n".join(f"{command}: {said}" for command, said in troubles.items())
    checked = done["check", "FILE", "--all"]
    said = checked.out + checked.err
    assert bool(hostile.said) == (checked.code == 1), said
    assert not hostile.said or any(word in said for word in hostile.said), said


@pytest.mark.parametrize("hostile", ALL, ids=lambda each: each.name)
def test_commands_answer_or_say_why_not(place: Place, hostile: HostileFile) -> None:
    _judge(place, hostile, FEW)


def test_a_sound_file_is_read_by_every_command(place: Place) -> None:
    done = place.run_all()
    # There is nothing that Olena lacks.
    failed = {command[0]: each.err for command, each in done.items() if each.code}
    assert failed.keys() <= {"changes"}, failed


@pytest.fixture(scope="module")
def runner() -> Iterator[CommandRunner]:
    """Runs commands in programs of their own."""
    made = CommandRunner()
    yield made
    made.close()


@pytest.mark.long
@pytest.mark.parametrize("hostile", ALL, ids=lambda each: each.name)
def test_every_command_in_a_program_of_its_own(
    tmp_path: Path, sound_file: Path, runner: CommandRunner, hostile: HostileFile
) -> None:
    _judge(Place(tmp_path, sound_file, runner), hostile, COMMANDS)
