"""The checksums of a log’s frames are those that SQLite works out."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from chipline.store.file.guard.wal_frames import FRAME_HEADER, HEADER, are_whole

PAGES = (512, 4_096, 65_536)


@pytest.fixture(params=PAGES)
def page(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def log(tmp_path: Path, page: int) -> Iterator[Path]:
    """A log of some commits, one of them larger than what SQLite keeps back in memory."""
    path = tmp_path / "some.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA page_size = {page}")
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA wal_autocheckpoint = 0")
        connection.execute("PRAGMA cache_size = 10")
        connection.execute("CREATE TABLE t (a, b)")
        for number in range(3):
            connection.execute("INSERT INTO t VALUES (?, ?)", (number, "x" * 900))
        connection.execute("BEGIN")
        connection.executemany(
            "INSERT INTO t VALUES (?, ?)", ((n, str(n) * 200) for n in range(200))
        )
        # Pages that were written before are written over: their checksums are worked out anew.
        connection.execute("UPDATE t SET a = a + 1")
        connection.execute("COMMIT")
        yield path.with_name("some.db-wal")


def _frames(log: Path, page: int) -> int:
    return (log.stat().st_size - HEADER) // (FRAME_HEADER + page)


def test_what_was_written_is_whole_from_any_frame_on(log: Path, page: int) -> None:
    count = _frames(log, page)
    assert count > 4
    for first in range(count):
        assert are_whole(log, first, count, page)
    assert not are_whole(log, 0, count + 1, page)


def test_an_empty_log_has_no_frame(tmp_path: Path) -> None:
    empty = tmp_path / "empty-wal"
    empty.touch()
    assert not are_whole(empty, 0, 1, 4_096)
    assert not are_whole(tmp_path / "none-wal", 0, 1, 4_096)


@given(at=st.floats(0, 1, exclude_max=True), size=st.sampled_from((1, 700, 9_000)))
@settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
def test_whatever_is_written_over_is_noticed(
    log: Path, page: int, tmp_path: Path, at: float, size: int
) -> None:
    content = bytearray(log.read_bytes())
    count = _frames(log, page)
    begin = HEADER + int(at * (len(content) - HEADER))
    end = min(len(content), begin + size)
    content[begin:end] = bytes(255 - each for each in content[begin:end])
    spoilt = tmp_path / "spoilt-wal"
    spoilt.write_bytes(content)
    assert not are_whole(spoilt, 0, count, page)
