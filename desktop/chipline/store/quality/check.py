"""The consistency check: what in a workspace can't be right, each finding with its record."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Text, select, text, type_coerce
from sqlalchemy.engine import Connection

from chipline.records import date_rules
from chipline.records.fields import ANY_KIND
from chipline.records.kinds import ALL_KINDS
from chipline.records.message import Message, message_of
from chipline.records.notation.dates import DateError, bounds
from chipline.records.nouns import noun
from chipline.records.record import KINDS, Kind, earliest_column, latest_column
from chipline.records.values import FieldValueError, clean
from chipline.store.compound_edits import attachments
from chipline.store.file import connections
from chipline.store.progress import Progress
from chipline.store.queries import Queries

_ROWS_A_STEP = 500
#: What comes after the walk over all records counts as so large a part of them.
_AFTERWARDS = 4
#: What can't be right, what is hardly right, and what is only missing.
ERROR, WARNING, HINT = "error", "warning", "hint"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that can't be right. `record` is empty where it concerns the file as a whole."""

    code: str
    kind: str
    record: str
    slug: str
    message: Message
    field: str = ""
    severity: str = ERROR


#: How many questions are asked of all records at once: one of each kind's references, and three.
QUESTIONS = len(ALL_KINDS) + 3


class Meter:
    """Counts how far a check is: a step for each record, then some for each question after."""

    def __init__(self, tell: Progress | None = None, *, questions: int = QUESTIONS) -> None:
        self.records = 0
        self._tell = tell
        self._questions = questions
        self._done = self._per_question = self._total = 0

    def begin(self, queries: Queries) -> None:
        """Count what there is to do; not before it is known that the file can be read at all."""
        if self._tell:
            self.records = sum(queries.counts().values())
            self._per_question = self.records // _AFTERWARDS // self._questions + 1
            self._total = self.records + self._per_question * self._questions

    def record(self) -> None:
        """Count a record."""
        self._done += 1
        if self._tell and self._done % _ROWS_A_STEP == 0:
            self._tell(self._done, self._total)

    def question(self) -> None:
        """Count a question that was asked of all records at once."""
        self._done = min(self._done + self._per_question, self._total)
        if self._tell:
            self._tell(self._done, self._total)


def check(queries: Queries) -> list[Fault]:
    """Look for every kind of fault; an empty list is a sound workspace."""
    return list(find(queries, Meter()))


def find(queries: Queries, meter: Meter) -> Iterator[Fault]:
    """Yield every fault as it is found."""
    connection = queries.connection
    damage = list(_file(connection))
    yield from damage
    if damage:
        return
    meter.begin(queries)
    for kind in ALL_KINDS:
        yield from _values(queries, kind, meter)
    for kind in ALL_KINDS:
        yield from _references(connection, kind)
        yield from _external_ids(connection, kind)
        meter.question()
    yield from _citations(queries)
    meter.question()
    yield from _derived(connection)
    meter.question()
    yield from _journal(connection)
    yield from _copies(connection)
    meter.question()


def _copies(connection: Connection) -> Iterator[Fault]:
    """Kept copies of sources of which the bytes are missing or are others."""
    for each in attachments.unsound(connection):
        yield Fault("copy", "source", each.source, each.slug, each.message, "copy_hash")


def _file(connection: Connection) -> Iterator[Fault]:
    for line in connections.damage(connection, 20):
        yield Fault("damaged", "", "", "", Message("The file is damaged: {line}.", line=line))


def _values(queries: Queries, kind: Kind, meter: Meter) -> Iterator[Fault]:
    lists = {name for name, spec in kind.fields.items() if spec.many}
    # Lists are read as the text they are kept as: a spoiled one must not end the check.
    columns = [
        type_coerce(column, Text).label(column.name) if column.name in lists else column
        for column in kind.table.columns
    ]
    for row in queries.connection.execute(select(*columns)).mappings():
        meter.record()
        values: dict[str, Any] = dict(row)
        for name, spec in kind.fields.items():
            value = values[name]
            try:
                clean(spec, json.loads(value) if name in lists and value is not None else value)
            except (FieldValueError, DateError) as error:
                said = Message("{field}: {why}", field=spec.named, why=message_of(error))
                yield _fault("value", kind, values, said, name)
            except ValueError:
                said = Message(
                    "{field}: “{value}” is not a list.", field=spec.named, value=str(value)
                )
                yield _fault("value", kind, values, said)
        yield from _days(kind, values)


def _days(kind: Kind, values: dict[str, Any]) -> Iterator[Fault]:
    """Day columns that are not what the date says, and dates in an impossible order."""
    for name in kind.dates:
        try:
            expected = bounds(values[name])
        except DateError:
            continue
        if expected != (values[earliest_column(name)], values[latest_column(name)]):
            said = Message(
                "{field}: the days kept beside it are not its own.", field=kind.fields[name].named
            )
            yield _fault("days", kind, values, said)
    for doubt in date_rules.doubts(kind.name, values, {}):
        if doubt.code == "order":
            yield _fault("order", kind, values, doubt.message)


def _fault(
    code: str, kind: Kind, values: dict[str, Any], message: Message, field: str = ""
) -> Fault:
    return Fault(code, kind.name, values["id"], values["slug"] or "", message, field)


def _references(connection: Connection, kind: Kind) -> Iterator[Fault]:
    """Broken references, or to a record of the wrong kind."""
    for name, spec in kind.referring.items():
        wanted = "record" if spec.reference == ANY_KIND else KINDS[spec.reference].table.name
        rows = connection.execute(
            text(
                f"SELECT f.owner, f.slug, f.target FROM ({_pointing(kind, name)}) AS f "  # noqa: S608
                f'WHERE NOT EXISTS (SELECT 1 FROM "{wanted}" AS r WHERE r.id = f.target)'
            ),
        ).all()
        there = Queries(connection).names(row.target for row in rows)
        for row in rows:
            other = there.get(row.target)
            if other:
                message = Message(
                    "{field} points at a {kind}, not a {wanted}.",
                    field=spec.named,
                    kind=noun(other.kind),
                    wanted=noun(spec.reference),
                )
            else:
                message = Message("{field} points at a record that is not there.", field=spec.named)
            yield Fault("reference", kind.name, row.owner, row.slug or "", message, name)
        yield from _kept_references(connection, kind, name)


def _pointing(kind: Kind, name: str) -> str:
    """Return the SQL of owner, slug and target of one field, as the records themselves have it."""
    pointed = f'o."{name}"'
    source = f'"{kind.table.name}" AS o'
    if kind.fields[name].many:
        # A list that can't be read is a fault of its own: see _values.
        source += f", json_each(CASE WHEN json_valid({pointed}) THEN {pointed} ELSE '[]' END) AS e"
        pointed = "e.value"
    return (
        f"SELECT o.id AS owner, o.slug, {pointed} AS target "  # noqa: S608  # declared names
        f"FROM {source} WHERE {pointed} IS NOT NULL"
    )


def _kept_references(connection: Connection, kind: Kind, name: str) -> Iterator[Fault]:
    """What is kept for reading links from their other end, against the records themselves."""
    true = f"SELECT owner, target FROM ({_pointing(kind, name)})"  # noqa: S608  # declared names
    kept = "SELECT owner, target FROM reference WHERE kind = :kind AND field = :field"
    for first, second in ((true, kept), (kept, true)):
        found = connection.execute(
            text(f"SELECT count(*), min(owner) FROM ({first} EXCEPT {second})"),  # noqa: S608
            {"kind": kind.name, "field": name},
        ).one()
        if found[0]:
            field = kind.fields[name].named
            message = (
                Message(
                    "{field}: from its other end, {n} of these links is not known.",
                    "{field}: from its other end, {n} of these links are not known.",
                    found[0],
                    field=field,
                )
                if first is true
                else Message(
                    "{field}: from its other end, {n} of these links is no longer so.",
                    "{field}: from its other end, {n} of these links are no longer so.",
                    found[0],
                    field=field,
                )
            )
            named = Queries(connection).names([found[1]]).get(found[1])
            slug = (named.slug if named else "") or ""
            yield Fault("backlink", kind.name, found[1], slug, message)


def _external_ids(connection: Connection, kind: Kind) -> Iterator[Fault]:
    """The table of external ids, against the records themselves."""
    true = f"SELECT owner, target FROM ({_pointing(kind, 'external_ids')})"  # noqa: S608
    kept = "SELECT owner, value FROM external_id WHERE kind = :kind"
    for first, second in ((true, kept), (kept, true)):
        found = connection.execute(
            text(f"SELECT count(*), min(owner) FROM ({first} EXCEPT {second})"),  # noqa: S608
            {"kind": kind.name},
        ).one()
        if found[0]:
            message = (
                Message(
                    "When records are looked up by their external ids, {n} is not known.",
                    "When records are looked up by their external ids, {n} are not known.",
                    found[0],
                )
                if first is true
                else Message(
                    "When records are looked up by their external ids, {n} is no longer so.",
                    "When records are looked up by their external ids, {n} are no longer so.",
                    found[0],
                )
            )
            yield Fault("external", kind.name, found[1], "", message, "external_ids")


def _citations(queries: Queries) -> Iterator[Fault]:
    """Citations of a field that the cited record does not have."""
    rows = queries.connection.execute(
        text(
            "SELECT c.id, c.slug, c.field, r.kind FROM citation AS c "
            "JOIN record AS r ON r.id = c.record WHERE c.field IS NOT NULL"
        )
    )
    fields = {kind.name: kind.fields for kind in ALL_KINDS}
    for row in rows:
        if row.field not in fields[row.kind]:
            message = Message(
                "It speaks of “{field}”, which a {kind} does not have.",
                field=row.field,
                kind=noun(row.kind),
            )
            yield Fault("field", "citation", row.id, row.slug or "", message)


def _derived(connection: Connection) -> Iterator[Fault]:
    """Records that search would not find, and search entries without a record."""
    waiting = connection.execute(text("SELECT count(*) FROM search_backlog")).scalar()
    if waiting:
        return
    arms = [f'(SELECT count(*) FROM "{kind.table.name}")' for kind in ALL_KINDS]  # noqa: S608
    records = connection.execute(text(f"SELECT {' + '.join(arms)}")).scalar()
    indexed = connection.execute(text("SELECT count(*) FROM search_doc")).scalar()
    worded = connection.execute(text("SELECT count(*) FROM search_docsize")).scalar()
    if not records == indexed == worded:
        known = min(indexed or 0, worded or 0)
        message = Message(
            "The search index knows {n} record of {records}.",
            "The search index knows {n} records of {records}.",
            known,
            records=records or 0,
        )
        yield Fault("search", "", "", "", message)


def _journal(connection: Connection) -> Iterator[Fault]:
    rows = connection.execute(
        text(
            "SELECT j.seq, j.label, j.size, count(c.row) AS found FROM journal AS j "
            "LEFT JOIN journal_change AS c ON c.entry = j.seq "
            "GROUP BY j.seq HAVING found <> j.size"
        )
    )
    for row in rows:
        message = Message(
            "Journal entry {number} “{label}” has {n} change of {size}.",
            "Journal entry {number} “{label}” has {n} changes of {size}.",
            row.found,
            number=str(row.seq),
            label=row.label,
            size=row.size,
        )
        yield Fault("journal", "", "", "", message)
