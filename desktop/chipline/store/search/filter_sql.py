"""Turns filters and orders into SQL."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from sqlalchemy import (
    ColumnElement,
    FromClause,
    Text,
    and_,
    cast,
    exists,
    false,
    func,
    literal,
    literal_column,
    not_,
    or_,
    select,
    text,
)
from sqlalchemy.sql.expression import true

from chipline.records.fields import FieldType
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.notation.dates import DateError, bounds
from chipline.records.notation.text import fold, sort_key
from chipline.records.query import ANY_TEXT, CITED_BY, RECORD, Filter, Operator, Query
from chipline.records.record import KINDS, Kind, earliest_column, latest_column
from chipline.records.view_content import NOTE
from chipline.store.search.terms import match_expression
from chipline.store.search.text_sql import containing, same

_JSON_MARKS = frozenset('"\\[],')
#: Up to so many records of a kind are sorted by their texts as people do it, which takes a tenth of a
#: second; beyond, by titles in the order that `title_order` keeps, and by all else letter by letter.
MOST_BY_KEY = 50_000
#: What JSON writes as it is.
_CODE = re.compile(r"[A-Za-z0-9 ._:/-]+")
#: So many values are sought in the text of a list before it is taken apart.
_SOUGHT = 8
_NUMERIC = (FieldType.NUMBER, FieldType.INTEGER)
_COUNTRIES = (FieldType.COUNTRY, FieldType.COUNTRIES)
_TEXTS = (FieldType.TEXT, FieldType.LONG_TEXT, FieldType.ADDRESS)


def condition(kind: Kind, wanted: Filter) -> ColumnElement[bool]:
    """Return what a record of `kind` must fulfil to pass the filter."""
    if wanted.field in _SPECIAL:
        return _SPECIAL[wanted.field](kind, wanted)
    column = kind.table.c[wanted.field]
    if wanted.op in (Operator.BLANK, Operator.PRESENT):
        return column.is_(None) if wanted.op is Operator.BLANK else column.is_not(None)
    if wanted.op is Operator.BETWEEN:
        return _between(kind, wanted)
    if wanted.op is Operator.CONTAINS:
        return _contains(kind, wanted)
    many = kind.fields[wanted.field].many
    holds = _holds(kind, wanted) if many else _equals(kind, wanted)
    if wanted.op is Operator.IS_NOT:
        return not_(holds) if None in wanted.values else or_(column.is_(None), not_(holds))
    return holds


def _contains(kind: Kind, wanted: Filter) -> ColumnElement[bool]:
    words = str(wanted.values[0]) if wanted.values else ""
    column = kind.table.c[wanted.field]
    if kind.fields[wanted.field].many and _JSON_MARKS.intersection(fold(words)):
        # A list is kept as JSON, whose own marks are in none of its parts.
        each = func.json_each(column).table_valued("value")
        return exists(select(1).select_from(each).where(containing(each.c.value, words)))
    return containing(cast(column, Text), words)


def _equals(kind: Kind, wanted: Filter) -> ColumnElement[bool]:
    column, of = kind.table.c[wanted.field], kind.fields[wanted.field].type
    values = [value for value in wanted.values if value is not None]
    if of in _TEXTS:
        found = or_(false(), *(same(column, str(value)) for value in values))
    elif of in (FieldType.DATE, FieldType.STAMP):
        # “2025” is every date within it, as facets count them.
        written = column if of is FieldType.DATE else local_day(column)
        found = or_(false(), *(written.startswith(str(value)) for value in values))
    else:
        found = column.in_(values) if values else false()
    return or_(found, column.is_(None)) if None in wanted.values else found


def local_day(stamp: ColumnElement[Any]) -> ColumnElement[Any]:
    """Return the day of a time stamp (UTC) in the user's own time, as it is shown."""
    return func.date(stamp, "localtime")


def _holds(kind: Kind, wanted: Filter) -> ColumnElement[bool]:
    """Whether a list has any of the values; JSON lists are looked into by SQLite."""
    column = kind.table.c[wanted.field]
    each = func.json_each(column).table_valued("value")
    values = [value for value in wanted.values if value is not None]
    found: ColumnElement[bool] = exists(select(1).select_from(each).where(each.c.value.in_(values)))
    if values and len(values) <= _SOUGHT and all(_is_code(value) for value in values):
        # Where the text of the list has none of them, SQLite need not take it apart.
        written = or_(*(func.instr(cast(column, Text), f'"{value}"') > 0 for value in values))
        found = and_(written, found)
    return or_(found, column.is_(None)) if None in wanted.values else found


def _is_code(value: Any) -> bool:
    """Tell whether a value stands in a list's JSON letter by letter, as codes and words do."""
    return isinstance(value, str) and _CODE.fullmatch(value) is not None


def _between(kind: Kind, wanted: Filter) -> ColumnElement[bool]:
    low, high = (*wanted.values, None, None)[:2]
    spec = kind.fields[wanted.field]
    if spec.type is FieldType.DATE:
        first = kind.table.c[earliest_column(wanted.field)]
        last = kind.table.c[latest_column(wanted.field)]
        parts: list[ColumnElement[bool]] = [kind.table.c[wanted.field].is_not(None)]
        after, before = _day(low, latest=False), _day(high, latest=True)
        if after is not None:
            parts.append(or_(last.is_(None), last >= after))
        if before is not None:
            parts.append(or_(first.is_(None), first <= before))
        return and_(*parts)
    column = kind.table.c[wanted.field]
    within: list[ColumnElement[bool]] = [column.is_not(None)]
    if low is not None:
        within.append(column >= low)
    if high is not None:
        within.append(column <= high)
    return and_(*within)


def _day(written: Any, *, latest: bool) -> int | None:
    """Return the day that a bound stands for; None where it is open or not a date."""
    try:
        earliest, last = bounds(str(written) if written else None)
    except DateError:
        return None
    return last if latest else earliest


def _cited(kind: Kind, wanted: Filter) -> ColumnElement[bool]:
    """Whether a citation of one of these sources (by id or slug) speaks of the record."""
    citation = KINDS["citation"].table
    source = KINDS["source"].table
    values = [value for value in wanted.values if value is not None]
    sources = select(source.c.id).where(or_(source.c.id.in_(values), source.c.slug.in_(values)))
    if kind.name == "source":
        return source.c.id.in_(sources.scalar_subquery())
    if kind.name == "citation":
        return citation.c.source.in_(sources.scalar_subquery())
    spoken = select(citation.c.record).where(citation.c.source.in_(sources.scalar_subquery()))
    return kind.table.c.id.in_(spoken.scalar_subquery())


def _containing(kind: Kind, wanted: Filter) -> ColumnElement[bool]:
    parts: list[ColumnElement[bool]] = []
    for position, words in enumerate(wanted.values):
        expression = match_expression(str(words))
        if expression is None:
            continue
        name = f"words_{abs(hash((expression, position)))}"
        found = text(
            "SELECT d.record FROM search_doc AS d WHERE d.row IN "  # noqa: S608  # a bound name
            f"(SELECT rowid FROM search WHERE search MATCH :{name})"
        ).bindparams(**{name: expression})
        parts.append(kind.table.c.id.in_(found.columns(kind.table.c.id).scalar_subquery()))
    return and_(true(), *parts)


def _one_of(kind: Kind, wanted: Filter) -> ColumnElement[bool]:
    """Whether the record is one of these, by id or slug."""
    values = [value for value in wanted.values if value is not None]
    found = or_(kind.table.c.id.in_(values), kind.table.c.slug.in_(values))
    # A record without a slug is none of them, which SQL leaves open.
    return not_(func.coalesce(found, false())) if wanted.op is Operator.IS_NOT else found


_SPECIAL: Mapping[str, Callable[[Kind, Filter], ColumnElement[bool]]] = {
    CITED_BY: _cited,
    ANY_TEXT: _containing,
    RECORD: _one_of,
}


def conditions(kind: Kind, filters: tuple[Filter, ...]) -> list[ColumnElement[bool]]:
    """Return the conditions of all filters that apply to `kind`; notes are no saved views."""
    found = [condition(kind, each) for each in filters if each.applies_to(kind)]
    return [*found, not_(pinned_note(kind.table))] if kind.name == "view" else found


def pinned_note(views: FromClause) -> ColumnElement[bool]:
    """Whether a record of the saved views is a note on the timeline, which is kept there."""
    return func.instr(func.coalesce(views.c.state, ""), f'"{NOTE}"') > 0


def number_key(query: Query) -> ColumnElement[Any] | None:
    """Return the one number, day or place that is sorted by, which numpy sorts quicker than SQLite."""
    kind = KINDS[query.kind]
    if len(query.sort) != 1 or query.sort[0][0] not in kind.fields:
        return None
    name = query.sort[0][0]
    ranked = _ranked(kind, query)
    is_number = kind.fields[name].type in (FieldType.DATE, *_NUMERIC)
    return _key(kind, name, _letters, ranked) if is_number or name in ranked else None


def order(query: Query, many: int = 0, *, filtered: bool = False) -> list[ColumnElement[Any]]:
    """Return the sort keys; empty values come last whichever way is sorted.

    `many` is about how many records of the kind there are: see `MOST_BY_KEY`; `filtered` says that
    not all of them pass.
    """
    kind, ranked = KINDS[query.kind], _ranked(KINDS[query.kind], query)
    sorted_text = _sort_key
    if many > MOST_BY_KEY:
        sorted_text = _letters_past_index if filtered else _letters
    keys: list[ColumnElement[Any]] = []
    for name, descending in query.sort or ((kind.title, False),):
        if name not in kind.fields:
            continue
        key = _key(kind, name, sorted_text, ranked)
        if not kind.fields[name].required:
            keys.append(key.is_(None))
        keys.append(key.desc() if descending else key)
    keys.append(literal_column(f'"{kind.table.name}".rowid'))
    return keys


_SortedText = Callable[[str], ColumnElement[Any]]


def _letters(text: str) -> ColumnElement[Any]:
    return literal_column(f"{text} COLLATE NOCASE")


def _letters_past_index(text: str) -> ColumnElement[Any]:
    # In the order of an index, SQLite looks up row after row to see which of them pass: five times
    # as long as going through the table and sorting what does. The plus keeps it from that.
    return literal_column(f"+{text} COLLATE NOCASE")


def _sort_key(text: str) -> ColumnElement[Any]:
    return literal_column(f"sort_key({text})")


_Ranked = Mapping[str, tuple[str, ...]]


def _ranked(kind: Kind, query: Query) -> _Ranked:
    """Return the values of fields in the order in which they are sorted; countries go by name."""
    by_name = {
        name: _countries()
        for name, _ in query.sort
        if name in kind.fields and kind.fields[name].type in _COUNTRIES
    }
    return by_name | dict(query.ranked)


@cache
def _countries() -> tuple[str, ...]:
    names = jurisdiction_names()
    return tuple(sorted(names, key=lambda code: sort_key(names[code])))


def _rank(kind: Kind, name: str, values: tuple[str, ...]) -> ColumnElement[Any]:
    """Return where a value stands among others; of a list, its first."""
    column: ColumnElement[Any] = kind.table.c[name]
    first = func.json_extract(column, "$[0]") if kind.fields[name].many else column
    # One search in a text: a case for each of 250 countries takes ten times as long.
    listed = "".join(f"\n{value}" for value in values)
    return func.instr(f"{listed}\n", literal("\n") + cast(first, Text) + "\n")


def _key(kind: Kind, name: str, sorted_text: _SortedText, ranked: _Ranked) -> ColumnElement[Any]:
    spec = kind.fields[name]
    column = kind.table.c[name]
    if name in ranked:
        return _rank(kind, name, ranked[name])
    if spec.type is FieldType.DATE:
        return kind.table.c[earliest_column(name)]
    if spec.refers:
        return sorted_text(_title_of_reference(kind, name, spec.reference, many=spec.many))
    if spec.type in _NUMERIC or spec.type is FieldType.YES_NO:
        return column
    return sorted_text(f'"{kind.table.name}"."{name}"')


def _title_of_reference(kind: Kind, name: str, target: str, *, many: bool) -> str:
    pointed = f'"{kind.table.name}"."{name}"'
    if many:
        pointed = f"json_extract({pointed}, '$[0]')"
    if target in KINDS:
        found = KINDS[target]
        title, table = f'"{found.title}"', f'"{found.table.name}"'
    else:
        title, table = "title", "record"
    return f"(SELECT r.{title} FROM {table} AS r WHERE r.id = {pointed})"  # noqa: S608
