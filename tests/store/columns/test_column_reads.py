"""Columns are read of every row once, wherever its number lies, and reading comes to an end."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from chipline.records.record import KINDS, id_of_slug
from chipline.store import edits
from chipline.store.columns import column_reads
from chipline.store.columns.column_reads import IdColumn, Share, read_columns
from chipline.store.workspace import Workspace

LINK = KINDS["link"]
LETTER, H20 = id_of_slug("us-h20-letter-2025"), id_of_slug("nv-h20")
#: How a page of a table begins that has rows and leads to no further page.
_LEAF_PAGE = 13
#: Another program may number rows as it likes; so may damage.
FAR_APART = (-(2**63), -5, 3, 4, 2**40, 2**62, 2**63 - 1)


@pytest.fixture
def links(small_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with seven links, which are read two numbers at a time."""
    path = tmp_path / "links.chipline"
    path.write_bytes(small_file.read_bytes())
    with closing(Workspace.open(path)) as workspace:
        with workspace.reading() as queries:
            there = queries.count("link")
        for year in range(2001, 2001 + len(FAR_APART) - there):
            values = {"subject": LETTER, "predicate": "targets", "object": H20, "began": str(year)}
            workspace.apply(edits.create("link", values))
    monkeypatch.setattr(column_reads, "_PART", 2)
    return path


def _ids(path: Path, share: Share = column_reads.WHOLE) -> list[bytes]:
    with closing(Workspace.open(path, read_only=True)) as workspace, workspace.reading() as queries:
        ids = IdColumn(LINK.table.c.id)
        read_columns(queries, LINK, [ids], [], share)
    return [one for part in ids.parts for one in part.tolist()]


def test_every_row_is_read_once_however_far_apart_their_numbers_lie(links: Path) -> None:
    before = _ids(links)
    assert len(before) == len(FAR_APART)
    with closing(sqlite3.connect(links)) as other, other:
        rows = [row for (row,) in other.execute("SELECT rowid FROM link ORDER BY rowid DESC")]
        # From the last on, so that no number is taken yet.
        for row, number in zip(rows, reversed(FAR_APART), strict=True):
            other.execute("UPDATE link SET rowid = ? WHERE rowid = ?", (number, row))
    assert _ids(links) == before
    assert [one for at in range(3) for one in _ids(links, (at, 3))] == before


def test_an_empty_table_has_no_rows(links: Path) -> None:
    with closing(sqlite3.connect(links)) as other, other:
        other.execute("DELETE FROM link")
    assert _ids(links) == []


def test_a_table_whose_numbers_run_backwards_is_read_to_its_end(links: Path) -> None:
    before = _ids(links)
    with closing(sqlite3.connect(links)) as other:
        (page,) = other.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'link'").fetchone()
        (size,) = other.execute("PRAGMA page_size").fetchone()
    data = bytearray(links.read_bytes())
    root = (page - 1) * size
    assert data[root] == _LEAF_PAGE
    cells = [
        root + int.from_bytes(data[at : at + 2])
        for at in range(root + 8, root + 8 + 2 * len(FAR_APART), 2)
    ]
    for number, cell in zip((60, 70, 10, 20, 5, 90, 80), cells, strict=True):
        # The length of a row, in one byte or two, stands before its number.
        data[cell + (2 if data[cell] & 0x80 else 1)] = number
    links.write_bytes(data)
    assert set(_ids(links)) < set(before)
