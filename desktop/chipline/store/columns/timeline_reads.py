"""What the timeline reads: the events of a kind as columns, their links, and what sources say."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import numpy as np
from sqlalchemy import ColumnElement, func, literal_column, or_, select, text

from chipline.records.message import EdtfDate, Message, joined
from chipline.records.query import Filter
from chipline.records.record import KINDS, Kind
from chipline.scenery.columns import EventColumns, Ids, Ints, Keys, Relations, Small
from chipline.scenery.event_mapping import (
    BACKWARD,
    DIRECTION_CODES,
    GROUPING,
    RELATIONS,
    Grouping,
    RuleDirection,
    drawn_as,
)
from chipline.store.columns.column_reads import (
    WHOLE,
    CodeColumn,
    DayColumn,
    IdColumn,
    Share,
    TextColumn,
    read_columns,
)
from chipline.store.queries import Queries
from chipline.store.search.filter_sql import conditions

#: Parts with more events than this are not asked how often each is cited.
_MOST_CITED = 2000
_LINKS = tuple(word for word in RELATIONS if word != "trigger")


def event_columns(
    queries: Queries,
    kind: str,
    filters: tuple[Filter, ...] = (),
    *,
    by: Sequence[str] = (),
    firm: str = "",
    share: Share = WHOLE,
) -> list[EventColumns]:
    """Read the events of one kind that pass the filters, with the keys of up to two groupings.

    With `firm`, only what has to do with that firm; or only a share of them. They come in parts, which are to be put
    together only once, in the arrays that last: large arrays cost more to make than to fill.
    """
    found, drawn = KINDS[kind], drawn_as(kind)
    table = found.table.c
    where = conditions(found, filters)
    if firm:
        where.append(_of_firm(found, firm))
    groupings = [GROUPING[name] for name in by]
    days = {name: DayColumn(found, name) for name in drawn.dates}
    ids, trigger = IdColumn(table.id), IdColumn(table.get("trigger", literal_column("NULL")))
    titles = TextColumn(func.coalesce(table[found.title], table.name, table.slug))
    keys = [CodeColumn(_as_kept(found, one.fields[kind])) for one in groupings]
    status = CodeColumn(table[drawn.status] if drawn.status else literal_column("''"))
    triggered = [trigger] if "trigger" in table else []
    direction = CodeColumn(_as_kept(found, "direction")) if "direction" in table else None
    directed = [direction] if direction is not None else []
    columns = (*days.values(), ids, *triggered, titles, *keys, status, *directed)
    read_columns(queries, found, columns, where, share)
    groups = [_groups(queries, found, *pair) for pair in zip(groupings, keys, strict=True)]
    return [
        EventColumns(
            kind=kind,
            ids=own,
            titles=titles.parts[part],
            days={name: one.days[part] for name, one in days.items()},
            doubts={name: one.doubts[part] for name, one in days.items()},
            status=status.parts[part],
            statuses=tuple(status.texts()),
            keys=tuple(
                Keys.spread(one.parts[part], each) for one, each in zip(keys, groups, strict=True)
            ),
            trigger=trigger.parts[part] if triggered else None,
            direction=_directions(direction, part) if direction is not None else None,
            cited=_cited(queries, own),
        )
        for part, own in enumerate(ids.parts)
    ]


def _directions(column: CodeColumn, part: int) -> Small:
    codes = [int(DIRECTION_CODES.get(word, RuleDirection.NONE)) for word in column.texts()]
    return np.array(codes or [0], dtype=np.uint8)[column.parts[part]]


def _cited(queries: Queries, ids: Ids) -> Ints | None:
    """Count how often each record is cited; None of so many that no name depends on it."""
    if len(ids) > _MOST_CITED:
        return None
    rows = queries.connection.execute(
        text(
            "SELECT target, count(*) FROM reference WHERE field = 'record' AND kind = 'citation' "
            "AND target IN (SELECT value FROM json_each(:ids)) GROUP BY target"
        ),
        {"ids": json.dumps([one.decode(errors="replace") for one in ids.tolist()])},
    )
    many = {str(record): int(count) for record, count in rows}
    return np.array(
        [many.get(one.decode(errors="replace"), 0) for one in ids.tolist()], dtype=np.int64
    )


def _as_kept(kind: Kind, field: str) -> ColumnElement[Any]:
    """Name a column as what the table holds: lists stay text."""
    return literal_column(f'"{kind.table.name}"."{field}"')


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


def _groups(queries: Queries, kind: Kind, grouping: Grouping, column: CodeColumn) -> Keys:
    """Return the keys that each of the different values of a field stands for."""
    field, written = kind.fields[grouping.fields[kind.name]], column.texts()
    groups: list[list[str] | None]
    if field.many:
        groups = [json.loads(one) if one and one != "null" else None for one in written]
    else:
        groups = [[one] if one else None for one in written]
    if grouping.through and field.reference == "chip":
        groups = _through_chips(queries, grouping.through, groups)
    return Keys.of(groups)


def _through_chips(
    queries: Queries, field: str, groups: Iterable[list[str] | None]
) -> list[list[str] | None]:
    """Put what a field of the chips says in their place, such as their vendor."""
    kept = list(groups)
    chips = {chip for group in kept for chip in group or ()}
    values = queries.many_values("chip", chips, (field,))
    found: Callable[[str], str] = lambda chip: values.get(chip, {}).get(field) or ""  # noqa: E731
    return [
        list(dict.fromkeys(filter(None, map(found, group)))) or None if group else None
        for group in kept
    ]


# -- links --------------------------------------------------------------------------------------


def event_relations(queries: Queries) -> Relations:
    """Read the links between records that say what followed from what."""
    kind = KINDS["link"]
    subjects, targets = IdColumn(kind.table.c.subject), IdColumn(kind.table.c.object)
    predicates = CodeColumn(kind.table.c.predicate)
    where = [kind.table.c.predicate.in_(_LINKS)]
    read_columns(queries, kind, (subjects, targets, predicates), where)
    if not subjects.parts:
        return Relations.none()
    subject, target = np.concatenate(subjects.parts), np.concatenate(targets.parts)
    code, words = np.concatenate(predicates.parts), predicates.texts()
    later = np.isin(code, [place for place, word in enumerate(words) if word in BACKWARD])
    relation: Small = np.array(
        [RELATIONS.index(word) if word in RELATIONS else 0 for word in words], dtype=np.uint8
    )[code]
    return Relations(np.where(later, target, subject), np.where(later, subject, target), relation)


def cited_causes(queries: Queries, effects: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """Return, for records, the sources that state the trigger: their title and words.

    A citation counts that speaks of the field `trigger`, or of a link by which the record responds
    to another; one that contradicts it does not.
    """
    rows = queries.connection.execute(
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


def cited_sources(queries: Queries, records: Iterable[str]) -> list[Message]:
    """Name the sources that are cited for any of some records, with publisher and date."""
    rows = queries.connection.execute(
        text(
            "SELECT DISTINCT s.name, s.publisher, s.published FROM source AS s "
            "JOIN citation AS c ON c.source = s.id "
            "WHERE c.record IN (SELECT value FROM json_each(:ids)) "
            "ORDER BY s.published IS NULL, s.published, s.name"
        ),
        {"ids": json.dumps(list(records))},
    )
    told = ((row.name, row.publisher, EdtfDate(row.published or "")) for row in rows)
    return [joined([part for part in parts if part] or [""]) for parts in told]
