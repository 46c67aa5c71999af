"""Filters and queries as plain values: what a view shows, ready to be stored or compared.

A filter names a field; panes apply it wherever a kind has that field, so one filter narrows every
pane. Three fields are not of one kind: `cited_by` (a source), `text` (words anywhere in a record) and
`id` (the record itself).
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from chipline.records.fields import ANY_KIND, FieldSpec, FieldType
from chipline.records.message import N_, Message, UserError
from chipline.records.record import Kind

CITED_BY = "cited_by"
ANY_TEXT = "text"
#: The records themselves, by id or short name; a step of a briefing shows nothing but its own.
RECORD = "id"
SPECIAL = {
    CITED_BY: FieldSpec(
        FieldType.REFERENCE, N_("Cited by"), N_("The source."), reference="source", name=CITED_BY
    ),
    ANY_TEXT: FieldSpec(FieldType.TEXT, N_("Containing"), name=ANY_TEXT),
    RECORD: FieldSpec(FieldType.REFERENCE, N_("Only"), reference=ANY_KIND, name=RECORD),
}


class Operator(StrEnum):
    """How a filter compares."""

    IS = "is"
    IS_NOT = "is not"
    CONTAINS = "contains"
    BETWEEN = "between"
    BLANK = "blank"
    PRESENT = "present"


@dataclass(frozen=True, slots=True)
class Filter:
    """One condition: `field` compared by `op` with any of `values`.

    For `BETWEEN` there are two values, the lower and the upper bound, either of them None for
    open; for a date field they are EDTF dates and a record passes when it may fall between them.
    `kind` limits the filter to one kind; empty, it holds for every kind that has the field.
    """

    field: str
    op: Operator = Operator.IS
    values: tuple[str | float | None, ...] = ()
    kind: str = ""

    def applies_to(self, kind: Kind) -> bool:
        """Tell whether records of `kind` can be tested."""
        if self.kind and self.kind != kind.name:
            return False
        return self.field in SPECIAL or self.field in kind.fields

    def spec(self, kind: Kind) -> FieldSpec:
        """Return the declaration of the filtered field."""
        return SPECIAL.get(self.field) or kind.fields[self.field]


@dataclass(frozen=True, slots=True)
class Query:
    """What a table asks for: a kind, its filters, and the order (field, descending).

    `ranked` has, for fields that are sorted by how their values are shown, those values in that order.
    """

    kind: str
    filters: tuple[Filter, ...] = ()
    sort: tuple[tuple[str, bool], ...] = field(default=())
    ranked: tuple[tuple[str, tuple[str, ...]], ...] = ()


class ViewStateError(UserError):
    """A stored view that can't be read; the message says what is wrong with it."""


def filters_to_state(filters: Iterable[Filter]) -> str:
    """Write filters as the JSON state of a saved view."""
    plain = [
        {"field": each.field, "op": str(each.op), "values": list(each.values)}
        | ({"kind": each.kind} if each.kind else {})
        for each in filters
    ]
    return json.dumps({"filters": plain}, ensure_ascii=False)


def filters_from_state(state: str | None) -> tuple[Filter, ...]:
    """Read the filters of a saved view.

    Raises:
        ViewStateError: it is not the state of a view.
    """
    try:
        plain: Mapping[str, Any] = json.loads(state or "{}")
        return tuple(
            Filter(
                str(each["field"]),
                Operator(each.get("op", "is")),
                tuple(each.get("values", ())),
                str(each.get("kind", "")),
            )
            for each in plain.get("filters", ())
        )
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ViewStateError(
            Message("This saved view can’t be read: {error}.", error=str(error))
        ) from error
