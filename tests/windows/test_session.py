"""Threads: results come back on the GUI thread, the latest question wins, cancelling undoes all."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from chipline.records.changes import ChangeSet
from chipline.records.message import verbatim
from chipline.records.record import id_of_slug
from chipline.session import backup_timer
from chipline.session.session import Session
from chipline.store import edits
from chipline.store.backup.backups import folder_of, listing
from chipline.store.errors import DamagedWorkspaceError
from chipline.store.file import connections, snapshot
from chipline.store.queries import Queries
from chipline.store.workspace import Commit, Workspace
from performance.generator import generate

NVIDIA = id_of_slug("nvidia")


@pytest.fixture
def threaded(qapp: object, file_workspace: Workspace) -> Iterator[Session]:
    made = Session(file_workspace)
    yield made
    made.close()


def test_a_write_comes_back_on_the_gui_thread(threaded: Session, qtbot: QtBot) -> None:
    seen: list[tuple[Commit, threading.Thread]] = []
    threaded.changed.connect(lambda written: seen.append((written, threading.current_thread())))
    with qtbot.waitSignal(threaded.changed):
        threaded.do(edits.set_field("firm", NVIDIA, "name", "Nvidia"))
    written, thread = seen[0]
    assert thread is threading.main_thread()
    assert written.changes.touched() == {"firm": {NVIDIA}}
    assert threaded.stacks.undo is not None


def test_a_reader_sees_what_was_committed(threaded: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(threaded.changed):
        threaded.do(edits.set_field("firm", NVIDIA, "name", "Nvidia"))
    names: list[str] = []
    threaded.read(
        threaded, "x", lambda queries: queries.names([NVIDIA])[NVIDIA].title, names.append
    )
    qtbot.waitUntil(lambda: names == ["Nvidia"])


def test_only_the_latest_question_of_a_slot_is_answered(threaded: Session, qtbot: QtBot) -> None:
    held = threading.Event()
    begun = threading.Event()
    answers: list[str] = []

    def slow(_reads: Queries) -> str:
        begun.set()
        held.wait(10)
        return "old"

    threaded.read(threaded, "slot", slow, answers.append)
    assert begun.wait(10)
    threaded.read(threaded, "slot", lambda _reads: "new", answers.append)
    qtbot.waitUntil(lambda: answers == ["new"])
    held.set()
    threaded.read(threaded, "other", lambda _reads: "after", answers.append)
    qtbot.waitUntil(lambda: "after" in answers)
    assert answers == ["new", "after"]


def test_slots_do_not_disturb_each_other(threaded: Session, qtbot: QtBot) -> None:
    answers: list[int] = []
    for number in range(10):
        threaded.read(threaded, f"slot {number}", lambda _reads, n=number: n, answers.append)
    qtbot.waitUntil(lambda: sorted(answers) == list(range(10)))


def test_askers_do_not_overtake_each_other(threaded: Session, qtbot: QtBot) -> None:
    answers: list[int] = []
    askers = [QObject() for _ in range(3)]
    for number, asker in enumerate(askers):
        threaded.read(asker, "timeline", lambda _queries, n=number: n, answers.append)
    qtbot.waitUntil(lambda: sorted(answers) == [0, 1, 2])


@pytest.mark.parametrize("snapshot", [False, True])
def test_what_was_read_before_a_change_is_read_again_unless_it_is_a_snapshot(
    threaded: Session, qtbot: QtBot, *, snapshot: bool
) -> None:
    held, begun = threading.Event(), threading.Event()
    answers: list[str] = []

    def slow(queries: Queries) -> str:
        name = str((queries.values("firm", NVIDIA) or {})["name"])
        begun.set()
        held.wait(10)
        return name

    threaded.read(threaded, "slot", slow, answers.append, snapshot=snapshot)
    assert begun.wait(10)
    with qtbot.waitSignal(threaded.changed):
        threaded.do(edits.set_field("firm", NVIDIA, "name", "Renamed"))
    held.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["NVIDIA" if snapshot else "Renamed"]


def test_who_is_gone_is_not_answered(threaded: Session, qtbot: QtBot) -> None:
    held, begun = threading.Event(), threading.Event()
    answers: list[str] = []

    def slow(_queries: Queries) -> str:
        begun.set()
        held.wait(10)
        return "for somebody who is gone"

    asker = QObject()
    threaded.read(asker, "slot", slow, answers.append)
    assert begun.wait(10)
    delete(asker)
    held.set()
    threaded.read(threaded, "slot", lambda _queries: "after", answers.append)
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["after"]


def test_a_write_tells_only_who_is_still_there(threaded: Session, qtbot: QtBot) -> None:
    told: list[object] = []
    asker = QObject()
    with qtbot.waitSignal(threaded.changed):
        threaded.do(
            edits.set_field("firm", NVIDIA, "name", "Nvidia"), asker=asker, then=told.append
        )
        delete(asker)
    assert told == []


def test_a_write_tells_who_asked_and_whoever_gives_no_name(threaded: Session, qtbot: QtBot) -> None:
    told: list[str] = []
    for number, asker in enumerate((QObject(threaded), None)):
        threaded.do(
            edits.set_field("firm", NVIDIA, "notes", f"{number}"),
            asker=asker,
            then=lambda written: told.append(written.changes.changes[0].after["notes"]),
        )
    qtbot.waitUntil(lambda: told == ["0", "1"])


@pytest.mark.parametrize(("who", "hears"), [("nobody", True), ("is there", True), ("gone", False)])
def test_who_asked_for_a_write_hears_that_just_this_one_was_stopped(
    threaded: Session, qtbot: QtBot, who: str, *, hears: bool
) -> None:
    stopped: list[str] = []

    def given_up(_queries: Queries) -> ChangeSet:
        threaded.cancel()
        threaded.report(1, 2)
        raise AssertionError("it goes no further")

    note = edits.set_field("firm", NVIDIA, "notes", "mine")
    threaded.do(note, stopped=lambda: stopped.append("another"))
    asker = None if who == "nobody" else QObject(threaded)
    with qtbot.waitSignal(threaded.cancelled):
        threaded.do(given_up, asker=asker, stopped=lambda: stopped.append("this"))
        if who == "gone":
            delete(asker)
    assert stopped == (["this"] if hears else [])
    # Work that writes nothing has nobody to hear of it.
    with qtbot.waitSignal(threaded.cancelled):
        threaded.work(lambda workspace: workspace.apply(given_up), lambda _written: None)


def test_a_question_of_who_is_gone_is_not_gone_on_with(threaded: Session, qtbot: QtBot) -> None:
    begun, ended = threading.Event(), threading.Event()

    def endless(queries: Queries) -> None:
        # Told from within the statement: before it has begun there is nothing to interrupt.
        connections.raw(queries.connection).create_function("begun", 0, begun.set)
        try:
            queries.connection.exec_driver_sql(
                "WITH RECURSIVE up(n) AS (SELECT begun() UNION ALL SELECT 1 FROM up) "
                "SELECT count(*) FROM up"
            )
        finally:
            ended.set()

    asker = QObject()
    threaded.read(asker, "slot", endless, lambda _nothing: None)
    assert begun.wait(10)
    delete(asker)
    assert ended.wait(30)


@pytest.mark.parametrize("asked", [False, True])
def test_backups_begin_once_the_file_is_free_if_they_were_asked_for(
    qapp: object, file_workspace: Workspace, monkeypatch: pytest.MonkeyPatch, *, asked: bool
) -> None:
    began: list[bool] = []
    monkeypatch.setattr("chipline.session.session.keep_backups", lambda *_given: began.append(True))
    assert file_workspace.path is not None
    session = Session(Workspace.open(file_workspace.path), inline=True)
    assert session.read_only
    if asked:
        session.keep_backups()
    assert began == []
    file_workspace.close()
    session.look()
    assert not session.read_only
    assert began == [True] * asked
    session.close()


def test_who_turns_away_has_all_in_the_file_itself(file_workspace: Workspace) -> None:
    session = Session(file_workspace, inline=True)
    session.do(edits.set_field("firm", id_of_slug("alibaba"), "notes", "written just now"))
    path = file_workspace.path
    assert path is not None

    def held() -> bool:
        return b"written just now" in path.read_bytes()

    assert not held(), "for some seconds it stands in the log beside it"
    session.look(at_once=True)
    assert held()
    session.close()


def test_it_is_known_who_waits_for_an_answer(threaded: Session, qtbot: QtBot) -> None:
    owner = QObject()
    asker = QObject(owner)
    held = threading.Event()
    answers: list[object] = []
    threaded.read(asker, "slot", lambda _queries: held.wait(10), answers.append)
    assert threaded.awaits(owner)
    assert threaded.awaits(asker)
    assert not threaded.awaits(QObject())
    with qtbot.waitSignal(threaded.answered) as caught:
        held.set()
    assert caught.args == [asker]
    assert not threaded.awaits(owner)


def test_what_went_wrong_is_told_beside_the_control(threaded: Session, qtbot: QtBot) -> None:
    told: list[str] = []
    threaded.do(edits.set_field("firm", NVIDIA, "hq_country", "Atlantis"), failed=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert "Atlantis" in told[0]
    assert threaded.stacks.undo is None


def test_what_nobody_told_is_told_by_the_session(threaded: Session, qtbot: QtBot) -> None:
    with qtbot.waitSignal(threaded.failed) as caught:
        threaded.do(edits.set_field("firm", NVIDIA, "name", ""))
    assert "empty" in caught.args[0]


def test_cancelling_a_long_write_leaves_everything_as_it_was(
    threaded: Session, qtbot: QtBot
) -> None:
    facts = generate(30_000)
    ended: list[int] = []

    def stop(_done: int, total: int) -> None:
        if total:
            threaded.cancel()
        else:
            ended.append(total)

    threaded.progressed.connect(stop)
    # Cancelled from the writer's own report, so that the moment does not depend on the machine.
    threaded.do(lambda _reads: (threaded.cancel(), facts)[1])
    qtbot.waitUntil(lambda: bool(ended), timeout=30_000)
    counts: list[int] = []
    threaded.read(threaded, "count", lambda queries: queries.count("relocation"), counts.append)
    qtbot.waitUntil(lambda: counts == [1])
    assert threaded.stacks.undo is None


def test_a_workspace_is_backed_up_soon_after_opening(
    threaded: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("chipline.session.backup_timer._FIRST_BACKUP_MS", 0)
    threaded.keep_backups()
    assert threaded.path is not None
    path = threaded.path
    qtbot.waitUntil(lambda: [made.why for made in listing(path)] != [])
    assert len(listing(path)) == 1


def test_a_past_that_nobody_takes_any_more_is_closed(
    qapp: object, file_workspace: Workspace
) -> None:
    """It is made while the window closes; the watch over connections tells of one left open."""
    session = Session(file_workspace)
    taken: list[Workspace] = []
    pasts: list[Workspace] = []

    def build(workspace: Workspace) -> Workspace:
        pasts.append(snapshot.workspace_as_of(workspace, 1))
        return pasts[0]

    session.aside(build, taken.append, lambda _error: None, Workspace.close)
    session.close()
    assert taken == []
    assert pasts[0].path is not None
    assert not pasts[0].path.exists()


def test_an_older_answer_that_comes_later_does_not_bring_old_news(session: Session) -> None:
    """What another program has written is told once, in whichever order answers come."""
    older = session._workspace.apply(edits.set_field("firm", NVIDIA, "name", "Nvidia"))
    newer = session._workspace.apply(edits.set_field("firm", NVIDIA, "name", "NVIDIA Corp"))
    session._take(newer)
    session._take(older)
    assert session._workspace.news(session._known) is None


def test_a_question_that_finds_no_file_refuses_no_write(
    qapp: object, file_workspace: Workspace
) -> None:
    session = Session(file_workspace, inline=True)
    told: list[tuple[str, bool]] = []
    failures: list[str] = []
    session.lost.connect(lambda text, refused: told.append((text, refused)))
    session.failed.connect(failures.append)
    path = file_workspace.path
    assert path is not None
    away = path.rename(path.with_name("away.chipline"))

    def fails(_queries: Queries) -> None:
        raise DamagedWorkspaceError(verbatim("unreadable"))

    session.read(session, "x", fails, lambda _answer: None)
    ((text, refused),) = told
    assert path.name in text
    assert not refused
    session.do(edits.set_field("firm", NVIDIA, "name", "Nvidia"))
    assert told[-1][1], "a write is refused for it"
    assert not failures, "what concerns the whole file is told once, at its own place"
    away.rename(path)
    session.close()


def test_what_is_wrong_with_a_backup_is_told_until_one_can_be_made(session: Session) -> None:
    told: list[tuple[str, str]] = []
    session.unsafe.connect(lambda text: told.append(("unsafe", text)))
    session.damaged.connect(lambda text, _index: told.append(("damaged", text)))
    session._tell_of_backup(verbatim("no room"), False)
    session._tell_of_backup(None, False)
    session._tell_of_backup(verbatim("a page is spoilt"), True)
    assert told == [("unsafe", "no room"), ("unsafe", ""), ("damaged", "a page is spoilt")]


def test_the_first_backup_tells_and_logs_only_what_is_wrong(
    qtbot: QtBot,
    file_workspace: Workspace,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr(backup_timer, "_FIRST_BACKUP_MS", 0)
    path = file_workspace.path
    assert path is not None
    folder = folder_of(path)
    folder.write_text("a file where the folder should be")
    session = Session(file_workspace)
    with qtbot.waitSignal(session.unsafe) as told:
        session.keep_backups()
    assert str(folder) in told.args[0]
    assert "could not be made" in caplog.text
    assert path.stem not in caplog.text, "the log names nobody's files"
    caplog.clear()
    folder.unlink()
    with qtbot.waitSignal(session.unsafe) as told:
        session.keep_backups()
    assert told.args == [""]
    assert not caplog.records
    session.close()


def test_only_work_on_many_records_says_how_far_it_is(session: Session) -> None:
    told: list[tuple[int, int]] = []
    session.progressed.connect(lambda done, total: told.append((done, total)))
    session.do(edits.set_field("firm", NVIDIA, "name", "Nvidia"))
    assert told == [(0, 0)], "it is over, and was never under way"
    facts = generate(600)
    session.do(lambda _queries: facts)
    assert told[-1] == (0, 0)
    assert max(total for _done, total in told) >= 600


def test_a_write_that_fails_is_not_told_to_who_is_gone(threaded: Session, qtbot: QtBot) -> None:
    asker, held = QObject(), threading.Event()
    told: list[str] = []

    def refused(_queries: Queries) -> ChangeSet:
        held.wait(10)
        raise DamagedWorkspaceError(verbatim("unreadable"))

    threaded.do(refused, asker=asker, failed=told.append)
    delete(asker)
    with qtbot.waitSignal(threaded.damaged) as damaged:
        held.set()
    assert damaged.args == ["unreadable", False]
    assert not told
    with qtbot.waitSignal(threaded.damaged):
        threaded.do(refused, failed=told.append)
    assert told == ["unreadable"], "who is no widget is always there"
