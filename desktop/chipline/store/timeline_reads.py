"""Columns for the timeline, straight from SQL: a million events without an object a row.

SQLite itself lays many rows of a column end to end in one text of fixed width, outside of Python's
interpreter lock; numpy then reads numbers from its digits. Long tables are read in parts, so that
nothing holds the lock for longer than a moment.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from sqlalchemy import (
    BLOB,
    ColumnElement,
    and_,
    bindparam,
    case,
    cast,
    func,
    literal_column,
    or_,
    select,
    text,
)

from chipline.records.query import Filter
from chipline.records.record import KINDS, Kind, earliest_column, latest_column
from chipline.store.conditions import conditions
from chipline.store.reads import Reads
from chipline.timeline.columns import ID_BYTES, Columns, Ids, Ints, Keys, Relations, Small, Texts
from chipline.timeline.drawn import BACKWARD, GROUPING, RELATIONS, Grouping, drawn_as

#: Rows that are read at once.
_PART = 20000
_HALF = 100_000_000
#: Added, so that every number has all its digits.
_LIFT = 10_000_000
_BETWEEN = "\x1f"
_LINKS = tuple(word for word in RELATIONS if word != "trigger")


def event_columns(
    reads: Reads,
    kind: str,
    filters: tuple[Filter, ...] = (),
    *,
    by: Sequence[str] = (),
    firm: str = "",
) -> Columns:
    """Read the events of one kind that pass the filters, with the keys of up to two groupings.

    With `firm`, only what has to do with that firm.
    """
    found, drawn = KINDS[kind], drawn_as(kind)
    where = conditions(found, filters)
    if firm:
        where.append(_of_firm(found, firm))
    groupings = [GROUPING[name] for name in by]
    fields = [found.table.c[grouping.fields[kind]] for grouping in groupings]
    packed = [*(_day_pair(found, name) for name in drawn.dates), _doubts(found, drawn.dates)]
    texts = [
        func.coalesce(found.table.c[found.title], found.table.c.name, found.table.c.slug, ""),
        *(
            func.coalesce(literal_column(f'"{found.table.name}"."{one.name}"'), "")
            for one in fields
        ),
        *([func.coalesce(found.table.c[drawn.status], "")] if drawn.status else []),
    ]
    ids = [found.table.c.id, *([found.table.c.trigger] if kind == "relocation" else [])]
    wanted = [*map(_blob, packed), *map(_fixed, ids), *map(_joined, texts)]
    columns = _read(reads, found, wanted, where)
    return _columns(reads, kind, groupings, columns)


def _columns(
    reads: Reads, kind: str, groupings: Sequence[Grouping], columns: list[list[bytes]]
) -> Columns:
    drawn = drawn_as(kind)
    pairs = {name: _days(columns.pop(0)) for name in drawn.dates}
    marks = _digits(columns.pop(0))
    ids = _ids(columns.pop(0))
    trigger = _ids(columns.pop(0)) if kind == "relocation" else None
    titles = _texts(columns.pop(0))
    keys = tuple(_keys(reads, KINDS[kind], one, columns.pop(0)) for one in groupings)
    status, statuses = (
        _coded(columns.pop(0)) if drawn.status else (np.zeros(len(ids), dtype=np.int64), [""])
    )
    return Columns(
        kind=kind,
        ids=ids,
        titles=titles,
        days=pairs,
        doubts={
            name: ((marks >> (2 * place)) & 3).astype(np.uint8)
            for place, name in enumerate(drawn.dates)
        },
        status=status,
        statuses=tuple(statuses),
        keys=keys,
        trigger=trigger,
    )


# -- SQL ----------------------------------------------------------------------------------------


def _blob(value: ColumnElement[Any]) -> ColumnElement[Any]:
    return cast(func.group_concat(value, ""), BLOB)


def _fixed(value: ColumnElement[Any]) -> ColumnElement[Any]:
    padded = cast(func.coalesce(value, "").op("||")(" " * ID_BYTES), BLOB)
    return _blob(func.substr(padded, 1, ID_BYTES))


def _joined(value: ColumnElement[Any]) -> ColumnElement[Any]:
    # Each text brings the mark after it, so that empty ones are counted as well.
    return _blob(func.replace(value, _BETWEEN, " ").op("||")(_BETWEEN))


def _day_pair(kind: Kind, name: str) -> ColumnElement[Any]:
    """Put earliest and latest day of a date side by side in one number."""
    first, last = (
        func.coalesce(kind.table.c[column(name)], 0) for column in (earliest_column, latest_column)
    )
    return (first + _LIFT) * _HALF + last + _LIFT


def _doubts(kind: Kind, names: Sequence[str]) -> ColumnElement[Any]:
    """Tell of each date whether it is about (1) or unsure (2), two bits a date."""
    total: ColumnElement[Any] = literal_column(str(_LIFT * _HALF))
    for place, name in enumerate(names):
        column = kind.table.c[name]
        about = or_(func.instr(column, "~") > 0, func.instr(column, "%") > 0)
        unsure = or_(func.instr(column, "?") > 0, func.instr(column, "%") > 0)
        # Most dates have no mark at all: one look tells.
        value = case((about, case((unsure, 3), else_=1)), else_=2) * 4**place
        total = total + case((column.op("GLOB")("*[~?%]*"), value), else_=0)
    return total


def _of_firm(kind: Kind, firm: str) -> ColumnElement[bool]:
    """Whether a record has to do with a firm."""
    if kind.name == "restriction":
        moves, link = KINDS["relocation"].table, KINDS["link"].table
        each = func.json_each(moves.c.firms).table_valued("value")
        triggers = select(moves.c.trigger).where(
            select(1).select_from(each).where(each.c.value == firm).exists()
        )
        targets = select(link.c.subject).where(link.c.object == firm, link.c.predicate == "targets")
        return or_(kind.table.c.id.in_(triggers), kind.table.c.id.in_(targets))
    parts: list[ColumnElement[bool]] = []
    for name, spec in kind.referring.items():
        if spec.reference != "firm":
            continue
        column = kind.table.c[name]
        if spec.many:
            each = func.json_each(column).table_valued("value")
            parts.append(select(1).select_from(each).where(each.c.value == firm).exists())
        else:
            parts.append(column == firm)
    return or_(*parts)


def _read(
    reads: Reads,
    kind: Kind,
    columns: Sequence[ColumnElement[Any]],
    where: list[ColumnElement[bool]],
) -> list[list[bytes]]:
    """Read columns part by part; each comes as a list of runs of bytes."""
    number: Any = literal_column(f'"{kind.table.name}".rowid')
    within = and_(number > bindparam("after"), number <= bindparam("until"), *where)
    statement = select(*columns).select_from(kind.table).where(within)
    last = reads.connection.execute(select(func.max(number)).select_from(kind.table)).scalar() or 0
    made: list[list[bytes]] = [[] for _ in columns]
    for after in range(0, int(last), _PART):
        row = reads.connection.execute(statement, {"after": after, "until": after + _PART}).one()
        if row[0] is not None:
            for run, value in zip(made, row, strict=True):
                run.append(bytes(value))
    return made


# -- bytes to arrays ----------------------------------------------------------------------------


def _digits(runs: list[bytes]) -> Ints:
    """Read the last eight digits of each number."""
    digits: Ints = _halves(runs)[1].astype(np.int64)
    return digits


def _halves(runs: list[bytes]) -> Any:
    """Read numbers of sixteen digits as two of eight each: 2 x n."""
    sizes = [len(run) // 16 for run in runs]
    made = np.empty((2, sum(sizes)))
    begin = 0
    for run, size in zip(runs, sizes, strict=True):
        digits = np.frombuffer(run, dtype=np.uint8).reshape(-1, 2, 8)
        part = np.zeros((size, 2), dtype=np.int32)
        for place in range(8):
            part = part * 10 + digits[:, :, place]
        made[:, begin : begin + size] = part.T
        begin += size
    # Each digit still carries the 48 of its sign in ASCII.
    return made - 48 * 11_111_111


def _days(runs: list[bytes]) -> Any:
    days = _halves(runs) - _LIFT
    days[days == 0] = np.nan
    return days


def _ids(runs: list[bytes]) -> Ids:
    found = np.frombuffer(b"".join(runs), dtype=np.uint8).copy()
    # Filled up with spaces in SQL; numpy's own filling is zero.
    found[found == 32] = 0
    return found.view(f"S{ID_BYTES}") if len(found) else np.empty(0, dtype=f"S{ID_BYTES}")


def _texts(runs: list[bytes]) -> Texts:
    parts, ends, begin = [], [np.empty(0, dtype=np.int64)], 0
    for run in runs:
        marks = np.flatnonzero(np.frombuffer(run, dtype=np.uint8) == ord(_BETWEEN))
        parts.append(run.replace(_BETWEEN.encode(), b""))
        ends.append(marks - np.arange(len(marks)) + begin)
        begin += len(parts[-1])
    return Texts(b"".join(parts), np.concatenate(ends))


def _coded(runs: list[bytes]) -> tuple[Ints, list[str]]:
    """Number the different texts of a column."""
    numbers: dict[bytes, int] = {}
    made = [np.empty(0, dtype=np.int64)]
    for run in runs:
        texts = run.split(_BETWEEN.encode())[:-1]
        for word in dict.fromkeys(texts):
            numbers.setdefault(word, len(numbers))
        made.append(np.fromiter(map(numbers.__getitem__, texts), dtype=np.int64, count=len(texts)))
    return np.concatenate(made), [word.decode() for word in numbers] or [""]


def _keys(reads: Reads, kind: Kind, grouping: Grouping, runs: list[bytes]) -> Keys:
    code, written = _coded(runs)
    field = kind.fields[grouping.fields[kind.name]]
    groups: list[list[str] | None]
    if field.many:
        groups = [json.loads(one) if one and one != "null" else None for one in written]
    else:
        groups = [[one] if one else None for one in written]
    if grouping.through and field.reference == "chip":
        groups = _through_chips(reads, grouping.through, groups)
    return Keys.spread(code, groups)


def _through_chips(
    reads: Reads, field: str, groups: Iterable[list[str] | None]
) -> list[list[str] | None]:
    """Put what a field of the chips says in their place, such as their vendor."""
    kept = list(groups)
    chips = {chip for group in kept for chip in group or ()}
    values = reads.many_values("chip", chips, (field,))
    found: Callable[[str], str] = lambda chip: values.get(chip, {}).get(field) or ""  # noqa: E731
    return [
        list(dict.fromkeys(filter(None, map(found, group)))) or None if group else None
        for group in kept
    ]


# -- links --------------------------------------------------------------------------------------


def event_relations(reads: Reads) -> Relations:
    """Read the links between records that say what followed from what."""
    kind = KINDS["link"]
    columns = [
        _fixed(kind.table.c.subject),
        _fixed(kind.table.c.object),
        _joined(kind.table.c.predicate),
    ]
    runs = _read(reads, kind, columns, [kind.table.c.predicate.in_(_LINKS)])
    subject, target = _ids(runs[0]), _ids(runs[1])
    code, words = _coded(runs[2])
    later = np.isin(code, [place for place, word in enumerate(words) if word in BACKWARD])
    relation: Small = np.array(
        [RELATIONS.index(word) if word in RELATIONS else 0 for word in words], dtype=np.uint8
    )[code]
    return Relations(np.where(later, target, subject), np.where(later, subject, target), relation)


def cited_causes(reads: Reads, effects: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Return, for records, the sources that state the trigger: their title and words.

    A citation counts that speaks of the field `trigger`, or of a link by which the record responds
    to another; one that contradicts it does not.
    """
    rows = reads.connection.execute(
        text(
            "WITH wanted(id) AS (SELECT value FROM json_each(:ids)), "
            "spoken(record, citation) AS ("
            "SELECT c.record, c.id FROM citation AS c JOIN wanted ON wanted.id = c.record "
            "WHERE c.field = 'trigger' UNION ALL "
            "SELECT l.subject, c.id FROM link AS l JOIN wanted ON wanted.id = l.subject "
            "JOIN citation AS c ON c.record = l.id WHERE l.predicate = 'responds to') "
            "SELECT spoken.record, coalesce(s.name, ''), coalesce(c.quote, c.paraphrase, '') "
            "FROM spoken JOIN citation AS c ON c.id = spoken.citation "
            "JOIN source AS s ON s.id = c.source "
            "WHERE c.stance = 'supports' ORDER BY c.credibility"
        ),
        {"ids": json.dumps(list(effects))},
    )
    found: dict[str, list[tuple[str, str]]] = {}
    for record, source, words in rows:
        found.setdefault(record, []).append((source, words))
    return found


def cited_sources(reads: Reads, records: Iterable[str]) -> list[str]:
    """Name the sources that are cited for any of some records, with publisher and date."""
    rows = reads.connection.execute(
        text(
            "SELECT DISTINCT s.name, s.publisher, s.published FROM source AS s "
            "JOIN citation AS c ON c.source = s.id "
            "WHERE c.record IN (SELECT value FROM json_each(:ids)) "
            "ORDER BY s.published IS NULL, s.published, s.name"
        ),
        {"ids": json.dumps(list(records))},
    )
    return [", ".join(str(part) for part in row if part) for row in rows]
