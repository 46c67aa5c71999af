"""A check in two threads finds what one thread finds, and ends when it is told to."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.engine import Connection
from sqlalchemy.exc import DBAPIError

from chipline.store.columns import parallel_reads
from chipline.store.errors import WorkspaceError
from chipline.store.quality import check as checks
from chipline.store.quality import plausibility
from chipline.store.quality.fault import Fault, Meter, unreadable
from chipline.store.quality.shared_looks import SharedLooks
from chipline.store.queries import Queries
from chipline.store.workspace import Workspace
from store.hostile.random_damage import DAMAGES, damaged
from store.hostile.wrong_values import filled


@pytest.fixture
def beside(monkeypatch: pytest.MonkeyPatch) -> None:
    """However small a workspace is, a second connection is worth it."""
    monkeypatch.setattr(parallel_reads, "WORTH_IT", 0)


def _threads() -> set[threading.Thread]:
    return {each for each in threading.enumerate() if each.name.startswith("chipline-check")}


def _found(path: Path) -> list[Fault] | str:
    """Return what a check finds, in an order of its own, or why there is none."""
    try:
        opened = Workspace.open(path, read_only=True)
        with closing(opened), opened.reading() as queries:
            return sorted(plausibility.examine(queries), key=repr)
    except (WorkspaceError, DBAPIError, sqlite3.Error) as error:
        return str(error)
    finally:
        assert not _threads()


@pytest.mark.parametrize("how", range(len(DAMAGES)))
def test_of_a_damaged_file_two_threads_say_what_one_says(
    small_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: int
) -> None:
    sound = filled(small_file, tmp_path).read_bytes()
    path = tmp_path / "damaged.chipline"
    named = 0
    for number in range(how, 12 * len(DAMAGES), len(DAMAGES)):
        path.write_bytes(damaged(sound, number))
        with monkeypatch.context() as alone:
            alone.setattr(parallel_reads, "WORTH_IT", 1 << 60)
            one = _found(path)
        with monkeypatch.context() as two:
            two.setattr(parallel_reads, "WORTH_IT", 0)
            assert _found(path) == one, number
        named += isinstance(one, str) or any(each.severity == "error" for each in one)
    assert named


@pytest.mark.usefixtures("beside")
def test_a_second_thread_does_looks_and_the_first_one_helps(file_workspace: Workspace) -> None:
    who: list[threading.Thread] = []
    both = threading.Barrier(2, timeout=30)

    def first(_connection: Connection) -> Iterator[Fault]:
        assert threading.current_thread() is not threading.main_thread()
        yield from ()

    def look(connection: Connection) -> Iterator[Fault]:
        connection.exec_driver_sql("SELECT count(*) FROM firm").scalar()
        who.append(threading.current_thread())
        both.wait()
        yield from ()

    with file_workspace.reading() as queries, SharedLooks(queries, first, (look, look)) as shared:
        assert not list(shared.rest(Meter()))
    assert len(set(who)) == 2


ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT count(*) FROM n"


@pytest.mark.usefixtures("beside")
def test_whoever_stops_a_check_stops_the_second_thread(file_workspace: Workspace) -> None:
    begun, over = threading.Event(), threading.Event()

    def endless(connection: Connection) -> Iterator[Fault]:
        begun.set()
        connection.exec_driver_sql(ENDLESS).scalar()
        yield from ()

    def stop() -> None:
        assert begun.wait(30)
        while not over.wait(0.01):
            reader.interrupt()

    reader = file_workspace.new_reader()
    stopper = threading.Thread(target=stop)
    with closing(reader), reader.reading() as queries:
        stopper.start()
        with SharedLooks(queries, endless, ()) as shared:
            with pytest.raises(DBAPIError, match="interrupted"):
                shared.first()
            over.set()
            stopper.join()
        assert not _threads()
        # Nobody means the second connection any more.
        reader.interrupt()


@pytest.mark.usefixtures("beside")
def test_what_ends_the_first_thread_ends_the_second(file_workspace: Workspace) -> None:
    begun = threading.Event()

    def endless(connection: Connection) -> Iterator[Fault]:
        begun.set()
        connection.exec_driver_sql(ENDLESS).scalar()
        yield from ()

    def end(queries: Queries) -> None:
        with SharedLooks(queries, endless, ()):
            assert begun.wait(30)
            raise KeyError

    with file_workspace.reading() as queries, pytest.raises(KeyError):
        end(queries)
    assert not _threads()


@pytest.mark.usefixtures("beside")
def test_damage_ends_a_look_at_values_that_does_not_end(
    file_workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun = threading.Event()
    damage = unreadable("a page leads to itself")

    def file(_connection: Connection) -> Iterator[Fault]:
        assert begun.wait(30)
        yield damage

    def values(_queries: Queries, meter: Meter) -> Iterator[Fault]:
        yield unreadable("a value")
        begun.set()
        while True:
            meter.looked_at(1)

    monkeypatch.setattr(checks, "_file", file)
    monkeypatch.setattr(checks, "value_faults", values)
    with file_workspace.reading() as queries:
        assert checks.check(queries) == [damage]
