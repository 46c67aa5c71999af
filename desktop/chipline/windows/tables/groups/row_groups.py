"""Groups of rows that have one value of a field, in the order in which they are shown. No Qt."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from sqlalchemy import func, literal_column, select

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.notation.text import sort_key
from chipline.records.record import KINDS
from chipline.store.columns.figure_sums import FigureSum, figure_fields, sum_of
from chipline.store.queries import Queries
from chipline.windows.tables.columns.sort_order import Order, Sort

#: What rows can't be put together by: every record has its own.
_APART = frozenset({FieldType.LONG_TEXT, FieldType.DATA, FieldType.STAMP, FieldType.ADDRESS})
_UNLIKE = ("slug", "notes", "external_ids")


@dataclass(frozen=True, slots=True)
class RowGroup:
    """Rows that have one value; `names` has the titles of the records that it points at."""

    value: Any
    rows: Order
    figures: Mapping[str, FigureSum]
    names: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class GroupedRows:
    """Groups in the order in which they are shown, by a field."""

    field: str
    groups: tuple[RowGroup, ...]

    @property
    def order(self) -> Order:
        """The numbers of all rows, group by group."""
        parts = [group.rows for group in self.groups]
        return np.concatenate(parts) if parts else np.empty(0, np.int64)

    def shown(self, folded: Collection[str]) -> tuple[Order, Order]:
        """Return what stands in each row, and its place in the order of all.

        A group's head is -1 less its number and has the place -1; of the `folded` only heads stand.
        """
        rows: list[Order] = []
        places: list[Order] = []
        done = 0
        for number, group in enumerate(self.groups):
            rows.append(np.array([-1 - number], np.int64))
            places.append(np.array([-1], np.int64))
            if group_key(group.value) not in folded:
                rows.append(group.rows)
                places.append(np.arange(done, done + len(group.rows), dtype=np.int64))
            done += len(group.rows)
        nothing = np.empty(0, np.int64)
        return np.concatenate([nothing, *rows]), np.concatenate([nothing, *places])


def group_key(value: Any) -> str:
    """Return what tells one group from another."""
    return json.dumps(value, ensure_ascii=False)


def can_group(spec: FieldSpec) -> bool:
    """Tell whether rows can be put together by a field."""
    return spec.type not in _APART and spec.name not in _UNLIKE


def grouped(queries: Queries, kind: str, by: str, order: Order, sort: Sort) -> GroupedRows:
    """Put rows together by a field; within a group they keep their order.

    Groups are sorted as the column that sorts the rows: by their sums where that holds figures, as
    the rows come where it is the field itself, else by their names. Rows without a value come last.
    """
    spec = KINDS[kind].fields[by]
    figures = figure_fields(kind, KINDS[kind].fields)
    found = _values(queries, kind, tuple(dict.fromkeys((by, *figures))), order)
    by_value: dict[str, list[int]] = {}
    for number in order.tolist():
        by_value.setdefault(group_key(found[number][by]), []).append(number)
    titles = _titles(queries, spec, (json.loads(key) for key in by_value))
    groups = [
        RowGroup(
            json.loads(key),
            np.array(rows, np.int64),
            {name: sum_of(found[row][name] for row in rows) for name in figures},
            titles,
        )
        for key, rows in by_value.items()
    ]
    return GroupedRows(by, tuple(_sorted(groups, by, sort)))


def _values(
    queries: Queries, kind: str, fields: Sequence[str], order: Order
) -> dict[int, Mapping[str, Any]]:
    table = KINDS[kind].table
    number: Any = literal_column(f'"{table.name}".rowid')
    chosen: Any = func.json_each(json.dumps(order.tolist())).table_valued("value")
    statement = select(number.label("row_number"), *(table.c[name] for name in fields)).where(
        number.in_(select(chosen.c.value))
    )
    rows = queries.connection.execute(statement)
    return {int(row["row_number"]): dict(row) for row in rows.mappings()}


def _titles(queries: Queries, spec: FieldSpec, values: Iterable[Any]) -> dict[str, str]:
    if not spec.refers:
        return {}
    wanted = {one for each in values if each for one in (each if spec.many else [each])}
    return {one: named.title for one, named in queries.names(wanted).items()}


def _sorted(groups: list[RowGroup], by: str, sort: Sort) -> list[RowGroup]:
    name, down = sort[0] if sort else ("", False)
    if name in (groups[0].figures if groups else {}):
        groups.sort(key=lambda group: group.figures[name].total, reverse=down)
        groups.sort(key=lambda group: not group.figures[name].known)
    elif name != by:
        groups.sort(key=_name)
    groups.sort(key=lambda group: group.value is None)
    return groups


def _name(group: RowGroup) -> tuple[Any, ...]:
    values = group.value if isinstance(group.value, list) else [group.value]
    return tuple(sort_key(str(group.names.get(str(one), one))) for one in values)
