"""Values are looked at column by column, and whatever is wrong is found as if each were looked at."""

# ruff: noqa: S608  # tables made and spoilt by this test

from __future__ import annotations

import json
import sqlite3
from contextlib import closing
from typing import Any

import pytest

from chipline.records.kinds import ALL_KINDS
from chipline.records.notation.dates import bounds
from chipline.records.record import Kind, earliest_column, latest_column
from chipline.store.quality import value_check
from chipline.store.quality.fault import Fault, Meter
from nasty_records import records_of_every_kind
from store.hostile.wrong_values import WRONG

#: Besides what no column takes: what is near to what it does.
NEAR = {
    "two lines": "'one' || char(10) || 'two'",
    "a blank before": "' one'",
    "a blank after": "'one '",
    "a line that ends": "'one' || char(10)",
    "another record": "'00000000-0000-4000-8000-0000000000ff'",
    "half an id": "'00000000-0000-4000-8000-00000000000'",
    "two ids": "'00000000-0000-4000-8000-000000000001' || char(10) || '00000000-0000-4000-8000-000000000002'",
    "a list of an id": "'[\"00000000-0000-4000-8000-000000000001\"]'",
    "a list of half an id": "'[\"00000000-0000-4000\"]'",
    "an empty list": "'[]'",
    "no byte": "x''",
    "zero": "0",
    "text with a zero in it": "'a' || char(0, 1) || 'b'",
    "a year": "'2020'",
    "an early day": "1000",
}


def _rows(kind: Kind) -> list[dict[str, Any]]:
    """Return some records of a kind as they lie in its table."""
    made = records_of_every_kind(["Alpha", "Beta works", "Δ site"], 5, 4)
    rows = []
    for change in made:
        if change.kind == kind.name and change.after is not None:
            row: dict[str, Any] = {"id": change.id, **change.after}
            for name in kind.dates:
                row[earliest_column(name)], row[latest_column(name)] = bounds(row.get(name))
            rows.append({n: json.dumps(v) if isinstance(v, list) else v for n, v in row.items()})
    return rows


def _found(raw: sqlite3.Connection, kind: Kind) -> list[Fault]:
    return list(value_check.faults_of(kind, raw, Meter()))


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.name)
def test_what_is_wrong_in_one_record_is_found_among_all(
    kind: Kind, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = [column.name for column in kind.table.columns]
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as raw:
        listed = ", ".join(f'"{name}"' for name in names)
        raw.execute(f'CREATE TABLE "{kind.table.name}" ({listed})')
        for row in _rows(kind):
            given = [row.get(name) for name in names]
            raw.execute(
                f'INSERT INTO "{kind.table.name}" VALUES ({", ".join("?" * len(names))})', given
            )
        sound = _found(raw, kind)
        named = 0
        for name in names:
            for wrong in (*WRONG.values(), *NEAR.values()):
                raw.execute("SAVEPOINT spoilt")
                raw.execute(f'UPDATE "{kind.table.name}" SET "{name}" = {wrong} WHERE rowid = 2')
                raw.text_factory = str
                found = _unread(raw, kind)
                with monkeypatch.context() as alone:
                    alone.setattr(value_check._Column, "fits", lambda *_: False)
                    alone.setattr(value_check._Look, "_in_order", lambda *_: False)
                    assert found == _unread(raw, kind), (name, wrong)
                named += found != sound
                raw.execute("ROLLBACK TO spoilt")
        assert named > 10 * len(kind.fields)


def _unread(raw: sqlite3.Connection, kind: Kind) -> list[Fault] | str:
    try:
        return _found(raw, kind)
    except sqlite3.OperationalError as error:
        return str(error)
