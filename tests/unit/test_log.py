"""What the log and the report of a fault say: where it happened, and nothing of any record."""

from __future__ import annotations

import json
import logging
import sqlite3
from collections.abc import Callable

import pytest

from chipline.log import fault_text, log_file, start_log
from chipline.records.record import id_of_slug
from chipline.store import edits
from chipline.store.workspace import Workspace

QUOTED = "A confidential source"


def _caught(deed: Callable[[], object]) -> BaseException:
    with pytest.raises(BaseException) as caught:  # noqa: PT011  # whichever it is
        deed()
    return caught.value


def _undecodable() -> object:
    connection = sqlite3.connect(":memory:")
    try:
        text = QUOTED.encode() + b"\xff"
        return connection.execute("SELECT CAST(? AS TEXT)", (text,)).fetchone()
    finally:
        connection.close()


def _missing() -> object:
    found: dict[str, object] = {}
    return found[QUOTED]


def _chained() -> None:
    try:
        _missing()
    except KeyError as error:
        raise RuntimeError(QUOTED) from error


DEEDS: dict[str, Callable[[], object]] = {
    "KeyError": _missing,
    "ValueError": lambda: float(QUOTED),
    "JSONDecodeError": lambda: json.loads(QUOTED),
    "UnicodeDecodeError": (QUOTED.encode() + b"\xff").decode,
    "UnicodeEncodeError": f"{QUOTED}\ud800".encode,
    "OperationalError": _undecodable,
    "FileNotFoundError: No such file or directory": lambda: open(f"/{QUOTED}"),  # noqa: SIM115, PTH123
    "RuntimeError": _chained,
}


@pytest.mark.parametrize("kind", DEEDS)
def test_a_fault_is_told_without_what_it_quotes(kind: str) -> None:
    told = fault_text(_caught(DEEDS[kind]))
    assert QUOTED not in told
    assert f"\n{kind}" in told
    assert "tests/unit/test_log.py" in told, "it says where"


def test_a_fault_keeps_what_led_to_it_and_what_it_says_of_the_program() -> None:
    told = fault_text(_caught(_chained))
    assert told.index("KeyError") < told.index("RuntimeError")
    missing = fault_text(_caught(lambda: object().nothing))  # type: ignore[attr-defined]  # the fault
    assert "'object' object has no attribute 'nothing'" in missing


def test_folders_above_the_program_are_left_out() -> None:
    told = fault_text(_caught(lambda: id_of_slug(None)))  # type: ignore[arg-type]  # the fault
    files = [line.split('"')[1] for line in told.splitlines() if line.startswith("  File")]
    assert files
    assert all(not file.startswith("/") for file in files)


def test_what_the_database_refuses_is_not_quoted(workspace: Workspace) -> None:
    with workspace._engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TRIGGER no BEFORE UPDATE ON firm BEGIN SELECT RAISE(ABORT, 'no'); END"
        )
    edit = edits.set_field("firm", id_of_slug("nvidia"), "notes", QUOTED)
    error = _caught(lambda: workspace.apply(edit))
    assert QUOTED not in fault_text(error)
    assert QUOTED not in str(error)


def test_the_log_is_written_so(caplog: pytest.LogCaptureFixture) -> None:
    root, before = logging.getLogger(), list(logging.getLogger().handlers)
    start_log()
    try:
        logging.getLogger("chipline.test").error("It failed", exc_info=_caught(_chained))
        written = log_file().read_text(encoding="utf-8")
    finally:
        for handler in [each for each in root.handlers if each not in before]:
            root.removeHandler(handler)
            handler.close()
    assert "It failed" in written
    assert "RuntimeError" in written
    assert QUOTED not in written
