"""Filters as sentences."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chipline.records.fields import FieldSpec, FieldType
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.notation.stamps import local_time
from chipline.records.query import ANY_TEXT, SPECIAL, Filter, Operator
from chipline.records.record import KINDS, Kind
from chipline.windows.i18n import edtf_text, figure_text, quoted_text, tr, translated

#: How many values a chip names before it counts the rest.
NAMED_AT_MOST = 3


def spec_of(wanted: Filter, kind: Kind | None = None) -> FieldSpec:
    """Return the declaration of a filtered field, from `kind` or from whichever kind has it."""
    if wanted.field in SPECIAL:
        return SPECIAL[wanted.field]
    candidates = [kind, KINDS.get(wanted.kind), *KINDS.values()]
    for each in candidates:
        if each is not None and wanted.field in each.fields:
            return each.fields[wanted.field]
    return FieldSpec(FieldType.TEXT, wanted.field)


def value_word(spec: FieldSpec, value: Any, names: Mapping[str, str]) -> str:
    """Write one value of a filter or facet."""
    if value is None:
        return tr("(empty)")
    if spec.refers:
        return names.get(str(value), "…")
    if spec.type is FieldType.YES_NO:
        return tr("yes") if value in (True, 1, "yes") else tr("no")
    if spec.type in (FieldType.COUNTRY, FieldType.COUNTRIES):
        return translated(jurisdiction_names().get(value, value))
    if spec.type in (FieldType.DATE, FieldType.STAMP):
        # A moment is of the day that it had in the user's own time.
        moment = local_time(str(value)) if "T" in str(value) else None
        return edtf_text(str(value) if moment is None else moment.date().isoformat())
    return figure_text(value) if isinstance(value, float | int) else translated(str(value))


def filter_sentence(wanted: Filter, kind: Kind | None, names: Mapping[str, str]) -> str:
    """Write a filter as people read it, such as “Status: reported, alleged”."""
    spec = spec_of(wanted, kind)
    label = translated(spec.label)
    if wanted.field == ANY_TEXT or wanted.op is Operator.CONTAINS:
        said = ", ".join(quoted_text(str(value)) for value in wanted.values)
        if wanted.field == ANY_TEXT:
            return f"{label} {said}"
        return tr("{field} contains {values}", field=label, values=said)
    if wanted.op in (Operator.BLANK, Operator.PRESENT):
        blank = wanted.op is Operator.BLANK
        return tr("{field}: empty", field=label) if blank else tr("{field}: filled in", field=label)
    if wanted.op is Operator.BETWEEN:
        return f"{label}: {_range(spec, wanted)}"
    said = _several([value_word(spec, value, names) for value in wanted.values])
    if wanted.op is Operator.IS_NOT:
        return tr("{field}: not {values}", field=label, values=said)
    return f"{label}: {said}"


def _several(said: list[str]) -> str:
    more = len(said) - NAMED_AT_MOST
    return ", ".join(said[:NAMED_AT_MOST]) + (f" +{more}" if more > 0 else "")


def _range(spec: FieldSpec, wanted: Filter) -> str:
    low, high = (*wanted.values, None, None)[:2]
    unit = f" {translated(spec.unit)}" if spec.unit else ""
    dated = spec.type in (FieldType.DATE, FieldType.STAMP)
    first, last = (None if end is None else value_word(spec, end, {}) for end in (low, high))
    if first is not None and first == last:
        return first + unit
    if first is not None and last is not None:
        return tr("{first} to {last}", first=first, last=last + unit)
    if first is not None:
        low_end = first + unit
        return (
            tr("from {day} on", day=low_end) if dated else tr("at least {number}", number=low_end)
        )
    high_end = (last or "") + unit
    return tr("until {day}", day=high_end) if dated else tr("at most {number}", number=high_end)
