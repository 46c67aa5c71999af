"""Questions that overtake one another in the threads that read."""

from __future__ import annotations

import threading
import time
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from chipline.session import tasks
from chipline.session.session import Session
from chipline.store.queries import Queries
from chipline.store.workspace import Reader, Workspace

_LONG = (
    "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 3000000) "
    "SELECT count(*) FROM n"
)


def test_a_question_is_not_stopped_in_the_place_of_one_that_is_over(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tasks, "READER_THREADS", 1)
    session = Session(Workspace.create(tmp_path / "it.chipline"))
    asked, go_on, other = (threading.Event() for _ in range(3))
    stop = Reader.interrupt

    def late(reader: Reader) -> None:
        # The question that is to be stopped ends just now, and the thread would take up the next.
        go_on.set()
        if other.wait(0.5):
            time.sleep(0.1)
        stop(reader)

    def first(_reads: Queries) -> str:
        asked.set()
        go_on.wait(5)
        return "over"

    def second(queries: Queries) -> int:
        other.set()
        return int(queries.connection.exec_driver_sql(_LONG).scalar() or 0)

    answers: list[object] = []
    try:
        monkeypatch.setattr(Reader, "interrupt", late)
        session.read(session, "a", first, answers.append)
        asked.wait(5)
        session.read(session, "b", second, answers.append, failed=answers.append)
        session.read(session, "a", lambda _reads: "newest", answers.append)
        qtbot.waitUntil(lambda: len(answers) == 2, timeout=10_000)
        assert answers == [3_000_000, "newest"]
    finally:
        monkeypatch.undo()
        session.close()


def test_the_writing_thread_knows_that_somebody_waits_for_it(qtbot: QtBot) -> None:
    worker = tasks.SerialWorker()
    looked, told, goes_on = [], [], threading.Event()

    def long_work() -> None:
        looked.append(worker.is_wanted)
        assert goes_on.wait(10)
        looked.append(worker.is_wanted)

    worker.run(long_work, lambda _done: told.append("long"), told.append)
    qtbot.waitUntil(lambda: bool(looked))
    worker.run(lambda: looked.append(worker.is_wanted), lambda _done: told.append("next"), print)
    goes_on.set()
    qtbot.waitUntil(lambda: told == ["long", "next"])
    assert looked == [False, True, False]
    worker.close()
    assert worker.is_wanted, "so that what is under way is short when it is closed"
