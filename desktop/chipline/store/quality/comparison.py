"""Several records of one kind side by side: field by field, with differences and evidence."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Any

from sqlalchemy import func, select

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.record import KINDS
from chipline.store.queries import Queries

_NUMERIC = (FieldType.NUMBER, FieldType.INTEGER)


@dataclass(frozen=True, slots=True)
class ComparedField:
    """One field of every compared record, in the order in which they were named.

    For numbers, `deltas` and `ratios` stand against the first record; None where there is nothing
    to reckon with. `evidence` counts the citations that speak of that value.
    """

    spec: FieldSpec
    values: tuple[Any, ...]
    evidence: tuple[int, ...]
    deltas: tuple[float | None, ...]
    ratios: tuple[float | None, ...]

    @property
    def differs(self) -> bool:
        """Whether the records say different things here."""
        return any(value != self.values[0] for value in self.values)


@dataclass(frozen=True, slots=True)
class RecordComparison:
    """The compared records: ids, citations that speak of each as a whole, and the fields."""

    kind: str
    ids: tuple[str, ...]
    evidence: tuple[int, ...]
    rows: tuple[ComparedField, ...]


def compare(queries: Queries, kind: str, ids: list[str]) -> RecordComparison:
    """Lay records of one kind side by side; those that are not there are left out."""
    found = KINDS[kind]
    values = queries.many_values(kind, ids)
    there = tuple(one for one in ids if one in values)
    spoken = _evidence(queries, there)
    rows = []
    for name, spec in found.fields.items():
        held = tuple(values[one][name] for one in there)
        numeric = spec.type in _NUMERIC
        rows.append(
            ComparedField(
                spec,
                held,
                tuple(spoken[one, name] for one in there),
                tuple(_delta(held[0], each) if numeric else None for each in held),
                tuple(_ratio(held[0], each) if numeric else None for each in held),
            )
        )
    return RecordComparison(kind, there, tuple(spoken[one, None] for one in there), tuple(rows))


def _evidence(queries: Queries, ids: tuple[str, ...]) -> Counter[tuple[str, str | None]]:
    citation = KINDS["citation"].table
    rows = queries.connection.execute(
        select(citation.c.record, citation.c.field, func.count())
        .where(citation.c.record.in_(ids))
        .group_by(citation.c.record, citation.c.field)
    )
    return Counter({(row[0], row[1]): row[2] for row in rows})


def _delta(first: Any, value: Any) -> float | None:
    return None if first is None or value is None else float(f"{value - first:.12g}")


def _ratio(first: Any, value: Any) -> float | None:
    return None if not first or value is None else value / first
