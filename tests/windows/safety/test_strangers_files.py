"""Files of strangers and damaged ones in a window, by every door: it says what is wrong and how to go on."""

from __future__ import annotations

import gc
import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from chipline.store.backup import backups
from store.hostile.command_runner import DirectRunner
from store.hostile.hostile_files import ALL, HostileFile
from store.hostile.place import Place, worked_on
from store.hostile.random_damage import damaged
from store.hostile.wrong_values import filled
from windows.safety.visitor import Visit, Visitor

#: Whatever asks is answered.
pytestmark = pytest.mark.modal
DOORS: tuple[Callable[[Visitor, Path], Visit], ...] = (Visitor.start, Visitor.choose, Visitor.drop)
#: Every file by one door in every run, by each of them where there is time.
_TRIED = [
    pytest.param(
        each,
        door,
        id=f"{each.name}, {door.__name__}",
        marks=[] if number % len(DOORS) == at else [pytest.mark.long],
    )
    for number, each in enumerate(ALL)
    for at, door in enumerate(DOORS)
]
#: Files of others can be tried as well: a folder of them, each alone or with what lies beside it.
_OTHERS = Path(os.environ.get("HOSTILE_FILES", os.devnull))
#: How many damaged files are tried in every run, and where there is time; those of another run.
_FEW, _MANY = 2, int(os.environ.get("DAMAGE_FILES", "300"))
_SEED = int(os.environ.get("DAMAGE_SEED", "1"))
#: Those that failed before, by their numbers; a file that is told how far a long run is, and how often.
_NUMBERS = [int(each) for each in os.environ.get("DAMAGE_NUMBERS", "").split()]
_REPORT, _A_REPORT = os.environ.get("DAMAGE_REPORT", ""), 20
#: Among what is offered for a file that is not opened there is one of these.
_WAYS_ON = {"Restore the last sound backup", "Open a copy", "Restore a backup…"}
_SENTENCE = re.compile(r"[.?…:)”]$")


@pytest.fixture(scope="module")
def sound_file(small_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small workspace with a few edits."""
    return worked_on(small_file, tmp_path_factory.mktemp("sound"))


@pytest.fixture
def place(tmp_path: Path, sound_file: Path) -> Place:
    """A place with a sound workspace in it."""
    return Place(tmp_path, sound_file, DirectRunner())


@pytest.fixture
def visitors(qapp: QApplication, qtbot: QtBot) -> Iterator[Callable[[], Visitor]]:
    """Make visitors, each with a program of its own."""
    made: list[Visitor] = []

    def visitor() -> Visitor:
        for each in made:
            each.close()
        made[:] = [Visitor(qapp, qtbot)]
        return made[0]

    yield visitor
    for each in made:
        each.close()


def _judge(path: Path, visit: Visit) -> None:
    """See that what was opened is shown, and that of what was not it is said why and what to do."""
    assert not visit.faults, visit.faults
    assert not visit.cut, visit.cut
    told = [each for each in visit.said if path.name in each]
    assert visit.opened or told, visit.said
    assert all(_SENTENCE.search(each) for each in told), told
    # What is named as the way on is there to be pressed.
    if any("ave what can be read" in each for each in visit.said):
        assert "Save what can be read…" in visit.offered, visit.offered
    # A backup of a file of a later version is older than all that was done there.
    newer = any("newer Chipline" in each for each in told)
    if not visit.opened and backups.are_there(path) and not newer:
        assert visit.offered & _WAYS_ON, visit.offered


@pytest.mark.parametrize(("hostile", "door"), _TRIED)
def test_a_hostile_file_is_shown_or_told(
    place: Place,
    hostile: HostileFile,
    door: Callable[[Visitor, Path], Visit],
    visitors: Callable[[], Visitor],
    small_file: Path,
) -> None:
    backups.back_up(place.path)
    hostile.make(place.path)
    visitor = visitors()
    if door is not Visitor.start:
        visitor.start(small_file)
    _judge(place.path, door(visitor, place.path))
    place.look()


posix = pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")


@posix
@pytest.mark.parametrize("door", DOORS, ids=lambda each: each.__name__)
def test_a_pipe_is_told(
    tmp_path: Path,
    small_file: Path,
    door: Callable[[Visitor, Path], Visit],
    visitors: Callable[[], Visitor],
) -> None:
    path = tmp_path / "pipe.chipline"
    os.mkfifo(path)
    visitor = visitors()
    if door is not Visitor.start:
        visitor.start(small_file)
    visit = door(visitor, path)
    _judge(path, visit)
    assert not visit.opened


@posix
def test_a_path_that_is_no_text_is_shown(
    tmp_path: Path, small_file: Path, visitors: Callable[[], Visitor]
) -> None:
    path = tmp_path / os.fsdecode(b"bad\xff\xfe.chipline")
    shutil.copy(small_file, path)
    visitor = visitors()
    visit = visitor.start(path)
    _judge(path, visit)
    assert visit.opened
    assert not visitor.walk().faults


@pytest.mark.long
@pytest.mark.skipif(not _OTHERS.is_dir(), reason="there are no others’ files: HOSTILE_FILES")
def test_files_of_others(tmp_path: Path, small_file: Path, visitors: Callable[[], Visitor]) -> None:
    for number, each in enumerate(sorted(_OTHERS.rglob("*.chipline"))):
        alone = each.parent == _OTHERS
        for door in DOORS:
            folder = tmp_path / f"{number} {door.__name__}"
            if alone:
                folder.mkdir()
                shutil.copy(each, folder)
            else:
                _copied(each.parent, folder)
            visitor = visitors()
            if door is not Visitor.start:
                visitor.start(small_file)
            visit = door(visitor, folder / each.name)
            _judge(folder / each.name, visit)
            if visit.opened:
                walked = visitor.walk()
                assert not walked.faults, walked.faults
                assert not walked.cut, walked.cut


def _copied(folder: Path, target: Path) -> None:
    """Copy a folder with its pipes and links as they are."""
    target.mkdir()
    for each in folder.iterdir():
        if each.is_symlink():
            (target / each.name).symlink_to(each.readlink())
        elif each.is_fifo():
            os.mkfifo(target / each.name)
        elif each.is_dir():
            _copied(each, target / each.name)
        else:
            shutil.copy(each, target / each.name)


@pytest.mark.parametrize("many", [_FEW, pytest.param(_MANY, marks=pytest.mark.long)])
def test_a_damaged_file_is_shown_or_told(
    place: Place, small_file: Path, tmp_path: Path, visitors: Callable[[], Visitor], many: int
) -> None:
    """All files are tried; those that fail are named in the end, and at once where `DAMAGE_REPORT` says."""
    sound = filled(small_file, tmp_path).read_bytes()
    failures: list[str] = []
    opened = 0
    numbers = _NUMBERS or range(_SEED * _MANY, _SEED * _MANY + many)
    for done, number in enumerate(numbers, start=1):
        for each in place.path.parent.glob(f"{place.path.stem}*"):
            shutil.rmtree(each) if each.is_dir() else each.unlink()
        place.path.write_bytes(damaged(sound, number))
        try:
            visitor = visitors()
            visit = visitor.start(place.path)
            opened += visit.opened
            _judge(place.path, visit)
            if visit.opened:
                walked = visitor.walk(cards=1)
                assert not walked.faults, walked.faults
                assert not walked.cut, walked.cut
            place.look()
        except Exception as error:  # noqa: BLE001  # the next file is tried all the same
            failures.append(f"file {number}: {type(error).__name__} {error}")
            _report(failures[-1])
        if done % _A_REPORT == 0:
            # Nobody does it by themselves in tests, and each window is some 20 MB.
            gc.collect()
            _report(
                f"{done} tried, {opened} opened, {done - opened} refused, {len(failures)} failed"
            )
    assert not failures, "\n\n".join(failures)


def _report(line: str) -> None:
    if _REPORT:
        with Path(_REPORT).open("a", encoding="utf-8") as file:
            file.write(f"{line}\n")
