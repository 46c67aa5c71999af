"""A search index that is damaged: it is said so, no record is lost, and it is made anew where that is offered."""

from __future__ import annotations

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chipline.cli.command import ToldProgress
from chipline.cli.main import main
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.record import id_of_slug
from chipline.session.session import Session
from chipline.settings import Settings
from chipline.store import edits
from chipline.store.errors import DamagedIndexError
from chipline.store.quality.check import check
from chipline.store.workspace import Workspace
from chipline.windows.shell.window import Window

NVIDIA = id_of_slug("nvidia")
DAMAGE = (
    "DELETE FROM search_data",
    "UPDATE search_data SET block = x'0102' WHERE id > 10",
    "UPDATE search_data SET block = zeroblob(200) WHERE id = 10",
    "UPDATE search_config SET v = 9 WHERE k = 'version'",
    "DELETE FROM search_docsize",
)


@pytest.fixture
def spoilt(small_file: Path, tmp_path: Path) -> Callable[[str], Path]:
    """A workspace with an index that is spoilt by a statement."""

    def spoil(statement: str) -> Path:
        path = Path(shutil.copy(small_file, tmp_path / "spoilt.chipline"))
        with closing(sqlite3.connect(path)) as raw, raw:
            raw.execute(statement)
        return path

    return spoil


@pytest.fixture
def shown(qtbot: QtBot) -> Iterator[Callable[[Path], Window]]:
    """A window on a workspace."""
    made: list[Session] = []

    def show(path: Path) -> Window:
        made.append(Session(Workspace.open(path), inline=True))
        window = Window(made[0], Settings())
        qtbot.addWidget(window, before_close_func=Window.let_go)
        window.show()
        return window

    yield show
    for session in made:
        session.close()


def _search(window: Window) -> list[str]:
    answers: list[list[str]] = []
    window.session.read(
        window,
        "search",
        lambda queries: [hit.title for hit in queries.search("nvidia", 5)],
        answers.append,
        failed=lambda why: answers.append([why]),
    )
    return answers[-1]


def _rebuild(window: Window) -> None:
    """Press the one button that is offered, after which everything is found."""
    line = window.file_watch.trouble
    (rebuild,) = line.buttons
    assert rebuild.text() == "Rebuild the index"
    rebuild.click()
    assert "made anew" in line.accessibleName()
    assert _search(window) == ["NVIDIA"]


@pytest.mark.parametrize("damage", DAMAGE)
def test_an_index_is_made_anew_from_the_line_above_the_panes(
    spoilt: Callable[[str], Path], shown: Callable[[Path], Window], damage: str
) -> None:
    window = shown(spoilt(damage))
    # One of the two meets it: which one depends on where it is.
    _search(window)
    window.session.do(edits.set_field("firm", NVIDIA, "notes", "mine"))
    line = window.file_watch.trouble
    assert line.isVisible()
    assert "search index of this workspace is damaged" in line.accessibleName()
    assert "No record is lost" in line.accessibleName()
    for words in ("fts5", "malformed", "constraint"):
        assert words not in line.accessibleName()
    _rebuild(window)
    window.session.do(edits.set_field("firm", NVIDIA, "notes", "yours"))
    found: list[tuple[list[str], object]] = []
    window.session.read(
        window,
        "check",
        lambda queries: (
            [fault.code for fault in check(queries)],
            queries.values("firm", NVIDIA)["notes"],
        ),
        found.append,
    )
    assert found == [([], "yours")]


def test_who_only_reads_is_told_who_writes_and_can_once_it_is_closed_there(
    spoilt: Callable[[str], Path], shown: Callable[[Path], Window]
) -> None:
    path = spoilt(DAMAGE[0])
    holder = Workspace.open(path)
    window = shown(path)
    _search(window)
    line = window.file_watch.trouble
    assert "has had this workspace open since" in line.accessibleName()
    assert "as soon as it is closed there" in line.accessibleName()
    assert [each.text() for each in line.buttons] == ["Look again", "Save a copy to edit…"]
    holder.close()
    window.session.look()
    assert "closed there" not in line.accessibleName()
    _rebuild(window)


@pytest.mark.parametrize("damage", DAMAGE)
def test_who_only_reads_looks_again_once_it_was_made_anew_there(
    spoilt: Callable[[str], Path], shown: Callable[[Path], Window], damage: str
) -> None:
    path = spoilt(damage)
    with closing(Workspace.open(path)) as holder:
        window = shown(path)
        told: list[str] = []
        window.file_watch.told.connect(told.append)
        window.session.damaged.emit("", True)  # what a search would meet
        line = window.file_watch.trouble
        line.buttons[0].click()
        assert "is damaged" in line.accessibleName()
        assert told == ["The search index is still damaged."]
        holder.rebuild()
        line.buttons[0].click()
        assert "was made anew" in line.accessibleName()
        assert _search(window) == ["NVIDIA"]


def test_where_nothing_can_be_written_it_says_why_and_what_to_do(
    spoilt: Callable[[str], Path],
    shown: Callable[[Path], Window],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = spoilt(DAMAGE[0])
    monkeypatch.setattr(
        "chipline.store.workspace.why_not_writable",
        lambda _path: Message("its folder can’t be written"),
    )
    window = shown(path)
    _search(window)
    line = window.file_watch.trouble
    assert "can’t be made anew here: its folder can’t be written." in line.accessibleName()
    assert "Open the file again once it can be written" in line.accessibleName()
    assert [each.text() for each in line.buttons] == ["Save a copy to edit…"]


def test_a_file_that_is_spoilt_besides_is_offered_to_be_saved(
    spoilt: Callable[[str], Path], shown: Callable[[Path], Window]
) -> None:
    path = spoilt(DAMAGE[0])
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("CREATE TABLE strange (thing)")
    window = shown(path)
    _search(window)
    line = window.file_watch.trouble
    assert "strange" in line.accessibleName()
    assert [each.text() for each in line.buttons] == ["Restore a backup…", "Save what can be read…"]


def test_a_past_state_offers_a_copy(spoilt: Callable[[str], Path], qtbot: QtBot) -> None:
    session = Session(Workspace.open(spoilt(DAMAGE[0]), read_only=True), inline=True)
    window = Window(session, Settings(), past="As of entry 3")
    qtbot.addWidget(window, before_close_func=Window.let_go)
    window.show()
    _search(window)
    line = window.file_watch.trouble
    assert "The index of a copy can be made anew." in line.accessibleName()
    assert [each.text() for each in line.buttons] == ["Save a copy to edit…"]
    session.close()


@pytest.mark.parametrize("damage", DAMAGE)
def test_a_command_makes_it_anew(
    spoilt: Callable[[str], Path], capsys: pytest.CaptureFixture[str], damage: str
) -> None:
    path = spoilt(damage)
    assert main(["check", str(path)]) == 1
    assert main(["rebuild", str(path)]) == 0
    assert "No record was changed" in capsys.readouterr().out
    assert main(["check", str(path)]) == 0
    assert main(["search", "nvidia", str(path)]) == 0
    assert "NVIDIA" in capsys.readouterr().out


@pytest.mark.parametrize("point", [0.0, 0.1, 0.5, 1.0])
def test_stopped_it_leaves_the_file_as_it_was(
    spoilt: Callable[[str], Path],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    point: float,
) -> None:
    told: list[int] = []
    stop_at = -1

    def tell(_self: object, _done: int, _total: int) -> None:
        told.append(_done)
        if len(told) == stop_at:
            raise KeyboardInterrupt

    monkeypatch.setattr(ToldProgress, "__call__", tell)
    assert main(["rebuild", str(spoilt(DAMAGE[1]))]) == 0
    assert told == sorted(told)
    assert len(told) > len(ALL_KINDS)
    path = spoilt(DAMAGE[1])
    before = path.read_bytes()
    stop_at = 1 + round(point * (len(told) - 1))
    told.clear()
    capsys.readouterr()
    assert main(["rebuild", str(path)]) == 1
    assert capsys.readouterr().err == "chipline: Stopped.\n"
    assert path.read_bytes() == before


def test_cancelled_in_the_window_it_is_offered_again(
    spoilt: Callable[[str], Path], shown: Callable[[Path], Window]
) -> None:
    path = spoilt(DAMAGE[0])
    window = shown(path)
    before = path.read_bytes()
    _search(window)
    window.session.progressed.connect(window.session.cancel)
    line = window.file_watch.trouble
    line.buttons[0].click()
    window.session.progressed.disconnect(window.session.cancel)
    assert "search index of this workspace is damaged" in line.accessibleName()
    assert [each.text() for each in line.buttons] == ["Rebuild the index"]
    assert window.status.said == "Stopped: all is as it was"
    window.session.look(at_once=True)
    assert path.read_bytes() == before
    line.buttons[0].click()
    assert "made anew" in line.accessibleName()
    assert _search(window) == ["NVIDIA"]


def test_a_command_that_searches_says_how(
    spoilt: Callable[[str], Path], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["search", "nvidia", str(spoilt(DAMAGE[0]))]) != 0
    said = capsys.readouterr().err
    assert "chipline rebuild" in said
    assert "fts5" not in said


def test_an_edit_that_meets_it_says_so(spoilt: Callable[[str], Path]) -> None:
    with closing(Workspace.open(spoilt(DAMAGE[0]))) as workspace:
        with pytest.raises(DamagedIndexError, match="No record is lost"):
            workspace.apply(edits.set_field("firm", NVIDIA, "notes", "mine"))
        workspace.rebuild()
        workspace.apply(edits.set_field("firm", NVIDIA, "notes", "mine"))
