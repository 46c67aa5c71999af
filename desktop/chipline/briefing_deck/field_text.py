"""Values of fields as a slide or page writes them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from chipline.briefing.wording import Wording
from chipline.records.fields import FieldSpec, FieldType
from chipline.records.message import EdtfDate, Message, declared
from chipline.records.notation.countries import jurisdiction_names
from chipline.records.notation.text import sort_key
from chipline.store.queries import Named


def field_text(spec: FieldSpec, value: Any, names: Mapping[str, Named], words: Wording) -> str:
    """Write a value; empty where there is none."""
    if value is None:
        return ""
    if spec.refers:
        ids = value if spec.many else [value]
        return ", ".join(words.said(names[one].said) for one in ids if one in names)
    if isinstance(value, list):
        return ", ".join(_word(spec, each, words) for each in value)
    return _one_text(spec, value, words)


def _one_text(spec: FieldSpec, value: Any, words: Wording) -> str:
    if spec.type is FieldType.YES_NO:
        return words.said(Message("Yes") if value else Message("No"))
    if spec.type is FieldType.DATE:
        return words.said(Message("{date}", date=EdtfDate(value)))
    if spec.type in (FieldType.NUMBER, FieldType.INTEGER):
        return words.number(value)
    return _word(spec, value, words)


def _word(spec: FieldSpec, value: Any, words: Wording) -> str:
    if spec.type in (FieldType.COUNTRY, FieldType.COUNTRIES):
        return words.declared(jurisdiction_names().get(value, value))
    if spec.type is FieldType.CHOICE or spec.choices:
        return words.said(declared(str(value)))
    return str(value)


def values_in_order(spec: FieldSpec, words: Wording) -> tuple[str, ...]:
    """Return the values that a field can have, by their names as they are written; none of others."""
    of_countries = spec.type in (FieldType.COUNTRY, FieldType.COUNTRIES)
    values = jurisdiction_names() if of_countries else spec.choices
    return tuple(sorted(values, key=lambda value: sort_key(_word(spec, value, words))))


def heading_text(spec: FieldSpec, words: Wording) -> str:
    """Write a field's label with its unit."""
    label = words.declared(spec.label)
    return f"{label} ({words.declared(spec.unit)})" if spec.unit else label
