"""Whether the journal is what was written, and the records are what it says of them.

The journal holds every value a second time, and of each entry a digest. So a bit that fell over in a
name is found, and what was written past the journal.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Callable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from typing import Any, NamedTuple

from sqlalchemy.engine import Connection

from chipline.records.changes import Operation
from chipline.records.fields import FieldType
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message
from chipline.records.nouns import noun
from chipline.records.record import KINDS, Kind
from chipline.store.file import connections
from chipline.store.journal import journal, json_numbers
from chipline.store.journal.digest import EntryDigest, EntryText, canonical, row_text
from chipline.store.quality.fault import Fault, one_line

_WORDS = frozenset(("", *(word.value for word in Operation)))
_ENTRIES = (
    'SELECT seq, id, act, "of", of_id, at, name, label, why, format, first_row, size, what, params, '
    "parents, digest, heads, undo_top, redo_top, below, via FROM main.journal ORDER BY seq"
)
_CHANGES = (
    "SELECT entry, kind, record, before, after, decides, into_record, answers "
    "FROM main.journal_change WHERE row BETWEEN ? AND ? ORDER BY row"
)
_SCAN = json.JSONDecoder().scan_once  # type: ignore[attr-defined]  # JSON's own, in C
_VALUES = re.compile(r"\{.*\}\Z", re.DOTALL)
#: So many records have their changes read together.
_RECORDS = 10_000
#: Of one entry only so many faults are named.
_NAMED = 5

Row = tuple[Any, ...]


def entry_faults(connection: Connection) -> Iterator[Fault]:
    """Yield what in the journal is not what was written."""
    raw: sqlite3.Connection = connections.raw(connection)
    rows = raw.execute(_ENTRIES).fetchall()
    total = raw.execute("SELECT count(*) FROM main.journal_change").fetchone()[0]
    known, last = 0, 0
    for row in rows:
        entry = _Entry(*row)
        troubles = list(entry.troubles(last, total))
        found = 0
        if not troubles:
            found, troubles = _look_at_changes(raw, entry)
        known += found
        last = entry.seq if isinstance(entry.seq, int) else last
        for trouble in troubles[:_NAMED]:
            said = Message(
                "Journal entry {number} “{label}”: {trouble}",
                number=one_line(str(entry.seq)),
                label=one_line(str(entry.label)),
                trouble=trouble,
            )
            yield Fault("journal", "", "", "", said)
    if known < total and last == len(rows):
        said = Message("The journal has changes that belong to no entry.")
        yield Fault("journal", "", "", "", said)
    if not rows and any(map(_any_record(raw), ALL_KINDS)):
        yield Fault(
            "journal", "", "", "", Message("The journal is empty, though there are records.")
        )


def _any_record(raw: sqlite3.Connection) -> Callable[[Kind], bool]:
    return lambda kind: bool(
        raw.execute(f'SELECT 1 FROM main."{kind.table.name}" LIMIT 1').fetchone()  # noqa: S608
    )


class _Entry(NamedTuple):
    """An entry as it lies in the file: nothing of it is sure to be of its type."""

    seq: Any
    id: Any
    act: Any
    of: Any
    of_id: Any
    at: Any
    name: Any
    label: Any
    why: Any
    format: Any
    first_row: Any
    size: Any
    what: Any
    params: Any
    parents: Any
    digest: Any
    heads: Any
    undo_top: Any
    redo_top: Any
    below: Any
    via: Any

    def troubles(self, before: int, total: int) -> Iterator[Message]:
        """Yield what can't be so, by itself; `before` is the number of the entry before it."""
        if self.seq != before + 1:
            yield Message("Its number does not follow the one before it.")
        words = (self.id, self.act, self.at, self.name, self.label, self.why, self.what)
        if not all(isinstance(word, str) for word in words):
            yield Message("One of its texts is not text.")
        if self.act not in journal.ACTS or self.what not in _WORDS:
            act = one_line(f"{self.act} {self.what}")
            yield Message("What it did is not known: “{act}”.", act=act)
        if not isinstance(_read(self.params, {}), dict):
            yield Message("The details of its wording can’t be read.")
        if not (_is_list(self.parents, []) and _is_list(self.heads, [])):
            yield Message("What it builds on can’t be read.")
        numbers = (self.first_row, self.size, self.format)
        if not all(isinstance(number, int) and 0 <= number <= total + 1 for number in numbers[:2]):
            yield Message("It does not say where its changes stand.")
        elif self.size and self.first_row + self.size > total + 1:
            yield Message(
                "Of its {size} changes, {n} is there.",
                "Of its {size} changes, {n} are there.",
                max(0, total + 1 - self.first_row),
                size=self.size,
            )
        stacks = (self.of, self.undo_top, self.redo_top, self.below)
        if not all(each is None or (isinstance(each, int) and each > 0) for each in stacks) or (
            isinstance(self.below, int) and self.below >= before + 1
        ):
            yield Message("What undo and redo would take next can’t be right.")

    def text(self) -> EntryText:
        """Return what its digest is made of, besides its changes."""
        return EntryText(
            self.id,
            tuple(_read(self.parents, [])),
            self.act,
            self.of_id,
            self.at,
            self.name,
            self.label,
            self.why,
            self.format,
        )


def _look_at_changes(raw: sqlite3.Connection, entry: _Entry) -> tuple[int, list[Message]]:
    """Return how many changes an entry has, and what is wrong with them."""
    span = entry.first_row, entry.first_row + entry.size - 1
    troubles: list[Message] = []
    found = 0
    digest = EntryDigest(entry.text())
    for row in connections.in_parts(raw.execute(_CHANGES, span)):
        found += row[0] == entry.seq
        if len(troubles) < _NAMED:
            troubles += _change_troubles(row)
        if row[5] == 0:
            if entry.act != journal.MERGE and not troubles:
                digest.add([row_text(*row[1:5], *row[6:])])
        elif not troubles:
            digest.add([canonical(_parsed(row))])
    if found != entry.size:
        said = Message(
            "Of its {size} changes, {n} is there.",
            "Of its {size} changes, {n} are there.",
            found,
            size=entry.size,
        )
        troubles.append(said)
    if not troubles and digest.value() != entry.digest and not _fits(raw, entry):
        troubles.append(Message("What it says is not what was written."))
    return found, troubles


def _fits(raw: sqlite3.Connection, entry: _Entry) -> bool:
    """Tell whether the digest fits what the values mean: before format 3 SQL wrote them otherwise."""
    digest = EntryDigest(entry.text())
    for row in raw.execute(_CHANGES, (entry.first_row, entry.first_row + entry.size - 1)):
        if row[5] or entry.act != journal.MERGE:
            digest.add([canonical(_parsed(row))])
    return bool(digest.value() == entry.digest)


def _parsed(row: Row) -> dict[str, Any]:
    _, kind, record, before, after, decides, into, answers = row
    return {
        "kind": kind,
        "record": record,
        "before": _read(before, None),
        "after": _read(after, None),
        "decides": int(decides),
        "into_record": into,
        "answers": _read(answers, None),
    }


def _change_troubles(row: Row) -> Iterator[Message]:
    _, kind, record, before, after, decides, into, answers = row
    if kind not in KINDS:
        yield Message("It changes a “{kind}”, and there is no such kind.", kind=one_line(str(kind)))
    texts = (record, *(each for each in (before, after, into, answers) if each is not None))
    if not all(isinstance(each, str) for each in texts) or decides not in (0, 1):
        yield Message("One of its changes can’t be read.")
    elif not (_is_values(before) and _is_values(after)):
        yield Message("The values of one of its changes can’t be read.")


def _is_values(text: Any) -> bool:
    # Parsed where it is held against the records, or where the digest differs: here that would double
    # the time. What no program of ours writes doesn't fit the digest either.
    return text is None or bool(_VALUES.match(text))


def _read(text: Any, empty: Any) -> Any:
    """Read JSON; what can't be read is nothing."""
    if not text:
        return empty
    try:
        if isinstance(text, str):
            # What `loads` does after its own questions, in half the time.
            found, end = _SCAN(text, 0)
            if end == len(text):
                return found
    except (StopIteration, ValueError, RecursionError):
        pass
    try:
        return json.loads(text)
    except (ValueError, TypeError, RecursionError):
        return None


def _is_list(text: Any, empty: list[Any]) -> bool:
    found = _read(text, empty)
    return isinstance(found, list) and all(isinstance(each, str) for each in found)


# -- records against the journal ------------------------------------------------------------------


def record_faults(connection: Connection, kind: Kind) -> Iterator[Fault]:
    """Yield each record of a kind that is not what the journal last said of it."""
    raw: sqlite3.Connection = connections.raw(connection)
    yield from _RecordLook(kind).faults(raw)


def _canonical(kind: Kind) -> str:
    """Return the SQL that writes a record as the journal keeps one that was made.

    Nearly all texts come out the same, figures of many digits do not. NULL where a list can't be read.
    """
    said = []
    for name in sorted(kind.fields):
        spec, column = kind.fields[name], f't."{name}"'
        if spec.many:
            value = f"CASE WHEN json_valid({column}) THEN json({column}) END"
        elif spec.type is FieldType.YES_NO:
            value = f"CASE {column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' END"
        else:
            value = f"CASE WHEN typeof({column}) <> 'blob' THEN json_quote({column}) END"
        said.append(f"CASE WHEN {column} IS NULL THEN '' ELSE ',\"{name}\":' || {value} END")
    return f"'{{' || substr({' || '.join(said)}, 2) || '}}'"


class _RecordLook:
    """Holds the records of one kind against the journal.

    SQLite tells which stand as they were made, and were never changed: in most files nearly all. Of
    the others every change is read.
    """

    def __init__(self, kind: Kind) -> None:
        self._kind = kind
        names = tuple(kind.fields)
        columns = ", ".join(f't."{name}"' for name in names)
        told = (
            f'FROM main."{kind.table.name}" AS t LEFT JOIN main.journal_change AS c '
            f"ON c.record = t.id AND c.kind = '{kind.name}' AND c.{journal.OWN_CHANGES}"
        )
        # Not “=”, so that nothing on either side is an answer.
        self._changed = (
            f"SELECT DISTINCT t.rowid {told} "  # declared
            f"WHERE c.before IS NOT NULL OR c.after IS NULL OR c.after IS NOT ({_canonical(kind)})"
        )
        self._select = (
            f"SELECT t.rowid, t.id, c.before IS NULL, c.after, {columns} {told} "  # noqa: S608  # declared
            "WHERE t.rowid IN (SELECT value FROM json_each(?)) ORDER BY t.rowid, c.row"
        )
        self._places = tuple(enumerate(names, start=4))
        self._lists = frozenset(name for name, spec in kind.fields.items() if spec.many)
        self._slug = 4 + names.index("slug")

    def faults(self, raw: sqlite3.Connection) -> Iterator[Fault]:
        """Yield what differs."""
        # Read to its end first: two answers that are fetched by turns read every page twice.
        changed = [row[0] for row in raw.execute(self._changed)]
        for start in range(0, len(changed), _RECORDS):
            asked = json.dumps(changed[start : start + _RECORDS])
            yield from self._of_rows(connections.in_parts(raw.execute(self._select, (asked,))))

    def _of_rows(self, rows: Iterator[Row]) -> Iterator[Fault]:
        for _, changes in groupby(rows, key=itemgetter(0)):
            told: dict[str, Any] | None = None
            row: Row = ()
            for row in changes:
                after = _values(row[3])
                told = after if row[2] or told is None or after is None else told | after
            message, field = self._difference(row, told)
            if message is not None:
                slug = str(row[self._slug] or "")
                yield Fault("history", self._kind.name, str(row[1]), slug, message, field)

    def _difference(self, row: Row, told: Mapping[str, Any] | None) -> tuple[Message | None, str]:
        if told is None:
            return Message("The journal does not know it."), ""
        for place, name in self._places:
            stands, kept = row[place], told.get(name)
            if stands == kept:
                continue
            if (
                stands is not None
                and name in self._lists
                and (_read(stands, []) or None) == (kept or None)
            ):
                continue
            if json_numbers.same(stands, kept) or (stands is None and kept in ("", [])):
                continue
            said = Message(
                "{field}: “{stands}” stands here, but the journal last said “{kept}”.",
                field=self._kind.fields[name].named,
                stands=one_line("" if stands is None else str(stands)),
                kept=one_line("" if kept is None else str(kept)),
            )
            return said, name
        return None, ""


def _values(text: Any) -> dict[str, Any] | None:
    found = _read(text, None)
    return found if isinstance(found, dict) else None


def lost_records(connection: Connection) -> Iterator[Fault]:
    """Yield records that by the journal there are, and that are not there."""
    raw: sqlite3.Connection = connections.raw(connection)
    gone = " OR ".join(
        f"(kind = '{kind.name}' AND NOT EXISTS "  # noqa: S608  # declared names
        f'(SELECT 1 FROM main."{kind.table.name}" AS t WHERE t.id = c.record))'
        for kind in ALL_KINDS
    )
    rows = raw.execute(
        f"SELECT record, kind, after FROM main.journal_change AS c WHERE ({gone}) "  # noqa: S608  # declared
        f"AND {journal.OWN_CHANGES} ORDER BY record, row"
    )
    for record, changes in groupby(rows, key=itemgetter(0)):
        *_, (_, kind, after) = changes
        if after is not None:
            said = Message("By the journal there is this {kind}; it is missing.", kind=noun(kind))
            yield Fault("history", kind, str(record), "", said)
