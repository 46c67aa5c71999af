"""A look of the check that the file itself ends: what ended it is named, and a stop stays a stop."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator

import pytest
from sqlalchemy.exc import DBAPIError

from chipline.store.quality.check import unbroken
from chipline.store.quality.fault import Fault


def _look(error: Exception) -> Iterator[Fault]:
    raise error
    yield


def _of_sqlite(code: int) -> sqlite3.OperationalError:
    error = sqlite3.OperationalError("it is so")
    error.sqlite_errorcode = code
    return error


def _wrapped(code: int) -> DBAPIError:
    return DBAPIError("SELECT", None, _of_sqlite(code))


@pytest.mark.parametrize(
    "error",
    [_of_sqlite(sqlite3.SQLITE_CORRUPT), _wrapped(sqlite3.SQLITE_CORRUPT), ValueError("it is so")],
    ids=["sqlite", "wrapped", "value"],
)
def test_what_ends_a_look_is_found(error: Exception) -> None:
    (found,) = unbroken(_look(error))
    assert found.code == "damaged"
    assert "it is so" in str(found.message)


@pytest.mark.parametrize("make", [_of_sqlite, _wrapped])
def test_a_stop_is_no_fault_of_the_file(make: Callable[[int], Exception]) -> None:
    error = make(sqlite3.SQLITE_INTERRUPT)
    with pytest.raises(type(error)):
        list(unbroken(_look(error)))
