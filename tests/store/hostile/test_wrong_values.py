"""Something wrong in every column: each command answers or says why not, and the check names it."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.hostile.command_runner import DirectRunner
from store.hostile.place import COMMANDS, FEW, Place
from store.hostile.wrong_values import WRONG, filled, spoil_all


@pytest.fixture(scope="module")
def filled_file(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A workspace with records of every kind."""
    return filled(small_file, tmp_path_factory.mktemp("filled"))


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(number, id=name, marks=[pytest.mark.long] if number else [])
        for number, name in enumerate(WRONG)
    ],
)
def test_commands_answer_or_say_why_not(filled_file: Path, tmp_path: Path, first: int) -> None:
    place = Place(tmp_path, filled_file, DirectRunner())
    spoil_all(place.path, first)
    done = place.run_all(COMMANDS if first else FEW)
    troubles = {" ".join(command): each.trouble for command, each in done.items() if each.trouble}
    assert not troubles, "\n".join(f"{command}: {said}" for command, said in troubles.items())
    assert done["check", "FILE", "--all"].code == 1
