"""What an entry of the journal says, as one digest that is the same in every copy of a workspace."""

from __future__ import annotations

import hashlib
import json
import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from json.encoder import encode_basestring
from typing import Any

from sqlalchemy.engine import Connection

from chipline.store.columns.json_texts import json_writer

#: Under which the ids of beginnings are made: never to be changed.
_LINEAGES = uuid.UUID("5b0f6a52-6f0a-5d2c-9a55-1f6d1c0e7c3e")
#: Writes JSON with its keys sorted, numbers as Python writes them: ints as ints, floats in the
#: shortest form that is read back as the same float.
canonical = json_writer(sort_keys=True, separators=(",", ":"))
_ROWS = (
    "SELECT kind, record, before, after, decides, into_record, answers FROM journal_change "
    "WHERE row BETWEEN ? AND ? ORDER BY row"
)
#: What is read off the journal for every change of an entry.
Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class EntryText:
    """What an entry says besides its changes; `of_id` is the id of what it undoes or does again.

    `format` is the format of workspaces in which its values are written.
    """

    id: str
    parents: tuple[str, ...]
    act: str
    of_id: str | None
    at: str
    name: str
    label: str
    why: str
    format: int


class EntryDigest:
    """The SHA-256 of an entry and its changes, which are taken in one by one and never held."""

    def __init__(self, entry: EntryText) -> None:
        # A quotation mark within a text is written with a backslash, so this stands nowhere else.
        said = {name: getattr(entry, name) for name in EntryText.__slots__}
        head, self._tail = canonical({**said, "rows": []}).split('"rows":[]')
        self._hash = hashlib.sha256(f'{head}"rows":['.encode())
        self._between = ""

    def add(self, rows: Sequence[str]) -> None:
        """Take in the next changes, each as `row_text` or `canonical` writes it."""
        if rows:
            self._hash.update((self._between + ",".join(rows)).encode())
            self._between = ","

    def value(self) -> bytes:
        """Return the digest of what was taken in."""
        found = self._hash.copy()
        found.update(f"]{self._tail}".encode())
        return found.digest()


def row_text(
    kind: str,
    record: str,
    before: str | None,
    after: str | None,
    into: str | None,
    answers: str | None,
) -> str:
    """Write a change as it is digested, whose values are canonical already."""
    into_record = "null" if into is None else encode_basestring(into)
    return (
        f'{{"after":{after or "null"},"answers":{answers or "null"},"before":{before or "null"},"decides":0,'
        f'"into_record":{into_record},"kind":"{kind}","record":{encode_basestring(record)}}}'
    )


def new_texts(kind: str, ids: Iterable[str], made: Iterable[str]) -> list[str]:
    """Write new records of a kind as `row_text` writes each."""
    between = (
        f',"answers":null,"before":null,"decides":0,"into_record":null,"kind":"{kind}","record":'
    )
    return [
        f'{{"after":{after}{between}{record}}}'
        for after, record in zip(made, map(encode_basestring, ids), strict=True)
    ]


def digest(entry: EntryText, rows: Iterable[Row]) -> bytes:
    """Return the digest of an entry whose changes are read off a journal."""
    found = EntryDigest(entry)
    for row in rows:
        found.add([canonical(row)])
    return found.value()


def lineage(rows: Iterable[Row]) -> str:
    """Return the id of a beginning: the same for all that began with the same records.

    Floats count to 15 digits, for so many were written in formats 1 and 2.
    """
    found = hashlib.sha256()
    for row in rows:
        after = {name: _rounded(value) for name, value in (row["after"] or {}).items()}
        found.update(canonical([row["kind"], row["record"], after]).encode())
    return str(uuid.uuid5(_LINEAGES, found.hexdigest()))


def _rounded(value: Any) -> Any:
    return float(f"{value:.15g}") if isinstance(value, float) else value


def rows_of(connection: Connection, first_row: int, size: int) -> Iterator[Row]:
    """Yield the changes of an entry as the journal keeps them, in order."""
    for row in connection.exec_driver_sql(_ROWS, (first_row, first_row + size - 1)):
        yield {
            "kind": row[0],
            "record": row[1],
            "before": _read(row[2]),
            "after": _read(row[3]),
            "decides": row[4],
            "into_record": row[5],
            "answers": _read(row[6]),
        }


def _read(text: str | None) -> Any:
    return json.loads(text) if text else None
