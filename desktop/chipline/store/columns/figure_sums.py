"""Count, sum, mean, least and greatest of the figures of some rows."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from sqlalchemy import text

from chipline.records.fields import FieldType
from chipline.records.record import KINDS
from chipline.store.queries import Queries

FIGURES = frozenset({FieldType.NUMBER, FieldType.INTEGER})
#: Sums of decimals end in a trail of digits that nobody entered.
_DECIMALS = 6


@dataclass(frozen=True, slots=True)
class FigureSum:
    """The figures of a field among some records: how many have one, and what they come to.

    Without any figure, `total` is 0 and `least` and `greatest` are None.
    """

    known: int
    total: float = 0.0
    least: float | None = None
    greatest: float | None = None

    @property
    def mean(self) -> float | None:
        """The mean of those that have one; None without any."""
        return round(self.total / self.known, _DECIMALS) if self.known else None


def sum_of(figures: Iterable[float | None]) -> FigureSum:
    """Sum up figures; None stands for one that is not known."""
    known = [figure for figure in figures if figure is not None]
    if not known:
        return FigureSum(0)
    return FigureSum(len(known), round(float(sum(known)), _DECIMALS), min(known), max(known))


def figure_fields(kind: str, fields: Iterable[str]) -> tuple[str, ...]:
    """Return those of some fields of a kind that hold figures of the user's."""
    specs = {name: spec for name, spec in KINDS[kind].fields.items() if spec.editable}
    return tuple(name for name in fields if name in specs and specs[name].type in FIGURES)


def sums(
    queries: Queries, kind: str, fields: Sequence[str], rows: npt.NDArray[np.int64] | None
) -> dict[str, FigureSum]:
    """Sum up the fields of a kind that hold figures over rows by their numbers; None is over all."""
    wanted = figure_fields(kind, fields)
    if not wanted:
        return {}
    parts = ", ".join(f"count({name}), sum({name}), min({name}), max({name})" for name in wanted)
    statement = f'SELECT {parts} FROM "{kind}"'  # noqa: S608  # names of declared fields
    given: dict[str, str] = {}
    if rows is not None:
        statement += " WHERE rowid IN (SELECT value FROM json_each(:rows))"
        given = {"rows": json.dumps(rows.tolist())}
    found: tuple[Any, ...] = tuple(queries.connection.execute(text(statement), given).one())
    return {
        name: FigureSum(
            found[4 * at],
            round(float(found[4 * at + 1] or 0), _DECIMALS),
            found[4 * at + 2],
            found[4 * at + 3],
        )
        for at, name in enumerate(wanted)
    }
